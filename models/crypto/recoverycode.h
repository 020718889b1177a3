// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "core/secret.h"

#include <QString>

namespace habeas::crypto {

/// The code on a printed recovery sheet: 160 random bits in four lines of two groups of five
/// symbols.
///
/// `7KQ3M-X0TR9` … Each line carries eight symbols of the code and two that check them and the
/// line's number: every one or two wrong symbols of a line, every swap of neighbours and every swap
/// of lines is told, with the line. It needs no key stretching. Layout: KEYS.md.
constexpr qsizetype recoveryCodeBytes = 20;
constexpr int recoveryCodeLines = 4;

/// A new code, as bytes. Printed once with recoveryCodeText(), then kept on paper only.
Secret newRecoveryCode();

/// The four lines, separated by LF. \a code: recoveryCodeBytes bytes. The text is as secret as the
/// code: the caller wipes it after printing. UTF-8 (ASCII only).
Secret recoveryCodeText(const Secret &code);

/// Reads what a person typed or scanned: case, spaces, hyphens and line ends do not matter, I and L
/// are 1, O is 0.
///
/// Malformed "vault.recovery-symbol" (a character that is in no code), "vault.recovery-length", or
/// "vault.recovery-typo", whose message names the line that holds the mistake.
Result<Secret> readRecoveryCode(const Secret &typed);

} // namespace habeas::crypto
