// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "representativeform.h"

#include "fielderror.h"
#include "fields.h"
#include "nameremark.h"
#include "suggestedfield.h"
#include "widgets/labels.h"

#include "itemmodels/wording.h"
#include "workflow/entered.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

QString heardText(Representative::Heard heard)
{
    switch (heard) {
    case Representative::Heard::NotYet:
        return RepresentativeForm::tr("not yet");
    case Representative::Heard::Yes:
        return RepresentativeForm::tr("yes");
    case Representative::Heard::NotApplicable: // needs a reason: with the check of the identity
        return {};
    case Representative::Heard::DidNotAnswer:
        return RepresentativeForm::tr("did not answer");
    case Representative::Heard::Refused:
        return RepresentativeForm::tr("objects");
    }
    return {};
}

template <class Enum> QComboBox *choiceOf(QString (*text)(Enum))
{
    auto *box = new QComboBox;
    const auto &table = EnumCodes<Enum>::table;
    for (const auto &each : table) {
        if (const QString name = text(each.value); !name.isEmpty())
            box->addItem(name, codeOf(each.value));
    }
    return box;
}

} // namespace

RepresentativeForm::RepresentativeForm(QWidget *parent)
    : QGroupBox(tr("Somebody asks for this &person"), parent),
      m_fields(new QWidget),
      m_name(new QLineEdit),
      m_capacity(choiceOf<Representative::Capacity>(itemmodels::capacityText)),
      m_nameRemark(errorLabel()),
      m_capacityError(errorLabel()),
      m_evidence(new QLineEdit),
      m_heard(choiceOf<Representative::Heard>(heardText)),
      m_mail(new QLineEdit),
      m_postal(new ListField),
      m_who(new SuggestedField(m_name)),
      m_as(new SuggestedField(m_capacity))
{
    setCheckable(true);
    m_capacity->insertItem(0, chooseText());
    m_postal->setPlaceholderText(tr("lines of the address; commas between"));
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_fields);
    QFormLayout *form = fieldLayout(m_fields);
    form->setContentsMargins(0, 0, 0, 0);
    m_who->addTo(form, tr("Who as&ks"));
    form->addRow(m_nameRemark);
    m_as->addTo(form, tr("&As"));
    form->addRow(m_capacityError);
    form->addRow(tr("Evidence &seen"), m_evidence);
    form->addRow(captionLabel(tr("Only this sentence is kept, never the evidence itself.")));
    form->addRow(tr("&Young person heard"), m_heard);
    form->addRow(tr("E-mail address"), m_mail);
    m_mailError = new FieldError(m_mail, form, [this]() -> Result<> {
        const QString mail = m_mail->text().trimmed();
        const auto judged = workflow::checkMails(mail.isEmpty() ? QStringList() : QStringList{mail});
        if (judged)
            return {};
        return Error{Error::Kind::Malformed, u"representative.mail"_s, judged.error().message};
    });
    form->addRow(tr("Postal address"), m_postal);
    connect(this, &QGroupBox::toggled, m_fields, &QWidget::setVisible);
    for (const SuggestedField *field : {m_who, m_as})
        connect(field, &SuggestedField::pointed, this, &RepresentativeForm::pointed);
    connect(m_name, &QLineEdit::textChanged, this, [this] { remarkOnName(m_nameRemark, m_name->text()); });
    clear();
    m_fields->setVisible(isChecked());
    for (QLineEdit *field : findChildren<QLineEdit *>())
        connect(field, &QLineEdit::textChanged, this, &RepresentativeForm::edited);
    for (QComboBox *box : {m_capacity, m_heard})
        connect(box, &QComboBox::currentIndexChanged, this, &RepresentativeForm::edited);
    connect(m_capacity, &QComboBox::currentIndexChanged, this, [this] {
        showError(m_capacityError, {});
        if (!m_as->isSuggested())
            m_capacity->setAccessibleDescription({});
    });
    connect(this, &QGroupBox::toggled, this, &RepresentativeForm::edited);
}

void RepresentativeForm::setRepresentative(const std::optional<Representative> &representative)
{
    const Representative shown = representative.value_or(Representative{});
    setChecked(representative.has_value());
    m_name->setText(shown.name);
    m_capacity->setCurrentIndex(representative ? m_capacity->findData(codeOf(shown.capacity)) : 0);
    showError(m_capacityError, {});
    m_evidence->setText(shown.evidenceSeen);
    m_heard->setCurrentIndex(m_heard->findData(codeOf(shown.subjectHeard)));
    m_mail->setText(shown.email);
    m_postal->setValues(shown.postal);
    m_mailError->forget();
    m_isSender = false;
    for (SuggestedField *field : {m_who, m_as})
        field->reset();
}

void RepresentativeForm::setSender(const QString &name, const QString &address)
{
    setChecked(true);
    m_name->setText(name);
    m_mail->setText(address);
    m_isSender = true;
    m_who->reset();
}

void RepresentativeForm::suggest(const law::RequestReading &reading)
{
    using Field = law::Suggestion::Field;
    if (!isChecked())
        return;
    if (!m_who->isByHand())
        m_who->show(m_isSender ? reading.find(Field::Asking) : nullptr, reading);
    if (m_as->isByHand() || (m_capacity->currentIndex() > 0 && !m_as->isSuggested()))
        return;
    const law::Suggestion *capacity = reading.find(Field::Capacity);
    m_capacity->setCurrentIndex(qMax(0, capacity ? m_capacity->findData(capacity->value) : 0));
    m_as->show(m_capacity->currentIndex() > 0 ? capacity : nullptr, reading);
}

void RepresentativeForm::point(const QList<int> &numbers)
{
    m_who->point(numbers);
    m_as->point(numbers);
}

bool RepresentativeForm::complain(const Error &error)
{
    if (error.code == u"representative.mail") {
        m_mailError->say(error.message);
        return true;
    }
    if (error.code != u"intake.capacity")
        return false;
    showError(m_capacityError, error.message);
    m_capacity->setAccessibleDescription(error.message);
    m_capacity->setFocus();
    return true;
}

Result<std::optional<Representative>> RepresentativeForm::representative() const
{
    if (!isChecked())
        return std::optional<Representative>();
    const auto capacity = fromCode<Representative::Capacity>(m_capacity->currentData().toString());
    if (!capacity)
        return Error{Error::Kind::Malformed, u"intake.capacity"_s, tr("Say in which capacity they ask.")};
    if (const auto judged = m_mailError->judge(); !judged)
        return judged.error();
    Representative representative;
    representative.name = m_name->text().trimmed();
    representative.capacity = *capacity;
    representative.evidenceSeen = m_evidence->text().trimmed();
    representative.subjectHeard =
        fromCode<Representative::Heard>(m_heard->currentData().toString()).value_or(Representative::Heard::NotYet);
    representative.email = m_mail->text().trimmed();
    representative.postal = m_postal->values();
    return std::optional(representative);
}

void RepresentativeForm::goToAddress()
{
    m_postal->setFocus();
}

} // namespace habeas::ui
