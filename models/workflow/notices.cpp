// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notices.h"

#include "casedeadlines.h"
#include "casework.h"

#include "law/deadline.h"

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

QList<Identifier> identifiersOf(const Subject &subject)
{
    QList<Identifier> identifiers;
    for (const QString &each : subject.userNames)
        identifiers << Identifier{Identifier::Kind::UserName, each};
    for (const QString &each : subject.mails)
        identifiers << Identifier{Identifier::Kind::Mail, each};
    if (identifiers.isEmpty())
        identifiers << Identifier{Identifier::Kind::Name, subject.fullName()};
    return identifiers;
}

/// The processor the register names, if it is one; else a contact without a name, which the letter reports missing.
Contact processorOf(const System &system)
{
    QStringList names;
    for (const Recipient &recipient : system.recipients) {
        if (recipient.processor)
            names << recipient.name;
    }
    Contact contact;
    if (names.size() == 1)
        contact.name = names.constFirst();
    contact.address = system.contact.split(u'\n', Qt::SkipEmptyParts);
    return contact;
}

/// Writes each kind of letter from what the person decided and what case and register hold.
class Draft
{
public:
    Draft(const Office &office, letters::Frame frame) : m_office(office), m_frame(std::move(frame)) { }

    Result<LetterContent> operator()(const AcknowledgementNotice &) const;
    Result<LetterContent> operator()(const IdentityNotice &notice) const;
    Result<LetterContent> operator()(const ClarificationNotice &notice) const;
    Result<LetterContent> operator()(const ExtensionNotice &notice) const;
    Result<LetterContent> operator()(const RefusalNotice &notice) const;
    Result<LetterContent> operator()(const ProcessorNotice &notice) const;

private:
    const Office &m_office;
    letters::Frame m_frame;
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
    const QList<law::Right> &refused = notice.rights.isEmpty() ? m_frame.request.rights : notice.rights;
    return letters::refusalLetter({m_frame, refused, notice.grounds, std::move(*grounds), notice.explanation});
}

Result<LetterContent> Draft::operator()(const ProcessorNotice &notice) const
{
    const auto system = m_office.vault.registry().system(notice.system);
    if (!system)
        return system.error();
    Contact processor = processorOf(*system);
    if (!notice.processor.name.isEmpty())
        processor.name = notice.processor.name;
    if (!notice.processor.address.isEmpty())
        processor.address = notice.processor.address;
    const QList<Identifier> identifiers =
        notice.identifiers.isEmpty() ? identifiersOf(m_frame.request.subject) : notice.identifiers;
    return letters::processorLetter({m_frame, *system, processor, identifiers, notice.answerBy});
}

} // namespace

Result<LetterContent> draftNotice(const Office &office, const CaseId &id, const LetterOrder &order,
                                  const Notice &notice)
{
    const auto value = office.vault.cases().caseWith(id);
    if (!value)
        return value.error();
    auto frame = frameOf(office, *value, order);
    if (!frame)
        return frame.error();
    return std::visit(Draft(office, std::move(*frame)), notice);
}

Result<Letter> finishNotice(Office &office, const CaseId &id, const LetterOrder &order, const Notice &notice)
{
    const auto value = office.vault.cases().caseWith(id);
    if (!value)
        return value.error();
    const auto frame = frameOf(office, *value, order);
    if (!frame)
        return frame.error();
    const auto content = std::visit(Draft(office, *frame), notice);
    if (!content)
        return content.error();
    return keepLetter(office, *value, *frame, *content);
}

} // namespace habeas::workflow
