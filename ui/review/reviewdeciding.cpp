// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is done in the review: deciding about items, and taking that back.

#include "reviewpage.h"

#include "actrow.h"
#include "choicepane.h"
#include "itemspane.h"
#include "peoplepane.h"
#include "previewpane.h"
#include "redactionrow.h"
#include "widgets/labels.h"
#include "widgets/mainbutton.h"

#include "collection/redactmany.h"
#include "collection/thirdparties.h"
#include "collection/undoing.h"
#include "preview/request.h"
#include "workflow/answering.h"
#include "workflow/registration.h"

#include <QBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {

using collection::Act;
using collection::Verdict;

namespace {

/// "withholding 12 items": in the menu, behind "Undo".
QString nameOf(Decision::Kind kind, qsizetype count)
{
    switch (kind) {
    case Decision::Kind::HandOut:
        return ReviewPage::tr("handing out %n item(s)", nullptr, int(count));
    case Decision::Kind::Withhold:
        return ReviewPage::tr("withholding %n item(s)", nullptr, int(count));
    case Decision::Kind::Redact:
        return ReviewPage::tr("redacting %n item(s)", nullptr, int(count));
    case Decision::Kind::Undecided:
        break;
    }
    return {};
}

QString nameOf(const collection::PeopleAct &act)
{
    return ReviewPage::tr("the decision about %n person(s)", nullptr, int(act.made.size()));
}

QList<DecisionHistory::Step> stepsOf(const QList<collection::UndoableAct> &acts)
{
    QList<DecisionHistory::Step> steps;
    for (const collection::UndoableAct &past : acts)
        steps << DecisionHistory::Step{
            past.people.made.isEmpty() ? nameOf(past.kind, past.act.made.size()) : nameOf(past.people), past};
    return steps;
}

} // namespace

QList<ItemId> ReviewPage::meant() const
{
    const auto person = m_people->person();
    if (m_bar->scope() == DecisionBar::Scope::OfPerson && person)
        return m_survey.catalogue().chosen({.person = person->key}, m_people->verdicts());
    return m_items->marked();
}

void ReviewPage::decide(const Verdict &verdict)
{
    const QList<ItemId> items = meant();
    if (items.isEmpty())
        return;
    m_acts->run(
        m_sheet->value().id, items.size(),
        [value = m_sheet->value(), items, verdict](workflow::Office &office, const Watch &watch) {
            return collection::decide(office.vault, office.clock, value, items, verdict, watch);
        },
        [this, kind = verdict.kind](const Result<Act> &act) {
            if (!act)
                return;
            m_bar->finish();
            m_survey.setDecision(act->items, kind);
            decided(nameOf(kind, act->items.size()), *act);
            goToOpen();
            m_items->view()->setFocus();
        });
}

void ReviewPage::decided(const QString &what, const Act &act)
{
    m_history.add({what, {.act = act}});
    showAct(act);
}

void ReviewPage::showAct(const Act &act)
{
    m_items->model().forget(act.items);
    m_choice->show(m_survey.catalogue(), m_people->verdicts(), m_survey.isComplete());
    Q_EMIT changed();
}

void ReviewPage::handOutOwn()
{
    m_acts->run(
        m_sheet->value().id, m_survey.catalogue().size(),
        [value = m_sheet->value()](workflow::Office &office, const Watch &watch) {
            return collection::handOutOwn(office.vault, office.clock, value, watch);
        },
        [this](const Result<Act> &act) {
            if (!act || act->items.isEmpty())
                return;
            m_survey.setDecision(act->items, Decision::Kind::HandOut);
            decided(nameOf(Decision::Kind::HandOut, act->items.size()), *act);
        });
}

void ReviewPage::readHistory()
{
    readBeside<collection::UndoableActs>(
        m_sheet->value().id,
        [value = m_sheet->value()](workflow::Office &office, const Watch &watch) {
            return collection::undoableActs(office.vault, value, watch);
        },
        [this](const Result<collection::UndoableActs> &acts) {
            if (acts)
                m_history.remember(stepsOf(acts->done), stepsOf(acts->undone));
            else
                showError(m_error, acts.error().message);
        });
}

void ReviewPage::turn(const DecisionHistory::Step &step)
{
    if (m_acts->isBusy())
        return m_history.failed();
    if (step.past.people.made.isEmpty())
        turnItems(step);
    else
        turnPeople(step);
}

void ReviewPage::turnItems(const DecisionHistory::Step &step)
{
    m_acts->run(
        m_sheet->value().id, step.past.act.made.size(),
        [value = m_sheet->value(), act = step.past.act](workflow::Office &office, const Watch &watch) {
            const auto whole = collection::wholeAct(office.vault, value.id, act, watch);
            return whole ? collection::takeBack(office.vault, office.clock, value, *whole, watch) : whole.error();
        },
        [this, what = step.what](const Result<Act> &act) {
            if (!act)
                return m_history.failed();
            m_history.turned({what, {.act = *act}});
            m_survey.update(); // each is what it was: the vault knows
            showAct(*act);
            const int row = m_items->model().rowOf(act->items.value(0));
            if (row >= 0)
                m_items->choose(row);
        });
}

