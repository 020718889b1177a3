// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bagwriter.h"

#include "cancelled.h"
#include "crypto/digest.h"
#include "documents.h"
#include "pages.h"
#include "plan.h"
#include "zipindex.h"
#include "zipwriter.h"

#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace habeas::bundles {
namespace {

constexpr qint64 bytesPerItem = 4096; ///< names, index, lists and manifests, generously
constexpr qint64 mostReadable = qint64(110) * 1024 * 1024; ///< 400 pages

struct Text {
    Q_DECLARE_TR_FUNCTIONS(BagWriter)
};

class CountingSink final : public ByteSink
{
public:
    Result<> write(QByteArrayView bytes) override
    {
        m_size += bytes.size();
        return {};
    }
    Result<> finish() override { return {}; }
    qint64 size() const { return m_size; }

private:
    qint64 m_size = 0;
};

/// The open entry of a ZIP, digested on the way.
class EntrySink final : public ByteSink
{
public:
    explicit EntrySink(ZipWriter &zip) : m_zip(zip), m_digest(crypto::Hash::Sha512) { }
    Result<> write(QByteArrayView bytes) override
    {
        m_digest.add(bytes);
        return m_zip.write(bytes);
    }
    Result<> finish() override { return {}; }
    QByteArray sha512() { return m_digest.result(); }

private:
    ZipWriter &m_zip;
    crypto::Digest m_digest;
};

class BagWriter
{
public:
    BagWriter(const BundleContents &contents, ByteSink &target, const Watch &watch)
        : m_contents(contents),
          m_watch(watch),
          m_plan(planBundle(contents)),
          m_pages(contents, m_plan),
          m_zip(target),
          m_buffer(256 * 1024)
    {
        m_progress.total = m_plan.bytes;
    }

    Result<BagFacts> run()
    {
        if (auto fine = checkCount(); !fine)
            return fine.error();
        // START.html first: whoever lists the archive, or loses its end, has what explains the
        // rest.
        for (const auto step : {&BagWriter::addGuide, &BagWriter::addData, &BagWriter::addLists,
                                &BagWriter::addDocuments, &BagWriter::addTags}) {
            if (auto done = (this->*step)(); !done)
                return done.error();
        }
        if (auto finished = m_zip.finish(); !finished)
            return finished.error();
        return m_facts;
    }

private:
    Result<> checkCount() const
    {
        constexpr qint64 filesPerItem = 2; // and its readable form
        if (m_plan.items * filesPerItem <= ZipLimits{}.entries - 1000)
            return {};
        return Error{Error::Kind::Refused, u"bundle.too-many-items"_s,
                     Text::tr("There are more files than one bundle can hold. Nothing was "
                              "written. Hand the data out in "
                              "several bundles, one for some of the systems each.")};
    }

    Result<> addGuide()
    {
        if (auto added = addBytes(u"START.html"_s, m_pages.start()); !added)
            return added;
        if (auto added = addBytes(u"letter.pdf"_s, m_contents.letterPdf); !added)
            return added;
        return addBytes(u"letter.html"_s, m_contents.letterHtml);
    }

    Result<> addData()
    {
        if (m_plan.items == 0)
            return m_zip.folder(m_plan.folder + u'/' + payloadFolder.chopped(1), m_contents.madeAt);
        for (PlannedSystem &system : m_plan.systems) {
            m_progress.step = {u"bundles.step.writing"_s, {{u"system"_s, system.name}}};
            for (PlannedItem &item : system.items) {
                if (auto added = addItem(item); !added)
                    return added;
                if (auto added = addReadable(system, item); !added)
                    return added;
            }
        }
        return {};
    }

    Result<> addItem(const PlannedItem &planned)
    {
        const Item &item = planned.handedOut->item;
        auto source = planned.handedOut->open();
        if (!source)
            return source.error();
        if (auto begun = m_zip.begin(inFolder(planned.path), item.sizeBytes, item.modifiedAt); !begun)
            return begun;
        EntrySink entry(m_zip);
        auto copied = copy(**source, entry, item.sizeBytes);
        if (!copied)
            return copied.error();
        const BagFile file{entry.sha512(), *copied};
        if (file != BagFile{item.sha512, item.sizeBytes})
            return changed();
        m_manifests.add(planned.path, file);
        return m_zip.end();
    }

    /// What the item recorded when it was found is what its decision was about: nothing else goes
    /// out.
    static Error changed()
    {
        return {Error::Kind::Conflict, u"bundle.content-changed"_s,
                Text::tr("A stored file is not what was recorded when it was found. No bundle was "
                         "made. Check the vault, "
                         "and collect from this system again.")};
    }

    /// Bytes copied; one more than \a expected at most, which is enough to know.
    Result<qint64> copy(ByteSource &source, ByteSink &sink, qint64 expected)
    {
        qint64 copied = 0;
        while (true) {
            if (m_watch.stopRequested())
                return cancelled();
            auto got = source.read(std::span(m_buffer));
            if (!got)
                return got.error();
            const auto size = static_cast<qint64>(*got);
            if (size == 0 || copied + size > expected)
                return copied + size;
            if (auto written = sink.write({m_buffer.data(), static_cast<qsizetype>(size)}); !written)
                return written.error();
            copied += size;
            m_progress.done += size;
            m_watch.tell(m_progress);
        }
    }

