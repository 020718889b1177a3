// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "blobstore.h"
#include "connection.h"

#include "core/progress.h"

namespace habeas::storage {

/// Copies every sealed file that the database names from one store to the other, under its name, and compares what it
/// reads back with what it read. \a to keeps them once it is told to adopt() them: \a copied gives their names.
///
/// A file that \a from has not got is left out and named in \a missing.
Result<> copyBlobs(Connection &database, const BlobStore &from, BlobStore &to, QStringList &copied,
                   QStringList &missing, const Watch &watch);

} // namespace habeas::storage
