// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testoffice.h"

#include "law/holidays.h"

#include <sodium.h>

namespace habeas::tests {

TestOffice::TestOffice() : TestVault(nullptr) { }

TestOffice::~TestOffice() = default;

QString TestOffice::create()
{
    if (sodium_init() < 0)
        return QStringLiteral("libsodium");
    if (const QString wrong = TestVault::create(); !wrong.isEmpty())
        return wrong;
    auto calendar = law::HolidayCalendar::load();
    if (!calendar)
        return calendar.error().code;
    m_calendar = std::make_unique<law::HolidayCalendar>(*std::move(calendar));
    takePlace();
    return {};
}

QString TestOffice::open()
{
    const QString wrong = TestVault::open();
    if (wrong.isEmpty())
        takePlace();
    return wrong;
}

void TestOffice::takePlace()
{
    m_office.reset(new workflow::Office{vault(), clock(), *m_calendar});
}

} // namespace habeas::tests
