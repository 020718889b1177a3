// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "office/officethread.h"
#include "place.h"

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
class IntakePlace final : public Place
{
    Q_OBJECT

public:
    IntakePlace(OfficeThread &office, QWidget *parent = nullptr);

    QString title() const override;
    void enter(const Organisation &organisation) override; ///< what was being typed is still there
    void refresh() override { }
    void clear() override; ///< also when a case was made of it: nothing typed stays

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
