// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ledgermodel.h"

#include "wording.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::itemmodels {

LedgerAct actOf(const LedgerLine &line)
{
    using enum LedgerLine::State;
    if (line.settled() || line.state == Running)
        return LedgerAct::None;
    if (line.state == Open)
        return line.isAskedByHand ? LedgerAct::Enter : LedgerAct::Collect;
    return line.state == Failed ? LedgerAct::Mend : LedgerAct::Look;
}

namespace {

QString actName(LedgerAct act)
{
    switch (act) {
    case LedgerAct::None:
        return {};
    case LedgerAct::Collect:
        return LedgerModel::tr("Search");
    case LedgerAct::Enter:
        return LedgerModel::tr("Enter");
    case LedgerAct::Look:
        return LedgerModel::tr("Look at it");
    case LedgerAct::Mend:
        return LedgerModel::tr("Mend");
    }
    return {};
}

} // namespace

LedgerModel::LedgerModel(const Words &words, const QLocale &locale, QObject *parent)
    : QAbstractTableModel(parent), m_words(words), m_locale(locale)
{ }

void LedgerModel::show(const QList<LedgerLine> &lines, QDate today, const QTimeZone &zone)
{
    m_zone = zone;
    m_given = lines;
    m_today = today;
    arrange();
}

void LedgerModel::setOrder(Order order)
{
    m_order = order;
    arrange();
}

void LedgerModel::arrange()
{
    const auto sorted = [this](const auto &comesBefore) {
        std::stable_sort(m_lines.begin(), m_lines.end(), comesBefore);
    };
    beginResetModel();
    m_lines = m_given;
    switch (m_order) {
    case Order::Vanishing:
        break; // as they were given
    case Order::ToDo:
        std::stable_partition(m_lines.begin(), m_lines.end(),
                              [](const LedgerLine &line) { return actOf(line) != LedgerAct::None; });
        break;
    case Order::Name:
        sorted([](const LedgerLine &a, const LedgerLine &b) {
            return QString::localeAwareCompare(a.systemName, b.systemName) < 0;
        });
        break;
    case Order::Answer:
        sorted([](const LedgerLine &a, const LedgerLine &b) { return a.state < b.state; });
        break;
    case Order::Read: // what was never read comes last
        sorted([](const LedgerLine &a, const LedgerLine &b) {
            return a.readAt.isValid() && (!b.readAt.isValid() || a.readAt > b.readAt);
        });
        break;
    }
    endResetModel();
}

int LedgerModel::rowOf(const SystemId &system) const
{
    const auto line =
        std::find_if(m_lines.begin(), m_lines.end(), [&](const LedgerLine &each) { return each.system == system; });
    return line == m_lines.end() ? -1 : int(std::distance(m_lines.begin(), line));
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
    if (line.brokeOffAgainAt.isValid())
        return tr("asked again on %1, that broke off; what was found before holds")
            .arg(shortDay(line.brokeOffAgainAt.toTimeZone(m_zone).date(), m_today, m_locale));
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
    case Act:
        return actName(actOf(line));
    case Read:
        return shortDay(line.readAt.toTimeZone(m_zone).date(), m_today, m_locale);
    default:
        return {};
    }
}

QString LedgerModel::sentence(const LedgerLine &line) const
{
    QStringList parts{line.systemName, ledgerText(line, m_locale), detail(line)};
    if (const LedgerAct act = actOf(line); act != LedgerAct::None)
        parts << tr("to do: %1").arg(actName(act));
    parts.removeAll(QString());
    return parts.join(u", "_s);
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
        return sentence(line);
    case StateRole:
        return int(line.state);
    case OwesRole:
        return actOf(line) != LedgerAct::None;
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
    case Act:
        return tr("To do");
    default:
        return {};
    }
}

} // namespace habeas::itemmodels
