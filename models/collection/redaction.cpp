// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "redaction.h"

#include "collection/text.h"
#include "connectors/spelling.h"
#include "core/devicestream.h"
#include "core/words.h"

#include <QBuffer>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::collection {
namespace {

const QRegularExpression &wordShape()
{
    static const QRegularExpression shape(u"[\\p{L}\\p{M}\\d]+(?:['’][\\p{L}]+)?"_s);
    return shape;
}

/// By what a word is recognised in another form: "Annas" and "ANNA" are the same.
QString stemOf(const QString &word)
{
    QString stem = connectors::skeletonWords(word).join(QString());
    if (stem.size() > 3 && stem.endsWith(u's'))
        stem.chop(1);
    return stem;
}

QString bracketed(const QString &standIn, const QString &blank)
{
    return u'[' + (standIn.isEmpty() ? blank : standIn) + u']';
}

/// In order, each within \a text and on whole characters, those that touch each other's letters made one.
QList<Cover> merged(const QString &text, QList<Cover> covers)
{
    std::sort(covers.begin(), covers.end(), [](const Cover &a, const Cover &b) { return a.start < b.start; });
    QList<Cover> result;
    for (Cover cover : std::as_const(covers)) {
        if (cover.start > 0 && cover.start < text.size() && text[cover.start].isLowSurrogate()) {
            --cover.start;
            ++cover.length;
        }
        const qsizetype end = cover.start + cover.length;
        if (end < text.size() && text[end].isLowSurrogate())
            ++cover.length;
        if (cover.length <= 0)
            continue;
        if (result.isEmpty() || result.last().start + result.last().length <= cover.start) {
            result << cover;
            continue;
        }
        Cover &last = result.last();
        last.length = std::max(last.start + last.length, cover.start + cover.length) - last.start;
        if (!last.standIn.split(u", "_s).contains(cover.standIn))
            last.standIn = QStringList({last.standIn, cover.standIn}).filter(QRegularExpression(u"."_s)).join(u", "_s);
    }
    return result;
}

bool liesWithin(const QString &text, const Cover &cover)
{
    return cover.start >= 0 && cover.length > 0 && cover.start <= text.size() - cover.length;
}

Error readBackFailed()
{
    return {
        Error::Kind::Storage, u"redaction.read-back"_s,
        Text::tr("The redaction was recorded, but what lies in the vault is not what was written. Hand nothing out. "
                 "Run journal verify, and redact again.")};
}

Result<> readBack(const storage::Vault &vault, const Item &item, const QByteArray &content)
{
    const auto reader = vault.items().read(item.blob);
    if (!reader)
        return reader.error();
    QByteArray stored(content.size() + 1, Qt::Uninitialized);
    const auto count = (*reader)->read({stored.data(), static_cast<std::size_t>(stored.size())});
    if (!count)
        return count.error();
    stored.truncate(static_cast<qsizetype>(*count));
    return stored == content ? Result<>() : readBackFailed();
}

Result<Item> record(storage::Vault &vault, const Clock &clock, const Case &value, const Item &source,
                    QByteArray content, const Outgoing &outgoing, const Verdict &verdict)
{
    QBuffer buffer(&content);
    if (!buffer.open(QIODevice::ReadOnly))
        return readBackFailed();
    DeviceSource replacement(buffer);
    auto item = redact(vault, clock, value, source, replacement, outgoing, verdict);
    if (!item)
        return item.error();
    if (const auto read = readBack(vault, *item, content); !read)
        return read.error();
    return item;
}

/// Under another name, the content goes out as it is: nobody who is hidden in the name may stand in it.
Result<> checkInside(const QString &text, const QList<NamePart> &names)
{
    const auto lists = RadarLists::load();
    if (!lists)
        return lists.error();
    QStringList hidden;
    for (const NamePart &name : names)
        hidden << name.text;
    if (HiddenWords(hidden, *lists).leftIn(text).isEmpty())
        return {};
    return Error{Error::Kind::Refused, u"redaction.name-inside"_s,
                 Text::tr("Whoever is hidden in the name also stands in the content. Cover the passages there as well. "
                          "Nothing was recorded.")};
}

} // namespace

QString covered(const QString &text, QList<Cover> covers, const QString &blank)
{
    QString result;
    qsizetype from = 0;
    const QList<Cover> passages = merged(text, std::move(covers));
    for (const Cover &passage : passages) {
        result += QStringView(text).mid(from, passage.start - from);
        result += bracketed(passage.standIn, blank);
        from = passage.start + passage.length;
    }
    return result += QStringView(text).mid(from);
}

HiddenWords::HiddenWords(const QString &text, const QList<Cover> &covers, const RadarLists &lists)
{
    for (const Cover &cover : covers)
        add(text.mid(cover.start, cover.length), cover.standIn, lists);
}

HiddenWords::HiddenWords(const QStringList &texts, const RadarLists &lists)
{
    for (const QString &text : texts)
        add(text, {}, lists);
}

void HiddenWords::add(const QString &text, const QString &standIn, const RadarLists &lists)
{
    for (auto words = wordShape().globalMatch(text); words.hasNext();) {
        const QString word = words.next().captured();
        const QString skeleton = connectors::skeletonWords(word).join(QString());
        const bool isCommon = lists.titles.contains(skeleton) || lists.kinTitles.contains(skeleton)
            || lists.particles.contains(skeleton) || lists.determiners.contains(skeleton)
            || lists.noNames.contains(skeleton);
        if (word.size() >= 3 && !isCommon)
            m_standIns.insert(stemOf(word), standIn);
    }
}

