// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casesheet.h"
#include "reader.h"
#include "workflow/identity.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
QT_END_NAMESPACE

namespace habeas::ui {

class MethodForm;

/// What showed that somebody may act for another. Of a parent whose custody was unclear at intake it asks first what
/// custody there is: the ways that show it follow from that.
class CapacityForm final : public QWidget
{
    Q_OBJECT

public:
    explicit CapacityForm(const Reader &reader, QWidget *parent = nullptr);

    void take(const CaseSheet &sheet, const workflow::IdentityCheck &check, const law::IdentityMethods &methods);
    void clear(); ///< what was chosen and typed
    void fill(const Event &event); ///< as it was recorded, so that it can be corrected
    void begin();
    workflow::NewEvent fact() const;
    const law::IdentityMethod *chosen() const; ///< null: no way is
    QLabel *error() const;

Q_SIGNALS:
    void methodChosen();
    void recordWanted();

private:
    void offer();
    void tryToRecord();
    std::optional<Representative::Capacity> found() const; ///< nothing: nobody has said

    law::IdentityMethods m_table;
    law::Requester m_requester = law::Requester::Other;
    QWidget *m_question;
    QComboBox *m_custody;
    MethodForm *m_methods;
};

} // namespace habeas::ui
