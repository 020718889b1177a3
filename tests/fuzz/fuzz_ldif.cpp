// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "connectors/directory/distinguishedname.h"
#include "connectors/directory/entryjson.h"
#include "connectors/ldif/ldifentry.h"

#include <QBuffer>

#include <cstdint>
#include <cstdlib>

using namespace habeas::connectors;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

/// Every line of a record lies inside of it, and what is written without secrets reads back as the
/// same lines.
void checkRecord(const LdifRecord &record)
{
    for (const LdifLine &line : record.lines)
        require(line.rawFrom >= 0 && line.rawSize > 0 && line.rawFrom + line.rawSize <= record.raw.size());
    if (record.kind != LdifRecord::Kind::Entry)
        return;
    const AttributeMap map;
    for (const EntryPart part : {EntryPart::Own, EntryPart::Group, EntryPart::Other})
        entryRecord(entryOf(record), map, part);
    const QString key = dnKey(record.dn);
    require(key.isEmpty() == firstValueOfDn(record.dn).isNull() || !key.isEmpty());

    QByteArray again = withoutSecrets(record, {}) + '\n';
    QBuffer device(&again);
    device.open(QIODevice::ReadOnly);
    LdifReader reader(device, record.raw.size() + 2);
    const auto read = reader.next();
    require(read && *read && (*read)->dn == record.dn && (*read)->lines.size() == record.lines.size());
    for (qsizetype i = 0; i < record.lines.size(); ++i) {
        require((*read)->lines[i].attribute == record.lines[i].attribute);
        require((*read)->lines[i].value == record.lines[i].value);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    QByteArray input(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    QBuffer device(&input);
    device.open(QIODevice::ReadOnly);
    LdifReader reader(device, 4096);
    for (;;) {
        const auto record = reader.next();
        if (!record || !*record)
            return 0;
        checkRecord(**record);
    }
}
