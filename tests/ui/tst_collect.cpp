// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "case/askform.h"
#include "case/operatorpanel.h"
#include "letters.h"
#include "preparedcase.h"

#include "itemmodels/ledgermodel.h"
#include "register/profiles.h"
#include "workflow/operatortasks.h"
#include "workflow/registration.h"

#include <QComboBox>
#include <QDir>
#include <QHeaderView>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QTableView>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace habeas;

namespace {

constexpr int patience = 60'000;

Result<System> addFolder(workflow::Office &office, const QString &name, const QString &location)
{
    const auto school = workflow::organisationNamed(office, {});
    const auto profile = profileNamed(u"shared-folder"_s);
    if (!school || !profile)
        return school ? profile.error() : school.error();
    System system = systemFrom(*profile, school->id);
    system.name = name;
    system.location = location;
    return workflow::addSystem(office, system);
}

} // namespace

/// The ledger of a case: what each line owes is said on it and done from it, and one act asks all that open by
/// themselves, without ever choosing who the person is.
class TestCollect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // The platform without a display cannot do all that a popup asks for, and says so.
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }
    void cleanup() // in each state a step leaves behind, no two things share a letter
    {
        const QStringList doubled = tests::doubledOn(m_case->place());
        QVERIFY2(doubled.isEmpty(), qPrintable(doubled.join(u", "_s)));
    }

    void initTestCase()
    {
        m_case = std::make_unique<PreparedCase>();
        QCOMPARE(m_case->prepare(workflow::Stage::Collect), QString());
        QTRY_VERIFY(m_case->one<QTableView>());
    }
    void cleanupTestCase() { m_case.reset(); }

    /// Both stand on the page while a system that is read by itself has been asked something, too; which of their
    /// fields are seen depends on the system.
    void theQuestionsLeaveTheLettersOfTheForms()
    {
        const auto *questions = m_case->place().findChild<ui::OperatorPanel *>();
        const auto *form = m_case->place().findChild<ui::AskForm *>();
        QVERIFY(questions && form);
        const QStringList shared = tests::sharedBy(*questions, *form);
        QVERIFY2(shared.isEmpty(), qPrintable(shared.join(u", "_s)));
    }

    void eachStateHasItsAct_data()
    {
        using State = LedgerLine::State;
        using Act = itemmodels::LedgerAct;
        QTest::addColumn<LedgerLine>("line");
        QTest::addColumn<Act>("act");
        const auto row = [](const char *name, const LedgerLine &line, Act act) { QTest::newRow(name) << line << act; };
        row("a connector reads it", {.state = State::Open}, Act::Collect);
        row("a person answers", {.state = State::Open, .isAskedByHand = true}, Act::Enter);
        row("running", {.state = State::Running}, Act::None);
        row("found", {.state = State::Found}, Act::None);
        row("nothing", {.state = State::Nothing}, Act::None);
        row("gaps", {.state = State::Partial}, Act::Look);
        row("gaps, said, not signed", {.state = State::Partial, .reason = u"weg"_s}, Act::Look);
        row("gaps, said and signed", {.state = State::Partial, .reason = u"weg"_s, .approved = true}, Act::None);
        row("failed", {.state = State::Failed}, Act::Mend);
        row("not asked, not signed", {.state = State::NotAsked, .reason = u"leer"_s}, Act::Look);
    }
    void eachStateHasItsAct()
    {
        QFETCH(LedgerLine, line);
        QTEST(itemmodels::actOf(line), "act");
    }

    void theCountsAreAllOfTheLedger()
    {
        QVERIFY(m_case->shownText().contains(u"1 offen, 1 gefunden"));
        QCOMPARE(acts(), (QStringList{{}, u"Eintragen"_s})); // the folder owes nothing, paper its answer
        QVERIFY(!m_case->button(u"Alle abrufen"_s)); // no connector is left to ask
    }

    void allAreAskedAndNobodyIsChosen()
    {
        plant(u"certain"_s, {u"m.lindner"_s});
        plant(u"twins"_s, {u"m.lindner"_s, u"Mia Lindner"_s}); // the second may be another pupil
        plant(u"name"_s, {u"Mia Lindner"_s});
        plant(u"nobody"_s, {u"Jan Adler"_s});
        for (const QString &name : {u"certain"_s, u"twins"_s, u"name"_s, u"nobody"_s})
            add(name);
        m_case->place().refresh();
        QTRY_COMPARE_WITH_TIMEOUT(acts().count(u"Suchen"_s), 4, patience);
        m_case->picture("collect-open");
        QVERIFY(m_case->press(u"Alle abrufen"_s));

        QTRY_VERIFY_WITH_TIMEOUT(m_case->shownText().contains(u"nobody: "), patience);
        const QString said = m_case->shownText();
        QVERIFY(said.contains(u"twins: ") && said.contains(u"name: "));
        QVERIFY(!said.contains(u"certain: "));
        QTRY_COMPARE_WITH_TIMEOUT(acts().count(u"Suchen"_s), 3, patience);
        QTRY_VERIFY(m_case->button(u"Alle abrufen"_s));
        m_case->picture("collect-left");
        QCOMPARE(lineOf(u"certain"_s).state, LedgerLine::State::Found);
        for (const QString &name : {u"twins"_s, u"name"_s, u"nobody"_s})
            QCOMPARE(lineOf(name).state, LedgerLine::State::Open);
    }

    void theOrderIsChosen()
    {
        const auto orders = m_case->visible<QComboBox>();
        const auto order = std::find_if(orders.begin(), orders.end(),
                                        [](const QComboBox *each) { return each->accessibleName() == u"Reihenfolge"; });
        QVERIFY(order != orders.end());
        (*order)->setFocus();
        QTest::keyClick(*order, Qt::Key_Down); // what is to be done first
        const QStringList first = acts();
        QVERIFY(std::is_partitioned(first.begin(), first.end(), [](const QString &act) { return !act.isEmpty(); }));
        QTest::keyClick(*order, Qt::Key_Down); // by name
        const auto *model = m_case->one<QTableView>()->model();
        QCOMPARE(model->index(0, 0).data().toString(), u"certain"_s);
        QCOMPARE(model->index(model->rowCount() - 1, 0).data().toString(), u"twins"_s);
        QCOMPARE(acts().count({}), first.count({}));
    }

    /// By the heading what the box offers; and columns are as wide the next time as somebody left them.
    void theHeadingsSortToo()
    {
        auto *table = m_case->one<QTableView>();
        QHeaderView *heading = table->horizontalHeader();
        const auto click = [&](int column) {
            QTest::mouseClick(heading->viewport(), Qt::LeftButton, {},
                              {heading->sectionViewportPosition(column) + 10, heading->height() / 2});
        };
        const auto first = [&] { return table->model()->index(0, 0).data().toString(); };
        click(itemmodels::LedgerModel::Answer); // what is open stands before what is found
        QCOMPARE(table->model()->index(0, 0).data(itemmodels::LedgerModel::StateRole).toInt(),
                 int(LedgerLine::State::Open));
        QCOMPARE(heading->sortIndicatorSection(), int(itemmodels::LedgerModel::Answer));
        click(itemmodels::LedgerModel::Read); // what was read stands before what was not
        QVERIFY(!table->model()->index(0, itemmodels::LedgerModel::Read).data().toString().isEmpty());
        click(itemmodels::LedgerModel::System);
        QCOMPARE(first(), u"certain"_s);
        click(itemmodels::LedgerModel::System); // by name has no other end
        QCOMPARE(first(), u"certain"_s);
        const int own = heading->sectionSize(itemmodels::LedgerModel::System);
        heading->resizeSection(itemmodels::LedgerModel::System, own + 33);
        QTRY_VERIFY(QSettings().value(u"collect/widths"_s).toStringList().contains(QString::number(own + 33)));
        heading->resizeSection(itemmodels::LedgerModel::System, own);
        QTRY_VERIFY(!QSettings().contains(u"collect/widths"_s));
    }

    void theActOfALineIsOneClick()
    {
        auto *table = m_case->one<QTableView>();
        const int last = table->model()->columnCount() - 1;
        const int row = int(acts().lastIndexOf(u"Suchen"_s));
        QVERIFY(row >= 0 && table->currentIndex().row() != row);
        const QModelIndex act = table->model()->index(row, last);
        const QRect cell = table->visualRect(act);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, {cell.right() - 20, cell.center().y()});
        QCOMPARE(table->currentIndex().row(), row);
        QTRY_VERIFY(m_case->button(u"Person suchen"_s) && m_case->button(u"Person suchen"_s)->hasFocus());
    }

    /// What the operator answered is somebody's word: no answer is chosen beforehand.
    void theOperatorsAnswerIsChosen()
    {
        askOperatorOf(u"certain"_s);
        m_case->place().refresh();
        choose(u"certain"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_case->button(u"Antwort eintragen"_s), patience);
        QVERIFY(m_case->press(u"Antwort eintragen"_s));
        QTRY_VERIFY(m_case->shownText().contains(u"Wählen Sie, was geantwortet wurde."));
        QVERIFY(m_case->fill(u"Antwort"_s, {}));
        for (int i = 0; i < 2; ++i) // looked, nothing there
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        m_case->picture("collect-operator");
        QVERIFY(m_case->fill(u"Wie nachgesehen wurde"_s, u"Datenbank gefragt"_s));
        QVERIFY(m_case->fill(u"Rückmeldung von"_s, u"Frau Krull"_s));
        QVERIFY(m_case->press(u"Antwort eintragen"_s));
        QTRY_VERIFY_WITH_TIMEOUT(answerOfOperator(), patience);
        QCOMPARE(answerOfOperator()->state, Task::Answer::State::Nothing);
        QCOMPARE(answerOfOperator()->by, u"Frau Krull"_s);
    }

    /// Whoever is chosen as the person is seen whole, in a narrow pane, too.
    void whoMayBeThePersonIsShownWhole()
    {
        choose(u"twins"_s);
        QVERIFY(m_case->press(u"Person suchen"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_case->button(u"Abrufen"_s), patience);
        auto *list = m_case->visible<QListWidget>().constLast();
        m_case->picture("collect-candidates");
        const int wide = list->visualItemRect(list->item(0)).height();
        QVERIFY(wide > 3 * list->fontMetrics().height());
        list->item(1)->setText(u"uid=mia.lindner,"_s + u"ou=klasse,"_s.repeated(60)); // one long word
        QTRY_VERIFY(list->visualItemRect(list->item(1)).height() > wide);
        QVERIFY(list->visualItemRect(list->item(1)).width() <= list->viewport()->width());
        m_case->picture("collect-candidates-long");
        // What was left over is said as long as it is.
        QVERIFY(m_case->shownText().contains(u"twins: ") && m_case->shownText().contains(u"name: "));
        // Nor is nobody recorded over them unasked; a choice takes the question back.
        const QString nobody = u"Niemand gefunden: eintragen"_s;
        const QString none = u"Keiner davon: „Niemand gefunden“ eintragen"_s;
        QVERIFY(m_case->press(nobody));
        QVERIFY(m_case->shownText().contains(u"Es wurde noch nichts eingetragen"));
        QVERIFY(list->hasFocus() && m_case->button(none));
        m_case->picture("collect-none-of-them");
        list->item(1)->setSelected(true);
        QVERIFY(m_case->button(nobody) && !m_case->shownText().contains(u"Es wurde noch nichts eingetragen"));
        list->item(1)->setSelected(false);
        QVERIFY(m_case->press(u"Abrufen"_s)); // nobody is chosen yet
        QVERIFY(m_case->shownText().contains(u"twins: "));
        list->item(0)->setSelected(true);
        QVERIFY(m_case->press(u"Abrufen"_s));
        QTRY_VERIFY_WITH_TIMEOUT(lineOf(u"twins"_s).state != LedgerLine::State::Open, patience);
        QTRY_VERIFY(!m_case->shownText().contains(u"twins: "));
        QVERIFY(m_case->shownText().contains(u"name: "));
    }

    /// The key for what is next records what was typed, instead of going on without it.
    void whatIsTypedIsRecordedBeforeAnythingElse()
    {
        QVERIFY(m_case->answerForPaper());
        QTRY_COMPARE_WITH_TIMEOUT(lineOf(u"Papier"_s).answeredBy, u"Büro"_s, patience);
        choose(u"Papier"_s);
        const auto main = [this] { return m_case->place().mainButton()->text().remove(u'&'); };
        QTRY_VERIFY(main().startsWith(u"Als Nächstes"_s));
        QVERIFY(m_case->fill(u"Ergebnis"_s, {}));
        for (int i = 0; i < 2; ++i) // looked, nothing found
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QVERIFY(m_case->fill(u"Wie gesucht wurde"_s, u"Schrank 2 und 3"_s));
        QVERIFY(m_case->fill(u"Wer geantwortet hat"_s, u"Archiv"_s));
        QCOMPARE(main(), u"Antwort ersetzen"_s);
        m_case->place().mainButton()->click();
        QTRY_COMPARE_WITH_TIMEOUT(lineOf(u"Papier"_s).answeredBy, u"Archiv"_s, patience);
        QTRY_VERIFY(main() != u"Antwort ersetzen"_s);
    }

    void nothingStaysAfterLocking()
    {
        m_case->lock();
        for (const QString &held : m_case->everythingHeld())
            QVERIFY2(!held.contains(u"twins") && !held.contains(u"Lindner"), qPrintable(held));
    }

private:
    void plant(const QString &source, const QStringList &people)
    {
        for (const QString &person : people) {
            const QString folder = m_case->path(source + u'/' + person);
            QVERIFY(QDir().mkpath(folder));
            QFile file(folder + u"/Notiz.txt"_s);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write("gut") == 3);
        }
    }
    void add(const QString &name)
    {
        std::optional<QString> fault;
        m_case->office().ask<System>(
            &m_case->place(),
            [=, location = m_case->path(name)](workflow::Office &office) { return addFolder(office, name, location); },
            [&](const Result<System> &added) { fault = added ? QString() : added.error().message; });
        QTRY_VERIFY_WITH_TIMEOUT(fault, patience);
        QCOMPARE(*fault, QString());
    }
    /// As if the run had met something that only its operator reaches.
    void askOperatorOf(const QString &name)
    {
        std::optional<QString> fault;
        const auto facts = m_case->facts();
        const SystemId system = lineOf(name).system;
        Collection run = *speakingRun(facts.collections, system);
        run.gaps << Gap{{u"gap.nextcloud-settings"_s, {}},
                        {},
                        Code{u"ask.nextcloud-settings"_s, {{u"user"_s, u"m.lindner"_s}, {u"command"_s, u"occ"_s}}}};
        m_case->office().ask<std::monostate>(
            &m_case->place(),
            [=, value = facts.value](workflow::Office &office) -> Result<> {
                const auto asked = workflow::systemNamed(office, value.organisation, name);
                return asked ? workflow::askOperator(office, value, *asked, run) : asked.error();
            },
            [&](const Result<> &done) { fault = done ? QString() : done.error().message; });
        QTRY_VERIFY_WITH_TIMEOUT(fault, patience);
        QCOMPARE(*fault, QString());
    }
    std::optional<Task::Answer> answerOfOperator()
    {
        std::optional<QList<Task>> tasks;
        m_case->office().ask<QList<Task>>(
            &m_case->place(), [id = m_case->id()](workflow::Office &office) { return office.vault.cases().tasks(id); },
            [&](const Result<QList<Task>> &read) { tasks = read ? *read : QList<Task>(); });
        if (!QTest::qWaitFor([&] { return tasks.has_value(); }, patience))
            return {};
        const auto task = std::find_if(tasks->begin(), tasks->end(),
                                       [](const Task &each) { return each.kind == Task::Kind::AskOperator; });
        return task == tasks->end() ? std::nullopt : task->answer;
    }
    void choose(const QString &system)
    {
        auto *table = m_case->one<QTableView>();
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            if (table->model()->index(row, 0).data().toString() == system)
                table->setCurrentIndex(table->model()->index(row, 0));
        }
    }
    /// What the ledger says is to be done, line by line.
    QStringList acts() const
    {
        QStringList acts;
        const auto *model = m_case->one<QTableView>()->model();
        for (int row = 0; row < model->rowCount(); ++row)
            acts << model->index(row, model->columnCount() - 1).data().toString();
        return acts;
    }
    LedgerLine lineOf(const QString &system)
    {
        const auto ledger = m_case->facts().ledger;
        const auto line = std::find_if(ledger.begin(), ledger.end(),
                                       [&](const LedgerLine &each) { return each.systemName == system; });
        return line == ledger.end() ? LedgerLine() : *line;
    }

    std::unique_ptr<PreparedCase> m_case;
};

QTEST_MAIN(TestCollect)
#include "tst_collect.moc"
