// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casesheet.h"
#include "reader.h"

#include "workflow/casework.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;
QT_END_NAMESPACE

namespace habeas::ui {

/// How the bundle and its passphrase reached the person, and when.
class HandoverForm final : public QWidget
{
    Q_OBJECT

public:
    explicit HandoverForm(const Reader &reader, QWidget *parent = nullptr);

    /// What somebody is typing stays; another case begins anew.
    void take(const CaseSheet &sheet);
    void clear();
    void begin();
    bool isOpen() const; ///< something is sealed and not yet handed over
    workflow::NewEvent fact() const;
    QLabel *error() const { return m_error; }

Q_SIGNALS:
    void recordWanted();

private:
    void judgeWays();

    const Reader &m_reader;
    CaseId m_id;
    bool m_needsPassphrase = true; ///< else it is sealed for the person's own key
    QLabel *m_fact;
    QWidget *m_box;
    QComboBox *m_way;
    QLabel *m_passphraseLabel;
    QComboBox *m_passphraseWay;
    QLabel *m_ways;
    QDateEdit *m_on;
    QLineEdit *m_note;
    QPushButton *m_record;
    QLabel *m_error;
};

} // namespace habeas::ui
