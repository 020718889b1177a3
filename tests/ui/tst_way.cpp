// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deskwindow.h"
#include "services/slapd.h"
#include "stocktool.h"

#include "case/caseplace.h"
#include "case/deadlinechip.h"
#include "case/history.h"
#include "case/passphrasepanel.h"
#include "case/stagebar.h"
#include "shell/sidebar.h"
#include "widgets/dayfield.h"
#include "widgets/mainbutton.h"

#include "itemmodels/wording.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDirIterator>
#include <QDropEvent>
#include <QFileDialog>
#include <QGroupBox>
#include <QListWidget>
#include <QMimeData>
#include <QProcess>
#include <QRadioButton>
#include <QRegularExpression>

#include <utility>

using namespace Qt::Literals::StringLiterals;
using namespace habeas;
using tests::Certificates;
using tests::DeskWindow;
using tests::SlapdServer;
using workflow::Stage;

namespace {

constexpr int patience = DeskWindow::patience;

const QByteArray directory = "dn: dc=lindenschule,dc=example\nobjectClass: dcObject\nobjectClass: organization\n"
                             "o: Lindenschule\ndc: lindenschule\n\n"
                             "dn: ou=6b,dc=lindenschule,dc=example\nobjectClass: organizationalUnit\nou: 6b\n\n"
                             "dn: uid=mia.lindner,ou=6b,dc=lindenschule,dc=example\nobjectClass: inetOrgPerson\n"
                             "uid: mia.lindner\ncn: Mia Lindner\nsn: Lindner\ngivenName: Mia\n"
                             "mail: mia.lindner@lindenschule.example\n\n";

} // namespace

