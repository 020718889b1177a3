// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "redactionplan.h"

#include "collection/text.h"
#include "coveredpages.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::collection {
namespace {

using Kind = PersonDecision::Kind;

constexpr QSize printBox(2339, 2339); // A4 at 200 dpi, either way up

Error refused(const QString &code, const QString &message)
{
    return {Error::Kind::Refused, code, message};
}

Error lookedBefore()
{
    return refused(
        u"redaction.looked-before"_s,
        Text::tr("The text is not the one that was looked through for other people. Look again, then redact. "
                 "Nothing was recorded."));
}

/// Places that were counted and not kept would stay legible.
Result<> checkMarked(const Finding &finding)
{
    if (finding.marks.size() < Finding::markLimit)
        return {};
    return refused(
        u"redaction.too-many-marks"_s,
        Text::tr("Other people stand in more places of this item than are kept. Withhold it, or redact it in "
                 "its own program and choose that version. Nothing was recorded."));
}

Person personOf(const Finding::Named &named)
{
    Person person;
    person.key = named.key;
    person.role = fromCode<Person::Role>(named.role).value_or(Person::Role::Unknown);
    return person;
}

/// Whom the radar saw at the beginning of a message; nobody: it is the subject's own.
const Finding::Named *speakerOf(const preview::Spoken &message, const Finding &finding)
{
    if (message.author.length == 0) // a name may stand where the message begins
        return nullptr;
    const auto mark = std::lower_bound(finding.marks.begin(), finding.marks.end(), message.author.start,
                                       [](const Finding::Mark &each, qsizetype start) { return each.start < start; });
    const bool isThere = mark != finding.marks.end() && mark->start == message.author.start;
    return isThere ? &finding.named[mark->named] : nullptr;
}

/// What the rule hides of messages that are not the subject's.
QList<Cover> chatCovers(const preview::PlainText &text, const Finding &finding, const PersonVerdicts &verdicts,
                        System::ChatRule rule, StandIns &standIns, const Words &words)
{
    QList<Cover> covers;
    for (const preview::Spoken &message : text.messages) {
        const Finding::Named *speaker = speakerOf(message, finding);
        if (!speaker && message.authorId.isEmpty()) { // whose it is the chat does not say: not the subject's
            if (rule == System::ChatRule::OwnMessages && message.words.length > 0)
                covers << Cover{message.words.start, message.words.length, {}};
            continue;
        }
        const Kind kind = speaker ? verdicts.kindOf(speaker->key) : Kind::Subject;
        if (kind == Kind::Subject || kind == Kind::Mention)
            continue;
        const QString standIn = standIns.of(personOf(*speaker), words);
        covers << Cover{message.author.start, message.author.length, standIn};
        if (rule == System::ChatRule::OwnMessages && message.words.length > 0)
            covers << Cover{message.words.start, message.words.length, {}};
    }
    return covers;
}

/// Puts an item together anew, page by page, as pictures.
class PageWork
{
public:
    PageWork(const storage::Vault &vault, const storage::ItemLine &source, const RedactionPlan &plan,
             const PersonVerdicts &verdicts, const QString &helper, const Watch &watch)
        : m_vault(vault), m_source(source), m_plan(plan), m_verdicts(verdicts), m_helper(helper), m_watch(watch)
    { }

    Result<QByteArray> pdf();
    Result<QByteArray> picture();
    const QStringList &hidden() const { return m_hidden; }

private:
    Result<> addPage(preview::Reading &reading, int number, CoveredPages &pages);
    Result<QList<QRectF>> areasOn(const preview::Page &page, const QList<Finding::Mark> &marks);

