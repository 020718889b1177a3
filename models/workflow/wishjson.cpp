// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wishjson.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace habeas::workflow {
namespace {

using Reason = letters::ExtensionInput::Reason;

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
                {u"grounds"_s, textsOf(notice.grounds)},
                {u"explanation"_s, notice.explanation}};
    }
    QJsonObject operator()(const DoneNotice &notice) const
    {
        return {{u"rights"_s, codesOf(notice.rights)}, {u"what"_s, notice.what},
                {u"doneOn"_s, dayText(notice.doneOn)}, {u"systems"_s, idsOf(notice.systems)},
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
    return {codesIn<law::Right>(json[u"rights"]), textsIn(json[u"grounds"]), json[u"explanation"].toString()};
}

DoneNotice doneIn(const QJsonObject &json)
{
    return {codesIn<law::Right>(json[u"rights"]),
            json[u"what"].toString(),
            dayIn(json[u"doneOn"]),
            idsIn(json[u"systems"]),
            textsIn(json[u"told"]),
            json[u"whyNotTold"].toString()};
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
