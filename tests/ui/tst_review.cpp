// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "preparedcase.h"
#include "review/marktext.h"

#include <QBuffer>
#include <QListView>
#include <QPainter>
#include <QPdfWriter>
#include <QTableView>

using namespace Qt::Literals::StringLiterals;
using namespace habeas;

namespace {

constexpr int patience = 60'000;

QByteArray pdf()
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly))
        return {};
    QPdfWriter writer(&buffer);
    QPainter painter(&writer);
    painter.setFont(QFont(u"Noto Sans"_s, 14));
    painter.drawText(QRect(0, 0, writer.width(), 2000), u"Gespräch mit Mia, dazu kam Jule Kaminski."_s);
    painter.end();
    return bytes;
}

QByteArray picture()
{
    QImage image(600, 400, QImage::Format_RGB32);
    image.fill(Qt::lightGray);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "png"))
        return {};
    return bytes;
}

QHash<QString, QByteArray> files()
{
    return {
        {u"a-streit.txt"_s, "Mia stritt mit Jule Kaminski. Danach half Jule Kaminski ihr, und Dr. Wendlandt kam dazu."},
        {u"b-aufsatz.txt"_s, "Mia schreibt über den Wald."},
        {u"c-brief.txt"_s, "Liebe Jule Kaminski, bis morgen! Mia"},
        {u"d-gespraech.pdf"_s, pdf()},
        {u"e-foto.png"_s, picture()},
    };
}

} // namespace

/// The review by keyboard: other people are looked for, decided about once, and hidden for good.
class TestReview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }

    void initTestCase()
    {
        m_case = std::make_unique<PreparedCase>();
        QCOMPARE(m_case->prepare(workflow::Stage::Review, files()), QString());
        QTRY_COMPARE_WITH_TIMEOUT(list()->model()->rowCount(), int(files().size()), patience);
    }
    void cleanupTestCase() { m_case.reset(); }

    void otherPeopleAreLookedFor()
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_case->shownText().contains(u"5 Funde sind noch nicht"_s), patience);
        m_case->picture("review-before");
        QVERIFY(m_case->press(u"Nach anderen Personen suchen"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_case->shownText().contains(u"Alle Funde sind"_s), patience);
        QTRY_COMPARE_WITH_TIMEOUT(list()->model()->rowCount(), int(files().size()), patience);
        QVERIFY(row(u"a-streit.txt"_s).data(Qt::AccessibleTextRole).toString().endsWith(u"2 Dritte"_s));
        QVERIFY(row(u"e-foto.png"_s).data(Qt::AccessibleTextRole).toString().endsWith(u"Personen?"_s));
    }

    void peopleAreMarkedWhereTheyStand()
    {
        open(u"a-streit.txt"_s);
        QTRY_COMPARE_WITH_TIMEOUT(text()->extraSelections().size(), 3, patience);
        QTest::keyClick(list(), Qt::Key_F8);
        QCOMPARE(text()->textCursor().selectedText(), u"Jule Kaminski"_s);
        QVERIFY(text()->accessibleDescription().contains(u"Jule Kaminski"_s));
        QTRY_COMPARE(people()->model()->rowCount(), 2);
        m_case->picture("review-people");
    }

    void whatNamesOthersDoesNotGoOutUnweighed()
    {
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_H);
        QTRY_VERIFY_WITH_TIMEOUT(m_case->shownText().contains(u"werden andere Personen genannt"_s), patience);
    }

    void aDecisionServesAllItemsAndCanBeUndone()
    {
        people()->setFocus();
        people()->selectRow(0);
        QTest::keyClick(people(), Qt::Key_U);
        QTRY_COMPARE_WITH_TIMEOUT(verdict(0), u"unkenntlich, überall"_s, patience);
        open(u"c-brief.txt"_s);
        QTRY_COMPARE(verdict(0), u"unkenntlich, überall"_s);
        people()->setFocus();
        QTest::keyClick(people(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(verdict(0), u"offen"_s, patience);
        QTest::keyClick(people(), Qt::Key_U);
        QTRY_COMPARE_WITH_TIMEOUT(verdict(0), u"unkenntlich, überall"_s, patience);
    }

private:
    QListView *list() const { return m_case->one<QListView>(); }
    ui::MarkText *text() const { return m_case->one<ui::MarkText>(); }
    QTableView *people() const { return m_case->one<QTableView>(); }
    QString verdict(int row) const { return people()->model()->index(row, 2).data().toString(); }
    QModelIndex row(const QString &name) const
    {
        for (int i = 0; i < list()->model()->rowCount(); ++i) {
            const QModelIndex index = list()->model()->index(i, 0);
            if (index.data().toString().endsWith(name))
                return index;
        }
        return {};
    }
    void open(const QString &name)
    {
        list()->setFocus();
        list()->setCurrentIndex(row(name));
    }

    std::unique_ptr<PreparedCase> m_case;
};

QTEST_MAIN(TestReview)
#include "tst_review.moc"
