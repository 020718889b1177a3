// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/testvault.h"
#include "workflow/office.h"

#include <memory>

namespace habeas::tests {

/// A vault on SQLite with one organisation, and what a use case needs besides.
class TestOffice : public TestVault
{
public:
    TestOffice();
    ~TestOffice();

    /// Makes all of it. Empty if all is well, else the error's code.
    QString create();
    /// Opens the vault once more.
    QString open();

    workflow::Office &office() const { return *m_office; }

private:
    void takePlace();

    std::unique_ptr<law::HolidayCalendar> m_calendar;
    std::unique_ptr<workflow::Office> m_office;
};

} // namespace habeas::tests
