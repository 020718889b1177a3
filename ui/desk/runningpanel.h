// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "office/officethread.h"
#include "reader.h"
#include "widgets/panel.h"

namespace habeas::ui {

/// The long works that run now, each with its progress; hidden while there is none.
class RunningPanel final : public Panel
{
    Q_OBJECT

public:
    /// \a office and \a reader outlive it.
    RunningPanel(OfficeThread &office, const Reader &reader, QWidget *parent = nullptr);

    void refresh();
    void clear();

Q_SIGNALS:
    /// Somebody wants to see where the work belongs: a line of the ledger.
    void lineWanted(const habeas::CaseId &id, const habeas::SystemId &system);

private:
    void add(Job *job);
    void count();

    OfficeThread &m_office;
    const Reader &m_reader;
};

} // namespace habeas::ui
