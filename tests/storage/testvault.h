// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "services/postgresql.h"
#include "storage/vault.h"

#include <QTemporaryDir>

#include <memory>

namespace habeas::tests {

/// A vault of a test: a folder of its own and, on PostgreSQL, a database of its own. Its parts are invented.
class TestVault
{
public:
    /// \a server  null: SQLite
    explicit TestVault(PostgreSqlServer *server) : m_server(server) { }

    /// Makes the vault and one organisation; leaves it open. Empty if all is well, else the error's code.
    QString create();
    /// Opens it once more, in \a vault or as a second one.
    QString open();
    void close() { m_vault.reset(); }

    storage::VaultFile file(); ///< the place of a vault that is not made yet: another one at each call
    QString folder() const { return m_folder.filePath(QStringLiteral("vault")); }
    QString scratch(const QString &name) const { return m_folder.filePath(name); }
    storage::Vault &vault() { return *m_vault; }
    const OrganisationId &organisation() const { return m_organisation.id; }
    const storage::RecoverySheet &sheet() const { return *m_sheet; }
    const storage::VaultFile &place() const { return m_place; }
    FixedClock &clock() { return m_clock; }

    /// Stores a new case with its first event. Null id if that failed; \a code gets the error's.
    CaseId addCase(const QString &givenName, const QString &familyName, QString *code = nullptr);
    /// Stores a collection of \a system with one item for each content.
    CollectionId addItems(const CaseId &caseId, const SystemId &system, const QList<QByteArray> &contents,
                          QString *code = nullptr, ItemKind kind = ItemKind::File,
                          const QString &mediaType = QStringLiteral("text/plain"));
    /// Keeps a document with the case. Empty code if all is well.
    QString addDocument(const CaseId &caseId, const QByteArray &content, Document *document = nullptr);
    /// Runs SQL behind the vault's back: as a thief or a broken disk would. The vault is closed for it.
    bool tamper(const QString &sql);

    static Secret passphrase() { return Secret(QByteArrayView("korrekt pferd batterie")); }
    static Organisation organisation(const QString &name);
    static Case newCase(const OrganisationId &organisation, const QString &givenName, const QString &familyName);
    static Event received(const CaseId &caseId, const UserId &by, const QDateTime &at);
    static storage::Projection projection(const QDate &received);

private:
    PostgreSqlServer *m_server;
    QTemporaryDir m_folder;
    storage::VaultFile m_place;
    FixedClock m_clock{QDateTime(QDate(2026, 3, 2), QTime(8, 0), Qt::UTC)};
    Organisation m_organisation = organisation(QStringLiteral("Grundschule am Beispielweg"));
    std::unique_ptr<storage::Vault> m_vault;
    std::optional<storage::RecoverySheet> m_sheet;
};

/// The error's code, empty for none: what tests compare.
template <class T> QString codeOfError(const Result<T> &result)
{
    return result ? QString() : result.error().code;
}

} // namespace habeas::tests
