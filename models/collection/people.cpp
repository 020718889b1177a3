// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "people.h"

#include "connectors/directory/attributemap.h"
#include "connectors/ldif/ldifentry.h"
#include "connectors/ldif/ldifreader.h"
#include "connectors/spelling.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace habeas::collection {
namespace {

using connectors::folded;

/// "Kaminski, Jule" and "Jule Kaminski"; a particle begins the family name.
void takeName(Person &person, const QString &name)
{
    if (name.contains(u',')) {
        person.familyName = name.section(u',', 0, 0).trimmed();
        person.givenName = name.section(u',', 1).trimmed();
        return;
    }
    static const QRegularExpression particle(u"\\s(?=(?:von|van|vom|de|zu|zur|der|den|el|al)\\s)"_s);
    const auto found = particle.match(name);
    const qsizetype cut = found.hasMatch() ? found.capturedStart() : name.trimmed().lastIndexOf(u' ');
    person.givenName = cut < 0 ? name.trimmed() : name.left(cut).trimmed();
    person.familyName = cut < 0 ? QString() : name.mid(cut).trimmed();
}

QString nameKeyOf(const Person &person)
{
    return u"name:"_s + connectors::skeletonWords(person.givenName + u' ' + person.familyName).join(u' ');
}

bool isUserName(const QString &identifier)
{
    return !identifier.contains(u'@') && !identifier.contains(u' ');
}

QString keyOf(const Person &person)
{
    const auto userName = std::find_if(person.identifiers.begin(), person.identifiers.end(), isUserName);
    if (userName != person.identifiers.end())
        return folded(*userName);
    return person.identifiers.isEmpty() ? nameKeyOf(person) : folded(person.identifiers.constFirst());
}

std::optional<Person> finished(Person person)
{
    person.identifiers.removeAll(QString());
    person.identifiers.removeDuplicates();
    person.contacts.removeAll(QString());
    const bool isNamed = !person.givenName.isEmpty() || !person.familyName.isEmpty();
    if (!isNamed && person.identifiers.isEmpty())
        return std::nullopt;
    person.key = keyOf(person);
    return person;
}

Person::Role roleOf(const QString &text)
{
    const QString role = folded(text);
    const auto says = [&role](std::initializer_list<const char16_t *> words) {
        return std::any_of(words.begin(), words.end(),
                           [&](const char16_t *word) { return role.contains(QStringView(word)); });
    };
    if (says({u"schüler", u"schueler", u"pupil", u"student"}))
        return Person::Role::Pupil;
    if (says({u"lehr", u"staff", u"personal", u"teacher", u"mitarbeit", u"faculty"}))
        return Person::Role::Staff;
    if (says({u"eltern", u"guardian", u"parent", u"sorge"}))
        return Person::Role::Guardian;
    return Person::Role::Unknown;
}

enum class Column { Given, Family, Whole, Identifier, Contact, Other, Role };

std::optional<Column> columnOf(const QString &heading)
{
    static const QHash<QString, Column> columns{
        {u"vorname"_s, Column::Given},
        {u"given"_s, Column::Given},
        {u"givenname"_s, Column::Given},
        {u"firstname"_s, Column::Given},
        {u"rufname"_s, Column::Given},
        {u"nachname"_s, Column::Family},
        {u"familienname"_s, Column::Family},
        {u"family"_s, Column::Family},
        {u"familyname"_s, Column::Family},
        {u"lastname"_s, Column::Family},
        {u"surname"_s, Column::Family},
        {u"sn"_s, Column::Family},
        {u"name"_s, Column::Whole},
        {u"cn"_s, Column::Whole},
        {u"displayname"_s, Column::Whole},
        {u"anzeigename"_s, Column::Whole},
        {u"benutzername"_s, Column::Identifier},
        {u"benutzer"_s, Column::Identifier},
        {u"user"_s, Column::Identifier},
        {u"username"_s, Column::Identifier},
        {u"login"_s, Column::Identifier},
        {u"uid"_s, Column::Identifier},
        {u"mail"_s, Column::Identifier},
        {u"email"_s, Column::Identifier},
        {u"emailadresse"_s, Column::Identifier},
        {u"telefon"_s, Column::Contact},
        {u"phone"_s, Column::Contact},
        {u"mobil"_s, Column::Contact},
        {u"spitzname"_s, Column::Other},
        {u"nickname"_s, Column::Other},
        {u"geburtsname"_s, Column::Other},
        {u"rolle"_s, Column::Role},
        {u"role"_s, Column::Role},
        {u"status"_s, Column::Role},
    };
    static const QRegularExpression sign(u"[^\\p{L}]"_s);
    const auto known = columns.constFind(folded(heading).remove(sign));
    return known == columns.constEnd() ? std::nullopt : std::optional(*known);
}

void take(Person &person, Column column, const QString &cell)
{
    switch (column) {
    case Column::Given:
        person.givenName = cell;
        break;
    case Column::Family:
        person.familyName = cell;
        break;
    case Column::Whole:
        if (person.familyName.isEmpty() && person.givenName.isEmpty())
            takeName(person, cell);
        break;
    case Column::Identifier:
        person.identifiers << cell;
        break;
    case Column::Contact:
        person.contacts << cell;
        break;
    case Column::Other:
        person.otherNames << cell;
        break;
    case Column::Role:
        person.role = roleOf(cell);
        break;
    }
}

QSet<QString> userNamesOf(const Person &person)
{
    QSet<QString> names;
    for (const QString &identifier : person.identifiers) {
        if (isUserName(identifier))
            names.insert(folded(identifier));
    }
    return names;
}

/// Both have user names, and none in common.
bool areDifferent(const Person &a, const Person &b)
{
    const QSet<QString> left = userNamesOf(a), right = userNamesOf(b);
    return !left.isEmpty() && !right.isEmpty() && !left.intersects(right);
}

/// Neither is called by a given name of the other: sisters have the family name in common. Given and family name may
/// have changed places where they were read from an address.
bool haveOtherNames(const Person &a, const Person &b)
{
    const auto isIn = [](const QString &given, const Person &person) {
        const QStringList all = connectors::skeletonWords(person.givenName + u' ' + person.familyName + u' '
                                                          + person.otherNames.join(u' '));
        const QStringList words = connectors::skeletonWords(given);
        return words.isEmpty()
            || std::any_of(words.begin(), words.end(), [&](const QString &word) { return all.contains(word); });
    };
    return !isIn(a.givenName, b) && !isIn(b.givenName, a);
}

void join(Person &into, const Person &other)
{
    if (into.givenName.isEmpty())
        into.givenName = other.givenName;
    if (into.familyName.isEmpty())
        into.familyName = other.familyName;
    if (into.role == Person::Role::Unknown)
        into.role = other.role;
    into.otherNames += other.otherNames;
    into.otherNames.removeDuplicates();
    into.identifiers += other.identifiers;
    into.identifiers.removeDuplicates();
    into.contacts += other.contacts;
    into.contacts.removeDuplicates();
    into.isListed = into.isListed || other.isListed;
}

} // namespace

