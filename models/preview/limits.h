// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <chrono>

/// What a preview may take and give. Both sides hold to it: the helper while it reads, the desktop in what it accepts.
namespace habeas::preview::limits {

constexpr qint64 MiB = 1024 * 1024;

constexpr qint64 textBytes = 2 * MiB; ///< of a text, a log, a table: the beginning is shown
constexpr qint64 jsonBytes = 16 * MiB; ///< longer JSON is shown as the text it is
constexpr qint64 mailBytes = 32 * MiB; ///< with what came along
constexpr qint64 documentBytes = 128 * MiB; ///< of what can only be read whole: PDF, pictures, Office files

constexpr qsizetype characters = 2'000'000; ///< UTF-16 units in one answer, all texts together
constexpr qsizetype cellCharacters = 16'000;
constexpr qsizetype lineCharacters = 20'000; ///< a view lays a line out as one, for minutes if it is a million letters
constexpr int rows = 5'000; ///< all tables together
constexpr int columns = 200;
constexpr int cells = 100'000;
constexpr int sections = 1'000;
constexpr int messages = 5'000;
constexpr int remarks = 100;
constexpr int passages = 10'000; ///< asked for on one page
constexpr int rectangles = 50'000;
constexpr int pages = 100'000;
constexpr int edge = 4096; ///< of a picture given back, in pixels

constexpr qint64 picturePixels = 64 * MiB; ///< of a picture read: 256 MiB in memory
constexpr qint64 unpackedBytes = 64 * MiB; ///< of an Office file's parts
constexpr int archiveEntries = 20'000;
constexpr int depth = 200; ///< of elements in each other

constexpr qint64 memoryBytes = 768 * MiB; ///< beyond what the helper has before it reads
constexpr std::chrono::seconds answerTime{30};

} // namespace habeas::preview::limits
