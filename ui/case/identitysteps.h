// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casesheet.h"
#include "reader.h"
#include "widgets/glyph.h"
#include "widgets/panel.h"
#include "workflow/identity.h"

QT_BEGIN_NAMESPACE
class QListWidget;
QT_END_NAMESPACE

namespace habeas::ui {

/// The steps of the check, each with how it stands; any can be gone to at any time.
class IdentitySteps final : public Panel
{
    Q_OBJECT

public:
    enum class Step { Who, What, Capacity, Identity, Heard, Outcome };

    explicit IdentitySteps(const Reader &reader, QWidget *parent = nullptr);

    void take(const CaseSheet &sheet, const workflow::IdentityCheck &check);
    void clear();
    Step step() const;
    void goToNext(); ///< the first that is not done; all done: the outcome
    bool isOpen(Step step) const; ///< something of it is still to be recorded
    QString nextTitle() const; ///< of the first that is not done, in words; empty: all is done

Q_SIGNALS:
    void stepChosen();
    void workWanted(); ///< the focus is to go where the step is done

private:
    void add(Step step, const QString &title, const QString &standing, Glyph glyph);
    int nextRow() const; ///< of the first that is not done; behind the last: all is done
    QString capacityStanding(const CaseSheet &sheet) const;
    QString identityStanding(const CaseSheet &sheet) const;

    const Reader &m_reader;
    workflow::IdentityCheck m_check;
    QListWidget *m_list;
};

} // namespace habeas::ui
