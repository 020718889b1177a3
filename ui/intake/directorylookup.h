// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "office/officethread.h"
#include "reader.h"
#include "widgets/band.h"

#include "workflow/lookingup.h"

#include <QPointer>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QListWidget;
class QPushButton;
QT_END_NAMESPACE

namespace habeas::ui {

/// Looks a person up in the school's directories before there is a case: who has this name, and what tells them apart.
/// A person says who it is; what the directory knows them by is then suggested. The acts are hidden where there is no
/// directory, the rest while there is nothing to say.
class DirectoryLookUp final : public QWidget
{
    Q_OBJECT

public:
    DirectoryLookUp(OfficeThread &office, const Reader &reader, QWidget *parent = nullptr);

    void setOrganisation(const Organisation &organisation);
    /// Whom to look for. What was found of another name goes.
    void setSubject(const Subject &subject);
    void clear(); ///< also stops what is running
    QList<QWidget *> acts() const; ///< to be put where the name is typed

Q_SIGNALS:
    /// Somebody said that this is the person.
    void chosen(const habeas::connectors::Candidate &candidate);
    void registerWanted(); ///< to sign in at a system for good

private:
    using Answers = QList<workflow::DirectoryAnswer>;

    void ask();
    void stop();
    void settle(const Result<Answers> &answers);
    void showCandidates(const Answers &answers);
    void showFailures(const Answers &answers);
    void takeChosen();
    void forget();
    void say(const QString &sentence);
    void showActs(bool isAsking);
    QString directoryNames() const;

    OfficeThread &m_office;
    const Reader &m_reader;
    OrganisationId m_organisation;
    QList<System> m_directories;
    Subject m_subject;
    QPointer<Job> m_job;
    int m_round = 0; ///< counts what was asked
    QList<std::pair<QString, connectors::Candidate>> m_candidates; ///< each with the name of its system
    QPushButton *m_ask;
    QPushButton *m_stop;
    QLabel *m_said;
    QListWidget *m_list;
    QPushButton *m_take;
    Band *m_signIn;
    QLabel *m_error;
};

} // namespace habeas::ui
