// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader.h"
#include "widgets/glyph.h"
#include "widgets/panel.h"
#include "workflow/desk.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QListWidget;
QT_END_NAMESPACE

namespace habeas::ui {

/// What waits, under a heading with its number: two lines each, Enter leads to the place where it is done.
class TaskList final : public Panel
{
    Q_OBJECT

public:
    /// \a empty  what stands there if nothing waits
    TaskList(const QString &title, const QString &empty, const Reader &reader, QWidget *parent = nullptr);

    void show(const QList<workflow::DeskTask> &tasks, QDate today);
    void clear() { show({}, {}); }

Q_SIGNALS:
    void chosen(const habeas::workflow::DeskTask &task);

private:
    QString when(const workflow::DeskTask &task, QDate today) const;
    static Glyph glyphOf(const workflow::DeskTask &task, QDate today);

    const Reader &m_reader;
    QListWidget *m_list;
    QLabel *m_empty;
    QList<workflow::DeskTask> m_tasks;
};

} // namespace habeas::ui
