// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "letters/pages.h"

#include <QTest>

using namespace habeas::letters;
using namespace Qt::Literals::StringLiterals;

namespace {

Piece piece(qreal height, bool keepWithNext = false)
{
    return {height, 0, keepWithNext, {}, {}};
}

QList<qsizetype> sizesOf(const QList<Page> &pages)
{
    QList<qsizetype> sizes;
    for (const Page &page : pages)
        sizes << page.size();
    return sizes;
}

} // namespace

class TestPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void fillsPagesInOrder()
    {
        const auto pages = paginated(QList<Piece>(7, piece(10)), 20, 30);
        QCOMPARE(sizesOf(pages), (QList<qsizetype>{2, 3, 2}));
        QCOMPARE(pages.at(1).at(2).y, 20.0);
    }

    void noSpaceAtTheTopOfAPage()
    {
        QList<Piece> pieces(3, piece(10));
        for (Piece &each : pieces)
            each.before = 5;
        const auto pages = paginated(pieces, 25, 25);
        QCOMPARE(sizesOf(pages), (QList<qsizetype>{2, 1}));
        QCOMPARE(pages.at(0).at(1).y, 15.0);
        QCOMPARE(pages.at(1).at(0).y, 0.0);
    }

    void aHeadingMovesWithItsText()
    {
        const auto pages = paginated({piece(10), piece(10, true), piece(10)}, 25, 30);
        QCOMPARE(sizesOf(pages), (QList<qsizetype>{1, 2}));
    }

    void whatFitsNoPageIsNotKeptTogether()
    {
        const auto pages = paginated({piece(20, true), piece(20, true), piece(20)}, 30, 30);
        QCOMPARE(sizesOf(pages), (QList<qsizetype>{1, 1, 1}));
    }

    void aPieceHigherThanAPageStandsAlone()
    {
        const auto pages = paginated({piece(10), piece(90), piece(10)}, 30, 30);
        QCOMPARE(sizesOf(pages), (QList<qsizetype>{1, 1, 1}));
    }

    void theHeadOfATableIsRepeated()
    {
        const auto head = std::make_shared<const Piece>(piece(10, true));
        QList<Piece> pieces{*head};
        for (int i = 0; i < 5; ++i) {
            pieces << piece(10);
            pieces.last().repeated = head;
        }
        const auto pages = paginated(pieces, 30, 30);
        QCOMPARE(sizesOf(pages), (QList<qsizetype>{3, 3, 2}));
        QVERIFY(pages.at(1).at(0).piece.keepWithNext);
        QCOMPARE(pages.at(1).at(1).y, 10.0);
    }

    void nothingIsOneEmptyPage() { QCOMPARE(sizesOf(paginated({}, 30, 30)), QList<qsizetype>{0}); }
};

QTEST_GUILESS_MAIN(TestPages)
#include "tst_pages.moc"
