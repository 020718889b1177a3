// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader.h"
#include "register/profiles.h"
#include "widgets/panel.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
QT_END_NAMESPACE

namespace habeas::ui {

/// The kinds of systems that are commonly known: one of them is the start of a new entry.
class ProfileChooser final : public Panel
{
    Q_OBJECT

public:
    explicit ProfileChooser(const Reader &reader, QWidget *parent = nullptr);

    void begin(); ///< nothing is searched for, the focus goes to the search

protected:
    bool eventFilter(QObject *watched, QEvent *event) override; ///< arrows in the search go through the list

Q_SIGNALS:
    void chosen(const habeas::Profile &profile);
    void left();

private:
    void filter();
    void showChosen();
    const Profile *current() const;
    QString text(const LocalText &text) const;

    const Reader &m_reader;
    QList<Profile> m_profiles;
    QLineEdit *m_search;
    QListWidget *m_list;
    QLabel *m_about;
    QPushButton *m_take;
    QLabel *m_error;
};

} // namespace habeas::ui
