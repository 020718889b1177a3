// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace habeas::ui {

/// The key that locks the vault, while a dialog keeps every menu's key to itself: whoever leaves the desk in a hurry
/// closes nothing first.
class LockKey final : public QObject
{
    Q_OBJECT

public:
    explicit LockKey(QObject *parent = nullptr);

Q_SIGNALS:
    void pressed();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
};

/// Closes every dialog that is open, the last one first, as if it was left: what it asked about does not happen.
void leaveDialogs();

} // namespace habeas::ui
