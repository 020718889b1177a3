// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader.h"

#include "collection/review.h"
#include "law/grounds.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
QT_END_NAMESPACE

namespace habeas::ui {

/// What is done with the items marked: hand out, or withhold with a ground; and the weighing where others are in them.
class DecisionBar final : public QWidget
{
    Q_OBJECT

public:
    explicit DecisionBar(const Reader &reader, QWidget *parent = nullptr);

    /// The grounds of law that can stand against what is asked here.
    void offer(const QList<law::Ground> &grounds);
    void showCount(int marked);
    void clear(); ///< what was being written for this case
    void decide(Decision::Kind kind);
    /// The verdict a redaction is recorded with: the rights of others, unless another ground is chosen.
    collection::Verdict redactionVerdict() const;
    void showRedacting(bool isOn); ///< the outgoing form is shown: the next press records it

Q_SIGNALS:
    void decided(const habeas::collection::Verdict &verdict);
    void later();
    void redactionWanted(); ///< to be looked at first, then recorded with redactWith()

private:
    void explainGround();

    const Reader &m_reader;
    QList<law::Ground> m_grounds;
    QComboBox *m_ground;
    QLabel *m_condition;
    QLineEdit *m_note;
    QLabel *m_count;
    QPushButton *m_handOut;
    QPushButton *m_withhold;
    QPushButton *m_redact;
    QPushButton *m_later;
};

} // namespace habeas::ui
