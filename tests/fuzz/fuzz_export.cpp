// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../connectors/recordingsink.h"

#include "connectors/nextcloudexport/nextcloudexport.h"

#include <QFile>

#include <cstdint>
#include <cstdlib>
#include <sys/mman.h>
#include <unistd.h>

using namespace habeas;
using namespace habeas::connectors;

namespace {

/// A file in memory that has a name.
class MemoryFile
{
public:
    MemoryFile(const std::uint8_t *data, std::size_t size) : m_descriptor(memfd_create("export", MFD_CLOEXEC))
    {
        if (m_descriptor < 0 || ::write(m_descriptor, data, size) != static_cast<ssize_t>(size))
            std::abort();
    }
    ~MemoryFile() { ::close(m_descriptor); }
    MemoryFile(const MemoryFile &) = delete;
    MemoryFile &operator=(const MemoryFile &) = delete;

    QString name() const { return QStringLiteral("/proc/self/fd/%1").arg(m_descriptor); }

private:
    int m_descriptor;
};

} // namespace

/// Any file: an error or a run that keeps the contract, in bounded time and memory.
/// Corpus: tests/data/nextcloud, and what make_export.py writes.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const MemoryFile file(data, size);
    ArchiveWalk::Limits limits;
    limits.entries = 1000;
    limits.entryGrace = 1024 * 1024;
    limits.totalGrace = 8 * 1024 * 1024;
    NextcloudExport connector(file.name(), limits);
    const auto found = connector.find({}, {});
    if (!found)
        return 0;
    RecordingSink sink;
    const auto collected = connector.collect(found->first(), {}, sink, {});
    const bool isExpected =
        collected || collected.error().kind == Error::Kind::Malformed || collected.error().kind == Error::Kind::Refused;
    if (!isExpected || !sink.keptTheContract())
        std::abort();
    return 0;
}
