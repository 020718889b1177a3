// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parteditor.h"

#include "completenesslist.h"
#include "fixedblock.h"
#include "gapnote.h"
#include "widgets/labels.h"
#include "widgets/layouts.h"
#include "wordingfield.h"

#include "letters/fields.h"
#include "letters/provisions.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {

using letters::Line;
using letters::Missing;

namespace {

/// The lines before, between and behind \a count fixed blocks.
QList<QList<Line>> runsOf(const QList<Line> &lines, qsizetype count)
{
    QList<QList<Line>> runs(1);
    for (const Line &line : lines) {
        if (line.look != Line::Look::Fixed)
            runs.last() << line;
        else if (runs.size() <= count)
            runs << QList<Line>();
    }
    runs.resize(count + 1);
    return runs;
}

} // namespace

PartEditor::PartEditor(const Reader &reader, const Part &part, const std::optional<letters::Rewording> &rewording,
                       QWidget *parent)
    : QWidget(parent),
      m_reader(reader),
      m_part(part),
      m_rewording(rewording),
      m_lead(new QLabel),
      m_reset(new QPushButton(tr("Reset the wording"))),
      m_body(new QVBoxLayout),
      m_gaps(new QVBoxLayout)
{
    auto *heading = sectionLabel(part.heading);
    auto *article = captionLabel(part.article);
    m_reset->setAccessibleDescription(part.heading);
    auto *title = new QVBoxLayout;
    title->setSpacing(0);
    title->addWidget(heading);
    title->addWidget(article);
    auto *head = new QHBoxLayout;
    head->addLayout(title, 1);
    m_lead->setTextFormat(Qt::PlainText);
    m_lead->setWordWrap(true);
    m_lead->setMargin(4); // as the words below
    m_body->setSpacing(4);
    m_gaps->setSpacing(4);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(head);
    article->setVisible(!part.article.isEmpty()); // shown before it lies in the page it would be a window
    column->addWidget(m_lead);
    column->addLayout(m_body);
    column->addLayout(m_gaps);
    connect(m_reset, &QPushButton::clicked, this, &PartEditor::reset);
    build();
    head->addWidget(m_reset, 0, Qt::AlignTop); // behind the words in the order of Tab
    showGaps();
}

void PartEditor::take(const Part &part)
{
    const bool isOther = part.fixed != m_part.fixed || (!m_rewording && part.generated != m_part.generated);
    m_part = part;
    if (isOther)
        build();
    showGaps();
}

/// The person's words where there are any, a place for each block that stays.
QList<Line> PartEditor::shownLines() const
{
    return m_rewording ? m_rewording->lines : m_part.generated;
}

void PartEditor::build()
{
    empty(m_body);
    m_fields.clear();
    m_runs.clear();
    m_current = nullptr;
    const qsizetype count = m_part.fixed.size();
    const auto generated = runsOf(m_part.generated, count);
    const auto shown = runsOf(shownLines(), count);
    for (qsizetype run = 0; run <= count; ++run) {
        if (run == count || !generated.at(run).isEmpty() || !shown.at(run).isEmpty()) {
            m_body->addWidget(addField(shown.at(run)));
            m_runs << run;
        }
        if (run < count)
            m_body->addWidget(fixedBlock(m_part.fixed.at(run), tr("%1, as it stands").arg(m_part.heading)));
    }
    if (isAncestorOf(m_reset)) // else it is put behind them yet
        orderTabs();
}

