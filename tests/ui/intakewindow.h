// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "deskwindow.h"

#include "intake/intakeplace.h"
#include "intake/passageedit.h"

#include <QCheckBox>
#include <QDropEvent>
#include <QFile>
#include <QListWidget>
#include <QMimeData>

namespace habeas::tests {

/// The window where a request is taken in, with what a test does and sees there.
class IntakeWindow : public DeskWindow
{
public:
    using DeskWindow::DeskWindow;

    ui::IntakePlace *place() const { return find<ui::IntakePlace>({}); }
    ui::PassageEdit *text() const { return place()->findChild<ui::PassageEdit *>(); }
    /// The list of what is kept; null while there is nothing.
    QListWidget *kept() const { return listNamed(QStringLiteral("Was eingegangen ist")); }
    QListWidget *listNamed(const QString &name) const
    {
        for (auto *list : shown<QListWidget>()) {
            if (list->accessibleName() == name)
                return list;
        }
        return nullptr;
    }
    QPushButton *button(const QString &words) const
    {
        for (auto *each : shown<QPushButton>()) {
            if (QString(each->text()).remove(u'&') == words)
                return each;
        }
        return nullptr;
    }
    QLineEdit *field(const QString &label) const
    {
        for (const QLabel *each : shown<QLabel>()) {
            auto *buddy = qobject_cast<QLineEdit *>(each->buddy());
            if (QString(each->text()).remove(u'&') == label && buddy && buddy->isVisible())
                return buddy;
        }
        return nullptr;
    }
    /// By what a right is suggested.
    QString described(const QString &right) const
    {
        for (const auto *check : shown<QCheckBox>()) {
            if (check->text().startsWith(right))
                return check->accessibleDescription();
        }
        return QStringLiteral("there is no such right");
    }
    /// Onto the window; false if it takes nothing.
    bool drop(const QStringList &paths)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &path : paths)
            urls << QUrl::fromLocalFile(path);
        data.setUrls(urls);
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window(), &enter);
        QDropEvent dropped({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window(), &dropped);
        return enter.isAccepted();
    }
    QString file(const QString &name, const QByteArray &content) const
    {
        QFile file(scratch(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName() : QString();
    }
};

} // namespace habeas::tests
