// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "answerform.h"

#include "ledgerpanel.h"
#include "signatureform.h"
#include "widgets/labels.h"
#include "widgets/mainbutton.h"

#include "workflow/approving.h"
#include "workflow/completeness.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {

using State = Task::Answer::State;

namespace {

constexpr int mostFound = 1'000'000;

QString stateText(State state)
{
    switch (state) {
    case State::Found:
        return AnswerForm::tr("found");
    case State::Nothing:
        return AnswerForm::tr("looked, nothing found");
    case State::Failed:
        return AnswerForm::tr("failed");
    case State::NotAsked:
        return AnswerForm::tr("not asked, stays so");
    }
    return {};
}

/// What is known of a line; nothing where nobody has looked or asked yet.
std::optional<State> knownState(LedgerLine::State state)
{
    switch (state) {
    case LedgerLine::State::Found:
        return State::Found;
    case LedgerLine::State::Nothing:
        return State::Nothing;
    case LedgerLine::State::Failed:
        return State::Failed;
    case LedgerLine::State::NotAsked:
        return State::NotAsked;
    default:
        return {};
    }
}

/// Whom the register names for \a system.
QString contactOf(const CaseSheet &sheet, const SystemId &system)
{
    const auto found =
        std::find_if(sheet.systems.begin(), sheet.systems.end(), [&](const System &each) { return each.id == system; });
    return found == sheet.systems.end() ? QString() : found->contact;
}

} // namespace

AnswerForm::AnswerForm(OfficeThread &office, const Reader &reader, QWidget *parent)
    : StagePage(office, reader, parent),
      m_state(new QComboBox),
      m_stateError(errorLabel()),
      m_count(new QSpinBox),
      m_how(new QLineEdit),
      m_howLabel(new QLabel),
      m_by(new QLineEdit),
      m_record(new QPushButton(tr("Record the &answer"))),
      m_error(errorLabel()),
      m_signature(new SignatureForm(tr("The head agrees that it stays so")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(answerBox());
    column->addWidget(m_signature);
    column->addStretch(1);
    connect(m_signature, &SignatureForm::recordWanted, this, &AnswerForm::approve);
    connect(m_state, &QComboBox::currentIndexChanged, this, &AnswerForm::showMain);
    connect(m_count, &QSpinBox::valueChanged, this, &AnswerForm::showMain);
    for (const QLineEdit *field : {m_how, m_by})
        connect(field, &QLineEdit::textChanged, this, &AnswerForm::showMain);
}

AnswerForm::Fields AnswerForm::fields() const
{
    return {m_state->currentIndex(), m_count->value(), m_how->text(), m_by->text()};
}

bool AnswerForm::isTyped() const
{
    return fields() != m_known;
}

void AnswerForm::keepFields()
{
    m_known = fields();
    showMain();
}

void AnswerForm::showMain()
{
    m_signature->setMain(m_isToSign && !isTyped());
    setMain(m_record, isTyped() || (m_isManual && m_isDue && !m_isToSign));
    Q_EMIT typed();
}

QWidget *AnswerForm::answerBox()
{
    m_state->addItem(chooseText());
    const auto &table = EnumCodes<State>::table;
    for (const auto &each : table)
        m_state->addItem(stateText(each.value), codeOf(each.value));
    m_count->setRange(0, mostFound);
    m_howLabel->setBuddy(m_how);
    auto *box = new QWidget;
    auto *form = new QFormLayout(box);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("Re&sult"), m_state);
    form->addRow(m_stateError);
    form->addRow(tr("N&umber"), m_count);
    form->addRow(m_howLabel, m_how);
    form->addRow(tr("&Who answered"), m_by);
    form->addRow(m_error);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_record);
    form->addRow(row);
    errorGoesWithInput(m_error, box);
    const auto adapt = [this] {
        const auto state = chosen();
        const bool wasSearched = !state || *state == State::Found || *state == State::Nothing;
        m_count->setEnabled(state == State::Found);
        showError(m_stateError, {});
        m_state->setAccessibleDescription({});
        m_howLabel->setText(wasSearched ? tr("&How it was looked for") : tr("&Reason, as the letter will say it"));
    };
    connect(m_state, &QComboBox::currentIndexChanged, this, adapt);
    adapt();
    connect(m_record, &QPushButton::clicked, this, [this] { m_isManual ? answer() : explain(); });
    return box;
}

void AnswerForm::takeLine(const CaseSheet &sheet, const LedgerLine &line, bool isManual)
{
    const bool isOther = m_system != line.system || m_id != sheet.value().id;
    m_id = sheet.value().id;
    m_today = sheet.today;
    m_system = line.system;
    m_isManual = isManual;
    // Beside a run of a connector a person only says why its lack stays.
    m_state->setEnabled(isManual);
    if (!isManual || isOther) {
        const auto state = isManual ? knownState(line.state) : State::Failed;
        m_state->setCurrentIndex(state ? m_state->findData(codeOf(*state)) : 0);
    }
    m_record->setText(!isManual                    ? tr("Record the re&ason")
                          : knownState(line.state) ? tr("Replace the &answer")
                                                   : tr("Record the &answer"));
    m_isDue = owes(line);
    m_isToSign = !line.settled() && !line.reason.isEmpty();
    m_signature->setVisible(m_isToSign);
    m_signature->take(sheet, isOther);
    if (!isOther)
        return showMain();
    m_count->setValue(int(line.found));
    m_how->setText(line.reason);
    m_by->setText(line.answeredBy.isEmpty() ? contactOf(sheet, line.system) : line.answeredBy);
    showError(m_error, {});
    keepFields();
}

void AnswerForm::clear()
{
    stopWaiting();
    m_id = {};
    m_system = {};
    for (QLineEdit *field : {m_how, m_by})
        field->clear();
    m_count->setValue(0);
    showError(m_error, {});
    m_signature->clear();
    keepFields();
}

void AnswerForm::begin()
{
    m_isManual ? m_state->setFocus() : m_how->setFocus();
}

std::optional<State> AnswerForm::chosen() const
{
    return fromCode<State>(m_state->currentData().toString());
}

void AnswerForm::answer()
{
    const auto state = chosen();
    if (!state) {
        const QString missing = tr("Say what came of it.");
        showError(m_stateError, missing);
        m_state->setAccessibleDescription(missing);
        m_state->setFocus();
        return;
    }
    Task::Answer answer;
    answer.state = *state;
    const bool wasSearched = answer.state == State::Found || answer.state == State::Nothing;
    answer.found = answer.state == State::Found ? m_count->value() : 0;
    (wasSearched ? answer.how : answer.reason) = m_how->text().trimmed();
    answer.by = m_by->text().trimmed();
    answer.on = m_today;
    write([id = m_id, system = m_system,
           answer](workflow::Office &office) { return workflow::answerLedger(office, id, system, answer); },
          m_error,
          [this] {
              keepFields();
              Q_EMIT answered();
          });
}

void AnswerForm::explain()
{
    write([id = m_id, system = m_system, reason = m_how->text().trimmed(), by = m_by->text().trimmed()](
              workflow::Office &office) { return workflow::explainLedger(office, id, system, reason, by); },
          m_error, [this] { keepFields(); });
}

void AnswerForm::approve()
{
    Approval approval = m_signature->approval(Approval::Subject::LedgerLine);
    approval.system = m_system;
    write([id = m_id, approval](workflow::Office &office) { return workflow::recordApproval(office, id, approval); },
          m_signature->error());
}

} // namespace habeas::ui
