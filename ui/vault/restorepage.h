// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "office/officethread.h"
#include "reader.h"

#include "storage/backup.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
QT_END_NAMESPACE

namespace habeas::ui {

/// Puts a backup back into a new folder. No vault is overwritten, and nothing is left behind if it fails.
class RestorePage final : public QWidget
{
    Q_OBJECT

public:
    RestorePage(OfficeThread &office, const Reader &reader, QWidget *parent = nullptr);

    void begin();

Q_SIGNALS:
    /// A vault lies in \a folder now. \a said  what is to know about it  \a isWhole  it was not damaged before
    void restored(const QString &folder, const QString &said, bool isWhole);
    void left();

private:
    void choose(QLineEdit *field, const QString &title);
    void tryToRestore();
    void take(const QString &folder, const Result<storage::BackupSummary> &done);

    OfficeThread &m_office;
    const Reader &m_reader;
    QLineEdit *m_backup;
    QLineEdit *m_folder;
    QWidget *m_fields;
    QBoxLayout *m_running;
    QPushButton *m_back;
    QPushButton *m_go;
    QLabel *m_error;
};

} // namespace habeas::ui
