// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "entrance.h"

#include "keychain.h"
#include "newvaultpage.h"
#include "recoverypage.h"
#include "restorepage.h"
#include "sheetpage.h"
#include "startpage.h"
#include "widgets/mainbutton.h"

#include "workflow/lookaround.h"
#include "workflow/safekeeping.h"

#include <QDir>
#include <QPushButton>
#include <QShortcut>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {

Entrance::Entrance(OfficeThread &office, const Reader &reader, QWidget *parent)
    : QStackedWidget(parent),
      m_office(office),
      m_start(new StartPage(std::make_unique<SystemKeychain>())),
      m_newVault(new NewVaultPage(reader.words.language())),
      m_sheet(new SheetPage),
      m_recovery(new RecoveryPage),
      m_restore(new RestorePage(office, reader))
{
    for (QWidget *page : std::initializer_list<QWidget *>{m_start, m_newVault, m_sheet, m_recovery, m_restore})
        addWidget(page);
    connect(m_start, &StartPage::openWanted, this, &Entrance::open);
    connect(m_start, &StartPage::keychainFailed, this, &Entrance::said);
    connect(m_start, &StartPage::newWanted, this, [this] {
        setCurrentWidget(m_newVault);
        m_newVault->begin();
    });
    connect(m_start, &StartPage::recoveryWanted, this, [this](const QString &folder) {
        setCurrentWidget(m_recovery);
        m_recovery->begin(folder);
    });
    connect(m_start, &StartPage::restoreWanted, this, [this] {
        setCurrentWidget(m_restore);
        m_restore->begin();
    });
    connect(m_recovery, &RecoveryPage::openWanted, this, &Entrance::openWithSheet);
    connect(m_recovery, &RecoveryPage::left, this, &Entrance::begin);
    connect(m_restore, &RestorePage::restored, this, &Entrance::takeRestored);
    connect(m_restore, &RestorePage::left, this, &Entrance::begin);
    connect(m_start, &StartPage::lookAroundWanted, this, &Entrance::lookAround);
    connect(m_newVault, &NewVaultPage::createWanted, this, &Entrance::create);
    connect(m_newVault, &NewVaultPage::left, this, [this] { setCurrentWidget(m_start); });
    connect(m_sheet, &SheetPage::done, this, [this] { Q_EMIT entered(m_folder); });
    connect(new QShortcut(mainKey(), this), &QShortcut::activated, this, [this] {
        if (QPushButton *main = mainButtonIn(currentWidget()))
            main->click(); // nothing, while it is disabled
    });
}

Entrance::~Entrance() = default;

void Entrance::begin()
{
    setCurrentWidget(m_start);
    m_start->begin();
}

void Entrance::turnBack(const QString &error)
{
    leave();
    setCurrentWidget(m_start);
    m_start->settle(error);
}

void Entrance::leave()
{
    m_office.close([school = std::shared_ptr<QTemporaryDir>(std::move(m_school))] { Q_UNUSED(school) });
}

void Entrance::open(const QString &folder, const std::shared_ptr<Secret> &passphrase)
{
    Q_EMIT said(tr("Opening the vault …"));
    m_office.open(this, folder, std::move(*passphrase), [this, folder](const Result<> &opened) {
        Q_EMIT said({});
        m_start->settle(opened ? QString() : opened.error().message);
        if (!opened)
            return;
        enterVault(folder);
    });
}

void Entrance::openWithSheet(const QString &folder, const std::shared_ptr<Secret> &code,
                             const std::shared_ptr<Secret> &passphrase)
{
    Q_EMIT said(tr("Opening the vault …"));
    const auto kept = std::make_shared<Secret>(passphrase->clone());
    m_office.openWithSheet(this, folder, std::move(*code), std::move(*passphrase),
                           [this, folder, kept](const Result<> &opened) {
                               Q_EMIT said({});
                               m_recovery->settle(opened ? QString() : opened.error().message);
                               if (!opened)
                                   return;
                               renew(folder, *kept);
                               enterVault(folder);
                           });
}

void Entrance::enterVault(const QString &folder)
{
    m_start->remember(folder);
    m_office.ask<std::monostate>(
        this, [folder](workflow::Office &office) { return workflow::recordRestored(office, folder); },
        [](const Result<> &) {});
    Q_EMIT entered(folder);
}

void Entrance::takeRestored(const QString &folder, const QString &said, bool isWhole)
{
    m_start->remember(folder);
    begin();
    m_start->tell(said, isWhole ? Tone::Good : Tone::Warn);
}

void Entrance::renew(const QString &folder, const Secret &passphrase)
{
    m_start->renew(folder, passphrase);
}

void Entrance::create(const NewVault &wanted)
{
    Q_EMIT said(tr("Making the vault …"));
    m_office.create(this, wanted.folder, wanted.userName, std::move(*wanted.passphrase), wanted.organisation,
                    [this, folder = wanted.folder](const Result<Secret> &sheet) {
                        Q_EMIT said({});
                        m_newVault->settle(sheet ? QString() : sheet.error().message);
                        if (!sheet)
                            return;
                        m_start->remember(folder);
                        m_folder = folder;
                        setCurrentWidget(m_sheet);
                        m_sheet->show(*sheet);
                    });
}

void Entrance::lookAround()
{
    const auto organisation = workflow::lookAroundOrganisation();
    m_school = std::make_unique<QTemporaryDir>();
    if (!organisation || !m_school->isValid()) {
        m_start->settle(organisation ? tr("There is no room for temporary files. Make some, then try again.")
                                     : organisation.error().message);
        return;
    }
    m_start->setEnabled(false);
    Q_EMIT said(tr("The invented school is being set up …"));
    // Nobody opens it again: its passphrase is random and forgotten.
    m_office.create(this, m_school->filePath(u"vault"_s), organisation->dpo.name, Secret::random(32), *organisation,
                    [this](const Result<Secret> &sheet) {
                        if (sheet) {
                            fillLookAround();
                            return;
                        }
                        Q_EMIT said({});
                        m_start->settle(sheet.error().message);
                    });
}

void Entrance::fillLookAround()
{
    m_office.start<std::monostate>(
        {tr("The invented school"), {}, {}}, this,
        [folder = m_school->filePath(u"school"_s)](workflow::Office &office, const Watch &watch) {
            return workflow::fillForLookingAround(office, folder, watch);
        },
        [this](const Result<> &filled) {
            Q_EMIT said({});
            if (!filled) {
                turnBack(filled.error().message);
                return;
            }
            m_start->settle({});
            Q_EMIT entered({});
        });
}

} // namespace habeas::ui
