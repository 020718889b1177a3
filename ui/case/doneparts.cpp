// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "doneparts.h"

#include "groundfacts.h"
#include "noticeform.h"
#include "widgets/glyph.h"
#include "widgets/labels.h"
#include "widgets/narrowbox.h"
#include "widgets/wholetext.h"

#include "law/citation.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {

using letters::DonePart;
using Outcome = DonePart::Outcome;

namespace {

constexpr int mostParts = 5; // beyond them the list scrolls

QString outcomeText(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Erased:
        return DoneParts::tr("erased");
    case Outcome::Corrected:
        return DoneParts::tr("corrected");
    case Outcome::Restricted:
        return DoneParts::tr("restricted, as was asked for");
    case Outcome::Ended:
        return DoneParts::tr("no longer processed for this");
    case Outcome::Kept:
        return DoneParts::tr("stay as they are, by a ground of the law");
    case Outcome::RestrictedInstead:
        return DoneParts::tr("restricted instead, by a ground of the law");
    case Outcome::Unconcerned:
        return DoneParts::tr("not concerned by the request");
    }
    return {};
}

bool needsGround(const DonePart &part)
{
    return part.outcome && letters::needsGround(*part.outcome);
}

} // namespace

DoneParts::DoneParts(const Reader &reader, QWidget *parent)
    : QWidget(parent),
      m_reader(reader),
      m_list(new QListWidget),
      m_remove(new QPushButton(tr("Remo&ve part"))),
      m_fields(new QWidget),
      m_system(new QComboBox),
      m_what(new QLineEdit),
      m_outcome(new QComboBox),
      m_ground(new QComboBox),
      m_condition(captionLabel({})),
      m_facts(new GroundFacts),
      m_why(new QLineEdit)
{
    if (auto table = law::Grounds::load())
        m_grounds = *std::move(table);
    m_list->setAccessibleName(tr("What becomes of the data, part by part"));
    m_list->setObjectName(u"part-system"_s);
    m_list->setItemDelegate(new WholeText(m_list));
    auto *add = new QPushButton(tr("&Add part"));
    auto *acts = new QHBoxLayout;
    acts->addWidget(add);
    acts->addWidget(m_remove);
    acts->addStretch(1);
    for (QComboBox *box : {m_system, m_outcome, m_ground})
        makeNarrow(box);
    m_what->setPlaceholderText(tr("all that were found there"));
    m_form = noticeLayout(m_fields);
    m_form->addRow(tr("&System"), m_system);
    m_form->addRow(tr("W&hich data, in a few words"), m_what);
    m_form->addRow(tr("What &becomes of them"), m_outcome);
    m_form->addRow(tr("Ground of the la&w"), m_ground);
    m_form->addRow(m_condition);
    m_form->addRow(m_facts);
    m_form->addRow(tr("Why the request does not &concern them"), m_why);
    m_system->setObjectName(u"part-nowhere"_s);
    m_what->setObjectName(u"part-what"_s);
    m_outcome->setObjectName(u"part-outcome"_s);
    m_ground->setObjectName(u"part-ground"_s);
    m_why->setObjectName(u"part-why"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_list);
    column->addLayout(acts);
    column->addWidget(m_fields);
    connect(m_list, &QListWidget::currentRowChanged, this, &DoneParts::showChosen);
    connect(add, &QPushButton::clicked, this, [this] { this->add({}); });
    connect(m_remove, &QPushButton::clicked, this, &DoneParts::remove);
    connect(m_outcome, &QComboBox::currentIndexChanged, this, &DoneParts::offerGrounds);
    connect(m_ground, &QComboBox::currentIndexChanged, this, &DoneParts::askFacts);
    for (QComboBox *box : {m_system, m_outcome, m_ground})
        connect(box, &QComboBox::currentIndexChanged, this, &DoneParts::noteEdit);
    for (QLineEdit *line : {m_what, m_why})
        connect(line, &QLineEdit::textChanged, this, &DoneParts::noteEdit);
    connect(m_facts, &GroundFacts::edited, this, &DoneParts::noteEdit);
    list(-1);
}

void DoneParts::take(const CaseSheet &sheet, bool isOther)
{
    m_organisation = sheet.organisation;
    m_today = sheet.today;
    m_ledger = sheet.facts.ledger;
    if (isOther)
        m_parts.clear();
    {
        const QSignalBlocker quiet(m_system);
        m_system->clear();
        for (const LedgerLine &line : m_ledger)
            m_system->addItem(line.systemName, line.system.toString());
    }
    offerFound();
    list(isOther ? 0 : qMax(0, m_list->currentRow()));
}

