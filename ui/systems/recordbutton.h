// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "office/officethread.h"
#include "reader.h"

#include <QPushButton>

namespace habeas::ui {

/// Makes the record of processing activities (Art. 30(1) GDPR) from the register, in German or English.
class RecordButton final : public QPushButton
{
    Q_OBJECT

public:
    RecordButton(OfficeThread &office, const Reader &reader, QWidget *parent = nullptr);

    void take(const OrganisationId &organisation) { m_organisation = organisation; }
    void print(); ///< in the reader's language

Q_SIGNALS:
    void done(const QString &error); ///< empty: the record was written

private:
    void save(Language language);

    OfficeThread &m_office;
    const Reader &m_reader;
    OrganisationId m_organisation;
};

} // namespace habeas::ui
