// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cases/collection.h"

#include <QJsonObject>

#include <functional>

namespace habeas::connectors {

/// Comments of one kind of author on one kind of file, in the shape of the export: {"/path": [comment, …]}.
struct CommentGroup {
    QString name; ///< "own", "mentioning", "others", "unclear"
    Ownership ownership = Ownership::Unknown;
    bool onReceived = false; ///< the files belong to somebody else, and only their comments are here
    QJsonObject comments;
    qint64 count = 0;
    QStringList otherPeople; ///< user names of authors other than the subject
    QDateTime newest; ///< UTC
};

/// Tells apart whose comments they are. The exporter writes everybody's comments on every file the account can see.
///
/// The subject's own are Own; others' that mention the subject ("@mia.lindner") are AboutSubject, all others'
/// OtherPerson. What has no author that can be read is "unclear". Every element of the input is in exactly one group.
/// \a uid  the account; empty: nobody's comments are known to be the subject's, all are unclear
/// \a isInExport  whether the file at this path ("/Schule/Mathe.txt") is in the export
QList<CommentGroup> splitComments(const QJsonObject &comments, const QString &uid,
                                  const std::function<bool(const QString &)> &isInExport);

} // namespace habeas::connectors
