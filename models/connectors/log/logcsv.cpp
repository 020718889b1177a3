// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logcsv.h"

namespace habeas::connectors {
namespace {

/// UTF-8 whatever the log holds: other bytes are read as Latin-1.
QByteArray readable(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    return text.contains(QChar::ReplacementCharacter) ? QString::fromLatin1(bytes).toUtf8() : bytes;
}

QByteArray field(const QByteArray &bytes)
{
    QByteArray text = readable(bytes);
    if (!text.isEmpty() && QByteArrayView("=+-@\t\r").contains(text[0]))
        text.prepend('\'');
    if (!text.contains('"') && !text.contains(',') && !text.contains('\n') && !text.contains('\r'))
        return text;
    text.replace('"', "\"\"");
    return '"' + text + '"';
}

} // namespace

QByteArray logCsvHeader()
{
    return "line,time,address,user,method,target,status,bytes,referrer,agent,text\r\n";
}

QByteArray logCsvRow(qint64 lineNumber, const LogRecord &record)
{
    const QByteArray fields[] = {
        QByteArray::number(lineNumber),
        timeText(record).toLatin1(),
        field(record.address),
        field(record.user),
        field(record.method),
        field(record.target),
        record.status > 0 ? QByteArray::number(record.status) : QByteArray(),
        record.bytes >= 0 ? QByteArray::number(record.bytes) : QByteArray(),
        field(record.referrer),
        field(record.agent),
        field(record.text),
    };
    QByteArray row;
    for (const QByteArray &one : fields)
        row += (row.isEmpty() ? QByteArray() : QByteArray(",")) + one;
    return row + "\r\n";
}

} // namespace habeas::connectors
