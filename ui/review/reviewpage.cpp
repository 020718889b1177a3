// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reviewpage.h"

#include "decisionbar.h"
#include "itemdelegate.h"
#include "peoplepane.h"
#include "previewpane.h"
#include "radarbar.h"
#include "redactionrow.h"
#include "widgets/labels.h"

#include "collection/review.h"
#include "law/grounds.h"
#include "law/region.h"
#include "workflow/registration.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSplitter>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {

using itemmodels::ItemListModel;
using Decided = storage::ItemFilter::Decided;

namespace {

constexpr int withPeople = -1; // beside Decided

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
      m_model([this](const ItemListModel::Request &request) { ask(request); }, reader.locale),
      m_head(sectionLabel({})),
      m_system(new QComboBox),
      m_decided(new QComboBox),
      m_list(new QListView),
      m_own(new QPushButton(tr("Hand out all &own items"))),
      m_radar(new RadarBar(office, reader)),
      m_preview(new PreviewPane(office, reader)),
      m_people(new PeoplePane(office, reader)),
      m_bar(new DecisionBar(reader)),
      m_redaction(new RedactionRow(office, reader)),
      m_error(errorLabel())
{
    auto *right = new QWidget;
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_preview, 1);
    column->addWidget(m_people);
    column->addWidget(m_redaction);
    column->addWidget(m_error);
    column->addWidget(m_bar);
    auto *halves = new QSplitter;
    halves->addWidget(list());
    halves->addWidget(right);
    halves->setStretchFactor(0, 2);
    halves->setStretchFactor(1, 3);
    halves->setChildrenCollapsible(false);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(halves);
    addKeys();

    connect(m_system, &QComboBox::activated, this, &ReviewPage::applyFilter);
    connect(m_decided, &QComboBox::activated, this, &ReviewPage::applyFilter);
    connect(m_own, &QPushButton::clicked, this, &ReviewPage::handOutOwn);
    connect(&m_model, &ItemListModel::shown, this, &ReviewPage::settle);
    connect(&m_model, &ItemListModel::failed, this, [this](const Error &error) { showError(m_error, error.message); });
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ReviewPage::showMarked);
    connect(m_people, &PeoplePane::verdictsChanged, this, &ReviewPage::showVerdicts);
    connect(m_radar, &RadarBar::looked, this, [this] {
        m_people->take(m_sheet->value().id, runs());
        m_radar->take(m_sheet->value());
        applyFilter();
    });
    connect(m_bar, &DecisionBar::decided, this, &ReviewPage::decide);
    connect(m_bar, &DecisionBar::redactionWanted, this, &ReviewPage::redact);
    connect(m_redaction, &RedactionRow::recorded, this, &ReviewPage::redacted);
    connect(m_preview, &PreviewPane::chatRuleChosen, this, &ReviewPage::chooseChatRule);
    connect(m_preview, &PreviewPane::outgoingShown, m_bar, &DecisionBar::showRedacting);
    connect(m_preview, &PreviewPane::planChanged, this, [this] {
        const QList<int> rows = markedRows();
        if (rows.size() == 1)
            m_plans.insert(m_model.lineAt(rows.first()).item.id, m_preview->plan());
    });
    connect(m_bar, &DecisionBar::later, this, [this] { goToOpen(m_list->currentIndex().row() + 1); });
}

