// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "peoplemodel.h"

#include "collection/people.h"

using namespace Qt::Literals::StringLiterals;

namespace habeas::itemmodels {

using collection::CasePerson;
using collection::Person;
using Kind = PersonDecision::Kind;

constexpr qsizetype mostPossible = 3; // names side by side

QString verdictText(Kind kind)
{
    switch (kind) {
    case Kind::Undecided:
        return PeopleModel::tr("open");
    case Kind::Subject:
        return PeopleModel::tr("is the person who asks");
    case Kind::Redact:
        return PeopleModel::tr("unrecognisable, everywhere");
    case Kind::Mention:
        return PeopleModel::tr("may be named, everywhere");
    case Kind::NoPerson:
        return PeopleModel::tr("no person");
    }
    return {};
}

PeopleModel::PeopleModel(const QLocale &locale, QObject *parent) : QAbstractTableModel(parent), m_locale(locale) { }

void PeopleModel::show(const QList<CasePerson> &people, const collection::PersonVerdicts &verdicts)
{
    beginResetModel();
    m_people = people;
    m_verdicts = verdicts;
    endResetModel();
}

void PeopleModel::setVerdicts(const collection::PersonVerdicts &verdicts)
{
    m_verdicts = verdicts;
    if (!m_people.isEmpty())
        Q_EMIT dataChanged(index(0, Name), index(int(m_people.size()) - 1, Verdict));
}

int PeopleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_people.size());
}

int PeopleModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString PeopleModel::where(const CasePerson &person) const
{
    QStringList parts;
    switch (fromCode<Person::Role>(person.role).value_or(Person::Role::Unknown)) {
    case Person::Role::Pupil:
        parts << tr("pupil");
        break;
    case Person::Role::Guardian:
        parts << tr("parent");
        break;
    case Person::Role::Staff:
        parts << tr("staff");
        break;
    case Person::Role::Unknown:
        break;
    }
    if (person.possible.size() > mostPossible)
        parts << tr("one of %n people", nullptr, int(person.possible.size()));
    else if (!person.possible.isEmpty())
        parts << tr("perhaps %1").arg(person.possible.join(tr(" or ")));
    const QString hits = tr("%n hit(s)", nullptr, int(person.hits));
    parts << (person.items > 1 ? tr("%1 in %n item(s)", nullptr, int(person.items)).arg(hits) : hits);
    return parts.join(u" · "_s);
}

QString PeopleModel::verdict(const CasePerson &person) const
{
    const QString note = m_verdicts.noteOf(person.key);
    const QString text = verdictText(m_verdicts.kindOf(person.key));
    return note.isEmpty() ? text : text + u" · "_s + note;
}

QVariant PeopleModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_people.size())
        return {};
    const CasePerson &person = m_people[index.row()];
    if (role == KindRole)
        return int(m_verdicts.kindOf(person.key));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Name:
        return person.name;
    case Where:
        return where(person);
    case Verdict:
        return verdict(person);
    default:
        return {};
    }
}

QVariant PeopleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Person");
    case Where:
        return tr("Named");
    case Verdict:
        return tr("Decision");
    default:
        return {};
    }
}

} // namespace habeas::itemmodels