    const storage::Vault &m_vault;
    const storage::ItemLine &m_source;
    const RedactionPlan &m_plan;
    const PersonVerdicts &m_verdicts;
    const QString &m_helper;
    const Watch &m_watch;
    QStringList m_hidden; ///< texts that areas hid, as far as known
    bool m_isCovered = false;
};

Result<QList<QRectF>> PageWork::areasOn(const preview::Page &page, const QList<Finding::Mark> &marks)
{
    QList<QRectF> areas;
    const QList<QRectF> drawn = m_plan.areas.value(page.number);
    for (const QRectF &part : drawn)
        areas << QRectF(part.x() * page.points.width(), part.y() * page.points.height(),
                        part.width() * page.points.width(), part.height() * page.points.height());
    for (qsizetype i = 0; i < marks.size(); ++i) {
        const QList<QRectF> places = page.marks.value(i);
        if (places.isEmpty() && drawn.isEmpty()) {
            return refused(u"redaction.no-place"_s,
                           Text::tr("Where a name stands on page %1 is not known. Draw an area over it there. Nothing "
                                    "was recorded.")
                               .arg(page.number + 1));
        }
        areas += places;
        m_hidden << page.text.mid(marks[i].start, marks[i].length);
    }
    m_isCovered = m_isCovered || !areas.isEmpty();
    return areas;
}

Result<> PageWork::addPage(preview::Reading &reading, int number, CoveredPages &pages)
{
    const qint64 length = m_source.finding ? m_source.finding->lengths.value(number, 0) : 0;
    const auto marks =
        m_source.finding ? marksToHide(*m_source.finding, m_verdicts, number, length) : QList<Finding::Mark>();
    QList<preview::Passage> passages;
    for (const Finding::Mark &mark : marks)
        passages << preview::Passage{mark.start, mark.length};
    const auto page = reading.page(number, printBox, passages);
    if (!page)
        return page.error();
    if (!marks.isEmpty() && page->text.size() != length)
        return lookedBefore();
    const auto areas = areasOn(*page, marks);
    return areas ? pages.add(page->image, page->points, *areas) : areas.error();
}

Error nothingCovered()
{
    return refused(u"redaction.nothing-covered"_s,
                   Text::tr("Nothing is covered. To hand the item out as it is, decide so."));
}

Result<QByteArray> PageWork::pdf()
{
    preview::Reading reading(m_helper, {preview::Kind::Pdf, m_source.item.sizeBytes, printBox},
                             contentOf(m_vault, m_source.item), m_watch.stop);
    const auto content = reading.content();
    if (!content)
        return content.error();
    CoveredPages pages;
    for (int number = 0; number < content->pages; ++number) {
        m_watch.tell({number, content->pages, {u"redaction.step"_s, {}}, {}});
        if (const auto added = addPage(reading, number, pages); !added)
            return added.error();
    }
    return m_isCovered ? pages.finish() : nothingCovered();
}

Result<QByteArray> PageWork::picture()
{
    constexpr QSize box(preview::limits::edge, preview::limits::edge);
    preview::Reading reading(m_helper, {preview::Kind::Picture, m_source.item.sizeBytes, box},
                             contentOf(m_vault, m_source.item), m_watch.stop);
    const auto content = reading.content();
    if (!content)
        return content.error();
    const auto isOneOfSeveral = [](const preview::Remark &remark) {
        return remark.kind == preview::Remark::Kind::OnlyPictures;
    };
    if (std::any_of(content->remarks.begin(), content->remarks.end(), isOneOfSeveral)) {
        return refused(u"redaction.more-pictures"_s,
                       Text::tr("This file holds more pictures than the one shown, and a redaction would leave the "
                                "others out. Withhold it, or hand it out whole. Nothing was recorded."));
    }
    const QSize size = content->picture.size();
    QList<QRect> areas;
    const auto drawn = m_plan.areas.value(0);
    for (const QRectF &part : drawn) {
        areas << QRectF(part.x() * size.width(), part.y() * size.height(), part.width() * size.width(),
                        part.height() * size.height())
                     .toAlignedRect();
    }
    return areas.isEmpty() ? nothingCovered() : coveredPicture(content->picture, areas);
}

/// No page of what was recorded has a text.
Result<> checkBare(const storage::Vault &vault, const Item &made, const QString &helper, const Watch &watch)
{
    const auto text = textOf(vault, made, Words(), helper, watch.stop);
    if (!text)
        return text.error();
    const bool isBare = !text->pages.isEmpty()
        && std::all_of(text->pages.begin(), text->pages.end(),
                       [](const QString &page) { return page.trimmed().isEmpty(); });
    if (isBare)
        return {};
    return Error{Error::Kind::Storage, u"redaction.read-back"_s,
                 Text::tr("The redaction was recorded, but text can still be read in it. Hand nothing out, and redact "
                          "again.")};
}

bool standsInside(const Finding &finding, const PersonVerdicts &verdicts)
{
    return std::any_of(finding.marks.begin(), finding.marks.end(), [&](const Finding::Mark &mark) {
        const auto last = verdicts.lastOf(finding.named.at(mark.named).key);
        return last && last->kind == PersonDecision::Kind::Redact;
    });
}

/// Nothing of the pages has to be covered, and the file names somebody all the same.
Error besidePages()
{
    return refused(
        u"redaction.beside-pages"_s,
        Text::tr("Somebody who is to be unrecognisable stands in this file besides its pages: in notes, fields "
                 "or properties. Cover any area; then only pictures of its pages go out, without those. "
                 "Nothing was recorded."));
}

} // namespace