    /// A second reading of the content: short for the forms that have one, and without end of
    /// memory for the long.
    Result<> addReadable(PlannedSystem &system, PlannedItem &planned)
    {
        if (planned.form == ReadableForm::None)
            return {};
        auto source = planned.handedOut->open();
        if (!source)
            return source.error();
        qsizetype page = 0;
        const auto take = [&](const QString &body, bool more) -> Result<> {
            if (more)
                planned.readable << nextPage(system, planned, page + 2);
            auto added = addBytes(planned.readable[page], m_pages.readable(planned, page, body));
            ++page;
            return added;
        };
        const auto writer = makeReadable(planned.form, m_pages.words(), take);
        while (true) {
            if (m_watch.stopRequested())
                return cancelled();
            auto got = (*source)->read(std::span(m_buffer));
            if (!got)
                return got.error();
            if (*got == 0)
                return writer->finish();
            if (auto written = writer->write({m_buffer.data(), static_cast<qsizetype>(*got)}); !written)
                return written;
        }
    }

    static QString nextPage(PlannedSystem &system, const PlannedItem &planned, qsizetype number)
    {
        const QString &first = planned.readable.first();
        const qsizetype begin = first.indexOf(u"/readable/") + u"/readable/"_s.size();
        const QString name = planned.handedOut->item.path + u'.' + QString::number(number) + u".html"_s;
        return first.first(begin) + system.readableNames.allocate(name);
    }

    Result<> addLists()
    {
        for (const PlannedSystem &system : m_plan.systems) {
            for (qsizetype page = 0; page < system.lists.size(); ++page) {
                if (auto added = addBytes(system.lists[page], m_pages.list(system, page)); !added)
                    return added;
            }
        }
        return {};
    }

    Result<> addDocuments()
    {
        const Words &words = m_pages.words();
        if (auto added = addBytes(u"ledger.json"_s, ledgerDocument(m_contents, words)); !added)
            return added;
        if (auto added = addBytes(u"withheld.json"_s, withheldDocument(m_contents, m_plan)); !added)
            return added;
        if (auto added = addItemsDocument(); !added)
            return added;
        for (const auto &[name, schema] : schemaFiles()) {
            if (auto added = addBytes(name, schema); !added)
                return added;
        }
        return {};
    }

    /// Written twice, the first time to learn its size.
    Result<> addItemsDocument()
    {
        CountingSink counter;
        if (auto counted = writeItemsDocument(m_contents, m_plan, m_pages.words(), counter); !counted)
            return counted;
        const QString name = u"items.json"_s;
        if (auto begun = m_zip.begin(inFolder(name), counter.size(), m_contents.madeAt); !begun)
            return begun;
        EntrySink entry(m_zip);
        if (auto written = writeItemsDocument(m_contents, m_plan, m_pages.words(), entry); !written)
            return written;
        m_manifests.add(name, {entry.sha512(), counter.size()});
        return m_zip.end();
    }

    Result<> addTags()
    {
        m_facts.payloadFiles = m_manifests.payloadFiles();
        m_facts.payloadBytes = m_manifests.payloadBytes();
        const QByteArray manifest = m_manifests.manifest();
        m_facts.manifestSha512 = crypto::digestOf(crypto::Hash::Sha512, manifest);
        if (auto added = addBytes(declarationName, bagDeclaration()); !added)
            return added;
        if (auto added = addBytes(infoName, info()); !added)
            return added;
        if (auto added = addBytes(manifestName, manifest); !added)
            return added;
        const QByteArray tagManifest = m_manifests.tagManifest();
        m_facts.tagManifestSha512 = crypto::digestOf(crypto::Hash::Sha512, tagManifest);
        return addBytes(tagManifestName, tagManifest);
    }

    QByteArray info() const
    {
        const QString oxum = QString::number(m_facts.payloadBytes) + u'.' + QString::number(m_facts.payloadFiles);
        return bagInfo({{u"Source-Organization"_s, m_contents.organisation.name},
                        {u"External-Identifier"_s, m_contents.caseNumber},
                        {u"External-Description"_s, m_pages.words().sentence(u"bundles.info.description"_s)},
                        {u"Bagging-Date"_s, m_contents.madeAt.toUTC().date().toString(Qt::ISODate)},
                        {u"Bag-Software-Agent"_s, m_contents.program},
                        {u"Payload-Oxum"_s, oxum}});
    }

    Result<> addBytes(const QString &path, const QByteArray &bytes)
    {
        if (m_watch.stopRequested())
            return cancelled();
        if (auto begun = m_zip.begin(inFolder(path), bytes.size(), m_contents.madeAt); !begun)
            return begun;
        EntrySink entry(m_zip);
        if (auto written = entry.write(bytes); !written)
            return written;
        m_manifests.add(path, {entry.sha512(), bytes.size()});
        return m_zip.end();
    }

    QString inFolder(const QString &path) const { return m_plan.folder + u'/' + path; }

    const BundleContents &m_contents;
    const Watch &m_watch;
    BundlePlan m_plan;
    Pages m_pages;
    ZipWriter m_zip;
    Manifests m_manifests;
    BagFacts m_facts;
    Progress m_progress;
    std::vector<char> m_buffer;
};

} // namespace

Result<BagFacts> writeBag(const BundleContents &contents, ByteSink &target, const Watch &watch)
{
    return BagWriter(contents, target, watch).run();
}

qint64 estimatedSize(const BundleContents &contents)
{
    qint64 size = contents.letterPdf.size() + contents.letterHtml.size() + 1024 * 1024;
    for (const SystemContents &system : contents.systems) {
        for (const HandedOut &handedOut : system.items) {
            // A readable page repeats its content with markup around every line.
            const bool isReadable = readableFormOf(handedOut.item) != ReadableForm::None;
            size += bytesPerItem + handedOut.item.sizeBytes;
            size += isReadable ? std::min(handedOut.item.sizeBytes * 3, mostReadable) : 0;
        }
    }
    return size;
}

} // namespace habeas::bundles
