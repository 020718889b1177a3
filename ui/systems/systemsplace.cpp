// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "systemsplace.h"

#include "connectionpanel.h"
#include "controllerform.h"
#include "profilechooser.h"
#include "recordbutton.h"
#include "removalbox.h"
#include "systemform.h"
#include "systemlist.h"
#include "systemstanding.h"
#include "widgets/emptyplace.h"
#include "widgets/labels.h"
#include "widgets/mainbutton.h"
#include "widgets/panel.h"
#include "widgets/panes.h"
#include "widgets/statechip.h"

#include "register/profiles.h"
#include "workflow/registration.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {

using itemmodels::SystemListModel;
using State = SystemListModel::State;

namespace {

QString inLanguage(const LocalText &text, Language language)
{
    return language == Language::German ? text.german : text.english;
}

} // namespace

SystemsPlace::SystemsPlace(OfficeThread &office, const Reader &reader, QWidget *parent)
    : Place(parent),
      m_office(office),
      m_reader(reader),
      m_list(new SystemList),
      m_record(new RecordButton(office, reader)),
      m_side(new QStackedWidget),
      m_hint(new EmptyPlace),
      m_chooser(new ProfileChooser(reader)),
      m_controller(new ControllerForm(office, reader)),
      m_standing(new SystemStanding(reader)),
      m_form(new SystemForm(reader)),
      m_connection(new ConnectionPanel(office, reader)),
      m_error(errorLabel()),
      m_removal(new RemovalBox),
      m_remove(new QPushButton(tr("&Remove …"))),
      m_discard(new QPushButton(tr("&Discard changes"))),
      m_save(new QPushButton(tr("&Save")))
{
    const auto known = profiles();
    for (const Profile &profile : known ? *known : QList<Profile>())
        m_groups.insert(profile.id, profile.group);
    m_hint->say(tr("No systems yet. The register says where data of a person can be: the directory, the learning "
                   "platform, logs, paper files. Without it no answer is complete."),
                tr("Add the first s&ystem …"));
    m_side->addWidget(m_hint);
    m_side->addWidget(m_chooser);
    m_side->addWidget(m_controller);
    m_entry = entry();
    m_side->addWidget(m_entry);
    auto *controller = new QPushButton(tr("Th&e controller …"));
    m_list->addBelow(controller);
    m_list->addBelow(m_record);
    auto *halves = new QSplitter;
    halves->addWidget(m_list);
    halves->addWidget(m_side);
    halves->setStretchFactor(1, 1);
    halves->setChildrenCollapsible(false);
    halves->setSizes({320, 720});
    rememberPanes(halves, u"systems"_s);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(16, 0, 16, 12);
    page->addWidget(halves);

    connect(m_list, &SystemList::chosen, this, &SystemsPlace::choose);
    connect(m_list, &SystemList::activated, this, [this] { m_form->begin(); });
    const auto choose = [this] {
        m_side->setCurrentWidget(m_chooser);
        m_chooser->begin();
    };
    connect(m_list, &SystemList::newWanted, this, choose);
    connect(m_hint, &EmptyPlace::wanted, this, choose);
    connect(controller, &QPushButton::clicked, this, &SystemsPlace::showController);
    connect(m_controller, &ControllerForm::left, this, [this] {
        showCurrent();
        m_list->begin();
    });
    connect(m_controller, &ControllerForm::saved, this, [this] { Q_EMIT changed({}); });
    connect(m_record, &RecordButton::done, this, &SystemsPlace::settle);
    connect(m_chooser, &ProfileChooser::chosen, this, &SystemsPlace::addFrom);
    connect(m_chooser, &ProfileChooser::left, this, &SystemsPlace::showCurrent);
    connect(m_form, &SystemForm::edited, this, &SystemsPlace::keepDraft);
    connect(m_standing, &SystemStanding::edited, this, &SystemsPlace::keepDraft);
    connect(m_save, &QPushButton::clicked, this, &SystemsPlace::save);
    connect(m_discard, &QPushButton::clicked, this, &SystemsPlace::discard);
    connect(m_remove, &QPushButton::clicked, m_removal, &RemovalBox::ask);
    connect(m_removal, &RemovalBox::confirmed, this, &SystemsPlace::remove);
    connect(m_removal, &RemovalBox::kept, m_remove, qOverload<>(&QWidget::setFocus));
    addActs();
}

/// By keys while the list has the focus.
void SystemsPlace::addActs()
{
    const auto add = [this](const QString &text, const QKeySequence &key, const std::function<void()> &act) {
        auto *action = new QAction(text, this);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, act);
        m_list->addAction(action);
        m_acts << action;
    };
    add(tr("Edit the entr&y"), Qt::Key_F2, [this] {
        if (current())
            m_form->begin();
    });
    add(tr("Take it o&ut of the register …"), QKeySequence::Delete, [this] {
        if (m_entry->isVisible())
            m_remove->click(); // nothing, while it is disabled
    });
}

Panel *SystemsPlace::entry()
{
    makeMain(m_save);
    for (QPushButton *each : {m_remove, m_discard})
        each->setFlat(true);
    auto *panel = new Panel({});
    for (QWidget *each : std::initializer_list<QWidget *>{m_standing->chip(), m_remove, m_discard, m_save})
        panel->head()->addWidget(each);
    panel->body()->addWidget(m_standing);
    panel->body()->addWidget(m_form, 1);
    panel->body()->addWidget(m_error);
    panel->body()->addWidget(m_removal);
    panel->addLine();
    panel->addInset()->addWidget(m_connection);
    return panel;
}

QString SystemsPlace::title() const
{
    return tr("Systems");
}

