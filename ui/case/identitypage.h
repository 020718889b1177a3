// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "identitysteps.h"
#include "stagepage.h"
#include "workflow/identity.h"

#include <functional>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;
QT_END_NAMESPACE

namespace habeas::ui {

class CapacityForm;
class ConflictForm;
class CopyForm;
class HeardForm;
class IdentityAdvice;
class MethodForm;
class Panel;
class RecordedFacts;

/// Who asks, and whether they may: guided by steps that can be taken in any order. Evidence is seen, never kept.
class IdentityPage final : public StagePage
{
    Q_OBJECT

public:
    IdentityPage(OfficeThread &office, const Reader &reader, QWidget *parent = nullptr);

    void take(const CaseSheet &sheet) override;
    void clear() override;
    void begin() override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *workPanel();
    QWidget *identityWork();
    QWidget *capacityWork();
    QWidget *outcomeWork();
    void lookForPictures(); ///< that are destroyed only with the e-mail they lie in
    void showStep();
    void takeFacts();
    void showFacts(); ///< what is recorded stands instead of the fields it came from, until it is to be corrected
    void correct();
    std::optional<EventId> replacedBy(Event::Kind kind) const; ///< what a fact of this step is recorded instead of
    void showAdvice();
    void record(workflow::NewEvent fact, QLabel *error, const std::function<void()> &then);

    std::optional<CaseSheet> m_sheet;
    std::optional<IdentitySteps::Step> m_corrects; ///< whose fields are unfolded though it is done
    bool m_goesOn = false; ///< something was recorded: the next open step comes
    workflow::IdentityCheck m_check;
    law::IdentityMethods m_methods;
    IdentitySteps *m_steps;
    QVBoxLayout *m_left = nullptr;
    bool m_isTight = false; ///< the advice stands below the steps
    Panel *m_panel = nullptr;
    QStackedWidget *m_work;
    QLabel *m_facts;
    RecordedFacts *m_capacityFacts;
    RecordedFacts *m_identityFacts;
    RecordedFacts *m_heardFacts;
    QPushButton *m_next; ///< to the first step that is open, where nothing is left to do at this one
    MethodForm *m_identity;
    CapacityForm *m_capacity;
    ConflictForm *m_conflict;
    HeardForm *m_heard;
    QLabel *m_outcome;
    CopyForm *m_copy;
    IdentityAdvice *m_advice;
};

} // namespace habeas::ui
