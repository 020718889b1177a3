// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deskwindow.h"

#include "intake/intakeplace.h"
#include "intake/numberrings.h"
#include "intake/passageedit.h"
#include "register/profiles.h"

#include <QBuffer>
#include <QCheckBox>
#include <QClipboard>
#include <QDateEdit>
#include <QDropEvent>
#include <QListWidget>
#include <QMimeData>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QSplitter>

#include <archive.h>
#include <archive_entry.h>

using namespace Qt::Literals::StringLiterals;
using namespace habeas;
using tests::DeskWindow;

namespace {

constexpr int patience = DeskWindow::patience;

QByteArray messageOf(const QByteArray &subject, const QByteArray &text)
{
    return "Received: by mx.example; Wed, 14 Oct 2026 09:30:00 +0200\r\n"
           "From: Thomas Hartwig <th@example.org>\r\nSubject: "
        + subject + "\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + text;
}

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

/// The invented school's directory as a file, in which two pupils have one name; and a server nobody has signed in to.
Result<> addDirectories(workflow::Office &office, const Organisation &school)
{
    const auto add = [&](const QString &name, const QString &connector, const QString &location) -> Result<> {
        auto profile = profileNamed(u"ldap-openldap"_s);
        if (!profile)
            return profile.error();
        System system = systemFrom(*profile, school.id);
        system.name = name;
        system.connector = connector;
        system.location = location;
        const auto added = workflow::addSystem(office, system);
        return added ? Result<>() : added.error();
    };
    if (const auto added =
            add(u"Schulverzeichnis"_s, u"ldif"_s, QStringLiteral(HABEAS_RESOURCES "/demo/ldap/lindenschule.ldif"));
        !added)
        return added;
    return add(u"Anmeldeserver"_s, u"ldap"_s, u"ldaps://ldap.example.org"_s);
}

} // namespace

