// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deadlinepopup.h"

#include "widgets/labels.h"

#include "itemmodels/stepsmodel.h"
#include "itemmodels/wording.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QTableView>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {

using itemmodels::StepsModel;

namespace {

constexpr int popupWidth = 460;

QFrame *dateBox(const QString &name, const QString &day)
{
    auto *box = new QFrame;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(8, 4, 8, 4);
    column->addWidget(captionLabel(name));
    column->addWidget(sectionLabel(day));
    return box;
}

} // namespace

DeadlinePopup::DeadlinePopup(const Reader &reader, const law::HolidayCalendar &calendar,
                             const law::Deadlines &deadlines, QDate today, Extending extending, QWidget *parent)
    : QFrame(parent, Qt::Popup),
      m_reader(reader),
      m_deadlines(deadlines),
      m_today(today),
      m_model(new StepsModel(reader.words, reader.locale, this)),
      m_steps(new QTableView)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("How the deadline came about"));
    m_model->show(deadlines.due, calendar, today);
    m_steps->setAccessibleName(tr("Steps to the day it is due"));
    m_steps->setModel(m_model);
    m_steps->setWordWrap(true);
    m_steps->setShowGrid(false);
    m_steps->setTabKeyNavigation(false);
    m_steps->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_steps->verticalHeader()->hide();
    m_steps->horizontalHeader()->hide();
    m_steps->horizontalHeader()->setSectionResizeMode(StepsModel::Sentence, QHeaderView::Stretch);
    m_steps->horizontalHeader()->setSectionResizeMode(StepsModel::Result, QHeaderView::ResizeToContents);
    m_steps->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    auto *column = new QVBoxLayout(this);
    column->addLayout(datesRow());
    column->addWidget(m_steps);
    column->addLayout(buttonsRow(extending));
}

QBoxLayout *DeadlinePopup::datesRow() const
{
    const auto day = [&](const law::Deadline &deadline) {
        return itemmodels::shortDay(deadline.date, m_today, m_reader.locale);
    };
    auto *row = new QHBoxLayout;
    if (m_deadlines.safe.date == m_deadlines.due.date && m_deadlines.due.date == m_deadlines.noticeBy.date) {
        row->addWidget(dateBox(tr("Safe day, due and notice by in one"), day(m_deadlines.due)));
        return row;
    }
    row->addWidget(dateBox(tr("Safe day"), day(m_deadlines.safe)));
    row->addWidget(dateBox(tr("Due"), day(m_deadlines.due)));
    row->addWidget(dateBox(tr("Notice by"), day(m_deadlines.noticeBy)));
    return row;
}

QBoxLayout *DeadlinePopup::buttonsRow(Extending extending)
{
    auto *extend = new QPushButton(tr("&Extend the period …"));
    extend->setVisible(extending == Extending::Possible);
    auto *copy = new QPushButton(tr("&Copy"));
    copy->setAccessibleDescription(tr("The dates and the steps as text"));
    auto *row = new QHBoxLayout;
    row->addWidget(extend);
    row->addStretch(1);
    row->addWidget(copy);
    connect(extend, &QPushButton::clicked, this, &DeadlinePopup::extendWanted);
    connect(copy, &QPushButton::clicked, this, [this, copy] {
        QGuiApplication::clipboard()->setText(text());
        copy->setText(tr("Copied"));
    });
    return row;
}

QString DeadlinePopup::text() const
{
    QStringList lines;
    for (const auto &[name, deadline] :
         {std::pair(tr("Safe day"), &m_deadlines.safe), std::pair(tr("Due"), &m_deadlines.due),
          std::pair(tr("Notice by"), &m_deadlines.noticeBy)})
        lines << name + u": "_s + itemmodels::shortDay(deadline->date, m_today, m_reader.locale);
    lines << QString();
    const auto cell = [this](int row, StepsModel::Column column) {
        return m_model->index(row, column).data().toString().replace(u'\n', u' ');
    };
    for (int row = 0; row < m_model->rowCount(); ++row)
        lines << cell(row, StepsModel::Sentence) + u": "_s + cell(row, StepsModel::Result);
    return lines.join(u'\n') + u'\n';
}

void DeadlinePopup::showBelow(const QWidget *chip)
{
    setFixedWidth(popupWidth);
    show();
    m_steps->resizeRowsToContents(); // now that it has its width
    m_steps->setFixedHeight(qMin(m_steps->verticalHeader()->length() + 2 * m_steps->frameWidth(), popupWidth));
    adjustSize();
    QPoint corner = chip->mapToGlobal(QPoint(chip->width() - width(), chip->height() + 4));
    if (const QScreen *on = chip->screen())
        corner.setX(qMax(corner.x(), on->availableGeometry().left()));
    move(corner);
    m_steps->setFocus();
    m_steps->setCurrentIndex(m_model->index(0, 0));
}

} // namespace habeas::ui
