// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recordfile.h"

#include "widgets/savefile.h"

#include "workflow/record.h"

#include <QCoreApplication>
#include <QFileDialog>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(habeas::ui)
};

} // namespace

QString recordFileName()
{
    return Text::tr("record.pdf");
}

void makeRecord(OfficeThread &office, const OrganisationId &organisation, Language language, QWidget *parent,
                const std::function<void(const Result<QByteArray> &pdf)> &then)
{
    office.ask<QByteArray>(
        parent,
        [organisation, language](workflow::Office &open) -> Result<QByteArray> {
            const auto found = open.vault.registry().organisation(organisation);
            if (!found)
                return found.error();
            const auto systems = open.vault.registry().systems(organisation);
            if (!systems)
                return systems.error();
            return letters::toPdf(workflow::recordDocument(*found, *systems, open.today(*found), language));
        },
        then);
}

void saveRecord(OfficeThread &office, const OrganisationId &organisation, Language language, QWidget *parent,
                const std::function<void(const QString &error)> &then)
{
    const QString path = QFileDialog::getSaveFileName(parent, Text::tr("Save the record of processing activities"),
                                                      placeToSave(recordFileName()), u"PDF (*.pdf)"_s);
    if (path.isEmpty())
        return;
    makeRecord(office, organisation, language, parent, [parent, path, then](const Result<QByteArray> &pdf) {
        then(pdf ? saveFile(parent, path, *pdf) : pdf.error().message);
    });
}

} // namespace habeas::ui
