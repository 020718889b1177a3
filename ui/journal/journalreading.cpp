// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journalreading.h"

#include "itemmodels/wording.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {

using itemmodels::JournalModel;
using itemmodels::JournalRow;

namespace {

/// The numbers of the cases that can be opened; what is deleted is not among them.
Result<QHash<CaseId, QString>> numbersOf(const workflow::Office &office, const OrganisationId &organisation,
                                         const QList<storage::JournalLine> &lines)
{
    QList<CaseId> ids;
    for (const storage::JournalLine &line : lines) {
        if (!line.content.caseId.isNull() && !ids.contains(line.content.caseId))
            ids << line.content.caseId;
    }
    const auto cases = office.vault.cases().lines(organisation, ids);
    if (!cases)
        return cases.error();
    QHash<CaseId, QString> numbers;
    for (const storage::CaseLine &each : *cases) {
        if (!each.unreadable)
            numbers.insert(each.id, each.number);
    }
    return numbers;
}

/// By the number of the entry.
Result<QHash<qint64, JournalRow>> rowsOf(const workflow::Office &office, const OrganisationId &organisation,
                                         const QList<qint64> &numbers)
{
    const storage::JournalStore &journal = office.vault.journal();
    const auto lines = journal.entriesNumbered(organisation, numbers);
    if (!lines)
        return lines.error();
    const auto cases = numbersOf(office, organisation, *lines);
    if (!cases)
        return cases.error();
    QHash<qint64, JournalRow> rows;
    for (const storage::JournalLine &line : *lines) {
        const auto &content = line.content;
        // With its key destroyed an entry still says what was done, without telling about whom.
        const auto details = journal.details(organisation, content);
        rows.insert(content.sequence,
                    {content.sequence, content.at, content.actor == office.vault.user(), content.caseId,
                     cases->value(content.caseId),
                     journal::sentenceOf(content.action, details ? *details : QJsonObject())});
    }
    return rows;
}

bool hasText(const JournalRow &row, const QString &text, const Words &words)
{
    return row.caseNumber.contains(text, Qt::CaseInsensitive)
        || itemmodels::actText(row.sentence, words).contains(text, Qt::CaseInsensitive);
}

} // namespace

Result<QList<JournalRow>> readEntries(const workflow::Office &office, const OrganisationId &organisation,
                                      const QList<qint64> &numbers)
{
    const auto found = rowsOf(office, organisation, numbers);
    if (!found)
        return found.error();
    QList<JournalRow> rows;
    for (const qint64 number : numbers)
        rows << found->value(number, {number, {}, false, {}, {}, {}});
    return rows;
}

Result<JournalModel::Found> findEntries(const workflow::Office &office, const Words &words,
                                        const JournalModel::More &request)
{
    auto numbers = office.vault.journal().numbers(request.filter, request.order, request.limit(), request.after);
    if (!numbers)
        return numbers.error();
    JournalModel::Found found;
    found.next = numbers->size() == request.limit() ? numbers->constLast() : 0;
    if (!request.text.isEmpty()) {
        const auto rows = rowsOf(office, request.filter.organisation, *numbers);
        if (!rows)
            return rows.error();
        numbers->removeIf([&](qint64 number) { return !hasText(rows->value(number), request.text, words); });
    }
    found.numbers = std::move(*numbers);
    return found;
}

} // namespace habeas::ui
