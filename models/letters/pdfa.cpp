// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdfa.h"

#include "flow.h"
#include "pdfmetadata.h"

#include "core/words.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::letters {
namespace {

// DIN 5008:2020 form B, from the upper left corner of the sheet.
constexpr qreal leftMargin = 25 * mm;
constexpr qreal textWidth = 165 * mm;
constexpr qreal letterheadTop = 13 * mm;
constexpr qreal letterheadEnd = 45 * mm;
constexpr qreal addressTop = 62.7 * mm; ///< below the zone for the return line
constexpr qreal addressWidth = 80 * mm;
constexpr qreal rightColumn = 125 * mm;
constexpr qreal rightColumnWidth = 65 * mm;
constexpr qreal infoTop = 50 * mm;
constexpr qreal subjectTop = 98.5 * mm;
constexpr qreal markTop = 5 * mm; ///< that it is a draft
constexpr qreal foldMarks[] = {105 * mm, 148.5 * mm, 210 * mm};

constexpr qreal furtherTop = 27 * mm; ///< text on further pages
constexpr qreal runningHeadTop = 14 * mm;
constexpr qreal pageLabelTop = 284 * mm;
constexpr qreal footGap = 5 * mm;
/// Lines of the last part that go with the signature to its page.
constexpr qsizetype longestCompanion = 8;

/// Paints the parts of one letter that have their place on the sheet, and the text in between.
class Sheet
{
public:
    /// \a mark  stands at the top of each page; empty: nothing does
    Sheet(const LetterContent &content, const QString &mark, const ShippedFonts &fonts, QPdfWriter &writer)
        : m_content(content), m_mark(mark), m_fonts(fonts), m_writer(writer)
    { }

    bool paint()
    {
        const auto child = childPages();
        const Flow text = letterText();
        const qreal top = std::max(subjectTop, paintFront(nullptr) + 8 * mm);
        const auto letter = paginated(text.pieces(), textEnd() - top, textEnd() - furtherTop);
        m_pages = int(child.size() + letter.size());

        QPainter painter;
        if (!painter.begin(&m_writer))
            return false;
        for (const Page &page : child)
            paintPage(painter, page, furtherTop, Front::None);
        for (const Page &page : letter) {
            const bool isFirst = &page == &letter.first();
            paintPage(painter, page, isFirst ? top : furtherTop, isFirst ? Front::Painted : Front::None);
        }
        return painter.end();
    }

private:
    enum class Front { None, Painted }; ///< letterhead and address: on the letter's first page

    TextBox box(const QString &text, const TextStyle &style, qreal width)
    {
        return {m_fonts, &m_writer, text, style, width};
    }

    /// As large as one page allows.
    QList<Page> childPages()
    {
        if (m_content.childPage.isEmpty())
            return {};
        QList<Page> pages = childPages(12.5);
        for (qreal points = 12; pages.size() > 1 && points >= 10; points -= 0.5)
            pages = childPages(points);
        return pages;
    }

    QList<Page> childPages(qreal points)
    {
        Flow flow(m_fonts, &m_writer, Look::childPage(points), textWidth);
        flow.addText(m_content.childTitle, {Face::Bold, 24, blue, 1.3, Qt::AlignLeft}, 0, true);
        for (const Part &part : m_content.childPage)
            flow.add(part);
        return paginated(flow.pieces(), textEnd() - furtherTop, textEnd() - furtherTop);
    }

    Flow letterText()
    {
        const Look look = Look::letter();
        Flow flow(m_fonts, &m_writer, look, textWidth);
        flow.addText(m_content.subject, {Face::Bold, 11.5, ink, 1.35, Qt::AlignLeft}, 0, true);
        flow.addText(m_content.salutation, look.body, 6 * mm, true);
        for (const Block &block : m_content.opening)
            flow.add(block);
        qsizetype last = 0;
        for (const Part &part : m_content.parts) {
            last = flow.pieces().size();
            flow.add(part);
        }
        // The signature does not stand on a page alone: what comes before it comes along, if it is short.
        const qsizetype end = flow.pieces().size();
        const qsizetype first = end - last <= longestCompanion ? last : end;
        flow.addText(m_content.farewell, look.body, 9 * mm);
        flow.addText(m_content.signer, look.body, 15 * mm);
        flow.addText(m_content.signerRole, look.body, 0);
        qreal before = 7 * mm;
        for (const QString &line : m_content.enclosures) {
            flow.addText(line, look.cell, before);
            before = 0;
        }
        flow.keepTogetherFrom(first);
        return flow;
    }

    /// Lines below each other; the place below the last. Without a painter it only measures.
    qreal column(QPainter *painter, const QStringList &lines, const TextStyle &style, QPointF at, qreal width)
    {
        for (const QString &line : lines) {
            const TextBox text = box(line, style, width);
            if (painter)
                text.paint(*painter, at);
            at.ry() += text.height();
        }
        return at.y();
    }

