// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "vault/startpage.h"

#include <QAbstractButton>
#include <QHash>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sodium.h>

using namespace habeas;
using namespace habeas::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A keychain of this test.
class InventedKeychain final : public Keychain
{
public:
    QHash<QString, QByteArray> *kept = nullptr;
    bool *isThere = nullptr;

    void read(const QString &folder, QObject *receiver, Then<std::shared_ptr<Secret>> then) override
    {
        later(receiver, [this, folder, then] {
            if (!*isThere)
                return then(none());
            if (!kept->contains(folder))
                return then(Error{Error::Kind::NotFound, u"keychain.empty"_s, u"empty"_s});
            then(std::make_shared<Secret>(QByteArrayView(kept->value(folder))));
        });
    }
    void write(const QString &folder, const Secret &passphrase, QObject *receiver, Then<> then) override
    {
        later(receiver, [this, folder, bytes = passphrase.view().toByteArray(), then] {
            if (!*isThere)
                return then(none());
            kept->insert(folder, bytes);
            then(Result<>());
        });
    }
    void remove(const QString &folder, QObject *receiver, Then<> then) override
    {
        later(receiver, [this, folder, then] {
            if (!*isThere)
                return then(none());
            kept->remove(folder);
            then(Result<>());
        });
    }

private:
    static Error none() { return {Error::Kind::Unreachable, u"keychain.none"_s, u"no keychain"_s}; }
    static void later(QObject *receiver, const std::function<void()> &answer)
    {
        QMetaObject::invokeMethod(receiver, answer, Qt::QueuedConnection);
    }
};

} // namespace

