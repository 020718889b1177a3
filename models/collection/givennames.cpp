// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "givennames.h"

#include "radar.h"

#include "connectors/spelling.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::collection {
namespace {

using Named = Finding::Named;

/// "paul" of "given:paul"; empty: more is known of the person.
QString givenAlone(const Named &named)
{
    static const QString shape = u"given:"_s;
    return named.key.startsWith(shape) ? named.key.mid(shape.size()) : QString();
}

bool isCalled(const Named &named, const QString &given, const Radar &radar)
{
    if (named.key.startsWith(u"name:"_s + given + u' '))
        return true;
    const QStringList names = connectors::skeletonWords(radar.person(named.key).givenName);
    const QStringList wanted = given.split(u' ');
    return std::all_of(wanted.begin(), wanted.end(), [&](const QString &name) { return names.contains(name); });
}

/// What is known of \a from is said of \a to, which stands at another place of the list.
void join(Finding &finding, qsizetype from, qsizetype to)
{
    finding.named[to].hits += finding.named[from].hits;
    finding.named[to].inName += finding.named[from].inName;
    finding.named[to].inName.removeDuplicates();
    finding.named.removeAt(from);
    for (Finding::Mark &mark : finding.marks) {
        if (mark.named == from)
            mark.named = int(to);
        if (mark.named > from)
            --mark.named;
    }
}

} // namespace

void settleGivenNames(Finding &finding, const Radar &radar)
{
    for (qsizetype i = finding.named.size() - 1; i >= 0; --i) {
        const QString given = givenAlone(finding.named[i]);
        if (given.isEmpty())
            continue;
        QList<qsizetype> here;
        for (qsizetype other = 0; other < finding.named.size(); ++other) {
            if (other != i && isCalled(finding.named[other], given, radar))
                here << other;
        }
        if (here.size() == 1) {
            join(finding, i, here.constFirst());
            continue;
        }
        QStringList possible;
        for (const qsizetype other : std::as_const(here))
            possible << finding.named[other].name;
        finding.named[i].possible = possible.isEmpty() ? radar.calledSo(given) : possible;
    }
}

} // namespace habeas::collection
