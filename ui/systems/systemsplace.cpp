// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "systemsplace.h"

#include "connectionpanel.h"
#include "profilechooser.h"
#include "systemform.h"
#include "theme/icons.h"
#include "widgets/glyph.h"
#include "widgets/labels.h"
#include "widgets/rowtable.h"

#include "register/profiles.h"
#include "workflow/registration.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QTableView>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {

using itemmodels::SystemListModel;
using State = SystemListModel::State;

namespace {

constexpr int rowHeight = 30;

Glyph glyphOf(State state)
{
    switch (state) {
    case State::Unsaved:
        return Glyph::Begun;
    case State::Lacking:
        return Glyph::Gap;
    case State::Complete:
        return Glyph::Done;
    }
    return Glyph::Open;
}

/// The state as a shape before the name.
class NameDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = QSize(glyphSize, glyphSize);
        option->icon = glyphIcon(glyphOf(static_cast<State>(index.data(SystemListModel::StateRole).toInt())));
    }
};

QString inLanguage(const LocalText &text, Language language)
{
    return language == Language::German ? text.german : text.english;
}

} // namespace

SystemsPlace::SystemsPlace(OfficeThread &office, const Reader &reader, QWidget *parent)
    : Place(parent),
      m_office(office),
      m_reader(reader),
      m_search(new QLineEdit),
      m_table(new QTableView),
      m_count(captionLabel({})),
      m_side(new QStackedWidget),
      m_hint(new QLabel),
      m_chooser(new ProfileChooser(reader)),
      m_name(titleLabel({})),
      m_toCheck(captionLabel({})),
      m_lacks(new QLabel),
      m_form(new SystemForm(reader)),
      m_connection(new ConnectionPanel(office, reader)),
      m_error(errorLabel()),
      m_removalText(new QLabel),
      m_keep(new QPushButton(tr("&Keep it"))),
      m_remove(new QPushButton(tr("&Remove …"))),
      m_discard(new QPushButton(tr("&Discard changes"))),
      m_save(new QPushButton(tr("&Save")))
{
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    m_side->addWidget(m_hint);
    m_side->addWidget(m_chooser);
    m_entry = entry();
    m_side->addWidget(m_entry);
    auto *halves = new QSplitter;
    halves->addWidget(list());
    halves->addWidget(m_side);
    halves->setStretchFactor(1, 1);
    halves->setChildrenCollapsible(false);
    halves->setSizes({280, 760});
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(16, 0, 16, 12);
    page->addWidget(halves);

    connect(m_search, &QLineEdit::textChanged, &m_shown, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &index) {
        if (index.isValid())
            choose(m_model.systemAt(m_shown.mapToSource(index).row()).id);
    });
    connect(m_table, &QTableView::activated, this, [this] { m_form->begin(); });
    connect(m_chooser, &ProfileChooser::chosen, this, &SystemsPlace::addFrom);
    connect(m_chooser, &ProfileChooser::left, this, &SystemsPlace::showCurrent);
    connect(m_form, &SystemForm::edited, this, &SystemsPlace::keepDraft);
    connect(m_save, &QPushButton::clicked, this, &SystemsPlace::save);
    connect(m_discard, &QPushButton::clicked, this, &SystemsPlace::discard);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        m_removal->show();
        m_keep->setFocus(); // nothing happens by pressing Enter twice
    });
}

QWidget *SystemsPlace::list()
{
    m_search->setPlaceholderText(tr("Search systems"));
    m_search->setAccessibleName(tr("Search systems"));
    m_search->setClearButtonEnabled(true);
    m_shown.setSourceModel(&m_model);
    m_shown.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_shown.setFilterKeyColumn(SystemListModel::Name);
    m_table->setAccessibleName(tr("Systems"));
    m_table->setModel(&m_shown);
    m_table->setItemDelegateForColumn(SystemListModel::Name, new NameDelegate(m_table));
    showAsRows(m_table, rowHeight);
    m_table->horizontalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(SystemListModel::Name, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(SystemListModel::Reads, QHeaderView::ResizeToContents);
    auto *add = new QPushButton(iconNamed(u"add"_s), tr("&New system …"));
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_search);
    column->addWidget(m_table, 1);
    column->addWidget(m_count);
    column->addWidget(add);
    box->setMinimumWidth(220);
    connect(add, &QPushButton::clicked, this, [this] {
        m_side->setCurrentWidget(m_chooser);
        m_chooser->begin();
    });
    return box;
}