/// The keychain holds a passphrase only if somebody ticked it, the vault opened with it, and until it is forgotten.
class TestStartPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(sodium_init() >= 0);
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.filePath(u"settings"_s));
        QCoreApplication::setOrganizationName(u"habeas-test"_s);
        QCoreApplication::setApplicationName(u"habeas-test"_s);
    }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support|Keyboard event not)"_s));
        QSettings().clear();
        m_kept.clear();
        m_isThere = true;
        auto keychain = std::make_unique<InventedKeychain>();
        keychain->kept = &m_kept;
        keychain->isThere = &m_isThere;
        show(std::move(keychain));
    }
    void cleanup() { m_page.reset(); }

    void nobodyTickedAnything()
    {
        type(u"Zitronenfalter"_s);
        m_page->remember(vault());
        QTest::qWait(20);
        QVERIFY(m_kept.isEmpty());
        QVERIFY(box()->isVisible());
    }

    void whatOpenedTheVaultIsKeptAndUsed()
    {
        tick();
        type(u"Zitronenfalter"_s);
        QVERIFY(m_kept.isEmpty()); // not before the vault has opened
        m_page->remember(vault());
        QTRY_COMPARE(m_kept.value(vault()), QByteArray("Zitronenfalter"));
        m_page->settle({});
        QVERIFY(!box()->isVisible());
        QSignalSpy opened(m_page.get(), &StartPage::openWanted);
        m_page->begin();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space); // the button has the focus: nothing to type
        QTRY_COMPARE(opened.size(), 1);
        QCOMPARE(opened.first().at(1).value<std::shared_ptr<Secret>>()->view(), QByteArrayView("Zitronenfalter"));
        for (const QString &key : QSettings().allKeys())
            QVERIFY(!QSettings().value(key).toString().contains(u"Zitronenfalter"));
    }

    void whatOpenedNothingIsNotKept()
    {
        tick();
        type(u"falsch"_s);
        m_page->settle(u"Die Passphrase passt nicht."_s);
        type(u"Zitronenfalter"_s);
        box()->setChecked(false);
        m_page->settle({});
        m_page->remember(vault());
        QTest::qWait(20);
        QVERIFY(!m_kept.values().contains("falsch"));
    }

    void forgettingRemovesIt()
    {
        tick();
        type(u"Zitronenfalter"_s);
        m_page->remember(vault());
        QTRY_VERIFY(!box()->isVisible());
        m_page->settle({});
        press(u"Forget it"_s);
        QTRY_VERIFY(box()->isVisible());
        QVERIFY(m_kept.isEmpty());
        QVERIFY(!box()->isChecked());
    }

    /// Another passphrase opens the vault now: the old one does not stay behind, and nobody's is kept unasked.
    void aNewPassphraseTakesThePlaceOfTheOld()
    {
        m_page->renew(vault(), Secret(QByteArrayView("Nachtfalter")));
        QTest::qWait(20);
        QVERIFY(m_kept.isEmpty());
        tick();
        type(u"Zitronenfalter"_s);
        m_page->remember(vault());
        QTRY_VERIFY(!box()->isVisible());
        m_page->settle({});
        m_page->renew(vault(), Secret(QByteArrayView("Nachtfalter")));
        QTRY_COMPARE(m_kept.value(vault()), QByteArray("Nachtfalter"));
        m_isThere = false;
        QSignalSpy failed(m_page.get(), &StartPage::keychainFailed);
        m_page->renew(vault(), Secret(QByteArrayView("Abendfalter")));
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(box()->isVisible()); // what lies there opens nothing, and is not offered
    }

    void aMissingKeychainSaysSoAndChangesNothing()
    {
        m_isThere = false;
        QTest::keyClick(box(), Qt::Key_Space);
        QTRY_VERIFY(!box()->isChecked());
        QVERIFY(shownText().contains(u"no keychain"));
        QSignalSpy opened(m_page.get(), &StartPage::openWanted);
        type(u"Zitronenfalter"_s);
        QCOMPARE(opened.size(), 1);
    }

    /// It was there when the box was ticked, and is not when the vault has opened.
    void aKeychainThatGoesAwayIsSaidToo()
    {
        tick();
        type(u"Zitronenfalter"_s);
        m_isThere = false;
        QSignalSpy failed(m_page.get(), &StartPage::keychainFailed);
        m_page->remember(vault());
        QTRY_COMPARE(failed.size(), 1);
        m_page->settle({});
        QVERIFY(box()->isVisible());
    }

    /// The real one, where no session bus is: what most servers and containers are.
    void theRealOneWithoutASession()
    {
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/habeas");
        QTest::failOnWarning(QRegularExpression(u"^habeas"_s));
        show(std::make_unique<SystemKeychain>());
        QTest::keyClick(box(), Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(!box()->isChecked(), 30'000);
        QVERIFY2(shownText().contains(u"No keychain answers"), qPrintable(shownText()));
    }

private:
    static QString vault() { return u"/schule/tresor"_s; }
    void show(std::unique_ptr<Keychain> keychain)
    {
        m_page = std::make_unique<StartPage>(std::move(keychain));
        m_page->remember(vault());
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }
    QAbstractButton *button(const QString &text) const
    {
        for (QAbstractButton *each : m_page->findChildren<QAbstractButton *>()) {
            if (QString(each->text()).remove(u'&').startsWith(text))
                return each;
        }
        return nullptr;
    }
    QAbstractButton *box() const { return button(u"Keep the passphrase"_s); }
    void press(const QString &text)
    {
        button(text)->setFocus();
        QTest::keyClick(button(text), Qt::Key_Space);
    }
    void tick()
    {
        QTest::keyClick(box(), Qt::Key_Space);
        QTest::qWait(20); // the keychain is asked whether it is there
        QVERIFY(box()->isChecked());
    }
    void type(const QString &passphrase)
    {
        auto *field = m_page->findChild<QLineEdit *>();
        QTest::keyClicks(field, passphrase);
        QTest::keyClick(field, Qt::Key_Return);
    }
    QString shownText() const
    {
        QString text;
        for (const QLabel *label : m_page->findChildren<QLabel *>())
            text += label->isVisible() ? label->text() + u'\n' : QString();
        return text;
    }

    QTemporaryDir m_folder;
    QHash<QString, QByteArray> m_kept;
    bool m_isThere = true;
    std::unique_ptr<StartPage> m_page;
};

QTEST_MAIN(TestStartPage)
#include "tst_startpage.moc"
