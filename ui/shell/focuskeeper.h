// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointer>
#include <QWidget>

namespace habeas::ui {

/// A page that waits for the vault is disabled, and what is disabled loses the focus. Once it is enabled again the
/// focus goes back to where somebody was typing, unless they or the page have gone on by then.
class FocusKeeper final : public QObject
{
    Q_OBJECT

public:
    explicit FocusKeeper(QObject *parent); ///< for all windows of the application

protected:
    bool eventFilter(QObject *watched, QEvent *event) override; ///< what lost it is enabled again

private:
    void remember(QWidget *lost, QWidget *now);

    QPointer<QWidget> m_lost;
};

} // namespace habeas::ui
