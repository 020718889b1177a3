// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "office/officethread.h"
#include "reader.h"

#include "workflow/earlier.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QVBoxLayout;
QT_END_NAMESPACE

namespace habeas::ui {

/// Earlier cases that may be of the person who is being typed in, each a band with what speaks for it and what has
/// changed since. Hidden while there are none.
class EarlierList final : public QWidget
{
    Q_OBJECT

public:
    EarlierList(OfficeThread &office, const Reader &reader, QWidget *parent = nullptr);

    /// Looks for them once both names are there, or anything else the person may be known by.
    void look(const Organisation &organisation, const Subject &subject);
    void clear();

Q_SIGNALS:
    void caseWanted(const habeas::CaseId &id);

private:
    void show(const QList<workflow::EarlierCase> &cases, QDate today);
    void showBand(const workflow::EarlierCase &earlier, QDate today);
    void removeBands();

    OfficeThread &m_office;
    const Reader &m_reader;
    int m_round = 0; ///< counts what was looked for
    QVBoxLayout *m_bands;
    QLabel *m_error; ///< that there are none is not said where they could not be read
};

} // namespace habeas::ui
