// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tree.h"

namespace habeas::connectors::nextcloud {

/// What people put on files, by path or by file: read before the files, so that it stands beside each.
struct Marks {
    QHash<QString, QStringList> systemTags; ///< by path in the account
};

/// What a file is, before its content is read. Received files, those of group folders and of external storage are
/// told apart from the subject's own.
Item fileHead(const Node &node, const Marks &marks);

/// A folder or some of its files that the server packs for us.
struct Bundle {
    QString folder; ///< where it lies: the entries' names begin there
    QStringList names; ///< folders or files in it
    qint64 files = 0;
};

/// Which of the \a wanted files are worth asking for as archives: many small ones close together, with nothing among
/// them that is not wanted. The rest is fetched one by one.
QList<Bundle> bundlesOf(const Tree &tree, const QSet<QString> &wanted);

/// The contents of all files of the tree that no earlier run has kept: small ones from archives where the server packs
/// them, every entry compared with the listing, and everything that is not there or differs fetched by itself. \a only
/// paths to take; empty: all
Result<> collectFiles(Run &run, const Tree &tree, const Marks &marks, const QSet<QString> &only = {});

/// Lists again, and fetches what changed or appeared since \a tree was listed. A tree that still changes after the
/// second time is a gap.
Result<> collectChanges(Run &run, const Tree &tree, const Marks &marks);

} // namespace habeas::connectors::nextcloud
