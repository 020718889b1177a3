// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"
#include "jsonviews.h"
#include "vaultaccess.h"

#include "journal/exportline.h"
#include "workflow/casework.h"
#include "workflow/changes.h"
#include "workflow/proof.h"
#include "workflow/registration.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ctl {
namespace {

using workflow::Office;

struct ShowOptions {
    std::string organisation, number;
    qint64 from = 1;
    int limit = 10000;
};

/// The case's number; empty once it cannot be read any more, and then nothing names it.
QString numberOf(const Office &office, const CaseId &id, QHash<CaseId, QString> &known)
{
    if (id.isNull())
        return {};
    auto number = known.find(id);
    if (number == known.end()) {
        const auto value = office.vault.cases().caseWith(id);
        number = known.insert(id, value ? value->number : QString());
    }
    return *number;
}

/// What the one item that \a details speak of is called; empty once that cannot be read any more.
QString titleOf(const Office &office, const QJsonObject &details)
{
    const auto id = ItemId::fromString(details.value(u"item"_s).toString());
    if (id.isNull())
        return {};
    const auto line = office.vault.items().item(id);
    return line ? line->item.title : QString();
}

Result<> show(Context &context, const ShowOptions &options, Office &office)
{
    const auto organisation = workflow::organisationNamed(office, text(options.organisation));
    if (!organisation)
        return organisation.error();
    Result<QList<storage::JournalLine>> lines = QList<storage::JournalLine>();
    if (options.number.empty()) {
        lines = office.vault.journal().entries(organisation->id, options.from, options.limit);
    } else {
        const auto value = workflow::caseNumbered(office, text(options.number), organisation->id);
        if (!value)
            return value.error();
        lines = office.vault.journal().entriesOf(value->id);
    }
    if (!lines)
        return lines.error();
    QJsonArray entries;
    QHash<CaseId, QString> numbers;
    for (const storage::JournalLine &line : *lines) {
        const auto details = office.vault.journal().details(organisation->id, line.content);
        const QJsonObject told = details ? *details : QJsonObject();
        const Code sentence = journal::sentenceOf(line.content.action, told);
        const QString title = titleOf(office, told);
        const QString said = context.words.say(sentence);
        const QString number = numberOf(office, line.content.caseId, numbers);
        context.say(u"%1  %2  %3  %4"_s.arg(line.content.sequence, 6)
                        .arg(line.content.at.toLocalTime().toString(Qt::ISODate), number.isEmpty() ? u"-"_s : number,
                             title.isEmpty() ? said : u"%1 (%2)"_s.arg(said, title)));
        QJsonArray changes;
        for (const Code &change : workflow::changesIn(told)) {
            context.say(u"          "_s + context.words.say(change));
            changes.append(jsonOf(change, context.words));
        }
        entries.append(QJsonObject{
            {u"sequence"_s, line.content.sequence},
            {u"at"_s, jsonOf(line.content.at)},
            {u"actor"_s, line.content.actor.toString()},
            {u"action"_s, line.content.action},
            {u"case"_s, line.content.caseId.isNull() ? QJsonValue() : QJsonValue(line.content.caseId.toString())},
            {u"caseNumber"_s, number.isEmpty() ? QJsonValue() : QJsonValue(number)},
            {u"item"_s, title.isEmpty() ? QJsonValue() : QJsonValue(title)},
            {u"changes"_s, changes},
            {u"details"_s, details ? QJsonValue(*details) : QJsonValue()},
            {u"text"_s, said},
            {u"hash"_s, QString::fromLatin1(line.entry.hash.toHex())}});
    }
    context.answer({{u"entries"_s, entries}});
    return {};
}

Result<> verify(Context &context, const std::string &name, Office &office)
{
    const auto organisation = workflow::organisationNamed(office, text(name));
    if (!organisation)
        return organisation.error();
    ProgressLine line(context);
    const auto proof = workflow::verifyOrganisation(office, organisation->id, line.watch());
    if (!proof)
        return proof.error();
    QJsonArray faults;
    const auto fault = [&](const Code &code) {
        faults.append(jsonOf(code, context.words));
        context.warn(context.words.say(code));
    };
    if (proof->chain.fault)
        fault(proof->chain.fault->reason());
    for (const storage::RowFault &row : proof->rows.faults)
        fault(row.reason());
    for (const Code &content : proof->contents)
        fault(content);
    if (proof->isWhole()) {
        context.say(
            Text::tr("The journal is whole. Entries: %1, rows that agree with it: %2, heads recorded elsewhere: %3")
                .arg(proof->chain.seen)
                .arg(proof->rows.rows)
                .arg(proof->chain.headsMet.size()));
    }
    context.answer({{u"valid"_s, proof->isWhole()},
                    {u"entries"_s, proof->chain.seen},
                    {u"provenUntil"_s, proof->chain.holds.sequence},
                    {u"head"_s, QString::fromLatin1(proof->chain.holds.hash.toHex())},
                    {u"rows"_s, proof->rows.rows},
                    {u"headsMet"_s, QJsonArray::fromStringList(proof->chain.headsMet)},
                    {u"faults"_s, faults}});
    if (!proof->isWhole())
        context.exit = Failed;
    return {};
}

Result<> exportChain(const std::string &name, Office &office)
{
    const auto organisation = workflow::organisationNamed(office, text(name));
    if (!organisation)
        return organisation.error();
    const auto chain = office.vault.journal().chain(organisation->id);
    if (!chain)
        return chain.error();
    const auto put = [](const QByteArray &line) {
        std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stdout);
        std::fputc('\n', stdout);
    };
    put(journal::headerLine(*chain));
    return office.vault.journal().forEach(organisation->id, [&](const journal::Entry &entry) -> Result<> {
        put(journal::exportLine(entry));
        return {};
    });
}

} // namespace

void addJournal(CLI::App &app, Context &context)
{
    CLI::App *group = app.add_subcommand("journal", "the record of all that was done: show, verify, export");
    group->require_subcommand(1);
    auto options = std::make_shared<ShowOptions>();
    CLI::App *shown = group->add_subcommand("show", "entries in words");
    shown->add_option("--org", options->organisation);
    shown->add_option("--case", options->number, "only of this case");
    shown->add_option("--from", options->from, "first entry by number");
    shown->add_option("--limit", options->limit);
    shown->callback(
        [options, &context] { withOffice(context, [&](Office &office) { return show(context, *options, office); }); });

    auto organisation = std::make_shared<std::string>();
    CLI::App *verified = group->add_subcommand("verify", "check chain, rows and contents; exit 2 if anything is wrong");
    verified->add_option("--org", *organisation);
    verified->callback([organisation, &context] {
        withOffice(context, [&](Office &office) { return verify(context, *organisation, office); });
    });
    CLI::App *exported = group->add_subcommand("export", "the chain as JSON lines, for an independent verifier");
    exported->add_option("--org", *organisation);
    exported->callback([organisation, &context] {
        withOffice(context, [&](Office &office) { return exportChain(*organisation, office); });
    });
}

} // namespace habeas::ctl