QList<Finding::Mark> marksToHide(const Finding &finding, const PersonVerdicts &verdicts, int page, qsizetype length)
{
    QList<Finding::Mark> marks;
    if (finding.lengths.value(page, -1) != length)
        return marks;
    for (const Finding::Mark &mark : finding.marks) {
        const bool isHidden = verdicts.kindOf(finding.named[mark.named].key) == Kind::Redact;
        if (mark.page == page && isHidden && mark.length <= length - mark.start)
            marks << mark;
    }
    return marks;
}

QList<NamePart> namesToHide(const std::optional<Finding> &finding, const PersonVerdicts &verdicts, StandIns &standIns,
                            const Words &words)
{
    QList<NamePart> names;
    for (const Finding::Named &named : finding ? finding->named : QList<Finding::Named>()) {
        if (verdicts.kindOf(named.key) != Kind::Redact)
            continue;
        for (const QString &part : named.inName)
            names << NamePart{part, standIns.of(personOf(named), words)};
    }
    return names;
}

Result<QList<Cover>> coversIn(const preview::PlainText &text, const std::optional<Finding> &finding,
                              const PersonVerdicts &verdicts, System::ChatRule rule, const RedactionPlan &plan,
                              StandIns &standIns, const Words &words)
{
    QList<Cover> covers;
    for (const preview::Passage &passage : plan.passages)
        covers << Cover{passage.start, passage.length, {}};
    const bool isRuled = rule != System::ChatRule::Undeclared && !text.messages.isEmpty();
    if (!finding && isRuled) {
        return refused(u"redaction.look-first"_s,
                       Text::tr("There is a rule for chats of this system, and this one was not looked through for "
                                "other people yet. Look for them, then redact. Nothing was recorded."));
    }
    if (!finding || (finding->named.isEmpty() && !isRuled))
        return covers;
    if (finding->lengths != QList<qint64>{text.text.size()})
        return lookedBefore();
    if (const auto marked = checkMarked(*finding); !marked)
        return marked.error();
    if (isRuled)
        covers += chatCovers(text, *finding, verdicts, rule, standIns, words);
    const bool isMasked = rule == System::ChatRule::Masked && !text.messages.isEmpty();
    for (const Finding::Mark &mark : finding->marks) {
        const Finding::Named &named = finding->named[mark.named];
        const Kind kind = verdicts.kindOf(named.key);
        const bool isHidden = kind == Kind::Redact || (isMasked && kind == Kind::Undecided);
        if (isHidden && mark.length <= text.text.size() - mark.start)
            covers << Cover{mark.start, mark.length, standIns.of(personOf(named), words)};
    }
    return covers;
}

Result<Item> redactAreas(storage::Vault &vault, const Clock &clock, const Case &value, const storage::ItemLine &source,
                         const RedactionPlan &plan, const Verdict &verdict, const QString &helper, const Watch &watch)
{
    const auto verdicts = PersonVerdicts::of(vault, value.id);
    if (!verdicts)
        return verdicts.error();
    const auto marked = source.finding ? checkMarked(*source.finding) : Result<>();
    if (!marked)
        return marked.error();
    const bool isPdf = preview::kindOf(source.item.mediaType, source.item.path) == preview::Kind::Pdf;
    StandIns unused; // pages go out with bars, not with stand-ins
    auto names = namesToHide(source.finding, *verdicts, unused, Words::of(value.language));
    for (NamePart &name : names)
        name.standIn.clear();
    PageWork work(vault, source, plan, *verdicts, helper, watch);
    const auto content = isPdf ? work.pdf() : work.picture();
    const bool isUncovered = !content && content.error().code == u"redaction.nothing-covered";
    if (isUncovered && source.finding && standsInside(*source.finding, *verdicts))
        return besidePages();
    if (isUncovered && !names.isEmpty())
        return rename(vault, clock, value, source.item, names, {}, verdict);
    if (!content)
        return content.error();
    const QString mediaType = isPdf ? u"application/pdf"_s : u"image/png"_s;
    auto made = redactPages(vault, clock, value, source.item, *content, mediaType, work.hidden(), names, verdict);
    if (!made || !isPdf)
        return made;
    const auto bare = checkBare(vault, *made, helper, watch);
    return bare ? made : bare.error();
}

} // namespace habeas::collection
