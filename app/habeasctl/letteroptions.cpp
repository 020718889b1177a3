// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "letteroptions.h"

#include "workflow/completeness.h"

#include <span>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ctl {
namespace {

using workflow::Office;

Result<QList<SystemId>> systemsNamed(const Office &office, const Case &value, const std::vector<std::string> &names)
{
    QList<SystemId> ids;
    for (const std::string &name : names) {
        const auto system = workflow::systemNamed(office, value, text(name));
        if (!system)
            return system.error();
        ids << system->id;
    }
    return ids;
}

Result<QList<law::Right>> rightsNamed(const std::vector<std::string> &names)
{
    QList<law::Right> rights;
    for (const std::string &each : names) {
        const auto right = codeArgument<law::Right>(each);
        if (!right)
            return right.error();
        rights << *right;
    }
    return rights;
}

/// Invalid where none is named.
Result<QDate> answerDay(const LetterOptions &options, QDate today)
{
    return options.answerBy.empty() ? Result<QDate>(QDate()) : dayOf(options.answerBy, today);
}

Result<workflow::Notice> clarification(const LetterOptions &options, const Office &office, const Case &value,
                                       QDate today)
{
    const auto areas = systemsNamed(office, value, options.areas);
    if (!areas)
        return areas.error();
    workflow::ClarificationNotice notice;
    notice.withoutUndueDelay = !options.late;
    notice.areas = *areas;
    const auto answerBy = answerDay(options, today);
    if (!answerBy)
        return answerBy.error();
    notice.answerBy = *answerBy;
    return workflow::Notice(notice);
}

Result<workflow::Notice> extension(const LetterOptions &options)
{
    workflow::ExtensionNotice notice;
    notice.explanation = text(options.explanation);
    for (const std::string &each : options.reasons) {
        const auto reason = codeArgument<letters::ExtensionInput::Reason>(each);
        if (!reason)
            return reason.error();
        notice.reasons << *reason;
    }
    return workflow::Notice(notice);
}

/// \a words  the ground's code, then what it asks for: FACT=TEXT, or FACT=DAY
Result<law::ReliedGround> groundIn(std::span<const std::string> words)
{
    law::ReliedGround ground{text(words.front()), {}};
    for (const std::string &each : words.subspan(1)) {
        const QString fact = text(each);
        const qsizetype at = fact.indexOf(u'=');
        if (at < 1)
            return Error{Error::Kind::Malformed, u"argument.fact"_s,
                         Text::tr("%1 is no fact. Write the fact's code, then =, then what it says.").arg(fact)};
        ground.facts.insert(fact.first(at), fact.sliced(at + 1));
    }
    return ground;
}

Result<letters::DonePart> partIn(std::span<const std::string> words, const Office &office, const Case &value)
{
    if (words.size() < 3) {
        return Error{Error::Kind::Malformed, u"argument.part"_s,
                     Text::tr("A part names the system, what becomes of its data, and which data (-: all of them).")};
    }
    const auto system = workflow::systemNamed(office, value, text(words[0]));
    if (!system)
        return system.error();
    const auto outcome = codeArgument<letters::DonePart::Outcome>(words[1]);
    if (!outcome)
        return outcome.error();
    letters::DonePart part{
        .system = system->id, .what = words[2] == "-" ? QString() : text(words[2]), .outcome = *outcome};
    if (words.size() == 3)
        return part;
    if (*outcome == letters::DonePart::Outcome::Unconcerned) {
        part.why = text(words[3]);
        return part;
    }
    const auto ground = groundIn(words.subspan(3));
    if (!ground)
        return ground.error();
    part.ground = *ground;
    return part;
}

Result<workflow::Notice> refusal(const LetterOptions &options)
{
    workflow::RefusalNotice notice;
    for (const auto &words : options.grounds) {
        const auto ground = groundIn(words);
        if (!ground)
            return ground.error();
        notice.grounds << *ground;
    }
    notice.explanation = text(options.explanation);
    const auto rights = rightsNamed(options.rights);
    if (!rights)
        return rights.error();
    notice.rights = *rights;
    return workflow::Notice(notice);
}

Result<workflow::Notice> done(const LetterOptions &options, const Office &office, const Case &value, QDate today)
{
    const auto rights = rightsNamed(options.rights);
    if (!rights)
        return rights.error();
    const auto day = dayOf(options.doneOn, today);
    if (!day)
        return day.error();
    workflow::DoneNotice notice{*rights, text(options.explanation), *day,
                                {},      texts(options.told),       text(options.notTold)};
    for (const auto &words : options.parts) {
        const auto part = partIn(words, office, value);
        if (!part)
            return part.error();
        notice.parts << *part;
    }
    return workflow::Notice(notice);
}

Result<workflow::Notice> recipient(const LetterOptions &options, const Office &office, const Case &value)
{
    const auto rights = rightsNamed(options.rights);
    if (!rights)
        return rights.error();
    const auto system = workflow::systemNamed(office, value, text(options.system));
    if (!system)
        return system.error();
    workflow::RecipientNotice notice;
    notice.system = system->id;
    notice.recipient.name = text(options.to);
    notice.recipient.address = texts(options.toAddress);
    notice.rights = *rights;
    notice.what = text(options.explanation);
    return workflow::Notice(notice);
}

Result<workflow::Notice> processor(const LetterOptions &options, const Office &office, const Case &value, QDate today)
{
    const auto system = workflow::systemNamed(office, value, text(options.system));
    if (!system)
        return system.error();
    workflow::ProcessorNotice notice;
    notice.system = system->id;
    notice.processor.name = text(options.to);
    notice.processor.address = texts(options.toAddress);
    const auto answerBy = answerDay(options, today);
    if (!answerBy)
        return answerBy.error();
    notice.answerBy = *answerBy;
    return workflow::Notice(notice);
}

} // namespace

Result<std::optional<workflow::Notice>> noticeOf(const LetterOptions &options, const workflow::Office &office,
                                                 const Case &value, QDate today)
{
    const QString kind = text(options.kind);
    Result<workflow::Notice> notice = workflow::Notice(workflow::AcknowledgementNotice{});
    if (kind == u"answer")
        return std::optional<workflow::Notice>();
    if (kind == u"identity")
        notice = workflow::Notice(workflow::IdentityNotice{text(options.doubt), texts(options.ways), !options.late});
    else if (kind == u"clarification")
        notice = clarification(options, office, value, today);
    else if (kind == u"extension")
        notice = extension(options);
    else if (kind == u"refusal")
        notice = refusal(options);
    else if (kind == u"done")
        notice = done(options, office, value, today);
    else if (kind == u"recipient")
        notice = recipient(options, office, value);
    else if (kind == u"processor")
        notice = processor(options, office, value, today);
    if (!notice)
        return notice.error();
    return std::optional(*notice);
}

} // namespace habeas::ctl
