// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

QT_BEGIN_NAMESPACE
class QAction;
class QMenu;
class QMenuBar;
QT_END_NAMESPACE

namespace habeas::ui {

/// \a titles of menus so that none has a letter of \a used: one whose own is in it is reached by another letter of its
/// title, or by none where all are taken.
QStringList lettersApart(const QStringList &titles, const QSet<Qt::Key> &used);

/// Each time \a menu is shown, those of its actions that have no letter are reached by one that no other there has;
/// afterwards they are called what they were, because they stand elsewhere as well. To be called after what fills it.
void giveLetters(QMenu *menu);

/// Keeps the letters of a menu bar apart from those of the page below it, so that Alt and a letter does one thing. The
/// page has more to name than letters are left, so its labels keep theirs and the menus give way; Alt or F10 alone
/// leads to each of them.
class MenuLetters final : public QObject
{
    Q_OBJECT

public:
    /// \a bar  with all its menus; belongs to the window whose page is looked at
    explicit MenuLetters(QMenuBar *bar);

protected:
    bool eventFilter(QObject *object, QEvent *event) override; ///< the page has changed, or Alt is pressed

private:
    void update();

    QMenuBar *m_bar;
    QTimer m_soon; ///< once for all that is laid out anew
    QHash<const QAction *, QString> m_titles; ///< with the letters they would have alone
};

} // namespace habeas::ui