void SystemsPlace::enter(const Organisation &organisation)
{
    m_connection->setZone(organisation.zone());
    if (organisation.id != m_organisation.id) {
        m_organisation = organisation; // drafts of the other one wait for its return
        m_record->take(organisation.id);
        take({});
    }
    read([this] { m_hint->isVisible() ? m_hint->setFocus() : void(); });
    m_list->begin();
}

void SystemsPlace::showSystem(const SystemId &id)
{
    m_side->setCurrentWidget(m_entry);
    m_current = id;
    read();
}

void SystemsPlace::showController()
{
    m_controller->show(m_organisation.id);
    m_side->setCurrentWidget(m_controller);
}

void SystemsPlace::search()
{
    m_list->search();
}

void SystemsPlace::print()
{
    m_record->print();
}

void SystemsPlace::clear()
{
    m_organisation = {};
    m_record->take({});
    m_controller->clear();
    m_systems.clear();
    m_drafts.clear();
    m_current = {};
    m_list->clearSearch();
    m_list->show({}, 0);
    showCurrent();
}

void SystemsPlace::read(const std::function<void()> &then)
{
    m_office.ask<QList<System>>(
        this, [id = m_organisation.id](workflow::Office &office) { return office.vault.registry().systems(id); },
        [this, id = m_organisation.id, round = ++m_round, then](const Result<QList<System>> &systems) {
            if (id != m_organisation.id || round != m_round)
                return; // another controller was chosen, or something is being saved
            if (!systems)
                return settle(systems.error().message);
            const bool isAtController = m_side->currentWidget() == m_controller;
            take(*systems);
            if (isAtController) // who was led there goes on there
                m_side->setCurrentWidget(m_controller);
            if (then)
                then();
        });
}

void SystemsPlace::askAgain()
{
    if (!m_connection->isVisible() || !m_connection->test())
        refresh();
}

void SystemsPlace::readAgain(const CaseId &id)
{
    const QWidget *shown = m_side->currentWidget();
    if (id.isNull() && (shown == m_entry || shown == m_hint)) // what is being typed elsewhere stays in sight
        read();
}

SystemListModel::Row SystemsPlace::rowOf(const System &system) const
{
    const Profile::Group group = m_groups.value(system.profile, Profile::Group::Administration);
    if (m_drafts.contains(system.id))
        return {system, State::Unsaved, group};
    return {system, SystemStanding::stateOf(system), group};
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
    m_list->show(rows, m_systems.size());
    m_current = {}; // so that its page is filled anew
    if (const SystemId next = m_list->nearest(chosen); !next.isNull())
        return choose(next);
    showCurrent();
}

void SystemsPlace::choose(const SystemId &id)
{
    if (id == m_current)
        return;
    m_current = id;
    m_list->choose(id);
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
        m_entry->setTitle({});
        m_removal->setName({});
        m_standing->clear();
        m_side->setCurrentWidget(m_hint);
        return;
    }
    m_form->show(*system);
    showState();
    m_side->setCurrentWidget(m_entry);
}

void SystemsPlace::showState()
{
    const System *system = current();
    m_entry->setTitle(system->name.isEmpty() ? tr("Without a name") : system->name);
    m_standing->show(*system);
    const bool isDraft = m_drafts.contains(m_current);
    m_save->setEnabled(isDraft);
    m_discard->setVisible(isDraft);
    m_remove->setEnabled(stored(m_current));
    m_removal->setName(system->name);
    m_connection->take(*system);
}

void SystemsPlace::keepDraft()
{
    const System *before = stored(m_current);
    auto draft = m_drafts.find(m_current);
    if (draft == m_drafts.end())
        draft = m_drafts.insert(m_current, {before ? std::optional(*before) : std::nullopt, {}});
    draft->after = m_form->value();
    draft->after.isChecked = m_standing->isChecked();
    if (draft->before && draft->after == *draft->before)
        m_drafts.erase(draft);
    m_list->update(rowOf(*current()));
    showState();
}

void SystemsPlace::addFrom(const Profile &profile)
{
    System system = systemFrom(profile, m_organisation.id);
    system.name = inLanguage(profile.title, m_reader.words.language());
    m_drafts.insert(system.id, {std::nullopt, system});
    m_list->clearSearch();
    m_current = system.id;
    take(QList(m_systems));
    m_form->begin();
}

void SystemsPlace::settle(const QString &error)
{
    setEnabled(true);
    showError(m_error, error);
}

void SystemsPlace::write(const std::function<Result<>(workflow::Office &)> &write)
{
    setEnabled(false);
    ++m_round;
    m_office.ask<std::monostate>(this, write, [this, id = m_current](const Result<> &written) {
        m_removal->hide();
        if (!written)
            return settle(written.error().message);
        m_drafts.remove(id);
        Q_EMIT changed({});
        read([this] { m_list->begin(); }); // nothing is typed over what is about to be shown
    });
}

void SystemsPlace::save()
{
    const auto found = m_drafts.constFind(m_current);
    if (found == m_drafts.constEnd())
        return;
    write([draft = *found](workflow::Office &office) -> Result<> {
        if (draft.before)
            return workflow::updateSystem(office, *draft.before, draft.after);
        const auto added = workflow::addSystem(office, draft.after);
        return added ? Result<>() : Result<>(added.error());
    });
}

void SystemsPlace::discard()
{
    m_drafts.remove(m_current);
    take(QList(m_systems));
    m_list->begin();
}

void SystemsPlace::remove()
{
    write([organisation = m_organisation.id, id = m_current](workflow::Office &office) {
        return workflow::removeSystem(office, organisation, id);
    });
}

} // namespace habeas::ui
