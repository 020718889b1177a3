// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/words.h"
#include "law/deadline.h"

#include <QAbstractTableModel>
#include <QLocale>

namespace habeas::itemmodels {

/// How a date came about: a step a row, its sentence, its source beneath, the date it led to. GUI thread.
class StepsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Sentence, Result, ColumnCount };

    StepsModel(const Words &words, const QLocale &locale, QObject *parent = nullptr);

    void show(const law::Deadline &deadline, const law::HolidayCalendar &calendar, QDate today);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Line {
        QString sentence;
        QString source;
        QString result;
    };

    Words m_words;
    QLocale m_locale;
    QList<Line> m_lines;
};

} // namespace habeas::itemmodels
