// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intakeplace.h"

#include "deadlineband.h"
#include "directorylookup.h"
#include "earlierlist.h"
#include "incomingpane.h"
#include "representativeform.h"
#include "requestform.h"
#include "requesttext.h"
#include "senderbar.h"
#include "subjectform.h"
#include "widgets/dayfield.h"
#include "widgets/labels.h"
#include "widgets/mainbutton.h"
#include "widgets/panel.h"
#include "widgets/panes.h"
#include "widgets/scrolling.h"

#include "workflow/casework.h"

#include <QAction>
#include <QBoxLayout>
#include <QCheckBox>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QTabBar>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

constexpr int widestForm = 700;
constexpr int bothSidesFrom = 1180; // width of the window

} // namespace

IntakePlace::IntakePlace(OfficeThread &office, const Reader &reader, QWidget *parent)
    : Place(parent),
      m_office(office),
      m_reader(reader),
      m_incoming(new IncomingPane(reader)),
      m_subject(new SubjectForm),
      m_representative(new RepresentativeForm),
      m_request(new RequestForm),
      m_sender(new SenderBar),
      m_earlier(new EarlierList(office, reader)),
      m_lookUp(new DirectoryLookUp(office, reader)),
      m_reading(reader),
      m_tabs(new QTabBar),
      m_deadline(new DeadlineBand(reader, office.calendar())),
      m_acknowledge(new QCheckBox(tr("Acknowledge receipt"))),
      m_open(new QPushButton(tr("&Open the case"))),
      m_error(errorLabel())
{
    makeMain(m_open);
    m_acknowledge->setToolTip(tr("Goes on with the letter that acknowledges the receipt; until one went out it "
                                 "stands on the desk. No law asks for it, and it goes to somebody whose identity is "
                                 "not checked yet."));
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(16, 0, 16, 12);
    page->addWidget(m_tabs);
    page->addWidget(sides(), 1);
    addActions(m_incoming->viewActions());
    connectForms();
    connect(m_open, &QPushButton::clicked, this, &IntakePlace::tryToOpen);
    connect(&m_reading, &FileReading::done, this, &IntakePlace::takeOver);
    connect(&m_reading, &FileReading::failed, this, [this](const QString &message) { showError(m_error, message); });
    connect(m_earlier, &EarlierList::caseWanted, this,
            [this](const CaseId &id) { Q_EMIT caseWanted(id, workflow::Stage::Intake); });
}

/// What fills a field and where it stands are shown together, from whichever side one comes.
void IntakePlace::connectForms()
{
    connect(m_incoming, &IncomingPane::filesWanted, this, &IntakePlace::chooseFiles);
    connect(m_incoming, &IncomingPane::pasteWanted, this, &IntakePlace::paste);
    connect(m_incoming->text(), &RequestText::read, this, &IntakePlace::suggest);
    connect(m_incoming, &IncomingPane::pointed, this, &IntakePlace::point);
    connect(m_subject, &SubjectForm::pointed, this, &IntakePlace::point);
    connect(m_representative, &RepresentativeForm::pointed, this, &IntakePlace::point);
    connect(m_request, &RequestForm::pointed, this, &IntakePlace::point);
    connect(m_request, &RequestForm::edited, this, &IntakePlace::showDeadline);
    connect(m_request, &RequestForm::edited, this,
            [this] { showError(m_error, {}); }); // it was said of what stood there
    connect(m_sender, &SenderBar::pointed, this, &IntakePlace::point);
    connect(m_sender, &SenderBar::chosen, this, &IntakePlace::useSender);
    connect(m_subject, &SubjectForm::named, this, &IntakePlace::lookForEarlier);
    connect(m_subject, &SubjectForm::edited, this, [this] { m_lookUp->setSubject(m_subject->typed()); });
    connect(m_lookUp, &DirectoryLookUp::chosen, m_subject, &SubjectForm::addKnown);
    connect(m_lookUp, &DirectoryLookUp::chosen, this, &IntakePlace::lookForEarlier); // with what it knew
    connect(m_lookUp, &DirectoryLookUp::registerWanted, this, &IntakePlace::registerWanted);
}

