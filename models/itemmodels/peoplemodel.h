// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "collection/thirdparties.h"

#include <QAbstractTableModel>
#include <QLocale>

namespace habeas::itemmodels {

/// "made unrecognisable everywhere"
QString verdictText(PersonDecision::Kind kind);

/// The people whom items name, with what was decided about each.
class PeopleModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Where, Verdict, ColumnCount };
    enum Role { KindRole = Qt::UserRole }; ///< PersonDecision::Kind as int

    explicit PeopleModel(const QLocale &locale, QObject *parent = nullptr);

    void show(const QList<collection::CasePerson> &people, const collection::PersonVerdicts &verdicts);
    void setVerdicts(const collection::PersonVerdicts &verdicts);
    const collection::CasePerson &personAt(int row) const { return m_people.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString where(const collection::CasePerson &person) const;
    QString verdict(const collection::CasePerson &person) const;

    QLocale m_locale;
    QList<collection::CasePerson> m_people;
    collection::PersonVerdicts m_verdicts;
};

} // namespace habeas::itemmodels
