// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "html.h"

namespace habeas::bundles {
namespace {

constexpr qsizetype pageSize = 256 * 1024;
constexpr int mostPages = 400;

} // namespace

QString withoutControls(QString text)
{
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control && c != u'\t' && c != u'\n')
            c = QChar::ReplacementCharacter;
    }
    return text;
}

QString htmlText(QStringView text)
{
    return withoutControls(text.toString()).toHtmlEscaped().replace(u'\'', QLatin1String("&#39;"));
}

QString decoded(QByteArrayView bytes)
{
    const QString text = QString::fromUtf8(bytes);
    return text.toUtf8() == bytes ? text : QString::fromLatin1(bytes);
}

void HtmlPages::open(const QString &begin, const QString &end)
{
    Q_ASSERT(begin.size() <= longestBegin);
    close();
    if (m_full)
        return;
    m_begin = begin;
    m_end = end;
    m_page += begin;
}

void HtmlPages::close()
{
    m_page += m_end;
    m_begin.clear();
    m_end.clear();
}

void HtmlPages::add(const QString &html)
{
    if (m_page.size() > pageSize && !m_full) {
        if (m_turned + 1 == mostPages) {
            close();
            m_page += m_ending;
            m_full = true;
        } else {
            turn(true);
        }
    }
    if (!m_full)
        m_page += html;
}

Result<> HtmlPages::finish()
{
    close();
    turn(false);
    return state();
}

void HtmlPages::turn(bool more)
{
    ++m_turned;
    if (!m_error) {
        if (auto taken = m_take(m_page + m_end, more); !taken)
            m_error = taken.error();
    }
    m_page = m_begin;
}

} // namespace habeas::bundles
