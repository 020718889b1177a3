// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/threadguard.h"
#include "widgets/printing.h"

#include <QBuffer>
#include <QMessageBox>
#include <QPainter>
#include <QPdfDocument>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>
#include <QProgressDialog>
#include <QTemporaryDir>
#include <QTest>

using namespace habeas;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Sheets of one colour each, so that they are told apart where the text is a picture.
const QList<QColor> colours{QColor(Qt::red), QColor(Qt::green), QColor(Qt::blue), QColor(Qt::yellow)};

QByteArray sheets()
{
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    QPainter painter(&writer);
    for (const QColor &colour : colours) {
        if (colour != colours.first())
            writer.newPage();
        painter.fillRect(QRect(0, 0, writer.width(), writer.height()), colour);
    }
    painter.end();
    return pdf;
}

QList<QColor> coloursIn(const QString &file)
{
    QPdfDocument printed;
    if (printed.load(file) != QPdfDocument::Error::None)
        return {};
    QList<QColor> found;
    for (int page = 0; page < printed.pageCount(); ++page) { // as a printer paints it: not to the last bit
        const QColor seen = printed.render(page, {20, 30}).pixelColor(10, 15);
        const auto whole = [](int part) { return part > 127 ? 255 : 0; };
        found << QColor(whole(seen.red()), whole(seen.green()), whole(seen.blue()));
    }
    return found;
}

} // namespace

/// Many sheets go to the printer beside the window's own work, and what does not go out is said.
class TestPrinting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { forbidThread(QThread::currentThread()); } // drawing a sheet here would end the test
    void cleanupTestCase() { forbidThread(nullptr); }
    void init() { QVERIFY(m_folder.isValid()); }

    void everySheetGoesOut()
    {
        QWidget window;
        QPrintDialog *dialog = asked(window);
        QVERIFY(dialog);
        const QString file = m_folder.filePath(u"all.pdf"_s);
        printTo(dialog, file);
        QTRY_COMPARE(window.children().size(), 0); // it is over
        QCOMPARE(coloursIn(file), colours);
    }

    void onlyTheSheetsThatWereChosen()
    {
        QWidget window;
        QPrintDialog *dialog = asked(window);
        QVERIFY(dialog);
        dialog->printer()->setPrintRange(QPrinter::PageRange);
        dialog->printer()->setFromTo(2, 3);
        const QString file = m_folder.filePath(u"some.pdf"_s);
        printTo(dialog, file);
        QTRY_COMPARE(window.children().size(), 0);
        QCOMPARE(coloursIn(file), (QList<QColor>{Qt::green, Qt::blue}));
    }

    void aPrinterThatTakesNothingIsSaid()
    {
        QWidget window;
        QPrintDialog *dialog = asked(window);
        QVERIFY(dialog);
        dialog->printer()->setOutputFormat(QPrinter::PdfFormat);
        dialog->printer()->setOutputFileName(m_folder.filePath(u"no/such/folder.pdf"_s));
        Q_EMIT dialog->accepted(); // the dialog itself would ask for another file
        QMessageBox *box = nullptr;
        QTRY_VERIFY((box = window.findChild<QMessageBox *>()));
        QVERIFY2(box->text().contains(u"took nothing"), qPrintable(box->text()));
    }

    void stoppedItEnds()
    {
        QWidget window;
        QPrintDialog *dialog = asked(window);
        QVERIFY(dialog);
        printTo(dialog, m_folder.filePath(u"stopped.pdf"_s));
        auto *progress = window.findChild<QProgressDialog *>();
        QVERIFY(progress);
        progress->cancel();
        QTRY_COMPARE(window.children().size(), 0);
    }

    /// A vault that locks takes what is being printed with it.
    void theWindowMayGo()
    {
        auto window = std::make_unique<QWidget>();
        QPrintDialog *dialog = asked(*window);
        QVERIFY(dialog);
        printTo(dialog, m_folder.filePath(u"gone.pdf"_s));
        window.reset();
    }

private:
    static QPrintDialog *asked(QWidget &window)
    {
        ui::printPdf(sheets(), u"2026-0041"_s, &window);
        return window.findChild<QPrintDialog *>();
    }
    static void printTo(QPrintDialog *dialog, const QString &file)
    {
        dialog->printer()->setOutputFormat(QPrinter::PdfFormat);
        dialog->printer()->setOutputFileName(file);
        dialog->done(QDialog::Accepted);
    }

    QTemporaryDir m_folder;
};

QTEST_MAIN(TestPrinting)
#include "tst_printing.moc"
