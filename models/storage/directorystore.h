// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "blobstore.h"
#include "presence.h"

#include "core/id.h"

#include <QLockFile>
#include <QSet>

namespace habeas::storage {

/// Sealed files in a folder: ROOT/VAULT/ab/ab12… (the name's first two digits), and ROOT/VAULT/writers/*.lock, one for
/// each writer at work. Layout: FORMAT.md. Several programs may use it at once, each with its own object. One thread.
class DirectoryStore final : public BlobStore
{
public:
    enum class Sharing {
        Private, ///< files for their owner only
        Team, ///< files may be read and written by whom the root folder lets
    };
    /// Makes nothing before something is written.
    /// \a presence  of a team's writers; null: all are on this computer
    DirectoryStore(const QString &root, const VaultId &vault, Sharing sharing,
                   std::unique_ptr<Presence> presence = nullptr);
    ~DirectoryStore() override;

    Result<std::unique_ptr<NewBlobFile>> create(const QString &name) override;
    Result<std::unique_ptr<SeekableSource>> open(const QString &name) const override;
    void adopt(const QStringList &names) override;
    Result<> remove(const QString &name) override;
    Result<QString> writer() override;
    bool isAtWork(const QString &writer) const override;
    Result<> sweep(const std::function<Result<bool>(const QString &)> &isNamed) override;

    /// The folder with this vault's files.
    const QString &folder() const { return m_folder; }
    QString pathOf(const QString &name) const;

private:
    class File;
    Result<> beginWriting();
    Result<> makeFolder(const QString &path) const;
    struct Writers {
        bool areAtWork = false; ///< others
        bool leftLitter = false;
    };
    Writers lookForWriters() const;
    bool isHeld(const QString &writer) const;
    bool isLockFree(const QString &writer) const;
    QString lockOf(const QString &writer) const { return m_folder + QStringLiteral("/writers/%1.lock").arg(writer); }
    QStringList fileNames() const;
    QString litterMark() const { return m_folder + QStringLiteral("/writers/litter"); }

    QString m_root;
    QString m_folder;
    Sharing m_sharing;
    std::unique_ptr<Presence> m_presence;
    const QString m_writer; ///< a random name
    std::unique_ptr<QLockFile> m_lock; ///< held from the first create() or writer() on
    QSet<QString> m_orphans; ///< published, not adopted
};

} // namespace habeas::storage
