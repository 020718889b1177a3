// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "office/officethread.h"
#include "reader.h"

#include <QStackedWidget>

#include <memory>

QT_BEGIN_NAMESPACE
class QTemporaryDir;
QT_END_NAMESPACE

namespace habeas::ui {

class NewVaultPage;
class RecoveryPage;
class RestorePage;
class SheetPage;
class StartPage;
struct NewVault;

/// The way into a vault: one is opened or made, or an invented school is set up to look around in.
class Entrance final : public QStackedWidget
{
    Q_OBJECT

public:
    Entrance(OfficeThread &office, const Reader &reader, QWidget *parent = nullptr);
    ~Entrance() override;

    void begin(); ///< at its start, with the focus where one goes on
    /// What lies behind cannot be entered after all: closes the vault and says why.
    void turnBack(const QString &error);
    /// Closes the vault. The invented school goes with its files.
    void leave();
    /// The vault in \a folder has another passphrase from now on.
    void renew(const QString &folder, const Secret &passphrase);

Q_SIGNALS:
    /// A vault is open. \a folder  where it lies; empty: somebody only looks around
    void entered(const QString &folder);
    void said(const QString &text); ///< what is being done, in a word; empty: nothing any more

private:
    void open(const QString &folder, const std::shared_ptr<Secret> &passphrase);
    void openWithSheet(const QString &folder, const std::shared_ptr<Secret> &code,
                       const std::shared_ptr<Secret> &passphrase);
    void enterVault(const QString &folder); ///< it is open
    void takeRestored(const QString &folder, const QString &said, bool isWhole);
    void create(const NewVault &wanted);
    void lookAround();
    void fillLookAround();

    OfficeThread &m_office;
    StartPage *m_start;
    NewVaultPage *m_newVault;
    SheetPage *m_sheet;
    RecoveryPage *m_recovery;
    RestorePage *m_restore;
    QString m_folder; ///< of the vault whose recovery sheet is shown
    std::unique_ptr<QTemporaryDir> m_school;
};

} // namespace habeas::ui
