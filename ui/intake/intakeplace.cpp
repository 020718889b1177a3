// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intakeplace.h"

#include "clipboardfiles.h"
#include "earlierlist.h"
#include "incomingpane.h"
#include "representativeform.h"
#include "requestform.h"
#include "senderbar.h"
#include "subjectform.h"
#include "widgets/labels.h"
#include "widgets/mainbutton.h"

#include "itemmodels/wording.h"
#include "workflow/casedeadlines.h"
#include "workflow/casework.h"

#include <QAction>
#include <QBoxLayout>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

constexpr int widestForm = 860;

} // namespace

IntakePlace::IntakePlace(OfficeThread &office, const Reader &reader, QWidget *parent)
    : Place(parent),
      m_office(office),
      m_reader(reader),
      m_incoming(new IncomingPane(reader)),
      m_subject(new SubjectForm),
      m_request(new RequestForm),
      m_representative(new RepresentativeForm),
      m_sender(new SenderBar),
      m_earlier(new EarlierList(office, reader)),
      m_reading(reader),
      m_scroll(new QScrollArea),
      m_deadline(new QLabel),
      m_open(new QPushButton(tr("&Open the case"))),
      m_error(errorLabel())
{
    makeMain(m_open);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_deadline, 1);
    buttons->addWidget(m_open);
    auto *halves = new QSplitter;
    halves->addWidget(m_incoming);
    halves->addWidget(forms());
    halves->setChildrenCollapsible(false);
    halves->setStretchFactor(0, 1);
    halves->setStretchFactor(1, 1);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(16, 0, 16, 12);
    page->addWidget(fileBar());
    page->addWidget(halves, 1);
    page->addWidget(m_error);
    page->addLayout(buttons);
    addActions(m_incoming->viewActions());

    m_deadline->setWordWrap(true);
    connect(m_open, &QPushButton::clicked, this, &IntakePlace::tryToOpen);
    connect(m_request, &RequestForm::edited, this, &IntakePlace::showDeadline);
    connect(&m_reading, &FileReading::done, this, &IntakePlace::takeOver);
    connect(&m_reading, &FileReading::failed, this, [this](const QString &message) { showError(m_error, message); });
    connect(m_sender, &SenderBar::isSubject, this, [this] { useSender(false); });
    connect(m_sender, &SenderBar::isRepresentative, this, [this] { useSender(true); });
    connect(m_subject, &SubjectForm::named, this, &IntakePlace::lookForEarlier);
    connect(m_earlier, &EarlierList::caseWanted, this,
            [this](const CaseId &id) { Q_EMIT caseWanted(id, workflow::Stage::Intake); });
}

QWidget *IntakePlace::fileBar()
{
    auto *choose = new QPushButton(tr("From fi&les …"));
    auto *paste = new QPushButton(tr("From the clip&board"));
    paste->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V));
    paste->setToolTip(paste->shortcut().toString(QKeySequence::NativeText));
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(choose);
    row->addWidget(paste);
    row->addWidget(captionLabel(tr("Or drop e-mails, texts, PDF and photos of letters onto the window. They are kept "
                                   "with the case; what you have typed stays.")),
                   1);
    connect(choose, &QPushButton::clicked, this, &IntakePlace::chooseFiles);
    connect(paste, &QPushButton::clicked, this, &IntakePlace::paste);
    return bar;
}

QWidget *IntakePlace::forms()
{
    auto *inner = new QWidget;
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 4, 0);
    column->addWidget(m_sender);
    column->addWidget(m_subject);
    column->addWidget(m_earlier);
    column->addWidget(m_request);
    column->addWidget(m_representative);
    column->addStretch(1);
    inner->setMaximumWidth(widestForm);
    m_scroll->setWidget(inner);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    return m_scroll;
}

/// Whose e-mail it is comes first: the rest follows from it.
void IntakePlace::goToSender()
{
    m_sender->begin();
    QMetaObject::invokeMethod(
        this, [this] { m_scroll->ensureWidgetVisible(m_sender); }, Qt::QueuedConnection);
}

/// Where one types what a photo says.
void IntakePlace::goToText()
{
    m_request->goToText();
    // Once what has just been shown or hidden has its place.
    QMetaObject::invokeMethod(
        this, [this] { m_scroll->ensureWidgetVisible(m_request->textField()); }, Qt::QueuedConnection);
}

void IntakePlace::chooseFiles()
{
    takeFiles(QFileDialog::getOpenFileNames(this, tr("What came in")));
}

void IntakePlace::paste()
{
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    if (const QStringList paths = localFilesIn(copied); !paths.isEmpty())
        return takeFiles(paths);
    if (const CopiedPicture picture = pictureIn(copied); !picture.bytes.isEmpty()) {
        showError(m_error, {});
        const QString now = m_office.clock().now().toTimeZone(m_organisation.zone()).toString(u"yyyy-MM-dd HH-mm"_s);
        return m_reading.readBytes(tr("Picture %1").arg(now) + u'.' + picture.ending, picture.bytes);
    }
    const QString text = QGuiApplication::clipboard()->text();
    if (text.trimmed().isEmpty())
        return showError(m_error, tr("The clipboard holds no file, no picture and no text. Copy what came in first."));
    m_request->addText(text.trimmed());
    goToText();
}

void IntakePlace::takeFiles(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    showError(m_error, {});
    m_reading.read(paths);
}

