// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keeping.h"

namespace habeas::workflow {

Result<storage::Blob> keep(Office &office, const QByteArray &bytes)
{
    auto writer = office.vault.items().write();
    if (!writer)
        return writer.error();
    if (const auto written = (*writer)->write(bytes); !written)
        return written.error();
    if (const auto finished = (*writer)->finish(); !finished)
        return finished.error();
    return (*writer)->blob();
}

} // namespace habeas::workflow
