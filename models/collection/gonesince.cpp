// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gonesince.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::collection {
namespace {

using Visit = std::function<void(const Item &)>;

Result<> forEachFound(const storage::Vault &vault, const Collection &run, const Visit &visit)
{
    storage::ItemFilter filter;
    filter.caseId = run.caseId;
    filter.system = run.system;
    filter.collection = run.id;
    return vault.items().forEach(filter, [&](const storage::ItemLine &line) -> Result<> {
        if (!line.item.madeFrom)
            visit(line.item);
        return {};
    });
}

// Paths are long and runs large: digests are held.
QByteArray placeOf(const Item &item)
{
    return QCryptographicHash::hash(item.path.toUtf8(), QCryptographicHash::Sha256);
}

/// Whether \a run read all that \a before did: what was taken back, because it was somebody else's, has not gone.
bool readsAllOf(const Collection &run, const Collection &before)
{
    return std::all_of(before.references.begin(), before.references.end(),
                       [&](const QString &reference) { return run.references.contains(reference); });
}

/// The runs before \a run that read the same person, the latest first.
Result<QList<Collection>> earlierRuns(const storage::Vault &vault, const Collection &run)
{
    auto runs = vault.cases().collections(run.caseId);
    if (!runs)
        return runs.error();
    runs->removeIf([&](const Collection &other) {
        return other.id == run.id || other.system != run.system || !readsAllOf(run, other) || other.items == 0;
    });
    std::stable_sort(runs->begin(), runs->end(),
                     [](const Collection &a, const Collection &b) { return a.startedAt > b.startedAt; });
    return runs;
}

} // namespace

Result<QList<Gap>> goneSince(const storage::Vault &vault, const Collection &run)
{
    const auto earlier = earlierRuns(vault, run);
    if (!earlier)
        return earlier.error();
    if (earlier->isEmpty())
        return QList<Gap>();

    QSet<QByteArray> places, contents;
    const auto present = forEachFound(vault, run, [&](const Item &item) {
        places.insert(placeOf(item));
        contents.insert(item.sha512);
    });
    if (!present)
        return present.error();

    QList<Gap> gone;
    for (const Collection &before : *earlier) {
        const auto looked = forEachFound(vault, before, [&](const Item &item) {
            const QByteArray place = placeOf(item);
            if (places.contains(place) || contents.contains(item.sha512))
                return;
            places.insert(place); // said once
            const QString day = item.readAt.toLocalTime().date().toString(Qt::ISODate);
            gone << Gap{Code{u"gap.gone-since"_s, {{u"day"_s, day}}}, item.path};
        });
        if (!looked)
            return looked.error();
    }
    return gone;
}

} // namespace habeas::collection
