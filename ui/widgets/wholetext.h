// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QListView>
#include <QStyledItemDelegate>

namespace habeas::ui {

/// Rows of a list that show all of their words, however narrow it is: what somebody is chosen by is never cut. What
/// stands in TwoLines::secondLine comes below in captions' colour.
class WholeText final : public QStyledItemDelegate
{
public:
    /// For \a list, which lays its rows out anew when it is resized.
    explicit WholeText(QListView *list);

    /// A list without the focus shows no choice: of several beside each other one is at hand.
    void hideChoiceWithoutFocus() { m_hidesChoice = true; }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    bool m_hidesChoice = false;
};

} // namespace habeas::ui
