// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "register/organisation.h"
#include "widgets/mainbutton.h"
#include "workflow/standing.h"

#include <QAction>
#include <QWidget>

namespace habeas::ui {

/// A place of the window: what the sidebar leads to. It holds no truth, only what it last read.
class Place : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// For the bar above it and the window's title, which others see: never a person's name.
    virtual QString title() const = 0;
    /// For the bar alone, where it is more: with the name of the person it is about.
    virtual QString heading() const { return title(); }
    /// The keys one works with here, for the status bar; empty: none of its own.
    virtual QString keyHint() const { return {}; }
    virtual bool needsWidth() const { return false; } ///< the sidebar makes room for it
    /// Somebody goes there: it reads what it shows of \a organisation and puts the focus on the next thing to do.
    virtual void enter(const Organisation &organisation) = 0;
    virtual void refresh() = 0; ///< reads again what it shows
    virtual void askAgain() { refresh(); } ///< F5: the same, or a test is made
    /// Another window wrote something. \a id  about this case; null: in the register
    virtual void readAgain([[maybe_unused]] const CaseId &id) { refresh(); }
    virtual void clear() = 0; ///< the vault is locked: nothing of it stays
    virtual void search() { } ///< the focus goes where one searches here
    virtual QString guidePart() const { return title(); } ///< the heading in the guide that speaks about it
    /// What can be done here besides, with the keys for it: the menu lists it.
    virtual QList<QAction *> pageActions() const { return actions(); }
    /// To take back and to do again what was done here.
    virtual QList<QAction *> editActions() const { return {}; }
    /// What one came for, by one key from anywhere on the place; null: there is nothing to press.
    virtual QPushButton *mainButton() const { return mainButtonIn(this); }
    virtual bool canPrint() const { return false; } ///< whether there is a sheet of what it shows
    virtual void print() { } ///< that sheet

Q_SIGNALS:
    void titleChanged();
    /// Something was written here. \a id  about this case; null: in the register
    void changed(const habeas::CaseId &id);
    /// \a stage  nothing: where its next step is  \a system  whose line of the ledger is meant; null: none
    void caseWanted(const habeas::CaseId &id, std::optional<habeas::workflow::Stage> stage,
                    const habeas::SystemId &system = {});
    void newCaseWanted();

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
};

} // namespace habeas::ui
