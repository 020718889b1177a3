// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "connectionpanel.h"

#include "widgets/glyph.h"
#include "widgets/keptaccess.h"
#include "widgets/labels.h"
#include "widgets/progressrow.h"
#include "widgets/secretfield.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

constexpr int resultsHeight = 132; // six lines; more are scrolled to

} // namespace

ConnectionPanel::ConnectionPanel(OfficeThread &office, const Reader &reader, QWidget *parent)
    : QWidget(parent),
      m_office(office),
      m_reader(reader),
      m_what(captionLabel({})),
      m_kept(new KeptAccess(office, reader)),
      m_accessBox(new QWidget),
      m_account(new QLineEdit),
      m_secret(new QLineEdit),
      m_keep(new QCheckBox(tr("Keep it in the &vault, for every case"))),
      m_test(new QPushButton(tr("&Test connection"))),
      m_running(new QVBoxLayout),
      m_error(errorLabel()),
      m_results(new QListWidget)
{
    m_test->setToolTip(QKeySequence(QKeySequence::Refresh).toString(QKeySequence::NativeText));
    m_secret->setEchoMode(QLineEdit::Password);
    m_account->setObjectName(u"testAccount"_s);
    m_results->setObjectName(u"testResults"_s);
    m_results->setAccessibleName(tr("What the test showed"));
    m_results->setFixedHeight(resultsHeight);
    m_results->setFrameShape(QFrame::NoFrame);
    m_results->setWordWrap(true);
    m_results->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_results->setSelectionMode(QAbstractItemView::NoSelection);
    auto *fields = new QHBoxLayout;
    auto *account = new QLabel(tr("Account"));
    account->setBuddy(m_account);
    auto *secret = new QLabel(tr("Pass&word"));
    secret->setBuddy(m_secret);
    for (QWidget *each : std::initializer_list<QWidget *>{account, m_account, secret, m_secret})
        fields->addWidget(each);
    auto *access = new QVBoxLayout(m_accessBox);
    access->setContentsMargins(0, 0, 0, 0);
    access->addLayout(fields);
    access->addWidget(m_keep);
    auto *head = new QHBoxLayout;
    head->addWidget(sectionLabel(tr("Connection")));
    head->addWidget(m_what, 1);
    head->addWidget(m_test);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(head);
    column->addWidget(m_kept);
    column->addWidget(m_accessBox);
    column->addLayout(m_running);
    column->addWidget(m_error);
    column->addWidget(m_results);
    connect(m_test, &QPushButton::clicked, this, &ConnectionPanel::test);
    connect(m_secret, &QLineEdit::returnPressed, this, &ConnectionPanel::test);
    connect(m_kept, &KeptAccess::usedChanged, this, &ConnectionPanel::adapt);
    connect(m_kept, &KeptAccess::failed, this, [this](const QString &error) { showError(m_error, error); });
    forget();
}

void ConnectionPanel::take(const System &system)
{
    const bool isOther = system.id != m_system.id;
    const bool isElsewhere = isOther || system.connector != m_system.connector || system.location != m_system.location
        || system.authorities != m_system.authorities;
    m_system = system;
    if (isOther) {
        m_account->clear();
        m_secret->clear();
        m_password.reset();
        m_keep->setChecked(false);
        m_kept->clear();
    }
    if (isElsewhere) {
        forget();
        readKept();
    }
    const bool isManual = system.connector == u"manual"_s;
    adapt();
    m_test->setVisible(!isManual);
    if (isElsewhere)
        m_what->setText(isManual ? tr("No program reads this system. Each case asks whoever is named above.")
                                 : tr("Asks for an invented person and keeps nothing."));
}

void ConnectionPanel::clear()
{
    take({});
}

void ConnectionPanel::forget()
{
    ++m_round;
    if (m_job)
        m_job->cancel();
    while (QLayoutItem *item = m_running->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    showError(m_error, {});
    m_results->clear();
    m_results->hide();
    m_test->setEnabled(true);
}

void ConnectionPanel::adapt()
{
    const workflow::Login login = workflow::loginOf(m_system);
    m_accessBox->setVisible(login != workflow::Login::None && !m_kept->used());
    m_keep->setVisible(login == workflow::Login::Schools);
}

void ConnectionPanel::readKept()
{
    if (workflow::loginOf(m_system) != workflow::Login::Schools)
        return m_kept->clear();
    using Kept = std::optional<Credential>;
    m_office.ask<Kept>(
        this, [system = m_system](workflow::Office &office) { return workflow::keptAccess(office, system, {}); },
        [this, id = m_system.id](const Result<Kept> &kept) {
            if (id != m_system.id)
                return; // somebody went on to another system
            if (kept)
                m_kept->take(m_system, *kept);
            else
                showError(m_error, kept.error().message);
        });
}

connectors::Access ConnectionPanel::entered()
{
    if (!m_secret->text().isEmpty())
        m_password = takeSecret(m_secret);
    return {m_account->text().trimmed(), m_password, {}};
}

bool ConnectionPanel::test()
{
    if (m_test->isHidden() || !m_test->isEnabled())
        return false;
    forget();
    m_begun.start();
    m_test->setEnabled(false);
    m_job = m_office.start<workflow::ConnectionTest>(
        {tr("%1: test of the connection").arg(m_system.name), {}, m_system.id}, this,
        [system = m_system, kept = m_kept->used(), entered = entered(),
         keeps = !m_keep->isHidden() && m_keep->isChecked()](workflow::Office &office,
                                                             const Watch &watch) -> Result<workflow::ConnectionTest> {
            const auto access = kept ? workflow::openAccess(office, system, *kept) : Result(entered);
            if (!access)
                return access.error();
            auto test = workflow::testConnection(system, *access, watch);
            if (const auto stored =
                    test && keeps && !kept ? workflow::keepAccess(office, system, {}, *access) : Result<>();
                !stored)
                return stored.error();
            return test;
        },
        [this, round = m_round](const Result<workflow::ConnectionTest> &test) {
            if (round != m_round)
                return; // somebody went on to another system
            m_test->setEnabled(true);
            showError(m_error, test ? QString() : textOf(test.error()));
            if (!test)
                return;
            showTest(*test);
            readKept();
        });
    m_running->addWidget(new ProgressRow(m_job, m_reader));
    return true;
}

QString ConnectionPanel::textOf(const Error &error)
{
    if (error.kind != Error::Kind::Denied || !m_kept->used())
        return error.message;
    m_kept->refused();
    return tr("The access that the vault keeps was refused: %1 Enter another one.").arg(error.message);
}

void ConnectionPanel::showTest(const workflow::ConnectionTest &test)
{
    const auto add = [this](const Code &code, Glyph glyph, const QString &spoken) {
        const QString sentence = m_reader.words.say(code);
        auto *item = new QListWidgetItem(glyphIcon(glyph), sentence, m_results);
        item->setData(Qt::AccessibleTextRole, spoken.arg(sentence));
        item->setFlags(Qt::ItemIsEnabled);
    };
    for (const Code &code : test.proven)
        add(code, Glyph::Done, tr("works: %1"));
    for (const Code &code : test.limits)
        add(code, Glyph::NotAsked, tr("limit: %1"));
    m_what->setText(
        tr("Tested at %1, took %2 s")
            .arg(m_reader.locale.toString(m_office.clock().now().toTimeZone(m_zone).time(), QLocale::ShortFormat),
                 m_reader.locale.toString(double(m_begun.elapsed()) / 1000, 'f', 1)));
    m_results->show();
    m_results->setFocus();
}

} // namespace habeas::ui
