// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casesheet.h"
#include "office/officethread.h"

#include <QObject>

namespace habeas::ui {

/// Asks one system after the other, each as a run of its own, where nobody need sign in and only one entry can be the
/// person. Who it is in the others stays a person's choice: they are named, and nothing of them is collected.
class CollectAll final : public QObject
{
    Q_OBJECT

public:
    explicit CollectAll(OfficeThread &office, QObject *parent = nullptr);

    /// The systems of \a sheet that nobody has asked yet and that open without anybody.
    static QList<System> readyIn(const CaseSheet &sheet);

    void start(const CaseSheet &sheet);
    bool isRunning() const { return m_isRunning; }
    /// Why some were not collected from, of those that still owe it in \a ledger; empty while it runs.
    QString left(const QList<LedgerLine> &ledger) const;
    void clear(); ///< what runs goes on; no other begins

Q_SIGNALS:
    void changed(); ///< a run has ended
    void ended(); ///< all were asked: left() says what of

private:
    static Result<Collection> collectNow(workflow::Office &office, const CaseId &id, const SystemId &systemId,
                                         const Watch &watch);
    static QString textOf(const Error &error);
    void next();
    void take(const System &system, const Result<Collection> &done);

    OfficeThread &m_office;
    CaseId m_case;
    QList<System> m_turns; ///< still to be asked, as they were when all began
    QList<std::pair<SystemId, QString>> m_left;
    bool m_isRunning = false;
};

} // namespace habeas::ui
