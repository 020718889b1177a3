// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logrecord.h"

#include <QDateTime>
#include <QJsonDocument>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace habeas::connectors {
namespace {

/// Reads a line from left to right. Once something does not fit, everything after fails.
class Cursor
{
public:
    explicit Cursor(QByteArrayView text) : m_text(text) { }

    bool failed() const { return m_failed; }
    bool atEnd() const { return m_text.isEmpty(); }
    void fail() { m_failed = true; }

    void skip(char c)
    {
        if (m_text.startsWith(c))
            m_text = m_text.sliced(1);
        else
            m_failed = true;
    }
    /// Up to the next blank, which is taken too, or to the end.
    QByteArrayView word()
    {
        const qsizetype blank = m_text.indexOf(' ');
        const QByteArrayView word = blank < 0 ? m_text : m_text.first(blank);
        m_text = blank < 0 ? QByteArrayView() : m_text.sliced(blank + 1);
        m_failed = m_failed || word.isEmpty();
        return word;
    }
    /// "…" with \" inside; the quotes are taken.
    QByteArrayView quoted()
    {
        skip('"');
        for (qsizetype at = 0; at < m_text.size() && !m_failed; ++at) {
            if (m_text[at] == '\\') {
                ++at;
            } else if (m_text[at] == '"') {
                const QByteArrayView inside = m_text.first(at);
                m_text = m_text.sliced(at + 1);
                return inside;
            }
        }
        m_failed = true;
        return {};
    }
    /// Up to \a mark, which is taken too.
    QByteArrayView until(qsizetype at, qsizetype markSize)
    {
        const QByteArrayView before = m_text.first(at);
        m_text = m_text.sliced(at + markSize);
        return before;
    }
    QByteArrayView rest() const { return m_text; }

private:
    QByteArrayView m_text;
    bool m_failed = false;
};

std::optional<int> digits(QByteArrayView text)
{
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9' || value > 99'999'999)
            return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return text.isEmpty() ? std::nullopt : std::optional(value);
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// "22/Nov/2026:03:17:59 +0100" (26 bytes).
bool parseTime(QByteArrayView text, LogRecord &record)
{
    static constexpr std::array<const char *, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    if (text.size() != 26 || text[2] != '/' || text[6] != '/' || text[11] != ':' || text[14] != ':' || text[17] != ':'
        || text[20] != ' ' || (text[21] != '+' && text[21] != '-'))
        return false;
    int month = 0;
    for (int i = 0; i < 12; ++i) {
        if (text.sliced(3, 3) == QByteArrayView(months[static_cast<std::size_t>(i)], 3))
            month = i + 1;
    }
    const auto day = digits(text.sliced(0, 2)), year = digits(text.sliced(7, 4)), hour = digits(text.sliced(12, 2)),
               minute = digits(text.sliced(15, 2)), second = digits(text.sliced(18, 2)),
               offsetHour = digits(text.sliced(22, 2)), offsetMinute = digits(text.sliced(24, 2));
    if (!day || !year || !hour || !minute || !second || !offsetHour || !offsetMinute)
        return false;
    const QDate date(*year, month, *day);
    if (!date.isValid() || *hour > 23 || *minute > 59 || *second > 60 || *offsetHour > 14 || *offsetMinute > 59)
        return false;
    record.offset = (*offsetHour * 3600 + *offsetMinute * 60) * (text[21] == '-' ? -1 : 1);
    constexpr qint64 julianDayOf1970 = 2'440'588;
    const qint64 days = date.toJulianDay() - julianDayOf1970;
    record.time = (days * 86'400 + *hour * 3600 + *minute * 60 + *second - record.offset) * 1000;
    return true;
}

/// Where " [time] \"" begins. A user name may hold blanks and brackets, but the servers escape its quotes: the
/// first that fits is the server's own.
qsizetype timeAt(QByteArrayView text, LogRecord &record)
{
    for (qsizetype at = text.indexOf(" ["); at >= 0 && at + 31 <= text.size(); at = text.indexOf(" [", at + 1)) {
        if (text.sliced(at + 28, 3) == QByteArrayView("] \"") && parseTime(text.sliced(at + 2, 26), record))
            return at;
    }
    return -1;
}

QByteArray known(QByteArrayView text)
{
    const QByteArray plain = unescaped(text);
    return plain == "-" ? QByteArray() : plain;
}

void takeRequest(QByteArrayView request, LogRecord &record)
{
    const QByteArray text = unescaped(request);
    const qsizetype first = text.indexOf(' ');
    const qsizetype last = text.lastIndexOf(' ');
    if (first <= 0 || last == first || !text.mid(last + 1).startsWith("HTTP/")) {
        record.target = text; // "-", TLS spoken to a plain port, HTTP/0.9: no method is known
        return;
    }
    record.method = text.left(first);
    record.target = text.mid(first + 1, last - first - 1);
}

std::optional<LogRecord> parseAccess(QByteArrayView line, const LogProfile &profile)
{
    LogRecord record;
    Cursor cursor(line);
    if (profile.format == LogProfile::Format::VhostCombined)
        cursor.word();
    record.address = cursor.word().toByteArray();
    cursor.word(); // identd: says nothing anybody should believe
    const qsizetype time = timeAt(cursor.rest(), record);
    if (cursor.failed() || time < 0)
        return std::nullopt;
    record.user = known(cursor.until(time, 30));
    if (record.user == "\"\"" || record.user == profile.noUser.toUtf8()) // Apache writes "" for an empty name
        record.user.clear();
    takeRequest(cursor.quoted(), record);
    cursor.skip(' ');
    const QByteArrayView status = cursor.word(), bytes = cursor.word();
    record.status = digits(status).value_or(-1);
    bool isNumber = false;
    record.bytes = bytes == QByteArrayView("-") ? 0 : bytes.toByteArray().toLongLong(&isNumber);
    if (cursor.failed() || record.status < 0 || (!isNumber && bytes != QByteArrayView("-")))
        return std::nullopt;
    if (profile.format == LogProfile::Format::Common)
        return cursor.atEnd() ? std::optional(record) : std::nullopt;
    record.referrer = known(cursor.quoted());
    cursor.skip(' ');
    record.agent = known(cursor.quoted());
    if (cursor.failed() || (!cursor.atEnd() && !cursor.rest().startsWith(' ')))
        return std::nullopt;
    return record;
}

QByteArray textIn(const QJsonObject &object, const QString &key)
{
    const QJsonValue value = key.isEmpty() ? QJsonValue() : object.value(key);
    return value.isDouble() ? QByteArray::number(value.toInteger()) : value.toString().toUtf8();
}

std::optional<LogRecord> parseJson(QByteArrayView line, const LogProfile &profile)
{
    const QJsonObject object = QJsonDocument::fromJson(line.toByteArray()).object();
    const QDateTime time = QDateTime::fromString(object.value(profile.fields.time).toString(), Qt::ISODate);
    if (!time.isValid())
        return std::nullopt;
    LogRecord record;
    record.time = time.toMSecsSinceEpoch();
    record.offset = time.timeSpec() == Qt::LocalTime ? 0 : time.offsetFromUtc();
    if (time.timeSpec() == Qt::LocalTime) // written without an offset: the profile's zone
        record.time = QDateTime(time.date(), time.time(), profile.zone).toMSecsSinceEpoch();
    record.user = textIn(object, profile.fields.user);
    if (record.user == profile.noUser.toUtf8())
        record.user.clear();
    record.address = textIn(object, profile.fields.address);
    record.method = textIn(object, profile.fields.method);
    record.target = textIn(object, profile.fields.target);
    record.status = textIn(object, profile.fields.status).toInt();
    record.agent = textIn(object, profile.fields.agent);
    for (const QString &key : profile.texts)
        record.text += (record.text.isEmpty() ? "" : "\n") + textIn(object, key);
    return record;
}

} // namespace

QByteArray unescaped(QByteArrayView text)
{
    if (!text.contains('\\'))
        return text.toByteArray();
    QByteArray plain;
    plain.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] != '\\' || at + 1 == text.size()) {
            plain += text[at];
            continue;
        }
        const char escape = text[++at];
        switch (escape) {
        case 'n':
            plain += '\n';
            break;
        case 't':
            plain += '\t';
            break;
        case 'r':
            plain += '\r';
            break;
        case 'b':
            plain += '\b';
            break;
        case 'f':
            plain += '\f';
            break;
        case 'v':
            plain += '\v';
            break;
        case 'x': {
            const int high = at + 2 < text.size() ? hexDigit(text[at + 1]) : -1;
            const int low = high < 0 ? -1 : hexDigit(text[at + 2]);
            if (low < 0) {
                plain += "\\x";
                break;
            }
            plain += static_cast<char>(high * 16 + low);
            at += 2;
            break;
        }
        default:
            plain += escape;
        }
    }
    return plain;
}

std::optional<LogRecord> parseLogLine(QByteArrayView line, const LogProfile &profile)
{
    return profile.format == LogProfile::Format::Json ? parseJson(line, profile) : parseAccess(line, profile);
}

QString timeText(const LogRecord &record)
{
    return QDateTime::fromMSecsSinceEpoch(record.time, Qt::OffsetFromUTC, record.offset).toString(Qt::ISODate);
}

} // namespace habeas::connectors
