// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "requestform.h"

#include "fields.h"
#include "requesttext.h"

#include "itemmodels/wording.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QLabel>
#include <QPlainTextEdit>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

const char rightProperty[] = "right";

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
      m_received(new QDateEdit),
      m_channel(channelChoice()),
      m_language(new QComboBox),
      m_text(new RequestText)
{
    m_received->setCalendarPopup(true);
    m_received->setDisplayFormat(tr("d MMMM yyyy"));
    m_language->addItem(tr("German"), languageCode(Language::German));
    m_language->addItem(tr("English"), languageCode(Language::English));
    QFormLayout *form = fieldLayout();
    form->addRow(tr("&Came in on"), m_received);
    form->addRow(tr("&How"), m_channel);
    form->addRow(tr("Letters in"), m_language);
    auto *rights = new QVBoxLayout;
    for (const auto &each : EnumCodes<law::Right>::table) {
        auto *check = new QCheckBox(itemmodels::rightText(each.value));
        check->setProperty(rightProperty, codeOf(each.value));
        rights->addWidget(check);
        connect(check, &QCheckBox::toggled, this, &RequestForm::edited);
        m_rights << check;
    }
    auto *across = new QHBoxLayout;
    across->addLayout(form, 1);
    across->addLayout(rights, 1);
    auto *written = new QLabel(tr("&What is written"));
    written->setBuddy(m_text->field());
    m_text->field()->setAccessibleName(tr("What is written"));
    auto *column = new QVBoxLayout(this);
    column->addLayout(across);
    column->addWidget(written);
    column->addWidget(m_text, 1);
    connect(m_received, &QDateEdit::dateChanged, this, [this] {
        m_isDayChosen = true;
        Q_EMIT edited();
    });
    connect(m_channel, &QComboBox::activated, this, [this] { m_isChannelChosen = true; });
    for (QComboBox *box : {m_channel, m_language})
        connect(box, &QComboBox::currentIndexChanged, this, &RequestForm::edited);
    connect(m_text->field(), &QPlainTextEdit::textChanged, this, &RequestForm::edited);
    connect(m_text, &RequestText::suggestionTaken, this, [this](law::Right right) {
        for (QCheckBox *check : std::as_const(m_rights)) {
            if (check->property(rightProperty).toString() == codeOf(right))
                check->setChecked(true);
        }
    });
}

void RequestForm::setRequest(const Case &value, QDate received)
{
    for (QCheckBox *check : std::as_const(m_rights)) {
        const auto right = fromCode<law::Right>(check->property(rightProperty).toString());
        check->setChecked(right && value.rights.contains(*right));
    }
    m_channel->setCurrentIndex(qMax(0, m_channel->findData(value.channel)));
    m_language->setCurrentIndex(qMax(0, m_language->findData(languageCode(value.language))));
    setWritten(value.request);
    if (received.isValid())
        m_received->setDate(received);
    m_isDayChosen = false;
    m_isChannelChosen = false;
}

void RequestForm::takeInto(Case &value) const
{
    value.rights.clear();
    for (const QCheckBox *check : m_rights) {
        const auto right = fromCode<law::Right>(check->property(rightProperty).toString());
        if (check->isChecked() && right)
            value.rights << *right;
    }
    value.channel = m_channel->currentData().toString();
    value.request = m_text->field()->document()->isModified() ? m_text->text() : m_written;
    value.language =
        m_language->currentData().toString() == languageCode(Language::English) ? Language::English : Language::German;
}

QDate RequestForm::received() const
{
    return m_received->date();
}

void RequestForm::begin(QDate today)
{
    setToday(today);
    setRequest({}, today);
}

void RequestForm::setToday(QDate today)
{
    m_received->setMaximumDate(today);
}

void RequestForm::addText(const QString &text)
{
    const QString present = m_text->text();
    if (text.isEmpty() || present.contains(text))
        return;
    setWritten(present.trimmed().isEmpty() ? text : present + u"\n\n"_s + text);
}

void RequestForm::setWritten(const QString &text)
{
    m_written = text;
    m_text->setText(text);
}

bool RequestForm::suggestDay(QDate day)
{
    day = qMin(day, m_received->maximumDate());
    if (m_isDayChosen)
        return m_received->date() == day;
    m_received->setDate(day);
    m_isDayChosen = false;
    return true;
}

void RequestForm::suggestChannel(const QString &channel)
{
    if (!m_isChannelChosen)
        m_channel->setCurrentIndex(m_channel->findData(channel));
}

QWidget *RequestForm::textField() const
{
    return m_text;
}

void RequestForm::goToText()
{
    m_text->field()->setFocus();
}

} // namespace habeas::ui
