// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casesheet.h"
#include "office/officethread.h"
#include "reader.h"
#include "widgets/panel.h"

#include "workflow/release.h"

#include <QPointer>

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;
QT_END_NAMESPACE

namespace habeas::ui {

class Job;
class PassphrasePanel;

/// Seals the bundle into a folder, rehearses it, and says what lies there.
class SealPanel final : public Panel
{
    Q_OBJECT

public:
    SealPanel(OfficeThread &office, const Reader &reader, PassphrasePanel *passphrase, QWidget *parent = nullptr);

    void take(const CaseSheet &sheet);
    void setAllowed(bool isAllowed); ///< nothing stands in the way
    /// Stops the sealing, if it is under way: its passphrase goes, too.
    void clear();
    void begin();
    void setMain(bool isMain);
    QString bundleFile() const; ///< its name, as the letters say it
    QString bundlePath() const; ///< where it is sealed to; empty without a folder

Q_SIGNALS:
    void changed();

private:
    void seal();
    void sealed(const Result<workflow::SealedPackage> &package, const QString &path);
    void browse();
    void showJob(Job *job);
    void showState();
    QString factsOf(const Bundle &bundle) const;

    OfficeThread &m_office;
    const Reader &m_reader;
    PassphrasePanel *m_passphrase;
    std::optional<CaseSheet> m_sheet;
    bool m_isAllowed = false;
    bool m_isSealing = false;
    QPointer<Job> m_job;
    QString m_place; ///< folder of what was sealed while this page was open
    QLineEdit *m_folder;
    QPushButton *m_browse;
    QPushButton *m_seal;
    QVBoxLayout *m_jobs;
    QLabel *m_result;
    QLabel *m_digest;
    QLabel *m_opener;
    QPushButton *m_open;
    QLabel *m_error;
};

} // namespace habeas::ui
