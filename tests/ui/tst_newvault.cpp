// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme/style.h"
#include "vault/newvaultpage.h"
#include "vault/sheetpage.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPdfDocument>
#include <QPlainTextEdit>
#include <QPrintDialog>
#include <QPrinter>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sodium.h>

using namespace habeas;
using namespace habeas::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray code = "KVNP-3WXB-7QFD-9RTA";

} // namespace

/// What a new vault is asked for stands on every letter later; its recovery sheet is printed, and covered when nobody
/// looks any more.
class TestNewVault : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(sodium_init() >= 0);
        dress(*qApp, Scheme::Light);
    }
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support|Keyboard event not)"_s)); }

    void whatLettersNeedIsAskedForAndMayWait()
    {
        NewVaultPage page(Language::English);
        page.show();
        QSignalSpy wanted(&page, &NewVaultPage::createWanted);
        fill(page, u"School"_s, u"Lindenschule"_s);
        page.findChild<QComboBox *>()->setCurrentIndex(3);
        fill(page, u"Head of the school"_s, u"Renate Voss"_s);
        fill(page, u"Your name"_s, u"Jonas Albers"_s);
        fill(page, u"Place"_s, u"/tresor"_s);
        press(page, u"Make the vault"_s);
        QVERIFY(said(page, u"too short"_s));
        fill(page, u"Passphrase"_s, u"korrekt pferd batterie"_s);
        QVERIFY(!said(page, u"too short"_s)); // it was said of what stood there
        fill(page, u"Again"_s, u"korrekt pferd batterie"_s);
        press(page, u"Make the vault"_s);
        QCOMPARE(wanted.size(), 1);
        const auto first = wanted.constFirst().constFirst().value<NewVault>();
        QVERIFY(first.organisation.letterhead.address.isEmpty() && first.organisation.dpo.email.isEmpty());

        page.settle(u"The disk is full."_s);
        page.findChild<QPlainTextEdit *>()->setPlainText(u"Lindenweg 4\n\n 31134  Hildesheim\n"_s);
        fill(page, u"Your e-mail"_s, u"dsb@linden.example "_s);
        for (const QString &field : {u"Passphrase"_s, u"Again"_s})
            fill(page, field, u"korrekt pferd batterie"_s);
        press(page, u"Make the vault"_s);
        QCOMPARE(wanted.size(), 2);
        const auto second = wanted.constLast().constFirst().value<NewVault>();
        QCOMPARE(second.organisation.letterhead.address, (QStringList{u"Lindenweg 4"_s, u"31134 Hildesheim"_s}));
        QCOMPARE(second.organisation.dpo.email, u"dsb@linden.example"_s);
        QCOMPARE(second.organisation.dpo.name, u"Jonas Albers"_s);
        page.settle({});
        QVERIFY(page.findChild<QPlainTextEdit *>()->toPlainText().isEmpty());
    }

    void theSheetIsCoveredAndShownAgain()
    {
        SheetPage page;
        show(page);
        QVERIFY(shows(page, QString::fromLatin1(code)));
        QTest::keyClick(&page, Qt::Key_F9);
        QVERIFY(!shows(page, QString::fromLatin1(code)));
        QTest::keyClick(&page, Qt::Key_F9);
        QVERIFY(shows(page, QString::fromLatin1(code)));
    }

    /// The code is on the paper, also while it is covered on the screen, and the queue of the printer does not know it.
    void theSheetIsPrinted()
    {
        SheetPage page;
        show(page);
        QTest::keyClick(&page, Qt::Key_F9);
        QTest::keyClick(&page, Qt::Key_P, Qt::ControlModifier);
        QPrintDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = page.findChild<QPrintDialog *>()));
        QCOMPARE(dialog->printer()->docName(), u"Recovery sheet"_s);
        const QString file = m_folder.filePath(u"sheet.pdf"_s);
        dialog->printer()->setOutputFormat(QPrinter::PdfFormat);
        dialog->printer()->setOutputFileName(file);
        dialog->done(QDialog::Accepted);
        QPdfDocument printed;
        QCOMPARE(printed.load(file), QPdfDocument::Error::None);
        QCOMPARE(printed.pageCount(), 1);
        QVERIFY2(printed.getAllText(0).text().contains(QString::fromLatin1(code)),
                 qPrintable(printed.getAllText(0).text()));
    }

private:
    static void show(SheetPage &page)
    {
        page.resize(800, 600);
        page.SheetPage::show(Secret(QByteArrayView("Lindenschule\n\n" + code + "\n")));
        page.setVisible(true);
        QVERIFY(QTest::qWaitForWindowActive(&page));
    }
    static void fill(const QWidget &page, const QString &label, const QString &text)
    {
        for (const QLabel *each : page.findChildren<QLabel *>()) {
            if (QString(each->text()).remove(u'&') != label)
                continue;
            auto *field = qobject_cast<QLineEdit *>(each->buddy());
            QVERIFY2(field, qPrintable(label));
            field->clear();
            QTest::keyClicks(field, text);
            return;
        }
        QFAIL(qPrintable(label));
    }
    static void press(const QWidget &page, const QString &text)
    {
        for (QAbstractButton *each : page.findChildren<QAbstractButton *>()) {
            if (QString(each->text()).remove(u'&') == text)
                return QTest::keyClick(each, Qt::Key_Return);
        }
        QFAIL(qPrintable(text));
    }
    static bool shows(const QWidget &page, const QString &text)
    {
        const auto labels = page.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
    }
    static bool said(const QWidget &page, const QString &text) { return shows(page, text); }

    QTemporaryDir m_folder;
};

QTEST_MAIN(TestNewVault)
#include "tst_newvault.moc"
