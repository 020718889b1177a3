// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writing.h"

#include "casework.h"
#include "keeping.h"
#include "keptdrafts.h"
#include "proof.h"

#include "crypto/signing.h"
#include "letters/html.h"
#include "letters/odt.h"
#include "letters/pdfa.h"
#include "workflow/text.h"

using namespace Qt::Literals::StringLiterals;

namespace habeas::workflow {
namespace {

struct Stem {
    QLatin1String kind;
    QLatin1String german;
    QLatin1String english;
};

constexpr Stem stems[] = {
    {QLatin1String("acknowledgement"), QLatin1String("eingangsbestaetigung"), QLatin1String("acknowledgement")},
    {QLatin1String("answer"), QLatin1String("antwort"), QLatin1String("answer")},
    {QLatin1String("clarification"), QLatin1String("rueckfrage-umfang"), QLatin1String("clarification")},
    {QLatin1String("done"), QLatin1String("erledigt"), QLatin1String("done")},
    {QLatin1String("extension"), QLatin1String("fristverlaengerung"), QLatin1String("extension")},
    {QLatin1String("identity"), QLatin1String("rueckfrage-identitaet"), QLatin1String("identity-question")},
    {QLatin1String("processor"), QLatin1String("auftragsverarbeiter"), QLatin1String("processor-request")},
    {QLatin1String("recipient"), QLatin1String("mitteilung-art-19"), QLatin1String("notice-art-19")},
    {QLatin1String("refusal"), QLatin1String("ablehnung"), QLatin1String("refusal")},
};

} // namespace

Result<letters::Frame> frameOf(const Office &office, const Case &value, const LetterOrder &order)
{
    const auto organisation = office.vault.registry().organisation(value.organisation);
    if (!organisation)
        return organisation.error();
    const auto head = office.vault.journal().head(value.organisation);
    if (!head)
        return head.error();
    const auto key = office.vault.registry().publicKey(value.organisation);
    if (!key)
        return key.error();
    return letters::Frame{*organisation,
                          value,
                          order.on,
                          order.salutation,
                          QString::fromLatin1(headText(*head)),
                          crypto::fingerprint(*key)};
}

QDate fileKeptUntil(QDate answered)
{
    return QDate(answered.year() + 3, 12, 31);
}

Result<Letter> keepLetter(Office &office, const Case &value, const letters::Frame &frame,
                          const letters::LetterContent &content, const LetterFacts &facts)
{
    if (const auto open = checkOpen(value); !open)
        return open.error();
    Letter letter;
    letter.id = LetterId::create();
    letter.caseId = value.id;
    letter.kind = content.kind;
    letter.rights = facts.rights;
    letter.copy = facts.copy;
    letter.refuses = facts.refuses;
    letter.told = facts.told;
    letter.tellings = facts.tellings;
    letter.untold = facts.untold;
    letter.followings = facts.followings;
    letter.parts = facts.parts;
    letter.promises = facts.promises;
    letter.keptUntil = facts.keptUntil;
    letter.language = value.language;
    letter.journalHead = frame.journalHead.toLatin1();
    QList<storage::Blob> blobs;
    using Renderer = Result<QByteArray> (*)(const letters::LetterContent &);
    const std::pair<QString, Renderer> renderers[] = {
        {u"pdf"_s, letters::toPdf}, {u"html"_s, letters::toHtml}, {u"odt"_s, letters::toOdt}};
    for (const auto &[format, render] : renderers) {
        const auto bytes = render(content);
        if (!bytes)
            return bytes.error();
        const auto blob = keep(office, *bytes);
        if (!blob)
            return blob.error();
        letter.files.insert(format, blob->id);
        letter.sha512.insert(format, blob->sha512);
        blobs << *blob;
    }
    letter.finishedAt = office.clock.now();
    // An answer may have to be written anew once more is found: then it begins with the words it had.
    auto draft = Result<std::optional<Draft>>(std::nullopt);
    if (letter.kind != u"answer")
        draft = draftOf(office, value.id, letter.kind);
    if (!draft)
        return draft.error();
    const auto kept = office.vault.change(
        value.organisation,
        {journal::Action::LetterFinished, value.id, {{u"number"_s, value.number}, {u"name"_s, letter.kind}}},
        [&](storage::Change &change) -> Result<> {
            for (const storage::Blob &blob : blobs) {
                if (const auto put = change.put(blob, storage::BlobOwner::record(value.id)); !put)
                    return put.error();
            }
            if (*draft) {
                if (const auto removed = change.remove(**draft); !removed)
                    return removed.error();
            }
            return change.put(letter);
        });
    if (!kept)
        return kept.error();
    return letter;
}

Result<QByteArray> letterFile(const Office &office, const Letter &letter, const QString &format)
{
    const auto reader = office.vault.items().read(letter.files.value(format));
    if (!reader)
        return reader.error();
    QByteArray bytes(static_cast<qsizetype>((*reader)->size()), Qt::Uninitialized);
    std::size_t done = 0;
    while (done < static_cast<std::size_t>(bytes.size())) {
        const auto count = (*reader)->read({bytes.data() + done, static_cast<std::size_t>(bytes.size()) - done});
        if (!count)
            return count.error();
        if (*count == 0) // the reader itself says so of a content that is cut
            return Error{Error::Kind::Crypto, u"blob.truncated"_s,
                         Text::tr("The letter's file in the vault is cut short. Restore a backup of the vault.")};
        done += *count;
    }
    return bytes;
}

QString letterFileName(const Letter &letter, const QString &caseNumber, const QString &format)
{
    QString stem = letter.kind;
    for (const Stem &known : stems) {
        if (letter.kind == known.kind)
            stem = letter.language == Language::German ? known.german : known.english;
    }
    return u"%1-%2.%3"_s.arg(stem, caseNumber, format);
}

} // namespace habeas::workflow
