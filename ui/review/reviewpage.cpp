// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reviewpage.h"

#include "actrow.h"
#include "choicepane.h"
#include "itemspane.h"
#include "letterkeys.h"
#include "peoplepane.h"
#include "previewpane.h"
#include "radarbar.h"
#include "redactionrow.h"
#include "theme/icons.h"
#include "widgets/labels.h"
#include "widgets/panes.h"
#include "widgets/scrolling.h"

#include "law/grounds.h"
#include "law/region.h"
#include <QBoxLayout>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QToolButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {

using itemmodels::ItemChoice;

namespace {

QList<law::Ground> groundsFor(const CaseSheet &sheet)
{
    QList<law::Ground> offered;
    const auto table = law::Grounds::load();
    const auto region = fromCode<law::Region>(sheet.organisation.region);
    if (!table || !region)
        return offered;
    for (const law::Right right : sheet.value().rights) {
        const auto against = table->against(right, *region, sheet.organisation.body == Organisation::Body::Public);
        for (const law::Ground &ground : against) {
            if (ground.effect == law::Ground::Effect::WithholdItem && !offered.contains(ground))
                offered << ground;
        }
    }
    return offered;
}

} // namespace

ReviewPage::ReviewPage(OfficeThread &office, const Reader &reader, QWidget *parent)
    : StagePage(office, reader, parent),
      m_survey(office),
      m_choice(new ChoicePane(reader)),
      m_items(new ItemsPane(office, reader)),
      m_own(new QPushButton(tr("Hand out all &own items"))),
      m_radar(new RadarBar(office, reader)),
      m_preview(new PreviewPane(office, reader)),
      m_people(new PeoplePane(office, reader)),
      m_bar(new DecisionBar(reader)),
      m_acts(new ActRow(office, reader)),
      m_redaction(new RedactionRow(office, reader)),
      m_elsewhere(new QWidget),
      m_letter(new QPushButton(tr("To the le&tter"))),
      m_error(errorLabel()),
      m_panes(new QSplitter)
{
    m_panes->addWidget(left());
    m_panes->addWidget(m_items);
    m_panes->addWidget(right());
    m_panes->setStretchFactor(0, 0);
    m_panes->setStretchFactor(1, 1);
    m_panes->setStretchFactor(2, 3);
    m_panes->setChildrenCollapsible(false);
    m_panes->setSizes({200, 300, 560});
    rememberPanes(m_panes, u"review"_s);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(m_panes);
    connectPanes();
    addKeys();
}

ReviewPage::~ReviewPage() = default;

QWidget *ReviewPage::left()
{
    auto *panel = new Panel(tr("Systems"));
    panel->head()->addWidget(captionLabel(tr("open / all")));
    panel->body()->addWidget(scrolling(m_choice), 1); // a low window shows a part of it
    panel->addLine();
    QVBoxLayout *foot = panel->addInset();
    foot->addWidget(forDeciding(m_radar));
    foot->addWidget(forDeciding(m_own));
    return panel;
}

/// What is looked at, who is in it, and what is decided: one below the other, as one reads.
QWidget *ReviewPage::right()
{
    auto *undo = new QToolButton;
    QAction *back = m_history.actions().constFirst();
    back->setIcon(iconNamed(u"undo"_s));
    undo->setDefaultAction(back);
    undo->setFocusPolicy(Qt::StrongFocus);
    undo->setAutoRaise(true);
    m_preview->head()->addWidget(undo);
    m_preview->addLine();
    m_preview->body()->addWidget(forDeciding(m_people));
    QVBoxLayout *foot = m_preview->addInset();
    foot->setSpacing(0); // most of them are mostly empty
    for (QWidget *each :
         std::initializer_list<QWidget *>{forDeciding(m_redaction), m_acts, m_error, forDeciding(m_bar), elsewhere()})
        foot->addWidget(each);
    return m_preview;
}

