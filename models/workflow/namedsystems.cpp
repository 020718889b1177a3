// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "namedsystems.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::workflow {

bool NamedSystem::isSame(const NamedSystem &other) const
{
    return system.isNull() || other.system.isNull() ? name == other.name : system == other.system;
}

QList<NamedSystem> systemsIn(const QJsonObject &details)
{
    const QJsonArray names = details.value(u"systems"_s).toArray();
    const QJsonArray ids = details.value(u"systemIds"_s).toArray();
    QList<NamedSystem> systems;
    for (qsizetype at = 0; at < names.size(); ++at)
        systems << NamedSystem{SystemId::fromString(ids.at(at).toString()), names.at(at).toString()};
    return systems;
}

QJsonObject withSystemIds(const QJsonObject &details, const QList<LedgerLine> &ledger)
{
    const QJsonArray names = details.value(u"systems"_s).toArray();
    if (names.isEmpty())
        return details;
    QJsonArray ids;
    for (const QJsonValue &name : names) {
        QList<SystemId> called;
        for (const LedgerLine &line : ledger) {
            if (line.systemName == name.toString())
                called << line.system;
        }
        ids << (called.size() == 1 ? called.constFirst().toString() : QString());
    }
    QJsonObject whole = details;
    whole.insert(u"systemIds"_s, ids);
    return whole;
}

bool isAmong(const QList<NamedSystem> &systems, const NamedSystem &system)
{
    return std::any_of(systems.begin(), systems.end(), [&](const NamedSystem &each) { return each.isSame(system); });
}

bool isAmong(const QList<NamedSystem> &systems, const LedgerLine &line)
{
    return isAmong(systems, NamedSystem{line.system, line.systemName});
}

QStringList namesOf(const QList<NamedSystem> &systems, const QList<LedgerLine> &ledger)
{
    QStringList names;
    for (const NamedSystem &each : systems) {
        const auto line = std::find_if(ledger.begin(), ledger.end(),
                                       [&](const LedgerLine &one) { return one.system == each.system; });
        names << (line == ledger.end() ? each.name : line->systemName);
    }
    return names;
}

} // namespace habeas::workflow
