// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casesheet.h"
#include "reader.h"

#include <QTreeWidget>

namespace habeas::ui {

/// What has happened in a case, newest first: its events, notes and corrections.
class History final : public QTreeWidget
{
    Q_OBJECT

public:
    explicit History(const Reader &reader, QWidget *parent = nullptr);

    void take(const CaseSheet &sheet);

private:
    const Reader &m_reader;
};

} // namespace habeas::ui
