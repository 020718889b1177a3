// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "identity.h"
#include "tablefields.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::law {
namespace {

constexpr int highestRank = 5;

/// At least one, wherever it holds.
CountrySources readSources(Fields &fields)
{
    CountrySources sources;
    const auto take = [&](const QString &name, QStringList &texts) {
        if (fields.has(name))
            texts = fields.texts(name);
    };
    take(u"sources"_s, sources.everywhere);
    take(u"sourcesInGermany"_s, sources.german);
    take(u"sourcesInAustria"_s, sources.austrian);
    if (sources == CountrySources())
        fields.report(u"sources"_s, u"none"_s);
    return sources;
}

IdentityMethod readMethod(const QJsonValue &value, const QString &where, Fault &fault)
{
    Fields fields(value, where, fault);
    IdentityMethod method;
    method.code = fields.codeName(u"code"_s);
    method.rank = fields.number(u"rank"_s, 1, highestRank);
    method.requesters = fields.codes<Requester>(u"requesters"_s);
    method.provesCapacity = fields.flag(u"provesCapacity"_s);
    method.title = fields.bilingual(u"title"_s);
    method.procedure = fields.bilingual(u"procedure"_s);
    method.seenNotKept = fields.bilingual(u"seenNotKept"_s);
    method.noted = fields.bilingual(u"noted"_s);
    method.leavesCopy = fields.flag(u"leavesCopy"_s);
    method.needsReason = fields.flag(u"needsReason"_s);
    method.sources = readSources(fields);
    fields.finish();
    return method;
}

CapacityHint readHint(const QJsonValue &value, const QString &where, Fault &fault)
{
    Fields fields(value, where, fault);
    CapacityHint hint;
    hint.requester = fields.code<Requester>(u"requester"_s);
    hint.text = fields.bilingual(u"text"_s);
    hint.sources = readSources(fields);
    fields.finish();
    return hint;
}

PurposeHint readPurpose(const QJsonValue &value, const QString &where, Fault &fault)
{
    Fields fields(value, where, fault);
    PurposeHint purpose;
    purpose.rights = fields.codes<Right>(u"rights"_s);
    purpose.highestRank = fields.number(u"highestRank"_s, 1, highestRank);
    if (fields.has(u"later"_s))
        purpose.later = fields.texts(u"later"_s);
    purpose.text = fields.bilingual(u"text"_s);
    purpose.sources = readSources(fields);
    fields.finish();
    return purpose;
}

} // namespace

Result<IdentityMethods> IdentityMethods::load()
{
    const Result<QByteArray> document = compiledInTable(u":/law/identity.json"_s);
    if (!document)
        return document.error();
    return fromJson(*document);
}

Result<IdentityMethods> IdentityMethods::fromJson(const QByteArray &document)
{
    Fault fault;
    IdentityMethods methods;
    Fields table(tableObject(document, fault), u"table"_s, fault);
    table.each(u"methods"_s, [&](const QJsonValue &value, const QString &where) {
        const IdentityMethod method = readMethod(value, where, fault);
        if (methods.find(method.code))
            fault.report(where, u"there twice: \"%1\""_s.arg(method.code));
        methods.m_methods << method;
    });
    table.each(u"capacities"_s, [&](const QJsonValue &value, const QString &where) {
        const CapacityHint hint = readHint(value, where, fault);
        if (methods.hintFor(hint.requester))
            fault.report(where, u"there twice: \"%1\""_s.arg(codeOf(hint.requester)));
        methods.m_hints << hint;
    });
    table.each(u"purposes"_s, [&](const QJsonValue &value, const QString &where) {
        const PurposeHint purpose = readPurpose(value, where, fault);
        for (const Right right : purpose.rights) {
            if (methods.purposeOf({right}))
                fault.report(where, u"there twice: \"%1\""_s.arg(codeOf(right)));
        }
        for (const QString &code : purpose.later) {
            if (!methods.find(code))
                fault.report(where, u"no such method: \"%1\""_s.arg(code));
        }
        if (!methods.m_purposes.isEmpty() && methods.m_purposes.constLast().highestRank < purpose.highestRank)
            fault.report(where, u"asks for more than the one before"_s);
        methods.m_purposes << purpose;
    });
    table.finish();
    for (const auto &right : EnumCodes<Right>::table) {
        if (!methods.purposeOf({right.value}))
            fault.report(QString::fromLatin1(right.code), u"not said how sure one has to be"_s);
    }
    for (const auto &requester : EnumCodes<Requester>::table) {
        const QList<IdentityMethod> fitting = methods.forRequester(requester.value);
        const int least = methods.m_purposes.isEmpty() ? highestRank : methods.m_purposes.constLast().highestRank;
        const auto identifies = [least](const IdentityMethod &method) {
            return !method.provesCapacity && method.rank <= least;
        };
        if (std::none_of(fitting.begin(), fitting.end(), identifies))
            fault.report(QString::fromLatin1(requester.code), u"no method to identify them"_s);
    }
    if (fault.isReported())
        return fault.error(u"identity"_s);
    std::stable_sort(methods.m_methods.begin(), methods.m_methods.end(),
                     [](const IdentityMethod &a, const IdentityMethod &b) { return a.rank < b.rank; });
    return methods;
}

const IdentityMethod *IdentityMethods::find(QStringView code) const
{
    const auto found = std::find_if(m_methods.begin(), m_methods.end(),
                                    [code](const IdentityMethod &method) { return method.code == code; });
    return found == m_methods.end() ? nullptr : &*found;
}

QList<IdentityMethod> IdentityMethods::forRequester(Requester requester) const
{
    QList<IdentityMethod> methods;
    for (const IdentityMethod &method : m_methods) {
        if (method.requesters.contains(requester))
            methods << method;
    }
    return methods;
}

const CapacityHint *IdentityMethods::hintFor(Requester requester) const
{
    const auto found = std::find_if(m_hints.begin(), m_hints.end(),
                                    [requester](const CapacityHint &hint) { return hint.requester == requester; });
    return found == m_hints.end() ? nullptr : &*found;
}

const PurposeHint *IdentityMethods::purposeOf(const QList<Right> &rights) const
{
    const auto isAmong = [&rights](const PurposeHint &purpose) {
        return std::any_of(purpose.rights.begin(), purpose.rights.end(),
                           [&rights](Right right) { return rights.contains(right); });
    };
    const auto found = std::find_if(m_purposes.begin(), m_purposes.end(), isAmong);
    return found == m_purposes.end() ? nullptr : &*found;
}

} // namespace habeas::law