QWidget *SystemsPlace::entry()
{
    for (QLabel *label : {m_lacks, m_toCheck}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_save->setDefault(true);
    m_removal = removal();
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    buttons->addWidget(m_discard);
    buttons->addWidget(m_save);
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_name);
    column->addWidget(m_lacks);
    column->addWidget(m_toCheck);
    column->addWidget(m_form, 1);
    column->addWidget(m_error);
    column->addWidget(m_removal);
    column->addLayout(buttons);
    column->addWidget(m_connection);
    return box;
}

QFrame *SystemsPlace::removal()
{
    m_removalText->setWordWrap(true);
    m_removalText->setTextFormat(Qt::PlainText);
    auto *frame = new QFrame;
    frame->setFrameShape(QFrame::StyledPanel);
    auto *really = new QPushButton(tr("Take out of the register"));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_keep);
    buttons->addWidget(really);
    auto *column = new QVBoxLayout(frame);
    column->addWidget(m_removalText);
    column->addLayout(buttons);
    frame->hide();
    connect(really, &QPushButton::clicked, this, &SystemsPlace::remove);
    connect(m_keep, &QPushButton::clicked, this, [this] {
        m_removal->hide();
        m_remove->setFocus();
    });
    return frame;
}

QString SystemsPlace::title() const
{
    return tr("Systems");
}

void SystemsPlace::enter(const Organisation &organisation)
{
    if (organisation.id != m_organisation.id) {
        m_organisation = organisation; // drafts of the other one wait for its return
        take({});
    }
    refresh();
    m_table->setFocus();
}

void SystemsPlace::search()
{
    m_search->setFocus();
    m_search->selectAll();
}

void SystemsPlace::clear()
{
    m_organisation = {};
    m_systems.clear();
    m_drafts.clear();
    m_current = {};
    m_search->clear();
    m_model.show({});
    m_count->clear();
    showCurrent();
}

void SystemsPlace::refresh()
{
    m_office.ask<QList<System>>(
        this, [id = m_organisation.id](workflow::Office &office) { return office.vault.registry().systems(id); },
        [this, id = m_organisation.id](const Result<QList<System>> &systems) {
            if (id != m_organisation.id)
                return; // another controller was chosen meanwhile
            if (!systems)
                return settle(systems.error().message);
            take(*systems);
        });
}

SystemListModel::Row SystemsPlace::rowOf(const System &system) const
{
    if (m_drafts.contains(system.id))
        return {system, State::Unsaved};
    return {system, workflow::shortcomingsOf(system).isEmpty() ? State::Complete : State::Lacking};
}

void SystemsPlace::take(const QList<System> &systems)
{
    m_systems = systems;
    // Somebody else took it out of the register: there is nothing left to change.
    m_drafts.removeIf([this](const auto &draft) {
        return draft->before && draft->after.organisation == m_organisation.id && !stored(draft.key());
    });
    QList<SystemListModel::Row> rows;
    for (const System &system : std::as_const(m_systems))
        rows << rowOf(m_drafts.contains(system.id) ? m_drafts[system.id].after : system);
    for (const Draft &draft : std::as_const(m_drafts)) {
        if (!draft.before && draft.after.organisation == m_organisation.id)
            rows << rowOf(draft.after);
    }
    const SystemId chosen = m_current;
    m_model.show(rows);
    m_shown.sort(SystemListModel::Name);
    m_count->setText(tr("%n system(s)", nullptr, int(m_systems.size())));
    m_current = {}; // so that its page is filled anew
    if (m_model.rowOf(chosen) >= 0)
        return choose(chosen);
    if (m_shown.rowCount() > 0)
        return choose(m_model.systemAt(m_shown.mapToSource(m_shown.index(0, 0)).row()).id);
    showCurrent();
}

void SystemsPlace::choose(const SystemId &id)
{
    if (id == m_current)
        return;
    m_current = id;
    const QModelIndex row = m_shown.mapFromSource(m_model.index(m_model.rowOf(id), 0));
    if (row.isValid() && m_table->currentIndex().row() != row.row())
        m_table->setCurrentIndex(row);
    showCurrent();
}

const System *SystemsPlace::stored(const SystemId &id) const
{
    const auto found =
        std::find_if(m_systems.begin(), m_systems.end(), [&](const System &system) { return system.id == id; });
    return found == m_systems.end() ? nullptr : &*found;
}

