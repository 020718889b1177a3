// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cancelled.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace habeas::storage {

Error cancelled()
{
    return {Error::Kind::Cancelled, u"storage.cancelled"_s,
            QCoreApplication::translate("Cancelled", "You stopped it. Nothing was changed.")};
}

} // namespace habeas::storage
