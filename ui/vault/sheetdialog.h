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

/// Makes a new recovery sheet for the open vault and shows it, once. Locking closes it.
class SheetDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit SheetDialog(OfficeThread &office, QWidget *parent = nullptr);

    void reject() override; ///< not while the sheet is shown: the one before ended with it

private:
    QWidget *makeQuestion();
    void make();

    OfficeThread &m_office;
    QLineEdit *m_passphrase;
    QLabel *m_error;
    QStackedWidget *m_pages;
    SheetPage *m_sheet;
};

} // namespace habeas::ui
