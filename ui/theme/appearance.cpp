// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "appearance.h"

#include "style.h"

#include <QActionGroup>
#include <QApplication>
#include <QMenu>
#include <QSettings>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

const QString key = u"appearance"_s;

struct Choice {
    Appearance appearance;
    QLatin1String code; // in the settings
    const char *name;
};

constexpr std::array<Choice, 4> choices{{
    {Appearance::System, QLatin1String("system"), QT_TRANSLATE_NOOP("habeas::ui::Appearance", "As the &system")},
    {Appearance::Light, QLatin1String("light"), QT_TRANSLATE_NOOP("habeas::ui::Appearance", "&Light")},
    {Appearance::Dark, QLatin1String("dark"), QT_TRANSLATE_NOOP("habeas::ui::Appearance", "&Dark")},
    {Appearance::Contrast, QLatin1String("contrast"), QT_TRANSLATE_NOOP("habeas::ui::Appearance", "High &contrast")},
}};

} // namespace

Appearance chosenAppearance()
{
    const QString code = QSettings().value(key).toString();
    for (const Choice &choice : choices) {
        if (choice.code == code)
            return choice.appearance;
    }
    return Appearance::System;
}

Scheme chosenScheme()
{
    static const Scheme system = systemScheme(); // asked before ours covers it
    switch (chosenAppearance()) {
    case Appearance::Light:
        return Scheme::Light;
    case Appearance::Dark:
        return Scheme::Dark;
    case Appearance::Contrast:
        return Scheme::Contrast;
    case Appearance::System:
        break;
    }
    return system;
}

void addAppearanceMenu(QMenu *menu)
{
    QMenu *appearance = menu->addMenu(QCoreApplication::translate("habeas::ui::Appearance", "&Appearance"));
    auto *group = new QActionGroup(appearance);
    for (const Choice &choice : choices) {
        QAction *action = appearance->addAction(QCoreApplication::translate("habeas::ui::Appearance", choice.name));
        action->setCheckable(true);
        group->addAction(action);
        QObject::connect(appearance, &QMenu::aboutToShow, action, [action, choice] { // chosen in any window
            action->setChecked(choice.appearance == chosenAppearance());
        });
        QObject::connect(action, &QAction::triggered, appearance, [code = choice.code] {
            QSettings().setValue(key, code);
            dress(*qApp, chosenScheme());
        });
    }
}

} // namespace habeas::ui
