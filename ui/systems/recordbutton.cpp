// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recordbutton.h"

#include "recordfile.h"
#include "widgets/printing.h"

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
    saveRecord(m_office, m_organisation, language, this, [this](const QString &error) { Q_EMIT done(error); });
}

void RecordButton::print()
{
    makeRecord(m_office, m_organisation, m_reader.words.language(), this, [this](const Result<QByteArray> &pdf) {
        if (pdf)
            printPdf(*pdf, recordFileName(), this);
        else
            Q_EMIT done(pdf.error().message);
    });
}

} // namespace habeas::ui
