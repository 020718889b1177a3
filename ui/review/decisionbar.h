// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader.h"

#include "collection/verdict.h"
#include "law/grounds.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QButtonGroup;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
QT_END_NAMESPACE

namespace habeas::ui {

/// What is done with an item, or with several at once: hand out, redact or withhold with a ground, or later. The button
/// that is down says what is decided about the item shown.
class DecisionBar final : public QWidget
{
    Q_OBJECT

public:
    enum class Choice { HandOut, Redact, Withhold, Later };
    enum class Scope { Marked, OfPerson }; ///< the marked items; all in which the chosen person is named
    /// Whom the items may be about.
    struct About {
        ItemId item; ///< the one shown; null: none, or several
        qint64 marked = 0;
        std::optional<Decision> decision; ///< of the one that is marked
        QString person; ///< chosen among the people, for OfPerson; empty: none
        qint64 ofPerson = 0; ///< items in which they are named

        friend bool operator==(const About &, const About &) = default;
    };

    explicit DecisionBar(const Reader &reader, QWidget *parent = nullptr);

    /// The grounds of law that can stand against what is asked here. Those used last come first.
    void offer(const QList<law::Ground> &grounds);
    void show(const About &about);
    void clear(); ///< what was being written for this case
    void decide(Choice choice); ///< as if its button and then "Next" were pressed
    Scope scope() const;
    collection::Verdict redaction() const; ///< what stands there, as a redaction
    /// Something was done about what is shown: redacting it again is meant, though it is redacted already.
    void touch(); ///< what is chosen here waits to be recorded
    /// Whether items are open: else the way on is the page's main act, unless something waits to be recorded.
    void setDue(bool isDue);
    void showRedacting(bool isOn); ///< the outgoing form is shown: the next press records it
    void finish(); ///< it was decided: the ground is the one used last now, the note is done with

Q_SIGNALS:
    void mainChanged(); ///< whether it has the page's main button
    void decided(const habeas::collection::Verdict &verdict);
    void redactionWanted(const habeas::collection::Verdict &verdict); ///< to be looked at first, then recorded
    void later(); ///< nothing else is to be decided here

private:
    void fitMain();
    QPushButton *addChoice(const QString &text, Choice choice);
    void goOn();
    void showGrounds();
    void explainGround();
    void adjust();
    void choose(std::optional<Choice> choice);
    bool isAsBefore(const collection::Verdict &verdict) const;

    const Reader &m_reader;
    QList<law::Ground> m_grounds;
    About m_about;
    bool m_isDue = true;
    bool m_isTouched = false; ///< somebody chose, or redacted more, since the item is shown
    QComboBox *m_ground;
    QLabel *m_condition;
    QLineEdit *m_note;
    QComboBox *m_scope;
    QButtonGroup *m_choices;
    QPushButton *m_next;
};

} // namespace habeas::ui