/// A request is taken in from wherever it came: dropped, copied, typed. What it says is suggested, and by which words.
class TestIntake : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(sodium_init() >= 0);
        m_desk = std::make_unique<DeskWindow>(QDateTime(QDate(2026, 11, 3), QTime(9, 0), QTimeZone::utc()));
        QCOMPARE(m_desk->open(addDirectories), QString());
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shownText().contains(u"Noch keine Vorgänge"), patience);
    }
    void cleanupTestCase() { m_desk.reset(); }

    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
        m_desk->go(Qt::Key_N);
        QTRY_VERIFY(place() && place()->isVisible());
    }
    /// Each begins with nothing.
    void cleanup()
    {
        place()->clear();
        m_desk->go(Qt::Key_1);
        QGuiApplication::clipboard()->clear();
    }

    // Names, day of birth and class are filled in with their passages; that the sender asks for somebody is suggested.
    void aParentsMailIsRead()
    {
        drop({file(u"anfrage.eml"_s,
                   messageOf("Auskunft",
                             "Guten Tag,\r\n\r\nich bitte um Auskunft \xc3\xbc"
                             "ber meinen Sohn Max Hartwig, geboren am 4. M\xc3\xa4rz 2015, "
                             "Klasse 5b. Eine L\xc3\xb6schung m\xc3\xb6"
                             "chte ich nicht.\r\n\r\nAm 12.10.2026 um 10:15 schrieb Schule:\r\n> "
                             "Widerspruch, mein Sohn Paul Weber\r\n"))});
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shownText().contains(u"th@example.org"), patience);
        QCOMPARE(field(u"Vorname"_s)->text(), u"Max"_s);
        QCOMPARE(field(u"Familienname"_s)->text(), u"Hartwig"_s);
        QCOMPARE(field(u"Klasse oder Abteilung"_s)->text(), u"5b"_s);
        QLineEdit *born = field(u"Geboren am"_s);
        QVERIFY(born); // in sight
        QCOMPARE(born->text(), u"4.3.2015"_s);
        QCOMPARE(born->accessibleDescription(), u"Vorschlag aus: „4. März 2015“"_s);
        QCOMPARE(described(u"Auskunft"_s), u"Vorschlag aus: „Auskunft“"_s);
        QCOMPARE(described(u"Löschung"_s), QString());
        QCOMPARE(described(u"Widerspruch"_s), QString());
        QVERIFY(m_desk->shownText().contains(u"aus einer anderen Nachricht zitiert"));
        // The one of the two acts that the words suggest has the focus; nothing was done.
        auto *asks = qobject_cast<QPushButton *>(QApplication::focusWidget());
        QVERIFY(asks);
        QCOMPARE(asks->text().remove(u'&'), u"Absender fragt für jemanden"_s);
        QCOMPARE(asks->accessibleDescription(), u"Vorschlag aus: „meinen Sohn“"_s);
        m_desk->picture("intake-parent");
        QVERIFY(!field(u"Name"_s)); // nobody asks for anybody yet
        QCOMPARE(m_desk->doubleMnemonics(), QStringList());
        m_desk->key(Qt::Key_Space);
        QTRY_COMPARE(field(u"Name"_s) ? field(u"Name"_s)->text() : QString(), u"Thomas Hartwig"_s);
    }

    // The secretariat forwards what a parent wrote: it is the request, and the sender is not who asks.
    void aForwardedMailIsTheRequest()
    {
        drop({file(u"wg.eml"_s,
                   messageOf("WG: Anfrage",
                             "Bitte übernehmen.\r\n\r\nVon: Eva Krug <ek@example.org>\r\nGesendet: "
                             "Montag, 12. Oktober 2026\r\nAn: Sekretariat\r\n\r\nIch bitte um "
                             "Auskunft zu meiner Tochter Mia Krug.\r\n"))});
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shownText().contains(u"leitet weiter"), patience);
        QCOMPARE(field(u"Vorname"_s)->text(), u"Mia"_s);
        QCOMPARE(described(u"Auskunft"_s), u"Vorschlag aus: weitergeleitet: „Auskunft“"_s);
        QCOMPARE(QApplication::focusWidget(), field(u"Vorname"_s)); // neither of the acts of the sender is near
        m_desk->picture("intake-forwarded");
    }

    // A name that is another one than it looks is pointed out while it is typed, and when it came from a text.
    void aNameOfTwoScriptsIsPointedOut()
    {
        field(u"Vorname"_s)->setText(u"M\u0430x"_s);
        field(u"Familienname"_s)->setText(u"Hartwig"_s);
        QVERIFY(m_desk->shownText().contains(u"mischt Schriften: „\u0430“ ist kyrillisch (U+0430)"));
        m_desk->picture("intake-homograph");
        field(u"Vorname"_s)->setText(u"Max\u200b"_s);
        QVERIFY(m_desk->shownText().contains(u"die man nicht sieht: U+200B"));
        field(u"Vorname"_s)->setText(u"Max"_s);
        QVERIFY(!m_desk->shownText().contains(u"findet ihn kein System"));
        text()->setPlainText(u"Auskunft zu meinem Sohn M\u0430x Weber"_s);
        field(u"Vorname"_s)->clear();
        field(u"Familienname"_s)->clear();
        QTRY_VERIFY(m_desk->shownText().contains(u"mischt Schriften"));
    }

    // The month from 14 October ends on a Saturday.
    void theDayThatMovesIsNamed()
    {
        auto *day = m_desk->shown<QDateEdit>().value(0);
        QVERIFY(day);
        day->setDate({2026, 10, 14});
        QVERIFY2(m_desk->shownText().contains(u"fällig bis Mo\u00a016.11."), qPrintable(m_desk->shownText()));
        QVERIFY(m_desk->shownText().contains(u"ist der Sa\u00a014.11. (Wochenende)"));
        QVERIFY(m_desk->shownText().contains(u"Art.\u00a03 Abs.\u00a04"));
        m_desk->picture("intake-weekend");
        day->setDate({2026, 10, 15}); // to a Sunday
        QVERIFY(m_desk->shownText().contains(u"ist der So\u00a015.11. (Wochenende)"));
        day->setDate({2026, 9, 30}); // to the eve of a holiday
        QVERIFY(m_desk->shownText().contains(u"Einen Monat nach Eingang."));
        day->setDate({2026, 10, 1}); // a Sunday again
        QVERIFY(m_desk->shownText().contains(u"Wochenende"));
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
        drop({file(name, content)});
        QTRY_VERIFY_WITH_TIMEOUT(kept() && kept()->count() == 1, patience);
        QVERIFY(kept()->item(0)->text().contains(name));
        QVERIFY(text()->toPlainText().contains(words));
        QCOMPARE(field(u"Vorname"_s)->text(), words.isEmpty() ? QString() : u"Mia"_s);
        if (name != u"kaputt.pdf")
            QVERIFY2(m_desk->shownText().contains(said), qPrintable(m_desk->shownText()));
        m_desk->picture(qPrintable(u"intake-drop-"_s + QFileInfo(name).suffix()));
    }

    void copiedFilesAreKept()
    {
        auto *data = new QMimeData;
        data->setUrls({QUrl::fromLocalFile(file(u"kopiert.txt"_s, "Ich bitte um Auskunft zu meiner Tochter Mia.")),
                       QUrl::fromLocalFile(file(u"foto.jpg"_s, photo("jpg")))});
        QGuiApplication::clipboard()->setMimeData(data);
        QVERIFY(m_desk->press(u"Aus der Zwischenablage"_s));
        QTRY_VERIFY_WITH_TIMEOUT(kept() && kept()->count() == 2, patience);
        QVERIFY(text()->toPlainText().contains(u"Tochter Mia"));
        QCOMPARE(field(u"Vorname"_s)->text(), u"Mia"_s);
    }

    void copiedTextIsTakenBehindWhatIsThere()
    {
        text()->setFocus();
        m_desk->type(u"Am Telefon:"_s);
        QGuiApplication::clipboard()->setText(u"  Bitte löschen Sie die Daten meiner Tochter Mia.\n"_s);
        QTest::keyClick(&m_desk->window(), Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(text()->toPlainText(), u"Am Telefon:\n\nBitte löschen Sie die Daten meiner Tochter Mia."_s);
        QCOMPARE(described(u"Löschung"_s), u"Vorschlag aus: „löschen“"_s);
        QVERIFY(!kept());
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
        QTRY_VERIFY_WITH_TIMEOUT(kept() && kept()->count() == 1, patience);
        QVERIFY(kept()->item(0)->text().contains(u"Bild 2026-11-03"));
        QVERIFY(m_desk->shownText().contains(u"Text eines Fotos wird nicht gelesen"));
    }

    void anEmptyClipboardIsSaid()
    {
        QGuiApplication::clipboard()->clear();
        QVERIFY(m_desk->press(u"Aus der Zwischenablage"_s));
        QVERIFY(m_desk->shownText().contains(u"keine Datei, kein Bild und keinen Text"));
        QVERIFY(!kept());
    }

    // Both of one name are shown, none is chosen; who is taken brings what the directory knows them by. What was not
    // asked is said.
    void whoHasTheNameIsLookedUp()
    {
        auto *ask = button(u"Im Verzeichnis nachsehen"_s);
        QTRY_VERIFY((ask = button(u"Im Verzeichnis nachsehen"_s)));
        QVERIFY(!ask->isEnabled());
        QVERIFY(m_desk->fill(u"Vorname"_s, u"Mia"_s));
        QVERIFY(m_desk->fill(u"Familienname"_s, u"Lindner"_s));
        QVERIFY(m_desk->press(u"Im Verzeichnis nachsehen"_s));
        QListWidget *found = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((found = listNamed(u"Wer diesen Namen hat"_s)), patience);
        QCOMPARE(found->count(), 2);
        QVERIFY(found->item(0)->text().contains(u"Klasse oder Abteilung 4d · geboren am 14.03.2016"));
        QVERIFY(found->item(1)->text().contains(u"Klasse oder Abteilung 6a"));
        QVERIFY(found->selectedItems().isEmpty());
        QVERIFY(!button(u"Das ist die Person"_s)->isEnabled());
        QVERIFY(m_desk->shownText().contains(u"Nicht gefragt: Anmeldeserver"));
        m_desk->picture("intake-lookup");
        QCOMPARE(m_desk->nameless(), QStringList());
        found->setFocus();
        found->setCurrentRow(1);
        m_desk->key(Qt::Key_Return);
        QTRY_VERIFY(m_desk->shownText().contains(u"Aus Schulverzeichnis übernommen"));
        QCOMPARE(field(u"Benutzernamen"_s)->text(), u"mia.lindner2"_s);
        QCOMPARE(field(u"Klasse oder Abteilung"_s)->text(), u"6a"_s);
        m_desk->picture("intake-lookup-taken");
        // Of another name is nobody; whom the identifiers that were taken belong to is called otherwise.
        QVERIFY(m_desk->fill(u"Familienname"_s, u"Niemand"_s));
        QVERIFY(!m_desk->shownText().contains(u"übernommen"));
        QVERIFY(m_desk->press(u"Im Verzeichnis nachsehen"_s));
        QTRY_VERIFY_WITH_TIMEOUT((found = listNamed(u"Wer diesen Namen hat"_s)), patience);
        QCOMPARE(found->count(), 1);
        QVERIFY(found->item(0)->text().contains(u"der Eintrag heißt anders"));
        field(u"Benutzernamen"_s)->clear();
        field(u"E-Mail-Adressen"_s)->clear();
        QVERIFY(m_desk->press(u"Im Verzeichnis nachsehen"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shownText().contains(u"Niemand dieses Namens in Schulverzeichnis"), patience);
        QVERIFY(m_desk->press(u"Zu den Systemen"_s));
        QTRY_VERIFY(m_desk->shownText().contains(u"Anmeldeserver"));
        // The journal keeps that somebody was looked up, not who.
        m_desk->go(Qt::Key_5);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->everythingHeld().contains(u"In Schulverzeichnis nach einer Person gesehen"),
                                 patience);
    }

    // What was meant when it came in stands on the desk until it is done, also if the letter was left.
    void theAcknowledgementIsATask()
    {
        QVERIFY(m_desk->fill(u"Vorname"_s, u"Ole"_s));
        QVERIFY(m_desk->fill(u"Familienname"_s, u"Meyer"_s));
        for (auto *check : m_desk->shown<QCheckBox>()) {
            if (check->text().startsWith(u"Auskunft") || check->text() == u"Eingang bestätigen")
                check->setChecked(true);
        }
        QVERIFY(m_desk->press(u"Vorgang anlegen"_s));
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->window().windowTitle(), u"2026-0001"_s, patience);
        m_desk->go(Qt::Key_1);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->everythingHeld().contains(u"Eingangsbestätigung schreiben"), patience);
        m_desk->picture("desk-acknowledgement");
    }

    void panesStandAsTheyWereLeft()
    {
        auto *panes = place()->findChild<QSplitter *>();
        QVERIFY(panes);
        const int before = panes->sizes().constFirst();
        panes->handle(1)->setFocus();
        const QPoint grip = panes->handle(1)->rect().center();
        QTest::mousePress(panes->handle(1), Qt::LeftButton, {}, grip);
        QTest::mouseMove(panes->handle(1), grip - QPoint(60, 0));
        QTest::mouseRelease(panes->handle(1), Qt::LeftButton, {}, grip - QPoint(60, 0));
        QTRY_VERIFY(panes->sizes().constFirst() != before);
        QTRY_COMPARE(QSettings().value(u"intake/panes"_s).toByteArray(), panes->saveState());
    }

