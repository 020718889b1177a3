// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader.h"
#include "register/organisation.h"
#include "office/officethread.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QComboBox;
class QDateEdit;
class QGroupBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
QT_END_NAMESPACE

namespace habeas::workflow {
struct NewCase;
}

namespace habeas::ui {

/// Takes a request in: who is concerned, who asks, for what, when it came. What was typed stays until a case is made
/// of it.
class IntakePlace final : public QWidget
{
    Q_OBJECT

public:
    IntakePlace(OfficeThread &office, QWidget *parent = nullptr);

    void show(const Organisation &organisation);
    void clear(); ///< the vault is locked, or a case was made of it: nothing typed stays

Q_SIGNALS:
    void opened(const habeas::CaseId &id);
    void left();

private:
    QGroupBox *subjectBox();
    QGroupBox *representativeBox();
    QGroupBox *requestBox();
    workflow::NewCase newCase() const;
    void tryToOpen();

    OfficeThread &m_office;
    Organisation m_organisation;
    QLineEdit *m_givenName;
    QLineEdit *m_familyName;
    QLineEdit *m_group;
    QLineEdit *m_userName;
    QLineEdit *m_mail;
    QGroupBox *m_represented = nullptr;
    QLineEdit *m_representative;
    QComboBox *m_capacity;
    QLineEdit *m_evidence;
    QComboBox *m_heard;
    QList<QCheckBox *> m_rights;
    QDateEdit *m_received;
    QComboBox *m_channel;
    QPlainTextEdit *m_request;
    QPushButton *m_open;
    QLabel *m_error;
};

} // namespace habeas::ui
