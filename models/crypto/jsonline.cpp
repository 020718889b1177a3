// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jsonline.h"

#include <algorithm>

namespace habeas::crypto {

bool JsonLine::isPlain(QByteArrayView value)
{
    return std::all_of(value.begin(), value.end(),
                       [](char c) { return c >= 0x20 && c < 0x7f && c != '"' && c != '\\'; });
}

void JsonLine::begin(QByteArrayView name)
{
    if (m_bytes.size() > 1)
        m_bytes += ',';
    m_bytes.append('"').append(name).append("\":");
}

JsonLine &JsonLine::text(QByteArrayView name, QByteArrayView value)
{
    Q_ASSERT(isPlain(value));
    begin(name);
    m_bytes.append('"').append(value).append('"');
    return *this;
}

JsonLine &JsonLine::escapedText(QByteArrayView name, QByteArray value)
{
    value.replace('\\', "\\\\").replace('"', "\\\"");
    begin(name);
    m_bytes.append('"').append(value).append('"');
    return *this;
}

JsonLine &JsonLine::number(QByteArrayView name, qint64 value)
{
    begin(name);
    m_bytes.append(QByteArray::number(value));
    return *this;
}

JsonLine &JsonLine::object(QByteArrayView name, const JsonLine &value)
{
    begin(name);
    m_bytes.append(value.bytes());
    return *this;
}

JsonLine &JsonLine::array(QByteArrayView name, const QList<JsonLine> &values)
{
    begin(name);
    m_bytes += '[';
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (i > 0)
            m_bytes += ',';
        m_bytes += values[i].bytes();
    }
    m_bytes += ']';
    return *this;
}

} // namespace habeas::crypto
