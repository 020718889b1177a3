// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "case/freezepanel.h"
#include "case/history.h"
#include "letters.h"
#include "preparedcase.h"
#include "widgets/dayfield.h"

#include "collection/deciding.h"
#include "collection/review.h"
#include "workflow/casework.h"
#include "workflow/correction.h"
#include "workflow/pastacts.h"

#include <QComboBox>
#include <QJsonArray>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QTableView>

using namespace Qt::Literals::StringLiterals;
using namespace habeas;
using Kind = Event::Kind;

namespace {

constexpr int patience = 60'000;

Result<> object(workflow::Office &office, const CaseId &id)
{
    const auto before = office.vault.cases().caseWith(id);
    if (!before)
        return before.error();
    workflow::Correction correction{*before, {}, {}};
    correction.after.rights = {law::Right::Objection};
    const auto corrected = workflow::correctCase(office, *before, correction);
    return corrected ? Result<>() : corrected.error();
}

Result<> decideAgain(workflow::Office &office, const CaseId &id)
{
    const auto value = office.vault.cases().caseWith(id);
    if (!value)
        return value.error();
    QList<ItemId> items;
    const auto read = collection::forEachItem(office.vault, *value, [&](const storage::ItemLine &line) -> Result<> {
        items << line.item.id;
        return {};
    });
    if (!read)
        return read.error();
    const auto decided = collection::decide(office.vault, office.clock, *value, items, {.note = u"doch nicht"_s});
    return decided ? Result<>() : decided.error();
}

} // namespace

