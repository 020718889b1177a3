// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>

namespace habeas::crypto {

/// Writes one object as one line of JSON whose bytes are the same on every computer: members in the
/// order they are added, no white space, ASCII.
///
/// Signed messages are written with it. A reader parses, writes again and compares: only what is
/// byte for byte as Habeas writes it is taken. Texts are ids, codes, hex and base64: nothing that
/// needs an escape.
class JsonLine
{
public:
    JsonLine &text(QByteArrayView name, QByteArrayView value);
    JsonLine &word(QByteArrayView name, const QString &value) { return text(name, QByteArrayView(value.toLatin1())); }
    /// \a value may have quotes and backslashes too.
    JsonLine &escapedText(QByteArrayView name, QByteArray value);
    JsonLine &number(QByteArrayView name, qint64 value);
    JsonLine &object(QByteArrayView name, const JsonLine &value);
    JsonLine &array(QByteArrayView name, const QList<JsonLine> &values);

    QByteArray bytes() const { return m_bytes + '}'; }

    /// True if \a value can be written without an escape: printable ASCII without quote and
    /// backslash.
    static bool isPlain(QByteArrayView value);

private:
    void begin(QByteArrayView name);

    QByteArray m_bytes = QByteArray(1, '{');
};

} // namespace habeas::crypto
