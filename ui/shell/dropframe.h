// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace habeas::ui {

/// A frame over the window while files hang above it, with what becomes of them when they are dropped.
class DropFrame final : public QWidget
{
    Q_OBJECT

public:
    explicit DropFrame(QWidget *over);

    void show(const QString &what); ///< as large as what it lies over

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_what;
};

} // namespace habeas::ui
