// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "subjectform.h"

#include "fields.h"
#include "widgets/narrowbox.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFormLayout>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

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

/// As days are written in German, English and in files.
QDate dayIn(const QString &text)
{
    for (const QString &format : {u"d.M.yyyy"_s, u"d/M/yyyy"_s, u"yyyy-MM-dd"_s}) {
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
      m_postal(new ListField)
{
    m_born->setPlaceholderText(tr("day.month.year"));
    m_otherNames->setPlaceholderText(tr("former names, nicknames; commas between"));
    m_postal->setPlaceholderText(tr("lines of the address; commas between"));
    QFormLayout *left = fieldLayout();
    left->addRow(tr("&Given name"), m_givenName);
    left->addRow(tr("&Family name"), m_familyName);
    left->addRow(tr("Class or &department"), m_group);
    left->addRow(tr("Born on"), m_born);
    left->addRow(tr("Also called"), m_otherNames);
    QFormLayout *right = fieldLayout();
    right->addRow(tr("&Role at the school"), m_role);
    right->addRow(tr("&User names"), m_userNames);
    right->addRow(tr("&E-mail addresses"), m_mails);
    right->addRow(tr("IP addresses"), m_addresses);
    right->addRow(tr("Pos&tal address"), m_postal);
    auto *across = new QHBoxLayout(this);
    across->addLayout(left, 1);
    across->addLayout(right, 1);
    for (QLineEdit *field : std::initializer_list<QLineEdit *>{m_givenName, m_familyName}) {
        connect(field, &QLineEdit::editingFinished, this, &SubjectForm::named);
    }
    for (QLineEdit *field : findChildren<QLineEdit *>())
        connect(field, &QLineEdit::textChanged, this, &SubjectForm::edited);
    connect(m_role, &QComboBox::currentIndexChanged, this, &SubjectForm::edited);
}

void SubjectForm::setSubject(const Subject &subject)
{
    m_givenName->setText(subject.givenName);
    m_familyName->setText(subject.familyName);
    m_otherNames->setValues(subject.otherNames);
    m_born->setText(subject.bornOn ? subject.bornOn->toString(u"d.M.yyyy"_s) : QString());
    m_role->setCurrentIndex(qMax(0, m_role->findData(subject.role)));
    m_group->setText(subject.group);
    m_userNames->setValues(subject.userNames);
    m_mails->setValues(subject.mails);
    m_addresses->setValues(subject.addresses);
    m_postal->setValues(subject.postal);
}

Result<Subject> SubjectForm::subject() const
{
    Subject subject;
    if (const QString born = m_born->text().trimmed(); !born.isEmpty()) {
        subject.bornOn = dayIn(born);
        if (!subject.bornOn->isValid()) {
            return Error{Error::Kind::Malformed, u"intake.born"_s,
                         tr("“%1” is no day of birth. Write it like 24.3.2012, or leave it empty.").arg(born)};
        }
    }
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

QString SubjectForm::givenName() const
{
    return m_givenName->text().trimmed();
}

QString SubjectForm::familyName() const
{
    return m_familyName->text().trimmed();
}

void SubjectForm::addMail(const QString &address)
{
    m_mails->add(address);
}

void SubjectForm::begin()
{
    m_givenName->setFocus();
}

void SubjectForm::goOn()
{
    m_group->setFocus();
}

} // namespace habeas::ui
