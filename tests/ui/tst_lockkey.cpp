// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/lockkey.h"

#include <QDialog>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace habeas;

/// Whoever leaves the desk in a hurry locks, whatever dialog is open.
class TestLockKey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itLocksOutOfADialog()
    {
        ui::LockKey key;
        QSignalSpy pressed(&key, &ui::LockKey::pressed);
        QDialog dialog;
        auto *field = new QLineEdit;
        (new QVBoxLayout(&dialog))->addWidget(field);
        dialog.open();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        QTest::keyClick(field, Qt::Key_L);
        QTest::keyClick(field, Qt::Key_K, Qt::ControlModifier);
        QCOMPARE(pressed.count(), 0);
        QTest::keyClick(field, Qt::Key_L, Qt::ControlModifier);
        QCOMPARE(pressed.count(), 1);
    }

    /// The menu has the key then: locking twice would be one time too many.
    void withoutADialogItIsTheMenus()
    {
        ui::LockKey key;
        QSignalSpy pressed(&key, &ui::LockKey::pressed);
        QLineEdit field;
        field.show();
        QVERIFY(QTest::qWaitForWindowExposed(&field));
        QTest::keyClick(&field, Qt::Key_L, Qt::ControlModifier);
        QCOMPARE(pressed.count(), 0);
    }

    void everyDialogIsLeft()
    {
        QDialog first;
        first.open();
        QDialog second(&first);
        second.open();
        QSignalSpy rejected(&first, &QDialog::rejected);
        ui::leaveDialogs();
        QVERIFY(first.isHidden() && second.isHidden());
        QCOMPARE(rejected.count(), 1);
    }
};

QTEST_MAIN(TestLockKey)
#include "tst_lockkey.moc"
