// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/enumcodes.h"

namespace habeas::law {

/// What a person can ask for under Chapter III GDPR, and the withdrawal of consent.
enum class Right {
    ConsentWithdrawal, ///< Art. 7(3)
    Access, ///< Art. 15
    Rectification, ///< Art. 16
    Erasure, ///< Art. 17
    Restriction, ///< Art. 18
    Portability, ///< Art. 20
    Objection, ///< Art. 21
};

} // namespace habeas::law

template <> struct habeas::EnumCodes<habeas::law::Right> {
    using enum habeas::law::Right;
    static constexpr std::array table{
        EnumCode{ConsentWithdrawal, "consent-withdrawal"},
        EnumCode{Access, "access"},
        EnumCode{Rectification, "rectification"},
        EnumCode{Erasure, "erasure"},
        EnumCode{Restriction, "restriction"},
        EnumCode{Portability, "portability"},
        EnumCode{Objection, "objection"},
    };
};
