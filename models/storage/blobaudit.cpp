// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "blobaudit.h"

#include "cancelled.h"
#include "vault.h"

#include "crypto/digest.h"

using namespace Qt::Literals::StringLiterals;

namespace habeas::storage {

namespace {

constexpr int casePage = 500;

class BlobAudit
{
public:
    BlobAudit(const Vault &vault, const Watch &watch) : m_vault(vault), m_watch(watch) { }

    Result<> checkCase(const CaseLine &line);
    QList<Code> faults;

private:
    Result<> checkItems(const CaseLine &line);
    Result<> check(const BlobId &blob, const QByteArray &sha512, const CaseLine &line, const QString &of);
    void note(const CaseLine &line, const QString &of, const QString &fault);

    const Vault &m_vault;
    const Watch &m_watch;
    qint64 m_bytes = 0;
};

void BlobAudit::note(const CaseLine &line, const QString &of, const QString &fault)
{
    faults << Code{u"storage.blob-fault"_s, {{u"case"_s, line.number}, {u"of"_s, of}, {u"fault"_s, fault}}};
}

/// A fault of the content is noted; only what ends the whole work comes back as an error.
Result<> BlobAudit::check(const BlobId &blob, const QByteArray &sha512, const CaseLine &line, const QString &of)
{
    if (m_watch.stopRequested())
        return cancelled();
    const auto reader = m_vault.items().read(blob);
    if (!reader) {
        note(line, of, reader.error().code);
        return {};
    }
    const auto digest = crypto::digestOf(crypto::Hash::Sha512, **reader, Watch{{}, m_watch.stop});
    if (!digest && digest.error().kind == Error::Kind::Cancelled)
        return cancelled();
    m_bytes += qint64((*reader)->size());
    m_watch.tell({m_bytes, 0, {u"storage.verifying-contents"_s, {}}});
    if (!digest)
        note(line, of, digest.error().code);
    else if (*digest != sha512)
        note(line, of, u"blob.altered"_s);
    return {};
}

Result<> BlobAudit::checkItems(const CaseLine &line)
{
    const auto collections = m_vault.cases().collections(line.id);
    if (!collections)
        return collections.error();
    for (const Collection &collection : *collections) {
        ItemFilter filter;
        filter.caseId = line.id;
        filter.collection = collection.id;
        auto done = m_vault.items().forEach(filter, [&](const ItemLine &found) {
            return check(found.item.blob, found.item.sha512, line, found.item.id.toString());
        });
        if (!done && done.error().kind == Error::Kind::Crypto) {
            if (done.error().code != u"storage.key-destroyed"_s)
                note(line, collection.id.toString(), done.error().code);
            continue;
        }
        if (!done)
            return done.error();
    }
    return {};
}

Result<> BlobAudit::checkCase(const CaseLine &line)
{
    const auto letters = m_vault.cases().letters(line.id);
    if (!letters)
        return letters.error();
    for (const Letter &letter : *letters) {
        for (auto file = letter.files.begin(); file != letter.files.end(); ++file) {
            if (auto done = check(file.value(), letter.sha512.value(file.key()), line, letter.id.toString()); !done)
                return done.error();
        }
    }
    const auto documents = m_vault.cases().documents(line.id);
    if (!documents)
        return documents.error();
    for (const Document &document : *documents) {
        if (auto done = check(document.blob, document.sha512, line, document.id.toString()); !done)
            return done.error();
    }
    return checkItems(line);
}

} // namespace

Result<QList<Code>> verifyBlobs(const Vault &vault, const OrganisationId &organisation, const Watch &watch)
{
    BlobAudit audit(vault, watch);
    CaseFilter filter;
    filter.organisation = organisation;
    QByteArray next;
    do {
        const auto page = vault.cases().list(filter, CaseOrder::Number, Direction::Ascending, casePage, next);
        if (!page)
            return page.error();
        for (const CaseLine &line : page->lines) {
            if (line.unreadable && line.unreadable->code == u"storage.key-destroyed"_s)
                continue;
            if (auto done = audit.checkCase(line); !done)
                return done.error();
        }
        next = page->next;
    } while (!next.isEmpty());
    return audit.faults;
}

} // namespace habeas::storage
