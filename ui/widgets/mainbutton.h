// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QKeySequence>
#include <QString>

QT_BEGIN_NAMESPACE
class QPushButton;
class QWidget;
QT_END_NAMESPACE

namespace habeas::ui {

// The one button of a page that does what one came for: filled, by Return in a field, and by one key from anywhere.

QKeySequence mainKey(); ///< Ctrl+Return

/// \a button is the main one of its page: its tooltip says \a what it does, if anything, and the key.
void makeMain(QPushButton *button, const QString &what = {});

/// Makes it the main one, or an ordinary one again: for pages on which the next thing to do changes.
void setMain(QPushButton *button, bool isMain, const QString &what = {});

/// The main button that is shown in \a page, null if there is none.
QPushButton *mainButtonIn(const QWidget *page);

} // namespace habeas::ui
