// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gathering.h"

#include "text.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace habeas::letters {
namespace {

using Capacity = Representative::Capacity;

QStringList cleanedLines(const QStringList &lines)
{
    QStringList kept;
    for (const QString &line : lines) {
        if (const QString text = cleaned(line); !text.isEmpty())
            kept << text;
    }
    return kept;
}

/// Whose child it is, no letter says to somebody who has not shown it.
bool isParent(Capacity capacity)
{
    return capacity == Capacity::JointCustody || capacity == Capacity::SoleCustody
        || capacity == Capacity::ParentWithoutCustody;
}

QJsonValue foreignParam(const QJsonValue &value)
{
    if (value.isString())
        return foreign(value.toString());
    if (!value.isArray())
        return value;
    QJsonArray written;
    for (const auto &each : value.toArray())
        written << foreignParam(each);
    return written;
}

QJsonObject foreignParams(QJsonObject params)
{
    for (auto it = params.begin(); it != params.end(); ++it)
        it.value() = foreignParam(it.value());
    return params;
}

} // namespace

QString in(Language language, const LocalText &text)
{
    return language == Language::German ? text.german : text.english;
}

Gathering::Gathering(const Frame &frame) : m_frame(frame), m_words(Words::of(frame.request.language))
{
    gatherSender();
    gatherPersons();
    gatherDates();
    set("journalHead",
        required(frame.journalHead, {u"seal"_s, {u"letters.missing.journal-head"_s, {}}, Missing::Place::Letter, {}}));
    set("fingerprint",
        required(frame.keyFingerprint,
                 {u"seal"_s, {u"letters.missing.fingerprint"_s, {}}, Missing::Place::Letter, {}}));
}

void Gathering::gatherSender()
{
    using enum Missing::Place;
    const auto &organisation = m_frame.organisation;
    const Contact &letterhead = organisation.letterhead;
    const QString name = letterhead.name.trimmed().isEmpty() ? organisation.name : letterhead.name;
    m_address = cleanedLines(letterhead.address);
    if (m_address.isEmpty())
        lack({u"letterhead"_s, {u"letters.missing.sender-address"_s, {}}, Organisation, {}});
    set("sender", required(name, {u"letterhead"_s, {u"letters.missing.sender-name"_s, {}}, Organisation, {}}));
    set("senderAddress", text(m_address.join(u" · "_s)));
    set("phone", optional(letterhead.phone));
    set("email", optional(letterhead.email));
    set("web", optional(letterhead.web));
    set("organisation", text(organisation.name));
    set("head", required(organisation.head.name, {u"signature"_s, {u"letters.missing.head"_s, {}}, Organisation, {}}));
    set("publicBody", organisation.body == habeas::Organisation::Body::Public);
    set("austria", organisation.region == u"AT");
    set("authority", contact(organisation.authority));
    set("dpo", contact(organisation.dpo));
}

void Gathering::needAuthority(const QString &part)
{
    const Contact &authority = m_frame.organisation.authority;
    const Missing nowhere{part, {u"letters.missing.authority"_s, {}}, Missing::Place::Organisation, {}};
    if (cleanedLines(authority.address).isEmpty())
        lack(nowhere);
    Facts facts = contact(authority);
    facts.set("name", required(authority.name, nowhere));
    set("authority", facts);
}

void Gathering::needOfficer(const QString &part)
{
    const Contact &officer = m_frame.organisation.dpo;
    if (officer.email.trimmed().isEmpty() && officer.phone.trimmed().isEmpty()
        && cleanedLines(officer.address).isEmpty())
        lack({part, {u"letters.missing.dpo"_s, {}}, Missing::Place::Organisation, {}});
}

void Gathering::gatherPersons()
{
    const Case &request = m_frame.request;
    const Missing nobody{u"addressee"_s, {u"letters.missing.addressee"_s, {}}, Missing::Place::Case, {}};
    const Missing noSubject{u"subject"_s, {u"letters.missing.subject"_s, {}}, Missing::Place::Case, {}};
    const auto &other = request.representative;
    const QString subject = request.subject.fullName();
    const QString given = cleaned(request.subject.givenName);
    const QString name = other ? other->name : subject;
    const QStringList postal = other ? other->postal : request.subject.postal;
    const QString email = other ? other->email : request.subject.mails.value(0);

    set("self", !other);
    const auto capacity = capacityOf(request);
    set("child", capacity && isParent(*capacity));
    set("other", capacity && !isParent(*capacity));
    set("subject", required(subject, noSubject));
    set("given", text(given.isEmpty() ? subject : given));
    set("requester", required(name, nobody));
    m_addressee = cleanedLines(QStringList{name} + (postal.isEmpty() ? QStringList{email} : postal));
    if (m_addressee.size() < 2)
        lack(nobody);
    set("salutationGiven", optional(m_frame.salutation));
    set("number",
        required(request.number, {u"info"_s, {u"letters.missing.case-number"_s, {}}, Missing::Place::Case, {}}));
}

