// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

namespace habeas::ui {

/// Rows of a shape (the decoration, if there is one), what it is (the display text), and below it in captions' colour
/// where and until when: that line is shortened as its view says (textElideMode()), the first at its end. A list
/// without the focus shows no choice: of several beside each other one is at hand.
class TwoLines final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int secondLine = Qt::UserRole;

    using QStyledItemDelegate::QStyledItemDelegate;

    /// The choice stays to be seen without the focus: what stands beside the list belongs to it.
    void keepChoice() { m_keepsChoice = true; }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    bool m_keepsChoice = false;
};

} // namespace habeas::ui
