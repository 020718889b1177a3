// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainbutton.h"

#include <QCoreApplication>
#include <QPushButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

struct KeyName { // as Qt asks for it: its own German has none
    Q_DECLARE_TR_FUNCTIONS(QShortcut)
};

} // namespace

QKeySequence mainKey()
{
    return Qt::CTRL | Qt::Key_Return;
}

void makeMain(QPushButton *button, const QString &what)
{
    const QString key = mainKey().toString(QKeySequence::NativeText).replace(u"Return"_s, KeyName::tr("Return"));
    button->setDefault(true);
    button->setToolTip(what.isEmpty() ? key : what + u" ("_s + key + u')');
}

void setMain(QPushButton *button, bool isMain, const QString &what)
{
    if (isMain)
        return makeMain(button, what);
    button->setDefault(false);
    button->setToolTip(what);
}

QPushButton *mainButtonIn(const QWidget *page)
{
    const auto buttons = page->findChildren<QPushButton *>();
    const auto main = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton *button) {
        return button->isDefault() && button->isVisible();
    });
    return main == buttons.end() ? nullptr : *main;
}

} // namespace habeas::ui
