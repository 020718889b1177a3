// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "armor.h"

#include "base64.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstring>

using namespace Qt::Literals::StringLiterals;

namespace habeas::crypto::age {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Age)
};

constexpr qsizetype columns = 64;
constexpr qsizetype bytesPerLine = 48;

Error broken()
{
    return {
        Error::Kind::Malformed, u"age.armor"_s,
        Text::tr(
            "The text form (\"armor\") of this encrypted file is damaged: it must be exactly as it was written, from "
            "the BEGIN line to the END line. Copy or fetch the file again, best as an attachment.")};
}

bool isWhiteSpace(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); });
}

QByteArrayView withoutCr(QByteArrayView line)
{
    return line.endsWith('\r') ? line.chopped(1) : line;
}

} // namespace

Result<std::size_t> ArmorReader::read(std::span<char> buffer)
{
    std::size_t done = 0;
    while (done < buffer.size()) {
        if (m_error)
            return *m_error;
        if (m_given == m_decoded.size()) {
            if (m_state == State::Ended)
                break;
            if (auto advanced = advance(); !advanced)
                m_error = advanced.error();
            continue;
        }
        const std::size_t taken = std::min(buffer.size() - done, static_cast<std::size_t>(m_decoded.size() - m_given));
        std::memcpy(buffer.data() + done, m_decoded.constData() + m_given, taken);
        m_given += static_cast<qsizetype>(taken);
        done += taken;
    }
    return done;
}

Result<> ArmorReader::advance()
{
    m_decoded.clear();
    m_given = 0;
    return m_state == State::Before ? skipToBegin() : readBodyLine();
}

Result<> ArmorReader::skipToBegin()
{
    std::size_t skipped = 0;
    for (;;) {
        const Result<LineSource::Line> line = m_lines.line(armorWhiteSpace);
        if (!line)
            return line.error();
        if (!line->hasEnd)
            return broken();
        if (withoutCr(line->text) == armorBegin)
            break;
        skipped += static_cast<std::size_t>(line->text.size()) + 1;
        if (!isWhiteSpace(line->text) || skipped > armorWhiteSpace)
            return broken();
    }
    m_state = State::Body;
    return {};
}

Result<> ArmorReader::readBodyLine()
{
    const Result<LineSource::Line> line = m_lines.line(columns + 1);
    if (!line)
        return line.error();
    const QByteArrayView text = withoutCr(line->text);
    if (text == armorEnd)
        return checkTrailing();
    if (!line->hasEnd || text.isEmpty() || text.size() > columns)
        return broken();
    auto decoded = fromBase64(text, Padding::Required);
    if (!decoded)
        return broken();
    m_decoded = std::move(*decoded);
    // A short line is the last one.
    return m_decoded.size() < bytesPerLine ? readEndLine() : Result<>();
}

Result<> ArmorReader::readEndLine()
{
    const Result<LineSource::Line> line = m_lines.line(columns);
    if (!line)
        return line.error();
    return withoutCr(line->text) == armorEnd ? checkTrailing() : broken();
}

Result<> ArmorReader::checkTrailing()
{
    const Result<QByteArrayView> rest = m_lines.peek(armorWhiteSpace + 1);
    if (!rest)
        return rest.error();
    if (!isWhiteSpace(*rest) || rest->size() > static_cast<qsizetype>(armorWhiteSpace))
        return broken();
    m_state = State::Ended;
    return {};
}

} // namespace habeas::crypto::age
