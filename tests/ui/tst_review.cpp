// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "letters.h"
#include "preparedcase.h"
#include "review/choicepane.h"
#include "review/decisionbar.h"
#include "review/marktext.h"
#include "review/pageview.h"

#include "collection/review.h"
#include "itemmodels/itemlistmodel.h"
#include "workflow/release.h"

#include <QAction>
#include <QBuffer>
#include <QCheckBox>
#include <QComboBox>
#include <QListView>
#include <QPainter>
#include <QPdfWriter>
#include <QProcess>
#include <QPushButton>
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
    const QByteArray chat = R"([
  {"timestamp": 1790000000, "actorId": "mia", "actorDisplayName": "Mia Lindner", "message": "Wer bringt Lupen mit?"},
  {"timestamp": 1790000060, "actorId": "onur", "actorDisplayName": "Onur Yilmaz", "message": "Mein Vater hat zwei."}
])";
    return {
        {u"f-chat.json"_s, chat},
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
    void cleanup() // in each state a step leaves behind, no two things share a letter
    {
        const QStringList doubled = tests::doubledOn(m_case->place());
        QVERIFY2(doubled.isEmpty(), qPrintable(doubled.join(u", "_s)));
    }

    void initTestCase()
    {
        m_case = std::make_unique<PreparedCase>();
        QCOMPARE(m_case->prepare(workflow::Stage::Review, files()), QString());
        QTRY_COMPARE_WITH_TIMEOUT(list()->model()->rowCount(), int(files().size()), patience);
    }
    void cleanupTestCase() { m_case.reset(); }

    void otherPeopleAreLookedFor()
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_case->shownText().contains(u"6 Funde sind noch nicht"_s), patience);
        m_case->picture("review-before");
        QVERIFY(m_case->press(u"Nach Dritten suchen"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_case->shownText().contains(u"Alle Funde sind"_s), patience);
        QTRY_COMPARE_WITH_TIMEOUT(list()->model()->rowCount(), int(files().size()), patience);
        QTRY_VERIFY_WITH_TIMEOUT(line(u"a-streit.txt"_s).endsWith(u"2 Dritte"_s), patience);
        QTRY_VERIFY_WITH_TIMEOUT(line(u"e-foto.png"_s).endsWith(u"Personen?"_s), patience);
        QVERIFY(m_case->shownText().contains(u"0 von 6 Funden entschieden"_s));
    }

    void peopleAreMarkedWhereTheyStand()
    {
        open(u"a-streit.txt"_s);
        QTRY_COMPARE_WITH_TIMEOUT(text()->extraSelections().size(), 3, patience);
        QTest::keyClick(list(), Qt::Key_F3);
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

    /// One that is left is made unrecognisable by the same button as several.
    void whatWasRefusedIsNotSaidOfWhatIsDecided()
    {
        people()->setFocus();
        people()->selectRow(0);
        QTest::keyClick(people(), Qt::Key_U);
        QTRY_COMPARE_WITH_TIMEOUT(verdict(0), u"unkenntlich, überall"_s, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!m_case->shownText().contains(u"werden andere Personen genannt"_s), patience);
        QVERIFY(m_case->button(u"1 Person unkenntlich machen"_s));
        people()->setFocus();
        QTest::keyClick(people(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(verdict(0), u"offen"_s, patience);
    }

    void aDecisionServesAllItemsAndCanBeUndone()
    {
        people()->setFocus();
        people()->clearSelection(); // with Ctrl of the key before, a row that is selected would no longer be
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

    void aPersonIsHiddenInATextForGood()
    {
        open(u"c-brief.txt"_s);
        QTRY_COMPARE_WITH_TIMEOUT(text()->extraSelections().size(), 1, patience);
        QTest::keyClick(list(), Qt::Key_S);
        QCOMPARE(text()->toPlainText(), u"Liebe [Person A], bis morgen! Mia"_s); // what goes out, before it does
        m_case->picture("review-outgoing");
        QTest::keyClick(list(), Qt::Key_S);
        QTRY_VERIFY_WITH_TIMEOUT(m_case->shownText().contains(u"Festgehalten: „"_s), patience);
        QTRY_COMPARE_WITH_TIMEOUT(decisionOf(u"c-brief.txt"_s), Decision::Kind::Redact, patience);
        QCOMPARE(outgoing(u"c-brief"_s), QByteArray("Liebe [Person A], bis morgen! Mia"));
        // On to the next open one, as after any decision; what is redacted already is not redacted again unasked.
        QVERIFY(!list()->currentIndex().data().toString().endsWith(u"c-brief.txt"_s));
        open(u"c-brief.txt"_s);
        auto *next = m_case->place().findChild<ui::DecisionBar *>()->findChildren<QPushButton *>().constLast();
        QTRY_VERIFY(next->isEnabled());
        next->click();
        QTRY_VERIFY(!list()->currentIndex().data().toString().endsWith(u"c-brief.txt"_s));
    }

    void aPassageIsHiddenByKeys()
    {
        open(u"b-aufsatz.txt"_s);
        QTRY_VERIFY_WITH_TIMEOUT(text()->toPlainText().startsWith(u"Mia schreibt"_s), patience);
        text()->setFocus();
        QTest::keyClick(text(), Qt::Key_Home, Qt::ControlModifier);
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(text(), Qt::Key_Right, Qt::ShiftModifier);
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_T, Qt::AltModifier); // from the list, too
        QTRY_VERIFY(m_case->shownText().contains(u"1 Stelle geschwärzt"_s));
        QTRY_VERIFY(text()->hasFocus()); // for the next passage
        QTRY_VERIFY(!text()->textCursor().hasSelection()); // what is hidden looks so
        QTest::keyClick(text(), Qt::Key_T, Qt::AltModifier); // the cursor is in it: shown again
        QTRY_VERIFY(!m_case->shownText().contains(u"1 Stelle geschwärzt"_s));
        QTest::keyClick(text(), Qt::Key_End, Qt::ControlModifier);
        QTest::keyClick(text(), Qt::Key_T, Qt::AltModifier);
        QTRY_VERIFY(m_case->shownText().contains(u"Erst mit Umschalt und den Pfeiltasten markieren"_s));
        QTest::keyClick(text(), Qt::Key_Home, Qt::ControlModifier);
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(text(), Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(text(), Qt::Key_T, Qt::AltModifier);
        QTRY_VERIFY(m_case->shownText().contains(u"1 Stelle geschwärzt"_s));
        open(u"c-brief.txt"_s);
        open(u"b-aufsatz.txt"_s); // what was begun is still there
        QTRY_VERIFY_WITH_TIMEOUT(m_case->shownText().contains(u"1 Stelle geschwärzt"_s), patience);
        QTest::keyClick(list(), Qt::Key_S);
        QTest::keyClick(list(), Qt::Key_S);
        QTRY_VERIFY_WITH_TIMEOUT(m_case->shownText().contains(u"Festgehalten: „"_s), patience);
        QCOMPARE(outgoing(u"b-aufsatz"_s), QByteArray("[unkenntlich] schreibt über den Wald."));
    }

    void aPersonIsGoneFromAPdf()
    {
        open(u"d-gespraech.pdf"_s);
        QTRY_VERIFY_WITH_TIMEOUT(page() && page()->isShown(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(page()->hidden().size(), 1, patience);
        QTest::qWait(500); // an answer too many would come now
        QVERIFY(page() && page()->isShown());
        m_case->picture("review-pdf");
        QTest::keyClick(list(), Qt::Key_S);
        QTest::keyClick(list(), Qt::Key_S);
        QTRY_VERIFY_WITH_TIMEOUT(m_case->shownText().contains(u"Festgehalten: „"_s), patience);
        QFile made(m_case->path(u"redacted.pdf"_s));
        QVERIFY(made.open(QIODevice::WriteOnly));
        made.write(outgoing(u"d-gespraech"_s));
        made.close();
        QProcess tool;
        tool.start(u"pdftotext"_s, {made.fileName(), u"-"_s});
        QVERIFY2(tool.waitForFinished() && tool.exitCode() == 0, "pdftotext");
        QCOMPARE(tool.readAllStandardOutput().trimmed(), QByteArray());
    }

    void anAreaOfAPictureIsHiddenByKeys()
    {
        open(u"e-foto.png"_s);
        QTRY_VERIFY_WITH_TIMEOUT(page() && page()->isShown(), patience);
        QVERIFY(m_case->shownText().contains(u"Nicht nach Personen durchsucht"_s));
        QVERIFY(!m_case->shownText().contains(u"0 Personen"_s)); // nobody has looked
        QVERIFY(m_case->press(u"Bereich schwärzen"_s));
        QTest::keyClick(page(), Qt::Key_Down);
        QTest::keyClick(page(), Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(page()->areas().size(), 1);
        QVERIFY(page()->accessibleDescription().contains(u"Bereich 1 von 1"_s));
        m_case->picture("review-area");
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_S);
        QTest::keyClick(list(), Qt::Key_S);
        QTRY_VERIFY_WITH_TIMEOUT(m_case->shownText().contains(u"Festgehalten: „"_s), patience);
        const QImage made = QImage::fromData(outgoing(u"e-foto"_s));
        QCOMPARE(made.size(), QSize(600, 400));
        QCOMPARE(made.pixelColor(300, 200), QColor(Qt::black));
        QCOMPARE(made.pixelColor(100, 100), QColor(Qt::lightGray));
    }

    void aChatGoesOutByTheRuleOfItsSystem()
    {
        open(u"f-chat.json"_s);
        QTRY_COMPARE_WITH_TIMEOUT(people()->model()->rowCount(), 2, patience);
        QTRY_VERIFY_WITH_TIMEOUT(rule(), patience);
        for (int row = 0; row < 2; ++row) {
            if (people()->model()->index(row, 0).data().toString() == u"Mia Lindner")
                people()->selectRow(row);
        }
        people()->setFocus();
        QTest::keyClick(people(), Qt::Key_I);
        QTRY_VERIFY_WITH_TIMEOUT(verdict(0) + verdict(1) == u"ist die betroffene Personoffen"
                                     || verdict(0) + verdict(1) == u"offenist die betroffene Person",
                                 patience);
        rule()->setFocus();
        QTest::keyClick(rule(), Qt::Key_Down);
        QTRY_VERIFY_WITH_TIMEOUT(m_case->shownText().contains(u"2 Stellen geschwärzt"_s), patience);
        QCOMPARE(text()->extraSelections().size(), 2); // nothing of it is marked besides as a person
        m_case->picture("review-chat");
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_S);
        QVERIFY(text()->toPlainText().contains(u"Wer bringt Lupen mit?"_s));
        QVERIFY(!text()->toPlainText().contains(u"Onur"_s));
        QVERIFY(!text()->toPlainText().contains(u"Vater"_s));
    }

    /// A decision is never edited: what takes it back is a new one, and the journal has both.
    void aDecisionIsTakenBackAndMadeAgain()
    {
        QAction *undo = m_case->place().editActions().at(0);
        QAction *redo = m_case->place().editActions().at(1);
        QCOMPARE(undo->text(), u"Entscheidung über 1 Person &rückgängig"_s);
        undo->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(undo->text(), u"Schwärzen von 1 Fund &rückgängig"_s, patience);
        QTRY_COMPARE_WITH_TIMEOUT(decisionOf(u"e-foto.png"_s), Decision::Kind::Redact, patience);
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(decisionOf(u"e-foto.png"_s), std::nullopt, patience);
        QTRY_VERIFY_WITH_TIMEOUT(redo->isEnabled(), patience);
        QCOMPARE(m_case->facts().undecided, 3);
        QTest::keyClick(list(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE_WITH_TIMEOUT(decisionOf(u"e-foto.png"_s), Decision::Kind::Redact, patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_case->shownText().contains(u"4 von 6 Funden entschieden"_s), patience);
        QCOMPARE(m_case->facts().undecided, 2);
        QVERIFY(!outgoing(u"e-foto"_s).isEmpty());
    }

    void itIsTakenBackAlsoAfterTheCaseWasLeft()
    {
        QAction *undo = m_case->place().editActions().at(0);
        QAction *redo = m_case->place().editActions().at(1);
        m_case->place().clear();
        QVERIFY(!undo->isEnabled() && !redo->isEnabled());
        m_case->place().show(m_case->id(), workflow::Stage::Review);
        QTRY_COMPARE_WITH_TIMEOUT(list()->model()->rowCount(), 6, patience);
        QTRY_COMPARE_WITH_TIMEOUT(undo->text(), u"Schwärzen von 1 Fund &rückgängig"_s, patience);
        QTRY_COMPARE_WITH_TIMEOUT(decisionOf(u"e-foto.png"_s), Decision::Kind::Redact, patience);
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(decisionOf(u"e-foto.png"_s), std::nullopt, patience);
        QTRY_VERIFY_WITH_TIMEOUT(redo->isEnabled(), patience);
        m_case->place().clear();
        m_case->place().show(m_case->id(), workflow::Stage::Review);
        QTRY_COMPARE_WITH_TIMEOUT(redo->text(), u"Schwärzen von 1 Fund &wiederholen"_s, patience);
        QTRY_COMPARE_WITH_TIMEOUT(decisionOf(u"e-foto.png"_s), std::nullopt, patience);
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE_WITH_TIMEOUT(decisionOf(u"e-foto.png"_s), Decision::Kind::Redact, patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_case->shownText().contains(u"4 von 6 Funden entschieden"_s), patience);
        QCOMPARE(redo->text(), u"Entscheidung über 1 Person &wiederholen"_s); // what was decided about people, too
    }

    void theListIsNarrowedAndSaysSo()
    {
        auto *open = m_case->place().findChild<ui::ChoicePane *>()->findChildren<QCheckBox *>().at(0);
        QVERIFY(open->text().contains(u"(2)"_s));
        QTest::mouseClick(open, Qt::LeftButton, {}, QPoint(8, open->height() / 2));
        QTRY_COMPARE_WITH_TIMEOUT(list()->model()->rowCount(), 4, patience);
        QVERIFY(m_case->shownText().contains(u"4 von 6 Funden"_s));
        QTest::mouseClick(open, Qt::LeftButton, {}, QPoint(8, open->height() / 2));
        QTRY_COMPARE_WITH_TIMEOUT(list()->model()->rowCount(), 6, patience);
        m_case->picture("review-counts");
    }

    /// Nobody goes out by name who was to be unrecognisable, only because that was decided late.
    void theSealWaitsForWhoIsStillNamed()
    {
        QVERIFY(!obstacles().contains(u"obstacle.names-others"_s));
        open(u"c-brief.txt"_s);
        QTRY_COMPARE(people()->model()->rowCount(), 1);
        people()->setFocus();
        people()->selectRow(0);
        QTest::keyClick(people(), Qt::Key_K);
        QTRY_COMPARE_WITH_TIMEOUT(verdict(0), u"keine Person"_s, patience);
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_H);
        QTRY_COMPARE_WITH_TIMEOUT(decisionOf(u"c-brief.txt"_s), Decision::Kind::HandOut, patience);
        open(u"c-brief.txt"_s);
        QTRY_COMPARE(people()->model()->rowCount(), 1);
        QVERIFY(!obstacles().contains(u"obstacle.names-others"_s));
        people()->setFocus();
        people()->selectRow(0);
        QTest::keyClick(people(), Qt::Key_U);
        QTRY_COMPARE_WITH_TIMEOUT(verdict(0), u"unkenntlich, überall"_s, patience);
        QVERIFY(obstacles().contains(u"obstacle.names-others"_s));
    }

    void aLockedVaultLeavesNothing()
    {
        m_case->lock();
        QVERIFY(!m_case->everythingHeld().join(u'\n').contains(u"Jule"_s));
        QVERIFY(!m_case->everythingHeld().join(u'\n').contains(u"Onur"_s));
    }

private:
    ui::PageView *page() const { return m_case->one<ui::PageView>(); }
    QComboBox *rule() const
    {
        const auto boxes = m_case->visible<QComboBox>();
        for (QComboBox *box : boxes) {
            if (box->accessibleName() == u"Regel für Chats dieses Systems")
                return box;
        }
        return nullptr;
    }
    std::optional<Decision::Kind> decisionOf(const QString &name) const
    {
        const int kind = row(name).data(itemmodels::ItemListModel::DecisionRole).toInt();
        return kind < 0 ? std::nullopt : std::optional(static_cast<Decision::Kind>(kind));
    }
    /// The content that goes out instead of the item whose path contains \a name.
    QByteArray outgoing(const QString &name)
    {
        std::optional<QByteArray> content;
        m_case->office().ask<QByteArray>(
            &m_case->place(),
            [id = m_case->id(), name](workflow::Office &office) -> Result<QByteArray> {
                const auto value = office.vault.cases().caseWith(id);
                QByteArray bytes;
                const auto visited =
                    collection::forEachItem(office.vault, *value, [&](const storage::ItemLine &line) -> Result<> {
                        if (!line.item.path.contains(name) || !line.decision || !line.decision->redactedItem)
                            return {};
                        const auto made = office.vault.items().item(*line.decision->redactedItem);
                        if (!made)
                            return made.error();
                        const auto reader = office.vault.items().read(made->item.blob);
                        if (!reader)
                            return reader.error();
                        bytes.resize(made->item.sizeBytes);
                        const auto got = (*reader)->readAt(0, {bytes.data(), std::size_t(bytes.size())});
                        return got ? Result<>() : got.error();
                    });
                return visited ? Result<QByteArray>(bytes) : visited.error();
            },
            [&](const Result<QByteArray> &read) { content = read ? *read : QByteArray(); });
        return QTest::qWaitFor([&] { return content.has_value(); }, patience) ? *content : QByteArray();
    }

    QStringList obstacles()
    {
        std::optional<QStringList> names;
        m_case->office().ask<QList<Code>>(
            &m_case->place(),
            [id = m_case->id()](workflow::Office &office) { return workflow::obstaclesToSealing(office, id); },
            [&](const Result<QList<Code>> &codes) {
                names.emplace();
                for (const Code &code : *codes)
                    *names << code.name;
            });
        return QTest::qWaitFor([&] { return names.has_value(); }, patience) ? *names : QStringList();
    }

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
    QString line(const QString &name) const { return row(name).data(Qt::AccessibleTextRole).toString(); }
    void open(const QString &name)
    {
        list()->setFocus();
        QVERIFY(QTest::qWaitFor([&] { return row(name).isValid(); }, patience)); // its page is read
        list()->setCurrentIndex(row(name));
    }

    std::unique_ptr<PreparedCase> m_case;
};

QTEST_MAIN(TestReview)
#include "tst_review.moc"
