// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "controllerform.h"

#include "widgets/growingtext.h"
#include "widgets/labels.h"
#include "widgets/mainbutton.h"
#include "widgets/scrolling.h"

#include "workflow/registration.h"

#include <QBoxLayout>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

constexpr int linesShown = 2; // of an empty field, for what it asks

} // namespace

ControllerForm::ControllerForm(OfficeThread &office, const Reader &reader, QWidget *parent)
    : Panel(tr("The controller"), parent),
      m_office(office),
      m_reader(reader),
      m_error(errorLabel()),
      m_save(new QPushButton(tr("&Save the controller")))
{
    auto *back = new QPushButton(tr("&Back to the systems"));
    back->setFlat(true);
    head()->addWidget(back);
    head()->addWidget(m_save);
    body()->addWidget(scrolling(fields()), 1);
    body()->addWidget(m_error);
    makeMain(m_save);
    connect(back, &QPushButton::clicked, this, &ControllerForm::left);
    connect(m_save, &QPushButton::clicked, this, &ControllerForm::save);
}

void ControllerForm::addLine(QFormLayout *form, const QString &label, QString Organisation::*plain)
{
    auto *edit = new QLineEdit;
    form->addRow(label, edit);
    m_fields << Field{plain, nullptr, nullptr, edit};
    connect(edit, &QLineEdit::textEdited, this, &ControllerForm::showState);
}

void ControllerForm::addLine(QFormLayout *form, const QString &label, Contact Organisation::*of, QString Contact::*part)
{
    auto *edit = new QLineEdit;
    form->addRow(label, edit);
    m_fields << Field{nullptr, of, part, edit};
    connect(edit, &QLineEdit::textEdited, this, &ControllerForm::showState);
}

GrowingText *ControllerForm::addLines(QFormLayout *form, const QString &label)
{
    auto *field = new GrowingText(linesShown);
    form->addRow(label, field);
    connect(field, &QPlainTextEdit::textChanged, this, &ControllerForm::showState);
    return field;
}

QWidget *ControllerForm::fields()
{
    auto *inner = new QWidget;
    auto *form = new QFormLayout(inner);
    form->setContentsMargins(12, 12, 12, 12);
    form->setLabelAlignment(Qt::AlignRight);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    addLine(form, tr("N&ame of the controller"), &Organisation::name);
    m_address = addLines(form, tr("A&ddress"));
    addLine(form, tr("&Telephone"), &Organisation::letterhead, &Contact::phone);
    addLine(form, tr("E-&mail"), &Organisation::letterhead, &Contact::email);
    addLine(form, tr("&Website"), &Organisation::letterhead, &Contact::web);
    addLine(form, tr("&Head"), &Organisation::head, &Contact::name);
    addLine(form, tr("Data &protection officer"), &Organisation::dpo, &Contact::name);
    m_dpoAddress = addLines(form, tr("&Officer's address"));
    addLine(form, tr("O&fficer's telephone"), &Organisation::dpo, &Contact::phone);
    addLine(form, tr("Off&icer's e-mail"), &Organisation::dpo, &Contact::email);
    auto *record = sectionLabel(tr("For the record (Art. 30)"));
    record->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    form->addRow(record);
    m_joint = addLines(form, tr("&Joint controllers"));
    m_joint->setObjectName(u"jointControllers"_s);
    m_joint->setPlaceholderText(tr("one a line, with address; or: none"));
    addLine(form, tr("Representative (Art. 27)"), &Organisation::representative);
    m_german = addLines(form, tr("Meas&ures, German"));
    m_german->setPlaceholderText(tr("technical and organisational measures that hold for all systems, in general"));
    m_english = addLines(form, tr("Measures, En&glish"));
    return inner;
}

void ControllerForm::show(const OrganisationId &id)
{
    clear();
    setEnabled(false); // nothing is typed into what is not read yet
    m_office.ask<Organisation>(
        this, [id](workflow::Office &office) { return office.vault.registry().organisation(id); },
        [this](const Result<Organisation> &organisation) {
            setEnabled(true);
            showError(m_error, organisation ? QString() : organisation.error().message);
            if (!organisation)
                return;
            fill(*organisation);
            if (isVisible())
                m_fields.constFirst().edit->setFocus();
        });
}

void ControllerForm::fill(const Organisation &organisation)
{
    m_isFilling = true;
    m_before = organisation;
    for (const Field &field : std::as_const(m_fields))
        field.edit->setText(field.plain ? organisation.*field.plain : organisation.*field.of.*field.part);
    m_address->setPlainText(organisation.letterhead.address.join(u'\n'));
    m_dpoAddress->setPlainText(organisation.dpo.address.join(u'\n'));
    m_joint->setPlainText(organisation.jointControllers.join(u'\n'));
    m_german->setPlainText(organisation.measures.german);
    m_english->setPlainText(organisation.measures.english);
    m_isFilling = false;
    showState();
}

Organisation ControllerForm::value() const
{
    Organisation organisation = *m_before;
    for (const Field &field : m_fields)
        (field.plain ? organisation.*field.plain : organisation.*field.of.*field.part) = field.edit->text().trimmed();
    organisation.letterhead.address = m_address->lines();
    organisation.dpo.address = m_dpoAddress->lines();
    organisation.jointControllers = m_joint->lines();
    organisation.measures = {m_german->toPlainText().simplified(), m_english->toPlainText().simplified()};
    return organisation;
}

void ControllerForm::showState()
{
    if (!m_isFilling)
        m_save->setEnabled(m_before && value() != *m_before);
}

void ControllerForm::save()
{
    if (!m_before)
        return; // it could not be read
    setEnabled(false);
    m_office.ask<Organisation>(
        this,
        [before = *m_before, after = value()](workflow::Office &office) -> Result<Organisation> {
            if (const auto updated = workflow::updateOrganisation(office, before, after); !updated)
                return updated.error();
            return office.vault.registry().organisation(before.id);
        },
        [this](const Result<Organisation> &saved) {
            setEnabled(true);
            showError(m_error, saved ? QString() : saved.error().message);
            if (!saved)
                return;
            fill(*saved);
            Q_EMIT this->saved();
        });
}

void ControllerForm::clear()
{
    setEnabled(true);
    fill({});
    m_before.reset();
    m_save->setEnabled(false);
    showError(m_error, {});
}

} // namespace habeas::ui
