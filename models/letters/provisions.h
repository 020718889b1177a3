// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace habeas::letters {

/// The provisions \a text names: "Art. 16", "§ 34". However a sentence is worded, a person must find them in the law.
QStringList citationsIn(const QString &text);

/// How many words there are; signs alone are none.
qsizetype wordsIn(const QString &text);

} // namespace habeas::letters
