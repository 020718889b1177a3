// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "office/officethread.h"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QStackedWidget;
QT_END_NAMESPACE

namespace habeas::ui {

class SheetPage;

/// Makes a new recovery sheet for the open vault and shows it, once. The one before opens the vault until somebody says
/// that the new one is kept: locking closes this, and nothing has changed.
class SheetDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit SheetDialog(OfficeThread &office, QWidget *parent = nullptr);

    void reject() override; ///< not while the sheet is shown: somebody may have it in hand and think it valid

private:
    QWidget *makeQuestion();
    void make();
    void replace();

    OfficeThread &m_office;
    QLineEdit *m_passphrase;
    QLabel *m_error;
    QStackedWidget *m_pages;
    SheetPage *m_sheet;
    QLabel *m_when;
    QByteArray m_slot; ///< of the sheet that is shown; sealed
};

} // namespace habeas::ui
