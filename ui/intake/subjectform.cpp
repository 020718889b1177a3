// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "subjectform.h"

#include "fielderror.h"
#include "fields.h"
#include "nameremark.h"
#include "suggestedfield.h"
#include "widgets/labels.h"
#include "widgets/narrowbox.h"

#include "workflow/entered.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

constexpr int narrow = 640; // for two columns

/// Roles as Subject::role holds them; empty: not said.
QComboBox *roleChoice()
{
    auto *box = new QComboBox;
    box->addItem(SubjectForm::tr("– not said –"), QString());
    box->addItem(SubjectForm::tr("pupil"), u"pupil"_s);
    box->addItem(SubjectForm::tr("former pupil"), u"former-pupil"_s);
    box->addItem(SubjectForm::tr("parent or guardian"), u"guardian"_s);
    box->addItem(SubjectForm::tr("employee"), u"employee"_s);
    box->addItem(SubjectForm::tr("other"), u"other"_s);
    makeNarrow(box);
    return box;
}

const QString dayFormat = u"d.M.yyyy"_s;

/// As days are written in German, English and in files.
QDate dayIn(const QString &text)
{
    for (const QString &format : {dayFormat, u"d/M/yyyy"_s, u"yyyy-MM-dd"_s}) {
        if (const QDate day = QDate::fromString(QString(text).remove(u' '), format); day.isValid())
            return day;
    }
    return {};
}

} // namespace

SubjectForm::SubjectForm(QWidget *parent)
    : QGroupBox(tr("Whom it is about"), parent),
      m_givenName(new QLineEdit),
      m_familyName(new QLineEdit),
      m_otherNames(new ListField),
      m_born(new QLineEdit),
      m_role(roleChoice()),
      m_group(new QLineEdit),
      m_userNames(new ListField),
      m_mails(new ListField),
      m_addresses(new ListField),
      m_postal(new ListField),
      m_given(new SuggestedField(m_givenName)),
      m_family(new SuggestedField(m_familyName)),
      m_class(new SuggestedField(m_group)),
      m_birth(new SuggestedField(m_born)),
      m_forgotten(captionLabel({})),
      m_nameRemark(errorLabel()),
      m_rest(new QWidget),
      m_more(new QPushButton(tr("More about this person")))
{
    m_born->setPlaceholderText(tr("day.month.year"));
    m_otherNames->setPlaceholderText(tr("former names, nicknames; commas between"));
    m_postal->setPlaceholderText(tr("lines of the address; commas between"));
    QFormLayout *left = fieldLayout();
    m_given->addTo(left, tr("&Given name"));
    m_family->addTo(left, tr("&Family name"));
    left->addRow(m_nameRemark);
    left->addRow(m_forgotten);
    m_forgotten->hide();
    m_class->addTo(left, tr("Class or &department"));
    m_birth->addTo(left, tr("Born on"));
    m_errors.emplaceBack(u"subject.born"_s, new FieldError(m_born, left, [this] { return judgeBorn(); }));
    left->addRow(tr("&Role at the school"), m_role);
    QFormLayout *right = fieldLayout(m_rest);
    right->setContentsMargins(0, 0, 0, 0);
    right->addRow(tr("Also called"), m_otherNames);
    right->addRow(tr("&User names"), m_userNames);
    m_errors.emplaceBack(u"subject.user-name"_s, new FieldError(m_userNames, right, [this] {
                             return workflow::checkUserNames(m_userNames->values());
                         }));
    right->addRow(tr("&E-mail addresses"), m_mails);
    m_errors.emplaceBack(u"subject.mail"_s,
                         new FieldError(m_mails, right, [this] { return workflow::checkMails(m_mails->values()); }));
    right->addRow(tr("IP addresses"), m_addresses);
    m_errors.emplaceBack(u"subject.ip-address"_s, new FieldError(m_addresses, right, [this] {
                             return workflow::checkAddresses(m_addresses->values());
                         }));
    right->addRow(tr("Pos&tal address"), m_postal);
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->addLayout(left, 1);
    m_columns->addWidget(m_rest, 1);
    m_acts = new QHBoxLayout;
    m_acts->addWidget(m_more);
    m_acts->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->addLayout(m_columns);
    column->addLayout(m_acts);
    m_more->hide();
    connect(m_more, &QPushButton::clicked, this, [this] {
        showRest();
        m_otherNames->setFocus();
    });
    for (const SuggestedField *field : suggestedFields())
        connect(field, &SuggestedField::pointed, this, &SubjectForm::pointed);
    for (QLineEdit *field : std::initializer_list<QLineEdit *>{m_givenName, m_familyName}) {
        connect(field, &QLineEdit::editingFinished, this, &SubjectForm::named);
        connect(field, &QLineEdit::textChanged, this, &SubjectForm::forgetOtherName);
        connect(field, &QLineEdit::textChanged, this,
                [this] { remarkOnName(m_nameRemark, givenName() + u' ' + familyName()); });
    }
    for (QLineEdit *field : std::initializer_list<QLineEdit *>{m_otherNames, m_born, m_userNames, m_mails})
        connect(field, &QLineEdit::editingFinished, this, &SubjectForm::named);
    for (QLineEdit *field : findChildren<QLineEdit *>())
        connect(field, &QLineEdit::textChanged, this, &SubjectForm::edited);
    connect(m_role, &QComboBox::currentIndexChanged, this, &SubjectForm::edited);
}

