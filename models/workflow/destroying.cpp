// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "destroying.h"

#include "casework.h"
#include "changes.h"
#include "keeping.h"

#include "core/words.h"
#include "crypto/digest.h"
#include "mail/mailwithout.h"
#include "workflow/text.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::workflow {
namespace {

constexpr auto mailType = "message/rfc822"_L1;

/// \a chosen with what hangs on it: attachments go with their e-mail, and a second copy with the first.
QList<Document> withAllCopies(const QList<Document> &all, QList<DocumentId> chosen)
{
    const auto isMeant = [&](const Document &each) {
        return std::any_of(all.begin(), all.end(), [&](const Document &other) {
            return chosen.contains(other.id)
                && (each.id == other.id || each.partOf == other.id || each.sha512 == other.sha512);
        });
    };
    for (qsizetype before = -1; before != chosen.size();) {
        before = chosen.size();
        for (const Document &each : all) {
            if (!chosen.contains(each.id) && isMeant(each))
                chosen << each.id;
        }
    }
    QList<Document> meant;
    std::copy_if(all.begin(), all.end(), std::back_inserter(meant),
                 [&](const Document &each) { return chosen.contains(each.id); });
    return meant;
}

class Shortening
{
public:
    Shortening(Office &office, const Case &value, QDate on, Destruction &destruction)
        : m_office(office), m_words(Words::of(value.language)), m_on(on), m_destruction(destruction)
    { }

    Result<> shorten(const Document &mail)
    {
        const auto content = contentOf(m_office, mail);
        if (!content)
            return content.error();
        QList<QByteArray> found;
        const auto shortened = mail::without(
            *content, [&](const QByteArray &part) { return isGone(part, found); },
            [this](const QString &name) {
                return m_words.say({u"document.part-destroyed"_s,
                                    {{u"name"_s, shownName(name)}, {u"on"_s, m_on.toString(Qt::ISODate)}}});
            });
        if (!shortened)
            return shortened.error();
        if (const auto complete = requireAll(mail, found); !complete)
            return complete;
        return shortened->removed == 0 ? Result<>() : keepInstead(mail, shortened->message);
    }

private:
    bool isGone(const QByteArray &part, QList<QByteArray> &found) const
    {
        const QByteArray digest = crypto::digestOf(crypto::Hash::Sha512, part);
        const auto &removed = m_destruction.removed;
        const bool isOne =
            std::any_of(removed.begin(), removed.end(), [&](const Document &each) { return each.sha512 == digest; });
        if (isOne)
            found << digest;
        return isOne;
    }

    /// What was attached to \a mail when it came must have been found in it: else it would stay there unseen.
    Result<> requireAll(const Document &mail, const QList<QByteArray> &found) const
    {
        for (const Document &each : m_destruction.removed) {
            if (each.partOf == mail.id && !found.contains(each.sha512)) {
                return Error{Error::Kind::Refused, u"document.still-in-mail"_s,
                             Text::tr("“%1” cannot be found in the e-mail it was attached to. Nothing was destroyed. "
                                      "Choose the e-mail itself.")
                                 .arg(each.name)};
            }
        }
        return {};
    }

    Result<> keepInstead(const Document &mail, const QByteArray &message)
    {
        const auto blob = keep(m_office, message);
        if (!blob)
            return blob.error();
        Document after = mail;
        after.sizeBytes = blob->sizeBytes;
        after.sha512 = blob->sha512;
        after.blob = blob->id;
        m_destruction.mails << mail;
        m_destruction.shortened.documents << after;
        m_destruction.shortened.blobs << *blob;
        return {};
    }

    Office &m_office;
    Words m_words;
    QDate m_on;
    Destruction &m_destruction;
};

} // namespace

QString Destruction::names() const
{
    QStringList names;
    for (const Document &document : removed)
        names << document.name;
    names.removeDuplicates();
    return names.join(u", "_s);
}

Result<> Destruction::put(const Office &office, storage::Change &change) const
{
    if (removed.isEmpty())
        return {};
    const auto now = office.vault.cases().documents(removed.constFirst().caseId);
    if (!now)
        return now.error();
    if (*now != all) {
        return Error{Error::Kind::Conflict, u"document.changed"_s,
                     Text::tr("The documents of the case have changed meanwhile. Nothing was destroyed. Look at them "
                              "again.")};
    }
    change.tell(u"changes"_s, destroyedChange(removed.size(), mails.size()));
    for (const Document &each : removed) {
        if (const auto gone = change.remove(each); !gone)
            return gone;
    }
    for (qsizetype i = 0; i < mails.size(); ++i) {
        const Document &after = shortened.documents[i];
        if (const auto sealed = change.put(shortened.blobs[i], storage::BlobOwner::record(after.caseId)); !sealed)
            return sealed;
        if (const auto replaced = change.replace(mails[i], after); !replaced)
            return replaced;
    }
    return {};
}

Result<Destruction> destructionOf(Office &office, const CaseId &caseId, const NewEvent &fact)
{
    if (fact.kind != Event::Kind::CopyDestroyed)
        return Destruction();
    const auto value = office.vault.cases().caseWith(caseId);
    if (!value)
        return value.error();
    const auto all = office.vault.cases().documents(caseId);
    if (!all)
        return all.error();
    Destruction destruction;
    destruction.all = *all;
    const bool isSaid = !fact.destroyed.isEmpty() || fact.details.value(u"noFile"_s).toBool();
    if (!isSaid && !all->isEmpty()) {
        return Error{Error::Kind::Refused, u"identity.which-file"_s,
                     Text::tr("Files came in with this case. Say which of them show the document, or that none does.")};
    }
    destruction.removed = withAllCopies(*all, fact.destroyed);
    const bool areKnown = std::all_of(fact.destroyed.begin(), fact.destroyed.end(), [&](const DocumentId &id) {
        return std::any_of(all->begin(), all->end(), [&](const Document &each) { return each.id == id; });
    });
    if (!areKnown) {
        return Error{Error::Kind::NotFound, u"document.unknown"_s,
                     Text::tr("The case does not have this document. Nothing was destroyed. Look at the list again.")};
    }
    if (destruction.removed.isEmpty())
        return destruction;
    Shortening shortening(office, *value, fact.on, destruction);
    for (const Document &each : *all) {
        if (each.mediaType != mailType || destruction.removed.contains(each))
            continue;
        if (const auto shortened = shortening.shorten(each); !shortened)
            return shortened.error();
    }
    return destruction;
}

} // namespace habeas::workflow
