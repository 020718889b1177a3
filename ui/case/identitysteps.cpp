// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "identitysteps.h"

#include "heardform.h"
#include "stagebar.h"
#include "widgets/labels.h"
#include "widgets/twolines.h"

#include "itemmodels/wording.h"

#include <QBoxLayout>
#include <QLabel>
#include <QListWidget>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

constexpr int stepRole = TwoLines::secondLine + 1;
constexpr int titleRole = stepRole + 1;
constexpr int inset = 12;
constexpr int stepsWidth = 250; // as wide as the advice that may stand below it

} // namespace

IdentitySteps::IdentitySteps(const Reader &reader, QWidget *parent)
    : Panel(tr("Check of the identity"), parent), m_reader(reader), m_list(new QListWidget)
{
    setFixedWidth(stepsWidth);
    setFocusProxy(m_list);
    m_list->setAccessibleName(tr("Steps of the check"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *lines = new TwoLines(m_list);
    lines->keepChoice();
    m_list->setItemDelegate(lines);
    body()->addWidget(m_list, 1);
    auto *note = captionLabel(tr("A question suspends the period only if it was asked without undue delay."));
    note->setContentsMargins(inset, 4, inset, 8);
    body()->addWidget(note);
    connect(m_list, &QListWidget::currentRowChanged, this, &IdentitySteps::stepChosen);
    connect(m_list, &QListWidget::itemActivated, this, &IdentitySteps::workWanted);
}

void IdentitySteps::take(const CaseSheet &sheet, const workflow::IdentityCheck &check)
{
    m_check = check;
    const int row = m_list->currentRow();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    const Case &value = sheet.value();
    QStringList rights;
    for (const law::Right right : value.rights)
        rights << itemmodels::rightName(right);
    add(Step::Who, tr("Who asks?"), m_check.isForAnother ? value.representative->name : value.subject.fullName(),
        Glyph::Done);
    add(Step::What, tr("What for?"), rights.join(u", "_s), Glyph::Done);
    if (m_check.isForAnother) {
        add(Step::Capacity, tr("May they act?"), capacityStanding(sheet),
            m_check.isInConflict          ? Glyph::Waiting
                : m_check.isCapacityShown ? Glyph::Done
                                          : Glyph::Open);
    }
    add(Step::Identity, tr("How recognised?"), identityStanding(sheet),
        m_check.isConfirmed() ? Glyph::Done
            : m_check.isAsked ? Glyph::Waiting
                              : Glyph::Open);
    if (m_check.isForAnother && (m_check.isAboutYoung || m_check.hearing)) {
        add(Step::Heard, tr("Young person heard?"), HeardForm::text(m_check.heard),
            m_check.isHearingOpen() ? Glyph::Open : Glyph::Done);
    }
    const bool isDone = !isOpen(Step::Outcome);
    add(Step::Outcome, tr("Outcome"), isDone ? tr("complete") : tr("open"), isDone ? Glyph::Done : Glyph::ToCome);
    m_list->setCurrentRow(qBound(0, row, m_list->count() - 1));
}

void IdentitySteps::add(Step step, const QString &title, const QString &standing, Glyph glyph)
{
    auto *item = new QListWidgetItem(glyphIcon(glyph), tr("%1. %2").arg(m_list->count() + 1).arg(title), m_list);
    item->setData(TwoLines::secondLine, standing);
    item->setData(stepRole, int(step));
    item->setData(titleRole, title);
    item->setData(Qt::AccessibleTextRole, item->text() + u", "_s + standing);
    item->setToolTip(standing);
}

bool IdentitySteps::isOpen(Step step) const
{
    switch (step) {
    case Step::Capacity:
        return !m_check.isCapacityShown || m_check.isInConflict;
    case Step::Identity:
        return !m_check.isConfirmed();
    case Step::Heard:
        return m_check.isHearingOpen();
    case Step::Outcome:
        return !workflow::obstaclesOf(m_check).isEmpty() || m_check.isCopyHere;
    default:
        return false;
    }
}

int IdentitySteps::nextRow() const
{
    int row = 0;
    while (row < m_list->count() && !isOpen(Step(m_list->item(row)->data(stepRole).toInt())))
        ++row;
    return row;
}

void IdentitySteps::goToNext()
{
    m_list->setCurrentRow(qMin(nextRow(), m_list->count() - 1));
}

QString IdentitySteps::nextTitle() const
{
    const QListWidgetItem *item = m_list->item(nextRow());
    return item ? item->data(titleRole).toString() : QString();
}

QString IdentitySteps::capacityStanding(const CaseSheet &sheet) const
{
    if (m_check.isInConflict)
        return tr("objection open");
    if (m_check.capacity)
        return tr("shown on %1").arg(itemmodels::shortDay(m_check.capacity->on, sheet.today, m_reader.locale));
    if (m_check.isCustodyUnclear)
        return tr("custody to be cleared");
    return m_check.isCapacityShown ? sheet.value().representative->evidenceSeen : tr("open");
}

QString IdentitySteps::identityStanding(const CaseSheet &sheet) const
{
    const auto &station = sheet.standing.at(workflow::Stage::Identity);
    if (m_check.isConfirmed())
        return tr("confirmed on %1").arg(itemmodels::shortDay(m_check.identity->on, sheet.today, m_reader.locale));
    return station.detail.isEmpty() ? tr("open") : StageBar::detailText(station, sheet.today, m_reader);
}

IdentitySteps::Step IdentitySteps::step() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? Step(item->data(stepRole).toInt()) : Step::Who;
}

void IdentitySteps::clear()
{
    m_check = {};
    m_list->clear();
}

} // namespace habeas::ui
