// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "newpassphrase.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace habeas::ui {

/// Opens a vault whose passphrase is forgotten with its recovery sheet, and gives it a new one at once.
class RecoveryPage final : public QWidget
{
    Q_OBJECT

public:
    explicit RecoveryPage(QWidget *parent = nullptr);

    void begin(const QString &folder); ///< of the vault
    void settle(const QString &error); ///< it failed, and can be tried again; no error: it is open, and the page empty

Q_SIGNALS:
    void openWanted(const QString &folder, const std::shared_ptr<habeas::Secret> &code,
                    const std::shared_ptr<habeas::Secret> &passphrase);
    void left();

private:
    void tryToOpen();

    QString m_folder;
    QLabel *m_vault;
    QLineEdit *m_code;
    NewPassphrase m_passphrase;
    QLabel *m_error;
};

} // namespace habeas::ui