void SubjectForm::setSubject(const Subject &subject)
{
    m_known = {}; // what is set stands of its own
    m_forgotten->hide();
    m_givenName->setText(subject.givenName);
    m_familyName->setText(subject.familyName);
    m_otherNames->setValues(subject.otherNames);
    m_born->setText(subject.bornOn ? subject.bornOn->toString(dayFormat) : QString());
    m_role->setCurrentIndex(qMax(0, m_role->findData(subject.role)));
    m_group->setText(subject.group);
    m_userNames->setValues(subject.userNames);
    m_mails->setValues(subject.mails);
    m_addresses->setValues(subject.addresses);
    m_postal->setValues(subject.postal);
    m_isSender = false;
    for (SuggestedField *field : suggestedFields())
        field->reset();
    for (const auto &[code, error] : std::as_const(m_errors))
        error->forget();
    if (!(subject.otherNames + subject.userNames + subject.mails + subject.addresses + subject.postal).isEmpty())
        showRest();
}

void SubjectForm::setSender(const QString &name, const QString &address)
{
    const Names names = namesIn(name);
    m_givenName->setText(names.given);
    m_familyName->setText(names.family);
    m_mails->add(address);
    m_isSender = true;
    for (SuggestedField *field : {m_given, m_family})
        field->reset();
    showRest();
}

void SubjectForm::addKnown(const connectors::Candidate &person)
{
    forgetKnown();
    m_forgotten->hide();
    m_known.name = givenName() + u' ' + familyName();
    if (!person.group.isEmpty() && m_group->text().trimmed().isEmpty()) {
        m_known.group = person.group;
        m_group->setText(person.group);
    }
    if (person.bornOn && m_born->text().trimmed().isEmpty()) {
        m_known.born = person.bornOn->toString(dayFormat);
        m_born->setText(m_known.born);
    }
    for (const Identifier &each : person.identifiers) {
        if (each.kind == Identifier::Kind::UserName && m_userNames->add(each.value))
            m_known.userNames << each.value;
        if (each.kind == Identifier::Kind::Mail && m_mails->add(each.value))
            m_known.mails << each.value;
    }
    showRest();
}

bool SubjectForm::forgetKnown()
{
    const Known known = std::exchange(m_known, {});
    bool isAny = false;
    for (const auto &[field, value] : {std::pair{m_group, known.group}, std::pair{m_born, known.born}}) {
        if (value.isEmpty() || field->text() != value)
            continue;
        field->clear();
        isAny = true;
    }
    for (const QString &each : known.userNames)
        isAny |= m_userNames->remove(each);
    for (const QString &each : known.mails)
        isAny |= m_mails->remove(each);
    return isAny;
}

void SubjectForm::forgetOtherName()
{
    if (m_known.name.isEmpty() || m_known.name == givenName() + u' ' + familyName() || !forgetKnown())
        return;
    m_forgotten->setText(tr("The name is another one: what was taken from the directory was taken out again."));
    m_forgotten->show();
}