QWidget *IntakePlace::sides()
{
    m_case = casePanel();
    auto *splitter = new QSplitter;
    splitter->addWidget(m_incoming);
    splitter->addWidget(m_case);
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    rememberPanes(splitter, u"intake"_s);
    m_tabs->addTab(tr("What came in"));
    m_tabs->addTab(tr("The case"));
    m_tabs->setAccessibleName(tr("Sides of the intake"));
    m_tabs->setCurrentIndex(int(Side::Case));
    connect(m_tabs, &QTabBar::currentChanged, this, &IntakePlace::fitSides);
    return splitter;
}

Panel *IntakePlace::casePanel()
{
    auto *discard = new QPushButton(tr("Discard …"));
    auto *panel = new Panel(tr("The case"));
    panel->body()->addWidget(forms(), 1);
    panel->addLine();
    QVBoxLayout *foot = panel->addInset();
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_acknowledge, 1);
    buttons->addWidget(discard);
    buttons->addWidget(m_open);
    foot->addWidget(m_error);
    foot->addLayout(buttons);
    connect(discard, &QPushButton::clicked, this, &IntakePlace::discard);
    return panel;
}

QWidget *IntakePlace::forms()
{
    auto *inner = new QWidget;
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(12, 8, 12, 8);
    for (QGroupBox *form : std::initializer_list<QGroupBox *>{m_subject, m_representative, m_request}) {
        form->setFlat(true); // they lie in a panel
        form->layout()->setContentsMargins(0, 8, 0, 0);
    }
    column->addWidget(m_sender);
    column->addWidget(m_subject);
    column->addWidget(m_lookUp);
    column->addWidget(m_earlier);
    column->addWidget(m_representative);
    column->addWidget(m_request);
    column->addStretch(1);
    m_request->addBelowDay(m_deadline);
    m_subject->foldRest();
    m_subject->addActs(m_lookUp->acts());
    m_subject->orderTabs(m_lookUp);
    inner->setMaximumWidth(widestForm);
    m_scroll = scrolling(inner);
    return m_scroll;
}

void IntakePlace::resizeEvent(QResizeEvent *event)
{
    Place::resizeEvent(event);
    fitSides();
}

void IntakePlace::fitSides()
{
    const bool areBoth = window()->width() >= bothSidesFrom;
    m_tabs->setVisible(!areBoth);
    m_incoming->setVisible(areBoth || m_tabs->currentIndex() == int(Side::Source));
    m_case->setVisible(areBoth || m_tabs->currentIndex() == int(Side::Case));
}

void IntakePlace::showSide(Side side)
{
    m_tabs->setCurrentIndex(int(side));
}

/// Whose e-mail it is comes first: the rest follows from it. Who only forwards one is neither.
void IntakePlace::goToSender()
{
    showSide(Side::Case);
    if (m_incoming->text()->reading().isHandedOn)
        m_subject->begin();
    else
        m_sender->begin();
    QMetaObject::invokeMethod(
        this, [this] { m_scroll->ensureWidgetVisible(m_sender); }, Qt::QueuedConnection);
}

/// Where one types what a photo says.
void IntakePlace::goToText()
{
    showSide(Side::Source);
    m_incoming->text()->setFocus();
}

void IntakePlace::suggest(const law::RequestReading &reading)
{
    m_sender->suggest(reading);
    m_subject->suggest(reading);
    m_representative->suggest(reading);
    m_request->suggest(reading);
}

void IntakePlace::point(const QList<int> &numbers)
{
    m_incoming->point(numbers);
    m_sender->point(numbers);
    m_subject->point(numbers);
    m_representative->point(numbers);
    m_request->point(numbers);
}

void IntakePlace::useSender(bool isRepresentative)
{
    if (isRepresentative)
        m_representative->setSender(m_sender->name(), m_sender->address());
    else
        m_subject->setSender(m_sender->name(), m_sender->address());
    suggest(m_incoming->text()->reading());
    lookForEarlier();
    isRepresentative ? m_subject->begin() : m_subject->goOn();
}

