// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notices.h"

#include "answering.h"
#include "casedeadlines.h"
#include "casework.h"
#include "completeness.h"
#include "donefacts.h"
#include "freeze.h"
#include "identity.h"

#include "law/deadline.h"
#include "letters/doneletter.h"
#include "workflow/text.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::workflow {
namespace {

using letters::LetterContent;

letters::Suspension suspensionOf(bool withoutUndueDelay)
{
    return withoutUndueDelay ? letters::Suspension::UntilAnswered : letters::Suspension::None;
}

/// The dates as they will be once the person is told of the extension by this letter.
Result<law::Deadlines> extendedOn(const Office &office, const letters::Frame &frame)
{
    auto input = deadlineInputOf(frame.request, frame.organisation, office.today(frame.organisation));
    if (!input)
        return input.error();
    if (!input->extension)
        input->extension = law::Extension{frame.on};
    return law::deadlinesOf(*input, office.calendar);
}

/// By what somebody else knows the person: as written, else what the case says, the name last.
QList<Identifier> knownBy(const QList<Identifier> &written, const Subject &subject)
{
    QList<Identifier> identifiers = written;
    if (!identifiers.isEmpty())
        return identifiers;
    for (const QString &each : subject.userNames)
        identifiers << Identifier{Identifier::Kind::UserName, each};
    for (const QString &each : subject.mails)
        identifiers << Identifier{Identifier::Kind::Mail, each};
    if (identifiers.isEmpty())
        identifiers << Identifier{Identifier::Kind::Name, subject.fullName()};
    return identifiers;
}

/// The only one of \a names: else a contact without a name, which the letter reports missing.
Contact onlyOne(const QStringList &names)
{
    Contact contact;
    if (names.size() == 1)
        contact.name = names.constFirst();
    return contact;
}

Contact processorOf(const System &system)
{
    QStringList names;
    for (const Recipient &recipient : system.recipients) {
        if (recipient.processor)
            names << recipient.name;
    }
    Contact contact = onlyOne(names);
    contact.address = system.contact.split(u'\n', Qt::SkipEmptyParts);
    return contact;
}

/// \a contact, with what a person has written in the place of it.
Contact overlaid(Contact contact, const Contact &written)
{
    if (!written.name.isEmpty())
        contact.name = written.name;
    if (!written.address.isEmpty())
        contact.address = written.address;
    return contact;
}

Contact recipientOf(const System &system, const RecipientNotice &notice)
{
    QStringList names;
    for (const Recipient &recipient : system.recipients)
        names << recipient.name;
    return overlaid(onlyOne(names), notice.recipient);
}

/// Art. 19 has those told to whom the data were disclosed, and nobody else learns from us that somebody asked.
bool isRecipientOf(const System &system, const QString &name)
{
    return std::any_of(system.recipients.begin(), system.recipients.end(),
                       [&](const Recipient &recipient) { return recipient.name.simplified() == name.simplified(); });
}

/// What was asked for and is not answered by a letter of its own. A case opened again is answered anew.
QList<law::Right> openRights(const Case &value, const QList<Letter> &written)
{
    const QList<Event> events = effectiveEvents(value.events);
    const bool isReopened = std::any_of(events.begin(), events.end(),
                                        [](const Event &event) { return event.kind == Event::Kind::Reopened; });
    QList<law::Right> open = value.rights;
    if (!isReopened) {
        const QList<law::Right> answered = answeredApart(value, written);
        open.removeIf([&](law::Right right) { return answered.contains(right); });
    }
    return open;
}

/// A letter deals with what is open: else nobody could say which of two letters counts.
Result<> checkOpenRights(const Office &office, const Case &value, const Notice &notice, const QList<law::Right> &rights)
{
    if (!std::holds_alternative<DoneNotice>(notice) && !std::holds_alternative<RefusalNotice>(notice))
        return {};
    const auto written = office.vault.cases().letters(value.id);
    if (!written)
        return written.error();
    const QList<law::Right> open = openRights(value, *written);
    if (std::all_of(rights.begin(), rights.end(), [&](law::Right right) { return open.contains(right); }))
        return {};
    return refused(u"letter.rights-not-open"_s,
                   Text::tr("The letter names a right that was not asked for in this case, or that a letter which went "
                            "out has answered already. Name the rights that are still open."));
}

/// Nobody else is told of somebody's data because a stranger asked (Art. 12(6), Art. 19).
Result<> checkWhoAsked(const Office &office, const Case &value, const Notice &notice)
{
    if (!std::holds_alternative<RecipientNotice>(notice))
        return {};
    const auto check = identityCheckOf(office, value);
    if (!check)
        return check.error();
    if (check->isConfirmed())
        return {};
    return refused(u"letter.identity"_s,
                   Text::tr("It is not recorded yet who asks: no recipient is told of it before. Record the identity "
                            "check first."));
}

/// What is kept with a finished letter, to be asked later what it says.
Result<LetterFacts> factsOf(const Office &office, const Notice &notice, const QList<law::Right> &rights,
                            const Case &value)
{
    if (const auto *done = std::get_if<DoneNotice>(&notice))
        return factsOfDone(office, *done, rights, value);
    LetterFacts facts{.rights = rights};
    if (const auto *refusal = std::get_if<RefusalNotice>(&notice)) {
        const auto table = law::Grounds::load();
        if (!table)
            return table.error();
        facts.keptUntil = letters::keptUntil(refusal->grounds, *table);
    } else if (const auto *told = std::get_if<RecipientNotice>(&notice)) {
        const auto system = office.vault.registry().system(told->system);
        if (!system)
            return system.error();
        facts.told = {recipientOf(*system, *told).name};
        facts.tellings = {Letter::Telling{facts.told.constFirst(), system->id, rights}};
    }
    return facts;
}

/// The rights a letter says are done, refuses or tells of: a person's choice, else all that is open.
Result<QList<law::Right>> rightsOf(const Office &office, const Case &value, const Notice &notice)
{
    if (const auto *told = std::get_if<RecipientNotice>(&notice))
        return told->rights;
    const auto *refusal = std::get_if<RefusalNotice>(&notice);
    const auto *done = std::get_if<DoneNotice>(&notice);
    if (!refusal && !done)
        return QList<law::Right>();
    if (const QList<law::Right> &chosen = refusal ? refusal->rights : done->rights; !chosen.isEmpty())
        return chosen;
    const auto written = office.vault.cases().letters(value.id);
    if (!written)
        return written.error();
    return refusal ? openRights(value, *written) : stillToDo(value, *written);
}

/// Writes each kind of letter from what the person decided and what case and register hold.
class Draft
{
public:
    /// \a rights  the letter says are done, or refuses
    Draft(const Office &office, letters::Frame frame, QList<law::Right> rights)
        : m_office(office), m_frame(std::move(frame)), m_rights(std::move(rights))
    { }

