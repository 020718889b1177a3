// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "entryreader.h"

#include "connectors/connector.h"

#include <functional>

namespace habeas::connectors {

/// What became of an item.
enum class Given { Whole, LeftOut };

/// Gives the current entry of \a reader as one item: \a beginning, then, unless that is all, whatever read() still
/// gives. An entry that breaks off is abandoned with its gap (LeftOut); \a tell is called now and then.
/// Errors that end the run (cancelled, medium, sink) come back after the item was abandoned.
Result<Given> streamItem(EntryReader &reader, const Item &head, QByteArrayView beginning, bool isWhole, Sink &sink,
                         const std::function<void()> &tell);

/// Gives an item whose content is made here.
Result<> giveItem(const Item &head, QByteArrayView content, Sink &sink);

} // namespace habeas::connectors
