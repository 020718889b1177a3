// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cases/collection.h"
#include "core/bytestream.h"
#include "core/words.h"

#include <functional>
#include <memory>

namespace habeas::bundles {

/// The machine forms that get a readable page beside them. Everything else is opened as it is.
enum class ReadableForm { None, ContentLines, Directory, Table, Json, Lines };

/// By media type, else by the ending of the name: vCard and iCalendar, LDIF, CSV, JSON, logs.
ReadableForm readableFormOf(const Item &item);

/// Takes one page of a readable form: HTML for a body; \a more says that another follows.
using TakePage = std::function<Result<>(const QString &body, bool more)>;

/// A sink that turns the content written to it into pages of HTML. Nothing is left out without a
/// word: what is too long to show, or is not text, is named with its length. Memory is bounded
/// (some MiB) whatever comes in. \a words outlive it; an error of \a take comes back from write()
/// or finish().
std::unique_ptr<ByteSink> makeReadable(ReadableForm form, const Words &words, TakePage take);

} // namespace habeas::bundles
