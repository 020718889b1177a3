// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "budget.h"
#include "heif.h"
#include "reader.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace habeas::preview {
namespace {

bool isUpended(QImageIOHandler::Transformations transformation)
{
    return transformation.testFlag(QImageIOHandler::TransformationRotate90);
}

QImage onPaper(const QImage &image)
{
    QImage paper(image.size(), QImage::Format_RGB32);
    paper.fill(Qt::white);
    QPainter(&paper).drawImage(0, 0, image);
    return paper;
}

QSize fitted(QSize size, QSize box)
{
    if (size.width() <= box.width() && size.height() <= box.height())
        return size;
    return size.scaled(box, Qt::KeepAspectRatio).expandedTo(QSize(1, 1));
}

/// What is written inside a picture besides its pixels.
Section wordsIn(Budget &budget, const QImageReader &reader)
{
    Section section;
    section.part = Section::Part::Properties;
    const QStringList keys = reader.textKeys();
    for (const QString &key : keys)
        budget.addRow(section.rows, {key, reader.text(key)});
    return section;
}

/// A file may hold more than the picture it is opened with: pages of a scan, a film's first frame.
void remarkOthers(Preview &preview, int count)
{
    if (count > 1)
        preview.remarks << Remark{Remark::Kind::OnlyPictures, 1, count};
}

Outcome readWithQt(QImageReader &reader, QSize box)
{
    using Reason = wire::Failure::Reason;
    const int count = reader.imageCount(); // first: once its size was asked, TIFF no longer counts
    const QSize stored = reader.size();
    if (!stored.isValid())
        return wire::Failure{Reason::Malformed};
    if (qint64(stored.width()) * stored.height() > limits::picturePixels)
        return wire::Failure{Reason::TooLarge, stored.width(), stored.height()};
    const QSize upright = isUpended(reader.transformation()) ? stored.transposed() : stored;
    const QSize shown = fitted(upright, box);
    // Asked of the reader, because JPEG can leave out what it need not compute.
    if (shown != upright)
        reader.setScaledSize(upright == stored ? shown : shown.transposed());
    Budget budget;
    Preview preview;
    const Section words = wordsIn(budget, reader);
    const QImage image = reader.read();
    if (image.isNull())
        return wire::Failure{Reason::Malformed};
    preview.pictureSize = upright;
    preview.picture = onPaper(image.size() == shown ? image : image.scaled(shown));
    if (!words.rows.isEmpty())
        preview.sections << words;
    preview.remarks = budget.remarks();
    remarkOthers(preview, count);
    return preview;
}

Outcome readWithHeif(const QByteArray &content, QSize box)
{
    const auto read = readHeif(content);
    if (const auto *failure = std::get_if<wire::Failure>(&read))
        return *failure;
    const auto &picture = std::get<HeifPicture>(read);
    Preview preview;
    preview.pictureSize = picture.image.size();
    const QSize shown = fitted(preview.pictureSize, box);
    preview.picture = onPaper(picture.image.scaled(shown, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    remarkOthers(preview, picture.count);
    return preview;
}

} // namespace

Outcome readPicture(const wire::Question &question, const QByteArray &content)
{
    if (isHeif(content))
        return readWithHeif(content, question.box);
    QBuffer buffer;
    buffer.setData(content);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    reader.setDecideFormatFromContent(true);
    // An SVG is a text in a picture's clothes.
    if (!reader.canRead() || reader.format().startsWith("svg"))
        return wire::Failure{wire::Failure::Reason::NoReader};
    return readWithQt(reader, question.box);
}

} // namespace habeas::preview
