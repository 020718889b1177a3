// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "keychain.h"
#include "theme/tokens.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
QT_END_NAMESPACE

namespace habeas::ui {

class Panel;

/// The first page: open a vault, or make one. Keeps the folders of vaults that were open, and which of them have their
/// passphrase in the keychain because somebody ticked it; nothing else.
class StartPage final : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(std::unique_ptr<Keychain> keychain, QWidget *parent = nullptr);

    /// The vault in \a folder was opened: it stands first from now on, and its passphrase goes into the keychain if
    /// that was wished.
    void remember(const QString &folder);
    /// Opening failed or ended: the page can be used again. An empty message says nothing.
    void settle(const QString &error);
    /// What is to know before one opens a vault: one was put back.
    void tell(const QString &said, Tone tone);
    /// The vault in \a folder has another passphrase from now on: what the keychain holds is renewed, or dropped.
    void renew(const QString &folder, const Secret &passphrase);
    /// Puts the focus on the next thing to do.
    void begin();

Q_SIGNALS:
    void openWanted(const QString &folder, const std::shared_ptr<habeas::Secret> &passphrase);
    void newWanted();
    void recoveryWanted(const QString &folder); ///< the passphrase of the vault there is forgotten
    void restoreWanted();
    void keychainFailed(const QString &error); ///< the vault is open, but its passphrase was not kept
    void lookAroundWanted();

private:
    Panel *opening();
    void fill();
    void choose();
    void tryToOpen();
    void openWith(const std::shared_ptr<Secret> &passphrase);
    void showKept();
    void askKeychain(); ///< whether there is one, before somebody relies on it
    void forgetPassphrase();
    void setKept(const QString &folder, bool isKept);
    static bool isKept(const QString &folder);
    QString folder() const;

    std::unique_ptr<Keychain> m_keychain;
    std::shared_ptr<Secret> m_toKeep; ///< until the vault has opened with it

    QListWidget *m_vaults;
    QLineEdit *m_passphrase;
    QPushButton *m_open;
    QCheckBox *m_keep;
    QWidget *m_kept;
    QPushButton *m_new;
    QLabel *m_passphraseLabel;
    QLabel *m_none; ///< where the list would stand
    QPushButton *m_forgotten;
    QLabel *m_error;
};

} // namespace habeas::ui
