// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "authorities.h"
#include "tablefields.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::law {
namespace {

Authority readAuthority(const QJsonValue &value, const QString &where, Fault &fault)
{
    Fields fields(value, where, fault);
    Authority authority;
    authority.code = fields.codeName(u"code"_s);
    authority.name = fields.text(u"name"_s);
    authority.address = fields.texts(u"address"_s);
    authority.web = fields.text(u"web"_s);
    authority.region = fields.code<Region>(u"region"_s);
    authority.isForPublicBodies = fields.flag(u"publicBodies"_s);
    authority.isForPrivateBodies = fields.flag(u"privateBodies"_s);
    if (!authority.web.startsWith(u"https://"_s))
        fields.report(u"web"_s, u"no https address"_s);
    fields.finish();
    return authority;
}

bool isFor(const Authority &authority, Region region, bool isPublicBody)
{
    return authority.region == region && (isPublicBody ? authority.isForPublicBodies : authority.isForPrivateBodies);
}

} // namespace

Result<Authorities> Authorities::load()
{
    const Result<QByteArray> document = compiledInTable(u":/law/authorities.json"_s);
    if (!document)
        return document.error();
    return fromJson(*document);
}

Result<Authorities> Authorities::fromJson(const QByteArray &document)
{
    Fault fault;
    Authorities authorities;
    Fields table(tableObject(document, fault), u"table"_s, fault);
    table.each(u"authorities"_s, [&](const QJsonValue &value, const QString &where) {
        const Authority authority = readAuthority(value, where, fault);
        const auto isSame = [&](const Authority &other) { return other.code == authority.code; };
        if (std::any_of(authorities.m_authorities.begin(), authorities.m_authorities.end(), isSame))
            fault.report(where, u"there twice: \"%1\""_s.arg(authority.code));
        authorities.m_authorities << authority;
    });
    table.finish();
    for (const auto &region : EnumCodes<Region>::table) {
        for (const bool isPublicBody : {true, false}) {
            const auto fits = [&](const Authority &authority) { return isFor(authority, region.value, isPublicBody); };
            if (std::count_if(authorities.m_authorities.begin(), authorities.m_authorities.end(), fits) != 1)
                fault.report(QString::fromLatin1(region.code), u"not exactly one authority for each kind of body"_s);
        }
    }
    if (fault.isReported())
        return fault.error(u"authorities"_s);
    return authorities;
}

const Authority &Authorities::of(Region region, bool isPublicBody) const
{
    return *std::find_if(m_authorities.begin(), m_authorities.end(),
                         [&](const Authority &authority) { return isFor(authority, region, isPublicBody); });
}

} // namespace habeas::law
