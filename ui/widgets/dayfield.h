// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QToolButton;
QT_END_NAMESPACE

namespace habeas::ui {

/// The day that \a text names: "31.10.2026", "31.10.26", "31.10.", "31102026", "31/10/2026", "2026-10-31", and with a
/// month in words of \a locale: "31 Oct 2026". Without a year it is the last such day up to \a latest, else the next
/// one from \a earliest on. Nothing else is one: it is never guessed which day was meant.
QDate dayIn(const QString &text, const QLocale &locale, QDate earliest = {}, QDate latest = {});

/// A day to type or to take from a calendar (Alt+Down), written as days are everywhere in the windows
/// (itemmodels::dayFormat()). What is typed becomes exactly that day or none, and then says so below itself.
class DayField final : public QWidget
{
    Q_OBJECT

public:
    explicit DayField(QWidget *parent = nullptr);

    QDate date() const; ///< none while what stands there is not a day that may be taken
    void setDate(QDate date); ///< in place of whatever was typed
    /// \a date unless one was typed, chosen or set since clear(): what is read anew takes nothing back.
    void offer(QDate date);
    void clear();

    QDate minimumDate() const { return m_earliest; }
    QDate maximumDate() const { return m_latest; }
    void setMinimumDate(QDate date);
    void setMaximumDate(QDate date);

    /// Whether each field of \a form that is in sight holds a day. Else the first that does not says so and is gone to.
    static bool allHoldIn(const QWidget *form);

Q_SIGNALS:
    void dateChanged(QDate date);

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void changed();
    void finish(); ///< says what is wrong, or writes the day as it is written everywhere
    bool step(int key);
    void openCalendar();
    QString error() const;

    QLineEdit *m_line;
    QToolButton *m_open;
    QLabel *m_error;
    QDate m_earliest;
    QDate m_latest;
    QDate m_told; // by the last dateChanged()
    bool m_isChosen = false;
};

} // namespace habeas::ui
