// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testvault.h"

#include "crypto/digest.h"

#include <QProcess>

using namespace Qt::Literals::StringLiterals;

namespace habeas::tests {

storage::VaultFile TestVault::file()
{
    storage::VaultFile file;
    if (!m_server)
        return file;
    file.engine = storage::Engine::PostgreSql;
    file.database.clear();
    file.host = u"localhost"_s;
    file.port = m_server->port();
    file.dbname = m_server->newDatabase();
    file.user = m_server->user();
    file.sslrootcert = m_server->caFile();
    return file;
}

QString TestVault::create()
{
    storage::VaultOptions options;
    options.file = file();
    options.userName = u"Ada Beispiel"_s;
    options.cost = crypto::ArgonCost::least();
    auto created = storage::Vault::create(folder(), options, passphrase(), m_clock);
    if (!created)
        return created.error().code;
    m_place = options.file;
    m_vault = std::move(created->vault);
    m_sheet = std::move(created->sheet);
    return codeOfError(m_vault->addOrganisation(m_organisation));
}

QString TestVault::open()
{
    m_vault.reset();
    auto opened = storage::Vault::open(folder(), passphrase(), m_clock);
    if (!opened)
        return opened.error().code;
    m_vault = std::move(*opened);
    return {};
}

Organisation TestVault::organisation(const QString &name)
{
    Organisation organisation;
    organisation.id = OrganisationId::create();
    organisation.name = name;
    organisation.region = u"DE-NI"_s;
    organisation.letterhead = {name, {u"Beispielweg 1"_s, u"30000 Beispielstadt"_s}, u"schule@example.org"_s, {}, {}};
    return organisation;
}

Case TestVault::newCase(const OrganisationId &organisation, const QString &givenName, const QString &familyName)
{
    Case value;
    value.id = CaseId::create();
    value.organisation = organisation;
    value.rights = {law::Right::Access, law::Right::Portability};
    value.subject.givenName = givenName;
    value.subject.familyName = familyName;
    value.subject.role = u"pupil"_s;
    value.request = u"Bitte senden Sie mir alles zu "_s + givenName;
    return value;
}

Event TestVault::received(const CaseId &caseId, const UserId &by, const QDateTime &at)
{
    Event event;
    event.id = EventId::create();
    event.caseId = caseId;
    event.kind = Event::Kind::Received;
    event.on = at.date();
    event.recordedAt = at;
    event.recordedBy = by;
    return event;
}

storage::Projection TestVault::projection(const QDate &received)
{
    return {CaseState::Received, received, received.addDays(28), received.addMonths(1), received.addMonths(1)};
}

CaseId TestVault::addCase(const QString &givenName, const QString &familyName, QString *code)
{
    Case value = newCase(organisation(), givenName, familyName);
    const auto stored = m_vault->change(organisation(), {journal::Action::CaseOpened, value.id, {}},
                                        [&](storage::Change &change) -> Result<> {
                                            auto number = change.nextCaseNumber(2026);
                                            if (!number)
                                                return number.error();
                                            value.number = *number;
                                            change.tell(u"number"_s, *number);
                                            if (auto put = change.put(value, projection(QDate(2026, 3, 2))); !put)
                                                return put.error();
                                            return change.put(received(value.id, m_vault->user(), m_clock.now()));
                                        });
    if (code)
        *code = codeOfError(stored);
    return stored ? value.id : CaseId();
}

QString TestVault::addDocument(const CaseId &caseId, const QByteArray &content, Document *document)
{
    auto writer = m_vault->items().write();
    if (!writer || !(*writer)->write(content) || !(*writer)->finish())
        return u"test.not-written"_s;
    const storage::Blob &blob = (*writer)->blob();
    Document kept;
    kept.id = DocumentId::create();
    kept.caseId = caseId;
    kept.event = EventId::create();
    kept.partOf = DocumentId::create();
    kept.name = u"Anfrage.eml"_s;
    kept.mediaType = u"message/rfc822"_s;
    kept.sizeBytes = blob.sizeBytes;
    kept.sha512 = blob.sha512;
    kept.blob = blob.id;
    if (document)
        *document = kept;
    return codeOfError(m_vault->change(organisation(), {journal::Action::EventRecorded, caseId, {}},
                                       [&](storage::Change &change) -> Result<> {
                                           if (auto put = change.put(blob, storage::BlobOwner::record(caseId)); !put)
                                               return put.error();
                                           return change.put(kept);
                                       }));
}

CollectionId TestVault::addItems(const CaseId &caseId, const SystemId &system, const QList<QByteArray> &contents,
                                 QString *code, ItemKind kind, const QString &mediaType)
{
    Collection collection;
    collection.id = CollectionId::create();
    collection.caseId = caseId;
    collection.system = system;
    collection.state = Collection::State::Done;
    collection.startedAt = m_clock.now();
    collection.items = contents.size();
    QList<storage::Blob> blobs;
    const auto stored = [&]() -> Result<> {
        for (const QByteArray &content : contents) {
            auto writer = m_vault->items().write();
            if (!writer)
                return writer.error();
            if (auto written = (*writer)->write(content); !written)
                return written.error();
            if (auto finished = (*writer)->finish(); !finished)
                return finished.error();
            blobs << (*writer)->blob();
        }
        return m_vault->change(organisation(), {journal::Action::CollectionFinished, caseId, {}},
                               [&](storage::Change &change) -> Result<> {
                                   if (auto put = change.put(collection); !put)
                                       return put.error();
                                   for (const storage::Blob &blob : blobs) {
                                       if (auto put = change.put(blob, storage::BlobOwner::collection(caseId, system));
                                           !put)
                                           return put.error();
                                       Item item;
                                       item.id = ItemId::create();
                                       item.caseId = caseId;
                                       item.collection = collection.id;
                                       item.system = system;
                                       item.path = u"files/%1"_s.arg(blob.id.toString());
                                       item.title = u"Notiz"_s;
                                       item.kind = kind;
                                       item.mediaType = mediaType;
                                       item.sizeBytes = blob.sizeBytes;
                                       item.sha512 = blob.sha512;
                                       item.blob = blob.id;
                                       item.readAt = m_clock.now();
                                       if (auto put = change.put(item); !put)
                                           return put.error();
                                   }
                                   return {};
                               });
    }();
    if (code)
        *code = codeOfError(stored);
    return stored ? collection.id : CollectionId();
}

bool TestVault::tamper(const QString &sql)
{
    close();
    if (m_server)
        return m_server->runAsSuperuser(m_place.dbname, sql);
    QProcess sqlite;
    sqlite.start(u"sqlite3"_s, {u"-bail"_s, folder() + u"/vault.sqlite"_s, sql});
    if (!sqlite.waitForStarted())
        qWarning("sqlite3 is missing: install the package sqlite3");
    return sqlite.waitForFinished() && sqlite.exitCode() == 0;
}

} // namespace habeas::tests
