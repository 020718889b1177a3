// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/casestore.h"

#include <QTimer>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLineEdit;
QT_END_NAMESPACE

namespace habeas::ui {

/// Which cases are listed, and in which order: a search, the state, what is asked for. All but the search is kept for
/// another day.
class CaseFilter final : public QWidget
{
    Q_OBJECT

public:
    enum class Shown { Open, Closed, All, OneState };

    explicit CaseFilter(QWidget *parent = nullptr);

    storage::CaseFilter searched() const; ///< what is typed, whatever the state and the right
    storage::CaseFilter filter() const; ///< all that narrows
    storage::CaseOrder order() const;
    storage::Direction direction() const;
    void setOrder(storage::CaseOrder order, storage::Direction direction); ///< as if somebody had chosen it
    Shown shown() const;
    void choose(Shown shown); ///< only now, not for another day; says nothing
    bool isSearched() const; ///< something is typed
    bool isParticular() const; ///< one state, or one right
    bool isNarrowed() const; ///< something may be left out
    void clearSearch(); ///< says nothing
    void letAllThrough(); ///< of every state and right, only now; says nothing
    void clear(); ///< and no search; says nothing
    void search(); ///< the focus goes there; among all cases
    void goToSearch();
    bool isInSearch() const; ///< the focus is there

Q_SIGNALS:
    void changed();
    void typed(); ///< nothing is looked for until somebody pauses
    void entered(bool isNew); ///< Return in the search; \a isNew  what was typed has just been told by changed()
    void leftDownwards(); ///< from the search into the list

private:
    void addChoices();
    void connectAll();

    QLineEdit *m_search;
    QComboBox *m_states;
    QComboBox *m_rights;
    QComboBox *m_order;
    QTimer m_typing;
};

} // namespace habeas::ui
