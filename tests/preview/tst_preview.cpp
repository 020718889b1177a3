// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../connectors/memory.h"
#include "helpers.h"
#include "packed.h"
#include "preview/request.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QFile>
#include <QPainter>
#include <QPdfWriter>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

using namespace habeas;
using namespace habeas::preview;
using namespace habeas::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize box(800, 600);

/// Hands out \a content, a piece at a time, from the event loop.
Fetch fetchFrom(const QByteArray &content)
{
    return [content](qint64 position, qint64 count, const std::function<void(Result<QByteArray>)> &then) {
        QMetaObject::invokeMethod(
            qApp, [=] { then(content.mid(position, count)); }, Qt::QueuedConnection);
    };
}

struct Seen {
    std::optional<Preview> preview;
    std::optional<Page> page;
    QString error;
    QString message;
};

/// Looks at a content with the real helper; with \a page also at that page.
Seen look(Kind kind, qint64 size, const Fetch &fetch, int page = -1, const QList<Passage> &passages = {})
{
    Seen seen;
    bool isOver = false;
    Request request(helperProgram(), {kind, size, box}, fetch);
    QObject::connect(&request, &Request::ready, [&](const Preview &preview) {
        seen.preview = preview;
        isOver = page < 0;
    });
    QObject::connect(&request, &Request::pageReady, [&](const Page &shown) {
        seen.page = shown;
        isOver = true;
    });
    QObject::connect(&request, &Request::failed, [&](const Error &error) {
        seen.error = error.code;
        seen.message = error.message;
        isOver = true;
    });
    request.start();
    if (page >= 0)
        request.showPage(page, box, passages);
    if (!QTest::qWaitFor([&] { return isOver; }, 60'000))
        seen.error = u"no answer"_s;
    return seen;
}

Seen look(Kind kind, const QByteArray &content, int page = -1, const QList<Passage> &passages = {})
{
    return look(kind, content.size(), fetchFrom(content), page, passages);
}

/// A PNG that says it is so large, and is nearly empty.
QByteArray pngOf(quint32 width, quint32 height)
{
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    QImage(1, 1, QImage::Format_RGB32).save(&buffer, "PNG");
    qToBigEndian(width, png.data() + 16);
    qToBigEndian(height, png.data() + 20);
    // The checksum over the header, as in the PNG specification's appendix.
    quint32 crc = 0xFFFFFFFF;
    for (const char byte : png.mid(12, 17)) {
        crc ^= quint8(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (crc & 1 ? 0xEDB88320 : 0);
    }
    qToBigEndian(crc ^ 0xFFFFFFFF, png.data() + 29);
    return png;
}

QByteArray pictureOf(const QString &name)
{
    QFile file(QLatin1String(HABEAS_TEST_DATA) + u"/pictures/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray pdfWith(const QStringList &pages)
{
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(u"Elternbrief"_s);
    writer.setPageSize(QPageSize(QPageSize::A4));
    QPainter painter(&writer);
    for (const QString &text : pages) {
        if (text != pages.constFirst())
            writer.newPage();
        painter.drawText(writer.width() / 2, writer.height() / 2, text);
    }
    painter.end();
    return pdf;
}

} // namespace

/// Files that want to do harm, read by the real helper: the desktop stays as it was and says what happened.
class TestPreview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void cleanup()
    {
        QTRY_COMPARE(helpers(), 0);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    void textComesThrough()
    {
        const Seen seen = look(Kind::Text, "Für Mia");
        QCOMPARE(seen.error, QString());
        QCOMPARE(seen.preview->sections.constFirst().text, u"Für Mia"_s);
    }

    /// A view lays a line out at once: of a million letters for minutes.
    void endlessLinesAreBroken()
    {
        const QString given = QString(50'000, u'a') + QString(9'980, u',') + u"Ende. "_s + u"Jule Kaminski "_s
            + QString(50'000, u'b') + u"\nkurz\n"_s;
        const Seen seen = look(Kind::Text, given.toUtf8());
        QVERIFY(seen.preview);
        QString text = seen.preview->sections.constFirst().text;
        const QStringList lines = text.split(u'\n');
        QVERIFY(std::all_of(lines.begin(), lines.end(), [](const QString &line) { return line.size() <= 20'000; }));
        QVERIFY(text.contains(u"\nkurz\n"));
        QVERIFY(text.contains(u"Jule Kaminski"));
        QCOMPARE(text.remove(u'\n'), QString(given).remove(u'\n')); // nothing is left out
    }

    void emptyContentIsEmpty()
    {
        QCOMPARE(look(Kind::Text, QByteArray()).preview->sections.constFirst().text, QString());
        QCOMPARE(look(Kind::Pdf, QByteArray()).error, u"preview.malformed"_s);
    }

    void onlyTheBeginningOfALongTextIsRead()
    {
        constexpr qint64 size = 2LL * 1024 * limits::MiB;
        qint64 farthest = 0;
        const connectors::MemoryPeak memory;
        const Seen seen = look(Kind::Text, size,
                               [&](qint64 position, qint64 count, const std::function<void(Result<QByteArray>)> &then) {
                                   farthest = std::max(farthest, position + count);
                                   QMetaObject::invokeMethod(
                                       qApp, [=] { then(QByteArray(count, 'a')); }, Qt::QueuedConnection);
                               });
        QCOMPARE(seen.error, QString());
        QCOMPARE(farthest, limits::textBytes);
        QVERIFY(seen.preview->remarks.contains(Remark{Remark::Kind::OnlyBeginning, limits::textBytes, size}));
        QVERIFY2(memory.grownMiB() < 40, qPrintable(QString::number(memory.grownMiB())));
    }

    void whatCanOnlyBeReadWholeHasALimit()
    {
        const Seen seen = look(Kind::Pdf, limits::documentBytes + 1, {});
        QCOMPARE(seen.error, u"preview.too-long"_s);
        QVERIFY2(seen.message.contains(u"128 MiB"_s), qPrintable(seen.message));
    }

    void hugePictureIsRefusedWithItsSize()
    {
        const connectors::MemoryPeak memory;
        const Seen seen = look(Kind::Picture, pngOf(30'000, 30'000));
        QCOMPARE(seen.error, u"preview.too-large"_s);
        QVERIFY2(seen.message.contains(u"30,000 × 30,000"_s), qPrintable(seen.message));
        QVERIFY2(memory.grownMiB() < 40, qPrintable(QString::number(memory.grownMiB())));
    }

    void pictureThatLiesIsMalformed()
    {
        QCOMPARE(look(Kind::Picture, pngOf(4000, 4000)).error, u"preview.malformed"_s);
        QCOMPARE(look(Kind::Picture, "\x89PNG\r\n\x1A\n").error, u"preview.malformed"_s);
        QCOMPARE(look(Kind::Picture, "no picture").error, u"preview.no-reader"_s);
    }

    void largePictureIsScaledDown()
    {
        QImage image(7000, 3500, QImage::Format_RGB32);
        image.fill(QColor(10, 20, 30));
        QByteArray png;
        QBuffer buffer(&png);
        QVERIFY(buffer.open(QIODevice::WriteOnly) && image.save(&buffer, "PNG", 90));
        const Seen seen = look(Kind::Picture, png);
        QCOMPARE(seen.error, QString());
        QCOMPARE(seen.preview->picture.size(), QSize(800, 400));
        QCOMPARE(seen.preview->picture.pixelColor(700, 300), QColor(10, 20, 30));
        QCOMPARE(seen.preview->pictureSize, QSize(7000, 3500));
    }

    void photosOfTelephonesAreShown_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("pictures");
        QTest::newRow("HEIC") << u"telephone.heic"_s << 1;
        QTest::newRow("HEIC with a second picture") << u"two.heic"_s << 2;
        QTest::newRow("AVIF") << u"one.avif"_s << 1;
    }
    void photosOfTelephonesAreShown()
    {
        QFETCH(QString, name);
        QFETCH(int, pictures);
        const QByteArray heif = pictureOf(name);
        QCOMPARE(kindOf(u"image/"_s + name.section(u'.', -1), {}), Kind::Picture);
        QCOMPARE(kindOf({}, name), Kind::Picture);
        const Seen seen = look(Kind::Picture, heif);
        QCOMPARE(seen.error, QString());
        QCOMPARE(seen.preview->pictureSize, QSize(64, 32));
        const QColor left = seen.preview->picture.pixelColor(5, 16);
        const QColor right = seen.preview->picture.pixelColor(58, 16);
        QVERIFY(left.red() > 150 && left.blue() < 80 && right.blue() > 150 && right.red() < 80);
        const QList<Remark> others{{Remark::Kind::OnlyPictures, 1, pictures}};
        QCOMPARE(seen.preview->remarks, pictures > 1 ? others : QList<Remark>());
    }

    void photosThatLieAreRefused()
    {
        const QByteArray heif = pictureOf(u"telephone.heic"_s);
        QByteArray huge = heif; // the box with its size says 30,000 x 30,000
        huge.replace(huge.lastIndexOf("ispe") + 8, 8, QByteArray::fromHex("0000753000007530"));
        QCOMPARE(look(Kind::Picture, huge).error, u"preview.too-large"_s);
        QByteArray tiled = heif; // its tile makes up a picture of 65,535 x 65,535
        tiled.replace(tiled.indexOf("idat") + 8, 4, "\xFF\xFF\xFF\xFF");
        QCOMPARE(look(Kind::Picture, tiled).error, u"preview.malformed"_s);
        for (const qsizetype kept : {qsizetype(40), heif.size() / 2, heif.size() - 20})
            QCOMPARE(look(Kind::Picture, heif.first(kept)).error, u"preview.malformed"_s);
    }

    /// The pages of a scan are not shown one for all.
    void furtherPicturesAreSaid()
    {
        const Seen seen = look(Kind::Picture, pictureOf(u"scan.tiff"_s));
        QCOMPARE(seen.error, QString());
        QCOMPARE(seen.preview->remarks, QList<Remark>({{Remark::Kind::OnlyPictures, 1, 2}}));
    }

    void pdfIsShownPageByPage()
    {
        const QByteArray pdf = pdfWith({u"Mia Lindner"_s, u"mit Jule Kaminski im Chor"_s});
        const Seen first = look(Kind::Pdf, pdf, 1);
        QCOMPARE(first.error, QString());
        QCOMPARE(first.preview->pages, 2);
        QVERIFY(first.preview->sections.constFirst().rows.contains(QStringList({u"Title"_s, u"Elternbrief"_s})));
        QCOMPARE(first.page->text.trimmed(), u"mit Jule Kaminski im Chor"_s);
        QCOMPARE(first.page->points.toSize(), QSize(595, 842));
        QCOMPARE(first.page->image.height(), 600);

        const qsizetype start = first.page->text.indexOf(u"Jule Kaminski"_s);
        const Seen marked = look(Kind::Pdf, pdf, 1, {{start, 13}, {5000, 2}});
        QCOMPARE(marked.page->marks.size(), 2);
        QCOMPARE(marked.page->marks[1].size(), 0);
        QCOMPARE(marked.page->marks[0].size(), 1);
        const QRectF mark = marked.page->marks[0].constFirst();
        QVERIFY(mark.left() > 595 / 2.0 && mark.width() > 30 && mark.width() < 200);
        QVERIFY(mark.top() > 300 && mark.bottom() < 500);
        // There is ink where the mark is.
        const double scale = 600 / marked.page->points.height();
        const QRect place(QPoint(int(mark.left() * scale), int(mark.top() * scale)),
                          QSize(int(mark.width() * scale), int(mark.height() * scale)));
        bool isInked = false;
        for (int x = place.left(); x < place.right(); ++x) {
            for (int y = place.top(); y < place.bottom(); ++y)
                isInked = isInked || qGray(marked.page->image.pixel(x, y)) < 128;
        }
        QVERIFY(isInked);
    }

    void pageThatIsNotThereIsSaid()
    {
        QCOMPARE(look(Kind::Pdf, pdfWith({u"Mia"_s}), 7).error, u"preview.no-such-page"_s);
    }

    void brokenPdf_data()
    {
        QTest::addColumn<QByteArray>("content");
        const QByteArray pdf = pdfWith({u"Mia"_s});
        QTest::newRow("no PDF") << QByteArray("hello");
        QTest::newRow("only a beginning") << pdf.first(200);
        QTest::newRow("noise") << "%PDF-1.7\n" + QByteArray(100'000, '\xA5');
        QTest::newRow("pages in a circle") << QByteArray(
            "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>"
            "endobj\ntrailer<</Root 1 0 R>>\n%%EOF");
        QTest::newRow("arrays in arrays")
            << "%PDF-1.4\n1 0 obj" + QByteArray(500'000, '[') + "endobj\ntrailer<</Root 1 0 R>>";
    }
    void brokenPdf()
    {
        QFETCH(QByteArray, content);
        const Seen seen = look(Kind::Pdf, content, 0);
        QVERIFY2(
            QStringList({u"preview.malformed"_s, u"preview.ended"_s, u"preview.no-such-page"_s}).contains(seen.error),
            qPrintable(seen.error));
    }

    void lockedPdfIsSaid()
    {
        QFile plain(m_folder.filePath(u"plain.pdf"_s));
        QVERIFY(plain.open(QIODevice::WriteOnly) && plain.write(pdfWith({u"Mia"_s})) > 0);
        plain.close();
        QCOMPARE(QProcess::execute(u"qpdf"_s,
                                   {u"--encrypt"_s, u"geheim"_s, u"geheim2"_s, u"256"_s, u"--"_s, plain.fileName(),
                                    m_folder.filePath(u"locked.pdf"_s)}),
                 0);
        QFile locked(m_folder.filePath(u"locked.pdf"_s));
        QVERIFY(locked.open(QIODevice::ReadOnly));
        QCOMPARE(look(Kind::Pdf, locked.readAll()).error, u"preview.locked"_s);
    }

    void zipBombIsStopped()
    {
        const QByteArray bomb = packed(
            {{u"word/document.xml"_s, "<w>" + QByteArray("<p><t>Alles nur Hausaufgaben</t></p>").repeated(3'000'000)}});
        QVERIFY(bomb.size() < limits::MiB);
        const Seen seen = look(Kind::Office, bomb);
        QCOMPARE(seen.error, QString());
        QCOMPARE(seen.preview->sections.constFirst().text.size(), limits::characters);
        QVERIFY(std::any_of(seen.preview->remarks.begin(), seen.preview->remarks.end(), [](const Remark &remark) {
            return remark.kind == Remark::Kind::UnpacksTooFar && remark.shown > limits::unpackedBytes;
        }));
    }

    void tooManyEntriesAreStopped()
    {
        QList<QPair<QString, QByteArray>> parts{{u"word/document.xml"_s, "<w><p><t>Mia</t></p></w>"}};
        for (int i = 0; i < limits::archiveEntries; ++i)
            parts.append({u"x/"_s + QString::number(i), {}});
        const Seen seen = look(Kind::Office, packed(parts));
        QCOMPARE(seen.error, QString());
        QCOMPARE(seen.preview->sections.constFirst().text, u"Mia"_s);
        QCOMPARE(seen.preview->remarks.constFirst().kind, Remark::Kind::UnpacksTooFar);
    }

    void deepNestingIsStopped()
    {
        const QByteArray deep = "<w>" + QByteArray("<p>").repeated(200'000) + "<t>Mia</t>";
        const Seen office = look(Kind::Office, packed({{u"word/document.xml"_s, deep}}));
        QCOMPARE(office.preview->remarks, QList<Remark>({{Remark::Kind::NotWellFormed, 0, 0}}));
        const Seen json = look(Kind::Json, QByteArray(1'000'000, '['));
        QCOMPARE(json.preview->remarks.constLast().kind, Remark::Kind::TooDeep);
        // Qt's HTML reader copes or breaks off; the desktop has an answer either way.
        const Seen html = look(Kind::Html, QByteArray("<div><table><tr><td>").repeated(1000) + "Mia");
        QVERIFY2(html.preview || html.error == u"preview.ended" || html.error == u"preview.too-slow",
                 qPrintable(html.error));
    }

    void helperThatBreaksOffIsSaid_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QString>("error");
        QTest::newRow("killed") << QByteArray("kill -KILL $$") << u"preview.ended"_s;
        QTest::newRow("out of processor time") << QByteArray("kill -XCPU $$") << u"preview.too-slow"_s;
        QTest::newRow("silent end") << QByteArray("exit 0") << u"preview.ended"_s;
        QTest::newRow("hangs") << QByteArray("exec sleep 60") << u"preview.too-slow"_s;
        QTest::newRow("babbles") << QByteArray("cat >/dev/null & echo hello world, hello; exec sleep 60")
                                 << u"preview.not-understood"_s;
        QTest::newRow("floods") << QByteArray("exec yes") << u"preview.not-understood"_s;
        QTest::newRow("fills the frame it announced")
            << QByteArray("printf '\\000\\377\\377\\377\\000\\000\\000\\000'; exec cat /dev/zero")
            << u"preview.not-understood"_s;
    }
    void helperThatBreaksOffIsSaid()
    {
        QFETCH(QByteArray, script);
        QFETCH(QString, error);
        QFile helper(m_folder.filePath(QString::fromLatin1(QTest::currentDataTag())));
        QVERIFY(helper.open(QIODevice::WriteOnly) && helper.write("#!/bin/sh\n" + script + "\n") > 0);
        helper.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
        helper.close();
        const connectors::MemoryPeak memory;
        Request request(helper.fileName(), {Kind::Text, 5, box}, fetchFrom("Hallo"), nullptr, std::chrono::seconds(2));
        QSignalSpy failed(&request, &Request::failed);
        QSignalSpy ready(&request, &Request::ready);
        request.start();
        QVERIFY(failed.wait(20'000));
        QCOMPARE(failed.constFirst().constFirst().value<Error>().code, error);
        QCOMPARE(ready.count(), 0);
        QVERIFY2(memory.grownMiB() < 80, qPrintable(QString::number(memory.grownMiB())));
    }

    void missingHelperIsSaid()
    {
        Request request(m_folder.filePath(u"nothing"_s), {Kind::Text, 5, box}, fetchFrom("Hallo"));
        QSignalSpy failed(&request, &Request::failed);
        request.start();
        QVERIFY(failed.wait());
        QCOMPARE(failed.constFirst().constFirst().value<Error>().code, u"preview.helper-missing"_s);
    }

    void contentThatBreaksIsSaid()
    {
        const auto broken = [](qint64 position, qint64, const std::function<void(Result<QByteArray>)> &then) {
            if (position == 0)
                return then(QByteArray("x"));
            then(Error{Error::Kind::Crypto, u"blob.altered"_s, u"altered"_s});
        };
        QCOMPARE(look(Kind::Text, 2, broken).error, u"blob.altered"_s);
        const auto ended = [](qint64, qint64, const std::function<void(Result<QByteArray>)> &then) {
            then(QByteArray());
        };
        QCOMPARE(look(Kind::Text, 2, ended).error, u"preview.content-short"_s);
    }

    void lookingAwayEndsIt()
    {
        QElapsedTimer timer;
        auto *request = new Request(helperProgram(), {Kind::Text, 2 * limits::MiB, box},
                                    [](qint64, qint64, const std::function<void(Result<QByteArray>)> &) {});
        request->start();
        QTRY_COMPARE(helpers(), 1);
        timer.start();
        delete request;
        QVERIFY(timer.elapsed() < 100); // does not wait for it
        QTRY_COMPARE(helpers(), 0);
    }

private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(TestPreview)
#include "tst_preview.moc"
