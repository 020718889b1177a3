// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intakeplace.h"

#include "widgets/labels.h"

#include "itemmodels/wording.h"
#include "workflow/casework.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(habeas::ui::IntakePlace)
};

QString capacityText(Representative::Capacity capacity)
{
    switch (capacity) {
    case Representative::Capacity::JointCustody:
        return Text::tr("parent with joint custody");
    case Representative::Capacity::SoleCustody:
        return Text::tr("parent with sole custody");
    case Representative::Capacity::Guardian:
        return Text::tr("guardian");
    case Representative::Capacity::YouthOffice:
        return Text::tr("youth office");
    case Representative::Capacity::ParentWithoutCustody:
        return Text::tr("parent without custody");
    case Representative::Capacity::Lawyer:
        return Text::tr("lawyer");
    case Representative::Capacity::ClassSpeaker:
        return Text::tr("class speaker");
    case Representative::Capacity::Other:
        return Text::tr("other");
    }
    return {};
}

QString heardText(Representative::Heard heard)
{
    switch (heard) {
    case Representative::Heard::NotYet:
        return Text::tr("not yet");
    case Representative::Heard::Yes:
        return Text::tr("yes");
    case Representative::Heard::NotApplicable:
        return Text::tr("not applicable");
    case Representative::Heard::DidNotAnswer:
        return Text::tr("did not answer");
    case Representative::Heard::Refused:
        return Text::tr("objects");
    }
    return {};
}

template <class Enum> QComboBox *choiceOf(QString (*text)(Enum))
{
    auto *box = new QComboBox;
    const auto &table = EnumCodes<Enum>::table;
    for (const auto &each : table)
        box->addItem(text(each.value), codeOf(each.value));
    return box;
}

QStringList oneOrNone(const QLineEdit *field)
{
    const QString text = field->text().trimmed();
    return text.isEmpty() ? QStringList() : QStringList{text};
}

} // namespace

IntakePlace::IntakePlace(OfficeThread &office, QWidget *parent)
    : Place(parent),
      m_office(office),
      m_givenName(new QLineEdit),
      m_familyName(new QLineEdit),
      m_group(new QLineEdit),
      m_userName(new QLineEdit),
      m_mail(new QLineEdit),
      m_representative(new QLineEdit),
      m_capacity(choiceOf<Representative::Capacity>(capacityText)),
      m_evidence(new QLineEdit),
      m_heard(choiceOf<Representative::Heard>(heardText)),
      m_received(new QDateEdit),
      m_channel(new QComboBox),
      m_request(new QPlainTextEdit),
      m_open(new QPushButton(tr("&Open the case"))),
      m_error(errorLabel())
{
    m_open->setDefault(true);
    m_heard->setCurrentIndex(m_heard->findData(codeOf(Representative::Heard::NotYet)));
    m_request->setTabChangesFocus(true);
    m_request->setMaximumHeight(120);
    m_received->setCalendarPopup(true);
    m_received->setDisplayFormat(tr("d MMMM yyyy"));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_open);

    auto *inner = new QWidget;
    auto *column = new QVBoxLayout(inner);
    column->addWidget(subjectBox());
    column->addWidget(requestBox());
    column->addWidget(representativeBox());
    column->addStretch(1);
    inner->setMaximumWidth(860);
    auto *scroll = new QScrollArea;
    scroll->setWidget(inner);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(16, 0, 16, 12);
    page->addWidget(scroll, 1);
    page->addWidget(m_error);
    page->addLayout(buttons);

    connect(m_open, &QPushButton::clicked, this, &IntakePlace::tryToOpen);
}

QGroupBox *IntakePlace::requestBox()
{
    auto *box = new QGroupBox(tr("The request"));
    auto *rights = new QVBoxLayout;
    const auto &table = EnumCodes<law::Right>::table;
    for (const auto &each : table) {
        auto *check = new QCheckBox(itemmodels::rightText(each.value));
        check->setProperty("right", codeOf(each.value));
        rights->addWidget(check);
        m_rights << check;
    }
    m_channel->addItem(tr("by letter"), u"letter"_s);
    m_channel->addItem(tr("by e-mail"), u"email"_s);
    m_channel->addItem(tr("in person"), u"in-person"_s);
    m_channel->addItem(tr("by phone"), u"phone"_s);
    m_channel->addItem(tr("by form"), u"form"_s);
    auto *form = new QFormLayout;
    form->addRow(tr("&Came in on"), m_received);
    form->addRow(tr("&How"), m_channel);
    form->addRow(tr("&What is written"), m_request);
    auto *across = new QHBoxLayout(box);
    across->addLayout(form, 3);
    across->addLayout(rights, 2);
    return box;
}