Person personOf(const Subject &subject)
{
    Person person;
    person.givenName = subject.givenName;
    person.familyName = subject.familyName;
    person.otherNames = subject.otherNames;
    person.identifiers = subject.userNames + subject.mails;
    person.contacts = subject.postal;
    const bool isPupil = subject.role.contains(u"pupil"_s);
    person.role = isPupil             ? Person::Role::Pupil
        : subject.role == u"guardian" ? Person::Role::Guardian
        : subject.role == u"employee" ? Person::Role::Staff
                                      : Person::Role::Unknown;
    person.key = keyOf(person);
    return person;
}

Person personOf(const Representative &representative)
{
    Person person;
    takeName(person, representative.name);
    person.contacts = representative.postal;
    if (!representative.email.isEmpty())
        person.identifiers << representative.email;
    person.role = Person::Role::Guardian;
    person.key = keyOf(person);
    return person;
}

std::optional<Person> personOf(const connectors::Candidate &candidate)
{
    Person person;
    takeName(person, candidate.name);
    for (const Identifier &identifier : candidate.identifiers) {
        switch (identifier.kind) {
        case Identifier::Kind::Name:
            person.otherNames << identifier.value;
            break;
        case Identifier::Kind::UserName:
        case Identifier::Kind::Mail:
            person.identifiers << identifier.value;
            break;
        case Identifier::Kind::Phone:
        case Identifier::Kind::Number:
            person.contacts << identifier.value;
            break;
        case Identifier::Kind::Dn:
        case Identifier::Kind::Ip:
            break;
        }
    }
    return finished(person);
}