private:
    ui::IntakePlace *place() const { return m_desk->window().findChild<ui::IntakePlace *>(); }
    ui::PassageEdit *text() const { return place()->findChild<ui::PassageEdit *>(); }
    /// The list of what is kept; null while there is nothing.
    QListWidget *kept() const { return listNamed(u"Was eingegangen ist"_s); }
    QListWidget *listNamed(const QString &name) const
    {
        for (auto *list : m_desk->shown<QListWidget>()) {
            if (list->accessibleName() == name)
                return list;
        }
        return nullptr;
    }
    QPushButton *button(const QString &words) const
    {
        for (auto *each : m_desk->shown<QPushButton>()) {
            if (QString(each->text()).remove(u'&') == words)
                return each;
        }
        return nullptr;
    }
    QLineEdit *field(const QString &label) const
    {
        for (const QLabel *each : m_desk->shown<QLabel>()) {
            auto *buddy = qobject_cast<QLineEdit *>(each->buddy());
            if (QString(each->text()).remove(u'&') == label && buddy && buddy->isVisible())
                return buddy;
        }
        return nullptr;
    }
    /// By what a right is suggested.
    QString described(const QString &right) const
    {
        for (const auto *check : m_desk->shown<QCheckBox>()) {
            if (check->text().startsWith(right))
                return check->accessibleDescription();
        }
        return u"there is no such right"_s;
    }
    void drop(const QStringList &paths)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &path : paths)
            urls << QUrl::fromLocalFile(path);
        data.setUrls(urls);
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&m_desk->window(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent dropped({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&m_desk->window(), &dropped);
    }
    QString file(const QString &name, const QByteArray &content) const
    {
        QFile file(m_desk->scratch(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName() : QString();
    }
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

    std::unique_ptr<DeskWindow> m_desk;
};

QTEST_MAIN(TestIntake)
#include "tst_intake.moc"
