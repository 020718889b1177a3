// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "law/grounds.h"

#include "core/language.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QFormLayout;
class QLineEdit;
QT_END_NAMESPACE

namespace habeas::ui {

class DayField;

/// What a ground of the law asks to be written down before it may be relied on: a field for each fact. The fields are
/// named by what is missing without them ("fact").
class GroundFacts final : public QWidget
{
    Q_OBJECT

public:
    explicit GroundFacts(QWidget *parent = nullptr);

    /// \a facts  what is known of them; \a today  no day to come is before it, no day that has been after it
    void ask(const law::Ground &ground, const QMap<QString, QString> &facts, Language language, QDate today);
    void clear();
    QMap<QString, QString> facts() const; ///< by their codes, what is blank left out
    bool beginAtMissing(); ///< the first blank field gets the focus; false: none is

Q_SIGNALS:
    void edited();

private:
    struct Field {
        QString code;
        QLineEdit *text = nullptr;
        DayField *day = nullptr; ///< in its place where a day is asked for

        QString said() const;
        QWidget *widget() const;
    };
    QList<Field> m_fields;
    QFormLayout *m_form;
};

} // namespace habeas::ui
