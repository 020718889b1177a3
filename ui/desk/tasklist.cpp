// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasklist.h"

#include "widgets/labels.h"
#include "widgets/twolines.h"
#include "widgets/wholetext.h"

#include "itemmodels/wording.h"

#include <QBoxLayout>
#include <QLabel>
#include <QListWidget>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {

using workflow::DeskTask;

namespace {

constexpr int urgentDays = 3;
constexpr int calmDays = 10;

} // namespace

TaskList::TaskList(const QString &title, const QString &empty, const Reader &reader, QWidget *parent)
    : Panel(title, parent), m_reader(reader), m_list(new QListWidget), m_empty(captionLabel(empty))
{
    m_list->setAccessibleName(title);
    auto *rows = new WholeText(m_list);
    rows->hideChoiceWithoutFocus();
    m_list->setItemDelegate(rows);
    m_list->setFrameShape(QFrame::NoFrame);
    body()->addWidget(m_list, 1);
    body()->addWidget(m_empty, 1);
    m_empty->setAlignment(Qt::AlignTop);
    m_empty->setContentsMargins(12, 0, 12, 8);
    const auto choose = [this](const QListWidgetItem *item) { Q_EMIT chosen(m_tasks.at(m_list->row(item))); };
    connect(m_list, &QListWidget::itemActivated, this, choose);
    connect(m_list, &QListWidget::itemClicked, this, choose);
    clear();
}

Glyph TaskList::glyphOf(const DeskTask &task, QDate today)
{
    const qint64 left = task.on.isValid() ? today.daysTo(task.on) : calmDays + 1;
    switch (task.kind) {
    case DeskTask::Kind::Mine:
        return left <= urgentDays ? Glyph::Urgent : left <= calmDays ? Glyph::Gap : Glyph::Open;
    case DeskTask::Kind::Others:
        return left < 0 ? Glyph::Urgent : Glyph::Waiting;
    case DeskTask::Kind::Vanishing:
        return left <= urgentDays ? Glyph::Urgent : Glyph::Gap;
    }
    return Glyph::Open;
}

QString TaskList::when(const DeskTask &task, QDate today) const
{
    if (!task.on.isValid())
        return {};
    const QString day = itemmodels::shortDay(task.on, today, m_reader.locale);
    switch (task.kind) {
    case DeskTask::Kind::Mine:
        return tr("safe %1").arg(day);
    case DeskTask::Kind::Others:
        return task.on < today ? tr("was asked for by %1").arg(day) : tr("asked for by %1").arg(day);
    case DeskTask::Kind::Vanishing:
        return tr("deleted from %1 on").arg(day);
    }
    return {};
}

void TaskList::show(const QList<DeskTask> &tasks, QDate today)
{
    const int row = m_list->currentRow();
    m_tasks = tasks;
    m_list->clear();
    for (const DeskTask &task : tasks) {
        const QString what = m_reader.words.say(task.what);
        QStringList parts{task.number, task.person, when(task, today)};
        parts.removeAll(QString());
        auto *item = new QListWidgetItem(glyphIcon(glyphOf(task, today)), what, m_list);
        item->setData(TwoLines::secondLine, parts.join(u" · "_s));
        item->setData(Qt::AccessibleTextRole, what + u", "_s + parts.join(u", "_s));
        item->setToolTip(what + u'\n' + parts.join(u" · "_s));
    }
    m_list->setCurrentRow(qBound(tasks.isEmpty() ? -1 : 0, row, int(tasks.size()) - 1));
    m_list->setVisible(!tasks.isEmpty());
    m_empty->setVisible(tasks.isEmpty());
    setCount(tasks.isEmpty() ? QString() : m_reader.locale.toString(tasks.size()));
}

} // namespace habeas::ui
