// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ldapfilter.h"

#include <algorithm>

namespace habeas::connectors::filter {
namespace {

QByteArray joined(char sign, const QList<QByteArray> &parts)
{
    QByteArray inner;
    qsizetype count = 0;
    for (const QByteArray &part : parts) {
        inner += part;
        count += !part.isEmpty();
    }
    return count < 2 ? inner : QByteArray("(") + sign + inner + ')';
}

/// A letter that some language writes with an accent, or that stands for one of its own (ł, đ, ı).
bool mayBeAccented(QChar c)
{
    return QStringView(u"cdeghijklnrstwyz").contains(c);
}

/// The word with asterisks for what every spelling may change, and for the letters \a free.
QByteArray pattern(const QString &word, QStringView free)
{
    QByteArray pattern("*");
    qsizetype literals = 0;
    const auto anything = [&] {
        if (!pattern.endsWith('*'))
            pattern += '*';
    };
    for (qsizetype i = 0; i < word.size(); ++i) {
        const QChar c = word[i];
        const bool isDouble = i + 1 < word.size() && word[i + 1] == u's';
        if (c.unicode() > 127 || free.contains(c)) {
            anything();
        } else if (QStringView(u"aou").contains(c)) {
            anything();
            if (i + 1 < word.size() && word[i + 1] == u'e')
                ++i;
        } else if (c == u's' && isDouble) {
            anything();
            ++i;
        } else {
            pattern += escaped(QByteArray(1, c.toLatin1()));
            if (++literals == 1) // an apostrophe that one of both leaves out: O'Brien, M'Barek
                anything();
        }
    }
    anything();
    return literals == 0 ? QByteArray() : pattern;
}

} // namespace

QByteArray escaped(const QByteArray &value)
{
    QByteArray result;
    result.reserve(value.size());
    for (const char c : value) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte == 0x7f || c == '(' || c == ')' || c == '*' || c == '\\')
            result += '\\' + QByteArray(1, c).toHex();
        else
            result += c;
    }
    return result;
}

QByteArray equals(const QString &attribute, const QString &value)
{
    return '(' + attribute.toUtf8() + '=' + escaped(value.toUtf8()) + ')';
}

QByteArray contains(const QString &attribute, const QString &value)
{
    return '(' + attribute.toUtf8() + "=*" + escaped(value.toUtf8()) + "*)";
}

QByteArray present(const QString &attribute)
{
    return '(' + attribute.toUtf8() + "=*)";
}

QByteArray matches(const QString &attribute, const QByteArray &pattern)
{
    return '(' + attribute.toUtf8() + '=' + pattern + ')';
}

QByteArray all(const QList<QByteArray> &parts)
{
    return joined('&', parts);
}

QByteArray any(const QList<QByteArray> &parts)
{
    return joined('|', parts);
}

QByteArray without(const QByteArray &part)
{
    return part.isEmpty() ? part : "(!" + part + ')';
}

QByteArray patternOf(const QString &word)
{
    const QByteArray one = pattern(word, {});
    return one.isEmpty() ? '*' + escaped(word.toUtf8()) + '*' : one; // nothing but vowels, or no Latin letters at all
}

QList<QByteArray> patternsOf(const QString &word)
{
    QString letters;
    for (const QChar c : word) {
        if (mayBeAccented(c) && !letters.contains(c))
            letters += c;
    }
    QList<QByteArray> patterns;
    const auto add = [&](QStringView free) {
        if (const QByteArray one = pattern(word, free); !one.isEmpty() && !patterns.contains(one))
            patterns << one;
    };
    for (qsizetype i = 0; i < letters.size(); ++i) {
        for (qsizetype k = i + 1; k < letters.size(); ++k)
            add(QString(letters[i]) + letters[k]);
    }
    if (patterns.isEmpty()) {
        for (const QChar letter : std::as_const(letters))
            add(QString(letter));
    }
    if (patterns.isEmpty())
        patterns << patternOf(word);
    return patterns;
}

} // namespace habeas::connectors::filter
