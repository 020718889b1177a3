// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>

namespace habeas::connectors::nextcloud {

/// How long a server is waited for. Other than the default in tests only.
struct Patience {
    std::chrono::milliseconds silence{90'000}; ///< without a byte; a throttled login alone takes 25 s
    std::chrono::milliseconds longestWait{120'000}; ///< one Retry-After
    std::chrono::milliseconds allWaits{600'000}; ///< all of them in one run
    std::chrono::milliseconds pause{200}; ///< after a broken line; twice as long each time
    int attempts = 4; ///< of one request, where the server said that it is busy or the line broke
};

} // namespace habeas::connectors::nextcloud
