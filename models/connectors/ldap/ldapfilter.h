// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace habeas::connectors::filter {

/// The bytes of \a value as a filter takes them for themselves: ( ) * \ NUL and control characters escaped (RFC 4515).
QByteArray escaped(const QByteArray &value);

/// `(attribute=value)`.
QByteArray equals(const QString &attribute, const QString &value);
/// `(attribute=*value*)`.
QByteArray contains(const QString &attribute, const QString &value);
/// `(attribute=*)`.
QByteArray present(const QString &attribute);
/// `(attribute=pattern)` with a pattern of patternsOf().
QByteArray matches(const QString &attribute, const QByteArray &pattern);

/// All of \a parts, any of them; empty parts do not count, and of none an empty filter comes.
QByteArray all(const QList<QByteArray> &parts);
QByteArray any(const QList<QByteArray> &parts);
QByteArray without(const QByteArray &part);

/// The pattern that finds \a word, folded, wherever it stands, with and without umlauts: ü, ue, u.
QByteArray patternOf(const QString &word);

/// Patterns that together find \a word, folded, wherever it stands and in every spelling that skeletonWords() forgives.
///
/// Servers compare accents as letters of their own, so that "(sn=*muller*)" does not find Müller. Asterisks stand for
/// a, o, u (with an e after them), ss and letters beyond ASCII, and in turn for each two other letters that are written
/// with accents somewhere. That finds too much; who asks compares again. Three or more different accented consonants in
/// a word that was given without them ("Cesic" for "Ćešić" is found, "Szczes" for "Śzćžeš" not) are the limit.
QList<QByteArray> patternsOf(const QString &word);

} // namespace habeas::connectors::filter
