// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "letters/content.h"

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace habeas::ui {

/// A block of a letter that stays as register and ledger give it: to be read and copied, not to be changed.
QWidget *fixedBlock(const letters::Block &block, const QString &accessibleName);

} // namespace habeas::ui
