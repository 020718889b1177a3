// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "connectors/nextclouddouble.h"
#include "program.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

#include <atomic>

using namespace habeas::tests;
using namespace Qt::Literals::StringLiterals;

/// The person signs in at their Nextcloud in a browser; habeasctl never sees a password of theirs, and what it was
/// granted ends with the command.
class TestCliSignIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_server = std::make_unique<ReplayServer>([this](const Asked &asked) { return answer(asked); });
        QCOMPARE(m_program.setUp(), QString());
        QFile secret(m_program.path(u"secret"_s));
        QVERIFY(secret.open(QIODevice::WriteOnly) && secret.write("Zug-Wolke-Garten-99\n") > 0);
        const auto added = m_program.run({u"system"_s, u"add"_s, u"--profile"_s, u"nextcloud-account"_s, u"--name"_s,
                                          u"Wolke"_s, u"--location"_s, m_server->address().toString()});
        QVERIFY2(added.status == 0, qPrintable(added.errors));
    }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_polls = 0;
        m_removal = u"024"_s;
        m_seen = m_server->asked().size();
    }

    void isGrantedAndTakenBack()
    {
        const auto found = ask(u"find"_s, {u"--system-sign-in"_s});
        QVERIFY2(found.status == 0, qPrintable(found.errors));
        QCOMPARE(found.json[u"candidates"_s][0][u"reference"_s].toString(), u"mia.lindner"_s);
        QVERIFY2(found.errors.contains(u"/index.php/login/v2/flow/"_s), qPrintable(found.errors));
        QVERIFY2(found.errors.contains(u"another address"_s), qPrintable(found.errors)); // recorded on another port
        QVERIFY(!found.errors.contains(u"APP-PASSWORD"_s));
        QCOMPARE(m_polls, 2);
        const Asked last = asked().last();
        QCOMPARE(last.method, QByteArray("DELETE"));
        QCOMPARE(last.target, QByteArray("/ocs/v2.php/core/apppassword"));
        QCOMPARE(QByteArray::fromBase64(last.headers.value("authorization").mid(6)),
                 QByteArray("mia.lindner:APP-PASSWORD"));
    }

    /// Also where nothing came of it: somebody else's browser, a person not chosen.
    void isTakenBackAfterAFailure()
    {
        const auto outcome = ask(u"collect"_s, {u"--system-sign-in"_s, u"--candidate"_s, u"paul.weiss"_s});
        QCOMPARE(outcome.status, 2);
        QCOMPARE(outcome.json[u"error"_s][u"code"_s].toString(), u"ask.no-candidate"_s);
        QCOMPARE(asked().last().method, QByteArray("DELETE"));
    }

    void staysOpenIsSaid()
    {
        m_removal = u"027"_s; // the account's own password
        const auto outcome = ask(u"find"_s, handedOver() + QStringList{u"--system-end-access"_s});
        QCOMPARE(outcome.status, 3);
        QVERIFY2(outcome.errors.contains(u"still open"_s), qPrintable(outcome.errors));
    }

    void aHandedOverOneStaysUnlessAskedOtherwise()
    {
        QCOMPARE(ask(u"find"_s, handedOver()).status, 0);
        QVERIFY(asked().last().method != "DELETE");
        QCOMPARE(ask(u"find"_s, handedOver() + QStringList{u"--system-end-access"_s}).status, 0);
        QCOMPARE(asked().last().method, QByteArray("DELETE"));
    }

    /// Kept for the case, used without a word of a password, and ended when it is forgotten.
    void whatIsKeptIsUsedAndForgotten()
    {
        const auto granted = ask(u"find"_s, {u"--system-sign-in"_s, u"--system-keep-access"_s});
        QVERIFY2(granted.status == 0, qPrintable(granted.errors));
        QVERIFY(asked().last().method != "DELETE");
        const auto shown = access(u"show"_s);
        QCOMPARE(shown.json[u"access"_s][u"account"_s].toString(), u"mia.lindner"_s);
        QVERIFY(!QJsonDocument(shown.json).toJson().contains("APP-PASSWORD"));

        m_seen = m_server->asked().size();
        const auto found = ask(u"find"_s, {});
        QVERIFY2(found.status == 0, qPrintable(found.errors));
        QVERIFY2(found.errors.contains(u"kept in the vault"_s), qPrintable(found.errors));
        QCOMPARE(QByteArray::fromBase64(asked().last().headers.value("authorization").mid(6)),
                 QByteArray("mia.lindner:APP-PASSWORD"));

        // Sent nowhere but to the address it was kept for.
        m_seen = m_server->asked().size();
        const auto relocate = [&](const QString &to) {
            return m_program.run({u"system"_s, u"edit"_s, u"Wolke"_s, u"--location"_s, to}).status;
        };
        QString elsewhere = m_server->address().toString();
        QCOMPARE(relocate(elsewhere.replace(u"127.0.0.1"_s, u"localhost"_s)), 0);
        QCOMPARE(ask(u"find"_s, {}).json[u"error"_s][u"code"_s].toString(), u"access.elsewhere"_s);
        QCOMPARE(asked().size(), 0);
        QCOMPARE(relocate(m_server->address().toString()), 0);

        // Expired, or ended by the person: it says so, and there is no terminal to ask at.
        m_isRefusing = true;
        const auto refused = ask(u"find"_s, {});
        m_isRefusing = false;
        QCOMPARE(refused.status, 2);
        QCOMPARE(refused.json[u"error"_s][u"code"_s].toString(), u"nextcloud.denied"_s);
        QVERIFY2(refused.errors.contains(u"was refused"_s), qPrintable(refused.errors));

        m_seen = m_server->asked().size();
        const auto forgotten = access(u"forget"_s);
        QVERIFY2(forgotten.status == 0, qPrintable(forgotten.errors));
        QVERIFY(forgotten.json[u"ended"_s].toBool());
        QCOMPARE(asked().last().method, QByteArray("DELETE"));
        QVERIFY(access(u"show"_s).json[u"access"_s].isNull());
        QCOMPARE(access(u"forget"_s).json[u"error"_s][u"code"_s].toString(), u"access.none"_s);
    }

    void aPersonsAccessIsOfACase()
    {
        const auto outcome = m_program.run({u"system"_s, u"access"_s, u"set"_s, u"Wolke"_s, u"--account"_s, u"mia"_s,
                                            u"--secret-file"_s, m_program.path(u"secret"_s)});
        QCOMPARE(outcome.json[u"error"_s][u"code"_s].toString(), u"access.not-kept"_s);
        const auto stays =
            m_program.run({u"system"_s, u"access"_s, u"set"_s, u"Wolke"_s, u"--case"_s, m_program.number(),
                           u"--account"_s, u"mia.lindner"_s, u"--secret-file"_s, m_program.path(u"secret"_s)});
        QVERIFY2(stays.status == 0, qPrintable(stays.errors));
        m_removal = u"027"_s; // the account's own password: forgotten here, and said that it opens still
        const auto forgotten = access(u"forget"_s);
        QCOMPARE(forgotten.status, 3);
        QVERIFY2(forgotten.errors.contains(u"still open"_s), qPrintable(forgotten.errors));
        QVERIFY(access(u"show"_s).json[u"access"_s].isNull());
    }

    void cannotBe_data()
    {
        QTest::addColumn<QString>("system");
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::newRow("at a folder") << u"Ordner"_s << QStringList{u"--system-sign-in"_s} << 2 << u"sign-in.none"_s;
        QTest::newRow("no access to end")
            << u"Ordner"_s << handedOver() + QStringList{u"--system-end-access"_s} << 2 << u"sign-in.none"_s;
        QTest::newRow("two ways in") << u"Wolke"_s << handedOver() + QStringList{u"--system-sign-in"_s} << 1
                                     << QString();
        QTest::newRow("nobody's access") << u"Wolke"_s << QStringList{u"--system-end-access"_s} << 1 << QString();
    }
    void cannotBe()
    {
        QFETCH(QString, system);
        QFETCH(QStringList, options);
        QFETCH(int, status);
        const auto outcome = m_program.run(QStringList{u"find"_s, m_program.number(), u"--system"_s, system} + options);
        QVERIFY2(outcome.status == status, qPrintable(outcome.errors));
        QTEST(outcome.json[u"error"_s][u"code"_s].toString(), "code");
        QCOMPARE(asked().size(), 0);
    }

