// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemstream.h"

namespace habeas::connectors {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 bytesBetweenReports = 4 * 1024 * 1024;

Error notStored(const Error &error, const Item &head, Sink &sink)
{
    sink.abandon({Code{u"gap.not-stored"_s, {}}, head.path});
    return error;
}

} // namespace

Result<Given> streamItem(EntryReader &reader, const Item &head, QByteArrayView beginning, bool isWhole, Sink &sink,
                         const std::function<void()> &tell)
{
    if (const auto begun = sink.begin(head); !begun)
        return begun.error();
    if (const auto taken = sink.write(beginning); !taken)
        return notStored(taken.error(), head, sink);
    qint64 reported = reader.position();
    while (!isWhole) {
        const auto piece = reader.read();
        if (!piece) {
            const bool isStopped = piece.error().kind == Error::Kind::Cancelled;
            sink.abandon(isStopped ? Gap{Code{u"gap.stopped"_s, {}}, head.path} : gapOf(piece.error(), head.path));
            return piece.error().code.startsWith(u"entry.") ? Result(Given::LeftOut) : Result<Given>(piece.error());
        }
        isWhole = piece->isEmpty();
        if (isWhole)
            break;
        if (const auto taken = sink.write(*piece); !taken)
            return notStored(taken.error(), head, sink);
        if (reader.position() - reported > bytesBetweenReports) {
            reported = reader.position();
            tell();
        }
    }
    if (const auto ended = sink.end(); !ended)
        return notStored(ended.error(), head, sink);
    return Given::Whole;
}

Result<> giveItem(const Item &head, QByteArrayView content, Sink &sink)
{
    if (const auto begun = sink.begin(head); !begun)
        return begun.error();
    if (const auto taken = sink.write(content); !taken)
        return notStored(taken.error(), head, sink);
    if (const auto ended = sink.end(); !ended)
        return notStored(ended.error(), head, sink);
    return {};
}

} // namespace habeas::connectors
