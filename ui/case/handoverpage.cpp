// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "handoverpage.h"

#include "handoverform.h"
#include "obstaclelist.h"
#include "paperpanel.h"
#include "passphrasepanel.h"
#include "sealpanel.h"
#include "signatureform.h"
#include "widgets/labels.h"
#include "widgets/panel.h"
#include "widgets/panes.h"
#include "widgets/printing.h"
#include "widgets/savefile.h"
#include "widgets/scrolling.h"

#include "core/devicestream.h"
#include "core/newfile.h"
#include "itemmodels/wording.h"
#include "workflow/answering.h"
#include "workflow/approving.h"
#include "workflow/passphrase.h"
#include "workflow/release.h"

#include <QBoxLayout>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QScrollArea>
#include <QSplitter>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

workflow::PaperFormat formatOf(const QString &paper)
{
    const QString ending = QFileInfo(paper).suffix().toLower();
    return ending == u"odt" ? workflow::PaperFormat::Odt
        : ending == u"html" ? workflow::PaperFormat::Html
                            : workflow::PaperFormat::Pdf;
}

/// A new file, whole or not at all.
Result<> writeNew(const QString &path, QByteArrayView bytes)
{
    auto file = NewFile::create(path);
    if (!file)
        return file.error();
    DeviceSink sink((*file)->device());
    if (const auto written = sink.write(bytes); !written)
        return written.error();
    return (*file)->commit();
}

} // namespace

HandoverPage::HandoverPage(OfficeThread &office, const Reader &reader, QWidget *parent)
    : StagePage(office, reader, parent),
      m_remarks(errorLabel()),
      m_released(captionLabel({})),
      m_signature(new SignatureForm(tr("The head releases what goes out"))),
      m_obstacles(new ObstacleList(reader)),
      m_passphrase(new PassphrasePanel(reader)),
      m_seal(new SealPanel(office, reader, m_passphrase)),
      m_paper(new PaperPanel(office, reader)),
      m_form(new HandoverForm(reader)),
      m_error(errorLabel())
{
    auto *halves = new QSplitter;
    halves->addWidget(sealingBox());
    halves->addWidget(scrolling(goingOutBox()));
    halves->setSizes({660, 400});
    halves->setChildrenCollapsible(false);
    rememberPanes(halves, u"handover"_s);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(halves);
    connect(m_signature, &SignatureForm::recordWanted, this, &HandoverPage::release);
    connect(m_obstacles, &ObstacleList::stageWanted, this, &HandoverPage::stageWanted);
    connect(m_passphrase, &PassphrasePanel::saveLetterWanted, this, &HandoverPage::saveLetter);
    connect(m_passphrase, &PassphrasePanel::printLetterWanted, this, &HandoverPage::printLetter);
    connect(m_seal, &SealPanel::changed, this, &HandoverPage::changed);
    connect(m_form, &HandoverForm::begun, this, &HandoverPage::showMain);
    connect(m_passphrase, &PassphrasePanel::generated, this, &HandoverPage::showMain);
    connect(m_form, &HandoverForm::recordWanted, this, &HandoverPage::recordHandover);
    addAct(tr("Show or hide the &passphrase"), Qt::Key_F9, [this] { m_passphrase->toggleCover(); });
}

QWidget *HandoverPage::sealingBox()
{
    auto *inner = new QWidget;
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_obstacles);
    auto *panel = new Panel(tr("1. Release"));
    QVBoxLayout *release = panel->addInset();
    release->addWidget(m_remarks);
    release->addWidget(m_released);
    release->addWidget(m_signature);
    column->addWidget(panel);
    column->addWidget(m_passphrase);
    column->addWidget(m_error);
    column->addWidget(m_seal);
    column->addStretch(1);
    return scrolling(inner);
}

QWidget *HandoverPage::goingOutBox()
{
    auto *inner = new QWidget;
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_form);
    column->addWidget(m_paper);
    column->addStretch(1);
    return inner;
}

void HandoverPage::take(const CaseSheet &sheet)
{
    const bool isOther = !m_sheet || m_sheet->value().id != sheet.value().id;
    if (isOther)
        m_passphrase->clear();
    m_sheet = sheet;
    const auto &approvals = sheet.facts.approvals;
    const auto release = std::find_if(approvals.rbegin(), approvals.rend(), [](const Approval &approval) {
        return approval.subject == Approval::Subject::Release;
    });
    const auto &letters = sheet.facts.letters;
    const Letter *answer = workflow::answerLetterAmong(letters);
    m_isReleased = answer && workflow::isReleased(*answer, approvals);
    QStringList released;
    if (m_isReleased) {
        released << tr("%1 signed on %2. The paper lies: %3")
                        .arg(release->approvedBy, itemmodels::shortDay(release->signedOn, sheet.today, m_reader.locale),
                             release->originalAt);
    } else if (!answer) {
        released << tr("The head signs for the answer letter. It is not finished yet.");
    }
    if (m_isReleased && sheet.facts.bundles.isEmpty() && workflow::isLetterOnly(sheet.facts))
        released << tr("Nothing was collected: a bundle would hold the letter alone. Send it, with copies of what was "
                       "found on paper, and record that at the stage “Answer”.");
    m_released->setVisible(!released.isEmpty());
    m_released->setText(released.join(u'\n'));
    m_signature->setVisible(answer && !m_isReleased); // nobody signs for a letter that is not written
    m_signature->take(sheet, isOther);
    m_passphrase->setLanguage(sheet.value().language);
    m_passphrase->setSealedBefore(!sheet.facts.bundles.isEmpty());
    m_seal->take(sheet);
    m_paper->take(sheet);
    m_form->take(sheet, m_isReleased);
    showMain();
    m_isStale = true;
    if (isVisible())
        readObstacles();
}

