// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "newpassphrase.h"
#include "office/officethread.h"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace habeas::ui {

/// Changes the passphrase of the open vault. Locking closes it.
class PassphraseDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit PassphraseDialog(OfficeThread &office, QWidget *parent = nullptr);

Q_SIGNALS:
    void changed(const std::shared_ptr<habeas::Secret> &passphrase); ///< this one opens the vault now

private:
    void change();

    OfficeThread &m_office;
    QLineEdit *m_current;
    NewPassphrase m_wanted;
    QWidget *m_fields;
    QLabel *m_error;
};

} // namespace habeas::ui