void ReviewPage::connectPanes()
{
    connect(m_choice, &ChoicePane::choiceChanged, this, &ReviewPage::showItems);
    connect(m_items, &ItemsPane::orderChanged, this, &ReviewPage::showItems);
    connect(m_items, &ItemsPane::markedChanged, this, &ReviewPage::showMarked);
    connect(m_own, &QPushButton::clicked, this, &ReviewPage::handOutOwn);
    const auto fail = [this](const Error &error) { showError(m_error, error.message); };
    connect(m_items, &ItemsPane::failed, this, fail);
    connect(&m_survey, &Survey::failed, this, fail);
    connect(&m_survey, &Survey::known, this, [this] {
        showItems();
        if (std::exchange(m_needsHistory, false)) // the list comes first
            readHistory();
    });
    connect(&m_survey, &Survey::updated, this, &ReviewPage::showPeople);
    connect(&m_survey, &Survey::progressed, this, [this] {
        if (m_survey.catalogue().readCount() % (20 * storage::ItemStore::keyLimit) == 0)
            m_choice->show(m_survey.catalogue(), m_people->verdicts(), false);
    });
    connect(&m_survey, &Survey::completed, this, [this] {
        showPeople();
        showItems();
    });
    connect(m_people, &PeoplePane::verdictsChanged, this, &ReviewPage::showVerdicts);
    connect(m_people, &PeoplePane::chosenChanged, this, [this] { m_bar->show(about()); });
    connect(m_people, &PeoplePane::recorded, this, &ReviewPage::decidedPeople);
    connect(m_radar, &RadarBar::looked, this, [this] {
        m_items->model().forget(m_items->model().items());
        m_survey.take(m_sheet->value().id, m_sources);
        m_people->take(m_sheet->value().id);
        m_radar->take(m_sheet->value());
        Q_EMIT changed();
    });
    connect(m_bar, &DecisionBar::decided, this, &ReviewPage::decide);
    connect(m_bar, &DecisionBar::redactionWanted, this, &ReviewPage::redact);
    connect(m_bar, &DecisionBar::mainChanged, this, &ReviewPage::mainChanged);
    connect(m_bar, &DecisionBar::later, this, [this] { goToOpen(); });
    connect(m_acts, &ActRow::busyChanged, this, [this] {
        m_bar->setEnabled(!m_acts->isBusy());
        m_own->setEnabled(!m_acts->isBusy());
    });
    connect(&m_history, &DecisionHistory::turnWanted, this, &ReviewPage::turn);
    connect(m_redaction, &RedactionRow::recorded, this, &ReviewPage::redacted);
    connect(m_redaction, &RedactionRow::fileChosen, this, [this](RedactionRow::Order order) {
        order.verdict = m_bar->redaction();
        order.verdict.act = QUuid::createUuid();
        m_redaction->record(order);
    });
    connect(m_preview, &PreviewPane::chatRuleChosen, this, &ReviewPage::chooseChatRule);
    connect(m_preview, &PreviewPane::outgoingShown, m_bar, &DecisionBar::showRedacting);
    connect(m_preview, &PreviewPane::planChanged, this, [this] {
        m_plans.insert(m_previewed, m_preview->plan());
        m_bar->touch();
    });
}

void ReviewPage::addKeys()
{
    using Choice = DecisionBar::Choice;
    // While the list or what it shows has the focus: letters are letters elsewhere.
    const auto add = [this](const QString &text, const QKeySequence &key, Choice choice) {
        QAction *action = addAct(
            text, {},
            [this, choice] {
                if (m_bar->isEnabled())
                    m_bar->decide(choice);
            },
            m_items->view());
        giveLetterKey(action, key);
        m_decisions << action;
        const auto views = m_preview->views();
        for (QWidget *view : views)
            view->addAction(action);
    };
    add(tr("Hand &out"), QKeySequence(tr("H", "key: hand out")), Choice::HandOut);
    add(tr("&Redact"), QKeySequence(tr("R", "key: redact")), Choice::Redact);
    add(tr("&Withhold"), QKeySequence(tr("W", "key: withhold")), Choice::Withhold);
    add(tr("&Later, to the next open one"), QKeySequence(tr("L", "key: later")), Choice::Later);
    addAct(tr("&Next open item"), Qt::Key_F8, [this] { goToOpen(); });
    addAct(tr("&Previous open item"), Qt::SHIFT | Qt::Key_F8, [this] { goToOpen(false); });
    addAct(tr("Next &mark"), Qt::Key_F3, [this] { m_preview->goToMark(true); });
    addAct(tr("Previous m&ark"), Qt::SHIFT | Qt::Key_F3, [this] { m_preview->goToMark(false); });
    auto *people = new QMenu(tr("Other p&eople"), this);
    people->addActions(m_people->decisions());
    addAction(people->menuAction());
    m_decisions << people->menuAction();
    const auto edits = m_history.actions();
    addActions(edits);
}

void ReviewPage::take(const CaseSheet &sheet)
{
    const bool isOther = !m_sheet || m_sheet->value().id != sheet.value().id;
    m_sheet = sheet;
    fitToRights();
    m_own->setEnabled(sheet.facts.undecided > 0 && !m_acts->isBusy());
    m_bar->setDue(sheet.facts.undecided > 0);
    m_bar->offer(groundsFor(sheet));
    if (!isOther && std::exchange(m_isRuleNew, false))
        showPreview();
    const auto sources = this->sources();
    if (!isOther && sources == m_sources) {
        // Somebody else may have decided, too.
        const auto &known = m_survey.catalogue();
        if (known.size() > 0 && known.counts().open != sheet.facts.undecided)
            m_survey.update();
        return; // the list stays where it is
    }
    m_needsHistory |= isOther;
    m_sources = sources;
    QList<std::pair<SystemId, QString>> names;
    QHash<SystemId, QString> byId;
    for (const System &system : sheet.systems) {
        names << std::pair(system.id, system.name);
        byId.insert(system.id, system.name);
    }
    m_choice->nameSystems(names);
    m_items->take(sheet.value().id, byId);
    m_survey.take(sheet.value().id, sources);
    m_people->take(sheet.value().id);
    m_radar->take(sheet.value());
}

