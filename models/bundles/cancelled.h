// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QCoreApplication>

namespace habeas::bundles {

/// What every long work of this room answers when its Watch asked to stop.
inline Error cancelled()
{
    return {Error::Kind::Cancelled, QStringLiteral("cancelled"),
            QCoreApplication::translate("Bundles", "Stopped, as asked. Nothing is left behind.")};
}

} // namespace habeas::bundles
