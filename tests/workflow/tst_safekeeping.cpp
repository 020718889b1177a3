// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testoffice.h"

#include "storage/backup.h"
#include "workflow/safekeeping.h"

#include <QRegularExpression>
#include <QTest>

using namespace habeas;
using namespace habeas::workflow;
using namespace Qt::Literals::StringLiterals;
using tests::codeOfError;
using tests::TestOffice;

namespace {

Secret secret(const char *text)
{
    return Secret(QByteArrayView(text));
}

} // namespace

/// What opens a vault is changed only by whoever knows what opens it now; and when it was copied is read in the
/// journal.
class TestSafekeeping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_office = std::make_unique<TestOffice>();
        QCOMPARE(m_office->create(), QString());
    }

    void whoDoesNotKnowThePassphraseChangesNothing()
    {
        const Secret wanted = secret("vier neue lange Wörter");
        QCOMPARE(codeOfError(changePassphrase(m_office->office(), secret("geraten"), wanted)),
                 u"vault.wrong-passphrase"_s);
        QCOMPARE(codeOfError(newRecoverySheet(m_office->office(), secret("geraten"))), u"vault.wrong-passphrase"_s);
        QCOMPARE(codeOfError(changePassphrase(m_office->office(), TestOffice::passphrase(), TestOffice::passphrase())),
                 u"vault.passphrase-same"_s);
        QCOMPARE(m_office->open(), QString());
    }

    void theNewOneOpensAndTheOldOneDoesNot()
    {
        const Secret wanted = secret("vier neue lange Wörter");
        QCOMPARE(codeOfError(changePassphrase(m_office->office(), TestOffice::passphrase(), wanted)), QString());
        QVERIFY(storage::Vault::open(m_office->folder(), wanted, m_office->clock()));
        QCOMPARE(codeOfError(storage::Vault::open(m_office->folder(), TestOffice::passphrase(), m_office->clock())),
                 u"vault.wrong-passphrase"_s);
        const auto told =
            m_office->vault().journal().newest(m_office->organisation(), journal::Action::PassphraseChanged);
        QVERIFY(told && *told);
    }

    /// Letters count, not bytes.
    void aShortOneIsRefused()
    {
        QCOMPARE(codeOfError(checkNewPassphrase(secret("ääääääääääää"))), QString());
        QCOMPARE(codeOfError(checkNewPassphrase(secret("äääääääääää"))), u"vault.passphrase-short"_s);
        QCOMPARE(codeOfError(choosePassphrase(m_office->office(), secret("kurz"))), u"vault.passphrase-short"_s);
    }

    void aNewSheetEndsTheOneBefore()
    {
        const auto sheet = newRecoverySheet(m_office->office(), TestOffice::passphrase());
        QVERIFY(sheet);
        QVERIFY(storage::Vault::openWithRecovery(m_office->folder(), sheet->code, m_office->clock()));
        QVERIFY(!storage::Vault::openWithRecovery(m_office->folder(), m_office->sheet().code, m_office->clock()));
    }

    /// Whoever finds it in the safe years later knows what it is for.
    void theSheetSaysWhoseItIs()
    {
        const auto sheet = newRecoverySheet(m_office->office(), TestOffice::passphrase());
        QVERIFY(sheet);
        const Secret text = sheetText(m_office->office(), *sheet);
        const QString said = QString::fromUtf8(text.view());
        for (const QString &each : {u"Vault: vault"_s, u"Grundschule am Beispielweg"_s, *m_office->vault().userName(),
                                    u"2026"_s, QString::fromUtf8(sheet->code.view()), sheet->vault.toString()})
            QVERIFY2(said.contains(each), qPrintable(each));
    }

    void theLastBackupIsKnown()
    {
        const auto never = lastBackup(m_office->office(), m_office->organisation());
        QVERIFY(never && !*never);
        QVERIFY(storage::backup(m_office->vault(), m_office->scratch(u"one"_s)));
        const QDateTime first = m_office->clock().now();
        m_office->clock().set(first.addDays(23));
        QCOMPARE(last(), first);
        QVERIFY(storage::backup(m_office->vault(), m_office->scratch(u"two"_s)));
        QCOMPARE(last(), first.addDays(23));
    }

    void aVaultPutBackSaysSo()
    {
        QCOMPARE(codeOfError(recordRestored(m_office->office())), QString());
        const auto told = m_office->vault().journal().newest(m_office->organisation(), journal::Action::Restored);
        QVERIFY(told && *told);
    }

private:
    QDateTime last() const
    {
        const auto found = lastBackup(m_office->office(), m_office->organisation());
        return found ? found->value_or(QDateTime()) : QDateTime();
    }

    std::unique_ptr<TestOffice> m_office;
};

QTEST_GUILESS_MAIN(TestSafekeeping)
#include "tst_safekeeping.moc"
