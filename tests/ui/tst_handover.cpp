// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "case/handoverform.h"
#include "case/handoverpage.h"
#include "case/passphrasepanel.h"
#include "case/passphrasewords.h"
#include "case/sealpanel.h"
#include "letters.h"
#include "preparedcase.h"
#include "stocktool.h"
#include "widgets/documentview.h"
#include "widgets/secretclipboard.h"

#include <QAccessible>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace habeas;

namespace {

constexpr int patience = 60'000;
const QString passphraseScript = QStringLiteral(HABEAS_TEST_DATA "/../crypto/with_passphrase.py");

} // namespace

/// From the draft to the person's hands by keyboard: what is missing is said, the letter finished, the bundle released,
/// sealed, opened with stock tools and handed over.
class TestHandover : public QObject
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
        m_case = std::make_unique<PreparedCase>();
        QCOMPARE(m_case->prepare(workflow::Stage::Answer), QString());
        m_path = m_case->path(u"aus/datenpaket-2026-0001.zip.age"_s);
        QDir().mkpath(m_case->path(u"aus"_s));
        QDir().mkpath(m_case->path(u"brief"_s));
    }
    void cleanupTestCase() { m_case.reset(); }

    void theDraftSaysWhatIsMissing()
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_case->one<ui::DocumentView>()->pageCount() > 0, patience);
        QTRY_VERIFY_WITH_TIMEOUT(
            m_case->shownText().contains(u"Angabe fehlt") || m_case->shownText().contains(u"Angaben fehlen"), patience);
        QVERIFY(!m_case->button(u"Fertigstellen"_s)->isEnabled());
        m_case->picture("answer-missing");
        // F8 leads to what is missing, the button beneath to where it is cured.
        QTest::keyClick(m_case->one<ui::DocumentView>(), Qt::Key_F8);
        auto *parts = qobject_cast<QListWidget *>(QApplication::focusWidget());
        QVERIFY(parts);
        QVERIFY2(parts->currentItem()->text().contains(u"Papier"), qPrintable(parts->currentItem()->text()));
        QVERIFY(m_case->press(u"Dorthin: Abruf"_s));
        QCOMPARE(m_case->place().stage(), workflow::Stage::Collect);
        QVERIFY(m_case->answerForPaper());
        m_case->place().showStage(workflow::Stage::Answer);
        QTRY_VERIFY_WITH_TIMEOUT(m_case->button(u"Fertigstellen"_s)->isEnabled(), patience);
        m_case->picture("answer-draft");
    }

    void theDraftSaysOnEveryPageThatItIsOne()
    {
        const QByteArray pdf = m_case->one<ui::DocumentView>()->pdf();
        QFile file(m_case->path(u"entwurf.pdf"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(pdf) == pdf.size());
        file.close();
        const QString text = QString::fromUtf8(tests::stockTool(u"pdftotext"_s, {file.fileName(), u"-"_s}));
        const int pages = m_case->one<ui::DocumentView>()->pageCount();
        QVERIFY(pages > 1);
        QCOMPARE(text.count(u"Entwurf, nicht fertiggestellt"_s), pages);
    }

    void aFinishedLetterIsKeptAndSaved()
    {
        QVERIFY(m_case->press(u"Fertigstellen"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_case->shownText().contains(u"PDF/A, ODT und HTML"), patience);
        QTRY_VERIFY(m_case->one<ui::DocumentView>()->pageCount() > 0);
        QCOMPARE(m_case->facts().letters.size(), 1);
        m_case->picture("answer-finished");
    }

    void whatStandsInTheWayLeadsOn()
    {
        m_case->place().showStage(workflow::Stage::Handover);
        QTRY_VERIFY_WITH_TIMEOUT(m_case->shownText().contains(u"dem Versiegeln im Weg"), patience);
        QVERIFY(!m_case->button(u"Versiegeln und proben"_s)->isEnabled());
        m_case->picture("handover-obstacles");
        // Without place of the paper nothing is recorded, and it says so in place.
        QVERIFY(m_case->press(u"Unterschrift eintragen"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_case->shownText().contains(u"wo das Papier liegt"), patience);
        QVERIFY(m_case->facts().approvals.isEmpty());
        QVERIFY(m_case->fill(u"Wo das Papier liegt"_s, u"Ordner 8"_s));
        QVERIFY(m_case->press(u"Unterschrift eintragen"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_case->shownText().contains(u"Renate Voss hat am"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!m_case->shownText().contains(u"im Weg"), patience);
    }

    /// Made and counted in memory; written only where somebody asks, and not before the journal knows.
    void thePaperEditionIsCountedAndSaved()
    {
        QVERIFY(m_case->press(u"Papierfassung vorbereiten"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_case->shownText().contains(u"Seiten, nur im Arbeitsspeicher"), patience);
        QVERIFY2(m_case->shownText().contains(u"Film.mp4. "), qPrintable(m_case->shownText()));
        m_case->picture("handover-paper");
        const QString paper = m_case->path(u"papier.pdf"_s);
        saveWith(u"Als PDF sichern …"_s, paper);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(paper), patience);
        tests::stockTool(u"qpdf"_s, {u"--check"_s, paper});
        const QString text = QString::fromUtf8(tests::stockTool(u"pdftotext"_s, {u"-layout"_s, paper, u"-"_s}));
        m_case->place().activateWindow(); // what a window manager does when a dialog goes
        QTRY_VERIFY(m_case->place().isActiveWindow());
        QVERIFY(text.contains(u"Liebe Oma") && text.contains(u"Film.mp4") && text.contains(u"Blatt 1"));
    }

    /// Without a bundle only paper can have been handed over, and it has no passphrase.
    void paperIsOfferedBeforeAnythingIsSealed()
    {
        const QList<QComboBox *> fields = m_case->visible<QComboBox>();
        const auto hasPaper = [](const QComboBox *each) { return each->findText(u"Papierfassung"_s) >= 0; };
        const auto what = std::find_if(fields.begin(), fields.end(), hasPaper);
        QVERIFY(what != fields.end());
        QCOMPARE((*what)->count(), 2); // and that nothing is chosen yet
        QVERIFY(!(*what)->currentData().isValid());
        QCOMPARE(ways().size(), 1);
        QVERIFY(ways().constFirst()->findText(u"per Einschreiben"_s) >= 0);
    }

    void theWordsAreSeenOnlyUncovered()
    {
        QVERIFY(!m_case->button(u"Versiegeln und proben"_s)->isEnabled());
        QVERIFY(m_case->press(u"Passwort erzeugen"_s));
        auto *panel = m_case->one<ui::PassphrasePanel>();
        m_words = QString::fromLatin1(panel->recipients()->passphrase->view());
        QVERIFY(m_words.count(u'-') >= 6);
        auto *painted = m_case->one<ui::PassphraseWords>();
        m_case->picture("handover-passphrase");
        const QImage open = painted->grab().toImage();
        QCOMPARE(spoken(painted), m_words);
        QTest::keyClick(panel, Qt::Key_F9);
        QVERIFY(painted->isCovered());
        QVERIFY(painted->grab().toImage() != open);
        QVERIFY(!holdsWords());
        QTest::keyClick(panel, Qt::Key_F9);
        QVERIFY(!painted->isCovered());
        // By itself, too: after two minutes, here sooner.
        panel->setCoverAfter(50ms);
        panel->setCovered(false);
        QTRY_VERIFY(painted->isCovered());
        panel->setCoverAfter(2min);
    }

    /// Beside what is handed over, in the smallest window too.
    void whatIsDoneWithTheWordsIsSeenWhole()
    {
        const QSize usual = m_case->place().size();
        m_case->place().resize(944, 520); // the place in a window of 1024 x 640
        QTest::qWait(100);
        m_case->picture("handover-small");
        const auto buttons = m_case->visible<QPushButton>();
        for (const QPushButton *button : buttons) {
            const QRect seen = button->visibleRegion().boundingRect();
            QVERIFY2(seen.isEmpty() || seen.width() == button->width(), qPrintable(button->text())); // or scrolled to
        }
        m_case->place().resize(usual);
    }

    void theClipboardForgets()
    {
        auto *panel = m_case->one<ui::PassphrasePanel>();
        QVERIFY(QApplication::clipboard()->text() != m_words);
        panel->clipboard()->setStay(200ms);
        QVERIFY(m_case->press(u"Kopieren"_s));
        QCOMPARE(QApplication::clipboard()->text(), m_words);
        QTRY_VERIFY(QApplication::clipboard()->text().isEmpty());
        // What somebody copied since stays.
        QVERIFY(m_case->press(u"Kopieren"_s));
        QApplication::clipboard()->setText(u"anderes"_s);
        QTest::qWait(400);
        QCOMPARE(QApplication::clipboard()->text(), u"anderes"_s);
    }

    void theLetterWithTheWordsLiesApart()
    {
        QVERIFY(m_case->fill(u"In den Ordner"_s, m_case->path(u"aus"_s)));
        saveLetter(m_case->path(u"aus/passwort.pdf"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_case->shownText().contains(u"läge im Ordner des Datenpakets"), patience);
        QVERIFY(!QFile::exists(m_case->path(u"aus/passwort.pdf"_s)));
        const QString paper = m_case->path(u"brief/passwort.pdf"_s);
        saveLetter(paper);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(paper), patience);
        const QString text = QString::fromUtf8(tests::stockTool(u"pdftotext"_s, {u"-raw"_s, paper, u"-"_s}));
        const QStringList words = m_words.split(u'-');
        for (const QString &word : words)
            QVERIFY(text.contains(word));
        QTRY_VERIFY_WITH_TIMEOUT(m_case->button(u"Versiegeln und proben"_s)->isEnabled(), patience);
        // Other words make it wrong, and that is said.
        QVERIFY(!m_case->shownText().contains(u"trägt andere Wörter"));
        QVERIFY(m_case->press(u"Neue Wörter"_s));
        QTRY_VERIFY(m_case->shownText().contains(u"trägt andere Wörter"));
        m_case->picture("handover-stale-letter");
        m_words = QString::fromLatin1(m_case->one<ui::PassphrasePanel>()->recipients()->passphrase->view());
        saveLetter(m_case->path(u"brief/neu.pdf"_s));
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_case->path(u"brief/neu.pdf"_s)), patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_case->button(u"Versiegeln und proben"_s)->isEnabled(), patience);
    }

    void theBundleIsSealedAndOpensWithStockTools()
    {
        QVERIFY(m_case->press(u"Versiegeln und proben"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_case->shownText().contains(u"Die Probe ist gelungen"), patience);
        m_case->picture("handover-sealed");
        QVERIFY(QFile::exists(m_path));
        QVERIFY(QFile::exists(m_case->path(u"aus/oeffnen.html"_s)));
        const auto facts = m_case->facts();
        QCOMPARE(facts.bundles.size(), 1);
        QCOMPARE(tests::stockTool(u"sha512sum"_s, {m_path}).first(128), facts.bundles.constFirst().sha512.toHex());
        QString digest = QString::fromLatin1(facts.bundles.constFirst().sha512.toHex());
        QVERIFY(m_case->shownText().remove(u' ').contains(digest));

        QFile words(m_case->path(u"worte"_s));
        QVERIFY(words.open(QIODevice::WriteOnly) && words.write(m_words.toLatin1()) > 0);
        words.close();
        const QString zip = m_case->path(u"bundle.zip"_s);
        tests::stockTool(u"python3"_s, {passphraseScript, words.fileName(), u"age"_s, u"-d"_s, u"-o"_s, zip, m_path});
        tests::stockTool(u"unzip"_s, {u"-qqt"_s, zip});
        QVERIFY(QString::fromUtf8(tests::stockTool(u"unzip"_s, {u"-l"_s, zip})).contains(u"Zeugnis"));
    }

    void aTakenNameIsSaid()
    {
        QVERIFY(m_case->press(u"Neu versiegeln"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_case->button(u"Neu versiegeln"_s)->isEnabled(), patience);
        QCOMPARE(m_case->facts().bundles.size(), 1);
        QVERIFY(m_case->one<ui::SealPanel>()->bundlePath() == m_path);
    }

    /// What the letter announces goes, or it is said why not: in a field of its own.
    void anotherFormThanTheLettersAsksWhy()
    {
        QComboBox *form = nullptr;
        for (QComboBox *what : m_case->visible<QComboBox>()) {
            if (what->findText(u"Papierfassung"_s) >= 0)
                form = what;
        }
        QVERIFY(form);
        QVERIFY(!m_case->shownText().remove(u'&').contains(u"Warum nicht wie im Schreiben"));
        form->setCurrentIndex(form->findText(u"Papierfassung"_s));
        QTRY_VERIFY(m_case->shownText().remove(u'&').contains(u"Warum nicht wie im Schreiben"));
        m_case->picture("handover-other-form");
        form->setCurrentIndex(0);
        QTRY_VERIFY(!m_case->shownText().remove(u'&').contains(u"Warum nicht wie im Schreiben"));
    }

    /// An error below takes no room from the rows above.
    void theWayOfThePassphraseStaysInSight()
    {
        const auto form = m_case->place().findChild<ui::HandoverForm *>();
        QVERIFY(form);
        const QList<QComboBox *> fields = form->findChildren<QComboBox *>();
        QComboBox *what = fields.at(0);
        // Nor does one that was there before the row first was.
        QVERIFY(m_case->press(u"Übergabe eintragen"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_case->shownText().contains(u"Sagen Sie, was übergeben wurde"), patience);
        what->setFocus();
        QTest::keyClick(what, Qt::Key_Down);
        QTRY_VERIFY_WITH_TIMEOUT(fields.at(2)->isVisible() && fields.at(2)->height() > 16, 5000);
        m_case->picture("handover-error-before");
        what->setCurrentIndex(what->findText(u"Papierfassung"_s));
        QTRY_VERIFY_WITH_TIMEOUT(!fields.at(2)->isVisible(), patience);
        what->setCurrentIndex(what->findText(u"Datenpaket"_s));
        QTRY_VERIFY_WITH_TIMEOUT(fields.at(2)->isVisible() && fields.at(2)->height() > 16, patience);
        QVERIFY(m_case->press(u"Übergabe eintragen"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_case->shownText().contains(u"Angeben, wie"), patience);
        m_case->picture("handover-error");
        QVERIFY(fields.at(2)->isVisible());
        QVERIFY2(fields.at(2)->height() > 16, qPrintable(QString::number(fields.at(2)->height())));
        what->setCurrentIndex(0);
    }

    void oneWayForBothIsRefused()
    {
        for (QComboBox *what : m_case->visible<QComboBox>()) {
            if (what->findText(u"Datenpaket"_s) < 0)
                continue;
            what->setFocus();
            QTest::keyClick(what, Qt::Key_Down);
        }
        const auto chosen = ways();
        QCOMPARE(chosen.size(), 2); // sealed with a passphrase by now
        for (QComboBox *way : chosen) { // the same for both
            QVERIFY(way->currentText().isEmpty());
            way->setFocus();
            QTest::keyClick(way, Qt::Key_Down);
        }
        QTRY_VERIFY(m_case->shownText().contains(u"Zweimal derselbe Weg"));
        QVERIFY(m_case->press(u"Übergabe eintragen"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_case->shownText().contains(u"denselben Weg"), patience);
        m_case->picture("handover-same-way");
        chosen.at(1)->setFocus();
        QTest::keyClick(chosen.at(1), Qt::Key_Down);
        QTRY_VERIFY(m_case->shownText().contains(u"Zwei getrennte Wege"));
        QVERIFY(m_case->fill(u"An wen, durch wen"_s, u"Sabine Lindner, durch das Sekretariat"_s));
        // The letter announces copies on paper, which nobody reviewed here: that they are there is said.
        QVERIFY(m_case->press(u"Übergabe eintragen"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_case->shownText().contains(u"dass 2 Kopien auf Papier beiliegen"), patience);
        QCOMPARE(m_case->facts().value.events.constLast().kind, Event::Kind::IdentityConfirmed);
        m_case->picture("handover-enclosures");
        QVERIFY(m_case->press(u"2 Kopien auf Papier durchgesehen und beigelegt"_s));
        QVERIFY(m_case->press(u"Übergabe eintragen"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_case->shownText().contains(u"Übergeben"), patience);
        QTRY_COMPARE(m_case->facts().value.events.constLast().kind, Event::Kind::HandedOver);
        const QJsonObject details = m_case->facts().value.events.constLast().details;
        QVERIFY(details.value(u"way"_s) != details.value(u"passphraseWay"_s));
        m_case->picture("handover-done");
    }

    void aLockedVaultLeavesNothing()
    {
        m_case->lock();
        QTest::qWait(500);
        QVERIFY(!holdsWords());
        const QStringList kept = m_case->everythingHeld().filter(
            QRegularExpression(u"Lindner|2026-0001|Renate Voss|Ordner 8|Sekretariat,|sha512 "_s));
        QVERIFY2(kept.isEmpty(), qPrintable(kept.join(u'\n')));
        for (const auto *view : m_case->place().findChildren<ui::DocumentView *>())
            QVERIFY(view->pdf().isEmpty() && view->pageCount() == 0);
        QVERIFY(!m_case->place().findChild<ui::PassphrasePanel *>()->recipients());
    }

private:
    static QString spoken(QWidget *widget)
    {
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        return face ? face->text(QAccessible::Name) : QString();
    }
    bool holdsWords() const
    {
        const QStringList held = m_case->everythingHeld();
        const QStringList words = m_words.split(u'-');
        return held.join(u'\n').contains(m_words)
            || std::all_of(words.begin(), words.end(), [&](const QString &word) { return held.contains(word); });
    }
    QList<QComboBox *> ways() const
    {
        QList<QComboBox *> ways = m_case->visible<QComboBox>();
        ways.removeIf([](const QComboBox *each) { return !each->isEditable(); });
        return ways;
    }
    void saveLetter(const QString &path) { saveWith(u"Brief speichern …"_s, path); }
    void saveWith(const QString &button, const QString &path)
    {
        QVERIFY(m_case->press(button));
        QFileDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = m_case->place().findChild<QFileDialog *>()) && dialog->isVisible());
        auto *name = dialog->findChild<QLineEdit *>(u"fileNameEdit"_s);
        QVERIFY(name);
        name->setText(path);
        QVERIFY(QMetaObject::invokeMethod(dialog, "accept"));
        QTRY_VERIFY(!m_case->place().findChild<QFileDialog *>());
    }

    std::unique_ptr<PreparedCase> m_case;
    QString m_path;
    QString m_words;
};

QTEST_MAIN(TestHandover)
#include "tst_handover.moc"
