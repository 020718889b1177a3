// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checklist.h"

#include <algorithm>

namespace habeas::ui {
namespace {

constexpr int mostRows = 6; // beyond them it scrolls

} // namespace

CheckList::CheckList(const QString &name, QWidget *parent) : QListWidget(parent)
{
    setAccessibleName(name);
    setWordWrap(true);
    setUniformItemSizes(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(model(), &QAbstractItemModel::rowsInserted, this, [this] { updateGeometry(); });
    connect(model(), &QAbstractItemModel::modelReset, this, [this] { updateGeometry(); });
    connect(this, &QListWidget::itemChanged, this, &CheckList::edited);
}

void CheckList::add(const QString &text, const QString &code, const QString &explanation)
{
    const QSignalBlocker quiet(this);
    auto *item = new QListWidgetItem(text, this);
    item->setData(Qt::UserRole, code);
    item->setToolTip(explanation);
    item->setData(Qt::AccessibleDescriptionRole, explanation);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(Qt::Unchecked);
    if (count() == 1)
        setCurrentRow(0);
}

QSize CheckList::sizeHint() const
{
    int height = 2 * frameWidth();
    for (int row = 0; row < std::min(count(), mostRows); ++row)
        height += sizeHintForRow(row);
    if (count() == 0)
        height += fontMetrics().lineSpacing();
    return {QListWidget::sizeHint().width(), height};
}

QSize CheckList::minimumSizeHint() const
{
    return {QListWidget::minimumSizeHint().width(), sizeHint().height()};
}

QStringList CheckList::checked() const
{
    QStringList codes;
    for (int row = 0; row < count(); ++row) {
        if (item(row)->checkState() == Qt::Checked)
            codes << item(row)->data(Qt::UserRole).toString();
    }
    return codes;
}

void CheckList::setChecked(const QStringList &codes)
{
    for (int row = 0; row < count(); ++row) {
        const bool isOne = codes.contains(item(row)->data(Qt::UserRole).toString());
        item(row)->setCheckState(isOne ? Qt::Checked : Qt::Unchecked);
    }
}

} // namespace habeas::ui