/// What is still found while the letter is written is not passed over.
void DoneParts::offerFound()
{
    if (!letters::isAboutAll(m_rights))
        return;
    for (const LedgerLine &line : std::as_const(m_ledger)) {
        const bool isThere = std::any_of(m_parts.begin(), m_parts.end(),
                                         [&](const DonePart &part) { return part.system == line.system; });
        if (line.found > 0 && !isThere)
            m_parts << DonePart{.system = line.system};
    }
}

void DoneParts::clear()
{
    m_organisation = {};
    m_ledger.clear();
    m_parts.clear();
    m_rights.clear();
    list(-1);
    const QSignalBlocker quiet(m_system);
    m_system->clear();
}

void DoneParts::setRights(const QList<law::Right> &rights)
{
    if (rights == m_rights)
        return;
    m_rights = rights;
    offerFound();
    list(qMax(0, m_list->currentRow()));
}

void DoneParts::show(const QList<DonePart> &parts)
{
    m_parts = parts;
    offerFound();
    list(0);
}

DonePart *DoneParts::chosen()
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_parts.size() ? &m_parts[row] : nullptr;
}

void DoneParts::list(int row)
{
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const DonePart &part : std::as_const(m_parts))
            m_list->addItem(new QListWidgetItem(glyphIcon(isWhole(part) ? Glyph::Done : Glyph::Open), textOf(part)));
        m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    }
    fitList();
    showChosen();
}

/// As high as its parts, up to so many; where there are few, it has room for one more.
void DoneParts::fitList()
{
    const int line = qMax(3 * fontMetrics().lineSpacing() / 2, m_list->sizeHintForRow(0));
    int height = 0;
    for (int row = 0; row < std::clamp(m_list->count(), 2, mostParts); ++row)
        height += row < m_list->count() ? qMax(line, m_list->sizeHintForRow(row)) : line;
    m_list->setFixedHeight(height + 2 * m_list->frameWidth());
}

/// Narrower rows have more lines.
void DoneParts::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitList();
}

/// "Nextcloud: pictures – erased"; how many were found there where it is about all of them.
QString DoneParts::textOf(const DonePart &part) const
{
    const auto line = std::find_if(m_ledger.begin(), m_ledger.end(),
                                   [&](const LedgerLine &each) { return each.system == part.system; });
    const bool isKnown = line != m_ledger.end();
    const QString what = !part.what.isEmpty() ? part.what : tr("%n item(s)", nullptr, isKnown ? int(line->found) : 0);
    return tr("%1: %2 – %3")
        .arg(isKnown ? line->systemName : tr("no system"), what,
             part.outcome ? outcomeText(*part.outcome) : tr("not said yet"));
}

const law::Ground *DoneParts::groundOf(const DonePart &part) const
{
    return needsGround(part) ? m_grounds.find(part.ground.code) : nullptr;
}

bool DoneParts::isWhole(const DonePart &part) const
{
    if (!part.outcome || (part.outcome == Outcome::Unconcerned && part.why.isEmpty()))
        return false;
    const law::Ground *ground = groundOf(part);
    return !needsGround(part)
        || (ground && std::all_of(ground->records.begin(), ground->records.end(), [&](const auto &fact) {
                return !part.ground.facts.value(fact.code).isEmpty();
            }));
}

void DoneParts::showChosen()
{
    const DonePart *part = chosen();
    m_fields->setVisible(part);
    m_remove->setEnabled(part);
    if (!part)
        return;
    m_isShowing = true;
    m_system->setCurrentIndex(m_system->findData(part->system.toString()));
    m_what->setText(part->what);
    const bool isBeside =
        std::count_if(m_parts.begin(), m_parts.end(), [&](const DonePart &each) { return each.system == part->system; })
        > 1;
    m_what->setPlaceholderText(isBeside ? tr("everything else that was found there") : tr("all that were found there"));
    m_why->setText(part->why);
    offerOutcomes();
    offerGrounds();
    askFacts();
    m_isShowing = false;
}

void DoneParts::offerOutcomes()
{
    const QSignalBlocker quiet(m_outcome);
    const DonePart *part = chosen();
    m_outcome->clear();
    m_outcome->addItem(chooseText());
    const auto outcomes = letters::outcomesOf(m_rights);
    for (const Outcome outcome : outcomes) {
        if (!letters::needsGround(outcome)
            || !letters::groundsFor(outcome, m_rights, m_organisation, m_grounds).isEmpty())
            m_outcome->addItem(outcomeText(outcome), codeOf(outcome));
    }
    m_outcome->setCurrentIndex(part->outcome ? qMax(0, m_outcome->findData(codeOf(*part->outcome))) : 0);
}

