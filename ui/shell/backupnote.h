// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "office/officethread.h"

#include <QToolButton>

namespace habeas::ui {

/// In the status bar: when the vault was copied last, and the way to do it again. It never presses.
class BackupNote final : public QToolButton
{
    Q_OBJECT

public:
    /// \a office outlives it.
    explicit BackupNote(OfficeThread &office, const QLocale &locale, QWidget *parent = nullptr);

    void begin(const Organisation &organisation); ///< reads it in the journal, beside other work
    void clear();

private:
    void show(const std::optional<QDateTime> &last, const QTimeZone &zone);

    OfficeThread &m_office;
    QLocale m_locale;
    int m_round = 0; ///< an answer about the controller before is not shown
};

} // namespace habeas::ui