    Result<LetterContent> operator()(const AcknowledgementNotice &) const;
    Result<LetterContent> operator()(const IdentityNotice &notice) const;
    Result<LetterContent> operator()(const ClarificationNotice &notice) const;
    Result<LetterContent> operator()(const ExtensionNotice &notice) const;
    Result<LetterContent> operator()(const RefusalNotice &notice) const;
    Result<LetterContent> operator()(const DoneNotice &notice) const;
    Result<LetterContent> operator()(const RecipientNotice &notice) const;
    Result<LetterContent> operator()(const ProcessorNotice &notice) const;

private:
    const Office &m_office;
    letters::Frame m_frame;
    QList<law::Right> m_rights;
};

Result<LetterContent> Draft::operator()(const AcknowledgementNotice &) const
{
    const auto deadlines = deadlinesOf(m_office, m_frame.request);
    if (!deadlines)
        return deadlines.error();
    return letters::acknowledgementLetter({m_frame, deadlines->due.date, fileKeptUntil(deadlines->due.date)});
}

Result<LetterContent> Draft::operator()(const IdentityNotice &notice) const
{
    return letters::identityLetter({m_frame, notice.doubt, notice.ways, suspensionOf(notice.withoutUndueDelay)});
}

Result<LetterContent> Draft::operator()(const ClarificationNotice &notice) const
{
    auto systems = m_office.vault.registry().systems(m_frame.organisation.id);
    if (!systems)
        return systems.error();
    QList<System> areas;
    for (const System &system : std::as_const(*systems)) {
        if (notice.areas.isEmpty() || notice.areas.contains(system.id))
            areas << system;
    }
    return letters::clarificationLetter({m_frame, areas, notice.answerBy, suspensionOf(notice.withoutUndueDelay)});
}

Result<LetterContent> Draft::operator()(const ExtensionNotice &notice) const
{
    const auto deadlines = extendedOn(m_office, m_frame);
    if (!deadlines)
        return deadlines.error();
    return letters::extensionLetter(
        {m_frame, notice.reasons, notice.explanation, deadlines->noticeBy.date, deadlines->due.date});
}

Result<LetterContent> Draft::operator()(const RefusalNotice &notice) const
{
    auto grounds = law::Grounds::load();
    if (!grounds)
        return grounds.error();
    return letters::refusalLetter({m_frame, m_rights, notice.grounds, std::move(*grounds), notice.explanation});
}

Result<LetterContent> Draft::operator()(const DoneNotice &notice) const
{
    const auto systems = systemsOf(m_office, m_frame.request);
    if (!systems)
        return systems.error();
    const auto ledger = ledgerOf(m_office, m_frame.request);
    if (!ledger)
        return ledger.error();
    const auto resting = restingBeside(m_office, m_frame.request, notice.parts);
    if (!resting)
        return resting.error();
    const auto written = m_office.vault.cases().letters(m_frame.request.id);
    if (!written)
        return written.error();
    auto grounds = law::Grounds::load();
    if (!grounds)
        return grounds.error();
    QList<letters::DoneInput::Told> recipients;
    for (const QStringList all = recipientsOf(notice.parts, *systems); const QString &name : all)
        recipients << letters::DoneInput::Told{name, notice.told.contains(name)};
    const auto result = freezeOf(m_frame.request, *written).result;
    const auto lacks = lackedBy(notice, m_rights, result, m_frame.organisation, *grounds, *systems);
    auto content = letters::doneLetter({m_frame, m_rights, notice.parts, *ledger, *std::move(grounds), notice.what,
                                        notice.doneOn, recipients, notice.whyNotTold, fileKeptUntil(m_frame.on),
                                        *resting, m_office.today(m_frame.organisation), result});
    if (content)
        content->missing << lacks;
    return content;
}

Result<LetterContent> Draft::operator()(const RecipientNotice &notice) const
{
    const auto system = m_office.vault.registry().system(notice.system);
    if (!system)
        return system.error();
    const Contact recipient = recipientOf(*system, notice);
    auto content = letters::recipientLetter({m_frame, recipient, system->id, notice.rights,
                                             knownBy(notice.identifiers, m_frame.request.subject), notice.what});
    if (content && !recipient.name.trimmed().isEmpty() && !isRecipientOf(*system, recipient.name)) {
        content->missing << letters::Missing{
            u"addressee"_s,
            {u"letters.missing.recipient-unknown"_s, {{u"recipient"_s, recipient.name}, {u"system"_s, system->name}}},
            letters::Missing::Place::Letter,
            system->id};
    }
    return content;
}

Result<LetterContent> Draft::operator()(const ProcessorNotice &notice) const
{
    const auto system = m_office.vault.registry().system(notice.system);
    if (!system)
        return system.error();
    return letters::processorLetter({m_frame, *system, overlaid(processorOf(*system), notice.processor),
                                     knownBy(notice.identifiers, m_frame.request.subject), notice.answerBy});
}

/// The draft, and the rights it deals with.
struct Written {
    Case value;
    letters::Frame frame;
    QList<law::Right> rights;
    LetterContent content;
};

Result<Written> write(const Office &office, const CaseId &id, const LetterOrder &order, const Notice &notice)
{
    const auto value = office.vault.cases().caseWith(id);
    if (!value)
        return value.error();
    auto frame = frameOf(office, *value, order);
    if (!frame)
        return frame.error();
    const auto rights = rightsOf(office, *value, notice);
    if (!rights)
        return rights.error();
    auto content = std::visit(Draft(office, *frame, *rights), notice);
    if (!content)
        return content.error();
    letters::reword(*content, order.wordings);
    return Written{*value, *std::move(frame), *rights, *std::move(content)};
}

} // namespace

