// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "freezepanel.h"

#include "freezeforms.h"
#include "widgets/dayfield.h"
#include "widgets/layouts.h"
#include "widgets/panel.h"

#include "itemmodels/wording.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

constexpr std::size_t restricting = 0;
constexpr std::size_t weighing = 1;
constexpr std::size_t lifting = 2;

} // namespace

FreezePanel::FreezePanel(OfficeThread &office, const Reader &reader, QWidget *parent)
    : StagePage(office, reader, parent),
      m_standing(new QLabel),
      m_buttons{new QPushButton, new QPushButton, new QPushButton},
      m_forms{new RestrictForm, new WeighForm, new LiftForm},
      m_stack(new QStackedWidget)
{
    m_standing->setWordWrap(true);
    m_standing->setTextFormat(Qt::PlainText);
    m_standing->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *row = new QHBoxLayout;
    row->addWidget(m_standing, 1);
    for (std::size_t i = 0; i < formCount; ++i) {
        row->addWidget(m_buttons[i], 0, Qt::AlignTop);
        m_stack->addWidget(m_forms[i]);
        connect(m_buttons[i], &QPushButton::clicked, this, [this, i] { open(i); });
        connect(m_forms[i], &FreezeForm::recordWanted, this, [this, i] { record(i); });
        connect(m_forms[i], &FreezeForm::left, this, &FreezePanel::fold);
    }
    auto *panel = new Panel(tr("Until it is decided"));
    QVBoxLayout *inset = panel->addInset();
    inset->addLayout(row);
    inset->addWidget(m_stack, 1);
    m_stack->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(panel);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    hide();
}

std::optional<Event> FreezePanel::recorded(std::size_t form) const
{
    if (form == lifting && m_freeze.restricted) // what rests still is lifted by a fact of its own
        return {};
    return form == restricting ? m_freeze.restricted : form == weighing ? m_freeze.weighed : m_freeze.lifted;
}

std::size_t FreezePanel::nextForm() const
{
    const QString step = m_sheet ? m_sheet->standing.step.name : QString();
    if (step == u"next.restrict" || step == u"next.restrict-accuracy")
        return restricting;
    return step == u"next.weigh" ? weighing : step.startsWith(u"next.lift") ? lifting : formCount;
}

bool FreezePanel::isNext() const
{
    return nextForm() < formCount;
}

bool FreezePanel::isUnfolded() const
{
    return !m_stack->isHidden();
}

void FreezePanel::take(const CaseSheet &sheet)
{
    const bool isOther = !m_sheet || m_sheet->value().id != sheet.value().id;
    m_sheet = sheet;
    m_freeze = workflow::freezeOf(sheet.value(), sheet.facts.letters);
    setVisible(m_freeze.isAsked || m_freeze.restricted || m_freeze.lifted || m_freeze.weighed);
    m_standing->setText(standing());
    if (isOther)
        fold();
    const std::size_t next = nextForm();
    const QString step = next < formCount ? sheet.standing.step.name : QString();
    if (isOther || step != m_step) { // once: whoever wants to do something else first does
        m_step = step;
        if (next < formCount)
            open(next);
    }
    showButtons();
}

/// Every fact of it with its systems, the oldest first; else what the law asks for.
QString FreezePanel::standing() const
{
    using Kind = Event::Kind;
    QStringList lines;
    QList<workflow::NamedSystem> resting;
    const QList<Event> events = effectiveEvents(m_sheet->value().events);
    for (const Event &event : events) {
        if (event.kind != Kind::Restricted && event.kind != Kind::ObjectionWeighed
            && event.kind != Kind::RestrictionLifted)
            continue;
        QList<workflow::NamedSystem> systems = workflow::systemsIn(event.details);
        if (event.kind == Kind::Restricted)
            resting << systems;
        else if (event.kind == Kind::RestrictionLifted && systems.isEmpty())
            systems = resting; // all that was restricted then
        const QString what = event.kind == Kind::ObjectionWeighed
            ? itemmodels::eventDetails(event, m_reader.locale).value(0)
            : workflow::namesOf(systems, m_sheet->facts.ledger).join(u", "_s);
        QString line = itemmodels::shortDay(event.on, m_sheet->today, m_reader.locale) + u" · "_s
            + itemmodels::eventText(event.kind);
        if (!what.isEmpty())
            line += u" – "_s + what;
        lines << line;
    }
    if (m_freeze.restricted && m_freeze.lifted)
        lines
            << tr("Still restricted: %1").arg(workflow::namesOf(m_freeze.resting, m_sheet->facts.ledger).join(u", "_s));
    if (lines.isEmpty()) {
        lines << (m_freeze.isObjection
                      ? tr("Until it is decided about the objection, the data are only stored (Art. 18(1)(d) and (2) "
                           "GDPR).")
                      : tr("Until it is checked whether they are accurate, the data are only stored (Art. 18(1)(a) and "
                           "(2) GDPR)."));
    }
    return lines.join(u'\n');
}

void FreezePanel::showButtons()
{
    const bool isClosed = !m_sheet || stateOf(m_sheet->value().events) == CaseState::Closed;
    const auto show = [&](std::size_t form, bool isMeant, const QString &record, const QString &correct) {
        m_buttons[form]->setText(recorded(form) ? correct : record);
        m_buttons[form]->setVisible(isMeant && !isClosed && !isUnfolded());
    };
    show(restricting, m_freeze.restricted || m_freeze.isRestrictionOwed(), tr("Record the restriction …"),
         tr("Correct the restriction …"));
    show(weighing, m_freeze.isObjection, tr("Record the decision …"), tr("Correct the decision …"));
    const bool isDecided = !m_freeze.isAsked || !m_freeze.isWeighingOwed();
    show(lifting, (m_freeze.restricted && isDecided) || m_freeze.lifted, tr("Record the lifting …"),
         tr("Correct the lifting …"));
}

void FreezePanel::open(std::size_t form)
{
    if (!m_sheet)
        return;
    showFitting(m_stack, int(form), Qt::Vertical);
    m_stack->show();
    showButtons();
    m_forms[form]->begin(*m_sheet, recorded(form));
    if (isVisible())
        m_forms[form]->goTo();
    Q_EMIT foldChanged();
}

void FreezePanel::fold()
{
    const bool wasUnfolded = isUnfolded();
    for (FreezeForm *form : m_forms)
        form->clear();
    m_stack->hide();
    showButtons();
    if (wasUnfolded)
        Q_EMIT foldChanged();
}

void FreezePanel::record(std::size_t form)
{
    if (!DayField::allHoldIn(m_forms[form]))
        return;
    write(
        [id = m_sheet->value().id, fact = m_forms[form]->fact()](workflow::Office &office) -> Result<> {
            const auto event = workflow::recordEvent(office, id, fact);
            return event ? Result<>() : event.error();
        },
        m_forms[form]->error(), [this] { fold(); });
}

void FreezePanel::begin()
{
    if (!isUnfolded() && isNext())
        open(nextForm());
    if (isUnfolded())
        m_forms[std::size_t(m_stack->currentIndex())]->goTo();
}

void FreezePanel::clear()
{
    stopWaiting();
    m_sheet.reset();
    m_freeze = {};
    m_step.clear();
    m_standing->clear();
    fold();
    hide();
}

} // namespace habeas::ui
