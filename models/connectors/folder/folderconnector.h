// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "folderreader.h"

#include "connectors/connector.h"

#include <functional>

namespace habeas::connectors {

class FolderSelection;

/// Reads a folder of files an administrator or an office handed over.
///
/// Profile: {"layout": "one-person" | "per-person", "ownership": a code of Ownership}.
/// One-person, the default: all of it is about one person, who is proposed even where no name matches
/// ("reason.nothing-matches"). Per-person: every folder at the top is a person's and bears the name; files beside
/// these folders belong to whose name they bear. The others, also those in a class's folder, are not read: they are a
/// gap, and a question to whoever keeps the folder, with their names. Other people's folders are none. The ownership is
/// that of every file, "unknown" by default: only a person can tell.
///
/// Every regular file becomes an item, hidden ones too. Links are not followed; links, pipes, devices and what
/// cannot be read are gaps, and so is a file that changes while it is read.
class FolderConnector final : public Connector
{
public:
    enum class Layout { OnePerson, PerPerson };

    /// Malformed ("folder.profile") for a layout or an ownership there is not.
    static Result<std::unique_ptr<Connector>> make(const Source &source);

    FolderConnector(QString folder, Layout layout, Ownership ownership);

    Abilities abilities() const override { return Ability::Find | Ability::Collect; }
    Result<QList<Candidate>> find(const Query &query, const Watch &watch) override;
    /// NotFound ("folder.candidate-gone") if the person's folder is not there any more.
    Result<> collect(const Candidate &candidate, const Query &query, Sink &sink, const Watch &watch) override
    {
        return collectAll({candidate}, query, sink, watch);
    }
    /// In one walk: what bears the name and lies in none of the person's folders is given once.
    Result<> collectAll(const QList<Candidate> &candidates, const Query &query, Sink &sink,
                        const Watch &watch) override;

private:
    struct Sums;

    Result<> walk(const FolderSelection &selection, const Watch &watch, Sums &sums,
                  const std::function<Result<>(FolderReader &, const Entry &)> &take, QList<Gap> &gaps) const;
    static void countOther(const FolderSelection &selection, const Entry &entry, Sums &sums);
    static Gap gapForUnread(const Sums &sums);
    static QList<Gap> gapsFor(const FolderSelection &selection, const QList<Gap> &gaps);
    Result<> give(FolderReader &reader, const Entry &entry, const FolderSelection &selection, Sink &sink,
                  const std::function<void()> &tell) const;

    const QString m_folder;
    const Layout m_layout;
    const Ownership m_ownership;
};

} // namespace habeas::connectors
