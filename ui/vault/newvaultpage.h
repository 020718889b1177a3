// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "newpassphrase.h"

#include "core/language.h"
#include "register/organisation.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
QT_END_NAMESPACE

namespace habeas::ui {

class GrowingText;

/// What a new vault needs: where, whose, and a passphrase.
struct NewVault {
    QString folder;
    QString userName;
    Organisation organisation;
    std::shared_ptr<Secret> passphrase;
};

/// Asks for a new vault and its first controller. Nothing is made before everything is there.
class NewVaultPage final : public QWidget
{
    Q_OBJECT

public:
    explicit NewVaultPage(Language language, QWidget *parent = nullptr);

    void settle(const QString &error); ///< it failed, and can be tried again; no error: it is made, and the page empty
    void begin();

Q_SIGNALS:
    void createWanted(const habeas::ui::NewVault &wanted);
    void left();

private:
    void chooseFolder();
    void tryToCreate();
    /// What is still missing, as a sentence; empty: nothing.
    QString missing() const;
    QLayout *makeForm();

    QLineEdit *m_school;
    GrowingText *m_address;
    QComboBox *m_region;
    QLineEdit *m_head;
    QLineEdit *m_user;
    QLineEdit *m_mail;
    QLineEdit *m_folder;
    NewPassphrase m_passphrase;
    QPushButton *m_create;
    QLabel *m_error;
};

} // namespace habeas::ui
