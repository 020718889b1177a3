// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checklist.h"

namespace habeas::ui {
namespace {

constexpr int shownRows = 5;

} // namespace

CheckList::CheckList(const QString &name, QWidget *parent) : QListWidget(parent)
{
    setAccessibleName(name);
    setWordWrap(true);
    setUniformItemSizes(false);
    setMinimumHeight(shownRows * fontMetrics().lineSpacing() + 2 * frameWidth());
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
