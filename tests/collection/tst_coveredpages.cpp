// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../preview/helpers.h"
#include "collection/coveredpages.h"
#include "preview/request.h"

#include <QBuffer>
#include <QFile>
#include <QPainter>
#include <QPdfWriter>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace habeas;
using namespace habeas::collection;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize box(1200, 1200);

preview::Fetch fetchFrom(const QByteArray &content)
{
    return [content](qint64 position, qint64 count, const std::function<void(Result<QByteArray>)> &then) {
        QMetaObject::invokeMethod(
            qApp, [=] { then(content.mid(position, count)); }, Qt::QueuedConnection);
    };
}

/// The first page as the desktop sees it, and where \a word stands on it.
std::optional<preview::Page> pageOf(const QByteArray &pdf, const QString &word)
{
    std::optional<preview::Page> page;
    for (QList<preview::Passage> passages; !page || (passages.isEmpty() && page->text.contains(word));) {
        if (page)
            passages = {{page->text.indexOf(word), word.size()}};
        preview::Request request(preview::helperProgram(), {preview::Kind::Pdf, pdf.size(), box}, fetchFrom(pdf));
        page.reset();
        bool isOver = false;
        QObject::connect(&request, &preview::Request::pageReady, [&](const preview::Page &shown) {
            page = shown;
            isOver = true;
        });
        QObject::connect(&request, &preview::Request::failed, [&](const Error &) { isOver = true; });
        request.start();
        request.showPage(0, box, passages);
        if (!QTest::qWaitFor([&] { return isOver; }, 60'000) || !page)
            return std::nullopt;
    }
    return page;
}

bool isBlack(const QImage &image, const QRect &area)
{
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x) {
            if (qGray(image.pixel(x, y)) > 24) // JPEG's ringing
                return false;
        }
    }
    return true;
}

bool hasInk(const QImage &image, const QRect &area)
{
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x) {
            if (qGray(image.pixel(x, y)) < 100)
                return true;
        }
    }
    return false;
}

QRect scaled(const QRectF &area, double scale)
{
    return QRectF(area.x() * scale, area.y() * scale, area.width() * scale, area.height() * scale).toAlignedRect();
}

} // namespace

