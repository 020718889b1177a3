// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deadlinebatch.h"

#include "deadlinejson.h"
#include "law/text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace habeas::law {
namespace {

const std::array<QString, 5> &ownMembers()
{
    static const std::array<QString, 5> names{u"due"_s, u"safe"_s, u"noticeBy"_s, u"steps"_s, u"error"_s};
    return names;
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject errorMember(const Error &error)
{
    return {{u"error"_s, QJsonObject{{u"code"_s, error.code}, {u"message"_s, error.message}}}};
}

QByteArray errorText(const Error &error)
{
    return compact(errorMember(error));
}

/// Whether \a text has none of what Qt 6.4's parser lets pass though RFC 8259 does not: control characters in strings
/// and unknown escapes (§7), numbers that begin or end with their point (§6). We repeat the text: others must be able
/// to read it.
bool isStrict(const QByteArray &text)
{
    const auto isDigit = [&](qsizetype i) { return text.at(i) >= '0' && text.at(i) <= '9'; };
    bool isInString = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text.at(i);
        if (c == '"') {
            isInString = !isInString;
        } else if (!isInString) {
            if (c == '.' && !(isDigit(i - 1) && isDigit(i + 1)))
                return false;
        } else if (c == '\\') {
            if (!QByteArrayView("\"\\/bfnrtu").contains(text.at(++i)))
                return false;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            return false;
        }
    }
    return true;
}

/// Each member of an object has one colon outside strings.
qsizetype membersWrittenIn(const QByteArray &text)
{
    qsizetype count = 0;
    bool isInString = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text.at(i);
        if (c == '"')
            isInString = !isInString;
        else if (isInString && c == '\\')
            ++i;
        else if (!isInString && c == ':')
            ++count;
    }
    return count;
}

qsizetype membersOf(const QJsonValue &value)
{
    qsizetype count = 0;
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        count += object.size();
        for (const auto &member : object)
            count += membersOf(member);
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const auto &element : array)
            count += membersOf(element);
    }
    return count;
}

/// What is wrong with a line as such, before anybody looks at its members.
std::optional<Error> faultOf(const QByteArray &text, const QJsonDocument &document, const QJsonParseError &parse)
{
    if (parse.error == QJsonParseError::DeepNesting) {
        return Error{Error::Kind::Malformed, u"deadline.too-deep"_s,
                     Text::tr("The line is nested too deeply. It needs one object with the days of one case.")};
    }
    if (parse.error == QJsonParseError::IllegalNumber) {
        return Error{Error::Kind::Malformed, u"deadline.number"_s,
                     Text::tr("A number in the line is none, or too large or too small for programs that read it. "
                              "The days of a case need no numbers.")};
    }
    if (parse.error != QJsonParseError::NoError || !isStrict(text)) {
        return Error{Error::Kind::Malformed, u"deadline.not-json"_s,
                     Text::tr("The line is not valid JSON (RFC 8259). Each line holds one object.")};
    }
    if (!document.isObject()) {
        return Error{Error::Kind::Malformed, u"deadline.not-an-object"_s,
                     Text::tr("The line is not a JSON object. Each line holds one.")};
    }
    if (membersWrittenIn(text) != membersOf(document.object())) {
        return Error{Error::Kind::Malformed, u"deadline.member-twice"_s,
                     Text::tr("A member is given twice, so it is not clear which one holds. Give it once.")};
    }
    return std::nullopt;
}

/// \a text, which holds \a object, with the members of \a answer added.
///
/// As text: reading and writing numbers would change those that no double holds. Written anew only where results of
/// an earlier run must go.
QByteArray withMembers(QByteArray text, QJsonObject object, const QByteArray &answer)
{
    const bool hasOwn = std::any_of(ownMembers().begin(), ownMembers().end(),
                                    [&](const QString &name) { return object.contains(name); });
    if (hasOwn) {
        for (const QString &name : ownMembers())
            object.remove(name);
        text = compact(object);
    }
    text.chop(1);
    if (!object.isEmpty())
        text += ',';
    return text += QByteArrayView(answer).sliced(1);
}

BatchAnswer refusedText(const QByteArray &line, qint64 number, const Error &error)
{
    QJsonObject answer = errorMember(error);
    answer.insert(u"line"_s, number);
    answer.insert(u"input"_s, QString::fromUtf8(line));
    return {compact(answer), true};
}

} // namespace

BatchAnswer answerBatchLine(const QByteArray &line, qint64 number, QDate today, const HolidayCalendar &calendar)
{
    QByteArray text = line;
    if (number == 1 && text.startsWith("\xEF\xBB\xBF"))
        text.remove(0, 3);
    text = std::move(text).trimmed();
    if (text.isEmpty()) {
        return refusedText(line, number,
                           {Error::Kind::Malformed, u"deadline.empty-line"_s,
                            Text::tr("The line is empty. Each line holds one JSON object.")});
    }
    QJsonParseError parse{};
    const QJsonDocument document = QJsonDocument::fromJson(text, &parse);
    if (const auto fault = faultOf(text, document, parse))
        return refusedText(line, number, *fault);
    const QJsonObject object = document.object();
    const Result<DeadlineInput> input = deadlineInputFromJson(object, today);
    if (!input)
        return {withMembers(text, object, errorText(input.error())), true};
    const Result<Deadlines> deadlines = deadlinesOf(*input, calendar);
    if (!deadlines)
        return {withMembers(text, object, errorText(deadlines.error())), true};
    return {withMembers(text, object, toJsonText(*deadlines)), false};
}

BatchAnswer answerOverlongLine(qint64 number, qint64 sizeBytes)
{
    QJsonObject answer =
        errorMember({Error::Kind::Malformed, u"deadline.line-too-long"_s,
                     Text::tr("The line is longer than %1 bytes and was not read.").arg(longestBatchLine)});
    answer.insert(u"line"_s, number);
    answer.insert(u"bytes"_s, sizeBytes);
    return {compact(answer), true};
}

} // namespace habeas::law