std::optional<Person> personOf(const QString &id, const QString &shownName)
{
    Person person;
    const bool isName = id.contains(u' ') || id.contains(u',');
    const QString shown = shownName.isEmpty() || shownName == id ? (isName ? id : QString()) : shownName;
    if (!isName)
        person.identifiers << id;
    if (!shown.isEmpty()) {
        takeName(person, shown);
        return finished(person);
    }
    static const QRegularExpression made(u"^(\\p{L}{2,})[._](\\p{L}{2,})\\d*$"_s);
    const auto parts = made.match(id.section(u'@', 0, 0));
    person.givenName = parts.captured(1);
    person.familyName = parts.captured(2);
    return finished(person);
}

QList<Person> peopleIn(const QList<QStringList> &table)
{
    QList<Person> people;
    if (table.isEmpty())
        return people;
    QList<std::optional<Column>> columns;
    for (const QString &heading : table.constFirst())
        columns << columnOf(heading);
    for (qsizetype row = 1; row < table.size(); ++row) {
        Person person;
        person.isListed = true;
        for (qsizetype i = 0; i < std::min(columns.size(), table[row].size()); ++i) {
            const QString cell = table[row][i].trimmed();
            if (columns[i] && !cell.isEmpty())
                take(person, *columns[i], cell);
        }
        if (const auto whole = finished(person))
            people << *whole;
    }
    return people;
}

Result<QList<Person>> peopleInLdif(QIODevice &device)
{
    const connectors::AttributeMap map;
    connectors::LdifReader reader(device);
    QList<Person> people;
    for (;;) {
        const auto record = reader.next();
        if (!record)
            return record.error();
        if (!*record)
            return people;
        if ((*record)->kind != connectors::LdifRecord::Kind::Entry)
            continue;
        const connectors::DirectoryEntry entry = connectors::entryOf(**record);
        if (!entry.isPerson(map))
            continue;
        Person person;
        person.isListed = true;
        person.givenName = entry.firstText(map.givenName);
        person.familyName = entry.firstText(map.familyName);
        if (person.givenName.isEmpty() || person.familyName.isEmpty())
            takeName(person, entry.shownName(map));
        person.identifiers = entry.texts(map.userName) + entry.mails(map);
        person.contacts = entry.texts(map.phone) + entry.texts(map.number);
        person.role = roleOf(entry.texts({u"employeetype"_s, u"title"_s}).join(u' ') + u' ' + entry.dn());
        if (const auto whole = finished(person))
            people << *whole;
    }
}

bool areSame(const Person &a, const Person &b)
{
    if (userNamesOf(a).intersects(userNamesOf(b)))
        return true;
    const auto isOfA = [&a](const QString &identifier) {
        return std::any_of(a.identifiers.begin(), a.identifiers.end(),
                           [&](const QString &own) { return folded(own) == folded(identifier); });
    };
    return std::any_of(b.identifiers.begin(), b.identifiers.end(), isOfA) && !areDifferent(a, b)
        && !haveOtherNames(a, b);
}

QList<Person> united(const QList<Person> &people)
{
    QList<Person> all;
    QMultiHash<QString, qsizetype> places; // by identifier and by whole name
    QSet<QString> keys;
    for (const Person &person : people) {
        const QString name = nameKeyOf(person);
        const bool isWhole = !person.givenName.isEmpty() && !person.familyName.isEmpty();
        qsizetype place = -1;
        const auto takeFirst = [&](const QString &what, const auto &isMeant) {
            const QList<qsizetype> known = places.values(what); // the latest first
            const auto meant = std::find_if(known.rbegin(), known.rend(), isMeant);
            if (place < 0 && meant != known.rend())
                place = *meant;
        };
        for (const QString &identifier : person.identifiers)
            takeFirst(folded(identifier), [&](qsizetype at) { return areSame(all[at], person); });
        if (isWhole)
            takeFirst(name, [&](qsizetype at) { return !areDifferent(all[at], person); });
        if (place < 0) {
            place = all.size();
            all << person;
        } else {
            keys.remove(all[place].key);
            join(all[place], person);
        }
        // Whose mail address is a family's is told from the others by name.
        Person &one = all[place];
        one.key = keyOf(one);
        if (keys.contains(one.key))
            one.key = nameKeyOf(one);
        keys.insert(one.key);
        for (const QString &identifier : person.identifiers) {
            if (!places.contains(folded(identifier), place))
                places.insert(folded(identifier), place);
        }
        if (isWhole && !places.contains(name, place))
            places.insert(name, place);
    }
    return all;
}

} // namespace habeas::collection
