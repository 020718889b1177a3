// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QComboBox>

namespace habeas::ui {

/// On which way a question was sent: one of the usual ones, or another that is typed.
class WayField final : public QComboBox
{
    Q_OBJECT

public:
    explicit WayField(QWidget *parent = nullptr);

    QString way() const; ///< empty: not said
    void forget();
};

} // namespace habeas::ui
