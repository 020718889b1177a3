// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "office/officethread.h"
#include "reader.h"

#include "workflow/earlier.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QListWidget;
QT_END_NAMESPACE

namespace habeas::ui {

/// Earlier cases of the person who is being typed in, and what has changed since. Hidden while there are none.
class EarlierList final : public QWidget
{
    Q_OBJECT

public:
    EarlierList(OfficeThread &office, const Reader &reader, QWidget *parent = nullptr);

    /// Looks for them once both names are there.
    void look(const Organisation &organisation, const Subject &subject);
    void clear();

Q_SIGNALS:
    void caseWanted(const habeas::CaseId &id);

private:
    void show(const QList<workflow::EarlierCase> &cases, QDate today);
    QString textOf(const workflow::EarlierCase &earlier, QDate today) const;

    OfficeThread &m_office;
    const Reader &m_reader;
    int m_round = 0; ///< counts what was looked for
    QLabel *m_head;
    QListWidget *m_list;
};

} // namespace habeas::ui
