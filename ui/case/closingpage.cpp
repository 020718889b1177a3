// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "closingpage.h"

#include "history.h"
#include "widgets/glyph.h"
#include "widgets/labels.h"
#include "widgets/mainbutton.h"
#include "widgets/panel.h"
#include "widgets/panes.h"

#include "workflow/closing.h"

#include <QBoxLayout>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSplitter>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {

ClosingPage::ClosingPage(OfficeThread &office, const Reader &reader, QWidget *parent)
    : StagePage(office, reader, parent),
      m_standing(new Panel({})),
      m_obstacles(new QListWidget),
      m_history(new History(office, reader)),
      m_note(new QLineEdit),
      m_close(new QPushButton),
      m_error(errorLabel())
{
    m_obstacles->setAccessibleName(tr("What stands in the way"));
    m_obstacles->setWordWrap(true);
    m_obstacles->setFrameShape(QFrame::NoFrame);
    makeMain(m_close);
    auto *form = new QFormLayout;
    form->addRow(tr("&Remark"), m_note);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_close);
    m_standing->body()->addWidget(m_obstacles, 1);
    m_standing->addLine();
    QVBoxLayout *act = m_standing->addInset();
    act->addLayout(form);
    act->addWidget(m_error);
    act->addLayout(row);
    m_standing->body()->addStretch(0);
    auto *happened = new Panel(tr("History"));
    happened->body()->addWidget(m_history, 1);
    auto *halves = new QSplitter;
    halves->addWidget(m_standing);
    halves->addWidget(happened);
    halves->setChildrenCollapsible(false);
    rememberPanes(halves, u"closing"_s);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(halves);

    connect(m_close, &QPushButton::clicked, this, &ClosingPage::close);
}

void ClosingPage::take(const CaseSheet &sheet)
{
    m_id = sheet.value().id;
    m_today = sheet.today;
    m_isClosed = stateOf(sheet.value().events) == CaseState::Closed;
    m_close->setText(m_isClosed ? tr("Open the case &again") : tr("&Close the case"));
    setMain(m_close, !m_isClosed); // who presses the key once more than needed opens nothing again
    Q_EMIT mainChanged();
    m_history->take(sheet);
    m_isStale = true;
    if (isVisible())
        readObstacles();
}

void ClosingPage::showEvent(QShowEvent *event)
{
    StagePage::showEvent(event);
    if (m_isStale)
        readObstacles();
}

/// Reads every row of the case: only when somebody looks, and beside the questions.
void ClosingPage::readObstacles()
{
    m_isStale = false;
    readBeside<QList<Code>>(
        m_id,
        [id = m_id](workflow::Office &office, const Watch &watch) {
            return workflow::obstaclesToClosing(office, id, watch);
        },
        [this](const Result<QList<Code>> &obstacles) {
            m_obstacles->clear();
            if (!obstacles) {
                showError(m_error, obstacles.error().message);
                return;
            }
            for (const Code &obstacle : *obstacles)
                m_obstacles->addItem(new QListWidgetItem(glyphIcon(Glyph::Gap), m_reader.words.say(obstacle)));
            const bool isFree = obstacles->isEmpty();
            m_obstacles->setVisible(!isFree && !m_isClosed);
            m_standing->setTitle(m_isClosed   ? tr("The case is closed.")
                                     : isFree ? tr("Nothing stands in the way.")
                                              : tr("%n thing(s) stand in the way", nullptr, int(obstacles->size())));
            m_close->setEnabled(isFree || m_isClosed);
        });
}

void ClosingPage::clear()
{
    stopWaiting();
    m_id = {};
    m_isStale = false;
    m_close->setEnabled(false); // until it is known what stands in the way
    m_standing->setTitle({});
    m_obstacles->clear();
    m_history->forget();
    m_note->clear();
    showError(m_error, {});
}

void ClosingPage::begin()
{
    m_note->setFocus();
}

void ClosingPage::close()
{
    write(
        [id = m_id, note = m_note->text().trimmed(), isClosed = m_isClosed,
         today = m_today](workflow::Office &office) -> Result<> {
            const auto event = isClosed
                ? workflow::recordEvent(office, id, {.kind = Event::Kind::Reopened, .on = today, .note = note})
                : workflow::closeCase(office, id, note);
            return event ? Result<>() : event.error();
        },
        m_error, [this] { m_note->clear(); });
}

} // namespace habeas::ui
