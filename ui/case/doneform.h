// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "noticeform.h"

namespace habeas::ui {

class DayField;

/// What was done about rectification, erasure, restriction, objection or withdrawal, where, and who was told of it.
class DoneForm final : public NoticeForm
{
    Q_OBJECT

public:
    explicit DoneForm(QWidget *parent = nullptr);

    void take(const CaseSheet &sheet, bool isOther) override;
    void clear() override;
    workflow::Notice notice() const override;
    void show(const workflow::Notice &notice) override;

private:
    void listRecipients();
    void askForReason();
    QList<SystemId> chosenSystems() const;

    QList<System> m_all;
    QFormLayout *m_form;
    CheckList *m_rights;
    QPlainTextEdit *m_what;
    DayField *m_doneOn;
    CheckList *m_systems;
    CheckList *m_told;
    QLineEdit *m_whyNotTold;
};

} // namespace habeas::ui
