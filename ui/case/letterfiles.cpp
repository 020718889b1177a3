// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "letterfiles.h"

#include "widgets/printing.h"
#include "widgets/savefile.h"

#include "workflow/writing.h"

#include <QBoxLayout>
#include <QFileDialog>
#include <QMenu>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {

LetterFiles::LetterFiles(OfficeThread &office, QWidget *parent) : QWidget(parent), m_office(office)
{
    auto *print = new QPushButton(tr("P&rint …"));
    auto *save = new QPushButton(tr("Save &as"));
    auto *formats = new QMenu(save);
    for (const auto &[format, text] : {std::pair(u"pdf"_s, tr("&PDF/A …")), std::pair(u"odt"_s, tr("&ODT, to edit …")),
                                       std::pair(u"html"_s, tr("&HTML, to read aloud …"))})
        formats->addAction(text, this, [this, format = format] { saveAs(format); });
    save->setMenu(formats);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(print);
    row->addWidget(save);
    connect(print, &QPushButton::clicked, this, &LetterFiles::print);
}

void LetterFiles::take(const Letter &letter, const QString &caseNumber)
{
    m_letter = letter;
    m_number = caseNumber;
    m_pdf.clear();
}

void LetterFiles::clear()
{
    m_letter.reset();
    m_number.clear();
    m_pdf.clear();
}

void LetterFiles::print()
{
    if (canPrint())
        printPdf(m_pdf, workflow::letterFileName(*m_letter, m_number, u"pdf"_s), this);
}

void LetterFiles::saveAs(const QString &format)
{
    if (!m_letter)
        return;
    auto *dialog = new QFileDialog(this, tr("Save the letter"), placeToSave());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(format);
    dialog->selectFile(workflow::letterFileName(*m_letter, m_number, format));
    connect(dialog, &QFileDialog::fileSelected, this, [this, format, letter = *m_letter](const QString &path) {
        m_office.ask<QByteArray>(
            this, [letter, format](workflow::Office &office) { return workflow::letterFile(office, letter, format); },
            [this, path](const Result<QByteArray> &bytes) {
                Q_EMIT failed(bytes ? saveFile(this, path, *bytes) : bytes.error().message);
            });
    });
    dialog->open();
}

} // namespace habeas::ui
