// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clipboardfiles.h"

#include <QBuffer>
#include <QImage>
#include <QMimeData>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {

QStringList localFilesIn(const QMimeData *data)
{
    QStringList paths;
    const auto urls = data ? data->urls() : QList<QUrl>();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    return paths;
}

CopiedPicture pictureIn(const QMimeData *data)
{
    if (!data)
        return {};
    for (const QString &ending : {u"png"_s, u"jpeg"_s, u"tiff"_s}) {
        const QByteArray bytes = data->data(u"image/"_s + ending);
        if (!bytes.isEmpty())
            return {ending, bytes};
    }
    const auto image = qvariant_cast<QImage>(data->imageData());
    if (image.isNull())
        return {};
    CopiedPicture picture{u"png"_s, {}};
    QBuffer buffer(&picture.bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "png");
    return picture;
}

} // namespace habeas::ui
