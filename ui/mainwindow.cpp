// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow.h"

#include "case/caseplace.h"
#include "cases/casesplace.h"
#include "intake/intakeplace.h"
#include "vault/newvaultpage.h"
#include "vault/sheetpage.h"
#include "vault/startpage.h"

#include <QComboBox>
#include <QGuiApplication>
#include <QMenuBar>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {

MainWindow::MainWindow(OfficeThread &office, const Reader &reader)
    : m_office(office), m_reader(reader), m_pages(new QStackedWidget)
{
    setCentralWidget(m_pages);
    setMinimumSize(1024, 640);
    resize(1280, 800);
    makePages();
    makeMenus();
    connectPages();
    go(m_start);
    m_start->begin();
}

MainWindow::~MainWindow() = default;

void MainWindow::makePages()
{
    m_start = new StartPage;
    m_newVault = new NewVaultPage(m_reader.words.language());
    m_sheet = new SheetPage;
    m_cases = new CasesPlace(m_office, m_reader);
    m_intake = new IntakePlace(m_office);
    m_case = new CasePlace(m_office, m_reader);
    for (QWidget *page : std::initializer_list<QWidget *>{m_start, m_newVault, m_sheet, m_cases, m_intake, m_case})
        m_pages->addWidget(page);
}

void MainWindow::makeMenus()
{
    QMenu *vault = menuBar()->addMenu(tr("&Vault"));
    QAction *lock = vault->addAction(tr("&Lock"), QKeySequence(Qt::CTRL | Qt::Key_L), this, &MainWindow::lock);
    vault->addSeparator();
    vault->addAction(tr("&Quit"), QKeySequence::Quit, qApp, &QGuiApplication::quit);
    QMenu *cases = menuBar()->addMenu(tr("&Case"));
    QAction *fresh = cases->addAction(tr("&New case …"), QKeySequence::New, m_cases, &CasesPlace::newWanted);
    QMenu *places = menuBar()->addMenu(tr("&Go to"));
    QAction *list = places->addAction(tr("&Cases"), QKeySequence(Qt::CTRL | Qt::Key_3), this, [this] {
        m_cases->refresh();
        go(m_cases);
    });
    QAction *search = places->addAction(tr("&Search"), QKeySequence(Qt::CTRL | Qt::Key_K), this, [this] {
        go(m_cases);
        m_cases->search();
    });
    QAction *refresh = places->addAction(tr("&Refresh"), QKeySequence::Refresh, this, [this] {
        m_pages->currentWidget() == m_case ? m_case->refresh() : m_cases->refresh();
    });
    m_vaultActions = {lock, fresh, list, search, refresh};

    m_organisationBox = new QComboBox;
    m_organisationBox->setAccessibleName(tr("Controller"));
    m_organisationBox->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    statusBar()->addPermanentWidget(m_organisationBox);
    connect(m_organisationBox, &QComboBox::activated, this, &MainWindow::chooseOrganisation);
}

void MainWindow::connectPages()
{
    connect(m_start, &StartPage::openWanted, this, &MainWindow::open);
    connect(m_start, &StartPage::newWanted, this, [this] {
        go(m_newVault);
        m_newVault->begin();
    });
    connect(m_newVault, &NewVaultPage::createWanted, this, &MainWindow::create);
    connect(m_newVault, &NewVaultPage::left, this, [this] { go(m_start); });
    connect(m_sheet, &SheetPage::done, this, &MainWindow::enter);
    connect(m_cases, &CasesPlace::newWanted, this, [this] {
        go(m_intake);
        m_intake->show(m_organisations.at(m_organisationBox->currentIndex()));
    });
    connect(m_cases, &CasesPlace::caseChosen, m_case, &CasePlace::show);
    connect(m_intake, &IntakePlace::opened, m_case, &CasePlace::show);
    connect(m_intake, &IntakePlace::left, this, [this] { go(m_cases); });
    connect(m_case, &CasePlace::shown, this, [this] { go(m_case); });
    connect(m_case, &CasePlace::left, this, [this] {
        m_cases->refresh();
        go(m_cases);
    });
}

void MainWindow::go(QWidget *page)
{
    const bool isOpen = page != m_start && page != m_newVault && page != m_sheet;
    for (QAction *action : std::as_const(m_vaultActions))
        action->setEnabled(isOpen);
    m_organisationBox->setVisible(isOpen);
    m_pages->setCurrentWidget(page);
    // Never a name: titles are seen in the taskbar and when a screen is shared.
    setWindowTitle(page == m_case ? m_case->number() : QString());
}

void MainWindow::open(const QString &folder, const std::shared_ptr<Secret> &passphrase)
{
    statusBar()->showMessage(tr("Opening the vault …"));
    m_office.open(this, folder, std::move(*passphrase), [this, folder](const Result<> &opened) {
        statusBar()->clearMessage();
        m_start->settle(opened ? QString() : opened.error().message);
        if (!opened)
            return;
        m_start->remember(folder);
        enter();
    });
}

void MainWindow::create(const NewVault &wanted)
{
    statusBar()->showMessage(tr("Making the vault …"));
    m_office.create(this, wanted.folder, wanted.userName, std::move(*wanted.passphrase), wanted.organisation,
                    [this, folder = wanted.folder](const Result<storage::RecoverySheet> &sheet) {
                        statusBar()->clearMessage();
                        m_newVault->settle(sheet ? QString() : sheet.error().message);
                        if (!sheet)
                            return;
                        m_start->remember(folder);
                        go(m_sheet);
                        m_sheet->show(*sheet);
                    });
}

void MainWindow::enter()
{
    m_office.ask<QList<Organisation>>(
        this, [](workflow::Office &office) { return office.vault.registry().organisations(); },
        [this](const Result<QList<Organisation>> &organisations) {
            if (!organisations || organisations->isEmpty()) {
                m_start->settle(organisations ? tr("The vault holds no controller yet. Add one with habeasctl org add.")
                                              : organisations.error().message);
                m_office.close();
                go(m_start);
                return;
            }
            m_organisations = *organisations;
            m_organisationBox->clear();
            for (const Organisation &organisation : std::as_const(m_organisations))
                m_organisationBox->addItem(organisation.name);
            chooseOrganisation(0);
        });
}

void MainWindow::chooseOrganisation(int index)
{
    m_cases->show(m_organisations.at(index));
    go(m_cases);
}

void MainWindow::lock()
{
    m_office.close();
    m_organisations.clear();
    m_organisationBox->clear();
    m_cases->clear();
    m_intake->clear();
    m_case->clear();
    go(m_start);
    m_start->begin();
}

} // namespace habeas::ui
