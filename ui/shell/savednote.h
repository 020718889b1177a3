// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QToolButton>

namespace habeas::ui {

/// In the status bar: what was saved last, and the way to the folder it lies in.
class SavedNote final : public QToolButton
{
    Q_OBJECT

public:
    /// Shows what is saved from \a window, and from the dialogs over it.
    explicit SavedNote(QWidget *window);

    void clear();

protected:
    bool eventFilter(QObject *window, QEvent *event) override;

private:
    void show(const QString &path);

    QString m_path;
};

} // namespace habeas::ui
