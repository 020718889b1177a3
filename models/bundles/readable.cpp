// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readablewriters.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::bundles {
namespace {

constexpr qsizetype longestLine = 64 * 1024;
constexpr qsizetype longestJson = 1024 * 1024;
constexpr qsizetype longestRun = 1024; ///< without a blank; longer ones are no words
constexpr int deepestJson = 24;

ReadableForm formOfType(QStringView mediaType)
{
    static const QHash<QString, ReadableForm> forms{
        {u"text/vcard"_s, ReadableForm::ContentLines},    {u"text/x-vcard"_s, ReadableForm::ContentLines},
        {u"text/calendar"_s, ReadableForm::ContentLines}, {u"text/csv"_s, ReadableForm::Table},
        {u"text/ldif"_s, ReadableForm::Directory},        {u"application/ldif"_s, ReadableForm::Directory},
        {u"text/x-ldif"_s, ReadableForm::Directory},      {u"application/x-ldif"_s, ReadableForm::Directory},
        {u"application/json"_s, ReadableForm::Json},      {u"text/x-log"_s, ReadableForm::Lines},
        {u"application/x-ndjson"_s, ReadableForm::Lines},
    };
    return forms.value(mediaType.toString().section(u';', 0, 0).trimmed().toLower(), ReadableForm::None);
}

ReadableForm formOfEnding(const QString &path)
{
    static const QHash<QString, ReadableForm> forms{
        {u"vcf"_s, ReadableForm::ContentLines}, {u"ics"_s, ReadableForm::ContentLines}, {u"csv"_s, ReadableForm::Table},
        {u"ldif"_s, ReadableForm::Directory},   {u"json"_s, ReadableForm::Json},        {u"log"_s, ReadableForm::Lines},
    };
    return forms.value(path.section(u'.', -1).toLower(), ReadableForm::None);
}

} // namespace

ReadableForm readableFormOf(const Item &item)
{
    if (const ReadableForm form = formOfType(item.mediaType); form != ReadableForm::None)
        return form;
    if (item.kind == ItemKind::LogLines)
        return ReadableForm::Lines;
    return formOfEnding(item.path);
}

std::unique_ptr<ByteSink> makeReadable(ReadableForm form, const Words &words, TakePage take)
{
    switch (form) {
    case ReadableForm::ContentLines:
        return std::make_unique<ContentLines>(words, std::move(take));
    case ReadableForm::Directory:
        return std::make_unique<DirectoryEntries>(words, std::move(take));
    case ReadableForm::Table:
        return std::make_unique<TableRows>(words, std::move(take));
    case ReadableForm::Json:
        return std::make_unique<JsonTree>(words, std::move(take));
    case ReadableForm::Lines:
    case ReadableForm::None:
        break;
    }
    return std::make_unique<NumberedLines>(words, std::move(take));
}

QString noteOf(const Words &words, const char *code, qint64 count)
{
    return u"<em class=\"note\"> "_s + htmlText(words.say({QLatin1String(code), {{u"count"_s, count}}})) + u"</em>"_s;
}

QString endingOf(const Words &words)
{
    return u"<p><em class=\"note\">"_s + htmlText(words.sentence(u"bundles.readable.ending"_s)) + u"</em></p>\n"_s;
}

LineWriter::LineWriter(const Words &words, TakePage take)
    : m_words(words), m_pages(std::move(take), endingOf(words)) { }

Result<> LineWriter::write(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const qsizetype end = bytes.indexOf('\n');
        const QByteArrayView part = end < 0 ? bytes : bytes.first(end);
        const qsizetype kept = std::min(part.size(), longestLine - m_line.size());
        m_line.append(part.first(kept));
        m_omitted += part.size() - kept;
        if (end < 0)
            break;
        endLine();
        bytes = bytes.sliced(end + 1);
    }
    return m_pages.state();
}

Result<> LineWriter::finish()
{
    if (!m_line.isEmpty() || m_omitted > 0)
        endLine();
    lastLine();
    return m_pages.finish();
}

void LineWriter::endLine()
{
    if (m_omitted == 0 && m_line.endsWith('\r'))
        m_line.chop(1);
    line(m_line, m_omitted);
    m_line.clear();
    m_omitted = 0;
}

QString LineWriter::shown(const QString &text, qint64 omitted) const
{
    constexpr qsizetype beginning = 60;
    const bool isRun = text.size() > longestRun
        && std::none_of(text.begin(), text.begin() + longestRun, [](QChar c) { return c.isSpace(); });
    if (isRun)
        return htmlText(text.first(beginning)) + omission(text.size() - beginning + omitted);
    return omitted > 0 ? htmlText(text) + omission(omitted) : htmlText(text);
}

void NumberedLines::line(const QByteArray &line, qint64 omitted)
{
    if (!m_pages.isOpen())
        m_pages.open(u"<ol class=\"lines\">\n"_s, u"</ol>\n"_s);
    const QString tail = omitted > 0 ? omission(omitted) : QString();
    m_pages.add(u"<li value=\""_s + QString::number(++m_number) + u"\">"_s + htmlText(decoded(line)) + tail
                + u"</li>\n"_s);
}

Result<> JsonTree::startLines()
{
    m_lines = std::make_unique<NumberedLines>(m_words, m_take);
    return m_lines->write(m_bytes);
}

Result<> JsonTree::write(QByteArrayView bytes)
{
    if (m_lines)
        return m_lines->write(bytes);
    m_bytes.append(bytes);
    return m_bytes.size() > longestJson ? startLines() : Result<>();
}

Result<> JsonTree::finish()
{
    QJsonParseError problem{};
    const QJsonDocument document = m_lines ? QJsonDocument() : QJsonDocument::fromJson(m_bytes, &problem);
    if (!m_lines && problem.error != QJsonParseError::NoError) {
        if (auto started = startLines(); !started)
            return started;
    }
    if (m_lines)
        return m_lines->finish();
    HtmlPages pages(m_take, endingOf(m_words));
    if (document.isArray()) {
        const QJsonArray elements = document.array();
        for (const auto &element : elements)
            pages.add(u"<section class=\"element\">"_s + html(element, 1) + u"</section>\n"_s);
    } else {
        pages.add(html(document.object(), 0));
    }
    return pages.finish();
}

QString JsonTree::html(const QJsonValue &value, int depth) const
{
    const bool isTree = value.isArray() || value.isObject();
    if (isTree && depth >= deepestJson) {
        const QJsonDocument rest = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
        return u"<code>"_s + htmlText(QString::fromUtf8(rest.toJson(QJsonDocument::Compact))) + u"</code>"_s;
    }
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        QString rows;
        for (auto field = object.begin(); field != object.end(); ++field) {
            rows += u"<tr><th scope=\"row\">"_s + htmlText(field.key()) + u"</th><td>"_s
                + html(field.value(), depth + 1) + u"</td></tr>\n"_s;
        }
        return u"<table class=\"record\">\n"_s + rows + u"</table>"_s;
    }
    if (value.isArray()) {
        QString elements;
        const QJsonArray array = value.toArray();
        for (const auto &element : array)
            elements += u"<li>"_s + html(element, depth + 1) + u"</li>"_s;
        return u"<ul>"_s + elements + u"</ul>"_s; // a line end in a cell would show as one
    }
    if (value.isString())
        return htmlText(value.toString());
    // Numbers and literals as they stand in the file: an id with 17 digits is not rounded or
    // grouped.
    const QByteArray literal = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return htmlText(QString::fromUtf8(literal.sliced(1, literal.size() - 2)));
}

} // namespace habeas::bundles
