// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "operatorpanel.h"

#include "widgets/dayfield.h"
#include "widgets/glyph.h"
#include "widgets/labels.h"
#include "widgets/wholetext.h"

#include "itemmodels/wording.h"
#include "workflow/operatortasks.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

using AnswerState = Task::Answer::State;

constexpr int mostHeight = 160;

QComboBox *stateChoice()
{
    auto *box = new QComboBox;
    box->addItem(chooseText());
    box->addItem(OperatorPanel::tr("found, handed in as files"), codeOf(AnswerState::Found));
    box->addItem(OperatorPanel::tr("looked, nothing there"), codeOf(AnswerState::Nothing));
    box->addItem(OperatorPanel::tr("cannot be given"), codeOf(AnswerState::Failed));
    return box;
}

} // namespace

OperatorPanel::OperatorPanel(OfficeThread &office, const Reader &reader, QWidget *parent)
    : StagePage(office, reader, parent),
      m_list(new QListWidget),
      m_copy(new QPushButton(tr("Copy the &question"))),
      m_state(stateChoice()),
      m_files(new QPushButton(tr("Choose f&iles …"))),
      m_names(new QLabel),
      m_howLabel(new QLabel),
      m_how(new QLineEdit),
      m_by(new QLineEdit),
      m_on(new DayField),
      m_error(errorLabel())
{
    m_list->setAccessibleName(tr("Questions to the operator"));
    m_list->setItemDelegate(new WholeText(m_list));
    m_list->setMaximumHeight(mostHeight);
    m_names->setTextFormat(Qt::PlainText);
    m_names->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_copy);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(sectionLabel(tr("Questions to the operator")));
    column->addWidget(m_list);
    column->addLayout(row);
    column->addWidget(answerForm());
    connect(m_list, &QListWidget::currentRowChanged, this, &OperatorPanel::showQuestion);
    connect(m_list, &QListWidget::itemActivated, this, [this] { m_state->setFocus(); });
    connect(m_copy, &QPushButton::clicked, this, &OperatorPanel::copy);
    connect(m_files, &QPushButton::clicked, this, &OperatorPanel::chooseFiles);
    connect(m_state, &QComboBox::currentIndexChanged, this, &OperatorPanel::adapt);
    adapt();
    hide();
}

QWidget *OperatorPanel::answerForm()
{
    auto *record = new QPushButton(tr("Recor&d this answer"));
    m_howLabel->setBuddy(m_how);
    auto *box = new QWidget;
    auto *form = new QFormLayout(box);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("Outco&me"), m_state);
    form->addRow(m_files);
    form->addRow(m_names);
    form->addRow(m_howLabel, m_how);
    form->addRow(tr("Answered by"), m_by);
    form->addRow(tr("Answered on"), m_on);
    form->addRow(m_error);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(record);
    form->addRow(row);
    connect(record, &QPushButton::clicked, this, &OperatorPanel::record);
    return box;
}

QString OperatorPanel::lineOf(const Task &task) const
{
    const QString question = m_reader.words.say(*task.ask);
    if (!task.answer)
        return question;
    const QString day = itemmodels::dayText(task.answer->on, m_reader.locale);
    return question + u'\n' + tr("answered %1 by %2").arg(day, task.answer->by);
}

void OperatorPanel::takeSystem(const CaseSheet &sheet, const SystemId &system)
{
    QList<Task> tasks;
    std::copy_if(sheet.tasks.begin(), sheet.tasks.end(), std::back_inserter(tasks), [&](const Task &task) {
        return task.kind == Task::Kind::AskOperator && task.ask && task.system == system;
    });
    const bool isSame = m_case && m_case->id == sheet.value().id && m_system == system && m_tasks == tasks;
    m_case = sheet.value();
    m_on->setMaximumDate(sheet.today);
    if (isSame)
        return; // what somebody is typing stays
    if (m_system != system)
        m_on->setDate(sheet.today);
    m_system = system;
    m_tasks = tasks;
    setVisible(!tasks.isEmpty());
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    int open = -1;
    for (qsizetype i = 0; i < m_tasks.size(); ++i) {
        const bool isAnswered = m_tasks.at(i).answer.has_value();
        new QListWidgetItem(glyphIcon(isAnswered ? Glyph::Done : Glyph::Waiting), lineOf(m_tasks.at(i)), m_list);
        if (!isAnswered && open < 0)
            open = int(i);
    }
    m_list->setCurrentRow(qMax(0, open));
    showQuestion();
}

const Task *OperatorPanel::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_tasks.size() ? &m_tasks.at(row) : nullptr;
}

void OperatorPanel::showQuestion()
{
    m_paths.clear();
    m_names->clear();
    m_how->clear();
    m_state->setCurrentIndex(0);
    const Task *task = current();
    m_by->setText(task ? task->assignee : QString());
    showError(m_error, {});
}

void OperatorPanel::adapt()
{
    m_howLabel->setVisible(m_state->currentIndex() > 0);
    m_how->setVisible(m_state->currentIndex() > 0);
    const bool isFound = m_state->currentData().toString() == codeOf(AnswerState::Found);
    const bool isFailed = m_state->currentData().toString() == codeOf(AnswerState::Failed);
    m_files->setVisible(isFound);
    m_names->setVisible(isFound);
    m_howLabel->setText(isFailed ? tr("Reason, as t&he letter will say it") : tr("&How it was looked for"));
}

void OperatorPanel::copy()
{
    if (const Task *task = current())
        QGuiApplication::clipboard()->setText(m_reader.words.say(*task->ask));
}

void OperatorPanel::chooseFiles()
{
    m_paths = QFileDialog::getOpenFileNames(this, tr("What the operator handed in"));
    QStringList names;
    for (const QString &path : std::as_const(m_paths))
        names << workflow::shownName(path);
    m_names->setText(names.join(u'\n'));
    showError(m_error, {});
}

void OperatorPanel::record()
{
    const Task *task = current();
    if (!task)
        return;
    const auto state = fromCode<AnswerState>(m_state->currentData().toString());
    if (!state)
        return showError(m_error, tr("Choose what the operator answered. Nothing was recorded."));
    Task::Answer answer;
    answer.state = *state;
    const QString text = m_how->text().trimmed();
    (answer.state == AnswerState::Failed ? answer.reason : answer.how) = text;
    answer.on = m_on->date();
    answer.by = m_by->text().trimmed();
    const QStringList paths = answer.state == AnswerState::Found ? m_paths : QStringList();
    if (answer.state == AnswerState::Found && paths.isEmpty())
        return showError(m_error,
                         tr("Choose the files that were handed in: only what lies here is reviewed and handed "
                            "out."));
    write(
        [value = *m_case, id = task->id, answer, paths](workflow::Office &office) -> Result<> {
            const auto files = workflow::readDocuments(paths);
            return files ? workflow::answerOperatorTask(office, value, id, answer, *files) : files.error();
        },
        m_error);
}

void OperatorPanel::clear()
{
    stopWaiting();
    m_case.reset();
    m_system = {};
    m_tasks.clear();
    m_list->clear();
    showQuestion();
    hide();
}

void OperatorPanel::begin()
{
    m_list->setFocus();
}

} // namespace habeas::ui
