// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "connectors/connector.h"

#include <QJsonDocument>

#include <algorithm>
#include <functional>

namespace habeas::connectors {

/// A Sink that keeps what it is given and holds the connector to the contract of Sink.
///
/// A call out of order (write without an open item, a second begin, an item left open) is written down in
/// `violations`; a test ends with QVERIFY(sink.keptTheContract()).
class RecordingSink final : public Sink
{
public:
    struct Recorded {
        Item head; ///< as given to begin(); sizeBytes is what was written
        QByteArray content;
    };
    struct Abandoned {
        Item head;
        Gap gap;
    };

    QList<Recorded> items; ///< ended ones, in order
    QList<Abandoned> abandoned;
    QList<Gap> gaps; ///< of gap() and of abandon()
    QList<Code> how;
    QList<Identifier> identifiers;
    QStringList violations;

    QHash<QString, QString> earlier; ///< path and version of what an earlier run kept
    QStringList carriedOver; ///< paths of those that were carried over
    QHash<QString, std::pair<QString, QByteArray>>
        earlierParts; ///< by path: version and beginning of what one broke off
    QHash<QString, qint64> suspended; ///< by path: bytes of items that may be taken up

    bool keepContent = true; ///< off: only sizes are kept, for runs larger than memory
    qint64 bytes = 0; ///< of ended items
    qint64 requests = 0;
    qsizetype largestWrite = 0; ///< bytes of the largest single write()
    /// Called before each write is taken, with all bytes written so far: a test stops the run or fails the disk here.
    std::function<Result<>(qint64 written)> beforeWrite;

    Result<> begin(const Item &head) override
    {
        note(m_open, u"begin() while an item is open");
        note(head.path.isEmpty(), u"an item without a path");
        note(head.title.isEmpty(), u"an item without a title");
        note(head.mediaType.isEmpty(), u"an item without a media type");
        note(head.request.isEmpty(), u"an item without provenance");
        note(!head.id.isNull() || !head.sha512.isEmpty() || head.sizeBytes != 0 || head.readAt.isValid(),
             u"the connector filled in what is the sink's");
        m_open = true;
        m_current = {head, {}};
        return {};
    }

    Result<bool> carryOver(const Item &head) override
    {
        note(m_open, u"carryOver() while an item is open");
        if (head.version.isEmpty() || earlier.value(head.path) != head.version)
            return false;
        carriedOver << head.path;
        return true;
    }

    Result<> write(QByteArrayView piece) override
    {
        note(!m_open, u"write() without an open item");
        if (beforeWrite) {
            if (auto taken = beforeWrite(m_written); !taken)
                return taken.error();
        }
        m_written += piece.size();
        largestWrite = std::max(largestWrite, piece.size());
        m_current.head.sizeBytes += piece.size();
        if (keepContent)
            m_current.content.append(piece);
        return {};
    }

    Result<> end() override
    {
        note(!m_open, u"end() without an open item");
        m_open = false;
        bytes += m_current.head.sizeBytes;
        items.append(m_current);
        return {};
    }

    void abandon(const Gap &gap) override
    {
        note(!m_open, u"abandon() without an open item");
        note(gap.reason.isEmpty(), u"a gap without a reason");
        m_open = false;
        abandoned.append({m_current.head, gap});
        gaps.append(gap);
    }

    void suspend(const Gap &gap) override
    {
        note(m_current.head.version.isEmpty(), u"suspend() of an item without a version");
        suspended.insert(m_current.head.path, m_current.head.sizeBytes);
        abandon(gap);
    }

    Result<qint64> takeUp(const Item &head, const std::function<void(QByteArrayView)> &already) override
    {
        note(m_open, u"takeUp() while an item is open");
        const auto part = earlierParts.constFind(head.path);
        if (head.version.isEmpty() || part == earlierParts.constEnd() || part->first != head.version)
            return 0;
        m_open = true;
        m_current = {head, part->second};
        m_current.head.sizeBytes = part->second.size();
        if (already)
            already(part->second);
        return part->second.size();
    }

    void gap(const Gap &gap) override
    {
        note(gap.reason.isEmpty(), u"a gap without a reason");
        gaps.append(gap);
    }

    void lookedFor(const Code &code) override { how.append(code); }
    void requested(qint64 count) override { requests += count; }
    void identifier(const Identifier &identifier) override { identifiers.append(identifier); }

    bool keptTheContract()
    {
        note(m_open, u"an item was left open");
        for (const QString &violation : std::as_const(violations))
            qWarning("%s", qPrintable(violation));
        return violations.isEmpty();
    }

    /// The item at \a path; nothing if there is none or more than one.
    const Recorded *at(QStringView path) const
    {
        const Recorded *found = nullptr;
        for (const Recorded &item : items) {
            if (item.head.path != path)
                continue;
            if (found)
                return nullptr;
            found = &item;
        }
        return found;
    }

    QStringList paths() const
    {
        QStringList paths;
        for (const Recorded &item : items)
            paths << item.head.path;
        return paths;
    }

    /// How often \a reason was given as a gap; at \a where only, unless empty.
    qsizetype gapCount(QStringView reason, QStringView where = {}) const
    {
        return std::count_if(gaps.begin(), gaps.end(), [&](const Gap &gap) {
            return gap.reason.name == reason && (where.isEmpty() || gap.where == where);
        });
    }

    bool wasLookedFor(QStringView how_) const
    {
        return std::any_of(how.begin(), how.end(), [&](const Code &code) { return code.name == how_; });
    }

    /// Whether \a needle is in any content, path, title, remark, gap, how or identifier that was let out.
    bool holds(const QByteArray &needle) const
    {
        const QString text = QString::fromUtf8(needle);
        const auto inCode = [&](const Code &code) { return QJsonDocument(code.toJson()).toJson().contains(needle); };
        const auto inHead = [&](const Item &head) {
            return head.path.contains(text) || head.title.contains(text) || head.request.contains(text)
                || head.otherPeople.join(u'\n').contains(text)
                || std::any_of(head.remarks.begin(), head.remarks.end(), inCode);
        };
        return std::any_of(items.begin(), items.end(),
                           [&](const Recorded &item) { return item.content.contains(needle) || inHead(item.head); })
            || std::any_of(abandoned.begin(), abandoned.end(), [&](const Abandoned &a) { return inHead(a.head); })
            || std::any_of(gaps.begin(), gaps.end(),
                           [&](const Gap &gap) { return gap.where.contains(text) || inCode(gap.reason); })
            || std::any_of(how.begin(), how.end(), inCode)
            || std::any_of(identifiers.begin(), identifiers.end(),
                           [&](const Identifier &identifier) { return identifier.value.contains(text); });
    }

private:
    void note(bool broken, QStringView what)
    {
        if (broken)
            violations << what.toString();
    }

    bool m_open = false;
    Recorded m_current;
    qint64 m_written = 0;
};

} // namespace habeas::connectors
