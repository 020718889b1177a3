// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"
#include "jsonviews.h"
#include "usage.h"
#include "vaultaccess.h"

#include "collection/deciding.h"
#include "collection/redactedfile.h"
#include "collection/review.h"
#include "preview/request.h"
#include "workflow/casework.h"
#include "workflow/completeness.h"
#include "workflow/registration.h"

#include <CLI/CLI.hpp>

#include <QFile>
#include <QMimeDatabase>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ctl {
namespace {

using workflow::Office;

/// Which items are meant: the given ids, else all that pass the filters.
struct Selection {
    std::string number, system, ownership;
    std::vector<std::string> ids;
    bool undecided = false;

    void addTo(CLI::App &command)
    {
        command.add_option("case", number, "number of the case")->required();
        command.add_option("--system", system, "only of this system");
        command.add_option("--ownership", ownership, "only: own, about-subject, shared, group, other-person, unknown");
        command.add_flag("--undecided", undecided, "only those without a decision");
    }
};

Result<QList<storage::ItemLine>> select(const Office &office, const Case &value, const Selection &selection)
{
    std::optional<SystemId> system;
    if (!selection.system.empty()) {
        const auto named = workflow::systemNamed(office, value, text(selection.system));
        if (!named)
            return named.error();
        system = named->id;
    }
    std::optional<Ownership> ownership;
    if (!selection.ownership.empty()) {
        const auto code = codeArgument<Ownership>(selection.ownership);
        if (!code)
            return code.error();
        ownership = *code;
    }
    QSet<QString> wanted;
    for (const std::string &id : selection.ids)
        wanted.insert(text(id));
    QList<storage::ItemLine> lines;
    const auto visited = collection::forEachItem(office.vault, value, [&](const storage::ItemLine &line) -> Result<> {
        const bool matches = (!system || line.item.system == *system)
            && (!ownership || line.item.ownership == *ownership) && (!selection.undecided || !line.decision)
            && (selection.ids.empty() || wanted.remove(line.item.id.toString()));
        if (matches)
            lines << line;
        return {};
    });
    if (!visited)
        return visited.error();
    if (!selection.ids.empty() && !wanted.isEmpty()) {
        return Error{Error::Kind::NotFound, u"item.unknown"_s,
                     Text::tr("%1 is no item of this case that counts. Nothing was decided.").arg(*wanted.begin())};
    }
    return lines;
}

Result<> list(Context &context, const Selection &selection, Office &office)
{
    const auto value = workflow::caseNumbered(office, text(selection.number));
    if (!value)
        return value.error();
    const auto lines = select(office, *value, selection);
    if (!lines)
        return lines.error();
    QJsonArray items;
    for (const storage::ItemLine &line : *lines) {
        context.say(u"%1  %2  %3  %4 B  %5  %6"_s
                        .arg(line.item.id.toString(), codeOf(line.item.kind), codeOf(line.item.ownership))
                        .arg(line.item.sizeBytes)
                        .arg(line.decision ? codeOf(line.decision->kind) : u"-"_s, line.item.path));
        items.append(jsonOf(line));
    }
    context.say(Text::tr("%n item(s)", nullptr, static_cast<int>(lines->size())));
    context.answer({{u"items"_s, items}});
    return {};
}

struct DecideOptions {
    Selection selection;
    bool handOut = false, withhold = false;
    std::string redacted, mediaType, ground, note;
};

Result<> redactOne(Context &context, const DecideOptions &options, Office &office, const Case &value,
                   const QList<storage::ItemLine> &lines, const collection::Verdict &verdict)
{
    if (lines.size() != 1)
        return Error{Error::Kind::Malformed, u"decision.one-item"_s,
                     Text::tr("A redaction replaces exactly one item: name it with --item.")};
    QFile file(text(options.redacted));
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Kind::NotFound, u"argument.file"_s,
                     Text::tr("The redacted file cannot be read: %1").arg(file.fileName())};
    const QString type =
        options.mediaType.empty() ? QMimeDatabase().mimeTypeForFile(file.fileName()).name() : text(options.mediaType);
    const Item &original = lines.constFirst().item;
    const auto item = collection::redactByFile(office.vault, office.clock, value, original, file, type, verdict,
                                               preview::helperProgram(), {});
    if (!item)
        return item.error();
    context.say(Text::tr("The redacted form goes out instead."));
    context.answer({{u"decided"_s, 1}, {u"item"_s, jsonOf(storage::ItemLine{*item, {}})}});
    return {};
}

Result<> decide(Context &context, const DecideOptions &options, Office &office)
{
    const auto value = workflow::caseNumbered(office, text(options.selection.number));
    if (!value)
        return value.error();
    const auto lines = select(office, *value, options.selection);
    if (!lines)
        return lines.error();
    collection::Verdict verdict{options.handOut        ? Decision::Kind::HandOut
                                    : options.withhold ? Decision::Kind::Withhold
                                                       : Decision::Kind::Redact,
                                text(options.ground), text(options.note)};
    if (verdict.kind == Decision::Kind::Redact)
        return redactOne(context, options, office, *value, *lines, verdict);
    QList<ItemId> items;
    for (const storage::ItemLine &line : *lines)
        items << line.item.id;
    const auto act = collection::decide(office.vault, office.clock, *value, items, verdict);
    if (!act)
        return act.error();
    const auto count = act->items.size();
    context.say(Text::tr("%n item(s) decided: %1.", nullptr, static_cast<int>(count)).arg(codeOf(verdict.kind)));
    context.answer({{u"decided"_s, count}});
    return {};
}

} // namespace

void addItems(CLI::App &app, Context &context)
{
    auto selection = std::make_shared<Selection>();
    CLI::App *command = app.add_subcommand("items", "what was found, with the decisions");
    selection->addTo(*command);
    command->callback([selection, &context] {
        withOffice(context, [&](Office &office) { return list(context, *selection, office); });
    });
}

void addDecide(CLI::App &app, Context &context)
{
    auto options = std::make_shared<DecideOptions>();
    CLI::App *command = app.add_subcommand("decide", "hand out, withhold or redact items");
    options->selection.addTo(*command);
    command->add_option("--item", options->selection.ids, "id (repeat); without it all that pass the filters");
    auto *kind = command->add_option_group("decision");
    kind->add_flag("--hand-out", options->handOut);
    kind->add_flag("--withhold", options->withhold);
    kind->add_option("--redacted", options->redacted, "file with the redacted content that goes out instead");
    kind->require_option(1);
    command->add_option("--media-type", options->mediaType, "of the redacted file");
    command->add_option("--ground", options->ground,
                        withGrounds("legal ground, required unless handing out", law::Ground::Effect::WithholdItem));
    command->add_option("--note", options->note, "how it was weighed");
    command->callback([options, &context] {
        withOffice(context, [&](Office &office) { return decide(context, *options, office); });
    });
}

} // namespace habeas::ctl
