// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casesheet.h"
#include "reader.h"
#include "widgets/panel.h"

#include "letters/frame.h"
#include "workflow/casework.h"

QT_BEGIN_NAMESPACE
class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
QT_END_NAMESPACE

namespace habeas::ui {

class DayField;

/// How bundle and passphrase, or the paper edition, reached the person, and when.
class HandoverForm final : public Panel
{
    Q_OBJECT

public:
    explicit HandoverForm(const Reader &reader, QWidget *parent = nullptr);

    /// What somebody is typing stays; another case begins anew.
    /// \a isReleased  the answer may go out: on paper, too
    void take(const CaseSheet &sheet, bool isReleased);
    void clear();
    void begin();
    bool isChosen(); ///< it is said what was handed over; if not it asks for it
    bool isOpen() const; ///< something may be handed over and was not yet
    workflow::NewEvent fact() const;
    QLabel *error() const { return m_error; }
    void setMain(bool isMain);
    bool isBegun() const { return copy().has_value(); } ///< somebody has said what was handed over

Q_SIGNALS:
    void recordWanted();
    void begun(); ///< isBegun() may have changed

private:
    std::optional<CopyForm> copy() const; ///< nothing: not chosen yet
    bool needsPassphrase() const;
    bool needsReason() const;
    void offer(bool isSealed, bool isOther);
    void showCopy();
    void judgeWays();

    const Reader &m_reader;
    CaseId m_id;
    std::optional<Letter> m_answer; ///< what says in which form the copy goes; none: nothing does
    bool m_hasPassphrase = true; ///< else it is sealed for the person's own key
    std::optional<bool> m_waysOf; ///< whether the ways offered are those of paper
    QLabel *m_fact;
    QWidget *m_box;
    QFormLayout *m_form; ///< in the box; what does not matter is no row of it
    QComboBox *m_copy;
    QComboBox *m_way;
    QComboBox *m_passphraseWay;
    QLabel *m_ways;
    QCheckBox *m_enclosed; ///< the copies on paper that the letter announces
    QCheckBox *m_alreadyOut; ///< something changed after it was made
    DayField *m_on;
    QLineEdit *m_otherForm; ///< why it went otherwise than the letter says
    QLineEdit *m_note;
    QPushButton *m_record;
    QLabel *m_error;
};

} // namespace habeas::ui
