// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document.h"

#include "barchart.h"
#include "pdfmetadata.h"
#include "text.h"

#include "core/words.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>

using namespace Qt::Literals::StringLiterals;

namespace habeas::letters {
namespace {

constexpr qreal leftMargin = 25 * mm;
constexpr qreal textWidth = 165 * mm;
constexpr qreal headTop = 13 * mm;
constexpr qreal textTop = 27 * mm; ///< on further pages
constexpr qreal textEnd = 278 * mm;
constexpr qreal footTop = 284 * mm;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(habeas::letters)
};

/// Paints one document.
class Sheets
{
public:
    Sheets(const Document &document, const ShippedFonts &fonts, QPdfWriter &writer)
        : m_document(document), m_words(Words::of(document.language)), m_fonts(fonts), m_writer(writer)
    { }

    bool paint()
    {
        const qreal top = paintHead(nullptr) + 9 * mm;
        const QList<Page> pages = paginated(text().pieces(), textEnd - top, textEnd - textTop);
        QPainter painter;
        if (!painter.begin(&m_writer))
            return false;
        for (qsizetype i = 0; i < pages.size(); ++i) {
            if (i > 0)
                m_writer.newPage();
            if (i == 0)
                paintHead(&painter);
            else
                paintRunningHead(painter);
            for (const PlacedPiece &placed : pages.at(i))
                placed.piece.paint(painter, {leftMargin, (i == 0 ? top : textTop) + placed.y});
            paintFoot(painter, i + 1, pages.size());
        }
        return painter.end();
    }

private:
    TextBox box(const QString &text, const TextStyle &style) { return {m_fonts, &m_writer, text, style, textWidth}; }

    Flow text()
    {
        const Look look = Look::letter();
        Flow flow(m_fonts, &m_writer, look, textWidth);
        flow.addText(m_document.title, {Face::Bold, 15, ink, 1.3, Qt::AlignLeft}, 0, true);
        for (const QString &paragraph : m_document.opening)
            flow.addText(paragraph, look.body, look.paragraphGap);
        for (const Section &section : m_document.sections) {
            flow.add(section.part);
            for (const BarChart &chart : section.charts)
                flow.add(piecesOf(chart, m_fonts, &m_writer, textWidth));
        }
        return flow;
    }

    /// Who made it; the place below. Without a painter it only measures.
    qreal paintHead(QPainter *painter)
    {
        qreal y = headTop;
        const auto line = [&](const QString &words, const TextStyle &style) {
            const TextBox text = box(words, style);
            if (painter)
                text.paint(*painter, {leftMargin, y});
            y += text.height();
        };
        line(m_document.sender, {Face::Bold, 13, blue, 1.3, Qt::AlignLeft});
        for (const QString &words : m_document.senderLines)
            line(words, {Face::Regular, 8, grey, 1.4, Qt::AlignLeft});
        y += 2 * mm;
        if (painter)
            painter->fillRect(QRectF(leftMargin, y, textWidth, 0.35 * mm), blue);
        return y;
    }

    void paintRunningHead(QPainter &painter)
    {
        box(m_document.sender + u" · "_s + m_document.title, {Face::Regular, 8, grey, 1.4, Qt::AlignLeft})
            .paint(painter, {leftMargin, headTop});
    }

    void paintFoot(QPainter &painter, qsizetype page, qsizetype pages)
    {
        const QString label = m_words.say({u"letters.page"_s, {{u"page"_s, page}, {u"pages"_s, pages}}});
        painter.fillRect(QRectF(leftMargin, footTop - 0.4 * mm, textWidth, 0.15 * mm), grey);
        box(label, {Face::Regular, 8, grey, 1.4, Qt::AlignRight}).paint(painter, {leftMargin, footTop + 0.8 * mm});
    }

    const Document &m_document;
    Words m_words;
    const ShippedFonts &m_fonts;
    QPdfWriter &m_writer;
};

Result<> showable(const Document &document, const ShippedFonts &fonts)
{
    const QStringList texts = textsOf(document);
    for (const QString &text : texts) {
        if (!isPrintable(text))
            return Error{Error::Kind::Malformed, u"document.control-character"_s,
                         Text::tr("A text of the document holds a control character. No file was made. Type the text "
                                  "again where it comes from.")};
        if (const auto missing = fonts.firstMissing(text)) {
            const QString code = QString::number(uint(*missing), 16).toUpper().rightJustified(4, u'0');
            return Error{Error::Kind::Unsupported, u"document.glyph-missing"_s,
                         Text::tr("The fonts of documents have no sign for the character U+%1. No PDF was made, "
                                  "because it would show a box there. Write the text with other letters.")
                             .arg(code)};
        }
    }
    return {};
}

} // namespace

QStringList textsOf(const Document &document)
{
    QStringList texts = QStringList{document.sender} + document.senderLines + QStringList{document.title};
    texts += document.opening;
    for (const Section &section : document.sections) {
        forEachText(section.part, [&](const QString &, const QString &text) { texts << text; });
        for (const BarChart &chart : section.charts) {
            texts << chart.title;
            for (const Bar &bar : chart.bars)
                texts << bar.label << bar.told;
        }
    }
    return texts;
}

Result<QByteArray> toPdf(const Document &document)
{
    const auto fonts = ShippedFonts::load();
    if (!fonts)
        return fonts.error();
    if (const auto may = showable(document, *fonts); !may)
        return may.error();
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    makeArchivable(writer);
    const bool isPainted = Sheets(document, *fonts, writer).paint();
    buffer.close();
    return withMetadata(isPainted ? pdf : QByteArray(),
                        {document.title, document.sender, document.on, document.language});
}

} // namespace habeas::letters