void ReviewPage::forgetRead()
{
    if (!m_sheet)
        return;
    m_items->model().forget(m_items->model().items());
    m_survey.update();
    m_people->take(m_sheet->value().id);
    m_isRuleNew = true; // maybe
}

/// All runs that speak.
QList<Survey::Source> ReviewPage::sources() const
{
    QList<Survey::Source> sources;
    for (const System &system : m_sheet->systems) {
        const Collection *run = speakingRun(m_sheet->facts.collections, system.id);
        if (run && run->items > 0)
            sources << Survey::Source{system.id, run->id, run->items};
    }
    return sources;
}

void ReviewPage::showItems()
{
    const auto &catalogue = m_survey.catalogue();
    m_choice->show(catalogue, m_people->verdicts(), m_survey.isComplete());
    ItemChoice choice = m_choice->choice();
    choice.order = m_items->order();
    choice.text = m_items->searched();
    m_items->show(catalogue.chosen(choice, m_people->verdicts()), catalogue.counts().total());
    if (!m_items->view()->currentIndex().isValid())
        goToOpen();
    else if (m_items->markedCount() > 1)
        sayMarked();
}

void ReviewPage::showPeople()
{
    m_people->showAll(m_survey.people());
    m_choice->show(m_survey.catalogue(), m_people->verdicts(), m_survey.isComplete());
}

void ReviewPage::showVerdicts()
{
    m_items->model().setVerdicts(m_people->verdicts());
    m_preview->setVerdicts(m_people->verdicts());
    m_choice->show(m_survey.catalogue(), m_people->verdicts(), m_survey.isComplete());
}

void ReviewPage::goToOpen(bool forward)
{
    m_items->goToOpen(forward, m_survey.catalogue());
}

DecisionBar::About ReviewPage::about() const
{
    DecisionBar::About about;
    about.marked = m_items->markedCount();
    if (const storage::ItemLine *line = m_items->shown()) {
        about.item = line->item.id;
        about.decision = line->decision;
    }
    if (const auto person = m_people->person()) {
        about.person = person->name;
        about.ofPerson = person->items;
    }
    return about;
}

void ReviewPage::showMarked()
{
    const storage::ItemLine *line = m_items->shown();
    const ItemId shown = line ? line->item.id : ItemId();
    const FindingId seen = line && line->finding ? line->finding->id : FindingId();
    if (shown != m_previewed || seen != m_seen) {
        const bool isOther = shown != m_previewed;
        m_previewed = shown;
        m_seen = seen;
        if (line && !std::exchange(m_isRecorded, false))
            isOther ? m_redaction->say({}) : m_redaction->sayNothingMore();
        m_acts->refuse({});
        showError(m_error, {});
        m_people->showItem(line ? line->finding : std::nullopt);
        showPreview();
    } else if (m_items->markedCount() > 1) {
        sayMarked();
    }
    m_bar->show(about());
}

void ReviewPage::showPreview()
{
    const storage::ItemLine *line = m_items->shown();
    if (!line)
        return m_items->markedCount() > 1 ? sayMarked() : m_preview->clear();
    const auto system = std::find_if(m_sheet->systems.begin(), m_sheet->systems.end(),
                                     [&](const System &each) { return each.id == line->item.system; });
    m_preview->show({*line, m_people->verdicts(), m_survey.standIns(),
                     system == m_sheet->systems.end() ? System::ChatRule::Undeclared : system->chatRule,
                     m_plans.value(line->item.id), m_sheet->value().subject, Words::of(m_sheet->value().language)});
}

void ReviewPage::sayMarked()
{
    m_preview->showMarked(m_survey.catalogue().countsOf(m_items->marked()), m_sheet->systems);
}

void ReviewPage::clear()
{
    stopWaiting();
    m_sheet.reset();
    m_sources.clear();
    m_previewed = {};
    m_seen = {};
    m_survey.clear();
    m_needsHistory = false;
    m_history.clear();
    m_items->clear();
    m_choice->clear();
    m_preview->clear();
    m_people->clear();
    m_plans.clear();
    m_acts->clear();
    m_redaction->clear();
    m_radar->clear();
    m_bar->clear();
    showError(m_error, {});
}

void ReviewPage::search()
{
    m_items->search();
}

QString ReviewPage::keyHint() const
{
    return letterKeys()->isChecked() && !m_elsewhere->isVisible()
        ? tr("In the list: ↓ next · H R W L decide · F8 next open item · F6 next area · Originals stay unchanged")
        : tr("In the list: ↓ next · F8 next open item · F6 next area · Originals stay unchanged");
}

void ReviewPage::begin()
{
    m_items->view()->setFocus();
}

} // namespace habeas::ui
