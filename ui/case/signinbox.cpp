// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signinbox.h"

#include <QBoxLayout>
#include <QDesktopServices>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

/// A server may name any address; a browser is given web pages only.
bool isWebPage(const QUrl &url)
{
    return url.scheme() == u"https" || url.scheme() == u"http";
}

} // namespace

SignInBox::SignInBox(OfficeThread &office, QWidget *parent)
    : QWidget(parent),
      m_office(office),
      m_begin(new QPushButton(tr("Sign in in the &browser …"))),
      m_state(new QLabel),
      m_page(new QLineEdit),
      m_open(new QPushButton(tr("&Open the page")))
{
    m_state->setWordWrap(true);
    m_state->setTextFormat(Qt::PlainText);
    m_page->setReadOnly(true);
    m_page->setAccessibleName(tr("Page to sign in"));
    auto *page = new QHBoxLayout;
    page->addWidget(m_page, 1);
    page->addWidget(m_open);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_begin, 0, Qt::AlignLeft);
    column->addWidget(m_state);
    column->addLayout(page);
    connect(m_begin, &QPushButton::clicked, this, &SignInBox::begin);
    connect(m_open, &QPushButton::clicked, this, &SignInBox::openPage);
    clear();
}

void SignInBox::take(const CaseId &caseId, const System &system)
{
    forget();
    m_caseId = caseId;
    m_system = system;
    setVisible(workflow::takesSignIn(system));
}

void SignInBox::forget()
{
    ++m_round;
    if (m_job)
        m_job->cancel();
    m_grant.reset();
    m_state->clear();
    m_page->clear();
    for (QWidget *each : std::initializer_list<QWidget *>{m_state, m_page, m_open})
        each->hide();
    m_begin->setEnabled(true);
}

std::shared_ptr<Grant> SignInBox::handOver()
{
    const auto grant = m_grant;
    forget();
    return grant;
}

void SignInBox::begin()
{
    forget();
    m_begin->setEnabled(false);
    m_job = m_office.start<workflow::SignIn>(
        {tr("%1: sign-in").arg(m_system.name), m_caseId, m_system.id}, this,
        [system = m_system](workflow::Office &, const Watch &watch) { return workflow::beginSignIn(system, watch); },
        [this, round = m_round](const Result<workflow::SignIn> &begun) {
            if (round != m_round)
                return; // somebody went on to another line
            if (begun)
                return await(*begun);
            forget();
            Q_EMIT failed(begun.error().message);
        });
}

void SignInBox::await(const workflow::SignIn &begun)
{
    m_page->setText(QString::fromUtf8(begun.login.toEncoded()));
    m_page->setCursorPosition(0);
    m_state->setText(begun.isElsewhere
                         ? tr("The server names another address than the register: a proxy before it may be set up "
                              "badly. Open the page only if you know it.")
                         : tr("The page is open in the browser. The person signs in there and grants access; a second "
                              "factor works as always."));
    for (QWidget *each : std::initializer_list<QWidget *>{m_state, m_page, m_open})
        each->show();
    m_open->setEnabled(isWebPage(begun.login));
    if (!begun.isElsewhere)
        openPage();
    using Granted = std::shared_ptr<Grant>;
    m_job = m_office.start<Granted>(
        {tr("%1: sign-in").arg(m_system.name), m_caseId, m_system.id}, this,
        [system = m_system, begun](workflow::Office &, const Watch &watch) -> Result<Granted> {
            auto access = workflow::awaitSignIn(system, begun, watch);
            if (!access)
                return access.error();
            return std::make_shared<Grant>(system, *std::move(access));
        },
        [this, round = m_round](const Result<Granted> &grant) {
            if (round != m_round)
                return; // it ends with nobody holding it
            forget();
            if (!grant)
                return Q_EMIT failed(grant.error().message);
            m_grant = *grant;
            showGranted();
            Q_EMIT granted();
        });
}

void SignInBox::setKept(bool isKept)
{
    m_isKept = isKept;
    if (m_grant)
        showGranted();
}

void SignInBox::showGranted()
{
    const QString text = m_isKept
        ? tr("Signed in as “%1”. The vault keeps the access once the collection begins; if you leave before, it ends.")
        : tr("Signed in as “%1”. The access ends when the collection is done, or you leave.");
    m_state->setText(text.arg(m_grant->access().account));
    m_state->show();
}

void SignInBox::openPage()
{
    const QUrl page(m_page->text());
    if (isWebPage(page))
        QDesktopServices::openUrl(page);
}

} // namespace habeas::ui
