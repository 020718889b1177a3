// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "redactedfile.h"

#include "collection/text.h"
#include "itemtext.h"
#include "redactionplan.h"

#include "connectors/spelling.h"
#include "core/devicestream.h"
#include "crypto/digest.h"

#include <QIODevice>
#include <QMimeDatabase>
#include <QRegularExpression>

#include <algorithm>

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

/// Nobody but a person can say who stands in what cannot be read.
Error unread()
{
    return {Error::Kind::Refused, u"redaction.unread"_s,
            Text::tr("What stands in this version cannot be read here, or not all of it, so nobody has searched it for "
                     "those who are to be unrecognisable. If you have looked through it, say so in the note. Nothing "
                     "was recorded.")};
}

/// Whom it might name is not known: the radar has not seen the original.
Error notLooked()
{
    return {Error::Kind::Refused, u"redaction.look-first"_s,
            Text::tr("The original was not looked through for other people yet, so nobody knows who must not stand in "
                     "this version. Look for them first, or say in the note that you have looked. Nothing was "
                     "recorded.")};
}

Error stillNamed(const QString &name)
{
    return {Error::Kind::Refused, u"redaction.still-named"_s,
            Text::tr("“%1” still stands in this version, and is to be unrecognisable. If it is somebody else, say so "
                     "in the note. Nothing was recorded.")
                .arg(name)};
}

/// A name as it stands within other words: joined, in an address, broken at the end of a line.
bool standsWithin(const QString &text, const QString &name)
{
    constexpr qsizetype telling = 5; // shorter ones stand in many a word
    static const QRegularExpression between(u"[\\W_]+"_s, QRegularExpression::UseUnicodePropertiesOption);
    const auto joined = [](QString part) { return connectors::skeletonWords(part.remove(between)).join(QString()); };
    return name.size() >= telling && joined(text).contains(joined(name));
}

Result<> checkNamesNobody(const QStringList &names, QIODevice &file, const QString &mediaType, const Words &words,
                          const QString &helper, const Watch &watch)
{
    const auto kind = preview::kindOf(mediaType, {});
    if (names.isEmpty())
        return {};
    if (!kind || *kind == preview::Kind::Picture)
        return unread();
    const auto text = textOf(*kind, file.size(), piecesOf(file), words, helper, watch.stop);
    if (!text)
        return text.error();
    if (!text->lacks.isEmpty())
        return unread();
    const auto lists = RadarLists::load();
    if (!lists)
        return lists.error();
    const QString whole = text->pages.join(u'\n');
    if (const QList<Cover> left = HiddenWords(names, *lists).leftIn(whole); !left.isEmpty())
        return stillNamed(whole.mid(left.constFirst().start, left.constFirst().length));
    const auto within =
        std::find_if(names.begin(), names.end(), [&](const QString &name) { return standsWithin(whole, name); });
    return within == names.end() ? Result<>() : stillNamed(*within);
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
    const QString suffix = QMimeDatabase().mimeTypeForName(mediaType).preferredSuffix();
    return outgoingWithout(hidden, source, mediaType, suffix.isEmpty() ? QString() : u'.' + suffix, language);
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
        if (!finding)
            return notLooked();
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
