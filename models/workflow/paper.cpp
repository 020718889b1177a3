// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paper.h"

#include "paperforms.h"
#include "paperfront.h"
#include "released.h"

#include "collection/itemtext.h"
#include "crypto/digest.h"
#include "letters/paperpages.h"
#include "letters/pdfmetadata.h"
#include "letters/text.h"
#include "workflow/text.h"

#include <QLocale>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace habeas::workflow {
namespace {

constexpr QSize pageBox(2339, 2339); // A4 at 200 dots an inch, either way up
constexpr QSize pictureBox(1320, 1570); // as large as it is printed, at 200 dots an inch
constexpr qint64 mostBytes = qint64(192) * 1024 * 1024; ///< of sheets: joining them needs twice as much besides

/// Why a content cannot be printed, if that is its own fault; nothing: the edition cannot be made.
std::optional<Code> faultOf(const Error &error)
{
    if (error.code == u"preview.locked")
        return Code{u"paper.why.locked"_s, {}};
    if (error.code == u"preview.too-long" || error.code == u"preview.too-large")
        return Code{u"paper.why.too-large"_s, {}};
    static const QStringList faults{u"preview.malformed"_s,      u"preview.no-such-page"_s, u"preview.too-slow"_s,
                                    u"preview.not-understood"_s, u"preview.ended"_s,        u"preview.no-reader"_s};
    if (faults.contains(error.code))
        return Code{u"paper.why.unreadable"_s, {}};
    return std::nullopt;
}

class Edition
{
public:
    Edition(const Office &office, const bundles::BundleContents &contents, const QString &helper, const Watch &watch)
        : m_office(office),
          m_contents(contents),
          m_plan(bundles::planBundle(contents)),
          m_helper(helper),
          m_watch(watch),
          m_words(Words::of(contents.language)),
          m_locale(contents.language == Language::German ? u"de_DE"_s : u"en_GB"_s)
    {
        m_progress.total = m_plan.items;
    }

    Result<PaperEdition> make(const QString &subject);

private:
    Result<> addSystem(const bundles::PlannedSystem &system);
    Result<> add(const Item &item);
    Result<> addReadable(const Item &item, preview::Kind kind);
    Result<> addPages(preview::Reading &reading, const Item &item, int pages);
    void addBeside(const Item &item, const preview::Preview &beside);
    void addHead(const QImage &picture = {});
    Result<> checkUnchanged(const bundles::HandedOut &handedOut);
    letters::Part headOf(const bundles::HandedOut &handedOut) const;
    void lack(const Item &item, const Code &why);
    bool isFull() const { return m_pages->sizeBytes() > mostBytes; }

