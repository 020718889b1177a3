// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wording.h"

#include "itemmodels/text.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace habeas::itemmodels {

QString dayFormat(const QLocale &locale)
{
    return locale.language() == QLocale::German ? u"d.M.yyyy"_s : u"d MMM yyyy"_s;
}

QString dayText(QDate day, const QLocale &locale)
{
    return locale.toString(day, dayFormat(locale)).replace(u' ', QChar(0x00a0));
}

QString shortDay(QDate day, QDate today, const QLocale &locale)
{
    if (!day.isValid())
        return {};
    const QString weekday = locale.dayName(day.dayOfWeek(), QLocale::ShortFormat).remove(u'.');
    const bool isGerman = locale.language() == QLocale::German;
    if (day.year() != today.year())
        return weekday + QChar(0x00a0) + dayText(day, locale);
    return weekday + QChar(0x00a0)
        + locale.toString(day, isGerman ? u"d.M."_s : u"d MMM"_s).replace(u' ', QChar(0x00a0));
}

QString momentText(const QDateTime &at, const QLocale &locale)
{
    return shortDay(at.date(), {}, locale) + u", "_s + locale.toString(at.time(), u"HH:mm"_s);
}

QString capacityText(Representative::Capacity capacity)
{
    switch (capacity) {
    case Representative::Capacity::JointCustody:
        return Text::tr("parent with joint custody");
    case Representative::Capacity::SoleCustody:
        return Text::tr("parent with sole custody");
    case Representative::Capacity::Guardian:
        return Text::tr("guardian");
    case Representative::Capacity::YouthOffice:
        return Text::tr("youth office");
    case Representative::Capacity::ParentWithoutCustody:
        return Text::tr("parent without custody");
    case Representative::Capacity::Lawyer:
        return Text::tr("lawyer");
    case Representative::Capacity::ClassSpeaker:
        return Text::tr("class speaker");
    case Representative::Capacity::Other:
        return Text::tr("other");
    case Representative::Capacity::CustodyUnclear:
        return Text::tr("parent – custody still to be cleared");
    }
    return {};
}

QString stateText(CaseState state)
{
    switch (state) {
    case CaseState::Received:
        return Text::tr("received");
    case CaseState::AwaitingIdentity:
        return Text::tr("waiting for identity");
    case CaseState::AwaitingClarification:
        return Text::tr("waiting for clarification");
    case CaseState::InProgress:
        return Text::tr("in progress");
    case CaseState::Answered:
        return Text::tr("answered");
    case CaseState::Refused:
        return Text::tr("refused");
    case CaseState::Withdrawn:
        return Text::tr("withdrawn");
    case CaseState::Closed:
        return Text::tr("closed");
    }
    return {};
}

QString eventText(Event::Kind kind)
{
    switch (kind) {
    case Event::Kind::Received:
        return Text::tr("Request received");
    case Event::Kind::Acknowledged:
        return Text::tr("Receipt acknowledged");
    case Event::Kind::IdentityAsked:
        return Text::tr("Identity asked for");
    case Event::Kind::IdentityAnswered:
        return Text::tr("Answer about the identity came in");
    case Event::Kind::IdentityConfirmed:
        return Text::tr("Identity confirmed");
    case Event::Kind::IdentityRefused:
        return Text::tr("Identity not confirmed");
    case Event::Kind::CapacityShown:
        return Text::tr("Shown that the representative may act");
    case Event::Kind::SubjectHeard:
        return Text::tr("Young person heard");
    case Event::Kind::ConflictKnown:
        return Text::tr("Objection of another person entitled");
    case Event::Kind::ConflictSettled:
        return Text::tr("Objection settled by the head");
    case Event::Kind::CopyDestroyed:
        return Text::tr("Copy of a document destroyed");
    case Event::Kind::ClarificationAsked:
        return Text::tr("Clarification asked for");
    case Event::Kind::ClarificationGiven:
        return Text::tr("Clarification came in");
    case Event::Kind::Extended:
        return Text::tr("Period extended");
    case Event::Kind::FeeAnnounced:
        return Text::tr("Fee announced");
    case Event::Kind::PartAnswered:
        return Text::tr("Answered in part");
    case Event::Kind::Answered:
        return Text::tr("Answered");
    case Event::Kind::Refused:
        return Text::tr("Refused");
    case Event::Kind::HandedOver:
        return Text::tr("Handed over");
    case Event::Kind::Withdrawn:
        return Text::tr("Request withdrawn");
    case Event::Kind::Forwarded:
        return Text::tr("Forwarded");
    case Event::Kind::Corrected:
        return Text::tr("Entry corrected");
    case Event::Kind::Closed:
        return Text::tr("Case closed");
    case Event::Kind::Reopened:
        return Text::tr("Case reopened");
    case Event::Kind::DocumentsReceived:
        return Text::tr("Documents came in");
    case Event::Kind::Restricted:
        return Text::tr("Processing restricted until it is decided");
    case Event::Kind::RestrictionLifted:
        return Text::tr("Restriction of the processing lifted");
    case Event::Kind::ObjectionWeighed:
        return Text::tr("Decision about the objection");
    case Event::Kind::RecipientTold:
        return Text::tr("Recipient told (Art. 19 GDPR)");
    case Event::Kind::PersonTold:
        return Text::tr("Person told what a letter left open");
    }
    return {};
}