void DoneParts::offerGrounds()
{
    const QSignalBlocker quiet(m_ground);
    const DonePart *part = chosen();
    const auto outcome = fromCode<Outcome>(m_outcome->currentData().toString());
    m_ground->clear();
    m_ground->addItem(chooseText());
    const auto grounds =
        outcome ? letters::groundsFor(*outcome, m_rights, m_organisation, m_grounds) : QList<law::Ground>();
    const Language language = m_reader.words.language();
    for (const law::Ground &ground : grounds)
        m_ground->addItem(ground.title.in(language) + u" · "_s + law::citationIn(language, ground.sources.constFirst()),
                          ground.code);
    m_ground->setCurrentIndex(part ? qMax(0, m_ground->findData(part->ground.code)) : 0);
    if (!m_isShowing)
        askFacts();
    fitRows();
}

void DoneParts::askFacts()
{
    const DonePart *part = chosen();
    const law::Ground *ground = m_grounds.find(m_ground->currentData().toString());
    m_condition->setText(ground ? ground->condition.in(m_reader.words.language()) : QString());
    if (ground && part)
        m_facts->ask(*ground, part->ground.facts, m_reader.words.language(), m_today);
    else
        m_facts->clear();
    fitRows();
}

void DoneParts::fitRows()
{
    const auto outcome = fromCode<Outcome>(m_outcome->currentData().toString());
    const bool isGrounded = outcome && letters::needsGround(*outcome);
    m_form->setRowVisible(m_ground, isGrounded);
    m_form->setRowVisible(m_condition, isGrounded && !m_condition->text().isEmpty());
    m_form->setRowVisible(m_facts, isGrounded && !m_condition->text().isEmpty());
    m_form->setRowVisible(m_why, outcome == Outcome::Unconcerned);
}

void DoneParts::noteEdit()
{
    DonePart *part = chosen();
    if (m_isShowing || !part)
        return;
    part->system = SystemId::fromString(m_system->currentData().toString());
    part->what = m_what->text().trimmed();
    part->outcome = fromCode<Outcome>(m_outcome->currentData().toString());
    part->ground = {m_ground->currentData().toString(), m_facts->facts()};
    part->why = m_why->text().trimmed();
    QListWidgetItem *item = m_list->currentItem();
    item->setText(textOf(*part));
    item->setIcon(glyphIcon(isWhole(*part) ? Glyph::Done : Glyph::Open));
    Q_EMIT edited();
}

void DoneParts::add(const SystemId &system)
{
    const DonePart *like = chosen();
    m_parts << DonePart{.system = !system.isNull() ? system
                            : like                 ? like->system
                            : m_ledger.isEmpty()   ? SystemId()
                                                   : m_ledger.constFirst().system};
    list(int(m_parts.size()) - 1);
    (system.isNull() ? static_cast<QWidget *>(m_system) : m_outcome)->setFocus();
    Q_EMIT edited();
}

void DoneParts::remove()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    m_parts.removeAt(row);
    list(row);
    m_list->setFocus();
    Q_EMIT edited();
}

bool DoneParts::beginAt(const letters::Missing &missing)
{
    const QString what = missing.what.name.section(u'.', -1);
    if (what == u"objection-parts"_s) { // of none in particular
        m_list->setFocus();
        return true;
    }
    const bool isFact = what.startsWith(u"fact"_s);
    if (!what.startsWith(u"part-"_s) && !isFact)
        return false;
    if (what == u"part-system"_s || what == u"part-rest"_s) {
        add(missing.system);
        return true;
    }
    // The first of this system that lacks something, else the first of it.
    const auto isOf = [&](const DonePart &part) { return part.system == missing.system; };
    auto part = std::find_if(m_parts.begin(), m_parts.end(),
                             [&](const DonePart &each) { return isOf(each) && !isWhole(each); });
    if (part == m_parts.end())
        part = std::find_if(m_parts.begin(), m_parts.end(), isOf);
    if (part != m_parts.end())
        m_list->setCurrentRow(int(part - m_parts.begin()));
    if (isFact && m_facts->beginAtMissing())
        return true;
    auto *field = m_fields->findChild<QWidget *>(what);
    (field ? field : static_cast<QWidget *>(isFact ? m_ground : m_outcome))->setFocus();
    return true;
}

} // namespace habeas::ui