/// One after the other: sign, draw the words, seal, hand over; paper needs neither words nor seal.
void HandoverPage::showMain()
{
    if (!m_sheet)
        return;
    const bool isGoingOut = m_isReleased && (!m_sheet->facts.bundles.isEmpty() || m_form->isBegun());
    const bool isSealing = m_isReleased && !isGoingOut;
    m_signature->setMain(!m_isReleased);
    m_passphrase->setMain(isSealing && !m_passphrase->recipients());
    m_seal->setMain(isSealing && m_passphrase->recipients());
    m_form->setMain(isGoingOut);
}

void HandoverPage::showEvent(QShowEvent *event)
{
    StagePage::showEvent(event);
    if (m_isStale)
        readObstacles();
}

/// Reads every row there is: only when somebody looks, and beside the questions.
void HandoverPage::readObstacles()
{
    m_isStale = false;
    const CaseId id = m_sheet->value().id;
    readBeside<workflow::Readiness>(
        id, [id](workflow::Office &office, const Watch &watch) { return workflow::readinessToSeal(office, id, watch); },
        [this](const Result<workflow::Readiness> &readiness) {
            showError(m_error, readiness ? QString() : readiness.error().message);
            const workflow::Readiness known = readiness ? *readiness : workflow::Readiness();
            m_obstacles->take(known.obstacles);
            QStringList remarks;
            for (const Code &remark : known.remarks)
                remarks << m_reader.words.say(remark);
            showError(m_remarks, remarks.join(u'\n'), Tone::Warn);
            const bool isReady = readiness && known.obstacles.isEmpty();
            m_seal->setAllowed(isReady);
            m_paper->setAllowed(isReady);
        });
}

void HandoverPage::clear()
{
    stopWaiting();
    m_sheet.reset();
    m_isStale = false;
    m_released->clear();
    m_signature->clear();
    m_obstacles->clear();
    m_passphrase->clear();
    m_seal->clear();
    m_paper->clear();
    m_form->clear();
    showError(m_remarks, {});
    showError(m_error, {});
}

void HandoverPage::begin()
{
    if (!m_sheet)
        return;
    if (!m_isReleased && m_signature->isHidden())
        m_obstacles->begin(); // the letter comes first
    else if (!m_isReleased)
        m_signature->begin();
    else if (!m_sheet->facts.bundles.isEmpty())
        m_form->begin();
    else if (m_passphrase->recipients())
        m_seal->begin();
    else
        m_passphrase->begin();
}

void HandoverPage::release()
{
    write([id = m_sheet->value().id, approval = m_signature->approval(Approval::Subject::Release)](
              workflow::Office &office) { return workflow::recordApproval(office, id, approval); },
          m_signature->error());
}

void HandoverPage::recordHandover()
{
    if (!m_form->isOpen() || !m_form->isChosen())
        return;
    write(
        [id = m_sheet->value().id, fact = m_form->fact()](workflow::Office &office) -> Result<> {
            const auto event = workflow::recordEvent(office, id, fact);
            return event ? Result<>() : event.error();
        },
        m_form->error());
}

std::function<Result<QByteArray>(workflow::Office &)> HandoverPage::passphraseLetter(const QString &paper) const
{
    return [id = m_sheet->value().id, today = m_sheet->today, bundle = m_seal->bundleFile(),
            recipients = m_passphrase->recipients(), format = formatOf(paper)](workflow::Office &office) {
        return workflow::passphraseLetter(office, id, {today, {}, false, {}, {}}, bundle, *recipients->passphrase,
                                          format);
    };
}

void HandoverPage::saveLetter()
{
    auto *dialog = new QFileDialog(this, tr("Save the passphrase letter, not where the bundle lies"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("PDF (*.pdf)"), tr("ODT (*.odt)"), tr("HTML (*.html)")});
    dialog->setDefaultSuffix(u"pdf"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog,
            [dialog](const QString &filter) { dialog->setDefaultSuffix(filter.section(u'.', -1).chopped(1)); });
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &paper) {
        if (!m_sheet || !m_passphrase->recipients())
            return; // locked while the dialog was open
        write(
            [paper, bundle = m_seal->bundlePath(),
             make = passphraseLetter(paper)](workflow::Office &office) -> Result<> {
                if (const auto apart = workflow::checkApart(paper, bundle); !apart)
                    return apart.error();
                auto letter = make(office);
                if (!letter)
                    return letter.error();
                const auto written = writeNew(paper, *letter);
                wipe(*letter);
                return written;
            },
            m_error,
            [this, paper] {
                m_passphrase->letterWentOut();
                tellSaved(this, paper);
            });
    });
    dialog->open();
}

void HandoverPage::printLetter()
{
    m_office.ask<QByteArray>(this, passphraseLetter({}),
                             [this, number = m_sheet->value().number](Result<QByteArray> letter) {
                                 showError(m_error, letter ? QString() : letter.error().message);
                                 if (!letter)
                                     return;
                                 m_passphrase->letterWentOut();
                                 printPdf(*letter, number, this);
                                 wipe(*letter);
                             });
}

} // namespace habeas::ui
