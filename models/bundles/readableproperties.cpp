// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readablewriters.h"

#include <QLocale>
#include <QRegularExpression>

#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace habeas::bundles {
namespace {

constexpr qsizetype longestProperty = 64 * 1024;
constexpr qsizetype longestCaption = 64;
constexpr qsizetype deepestComponent = 64;

/// Where the value begins: the first \a separator outside of double quotes; -1 if there is none.
qsizetype valueAfter(QStringView line)
{
    bool insideQuotes = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line[i] == u'"')
            insideQuotes = !insideQuotes;
        else if (line[i] == u':' && !insideQuotes)
            return i;
    }
    return -1;
}

/// The text of a value: "\n" and escaped signs undone; the parts of a structured one (N, ADR)
/// apart.
QString unescapedValue(QStringView value)
{
    QString text;
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (value[i] == u'\\' && i + 1 < value.size()) {
            ++i;
            text += value[i] == u'n' || value[i] == u'N' ? u'\n' : value[i].unicode();
        } else if (value[i] == u';') {
            if (!text.isEmpty() && !text.endsWith(u"; "))
                text += u"; "_s;
        } else {
            text += value[i];
        }
    }
    return text.endsWith(u"; ") ? text.chopped(2) : text;
}

/// "20260301T080000Z" as people write it; nothing if \a value is no date.
std::optional<QString> shownDate(const QString &value, Language language)
{
    static const QRegularExpression form(u"^(\\d{4})-?(\\d{2})-?(\\d{2})(?:T(\\d{2}):?(\\d{2}):?(\\d{2})(Z?))?$"_s);
    const auto match = form.match(value);
    const QDate day(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    if (!match.hasMatch() || !day.isValid())
        return std::nullopt;
    const bool isGerman = language == Language::German;
    QString text =
        QLocale(isGerman ? u"de_DE"_s : u"en_GB"_s).toString(day, isGerman ? u"d.M.yyyy"_s : u"d MMM yyyy"_s);
    if (!match.captured(4).isEmpty())
        text +=
            u", "_s + match.captured(4) + u':' + match.captured(5) + (match.captured(7).isEmpty() ? u""_s : u" UTC"_s);
    return text;
}

} // namespace

void UnfoldingWriter::line(const QByteArray &line, qint64 omitted)
{
    if (line.startsWith(' ') || line.startsWith('\t')) {
        const qsizetype kept = std::min(line.size() - 1, longestProperty - m_pending.size());
        m_pending.append(QByteArrayView(line).sliced(1, std::max<qsizetype>(kept, 0)));
        m_pendingOmitted += omitted + line.size() - 1 - std::max<qsizetype>(kept, 0);
        return;
    }
    if (!m_pending.isEmpty())
        property(m_pending, m_pendingOmitted);
    m_pending = line;
    m_pendingOmitted = omitted;
    if (line.isEmpty())
        recordEnd();
}

void UnfoldingWriter::lastLine()
{
    if (!m_pending.isEmpty())
        property(m_pending, m_pendingOmitted);
    m_pending.clear();
}

void UnfoldingWriter::row(const QString &caption, const QString &label, const QString &html)
{
    if (!m_pages.isOpen())
        m_pages.open(u"<table class=\"record\"><caption>"_s + htmlText(caption) + u"</caption>\n"_s, u"</table>\n"_s);
    m_pages.add(u"<tr><th scope=\"row\">"_s + htmlText(label) + u"</th><td>"_s + html + u"</td></tr>\n"_s);
}

QString UnfoldingWriter::labelOf(const QString &name) const
{
    const QString key = u"bundles.property."_s + name.toLower();
    return m_words.knows(key) ? m_words.sentence(key) : name;
}

QString ContentLines::captionOf(const QString &component) const
{
    const QString key = u"bundles.component."_s + component.toLower();
    return m_words.knows(key) ? m_words.sentence(key) : component;
}

void ContentLines::property(const QByteArray &bytes, qint64 omitted)
{
    const QString text = decoded(bytes);
    const qsizetype colon = valueAfter(text);
    const QString caption = captionOf(m_components.isEmpty() ? QString() : m_components.last());
    if (colon < 0)
        return row(caption, QString(), shown(text, omitted));
    const QString head = text.first(colon);
    const QString name = head.section(u';', 0, 0).section(u'.', -1);
    const QString value = text.sliced(colon + 1);
    if (name.compare("BEGIN"_L1, Qt::CaseInsensitive) == 0) {
        m_pages.close();
        if (m_components.size() < deepestComponent)
            m_components << value.trimmed().left(longestCaption);
        return;
    }
    if (name.compare("END"_L1, Qt::CaseInsensitive) == 0) {
        m_pages.close();
        if (!m_components.isEmpty())
            m_components.removeLast();
        return;
    }
    const QString parameters = head.section(u';', 1);
    const QString note = parameters.isEmpty() ? QString() : u" <small>"_s + htmlText(parameters) + u"</small>"_s;
    const auto date = shownDate(value, m_words.language());
    row(caption, labelOf(name), shown(date.value_or(unescapedValue(value)), omitted) + note);
}

void DirectoryEntries::property(const QByteArray &bytes, qint64 omitted)
{
    const QString caption = m_words.sentence(u"bundles.component.entry"_s);
    const qsizetype colon = bytes.indexOf(':');
    if (colon <= 0 || bytes.startsWith('#'))
        return row(caption, QString(), shown(decoded(bytes), omitted));
    const QString name = decoded(bytes.first(colon));
    const bool isBase64 = bytes.mid(colon + 1, 1) == ":";
    const QByteArray value = bytes.sliced(colon + (isBase64 ? 2 : 1)).trimmed();
    if (!isBase64)
        return row(caption, labelOf(name), shown(decoded(value), omitted));
    const QByteArray binary = QByteArray::fromBase64(value);
    const QString text = QString::fromUtf8(binary);
    const bool isText = text.toUtf8() == binary
        && std::none_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x20 && !c.isSpace(); });
    row(caption, labelOf(name),
        isText ? shown(text, omitted) : noteOf(m_words, "bundles.readable.binary", binary.size() + omitted * 3 / 4));
}

} // namespace habeas::bundles
