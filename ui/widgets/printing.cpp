// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "printing.h"

#include "core/secret.h"

#include <QBuffer>
#include <QFontDatabase>
#include <QPainter>
#include <QPdfDocument>
#include <QPrintDialog>
#include <QPrinter>

namespace habeas::ui {
namespace {

constexpr int dotsPerInch = 300; // a page is a picture of 35 MB
constexpr int margin = dotsPerInch; // of a text
constexpr double textSize = 12; // in points

/// Something on its way to a printer; goes with its dialog.
class Printing : public QObject
{
public:
    explicit Printing(const QString &title)
    {
        m_printer.setResolution(dotsPerInch);
        m_printer.setFullPage(true);
        m_printer.setPageSize(QPageSize(QPageSize::A4));
        m_printer.setDocName(title);
    }

protected:
    /// Asks for the printer; it takes the pages from paint().
    void begin(int pages, QWidget *parent)
    {
        auto *dialog = new QPrintDialog(&m_printer, parent);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setOption(QAbstractPrintDialog::PrintPageRange, pages > 1);
        dialog->setMinMax(1, pages);
        connect(dialog, &QDialog::accepted, this, [this, pages] { print(pages); });
        setParent(dialog);
        dialog->open();
    }
    virtual void paint(QPainter *painter, const QRect &sheet, int page) = 0;

private:
    void print(int pages)
    {
        const bool isRange = m_printer.printRange() == QPrinter::PageRange;
        const int first = isRange ? m_printer.fromPage() - 1 : 0;
        const int last = isRange ? m_printer.toPage() - 1 : pages - 1;
        QPainter painter;
        if (!painter.begin(&m_printer))
            return; // the system's print dialog has said what is wrong with the printer
        const QRect sheet = m_printer.pageLayout().fullRectPixels(m_printer.resolution());
        for (int page = first; page <= last; ++page) {
            if (page > first)
                m_printer.newPage();
            paint(&painter, sheet, page);
        }
    }

    QPrinter m_printer{QPrinter::HighResolution};
};

class PdfPrinting final : public Printing
{
public:
    PdfPrinting(const QByteArray &pdf, const QString &title, QWidget *parent)
        : Printing(title), m_pdf(pdf.constData(), pdf.size()) // a copy of its own, so that it can be wiped
    {
        m_buffer.setBuffer(&m_pdf);
        m_buffer.open(QIODevice::ReadOnly);
        m_document.load(&m_buffer);
        begin(m_document.pageCount(), parent);
    }
    ~PdfPrinting() override
    {
        m_document.close();
        m_buffer.close();
        wipe(m_pdf);
    }
    Q_DISABLE_COPY_MOVE(PdfPrinting)

protected:
    void paint(QPainter *painter, const QRect &sheet, int page) override
    {
        painter->drawImage(sheet, m_document.render(page, sheet.size()));
    }

private:
    QByteArray m_pdf;
    QBuffer m_buffer;
    QPdfDocument m_document;
};

class TextPrinting final : public Printing
{
public:
    TextPrinting(const QByteArray &text, const QString &title, QWidget *parent)
        : Printing(title), m_text(text.constData(), text.size())
    {
        begin(1, parent);
    }
    ~TextPrinting() override { wipe(m_text); }
    Q_DISABLE_COPY_MOVE(TextPrinting)

protected:
    void paint(QPainter *painter, const QRect &sheet, int) override
    {
        QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        font.setPointSizeF(textSize);
        painter->setFont(font);
        painter->drawText(sheet.adjusted(margin, margin, -margin, -margin), Qt::TextWordWrap,
                          QString::fromUtf8(m_text));
    }

private:
    QByteArray m_text;
};

} // namespace

void printPdf(const QByteArray &pdf, const QString &title, QWidget *parent)
{
    new PdfPrinting(pdf, title, parent); // its dialog's
}

void printText(const QByteArray &text, const QString &title, QWidget *parent)
{
    new TextPrinting(text, title, parent);
}

} // namespace habeas::ui
