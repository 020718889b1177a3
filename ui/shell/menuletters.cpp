// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "menuletters.h"

#include <QAbstractButton>
#include <QApplication>
#include <QGroupBox>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>

#include <memory>

namespace habeas::ui {
namespace {

/// Alt and this key; Key_unknown: \a text has no letter.
Qt::Key letterOf(const QString &text)
{
    const QKeySequence letter = QKeySequence::mnemonic(text);
    return letter.isEmpty() ? Qt::Key_unknown : letter[0].key();
}

// Dynamic properties of what gave way: what it was called before, and what it has been called since.
constexpr char ownName[] = "letters.own";
constexpr char givenName[] = "letters.given";

QString textOf(const QWidget *widget)
{
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return button->text();
    if (const auto *group = qobject_cast<const QGroupBox *>(widget))
        return group->title();
    const auto *label = qobject_cast<const QLabel *>(widget);
    return label && label->buddy() ? label->text() : QString();
}

void setText(QWidget *widget, const QString &text)
{
    if (auto *button = qobject_cast<QAbstractButton *>(widget)) {
        const QKeySequence key = button->shortcut(); // with another text it would be that of its letter
        const bool isLetter = key == QKeySequence::mnemonic(button->text());
        button->setText(text);
        if (!isLetter)
            button->setShortcut(key);
    } else if (auto *group = qobject_cast<QGroupBox *>(widget)) {
        group->setTitle(text);
    } else if (auto *label = qobject_cast<QLabel *>(widget)) {
        label->setText(text);
    }
}

/// What of \a window somebody sees that has a letter; dialogs over it have theirs for themselves.
QWidgetList letteredOn(const QWidget *window)
{
    QWidgetList found;
    for (QWidget *each : window->findChildren<QWidget *>()) {
        if (each->isVisible() && each->window() == window && letterOf(ownText(each)) != Qt::Key_unknown)
            found << each;
    }
    return found;
}

/// \a text without the sign of its letter.
QString withoutLetter(QString text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) != u'&')
            continue;
        if (i + 1 == text.size() || text.at(i + 1) != u'&')
            return text.remove(i, 1);
        ++i; // one that is read
    }
    return text;
}

/// Alt and a letter, come so far: it reaches nothing here, and nobody means to type it.
bool isLetterOfNobody(const QKeyEvent &key)
{
    const bool isAlt = (key.modifiers() & ~Qt::ShiftModifier) == Qt::AltModifier;
    return isAlt && !key.text().isEmpty() && key.text().front().isLetterOrNumber();
}

/// \a plain with the first letter that is not \a taken.
QString withFreeLetter(const QString &plain, const QSet<Qt::Key> &taken)
{
    for (qsizetype i = 0; i < plain.size(); ++i) {
        const QString marked = QString(plain).insert(i, u'&');
        if (plain.at(i).isLetter() && !taken.contains(letterOf(marked)))
            return marked;
    }
    return plain;
}

} // namespace

QString ownText(const QWidget *widget)
{
    const QString shown = textOf(widget);
    const QVariant given = widget->property(givenName);
    return given.isValid() && given.toString() == shown ? widget->property(ownName).toString() : shown;
}

void giveLetters(QMenu *menu)
{
    const auto plain = std::make_shared<QList<std::pair<QPointer<QAction>, QString>>>();
    QObject::connect(menu, &QMenu::aboutToShow, menu, [menu, plain] {
        const auto actions = menu->actions();
        QSet<Qt::Key> taken{Qt::Key_unknown};
        for (const QAction *action : actions)
            taken << letterOf(action->text());
        for (QAction *action : actions) {
            if (action->isSeparator() || letterOf(action->text()) != Qt::Key_unknown)
                continue;
            *plain << std::pair(action, action->text());
            action->setText(withFreeLetter(action->text(), taken));
            taken << letterOf(action->text());
        }
    });
    QObject::connect(menu, &QMenu::aboutToHide, menu, [plain] {
        for (const auto &[action, text] : std::as_const(*plain)) {
            if (action)
                action->setText(text);
        }
        plain->clear();
    });
}

MenuLetters::MenuLetters(QMenuBar *bar) : QObject(bar), m_bar(bar)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &MenuLetters::update);
    qApp->installEventFilter(this);
}

void MenuLetters::update()
{
    QSet<Qt::Key> ofMenus;
    const auto menus = m_bar->actions();
    for (const QAction *menu : menus)
        ofMenus << letterOf(menu->text());
    const QWidgetList page = letteredOn(m_bar->window());
    QSet<Qt::Key> taken = ofMenus;
    QWidgetList moving;
    for (QWidget *each : page) {
        const QString own = ownText(each);
        if (ofMenus.contains(letterOf(own))) {
            moving << each;
            continue;
        }
        taken << letterOf(own);
    }
    QWidgetList without;
    for (QWidget *each : std::as_const(moving)) {
        const Qt::Key given = letterOf(textOf(each));
        const bool keepsIt = given != Qt::Key_unknown && !taken.contains(given);
        keepsIt ? void(taken << given) : without.append(each);
    }
    for (QWidget *each : std::as_const(without)) {
        const QString own = ownText(each);
        const QString given = withFreeLetter(withoutLetter(own), taken);
        taken << letterOf(given);
        each->setProperty(ownName, own);
        each->setProperty(givenName, given);
        if (given != textOf(each))
            setText(each, given);
    }
}

bool MenuLetters::eventFilter(QObject *object, QEvent *event)
{
    const auto isOfWindow = [&] {
        return object->isWidgetType() && static_cast<QWidget *>(object)->window() == m_bar->window();
    };
    switch (event->type()) {
    case QEvent::LayoutRequest: // something was shown, hidden or named otherwise
        if (isOfWindow())
            m_soon.start();
        break;
    case QEvent::KeyPress:
        if (isOfWindow() && isLetterOfNobody(*static_cast<QKeyEvent *>(event)))
            return true;
        [[fallthrough]];
    case QEvent::ShortcutOverride:
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Alt && isOfWindow())
            update();
        break;
    default:
        break;
    }
    return false;
}

} // namespace habeas::ui
