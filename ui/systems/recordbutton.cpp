// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recordbutton.h"

#include "widgets/printing.h"
#include "widgets/savefile.h"

#include "workflow/record.h"

#include <QFileDialog>
#include <QMenu>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {

RecordButton::RecordButton(OfficeThread &office, const Reader &reader, QWidget *parent)
    : QPushButton(tr("Re&cord (Art. 30) …"), parent), m_office(office), m_reader(reader)
{
    setObjectName(u"record"_s);
    auto *languages = new QMenu(this);
    languages->addAction(tr("In &German …"), this, [this] { save(Language::German); });
    languages->addAction(tr("In &English …"), this, [this] { save(Language::English); });
    setMenu(languages);
}

void RecordButton::save(Language language)
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the record of processing activities"),
                                                      tr("record.pdf"), u"PDF (*.pdf)"_s);
    if (!path.isEmpty())
        make(language, [this, path](const QByteArray &pdf) { Q_EMIT done(saveFile(path, pdf)); });
}

void RecordButton::print()
{
    make(m_reader.words.language(), [this](const QByteArray &pdf) { printPdf(pdf, tr("record.pdf"), this); });
}

void RecordButton::make(Language language, const std::function<void(const QByteArray &pdf)> &then)
{
    m_office.ask<QByteArray>(
        this,
        [id = m_organisation, language](workflow::Office &office) -> Result<QByteArray> {
            const auto organisation = office.vault.registry().organisation(id);
            if (!organisation)
                return organisation.error();
            const auto systems = office.vault.registry().systems(id);
            if (!systems)
                return systems.error();
            return letters::toPdf(
                workflow::recordDocument(*organisation, *systems, office.today(*organisation), language));
        },
        [this, then](const Result<QByteArray> &pdf) {
            if (pdf)
                then(*pdf);
            else
                Q_EMIT done(pdf.error().message);
        });
}

} // namespace habeas::ui
