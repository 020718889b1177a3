// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "run.h"

#include "gonesince.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::collection {
namespace {

/// A run that still says "running" when the next one begins, and nobody is there for it, died with its process.
Result<> markInterrupted(storage::Vault &vault, const RunRequest &request)
{
    const auto runs = vault.cases().collections(request.caseId);
    if (!runs)
        return runs.error();
    for (const Collection &run : *runs) {
        if (run.system != request.system || run.state != Collection::State::Interrupted)
            continue;
        const auto row = vault.cases().collection(run.id);
        if (!row)
            return row.error();
        if (row->state != Collection::State::Running)
            continue;
        const auto marked = vault.change(request.organisation,
                                         {journal::Action::CollectionInterrupted,
                                          request.caseId,
                                          {{u"name"_s, request.systemName}, {u"count"_s, run.items}}},
                                         [&](storage::Change &change) { return change.put(run); });
        if (!marked)
            return marked.error();
    }
    return {};
}

Result<> tellWhatIsGone(const storage::Vault &vault, StoreSink &sink)
{
    if (const auto flushed = sink.flush(); !flushed)
        return flushed;
    const auto gone = goneSince(vault, sink.run());
    if (!gone) // a damaged row among the earlier items: what is new is whole, the comparison is not
        sink.gap({Code{u"gap.not-compared"_s, {{u"message"_s, gone.error().message}}}, {}});
    else
        std::for_each(gone->begin(), gone->end(), [&](const Gap &gap) { sink.gap(gap); });
    return {};
}

Code failureOf(const Error &error)
{
    return {u"failure.run"_s, {{u"message"_s, error.message}, {u"reason"_s, error.code}}};
}

} // namespace

Result<Collection> runConnector(storage::Vault &vault, const Clock &clock, connectors::Connector &connector,
                                const RunRequest &request, const Watch &watch)
{
    if (const auto marked = markInterrupted(vault, request); !marked)
        return marked.error();
    const auto writer = vault.items().writer();
    if (!writer)
        return writer.error();
    Collection run;
    run.id = CollectionId::create();
    run.caseId = request.caseId;
    run.system = request.system;
    run.startedAt = clock.now();
    run.writer = *writer;
    QStringList names;
    for (const connectors::Candidate &candidate : request.candidates) {
        names << candidate.name;
        run.references << candidate.reference;
    }
    run.candidate = names.join(u", "_s);
    run.references.removeAll(QString());
    const auto started = vault.change(
        request.organisation, {journal::Action::CollectionStarted, request.caseId, {{u"name"_s, request.systemName}}},
        [&](storage::Change &change) { return change.put(run); });
    if (!started)
        return started.error();

    StoreSink sink(vault, request.organisation, request.systemName, clock, run, watch);
    const Watch counting{[&](Progress progress) {
                             progress.tally = sink.tally();
                             watch.tell(progress);
                         },
                         watch.stop, watch.held};
    const auto collected = connector.collectAll(request.candidates, request.query, sink, counting);
    if (collected) {
        if (const auto told = tellWhatIsGone(vault, sink); !told)
            return told.error();
        return sink.close(Collection::State::Done, std::nullopt);
    }
    if (collected.error().kind == Error::Kind::Cancelled)
        return sink.close(Collection::State::Cancelled, Code{u"failure.cancelled"_s, {}});
    return sink.close(Collection::State::Failed, failureOf(collected.error()));
}

} // namespace habeas::collection
