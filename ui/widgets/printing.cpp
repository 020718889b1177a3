// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "printing.h"

#include "core/secret.h"
#include "core/threadguard.h"
#include "office/job.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFontDatabase>
#include <QMessageBox>
#include <QPainter>
#include <QPdfDocument>
#include <QPointer>
#include <QPrintDialog>
#include <QPrinter>
#include <QProgressDialog>

namespace habeas::ui {
namespace {

constexpr int dotsPerInch = 300; // a page is a picture of 35 MB
constexpr int margin = dotsPerInch; // of a text
constexpr double textSize = 12; // in points

/// Something on its way to a printer; a child of the widget that wants it, until it is done.
class Printing : public QObject
{
public:
    Printing(const QString &title, QWidget *parent) : QObject(parent)
    {
        m_printer.setResolution(dotsPerInch);
        m_printer.setFullPage(true);
        m_printer.setPageSize(QPageSize(QPageSize::A4));
        m_printer.setDocName(title);
    }

protected:
    /// Asks for the printer; then print().
    void begin(int pages)
    {
        auto *dialog = new QPrintDialog(&m_printer, window());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setOption(QAbstractPrintDialog::PrintPageRange, pages > 1);
        dialog->setMinMax(1, pages);
        connect(dialog, &QDialog::accepted, this, &Printing::print);
        connect(dialog, &QDialog::rejected, this, &QObject::deleteLater);
        connect(this, &QObject::destroyed, dialog, &QObject::deleteLater);
        dialog->open();
    }
    /// Prints on printer(), and goes when it is done.
    virtual void print() = 0;
    QWidget *window() const { return static_cast<QWidget *>(parent()); }
    QPrinter &printer() { return m_printer; }

private:
    QPrinter m_printer{QPrinter::HighResolution};
};

QRect sheetOf(const QPrinter &printer)
{
    return printer.pageLayout().fullRectPixels(printer.resolution());
}

/// Draws \a first to \a last of \a pdf; what is returned is the sheet it came to, from 1: behind the last one if all is
/// well or it was told to stop. On a thread of its own.
int drawSheets(QPrinter &printer, QByteArray &pdf, int first, int last, const Watch &watch)
{
    checkThreadAllowed("printing");
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    QPainter painter;
    if (!painter.begin(&printer))
        return first;
    const QRect sheet = sheetOf(printer);
    for (int number = first; number <= last && !watch.stopRequested(); ++number) {
        watch.tell({number - first, last - first + 1, {}, {}});
        const QImage image = document.render(number - 1, sheet.size());
        if (image.isNull() || (number > first && !printer.newPage()))
            return number;
        painter.drawImage(sheet, image);
    }
    if (watch.stopRequested())
        printer.abort();
    return last + 1;
}

class PdfPrinting final : public Printing
{
    Q_DECLARE_TR_FUNCTIONS(habeas::ui::PdfPrinting)

public:
    PdfPrinting(const QByteArray &pdf, const QString &title, QWidget *parent)
        : Printing(title, parent), m_pdf(pdf.constData(), pdf.size()) // a copy of its own, so that it can be wiped
    {
        QBuffer buffer(&m_pdf);
        buffer.open(QIODevice::ReadOnly);
        QPdfDocument document;
        document.load(&buffer);
        m_pages = document.pageCount();
        begin(m_pages);
    }
    ~PdfPrinting() override
    {
        delete m_job; // waits for the sheet it draws
        delete m_progress;
        wipe(m_pdf);
    }
    Q_DISABLE_COPY_MOVE(PdfPrinting)

private:
    void print() override
    {
        const bool isRange = printer().printRange() == QPrinter::PageRange;
        const int first = isRange ? printer().fromPage() : 1;
        const int last = isRange ? printer().toPage() : m_pages;
        m_job = new Job({}, this);
        m_progress = new QProgressDialog(tr("Printing …"), tr("Cancel"), 0, last - first + 1, window());
        m_progress->setWindowModality(Qt::WindowModal);
        m_progress->setAutoReset(false);
        connect(m_progress, &QProgressDialog::canceled, m_job, &Job::cancel);
        connect(m_job, &Job::progressed, m_progress, [this] { m_progress->setValue(int(m_job->progress().done)); });
        m_job->run(
            [this, first, last](const Watch &watch) { m_reached = drawSheets(printer(), m_pdf, first, last, watch); },
            [this, first, last] { settle(first, last); });
    }
    void settle(int first, int last)
    {
        if (m_reached <= last) {
            const QString text = m_reached == first
                ? tr("The printer took nothing. See to it or choose another one, then print again.")
                : tr("The printer did not take sheet %1; those before it were printed. See to it, then print from "
                     "sheet %1 on.")
                      .arg(m_reached);
            auto *box = new QMessageBox(QMessageBox::Warning, tr("Printing"), text, QMessageBox::Close, window());
            box->setAttribute(Qt::WA_DeleteOnClose);
            box->open();
        }
        deleteLater();
    }

    QByteArray m_pdf;
    int m_pages = 0;
    int m_reached = 0; ///< written by the job's thread
    QPointer<Job> m_job;
    QPointer<QProgressDialog> m_progress;
};

class TextPrinting final : public Printing
{
public:
    TextPrinting(const QByteArray &text, const QString &title, QWidget *parent)
        : Printing(title, parent), m_text(text.constData(), text.size())
    {
        begin(1);
    }
    ~TextPrinting() override { wipe(m_text); }
    Q_DISABLE_COPY_MOVE(TextPrinting)

private:
    void print() override
    {
        QPainter painter;
        if (painter.begin(&printer())) { // else the system's print dialog has said what is wrong with the printer
            QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
            font.setPointSizeF(textSize);
            painter.setFont(font);
            painter.drawText(sheetOf(printer()).adjusted(margin, margin, -margin, -margin), Qt::TextWordWrap,
                             QString::fromUtf8(m_text));
        }
        deleteLater();
    }

    QByteArray m_text;
};

} // namespace

void printPdf(const QByteArray &pdf, const QString &title, QWidget *parent)
{
    new PdfPrinting(pdf, title, parent); // its parent's
}

void printText(const QByteArray &text, const QString &title, QWidget *parent)
{
    new TextPrinting(text, title, parent);
}

} // namespace habeas::ui
