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

/// What the controls of \a window are reached by that somebody sees.
QSet<Qt::Key> lettersOn(const QWidget *window)
{
    QSet<Qt::Key> letters;
    const auto take = [&](const QWidget *widget, const QString &text) {
        if (widget->isVisible())
            letters << letterOf(text);
    };
    for (const auto *each : window->findChildren<QAbstractButton *>())
        take(each, each->text());
    for (const auto *each : window->findChildren<QGroupBox *>())
        take(each, each->title());
    for (const auto *each : window->findChildren<QLabel *>()) {
        if (each->buddy())
            take(each, each->text());
    }
    return letters;
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

QStringList lettersApart(const QStringList &titles, const QSet<Qt::Key> &used)
{
    QSet<Qt::Key> taken = used;
    for (const QString &title : titles) {
        if (!used.contains(letterOf(title)))
            taken << letterOf(title); // theirs first, so that few have to change
    }
    QStringList apart;
    for (const QString &title : titles) {
        const bool isFree = !used.contains(letterOf(title));
        apart << (isFree ? title : withFreeLetter(QString(title).remove(u'&'), taken));
        taken << letterOf(apart.constLast());
    }
    return apart;
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
    for (const QAction *menu : bar->actions())
        m_titles.insert(menu, menu->text());
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &MenuLetters::update);
    qApp->installEventFilter(this);
}

void MenuLetters::update()
{
    const auto menus = m_bar->actions();
    QStringList titles;
    for (const QAction *menu : menus)
        titles << m_titles.value(menu);
    const QStringList apart = lettersApart(titles, lettersOn(m_bar->window()));
    for (qsizetype i = 0; i < menus.size(); ++i)
        menus.at(i)->setText(apart.at(i)); // nothing happens where it is the same
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
