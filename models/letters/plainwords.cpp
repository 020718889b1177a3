// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plainwords.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <iterator>

using namespace Qt::Literals::StringLiterals;

namespace habeas::letters {
namespace {

/// How many a sentence speaks of.
enum class Number {
    None,
    One, ///< each code is one of them
    Count, ///< its parameter says it
    Attributes, ///< as many as it names
};

struct PlainWord {
    QStringView code;
    QStringView said; ///< behind "letters.plain."
    Number number = Number::None;
};

constexpr PlainWord plainWords[] = {
    {u"gap.ldap-attributes-hidden", u"hidden-fields", Number::Attributes},
    {u"gap.ldap-range", u"list-cut", Number::One},
    {u"gap.ldif-range", u"list-cut", Number::Count},
    {u"gap.ldap-text-unsearchable", u"text-unsearchable", Number::One},
    {u"gap.ldap-dynamic-group", u"dynamic-group", Number::Count},
    {u"gap.ldif-dynamic-group", u"dynamic-group", Number::Count},
    {u"gap.ldap-referral", u"other-server", Number::One},
    {u"gap.ldif-referral", u"other-server", Number::One},
    {u"gap.ldif-referrals-more", u"other-server", Number::Count},
    {u"gap.ldif-bad-base64", u"unreadable", Number::Count},
    {u"gap.ldif-bad-line", u"unreadable", Number::Count},
    {u"gap.ldif-change-record", u"unassigned", Number::Count},
    {u"gap.ldif-no-dn", u"unassigned", Number::Count},
    {u"gap.ldif-too-large", u"too-large", Number::Count},
    {u"gap.ldif-url-value", u"elsewhere", Number::Count},
    {u"gap.ldif-export-cut", u"export-cut", Number::None},
    {u"gap.not-compared", u"not-compared", Number::None}, // its message is in the language of a window
    {u"failure.run", u"failed", Number::None}, // so is this one's
    {u"how.directory-attributes", u"compared", Number::None},
    {u"how.ldap-unknown", u"unknown-fields", Number::Attributes},
    {u"how.ldap-mentions", u"mentions", Number::Count},
    {u"how.ldif-mentions", u"mentions", Number::Count},
};

qint64 attributesOf(const Code &code)
{
    const QJsonValue named = code.params.value(u"attributes"_s);
    return named.isArray() ? named.toArray().size() : 1;
}

} // namespace

Code plain(const Code &code)
{
    const auto word = std::find_if(std::begin(plainWords), std::end(plainWords),
                                   [&](const PlainWord &each) { return each.code == code.name; });
    if (word == std::end(plainWords))
        return code;
    Code said{u"letters.plain."_s + word->said.toString(), {}};
    switch (word->number) {
    case Number::None:
        break;
    case Number::One:
        said.params.insert(u"count"_s, 1);
        break;
    case Number::Count:
        said.params.insert(u"count"_s, code.params.value(u"count"_s).toInteger(1));
        break;
    case Number::Attributes:
        said.params.insert(u"count"_s, attributesOf(code));
        break;
    }
    return said;
}

bool isDistinguishedName(const QString &where)
{
    static const QRegularExpression name(
        u"^\\s*[A-Za-z][A-Za-z0-9.-]*\\s*=[^,/]+(,\\s*[A-Za-z][A-Za-z0-9.-]*\\s*=[^,/]+)*$"_s);
    return name.match(where).hasMatch();
}

} // namespace habeas::letters
