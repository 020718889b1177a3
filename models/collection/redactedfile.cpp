// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "redactedfile.h"

#include "collection/text.h"
#include "itemtext.h"
#include "redactionplan.h"

#include "core/devicestream.h"
#include "crypto/digest.h"

#include <QIODevice>

using namespace Qt::Literals::StringLiterals;

namespace habeas::collection {
namespace {

Error unreadable(const QIODevice &file)
{
    return {Error::Kind::NotFound, u"argument.file"_s,
            Text::tr("The redacted file cannot be read: %1").arg(file.errorString())};
}

preview::Reading::Read piecesOf(QIODevice &file)
{
    return [&file](qint64 position, qint64 count) -> Result<QByteArray> {
        if (!file.seek(position))
            return unreadable(file);
        return file.read(count);
    };
}

/// By family name, or whatever stands last: a given name alone is another pupil's as often.
QStringList familyNamesHidden(const Finding &finding, const PersonVerdicts &verdicts)
{
    QStringList names;
    for (const Finding::Named &named : finding.named) {
        if (verdicts.kindOf(named.key) == PersonDecision::Kind::Redact)
            names << named.name.section(u' ', -1);
    }
    return names;
}

Result<> checkNamesNobody(const QStringList &names, QIODevice &file, const QString &mediaType, const Words &words,
                          const QString &helper, const Watch &watch)
{
    const auto kind = preview::kindOf(mediaType, {});
    if (names.isEmpty() || !kind || *kind == preview::Kind::Picture)
        return {};
    const auto text = textOf(*kind, file.size(), piecesOf(file), words, helper, watch.stop);
    if (!text)
        return text.error();
    const auto lists = RadarLists::load();
    if (!lists)
        return lists.error();
    const QString whole = text->pages.join(u'\n');
    const QList<Cover> left = HiddenWords(names, *lists).leftIn(whole);
    if (left.isEmpty())
        return {};
    return Error{Error::Kind::Refused, u"redaction.still-named"_s,
                 Text::tr("“%1” still stands in this version, and is to be unrecognisable. If it is somebody else, say "
                          "so in the note. Nothing was recorded.")
                     .arg(whole.mid(left.constFirst().start, left.constFirst().length))};
}

/// What the original is called, without those who are to be unrecognisable; which stand-ins the file uses is unknown.
Outgoing outgoingOf(const Item &source, const std::optional<Finding> &finding, const PersonVerdicts &verdicts,
                    const QString &mediaType, Language language)
{
    const Words words = Words::of(language);
    HiddenWords hidden({}, {});
    StandIns unused;
    const QList<NamePart> names = namesToHide(finding, verdicts, unused, words);
    for (const NamePart &name : names)
        hidden.addAll(name.text, {});
    const QString blank = words.sentence(u"redaction.blank"_s);
    return {.path = hidden.masked(source.path, blank),
            .title = hidden.masked(source.title, blank),
            .request = hidden.masked(source.request, blank),
            .mediaType = mediaType};
}

} // namespace

Result<Item> redactByFile(storage::Vault &vault, const Clock &clock, const Case &value, const Item &source,
                          QIODevice &replacement, const QString &mediaType, const Verdict &verdict,
                          const QString &helper, const Watch &watch)
{
    const auto lines = vault.items().lines(value.id, {source.id}, storage::ItemFilter::Radar::Read);
    if (!lines)
        return lines.error();
    const auto verdicts = PersonVerdicts::of(vault, value.id);
    if (!verdicts)
        return verdicts.error();
    const std::optional<Finding> finding = lines->isEmpty() ? std::nullopt : lines->constFirst().finding;
    const QStringList names = finding ? familyNamesHidden(*finding, *verdicts) : QStringList();
    if (verdict.note.trimmed().isEmpty()) {
        const auto checked = checkNamesNobody(names, replacement, mediaType, Words::of(value.language), helper, watch);
        if (!checked)
            return checked.error();
    }
    if (!replacement.seek(0))
        return unreadable(replacement);
    DeviceSource whole(replacement);
    const auto digest = crypto::digestOf(crypto::Hash::Sha512, whole, watch);
    if (!digest)
        return digest.error();
    if (*digest == source.sha512) {
        return Error{Error::Kind::Refused, u"redaction.same-content"_s,
                     Text::tr("This file is the original, byte by byte: nothing is covered in it. Choose the redacted "
                              "version. Nothing was recorded.")};
    }
    // Whoever made the file says that it is what may go out, by the rule of the day.
    const auto rules = chatRulesOf(vault, value.organisation);
    if (!rules)
        return rules.error();
    Outgoing outgoing = outgoingOf(source, finding, *verdicts, mediaType, value.language);
    outgoing.chatRule = rules->value(source.system);
    if (!replacement.seek(0))
        return unreadable(replacement);
    DeviceSource content(replacement);
    return redact(vault, clock, value, source, content, outgoing, verdict);
}

} // namespace habeas::collection
