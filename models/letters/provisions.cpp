// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provisions.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace habeas::letters {

QStringList citationsIn(const QString &text)
{
    static const QRegularExpression citation(u"(Art\\.|§)\\s*(\\d+[a-z]?)\\b"_s,
                                             QRegularExpression::UseUnicodePropertiesOption);
    QStringList citations;
    for (auto each = citation.globalMatch(text); each.hasNext();) {
        const QRegularExpressionMatch match = each.next();
        citations << match.captured(1) + QChar::Nbsp + match.captured(2);
    }
    citations.removeDuplicates();
    return citations;
}

qsizetype wordsIn(const QString &text)
{
    const QStringList all = text.split(QRegularExpression(u"[^\\w]+"_s, QRegularExpression::UseUnicodePropertiesOption),
                                       Qt::SkipEmptyParts);
    return all.size();
}

} // namespace habeas::letters
