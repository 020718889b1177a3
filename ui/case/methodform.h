// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader.h"
#include "workflow/identity.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QAbstractButton;
class QButtonGroup;
class QFormLayout;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QScrollArea;
class QVBoxLayout;
QT_END_NAMESPACE

namespace habeas::ui {

class DayField;
class WayField;

/// Ways to show something, the mildest on top, one of them to be chosen; when it was shown, and what was seen.
class MethodForm final : public QWidget
{
    Q_OBJECT

public:
    explicit MethodForm(const Reader &reader, QWidget *parent = nullptr);

    /// The ways to choose from; none is chosen. Nothing happens if they are shown already.
    void offer(const QList<workflow::IdentityWay> &ways);
    void showToday(QDate today); ///< no later day can be chosen; what somebody is typing stays
    void offerWay(); ///< another field: how a question was sent
    void addButton(QAbstractButton *button, bool isLast = false); ///< below the fields; the last stands at the right
    /// The fact of this kind, as the fields have it.
    workflow::NewEvent fact(Event::Kind kind) const;
    const law::IdentityMethod *chosen() const; ///< null: there is none
    QLabel *error() const { return m_error; }
    void clear(); ///< what was typed
    void fill(const Event &event); ///< as it was recorded, so that it can be corrected
    bool isChosen(); ///< one is; if not it says so, and the focus goes to the choice
    void begin(); ///< the focus goes to the choice

Q_SIGNALS:
    void methodChosen();

private:
    void showMethod(); ///< what is to be noted follows from the way
    void orderTabs();

    const Reader &m_reader;
    QList<workflow::IdentityWay> m_ways;
    QScrollArea *m_scroll;
    QVBoxLayout *m_cards;
    QButtonGroup *m_group;
    QFormLayout *m_fields;
    DayField *m_on;
    QLabel *m_seenLabel; ///< above its field: it says what the way asks for
    QLineEdit *m_seen;
    QLineEdit *m_reason;
    WayField *m_way = nullptr; ///< null: nobody is asked
    QLabel *m_error;
    QHBoxLayout *m_buttons;
};

} // namespace habeas::ui
