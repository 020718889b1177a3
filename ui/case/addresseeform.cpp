// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "addresseeform.h"

#include "widgets/checklist.h"
#include "widgets/dayfield.h"

#include "workflow/answering.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {

AddresseeForm::AddresseeForm(const QString &system, const QString &name, QWidget *parent)
    : NoticeForm(parent),
      m_form(noticeLayout(this)),
      m_system(new QComboBox),
      m_name(new QLineEdit),
      m_address(sentencesField())
{
    m_name->setPlaceholderText(tr("as in the register"));
    m_form->addRow(system, m_system);
    m_form->addRow(name, m_name);
    m_form->addRow(tr("&Address, a line each"), m_address);
    m_address->setObjectName(u"processor-address"_s);
    connect(m_system, &QComboBox::currentIndexChanged, this, &NoticeForm::edited);
    connect(m_name, &QLineEdit::textChanged, this, &NoticeForm::edited);
    connect(m_address, &QPlainTextEdit::textChanged, this, &NoticeForm::edited);
}

void AddresseeForm::take(const CaseSheet &sheet, bool isOther)
{
    const QVariant chosen = isOther ? QVariant() : m_system->currentData();
    {
        const QSignalBlocker quiet(m_system);
        m_system->clear();
        const QList<System> systems = offered(sheet);
        for (const System &each : systems)
            m_system->addItem(each.name, each.id.toString());
        m_system->setCurrentIndex(qMax(0, m_system->findData(chosen)));
    }
    if (!isOther)
        return;
    m_name->clear();
    m_address->clear();
}

void AddresseeForm::clear()
{
    const QSignalBlocker quiet(m_system);
    m_system->clear();
    m_name->clear();
    m_address->clear();
}

SystemId AddresseeForm::system() const
{
    return SystemId::fromString(m_system->currentData().toString());
}

Contact AddresseeForm::addressee() const
{
    Contact contact;
    contact.name = m_name->text().trimmed();
    contact.address = m_address->toPlainText().split(u'\n', Qt::SkipEmptyParts);
    return contact;
}

void AddresseeForm::showAddressee(const SystemId &system, const Contact &addressee)
{
    if (const int row = m_system->findData(system.toString()); row >= 0)
        m_system->setCurrentIndex(row);
    m_name->setText(addressee.name);
    m_address->setPlainText(addressee.address.join(u'\n'));
}

namespace {

/// What was asked for or done of which recipients are told: an objection that was followed may have erased data.
QList<law::Right> rightsToTell(const CaseSheet &sheet)
{
    using enum law::Right;
    const auto owed = workflow::owedNotices(sheet.value(), sheet.facts.letters);
    QList<law::Right> rights;
    for (const law::Right right : {Rectification, Erasure, Restriction}) {
        if (sheet.value().rights.contains(right)
            || std::any_of(owed.begin(), owed.end(),
                           [&](const workflow::OwedNotice &notice) { return notice.rights.contains(right); }))
            rights << right;
    }
    return rights;
}

} // namespace

RecipientForm::RecipientForm(QWidget *parent)
    : AddresseeForm(tr("&System whose data it got"), tr("&Recipient"), parent),
      m_rights(new CheckList(tr("What was done"))),
      m_what(sentencesField())
{
    form()->addRow(tr("What was d&one"), m_rights);
    form()->addRow(tr("What it is to &change, in whole sentences"), m_what);
    m_what->setObjectName(u"what-to-do"_s);
    connect(m_rights, &CheckList::edited, this, &NoticeForm::edited);
    connect(m_what, &QPlainTextEdit::textChanged, this, &NoticeForm::edited);
}

void RecipientForm::take(const CaseSheet &sheet, bool isOther)
{
    AddresseeForm::take(sheet, isOther);
    const QList<law::Right> rights = rightsToTell(sheet);
    listRights(m_rights, rights, isOther ? codesOf(rights) : m_rights->checked());
    if (isOther)
        m_what->clear();
    offerOwed(sheet);
}

void RecipientForm::offerOwed(const CaseSheet &sheet)
{
    const Contact written = addressee();
    if (written.name != m_offered || !written.address.isEmpty() || !sentencesIn(m_what).isEmpty())
        return;
    m_offered.clear();
    auto owed = workflow::owedNotices(sheet.value(), sheet.facts.letters);
    owed.removeIf([](const workflow::OwedNotice &notice) { return !notice.written.isNull(); });
    if (owed.isEmpty())
        return showAddressee(system(), {});
    const workflow::OwedNotice &next = owed.constFirst();
    m_offered = next.recipient;
    Contact recipient;
    recipient.name = m_offered;
    const auto known = std::find_if(sheet.systems.begin(), sheet.systems.end(), [&](const System &system) {
        return system.id == next.system
            || (next.system.isNull()
                && std::any_of(system.recipients.begin(), system.recipients.end(),
                               [this](const Recipient &each) { return each.name == m_offered; }));
    });
    showAddressee(known == sheet.systems.end() ? system() : known->id, recipient);
    listRights(m_rights, rightsToTell(sheet), codesOf(next.rights));
}

void RecipientForm::clear()
{
    m_offered.clear();
    AddresseeForm::clear();
    m_rights->clear();
    m_what->clear();
}

workflow::Notice RecipientForm::notice() const
{
    workflow::RecipientNotice notice;
    notice.system = system();
    notice.recipient = addressee();
    notice.rights = rightsIn(m_rights);
    notice.what = sentencesIn(m_what);
    return notice;
}

void RecipientForm::show(const workflow::Notice &notice)
{
    const auto &kept = std::get<workflow::RecipientNotice>(notice);
    showAddressee(kept.system, kept.recipient);
    m_rights->setChecked(codesOf(kept.rights));
    m_what->setPlainText(kept.what);
}

ProcessorForm::ProcessorForm(QWidget *parent)
    : AddresseeForm(tr("&System it runs for us"), tr("&Processor"), parent), m_answerBy(new DayField)
{
    address()->setPlaceholderText(tr("as in the register"));
    form()->addRow(tr("Answer asked for &by"), m_answerBy);
    m_answerBy->setObjectName(u"answer-by"_s);
    connect(m_answerBy, &DayField::dateChanged, this, &NoticeForm::edited);
}

void ProcessorForm::take(const CaseSheet &sheet, bool isOther)
{
    AddresseeForm::take(sheet, isOther);
    m_answerBy->setMinimumDate(sheet.today);
    if (isOther)
        m_answerBy->setDate(sheet.today.addDays(answerDays));
}

QList<System> ProcessorForm::offered(const CaseSheet &sheet) const
{
    QList<System> systems = sheet.systems;
    std::stable_partition(systems.begin(), systems.end(), [](const System &system) {
        return std::any_of(system.recipients.begin(), system.recipients.end(),
                           [](const Recipient &recipient) { return recipient.processor; });
    });
    return systems;
}

workflow::Notice ProcessorForm::notice() const
{
    workflow::ProcessorNotice notice;
    notice.system = system();
    notice.processor = addressee();
    notice.answerBy = m_answerBy->date();
    return notice;
}

void ProcessorForm::show(const workflow::Notice &notice)
{
    const auto &kept = std::get<workflow::ProcessorNotice>(notice);
    showAddressee(kept.system, kept.processor);
    m_answerBy->setDate(kept.answerBy);
}

} // namespace habeas::ui
