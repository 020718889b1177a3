// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wishjson.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace habeas::workflow {
namespace {

using Reason = letters::ExtensionInput::Reason;
using letters::DonePart;

QString dayText(QDate day)
{
    return day.toString(Qt::ISODate);
}

QDate dayIn(const QJsonValue &json)
{
    return QDate::fromString(json.toString(), Qt::ISODate);
}

QJsonArray textsOf(const QStringList &texts)
{
    return QJsonArray::fromStringList(texts);
}

QStringList textsIn(const QJsonValue &json)
{
    QStringList texts;
    const QJsonArray all = json.toArray();
    for (const auto &each : all)
        texts << each.toString();
    return texts;
}

template <class Enum> QJsonArray codesOf(const QList<Enum> &values)
{
    QJsonArray codes;
    for (const Enum value : values)
        codes << codeOf(value);
    return codes;
}

template <class Enum> QList<Enum> codesIn(const QJsonValue &json)
{
    QList<Enum> values;
    const QStringList texts = textsIn(json);
    for (const QString &text : texts) {
        if (const auto value = fromCode<Enum>(text))
            values << *value;
    }
    return values;
}

QJsonArray idsOf(const QList<SystemId> &systems)
{
    QJsonArray ids;
    for (const SystemId &system : systems)
        ids << system.toString();
    return ids;
}

QList<SystemId> idsIn(const QJsonValue &json)
{
    QList<SystemId> ids;
    const QStringList texts = textsIn(json);
    for (const QString &text : texts)
        ids << SystemId::fromString(text);
    return ids;
}

QJsonObject contactOf(const Contact &contact)
{
    return {{u"name"_s, contact.name},
            {u"address"_s, textsOf(contact.address)},
            {u"email"_s, contact.email},
            {u"phone"_s, contact.phone},
            {u"web"_s, contact.web}};
}

Contact contactIn(const QJsonValue &json)
{
    return {json[u"name"].toString(), textsIn(json[u"address"]), json[u"email"].toString(), json[u"phone"].toString(),
            json[u"web"].toString()};
}

QJsonArray identifiersOf(const QList<Identifier> &identifiers)
{
    QJsonArray all;
    for (const Identifier &identifier : identifiers)
        all << QJsonObject{{u"kind"_s, codeOf(identifier.kind)}, {u"value"_s, identifier.value}};
    return all;
}

QList<Identifier> identifiersIn(const QJsonValue &json)
{
    QList<Identifier> identifiers;
    const QJsonArray all = json.toArray();
    for (const auto &each : all) {
        if (const auto kind = fromCode<Identifier::Kind>(each[u"kind"].toString()))
            identifiers << Identifier{*kind, each[u"value"].toString()};
    }
    return identifiers;
}

QJsonObject groundOf(const law::ReliedGround &ground)
{
    QJsonObject facts;
    for (auto it = ground.facts.begin(); it != ground.facts.end(); ++it)
        facts.insert(it.key(), it.value());
    return {{u"code"_s, ground.code}, {u"facts"_s, facts}};
}

/// \a json  the code alone, where no facts were kept with it
law::ReliedGround groundIn(const QJsonValue &json)
{
    law::ReliedGround ground{json.isString() ? json.toString() : json[u"code"].toString(), {}};
    const QJsonObject facts = json[u"facts"].toObject();
    for (auto it = facts.begin(); it != facts.end(); ++it)
        ground.facts.insert(it.key(), it.value().toString());
    return ground;
}

QJsonObject partOf(const DonePart &part)
{
    return {{u"system"_s, part.system.toString()},
            {u"what"_s, part.what},
            {u"outcome"_s, part.outcome ? codeOf(*part.outcome) : QString()},
            {u"ground"_s, groundOf(part.ground)},
            {u"why"_s, part.why}};
}

DonePart partIn(const QJsonValue &json)
{
    return {SystemId::fromString(json[u"system"].toString()), json[u"what"].toString(),
            fromCode<DonePart::Outcome>(json[u"outcome"].toString()), groundIn(json[u"ground"]),
            json[u"why"].toString()};
}

template <class Value> QJsonArray listOf(const QList<Value> &values, QJsonObject (*toObject)(const Value &))
{
    QJsonArray list;
    for (const Value &value : values)
        list << toObject(value);
    return list;
}

struct ToJson {
    QJsonObject operator()(const AcknowledgementNotice &) const { return {}; }
    QJsonObject operator()(const IdentityNotice &notice) const
    {
        return {{u"doubt"_s, notice.doubt},
                {u"ways"_s, textsOf(notice.ways)},
                {u"withoutUndueDelay"_s, notice.withoutUndueDelay}};
    }
    QJsonObject operator()(const ClarificationNotice &notice) const
    {
        return {{u"areas"_s, idsOf(notice.areas)},
                {u"answerBy"_s, dayText(notice.answerBy)},
                {u"withoutUndueDelay"_s, notice.withoutUndueDelay}};
    }
    QJsonObject operator()(const ExtensionNotice &notice) const
    {
        return {{u"reasons"_s, codesOf(notice.reasons)}, {u"explanation"_s, notice.explanation}};
    }
    QJsonObject operator()(const RefusalNotice &notice) const
    {
        return {{u"rights"_s, codesOf(notice.rights)},
                {u"grounds"_s, listOf(notice.grounds, groundOf)},
                {u"explanation"_s, notice.explanation}};
    }
    QJsonObject operator()(const DoneNotice &notice) const
    {
        return {{u"rights"_s, codesOf(notice.rights)}, {u"what"_s, notice.what},
                {u"doneOn"_s, dayText(notice.doneOn)}, {u"parts"_s, listOf(notice.parts, partOf)},
                {u"told"_s, textsOf(notice.told)},     {u"whyNotTold"_s, notice.whyNotTold}};
    }
    QJsonObject operator()(const RecipientNotice &notice) const
    {
        return {{u"system"_s, notice.system.toString()},
                {u"recipient"_s, contactOf(notice.recipient)},
                {u"rights"_s, codesOf(notice.rights)},
                {u"identifiers"_s, identifiersOf(notice.identifiers)},
                {u"what"_s, notice.what}};
    }
    QJsonObject operator()(const ProcessorNotice &notice) const
    {
        return {{u"system"_s, notice.system.toString()},
                {u"processor"_s, contactOf(notice.processor)},
                {u"identifiers"_s, identifiersOf(notice.identifiers)},
                {u"answerBy"_s, dayText(notice.answerBy)}};
    }
};

AcknowledgementNotice acknowledgementIn(const QJsonObject &)
{
    return {};
}

IdentityNotice identityIn(const QJsonObject &json)
{
    return {json[u"doubt"].toString(), textsIn(json[u"ways"]), json[u"withoutUndueDelay"].toBool(true)};
}

ClarificationNotice clarificationIn(const QJsonObject &json)
{
    return {idsIn(json[u"areas"]), dayIn(json[u"answerBy"]), json[u"withoutUndueDelay"].toBool(true)};
}

ExtensionNotice extensionIn(const QJsonObject &json)
{
    return {codesIn<Reason>(json[u"reasons"]), json[u"explanation"].toString()};
}

RefusalNotice refusalIn(const QJsonObject &json)
{
    RefusalNotice notice{codesIn<law::Right>(json[u"rights"]), {}, json[u"explanation"].toString()};
    const QJsonArray grounds = json[u"grounds"].toArray();
    for (const auto &each : grounds)
        notice.grounds << groundIn(each);
    return notice;
}

DoneNotice doneIn(const QJsonObject &json)
{
    DoneNotice notice{.rights = codesIn<law::Right>(json[u"rights"]),
                      .what = json[u"what"].toString(),
                      .doneOn = dayIn(json[u"doneOn"]),
                      .told = textsIn(json[u"told"]),
                      .whyNotTold = json[u"whyNotTold"].toString()};
    const QJsonArray parts = json[u"parts"].toArray();
    for (const auto &each : parts)
        notice.parts << partIn(each);
    const QList<SystemId> systems = idsIn(json[u"systems"]); // as once kept: where all of it was done
    for (const SystemId &system : systems) {
        DonePart part{.system = system};
        if (notice.rights.size() == 1) // of several rights nobody said which outcome is meant
            part.outcome = letters::outcomesOf(notice.rights).constFirst();
        notice.parts << part;
    }
    return notice;
}

RecipientNotice recipientIn(const QJsonObject &json)
{
    return {SystemId::fromString(json[u"system"].toString()), contactIn(json[u"recipient"]),
            codesIn<law::Right>(json[u"rights"]), identifiersIn(json[u"identifiers"]), json[u"what"].toString()};
}

ProcessorNotice processorIn(const QJsonObject &json)
{
    return {SystemId::fromString(json[u"system"].toString()), contactIn(json[u"processor"]),
            identifiersIn(json[u"identifiers"]), dayIn(json[u"answerBy"])};
}

struct Kind {
    QLatin1String name;
    Notice (*read)(const QJsonObject &);
};

template <auto read> Notice noticeBy(const QJsonObject &json)
{
    return read(json);
}

/// In the order of the variant.
constexpr Kind kinds[] = {
    {QLatin1String("acknowledgement"), noticeBy<acknowledgementIn>},
    {QLatin1String("identity"), noticeBy<identityIn>},
    {QLatin1String("clarification"), noticeBy<clarificationIn>},
    {QLatin1String("extension"), noticeBy<extensionIn>},
    {QLatin1String("refusal"), noticeBy<refusalIn>},
    {QLatin1String("done"), noticeBy<doneIn>},
    {QLatin1String("recipient"), noticeBy<recipientIn>},
    {QLatin1String("processor"), noticeBy<processorIn>},
};
static_assert(std::size(kinds) == std::variant_size_v<Notice>);

} // namespace

