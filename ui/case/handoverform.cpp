// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "handoverform.h"

#include "widgets/labels.h"

#include "itemmodels/wording.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

/// Ways as they are offered; another may be typed. What is recorded is what was said.
QStringList offeredWays()
{
    return {HandoverForm::tr("on a USB stick, in person"), HandoverForm::tr("letter to the known address"),
            HandoverForm::tr("e-mail to the known address"), HandoverForm::tr("telephone, to the known number"),
            HandoverForm::tr("download from the school's cloud")};
}

QComboBox *wayField(int chosen)
{
    auto *way = new QComboBox;
    way->setEditable(true);
    way->setInsertPolicy(QComboBox::NoInsert);
    way->addItems(offeredWays());
    way->setCurrentIndex(chosen);
    return way;
}

} // namespace

HandoverForm::HandoverForm(const Reader &reader, QWidget *parent)
    : QWidget(parent),
      m_reader(reader),
      m_fact(new QLabel),
      m_box(new QWidget),
      m_way(wayField(0)),
      m_passphraseLabel(new QLabel(tr("Pass&phrase"))),
      m_passphraseWay(wayField(1)),
      m_ways(captionLabel({})),
      m_on(new QDateEdit),
      m_note(new QLineEdit),
      m_record(new QPushButton(tr("&Record the handing over"))),
      m_error(errorLabel())
{
    m_fact->setWordWrap(true);
    m_fact->setTextFormat(Qt::PlainText);
    m_on->setCalendarPopup(true);
    m_on->setDisplayFormat(tr("d MMMM yyyy"));
    m_passphraseLabel->setBuddy(m_passphraseWay);
    m_record->setDefault(true);
    auto *form = new QFormLayout(m_box);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("B&undle"), m_way);
    form->addRow(m_passphraseLabel, m_passphraseWay);
    form->addRow(m_ways);
    form->addRow(tr("Handed over &on"), m_on);
    form->addRow(tr("To &whom, by whom"), m_note);
    form->addRow(m_error);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_record);
    form->addRow(row);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(sectionLabel(tr("4. Hand over")));
    column->addWidget(m_fact);
    column->addWidget(m_box);
    column->addStretch(1);
    connect(m_way, &QComboBox::currentTextChanged, this, &HandoverForm::judgeWays);
    connect(m_passphraseWay, &QComboBox::currentTextChanged, this, &HandoverForm::judgeWays);
    connect(m_record, &QPushButton::clicked, this, &HandoverForm::recordWanted);
    judgeWays();
}

void HandoverForm::take(const CaseSheet &sheet)
{
    const bool isOther = m_id != sheet.value().id;
    m_id = sheet.value().id;
    const auto &bundles = sheet.facts.bundles;
    const QList<Event> events = effectiveEvents(sheet.value().events);
    const auto handed = std::find_if(events.rbegin(), events.rend(),
                                     [](const Event &event) { return event.kind == Event::Kind::HandedOver; });
    const auto shortDay = [&](QDate day) { return itemmodels::shortDay(day, sheet.today, m_reader.locale); };
    if (handed != events.rend()) {
        m_fact->setText(tr("Handed over %1. Bundle: %2. Passphrase: %3.")
                            .arg(shortDay(handed->on), handed->details.value(u"way"_s).toString(),
                                 handed->details.value(u"passphraseWay"_s).toString(tr("own key of the person"))));
    } else if (bundles.isEmpty()) {
        m_fact->setText(tr("Nothing is sealed yet. Once it is, what happened with it is recorded here."));
    } else {
        m_fact->clear();
    }
    m_fact->setVisible(!m_fact->text().isEmpty());
    m_box->setVisible(!bundles.isEmpty() && handed == events.rend());
    m_needsPassphrase = bundles.isEmpty() || bundles.constLast().recipient == u"passphrase";
    m_passphraseLabel->setVisible(m_needsPassphrase);
    m_passphraseWay->setVisible(m_needsPassphrase);
    m_on->setMaximumDate(sheet.today);
    judgeWays();
    if (!isOther)
        return;
    m_on->setDate(sheet.today);
    m_note->clear();
    m_way->setCurrentIndex(0);
    m_passphraseWay->setCurrentIndex(1);
    showError(m_error, {});
}

void HandoverForm::judgeWays()
{
    const bool isSame =
        m_way->currentText().trimmed().compare(m_passphraseWay->currentText().trimmed(), Qt::CaseInsensitive) == 0;
    m_ways->setVisible(m_needsPassphrase);
    m_ways->setText(isSame ? tr("The same way twice: whoever has one has both.") : tr("Two separate ways"));
}

void HandoverForm::clear()
{
    m_id = {};
    m_fact->clear();
    m_note->clear();
    for (QComboBox *way : {m_way, m_passphraseWay}) {
        way->clear();
        way->addItems(offeredWays());
    }
    showError(m_error, {});
}

void HandoverForm::begin()
{
    m_way->setFocus();
}

bool HandoverForm::isOpen() const
{
    return !m_id.isNull() && !m_box->isHidden();
}

workflow::NewEvent HandoverForm::fact() const
{
    workflow::NewEvent fact{.kind = Event::Kind::HandedOver, .on = m_on->date(), .note = m_note->text().trimmed()};
    fact.details.insert(u"way"_s, m_way->currentText().trimmed());
    if (m_needsPassphrase)
        fact.details.insert(u"passphraseWay"_s, m_passphraseWay->currentText().trimmed());
    return fact;
}

} // namespace habeas::ui