QWidget *ReviewPage::list()
{
    m_system->setAccessibleName(tr("System"));
    m_decided->setAccessibleName(tr("Decision"));
    m_decided->addItem(tr("open and decided"), int(Decided::Any));
    m_decided->addItem(tr("open"), int(Decided::Open));
    m_decided->addItem(tr("decided"), int(Decided::Decided));
    m_decided->addItem(tr("with other people"), withPeople);
    m_list->setAccessibleName(tr("Items"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new ItemDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    auto *filters = new QHBoxLayout;
    filters->addWidget(m_system, 1);
    filters->addWidget(m_decided);
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_head);
    column->addLayout(filters);
    column->addWidget(m_list, 1);
    column->addWidget(m_radar);
    column->addWidget(m_own, 0, Qt::AlignLeft);
    return box;
}

void ReviewPage::addKeys()
{
    // While the list has the focus: letters are letters elsewhere.
    const auto add = [this](const QString &text, const QKeySequence &key, const std::function<void()> &act) {
        addAct(text, key, act, m_list);
    };
    add(tr("Hand &out"), QKeySequence(tr("H", "key: hand out")), [this] { m_bar->decide(Decision::Kind::HandOut); });
    add(tr("&Withhold"), QKeySequence(tr("W", "key: withhold")), [this] { m_bar->decide(Decision::Kind::Withhold); });
    add(tr("&Redact"), QKeySequence(tr("R", "key: redact")), [this] { redact(); });
    add(tr("&Later, to the next open one"), QKeySequence(tr("L", "key: later")),
        [this] { goToOpen(m_list->currentIndex().row() + 1); });
    add(tr("&Next mark"), Qt::Key_F8, [this] { m_preview->goToMark(true); });
    add(tr("&Previous mark"), Qt::SHIFT | Qt::Key_F8, [this] { m_preview->goToMark(false); });
}

void ReviewPage::take(const CaseSheet &sheet)
{
    const bool isOther = !m_sheet || m_sheet->value().id != sheet.value().id;
    m_sheet = sheet;
    const qint64 items = sheet.facts.items;
    m_head->setText(items == 0 ? tr("Nothing was collected yet.")
                               : tr("%1 of %n item(s) decided", nullptr, int(items))
                                     .arg(m_reader.locale.toString(items - sheet.facts.undecided)));
    m_own->setEnabled(sheet.facts.undecided > 0);
    m_bar->offer(groundsFor(sheet));
    QList<CollectionId> runs;
    for (const System &system : sheet.systems) {
        if (const Collection *run = speakingRun(sheet.facts.collections, system.id))
            runs << run->id;
    }
    if (!isOther && std::exchange(m_isRuleNew, false))
        showMarked();
    if (!isOther && runs == m_runs)
        return; // the list stays where it is
    m_runs = runs;
    m_people->take(sheet.value().id, this->runs());
    m_radar->take(sheet.value());
    m_system->clear();
    m_system->addItem(tr("All systems"));
    for (const System &system : sheet.systems) {
        if (speakingRun(sheet.facts.collections, system.id))
            m_system->addItem(system.name, system.id.toString());
    }
    applyFilter();
}

/// All runs that speak.
QList<storage::ItemFilter> ReviewPage::runs() const
{
    QList<storage::ItemFilter> runs;
    for (const System &system : m_sheet->systems) {
        const Collection *run = speakingRun(m_sheet->facts.collections, system.id);
        if (!run || run->items == 0)
            continue;
        storage::ItemFilter filter;
        filter.caseId = m_sheet->value().id;
        filter.system = system.id;
        filter.collection = run->id;
        filter.radar = storage::ItemFilter::Radar::Read;
        runs << filter;
    }
    return runs;
}

void ReviewPage::applyFilter()
{
    const SystemId wanted = SystemId::fromString(m_system->currentData().toString());
    const int which = m_decided->currentData().toInt();
    QList<storage::ItemFilter> sources = runs();
    sources.removeIf([&](const auto &filter) { return !wanted.isNull() && filter.system != wanted; });
    for (storage::ItemFilter &filter : sources)
        filter.decided = which == withPeople ? Decided::Any : static_cast<Decided>(which);
    QHash<SystemId, QString> names;
    for (const System &system : std::as_const(m_sheet->systems))
        names.insert(system.id, system.name);
    m_preview->clear();
    m_people->showItem({});
    m_model.show(sources, names, which == withPeople ? ItemListModel::Show::WithPeople : ItemListModel::Show::All);
}

void ReviewPage::showVerdicts()
{
    m_model.setVerdicts(m_people->verdicts());
    m_preview->setVerdicts(m_people->verdicts());
}

void ReviewPage::ask(const ItemListModel::Request &request)
{
    m_office.ask<storage::ItemPage>(
        this,
        [request](workflow::Office &office) {
            return office.vault.items().list(request.filter, ItemListModel::pageSize, request.after);
        },
        [this, request](const Result<storage::ItemPage> &page) { m_model.taken(request, page); });
}

void ReviewPage::settle()
{
    m_bar->showCount(0);
    goToOpen(0);
}

void ReviewPage::goToOpen(int from)
{
    int row = from;
    while (row < m_model.rowCount() && m_model.lineAt(row).decision)
        ++row;
    if (row >= m_model.rowCount())
        row = qMin(from, m_model.rowCount() - 1);
    if (row >= 0)
        m_list->setCurrentIndex(m_model.index(row));
}

QList<int> ReviewPage::markedRows() const
{
    QList<int> rows;
    const auto marked = m_list->selectionModel()->selectedIndexes();
    for (const QModelIndex &index : marked)
        rows << index.row();
    std::sort(rows.begin(), rows.end());
    return rows;
}

void ReviewPage::showMarked()
{
    const QList<int> rows = markedRows();
    m_bar->showCount(int(rows.size()));
    m_redaction->say({});
    showError(m_error, {});
    if (rows.size() != 1) {
        m_preview->clear();
        m_people->showItem({});
        return;
    }
    const storage::ItemLine &line = m_model.lineAt(rows.first());
    const auto system = std::find_if(m_sheet->systems.begin(), m_sheet->systems.end(),
                                     [&](const System &each) { return each.id == line.item.system; });
    m_preview->show({line, m_people->verdicts(), m_people->standIns(),
                     system == m_sheet->systems.end() ? System::ChatRule::Undeclared : system->chatRule,
                     m_plans.value(line.item.id), Words::of(m_sheet->value().language)});
    m_people->showItem(line.finding);
}

void ReviewPage::decide(const collection::Verdict &verdict)
{
    const QList<int> rows = markedRows();
    if (rows.isEmpty())
        return;
    QList<Item> items;
    QSet<ItemId> ids;
    for (const int row : rows) {
        items << m_model.lineAt(row).item;
        ids << items.last().id;
    }
    write(
        [value = m_sheet->value(), items, verdict](workflow::Office &office) -> Result<> {
            const auto done = collection::decide(office.vault, office.clock, value, items, verdict);
            return done ? Result<>() : done.error();
        },
        m_error,
        [this, ids, next = int(rows.last()) + 1, verdict] {
            Decision decision;
            decision.kind = verdict.kind;
            decision.ground = verdict.ground;
            decision.note = verdict.note;
            m_model.setDecision(ids, decision);
            goToOpen(next);
            m_list->setFocus();
        });
}

void ReviewPage::redact()
{
    const QList<int> rows = markedRows();
    if (rows.size() != 1)
        return;
    const auto redaction = m_preview->redaction();
    if (!redaction)
        return m_redaction->refuse(redaction.error());
    if (!m_preview->showsOutgoing()) {
        m_preview->setOutgoing(true);
        return m_redaction->say(tr("This is what goes out. Press Redact once more to record it."));
    }
    m_redaction->record(
        {m_sheet->value(), m_model.lineAt(rows.first()), *redaction, m_preview->plan(), m_bar->redactionVerdict()});
}

void ReviewPage::redacted(const ItemId &source, const ItemId &made, const QMap<QString, QString> &standIns)
{
    Decision decision;
    decision.kind = Decision::Kind::Redact;
    decision.redactedItem = made;
    decision.standIns = standIns;
    m_model.setDecision({source}, decision);
    m_people->addStandIns(standIns);
    m_plans.remove(source);
    m_preview->setOutgoing(false);
    m_list->setFocus();
    Q_EMIT changed();
}

void ReviewPage::chooseChatRule(System::ChatRule rule)
{
    const QList<int> rows = markedRows();
    if (rows.size() != 1)
        return;
    write(
        [id = m_model.lineAt(rows.first()).item.system, rule](workflow::Office &office) -> Result<> {
            const auto before = office.vault.registry().system(id);
            if (!before)
                return before.error();
            System after = *before;
            after.chatRule = rule;
            return workflow::updateSystem(office, *before, after);
        },
        m_error, [this] { m_isRuleNew = true; });
}

void ReviewPage::handOutOwn()
{
    write(
        [value = m_sheet->value()](workflow::Office &office) -> Result<> {
            const auto done = collection::handOutOwn(office.vault, office.clock, value);
            return done ? Result<>() : done.error();
        },
        m_error, [this] { applyFilter(); });
}

void ReviewPage::clear()
{
    stopWaiting();
    m_sheet.reset();
    m_runs.clear();
    m_model.clear();
    m_preview->clear();
    m_people->clear();
    m_plans.clear();
    m_redaction->clear();
    m_radar->clear();
    m_bar->clear();
    m_system->clear();
    m_head->clear();
    showError(m_error, {});
}

void ReviewPage::begin()
{
    m_list->setFocus();
}

} // namespace habeas::ui
