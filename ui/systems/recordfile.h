// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "office/officethread.h"

#include "core/words.h"

namespace habeas::ui {

// The record of processing activities (Art. 30(1) GDPR), made from the register. Drafts are no part of it: it says what
// stands there.

/// \a then  with the PDF. The receiver of the answer is \a parent
void makeRecord(OfficeThread &office, const OrganisationId &organisation, Language language, QWidget *parent,
                const std::function<void(const Result<QByteArray> &pdf)> &then);

/// Asks where to, then writes it.
/// \a then  with what went wrong, for people; empty if it is written. Never called if nobody chose a file
void saveRecord(OfficeThread &office, const OrganisationId &organisation, Language language, QWidget *parent,
                const std::function<void(const QString &error)> &then);

QString recordFileName(); ///< where nobody chose another one

} // namespace habeas::ui
