// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader.h"
#include "register/system.h"

#include "itemmodels/systemlistmodel.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QLabel;
QT_END_NAMESPACE

namespace habeas::ui {

class StateChip;

/// Whether an entry of the register is complete: what a letter or its reading lacks, and what its profile leaves to the
/// school, until somebody has said that it was found out.
class SystemStanding final : public QWidget
{
    Q_OBJECT

public:
    explicit SystemStanding(const Reader &reader, QWidget *parent = nullptr);

    void show(const System &system);
    void clear();
    bool isChecked() const; ///< what the profile leaves to the school was found out
    StateChip *chip() const { return m_chip; } ///< for the head of the panel that holds this

    static itemmodels::SystemListModel::State stateOf(const System &system);

Q_SIGNALS:
    void edited();

private:
    const Reader &m_reader;
    StateChip *m_chip;
    QLabel *m_lacks;
    QLabel *m_toCheck;
    QCheckBox *m_isChecked;
};

} // namespace habeas::ui
