// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "requestform.h"

#include "fields.h"
#include "rightslist.h"
#include "suggestedfield.h"
#include "widgets/dayfield.h"
#include "widgets/labels.h"

#include "itemmodels/wording.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

constexpr int narrow = 640; // for two columns

QComboBox *channelChoice()
{
    auto *box = new QComboBox;
    box->addItem(RequestForm::tr("by letter"), u"letter"_s);
    box->addItem(RequestForm::tr("by e-mail"), u"email"_s);
    box->addItem(RequestForm::tr("in person"), u"in-person"_s);
    box->addItem(RequestForm::tr("by phone"), u"phone"_s);
    box->addItem(RequestForm::tr("by form"), u"form"_s);
    return box;
}

} // namespace

RequestForm::RequestForm(QWidget *parent)
    : QGroupBox(tr("The request"), parent),
      m_received(new DayField),
      m_channel(channelChoice()),
      m_language(new QComboBox),
      m_rights(new RightsList),
      m_otherRights(errorLabel()),
      m_day(new SuggestedField(m_received))
{
    m_language->addItem(tr("German"), languageCode(Language::German));
    m_language->addItem(tr("English"), languageCode(Language::English));
    QFormLayout *form = fieldLayout();
    m_day->addTo(form, tr("&Came in on"));
    form->addRow(tr("&How"), m_channel);
    form->addRow(tr("Letters in"), m_language);
    m_facts = new QVBoxLayout;
    m_facts->addLayout(form);
    m_facts->addStretch(1);
    auto *rights = new QVBoxLayout;
    rights->setSpacing(4);
    auto *head = new QLabel(tr("Rights"));
    QFont strong = head->font();
    strong.setWeight(QFont::DemiBold);
    head->setFont(strong);
    rights->addWidget(head);
    rights->addWidget(captionLabel(tr("What is quoted is a suggestion: you decide.")));
    rights->addWidget(m_rights);
    rights->addWidget(m_otherRights);
    rights->addStretch(1);
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_columns->addLayout(m_facts, 1);
    m_columns->addLayout(rights, 1);
    connect(m_received, &DayField::dateChanged, this, [this] {
        m_isDayChosen = true;
        m_day->touch();
        Q_EMIT edited();
    });
    connect(m_channel, &QComboBox::activated, this, [this] { m_isChannelChosen = true; });
    for (QComboBox *box : {m_channel, m_language})
        connect(box, &QComboBox::currentIndexChanged, this, &RequestForm::edited);
    connect(m_rights, &RightsList::edited, this, &RequestForm::compareRights);
    connect(m_rights, &RightsList::edited, this, &RequestForm::edited);
    connect(m_rights, &RightsList::pointed, this, &RequestForm::pointed);
    connect(m_day, &SuggestedField::pointed, this, &RequestForm::pointed);
}

void RequestForm::setRequest(const Case &value, QDate received)
{
    m_rights->setRights(value.rights);
    m_channel->setCurrentIndex(qMax(0, m_channel->findData(value.channel)));
    m_language->setCurrentIndex(qMax(0, m_language->findData(languageCode(value.language))));
    if (received.isValid())
        m_received->setDate(received);
    m_isDayChosen = false;
    m_isDayAsSaid = false;
    m_isChannelChosen = false;
    m_day->reset();
}

void RequestForm::takeInto(Case &value) const
{
    value.rights = m_rights->rights();
    value.channel = m_channel->currentData().toString();
    value.language =
        m_language->currentData().toString() == languageCode(Language::English) ? Language::English : Language::German;
}

QDate RequestForm::received() const
{
    return m_received->date();
}

void RequestForm::begin(QDate today)
{
    m_received->clear();
    setToday(today);
    setRequest({}, today);
}

void RequestForm::setToday(QDate today)
{
    m_received->setMaximumDate(today);
}

bool RequestForm::suggestDay(QDate day)
{
    const QDate said = day;
    day = qMin(day, m_received->maximumDate());
    if (m_isDayChosen)
        return m_received->date() == day;
    m_received->setDate(day);
    m_isDayChosen = false;
    m_isDayAsSaid = said == day;
    return true;
}

void RequestForm::suggestChannel(const QString &channel)
{
    if (!m_isChannelChosen)
        m_channel->setCurrentIndex(m_channel->findData(channel));
}

void RequestForm::suggest(const law::RequestReading &reading)
{
    const bool isSuggested = m_isDayAsSaid && !m_isDayChosen;
    m_day->show(isSuggested ? reading.find(law::Suggestion::Field::Received) : nullptr, reading);
    m_rights->suggest(reading);
    compareRights();
}

/// Said, and nothing decided: whoever ticked may know better than the text.
void RequestForm::compareRights()
{
    QList<law::Right> unnamed = m_rights->rights();
    QList<law::Right> unticked = m_rights->suggested();
    unnamed.removeIf([suggested = unticked](law::Right right) { return suggested.contains(right); });
    unticked.removeIf([ticked = m_rights->rights()](law::Right right) { return ticked.contains(right); });
    const auto named = [](const QList<law::Right> &rights) {
        QStringList names;
        for (const law::Right right : rights)
            names << itemmodels::rightName(right);
        return names.join(u", "_s);
    };
    const QString remark = unnamed.isEmpty() || unticked.isEmpty()
        ? QString()
        : tr("The text names: %1. Ticked is: %2. Check which is meant.").arg(named(unticked), named(unnamed));
    if (remark != m_otherRights->text())
        showError(m_otherRights, remark, Tone::Warn);
}

void RequestForm::point(const QList<int> &numbers)
{
    m_day->point(numbers);
    m_rights->point(numbers);
}

void RequestForm::goToDay()
{
    m_received->setFocus();
}

void RequestForm::goToRights()
{
    m_rights->begin();
}

void RequestForm::addBelowDay(QWidget *widget)
{
    m_facts->insertWidget(m_facts->count() - 1, widget);
    QWidget *before = m_language; // Tab comes by it before it goes on to the rights
    const auto fields = widget->findChildren<QWidget *>();
    for (QWidget *field : fields) {
        if (field->focusPolicy() & Qt::TabFocus)
            setTabOrder(std::exchange(before, field), field);
    }
}

void RequestForm::resizeEvent(QResizeEvent *event)
{
    QGroupBox::resizeEvent(event);
    m_columns->setDirection(width() < narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace habeas::ui
