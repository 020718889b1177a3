// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casesheet.h"
#include "office/officethread.h"
#include "reader.h"

#include "workflow/pastacts.h"

#include <QPointer>
#include <QTreeWidget>

#include <optional>

namespace habeas::ui {

/// What has happened in a case, newest first: its events, notes and corrections, and as soon as the journal is read,
/// what was done besides.
class History final : public QTreeWidget
{
    Q_OBJECT

public:
    History(OfficeThread &office, const Reader &reader, QWidget *parent = nullptr);

    void take(const CaseSheet &sheet);
    void forget(); ///< nothing of a case stays

protected:
    void showEvent(QShowEvent *event) override;

private:
    void readActs(); ///< takes as long as the case is large: only when somebody looks
    void show(const QList<workflow::PastAct> &acts);

    OfficeThread &m_office;
    const Reader &m_reader;
    std::optional<CaseSheet> m_sheet;
    QList<workflow::PastAct> m_acts;
    QPointer<Job> m_reading;
    bool m_isStale = false;
};

} // namespace habeas::ui
