// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "handoverform.h"

#include "widgets/dayfield.h"
#include "widgets/labels.h"
#include "widgets/mainbutton.h"
#include "widgets/narrowbox.h"

#include "itemmodels/wording.h"
#include "workflow/answering.h"
#include "workflow/completeness.h"
#include "workflow/handover.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

/// Ways as they are offered; another may be typed. What is recorded is what was said.
QStringList offeredWays()
{
    return {HandoverForm::tr("on a USB stick, in person"), HandoverForm::tr("letter to the known address"),
            HandoverForm::tr("e-mail to the known address"), HandoverForm::tr("telephone, to the known number"),
            HandoverForm::tr("download from the school's cloud")};
}

QStringList offeredWaysOfPaper()
{
    return {HandoverForm::tr("in person"), HandoverForm::tr("by registered post"),
            HandoverForm::tr("by post to the known address")};
}

QString copyText(CopyForm copy)
{
    switch (copy) {
    case CopyForm::Bundle:
        return HandoverForm::tr("Bundle");
    case CopyForm::Paper:
        return HandoverForm::tr("Paper edition");
    case CopyForm::Both:
        return HandoverForm::tr("Bundle and paper edition");
    }
    return {};
}

/// None is chosen: it is said which it was.
void offerWays(QComboBox *way, const QStringList &ways)
{
    way->clear();
    way->addItems(ways);
    way->setCurrentIndex(-1);
}

QComboBox *wayField(const QStringList &ways)
{
    auto *way = new QComboBox;
    way->setEditable(true);
    way->setInsertPolicy(QComboBox::NoInsert);
    way->lineEdit()->setPlaceholderText(chooseText());
    offerWays(way, ways);
    return way;
}

QString factOf(const Event &handed, const QString &day)
{
    const CopyForm copy = fromCode<CopyForm>(handed.details.value(u"copy"_s).toString()).value_or(CopyForm::Bundle);
    const QString way = handed.details.value(u"way"_s).toString();
    const QString why = handed.details.value(u"otherForm"_s).toString();
    QString fact = copy == CopyForm::Paper
        ? HandoverForm::tr("Handed over %1. Paper edition: %2.").arg(day, way)
        : HandoverForm::tr("Handed over %1. %2: %3. Passphrase: %4.")
              .arg(day, copyText(copy), way,
                   handed.details.value(u"passphraseWay"_s).toString(HandoverForm::tr("own key of the person")));
    if (!why.isEmpty())
        fact += u' ' + HandoverForm::tr("Not as the letter says: %1").arg(why);
    return fact;
}

} // namespace

HandoverForm::HandoverForm(const Reader &reader, QWidget *parent)
    : Panel(tr("4. Hand over"), parent),
      m_reader(reader),
      m_fact(new QLabel),
      m_box(new QWidget),
      m_form(new QFormLayout),
      m_copy(new QComboBox),
      m_way(wayField(offeredWays())),
      m_passphraseWay(wayField(offeredWays())),
      m_ways(captionLabel({})),
      m_enclosed(new QCheckBox),
      m_alreadyOut(new QCheckBox(tr("It is out a&lready, as it was before the last change"))),
      m_on(new DayField),
      m_otherForm(new QLineEdit),
      m_note(new QLineEdit),
      m_record(new QPushButton(tr("&Record the hand-over"))),
      m_error(errorLabel())
{
    m_fact->setWordWrap(true);
    m_fact->setTextFormat(Qt::PlainText);
    // The error stands outside: with a text that wraps in it, the form gives a row that is shown first no height.
    auto *box = new QVBoxLayout(m_box);
    box->setContentsMargins(0, 0, 0, 0);
    box->addLayout(m_form);
    box->addWidget(m_error);
    for (QComboBox *each : {m_copy, m_way, m_passphraseWay})
        makeNarrow(each); // the half beside it has five buttons
    m_form->addRow(tr("Wh&at"), m_copy);
    m_form->addRow(tr("Wa&y of delivery"), m_way);
    m_form->addRow(tr("Pass&phrase"), m_passphraseWay);
    m_form->addRow(m_ways);
    m_form->addRow(tr("Why &not as the letter says"), m_otherForm);
    m_form->addRow(m_enclosed);
    m_form->addRow(m_alreadyOut);
    m_form->addRow(tr("Handed over &on"), m_on);
    m_form->addRow(tr("To &whom, by whom"), m_note);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_record);
    box->addLayout(row);
    QVBoxLayout *column = addInset();
    column->addWidget(m_fact);
    column->addWidget(m_box);
    connect(m_copy, &QComboBox::currentIndexChanged, this, &HandoverForm::showCopy);
    connect(m_copy, &QComboBox::currentIndexChanged, this, &HandoverForm::begun);
    connect(m_way, &QComboBox::currentTextChanged, this, &HandoverForm::judgeWays);
    connect(m_passphraseWay, &QComboBox::currentTextChanged, this, &HandoverForm::judgeWays);
    connect(m_record, &QPushButton::clicked, this, &HandoverForm::recordWanted);
    showCopy();
}

