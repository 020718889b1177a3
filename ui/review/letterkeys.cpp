// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "letterkeys.h"

#include <QApplication>
#include <QPointer>
#include <QSettings>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

const QString key = u"review/letterKeys"_s;

} // namespace

QAction *letterKeys()
{
    static QPointer<QAction> choice;
    if (choice)
        return choice;
    choice = new QAction(
        QCoreApplication::translate("habeas::ui::LetterKeys", "Decide in the review with single &letters"), qApp);
    choice->setCheckable(true);
    choice->setChecked(QSettings().value(key, true).toBool());
    QObject::connect(choice, &QAction::toggled, qApp, [](bool isOn) { QSettings().setValue(key, isOn); });
    return choice;
}

void giveLetterKey(QAction *action, const QKeySequence &key)
{
    const auto apply = [action, key](bool isOn) { action->setShortcut(isOn ? key : QKeySequence()); };
    apply(letterKeys()->isChecked());
    QObject::connect(letterKeys(), &QAction::toggled, action, apply);
}

} // namespace habeas::ui
