// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "placewindow.h"

#include <QPointer>

#include <memory>
#include <vector>

namespace habeas::ui {

class BackupDialog;
class Entrance;

/// The first window: the way into the vault, and the places behind it. It locks, and the windows beside it with it.
class MainWindow final : public PlaceWindow
{
    Q_OBJECT

public:
    /// \a patience  how long nobody may touch any window before the vault is locked
    MainWindow(OfficeThread &office, const Reader &reader, std::chrono::milliseconds patience = untilLocked);
    ~MainWindow() override;

private:
    void connectWindow(PlaceWindow *window);
    /// Something was written. \a window  has read it; null: none of them. \a id  about this case; null: in the register
    void readAgainBut(const PlaceWindow *window, const CaseId &id);
    void openBeside(const PlaceWindow &window); ///< one more, where \a window is
    PlaceWindow *freeWindow();

    void backUp(PlaceWindow *window);
    void changePassphrase(PlaceWindow *window);

    void enter(const QString &folder); ///< the vault is open: it goes on where somebody was
    void leaveVault();
    void lock();

    OfficeThread &m_office;
    const Reader &m_reader;
    QWidget *m_shell; ///< the places
    QStackedWidget *m_pages; ///< the entrance, and the places behind it
    Entrance *m_entrance;
    /// Those that were closed wait for the next time: a dialog may still be open over one when the vault is locked.
    std::vector<std::unique_ptr<PlaceWindow>> m_beside;
    QPointer<BackupDialog> m_backup; ///< while it is shown, or works
    QString m_folder; ///< of the vault; empty while somebody only looks around
};

} // namespace habeas::ui