/// What is painted over on pages and pictures is gone, read back with other people's tools.
class TestCoveredPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void cleanup()
    {
        QTRY_COMPARE(tests::helpers(), 0);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    void pictureHasNothingButPixels()
    {
        QImage photo(60, 40, QImage::Format_RGB32);
        photo.fill(QColor(200, 30, 40));
        photo.setText(u"GPS"_s, u"52.15 N, 9.95 E, bei Jule"_s);
        photo.setDotsPerMeterX(1234);
        const auto png = coveredPicture(photo, {QRect(10, 10, 20, 5), QRect(-5, -5, 7, 7)});
        QVERIFY(png);
        QVERIFY(!png->contains("Jule") && !png->contains("tEXt") && !png->contains("eXIf"));
        const QImage back = QImage::fromData(*png);
        QVERIFY(back.textKeys().isEmpty());
        for (int y = 0; y < 40; ++y) {
            for (int x = 0; x < 60; ++x) {
                const bool isCovered = QRect(10, 10, 20, 5).contains(x, y) || QRect(0, 0, 2, 2).contains(x, y);
                QCOMPARE(back.pixelColor(x, y), isCovered ? QColor(Qt::black) : QColor(200, 30, 40));
            }
        }
    }

    void nothingIsNoDocument()
    {
        QCOMPARE(coveredPicture({}, {}).error().code, u"redaction.picture"_s);
        CoveredPages pages;
        QCOMPARE(pages.add({}, {10, 10}, {}).error().code, u"redaction.picture"_s);
        QCOMPARE(pages.finish().error().code, u"redaction.no-pages"_s);
    }

    void coveredPdf_data()
    {
        QTest::addColumn<QStringList>("qpdf"); // what is done to the page first
        QTest::addColumn<QSize>("points");
        QTest::newRow("as it is") << QStringList() << QSize(595, 842);
        QTest::newRow("turned right") << QStringList{u"--rotate=+90"_s} << QSize(842, 595);
        QTest::newRow("upside down") << QStringList{u"--rotate=+180"_s} << QSize(595, 842);
        QTest::newRow("cropped") << QStringList{u"crop"_s} << QSize(595, 442);
        QTest::newRow("cropped and turned left") << QStringList{u"crop"_s, u"--rotate=+270"_s} << QSize(442, 595);
    }
    void coveredPdf()
    {
        QFETCH(QStringList, qpdf);
        QFETCH(QSize, points);
        const QByteArray source = changed(letter(), qpdf);
        QVERIFY(!source.isEmpty());
        const auto shown = pageOf(source, u"Kaminski"_s);
        QVERIFY(shown);
        QCOMPARE(shown->points.toSize(), points);
        const QList<QRectF> areas = marksOn(*shown);
        QCOMPARE(areas.size(), 1);
        const double drawn = shown->image.width() / shown->points.width();
        QVERIFY(hasInk(shown->image, scaled(areas.constFirst(), drawn)));

        CoveredPages pages;
        QVERIFY(pages.add(shown->image, shown->points, areas));
        QVERIFY(pages.add(shown->image, shown->points, {}));
        const auto pdf = pages.finish();
        QVERIFY(pdf);
        const QString path = write(u"out.pdf"_s, *pdf);
        QCOMPARE(QProcess::execute(u"qpdf"_s, {u"--check"_s, path}), 0);
        QCOMPARE(output(u"pdftotext"_s, {path, u"-"_s}).trimmed(), QByteArray());
        const QByteArray info = output(u"pdfinfo"_s, {path});
        QVERIFY2(info.contains("Pages:           2"), info.constData());
        QVERIFY2(!info.contains("Elternbrief"), info.constData());

        const auto back = pageOf(*pdf, u"Kaminski"_s);
        QVERIFY(back);
        QVERIFY(qAbs(back->points.width() - points.width()) < 1 && qAbs(back->points.height() - points.height()) < 1);
        const double scale = back->image.width() / back->points.width();
        const QRect pixels = scaled(areas.constFirst(), scale).adjusted(2, 2, -2, -2);
        QVERIFY(std::min(pixels.width(), pixels.height()) > 3 && std::max(pixels.width(), pixels.height()) > 10);
        QVERIFY(isBlack(back->image, pixels));
        QVERIFY(!isBlack(back->image, pixels.translated(0, -2 * pixels.height())));
    }

private:
    /// Where the name stands. On a page that stands on its head pdfium tells no words: there a person marks by hand.
    static QList<QRectF> marksOn(const preview::Page &page)
    {
        if (!page.marks.isEmpty())
            return page.marks.constFirst();
        const auto upright = pageOf(letter(), u"Kaminski"_s);
        if (!upright || upright->marks.isEmpty() || upright->points != page.points)
            return {};
        const QRectF mark = upright->marks.constFirst().value(0);
        return {QRectF(page.points.width() - mark.right(), page.points.height() - mark.bottom(), mark.width(),
                       mark.height())};
    }

    /// A page with a name in its upper half, and one in its lower half.
    static QByteArray letter()
    {
        QByteArray pdf;
        QBuffer buffer(&pdf);
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        writer.setTitle(u"Elternbrief"_s);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF());
        QPainter painter(&writer);
        painter.drawText(writer.width() / 3, writer.height() / 3, u"Streit mit Jule Kaminski am Freitag"_s);
        painter.drawText(writer.width() / 3, writer.height() * 4 / 5, u"Tel. 05121 555011"_s);
        painter.end();
        return pdf;
    }

    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s cannot be written", qPrintable(name));
        return file.fileName();
    }

    static QByteArray output(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.start(program, arguments);
        if (!process.waitForFinished() || process.exitCode() != 0)
            qFatal("%s: %s", qPrintable(program), process.readAllStandardError().constData());
        return process.readAllStandardOutput();
    }

    /// \a pdf after qpdf's \a steps; "crop" shows the upper part only.
    QByteArray changed(QByteArray pdf, const QStringList &steps)
    {
        for (const QString &step : steps) {
            if (step == u"crop") {
                pdf = output(u"qpdf"_s, {u"--qdf"_s, write(u"in.pdf"_s, pdf), u"-"_s});
                pdf.replace("/MediaBox [", "/CropBox [ 0 400 595 842 ] /MediaBox [");
                pdf = output(u"fix-qdf"_s, {write(u"in.pdf"_s, pdf)});
            } else {
                pdf = output(u"qpdf"_s, {step, write(u"in.pdf"_s, pdf), u"-"_s});
            }
        }
        return pdf;
    }

    QTemporaryDir m_folder;
};

QTEST_MAIN(TestCoveredPages)
#include "tst_coveredpages.moc"
