// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "holidayeditor.h"

#include "widgets/labels.h"

#include <QBoxLayout>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

constexpr qint64 largestCalendar = 2 * 1024 * 1024; // what is longer is refused as none

} // namespace

HolidayEditor::HolidayEditor(const QList<SchoolHoliday> &holidays, QWidget *parent)
    : QDialog(parent), m_lines(new QPlainTextEdit(workflow::linesOf(holidays))), m_error(errorLabel())
{
    setWindowTitle(tr("School holidays"));
    resize(520, 420);
    auto *label = new QLabel(tr("&One a line: name, first day - last day"));
    label->setBuddy(m_lines);
    m_lines->setTabChangesFocus(true);
    m_lines->setPlaceholderText(tr("Christmas 23.12.2026 - 6.1.2027"));
    auto *load = new QPushButton(tr("From a &calendar …"));
    auto *leave = new QPushButton(tr("&Leave unchanged"));
    auto *keep = new QPushButton(tr("&Keep with the controller"));
    for (QPushButton *button : {load, leave})
        button->setAutoDefault(false);
    keep->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(load);
    buttons->addStretch(1);
    buttons->addWidget(leave);
    buttons->addWidget(keep);
    auto *column = new QVBoxLayout(this);
    column->addWidget(captionLabel(tr("No deadline moves for them; the desk says before they begin what falls due in "
                                      "them. Everybody who opens this vault sees them.")));
    column->addWidget(label);
    column->addWidget(m_lines, 1);
    column->addWidget(m_error);
    column->addLayout(buttons);
    connect(load, &QPushButton::clicked, this, &HolidayEditor::load);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(keep, &QPushButton::clicked, this, &HolidayEditor::tryToAccept);
}

/// What stands there is replaced only by a calendar that was understood.
void HolidayEditor::load()
{
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Calendar of the school holidays"), {}, u"iCalendar (*.ics)"_s);
    if (path.isEmpty())
        return;
    QFile file(path);
    const bool isRead = file.open(QIODevice::ReadOnly);
    const auto holidays = workflow::schoolHolidaysOf(isRead ? file.read(largestCalendar) : QByteArray());
    showError(m_error, holidays ? QString() : holidays.error().message);
    if (holidays)
        m_lines->setPlainText(workflow::linesOf(*holidays));
}

void HolidayEditor::tryToAccept()
{
    const auto holidays = workflow::schoolHolidaysIn(m_lines->toPlainText());
    if (!holidays)
        return showError(m_error, holidays.error().message);
    m_holidays = *holidays;
    accept();
}

} // namespace habeas::ui
