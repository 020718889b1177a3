// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/enumcodes.h"
#include "core/result.h"
#include "rights.h"

#include <QByteArray>
#include <QList>
#include <QRegularExpression>
#include <QString>

namespace habeas::law {

/// A passage that suggests which right somebody asks for.
struct Sign {
    Right right = Right::Access;
    qsizetype start = 0; ///< in UTF-16 units of the text
    qsizetype length = 0;

    friend bool operator==(const Sign &, const Sign &) = default;
};

/// A passage that suggests whom a request is about, or in which capacity somebody asks for that person.
struct PersonSign {
    enum class About { Name, Group, Capacity };
    About about = About::Name;
    QString value; ///< "Emil Reinke", "5c", the code of a capacity
    qsizetype start = 0; ///< in UTF-16 units of the text
    qsizetype length = 0;

    friend bool operator==(const PersonSign &, const PersonSign &) = default;
};

/// The wordings by which people ask, German and English: resources/law/signs.json. They suggest; a person decides.
class RequestSigns
{
public:
    static constexpr qsizetype longestText = 200'000; ///< UTF-16 units; what stands behind is not looked at
    static constexpr qsizetype mostSigns = 200;

    static Result<RequestSigns> load(); ///< :/law/signs.json
    static Result<RequestSigns> fromJson(const QByteArray &document); ///< Malformed "law.table" if anything is amiss

    /// The signs in \a text in the order they stand there; of overlapping ones for one right the first.
    QList<Sign> in(const QString &text) const;
    /// The signs of the person in \a text in the order they stand there.
    QList<PersonSign> peopleIn(const QString &text) const;

private:
    struct Rule {
        Right right = Right::Access;
        QRegularExpression pattern;
    };
    struct PersonRule {
        PersonSign::About about = PersonSign::About::Name;
        QString value; ///< empty: the group "value" of the pattern
        QRegularExpression pattern;
    };
    QList<Rule> m_rules;
    QList<PersonRule> m_people;
};

} // namespace habeas::law

template <> struct habeas::EnumCodes<habeas::law::PersonSign::About> {
    using enum habeas::law::PersonSign::About;
    static constexpr std::array table{
        EnumCode{Name, "name"},
        EnumCode{Group, "group"},
        EnumCode{Capacity, "capacity"},
    };
};