/// One request from the e-mail to the closed case, in the window alone and by keyboard, in a vault that holds nothing
/// but the school: its systems are entered first, one of them a real directory that the school's own authority
/// certifies. What the mother gets is opened with stock tools.
class TestWay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(sodium_init() >= 0);
        QString whyNot;
        m_certificates = Certificates::make(&whyNot);
        QVERIFY2(m_certificates, qPrintable(whyNot));
        SlapdServer::Options options;
        options.ldif = directory;
        options.certificates = m_certificates.get();
        m_directory = SlapdServer::start(options, &whyNot);
        QVERIFY2(m_directory, qPrintable(whyNot));
        m_desk = std::make_unique<DeskWindow>(QDateTime(QDate(2026, 11, 17), QTime(9, 0), QTimeZone::utc()));
        QCOMPARE(m_desk->open(&TestWay::fill), QString());
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shownText().contains(u"Noch keine Vorgänge"), patience);
    }
    void cleanupTestCase() { m_desk.reset(); }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
        QVERIFY2(!m_isLost, "a step before this one failed");
    }
    void cleanup()
    {
        m_isLost = m_isLost || QTest::currentTestFailed();
        QVERIFY2(m_desk->nameless().isEmpty(), qPrintable(m_desk->nameless().join(u", "_s)));
        QVERIFY2(m_desk->doubleMnemonics().isEmpty(), qPrintable(m_desk->doubleMnemonics().join(u", "_s)));
    }

    void theSystemsAreEntered()
    {
        m_desk->go(Qt::Key_4);
        QTRY_VERIFY(m_desk->shownText().contains(u"Noch keine Systeme"));
        plant(u"Klassen/Mia Lindner/Zeugnis.txt"_s, "Zeugnis: gut");
        plant(u"Klassen/Mia Lindner/Brief.txt"_s, "Liebe Frau Lindner, danke.");
        addSystem(u"Gemeinsamer Ordner"_s, u"systemLocation"_s, m_desk->scratch(u"Klassen"_s));
        addSystem(u"Akten auf Papier"_s, u"systemContact"_s, u"Sekretariat"_s);
    }

    /// Its certificate is nobody's whom the computer trusts; the school's own authority is chosen and kept.
    void theDirectoryIsEnteredWithItsAuthority()
    {
        addSystem(u"OpenLDAP"_s, u"systemLocation"_s, m_directory->tlsUrl());
        choose(u"Verzeichnisdienst (LDAP)"_s);
        QVERIFY(m_desk->fill(u"Konto"_s, SlapdServer::rootAccount()));
        QVERIFY(m_desk->fill(u"Passwort"_s, QString::fromLatin1(SlapdServer::rootPassword())));
        QVERIFY(m_desk->press(u"Verbindung prüfen"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shownText().contains(u"eigene Zertifizierungsstelle"), patience);

        m_desk->answerFileDialog(m_certificates->certificate(Certificates::Kind::Good));
        QVERIFY(m_desk->press(u"Zertifikat wählen …"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shownText().contains(u"das keine anderen unterschreiben darf"), patience);
        m_desk->answerFileDialog(m_certificates->authority());
        QVERIFY(m_desk->press(u"Zertifikat wählen …"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shownText().contains(u"Test CA ca, gültig bis"), patience);
        QVERIFY(!m_desk->shownText().contains(u"unterschreiben darf"));
        QVERIFY(m_desk->press(u"Verbindung prüfen"_s));
        auto *results = m_desk->find<QListWidget>(u"testResults"_s);
        QTRY_VERIFY_WITH_TIMEOUT(results->isVisible(), patience);
        m_desk->picture("way-authority");
        QVERIFY(m_desk->press(u"Speichern"_s));
        QTRY_VERIFY(!canPress(u"Speichern"_s));
        QVERIFY(m_desk->shownText().contains(u"Test CA ca, gültig bis"));
    }

    void theMailIsDropped()
    {
        plant(u"anfrage.eml"_s,
              "Received: by mx.example; Mon, 16 Nov 2026 08:30:00 +0100\r\n"
              "From: Sabine Lindner <sabine@example.org>\r\nSubject: Meine Tochter Mia\r\n"
              "Content-Type: text/plain; charset=utf-8\r\n\r\n"
              "Hiermit bitte ich um Auskunft \xc3\xbc"
              "ber alle Daten meiner Tochter.\r\n");
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(m_desk->scratch(u"anfrage.eml"_s))});
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&m_desk->window(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&m_desk->window(), &drop);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shownText().contains(u"sabine@example.org"), patience);
        QVERIFY(m_desk->press(u"Absender fragt für jemanden"_s));
        QVERIFY(m_desk->fill(u"Vorname"_s, u"Mia"_s));
        QVERIFY(m_desk->fill(u"Familienname"_s, u"Lindner"_s));
        QVERIFY(m_desk->fill(u"Klasse oder Abteilung"_s, u"6b"_s));
        m_desk->picture("way-intake");
        // A daughter makes a parent; whether she has custody nobody decides for whoever reads the e-mail.
        const auto boxes = m_desk->shown<QComboBox>();
        QVERIFY(std::any_of(boxes.begin(), boxes.end(), [](const QComboBox *box) {
            return box->currentText() == u"Elternteil – Sorge noch zu klären";
        }));
        choose(u"Elternteil mit gemeinsamer Sorge"_s);
        for (QCheckBox *right : m_desk->shown<QCheckBox>()) {
            if (right->text().startsWith(u"Auskunft"))
                right->setFocus();
        }
        m_desk->key(Qt::Key_Space);
        QVERIFY(m_desk->press(u"Vorgang anlegen"_s));
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->window().windowTitle(), u"2026-0001"_s, patience);
        QTRY_COMPARE_WITH_TIMEOUT(casesInSidebar(), u"Vorgänge, 1"_s, patience); // from wherever one is
    }

    /// The mother may, the girl does not want all of it, the head decides.
    void whoAsksIsKnown()
    {
        to(Stage::Identity);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shownText().contains(u"Woran wurde erkannt"), patience);
        // By Tab from the steps to the ways, and on to the fields below them.
        listCalled(u"Schritte der Prüfung"_s)->setFocus();
        m_desk->key(Qt::Key_Tab);
        auto *way = qobject_cast<QRadioButton *>(m_desk->focus());
        QVERIFY(way);
        QCOMPARE(way, m_desk->shown<QRadioButton>().constFirst());
        m_desk->key(Qt::Key_Tab);
        QVERIFY(qobject_cast<ui::DayField *>(m_desk->focus()->parentWidget()));
        QVERIFY(m_desk->fill(u"Festzuhalten"_s, u"Eintrag seit 2022"_s));
        QVERIFY(m_desk->press(u"Eintragen"_s));
        QTRY_VERIFY(m_desk->shownText().contains(u"Wählen Sie zuerst den Weg")); // none is taken unasked
        m_desk->key(Qt::Key_Space);
        QVERIFY(!m_desk->shownText().contains(u"Wählen Sie zuerst den Weg")); // it was said of what stood there
        QVERIFY(m_desk->press(u"Eintragen"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shownText().contains(u"Woran haben Sie die Person erkannt"), patience);
        m_desk->key(Qt::Key_Space); // the mail came from outside: who is known in person stands first, not an account
        QVERIFY(m_desk->shownText().contains(u"Die Anfrage kam nicht von einer Adresse der Schule"));
        QVERIFY(m_desk->fill(u"Festzuhalten: Wer die Person kennt und woher"_s, u"der Klassenleitung bekannt"_s));
        m_desk->picture("way-identity");
        QVERIFY(m_desk->press(u"Identität bestätigen"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shownText().contains(u"Wurde die junge Person gehört"), patience);
        for (QRadioButton *choice : m_desk->shown<QRadioButton>()) {
            if (choice->text().contains(u"möchte es nicht"))
                choice->setFocus();
        }
        m_desk->key(Qt::Key_Space);
        QVERIFY(m_desk->press(u"Eintragen"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shownText().contains(u"Die Schulleitung entscheidet"), patience);
        m_desk->picture("way-conflict");
        QVERIFY(m_desk->fill(u"Entscheidung und Gründe"_s, u"Auskunft ja, sie hilft dem Kind"_s));
        QVERIFY(m_desk->press(u"Entscheidung eintragen"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shownText().contains(u"Es steht fest, wer fragt"), patience);
        // What the girl does not want and what the head decided on it bind whoever hands out.
        QVERIFY(m_desk->shownText().contains(u"Junge Person: gehört, möchte es nicht"));
        QVERIFY(m_desk->shownText().contains(u"Über den Widerspruch hat Renate Voss am"));
        QVERIFY(m_desk->shownText().contains(u"entschieden: Auskunft ja, sie hilft dem Kind"));
        m_desk->picture("way-outcome");
    }

    /// What was recorded stands at its step, with who recorded it; what was wrong is replaced, and its fields fold
    /// away.
    void whatWasSeenIsCorrected()
    {
        QListWidget *steps = listCalled(u"Schritte der Prüfung"_s);
        QVERIFY(steps);
        steps->setFocus();
        steps->setCurrentRow(2);
        QTRY_VERIFY(m_desk->shownText().contains(u"Sorgerecht in der Schulakte: Eintrag seit 2022"));
        QVERIFY(m_desk->shownText().contains(u"Eingetragen von Jonas Albers"));
        QVERIFY(m_desk->shownText().contains(u"Entschieden von Renate Voss\nAuskunft ja, sie hilft dem Kind"));
        QVERIFY(!canPress(u"Eintragen"_s));
        m_desk->picture("way-recorded");
        QVERIFY(m_desk->press(u"Berichtigen …"_s));
        QVERIFY(m_desk->fill(u"Festzuhalten: Tag des Eintrags"_s, u"Eintrag vom 1. August 2021"_s));
        m_desk->picture("way-correcting");
        QVERIFY(m_desk->press(u"Eintragen"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shownText().contains(u"Eintrag vom 1. August 2021"), patience);
        steps->setCurrentRow(2);
        QTRY_VERIFY(m_desk->shownText().contains(u"Sorgerecht in der Schulakte: Eintrag vom 1. August 2021"));
        QVERIFY(!m_desk->shownText().contains(u"Eintrag seit 2022"));
        steps->setCurrentRow(4); // the young person
        QTRY_VERIFY(m_desk->shownText().contains(u"gehört, möchte es nicht"));
    }

    void everySystemAnswers()
    {
        to(Stage::Collect);
        auto *ledger = m_desk->shown<QTableView>().constFirst();
        QTRY_COMPARE_WITH_TIMEOUT(ledger->model()->rowCount(), 3, patience);
        chooseRow(ledger, u"Akten auf Papier"_s);
        QVERIFY(m_desk->press(u"Jemand wurde gefragt"_s));
        QTRY_VERIFY_WITH_TIMEOUT(DeskWindow::textOf(ledger).contains(u"\ngefragt\n"), patience);
        QVERIFY(!canPress(u"Jemand wurde gefragt"_s));
        m_desk->picture("way-asked");
        chooseRow(ledger, u"Akten auf Papier"_s);
        QVERIFY(m_desk->press(u"Antwort eintragen"_s));
        QTRY_VERIFY(m_desk->shownText().contains(u"Sagen Sie, was herauskam"));
        choose(u"gesucht, nichts gefunden"_s);
        QVERIFY(m_desk->fill(u"Wie gesucht wurde"_s, u"Schrank 3, nach Namen"_s));
        QVERIFY(m_desk->press(u"Antwort eintragen"_s));
        // The next line that owes an answer comes by itself: what is typed now does not replace this one.
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shownText().contains(u"1 von 3 Systemen geklärt"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(canPress(u"Person suchen"_s), patience);
        chooseRow(ledger, u"Akten auf Papier"_s);
        QTRY_VERIFY_WITH_TIMEOUT(canPress(u"Antwort ersetzen"_s), patience);
        QCOMPARE(mainText(), u"Als Nächstes: Gemeinsamer Ordner"_s); // this one owes nothing: the way back
        m_desk->picture("way-settled-line");
        m_desk->key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(mainText(), u"Person suchen"_s);
        collectFrom(ledger, u"Gemeinsamer Ordner"_s);
        QTRY_VERIFY_WITH_TIMEOUT(DeskWindow::textOf(ledger).contains(u"2 gefunden"), patience);
        chooseRow(ledger, u"Verzeichnis (OpenLDAP)"_s);
        QVERIFY(m_desk->fill(u"Konto"_s, SlapdServer::rootAccount()));
        QVERIFY(m_desk->fill(u"Passwort"_s, QString::fromLatin1(SlapdServer::rootPassword())));
        collectFrom(ledger, u"Verzeichnis (OpenLDAP)"_s);
        QTRY_VERIFY_WITH_TIMEOUT(DeskWindow::textOf(ledger).count(u"2 gefunden") == 2, patience);
        m_desk->picture("way-collected");
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shownText().contains(u"3 von 3 Systemen geklärt"), patience);
    }

    void everyFindIsDecided()
    {
        to(Stage::Review);
        QListView *items = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((items = viewWith(u"Zeugnis.txt"_s)), patience);
        QTRY_COMPARE_WITH_TIMEOUT(items->model()->rowCount(), 4, patience); // else not all are marked
        items->setFocus();
        QTest::keyClick(items, Qt::Key_A, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shownText().contains(u"4 markiert"), patience);
        m_desk->key(Qt::Key_H);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shownText().contains(u"4 von 4 Funden entschieden"), patience);
        QTRY_COMPARE_WITH_TIMEOUT(mainText(), u"Weiter: Antwort"_s, patience); // nothing is left to decide here
        m_desk->picture("way-reviewed");
    }

    void theLetterIsFinished()
    {
        to(Stage::Answer);
        QTRY_VERIFY_WITH_TIMEOUT(canPress(u"Fertigstellen"_s), patience);
        m_desk->picture("way-letter");
        QVERIFY(m_desk->press(u"Fertigstellen"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shownText().contains(u"PDF/A, ODT und HTML"), patience);
        QTRY_COMPARE_WITH_TIMEOUT(mainText(), u"Weiter: Übergabe"_s, patience);
    }

    void theBundleIsSealedAndHandedOver()
    {
        to(Stage::Handover);
        QVERIFY(QDir().mkpath(m_desk->scratch(u"aus"_s)) && QDir().mkpath(m_desk->scratch(u"brief"_s)));
        QTRY_VERIFY_WITH_TIMEOUT(canPress(u"Unterschrift eintragen"_s), patience);
        QVERIFY2(m_desk->doubleMnemonics().isEmpty(), qPrintable(m_desk->doubleMnemonics().join(u", "_s)));
        // The page waits while it is recorded, and the focus stays where it was.
        QVERIFY(m_desk->fill(u"Wo das Papier liegt"_s, {}));
        const QPointer<QWidget> field = QApplication::focusWidget();
        m_desk->key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shownText().contains(u"gehört dreierlei"), patience);
        QVERIFY(field && QApplication::focusWidget() == field);
        QVERIFY(m_desk->fill(u"Wo das Papier liegt"_s, u"Ordner 8"_s));
        QVERIFY(m_desk->press(u"Unterschrift eintragen"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shownText().contains(u"Renate Voss hat am"), patience);
        QVERIFY(m_desk->press(u"Passwort erzeugen"_s));
        const auto *panel = m_desk->window().findChild<ui::PassphrasePanel *>();
        const QString words = QString::fromLatin1(panel->recipients()->passphrase->view());
        QVERIFY(m_desk->fill(u"In den Ordner"_s, m_desk->scratch(u"aus"_s)));
        QTRY_VERIFY_WITH_TIMEOUT(canPress(u"Versiegeln und proben"_s), patience);
        QVERIFY(m_desk->press(u"Versiegeln und proben"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shownText().contains(u"Die Probe ist gelungen"), patience);
        m_desk->picture("way-sealed");
        QVERIFY(m_desk->fill(u"An wen, durch wen"_s, u"Sabine Lindner, durch das Sekretariat"_s));
        QVERIFY(m_desk->press(u"Übergabe eintragen"_s));
        QTRY_VERIFY(m_desk->shownText().contains(u"Sagen Sie, was übergeben wurde"));
        choose(u"Datenpaket"_s);
        choose(u"auf einem USB-Stick, persönlich"_s);
        choose(u"Telefon, unter der hinterlegten Nummer"_s, Offered::Second);
        QVERIFY(m_desk->press(u"Übergabe eintragen"_s));
        const auto *chip = m_desk->window().findChild<ui::DeadlineChip *>();
        QTRY_VERIFY_WITH_TIMEOUT(chip->text().startsWith(u"Beantwortet am"), patience); // by handing over
        open(m_desk->scratch(u"aus/datenpaket-2026-0001.zip.age"_s), words);
    }

    /// The answer says that the school finds out who gets the data: that is owed until the person was told.
    void whatTheAnswerLeftOpenIsTold()
    {
        to(Stage::Closing);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shownText().contains(u"1 Punkt steht noch im Weg"), patience);
        QVERIFY(m_desk->shownText().contains(u"Herausfinden, wer Daten aus Gemeinsamer Ordner"));
        QVERIFY(!canPress(u"Vorgang abschließen"_s));
        m_desk->picture("way-owed");
        to(Stage::Intake);
        choose(itemmodels::eventText(Event::Kind::PersonTold));
        QVERIFY(m_desk->fill(u"Text"_s, u"Am Telefon gesagt: Niemand bekommt die Daten."_s));
        QVERIFY(m_desk->press(u"Eintragen"_s));
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->shownText().contains(u"Herausfinden, wer Daten aus"), patience);
        m_desk->picture("way-told");
    }

    void theCaseIsClosed()
    {
        to(Stage::Closing);
        QTRY_VERIFY_WITH_TIMEOUT(canPress(u"Vorgang abschließen"_s), patience);
        m_desk->picture("way-closing");
        QVERIFY(m_desk->press(u"Vorgang abschließen"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shownText().contains(u"Der Vorgang ist abgeschlossen"), patience);
        QTRY_COMPARE_WITH_TIMEOUT(casesInSidebar(), u"Vorgänge"_s, patience); // none is open
        // Whoever reads it later sees everything that was done, not only what changed the state.
        const auto past = [this] { return m_desk->textOf(m_desk->shown<ui::History>().constFirst()); };
        QTRY_VERIFY_WITH_TIMEOUT(past().contains(u"versiegelt"), patience);
        for (const auto *done :
             {u"Anfrage eingegangen", u"abgeschlossen: ", u"Zustimmung von", u"„Antwort“ fertiggestellt", u"Übergeben"})
            QVERIFY2(past().contains(QString::fromUtf16(done)), qPrintable(past()));
        m_desk->picture("way-closed");
        m_desk->go(Qt::Key_5);
        QVERIFY(m_desk->press(u"Protokoll prüfen"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shownText().contains(u"vollständig und unverändert"), patience);
        m_desk->go(Qt::Key_1);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shownText().contains(u"Kein Vorgang ist offen"), patience);
        m_desk->picture("way-desk");
    }

private:
    /// What letters need of a school.
    static Result<> fill(workflow::Office &office, const Organisation &school)
    {
        const QStringList address{u"Lindenweg 4"_s, u"31134 Hildesheim"_s};
        Organisation whole = school;
        whole.letterhead = {u"Lindenschule"_s, address, u"buero@lindenschule.example"_s, u"05121 000000"_s, {}};
        whole.dpo = {u"Jonas Albers"_s, address, u"datenschutz@lindenschule.example"_s, {}, {}};
        return workflow::updateOrganisation(office, school, whole);
    }
    void plant(const QString &name, const QByteArray &content)
    {
        const QString path = m_desk->scratch(name);
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }
    /// Adds a system of the kind that \a kind finds; \a field is what its profile cannot know.
    void addSystem(const QString &kind, const QString &field, const QString &value)
    {
        QTRY_VERIFY(canPress(u"Neues System …"_s)); // not while the last one is being saved
        QVERIFY(m_desk->press(u"Neues System …"_s));
        m_desk->type(kind);
        QTRY_VERIFY(canPress(u"Diese Art nehmen"_s));
        QVERIFY(m_desk->press(u"Diese Art nehmen"_s));
        QTRY_COMPARE(m_desk->focus()->objectName(), field);
        m_desk->type(value);
        QVERIFY(m_desk->press(u"Speichern"_s));
        QTRY_VERIFY(!canPress(u"Speichern"_s));
    }
    enum class Offered { First, Second };
    /// Chooses \a text in the box that offers it.
    void choose(const QString &text, Offered where = Offered::First)
    {
        bool isPassed = where == Offered::First;
        for (QComboBox *box : m_desk->shown<QComboBox>()) {
            const int index = box->findText(text);
            if (index < 0 || !std::exchange(isPassed, true))
                continue;
            QTRY_VERIFY(box->isEnabled()); // not while something is being saved
            box->setFocus();
            for (int left = std::abs(index - box->currentIndex()); left > 0; --left)
                m_desk->key(box->currentIndex() < index ? Qt::Key_Down : Qt::Key_Up);
            QCOMPARE(box->currentText(), text);
            return;
        }
        QFAIL(qPrintable(text));
    }
    /// Looks for the person in the system called \a name, and collects what it has about the first who may be it.
    void collectFrom(QTableView *ledger, const QString &name)
    {
        chooseRow(ledger, name);
        QVERIFY(m_desk->press(u"Person suchen"_s));
        QListWidget *candidates = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((candidates = listCalled(u"Wer die Person sein kann"_s))->count() > 0, patience);
        candidates->setFocus();
        candidates->setCurrentRow(0);
        QVERIFY(m_desk->press(u"Abrufen"_s));
        QVERIFY(DeskWindow::textOf(ledger).contains(u"läuft")); // before the vault knows of it
        QVERIFY(ledger->hasFocus());
    }
    void to(Stage stage)
    {
        auto *bar = m_desk->window().findChild<ui::StageBar *>();
        bar->setFocus();
        while (bar->stage() != stage)
            QTest::keyClick(bar, bar->stage() < stage ? Qt::Key_Right : Qt::Key_Left);
    }
    QString casesInSidebar() const
    {
        const auto *places = m_desk->window().findChild<ui::Sidebar *>()->findChild<QListWidget *>();
        return places->item(2)->data(Qt::AccessibleTextRole).toString();
    }
    QString mainText() const
    {
        const QPushButton *main = ui::mainButtonIn(m_desk->window().centralWidget());
        return main ? main->text().remove(u'&') : QString();
    }
    bool canPress(const QString &text) const
    {
        for (QPushButton *button : m_desk->shown<QPushButton>()) {
            if (QString(button->text()).remove(u'&') == text)
                return button->isEnabled();
        }
        return false;
    }
    static void chooseRow(QTableView *table, const QString &text)
    {
        const auto found = table->model()->match(table->model()->index(0, 0), Qt::DisplayRole, text);
        QVERIFY2(!found.isEmpty(), qPrintable(text));
        table->setFocus();
        table->setCurrentIndex(found.constFirst());
    }
    QListWidget *listCalled(const QString &name) const
    {
        for (QListWidget *list : m_desk->window().findChildren<QListWidget *>()) {
            if (list->accessibleName() == name)
                return list;
        }
        return nullptr;
    }
    QListView *viewWith(const QString &text) const
    {
        for (QListView *view : m_desk->shown<QListView>()) {
            if (DeskWindow::textOf(view).contains(text))
                return view;
        }
        return nullptr;
    }
    /// As the mother would, with programs nobody here wrote.
    void open(const QString &bundle, const QString &words)
    {
        plant(u"worte"_s, words.toLatin1());
        const QString zip = m_desk->scratch(u"bundle.zip"_s), inside = m_desk->scratch(u"offen"_s);
        tests::stockTool(u"python3"_s,
                         {QStringLiteral(HABEAS_TEST_DATA "/../crypto/with_passphrase.py"), m_desk->scratch(u"worte"_s),
                          u"age"_s, u"-d"_s, u"-o"_s, zip, bundle});
        tests::stockTool(u"unzip"_s, {u"-q"_s, zip, u"-d"_s, inside});
        const QString listed = QString::fromUtf8(tests::stockTool(u"unzip"_s, {u"-l"_s, zip}));
        QVERIFY2(listed.contains(u"Zeugnis.txt") && listed.contains(u"Brief.txt"), qPrintable(listed));
        const QString manifest = u"manifest-sha512.txt"_s;
        QProcess sums;
        QDirIterator found(inside, {manifest}, QDir::Files, QDirIterator::Subdirectories);
        QVERIFY(found.hasNext());
        sums.setWorkingDirectory(QFileInfo(found.next()).path());
        sums.start(u"sha512sum"_s, {u"-c"_s, u"--strict"_s, u"--quiet"_s, manifest});
        QVERIFY2(sums.waitForFinished(patience) && sums.exitCode() == 0, sums.readAll());
    }

    std::unique_ptr<Certificates> m_certificates;
    std::unique_ptr<SlapdServer> m_directory;
    std::unique_ptr<DeskWindow> m_desk;
    bool m_isLost = false;
};

QTEST_MAIN(TestWay)
#include "tst_way.moc"
