// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dav.h"
#include "run.h"

namespace habeas::connectors::nextcloud {

/// One file or folder as the server lists it.
struct Node {
    enum class Place { Own, Shared, GroupFolder, External, Unclear };

    QString path; ///< in the account, "/Schule/Mathe.txt"; "/" is the root
    bool isFolder = false;
    qint64 fileId = -1;
    qint64 size = -1; ///< of a file, as listed; -1: not said
    QString etag;
    QString mediaType;
    QString checksums; ///< "SHA1:… MD5:…"; mostly empty
    QString owner;
    Place place = Place::Unclear;
    bool isFavourite = false;
    int comments = 0;
    QList<int> shareTypes; ///< of shares given
    QDateTime modifiedAt;
    qint64 createdAt = 0; ///< Unix time; 0: unknown
    qint64 uploadedAt = 0;
    int promisedFolders = -1; ///< of a folder: how many it directly holds; -1: not said
    int promisedFiles = -1;
};

/// All files and folders of an account, by path; the root first.
struct Tree {
    QList<Node> nodes;
    QString etag; ///< of the root, just before the listing: changes whenever anything below does

    const Node *at(const QString &path) const;
};

/// Where the account's files are: "/remote.php/dav/files/mia.lindner".
QByteArray filesTarget(const QString &uid, const QString &path = {});

/// Lists the whole account: in one answer if the server gives it, and folder by folder where that answer is refused,
/// breaks off, or holds less than it promises. Each folder that cannot be listed, or holds less than it says of itself,
/// is a gap.
///
/// Nothing ("gap.nextcloud-no-file-access" was given) if the account may not look at its own files: the server then
/// answers as if there were none.
Result<std::optional<Tree>> listTree(Run &run);

/// The etag of the root now; empty if the server does not say. Always asked alone: Nextcloud 25 tells another one where
/// favourites or shares are asked for with it.
Result<QString> rootEtag(Run &run);

/// The tree as an item of its own: times, ids and places that no item's head has room for, and empty folders.
Result<> giveListing(Run &run, const Tree &tree);

} // namespace habeas::connectors::nextcloud
