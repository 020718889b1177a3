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
    explicit SavedNote(QWidget *parent = nullptr);

    void clear();

private:
    void show(const QString &path);

    QString m_path;
};

} // namespace habeas::ui
