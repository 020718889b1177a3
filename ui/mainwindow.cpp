// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow.h"

#include "shell/focuskeeper.h"
#include "shell/idlewatch.h"
#include "shell/lockkey.h"
#include "vault/backupdialog.h"
#include "vault/entrance.h"
#include "vault/passphrasedialog.h"
#include "vault/sheetdialog.h"

#include <QStackedWidget>
#include <QStatusBar>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {

MainWindow::MainWindow(OfficeThread &office, const Reader &reader, std::chrono::milliseconds patience)
    : PlaceWindow(office, reader, u"window"_s),
      m_office(office),
      m_reader(reader),
      m_shell(takeCentralWidget()),
      m_pages(new QStackedWidget),
      m_entrance(new Entrance(office, reader))
{
    m_pages->addWidget(m_entrance);
    m_pages->addWidget(m_shell);
    setCentralWidget(m_pages);
    connectWindow(this);
    connect(m_entrance, &Entrance::entered, this, &MainWindow::enter);
    connect(m_entrance, &Entrance::said, this, [this](const QString &text) { statusBar()->showMessage(text); });
    connect(new LockKey(this), &LockKey::pressed, this, [this] {
        if (isOpen())
            lock();
    });
    connect(new IdleWatch(patience, this), &IdleWatch::idle, this, [this] {
        // What somebody holds does not keep the vault open; it goes on from where it stands another time.
        const auto jobs = m_office.jobs();
        if (isOpen() && std::all_of(jobs.begin(), jobs.end(), [](const Job *job) { return job->isHeld(); }))
            lock();
    });
    new FocusKeeper(this);
    m_entrance->begin();
}

MainWindow::~MainWindow()
{
    leaveVault();
}

void MainWindow::connectWindow(PlaceWindow *window)
{
    connect(window, &PlaceWindow::lockWanted, this, &MainWindow::lock);
    connect(window, &PlaceWindow::backupWanted, this, [this, window] { backUp(window); });
    connect(window, &PlaceWindow::passphraseWanted, this, [this, window] { changePassphrase(window); });
    connect(window, &PlaceWindow::sheetWanted, this, [this, window] {
        auto *dialog = new SheetDialog(m_office, window);
        connect(dialog, &QDialog::finished, this, [this] { readAgainBut(nullptr, {}); });
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(window, &PlaceWindow::windowWanted, this, [this, window] { openBeside(*window); });
    connect(window, &PlaceWindow::changed, this, [this, window](const CaseId &id) { readAgainBut(window, id); });
}

void MainWindow::readAgainBut(const PlaceWindow *window, const CaseId &id)
{
    if (window != this)
        readAgain(id);
    for (const auto &each : m_beside) {
        if (each.get() != window)
            each->readAgain(id);
    }
}

PlaceWindow *MainWindow::freeWindow()
{
    for (const auto &each : m_beside) {
        if (each->isHidden())
            return each.get();
    }
    m_beside.push_back(std::make_unique<PlaceWindow>(m_office, m_reader, u"window-beside"_s));
    PlaceWindow *made = m_beside.back().get();
    connectWindow(made);
    connect(made, &PlaceWindow::closed, made, &PlaceWindow::clear);
    return made;
}

void MainWindow::openBeside(const PlaceWindow &window)
{
    const LastStop stop = window.stop();
    PlaceWindow *beside = freeWindow();
    beside->open(window.opened(), stop.organisation);
    beside->show();
    beside->activateWindow();
    beside->goOn(stop);
}

/// One at a time: whoever asks again sees the one that works.
void MainWindow::backUp(PlaceWindow *window)
{
    if (!m_backup) {
        m_backup = new BackupDialog(m_office, m_reader, window);
        connect(m_backup, &BackupDialog::backedUp, this, [this](const QString &text) {
            say(text);
            backedUp();
            for (const auto &each : m_beside)
                each->backedUp();
            readAgainBut(nullptr, {}); // the journal tells of it
        });
    }
    m_backup->show();
    m_backup->raise();
    m_backup->activateWindow();
}

void MainWindow::changePassphrase(PlaceWindow *window)
{
    auto *dialog = new PassphraseDialog(m_office, window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PassphraseDialog::changed, this,
            [this, window, folder = m_folder](const std::shared_ptr<Secret> &passphrase) {
                m_entrance->renew(folder, *passphrase);
                window->say(tr("The passphrase is changed. Make a backup that opens with it."));
                readAgainBut(nullptr, {});
            });
    dialog->open();
}

void MainWindow::enter(const QString &folder)
{
    struct Found {
        Opened opened;
        LastStop last;
    };
    m_folder = folder;
    m_office.ask<Found>(
        this,
        [last = m_folder.isEmpty() ? LastStop() : lastStop(m_folder),
         isInvented = m_folder.isEmpty()](workflow::Office &office) -> Result<Found> {
            const auto organisations = office.vault.registry().organisations();
            if (!organisations)
                return organisations.error();
            const auto name = office.vault.userName();
            if (!name)
                return name.error();
            const bool isThere = last.caseId.isNull() || bool(office.vault.cases().caseWith(last.caseId));
            return Found{{*organisations, *name, isInvented}, isThere ? last : LastStop{last.organisation, 0, {}, {}}};
        },
        [this](const Result<Found> &found) {
            if (!found || found->opened.organisations.isEmpty()) {
                m_entrance->turnBack(found ? tr("The vault holds no controller yet. Add one with habeasctl org add.")
                                           : found.error().message);
                return;
            }
            m_pages->setCurrentWidget(m_shell);
            open(found->opened, found->last.organisation);
            goOn({}); // the desk lies behind: one step back leads there
            goOn(found->last);
        });
}

void MainWindow::leaveVault()
{
    if (isOpen() && !m_folder.isEmpty())
        remember(m_folder, stop());
    m_folder.clear();
    m_entrance->leave();
    delete m_backup; // its next one begins with another vault
}

void MainWindow::lock()
{
    leaveDialogs();
    leaveVault();
    clear();
    m_pages->setCurrentWidget(m_entrance);
    m_entrance->begin();
    show(); // it may have been closed, and with the last window the program ends
    for (const auto &each : m_beside)
        each->close();
}

} // namespace habeas::ui
