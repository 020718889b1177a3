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
        QCOMPARE(codeOfError(prepareRecoverySheet(m_office->office(), secret("geraten"))), u"vault.wrong-passphrase"_s);
        QCOMPARE(codeOfError(changePassphrase(m_office->office(), TestOffice::passphrase(), TestOffice::passphrase())),
                 u"vault.passphrase-same"_s);
        QCOMPARE(codeOfError(checkOtherPassphrase(m_office->office(), TestOffice::passphrase())),
                 u"vault.passphrase-same"_s);
        QCOMPARE(codeOfError(checkOtherPassphrase(m_office->office(), wanted)), QString());
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

    /// Only once it is kept: what is lost on the way leaves the one before as it was, and no trace.
    void aNewSheetEndsTheOneBefore()
    {
        const auto opens = [this](const Secret &code) {
            return bool(storage::Vault::openWithRecovery(m_office->folder(), code, m_office->clock()));
        };
        const auto journalled = [this] {
            const auto told =
                m_office->vault().journal().newest(m_office->organisation(), journal::Action::RecoverySheetMade);
            return told && told->has_value();
        };
        const auto made = prepareRecoverySheet(m_office->office(), TestOffice::passphrase());
        QVERIFY(made);
        QVERIFY(!opens(made->sheet.code));
        QVERIFY(opens(m_office->sheet().code));
        QVERIFY(!journalled());
        QVERIFY(m_office->vault().replaceRecoverySheet(made->slot));
        QVERIFY(opens(made->sheet.code));
        QVERIFY(!opens(m_office->sheet().code));
        QVERIFY(journalled());
    }

    /// Whoever finds it in the safe years later knows what it is for.
    void theSheetSaysWhoseItIs()
    {
        const auto made = prepareRecoverySheet(m_office->office(), TestOffice::passphrase());
        QVERIFY(made);
        const Secret text = sheetText(m_office->office(), made->sheet);
        const QString said = QString::fromUtf8(text.view());
        for (const QString &each :
             {u"Vault: vault"_s, u"Grundschule am Beispielweg"_s, *m_office->vault().userName(), u"2026"_s,
              QString::fromUtf8(made->sheet.code.view()), made->sheet.vault.toString()})
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

    /// Once, whoever opens it first.
    void aVaultPutBackSaysSo()
    {
        const auto told = [this] {
            const auto entry = m_office->vault().journal().newest(m_office->organisation(), journal::Action::Restored);
            return entry && *entry ? (*entry)->content.sequence : qint64(0);
        };
        QCOMPARE(codeOfError(recordRestored(m_office->office(), m_office->folder())), QString());
        QCOMPARE(told(), qint64(0));
        const QString next = m_office->scratch(u"next"_s);
        QVERIFY(storage::backup(m_office->vault(), m_office->scratch(u"saved"_s)));
        QCOMPARE(codeOfError(putBack(m_office->scratch(u"saved"_s), next, {})), QString());
        QCOMPARE(codeOfError(recordRestored(m_office->office(), next)), QString());
        const auto first = told();
        QVERIFY(first > 0);
        QCOMPARE(codeOfError(recordRestored(m_office->office(), next)), QString());
        QCOMPARE(told(), first);
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
