// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accessbox.h"

#include "signinbox.h"
#include "widgets/keptaccess.h"
#include "widgets/secretfield.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QFormLayout>
#include <QLineEdit>

namespace habeas::ui {

AccessBox::AccessBox(OfficeThread &office, const Reader &reader, QWidget *parent)
    : QWidget(parent),
      m_kept(new KeptAccess(office, reader)),
      m_entry(new QWidget),
      m_signIn(new SignInBox(office)),
      m_account(new QLineEdit),
      m_secret(new QLineEdit),
      m_keep(new QCheckBox),
      m_end(new QCheckBox(tr("&End this access at the server afterwards (app password)")))
{
    m_secret->setEchoMode(QLineEdit::Password);
    auto *entry = new QVBoxLayout(m_entry);
    entry->setContentsMargins(0, 0, 0, 0);
    entry->addWidget(m_signIn);
    auto *form = new QFormLayout;
    form->addRow(tr("&Account"), m_account);
    form->addRow(tr("Pass&word"), m_secret);
    form->addRow(m_end);
    form->addRow(m_keep);
    entry->addLayout(form);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_kept);
    column->addWidget(m_entry);

    connect(m_kept, &KeptAccess::usedChanged, this, &AccessBox::adapt);
    connect(m_kept, &KeptAccess::forgotten, this, &AccessBox::forgotten);
    connect(m_kept, &KeptAccess::failed, this, &AccessBox::failed);
    connect(m_signIn, &SignInBox::granted, this, &AccessBox::granted);
    connect(m_signIn, &SignInBox::failed, this, &AccessBox::failed);
    connect(m_secret, &QLineEdit::returnPressed, this, &AccessBox::entered);
    // What is kept cannot end: one of the two.
    connect(m_keep, &QCheckBox::toggled, this,
            [this](bool isKept) { m_end->setChecked(m_end->isChecked() && !isKept); });
    connect(m_end, &QCheckBox::toggled, this, [this](bool ends) { m_keep->setChecked(m_keep->isChecked() && !ends); });
    connect(m_keep, &QCheckBox::toggled, m_signIn, &SignInBox::setKept);
}

void AccessBox::adapt()
{
    m_entry->setVisible(!m_kept->used());
}

void AccessBox::take(const CaseSheet &sheet, const System &system)
{
    const bool isOther = system.id != m_system.id || sheet.value().id != m_caseId;
    m_caseId = sheet.value().id;
    m_system = system;
    const workflow::Login login = workflow::loginOf(system);
    setVisible(login != workflow::Login::None);
    if (isOther) {
        m_signIn->take(m_caseId, system);
        m_end->setVisible(workflow::takesSignIn(system));
        m_end->setChecked(false);
        m_keep->setChecked(false);
        m_keep->setText(login == workflow::Login::Schools ? tr("Keep the access in the &vault, for every case")
                                                          : tr("Keep the access in the &vault, for this case"));
        m_account->clear();
        m_secret->clear();
        m_password.reset();
    }
    m_kept->take(system, sheet.accessTo(system.id));
    adapt();
}

void AccessBox::clear()
{
    m_caseId = {};
    m_system = {};
    m_password.reset();
    m_signIn->clear();
    m_kept->clear();
    m_account->clear();
    m_secret->clear();
}

void AccessBox::begin()
{
    m_account->setFocus();
}

bool AccessBox::usesKept() const
{
    return m_kept->used().has_value();
}

bool AccessBox::hasSignedIn() const
{
    return !m_kept->used() && m_signIn->grant();
}

void AccessBox::refused()
{
    m_kept->refused();
    m_account->setFocus();
}

AccessBox::Login AccessBox::forLooking()
{
    if (m_kept->used())
        return {m_kept->used(), {}, false, nullptr};
    if (const auto grant = m_signIn->grant())
        return {{}, grant->access(), m_keep->isChecked(), grant};
    if (!m_secret->text().isEmpty())
        m_password = takeSecret(m_secret);
    const bool isAccess = m_password && !m_account->text().trimmed().isEmpty();
    return {{}, {m_account->text().trimmed(), m_password, {}}, m_keep->isChecked() && isAccess, nullptr};
}

AccessBox::Login AccessBox::forCollecting()
{
    Login login = forLooking();
    if (login.grant)
        login.grant = m_signIn->handOver();
    else if (!login.kept && m_end->isChecked())
        login.grant = std::make_shared<Grant>(m_system, login.entered);
    return login;
}

Result<connectors::Access> open(const AccessBox::Login &login, const workflow::Office &office, const System &system)
{
    if (login.kept)
        return workflow::openAccess(office, system, *login.kept);
    return login.entered;
}

} // namespace habeas::ui