const System *SystemsPlace::current() const
{
    const auto draft = m_drafts.constFind(m_current);
    return draft == m_drafts.constEnd() ? stored(m_current) : &draft->after;
}

void SystemsPlace::showCurrent()
{
    settle({});
    m_removal->hide();
    const System *system = current();
    if (!system) {
        m_form->clear();
        m_connection->clear();
        for (QLabel *label : {m_name, m_lacks, m_toCheck, m_removalText})
            label->clear();
        m_hint->setText(tr("No systems yet. The register says where data of a person can be: the directory, the "
                           "learning platform, logs, paper files. Without it no answer is complete."));
        m_side->setCurrentWidget(m_hint);
        return;
    }
    m_form->show(*system);
    const auto profile = system->profile.isEmpty() ? Result<Profile>(Profile()) : profileNamed(system->profile);
    const QString toCheck = profile ? inLanguage(profile->toCheck, m_reader.words.language()) : QString();
    m_toCheck->setText(toCheck.isEmpty() ? QString() : tr("To check: %1").arg(toCheck));
    m_toCheck->setVisible(!toCheck.isEmpty());
    showState();
    m_side->setCurrentWidget(m_entry);
}

void SystemsPlace::showState()
{
    const System *system = current();
    m_name->setText(system->name.isEmpty() ? tr("Without a name") : system->name);
    QStringList lacks;
    const auto shortcomings = workflow::shortcomingsOf(*system);
    for (const Code &code : shortcomings)
        lacks << u"– "_s + m_reader.words.say(code);
    m_lacks->setText(lacks.isEmpty() ? QString() : tr("Still missing:") + u'\n' + lacks.join(u'\n'));
    m_lacks->setVisible(!lacks.isEmpty());
    const bool isDraft = m_drafts.contains(m_current);
    m_save->setEnabled(isDraft);
    m_discard->setEnabled(isDraft);
    m_remove->setEnabled(stored(m_current));
    m_removalText->setText(
        tr("“%1” leaves the register today. Requests that came in before keep its line in their ledgers and are still "
           "owed its answer; what was collected stays. Later requests do not ask it any more.")
            .arg(system->name));
    m_connection->take(*system);
}

void SystemsPlace::keepDraft()
{
    const System *before = stored(m_current);
    auto draft = m_drafts.find(m_current);
    if (draft == m_drafts.end())
        draft = m_drafts.insert(m_current, {before ? std::optional(*before) : std::nullopt, {}});
    draft->after = m_form->value();
    if (draft->before && draft->after == *draft->before)
        m_drafts.erase(draft);
    m_model.update(rowOf(*current()));
    showState();
}

void SystemsPlace::addFrom(const Profile &profile)
{
    System system = systemFrom(profile, m_organisation.id);
    system.name = inLanguage(profile.title, m_reader.words.language());
    m_drafts.insert(system.id, {std::nullopt, system});
    m_search->clear();
    m_current = system.id;
    take(QList(m_systems));
    m_form->begin();
}

void SystemsPlace::settle(const QString &error)
{
    setEnabled(true);
    showError(m_error, error);
}

void SystemsPlace::save()
{
    const auto found = m_drafts.constFind(m_current);
    if (found == m_drafts.constEnd())
        return;
    setEnabled(false);
    m_office.ask<std::monostate>(
        this,
        [draft = *found](workflow::Office &office) -> Result<> {
            if (draft.before)
                return workflow::updateSystem(office, *draft.before, draft.after);
            const auto added = workflow::addSystem(office, draft.after);
            return added ? Result<>() : Result<>(added.error());
        },
        [this, id = m_current](const Result<> &saved) {
            settle(saved ? QString() : saved.error().message);
            if (!saved)
                return;
            m_drafts.remove(id);
            refresh();
            m_table->setFocus();
        });
}

void SystemsPlace::discard()
{
    m_drafts.remove(m_current);
    take(QList(m_systems));
    m_table->setFocus();
}

void SystemsPlace::remove()
{
    setEnabled(false);
    m_office.ask<std::monostate>(
        this,
        [organisation = m_organisation.id, id = m_current](workflow::Office &office) {
            return workflow::removeSystem(office, organisation, id);
        },
        [this, id = m_current](const Result<> &removed) {
            settle(removed ? QString() : removed.error().message);
            m_removal->hide();
            if (!removed)
                return;
            m_drafts.remove(id);
            refresh();
            m_table->setFocus();
        });
}

} // namespace habeas::ui
