// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paperpanel.h"

#include "widgets/labels.h"
#include "widgets/printing.h"
#include "widgets/progressrow.h"
#include "widgets/savefile.h"

#include "core/secret.h"
#include "preview/request.h"

#include <QBoxLayout>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

constexpr qsizetype mostNamed = 5; ///< the list in the edition has them all

} // namespace

PaperPanel::PaperPanel(OfficeThread &office, const Reader &reader, QWidget *parent)
    : Panel(tr("Paper edition"), parent),
      m_office(office),
      m_reader(reader),
      m_make(new QPushButton(tr("Prepare the paper e&dition"))),
      m_jobs(new QVBoxLayout),
      m_told(new QLabel),
      m_print(new QPushButton(tr("Print t&he paper edition …"))),
      m_save(new QPushButton(tr("Ma&ke a PDF file …"))),
      m_error(errorLabel())
{
    m_told->setWordWrap(true);
    m_told->setTextFormat(Qt::PlainText);
    auto *about =
        captionLabel(tr("For whoever has no computer: letter and items readable on numbered sheets. It is not "
                        "encrypted. Printed from here it leaves no file; delete a saved one once it is "
                        "printed."));
    auto *row = new QHBoxLayout;
    row->addWidget(m_make);
    row->addWidget(m_print);
    row->addWidget(m_save);
    row->addStretch(1);
    QVBoxLayout *column = addInset();
    column->addWidget(about);
    column->addLayout(m_jobs);
    column->addWidget(m_told);
    column->addWidget(m_error);
    column->addLayout(row);
    connect(m_make, &QPushButton::clicked, this, &PaperPanel::make);
    connect(m_print, &QPushButton::clicked, this, &PaperPanel::print);
    connect(m_save, &QPushButton::clicked, this, &PaperPanel::save);
    showState();
}

PaperPanel::~PaperPanel()
{
    forget();
}

void PaperPanel::forget()
{
    ++m_round;
    if (m_job)
        m_job->cancel();
    m_job = nullptr;
    if (m_edition)
        wipe(m_edition->pdf);
    m_edition.reset();
    while (QLayoutItem *item = m_jobs->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void PaperPanel::take(const CaseSheet &sheet)
{
    const bool isSame = m_sheet && m_sheet->value().id == sheet.value().id
        && m_sheet->facts.letters.size() == sheet.facts.letters.size();
    if (!isSame)
        clear();
    m_sheet = sheet;
    showState();
}

void PaperPanel::setAllowed(bool isAllowed)
{
    m_isAllowed = isAllowed;
    if (!isAllowed)
        forget(); // it may hold what was withheld since
    showState();
}

void PaperPanel::clear()
{
    forget();
    m_sheet.reset();
    m_isAllowed = false;
    m_told->clear();
    showError(m_error, {});
    showState();
}

void PaperPanel::showState()
{
    m_make->setEnabled(m_isAllowed && m_sheet && !m_job);
    m_make->setVisible(!m_edition);
    m_print->setVisible(m_edition.has_value());
    m_save->setVisible(m_edition.has_value());
    m_told->setText(m_edition ? told() : QString());
    m_told->setVisible(m_edition.has_value());
}

QString PaperPanel::told() const
{
    QStringList lines{tr("%n page(s), in memory.", nullptr, m_edition->pages)};
    const auto &missing = m_edition->missing;
    if (missing.isEmpty())
        lines << tr("All that is handed out stands in it.");
    else
        lines << tr("%n file(s) are not in it, or not all of them. They are listed with how one gets them:", nullptr,
                    int(missing.size()));
    for (const workflow::NotOnPaper &each : missing.first(std::min(missing.size(), mostNamed))) {
        QStringList why;
        for (const Code &code : each.why)
            why << m_reader.words.say(code);
        lines << u"– %1: %2. %3"_s.arg(each.system, each.path, why.join(u' '));
    }
    if (missing.size() > mostNamed)
        lines << u"– …"_s;
    return lines.join(u'\n');
}

void PaperPanel::make()
{
    forget();
    showError(m_error, {});
    m_job = m_office.start<workflow::PaperEdition>(
        {tr("Paper edition"), m_sheet->value().id, {}}, this,
        [id = m_sheet->value().id](workflow::Office &office, const Watch &watch) {
            return workflow::paperEdition(office, id, preview::helperProgram(), watch);
        },
        [this, round = m_round](const Result<workflow::PaperEdition> &edition) {
            if (round == m_round)
                made(edition);
        });
    m_jobs->addWidget(new ProgressRow(m_job, m_reader));
    showState();
}

void PaperPanel::made(const Result<workflow::PaperEdition> &edition)
{
    forget();
    const bool isStopped = !edition && edition.error().kind == Error::Kind::Cancelled;
    showError(m_error, edition || isStopped ? QString() : edition.error().message);
    if (edition)
        m_edition = *edition;
    showState();
    (m_edition ? m_print : m_make)->setFocus();
}

void PaperPanel::record(const std::function<void()> &then)
{
    workflow::PaperEdition counted{{}, m_edition->pages, m_edition->missing};
    m_office.ask<std::monostate>(
        this,
        [id = m_sheet->value().id, counted](workflow::Office &office) {
            return workflow::recordPaperEdition(office, id, counted);
        },
        [this, round = m_round, then](const Result<> &recorded) {
            if (round != m_round)
                return; // locked, or another case
            showError(m_error, recorded ? QString() : recorded.error().message);
            if (recorded)
                then();
        });
}

void PaperPanel::print()
{
    record([this] { printPdf(m_edition->pdf, m_sheet->value().number, this); });
}

void PaperPanel::save()
{
    auto *dialog = new QFileDialog(this, tr("Save the paper edition, not encrypted"), placeToSave());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("PDF (*.pdf)"));
    dialog->setDefaultSuffix(u"pdf"_s);
    dialog->selectFile(tr("paper-edition-%1.pdf").arg(m_sheet->value().number));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &place) {
        if (m_edition) // else locked while the dialog was open
            record([this, place] { showError(m_error, saveFile(this, place, m_edition->pdf)); });
    });
    dialog->open();
}

} // namespace habeas::ui
