// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deadlinejson.h"
#include "holidays.h"
#include "law/text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonValue>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace habeas::law {
namespace {

Error badMember(const QString &message)
{
    return {Error::Kind::Malformed, u"deadline.input"_s, message};
}

/// YYYY-MM-DD and nothing else; QDate's own reading of ISO dates is more generous.
QDate dayFrom(const QString &text)
{
    if (text.size() != 10 || text.at(4) != u'-' || text.at(7) != u'-')
        return {};
    int digits = 0; // YYYYMMDD
    for (const qsizetype i : {0, 1, 2, 3, 5, 6, 8, 9}) {
        const QChar c = text.at(i);
        if (c < u'0' || c > u'9')
            return {};
        digits = digits * 10 + (c.unicode() - u'0');
    }
    return QDate(digits / 10000, digits / 100 % 100, digits % 100);
}

bool isMissing(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull();
}

/// Reads the members of one object; the first one that does not fit is remembered.
class Members
{
public:
    explicit Members(const QJsonObject &json) : m_json(json) { }

    bool has(const QString &name) const { return !isMissing(m_json.value(name)); }
    const std::optional<Error> &fault() const { return m_fault; }
    void refuse(const QString &message)
    {
        if (!m_fault)
            m_fault = badMember(message);
    }

    QDate day(const QString &name)
    {
        const QJsonValue value = m_json.value(name);
        if (isMissing(value)) {
            refuse(Text::tr("\"%1\" is missing. Give it as a day, like 2026-09-10.").arg(name));
            return {};
        }
        const QDate day = dayFrom(value.toString());
        if (!day.isValid())
            refuse(Text::tr("\"%1\" is no day of the calendar. Give it as a day, like 2026-09-10.").arg(name));
        return day;
    }

    std::optional<QDate> optionalDay(const QString &name)
    {
        if (!has(name))
            return std::nullopt;
        return day(name);
    }

    bool flag(const QString &name, bool whenMissing)
    {
        const QJsonValue value = m_json.value(name);
        if (!isMissing(value) && !value.isBool())
            refuse(Text::tr("\"%1\" is neither true nor false.").arg(name));
        return value.toBool(whenMissing);
    }

    QJsonArray list(const QString &name)
    {
        const QJsonValue value = m_json.value(name);
        if (!isMissing(value) && !value.isArray())
            refuse(Text::tr("\"%1\" is not a list.").arg(name));
        return value.toArray();
    }

    Region region()
    {
        const auto region = fromCode<Region>(m_json.value(u"region"_s).toString());
        if (!region)
            refuse(
                Text::tr("\"region\" is missing or unknown. Give one of: %1.").arg(allCodes<Region>().join(u", "_s)));
        return region.value_or(Region::Austria);
    }

    std::optional<Extension> extension()
    {
        const QJsonValue value = m_json.value(u"extended"_s);
        if (isMissing(value) || value == QJsonValue(false))
            return std::nullopt;
        if (value == QJsonValue(true))
            return Extension{};
        const QDate told = dayFrom(value.toString());
        if (!told.isValid())
            refuse(Text::tr("\"extended\" is neither true nor false nor the day of the notice, like 2026-10-01."));
        return Extension{told};
    }

    QStringList localHolidays()
    {
        QStringList codes;
        const QJsonArray values = list(u"localHolidays"_s);
        for (const auto &value : values) {
            if (!value.isString())
                refuse(Text::tr("\"localHolidays\" is not a list of codes."));
            codes << value.toString();
        }
        return codes;
    }

    /// asked and, unless it is open, answered.
    Question question() { return {day(u"asked"_s), optionalDay(u"answered"_s), flag(u"withoutUndueDelay"_s, true)}; }

private:
    const QJsonObject m_json;
    std::optional<Error> m_fault;
};

Result<QList<Question>> questionsFrom(Members &members)
{
    QList<Question> questions;
    if (members.has(u"asked"_s))
        questions << members.question();
    else if (members.has(u"answered"_s))
        return badMember(Text::tr("\"answered\" is given without \"asked\". Give the day of the question too."));
    const QJsonArray listed = members.list(u"questions"_s);
    for (const auto &value : listed) {
        if (!value.isObject())
            return badMember(Text::tr("\"questions\" is not a list of objects with \"asked\" and \"answered\"."));
        Members question(value.toObject());
        questions << question.question();
        if (question.fault())
            return *question.fault();
    }
    return questions;
}

/// JSON as text, appended part by part: QJsonObject takes several allocations a member, and a batch has dozens a line.
/// Only for strings of our own (codes, dates, citations), which hold no control characters.
class JsonText
{
public:
    explicit JsonText(qsizetype sizeHint) { m_text.reserve(sizeHint); }

    JsonText &raw(QByteArrayView text)
    {
        m_text += text;
        return *this;
    }
    JsonText &string(const QString &text)
    {
        m_text += '"';
        for (const char c : text.toUtf8()) {
            if (c == '"' || c == '\\')
                m_text += '\\';
            m_text += c;
        }
        m_text += '"';
        return *this;
    }
    QByteArray text() const { return m_text; }

private:
    QByteArray m_text;
};

void write(JsonText &json, const Step &step)
{
    json.raw("{\"code\":").string(step.code).raw(",\"date\":").string(isoDay(step.date));
    if (step.days)
        json.raw(",\"days\":").raw(QByteArray::number(*step.days));
    for (const Fact &fact : step.facts)
        json.raw(",").string(fact.name).raw(":").string(fact.value);
    json.raw(",\"source\":").string(step.source).raw("}");
}

void write(JsonText &json, const QList<Step> &steps)
{
    json.raw("[");
    for (qsizetype i = 0; i < steps.size(); ++i) {
        if (i > 0)
            json.raw(",");
        write(json, steps.at(i));
    }
    json.raw("]");
}

} // namespace

Result<DeadlineInput> deadlineInputFromJson(const QJsonObject &json, QDate today)
{
    Members members(json);
    DeadlineInput input;
    input.region = members.region();
    input.received = members.day(u"received"_s);
    input.extension = members.extension();
    input.localHolidays = members.localHolidays();
    input.today = members.optionalDay(u"today"_s).value_or(today);
    const Result<QList<Question>> questions = questionsFrom(members);
    if (members.fault())
        return *members.fault();
    if (!questions)
        return questions.error();
    input.questions = *questions;
    return input;
}

QByteArray toJsonText(const Deadlines &deadlines)
{
    JsonText json(2048);
    json.raw("{\"due\":").string(isoDay(deadlines.due.date));
    json.raw(",\"safe\":").string(isoDay(deadlines.safe.date));
    json.raw(",\"noticeBy\":").string(isoDay(deadlines.noticeBy.date));
    json.raw(",\"steps\":{\"due\":");
    write(json, deadlines.due.steps);
    json.raw(",\"safe\":");
    write(json, deadlines.safe.steps);
    json.raw(",\"noticeBy\":");
    write(json, deadlines.noticeBy.steps);
    json.raw("}}");
    return json.text();
}

QJsonObject toJson(const Deadlines &deadlines)
{
    return QJsonDocument::fromJson(toJsonText(deadlines)).object();
}

} // namespace habeas::law
