// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stagepage.h"
#include "workflow/identity.h"

#include <functional>

QT_BEGIN_NAMESPACE
class QLabel;
class QStackedWidget;
class QVBoxLayout;
QT_END_NAMESPACE

namespace habeas::ui {

class CapacityForm;
class ConflictForm;
class CopyForm;
class HeardForm;
class IdentityAdvice;
class IdentitySteps;
class MethodForm;
class Panel;

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
    void showAdvice();
    QString whoText() const;
    QString outcomeText() const;
    QString hearingText() const;
    void record(const workflow::NewEvent &fact, QLabel *error, const std::function<void()> &then);

    std::optional<CaseSheet> m_sheet;
    bool m_goesOn = false; ///< something was recorded: the next open step comes
    workflow::IdentityCheck m_check;
    law::IdentityMethods m_methods;
    IdentitySteps *m_steps;
    QVBoxLayout *m_left = nullptr;
    bool m_isTight = false; ///< the advice stands below the steps
    Panel *m_panel = nullptr;
    QStackedWidget *m_work;
    QLabel *m_facts;
    MethodForm *m_identity;
    CapacityForm *m_capacity;
    ConflictForm *m_conflict;
    HeardForm *m_heard;
    QLabel *m_outcome;
    CopyForm *m_copy;
    IdentityAdvice *m_advice;
};

} // namespace habeas::ui
