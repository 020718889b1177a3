// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ledgermodel.h"

#include "wording.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::itemmodels {

LedgerModel::LedgerModel(const Words &words, const QLocale &locale, QObject *parent)
    : QAbstractTableModel(parent), m_words(words), m_locale(locale)
{ }

void LedgerModel::show(const QList<LedgerLine> &lines, QDate today)
{
    beginResetModel();
    m_lines = lines;
    m_today = today;
    endResetModel();
}

int LedgerModel::settledCount() const
{
    return int(std::count_if(m_lines.begin(), m_lines.end(), [](const LedgerLine &line) { return line.settled(); }));
}

int LedgerModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int LedgerModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString LedgerModel::detail(const LedgerLine &line) const
{
    using enum LedgerLine::State;
    const bool waits = line.state == Open || line.state == Running;
    if (waits && line.goneOn.isValid() && line.goneOn < m_today)
        return tr("may be gone since %1").arg(shortDay(line.goneOn, m_today, m_locale));
    if (waits && line.goneOn.isValid())
        return tr("gone on %1").arg(shortDay(line.goneOn, m_today, m_locale));
    if (!line.reason.isEmpty())
        return line.reason;
    if (line.failure)
        return m_words.say(*line.failure);
    if (!line.gaps.isEmpty())
        return m_words.say(line.gaps.constFirst().reason);
    if (!line.answeredBy.isEmpty())
        return tr("answered by %1").arg(line.answeredBy);
    return line.how.isEmpty() ? QString() : m_words.say(line.how.constFirst());
}

QString LedgerModel::text(const LedgerLine &line, int column) const
{
    switch (column) {
    case System:
        return line.systemName;
    case Answer:
        return ledgerText(line, m_locale);
    case Detail:
        return detail(line);
    case Read:
        return shortDay(line.readAt.toLocalTime().date(), m_today, m_locale);
    default:
        return {};
    }
}

QVariant LedgerModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_lines.size())
        return {};
    const LedgerLine &line = m_lines[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(line, index.column());
    case Qt::AccessibleTextRole:
        return QStringList{line.systemName, ledgerText(line, m_locale), detail(line)}.join(u", "_s);
    case StateRole:
        return int(line.state);
    default:
        return {};
    }
}

QVariant LedgerModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case System:
        return tr("System");
    case Answer:
        return tr("Answer");
    case Detail:
        return tr("Detail");
    case Read:
        return tr("Read");
    default:
        return {};
    }
}

} // namespace habeas::itemmodels
