// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "law/requestreading.h"

#include <QWidget>

namespace habeas::ui {

class RightRow;

/// The rights somebody may ask for, each with the passages that suggest it. A person ticks them, nothing else does.
class RightsList final : public QWidget
{
    Q_OBJECT

public:
    explicit RightsList(QWidget *parent = nullptr);

    void setRights(const QList<law::Right> &rights);
    QList<law::Right> rights() const;
    QList<law::Right> suggested() const;
    void suggest(const law::RequestReading &reading);
    void point(const QList<int> &numbers);
    void begin(); ///< the focus goes to the first that is suggested

Q_SIGNALS:
    void edited();
    void pointed(const QList<int> &numbers);

private:
    QList<RightRow *> m_rows;
};

} // namespace habeas::ui
