// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "office/officethread.h"
#include "place.h"
#include "reader.h"

#include "itemmodels/systemlistmodel.h"

#include <QHash>

#include <functional>
#include <optional>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
class QStackedWidget;
QT_END_NAMESPACE

namespace habeas::ui {

class ConnectionPanel;
class ControllerForm;
class EmptyPlace;
class Panel;
class ProfileChooser;
class RecordButton;
class RemovalBox;
class SystemForm;
class SystemList;
class SystemStanding;

/// The register of the organisation, edited in place: which systems hold data, what letters tell of them, how they are
/// read. What is being typed stays a draft while somebody looks elsewhere, until the vault is locked.
class SystemsPlace final : public Place
{
    Q_OBJECT

public:
    SystemsPlace(OfficeThread &office, const Reader &reader, QWidget *parent = nullptr);

    QString title() const override;
    void enter(const Organisation &organisation) override;
    void refresh() override { read(); }
    void readAgain(const CaseId &id) override;
    void askAgain() override; ///< tests the connection of the entry that is shown
    void clear() override;
    void search() override;
    bool canPrint() const override { return true; }
    void print() override;
    QList<QAction *> pageActions() const override { return m_acts; }
    void showSystem(const SystemId &id); ///< the entry, if it is still there
    void showController(); ///< the controller's own entry

private:
    /// An entry that is being edited.
    struct Draft {
        std::optional<System> before; ///< as it was read; nothing: it is not in the register yet
        System after;
    };

    void addActs();
    void read(const std::function<void()> &then = {}); ///< the register, anew
    Panel *entry();
    void take(const QList<System> &systems);
    void choose(const SystemId &id);
    void showCurrent();
    void showState(); ///< what is missing, and which buttons are of use
    void keepDraft();
    void addFrom(const Profile &profile);
    void write(const std::function<Result<>(workflow::Office &)> &write); ///< about the entry that is shown
    void save();
    void discard();
    void remove();
    void settle(const QString &error);
    const System *stored(const SystemId &id) const; ///< null: not in the register
    const System *current() const; ///< as it is edited, else as it is stored; null: none is chosen
    itemmodels::SystemListModel::Row rowOf(const System &system) const;

    OfficeThread &m_office;
    const Reader &m_reader;
    Organisation m_organisation;
    int m_round = 0; ///< of readings: what was read before something was saved is not shown any more
    QList<System> m_systems; ///< as they stand in the register
    QHash<SystemId, Draft> m_drafts;
    QHash<QString, Profile::Group> m_groups; ///< by profile
    SystemId m_current;
    SystemList *m_list;
    RecordButton *m_record;
    QStackedWidget *m_side;
    EmptyPlace *m_hint;
    ProfileChooser *m_chooser;
    ControllerForm *m_controller;
    Panel *m_entry = nullptr;
    SystemStanding *m_standing;
    SystemForm *m_form;
    ConnectionPanel *m_connection;
    QLabel *m_error;
    RemovalBox *m_removal;
    QPushButton *m_remove;
    QPushButton *m_discard;
    QPushButton *m_save;
    QList<QAction *> m_acts; ///< with the chosen entry
};

} // namespace habeas::ui
