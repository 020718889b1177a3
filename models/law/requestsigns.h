// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/enumcodes.h"
#include "core/result.h"
#include "rights.h"

#include <QByteArray>
#include <QHash>
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
    enum class About { Name, Born, Group, Capacity };
    About about = About::Name;
    QString value; ///< "Emil Reinke", "2015-03-04", "5c", the code of a capacity
    qsizetype start = 0; ///< in UTF-16 units of the text
    qsizetype length = 0;
    bool isWeak = false; ///< it says who somebody is, not that it is about them

    friend bool operator==(const PersonSign &, const PersonSign &) = default;
};

/// By which one sees that somebody else's words begin.
struct Quotation {
    qsizetype start = 0; ///< in UTF-16 units of the text
    qsizetype length = 0;
    bool goesOn = false; ///< to the end of the text: it is the head of an older message

    friend bool operator==(const Quotation &, const Quotation &) = default;
};

/// The wordings by which people ask, German and English: resources/law/signs.json. They suggest; a person decides.
class RequestSigns
{
public:
    static constexpr qsizetype longestText = 200'000; ///< UTF-16 units; what stands behind is not looked at
    static constexpr qsizetype mostOfOne = 40; ///< of one right, and of what is said about a person: the first ones

    static Result<RequestSigns> load(); ///< :/law/signs.json
    static Result<RequestSigns> fromJson(const QByteArray &document); ///< Malformed "law.table" if anything is amiss

    /// The signs in \a text in the order they stand there, without what is denied ("no erasure"); of overlapping ones
    /// for one right the first.
    QList<Sign> in(const QString &text) const;
    /// The signs of the person in \a text in the order they stand there, without what is denied; of overlapping ones
    /// about one thing the longest.
    QList<PersonSign> peopleIn(const QString &text) const;
    /// In the order they begin.
    QList<Quotation> quotationsIn(const QString &text) const;
    /// Whether what is quoted was handed on to be worked on ("WG:", "Forwarded message").
    bool isHandedOn(const QString &subject, const QString &text) const;

private:
    struct Rule {
        Right right = Right::Access;
        QRegularExpression pattern;
    };
    struct PersonRule {
        PersonSign::About about = PersonSign::About::Name;
        QString value; ///< empty: the pattern's group "value", or "given" and "family"
        bool isWeak = false;
        QRegularExpression pattern;
    };
    struct Heading {
        bool goesOn = false;
        QRegularExpression pattern;
    };

    QString valueOf(const PersonRule &rule, const QRegularExpressionMatch &match) const;
    QString isoDayIn(const QString &words) const; ///< empty: there is no such day

    QList<Rule> m_rules;
    QList<PersonRule> m_people;
    QList<Heading> m_headings;
    QList<QRegularExpression> m_handedOnSubjects;
    QList<QRegularExpression> m_handedOnTexts;
    QList<QRegularExpression> m_deniedRights;
    QList<QRegularExpression> m_deniedPeople;
    QHash<QString, int> m_months; ///< by their names, folded
};

} // namespace habeas::law

template <> struct habeas::EnumCodes<habeas::law::PersonSign::About> {
    using enum habeas::law::PersonSign::About;
    static constexpr std::array table{
        EnumCode{Name, "name"},
        EnumCode{Born, "born"},
        EnumCode{Group, "group"},
        EnumCode{Capacity, "capacity"},
    };
};