QString kindOf(const LetterWish &wish)
{
    return wish.notice ? QString(kinds[wish.notice->index()].name) : u"answer"_s;
}

QJsonObject toJson(const LetterWish &wish)
{
    QJsonObject json{{u"salutation"_s, wish.order.salutation}, {u"wordings"_s, letters::toJson(wish.order.wordings)}};
    if (wish.notice) {
        json.insert(u"notice"_s, std::visit(ToJson(), *wish.notice));
    } else {
        json.insert(u"childPage"_s, wish.order.childPage);
        json.insert(u"copy"_s, codeOf(wish.order.copy));
    }
    return json;
}

Result<LetterWish> wishFromJson(const QString &kind, const QJsonObject &json)
{
    auto wordings = letters::wordingsFromJson(json[u"wordings"].toObject());
    if (!wordings)
        return wordings.error();
    LetterWish wish;
    wish.order.salutation = json[u"salutation"].toString();
    wish.order.childPage = json[u"childPage"].toBool();
    wish.order.copy = fromCode<CopyForm>(json[u"copy"].toString()).value_or(CopyForm::Bundle);
    wish.order.wordings = *std::move(wordings);
    if (kind == u"answer")
        return wish;
    for (const Kind &each : kinds) {
        if (each.name == kind) {
            wish.notice = each.read(json[u"notice"].toObject());
            return wish;
        }
    }
    return Error{Error::Kind::Malformed, u"letter.draft"_s,
                 QCoreApplication::translate("habeas::workflow",
                                             "The case keeps the draft of a letter that this program does not know. "
                                             "Open the case with a newer program.")};
}

} // namespace habeas::workflow
