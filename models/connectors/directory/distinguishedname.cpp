// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "distinguishedname.h"

#include "../spelling.h"

#include <algorithm>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace habeas::connectors {
namespace {

struct Part {
    QString type;
    QString value; ///< unescaped
    bool more = false; ///< joined to the next by '+'
};

int hexDigit(QChar c)
{
    const ushort u = c.toLower().unicode();
    if (u >= '0' && u <= '9')
        return u - '0';
    return u >= 'a' && u <= 'f' ? u - 'a' + 10 : -1;
}

bool isSeparator(QChar c)
{
    return c == u',' || c == u'+' || c == u';';
}

std::optional<QString> readEscapedValue(QStringView text, qsizetype &at)
{
    QByteArray value; // UTF-8: an escaped character may be given byte by byte
    qsizetype kept = 0; // bytes that trimming must not take: an escaped blank belongs to the value
    for (; at < text.size() && !isSeparator(text[at]); ++at) {
        if (text[at] != u'\\') {
            const qsizetype length = text[at].isHighSurrogate() && at + 1 < text.size() ? 2 : 1;
            value += text.sliced(at, length).toUtf8();
            at += length - 1;
            continue;
        }
        if (at + 1 >= text.size())
            return std::nullopt;
        const int high = hexDigit(text[at + 1]);
        const int low = at + 2 < text.size() ? hexDigit(text[at + 2]) : -1;
        if (high >= 0 && low >= 0) {
            value += static_cast<char>(high * 16 + low);
            at += 2;
        } else {
            value += text.sliced(at + 1, 1).toUtf8();
            at += 1;
        }
        kept = value.size();
    }
    while (value.size() > kept && value.endsWith(' '))
        value.chop(1);
    return QString::fromUtf8(value);
}

/// Reads a value up to an unescaped ',' ';' or '+'. \a at stands on that sign afterwards.
std::optional<QString> readValue(QStringView text, qsizetype &at)
{
    while (at < text.size() && text[at] == u' ')
        ++at;
    const qsizetype begin = at;
    while (at < text.size() && !isSeparator(text[at]) && text[at] != u'\\')
        ++at;
    if (at < text.size() && text[at] == u'\\') {
        at = begin;
        return readEscapedValue(text, at);
    }
    qsizetype end = at;
    while (end > begin && text[end - 1] == u' ')
        --end;
    return text.sliced(begin, end - begin).toString();
}

QList<Part> partsOf(QStringView text)
{
    QList<Part> parts;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype equals = text.indexOf(u'=', at);
        if (equals < 0)
            return {};
        Part part{folded(text.sliced(at, equals - at).trimmed()), {}, false};
        const bool named = !part.type.isEmpty() && std::all_of(part.type.begin(), part.type.end(), [](QChar c) {
            return (c.unicode() < 128 && c.isLetterOrNumber()) || c == u'-' || c == u'.';
        });
        at = equals + 1;
        auto value = readValue(text, at);
        if (!named || !value)
            return {};
        part.value = *std::move(value);
        part.more = at < text.size() && text[at] == u'+';
        parts << part;
        if (at < text.size() && ++at == text.size())
            return {}; // ends in a separator
    }
    return parts;
}

} // namespace

QString dnKey(QStringView text)
{
    QStringList names, together;
    const QList<Part> parts = partsOf(text);
    for (const Part &part : parts) {
        together << part.type + u'=' + folded(part.value.simplified()).replace(u'\x1f', u' ').replace(u'\x1e', u' ');
        if (part.more)
            continue;
        together.sort();
        names << together.join(u'\x1e');
        together.clear();
    }
    return names.join(u'\x1f');
}

QString firstValueOfDn(QStringView text)
{
    const QList<Part> parts = partsOf(text);
    return parts.isEmpty() ? QString() : parts.first().value;
}

} // namespace habeas::connectors
