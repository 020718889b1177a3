// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "case/completenesslist.h"
#include "case/doneparts.h"
#include "case/wayfield.h"
#include "lettercase.h"
#include "letters.h"
#include "widgets/checklist.h"
#include "widgets/documentview.h"
#include "widgets/twolines.h"

#include "itemmodels/wording.h"
#include "workflow/completeness.h"
#include "workflow/registration.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;
using namespace habeas;

namespace {

constexpr int patience = 60'000;

} // namespace

/// An erasure followed in part, by keyboard: nothing is decided in the review, one letter says what becomes of each
/// part and by which ground the rest stays, the head signs, and the recipient it calls told is told.
class TestDone : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }
    void cleanup()
    {
        const QStringList doubled = tests::doubledOn(m_case->place());
        QVERIFY2(doubled.isEmpty(), qPrintable(doubled.join(u", "_s)));
    }

    void initTestCase()
    {
        m_case = std::make_unique<LetterCase>();
        m_case->askFor({law::Right::Erasure});
        QCOMPARE(m_case->prepare(workflow::Stage::Review, {{u"Fotos.txt"_s, "Klassenfahrt"}, {u"Brief.txt"_s, "Oma"}}),
                 QString());
        QVERIFY(m_case->answerForPaper());
        QVERIFY(addRecipient());
    }
    void cleanupTestCase() { m_case.reset(); }

    void theReviewAsksForNothing()
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_case->shownText().contains(u"hier ist deshalb nichts zu entscheiden"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_case->shownText().contains(u"Brief"), patience); // what was found is looked at
        for (const QString &act : {u"Herausgeben"_s, u"Schwärzen"_s, u"Zurückhalten"_s, u"Später"_s})
            QVERIFY2(!m_case->button(act), qPrintable(act));
        m_case->picture("review-erasure");
        QVERIFY(m_case->press(u"Zum Schreiben"_s));
        QTRY_VERIFY_WITH_TIMEOUT(drafted(), patience);
    }

    /// The next step opens the kind of letter that it speaks of, whatever kind stands there.
    void theNextStepOpensItsLetter()
    {
        m_case->choose(u"acknowledgement"_s);
        QVERIFY(m_case->press(u"Weiter: %1"_s.arg(itemmodels::letterKindText(u"done"_s))));
        QCOMPARE(m_case->visible<QComboBox>().constFirst()->currentData().toString(), u"done"_s);
        QTRY_VERIFY_WITH_TIMEOUT(drafted(), patience);
    }

    void eachSystemWithFindsIsAPart()
    {
        QTRY_COMPARE_WITH_TIMEOUT(parts()->count(), 2, patience);
        QCOMPARE(parts()->item(0)->text(), u"Ordner: 2 Funde – noch offen"_s);
        QCOMPARE(parts()->item(1)->text(), u"Papier: 2 Funde – noch offen"_s);
        QVERIFY(!m_case->button(u"Fertigstellen"_s)->isEnabled());
        for (int row = 0; row < parts()->count(); ++row) // all of it is seen
            QVERIFY(parts()->viewport()->rect().contains(parts()->visualItemRect(parts()->item(row))));
        // What a row only knows is not among its words.
        const auto *lacking = m_case->one<ui::CompletenessList>()->findChild<QListWidget *>();
        for (int row = 0; row < lacking->count(); ++row)
            QVERIFY(!lacking->item(row)->data(ui::TwoLines::secondLine).isValid());
        m_case->picture("done-begun");
        parts()->setFocus();
        QTest::keyClick(parts(), Qt::Key_Home);
        choose(u"part-outcome"_s, u"erased"_s);
        QCOMPARE(parts()->item(0)->text(), u"Ordner: 2 Funde – gelöscht"_s);
    }

    void whatStaysAsksForItsGroundAndDate()
    {
        parts()->setFocus();
        QTest::keyClick(parts(), Qt::Key_End);
        choose(u"part-outcome"_s, u"kept"_s);
        choose(u"part-ground"_s, u"legal-duty"_s);
        QVERIFY(!m_case->button(u"Fertigstellen"_s)->isEnabled());
        QCoreApplication::processEvents(); // the fields the ground asks for are laid out
        QVERIFY(m_case->fill(u"Aufbewahrungsvorschrift oder Aufgabe"_s, u"§ 9 der Aufbewahrungsvorschrift"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QTest::keyClicks(QApplication::focusWidget(), u"31.12.2036"_s);
        m_case->picture("done-kept");
        auto *told = m_case->visible<ui::CheckList>().constLast();
        told->setFocus();
        QTest::keyClick(told, Qt::Key_Space);
        QCOMPARE(told->checked(), QStringList{u"Stadtbücherei"_s});
        QTRY_VERIFY_WITH_TIMEOUT(m_case->button(u"Fertigstellen"_s)->isEnabled(), patience);
        const QString said = m_case->finished();
        QVERIFY(said.contains(u"Klage vor Gericht")); // Art. 12(4), in the same letter
        QVERIFY(said.contains(u"31. Dezember 2036") || said.contains(u"31.\u00a0Dezember\u00a02036")
                || said.contains(u"31.\u00a0Dezember 2036"));
        const Letter letter = m_case->facts().letters.constLast();
        QCOMPARE(letter.refuses, Letter::Refuses::Part);
        QCOMPARE(letter.told, QStringList{u"Stadtbücherei"_s});
    }

    void theHeadSignsWhatStays()
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_case->button(u"Unterschrift eintragen"_s), patience);
        QVERIFY(m_case->shownText().contains(u"Schreiben von der Leitung zeichnen lassen"));
        QVERIFY(!m_case->button(u"Versand eintragen"_s));
        QVERIFY(m_case->fill(u"Wo das Papier liegt"_s, u"Ordner 8"_s));
        QVERIFY(m_case->press(u"Unterschrift eintragen"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_case->button(u"Versand eintragen"_s), patience);
        QCOMPARE(m_case->facts().approvals.constLast().subject, Approval::Subject::Refusal);
        QVERIFY(m_case->press(u"Versand eintragen"_s));
        QTRY_COMPARE_WITH_TIMEOUT(m_case->facts().value.events.constLast().kind, Event::Kind::Answered, patience);
    }

    void whomTheLetterCallsToldIsNext()
    {
        QTRY_VERIFY_WITH_TIMEOUT(
            m_case->shownText().contains(u"Stadtbücherei ist über „Ordner“ noch nicht unterrichtet"), patience);
        m_case->picture("done-recipient-next");
        QVERIFY(m_case->press(u"Weiter: %1"_s.arg(itemmodels::letterKindText(u"recipient"_s))));
        QTRY_VERIFY_WITH_TIMEOUT(fieldOf(u"Empfänger"_s), patience);
        QCOMPARE(fieldOf(u"Empfänger"_s)->text(), u"Stadtbücherei"_s);
        m_case->picture("done-recipient");
    }

    /// Written is not told: how it went out is said first.
    void thatItWentOutIsRecorded()
    {
        const auto whatToDo = m_case->place().findChild<QPlainTextEdit *>(u"what-to-do"_s);
        QVERIFY(whatToDo);
        // The letter before was whole: its button counts no more once the draft of this one, which lacks both, is
        // there.
        QTRY_VERIFY_WITH_TIMEOUT(!m_case->button(u"Fertigstellen"_s)->isEnabled(), patience);
        whatToDo->setPlainText(u"Löschen Sie das Konto."_s);
        const auto address = m_case->visible<QPlainTextEdit>();
        for (QPlainTextEdit *field : address) {
            if (field->objectName() == u"processor-address")
                field->setPlainText(u"Am Markt 1\n31134 Hildesheim"_s);
        }
        QTRY_VERIFY_WITH_TIMEOUT(m_case->button(u"Fertigstellen"_s)->isEnabled(), patience);
        m_case->finished();
        QTRY_VERIFY_WITH_TIMEOUT(m_case->shownText().contains(u"geschrieben, aber noch nicht versandt"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_case->button(u"Versand eintragen"_s), patience);
        m_case->picture("done-recipient-send");
        QVERIFY(m_case->press(u"Versand eintragen"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_case->shownText().contains(u"auf welchem Weg"), patience);
        auto *way = m_case->one<ui::WayField>();
        QVERIFY(way);
        way->setEditText(u"per Brief"_s);
        QVERIFY(m_case->press(u"Versand eintragen"_s));
        QTRY_COMPARE_WITH_TIMEOUT(m_case->facts().value.events.constLast().kind, Event::Kind::RecipientTold, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!m_case->shownText().contains(u"noch nicht versandt"), patience);
    }

private:
    bool drafted() const
    {
        const auto *view = m_case->one<ui::DocumentView>();
        return view && view->pageCount() > 0;
    }
    QListWidget *parts() const
    {
        const auto *form = m_case->one<ui::DoneParts>();
        return form ? form->findChild<QListWidget *>() : nullptr;
    }
    QLineEdit *fieldOf(const QString &label) const
    {
        const auto labels = m_case->visible<QLabel>();
        for (const QLabel *each : labels) {
            if (QString(each->text()).remove(u'&') == label)
                return qobject_cast<QLineEdit *>(each->buddy());
        }
        return nullptr;
    }
    /// In the box of this name, by the keys.
    void choose(const QString &box, const QString &code)
    {
        auto *found = m_case->one<ui::DoneParts>()->findChild<QComboBox *>(box);
        QVERIFY(found && found->isVisible());
        found->setFocus();
        QTest::keyClick(found, Qt::Key_Home);
        for (int i = 0; i < found->count() && found->currentData().toString() != code; ++i)
            QTest::keyClick(found, Qt::Key_Down);
        QCOMPARE(found->currentData().toString(), code);
    }
    bool addRecipient()
    {
        std::optional<bool> done;
        m_case->office().ask<std::monostate>(
            &m_case->place(),
            [id = m_case->id()](workflow::Office &office) -> Result<> {
                const auto value = office.vault.cases().caseWith(id);
                if (!value)
                    return value.error();
                const auto system = workflow::systemNamed(office, *value, u"Ordner"_s);
                if (!system)
                    return system.error();
                System changed = *system;
                changed.recipients = {{u"Stadtbücherei"_s, false, {}, {}}};
                return workflow::updateSystem(office, *system, changed);
            },
            [&](const Result<> &written) {
                done = written.has_value();
                m_case->place().refresh();
            });
        return QTest::qWaitFor([&] { return done.has_value(); }, patience) && *done;
    }

    std::unique_ptr<LetterCase> m_case;
};

QTEST_MAIN(TestDone)
#include "tst_done.moc"