private:
    Reply answer(const Asked &asked)
    {
        if (m_isRefusing)
            return {.status = 401};
        if (asked.path() == "/index.php/login/v2")
            return m_account.recordings().reply(u"010"_s);
        if (asked.path() == "/index.php/login/v2/poll")
            return m_account.recordings().reply(m_polls++ == 0 ? u"011"_s : u"017"_s);
        if (asked.method == "DELETE")
            return m_account.recordings().reply(m_removal);
        return m_account.answer(asked);
    }

    Program::Outcome ask(const QString &command, const QStringList &options) const
    {
        return m_program.run(QStringList{command, m_program.number(), u"--system"_s, u"Wolke"_s} + options);
    }

    Program::Outcome access(const QString &what) const
    {
        return m_program.run({u"system"_s, u"access"_s, what, u"Wolke"_s, u"--case"_s, m_program.number()});
    }

    QStringList handedOver() const
    {
        return {u"--system-account"_s, u"mia.lindner"_s, u"--system-secret-file"_s, m_program.path(u"secret"_s)};
    }

    QList<Asked> asked() const { return m_server->asked().mid(m_seen); }

    NextcloudDouble m_account;
    std::atomic<int> m_polls = 0;
    std::atomic<bool> m_isRefusing = false;
    QString m_removal; ///< the recorded answer to taking an app password back; set between commands only
    std::unique_ptr<ReplayServer> m_server;
    Program m_program;
    qsizetype m_seen = 0; ///< requests of earlier tests
};

QTEST_GUILESS_MAIN(TestCliSignIn)
#include "tst_clisignin.moc"