void Gathering::gatherDates()
{
    const Missing noReceipt{u"info"_s, {u"letters.missing.received"_s, {}}, Missing::Place::Case, {}};
    const Missing noDate{u"info"_s, {u"letters.missing.date"_s, {}}, Missing::Place::Letter, {}};
    set("received", requiredDate(receivedOn(m_frame.request.events), noReceipt));
    set("on", requiredDate(m_frame.on, noDate));
}

void Gathering::addressTo(const Contact &contact, Missing::Place place, SystemId system)
{
    m_missing.removeIf([](const Missing &gap) { return gap.part == u"addressee"; });
    m_addressee = cleanedLines(QStringList{contact.name}
                               + (contact.address.isEmpty() ? QStringList{contact.email} : contact.address));
    if (m_addressee.size() < 2)
        lack({u"addressee"_s, {u"letters.missing.processor-address"_s, {}}, place, system});
    set("requester", text(contact.name));
}

void Gathering::lack(const Missing &missing)
{
    if (!m_missing.contains(missing))
        m_missing << missing;
}

Facts Gathering::cleanedFact(const QString &value)
{
    return Facts(cleaned(value).toStdString());
}

Facts Gathering::optional(const QString &value) const
{
    const QString text = cleaned(value);
    return text.isEmpty() ? Facts(false) : Facts(text.toStdString());
}

Facts Gathering::placeholder() const
{
    return cleanedFact(language() == Language::German ? u"[fehlt]"_s : u"[missing]"_s);
}

Facts Gathering::required(const QString &value, const Missing &ifBlank)
{
    const QString text = cleaned(value);
    if (!text.isEmpty())
        return Facts(text.toStdString());
    lack(ifBlank);
    return placeholder();
}

Facts Gathering::required(const LocalText &value, const Missing &ifBlank)
{
    return required(in(language(), value), ifBlank);
}

Facts Gathering::optional(const LocalText &value, const Missing &ifOneSided)
{
    if (value.german.trimmed().isEmpty() && value.english.trimmed().isEmpty())
        return Facts(false);
    return required(value, ifOneSided);
}

/// The sentence is ours; what stands in it comes from foreign systems.
Facts Gathering::sentence(const Code &code, const QString &part, SystemId system)
{
    if (m_words.knows(code.name))
        return cleanedFact(m_words.say({code.name, foreignParams(code.params)}));
    lack({part, {u"letters.missing.words"_s, {{u"name"_s, code.name}}}, Missing::Place::Letter, system});
    return placeholder();
}

Facts Gathering::requiredDate(QDate day, const Missing &ifInvalid)
{
    if (day.isValid())
        return date(day);
    lack(ifInvalid);
    return placeholder();
}

Facts Gathering::requiredDay(QDate day, const Missing &ifInvalid)
{
    if (day.isValid())
        return cleanedFact(plainDate(day, language()));
    lack(ifInvalid);
    return placeholder();
}

Facts Gathering::date(QDate day) const
{
    return Facts(longDate(day, language()).toStdString());
}

Facts Gathering::dayInTable(QDate day) const
{
    return Facts(shortDate(day, language()).toStdString());
}

Facts Gathering::count(qint64 value) const
{
    Facts count(Facts::type::object);
    count.set("n", number(value, language()).toStdString());
    count.set("one", value == 1);
    count.set("any", value != 0);
    return count;
}

Facts Gathering::contact(const Contact &contact) const
{
    Facts facts(Facts::type::object);
    facts.set("name", optional(contact.name));
    facts.set("address", optional(cleanedLines(contact.address).join(u", "_s)));
    facts.set("email", optional(contact.email));
    facts.set("phone", optional(contact.phone));
    facts.set("web", optional(contact.web));
    return facts;
}

Result<LetterContent> Gathering::write(const QString &kind) const
{
    if (m_frame.organisation.regime != Organisation::Regime::Gdpr) {
        return Error{
            Error::Kind::Unsupported, u"letter.regime"_s,
            QCoreApplication::translate("habeas::letters",
                                        "The organisation is subject to church law, and Habeas knows the letters of "
                                        "the GDPR only. No letter was made. Write it by hand.")};
    }
    const auto letter = Template::load(kind, language());
    if (!letter)
        return letter.error();
    auto content = letter->fill(m_facts);
    if (!content)
        return content;
    content->on = m_frame.on;
    content->addressee = m_addressee;
    content->senderLines = m_address + content->senderLines;
    content->missing = m_missing;
    return content;
}

} // namespace habeas::letters
