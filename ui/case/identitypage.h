// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stagepage.h"
#include "widgets/glyph.h"
#include "workflow/identity.h"

#include <functional>

QT_BEGIN_NAMESPACE
class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;
QT_END_NAMESPACE

namespace habeas::ui {

class ConflictForm;
class HeardForm;
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

private:
    enum class Step { Who, What, Capacity, Identity, Heard, Outcome };

    QWidget *stepsPanel();
    QWidget *workPanel();
    QWidget *adviceColumn();
    QWidget *identityWork();
    QWidget *capacityWork();
    QWidget *outcomeWork();
    void showSteps();
    void addStep(Step step, const QString &title, const QString &standing, Glyph glyph);
    void showStep();
    void showAdvice();
    Step step() const;
    int nextStep() const;
    QString whoText() const;
    QString capacityStanding() const;
    QString identityStanding() const;
    QString outcomeText() const;
    void record(const workflow::NewEvent &fact, QLabel *error, const std::function<void()> &then);

    std::optional<CaseSheet> m_sheet;
    bool m_goesOn = false; ///< something was recorded: the next open step comes
    workflow::IdentityCheck m_check;
    law::IdentityMethods m_methods;
    QListWidget *m_steps;
    Panel *m_panel = nullptr;
    QStackedWidget *m_work;
    QLabel *m_facts;
    MethodForm *m_identity;
    MethodForm *m_capacity;
    ConflictForm *m_conflict;
    HeardForm *m_heard;
    QLabel *m_outcome;
    QPushButton *m_destroyed;
    QLabel *m_outcomeError;
    QLabel *m_noted;
    QLabel *m_notKept;
    QLabel *m_advice;
};

} // namespace habeas::ui
