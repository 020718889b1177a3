// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intakeplace.h"

#include "requesttext.h"
#include "widgets/labels.h"

#include "itemmodels/wording.h"
#include "workflow/casework.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFileDialog>
#include <QFileInfo>
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

constexpr int mostEarlier = 10;

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

/// Roles as Subject::role holds them; empty: not said.
QComboBox *roleChoice()
{
    auto *box = new QComboBox;
    box->addItem(Text::tr("– not said –"), QString());
    box->addItem(Text::tr("pupil"), u"pupil"_s);
    box->addItem(Text::tr("former pupil"), u"former-pupil"_s);
    box->addItem(Text::tr("parent or guardian"), u"guardian"_s);
    box->addItem(Text::tr("employee"), u"employee"_s);
    box->addItem(Text::tr("other"), u"other"_s);
    return box;
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

IntakePlace::IntakePlace(OfficeThread &office, const Reader &reader, QWidget *parent)
    : Place(parent),
      m_office(office),
      m_givenName(new QLineEdit),
      m_familyName(new QLineEdit),
      m_role(roleChoice()),
      m_group(new QLineEdit),
      m_userName(new QLineEdit),
      m_mail(new QLineEdit),
      m_representative(new QLineEdit),
      m_capacity(choiceOf<Representative::Capacity>(capacityText)),
      m_evidence(new QLineEdit),
      m_heard(choiceOf<Representative::Heard>(heardText)),
      m_received(new QDateEdit),
      m_channel(new QComboBox),
      m_request(new RequestText),
      m_reading(reader),
      m_sender(captionLabel({})),
      m_asSubject(new QPushButton(tr("Sender is the person &concerned"))),
      m_asRepresentative(new QPushButton(tr("Sender asks &for somebody"))),
      m_earlier(captionLabel({})),
      m_open(new QPushButton(tr("&Open the case"))),
      m_error(errorLabel())
{
    m_open->setDefault(true);
    m_heard->setCurrentIndex(m_heard->findData(codeOf(Representative::Heard::NotYet)));
    m_received->setCalendarPopup(true);
    m_received->setDisplayFormat(tr("d MMMM yyyy"));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_open);

    auto *inner = new QWidget;
    auto *column = new QVBoxLayout(inner);
    column->addWidget(fileBar());
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
    connect(&m_reading, &FileReading::done, this, &IntakePlace::takeOver);
    connect(&m_reading, &FileReading::failed, this, [this](const QString &message) { showError(m_error, message); });
    connect(m_asSubject, &QPushButton::clicked, this, [this] { useSender(false); });
    connect(m_asRepresentative, &QPushButton::clicked, this, [this] { useSender(true); });
    connect(m_familyName, &QLineEdit::editingFinished, this, &IntakePlace::lookForEarlier);
    connect(m_givenName, &QLineEdit::editingFinished, this, &IntakePlace::lookForEarlier);
    connect(m_request, &RequestText::suggestionTaken, this, [this](law::Right right) {
        for (QCheckBox *check : std::as_const(m_rights)) {
            if (check->property("right").toString() == codeOf(right))
                check->setChecked(true);
        }
    });
}

QWidget *IntakePlace::fileBar()
{
    auto *choose = new QPushButton(tr("From a &file …"));
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(choose);
    row->addWidget(
        captionLabel(tr("Or drop an e-mail, a text or a PDF onto the window. Nothing of the file is kept but "
                        "what stands in these fields.")),
        1);
    connect(choose, &QPushButton::clicked, this, &IntakePlace::chooseFile);
    return bar;
}

void IntakePlace::chooseFile()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("What came in"));
    if (!path.isEmpty())
        takeFile(path);
}

void IntakePlace::takeFile(const QString &path)
{
    showError(m_error, {});
    m_reading.read(path);
}

