// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "budget.h"
#include "pageframe.h"
#include "pdfrest.h"
#include "reader.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfDocument>
#include <QPdfSelection>

using namespace Qt::Literals::StringLiterals;

namespace habeas::preview {
namespace {

using Reason = wire::Failure::Reason;

Section propertiesOf(Budget &budget, const QPdfDocument &document)
{
    using Field = QPdfDocument::MetaDataField;
    static const QList<QPair<Field, QString>> fields{
        {Field::Title, u"Title"_s},       {Field::Subject, u"Subject"_s}, {Field::Author, u"Author"_s},
        {Field::Keywords, u"Keywords"_s}, {Field::Creator, u"Creator"_s}, {Field::Producer, u"Producer"_s},
    };
    Section section;
    section.part = Section::Part::Properties;
    for (const auto &[field, name] : fields) {
        const QString value = document.metaData(field).toString();
        if (!value.trimmed().isEmpty())
            budget.addRow(section.rows, {name, value});
    }
    return section;
}

QRectF transposed(const QRectF &area)
{
    return {area.y(), area.x(), area.height(), area.width()};
}

/// Rectangles of characters as rectangles of lines; \a isSideways  lines run down or up.
QList<QRectF> joined(const QList<QRectF> &characters, bool isSideways)
{
    QList<QRectF> lines;
    for (const QRectF &character : characters) {
        const QRectF next = isSideways ? transposed(character) : character;
        if (next.isEmpty())
            continue;
        const QRectF last = lines.isEmpty() ? QRectF() : lines.last();
        const bool isBeside = std::max(last.left(), next.left()) - std::min(last.right(), next.right()) < next.height();
        const bool isLevel = std::abs(last.center().y() - next.center().y()) < next.height() / 2;
        if (!last.isEmpty() && isBeside && isLevel)
            lines.last() |= next;
        else
            lines << next;
    }
    if (isSideways)
        std::transform(lines.begin(), lines.end(), lines.begin(), transposed);
    return lines;
}

QString soundText(const QString &text)
{
    return text.isValidUtf16() ? text : QString::fromUtf8(text.toUtf8());
}

} // namespace

PdfReader::PdfReader() : m_document(std::make_unique<QPdfDocument>()) { }

PdfReader::~PdfReader() = default;

Outcome PdfReader::open(const QByteArray &content)
{
    m_content = content;
    auto *buffer = new QBuffer(&m_content, m_document.get());
    buffer->open(QIODevice::ReadOnly);
    m_document->load(buffer);
    if (m_document->error() == QPdfDocument::Error::IncorrectPassword
        || m_document->error() == QPdfDocument::Error::UnsupportedSecurityScheme)
        return wire::Failure{Reason::Locked};
    if (m_document->status() != QPdfDocument::Status::Ready || m_document->pageCount() < 1)
        return wire::Failure{Reason::Malformed};
    Budget budget;
    Preview preview;
    preview.kind = Kind::Pdf;
    preview.pages = std::min(m_document->pageCount(), limits::pages);
    if (const Section properties = propertiesOf(budget, *m_document); !properties.rows.isEmpty())
        preview.sections << properties;
    Rest rest(preview, budget);
    const PdfRest found = addRestOfPdf(m_content, rest);
    if (const Section section = rest.section(); !section.text.isEmpty())
        preview.sections << section;
    preview.remarks = budget.remarks();
    if (!found.isWhole)
        preview.remarks << Remark{Remark::Kind::NotWellFormed, 0, 0};
    if (found.leftOut > 0)
        preview.remarks << Remark{Remark::Kind::PicturesLeftOut, found.leftOut, 0};
    if (preview.pages < m_document->pageCount())
        preview.remarks << Remark{Remark::Kind::OnlySections, preview.pages, m_document->pageCount()};
    return preview;
}

std::variant<wire::Failure, Page> PdfReader::page(const wire::PageQuestion &question)
{
    if (question.number >= m_document->pageCount())
        return wire::Failure{Reason::NoSuchPage};
    Page page;
    page.number = question.number;
    page.points = m_document->pagePointSize(question.number);
    if (page.points.isEmpty() || page.points.width() > 100'000 || page.points.height() > 100'000)
        return wire::Failure{Reason::Malformed};
    const QSize size = page.points.scaled(question.box, Qt::KeepAspectRatio).toSize().boundedTo(question.box);
    const QImage drawn = m_document->render(question.number, size.expandedTo(QSize(1, 1)));
    if (drawn.isNull())
        return wire::Failure{Reason::Malformed};
    page.image = QImage(drawn.size(), QImage::Format_RGB32);
    page.image.fill(Qt::white);
    QPainter(&page.image).drawImage(0, 0, drawn);
    const QString text = m_document->getAllText(question.number).text();
    if (text.size() > limits::characters)
        return wire::Failure{Reason::Malformed}; // no page holds a library
    page.text = soundText(text);
    page.marks = marksOf(question.number, text, question.passages);
    return page;
}

/// The text's index and the page's may differ where a character was left out or made up: only a place that holds the
/// passage itself is told.
QList<QList<QRectF>> PdfReader::marksOf(int page, const QString &text, const QList<Passage> &passages)
{
    constexpr int farthest = 8;
    QList<QList<QRectF>> marks;
    const auto frame = passages.isEmpty() ? std::nullopt : PageFrame::of(m_content, page);
    if (!frame)
        return QList<QList<QRectF>>(passages.size());
    int left = limits::rectangles;
    for (const Passage &passage : passages) {
        QList<QRectF> mark;
        const QStringView wanted = QStringView(text).mid(passage.start, passage.length);
        for (int away = 0; mark.isEmpty() && !wanted.isEmpty() && away <= farthest; ++away) {
            for (const int start : {int(passage.start) - away, int(passage.start) + away}) {
                const auto found = m_document->getSelectionAtIndex(page, start, int(wanted.size()));
                if (start < 0 || found.text() != wanted)
                    continue;
                const auto bounds = found.bounds();
                QList<QRectF> characters;
                for (const QPolygonF &polygon : bounds)
                    characters << frame->shown(polygon.boundingRect(), m_document->pagePointSize(page));
                mark = joined(characters, frame->isSideways());
                break;
            }
        }
        left -= int(mark.size());
        marks << (left >= 0 ? mark : QList<QRectF>());
    }
    return marks;
}

} // namespace habeas::preview
