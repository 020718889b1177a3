// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>
#include <QTimer>

QT_BEGIN_NAMESPACE
class QAction;
class QMenu;
class QMenuBar;
class QWidget;
QT_END_NAMESPACE

namespace habeas::ui {

/// The text of a button, group or label of the page with the letter it would have without menus above it.
QString ownText(const QWidget *widget);

/// Each time \a menu is shown, those of its actions that have no letter are reached by one that no other there has;
/// afterwards they are called what they were, because they stand elsewhere as well. To be called after what fills it.
void giveLetters(QMenu *menu);

/// Keeps the letters of a page apart from those of the menu bar above it, so that Alt and a letter does one thing. The
/// menus are the same at every place and so are their letters; what of a page has one of them is reached by another,
/// that it keeps as long as nothing else there has it, or by none where all are taken.
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
};

} // namespace habeas::ui
