// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "filereading.h"
#include "law/requestreading.h"
#include "office/officethread.h"
#include "place.h"

QT_BEGIN_NAMESPACE
class QCheckBox;
class QLabel;
class QPushButton;
class QScrollArea;
class QTabBar;
QT_END_NAMESPACE

namespace habeas::workflow {
struct NewCase;
}

namespace habeas::ui {

class DeadlineBand;
class DirectoryLookUp;
class EarlierList;
class IncomingPane;
class Panel;
class RepresentativeForm;
class RequestForm;
class SenderBar;
class SubjectForm;

/// Takes a request in: what came on one side, on the other who is concerned, who asks, for what, when it came. What
/// the source suggests is filled in with the numbers of its passages. What was typed stays until a case is made of it,
/// and a file is never put in its place. In a narrow window the sides are tabs.
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

Q_SIGNALS:
    void acknowledgeWanted(const habeas::CaseId &id); ///< of the case that was opened
    void registerWanted(); ///< to sign in at a directory

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Side { Source, Case };

    QWidget *sides();
    Panel *casePanel();
    QWidget *forms();
    void connectForms();
    void showSide(Side side); ///< where there is room for one only
    void fitSides();
    void goToSender();
    void goToText();
    void chooseFiles();
    void paste();
    void takeOver(const HandedIn &handedIn);
    void takeOverMail(const mail::IncomingMail &mail);
    void suggest(const law::RequestReading &reading);
    void point(const QList<int> &numbers);
    void useSender(bool isRepresentative);
    void lookForEarlier();
    void showDeadline(); ///< of the day of receipt that stands there
    Result<workflow::NewCase> newCase() const;
    void tryToOpen();
    void complain(const Error &error);
    void takeOpened(const Result<Case> &value);
    void discard();

    OfficeThread &m_office;
    const Reader &m_reader;
    Organisation m_organisation;
    IncomingPane *m_incoming;
    SubjectForm *m_subject;
    RepresentativeForm *m_representative;
    RequestForm *m_request;
    SenderBar *m_sender;
    EarlierList *m_earlier;
    DirectoryLookUp *m_lookUp;
    FileReading m_reading;
    QScrollArea *m_scroll = nullptr;
    QTabBar *m_tabs;
    QWidget *m_case = nullptr; ///< the side of what becomes of it
    DeadlineBand *m_deadline;
    QCheckBox *m_acknowledge;
    QPushButton *m_open;
    QLabel *m_error;
};

} // namespace habeas::ui