/// The words first, as one came for them; the button beside the heading, which takes them back, behind them.
void PartEditor::orderTabs()
{
    const auto isStop = [](const QWidget *widget) { return (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus; };
    QWidget *last = m_reset->previousInFocusChain();
    while (last != m_reset && (last == this || isAncestorOf(last) || !isStop(last)))
        last = last->previousInFocusChain();
    for (int i = 0; i < m_body->count(); ++i) {
        QWidget *each = m_body->itemAt(i)->widget();
        if (!each || !isStop(each))
            continue;
        if (last != m_reset) // else nothing stands before it yet
            setTabOrder(last, each);
        last = each;
    }
    setTabOrder(last, m_reset);
}

WordingField *PartEditor::addField(const QList<Line> &lines)
{
    auto *field = new WordingField;
    field->setAccessibleName(m_part.heading);
    field->setPlaceholderText(tr("Own sentences …"));
    field->setLines(lines);
    connect(field, &WordingField::textChanged, this, &PartEditor::takeWords);
    connect(field, &WordingField::cursorPositionChanged, this, [this, field] { m_current = field; });
    connect(field, &WordingField::fieldReached, this, &PartEditor::fieldReached);
    m_fields << field;
    return field;
}

void PartEditor::takeWords()
{
    QList<Line> lines;
    qsizetype before = 0;
    for (qsizetype i = 0; i < m_fields.size(); ++i) {
        for (; before < m_runs.at(i); ++before)
            lines << Line{Line::Look::Fixed, {}, {}};
        lines << m_fields.at(i)->lines();
    }
    if (lines == shownLines()) // fields are marked anew: nothing is said otherwise
        return;
    // What the person has not looked at since it changed is not taken as seen because of another word.
    const QStringList basis = m_rewording ? m_rewording->basis : letters::basisOf(m_part.generated);
    m_rewording = letters::rewordingOf(m_part.generated, lines);
    if (m_rewording)
        m_rewording->basis = basis;
    m_reset->setVisible(m_rewording.has_value());
    Q_EMIT edited();
}

void PartEditor::showGaps()
{
    m_lead->setText(m_part.lead.join(u'\n'));
    m_lead->setVisible(!m_part.lead.isEmpty());
    m_reset->setVisible(m_rewording.has_value());
    empty(m_gaps);
    for (const Missing &gap : std::as_const(m_part.gaps))
        addGap(gap);
}

void PartEditor::addGap(const Missing &gap)
{
    auto *note = new GapNote(m_reader.words.say(gap.what));
    m_gaps->addWidget(note);
    if (gap.what.name == u"letters.missing.wording-changed") {
        note->addWay(tr("Keep mine"), [this] { stayWithMine(); });
        note->addWay(tr("Take the new one"), [this] { reset(); });
    } else if (gap.what.name == u"letters.missing.value-unsaid" || gap.what.name == u"letters.missing.citation-unsaid"
               || gap.what.name == u"letters.missing.paragraph-unsaid") {
        note->addWay(tr("Put it back"), [this, gap] { putBack(gap); });
    } else if (!letters::isOfWording(gap)) {
        note->addWay(cureText(gap.place), [this, gap] { Q_EMIT cureWanted(gap); });
    }
}

void PartEditor::putBack(const Missing &gap)
{
    WordingField *field = m_current ? m_current : m_fields.constLast();
    const QString value = gap.what.params.value(u"value").toString();
    const QString citation = gap.what.params.value(u"citation").toString();
    for (const Line &line : std::as_const(m_part.generated)) {
        if (letters::citationsIn(line.said.text).contains(citation)) {
            field->append(line);
            return field->setFocus();
        }
        if (value.isEmpty() && letters::quoted(line.said.text) == gap.what.params.value(u"text").toString()) {
            field->append(line);
            return field->setFocus();
        }
        for (const letters::Field &each : line.said.fields) {
            if (value.isEmpty() || letters::valueOf(each, line.said.text) != value)
                continue;
            field->insert({value, {{0, value.size(), each.name}}});
            return field->setFocus();
        }
    }
}

void PartEditor::reset()
{
    m_rewording.reset();
    const auto runs = runsOf(m_part.generated, m_part.fixed.size());
    const QList<WordingField *> fields = m_fields;
    for (qsizetype i = 0; i < fields.size(); ++i) {
        const QSignalBlocker quiet(this); // said once, below
        fields.at(i)->replaceLines(runs.at(m_runs.at(i)));
    }
    m_rewording.reset();
    showGaps();
    begin();
    Q_EMIT edited();
}

void PartEditor::stayWithMine()
{
    m_rewording = letters::kept(*m_rewording, m_part.generated);
    build();
    showGaps();
    begin();
    Q_EMIT edited();
}

void PartEditor::begin()
{
    m_fields.constFirst()->setFocus();
}

} // namespace habeas::ui
