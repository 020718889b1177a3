// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>

namespace habeas::law {

/// The room's own sentences: Text::tr().
struct Text {
    Q_DECLARE_TR_FUNCTIONS(law)
};

} // namespace habeas::law
