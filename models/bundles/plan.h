// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contents.h"
#include "names.h"
#include "readable.h"

namespace habeas::bundles {

/// Where one item lies in the bag.
struct PlannedItem {
    const HandedOut *handedOut = nullptr;
    QString path; ///< "data/<system>/original/…"
    ReadableForm form = ReadableForm::None;
    QStringList readable; ///< pages of its readable form, the first from the start, the rest as
                          ///< they are made
};

/// One system's part of the bag. Pointers are into the BundleContents.
struct PlannedSystem {
    SystemId id;
    QString name;
    const LedgerLine *line = nullptr; ///< null: the register has no such system any more
    const SystemContents *contents = nullptr; ///< null: nothing was found
    QList<PlannedItem> items;
    QStringList lists; ///< "contents/<system>.html", …; empty: START.html lists the items itself
    NameAllocator readableNames{shortestRoom};
    qint64 bytes = 0;
};

/// Every path of a bundle, decided before the first byte is written.
struct BundlePlan {
    QString folder; ///< the one at the top of the archive: "datenpaket-2026-0041"
    QList<PlannedSystem> systems; ///< in the ledger's order
    qint64 items = 0;
    qint64 bytes = 0;
};

constexpr qsizetype itemsInStart = 60; ///< a system with more has lists of its own
constexpr qsizetype itemsInList = 500;

/// "datenpaket-2026-0041" or "bundle-2026-0041": the folder in the archive and the stem of
/// its file name.
QString bundleName(const QString &caseNumber, Language language);

/// Pure. The contents outlive the plan.
BundlePlan planBundle(const BundleContents &contents);

} // namespace habeas::bundles
