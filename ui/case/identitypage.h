// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stagepage.h"

#include "law/identity.h"

QT_BEGIN_NAMESPACE
class QButtonGroup;
class QDateEdit;
class QLineEdit;
class QPushButton;
class QVBoxLayout;
QT_END_NAMESPACE

namespace habeas::ui {

/// Who asks: ways to check it, the mildest first, and what was found. Evidence is seen, never kept.
class IdentityPage final : public StagePage
{
    Q_OBJECT

public:
    IdentityPage(OfficeThread &office, const Reader &reader, QWidget *parent = nullptr);

    void take(const CaseSheet &sheet) override;
    void clear() override;
    void begin() override;

private:
    void showMethods(law::Requester requester);
    void explainMethod();
    void record(Event::Kind kind);
    QString standingText(const CaseSheet &sheet) const;
    QString method() const; ///< code of the way chosen; empty: none

    CaseId m_id;
    std::optional<law::Requester> m_requester;
    QList<law::IdentityMethod> m_methods;
    QLabel *m_standing;
    QVBoxLayout *m_choices;
    QButtonGroup *m_group;
    QLabel *m_procedure;
    QDateEdit *m_on;
    QLineEdit *m_seen;
    QPushButton *m_ask;
    QPushButton *m_answered;
    QPushButton *m_confirm;
    QPushButton *m_refuse;
    QLabel *m_error;
};

} // namespace habeas::ui
