// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cases/case.h"
#include "connectors/connector.h"
#include "core/enumcodes.h"

#include <QStringList>

#include <optional>

class QIODevice;

namespace habeas::collection {

/// Somebody whom texts may name.
struct Person {
    enum class Role { Unknown, Pupil, Guardian, Staff };
    QString key; ///< the same in every text of a case: user name, else mail address, else "name:given family"
    QString givenName;
    QString familyName;
    QStringList otherNames; ///< nicknames, former names: a word stands for the given name, several for the whole
    QStringList identifiers; ///< user names, mail addresses
    QStringList contacts; ///< telephone and staff numbers, lines of an address: several people may have the same
    Role role = Role::Unknown;
    bool isListed = false; ///< stands in a directory: the user names are what the school calls somebody

    friend bool operator==(const Person &, const Person &) = default;
};

/// Whom the case is about: not a third party.
Person personOf(const Subject &subject);
Person personOf(const Representative &representative);
/// As a connector found somebody; nothing without a name and an identifier.
std::optional<Person> personOf(const connectors::Candidate &candidate);
/// From what an item says of others: an id, an address or a name, and how it is shown ("jule.kaminski", "Jule
/// Kaminski"). Either may be empty; nothing if both are. Names come from the id where it is made of them.
std::optional<Person> personOf(const QString &id, const QString &shownName);
/// The people of a list with a header: a class list as an office program writes it, read as a table. Columns it does
/// not know are left out; empty if there is none for names or ids. German and English headings.
QList<Person> peopleIn(const QList<QStringList> &table);
/// The people of a directory's LDIF listing. Malformed and Storage as LdifReader's.
Result<QList<Person>> peopleInLdif(QIODevice &device);
/// Whether two sources tell of the same person: by a user name both have; else by a mail address, unless their user
/// names or their given names differ: families share one. Never by a telephone number or an address of a house.
bool areSame(const Person &a, const Person &b);
/// One person each, where several sources know somebody: areSame(), or the whole name unless both have user names that
/// differ. Nobody has another's key.
QList<Person> united(const QList<Person> &people);

} // namespace habeas::collection

template <> struct habeas::EnumCodes<habeas::collection::Person::Role> {
    using enum habeas::collection::Person::Role;
    static constexpr std::array table{
        EnumCode{Unknown, "unknown"},
        EnumCode{Pupil, "pupil"},
        EnumCode{Guardian, "guardian"},
        EnumCode{Staff, "staff"},
    };
};
