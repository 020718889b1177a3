// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../connectors/nextclouddouble.h"
#include "deskwindow.h"

#include "case/caseplace.h"
#include "case/signinbox.h"
#include "register/profiles.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QListWidget>
#include <QRegularExpression>
#include <QThreadPool>
#include <QUrl>

#include <atomic>

using namespace Qt::Literals::StringLiterals;
using namespace habeas;
using tests::Asked;
using tests::DeskWindow;
using tests::NextcloudDouble;
using tests::ReplayServer;
using tests::Reply;

/// A pupil signs in to their Nextcloud in the browser: what comes back is held against the person, used, and ended.
class TestSignIn : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void takePage(const QUrl &url) { m_opened << url; }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(sodium_init() >= 0);
        QDesktopServices::setUrlHandler(u"http"_s, this, "takePage");
        m_server = std::make_unique<ReplayServer>([this](const Asked &asked) { return answer(asked); });
        m_desk = std::make_unique<DeskWindow>(QDateTime(QDate(2026, 11, 17), QTime(9, 0), QTimeZone::utc()));
        QCOMPARE(m_desk->open([this](auto &office, const auto &school) { return fill(office, school); }), QString());
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shownText().contains(u"Fristen"), DeskWindow::patience);
        goToCollect();
    }
    void cleanupTestCase()
    {
        m_desk.reset();
        QThreadPool::globalInstance()->waitForDone();
        QDesktopServices::unsetUrlHandler(u"http"_s);
    }
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }
    void cleanup()
    {
        QVERIFY2(m_desk->nameless().isEmpty(), qPrintable(m_desk->nameless().join(u", "_s)));
        QVERIFY2(m_desk->doubleMnemonics().isEmpty(), qPrintable(m_desk->doubleMnemonics().join(u", "_s)));
    }

    /// The recorded server names another port than the register: a person opens the page, or does not.
    void anotherAddressIsOpenedByAPersonOnly()
    {
        m_polls = 0;
        QVERIFY(m_desk->press(u"Im Browser anmelden …"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shownText().contains(u"andere Adresse"), DeskWindow::patience);
        QVERIFY(m_opened.isEmpty());
        m_desk->picture("sign-in");
        QVERIFY(m_desk->press(u"Seite öffnen"_s));
        QCOMPARE(m_opened.size(), 1);
        QVERIFY(m_opened.first().path().contains(u"/login/v2/flow/"));
    }

    void theAccountThatCameBackIsHeldAgainstThePerson()
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shownText().contains(u"Angemeldet als „mia.lindner“"), DeskWindow::patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shownText().contains(u"nicht bewiesen"), DeskWindow::patience);
        m_desk->picture("signed-in");
    }

    void afterTheCollectionTheAccessIsEnded()
    {
        QCOMPARE(ended(), 0);
        auto *list = m_desk->shown<QListWidget>().constLast();
        list->setCurrentRow(0);
        QVERIFY(m_desk->press(u"Abrufen"_s));
        QTRY_COMPARE_WITH_TIMEOUT(ended(), 1, DeskWindow::patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->office().jobs().isEmpty(), DeskWindow::patience);
    }

    /// The recorded server keeps something back: instead of a reason why, the run can go on.
    void whatBrokeOffIsAskedAgain()
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shownText().contains(u"Lücken"), DeskWindow::patience);
        m_desk->picture("collected");
        QVERIFY(m_desk->press(u"Noch einmal fragen, dort fortsetzen"_s));
        QVERIFY(m_desk->shownText().contains(u"Nextcloud 1"));
        m_polls = 0;
        QVERIFY(m_desk->press(u"Im Browser anmelden …"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shownText().contains(u"nicht bewiesen"), DeskWindow::patience);
        m_desk->shown<QListWidget>().constLast()->setCurrentRow(0);
        QVERIFY(m_desk->press(u"Abrufen"_s));
        QTRY_COMPARE_WITH_TIMEOUT(ended(), 2, DeskWindow::patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->office().jobs().isEmpty(), DeskWindow::patience);
    }

    /// Kept for this case: it does not end with the run, is used again, and ends when it is forgotten.
    void whatIsKeptIsUsedAndForgotten()
    {
        QTRY_VERIFY_WITH_TIMEOUT(offers(u"Noch einmal fragen, dort fortsetzen"_s), DeskWindow::patience);
        QVERIFY(m_desk->press(u"Noch einmal fragen, dort fortsetzen"_s));
        QVERIFY(tick(u"Zugang im Tresor merken, für diesen Vorgang"_s));
        m_polls = 0;
        QVERIFY(m_desk->press(u"Im Browser anmelden …"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shownText().contains(u"sobald der Abruf beginnt"), DeskWindow::patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shownText().contains(u"nicht bewiesen"), DeskWindow::patience);
        m_desk->picture("signed-in-to-keep");
        m_desk->shown<QListWidget>().constLast()->setCurrentRow(0);
        QVERIFY(m_desk->press(u"Abrufen"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->office().jobs().isEmpty(), DeskWindow::patience);
        QCOMPARE(ended(), 2);

        QTRY_VERIFY_WITH_TIMEOUT(offers(u"Noch einmal fragen, dort fortsetzen"_s), DeskWindow::patience);
        QVERIFY(m_desk->press(u"Noch einmal fragen, dort fortsetzen"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shownText().contains(u"Im Tresor gemerkter Zugang: „mia.lindner“"),
                                 DeskWindow::patience);
        QVERIFY(m_desk->shown<ui::SignInBox>().isEmpty());
        m_desk->picture("kept-access");
        const int polls = m_polls;
        QVERIFY(m_desk->press(u"Person suchen"_s));
        QTRY_VERIFY_WITH_TIMEOUT(offers(u"Abrufen"_s), DeskWindow::patience);
        QCOMPARE(m_polls, polls); // nobody signed in
        QVERIFY(m_desk->press(u"Zugang vergessen"_s));
        QTRY_COMPARE_WITH_TIMEOUT(ended(), 3, DeskWindow::patience);
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->shownText().contains(u"Im Tresor gemerkter"), DeskWindow::patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->office().jobs().isEmpty(), DeskWindow::patience);
    }

    /// Held, stopped, and gone on with at once where the vault keeps the access.
    void aRunIsHeldAndGoesOn()
    {
        m_isSlow = true;
        goToLine(1);
        QTRY_VERIFY_WITH_TIMEOUT(offers(u"Im Browser anmelden …"_s), DeskWindow::patience);
        QVERIFY(tick(u"Zugang im Tresor merken, für diesen Vorgang"_s));
        m_polls = 0;
        QVERIFY(m_desk->press(u"Im Browser anmelden …"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shownText().contains(u"nicht bewiesen"), DeskWindow::patience);
        m_desk->shown<QListWidget>().constLast()->setCurrentRow(0);
        QVERIFY(m_desk->press(u"Abrufen"_s));
        QTRY_VERIFY_WITH_TIMEOUT(offers(u"Anhalten"_s), DeskWindow::patience);
        QVERIFY(m_desk->press(u"Anhalten"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shownText().contains(u"Angehalten"), DeskWindow::patience);
        m_desk->picture("held");
        // From the desk back to the line it belongs to.
        m_desk->go(Qt::Key_1);
        QTRY_VERIFY_WITH_TIMEOUT(offers(u"Hingehen"_s), DeskWindow::patience);
        m_desk->picture("held-desk");
        QVERIFY(m_desk->press(u"Hingehen"_s));
        QTRY_COMPARE_WITH_TIMEOUT(focusedLine(), u"Nextcloud 2"_s, DeskWindow::patience);
        QVERIFY(m_desk->press(u"Fortsetzen"_s));
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->shownText().contains(u"Angehalten"), DeskWindow::patience);
        QVERIFY(m_desk->press(u"Abbrechen"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->office().jobs().isEmpty(), DeskWindow::patience);
        QCOMPARE(ended(), 3);
        m_isSlow = false;
        QTRY_VERIFY_WITH_TIMEOUT(offers(u"Dort fortsetzen, wo es abgebrochen ist"_s), DeskWindow::patience);
        QVERIFY(m_desk->press(u"Dort fortsetzen, wo es abgebrochen ist"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->office().jobs().isEmpty(), DeskWindow::patience);
        QTRY_VERIFY_WITH_TIMEOUT(offers(u"Noch einmal fragen, dort fortsetzen"_s), DeskWindow::patience);
        m_desk->picture("gone-on");
    }

    void theOperatorIsAskedAndAnswers()
    {
        goToLine(0);
        QTRY_VERIFY_WITH_TIMEOUT(questions(), DeskWindow::patience);
        QVERIFY(questions()->count() > 3);
        QTest::keyClick(&m_desk->window(), Qt::Key_P, Qt::AltModifier); // Frage ko&pieren
        QTRY_COMPARE(QGuiApplication::clipboard()->text(), questions()->item(0)->text());

        // Nothing is taken for the answer before somebody says what it was; handed in, it lies here.
        QVERIFY(m_desk->press(u"Antwort eintragen"_s));
        QTRY_VERIFY(m_desk->shownText().contains(u"Wählen Sie, was geantwortet wurde"));
        QVERIFY(choose(u"gefunden, als Dateien übergeben"_s));
        QVERIFY(m_desk->press(u"Antwort eintragen"_s));
        QTRY_VERIFY(m_desk->shownText().contains(u"Nur was hier liegt, wird geprüft"));
        QFile handed(m_desk->scratch(u"sitzungen.csv"_s));
        QVERIFY(handed.open(QIODevice::WriteOnly) && handed.write("name;last_activity\n") > 0);
        handed.close();
        m_desk->answerFileDialog(handed.fileName());
        QVERIFY(m_desk->press(u"Dateien wählen …"_s));
        QTRY_VERIFY(m_desk->shownText().contains(u"sitzungen.csv"));
        QVERIFY(m_desk->fill(u"Wie nachgesehen wurde"_s, u"in der Datenbank"_s));
        QVERIFY(m_desk->fill(u"Rückmeldung von"_s, u"Frau Kern"_s));
        m_desk->picture("operator");
        QVERIFY(m_desk->press(u"Antwort eintragen"_s));
        QTRY_COMPARE_WITH_TIMEOUT(questions()->currentRow(), 1, DeskWindow::patience); // the next that is open
        QVERIFY(questions()->item(0)->text().contains(u"beantwortet von Frau Kern"));

        answerWith(u"nachgesehen, nichts da"_s, u"Wie nachgesehen wurde"_s, u"Abfrage ohne Zeilen"_s);
        QTRY_COMPARE_WITH_TIMEOUT(questions()->currentRow(), 2, DeskWindow::patience);
        answerWith(u"nicht zu bekommen"_s, u"Grund, wie ihn das Schreiben nennt"_s, u"seit gestern fort"_s);
        QTRY_COMPARE_WITH_TIMEOUT(questions()->currentRow(), 3, DeskWindow::patience);
        QVERIFY(!questions()->item(3)->text().contains(u"beantwortet"));
        m_desk->picture("operator-answered");
    }

    /// What the desk reminds of is a line, not only a page.
    void theDeskLeadsToTheLine()
    {
        m_desk->go(Qt::Key_1);
        QListWidgetItem *task = nullptr;
        const auto isThere = [&] {
            for (const QListWidget *list : m_desk->shown<QListWidget>()) {
                const auto found = list->findItems(u"Nextcloud 2"_s, Qt::MatchContains);
                task = found.isEmpty() ? task : found.constFirst();
            }
            return task != nullptr;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isThere(), DeskWindow::patience);
        task->listWidget()->setCurrentItem(task);
        task->listWidget()->setFocus();
        m_desk->key(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(focusedLine(), u"Nextcloud 2"_s, DeskWindow::patience);
    }

    /// Granted and not used: locked, left, forgotten – it ends all the same.
    void whoLeavesGivesItBack()
    {
        goToLine(0);
        QTRY_VERIFY_WITH_TIMEOUT(offers(u"Noch einmal fragen, dort fortsetzen"_s), DeskWindow::patience);
        QVERIFY(m_desk->press(u"Noch einmal fragen, dort fortsetzen"_s));
        m_polls = 0;
        QVERIFY(m_desk->press(u"Im Browser anmelden …"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shownText().contains(u"Angemeldet als „mia.lindner“"), DeskWindow::patience);
        m_desk->lock();
        QTRY_COMPARE_WITH_TIMEOUT(ended(), 4, DeskWindow::patience);
        QVERIFY(!m_desk->everythingHeld().contains(u"mia.lindner"));
    }

private:
    Reply answer(const Asked &asked)
    {
        Reply reply = quickAnswer(asked);
        if (m_isSlow && asked.method != "DELETE")
            reply.delayMs = 60;
        return reply;
    }
    Reply quickAnswer(const Asked &asked)
    {
        if (asked.path() == "/index.php/login/v2")
            return m_account.recordings().reply(u"010"_s);
        if (asked.path() == "/index.php/login/v2/poll")
            return m_account.recordings().reply(m_polls++ == 0 ? u"011"_s : u"017"_s);
        if (asked.method == "DELETE")
            return m_account.recordings().reply(u"024"_s);
        return m_account.answer(asked);
    }
    void goToLine(int row)
    {
        auto *ledger = m_desk->shown<QTableView>().constFirst();
        ledger->setFocus();
        ledger->setCurrentIndex(ledger->model()->index(row, 0));
    }
    /// The system of the ledger's line that has the focus.
    QString focusedLine() const
    {
        const auto *ledger = qobject_cast<QTableView *>(m_desk->focus());
        return ledger ? ledger->currentIndex().siblingAtColumn(0).data().toString() : QString();
    }
    /// What the operator is asked; null while the list is not shown.
    QListWidget *questions() const
    {
        for (QListWidget *list : m_desk->shown<QListWidget>()) {
            if (list->accessibleName() == u"Fragen an die Administration")
                return list;
        }
        return nullptr;
    }
    /// From the question to its answer by keyboard: \a outcome and, in the field \a label, \a text.
    /// By keyboard, from the question on; false if there is no such answer.
    bool choose(const QString &outcome)
    {
        questions()->setFocus();
        m_desk->key(Qt::Key_Return);
        const auto *state = qobject_cast<QComboBox *>(m_desk->focus());
        for (int i = 0; state && i < state->count() && state->currentText() != outcome; ++i)
            m_desk->key(Qt::Key_Down);
        return state && state->currentText() == outcome;
    }
    void answerWith(const QString &outcome, const QString &label, const QString &text)
    {
        QVERIFY(choose(outcome));
        QVERIFY(m_desk->fill(label, text));
        QVERIFY(m_desk->fill(u"Rückmeldung von"_s, u"Frau Kern"_s));
        QVERIFY(m_desk->press(u"Antwort eintragen"_s));
    }
    bool offers(const QString &text) const
    {
        const auto buttons = m_desk->shown<QPushButton>();
        return std::any_of(buttons.begin(), buttons.end(), [&](const QPushButton *button) {
            return button->isEnabled() && QString(button->text()).remove(u'&') == text;
        });
    }
    bool tick(const QString &text)
    {
        for (QCheckBox *box : m_desk->shown<QCheckBox>()) {
            if (QString(box->text()).remove(u'&') != text)
                continue;
            box->setChecked(true);
            return true;
        }
        return false;
    }
    qsizetype ended() const { return m_server->count("/ocs/v2.php/core/apppassword"); }

    Result<> fill(workflow::Office &office, const Organisation &school)
    {
        for (int i = 0; i < 2; ++i) { // the second is for whoever leaves
            System system = systemFrom(*profileNamed(u"nextcloud-account"_s), school.id);
            system.name = u"Nextcloud %1"_s.arg(i + 1);
            system.location = m_server->address().toString();
            if (const auto added = workflow::addSystem(office, system); !added)
                return added.error();
        }
        workflow::NewCase request;
        request.organisation = school.id;
        request.rights = {law::Right::Access};
        request.subject.givenName = u"Ole"_s;
        request.subject.familyName = u"Brandt"_s;
        request.channel = u"letter"_s;
        request.receivedOn = QDate(2026, 11, 10);
        const auto opened = workflow::openCase(office, request);
        return opened ? Result<>() : Result<>(opened.error());
    }
    /// From the desk into the case, and on to the station where systems are asked.
    void goToCollect()
    {
        m_desk->go(Qt::Key_1);
        auto *lines = m_desk->shown<QTableView>().constFirst();
        QTRY_COMPARE_WITH_TIMEOUT(lines->model()->rowCount(), 1, DeskWindow::patience);
        lines->setFocus();
        m_desk->key(Qt::Key_Return);
        QTRY_VERIFY(m_desk->window().windowTitle().startsWith(u"2026-"));
        m_desk->window().findChild<ui::CasePlace *>()->showStage(workflow::Stage::Collect);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shownText().contains(u"Vollständigkeitsnachweis"), DeskWindow::patience);
    }

    NextcloudDouble m_account;
    std::atomic<int> m_polls = 0;
    std::atomic<bool> m_isSlow = false;
    QList<QUrl> m_opened;
    std::unique_ptr<ReplayServer> m_server;
    std::unique_ptr<DeskWindow> m_desk;
};

QTEST_MAIN(TestSignIn)
#include "tst_signin.moc"