QGroupBox *IntakePlace::subjectBox()
{
    auto *box = new QGroupBox(tr("Whom it is about"));
    auto *left = new QFormLayout;
    left->addRow(tr("&Given name"), m_givenName);
    left->addRow(tr("&Family name"), m_familyName);
    left->addRow(tr("C&lass or department"), m_group);
    auto *right = new QFormLayout;
    right->addRow(tr("&User name"), m_userName);
    right->addRow(tr("&E-mail address"), m_mail);
    auto *across = new QHBoxLayout(box);
    across->addLayout(left, 1);
    across->addLayout(right, 1);
    return box;
}

QGroupBox *IntakePlace::representativeBox()
{
    m_represented = new QGroupBox(tr("Somebody asks for this &person"));
    m_represented->setCheckable(true);
    m_represented->setChecked(false);
    auto *form = new QFormLayout(m_represented);
    form->addRow(tr("&Name"), m_representative);
    form->addRow(tr("&As"), m_capacity);
    form->addRow(tr("Evidence &seen"), m_evidence);
    form->addRow(captionLabel(tr("Only this sentence is kept, never the evidence itself.")));
    form->addRow(tr("Young person hear&d"), m_heard);
    return m_represented;
}

QString IntakePlace::title() const
{
    return tr("New case");
}

void IntakePlace::enter(const Organisation &organisation)
{
    const bool isOther = m_organisation.id != organisation.id;
    m_organisation = organisation;
    const QDate today = m_office.clock().today(organisation.zone());
    m_received->setMaximumDate(today);
    if (isOther || !m_received->date().isValid())
        m_received->setDate(today);
    m_givenName->setFocus();
}

workflow::NewCase IntakePlace::newCase() const
{
    workflow::NewCase wanted;
    wanted.organisation = m_organisation.id;
    for (const QCheckBox *check : m_rights) {
        const auto right = fromCode<law::Right>(check->property("right").toString());
        if (check->isChecked() && right)
            wanted.rights << *right;
    }
    wanted.subject.givenName = m_givenName->text().trimmed();
    wanted.subject.familyName = m_familyName->text().trimmed();
    wanted.subject.group = m_group->text().trimmed();
    wanted.subject.userNames = oneOrNone(m_userName);
    wanted.subject.mails = oneOrNone(m_mail);
    if (m_represented->isChecked()) {
        Representative representative;
        representative.name = m_representative->text().trimmed();
        representative.capacity = fromCode<Representative::Capacity>(m_capacity->currentData().toString())
                                      .value_or(Representative::Capacity::Other);
        representative.evidenceSeen = m_evidence->text().trimmed();
        representative.subjectHeard =
            fromCode<Representative::Heard>(m_heard->currentData().toString()).value_or(Representative::Heard::NotYet);
        wanted.representative = representative;
    }
    wanted.channel = m_channel->currentData().toString();
    wanted.request = m_request->toPlainText();
    wanted.receivedOn = m_received->date();
    return wanted;
}

void IntakePlace::tryToOpen()
{
    setEnabled(false);
    showError(m_error, {});
    m_office.ask<Case>(
        this, [wanted = newCase()](workflow::Office &office) { return workflow::openCase(office, wanted); },
        [this](const Result<Case> &value) {
            setEnabled(true);
            if (!value) {
                showError(m_error, value.error().message);
                m_givenName->setFocus();
                return;
            }
            clear();
            Q_EMIT caseWanted(value->id, workflow::Stage::Identity);
        });
}

void IntakePlace::clear()
{
    setEnabled(true); // a question that was open is never answered
    showError(m_error, {});
    for (QLineEdit *field : {m_givenName, m_familyName, m_group, m_userName, m_mail, m_representative, m_evidence})
        field->clear();
    for (QCheckBox *check : std::as_const(m_rights))
        check->setChecked(false);
    m_represented->setChecked(false);
    m_request->clear();
    m_organisation = {}; // the next one begins with today
}

} // namespace habeas::ui
