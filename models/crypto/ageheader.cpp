// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ageheader.h"

#include "base64.h"
#include "hkdf.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::crypto::age {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Age)
};

constexpr QByteArrayView versionLine = "age-encryption.org/v1";
constexpr QByteArrayView stanzaMark = "-> ";
constexpr QByteArrayView macMark = "---";
constexpr qsizetype columns = 64;
constexpr qsizetype macSize = 32;
constexpr std::size_t longestLine = LineSource::capacity - 1;

bool isVisible(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= 33 && c <= 126; });
}

Result<QByteArrayView> headerLine(LineSource &source)
{
    const Result<LineSource::Line> line = source.line(longestLine);
    if (!line)
        return line.error();
    if (!line->hasEnd || source.position() > headerLimit)
        return brokenHeader();
    return line->text;
}

Result<> readVersion(LineSource &source)
{
    const Result<QByteArrayView> start = source.peek(versionPrefix.size());
    if (!start)
        return start.error();
    if (*start != versionPrefix) {
        return Error{
            Error::Kind::Malformed, u"age.not-age"_s,
            Text::tr(
                "This is not a file encrypted with age: it does not begin as one. Check that it is the right file.")};
    }
    const Result<QByteArrayView> line = headerLine(source);
    if (!line)
        return line.error();
    if (*line == versionLine)
        return {};
    if (!isVisible(*line))
        return brokenHeader();
    return Error{Error::Kind::Unsupported, u"age.version"_s,
                 Text::tr("This file is encrypted with a version of the age format that Habeas does not know. A newer "
                          "program is needed to open it.")};
}

/// The line after "-> ": type and arguments, each of visible characters, one space between them.
Result<Stanza> stanzaOf(QByteArrayView line)
{
    const QList<QByteArray> words = line.sliced(stanzaMark.size()).toByteArray().split(' ');
    if (!std::all_of(words.begin(), words.end(), [](const QByteArray &word) { return isVisible(word); }))
        return brokenHeader();
    return Stanza{words.first(), words.sliced(1), {}};
}

Result<> readBody(LineSource &source, QByteArray &body)
{
    for (;;) {
        const Result<QByteArrayView> line = headerLine(source);
        if (!line)
            return line.error();
        const auto bytes = fromBase64(*line, Padding::None);
        if (!bytes || line->size() > columns)
            return brokenHeader();
        body += *bytes;
        if (line->size() < columns)
            return {};
    }
}

Result<QByteArray> macOf(QByteArrayView line)
{
    if (!line.startsWith("--- "))
        return brokenHeader();
    const auto mac = fromBase64(line.sliced(macMark.size() + 1), Padding::None);
    if (!mac || mac->size() != macSize)
        return brokenHeader();
    return *mac;
}

} // namespace

Error brokenHeader()
{
    return {
        Error::Kind::Malformed, u"age.header"_s,
        Text::tr("The beginning of this encrypted file is damaged or breaks the rules of the age format, so it is not "
                 "opened. Fetch the file again.")};
}

QByteArray Stanza::toText() const
{
    QByteArray text = "-> " + type;
    for (const QByteArray &argument : arguments)
        text += ' ' + argument;
    text += '\n';
    const QByteArray encoded = toBase64(body);
    // The last line is always short, so a body that fills its lines is followed by an empty one.
    for (qsizetype at = 0; at <= encoded.size(); at += columns)
        text += encoded.mid(at, columns) + '\n';
    return text;
}

QByteArray Header::authenticated() const
{
    QByteArray text = versionLine.toByteArray() + '\n';
    for (const Stanza &stanza : stanzas)
        text += stanza.toText();
    return text + macMark.toByteArray();
}

QByteArray Header::toText() const
{
    return authenticated() + ' ' + toBase64(mac) + '\n';
}

QByteArray Header::macUnder(const Secret &fileKey) const
{
    const Secret key = hkdfSha256(fileKey.view(), {}, "header");
    return hmacSha256(key.view(), authenticated());
}

Result<Header> readHeader(LineSource &source)
{
    if (auto version = readVersion(source); !version)
        return version.error();
    Header header;
    for (;;) {
        const Result<QByteArrayView> line = headerLine(source);
        if (!line)
            return line.error();
        if (!line->startsWith(stanzaMark)) {
            Result<QByteArray> mac = macOf(*line);
            if (!mac)
                return mac.error();
            if (header.stanzas.empty())
                return brokenHeader();
            header.mac = std::move(*mac);
            return header;
        }
        Result<Stanza> stanza = stanzaOf(*line);
        if (!stanza)
            return stanza.error();
        if (auto body = readBody(source, stanza->body); !body)
            return body.error();
        header.stanzas.push_back(std::move(*stanza));
    }
}

} // namespace habeas::crypto::age
