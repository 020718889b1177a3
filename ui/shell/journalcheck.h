// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "office/officethread.h"
#include "reader.h"
#include "widgets/glyph.h"

#include "workflow/proof.h"

#include <QPointer>
#include <QToolButton>

namespace habeas::ui {

/// In the status bar: whether the journal is whole. It is checked each time a controller is chosen, beside other work;
/// the contents of items only where somebody asks for it (JournalPlace).
class JournalCheck final : public QToolButton
{
    Q_OBJECT

public:
    /// \a office and \a reader outlive it.
    JournalCheck(OfficeThread &office, const Reader &reader, QWidget *parent = nullptr);

    void begin(const Organisation &organisation);
    /// What somebody found out by hand meanwhile takes the place of its own check.
    void take(const workflow::Proof &proof, const QTimeZone &zone);
    void clear();

private:
    void say(Glyph glyph, const QString &text);

    OfficeThread &m_office;
    const Reader &m_reader;
    QPointer<Job> m_job;
    int m_round = 0; ///< an answer about the controller before is not shown
};

} // namespace habeas::ui
