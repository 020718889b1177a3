// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "identity.h"

#include "workflow/text.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using Kind = habeas::Event::Kind;

namespace habeas::workflow {
namespace {

constexpr int fullAge = 18; // § 2 BGB; § 21(2) ABGB

law::Requester requesterOf(const Case &value, QDate today)
{
    using law::Requester;
    if (const auto capacity = capacityOf(value))
        return requesterIn(*capacity);
    const Subject &subject = value.subject;
    if (subject.role == u"employee"_s)
        return Requester::Employee;
    if (subject.role == u"former-pupil"_s)
        return Requester::FormerPupil;
    if (subject.role == u"pupil"_s)
        return subject.bornOn && subject.bornOn->addYears(fullAge) <= today ? Requester::AdultPupil
                                                                            : Requester::MinorPupil;
    return Requester::Other;
}

/// Says only who is no young person; no age says what comes of hearing one.
bool isYoung(const Subject &subject, QDate today)
{
    const bool isOfAge = subject.bornOn && subject.bornOn->addYears(fullAge) <= today;
    return !isOfAge && subject.role != u"employee"_s && subject.role != u"guardian"_s;
}

QString methodOf(const QJsonObject &details)
{
    return details.value(u"method"_s).toString();
}

bool leavesCopy(const law::IdentityMethods &methods, const QString &code)
{
    const law::IdentityMethod *method = methods.find(code);
    return method && method->leavesCopy;
}

/// Mailboxes that anybody can open: a school that writes from one does not make it an address of the school.
bool isPublicMailbox(const QString &domain)
{
    // Those with an ending for every country: "gmx.com", "yahoo.co.uk".
    static const QStringList brands{u"aol"_s,     u"fastmail"_s,   u"gmail"_s,   u"gmx"_s,      u"googlemail"_s,
                                    u"hotmail"_s, u"live"_s,       u"mail"_s,    u"outlook"_s,  u"posteo"_s,
                                    u"proton"_s,  u"protonmail"_s, u"tuta"_s,    u"tutamail"_s, u"tutanota"_s,
                                    u"yahoo"_s,   u"yandex"_s,     u"zohomail"_s};
    static const QStringList domains{
        u"1und1.de"_s,     u"a1.net"_s,      u"alice.de"_s,        u"alice-dsl.net"_s, u"aon.at"_s,
        u"arcor.de"_s,     u"bluewin.ch"_s,  u"chello.at"_s,       u"email.de"_s,      u"ewe.net"_s,
        u"ewetel.net"_s,   u"freenet.de"_s,  u"hey.com"_s,         u"icloud.com"_s,    u"kabelmail.de"_s,
        u"kabsi.at"_s,     u"keemail.me"_s,  u"liwest.at"_s,       u"mac.com"_s,       u"magenta.de"_s,
        u"mailbox.org"_s,  u"me.com"_s,      u"msn.com"_s,         u"netcologne.de"_s, u"o2mail.de"_s,
        u"o2online.de"_s,  u"online.de"_s,   u"pm.me"_s,           u"riseup.net"_s,    u"rocketmail.com"_s,
        u"systemli.org"_s, u"t-online.de"_s, u"unity-mail.de"_s,   u"unitybox.de"_s,   u"utanet.at"_s,
        u"versanet.de"_s,  u"vodafone.de"_s, u"vodafonemail.de"_s, u"web.de"_s,        u"wp.pl"_s,
        u"ymail.com"_s};
    const QStringList labels = domain.split(u'.');
    const bool isOfCountry =
        labels.size() == 2 || (labels.size() == 3 && (labels.at(1) == u"co" || labels.at(1) == u"com"));
    return domains.contains(domain) || (isOfCountry && brands.contains(labels.constFirst()));
}

QString domainOf(const QString &mail)
{
    return mail.section(u'@', 1).trimmed().toCaseFolded();
}

/// Its own domain, or one below it: "pupils.school.example".
bool isOfSchool(const QString &mail, const Organisation &organisation)
{
    const QString domain = domainOf(mail);
    for (const QString &each : {organisation.letterhead.email, organisation.head.email}) {
        const QString own = domainOf(each);
        if (!own.isEmpty() && !isPublicMailbox(own) && (domain == own || domain.endsWith(u'.' + own)))
            return true;
    }
    return false;
}

/// Where an e-mail says where it came from, its address counts; else an account that is known of the person. Which of
/// several addresses it came from nobody noted: then each has to be the school's.
bool isFromSchoolAccount(const Case &value, const Organisation &organisation)
{
    QStringList mails = value.subject.mails;
    if (value.representative)
        mails = QStringList{value.representative->email};
    mails.removeAll(QString());
    const auto isOurs = [&](const QString &mail) { return isOfSchool(mail, organisation); };
    const bool isMail = value.channel == u"email";
    const bool hasOurs = std::any_of(mails.begin(), mails.end(), isOurs);
    if (hasOurs && (!isMail || std::all_of(mails.begin(), mails.end(), isOurs)))
        return true;
    const bool isAccountKnown = !value.representative && !value.subject.userNames.isEmpty();
    return isAccountKnown && (!isMail || mails.isEmpty());
}

/// Whether \a method shows who asks, without being too much for what is asked or believing in an account nobody used.
bool identifiesFor(const law::IdentityMethods &methods, const law::IdentityMethod &method, const Case &value)
{
    const law::PurposeHint *purpose = methods.purposeOf(value.rights);
    const bool isElectronic = value.channel == u"email" || value.channel == u"form";
    return !method.provesCapacity && (method.code != u"existing-login" || isElectronic)
        && (!purpose || method.rank <= purpose->highestRank);
}

/// What the record takes is what the window offers. \a provesCapacity  as in checkMethod()
Result<> checkFits(const law::IdentityMethods &methods, const Case &value, law::Requester requester,
                   const NewEvent &fact, bool provesCapacity)
{
    QStringList fitting;
    for (const law::IdentityMethod &method : methods.forRequester(requester)) {
        if (provesCapacity ? method.provesCapacity : identifiesFor(methods, method, value))
            fitting << method.code;
    }
    const QString code = methodOf(fact.details);
    if (fitting.contains(code))
        return {};
    return refused(
        u"identity.method"_s,
        Text::tr("The method “%1” does not fit who asks, how the request came, or what is asked. Take one of "
                 "these: %2.")
            .arg(code, fitting.join(u", "_s)));
}

/// \a provesCapacity  what the method has to show: that somebody may act, or who they are
Result<> checkMethod(const law::IdentityMethods &methods, const NewEvent &fact, bool provesCapacity)
{
    const QString code = methodOf(fact.details);
    const law::IdentityMethod *method = methods.find(code);
    if (!method && !code.isEmpty())
        return refused(u"identity.method"_s,
                       Text::tr("“%1” is no method of the list (identity methods). Take one of those.").arg(code));
    if (!method)
        return refused(u"identity.method"_s,
                       Text::tr("Say how the identity was confirmed, with a method of the list (identity methods)."));
    if (method->provesCapacity != provesCapacity)
        return refused(u"identity.method"_s,
                       provesCapacity ? Text::tr("This method shows who somebody is, not that they may act for "
                                                 "another. Take one that shows that.")
                                      : Text::tr("This method shows that somebody may act for another, not who they "
                                                 "are. Take one that shows that."));
    if (method->needsReason && fact.note.trimmed().isEmpty())
        return refused(u"event.reason-needed"_s,
                       Text::tr("This method asks much of the person. Say why nothing milder was enough."));
    if (fact.details.value(u"seen"_s).toString().trimmed().isEmpty())
        return refused(
            u"identity.seen"_s,
            Text::tr("Say what showed it, as the chosen way asks. Only this sentence is kept, never the evidence."));
    return {};
}

/// That they may act is shown by saying what custody there is, and by a way that shows just that.
Result<> checkFinding(const law::IdentityMethods &methods, const NewEvent &fact)
{
    const auto found = fromCode<Representative::Capacity>(fact.details.value(u"custody"_s).toString());
    if (!found || std::find(custodyFindings.begin(), custodyFindings.end(), *found) == custodyFindings.end())
        return refused(u"identity.custody"_s,
                       Text::tr("Whether this parent has custody was unclear. Say what was found: joint custody, sole "
                                "custody or none."));
    const auto fitting = methods.forRequester(requesterIn(*found));
    const QString code = methodOf(fact.details);
    if (std::none_of(fitting.begin(), fitting.end(), [&](const auto &method) { return method.code == code; }))
        return refused(u"identity.method"_s,
                       Text::tr("This method does not show that a parent with this custody may act. Take one that "
                                "does."));
    return {};
}

} // namespace

law::Requester requesterIn(Representative::Capacity capacity)
{
    using law::Requester;
    using enum Representative::Capacity;
    switch (capacity) {
    case JointCustody:
        return Requester::JointCustody;
    case SoleCustody:
        return Requester::SoleCustody;
    case Guardian:
        return Requester::Guardian;
    case YouthOffice:
        return Requester::YouthOffice;
    case ParentWithoutCustody:
        return Requester::ParentWithoutCustody;
    case Lawyer:
        return Requester::Lawyer;
    case CustodyUnclear:
        return Requester::CustodyUnclear;
    case ClassSpeaker:
        return Requester::ClassSpeaker;
    case Other:
        break;
    }
    return Requester::Other;
}

QList<IdentityWay> waysToIdentify(const law::IdentityMethods &methods, law::Requester requester, const Case &value,
                                  const Organisation &organisation)
{
    const law::PurposeHint *purpose = methods.purposeOf(value.rights);
    QList<IdentityWay> ways;
    QList<IdentityWay> later;
    for (const law::IdentityMethod &method : methods.forRequester(requester)) {
        if (!identifiesFor(methods, method, value))
            continue;
        if (method.code == u"existing-login" && !isFromSchoolAccount(value, organisation))
            later << IdentityWay{method, Code{u"identity.way.no-account"_s, {}}};
        else if (purpose && purpose->later.contains(method.code))
            later << IdentityWay{method, Code{u"identity.way.known-to-others"_s, {}}};
        else
            ways << IdentityWay{method, {}};
    }
    // What needs a reason why nothing milder was enough stays the last of all.
    auto place = std::find_if(ways.begin(), ways.end(), [](const IdentityWay &way) { return way.method.needsReason; });
    for (const IdentityWay &way : std::as_const(later))
        place = std::next(ways.insert(place, way));
    return ways;
}

IdentityCheck identityCheckOf(const Case &value, const law::IdentityMethods &methods, QDate today)
{
    IdentityCheck check;
    check.requester = requesterOf(value, today);
    check.isForAnother = value.representative.has_value();
    check.isAboutYoung = isYoung(value.subject, today);
    check.isCustodyUnclear = capacityOf(value) == Representative::Capacity::CustodyUnclear;
    if (check.isForAnother) {
        check.isCapacityShown = !value.representative->evidenceSeen.trimmed().isEmpty();
        check.heard = value.representative->subjectHeard;
        check.isInConflict = check.heard == Representative::Heard::Refused;
        check.isOfficeOnly = value.representative->capacity == Representative::Capacity::ClassSpeaker;
    }
    QString askedMethod;
    for (const Event &event : effectiveEvents(value.events)) {
        switch (event.kind) {
        case Kind::IdentityAsked:
            check.isAsked = true;
            askedMethod = methodOf(event.details);
            break;
        case Kind::IdentityAnswered:
            check.isAsked = false;
            check.isCopyHere = check.isCopyHere || leavesCopy(methods, askedMethod);
            break;
        case Kind::IdentityConfirmed:
        case Kind::IdentityRefused:
            check.isAsked = false;
            check.identity = event;
            check.isCopyHere = check.isCopyHere || leavesCopy(methods, methodOf(event.details));
            break;
        case Kind::CopyDestroyed:
            check.isCopyHere = false;
            break;
        case Kind::CapacityShown:
            check.capacity = event;
            check.isCapacityShown = true;
            check.isOfficeOnly = false;
            break;
        case Kind::SubjectHeard:
            check.heard = fromCode<Representative::Heard>(event.details.value(u"heard"_s).toString())
                              .value_or(Representative::Heard::NotYet);
            check.hearing = event;
            if (check.heard != Representative::Heard::Refused)
                break;
            [[fallthrough]];
        case Kind::ConflictKnown:
            check.isInConflict = true;
            check.conflict = event;
            if (event.kind == Kind::ConflictKnown) // what the young person said stands with the hearing
                check.objections << event;
            break;
        case Kind::ConflictSettled:
            check.objections << event;
            check.isInConflict = false;
            check.conflict.reset();
            break;
        default:
            break;
        }
    }
    check.isCapacityShown = check.isCapacityShown && !check.isCustodyUnclear && !check.isOfficeOnly;
    return check;
}

Result<IdentityCheck> identityCheckOf(const Office &office, const Case &value)
{
    const auto methods = law::IdentityMethods::load();
    if (!methods)
        return methods.error();
    const auto organisation = office.vault.registry().organisation(value.organisation);
    if (!organisation)
        return organisation.error();
    return identityCheckOf(value, *methods, office.today(*organisation));
}

QList<Code> obstaclesOf(const IdentityCheck &check)
{
    QList<Code> obstacles;
    if (!check.isConfirmed())
        obstacles << Code{u"obstacle.no-identity"_s, {}};
    if (check.isCustodyUnclear)
        obstacles << Code{u"obstacle.custody-unclear"_s, {}};
    else if (check.isOfficeOnly)
        obstacles << Code{u"obstacle.office-without-right"_s, {}};
    else if (check.isForAnother && !check.isCapacityShown)
        obstacles << Code{u"obstacle.capacity"_s, {}};
    if (check.isHearingOpen())
        obstacles << Code{u"obstacle.not-heard"_s, {}};
    if (check.isInConflict)
        obstacles << Code{u"obstacle.conflict"_s, {}};
    return obstacles;
}

Result<> checkIdentityFact(const Case &value, const NewEvent &fact, QDate today)
{
    const auto methods = law::IdentityMethods::load();
    if (!methods)
        return methods.error();
    const IdentityCheck check = identityCheckOf(value, *methods, today);
    const bool isAboutAnother = fact.kind == Kind::CapacityShown || fact.kind == Kind::SubjectHeard;
    if (isAboutAnother && !check.isForAnother)
        return refused(u"identity.nobody-acts"_s,
                       Text::tr("The person concerned asks in person: nobody acts for another here."));
    switch (fact.kind) {
    case Kind::IdentityConfirmed:
        if (const auto checked = checkMethod(*methods, fact, false); !checked)
            return checked;
        return checkFits(*methods, value, check.requester, fact, false);
    case Kind::CapacityShown:
        if (const auto checked = checkMethod(*methods, fact, true); !checked)
            return checked;
        return value.representative->capacity == Representative::Capacity::CustodyUnclear
            ? checkFinding(*methods, fact)
            : checkFits(*methods, value, check.requester, fact, true);
    case Kind::SubjectHeard: {
        const auto heard = fromCode<Representative::Heard>(fact.details.value(u"heard"_s).toString());
        if (!heard || *heard == Representative::Heard::NotYet)
            return refused(u"identity.heard"_s, Text::tr("Say what came of hearing the young person."));
        if (*heard == Representative::Heard::NotApplicable && fact.note.trimmed().isEmpty())
            return refused(u"event.reason-needed"_s,
                           Text::tr("Say in the remark why the young person does not have to be heard."));
        return {};
    }
    case Kind::ConflictSettled:
        if (!check.isInConflict)
            return refused(u"identity.no-conflict"_s, Text::tr("No objection is open in this case."));
        if (fact.details.value(u"by"_s).toString().trimmed().isEmpty())
            return refused(u"identity.decided-by"_s, Text::tr("Say who decided. It is the head's decision."));
        return {};
    case Kind::Answered:
    case Kind::PartAnswered:
    case Kind::HandedOver:
        return !check.isInConflict
            ? Result<>()
            : refused(
                u"hand-over.conflict"_s,
                Text::tr(
                    "Somebody entitled objects, and the head has not decided yet: nothing is answered or handed over. "
                    "Record the head's decision first."));
    case Kind::CopyDestroyed:
        return check.isCopyHere || !fact.destroyed.isEmpty() // one may come unasked
            ? Result<>()
            : refused(u"identity.no-copy"_s, Text::tr("No copy of a document is recorded in this case."));
    default:
        return {};
    }
}

} // namespace habeas::workflow
