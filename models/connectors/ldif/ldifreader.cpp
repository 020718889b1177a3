// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ldifreader.h"

#include "../directory/entry.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::connectors {
namespace {

constexpr qsizetype chunkSize = 64 * 1024;

Error error(Error::Kind kind, const char *code, const char *message)
{
    return {kind, QString::fromLatin1(code), QCoreApplication::translate("Ldif", message)};
}

qsizetype lineEndSize(QByteArrayView line)
{
    if (line.endsWith("\r\n"))
        return 2;
    return line.endsWith('\n') ? 1 : 0;
}

bool isAttributeName(QByteArrayView name)
{
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.'
            || c == ';' || c == '=' || c == '*' || c == '_';
    });
}

/// One line as it was before it was folded.
struct Unfolded {
    QByteArray text;
    qint64 line = 0;
    qsizetype rawFrom = 0;
    qsizetype rawSize = 0;
};

QList<Unfolded> unfold(const QByteArray &raw, qint64 firstLine)
{
    QList<Unfolded> lines;
    qint64 number = firstLine;
    for (qsizetype at = 0; at < raw.size(); ++number) {
        const qsizetype newline = raw.indexOf('\n', at);
        const qsizetype next = newline < 0 ? raw.size() : newline + 1;
        const QByteArrayView physical = QByteArrayView(raw).sliced(at, next - at);
        const QByteArrayView text = physical.chopped(lineEndSize(physical));
        if (text.startsWith(' ') && !lines.isEmpty()) {
            lines.last().text += text.sliced(1);
            lines.last().rawSize = next - lines.last().rawFrom;
        } else {
            lines << Unfolded{text.toByteArray(), number, at, next - at};
        }
        at = next;
    }
    return lines;
}

/// ldapsearch -L writes references as "# refldap://host/…".
void takeComment(LdifRecord &record, const Unfolded &line)
{
    ++record.comments;
    QByteArray text = line.text.mid(1).trimmed();
    if (!text.startsWith("ref"))
        return;
    text = text.mid(3);
    if (text.startsWith(':'))
        text = text.mid(1).trimmed();
    if (text.startsWith("ldap://") || text.startsWith("ldaps://"))
        record.references << textOf(text);
}

