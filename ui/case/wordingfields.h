// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "letters/wording.h"

#include <QTextCursor>

QT_BEGIN_NAMESPACE
class QTextBlock;
QT_END_NAMESPACE

namespace habeas::ui {

// Fields in a document that is edited: stretches with a format of their own that still say exactly their value.

/// Positions of the document.
struct PlacedField {
    int begin = 0;
    int end = 0;
    QString name;
    QString value;
};

/// One for each field: two beside each other stay two. The tooltip says where the value comes from.
QTextCharFormat fieldFormat(const QString &name, const QString &value);
bool isFieldFormat(const QTextCharFormat &format);

QList<PlacedField> fieldsIn(const QTextBlock &block);
/// Those that share a character with what lies between \a begin and \a end.
QList<PlacedField> fieldsBetween(const QTextDocument &document, int begin, int end);
/// The one \a position lies inside of, not at its edge.
std::optional<PlacedField> fieldAround(const QTextDocument &document, int position);

/// The block at \a cursor stands for a generated line: letters::Line::of.
void setStandsFor(QTextCursor &cursor, const QString &of);
/// What of \a block lies between \a begin and \a end.
letters::Line lineOf(const QTextBlock &block, int begin, int end);

/// Where a field comes from, in words: "from the register".
QString originText(const QString &name);

} // namespace habeas::ui
