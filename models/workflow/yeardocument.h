// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "yearreport.h"

#include "letters/document.h"

namespace habeas::workflow {

/// The report as a document, each table with charts of its numbers. It says no more than the report does: what is not
/// told is named as such in table and chart. Pure.
letters::Document yearDocument(const YearReport &report, const Organisation &organisation, QDate on, Language language);

/// The report's table for csvOf(): a header, then a record a line; numbers as digits. What is not told says so. Pure.
QList<QStringList> yearRecords(const YearReport &report, Language language);

} // namespace habeas::workflow
