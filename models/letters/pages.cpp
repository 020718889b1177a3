// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages.h"

namespace habeas::letters {
namespace {

/// Number of pieces from \a first on that want to stay together.
qsizetype chainLength(const QList<Piece> &pieces, qsizetype first)
{
    qsizetype last = first;
    while (last + 1 < pieces.size() && pieces.at(last).keepWithNext)
        ++last;
    return last - first + 1;
}

qreal heightOf(const QList<Piece> &pieces, qsizetype first, qsizetype count)
{
    qreal height = 0;
    for (qsizetype i = first; i < first + count; ++i)
        height += pieces.at(i).height + (i > first ? pieces.at(i).before : 0);
    return height;
}

class Breaker
{
public:
    Breaker(qreal firstHeight, qreal height) : m_height(firstHeight), m_nextHeight(height) { m_pages.append(Page()); }

    bool fits(qreal before, qreal height) const
    {
        return m_pages.last().isEmpty() || m_y + before + height <= m_height;
    }
    /// On a page of its own, it would fit.
    bool fitsAnyPage(qreal height) const { return height <= m_nextHeight; }

    void newPage()
    {
        m_pages.append(Page());
        m_height = m_nextHeight;
        m_y = 0;
    }

    void place(const Piece &piece)
    {
        if (m_pages.last().isEmpty() && piece.repeated)
            put(*piece.repeated);
        put(piece);
    }

    QList<Page> pages() const { return m_pages; }

private:
    void put(const Piece &piece)
    {
        m_y += m_pages.last().isEmpty() ? 0 : piece.before;
        m_pages.last().append({m_y, piece});
        m_y += piece.height;
    }

    QList<Page> m_pages;
    qreal m_height;
    qreal m_nextHeight;
    qreal m_y = 0;
};

} // namespace

QList<Page> paginated(const QList<Piece> &pieces, qreal firstPageHeight, qreal pageHeight)
{
    Breaker breaker(firstPageHeight, pageHeight);
    for (qsizetype i = 0; i < pieces.size();) {
        qsizetype count = chainLength(pieces, i);
        qreal height = heightOf(pieces, i, count);
        if (!breaker.fitsAnyPage(height)) {
            count = 1;
            height = pieces.at(i).height;
        }
        if (!breaker.fits(pieces.at(i).before, height))
            breaker.newPage();
        for (qsizetype end = i + count; i < end; ++i)
            breaker.place(pieces.at(i));
    }
    return breaker.pages();
}

} // namespace habeas::letters
