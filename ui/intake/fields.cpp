// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fields.h"

#include <QFormLayout>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {

void ListField::setValues(const QStringList &values)
{
    m_values = values;
    setText(values.join(u", "_s));
}

QStringList ListField::values() const
{
    if (text() == m_values.join(u", "_s))
        return m_values;
    QStringList values;
    for (const QString &each : text().split(u',')) {
        if (const QString value = each.trimmed(); !value.isEmpty())
            values << value;
    }
    return values;
}

bool ListField::add(const QString &value)
{
    const QStringList present = values();
    if (value.isEmpty() || present.contains(value))
        return false;
    setValues(present + QStringList{value});
    return true;
}

bool ListField::remove(const QString &value)
{
    QStringList present = values();
    if (!present.removeOne(value))
        return false;
    setValues(present);
    return true;
}

Names namesIn(const QString &line)
{
    const QStringList words = line.simplified().split(u' ', Qt::SkipEmptyParts);
    if (words.size() < 2)
        return {words.value(0), {}};
    qsizetype family = words.size() - 1;
    while (family > 1 && words.at(family - 1).front().isLower())
        --family;
    return {words.mid(0, family).join(u' '), words.mid(family).join(u' ')};
}

QFormLayout *fieldLayout(QWidget *parent)
{
    auto *form = new QFormLayout(parent);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    return form;
}

} // namespace habeas::ui
