// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "collection/undoing.h"

#include <QObject>
#include <QSet>

QT_BEGIN_NAMESPACE
class QAction;
QT_END_NAMESPACE

namespace habeas::ui {

/// What was decided about items and people, in this sitting or an earlier one: to be taken back step by step and done
/// again.
///
/// It keeps the steps; whoever owns it turns them in the vault and says how that went.
class DecisionHistory final : public QObject
{
    Q_OBJECT

public:
    struct Step {
        QString what; ///< "withholding 12 items"
        collection::UndoableAct past; ///< collection::wholeAct() completes what is about items of an earlier sitting
    };

    explicit DecisionHistory(QObject *parent = nullptr);

    QList<QAction *> actions() const { return {m_undo, m_redo}; }
    void add(const Step &step);
    /// What was done before this sitting, as it is read while this one may have begun already.
    void remember(QList<Step> done, const QList<Step> &undone);
    /// Answer to turnWanted(): the step was turned, and \a reverse turns it again.
    void turned(const Step &reverse);
    void failed(); ///< nothing was turned
    void clear();

Q_SIGNALS:
    void turnWanted(const habeas::ui::DecisionHistory::Step &step);

private:
    void turn(bool isBack);
    void show();

    QList<Step> m_done;
    QList<Step> m_undone;
    QSet<QUuid> m_own; ///< acts of this sitting
    bool m_isTurning = false;
    bool m_isBack = false; ///< what is being turned
    QAction *m_undo;
    QAction *m_redo;
};

} // namespace habeas::ui