void SubjectForm::suggest(const law::RequestReading &reading)
{
    using Field = law::Suggestion::Field;
    const auto fill = [&](SuggestedField *field, QLineEdit *line, Field from, const QString &value, bool isKept) {
        const bool isFree = !field->isByHand() && (line->text().isEmpty() || field->isSuggested());
        if (!isFree && !isKept)
            return;
        if (!isKept)
            line->setText(value);
        field->show(line->text().isEmpty() ? nullptr : reading.find(from), reading);
    };
    const law::Suggestion *name = reading.find(Field::Name);
    const Names names = name ? namesIn(name->value) : Names();
    const Field from = m_isSender ? Field::Asking : Field::Name;
    fill(m_given, m_givenName, from, names.given, m_isSender && !m_given->isByHand());
    fill(m_family, m_familyName, from, names.family, m_isSender && !m_family->isByHand());
    const law::Suggestion *group = reading.find(Field::Group);
    fill(m_class, m_group, Field::Group, group ? group->value : QString(), false);
    const law::Suggestion *born = reading.find(Field::Born);
    const QDate day = born ? QDate::fromString(born->value, Qt::ISODate) : QDate();
    fill(m_birth, m_born, Field::Born, day.isValid() ? day.toString(dayFormat) : QString(), false);
}

void SubjectForm::point(const QList<int> &numbers)
{
    for (SuggestedField *field : suggestedFields())
        field->point(numbers);
}

void SubjectForm::foldRest()
{
    m_rest->hide();
    m_more->show();
}

void SubjectForm::showRest()
{
    m_rest->show();
    m_more->hide();
}

void SubjectForm::resizeEvent(QResizeEvent *event)
{
    QGroupBox::resizeEvent(event);
    m_columns->setDirection(width() < narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

Result<> SubjectForm::judgeBorn() const
{
    const QString born = m_born->text().trimmed();
    if (born.isEmpty())
        return {};
    if (const QDate day = dayIn(born); day.isValid())
        return m_today.isValid() ? workflow::checkBorn(day, m_today) : Result<>();
    return Error{Error::Kind::Malformed, u"subject.born"_s,
                 tr("“%1” is no day of birth. Write it like 24.3.2012, or leave it empty.").arg(born)};
}

Result<Subject> SubjectForm::subject() const
{
    for (const auto &[code, error] : m_errors) {
        if (const auto judged = error->judge(); !judged)
            return judged.error();
    }
    return typed();
}

Subject SubjectForm::typed() const
{
    Subject subject;
    if (const QDate born = dayIn(m_born->text()); born.isValid())
        subject.bornOn = born;
    subject.givenName = givenName();
    subject.familyName = familyName();
    subject.otherNames = m_otherNames->values();
    subject.role = m_role->currentData().toString();
    subject.group = m_group->text().trimmed();
    subject.userNames = m_userNames->values();
    subject.mails = m_mails->values();
    subject.addresses = m_addresses->values();
    subject.postal = m_postal->values();
    return subject;
}

bool SubjectForm::complain(const Error &error)
{
    const auto about =
        std::find_if(m_errors.begin(), m_errors.end(), [&](const auto &each) { return each.first == error.code; });
    if (about == m_errors.end())
        return false;
    about->second->say(error.message);
    return true;
}

void SubjectForm::addActs(const QList<QWidget *> &buttons)
{
    for (QWidget *button : buttons)
        m_acts->insertWidget(m_acts->count() - 1, button);
}

/// The acts were made with what stands below, and would be reached only after all of the page.
void SubjectForm::orderTabs(QWidget *below)
{
    QWidget *before = m_postal;
    for (int i = 0; i < m_acts->count(); ++i) {
        if (QWidget *act = m_acts->itemAt(i)->widget())
            setTabOrder(std::exchange(before, act), act);
    }
    const auto fields = below->findChildren<QWidget *>();
    for (QWidget *field : fields) {
        if (field->focusPolicy() & Qt::TabFocus)
            setTabOrder(std::exchange(before, field), field);
    }
}

QString SubjectForm::givenName() const
{
    return m_givenName->text().trimmed();
}

QString SubjectForm::familyName() const
{
    return m_familyName->text().trimmed();
}

void SubjectForm::begin()
{
    m_givenName->setFocus(Qt::TabFocusReason); // what was suggested is typed over
}

void SubjectForm::goToAddress()
{
    showRest();
    m_postal->setFocus();
}

void SubjectForm::goOn()
{
    m_group->setFocus();
}

} // namespace habeas::ui
