// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casesheet.h"
#include "office/officethread.h"
#include "reader.h"
#include "widgets/panel.h"

#include "workflow/paper.h"

#include <QPointer>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
class QVBoxLayout;
QT_END_NAMESPACE

namespace habeas::ui {

class Job;

/// Makes the paper edition in memory, says how many pages it has and what is not in it, prints or saves it.
class PaperPanel final : public Panel
{
    Q_OBJECT

public:
    PaperPanel(OfficeThread &office, const Reader &reader, QWidget *parent = nullptr);
    ~PaperPanel() override; ///< the pages are wiped

    /// What was made of an earlier letter is gone.
    void take(const CaseSheet &sheet);
    void setAllowed(bool isAllowed); ///< nothing stands in the way of handing out
    void clear();

private:
    void make();
    void made(const Result<workflow::PaperEdition> &edition);
    void print();
    void save();
    /// The journal first, then \a then: nothing leaves the vault that it does not know of.
    void record(const std::function<void()> &then);
    void forget();
    void showState();
    QString told() const;

    OfficeThread &m_office;
    const Reader &m_reader;
    std::optional<CaseSheet> m_sheet;
    bool m_isAllowed = false;
    int m_round = 0; ///< counts what was begun: an answer of an earlier one is nobody's
    QPointer<Job> m_job;
    std::optional<workflow::PaperEdition> m_edition;
    QPushButton *m_make;
    QVBoxLayout *m_jobs;
    QLabel *m_told;
    QPushButton *m_print;
    QPushButton *m_save;
    QLabel *m_error;
};

} // namespace habeas::ui
