// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "content.h"

#include "text.h"

#include "core/words.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::letters {
namespace {

using Take = std::function<void(const QString &, const QString &)>;

void visitBlock(const QString &place, const Paragraph &paragraph, const Take &take)
{
    take(place, paragraph.text);
}

void visitBlock(const QString &place, const Bullets &bullets, const Take &take)
{
    for (const QString &item : bullets.items)
        take(place, item);
}

void visitBlock(const QString &place, const Table &table, const Take &take)
{
    for (const QString &column : table.columns)
        take(place, column);
    for (const QStringList &row : table.rows) {
        for (const QString &cell : row)
            take(place, cell);
    }
}

void visitBlock(const QString &place, const Verbatim &verbatim, const Take &take)
{
    for (qsizetype i = 0; i < verbatim.lines.size(); ++i) {
        if (verbatim.look == Verbatim::Look::PassphraseWords)
            take(place, lineNumber(i));
        take(place, verbatim.lines.at(i));
    }
}

void visitBlock(const QString &place, const PicturedStep &step, const Take &take)
{
    take(place, step.text);
}

void visit(const QString &place, const Block &block, const Take &take)
{
    std::visit([&](const auto &each) { visitBlock(place, each, take); }, block);
}

void visit(const QString &place, const QStringList &lines, const Take &take)
{
    for (const QString &line : lines)
        take(place, line);
}

} // namespace

bool isNumberColumn(const Table &table, qsizetype column)
{
    static const QRegularExpression grouped(u"^\\d{1,3}([.,]\\d{3})*([ \\x{a0}]?%)?$"_s);
    return column > 0 && std::all_of(table.rows.begin(), table.rows.end(), [column](const QStringList &row) {
               return grouped.match(row.at(column)).hasMatch();
           });
}

QString lineNumber(qsizetype line)
{
    return QString::number(line + 1);
}

bool LetterContent::isFilled(const QString &part) const
{
    return std::none_of(missing.begin(), missing.end(), [&](const Missing &gap) { return gap.part == part; });
}

void forEachText(const Part &part, const Take &take)
{
    take(part.code, part.heading);
    if (!part.article.isEmpty())
        take(part.code, part.article);
    for (const Block &block : part.blocks)
        visit(part.code, block, take);
}

void forEachText(const LetterContent &content, const Take &take)
{
    if (!content.childPage.isEmpty())
        take(u"child"_s, content.childTitle);
    for (const Part &part : content.childPage)
        forEachText(part, take);
    take(u"letterhead"_s, content.sender);
    visit(u"letterhead"_s, content.senderLines, take);
    take(u"letterhead"_s, content.returnLine);
    visit(u"addressee"_s, content.addressee, take);
    for (const InfoLine &line : content.info) {
        take(u"info"_s, line.label);
        take(u"info"_s, line.value);
    }
    take(u"subject"_s, content.subject);
    take(u"salutation"_s, content.salutation);
    for (const Block &block : content.opening)
        visit(u"opening"_s, block, take);
    for (const Part &part : content.parts)
        forEachText(part, take);
    take(u"signature"_s, content.farewell);
    take(u"signature"_s, content.signer);
    take(u"signature"_s, content.signerRole);
    visit(u"enclosures"_s, content.enclosures, take);
    visit(u"seal"_s, content.seal, take);
}

Result<> renderable(const LetterContent &content)
{
    if (!content.missing.isEmpty()) {
        const Words words = Words::of(content.language);
        QStringList parts;
        for (const Missing &gap : content.missing)
            parts << words.say({u"letters.part."_s + gap.part, {}});
        parts.removeDuplicates();
        return Error{
            Error::Kind::Refused, u"letter.incomplete"_s,
            QCoreApplication::translate("habeas::letters",
                                        "The letter is not finished: %n part(s) are unfilled (%1). No file was made. "
                                        "Fill in what is missing, then try again.",
                                        nullptr, int(parts.size()))
                .arg(parts.join(u"; "_s))};
    }
    return printable(content);
}

Result<> printable(const LetterContent &content)
{
    QString place;
    forEachText(content, [&](const QString &where, const QString &text) {
        if (place.isEmpty() && !isPrintable(text))
            place = where;
    });
    if (place.isEmpty())
        return {};
    return Error{Error::Kind::Malformed, u"letter.control-character"_s,
                 QCoreApplication::translate("habeas::letters",
                                             "The letter holds a control character (place: %1). No file was made. "
                                             "Type the text there again.")
                     .arg(place)};
}

} // namespace habeas::letters
