// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sight.h"

#include "collection/tablerows.h"
#include "itemmodels/wording.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {

using collection::StandIns;
using collection::TextRedaction;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(habeas::ui::PreviewPane)
};

} // namespace

QString Sight::title() const
{
    return line.item.title.isEmpty() ? line.item.path : line.item.title;
}

QString Sight::outgoingTitle() const
{
    StandIns given(standIns);
    collection::HiddenWords hidden({}, {});
    const auto names = collection::namesToHide(line.finding, verdicts, given, words);
    for (const collection::NamePart &name : names)
        hidden.addAll(name.text, name.standIn);
    return hidden.masked(title(), words.sentence(u"redaction.blank"_s));
}

QString Sight::facts(const Reader &reader) const
{
    const Item &item = line.item;
    const auto &finding = line.finding;
    QStringList parts{itemmodels::ownershipText(item.ownership), item.path};
    if (item.modifiedAt.isValid())
        parts << itemmodels::momentText(item.modifiedAt.toLocalTime(), reader.locale);
    if (!item.otherPeople.isEmpty())
        parts << Text::tr("Others named by the system: %1").arg(item.otherPeople.join(u", "_s));
    QStringList inName;
    for (const Finding::Named &named : finding ? finding->named : QList<Finding::Named>()) {
        if (!named.inName.isEmpty())
            inName << named.name;
    }
    if (!inName.isEmpty())
        parts << Text::tr("Named in what it is called: %1").arg(inName.join(u", "_s));
    for (const Code &remark : item.remarks)
        parts << reader.words.say(remark);
    return parts.join(u" · "_s);
}

QStringList Sight::remarks(const preview::Preview &preview, const Reader &reader) const
{
    QStringList remarks;
    for (const preview::Remark &remark : preview.remarks)
        remarks << preview::sentenceOf(remark, reader.words);
    for (const Code &lack : line.finding ? line.finding->lacks : QList<Code>())
        remarks << reader.words.say(lack);
    if (preview.kind == preview::Kind::Mail) {
        remarks << Text::tr("Handed out as it is, the whole e-mail goes out: with all headers and attachments. "
                            "Redacted, the text goes out that is shown here.");
    }
    return remarks;
}

QList<Finding::Mark> Sight::marksOn(int page, qsizetype length) const
{
    QList<Finding::Mark> marks;
    const auto &finding = line.finding;
    if (!finding || finding->lengths.value(page, -1) != length)
        return marks;
    for (const Finding::Mark &mark : finding->marks) {
        const auto kind = verdicts.kindOf(finding->named.at(mark.named).key);
        const bool isOther = kind != PersonDecision::Kind::Subject && kind != PersonDecision::Kind::NoPerson;
        const bool fits = mark.page == page && mark.length <= length - mark.start;
        if (fits && isOther && marks.size() < preview::limits::passages)
            marks << mark;
    }
    return marks;
}

Result<TextRedaction> Sight::redactionOf(const preview::PlainText &text) const
{
    StandIns given(standIns);
    const auto covers = collection::coversIn(text, line.finding, verdicts, chatRule, plan, given, words);
    if (!covers)
        return covers.error();
    const auto names = collection::namesToHide(line.finding, verdicts, given, words);
    return TextRedaction{text.text, *covers, given.given(), names, chatRule};
}

QList<preview::Passage> Sight::rowsOfOthers(const preview::PlainText &text) const
{
    return collection::rowsOfOthers(text, line.finding, verdicts, subject);
}

std::optional<TextRedaction> Sight::renaming() const
{
    StandIns given(standIns);
    const auto names = collection::namesToHide(line.finding, verdicts, given, words);
    return names.isEmpty() ? std::nullopt : std::optional(TextRedaction{{}, {}, given.given(), names});
}

} // namespace habeas::ui
