// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "writing.h"

#include "crypto/agekeys.h"

namespace habeas::workflow {

/// The answer letter as it stands now, with what is still missing in it.
Result<letters::LetterContent> draftAnswer(const Office &office, const CaseId &id, const LetterOrder &order);

/// Finishes the answer letter: PDF/A, HTML and ODT are kept in the case, with the journal's head on them.
///
/// Refused "letter.incomplete" while a part is unfilled, "release.undecided" while an item has no decision; errors of
/// the renderers.
Result<Letter> finishAnswer(Office &office, const CaseId &id, const LetterOrder &order);

/// Who will be able to open the bundle: whoever has the passphrase, or the holders of the keys.
struct Recipients {
    std::optional<Secret> passphrase;
    int workFactor = 15;
    QList<crypto::age::Recipient> keys;
};

/// Whoever gets a passphrase that is generated now, in words of \a language: the usual way. The passphrase is shown or
/// written down by the caller and stored nowhere.
Recipients generatedRecipients(Language language);

/// Codes of resources/words.
struct Readiness {
    QList<Code> obstacles; ///< to sealing; none: the bundle may be sealed
    QList<Code> remarks; ///< what whoever releases should know
};

/// Reads every row of the organisation. Cancelled if \a watch says so.
Result<Readiness> readinessToSeal(const Office &office, const CaseId &id, const Watch &watch = {});
/// The obstacles alone.
Result<QList<Code>> obstaclesToSealing(const Office &office, const CaseId &id);

/// Seals what was decided to be handed out, with the finished letter, into the new file \a path, and rehearses it: it
/// is opened as the recipient would and every digest compared. Only then the case keeps it as sealed.
///
/// Refused "release.not-ready", Conflict "file.exists"; errors of the contents. Nothing is left at \a path on any
/// error.
Result<Bundle> sealBundle(Office &office, const CaseId &id, const Recipients &recipients, const QString &path,
                          const Watch &watch);

/// A bundle sealed for handing over.
struct SealedPackage {
    Bundle bundle;
    Result<QString> opener; ///< path of the page that opens it in a browser, beside it; the bundle is whole without
};

/// sealBundle(), and bundles::placeOpener() beside it. The program links habeas_opener.
Result<SealedPackage> sealPackage(Office &office, const CaseId &id, const Recipients &recipients, const QString &path,
                                  const Watch &watch);

} // namespace habeas::workflow
