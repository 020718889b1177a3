// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cases/casesplace.h"
#include "itemmodels/caselistmodel.h"
#include "storage/testvault.h"

#include <QComboBox>
#include <QTableView>
#include <QTest>

namespace habeas::tests {

/// A case of the list that the tests of it narrow, search and order.
struct ListedCase {
    QString givenName;
    QString familyName;
    QDate received;
    QDate due;
    CaseState state = CaseState::Received;
    law::Right right = law::Right::Access;
};

/// Numbered from 1 on. Neither the days they came in nor their names are in the order of the days they are due.
inline const QList<ListedCase> &listedCases()
{
    using namespace Qt::Literals::StringLiterals;
    static const QList<ListedCase> all{
        {u"Mia"_s, u"Lindner"_s, {2026, 11, 2}, {2026, 12, 2}},
        {u"Jan"_s, u"Lindau"_s, {2026, 11, 5}, {2026, 11, 20}},
        {u"Ida"_s, u"Albers"_s, {2026, 11, 10}, {2027, 2, 10}, CaseState::AwaitingIdentity},
        {u"Ayşe"_s, u"Öztürk"_s, {2026, 10, 1}, {2026, 11, 2}, CaseState::Closed},
        {u"Ole"_s, u"Meyer"_s, {2026, 11, 12}, {2026, 12, 14}, CaseState::Received, law::Right::Erasure},
    };
    return all;
}

inline Result<> put(workflow::Office &office, const OrganisationId &school, const ListedCase &entry)
{
    using namespace Qt::Literals::StringLiterals;
    Case value = TestVault::newCase(school, entry.givenName, entry.familyName);
    value.rights = {entry.right};
    storage::Projection projection = TestVault::projection(entry.received);
    projection.state = entry.state;
    projection.dueOn = entry.due;
    return office.vault.change(school, {journal::Action::CaseOpened, value.id, {}},
                               [&](storage::Change &change) -> Result<> {
                                   const auto number = change.nextCaseNumber(2026);
                                   if (!number)
                                       return number.error();
                                   value.number = *number;
                                   change.tell(u"number"_s, *number);
                                   if (const auto done = change.put(value, projection); !done)
                                       return done;
                                   return change.put(TestVault::received(value.id, office.vault.user(),
                                                                         entry.received.startOfDay(QTimeZone::utc())));
                               });
}

inline Result<> fillList(workflow::Office &office, const Organisation &school)
{
    for (const ListedCase &entry : listedCases()) {
        if (const auto done = put(office, school.id, entry); !done)
            return done;
    }
    return {};
}

inline QComboBox *boxIn(const ui::CasesPlace &place, const QString &name)
{
    for (QComboBox *each : place.findChildren<QComboBox *>()) {
        if (each->accessibleName() == name)
            return each;
    }
    return nullptr;
}

inline void choose(QComboBox *box, int row)
{
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Home);
    for (int i = 0; i < row; ++i)
        QTest::keyClick(box, Qt::Key_Down);
}

/// The same by its words; past separators.
inline void choose(QComboBox *box, const QString &text)
{
    choose(box, 0);
    for (int i = 0; i < box->count() && box->currentText() != text; ++i)
        QTest::keyClick(box, Qt::Key_Down);
}

/// Of the cases listed; -1: not read yet.
inline QList<int> numbersIn(const QTableView &table)
{
    QList<int> numbers;
    const auto *model = table.model();
    for (int row = 0; row < model->rowCount(); ++row) {
        const QString text = model->index(row, itemmodels::CaseListModel::Number).data().toString();
        numbers << (text.startsWith(QStringLiteral("2026-")) ? text.mid(5).toInt() : -1);
    }
    return numbers;
}

} // namespace habeas::tests
