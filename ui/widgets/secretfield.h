// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/secret.h"

#include <memory>

QT_BEGIN_NAMESPACE
class QLineEdit;
QT_END_NAMESPACE

namespace habeas::ui {

/// What was typed, in locked memory; the field is emptied. What Qt itself copied while typing cannot be wiped.
std::shared_ptr<Secret> takeSecret(QLineEdit *field);

} // namespace habeas::ui
