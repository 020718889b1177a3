// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "case/letterlist.h"
#include "lettercase.h"
#include "widgets/documentview.h"
#include "workflow/wishjson.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QTextEdit>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace habeas;

namespace {

constexpr int patience = 60'000;

} // namespace

/// What is written stays with the case: over other cases, a locked vault, and another window.
class TestLetterDrafts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // The platform without a display cannot do all that a popup asks for, and says so.
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }

    void initTestCase()
    {
        m_case = std::make_unique<LetterCase>();
        QCOMPARE(m_case->begin(), QString());
    }
    void cleanupTestCase() { m_case.reset(); }

    /// What was written is there when one comes back: from another case, and after the vault was locked.
    void whatWasWrittenStaysWithTheCase()
    {
        m_case->choose(u"clarification"_s);
        m_case->choose(u"identity"_s);
        QVERIFY(m_case->fill(u"Warum nicht klar ist, wer fragt, in ganzen Sätzen"_s, u"Die Anschrift ist neu."_s));
        QVERIFY(m_case->fill(u"Anrede"_s, u"Liebe Frau Lindner"_s));
        m_case->choose(u"clarification"_s);
        QTextEdit *opening = m_case->words(u"Einleitung"_s);
        QTest::keyClick(opening, Qt::Key_Home, Qt::ControlModifier);
        QTest::keyClicks(opening, u"Eben "_s);
        m_case->place().clear();
        m_case->place().show(m_case->id(), workflow::Stage::Answer);
        QTRY_VERIFY_WITH_TIMEOUT(m_case->one<ui::DocumentView>() && m_case->one<ui::DocumentView>()->pageCount() > 0,
                                 patience);
        // One goes on where one was, and sees what else was begun.
        QCOMPARE(m_case->visible<QComboBox>().constFirst()->currentData().toString(), u"clarification"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_case->words(u"Einleitung"_s)
                                     && m_case->words(u"Einleitung"_s)->toPlainText().startsWith(u"Eben "_s),
                                 patience);
        m_case->choose(u"identity"_s);
        QCOMPARE(m_case->one<QPlainTextEdit>()->toPlainText(), u"Die Anschrift ist neu."_s);
        QVERIFY(fieldsSay(u"Liebe Frau Lindner"_s));
        m_case->picture("letter-kept");
        const auto *kinds = m_case->visible<QComboBox>().constFirst();
        QVERIFY(kinds->itemText(kinds->findData(u"identity"_s)).endsWith(u"(Entwurf)"_s));
        QVERIFY(!kinds->itemText(kinds->findData(u"refusal"_s)).contains(u"Entwurf"_s));
        QCOMPARE(m_case->one<ui::LetterList>()->item(0)->text(), u"Neues Schreiben, 2 Entwürfe"_s);
        const auto drafts = drafted();
        QCOMPARE(drafts.wishes.size(), 2);
        QCOMPARE(drafts.of(u"identity"_s)->order.salutation, u"Liebe Frau Lindner"_s);
        QVERIFY(drafts.of(u"clarification"_s)->order.salutation.isEmpty());
    }

    void aFinishedLetterHasNoDraft()
    {
        m_case->choose(u"clarification"_s);
        QVERIFY(m_case->finished().contains(u"Eben "));
        QVERIFY(!drafted().of(u"clarification"_s));
        m_case->choose(u"identity"_s);
        m_case->choose(u"clarification"_s);
        QVERIFY(!m_case->words(u"Einleitung"_s)->toPlainText().startsWith(u"Eben "_s));
    }

    void whatIsWrittenLastIsKeptBeforeTheVaultIsLocked()
    {
        m_case->choose(u"identity"_s);
        QTextEdit *opening = m_case->words(u"Einleitung"_s);
        QTest::keyClick(opening, Qt::Key_Home, Qt::ControlModifier);
        QTest::keyClicks(opening, u"Heureka "_s);
        Q_EMIT m_case->office().closing(); // as close() says before it closes
        const auto drafts = drafted();
        QVERIFY(drafts.of(u"identity"_s));
        QVERIFY(drafts.of(u"identity"_s)
                    ->order.wordings.value(u"opening"_s)
                    .lines.constFirst()
                    .said.text.startsWith(u"Heureka "_s));
    }

    /// Another window goes on with the letter: its words come here, or whoever writes here, too, learns of it.
    void anotherWindowOverwritesNothing()
    {
        m_case->choose(u"processor"_s);
        QVERIFY(m_case->fill(u"Anrede"_s, u"Guten Morgen"_s));
        QTRY_VERIFY_WITH_TIMEOUT(drafted().of(u"processor"_s), patience);
        writeElsewhere(u"Guten Abend"_s);
        m_case->place().readAgain(m_case->id());
        QTRY_VERIFY_WITH_TIMEOUT(fieldsSay(u"Guten Abend"_s), patience);
        QCOMPARE(m_case->visible<QComboBox>().constFirst()->currentData().toString(), u"processor"_s);

        QVERIFY(m_case->fill(u"Anrede"_s, u"Gute Nacht"_s));
        writeElsewhere(u"Guten Mittag"_s);
        m_case->place().readAgain(m_case->id());
        QTRY_VERIFY_WITH_TIMEOUT(m_case->shownText().contains(u"in einem anderen Fenster"_s), patience);
        QVERIFY(fieldsSay(u"Gute Nacht"_s)); // to be copied
        QCOMPARE(drafted().of(u"processor"_s)->order.salutation, u"Guten Mittag"_s);
        m_case->place().clear();
        m_case->place().show(m_case->id(), workflow::Stage::Answer);
        QTRY_VERIFY_WITH_TIMEOUT(m_case->one<ui::LetterList>() && fieldsSay(u"Guten Mittag"_s), patience);
    }

    void aLockedVaultLeavesNothing()
    {
        m_case->lock();
        const QStringList kept = m_case->everythingHeld().filter(QRegularExpression(
            u"Lindner|2026-0001|Anschrift ist neu|Liebe Frau|Heureka|Guten (Morgen|Abend|Mittag)|Gute Nacht"_s));
        QVERIFY2(kept.isEmpty(), qPrintable(kept.join(u'\n')));
    }

