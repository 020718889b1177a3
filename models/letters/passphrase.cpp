// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "passphrase.h"

#include "gathering.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::letters {
namespace {

using Origin = PassphraseInput::Origin;

constexpr qsizetype longestWord = 60;

/// ASCII signs, and the Latin letters of Europe as one character each: what a keyboard types in one way only.
bool isReadable(QChar c)
{
    const char16_t code = c.unicode();
    return (code > 0x20 && code < 0x7f) || (code >= 0xc0 && code <= 0x17f && code != 0xd7 && code != 0xf7);
}

bool isReadable(const QString &word)
{
    return !word.isEmpty() && word.size() <= longestWord
        && std::all_of(word.begin(), word.end(), [](QChar c) { return isReadable(c); });
}

/// A file name as a shell takes it: alone if it is harmless, else in single quotes.
QString quoted(const QString &name)
{
    static const QRegularExpression harmless(u"^[A-Za-z0-9_.][A-Za-z0-9_.-]*$"_s);
    if (harmless.match(name).hasMatch())
        return name;
    return u'\'' + (name.startsWith(u'-') ? u"./"_s : QString()) + QString(name).replace(u'\'', u"'\\''"_s) + u'\'';
}

template <class Take> void forEachPassphrase(LetterContent &content, Take take)
{
    for (Part &part : content.parts) {
        for (Block &block : part.blocks) {
            auto *verbatim = std::get_if<Verbatim>(&block);
            if (verbatim && verbatim->look != Verbatim::Look::Command)
                take(*verbatim);
        }
    }
}

Result<LetterContent> withoutPassphrase(const PassphraseInput &input, qsizetype words)
{
    Gathering gathering(input.frame);
    gathering.needOfficer(u"dpo"_s);
    const Missing nameless{u"passphrase"_s, {u"letters.missing.bundle-file"_s, {}}, Missing::Place::Letter, {}};
    QString archive = input.bundleFile;
    if (archive.endsWith(u".age"))
        archive.chop(4);
    if (!archive.endsWith(u".zip"))
        archive += u".zip"_s;
    gathering.set("file", gathering.required(input.bundleFile, nameless));
    gathering.set("fileQuoted", gathering.text(quoted(input.bundleFile)));
    gathering.set("archiveQuoted", gathering.text(quoted(archive)));
    gathering.set("generated", input.origin == Origin::Generated);
    gathering.set("words", gathering.count(words));
    return gathering.write(u"passphrase"_s);
}

} // namespace

Result<LetterContent> passphraseLetter(const PassphraseInput &input)
{
    QString whole = QString::fromUtf8(input.passphrase.view());
    QStringList words = whole.split(input.origin == Origin::Generated ? u'-' : u' ');
    const bool readable = std::all_of(words.begin(), words.end(), [](const QString &word) { return isReadable(word); });
    auto content = readable
        ? withoutPassphrase(input, words.size())
        : Error{
            Error::Kind::Unsupported, u"letter.passphrase-unreadable"_s,
            QCoreApplication::translate(
                "habeas::letters",
                "Nobody could read this passphrase off paper with certainty: it has no words, a very long one, more "
                "than one blank in a row, or signs beyond Latin letters, digits and those of a plain keyboard. No "
                "letter was made. Hand the passphrase over in another way, or let Habeas generate one.")};
    if (content) {
        forEachPassphrase(*content, [&](Verbatim &verbatim) {
            verbatim.lines = verbatim.look == Verbatim::Look::PassphraseWords ? words : QStringList{whole};
        });
    }
    wipe(whole); // stays where the content shares it
    for (QString &word : words)
        wipe(word);
    return content;
}

void forgetPassphrase(LetterContent &content)
{
    forEachPassphrase(content, [](Verbatim &verbatim) {
        for (QString &line : verbatim.lines)
            wipe(line);
        verbatim.lines.clear();
    });
}

} // namespace habeas::letters
