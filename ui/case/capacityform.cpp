// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capacityform.h"

#include "methodform.h"
#include "widgets/labels.h"
#include "widgets/mainbutton.h"

#include "itemmodels/wording.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

constexpr int lowestWays = 340; // of the ways and what is put down of them: below it the page scrolls

} // namespace

CapacityForm::CapacityForm(const Reader &reader, QWidget *parent)
    : QWidget(parent), m_question(new QWidget), m_custody(new QComboBox), m_methods(new MethodForm(reader))
{
    m_custody->addItem(chooseText());
    for (const auto capacity : workflow::custodyFindings)
        m_custody->addItem(itemmodels::capacityText(capacity), codeOf(capacity));
    auto *label = new QLabel(tr("What &was found"));
    label->setBuddy(m_custody);
    auto *row = new QHBoxLayout(m_question);
    row->setContentsMargins(0, 0, 0, 8);
    row->addWidget(label);
    row->addWidget(m_custody, 1);
    auto *record = new QPushButton(tr("Record i&t"));
    makeMain(record);
    m_methods->addButton(record, true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_question);
    m_methods->setMinimumHeight(lowestWays);
    column->addWidget(m_methods, 1);
    connect(m_custody, &QComboBox::currentIndexChanged, this, &CapacityForm::offer);
    errorGoesWithInput(error(), m_question);
    connect(m_methods, &MethodForm::methodChosen, this, &CapacityForm::methodChosen);
    connect(record, &QPushButton::clicked, this, &CapacityForm::tryToRecord);
}

void CapacityForm::take(const CaseSheet &sheet, const workflow::IdentityCheck &check,
                        const law::IdentityMethods &methods)
{
    const auto &representative = sheet.value().representative;
    m_question->setVisible(representative && representative->capacity == Representative::Capacity::CustodyUnclear);
    m_table = methods;
    m_requester = check.requester;
    m_methods->showToday(sheet.today);
    offer();
}

std::optional<Representative::Capacity> CapacityForm::found() const
{
    return fromCode<Representative::Capacity>(m_custody->currentData().toString());
}

void CapacityForm::offer()
{
    const auto custody = found();
    QList<workflow::IdentityWay> ways;
    for (const auto &method : m_table.forRequester(custody ? workflow::requesterIn(*custody) : m_requester)) {
        if (method.provesCapacity)
            ways << workflow::IdentityWay{method, {}};
    }
    m_methods->offer(ways);
}

void CapacityForm::tryToRecord()
{
    if (!m_question->isHidden() && !found()) {
        showError(error(), tr("Say first what custody was found."));
        return begin();
    }
    if (m_methods->isChosen())
        Q_EMIT recordWanted();
}

workflow::NewEvent CapacityForm::fact() const
{
    workflow::NewEvent fact = m_methods->fact(Event::Kind::CapacityShown);
    if (const auto custody = found(); custody && !m_question->isHidden())
        fact.details.insert(u"custody"_s, codeOf(*custody));
    return fact;
}

const law::IdentityMethod *CapacityForm::chosen() const
{
    return m_methods->chosen();
}

QLabel *CapacityForm::error() const
{
    return m_methods->error();
}

void CapacityForm::clear()
{
    m_custody->setCurrentIndex(0);
    m_methods->clear();
}

void CapacityForm::fill(const Event &event)
{
    const int row = m_custody->findData(event.details.value(u"custody"_s).toString());
    m_custody->setCurrentIndex(qMax(0, row));
    m_methods->fill(event);
}

void CapacityForm::begin()
{
    if (!m_question->isHidden() && !found())
        m_custody->setFocus();
    else
        m_methods->begin();
}

} // namespace habeas::ui
