// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "paper.h"

#include "bundles/plan.h"
#include "letters/document.h"

namespace habeas::workflow {

/// Where an item stands in the paper edition.
struct PaperItem {
    int number = 0; ///< 1 …, through all systems
    QString name; ///< cleaned
    int sheet = 0; ///< the first; 0: not printed
    std::optional<NotOnPaper> lacks;
};

/// What stands before the items, and in which order they follow.
struct PaperFront {
    QString subject;
    QDate on;
    int sheets = 0; ///< with items
    QHash<SystemId, QList<PaperItem>> items;
};

/// "Mein Zeugnis (Schule/Zeugnis.pdf)", cleaned.
QString nameOnPaper(const Item &item);

/// Cover sheet, what is not printed with how one gets it, and the list of contents, in the order of \a plan. Pure.
letters::Document paperFrontOf(const bundles::BundleContents &contents, const bundles::BundlePlan &plan,
                               const PaperFront &front);

} // namespace habeas::workflow
