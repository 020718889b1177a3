// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QList>
#include <QObject>

#include <algorithm>
#include <functional>

namespace habeas::itemmodels {

/// The lines of a long list of which all ids are known: it holds those of a few pages around what is looked at, so that
/// a hundred thousand cost what a thousand cost. A line that is not there yet is asked for when somebody wants it.
///
/// It asks for a page and never waits for it: the answer comes by taken(). A part of the model \a owner, which lives as
/// long; GUI thread.
template <class LineId, class Line> class LinePages
{
public:
    static constexpr int pageSize = 100;
    static constexpr qsizetype keptPages = 12;

    /// What a page is asked by.
    struct Request {
        QList<LineId> ids;
        int page = 0;
        int list = 0; ///< given back with the answer

        int firstRow() const { return page * pageSize; }
    };
    using Fetch = std::function<void(const Request &)>;

    LinePages(QObject &owner, Fetch fetch) : m_owner(owner), m_fetch(std::move(fetch)) { }

    const QList<LineId> &ids() const { return m_ids; }
    /// Another list: answers on their way are thrown away.
    void show(const QList<LineId> &ids)
    {
        ++m_list;
        m_ids = ids;
        m_pages.clear();
        m_kept.clear();
        m_wanted.clear();
        m_isAsking = false;
    }
    /// The list goes on; what was read stays.
    void append(const QList<LineId> &ids) { m_ids << ids; }

    /// Null while it is not read; it is asked for then.
    const Line *lineAt(int row) const
    {
        if (row < 0 || row >= m_ids.size())
            return nullptr;
        const auto page = m_pages.constFind(row / pageSize);
        if (page != m_pages.constEnd() && row % pageSize < page->size()) // read before the list went on, it is short
            return &page->at(row % pageSize);
        want(row / pageSize);
        return nullptr;
    }
    /// Keeps the answer to \a request, one line for each of its ids, and asks on. False: it is not wanted any more.
    bool taken(const Request &request, const QList<Line> &lines)
    {
        if (!isAnswered(request))
            return false;
        m_pages.insert(request.page, lines);
        m_kept.removeAll(request.page);
        m_kept << request.page;
        if (m_kept.size() > keptPages)
            m_pages.remove(m_kept.takeFirst());
        ask();
        return true;
    }
    /// The page could not be read: its lines stay away until somebody wants them again. False as taken().
    bool failed(const Request &request)
    {
        if (!isAnswered(request))
            return false;
        ask();
        return true;
    }
    /// Reads the pages again in which there is a line that \a isOld; what is shown stays until the answer is there.
    template <class Test> void forget(const Test &isOld)
    {
        for (auto page = m_pages.cbegin(); page != m_pages.cend(); ++page) {
            if (!m_wanted.contains(page.key()) && std::any_of(page->cbegin(), page->cend(), isOld))
                m_wanted << page.key();
        }
        ++m_list; // what is on its way may be older
        m_isAsking = false;
        ask();
    }

private:
    static constexpr qsizetype mostWanted = 3;

    /// Whoever scrolls fast leaves pages behind that nobody looks at any more: the last ones wanted are read.
    void want(int page) const
    {
        if (m_wanted.contains(page))
            return;
        m_wanted << page;
        if (m_wanted.size() > mostWanted)
            m_wanted.removeFirst();
        if (m_wanted.size() > 1 || m_isAsking)
            return;
        // The caller is in the middle of reading.
        auto *self = const_cast<LinePages *>(this);
        QMetaObject::invokeMethod(
            &m_owner, [self] { self->ask(); }, Qt::QueuedConnection);
    }
    void ask()
    {
        if (m_isAsking || m_wanted.isEmpty())
            return;
        m_isAsking = true;
        const int page = m_wanted.last();
        m_fetch({m_ids.mid(qsizetype(page) * pageSize, pageSize), page, m_list});
    }
    bool isAnswered(const Request &request)
    {
        if (request.list != m_list)
            return false;
        m_isAsking = false;
        m_wanted.removeAll(request.page);
        return true;
    }

    QObject &m_owner;
    Fetch m_fetch;
    QList<LineId> m_ids;
    QHash<int, QList<Line>> m_pages;
    QList<int> m_kept; ///< of m_pages, the one that came last at the end
    mutable QList<int> m_wanted; ///< the one looked at last at the end
    int m_list = 0;
    bool m_isAsking = false;
};

} // namespace habeas::itemmodels