private:
    /// What the letter to a processor says in another window.
    void writeElsewhere(const QString &salutation)
    {
        std::optional<QString> code;
        m_case->office().ask<std::monostate>(
            &m_case->place(),
            [id = m_case->id(), salutation](workflow::Office &office) -> Result<> {
                const auto drafts = workflow::keptDrafts(office, id);
                if (!drafts)
                    return drafts.error();
                const auto before = drafts->of(u"processor"_s);
                workflow::LetterWish wish = *before;
                wish.order.salutation = salutation;
                return workflow::keepDraft(office, id, wish, workflow::toJson(*before));
            },
            [&](const Result<> &kept) { code = kept ? QString() : kept.error().code; });
        QTRY_VERIFY_WITH_TIMEOUT(code, patience);
        QCOMPARE(*code, QString());
    }
    workflow::KeptDrafts drafted()
    {
        std::optional<workflow::KeptDrafts> drafts;
        m_case->office().ask<workflow::KeptDrafts>(
            &m_case->place(),
            [id = m_case->id()](workflow::Office &office) { return workflow::keptDrafts(office, id); },
            [&](const Result<workflow::KeptDrafts> &kept) { drafts = kept ? *kept : workflow::KeptDrafts(); });
        return QTest::qWaitFor([&] { return drafts.has_value(); }, patience) ? *drafts : workflow::KeptDrafts();
    }
    bool fieldsSay(const QString &text) const
    {
        const auto fields = m_case->visible<QLineEdit>();
        return std::any_of(fields.begin(), fields.end(), [&](const auto *field) { return field->text() == text; });
    }

    std::unique_ptr<LetterCase> m_case;
};

QTEST_MAIN(TestLetterDrafts)
#include "tst_letterdrafts.moc"