/// Data that only rest until it is decided: recorded where one collects, one form at a time, and told in the history.
class TestFreezePanel : public QObject
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
        QVERIFY(panel()->isHidden()); // an access: nothing rests
        write([id = m_case->id()](workflow::Office &office) { return object(office, id); });
        m_case->place().refresh();
    }
    void cleanupTestCase() { m_case.reset(); }

    void theDataRestBeforeAnythingElse()
    {
        QTRY_VERIFY_WITH_TIMEOUT(panel()->isVisible() && panel()->isUnfolded(), patience);
        QVERIFY(m_case->shownText().contains(u"Verarbeitung einschränken, bis über den Widerspruch entschieden ist"));
        QVERIFY(!m_case->one<QTableView>()); // one thing at a time
        m_case->picture("freeze-restrict");
        QVERIFY(m_case->press(u"Eintragen"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_case->shownText().contains(u"wie die Daten eingeschränkt wurden"), patience);
        QVERIFY(m_case->fill(u"Wie"_s, u"Konto gesperrt"_s));
        QVERIFY(m_case->press(u"Eintragen"_s));
        QTRY_COMPARE_WITH_TIMEOUT(last().kind, Kind::Restricted, patience);
        QCOMPARE(last().details.value(u"systems"_s).toArray().size(), 2);
        QTRY_VERIFY_WITH_TIMEOUT(m_case->one<QTableView>(), patience);
        QVERIFY(m_case->shownText().contains(u"Verarbeitung eingeschränkt, bis entschieden ist – Ordner, Papier"));
        m_case->picture("freeze-folded");
    }

    void theFormIsLeftForLater()
    {
        QVERIFY(m_case->press(u"Einschränkung berichtigen …"_s));
        QVERIFY(panel()->isUnfolded());
        QVERIFY(m_case->press(u"Später"_s));
        QVERIFY(!panel()->isUnfolded());
        QVERIFY(m_case->one<QTableView>());
        QCOMPARE(last().kind, Kind::Restricted);
    }

    void theHeadsDecisionIsRecorded()
    {
        QVERIFY(m_case->press(u"Entscheidung eintragen …"_s));
        choose(Weighing::DirectMarketing);
        QVERIFY(!m_case->one<QPlainTextEdit>()); // there is nothing to weigh
        choose(Weighing::CompellingGrounds);
        QVERIFY(m_case->one<QPlainTextEdit>());
        m_case->one<QPlainTextEdit>()->setPlainText(u"Die Schule muss Zeugnisse nachweisen."_s);
        m_case->picture("freeze-weigh");
        QVERIFY(m_case->fill(u"Wo das gezeichnete Blatt liegt"_s, u"Ordner 3"_s));
        QVERIFY(m_case->press(u"Eintragen"_s));
        QTRY_COMPARE_WITH_TIMEOUT(last().kind, Kind::ObjectionWeighed, patience);
        QCOMPARE(last().details.value(u"result"_s).toString(), u"compelling-grounds"_s);
        QCOMPARE(last().details.value(u"originalAt"_s).toString(), u"Ordner 3"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_case->shownText().contains(u"schutzwürdige Gründe"), patience);
    }

    void itIsCorrectedByALaterFact()
    {
        const EventId first = last().id;
        QVERIFY(m_case->press(u"Entscheidung berichtigen …"_s));
        QCOMPARE(m_case->one<QPlainTextEdit>()->toPlainText(), u"Die Schule muss Zeugnisse nachweisen."_s);
        m_case->one<QPlainTextEdit>()->setPlainText(u"Die Schule muss Zeugnisse 50 Jahre nachweisen."_s);
        QVERIFY(m_case->press(u"Eintragen"_s));
        QTRY_COMPARE_WITH_TIMEOUT(last().replaces.value_or(EventId()), first, patience);
    }

    void whoGotItIsToldFirst()
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_case->button(u"Aufhebung eintragen …"_s), patience);
        QVERIFY(m_case->press(u"Aufhebung eintragen …"_s));
        auto *systems = panel()->findChild<QListWidget *>(u"lifted-systems"_s);
        QVERIFY(systems && systems->isVisible());
        QCOMPARE(systems->count(), 2);
        systems->item(1)->setCheckState(Qt::Unchecked);
        m_case->picture("freeze-lift");
        // Nobody was told because a field is there: the day is said.
        QCOMPARE(fillEmptyDays(), 1);
        QVERIFY(m_case->fill(u"Auf welchem Weg"_s, u"per Brief"_s));
        QVERIFY(m_case->press(u"Eintragen"_s));
        QTRY_COMPARE_WITH_TIMEOUT(last().kind, Kind::RestrictionLifted, patience);
        QCOMPARE(last().details.value(u"way"_s).toString(), u"per Brief"_s);
        QCOMPARE(last().details.value(u"told"_s).toString(), last().on.toString(Qt::ISODate));
        QCOMPARE(last().details.value(u"systems"_s).toArray().size(), 1);
    }

    /// What is not lifted stays restricted until it is, by a fact of its own.
    void theRestStaysRestricted()
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_case->shownText().contains(u"Noch eingeschränkt: "), patience);
        const EventId first = last().id;
        QTRY_VERIFY_WITH_TIMEOUT(m_case->button(u"Aufhebung eintragen …"_s), patience);
        QVERIFY(m_case->press(u"Aufhebung eintragen …"_s));
        m_case->picture("freeze-lift-rest");
        QVERIFY(panel()->findChild<QListWidget *>(u"lifted-systems"_s)->isHidden()); // nothing to choose
        QCOMPARE(fillEmptyDays(), 1);
        QVERIFY(m_case->fill(u"Auf welchem Weg"_s, u"per Brief"_s));
        QVERIFY(m_case->press(u"Eintragen"_s));
        QTRY_VERIFY_WITH_TIMEOUT(last().id != first, patience);
        QVERIFY(!last().replaces);
        QTRY_VERIFY_WITH_TIMEOUT(!m_case->shownText().contains(u"Noch eingeschränkt: "), patience);
        // Both, each with its system.
        for (const QString &system : {u"Ordner"_s, u"Papier"_s})
            QVERIFY(m_case->shownText().contains(u"Einschränkung der Verarbeitung aufgehoben – "_s + system));
    }

    /// The history says in words what the details hold.
    void theHistoryTellsIt()
    {
        m_case->place().show(m_case->id(), workflow::Stage::Intake);
        QTRY_VERIFY_WITH_TIMEOUT(m_case->one<ui::History>(), patience);
        const auto told = [&](const QString &words) {
            return !m_case->one<ui::History>()->findItems(words, Qt::MatchContains, 1).isEmpty();
        };
        QTRY_VERIFY_WITH_TIMEOUT(told(u"Einschränkung der Verarbeitung aufgehoben"_s), patience);
        QVERIFY(told(u"Die Person wurde am 24.11.2026 unterrichtet"_s));
        QVERIFY(told(u"Unterrichtet: per Brief"_s));
        QVERIFY(told(u"Abgewogen von Jonas Albers"_s));
        QVERIFY(told(u"Konto gesperrt"_s));
    }

    /// Who decides about three items twice has decided about three.
    void repeatedDecisionsCountOnce()
    {
        for (int i = 0; i < 2; ++i)
            write([id = m_case->id()](workflow::Office &office) { return decideAgain(office, id); });
        QList<qint64> counts;
        write([&counts, id = m_case->id()](workflow::Office &office) -> Result<> {
            const auto value = office.vault.cases().caseWith(id);
            const auto acts = value ? workflow::pastActsOf(office, *value) : value.error();
            if (!acts)
                return acts.error();
            for (const workflow::PastAct &act : *acts) {
                if (act.sentence.name.startsWith(u"journal.decision-made"))
                    counts << act.sentence.params.value(u"count"_s).toInteger();
            }
            return {};
        });
        QCOMPARE(counts, (QList<qint64>{3}));
    }

    void nothingStaysAfterLocking()
    {
        m_case->lock();
        for (const QString &held : m_case->everythingHeld())
            QVERIFY2(!held.contains(u"Zeugnisse") && !held.contains(u"Konto gesperrt"), qPrintable(held));
    }

private:
    ui::FreezePanel *panel() const { return m_case->place().findChild<ui::FreezePanel *>(); }
    Event last() { return m_case->facts().value.events.constLast(); }
    int fillEmptyDays()
    {
        int empty = 0;
        const auto days = m_case->visible<ui::DayField>();
        for (ui::DayField *day : days) {
            if (!day->date().isValid() && ++empty)
                day->setDate(QDate(2026, 11, 24));
        }
        return empty;
    }
    void choose(Weighing result)
    {
        const auto boxes = m_case->visible<QComboBox>();
        for (QComboBox *box : boxes) {
            if (const int row = box->findData(codeOf(result)); row >= 0)
                box->setCurrentIndex(row);
        }
    }
    void write(const std::function<Result<>(workflow::Office &)> &work)
    {
        std::optional<QString> fault;
        m_case->office().ask<std::monostate>(
            &m_case->place(), work, [&](const Result<> &done) { fault = done ? QString() : done.error().message; });
        QTRY_VERIFY_WITH_TIMEOUT(fault, patience);
        QCOMPARE(*fault, QString());
    }

    std::unique_ptr<PreparedCase> m_case;
};

QTEST_MAIN(TestFreezePanel)
#include "tst_freezepanel.moc"
