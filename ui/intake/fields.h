// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineEdit>
#include <QStringList>

QT_BEGIN_NAMESPACE
class QFormLayout;
QT_END_NAMESPACE

namespace habeas::ui {

/// Several values in one line, commas between them.
class ListField final : public QLineEdit
{
    Q_OBJECT

public:
    using QLineEdit::QLineEdit;

    void setValues(const QStringList &values);
    /// As they were set if nothing was typed: a value that holds a comma stays one.
    QStringList values() const;
    bool add(const QString &value); ///< behind those that are there, unless it is one of them: false
    bool remove(const QString &value); ///< false: it is not there

private:
    QStringList m_values;
};

/// Given and family name in one line, as people write them: "Anna von der Heide". A single word is a given name.
struct Names {
    QString given;
    QString family;
};
Names namesIn(const QString &line);

/// Labels beside their fields, above where there is no room.
QFormLayout *fieldLayout(QWidget *parent = nullptr);

} // namespace habeas::ui