QString weighingText(Weighing result)
{
    switch (result) {
    case Weighing::Upheld:
        return Text::tr("upheld: the processing ends");
    case Weighing::CompellingGrounds:
        return Text::tr("compelling grounds or legal claims override");
    case Weighing::DirectMarketing:
        return Text::tr("direct marketing: it ends, nothing is weighed (Art. 21(2) and (3))");
    case Weighing::OtherGround:
        return Text::tr("refused on another ground, without weighing");
    case Weighing::Partly:
        return Text::tr("upheld in part: for some of the data the processing ends");
    }
    return {};
}

QStringList eventDetails(const Event &event, const QLocale &locale)
{
    const auto text = [&](QLatin1StringView name) { return event.details.value(name).toString().trimmed(); };
    QStringList lines;
    if (const auto result = fromCode<Weighing>(text("result"_L1)))
        lines << weighingText(*result);
    if (!text("recipient"_L1).isEmpty())
        lines << text("recipient"_L1);
    QStringList systems;
    for (const QJsonValue &system : event.details.value("systems"_L1).toArray())
        systems << system.toString();
    if (!systems.isEmpty())
        lines << Text::tr("In: %1").arg(systems.join(u", "_s));
    if (const QDate told = QDate::fromString(text("told"_L1), Qt::ISODate); told.isValid())
        lines << Text::tr("The person was told on %1").arg(dayText(told, locale));
    if (event.kind == Event::Kind::IdentityAsked && !text("way"_L1).isEmpty())
        lines << Text::tr("Asked by: %1").arg(text("way"_L1));
    const bool isTelling = event.kind == Event::Kind::RecipientTold || event.kind == Event::Kind::PersonTold
        || event.kind == Event::Kind::RestrictionLifted;
    if (isTelling && !text("way"_L1).isEmpty())
        lines << Text::tr("Told by: %1").arg(text("way"_L1));
    if (!text("weighedBy"_L1).isEmpty())
        lines << Text::tr("Weighed by %1").arg(text("weighedBy"_L1));
    if (!text("by"_L1).isEmpty())
        lines << Text::tr("Decided by %1").arg(text("by"_L1));
    if (!text("originalAt"_L1).isEmpty())
        lines << Text::tr("The signed paper lies: %1").arg(text("originalAt"_L1));
    return lines;
}

QString rightName(law::Right right)
{
    switch (right) {
    case law::Right::ConsentWithdrawal:
        return Text::tr("Withdrawal of consent");
    case law::Right::Access:
        return Text::tr("Access");
    case law::Right::Rectification:
        return Text::tr("Rectification");
    case law::Right::Erasure:
        return Text::tr("Erasure");
    case law::Right::Restriction:
        return Text::tr("Restriction");
    case law::Right::Portability:
        return Text::tr("Portability");
    case law::Right::Objection:
        return Text::tr("Objection");
    }
    return {};
}

