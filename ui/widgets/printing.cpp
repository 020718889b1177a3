// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "printing.h"

#include "core/secret.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfDocument>
#include <QPrintDialog>
#include <QPrinter>

namespace habeas::ui {
namespace {

constexpr int dotsPerInch = 300; // a page is a picture of 35 MB

/// One document on its way to a printer; goes with its dialog.
class Printing final : public QObject
{
public:
    Printing(const QByteArray &pdf, const QString &title, QWidget *parent)
    {
        m_pdf = QByteArray(pdf.constData(), pdf.size()); // a copy of its own, so that it can be wiped
        m_printer.setResolution(dotsPerInch);
        m_printer.setFullPage(true);
        m_printer.setPageSize(QPageSize(QPageSize::A4));
        m_printer.setDocName(title);
        m_buffer.setBuffer(&m_pdf);
        m_buffer.open(QIODevice::ReadOnly);
        m_document.load(&m_buffer);
        auto *dialog = new QPrintDialog(&m_printer, parent);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setOption(QAbstractPrintDialog::PrintPageRange);
        dialog->setMinMax(1, m_document.pageCount());
        connect(dialog, &QDialog::accepted, this, &Printing::print);
        setParent(dialog);
        dialog->open();
    }
    ~Printing() override
    {
        m_document.close();
        m_buffer.close();
        wipe(m_pdf);
    }
    Q_DISABLE_COPY_MOVE(Printing)

private:
    void print()
    {
        const bool isRange = m_printer.printRange() == QPrinter::PageRange;
        const int first = isRange ? m_printer.fromPage() - 1 : 0;
        const int last = isRange ? m_printer.toPage() - 1 : m_document.pageCount() - 1;
        QPainter painter;
        if (!painter.begin(&m_printer))
            return; // the system's print dialog has said what is wrong with the printer
        const QRect sheet = m_printer.pageLayout().fullRectPixels(m_printer.resolution());
        for (int page = first; page <= last; ++page) {
            if (page > first)
                m_printer.newPage();
            painter.drawImage(sheet, m_document.render(page, sheet.size()));
        }
    }

    QByteArray m_pdf;
    QBuffer m_buffer;
    QPdfDocument m_document;
    QPrinter m_printer{QPrinter::HighResolution};
};

} // namespace

void printPdf(const QByteArray &pdf, const QString &title, QWidget *parent)
{
    new Printing(pdf, title, parent); // its dialog's
}

} // namespace habeas::ui