void IntakePlace::takeOver(const HandedIn &handedIn)
{
    if (const auto checked = workflow::check(m_incoming->documents() + handedIn.documents); !checked)
        return showError(m_error, checked.error().message);
    m_incoming->add(handedIn.documents);
    QStringList text;
    if (!handedIn.mail.subject.isEmpty())
        text << tr("Subject: %1").arg(handedIn.mail.subject);
    text << handedIn.mail.text;
    text.removeAll(QString());
    m_request->addText(text.join(u"\n\n"_s));
    if (handedIn.isMail)
        takeOverMail(handedIn.mail);
    m_sender->remark(handedIn.remark);
    showDeadline(); // its day may be another now
    handedIn.isMail ? goToSender() : goToText();
}

void IntakePlace::takeOverMail(const mail::IncomingMail &mail)
{
    m_request->suggestChannel(u"email"_s);
    m_sender->setSender(mail.fromName, mail.fromAddress);
    const QDateTime came = mail.receivedAt.isValid() ? mail.receivedAt : mail.sentAt;
    const QDate day = came.isValid() ? came.toTimeZone(m_organisation.zone()).date() : QDate();
    if (day.isValid() && !m_request->suggestDay(day)) {
        m_sender->remark(
            tr("The e-mail is of %1; the day you chose stays.").arg(QLocale().toString(day, QLocale::ShortFormat)));
    }
    if (!mail.receivedAt.isValid())
        m_sender->remark(tr("The e-mail does not say when it came in: check the day."));
    if (mail.isCut)
        m_sender->remark(tr("Only the beginning of the text was taken over; the e-mail is kept whole."));
    if (mail.lacksParts)
        m_sender->remark(tr("The e-mail has more parts than are taken apart here; it is kept whole."));
}

void IntakePlace::useSender(bool isRepresentative)
{
    if (isRepresentative) {
        m_representative->setSender(m_sender->name(), m_sender->address());
        m_subject->begin();
        return;
    }
    auto subject = m_subject->subject();
    if (!subject)
        return showError(m_error, subject.error().message);
    const QString name = m_sender->name();
    const qsizetype space = name.lastIndexOf(u' ');
    subject->givenName = name.left(qMax<qsizetype>(space, 0));
    subject->familyName = name.mid(space + 1);
    m_subject->setSubject(*subject);
    m_subject->addMail(m_sender->address());
    lookForEarlier();
    m_subject->goOn();
}

void IntakePlace::lookForEarlier()
{
    auto subject = m_subject->subject();
    m_earlier->look(m_organisation,
                    subject ? *subject
                            : Subject{.givenName = m_subject->givenName(), .familyName = m_subject->familyName()});
}

void IntakePlace::showDeadline()
{
    Case value;
    value.events = {Event{.kind = Event::Kind::Received, .on = m_request->received()}};
    const QDate today = m_office.clock().today(m_organisation.zone());
    const auto deadlines = workflow::deadlinesOf(value, m_organisation, m_office.calendar(), today);
    if (!deadlines)
        return m_deadline->clear(); // opening the case says why
    const QDate due = deadlines->due.date;
    const QString day = itemmodels::shortDay(due, today, m_reader.locale);
    const auto &holidays = m_organisation.schoolHolidays;
    const auto holiday =
        std::find_if(holidays.begin(), holidays.end(), [due](const SchoolHoliday &each) { return each.contains(due); });
    if (due < today)
        m_deadline->setText(tr("The answer was due on %1, one month from the receipt.").arg(day));
    else if (holiday != holidays.end())
        m_deadline->setText(
            tr("The answer is due by %1, one month from the receipt: within “%2”.").arg(day, holiday->name));
    else
        m_deadline->setText(tr("The answer is due by %1, one month from the receipt.").arg(day));
}

QString IntakePlace::title() const
{
    return tr("New case");
}

void IntakePlace::enter(const Organisation &organisation)
{
    const bool isOther = m_organisation.id != organisation.id;
    m_organisation = organisation;
    const QDate today = m_office.clock().today(organisation.zone());
    m_request->setToday(today);
    if (isOther)
        m_request->suggestDay(today);
    showDeadline();
    m_subject->begin();
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
    wanted.request = entered.request;
    wanted.language = entered.language;
    wanted.receivedOn = m_request->received();
    wanted.documents = m_incoming->documents();
    return wanted;
}

void IntakePlace::tryToOpen()
{
    const auto wanted = newCase();
    if (!wanted && wanted.error().code == u"intake.capacity")
        return m_representative->complain(wanted.error().message);
    if (!wanted)
        return showError(m_error, wanted.error().message);
    setEnabled(false);
    showError(m_error, {});
    m_office.ask<Case>(
        this, [wanted = *wanted](workflow::Office &office) { return workflow::openCase(office, wanted); },
        [this](const Result<Case> &value) {
            setEnabled(true);
            if (!value) {
                showError(m_error, value.error().message);
                m_subject->begin();
                return;
            }
            clear();
            Q_EMIT changed(value->id);
            Q_EMIT caseWanted(value->id, workflow::Stage::Identity);
        });
}

void IntakePlace::clear()
{
    setEnabled(true); // a question that was open is never answered
    showError(m_error, {});
    m_reading.stop();
    m_incoming->clear();
    m_subject->clear();
    m_request->begin(m_request->received());
    m_representative->clear();
    m_sender->clear();
    m_earlier->clear();
    m_organisation = {}; // the next one begins with today
    m_deadline->clear();
}

} // namespace habeas::ui
