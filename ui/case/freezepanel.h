// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stagepage.h"

#include "workflow/freeze.h"

#include <array>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
class QStackedWidget;
QT_END_NAMESPACE

namespace habeas::ui {

class FreezeForm;

/// Data are only stored until it is decided about an objection, or about what is accurate: what is recorded of it, and
/// the forms for the rest, one at a time. Hidden in a case that is about something else.
class FreezePanel final : public StagePage
{
    Q_OBJECT

public:
    FreezePanel(OfficeThread &office, const Reader &reader, QWidget *parent = nullptr);

    void take(const CaseSheet &sheet) override;
    void clear() override;
    void begin() override; ///< what is next here
    bool isNext() const; ///< the next step of the case is done here
    bool isUnfolded() const; ///< a form has the room
    void fold();

Q_SIGNALS:
    void foldChanged();

private:
    static constexpr std::size_t formCount = 3;

    std::size_t nextForm() const; ///< formCount: none
    void open(std::size_t form);
    void record(std::size_t form);
    std::optional<Event> recorded(std::size_t form) const;
    void showButtons();
    QString standing() const;

    std::optional<CaseSheet> m_sheet;
    workflow::Freeze m_freeze;
    QString m_step; ///< for which a form was unfolded already
    QLabel *m_standing;
    std::array<QPushButton *, formCount> m_buttons;
    std::array<FreezeForm *, formCount> m_forms;
    QStackedWidget *m_stack;
};

} // namespace habeas::ui
