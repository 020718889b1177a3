// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "correctionform.h"

#include "intake/representativeform.h"
#include "intake/requestform.h"
#include "intake/requesttext.h"
#include "intake/subjectform.h"
#include "widgets/labels.h"
#include "widgets/mainbutton.h"

#include <QApplication>
#include <QBoxLayout>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>

#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace habeas::ui {
namespace {

constexpr auto typingPause = 300ms;
constexpr int widestForm = 860;

} // namespace

CorrectionForm::CorrectionForm(OfficeThread &office, const Reader &reader, QWidget *parent)
    : QWidget(parent),
      m_office(office),
      m_reader(reader),
      m_subject(new SubjectForm),
      m_request(new RequestForm),
      m_text(new RequestText),
      m_representative(new RepresentativeForm),
      m_reason(new QLineEdit),
      m_effects(new QLabel),
      m_correct(new QPushButton(tr("C&orrect it"))),
      m_error(errorLabel())
{
    m_effects->setTextFormat(Qt::PlainText);
    m_effects->setWordWrap(true);
    m_effects->setAccessibleName(tr("What changes"));
    makeMain(m_correct);
    auto *leave = new QPushButton(tr("Lea&ve it as it was"));
    auto *reason = new QFormLayout;
    reason->addRow(tr("Reaso&n"), m_reason);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(leave);
    buttons->addWidget(m_correct);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(sectionLabel(tr("Correct what was entered")));
    page->addWidget(captionLabel(tr("The history and the journal keep what stood there before.")));
    page->addWidget(forms(), 1);
    page->addLayout(reason);
    page->addWidget(m_effects);
    page->addWidget(m_error);
    page->addLayout(buttons);
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    connect(&m_typing, &QTimer::timeout, this, &CorrectionForm::sayEffects);
    const auto edited = [this] { m_typing.start(); };
    connect(m_subject, &SubjectForm::edited, this, edited);
    connect(m_request, &RequestForm::edited, this, edited);
    connect(m_representative, &RepresentativeForm::edited, this, edited);
    connect(m_text, &RequestText::edited, this, edited);
    connect(m_text, &RequestText::read, m_request, &RequestForm::suggest);
    connect(m_text, &RequestText::pointed, m_request, &RequestForm::point);
    connect(m_request, &RequestForm::pointed, m_text, &RequestText::point);
    connect(m_request, &RequestForm::pointed, m_request, &RequestForm::point);
    connect(m_reason, &QLineEdit::textChanged, this, edited);
    connect(m_correct, &QPushButton::clicked, this, &CorrectionForm::correctWanted);
    connect(leave, &QPushButton::clicked, this, &CorrectionForm::left);
}

QWidget *CorrectionForm::forms()
{
    auto *inner = new QWidget;
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 4, 0);
    column->addWidget(m_subject);
    column->addWidget(m_request);
    column->addWidget(m_text);
    column->addWidget(m_representative);
    column->addStretch(1);
    inner->setMaximumWidth(widestForm);
    m_scroll = new QScrollArea;
    m_scroll->setWidget(inner);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    return m_scroll;
}

void CorrectionForm::begin(const CaseSheet &sheet)
{
    m_before = sheet.value();
    m_subject->setSubject(m_before.subject);
    m_request->setToday(sheet.today);
    m_subject->setToday(sheet.today);
    m_request->setRequest(m_before, receivedOn(m_before.events));
    m_text->setWritten(m_before.request);
    m_representative->setRepresentative(m_before.representative);
    m_reason->clear();
    showError(m_error, {});
    sayEffects();
}

void CorrectionForm::goTo(const QString &missing)
{
    if (missing == u"letters.missing.addressee" && m_before.representative && !m_before.representative->name.isEmpty())
        m_representative->goToAddress();
    else if (missing == u"letters.missing.addressee" && !m_before.subject.fullName().isEmpty())
        m_subject->goToAddress();
    else if (missing == u"letters.missing.received")
        m_request->goToDay();
    else if (missing.contains(u"right"))
        m_request->goToRights();
    else
        m_subject->begin();
    const auto reveal = [this] {
        if (QWidget *field = QApplication::focusWidget(); field && m_scroll->isAncestorOf(field))
            m_scroll->ensureWidgetVisible(field);
    };
    QMetaObject::invokeMethod(this, reveal, Qt::QueuedConnection); // once the page has its places
}

Result<workflow::Correction> CorrectionForm::correction() const
{
    const auto subject = m_subject->subject();
    if (!subject)
        return subject.error();
    const auto representative = m_representative->representative();
    if (!representative)
        return representative.error();
    workflow::Correction correction{m_before, m_request->received(), m_reason->text().trimmed()};
    correction.after.subject = *subject;
    m_request->takeInto(correction.after);
    correction.after.request = m_text->written();
    correction.after.representative = *representative;
    return correction;
}

void CorrectionForm::complain(const Error &error)
{
    showError(m_error, {});
    if (!m_subject->complain(error) && !m_representative->complain(error))
        showError(m_error, error.message);
}

void CorrectionForm::sayEffects()
{
    m_typing.stop();
    const int round = ++m_round;
    if (m_before.id.isNull())
        return;
    const auto wanted = correction();
    if (!wanted
        || !wanted->receivedOn
                .isValid()) // said at its field once that is left: here it would come and go with every key
        return m_effects->clear();
    m_office.ask<QList<Code>>(
        this,
        [before = m_before, wanted = *wanted](workflow::Office &office) {
            return workflow::effectsOf(office, before, wanted);
        },
        [this, round](const Result<QList<Code>> &effects) {
            if (round != m_round)
                return; // something else is typed by now
            QStringList sentences;
            for (const Code &effect : effects ? *effects : QList<Code>())
                sentences << m_reader.words.say(effect);
            m_correct->setEnabled(!effects || !effects->isEmpty());
            m_effects->setText(!effects                 ? effects.error().message
                                   : effects->isEmpty() ? tr("Nothing differs yet.")
                                                        : sentences.join(u'\n'));
        });
}

void CorrectionForm::clear()
{
    ++m_round;
    m_typing.stop();
    m_before = {};
    m_subject->clear();
    m_request->begin(m_request->received());
    m_text->clear();
    m_representative->clear();
    m_reason->clear();
    m_effects->clear();
    m_typing.stop();
    showError(m_error, {});
}

} // namespace habeas::ui
