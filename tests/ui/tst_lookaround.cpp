// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "law/holidays.h"
#include "mainwindow.h"
#include "storage/threadguard.h"
#include "theme/style.h"

#include <QApplication>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QStandardPaths>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <sodium.h>

using namespace Qt::Literals::StringLiterals;
using namespace habeas;

namespace {

constexpr int patience = 120'000; // twenty cases, sanitized, on a slow machine
constexpr std::chrono::seconds restAllowed{2};

} // namespace

/// Somebody who has no vault yet looks around: an invented school with twenty cases, gone afterwards.
class TestLookAround : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(sodium_init() >= 0);
        QVERIFY(m_folder.isValid());
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        QVERIFY(qputenv("TMPDIR", m_folder.path().toLocal8Bit()));
        storage::forbidThread(QThread::currentThread());
    }
    void cleanupTestCase() { storage::forbidThread(nullptr); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void twentyCasesAndNothingLeft()
    {
        const auto calendar = law::HolidayCalendar::load();
        QVERIFY(calendar);
        const SystemClock clock;
        const ui::Reader reader{Words::of(Language::German), QLocale(QLocale::German, QLocale::Germany)};
        {
            ui::OfficeThread office(clock, *calendar);
            ui::MainWindow window(office, reader, restAllowed);
            window.show();
            const auto buttons = window.findChildren<QPushButton *>();
            for (QPushButton *button : buttons) {
                if (button->isVisible() && button->text() == u"&Look around")
                    button->click();
            }
            const auto rows = [&window] {
                const auto tables = window.findChildren<QTableView *>();
                for (const QTableView *table : tables) {
                    if (table->accessibleName() == u"Cases" && table->isVisible())
                        return table->model()->rowCount();
                }
                return -1;
            };
            QTRY_VERIFY_WITH_TIMEOUT(window.windowTitle().size() > 0, patience);
            QTest::keyClick(&window, Qt::Key_3, Qt::ControlModifier);
            QTRY_COMPARE_WITH_TIMEOUT(rows(), 17, patience); // three are closed
            if (const QString folder = qEnvironmentVariable("HABEAS_SCREENSHOTS"); !folder.isEmpty())
                QVERIFY(window.grab().save(folder + u"/look-around.png"_s));
            QVERIFY(!vaults().isEmpty());
            // Nobody touches it: it locks.
            QTRY_VERIFY_WITH_TIMEOUT(window.windowTitle().isEmpty(), patience);
            QCOMPARE(rows(), -1);
        }
        QVERIFY2(vaults().isEmpty(), qPrintable(vaults().join(u' ')));
    }

private:
    QStringList vaults() const { return QDir(m_folder.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot); }

    QTemporaryDir m_folder;
};

QTEST_MAIN(TestLookAround)
#include "tst_lookaround.moc"
