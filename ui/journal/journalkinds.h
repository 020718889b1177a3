// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "journal/action.h"

#include <QList>

namespace habeas::ui {

/// What entries of the journal are about, coarsely: by this one looks for them.
enum class EntryKind { Vault, Register, Case, Identity, Collection, Review, Answer };

EntryKind kindOf(journal::Action action);
QList<journal::Action> actionsOf(EntryKind kind);
QString nameOf(EntryKind kind);

} // namespace habeas::ui

template <> struct habeas::EnumCodes<habeas::ui::EntryKind> {
    using enum habeas::ui::EntryKind;
    static constexpr std::array table{
        EnumCode{Vault, "vault"},       EnumCode{Register, "register"},     EnumCode{Case, "case"},
        EnumCode{Identity, "identity"}, EnumCode{Collection, "collection"}, EnumCode{Review, "review"},
        EnumCode{Answer, "answer"},
    };
};
