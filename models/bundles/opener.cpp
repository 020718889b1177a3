// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "opener.h"

#include "plan.h"

#include "core/devicestream.h"
#include "core/newfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace habeas::bundles {
namespace {

constexpr int mostNames = 9;

QByteArray openerPage()
{
    QFile page(u":/opener/oeffnen.html"_s);
    // Linked without habeas_opener there would be an empty page beside every bundle.
    if (!page.open(QIODevice::ReadOnly))
        qFatal("The opener %s is not in the program.", qPrintable(page.fileName()));
    return page.readAll();
}

bool isFileWith(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.size() == content.size() && file.readAll() == content;
}

Result<> writeNew(const QString &path, const QByteArray &content)
{
    auto file = NewFile::create(path);
    if (!file)
        return file.error();
    DeviceSink sink((*file)->device());
    if (const auto written = sink.write(content); !written)
        return written.error();
    return (*file)->commit();
}

} // namespace

QString openerName(const QString &bundle)
{
    return QFileInfo(bundle).fileName().startsWith(bundleName({}, Language::English)) ? u"open.html"_s
                                                                                      : u"oeffnen.html"_s;
}

Result<QString> placeOpener(const QString &bundle)
{
    const QDir folder = QFileInfo(bundle).dir();
    const QByteArray page = openerPage();
    const QString name = openerName(bundle);
    for (int i = 1; i <= mostNames; ++i) {
        const QString path = folder.filePath(i == 1 ? name : QString(name).replace(u"."_s, u"-%1."_s.arg(i)));
        if (isFileWith(path, page))
            return path;
        const auto written = writeNew(path, page);
        if (written)
            return path;
        if (written.error().code != "file.exists"_L1)
            return written.error();
    }
    return Error{Error::Kind::Conflict, u"opener.names-taken"_s,
                 QCoreApplication::translate("Opener",
                                             "The page that opens a bundle in a browser was not written: other files "
                                             "have all of its names. Move them out of the bundle's folder.")};
}

} // namespace habeas::bundles
