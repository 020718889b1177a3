// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "case/completenesslist.h"
#include "case/letterform.h"
#include "case/stagebar.h"
#include "case/wordingfield.h"
#include "lettercase.h"
#include "letters.h"
#include "letters/fields.h"
#include "widgets/checklist.h"
#include "widgets/documentview.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QTimer>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace habeas;

namespace {

constexpr int patience = 60'000;

} // namespace

/// The letters around the answer, by keyboard: each kind lacks what a person has to decide, and says so; an extension
/// and a refusal go out only when the head has signed.
class TestAnswer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // The platform without a display cannot do all that a popup asks for, and says so.
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }
    void cleanup() // in each state a step leaves behind, no two things share a letter
    {
        const QStringList doubled = tests::doubledOn(m_case->place());
        QVERIFY2(doubled.isEmpty(), qPrintable(doubled.join(u", "_s)));
    }

    void initTestCase()
    {
        m_case = std::make_unique<LetterCase>();
        QCOMPARE(m_case->begin(), QString());
    }
    void cleanupTestCase() { m_case.reset(); }

    void everyKindSaysWhatItLacks_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("lack");
        QTest::newRow("acknowledgement, Art. 12(3): nothing is decided for it") << u"acknowledgement"_s << QString();
        QTest::newRow("identity, Art. 12(6): only with a doubt") << u"identity"_s << u"letters.missing.doubt"_s;
        QTest::newRow("clarification, recital 63: areas and day are offered") << u"clarification"_s << QString();
        QTest::newRow("extension, Art. 12(3): a reason of the law")
            << u"extension"_s << u"letters.missing.extension-reason"_s;
        QTest::newRow("refusal, Art. 12(4): a ground of the law") << u"refusal"_s << u"letters.missing.no-ground"_s;
        QTest::newRow("done, Art. 12(3): what") << u"done"_s << u"letters.missing.what-was-done"_s;
        QTest::newRow("recipient, Art. 19: what") << u"recipient"_s << u"letters.missing.what-to-do"_s;
        QTest::newRow("processor, Art. 28(3)(e): whom") << u"processor"_s << u"letters.missing.processor-address"_s;
    }
    void everyKindSaysWhatItLacks()
    {
        QFETCH(QString, kind);
        QFETCH(QString, lack);
        m_case->choose(kind);
        m_case->picture(qPrintable(u"letter-"_s + kind));
        QCOMPARE(m_case->button(u"Fertigstellen"_s)->isEnabled(), lack.isEmpty());
        if (!lack.isEmpty())
            QVERIFY(partTexts().contains(Words::of(Language::German).say({lack, {}})));
        if (auto *way = m_case->button(u"Dort eintragen: Einzelheiten"_s)) { // leads to what lacks, and it is seen
            way->click();
            const QWidget *field = QApplication::focusWidget();
            QVERIFY(field);
            QVERIFY(!field->objectName().isEmpty()); // fields are named by what lacks without them
            QVERIFY(!field->visibleRegion().isEmpty());
        }
        // Only the answer has a page for a child.
        QVERIFY(!m_case->button(u"Seite in einfacher Sprache für ein Kind"_s));
    }

    /// What the letter before lacked says nothing of this one: nobody finishes what was not drafted.
    void nothingIsFinishedBeforeItIsDrafted()
    {
        m_case->choose(u"acknowledgement"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_case->button(u"Fertigstellen"_s)->isEnabled(), patience);
        auto *kinds = m_case->visible<QComboBox>().constFirst();
        kinds->setFocus();
        QTest::keyClick(kinds, Qt::Key_Down);
        QVERIFY(!m_case->button(u"Fertigstellen"_s)->isEnabled());
        QTest::keyClick(kinds, Qt::Key_Up);
        QVERIFY(!m_case->button(u"Fertigstellen"_s)->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(m_case->button(u"Fertigstellen"_s)->isEnabled(), patience);
    }

    /// Art. 15(1)(c): an empty list is no answer. The answer may say so, and the way to a better one is beside it.
    void theAnswerNamesWhoseRecipientsNobodyKnows()
    {
        m_case->choose(u"answer"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_case->shownText().contains(u"Wer Daten daraus erhält, hat noch niemand gesagt"),
                                 patience);
        m_case->picture("letter-answer-recipients");
        QVERIFY(m_case->button(u"Empfänger eintragen …"_s));
        m_case->choose(u"acknowledgement"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!m_case->button(u"Empfänger eintragen …"_s), patience);
    }

    void theExtensionWaitsForTheHead()
    {
        m_case->choose(u"extension"_s);
        auto *reasons = m_case->one<ui::CheckList>();
        reasons->setFocus();
        QTest::keyClick(reasons, Qt::Key_Space);
        QCOMPARE(reasons->checked(), QStringList{u"complexity"_s});
        QVERIFY(m_case->fill(u"Warum es hier so ist, in ganzen Sätzen"_s, u"Neun Systeme sind zu durchsuchen."_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_case->button(u"Fertigstellen"_s)->isEnabled(), patience);
        QVERIFY(m_case->press(u"Fertigstellen"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_case->shownText().contains(u"Versand nicht eingetragen"), patience);
        QCOMPARE(m_case->facts().letters.constLast().kind, u"extension"_s);
        m_case->picture("letter-extension-finished");

        // The way to the next step leads to this letter, not to another one.
        QTRY_VERIFY_WITH_TIMEOUT(m_case->shownText().contains(u"Verlängerung der Frist zeichnen lassen"), patience);
        m_case->choose(u"acknowledgement"_s);
        m_case->place().show(m_case->id(), workflow::Stage::Collect);
        QTRY_VERIFY_WITH_TIMEOUT(m_case->button(u"Weiter: Antwort"_s), patience);
        QVERIFY(m_case->press(u"Weiter: Antwort"_s));

        // No way around the signature: neither on the page nor in the workflow.
        QVERIFY(!m_case->button(u"Versand eintragen"_s));
        QVERIFY(m_case->fill(u"Wo das Papier liegt"_s, u"Ordner 8"_s));
        QVERIFY(m_case->press(u"Unterschrift eintragen"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_case->button(u"Versand eintragen"_s), patience);
        QCOMPARE(m_case->facts().approvals.constLast().subject, Approval::Subject::Extension);
        // The letter says why: nobody is asked for it twice.
        QVERIFY(m_case->press(u"Versand eintragen"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_case->shownText().contains(u"versandt"), patience);
        QCOMPARE(m_case->facts().value.events.constLast().kind, Event::Kind::Extended);
    }

    void anUnsignedRefusalIsNotRecorded()
    {
        m_case->choose(u"refusal"_s);
        const auto lists = m_case->visible<ui::CheckList>();
        QCOMPARE(lists.size(), 2);
        lists.at(1)->setFocus();
        QTest::keyClick(lists.at(1), Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(m_case->shownText().contains(u"Woraus sich das ergibt"), patience);
        QVERIFY(m_case->fill(u"Woraus sich das ergibt (Tatsachen, keine Vermutung)"_s,
                             u"Es ist die dritte gleiche Anfrage."_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_case->button(u"Fertigstellen"_s)->isEnabled(), patience);
        QVERIFY(m_case->press(u"Fertigstellen"_s));
        QTRY_COMPARE_WITH_TIMEOUT(m_case->facts().letters.size(), 2, patience);
        std::optional<QString> code;
        m_case->office().ask<Event>(
            &m_case->place(),
            [id = m_case->id(), letter = m_case->facts().letters.constLast().id](workflow::Office &office) {
                return workflow::recordSending(office, id, letter,
                                               {.on = QDate(2026, 11, 24), .note = u"unbegründet"_s});
            },
            [&](const Result<Event> &event) { code = event ? QString() : event.error().code; });
        QTRY_VERIFY_WITH_TIMEOUT(code, patience);
        QCOMPARE(*code, u"letter.not-approved"_s);
    }

    void aFinishedLetterIsSaved()
    {
        const QString path = m_case->path(u"brief.odt"_s);
        auto *save = m_case->button(u"Speichern als"_s);
        QVERIFY(save);
        // Space returns only when the menu is gone again.
        QTimer::singleShot(200, this, [] { QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_O); });
        save->setFocus();
        QTest::keyClick(save, Qt::Key_Space);
        QFileDialog *dialog = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((dialog = m_case->place().findChild<QFileDialog *>()) && dialog->isVisible(),
                                 patience);
        auto *name = dialog->findChild<QLineEdit *>(u"fileNameEdit"_s);
        QCOMPARE(name->text(), u"ablehnung-2026-0001.odt"_s);
        name->setText(path);
        QVERIFY(QMetaObject::invokeMethod(dialog, "accept"));
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), patience);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.read(100).contains("application/vnd.oasis.opendocument.text"));
    }

    void theWordsAreChangedWhereTheyStand()
    {
        m_case->choose(u"acknowledgement"_s);
        QTextEdit *opening = m_case->words(u"Einleitung"_s);
        QVERIFY(opening);
        QTest::keyClick(opening, Qt::Key_Home, Qt::ControlModifier);
        QTest::keyClicks(opening, u"Heute "_s);
        QTest::keyClick(opening, Qt::Key_End, Qt::ControlModifier);
        QTest::keyClick(opening, Qt::Key_Return);
        QTest::keyClicks(opening, u"Das Sekretariat ist bis Freitag zu."_s);
        m_case->choose(u"clarification"_s); // each kind has its own
        QVERIFY(!m_case->words(u"Einleitung"_s)->toPlainText().contains(u"Freitag zu"_s));
        m_case->choose(u"acknowledgement"_s);
        const QString html = m_case->finished();
        QVERIFY(html.contains(u"<p>Heute Sie haben"));
        QVERIFY(html.contains(u"Das Sekretariat ist bis Freitag zu."));
    }

    void aValueIsOneWhole_data()
    {
        using Keys = QList<std::pair<Qt::Key, Qt::KeyboardModifiers>>;
        QTest::addColumn<Keys>("keys"); // behind the name
        QTest::addColumn<bool>("isThere");
        const auto none = Qt::NoModifier;
        QTest::newRow("Backspace takes all of it") << Keys{{Qt::Key_Backspace, none}} << false;
        QTest::newRow("and Ctrl+Z brings it back")
            << Keys{{Qt::Key_Backspace, none}, {Qt::Key_Z, Qt::ControlModifier}} << true;
        QTest::newRow("Delete before it does, too") << Keys{{Qt::Key_Left, none}, {Qt::Key_Delete, none}} << false;
        QTest::newRow("Left goes across it") << Keys{{Qt::Key_Left, none}, {Qt::Key_X, none}} << true;
        QTest::newRow("what is typed behind it is not in it") << Keys{{Qt::Key_X, none}} << true;
        QTest::newRow("what is typed in place of what is before it is not in it")
            << Keys{{Qt::Key_Left, none}, {Qt::Key_Left, Qt::ShiftModifier}, {Qt::Key_X, none}} << true;
        QTest::newRow("selected as a whole, replaced as a whole")
            << Keys{{Qt::Key_Left, Qt::ShiftModifier}, {Qt::Key_X, none}} << false;
        QTest::newRow("cut and put elsewhere it is the same value") << Keys{{Qt::Key_Left, Qt::ShiftModifier},
                                                                            {Qt::Key_X, Qt::ControlModifier},
                                                                            {Qt::Key_End, Qt::ControlModifier},
                                                                            {Qt::Key_V, Qt::ControlModifier}}
                                                                    << true;
        QTest::newRow("a line break behind it leaves it whole")
            << Keys{{Qt::Key_Return, none}, {Qt::Key_X, none}} << true;
    }

    void aValueIsOneWhole()
    {
        using Keys = QList<std::pair<Qt::Key, Qt::KeyboardModifiers>>;
        QFETCH(Keys, keys);
        QFETCH(bool, isThere);
        ui::WordingField field;
        const letters::Line line{
            letters::Line::Look::Paragraph, u"An {subject}."_s, {u"An Mia Lindner."_s, {{3, 11, u"subject"_s}}}};
        field.setLines({line});
        QCOMPARE(field.lines(), QList{line});
        QTextCursor cursor = field.textCursor();
        cursor.setPosition(14);
        field.setTextCursor(cursor);
        for (const auto &[key, modifiers] : keys)
            QTest::keyClick(&field, key, modifiers);
        QStringList values;
        for (const letters::Line &each : field.lines()) {
            for (const letters::Field &placed : each.said.fields)
                values << letters::valueOf(placed, each.said.text);
        }
        QCOMPARE(values, isThere ? QStringList{u"Mia Lindner"_s} : QStringList());
    }

    void whatTheLawAsksForIsStillSaid()
    {
        m_case->choose(u"acknowledgement"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_case->button(u"Fertigstellen"_s)->isEnabled(), patience);
        QTextEdit *opening = m_case->words(u"Einleitung"_s);
        QTest::keyClick(opening, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(opening, u"Danke."_s);
        QTRY_VERIFY_WITH_TIMEOUT(!m_case->button(u"Fertigstellen"_s)->isEnabled(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_case->shownText().contains(u"Der Wortlaut nennt nicht mehr: Mia Lindner"), patience);
        m_case->picture("letter-unsaid");
        // Behind the words it takes back, though it stands beside their heading.
        opening->setFocus();
        QTest::keyClick(opening, Qt::Key_Tab);
        QCOMPARE(qobject_cast<QAbstractButton *>(QApplication::focusWidget()),
                 m_case->button(u"Wortlaut zurücksetzen"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab, Qt::ShiftModifier);
        QCOMPARE(QApplication::focusWidget(), opening);
        QVERIFY(m_case->press(u"Wortlaut zurücksetzen"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_case->button(u"Fertigstellen"_s)->isEnabled(), patience);
        QVERIFY(!m_case->words(u"Einleitung"_s)->toPlainText().contains(u"Danke"));
        QTest::keyClick(m_case->words(u"Einleitung"_s), Qt::Key_Z, Qt::ControlModifier); // resetting can be undone, too
        QTRY_VERIFY_WITH_TIMEOUT(!m_case->button(u"Fertigstellen"_s)->isEnabled(), patience);
        for (const QString &value : {u"Mia Lindner"_s, u"Dienstag, 3.\u00a0November 2026"_s, u"2026-0001"_s}) {
            const QString gap = u"Der Wortlaut nennt nicht mehr: "_s + value;
            QTRY_VERIFY_WITH_TIMEOUT(m_case->shownText().contains(gap), patience);
            QVERIFY(m_case->press(u"Wieder einfügen"_s));
            QTRY_VERIFY2_WITH_TIMEOUT(!m_case->shownText().contains(gap), qPrintable(m_case->shownText()), 5000);
        }
        QTRY_VERIFY_WITH_TIMEOUT(m_case->button(u"Fertigstellen"_s)->isEnabled(), 5000);
        QVERIFY(m_case->finished().contains(u"<p>Danke."));
    }

    /// What the case lacks is typed where it is corrected: one is led to the field, not to a page.
    void whatTheCaseLacksIsCorrectedWhereItStands_data()
    {
        QTest::addColumn<QString>("missing");
        QTest::addColumn<QString>("label");
        QTest::newRow("address") << u"letters.missing.addressee"_s << u"Anschrift"_s;
        QTest::newRow("day") << u"letters.missing.received"_s << u"Eingang am"_s;
        QTest::newRow("name") << u"letters.missing.subject"_s << u"Vorname"_s;
    }
    void whatTheCaseLacksIsCorrectedWhereItStands()
    {
        QFETCH(QString, missing);
        QFETCH(QString, label);
        auto *list = m_case->place().findChild<ui::CompletenessList *>();
        Q_EMIT list->cureWanted({u"addressee"_s, {missing, {}}, letters::Missing::Place::Case, {}});
        const auto isThere = [&] {
            const QWidget *field = QApplication::focusWidget();
            const auto labels = m_case->visible<QLabel>();
            return field && !field->visibleRegion().isEmpty()
                && std::any_of(labels.begin(), labels.end(), [&](const QLabel *each) {
                       return each->text().remove(u'&') == label && each->buddy()
                           && (each->buddy() == field || each->buddy()->isAncestorOf(field)
                               || each->buddy()->focusProxy() == field);
                   });
        };
        QTRY_VERIFY(isThere());
        m_case->picture("correction-jump");
        QVERIFY(m_case->press(u"Unverändert lassen"_s));
        m_case->place().findChild<ui::StageBar *>()->setCurrentIndex(int(workflow::Stage::Answer));
        QTest::qWait(100);
    }

    void aLockedVaultLeavesNothing()
    {
        m_case->lock();
        QTest::qWait(800); // longer than the pause between typing and drafting
        const QStringList kept = m_case->everythingHeld().filter(
            QRegularExpression(u"Lindner|2026-0001|Ordner 8|^Ordner$|^Papier$|Systeme sind|dritte|Freitag zu"_s));
        QVERIFY2(kept.isEmpty(), qPrintable(kept.join(u'\n')));
        for (const auto *view : m_case->place().findChildren<ui::DocumentView *>())
            QVERIFY(view->pdf().isEmpty() && view->pageCount() == 0);
    }

private:
    /// The lines of the list of parts.
    QStringList partTexts() const
    {
        QStringList lines;
        const auto lists = m_case->visible<QListWidget>();
        for (const QListWidget *list : lists) {
            for (int row = 0; row < list->count(); ++row)
                lines << list->item(row)->text().split(u'\n');
        }
        return lines;
    }

    std::unique_ptr<LetterCase> m_case;
};

QTEST_MAIN(TestAnswer)
#include "tst_answer.moc"