void HiddenWords::addAll(const QString &text, const QString &standIn)
{
    for (auto words = wordShape().globalMatch(text); words.hasNext();)
        m_standIns.insert(stemOf(words.next().captured()), standIn);
}

QList<Cover> HiddenWords::leftIn(const QString &text) const
{
    QList<Cover> left;
    if (isEmpty())
        return left;
    for (auto words = wordShape().globalMatch(text); words.hasNext();) {
        const auto word = words.next();
        const auto hidden = m_standIns.constFind(stemOf(word.captured()));
        if (hidden != m_standIns.constEnd())
            left << Cover{word.capturedStart(), word.capturedLength(), *hidden};
    }
    return left;
}

QString HiddenWords::masked(const QString &name, const QString &blank) const
{
    // "Schüler/in A" is no folder, and Windows takes none of these in a name.
    static const QRegularExpression refused(u"[<>:\"/\\\\|?*]"_s);
    QList<Cover> covers = leftIn(name);
    for (Cover &cover : covers)
        cover.standIn.replace(refused, u"-"_s);
    QString result = covered(name, covers, blank);
    // "Anna Müller" is one person, not two.
    static const QRegularExpression twice(u"(\\[[^\\]]+\\])(?:[ .,_-]+\\1)+"_s);
    return result.replace(twice, u"\\1"_s);
}

Outgoing outgoingWithout(const HiddenWords &hidden, const Item &source, const QString &mediaType, const QString &ending,
                         Language language)
{
    const Words words = Words::of(language);
    const QString blank = words.sentence(u"redaction.blank"_s);
    const auto name = [&](const QString &part) { return hidden.masked(part, blank); };
    const qsizetype file = source.path.lastIndexOf(u'/') + 1;
    const qsizetype dot = source.path.lastIndexOf(u'.');
    const QString stem = dot > file ? source.path.first(dot) : source.path;
    const Code marked{u"redaction.name"_s, {{u"name"_s, name(stem)}}};
    return {words.say(marked) + ending, name(source.title), name(source.request), mediaType, {}};
}

Result<Item> redactText(storage::Vault &vault, const Clock &clock, const Case &value, const Item &source,
                        const TextRedaction &redaction, const Verdict &verdict)
{
    if (redaction.covers.isEmpty() && !redaction.names.isEmpty()) {
        const auto inside = checkInside(redaction.text, redaction.names);
        return inside ? rename(vault, clock, value, source, redaction.names, redaction.standIns, verdict)
                      : Result<Item>(inside.error());
    }
    if (redaction.covers.isEmpty()) {
        return Error{Error::Kind::Refused, u"redaction.nothing-covered"_s,
                     Text::tr("Nothing is covered. To hand the item out as it is, decide so.")};
    }
    const bool fits = std::all_of(redaction.covers.begin(), redaction.covers.end(),
                                  [&](const Cover &cover) { return liesWithin(redaction.text, cover); });
    if (!fits) {
        return Error{
            Error::Kind::Refused, u"redaction.outside"_s,
            Text::tr("A passage to be covered lies outside the text. Nothing was redacted. Open the item again "
                     "and mark the passages anew.")};
    }
    const auto lists = RadarLists::load();
    if (!lists)
        return lists.error();
    const QString blank = Words::of(value.language).sentence(u"redaction.blank"_s);
    HiddenWords hidden(redaction.text, redaction.covers, *lists);
    for (const NamePart &name : redaction.names)
        hidden.addAll(name.text, name.standIn);
    Outgoing outgoing = outgoingWithout(hidden, source, u"text/plain;charset=utf-8"_s, u".txt"_s, value.language);
    outgoing.standIns = redaction.standIns;
    outgoing.chatRule = redaction.chatRule;
    const QByteArray content = covered(redaction.text, redaction.covers, blank).toUtf8();
    return record(vault, clock, value, source, content, outgoing, verdict);
}

Result<Item> redactPages(storage::Vault &vault, const Clock &clock, const Case &value, const Item &source,
                         const QByteArray &content, const QString &mediaType, const QStringList &hidden,
                         const QList<NamePart> &names, const Verdict &verdict)
{
    const auto lists = RadarLists::load();
    if (!lists)
        return lists.error();
    const QString ending = mediaType == u"application/pdf" ? u".pdf"_s : u".png"_s;
    HiddenWords words(hidden, *lists);
    for (const NamePart &name : names)
        words.addAll(name.text, name.standIn);
    const Outgoing outgoing = outgoingWithout(words, source, mediaType, ending, value.language);
    return record(vault, clock, value, source, content, outgoing, verdict);
}

Result<Item> rename(storage::Vault &vault, const Clock &clock, const Case &value, const Item &source,
                    const QList<NamePart> &names, const QMap<QString, QString> &standIns, const Verdict &verdict)
{
    HiddenWords hidden({}, {});
    for (const NamePart &name : names)
        hidden.addAll(name.text, name.standIn);
    const QString blank = Words::of(value.language).sentence(u"redaction.blank"_s);
    const Outgoing outgoing{hidden.masked(source.path, blank),
                            hidden.masked(source.title, blank),
                            hidden.masked(source.request, blank),
                            source.mediaType,
                            standIns,
                            true};
    const auto content = vault.items().read(source.blob);
    return content ? redact(vault, clock, value, source, **content, outgoing, verdict) : content.error();
}

} // namespace habeas::collection
