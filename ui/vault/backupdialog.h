// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "office/officethread.h"
#include "reader.h"

#include "storage/backup.h"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
QT_END_NAMESPACE

namespace habeas::ui {

/// Makes a backup of the open vault beside other work, and says where it lies and what opens it. Whoever closes it
/// meanwhile does not stop the backup; locking does.
class BackupDialog final : public QDialog
{
    Q_OBJECT

public:
    BackupDialog(OfficeThread &office, const Reader &reader, QWidget *parent = nullptr);

Q_SIGNALS:
    void backedUp(const QString &said); ///< in a line

private:
    void choose();
    void begin();
    void take(const QString &folder, const Result<storage::BackupSummary> &made);
    QString account(const QString &folder, const storage::BackupSummary &made) const;

    OfficeThread &m_office;
    const Reader &m_reader;
    QLineEdit *m_place;
    QWidget *m_fields;
    QBoxLayout *m_running;
    QLabel *m_result;
    QPushButton *m_look;
    QPushButton *m_go;
    QString m_made; ///< the backup's folder
};

} // namespace habeas::ui
