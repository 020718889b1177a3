// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

QT_BEGIN_NAMESPACE
class QLayout;
QT_END_NAMESPACE

namespace habeas::ui {

/// The widgets of \a layout are gone: hidden now, deleted as soon as nobody is in them, for one of their buttons may
/// have asked for it.
void empty(QLayout *layout);

} // namespace habeas::ui
