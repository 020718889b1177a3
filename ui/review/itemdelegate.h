// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QIcon>
#include <QStyledItemDelegate>

namespace habeas::ui {

/// An item of a case: two lines, the decision as a shape, what it is as a drawing, and how many other people are in it.
class ItemDelegate final : public QStyledItemDelegate
{
public:
    explicit ItemDelegate(QObject *parent = nullptr);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const override;

private:
    QHash<int, QIcon> m_forms; ///< by itemmodels::ItemForm
};

} // namespace habeas::ui