void IntakePlace::lookForEarlier()
{
    m_earlier->look(m_organisation, m_subject->typed());
}

void IntakePlace::showDeadline()
{
    m_deadline->show(m_organisation, m_request->received(), m_office.clock().today(m_organisation.zone()));
}

QString IntakePlace::title() const
{
    return tr("New case");
}

void IntakePlace::enter(const Organisation &organisation)
{
    const bool isOther = m_organisation.id != organisation.id;
    m_organisation = organisation;
    m_incoming->setZone(organisation.zone());
    m_lookUp->setOrganisation(organisation);
    const QDate today = m_office.clock().today(organisation.zone());
    m_request->setToday(today);
    m_subject->setToday(today);
    if (isOther)
        m_request->suggestDay(today);
    showDeadline();
    showSide(Side::Case);
    m_subject->begin();
    QMetaObject::invokeMethod( // not where the last one was left
        this, [this] { m_scroll->verticalScrollBar()->setValue(0); }, Qt::QueuedConnection);
}

Result<workflow::NewCase> IntakePlace::newCase() const
{
    const auto subject = m_subject->subject();
    if (!subject)
        return subject.error();
    const auto representative = m_representative->representative();
    if (!representative)
        return representative.error();
    Case entered;
    m_request->takeInto(entered);
    workflow::NewCase wanted;
    wanted.organisation = m_organisation.id;
    wanted.rights = entered.rights;
    wanted.subject = *subject;
    wanted.representative = *representative;
    wanted.channel = entered.channel;
    wanted.request = m_incoming->request();
    wanted.language = entered.language;
    wanted.receivedOn = m_request->received();
    wanted.documents = m_incoming->documents();
    wanted.isToBeAcknowledged = m_acknowledge->isChecked();
    return wanted;
}

void IntakePlace::tryToOpen()
{
    if (!DayField::allHoldIn(m_request))
        return;
    const auto wanted = newCase();
    if (!wanted)
        return complain(wanted.error());
    setEnabled(false);
    showError(m_error, {});
    m_office.ask<Case>(
        this, [wanted = *wanted](workflow::Office &office) { return workflow::openCase(office, wanted); },
        [this](const Result<Case> &value) { takeOpened(value); });
}

/// At the field it is about; what is about none stands above the buttons.
void IntakePlace::complain(const Error &error)
{
    showError(m_error, {});
    if (m_subject->complain(error) || m_representative->complain(error))
        return;
    showError(m_error, error.message);
    error.code == u"case.no-rights" ? m_request->goToRights() : m_subject->begin();
}

void IntakePlace::takeOpened(const Result<Case> &value)
{
    setEnabled(true);
    if (!value)
        return complain(value.error());
    const bool isAcknowledged = m_acknowledge->isChecked();
    clear();
    Q_EMIT changed(value->id);
    if (isAcknowledged)
        Q_EMIT acknowledgeWanted(value->id);
    else
        Q_EMIT caseWanted(value->id, workflow::Stage::Identity);
}

void IntakePlace::discard()
{
    auto *question = new QMessageBox(QMessageBox::Question, tr("Discard"),
                                     tr("Discard what came in and what was typed? Files stay where they came from."),
                                     QMessageBox::NoButton, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    const QPushButton *discards = question->addButton(tr("&Discard it"), QMessageBox::DestructiveRole);
    question->setDefaultButton(question->addButton(tr("&Go on with it"), QMessageBox::RejectRole));
    connect(discards, &QPushButton::clicked, this, [this] {
        const Organisation organisation = m_organisation;
        clear();
        enter(organisation);
    });
    question->open();
}

void IntakePlace::clear()
{
    setEnabled(true); // a question that was open is never answered
    showError(m_error, {});
    m_reading.stop();
    m_incoming->clear();
    m_subject->clear();
    m_subject->foldRest();
    m_request->begin(m_request->received());
    m_representative->clear();
    m_sender->clear();
    m_earlier->clear();
    m_lookUp->clear();
    m_organisation = {}; // the next one begins with today
    m_deadline->clear();
    m_acknowledge->setChecked(false);
}

} // namespace habeas::ui