    const Office &m_office;
    const bundles::BundleContents &m_contents;
    const bundles::BundlePlan m_plan;
    const QString &m_helper;
    const Watch &m_watch;
    const Words m_words;
    const QLocale m_locale;
    std::unique_ptr<letters::PaperPages> m_pages;
    PaperFront m_front;
    PaperItem m_item; ///< the one that is being printed
    letters::Part m_head; ///< its heading
    QString m_system; ///< its system's name
    int m_number = 0;
    Progress m_progress;
};

/// What the item recorded when it was found is what its decision was about: nothing else goes out.
Result<> Edition::checkUnchanged(const bundles::HandedOut &handedOut)
{
    auto source = handedOut.open();
    if (!source)
        return source.error();
    const auto digest = crypto::digestOf(crypto::Hash::Sha512, **source, Watch{{}, m_watch.stop});
    if (!digest)
        return digest.error();
    if (*digest == handedOut.item.sha512)
        return {};
    return Error{Error::Kind::Conflict, u"bundle.content-changed"_s,
                 Text::tr("A stored file is not what was recorded when it was found. No paper edition was made. Check "
                          "the vault, and collect from this system again.")};
}

letters::Part Edition::headOf(const bundles::HandedOut &handedOut) const
{
    const Item &item = handedOut.item;
    QStringList facts{m_locale.formattedDataSize(item.sizeBytes, 1, QLocale::DataSizeTraditionalFormat)};
    if (item.modifiedAt.isValid()) {
        const QDate day = item.modifiedAt.toTimeZone(m_contents.organisation.zone()).date();
        facts << m_words.say({u"paper.changed"_s, {{u"day"_s, day.toString(Qt::ISODate)}}});
    }
    for (const Code &remark : item.remarks)
        facts << letters::foreign(m_words.say(remark));
    if (handedOut.redacted)
        facts << m_words.say({u"bundles.page.redacted"_s, {{u"reason"_s, handedOut.redacted->text}}});
    const bool isLong = m_item.name.size() > longestHeading;
    const QString name = isLong ? m_item.name.first(longestHeading) + u'…' : m_item.name;
    letters::Part head{u"paper"_s, facts.join(u" · "_s), u"%1. %2"_s.arg(QString::number(m_item.number), name), {}};
    if (isLong)
        head.blocks << letters::Paragraph{m_item.name};
    if (head.article.size() > longestHeading)
        head.blocks << letters::Paragraph{std::exchange(head.article, {})};
    return head;
}

void Edition::lack(const Item &item, const Code &why)
{
    if (!m_item.lacks)
        m_item.lacks = NotOnPaper{m_system, item.path, item.sizeBytes, item.sha512, {}, false};
    m_item.lacks->why << why;
}

/// Each on a sheet of its own. What goes wrong behind the first makes the item partly printed.
Result<> Edition::addPages(preview::Reading &reading, const Item &item, int pages)
{
    for (int number = 0; number < pages; ++number) {
        const auto page = reading.page(number, pageBox);
        if (m_item.sheet > 0 && (!page || page->image.isNull() || isFull()))
            lack(item, {u"paper.why.page"_s, {{u"page"_s, number + 1}}});
        if (!page)
            return page.error();
        if (page->image.isNull())
            return Error{Error::Kind::Malformed, u"preview.malformed"_s, {}};
        if (isFull()) {
            lack(item, {u"paper.why.no-room"_s, {}});
            return {};
        }
        if (number == 0)
            addHead();
        const QJsonObject facts{{u"name"_s, m_item.name}, {u"page"_s, number + 1}, {u"pages"_s, pages}};
        const bool isGrey = page->image.allGray();
        m_pages->addPage(m_words.say({u"paper.page"_s, facts}),
                         isGrey ? page->image.convertToFormat(QImage::Format_Grayscale8) : page->image, page->points);
    }
    return {};
}

/// Notes and properties of a file that goes out as it is are handed out, too.
void Edition::addBeside(const Item &item, const preview::Preview &beside)
{
    PaperForm form = paperFormOf(beside, m_words, m_contents.organisation.zone());
    if (!form.parts.isEmpty()) {
        letters::Part &first = form.parts.first();
        if (!first.heading.isEmpty())
            first.blocks.prepend(letters::Paragraph{first.heading});
        first.heading = m_words.say(
            {u"paper.beside"_s, {{u"name"_s, m_item.name.first(std::min(m_item.name.size(), longestHeading))}}});
    }
    for (const letters::Part &part : std::as_const(form.parts))
        m_pages->add(part);
    for (const Code &why : std::as_const(form.lacks))
        lack(item, why);
}

void Edition::addHead(const QImage &picture)
{
    m_pages->add(m_head, picture);
    m_item.sheet = m_pages->lastBegin();
}

Result<> Edition::addReadable(const Item &item, preview::Kind kind)
{
    const QSize box = kind == preview::Kind::Pdf ? pageBox : pictureBox;
    preview::Reading reading(m_helper, {kind, item.sizeBytes, box}, collection::contentOf(m_office.vault, item),
                             m_watch.stop);
    const auto content = reading.content();
    if (!content)
        return content.error();
    if (kind == preview::Kind::Pdf) {
        auto added = addPages(reading, item, content->pages);
        if (added && m_item.sheet > 0)
            addBeside(item, collection::besidePages(*content));
        return added;
    }
    PaperForm form = paperFormOf(*content, m_words, m_contents.organisation.zone());
    for (const preview::Remark &remark : content->remarks) {
        const Code said{u"paper.why.remark"_s, {{u"remark"_s, preview::sentenceOf(remark, m_words)}}};
        const bool isLack = preview::leavesTextOut(remark) || remark.kind == preview::Remark::Kind::PicturesLeftOut;
        if (isLack)
            form.lacks << said;
        else
            m_head.blocks << letters::Paragraph{letters::foreign(m_words.say(said))};
    }
    for (const Code &why : std::as_const(form.lacks))
        lack(item, why);
    if (form.parts.isEmpty() && content->picture.isNull())
        form.parts << letters::Part{u"paper"_s, {}, {}, {letters::Paragraph{m_words.sentence(u"paper.empty"_s)}}};
    if (!form.parts.isEmpty() && form.parts.constFirst().heading.isEmpty())
        m_head.blocks += form.parts.takeFirst().blocks;
    addHead(content->picture);
    for (const letters::Part &part : std::as_const(form.parts))
        m_pages->add(part);
    return {};
}

Result<> Edition::add(const Item &item)
{
    const auto kind = preview::kindOf(item.mediaType, item.path);
    if (!kind) {
        lack(item, {u"paper.why.no-form"_s, {}});
        return {};
    }
    if (isFull()) {
        lack(item, {u"paper.why.no-room"_s, {}});
        return {};
    }
    const auto added = addReadable(item, *kind);
    const auto fault = added || m_watch.stopRequested() ? std::nullopt : faultOf(added.error());
    if (!fault)
        return added;
    lack(item, *fault);
    return {};
}

Result<> Edition::addSystem(const bundles::PlannedSystem &system)
{
    m_system = system.name;
    m_progress.step = {u"paper.step"_s, {{u"system"_s, system.name}}};
    if (!system.items.isEmpty())
        m_pages->beginSource(letters::cleaned(system.name));
    for (const bundles::PlannedItem &planned : system.items) {
        m_watch.tell(m_progress);
        const bundles::HandedOut &handedOut = *planned.handedOut;
        if (const auto same = checkUnchanged(handedOut); !same)
            return same.error();
        m_item = {++m_number, nameOnPaper(handedOut.item), 0, {}};
        m_head = headOf(handedOut);
        if (const auto added = add(handedOut.item); !added)
            return added.error();
        if (m_item.lacks)
            m_item.lacks->isPartly = m_item.sheet > 0;
        m_front.items[system.id] << m_item;
        ++m_progress.done;
    }
    return {};
}

Result<PaperEdition> Edition::make(const QString &subject)
{
    auto pages =
        letters::PaperPages::begin(m_words.say({u"paper.head"_s,
                                                {{u"organisation"_s, letters::cleaned(m_contents.organisation.name)},
                                                 {u"number"_s, m_contents.caseNumber}}}),
                                   m_contents.language);
    if (!pages)
        return pages.error();
    m_pages = *std::move(pages);
    for (const bundles::PlannedSystem &system : m_plan.systems) {
        if (const auto added = addSystem(system); !added)
            return added.error();
    }
    m_front.subject = subject;
    m_front.on = m_office.today(m_contents.organisation);
    m_front.sheets = m_pages->sheets();
    const letters::Document front = paperFrontOf(m_contents, m_plan, m_front);
    const auto cover = letters::toPdf(front);
    if (!cover)
        return cover.error();
    QList<QByteArray> parts{*cover, m_contents.letterPdf};
    if (m_front.sheets > 0) {
        const auto sheets = m_pages->finish();
        if (!sheets)
            return sheets.error();
        parts << *sheets;
    }
    const auto whole = letters::joined(parts, {front.title, front.sender, front.on, front.language});
    if (!whole)
        return whole.error();
    PaperEdition edition{whole->pdf, whole->pages, {}};
    for (const bundles::PlannedSystem &system : m_plan.systems) {
        for (const PaperItem &item : m_front.items.value(system.id)) {
            if (item.lacks)
                edition.missing << *item.lacks;
        }
    }
    return edition;
}

} // namespace

Result<PaperEdition> paperEdition(const Office &office, const CaseId &id, const QString &helper, const Watch &watch)
{
    watch.tell({0, 0, {u"paper.step.checking"_s, {}}, {}});
    const auto contents = releasedContents(office, id);
    if (!contents)
        return contents.error();
    const auto value = office.vault.cases().caseWith(id);
    if (!value)
        return value.error();
    return Edition(office, *contents, helper, watch).make(value->subject.fullName());
}

Result<> recordPaperEdition(Office &office, const CaseId &id, const PaperEdition &edition)
{
    const auto value = office.vault.cases().caseWith(id);
    if (!value)
        return value.error();
    const storage::Deed deed{
        journal::Action::PaperEditionMade,
        id,
        {{u"number"_s, value->number}, {u"count"_s, edition.pages}, {u"missing"_s, edition.missing.size()}}};
    return office.vault.change(value->organisation, deed, [](storage::Change &) { return Result<>(); });
}

} // namespace habeas::workflow
