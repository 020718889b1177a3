// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress.h"

#include <chrono>
#include <thread>

using namespace std::chrono_literals;

namespace habeas {

bool Watch::mayGoOn() const
{
    while (isHeld())
        std::this_thread::sleep_for(50ms);
    return !stopRequested();
}

} // namespace habeas
