// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casesheet.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace habeas::ui {

/// Of which systems an answer cannot name the recipients yet, as nobody has said who they are (Art. 15(1)(c)). It may
/// go out, and says so; better is to say it.
class RecipientGap final : public QWidget
{
    Q_OBJECT

public:
    explicit RecipientGap(QWidget *parent = nullptr);

    void take(const CaseSheet &sheet, bool isAnswer); ///< of another letter: nothing is said
    void clear();
    bool isSaid() const { return !m_first.isNull(); }

Q_SIGNALS:
    void systemWanted(const habeas::SystemId &system); ///< to say who its recipients are

private:
    QLabel *m_sentence;
    QPushButton *m_go;
    SystemId m_first;
};

} // namespace habeas::ui
