// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bundles/readable.h"

#include <cstdint>
#include <cstdlib>

using namespace habeas;
using namespace habeas::bundles;

/// The first byte chooses the form, the rest is the content. No markup of the content may reach the
/// page.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    static const Words words;
    const auto form = static_cast<ReadableForm>(1 + data[0] % 5);
    const auto writer = makeReadable(form, words, [](const QString &body, bool) -> Result<> {
        if (body.count(u'<') != body.count(u'>') || body.contains(QStringLiteral("<script")))
            std::abort();
        return {};
    });
    const QByteArrayView content(reinterpret_cast<const char *>(data) + 1, static_cast<qsizetype>(size) - 1);
    if (!writer->write(content) || !writer->finish())
        std::abort();
    return 0;
}
