// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intakewindow.h"

#include <QBuffer>
#include <QClipboard>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>

#include <archive.h>
#include <archive_entry.h>

using namespace Qt::Literals::StringLiterals;
using namespace habeas;
using tests::IntakeWindow;

namespace {

constexpr int patience = IntakeWindow::patience;

/// As Word writes it, as far as somebody reads it.
QByteArray wordDocument(const QByteArray &words)
{
    QByteArray bytes(64 * 1024, '\0');
    std::size_t used = 0;
    archive *zip = archive_write_new();
    archive_write_set_format_zip(zip);
    archive_write_open_memory(zip, bytes.data(), std::size_t(bytes.size()), &used);
    const auto add = [zip](const char *name, const QByteArray &content) {
        archive_entry *entry = archive_entry_new();
        archive_entry_set_pathname(entry, name);
        archive_entry_set_size(entry, content.size());
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_write_header(zip, entry);
        archive_write_data(zip, content.constData(), std::size_t(content.size()));
        archive_entry_free(entry);
    };
    add("[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override "
        "PartName=\"/word/document.xml\" ContentType=\"application/"
        "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
    add("word/document.xml",
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>"
            + words + "</w:t></w:r></w:p></w:body></w:document>");
    archive_write_close(zip);
    archive_write_free(zip);
    return bytes.first(qsizetype(used));
}

} // namespace

/// A request is taken in from wherever it came: dropped, or copied. What is not read is kept, and it says so.
class TestIntakeFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(sodium_init() >= 0);
        m_desk = std::make_unique<IntakeWindow>(QDateTime(QDate(2026, 11, 3), QTime(9, 0), QTimeZone::utc()));
        QCOMPARE(m_desk->open([](workflow::Office &, const Organisation &) -> Result<> { return {}; }), QString());
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shownText().contains(u"Noch keine Vorgänge"), patience);
    }
    void cleanupTestCase() { m_desk.reset(); }

    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
        m_desk->go(Qt::Key_N);
        QTRY_VERIFY(m_desk->place() && m_desk->place()->isVisible());
    }
    /// Each begins with nothing.
    void cleanup()
    {
        m_desk->place()->clear();
        m_desk->go(Qt::Key_1);
    }

    // What is no e-mail is kept whatever it is, and what could be read of it is said.
    void droppedFilesAreKept_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("words"); ///< that stand in the text then
        QTest::addColumn<QString>("said"); ///< of what was not read
        const QByteArray ask = "Ich bitte um Auskunft zu meiner Tochter Mia.";
        QTest::newRow("text") << u"brief.txt"_s << ask << u"Tochter Mia"_s << QString();
        QTest::newRow("photo") << u"brief.jpg"_s << photo("jpg") << QString()
                               << u"Text eines Fotos wird nicht gelesen"_s;
        QTest::newRow("PDF") << u"brief.pdf"_s << pdf(QString::fromUtf8(ask)) << u"Tochter Mia"_s << QString();
        QTest::newRow("Word") << u"brief.docx"_s << wordDocument(ask) << u"Tochter Mia"_s << QString();
        QTest::newRow("Outlook") << u"brief.msg"_s << QByteArray::fromHex("d0cf11e0a1b11ae1") + QByteArray(2048, '\0')
                                 << QString() << u"Outlooks eigenem Format"_s;
        QTest::newRow("no document") << u"brief.bin"_s << QByteArray("\x00\x01\x02\x03", 4) << QString()
                                     << u"lassen sich keine Worte lesen"_s;
        QTest::newRow("a damaged PDF") << u"kaputt.pdf"_s << QByteArray("%PDF-1.7\nkaputt") << QString() << u"kaputt"_s;
    }

    void droppedFilesAreKept()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        QFETCH(QString, words);
        QFETCH(QString, said);
        QVERIFY(m_desk->drop({m_desk->file(name, content)}));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->kept() && m_desk->kept()->count() == 1, patience);
        QVERIFY(m_desk->kept()->item(0)->text().contains(name));
        QVERIFY(m_desk->text()->toPlainText().contains(words));
        QCOMPARE(m_desk->field(u"Vorname"_s)->text(), words.isEmpty() ? QString() : u"Mia"_s);
        if (name != u"kaputt.pdf")
            QVERIFY2(m_desk->shownText().contains(said), qPrintable(m_desk->shownText()));
        m_desk->picture(qPrintable(u"intake-drop-"_s + QFileInfo(name).suffix()));
    }

    void copiedFilesAreKept()
    {
        auto *data = new QMimeData;
        data->setUrls(
            {QUrl::fromLocalFile(m_desk->file(u"kopiert.txt"_s, "Ich bitte um Auskunft zu meiner Tochter Mia.")),
             QUrl::fromLocalFile(m_desk->file(u"foto.jpg"_s, photo("jpg")))});
        QGuiApplication::clipboard()->setMimeData(data);
        QVERIFY(m_desk->press(u"Aus der Zwischenablage"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->kept() && m_desk->kept()->count() == 2, patience);
        QVERIFY(m_desk->text()->toPlainText().contains(u"Tochter Mia"));
        QCOMPARE(m_desk->field(u"Vorname"_s)->text(), u"Mia"_s);
    }

    void copiedTextIsTakenBehindWhatIsThere()
    {
        m_desk->text()->setFocus();
        m_desk->type(u"Am Telefon:"_s);
        QGuiApplication::clipboard()->setText(u"  Bitte löschen Sie die Daten meiner Tochter Mia.\n"_s);
        QTest::keyClick(&m_desk->window(), Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(m_desk->text()->toPlainText(),
                     u"Am Telefon:\n\nBitte löschen Sie die Daten meiner Tochter Mia."_s);
        QCOMPARE(m_desk->described(u"Löschung"_s), u"Vorschlag aus: „löschen“"_s);
        QVERIFY(!m_desk->kept());
    }

    void aCopiedPictureIsKept_data()
    {
        QTest::addColumn<bool>("isEncoded");
        QTest::newRow("a screen shot") << false;
        QTest::newRow("as another program offers it") << true;
    }

    void aCopiedPictureIsKept()
    {
        QFETCH(bool, isEncoded);
        auto *data = new QMimeData;
        if (isEncoded)
            data->setData(u"image/jpeg"_s, photo("jpg"));
        else
            data->setImageData(QImage::fromData(photo("png")));
        QGuiApplication::clipboard()->setMimeData(data);
        QVERIFY(m_desk->press(u"Aus der Zwischenablage"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->kept() && m_desk->kept()->count() == 1, patience);
        QVERIFY(m_desk->kept()->item(0)->text().contains(u"Bild 2026-11-03"));
        QVERIFY(m_desk->shownText().contains(u"Text eines Fotos wird nicht gelesen"));
    }

    void anEmptyClipboardIsSaid()
    {
        QGuiApplication::clipboard()->clear();
        QVERIFY(m_desk->press(u"Aus der Zwischenablage"_s));
        QVERIFY(m_desk->shownText().contains(u"keine Datei, kein Bild und keinen Text"));
        QVERIFY(!m_desk->kept());
    }

private:
    static QByteArray photo(const char *format)
    {
        QImage paper(300, 400, QImage::Format_RGB32);
        paper.fill(QColor(246, 243, 234));
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        paper.save(&buffer, format);
        return buffer.data();
    }
    static QByteArray pdf(const QString &words)
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        QPainter painter(&writer);
        painter.drawText(200, 400, words);
        painter.end();
        return buffer.data();
    }

    std::unique_ptr<IntakeWindow> m_desk;
};

QTEST_MAIN(TestIntakeFiles)
#include "tst_intakefiles.moc"