QStringList recipientsOf(const QList<letters::DonePart> &parts, const QList<System> &systems)
{
    QStringList names;
    for (const System &system : systems) {
        const bool isChanged = std::any_of(parts.begin(), parts.end(), [&](const letters::DonePart &part) {
            return part.system == system.id && part.outcome && letters::isToldToRecipients(*part.outcome);
        });
        for (const Recipient &recipient : isChanged ? system.recipients : QList<Recipient>())
            names << recipient.name;
    }
    names.removeDuplicates();
    return names;
}

Result<LetterContent> draftNotice(const Office &office, const CaseId &id, const LetterOrder &order,
                                  const Notice &notice)
{
    auto written = write(office, id, order, notice);
    if (!written)
        return written.error();
    return std::move(written->content);
}

Result<Letter> finishNotice(Office &office, const CaseId &id, const LetterOrder &order, const Notice &notice)
{
    const auto written = write(office, id, order, notice);
    if (!written)
        return written.error();
    if (const auto open = checkOpenRights(office, written->value, notice, written->rights); !open)
        return open.error();
    if (const auto known = checkWhoAsked(office, written->value, notice); !known)
        return known.error();
    const auto facts = factsOf(office, notice, written->rights, written->value);
    if (!facts)
        return facts.error();
    if (std::holds_alternative<RecipientNotice>(notice)) {
        if (const auto owed = checkIsToTell(office, written->value, facts->tellings.constFirst()); !owed)
            return owed.error();
    }
    return keepLetter(office, written->value, written->frame, written->content, *facts);
}

} // namespace habeas::workflow
