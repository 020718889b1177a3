// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casesheet.h"
#include "grant.h"
#include "office/officethread.h"
#include "reader.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QLineEdit;
QT_END_NAMESPACE

namespace habeas::ui {

class KeptAccess;
class SignInBox;

/// With what a system is asked in a case: what the vault keeps, a person's sign-in in the browser, or an account and
/// its password. Hidden for a system that needs none.
class AccessBox final : public QWidget
{
    Q_OBJECT

public:
    AccessBox(OfficeThread &office, const Reader &reader, QWidget *parent = nullptr);

    /// What is being entered for the same system and case stays.
    void take(const CaseSheet &sheet, const System &system);
    void clear();
    void begin(); ///< where nothing is kept

    /// With what one question is asked; goes with it to its thread.
    struct Login {
        std::optional<Credential> kept; ///< it, and not what follows
        connectors::Access entered;
        bool isKeptFromNow = false; ///< what was entered is to be kept
        std::shared_ptr<Grant> grant; ///< ends with the last who holds it
    };
    Login forLooking();
    /// The same; a grant is the question's from now on, and so is the end of an access that is to end.
    Login forCollecting();

    bool hasSignedIn() const; ///< somebody has, in the browser
    bool usesKept() const;
    /// What is kept was refused by the system: another is entered.
    void refused();

Q_SIGNALS:
    void granted(); ///< somebody has signed in in the browser
    void entered(); ///< Return in the password
    void forgotten(); ///< the case is to be read again
    void failed(const QString &error);

private:
    void adapt();

    CaseId m_caseId;
    System m_system;
    std::shared_ptr<const Secret> m_password; ///< between looking and collecting; gone with the case
    KeptAccess *m_kept;
    QWidget *m_entry;
    SignInBox *m_signIn;
    QLineEdit *m_account;
    QLineEdit *m_secret;
    QCheckBox *m_keep;
    QCheckBox *m_end;
};

/// Opens what \a login asks with, on the vault's thread. Errors as workflow::openAccess().
Result<connectors::Access> open(const AccessBox::Login &login, const workflow::Office &office, const System &system);

} // namespace habeas::ui
