// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "office/officethread.h"
#include "reader.h"
#include "workflow/keptaccess.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace habeas::ui {

/// Says which access to a system the vault keeps, and forgets it. Hidden while there is none, or another is entered.
class KeptAccess final : public QWidget
{
    Q_OBJECT

public:
    KeptAccess(OfficeThread &office, const Reader &reader, QWidget *parent = nullptr);

    /// \a kept  what the vault keeps; nothing: none
    void take(const System &system, const std::optional<Credential> &kept);
    void clear() { take({}, {}); }
    /// What is to be used; nothing: another is entered.
    const std::optional<Credential> &used() const { return m_used; }
    /// It opens nothing any more: another is entered.
    void refused() { use({}); }

Q_SIGNALS:
    void usedChanged();
    void forgotten(); ///< the vault keeps it no more
    void failed(const QString &error); ///< it could not be forgotten, or stays open at the server

private:
    void use(const std::optional<Credential> &kept);
    void forget();

    OfficeThread &m_office;
    const Reader &m_reader;
    System m_system;
    std::optional<Credential> m_kept;
    std::optional<Credential> m_used;
    QLabel *m_what;
    QPushButton *m_other;
    QPushButton *m_forget;
};

} // namespace habeas::ui