void ReviewPage::turnPeople(const DecisionHistory::Step &step)
{
    showError(m_error, {});
    m_office.ask<collection::PeopleAct>(
        this,
        [id = m_sheet->value().id, act = step.past.people](workflow::Office &office) {
            return collection::takeBackPeople(office.vault, office.clock, id, act);
        },
        [this, what = step.what, id = m_sheet->value().id](const Result<collection::PeopleAct> &act) {
            if (!m_sheet || m_sheet->value().id != id)
                return; // it was done; the page shows another case by now
            if (!act) {
                showError(m_error, act.error().message);
                return m_history.failed();
            }
            m_history.turned({what, {.people = *act}});
            m_people->taken(act->made);
            Q_EMIT changed();
        });
}

void ReviewPage::decidedPeople(const collection::PeopleAct &act)
{
    m_history.add({nameOf(act), {.people = act}});
    m_redaction->sayNothingMore(); // what was refused while they were open is no longer so
    m_acts->refuse({});
    showError(m_error, {});
    m_bar->touch(); // a redaction made before may have to be made again
    Q_EMIT changed();
}

void ReviewPage::redact(const Verdict &verdict)
{
    const storage::ItemLine *line = m_items->shown();
    if (m_items->markedCount() > 1 || m_bar->scope() == DecisionBar::Scope::OfPerson)
        return redactMany(verdict);
    if (!line)
        return;
    const auto redaction = m_preview->redaction();
    if (!redaction) {
        static const QStringList elsewhere{u"review.cut"_s, u"review.unread"_s, u"review.unshown"_s,
                                           u"redaction.too-many-marks"_s};
        if (!elsewhere.contains(redaction.error().code))
            return m_redaction->refuse(redaction.error());
        const RedactionRow::Order order{m_sheet->value(), *line, {}, {}, verdict, {}};
        return m_redaction->offerFile(order, redaction.error());
    }
    if (!m_preview->showsOutgoing()) {
        m_preview->setOutgoing(true);
        return m_redaction->say(tr("This is what goes out. “Record it” keeps this version."));
    }
    Verdict asOne = verdict;
    asOne.act = QUuid::createUuid();
    m_redaction->record({m_sheet->value(), *line, *redaction, m_preview->plan(), asOne, {}});
}

/// What would go out is not looked at before: it can be afterwards, and taken back.
void ReviewPage::redactMany(const Verdict &verdict)
{
    const QList<ItemId> items = meant();
    const auto standIns = std::make_shared<QMap<QString, QString>>(m_survey.standIns());
    m_acts->runLong(
        m_sheet->value().id,
        [value = m_sheet->value(), items, verdict, standIns](workflow::Office &office, const Watch &watch) {
            return collection::redactMany(office.vault, office.clock, value, items, verdict, *standIns,
                                          preview::helperProgram(), watch);
        },
        [this, standIns](const Result<Act> &act) {
            if (act && !act->items.isEmpty())
                redacted(*act, *standIns);
        });
}

void ReviewPage::redacted(const Act &act, const QMap<QString, QString> &standIns)
{
    m_survey.addStandIns(standIns);
    m_survey.setDecision(act.items, Decision::Kind::Redact);
    for (const ItemId &item : act.items)
        m_plans.remove(item);
    m_bar->finish();
    m_preview->setOutgoing(false);
    decided(nameOf(Decision::Kind::Redact, act.items.size()), act);
    const ItemId before = m_previewed;
    m_isRecorded = true;
    goToOpen();
    m_isRecorded &= m_previewed != before;
    m_items->view()->setFocus();
}

void ReviewPage::chooseChatRule(System::ChatRule rule)
{
    const storage::ItemLine *line = m_items->shown();
    if (!line)
        return;
    write(
        [id = line->item.system, rule](workflow::Office &office) -> Result<> {
            const auto before = office.vault.registry().system(id);
            if (!before)
                return before.error();
            System after = *before;
            after.chatRule = rule;
            return workflow::updateSystem(office, *before, after);
        },
        m_error, [this] { m_isRuleNew = true; });
}

/// Where no copy is asked for, nothing is handed out: what was found is looked at here, and dealt with in the letter.
QWidget *ReviewPage::elsewhere()
{
    auto *sentence = new QLabel(tr("No copy of the data is asked for, so there is nothing to decide here. What becomes "
                                   "of them is said in the letter, part by part."));
    sentence->setWordWrap(true);
    makeMain(m_letter);
    auto *row = new QHBoxLayout(m_elsewhere);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(sentence, 1);
    row->addWidget(m_letter);
    connect(m_letter, &QPushButton::clicked, this, [this] { Q_EMIT stageWanted(workflow::Stage::Answer); });
    return m_elsewhere;
}

/// Each part shows and hides itself, too.
QWidget *ReviewPage::forDeciding(QWidget *part)
{
    auto *around = new QWidget;
    auto *column = new QVBoxLayout(around);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(part);
    m_deciding << around;
    return around;
}

void ReviewPage::fitToRights()
{
    const bool isDecided = workflow::asksForCopy(m_sheet->value(), m_sheet->facts.letters);
    for (QWidget *each : std::as_const(m_deciding))
        each->setVisible(isDecided);
    for (QAction *each : std::as_const(m_decisions))
        each->setVisible(isDecided); // what is not seen answers to no key either
    m_elsewhere->setVisible(!isDecided);
    m_preview->setLookedAtOnly(!isDecided);
    m_choice->setLookedAtOnly(!isDecided);
}

} // namespace habeas::ui
