// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader.h"
#include "register/organisation.h"
#include "office/officethread.h"

#include <QMainWindow>

QT_BEGIN_NAMESPACE
class QAction;
class QComboBox;
class QStackedWidget;
QT_END_NAMESPACE

namespace habeas::ui {

class CasePlace;
class CasesPlace;
class IntakePlace;
class NewVaultPage;
class SheetPage;
class StartPage;
struct NewVault;

/// The one window: the start page, and with an open vault the places.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(OfficeThread &office, const Reader &reader);
    ~MainWindow() override;

private:
    void makePages();
    void makeMenus();
    void connectPages();
    void open(const QString &folder, const std::shared_ptr<Secret> &passphrase);
    void create(const NewVault &wanted);
    void enter(); ///< the vault is open: its organisations, then the cases
    void lock();
    void go(QWidget *page);
    void chooseOrganisation(int index);

    OfficeThread &m_office;
    const Reader &m_reader;
    QStackedWidget *m_pages;
    StartPage *m_start = nullptr;
    NewVaultPage *m_newVault = nullptr;
    SheetPage *m_sheet = nullptr;
    CasesPlace *m_cases = nullptr;
    IntakePlace *m_intake = nullptr;
    CasePlace *m_case = nullptr;
    QComboBox *m_organisationBox = nullptr;
    QList<QAction *> m_vaultActions; ///< of use only while a vault is open
    QList<Organisation> m_organisations;
};

} // namespace habeas::ui
