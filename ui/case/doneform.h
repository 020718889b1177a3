// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "noticeform.h"

namespace habeas::ui {

class DayField;
class DoneParts;

/// What was done about rectification, erasure, restriction, objection or withdrawal, what stays and why, and who was
/// told of it.
class DoneForm final : public NoticeForm
{
    Q_OBJECT

public:
    explicit DoneForm(const Reader &reader, QWidget *parent = nullptr);

    void take(const CaseSheet &sheet, bool isOther) override;
    void clear() override;
    workflow::Notice notice() const override;
    void show(const workflow::Notice &notice) override;
    bool beginAt(const letters::Missing &missing) override;

private:
    void listRecipients();
    void askForReason();

    QList<System> m_all;
    QFormLayout *m_form;
    CheckList *m_rights;
    DoneParts *m_parts;
    QPlainTextEdit *m_what;
    DayField *m_doneOn;
    CheckList *m_told;
    QLineEdit *m_whyNotTold;
};

} // namespace habeas::ui
