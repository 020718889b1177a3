// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTextEdit>

namespace habeas::ui {

/// A text as high as what it says, among others in a column that scrolls as one: no frame, no scroll bars, Tab leaves
/// it. The focus is a ring around it; where the cursor goes, the column follows.
class ColumnText : public QTextEdit
{
    Q_OBJECT

public:
    explicit ColumnText(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void follow();
};

} // namespace habeas::ui
