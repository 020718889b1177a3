// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "filereading.h"
#include "office/officethread.h"
#include "place.h"

QT_BEGIN_NAMESPACE
class QCheckBox;
class QComboBox;
class QDateEdit;
class QGroupBox;
class QLabel;
class QLineEdit;
class QPushButton;
QT_END_NAMESPACE

namespace habeas::workflow {
struct NewCase;
}

namespace habeas::ui {

class RequestText;

/// Takes a request in: who is concerned, who asks, for what, when it came. What was typed stays until a case is made
/// of it.
class IntakePlace final : public Place
{
    Q_OBJECT

public:
    IntakePlace(OfficeThread &office, const Reader &reader, QWidget *parent = nullptr);

    /// Takes over what a file says: an e-mail, a text, a PDF. The person checks it before a case is made of it.
    void takeFile(const QString &path);

    QString title() const override;
    void enter(const Organisation &organisation) override; ///< what was being typed is still there
    void refresh() override { }
    void clear() override; ///< also when a case was made of it: nothing typed stays

private:
    QGroupBox *subjectBox();
    QGroupBox *representativeBox();
    QGroupBox *requestBox();
    QWidget *fileBar();
    void chooseFile();
    void takeOver(const HandedIn &handedIn);
    void useSender(bool isRepresentative);
    void lookForEarlier();
    workflow::NewCase newCase() const;
    void tryToOpen();

    OfficeThread &m_office;
    Organisation m_organisation;
    QLineEdit *m_givenName;
    QLineEdit *m_familyName;
    QComboBox *m_role;
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
    RequestText *m_request;
    FileReading m_reading;
    QString m_senderName;
    QString m_senderAddress;
    QLabel *m_sender;
    QPushButton *m_asSubject;
    QPushButton *m_asRepresentative;
    QLabel *m_earlier;
    QPushButton *m_open;
    QLabel *m_error;
};

} // namespace habeas::ui
