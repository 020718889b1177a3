// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QCoreApplication>

namespace habeas::workflow {

/// The room's own sentences: Text::tr().
struct Text {
    Q_DECLARE_TR_FUNCTIONS(habeas::workflow)
};

/// What a person may not do, and why.
inline Error refused(const QString &code, const QString &message)
{
    return {Error::Kind::Refused, code, message};
}

} // namespace habeas::workflow
