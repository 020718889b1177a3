// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "earlierlist.h"

#include "widgets/labels.h"

#include "itemmodels/wording.h"

#include <QBoxLayout>
#include <QLabel>
#include <QListWidget>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

constexpr int mostEarlier = 10;
constexpr int mostHeight = 150;
constexpr int idRole = Qt::UserRole;

} // namespace

EarlierList::EarlierList(OfficeThread &office, const Reader &reader, QWidget *parent)
    : QWidget(parent),
      m_office(office),
      m_reader(reader),
      m_head(captionLabel(tr("Earlier cases of this name; Enter opens one, and what is typed here stays"))),
      m_list(new QListWidget)
{
    m_list->setAccessibleName(tr("Earlier cases"));
    m_list->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_head);
    column->addWidget(m_list);
    connect(m_list, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        Q_EMIT caseWanted(CaseId::fromString(item->data(idRole).toString()));
    });
    hide();
}

void EarlierList::look(const Organisation &organisation, const Subject &subject)
{
    const int round = ++m_round;
    if (subject.givenName.isEmpty() || subject.familyName.isEmpty())
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
            m_list->clear();
            m_list->addItem(cases.error().message); // that there are none is not said
            QWidget::show();
        });
}

QString EarlierList::textOf(const workflow::EarlierCase &earlier, QDate today) const
{
    QStringList rights;
    for (const law::Right right : earlier.rights)
        rights << itemmodels::rightName(right);
    const auto day = [&](QDate on) { return itemmodels::shortDay(on, today, m_reader.locale); };
    QStringList lines{tr("%1 · %2 · came in %3").arg(earlier.number, rights.join(u", "_s), day(earlier.receivedOn))};
    if (earlier.settledOn.isValid())
        lines.first() += u" · "_s + itemmodels::stateText(earlier.state) + u' ' + day(earlier.settledOn);
    QStringList remarks;
    for (const Code &remark : earlier.remarks)
        remarks << m_reader.words.say(remark);
    lines << remarks.join(u" · "_s);
    return lines.join(u'\n');
}

void EarlierList::show(const QList<workflow::EarlierCase> &cases, QDate today)
{
    m_list->clear();
    for (const workflow::EarlierCase &earlier : cases) {
        auto *item = new QListWidgetItem(textOf(earlier, today), m_list);
        item->setData(idRole, earlier.id.toString());
        item->setToolTip(item->text());
    }
    m_list->setCurrentRow(0);
    int height = 2 * m_list->frameWidth();
    for (int row = 0; row < m_list->count(); ++row)
        height += m_list->sizeHintForRow(row);
    m_list->setFixedHeight(qMin(height, mostHeight));
    setVisible(!cases.isEmpty());
}

void EarlierList::clear()
{
    ++m_round;
    m_list->clear();
    hide();
}

} // namespace habeas::ui