void IntakePlace::takeOver(const HandedIn &handedIn)
{
    const mail::IncomingMail &mail = handedIn.mail;
    QStringList text;
    if (!mail.subject.isEmpty())
        text << tr("Subject: %1").arg(mail.subject);
    text << mail.text;
    m_request->setText(text.join(u"\n\n"_s));
    QStringList remarks;
    if (handedIn.isMail) {
        m_senderName = mail.fromName;
        m_senderAddress = mail.fromAddress;
        m_channel->setCurrentIndex(m_channel->findData(u"email"_s));
        const QDateTime came = mail.receivedAt.isValid() ? mail.receivedAt : mail.sentAt;
        if (came.isValid())
            m_received->setDate(qMin(came.toTimeZone(m_organisation.zone()).date(), m_received->maximumDate()));
        remarks
            << tr("From %1 <%2>. Anybody can write any sender: check who it is.").arg(m_senderName, m_senderAddress);
        if (!mail.receivedAt.isValid())
            remarks << tr("The e-mail does not say when it came in: check the day.");
        if (mail.isCut)
            remarks << tr("Only the beginning of the text was taken over.");
        QStringList attachments;
        for (const mail::Attachment &attachment : mail.attachments)
            attachments << workflow::shownName(attachment.name);
        if (!attachments.isEmpty())
            remarks << tr("Attachments, not taken over: %1").arg(attachments.join(u", "_s));
    }
    remarks << handedIn.remark;
    remarks.removeAll(QString());
    m_sender->setText(remarks.join(u'\n'));
    m_sender->setVisible(!remarks.isEmpty());
    m_asSubject->setVisible(handedIn.isMail);
    m_asRepresentative->setVisible(handedIn.isMail);
    m_request->field()->setFocus();
}

void IntakePlace::useSender(bool isRepresentative)
{
    if (isRepresentative) {
        m_represented->setChecked(true);
        m_representative->setText(m_senderName.isEmpty() ? m_senderAddress : m_senderName);
        m_givenName->setFocus();
        return;
    }
    const qsizetype space = m_senderName.lastIndexOf(u' ');
    m_givenName->setText(m_senderName.left(qMax<qsizetype>(space, 0)));
    m_familyName->setText(m_senderName.mid(space + 1));
    m_mail->setText(m_senderAddress);
    lookForEarlier();
    m_group->setFocus();
}

void IntakePlace::lookForEarlier()
{
    const QString name = (m_givenName->text() + u' ' + m_familyName->text()).simplified();
    m_earlier->hide();
    if (m_givenName->text().trimmed().isEmpty() || m_familyName->text().trimmed().isEmpty())
        return;
    storage::CaseFilter filter;
    filter.organisation = m_organisation.id;
    filter.text = name;
    m_office.ask<storage::CasePage>(
        this,
        [filter](workflow::Office &office) {
            return office.vault.cases().list(filter, storage::CaseOrder::Received, storage::Direction::Descending,
                                             mostEarlier);
        },
        [this](const Result<storage::CasePage> &page) {
            if (!page || page->lines.isEmpty())
                return; // without earlier cases there is nothing to say
            QStringList earlier;
            for (const storage::CaseLine &line : page->lines)
                earlier << line.number + u" ("_s + itemmodels::stateText(line.projection.state) + u')';
            m_earlier->setText(tr("Earlier cases of this name: %1").arg(earlier.join(u", "_s)));
            m_earlier->show();
        });
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
    auto *written = new QLabel(tr("&What is written"));
    written->setBuddy(m_request->field());
    m_request->field()->setAccessibleName(tr("What is written"));
    auto *sender = new QHBoxLayout;
    sender->addWidget(m_asSubject);
    sender->addWidget(m_asRepresentative);
    sender->addStretch(1);
    for (QWidget *each : std::initializer_list<QWidget *>{m_sender, m_asSubject, m_asRepresentative})
        each->hide();
    auto *left = new QVBoxLayout;
    left->addLayout(form);
    left->addWidget(m_sender);
    left->addLayout(sender);
    left->addWidget(written);
    left->addWidget(m_request, 1);
    rights->addStretch(1);
    auto *across = new QHBoxLayout(box);
    across->addLayout(left, 3);
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
    right->addRow(tr("&Role at the school"), m_role);
    right->addRow(tr("&User name"), m_userName);
    right->addRow(tr("&E-mail address"), m_mail);
    m_earlier->hide();
    auto *across = new QHBoxLayout;
    across->addLayout(left, 1);
    across->addLayout(right, 1);
    auto *column = new QVBoxLayout(box);
    column->addLayout(across);
    column->addWidget(m_earlier);
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
    wanted.subject.role = m_role->currentData().toString();
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
    wanted.request = m_request->text();
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
    m_role->setCurrentIndex(0);
    m_represented->setChecked(false);
    m_request->clear();
    m_reading.stop();
    m_senderName.clear();
    m_senderAddress.clear();
    for (QLabel *label : {m_sender, m_earlier}) {
        label->clear();
        label->hide();
    }
    m_asSubject->hide();
    m_asRepresentative->hide();
    m_organisation = {}; // the next one begins with today
}

} // namespace habeas::ui
