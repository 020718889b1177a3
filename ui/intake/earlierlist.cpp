// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "earlierlist.h"

#include "widgets/band.h"
#include "widgets/labels.h"

#include "itemmodels/wording.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

constexpr int mostEarlier = 10;

} // namespace

EarlierList::EarlierList(OfficeThread &office, const Reader &reader, QWidget *parent)
    : QWidget(parent), m_office(office), m_reader(reader), m_bands(new QVBoxLayout), m_error(errorLabel())
{
    m_bands->setSpacing(8);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(m_bands);
    column->addWidget(m_error);
    hide();
}

void EarlierList::look(const Organisation &organisation, const Subject &subject)
{
    const int round = ++m_round;
    const bool isNamed = !subject.givenName.isEmpty() && !subject.familyName.isEmpty();
    if (!isNamed && !subject.bornOn && subject.userNames.isEmpty() && subject.mails.isEmpty())
        return hide();
    m_office.ask<QList<workflow::EarlierCase>>(
        this,
        [organisation, subject](workflow::Office &office) {
            return workflow::earlierCases(office, organisation.id, subject, mostEarlier);
        },
        [this, round, today = m_office.clock().today(organisation.zone())](const auto &cases) {
            if (round != m_round)
                return; // another name was typed
            if (cases)
                return show(*cases, today);
            removeBands();
            showError(m_error, cases.error().message);
            QWidget::show();
        });
}

void EarlierList::show(const QList<workflow::EarlierCase> &cases, QDate today)
{
    removeBands();
    for (const workflow::EarlierCase &earlier : cases)
        showBand(earlier, today);
    setVisible(!cases.isEmpty());
}

void EarlierList::showBand(const workflow::EarlierCase &earlier, QDate today)
{
    QStringList rights;
    for (const law::Right right : earlier.rights)
        rights << itemmodels::rightName(right);
    const auto day = [&](QDate on) { return itemmodels::shortDay(on, today, m_reader.locale); };
    QStringList facts;
    for (const Code &sign : earlier.signs)
        facts << m_reader.words.say(sign);
    facts << tr("Came in %1").arg(day(earlier.receivedOn));
    if (earlier.settledOn.isValid())
        facts << itemmodels::stateText(earlier.state) + u' ' + day(earlier.settledOn);
    for (const Code &remark : earlier.remarks)
        facts << m_reader.words.say(remark);
    auto *band = new Band(tr("Look at it"), tr("Look at %1").arg(earlier.number));
    m_bands->addWidget(band); // shown first it would be a window
    const QString title = earlier.isOfName
        ? tr("Earlier case of this name: %1, %2").arg(earlier.number, rights.join(u", "_s))
        : tr("Perhaps the same person: %1 (%2, %3)").arg(earlier.name, earlier.number, rights.join(u", "_s));
    band->show(Tone::Warn, title, facts.join(u" · "_s));
    band->button()->setToolTip(tr("What is typed here stays."));
    connect(band->button(), &QPushButton::clicked, this, [this, id = earlier.id] { Q_EMIT caseWanted(id); });
}

void EarlierList::removeBands()
{
    showError(m_error, {});
    while (QLayoutItem *item = m_bands->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void EarlierList::clear()
{
    ++m_round;
    removeBands();
    hide();
}

} // namespace habeas::ui
