// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "filereading.h"
#include "office/officethread.h"
#include "place.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
class QScrollArea;
QT_END_NAMESPACE

namespace habeas::workflow {
struct NewCase;
}

namespace habeas::ui {

class EarlierList;
class IncomingPane;
class RepresentativeForm;
class RequestForm;
class SenderBar;
class SubjectForm;

/// Takes a request in: what came as a file on one side, on the other who is concerned, who asks, for what, when it
/// came. What was typed stays until a case is made of it, and a file is never put in its place.
class IntakePlace final : public Place
{
    Q_OBJECT

public:
    IntakePlace(OfficeThread &office, const Reader &reader, QWidget *parent = nullptr);

    /// Files that came in: they are kept with the case, and what they say is filled in for a person to check.
    void takeFiles(const QStringList &paths);

    QString title() const override;
    void enter(const Organisation &organisation) override; ///< what was being typed is still there
    void refresh() override { }
    void clear() override; ///< also when a case was made of it: nothing typed stays

private:
    QWidget *fileBar();
    QWidget *forms();
    void goToSender();
    void goToText();
    void chooseFiles();
    void paste();
    void takeOver(const HandedIn &handedIn);
    void takeOverMail(const mail::IncomingMail &mail);
    void useSender(bool isRepresentative);
    void lookForEarlier();
    void showDeadline(); ///< of the day of receipt that stands there
    Result<workflow::NewCase> newCase() const;
    void tryToOpen();

    OfficeThread &m_office;
    const Reader &m_reader;
    Organisation m_organisation;
    IncomingPane *m_incoming;
    SubjectForm *m_subject;
    RequestForm *m_request;
    RepresentativeForm *m_representative;
    SenderBar *m_sender;
    EarlierList *m_earlier;
    FileReading m_reading;
    QScrollArea *m_scroll;
    QLabel *m_deadline;
    QPushButton *m_open;
    QLabel *m_error;
};

} // namespace habeas::ui