/// Nothing for a faulty line, which is then among the record's faults.
std::optional<LdifLine> parse(LdifRecord &record, const Unfolded &line)
{
    const auto faulty = [&](LdifFault::Kind kind, const QByteArray &attribute) {
        record.faults << LdifFault{kind, line.line, QString::fromLatin1(attribute.left(100))};
        return std::nullopt;
    };
    const qsizetype colon = line.text.indexOf(':');
    if (colon < 0 || line.text.startsWith(' '))
        return faulty(LdifFault::Kind::NoColon, {});
    const QByteArray name = line.text.left(colon);
    if (!isAttributeName(name))
        return faulty(LdifFault::Kind::BadName, {});

    const char sign = colon + 1 < line.text.size() ? line.text[colon + 1] : '\0';
    if (sign == '<')
        return faulty(LdifFault::Kind::UrlValue, name);
    qsizetype from = colon + (sign == ':' ? 2 : 1);
    while (from < line.text.size() && line.text[from] == ' ')
        ++from;
    LdifLine parsed{QString::fromLatin1(name), line.text.mid(from), line.rawFrom, line.rawSize};
    if (sign != ':')
        return parsed;
    auto decoded = QByteArray::fromBase64Encoding(parsed.value.trimmed(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return faulty(LdifFault::Kind::BadBase64, name);
    parsed.value = *std::move(decoded);
    return parsed;
}

bool isNamed(const LdifLine &line, const char *name)
{
    return line.attribute.compare(QLatin1String(name), Qt::CaseInsensitive) == 0;
}

void takeDn(LdifRecord &record)
{
    const LdifLine dn = record.lines.takeFirst();
    record.dn = textOf(dn.value);
    record.dnRawFrom = dn.rawFrom;
    record.dnRawSize = dn.rawSize;
}

void classify(LdifRecord &record)
{
    if (record.lines.isEmpty()) {
        record.kind = record.references.isEmpty() ? LdifRecord::Kind::NoDn : LdifRecord::Kind::Reference;
        return;
    }
    const LdifLine &first = record.lines.first();
    if (isNamed(first, "search") || isNamed(first, "result")) {
        record.kind = LdifRecord::Kind::SearchResult;
    } else if (isNamed(first, "ref")) {
        record.kind = LdifRecord::Kind::Reference;
        for (const LdifLine &line : std::as_const(record.lines))
            record.references << textOf(line.value);
    } else if (isNamed(first, "dn")) {
        takeDn(record);
        const bool tells = !record.lines.isEmpty()
            && (isNamed(record.lines.first(), "changetype") || isNamed(record.lines.first(), "control"));
        record.kind = tells ? LdifRecord::Kind::Change : LdifRecord::Kind::Entry;
    }
}

} // namespace

LdifReader::LdifReader(QIODevice &device, qsizetype recordBound) : m_device(device), m_bound(recordBound) { }

Result<bool> LdifReader::fill()
{
    m_buffer = m_device.read(chunkSize);
    m_at = 0;
    m_bytesRead += m_buffer.size();
    // read() gives no bytes at the end and on an error alike; only the error leaves bytes unread.
    if (m_buffer.isEmpty() && !m_device.atEnd())
        return error(Error::Kind::Storage, "ldif.unreadable",
                     QT_TRANSLATE_NOOP("Ldif",
                                       "The directory file could not be read to its end. What was found so far is "
                                       "incomplete. Check the drive it lies on and try again."));
    return !m_buffer.isEmpty();
}

Result<> LdifReader::refuseWrongEncoding()
{
    m_started = true;
    const auto filled = fill();
    if (!filled)
        return filled.error();
    if (m_buffer.startsWith("\xff\xfe") || m_buffer.startsWith("\xfe\xff"))
        return error(Error::Kind::Malformed, "ldif.utf16",
                     QT_TRANSLATE_NOOP("Ldif",
                                       "The directory file is written in UTF-16. It was not read. "
                                       "Export it again without the switch for Unicode (ldifde -u)."));
    if (m_buffer.startsWith("\x1f\x8b") || m_buffer.startsWith("PK\x03\x04") || m_buffer.startsWith("BZh")
        || m_buffer.startsWith("\xfd\x37zXZ"))
        return error(Error::Kind::Malformed, "ldif.compressed",
                     QT_TRANSLATE_NOOP("Ldif",
                                       "The directory file is compressed. It was not read. "
                                       "Unpack it and name the LDIF file inside."));
    if (m_buffer.startsWith("\xef\xbb\xbf"))
        m_at = 3;
    return {};
}

Result<std::optional<QByteArray>> LdifReader::readLine()
{
    QByteArray line;
    m_cutLine = false;
    for (;;) {
        if (m_at >= m_buffer.size()) {
            const auto filled = fill();
            if (!filled)
                return filled.error();
            if (!*filled)
                break;
        }
        const qsizetype newline = m_buffer.indexOf('\n', m_at);
        const qsizetype until = newline < 0 ? m_buffer.size() : newline + 1;
        if (line.size() + (until - m_at) <= m_bound)
            line.append(m_buffer.constData() + m_at, until - m_at);
        else
            m_cutLine = true;
        m_at = until;
        if (newline >= 0) {
            ++m_line;
            return std::optional(line);
        }
    }
    if (line.isEmpty() && !m_cutLine)
        return std::optional<QByteArray>();
    ++m_line;
    m_end = End::CutInLine;
    return std::optional(line);
}

Result<bool> LdifReader::gather(LdifRecord &record)
{
    bool tooLarge = false;
    bool began = false;
    for (;;) {
        auto line = readLine();
        if (!line)
            return line.error();
        if (!*line) {
            if (began && m_end == End::Clean)
                m_end = End::NoEmptyLine;
            break;
        }
        const QByteArray &text = **line;
        if (!m_cutLine && text.size() == lineEndSize(text)) {
            if (began)
                break;
            continue;
        }
        if (!began)
            record.line = m_line;
        began = true;
        tooLarge = tooLarge || m_cutLine || record.raw.size() + text.size() > m_bound;
        if (!tooLarge)
            record.raw += text;
    }
    if (tooLarge)
        record.kind = LdifRecord::Kind::TooLarge;
    return began;
}

Result<std::optional<LdifRecord>> LdifReader::next()
{
    if (!m_started) {
        if (auto fit = refuseWrongEncoding(); !fit)
            return fit.error();
    }
    for (;;) {
        LdifRecord record;
        const auto gathered = gather(record);
        if (!gathered)
            return gathered.error();
        if (!*gathered)
            return std::optional<LdifRecord>();
        const bool tooLarge = record.kind == LdifRecord::Kind::TooLarge;
        const QList<Unfolded> lines = unfold(record.raw, record.line);
        for (const Unfolded &line : lines) {
            if (line.text.startsWith('#')) {
                takeComment(record, line);
                continue;
            }
            if (auto parsed = parse(record, line))
                record.lines << *std::move(parsed);
            if (tooLarge && !record.lines.isEmpty())
                break;
        }
        const bool version = !m_pastVersion && !record.lines.isEmpty() && isNamed(record.lines.first(), "version");
        if (version && record.lines.takeFirst().value.trimmed() != "1")
            return error(Error::Kind::Unsupported, "ldif.version",
                         QT_TRANSLATE_NOOP("Ldif",
                                           "The directory file says that it is LDIF of another version than 1. "
                                           "It was not read. Export it again as LDIF version 1."));
        m_pastVersion = m_pastVersion || !record.lines.isEmpty();
        if (record.lines.isEmpty() && record.faults.isEmpty() && record.references.isEmpty() && !tooLarge)
            continue; // comments or the version alone
        classify(record);
        if (tooLarge) {
            record.kind = LdifRecord::Kind::TooLarge;
            record.lines.clear();
            record.raw.clear();
        }
        return std::optional(std::move(record));
    }
}

} // namespace habeas::connectors
