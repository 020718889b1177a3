// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stepsmodel.h"

#include "wording.h"

#include "law/citation.h"

using namespace Qt::Literals::StringLiterals;

namespace habeas::itemmodels {

StepsModel::StepsModel(const Words &words, const QLocale &locale, QObject *parent)
    : QAbstractTableModel(parent), m_words(words), m_locale(locale)
{ }

void StepsModel::show(const law::Deadline &deadline, const law::HolidayCalendar &calendar, QDate today)
{
    beginResetModel();
    m_lines.clear();
    for (const law::Step &step : deadline.steps) {
        m_lines << Line{m_words.say(law::sentenceOf(step, calendar, m_words.language())),
                        law::citationIn(m_words.language(), step.source), shortDay(step.date, today, m_locale)};
    }
    endResetModel();
}

int StepsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int StepsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant StepsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_lines.size())
        return {};
    const Line &line = m_lines[index.row()];
    if (role == Qt::DisplayRole)
        return index.column() == Sentence ? line.sentence + u'\n' + line.source : line.result;
    if (role == Qt::AccessibleTextRole)
        return QStringList{line.sentence, line.source, line.result}.join(u", "_s);
    if (role == Qt::TextAlignmentRole && index.column() == Result)
        return int(Qt::AlignRight | Qt::AlignTop);
    return {};
}

} // namespace habeas::itemmodels
