// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readback.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace habeas::letters::readback {
namespace {

/// Heads of tables that continue on the page, packed.
QStringList headsOf(const LetterContent &content)
{
    QStringList heads;
    for (const Part &part : content.parts) {
        for (const Block &block : part.blocks) {
            if (const auto *table = std::get_if<Table>(&block))
                heads << packed(table->columns.join(QString()));
        }
    }
    return heads;
}

} // namespace

Said run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForStarted())
        return {{}, program + u" is not installed"_s};
    if (!process.waitForFinished(600000) || process.exitStatus() != QProcess::NormalExit)
        return {{}, program + u" did not finish"_s};
    const QByteArray output = process.readAll();
    if (process.exitCode() != 0)
        return {output, u"%1: %2"_s.arg(program, QString::fromUtf8(output))};
    return {output, {}};
}

QJsonObject readBy(const QString &script, const QString &file)
{
    const QString beside = QStringLiteral(HABEAS_TEST_DATA "/../letters/") + script;
    const Said said = run(u"python3"_s, {beside, file});
    if (!said.fault.isEmpty())
        return {{u"faults"_s, QJsonArray{said.fault}}};
    return QJsonDocument::fromJson(said.output).object();
}

QString packed(const QString &text)
{
    static const QRegularExpression space(u"[\\s\u00a0\u200b]+"_s, QRegularExpression::UseUnicodePropertiesOption);
    return QString(text).remove(space);
}

QString packed(const LetterContent &content)
{
    QString all;
    forEachText(content, [&](const QString &, const QString &text) { all += packed(text); });
    return all;
}

QString packed(const QJsonArray &lines)
{
    QString all;
    for (const auto &line : lines)
        all += packed(line.toString());
    return all;
}

QString packedPdf(const QString &file, const LetterContent &content, QString &fault)
{
    const Said said = run(u"pdftotext"_s, {u"-raw"_s, u"-enc"_s, u"UTF-8"_s, file, u"-"_s});
    fault = said.fault;
    QStringList pages = QString::fromUtf8(said.output).split(u'\f');
    pages.removeLast();
    const QString runningHead =
        packed(content.sender + u" · "_s + content.info.first().label + content.info.first().value);
    const qsizetype letterBegins = content.childPage.isEmpty() ? 0 : 1;
    QString all;
    for (qsizetype i = 0; i < pages.size(); ++i) {
        QString page = packed(pages.at(i));
        const bool isLast = i + 1 == pages.size();
        const QString seal = isLast ? packed(content.seal.join(QString())) : QString();
        const QString foot = (i == letterBegins ? QString() : runningHead) + seal
            + packed(content.pageWord + QString::number(i + 1) + content.ofWord + QString::number(pages.size()));
        if (!page.endsWith(foot))
            fault += u"page %1 ends in %2, not in %3"_s.arg(i + 1).arg(page.right(foot.size()), foot);
        page.chop(foot.size());
        for (const QString &head : headsOf(content)) {
            if (all.contains(head) && page.startsWith(head)) {
                page.remove(0, head.size());
                break;
            }
        }
        all += page + seal;
    }
    return all;
}

} // namespace habeas::letters::readback