    /// Letterhead, address and information block, in the order of reading; the lowest end of them.
    qreal paintFront(QPainter *painter)
    {
        const TextStyle name{Face::Bold, 17, blue, 1.2, Qt::AlignLeft};
        const TextStyle small{Face::Regular, 8, grey, 1.4, Qt::AlignLeft};
        const TextStyle body{Face::Regular, 10, ink, 1.3, Qt::AlignLeft};
        qreal head = column(painter, {m_content.sender}, name, {leftMargin, letterheadTop}, 92 * mm);
        head = std::max(head,
                        column(painter, m_content.senderLines, small, {rightColumn, letterheadTop}, rightColumnWidth));
        const qreal shift = std::max(0.0, head + 6 * mm - letterheadEnd);
        const TextBox returnLine =
            box(m_content.returnLine, {Face::Regular, 6.5, grey, 1.3, Qt::AlignLeft}, addressWidth);
        if (painter) {
            painter->fillRect(QRectF(leftMargin, letterheadEnd + shift - 4 * mm, textWidth, 0.35 * mm), blue);
            returnLine.paint(*painter, {leftMargin, addressTop + shift - returnLine.height() - 1.5 * mm});
        }
        const qreal address =
            column(painter, m_content.addressee, body, {leftMargin, addressTop + shift}, addressWidth);
        return std::max(address, paintInfo(painter, infoTop + shift));
    }

    qreal paintInfo(QPainter *painter, qreal y)
    {
        const TextStyle label{Face::Regular, 8, grey, 1.3, Qt::AlignLeft};
        const TextStyle value{Face::Regular, 9.5, ink, 1.3, Qt::AlignLeft};
        for (const InfoLine &line : m_content.info) {
            y = column(painter, {line.label}, label, {rightColumn, y}, rightColumnWidth);
            y = column(painter, {line.value}, value, {rightColumn, y}, rightColumnWidth) + 1.3 * mm;
        }
        return y;
    }

    TextStyle footStyle() const { return {Face::Regular, 7, grey, 1.35, Qt::AlignLeft}; }

    /// Where text ends on every page: above the foot of the last one, the highest.
    qreal textEnd()
    {
        qreal height = 0;
        for (const QString &line : m_content.seal)
            height += box(line, footStyle(), textWidth).height();
        return pageLabelTop - height - footGap;
    }

    void paintPage(QPainter &painter, const Page &page, qreal top, Front front)
    {
        if (m_page++ > 0)
            m_writer.newPage();
        if (front == Front::Painted)
            paintFront(&painter);
        for (const PlacedPiece &placed : page)
            placed.piece.paint(painter, {leftMargin, top + placed.y});
        if (front == Front::Painted)
            paintFoldMarks(painter);
        else
            paintRunningHead(painter);
        if (!m_mark.isEmpty())
            column(&painter, {m_mark}, {Face::Bold, 10, red, 1.3, Qt::AlignHCenter}, {leftMargin, markTop}, textWidth);
        paintFoot(painter);
    }

    void paintFoldMarks(QPainter &painter)
    {
        for (const qreal y : foldMarks)
            painter.fillRect(QRectF(5 * mm, y, 4 * mm, 0.15 * mm), grey);
    }

    void paintRunningHead(QPainter &painter)
    {
        QString words = m_content.sender;
        if (!m_content.info.isEmpty())
            words += u" · %1 %2"_s.arg(m_content.info.first().label, m_content.info.first().value);
        column(&painter, {words}, {Face::Regular, 8, grey, 1.4, Qt::AlignLeft}, {leftMargin, runningHeadTop},
               textWidth);
    }

    void paintFoot(QPainter &painter)
    {
        const QString label = u"%1 %2 %3 %4"_s.arg(m_content.pageWord).arg(m_page).arg(m_content.ofWord).arg(m_pages);
        if (m_page == m_pages)
            column(&painter, m_content.seal, footStyle(), {leftMargin, textEnd() + footGap - 1 * mm}, textWidth);
        painter.fillRect(QRectF(leftMargin, pageLabelTop - 0.4 * mm, textWidth, 0.15 * mm), grey);
        box(label, {Face::Regular, 8, grey, 1.4, Qt::AlignRight}, textWidth)
            .paint(painter, {leftMargin, pageLabelTop + 0.8 * mm});
    }

    const LetterContent &m_content;
    QString m_mark;
    const ShippedFonts &m_fonts;
    QPdfWriter &m_writer;
    int m_page = 0;
    int m_pages = 0;
};

Result<QByteArray> rendered(const LetterContent &content, const QString &mark)
{
    const auto fonts = ShippedFonts::load();
    if (!fonts)
        return fonts.error();
    if (auto drawn = fonts->checkGlyphs(content); !drawn)
        return drawn.error();

    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    makeArchivable(writer);
    const bool painted = Sheet(content, mark, *fonts, writer).paint();
    buffer.close();
    return withMetadata(painted ? pdf : QByteArray(), {content.title, content.sender, content.on, content.language});
}

} // namespace

Result<QByteArray> toPdf(const LetterContent &content)
{
    if (auto may = renderable(content); !may)
        return may.error();
    return rendered(content, {});
}

Result<QByteArray> toDraftPdf(const LetterContent &content)
{
    if (auto may = printable(content); !may)
        return may.error();
    return rendered(content, Words::of(content.language).say({u"letters.draft"_s, {}}));
}

} // namespace habeas::letters