void HandoverForm::take(const CaseSheet &sheet, bool isReleased)
{
    const bool isOther = m_id != sheet.value().id;
    m_id = sheet.value().id;
    const auto &bundles = sheet.facts.bundles;
    const QList<Event> events = effectiveEvents(sheet.value().events);
    const auto handed = std::find_if(events.rbegin(), events.rend(),
                                     [](const Event &event) { return event.kind == Event::Kind::HandedOver; });
    if (handed != events.rend())
        m_fact->setText(factOf(*handed, itemmodels::shortDay(handed->on, sheet.today, m_reader.locale)));
    else if (bundles.isEmpty() && !isReleased)
        m_fact->setText(tr("Nothing may go out yet. Once it may, what happened with it is recorded here."));
    else
        m_fact->clear();
    m_fact->setVisible(!m_fact->text().isEmpty());
    m_box->setVisible((isReleased || !bundles.isEmpty()) && handed == events.rend());
    m_hasPassphrase = bundles.isEmpty() || bundles.constLast().recipient == u"passphrase";
    m_on->setMaximumDate(sheet.today);
    const Letter *answer = isReleased ? workflow::answerLetterAmong(sheet.facts.letters) : nullptr;
    m_answer = answer ? std::optional(*answer) : std::nullopt;
    qint64 copies = 0;
    for (const LedgerLine &line : sheet.facts.ledger)
        copies += workflow::copiesOnPaper(line);
    m_enclosed->setText(tr("%n copy/copies on paper looked thro&ugh and enclosed", nullptr, int(copies)));
    m_form->setRowVisible(m_enclosed, copies > 0);
    m_form->setRowVisible(m_alreadyOut, sheet.facts.isCopyOutdated);
    if (isOther) {
        m_enclosed->setChecked(false);
        m_alreadyOut->setChecked(false);
        m_on->setDate(sheet.today);
        m_note->clear();
        m_otherForm->clear();
        showError(m_error, {});
    }
    offer(!bundles.isEmpty(), isOther);
}

/// What may be handed over: paper at any time, a bundle once there is one.
void HandoverForm::offer(bool isSealed, bool isOther)
{
    const int forms = isSealed ? int(EnumCodes<CopyForm>::table.size()) + 1 : 2; // and that none is chosen
    if (!isOther && m_copy->count() == forms)
        return showCopy();
    const QSignalBlocker blocker(m_copy);
    m_copy->clear();
    m_copy->addItem(chooseText());
    for (const CopyForm form : {CopyForm::Bundle, CopyForm::Paper, CopyForm::Both}) {
        if (isSealed || form == CopyForm::Paper)
            m_copy->addItem(copyText(form), codeOf(form));
    }
    m_waysOf.reset();
    showCopy();
}

void HandoverForm::setMain(bool isMain)
{
    ui::setMain(m_record, isMain);
}

std::optional<CopyForm> HandoverForm::copy() const
{
    return fromCode<CopyForm>(m_copy->currentData().toString());
}

void HandoverForm::showCopy()
{
    const bool hasBundle = m_copy->findData(codeOf(CopyForm::Bundle)) >= 0;
    const bool isPaper = !hasBundle || copy() == CopyForm::Paper;
    if (m_waysOf != isPaper) {
        m_waysOf = isPaper;
        offerWays(m_way, isPaper ? offeredWaysOfPaper() : offeredWays());
        offerWays(m_passphraseWay, offeredWays());
    }
    m_form->setRowVisible(m_passphraseWay, needsPassphrase());
    m_form->setRowVisible(m_otherForm, needsReason());
    judgeWays();
}

bool HandoverForm::needsReason() const
{
    return m_answer && copy() && workflow::isOtherForm(*m_answer, *copy());
}

bool HandoverForm::needsPassphrase() const
{
    return m_hasPassphrase && copy() && copy() != CopyForm::Paper;
}

void HandoverForm::judgeWays()
{
    const QString way = m_way->currentText().trimmed();
    const QString other = m_passphraseWay->currentText().trimmed();
    const bool isSame = workflow::isSameWay(way, other);
    m_form->setRowVisible(m_ways, needsPassphrase() && !way.isEmpty() && !other.isEmpty());
    m_ways->setText(isSame ? tr("The same way twice: whoever has one has both.") : tr("Two separate ways"));
}

void HandoverForm::clear()
{
    m_id = {};
    m_fact->clear();
    m_note->clear();
    m_otherForm->clear();
    m_answer.reset();
    m_enclosed->setChecked(false);
    m_alreadyOut->setChecked(false);
    for (QComboBox *way : {m_way, m_passphraseWay})
        offerWays(way, offeredWays());
    m_waysOf = false;
    showError(m_error, {});
}

void HandoverForm::begin()
{
    m_copy->setFocus();
}

bool HandoverForm::isChosen()
{
    if (copy())
        return true;
    showError(m_error, tr("Say what was handed over."));
    m_copy->setFocus();
    return false;
}

bool HandoverForm::isOpen() const
{
    return !m_id.isNull() && !m_box->isHidden();
}

workflow::NewEvent HandoverForm::fact() const
{
    workflow::NewEvent fact{.kind = Event::Kind::HandedOver, .on = m_on->date(), .note = m_note->text().trimmed()};
    if (const auto form = copy())
        fact.details.insert(u"copy"_s, codeOf(*form));
    fact.details.insert(u"way"_s, m_way->currentText().trimmed());
    if (needsPassphrase())
        fact.details.insert(u"passphraseWay"_s, m_passphraseWay->currentText().trimmed());
    if (needsReason())
        fact.details.insert(u"otherForm"_s, m_otherForm->text().trimmed());
    if (m_enclosed->isChecked() && !m_enclosed->isHidden())
        fact.details.insert(u"enclosed"_s, true);
    if (m_alreadyOut->isChecked() && !m_alreadyOut->isHidden())
        fact.details.insert(u"alreadyOut"_s, true);
    return fact;
}

} // namespace habeas::ui
