// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/bytestream.h"
#include "core/result.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <memory>

namespace habeas::storage {

/// A sealed file on its way into a store. Without publish() nothing of it stays.
class NewBlobFile : public ByteSink
{
public:
    virtual const QString &name() const = 0;
    /// After finish(): to the disk to stay, under its name.
    virtual Result<> publish() = 0;
};

/// Keeps sealed files under random names. Knows neither keys nor contents, nor what they are for.
///
/// A file is written once, whole, and never changed. Published ones are this store's to remove again until adopt() says
/// that the database names them: a change that failed, or a program that ended early, leaves no litter.
class BlobStore
{
public:
    virtual ~BlobStore() = default;

    /// \a name  a new one (newBlobFileName()), or in a copy the original's
    virtual Result<std::unique_ptr<NewBlobFile>> create(const QString &name) = 0;
    /// NotFound "blob.missing"; Storage "blob.unreadable".
    virtual Result<std::unique_ptr<SeekableSource>> open(const QString &name) const = 0;
    /// The database names these files now.
    virtual void adopt(const QStringList &names) = 0;
    /// No error for a file that is not there.
    virtual Result<> remove(const QString &name) = 0;

    /// This store's own name among those that write here. isAtWork() knows it, in other programs too, until this object
    /// goes or its program dies.
    virtual Result<QString> writer() = 0;
    /// Whether the writer of this name is still there. Of another computer's only a Presence can tell that it died;
    /// without one: true.
    virtual bool isAtWork(const QString &writer) const = 0;

    /// Removes what killed writers left: files that \a isNamed, asking the database, does not know. Costs next to
    /// nothing if none was killed. Does nothing while another writer is at work; then it stays for the next time.
    virtual Result<> sweep(const std::function<Result<bool>(const QString &)> &isNamed) = 0;
};

/// Names are 32 hexadecimal digits: nothing else becomes part of a path.
bool isBlobFileName(const QString &name);
QString newBlobFileName();

} // namespace habeas::storage