QString rightText(law::Right right)
{
    switch (right) {
    case law::Right::ConsentWithdrawal:
        return Text::tr("Withdrawal of consent · Art. 7(3)");
    case law::Right::Access:
        return Text::tr("Access · Art. 15");
    case law::Right::Rectification:
        return Text::tr("Rectification · Art. 16");
    case law::Right::Erasure:
        return Text::tr("Erasure · Art. 17");
    case law::Right::Restriction:
        return Text::tr("Restriction · Art. 18");
    case law::Right::Portability:
        return Text::tr("Portability · Art. 20");
    case law::Right::Objection:
        return Text::tr("Objection · Art. 21");
    }
    return {};
}

QString decisionText(Decision::Kind kind)
{
    switch (kind) {
    case Decision::Kind::HandOut:
        return Text::tr("hand out");
    case Decision::Kind::Withhold:
        return Text::tr("withhold");
    case Decision::Kind::Undecided:
        return Text::tr("open");
    case Decision::Kind::Redact:
        return Text::tr("redacted");
    }
    return {};
}

QString itemKindText(ItemKind kind)
{
    switch (kind) {
    case ItemKind::Record:
        return Text::tr("Records");
    case ItemKind::File:
        return Text::tr("Files");
    case ItemKind::Calendar:
        return Text::tr("Calendars");
    case ItemKind::Contacts:
        return Text::tr("Contacts");
    case ItemKind::Message:
        return Text::tr("Messages");
    case ItemKind::Comment:
        return Text::tr("Comments");
    case ItemKind::LogLines:
        return Text::tr("Log lines");
    case ItemKind::Metadata:
        return Text::tr("Data about files");
    }
    return {};
}

QString ownershipText(Ownership ownership)
{
    switch (ownership) {
    case Ownership::Own:
        return Text::tr("the person’s own");
    case Ownership::AboutSubject:
        return Text::tr("by others about the person");
    case Ownership::Shared:
        return Text::tr("shared by others");
    case Ownership::Group:
        return Text::tr("of a group");
    case Ownership::OtherPerson:
        return Text::tr("of another person");
    case Ownership::Unknown:
        return Text::tr("whose is not known");
    }
    return {};
}

QString ledgerText(const LedgerLine &line, const QLocale &locale)
{
    using enum LedgerLine::State;
    const auto found = [&] { return Text::tr("%1 found").arg(locale.toString(line.found)); };
    switch (line.state) {
    case Open:
        if (line.askedOn.isValid() && !line.isToAsk)
            return Text::tr("asked");
        return Text::tr("not asked yet");
    case Running:
        return Text::tr("running");
    case Found:
        return found();
    case Nothing:
        return Text::tr("nothing found");
    case Partial:
        if (line.failure && line.gaps.isEmpty()) // what is missing has no number
            return Text::tr("%1, the rest is missing").arg(found());
        return Text::tr("%1, %n gap(s)", nullptr, int(line.gaps.size())).arg(found());
    case Failed:
        return Text::tr("failed");
    case NotAsked:
        return Text::tr("not asked");
    }
    return {};
}

QString letterKindText(const QString &kind)
{
    if (kind == u"answer")
        return Text::tr("Answer");
    if (kind == u"acknowledgement")
        return Text::tr("Acknowledgement");
    if (kind == u"identity")
        return Text::tr("Question who asks");
    if (kind == u"clarification")
        return Text::tr("Question what is meant");
    if (kind == u"extension")
        return Text::tr("Extension of the period");
    if (kind == u"refusal")
        return Text::tr("Refusal");
    if (kind == u"done")
        return Text::tr("Done");
    if (kind == u"recipient")
        return Text::tr("Notice to a recipient");
    if (kind == u"processor")
        return Text::tr("Request to a processor");
    return kind;
}

QString actText(Code sentence, const Words &words)
{
    const QString name = u"name"_s;
    if (sentence.name == u"journal.letter-finished.told" || sentence.name == u"journal.letter-drafted.told")
        sentence.params.insert(name, letterKindText(sentence.params.value(name).toString()));
    return words.say(sentence);
}

} // namespace habeas::itemmodels
