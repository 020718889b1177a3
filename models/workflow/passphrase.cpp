// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "passphrase.h"

#include "crypto/passphrase.h"
#include "letters/html.h"
#include "letters/odt.h"
#include "letters/passphrase.h"
#include "letters/pdfa.h"
#include "workflow/text.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::workflow {
namespace {

using Origin = letters::PassphraseInput::Origin;

/// Words of one list joined by '-' are as good as generated: the opener reads them in any spelling.
Origin originOf(const Secret &passphrase)
{
    QByteArray text = passphrase.view().toByteArray();
    QList<QByteArray> words = text.split('-');
    const auto isOf = [&](Language language) {
        const crypto::WordList list = crypto::WordList::of(language);
        return words.size() > 1 && std::all_of(words.begin(), words.end(), [&](const QByteArray &word) {
                   return list.words().contains(QLatin1String(word));
               });
    };
    const Origin origin = isOf(Language::German) || isOf(Language::English) ? Origin::Generated : Origin::Chosen;
    for (QByteArray &word : words)
        wipe(word);
    wipe(text);
    return origin;
}

Result<QByteArray> rendered(const letters::LetterContent &content, PaperFormat format)
{
    if (format == PaperFormat::Html)
        return letters::toHtml(content);
    if (format == PaperFormat::Odt)
        return letters::toOdt(content);
    return letters::toPdf(content);
}

} // namespace

Result<QByteArray> passphraseLetter(const Office &office, const CaseId &id, const LetterOrder &order,
                                    const QString &bundleFile, const Secret &passphrase, PaperFormat format)
{
    const auto value = office.vault.cases().caseWith(id);
    if (!value)
        return value.error();
    auto frame = frameOf(office, *value, order);
    if (!frame)
        return frame.error();
    auto content = letters::passphraseLetter({std::move(*frame), bundleFile, passphrase, originOf(passphrase)});
    if (!content)
        return content.error();
    auto bytes = rendered(*content, format);
    letters::forgetPassphrase(*content);
    return bytes;
}

Result<> checkApart(const QString &paper, const QString &bundle)
{
    const QFileInfo handedOn(QFileInfo(bundle).absolutePath());
    // A folder that is not there has no canonical path, and nothing can be written into it either.
    QDir folder(QFileInfo(QFileInfo(paper).absolutePath()).canonicalFilePath());
    do {
        if (QFileInfo(folder.path()) == handedOn) {
            return Error{
                Error::Kind::Refused, u"seal.same-folder"_s,
                Text::tr("The passphrase would lie in the bundle's folder or below it: whoever gets one gets both. "
                         "Nothing was written. Name a place for the passphrase that does not travel with the bundle.")};
        }
    } while (folder.cdUp());
    return {};
}

} // namespace habeas::workflow
