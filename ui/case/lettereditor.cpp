// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lettereditor.h"

#include "completenesslist.h"
#include "gapnote.h"
#include "widgets/labels.h"
#include "widgets/layouts.h"
#include "widgets/scrolling.h"
#include "wordingfields.h"

#include "law/citation.h"

#include <QBoxLayout>
#include <QLabel>
#include <QScrollArea>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {

using letters::Missing;

namespace {

constexpr int inset = 12;
constexpr int betweenParts = 16;

const letters::Part *partWith(const letters::LetterContent &content, const QString &code)
{
    for (const QList<letters::Part> *parts : {&content.childPage, &content.parts}) {
        for (const letters::Part &part : *parts) {
            if (part.code == code)
                return &part;
        }
    }
    return nullptr;
}

QList<letters::Block> fixedIn(const QList<letters::Block> &blocks)
{
    QList<letters::Block> fixed;
    std::copy_if(blocks.begin(), blocks.end(), std::back_inserter(fixed), [](const letters::Block &block) {
        return !std::holds_alternative<letters::Paragraph>(block) && !std::holds_alternative<letters::Bullets>(block);
    });
    return fixed;
}

} // namespace

LetterEditor::LetterEditor(const Reader &reader, QWidget *parent)
    : QWidget(parent),
      m_reader(reader),
      m_around(new QVBoxLayout),
      m_column(new QVBoxLayout),
      m_legend(captionLabel({}))
{
    auto *page = new QWidget;
    auto *rows = new QVBoxLayout(page);
    rows->setContentsMargins(inset, inset, inset, inset);
    rows->setSpacing(betweenParts);
    m_around->setSpacing(4);
    m_column->setSpacing(betweenParts);
    rows->addLayout(m_around);
    rows->addLayout(m_column);
    rows->addStretch(1);
    m_scroll = scrolling(page);
    m_legend->setContentsMargins(inset, inset / 2, inset, inset / 2);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_legend);
    tellField({}, {});
}

PartEditor::Part LetterEditor::partOf(const workflow::LetterDraft &draft, const QString &code) const
{
    PartEditor::Part shown;
    shown.generated = letters::linesOf(draft.generated, code);
    if (const letters::Part *part = partWith(draft.generated, code)) {
        shown.heading = part->heading;
        shown.article = law::citationIn(m_reader.words.language(), part->source);
        shown.fixed = fixedIn(part->blocks);
    } else {
        shown.heading = m_reader.words.say({u"letters.part."_s + code, {}});
        shown.lead = {draft.generated.salutation};
        shown.fixed = fixedIn(draft.generated.opening);
    }
    std::copy_if(draft.content.missing.begin(), draft.content.missing.end(), std::back_inserter(shown.gaps),
                 [&](const Missing &gap) { return gap.part == code; });
    return shown;
}

void LetterEditor::take(const workflow::LetterDraft &draft)
{
    const QStringList codes = letters::wordedParts(draft.generated);
    if (m_kind == draft.generated.kind && m_codes == codes) {
        for (const QString &code : codes)
            m_parts.value(code)->take(partOf(draft, code));
    } else {
        m_kind = draft.generated.kind;
        build(draft, codes);
    }
    showAround(draft, codes);
}

void LetterEditor::build(const workflow::LetterDraft &draft, const QStringList &codes)
{
    showNothing();
    m_kind = draft.generated.kind;
    m_codes = codes;
    for (const QString &code : codes) {
        const letters::Wordings wordings = m_wordings.value(m_kind);
        const auto worded = wordings.constFind(code);
        auto *part = new PartEditor(m_reader, partOf(draft, code),
                                    worded == wordings.constEnd() ? std::nullopt : std::optional(*worded));
        connect(part, &PartEditor::edited, this, [this, code] { takeWords(code); });
        connect(part, &PartEditor::cureWanted, this, &LetterEditor::cureWanted);
        connect(part, &PartEditor::fieldReached, this, &LetterEditor::tellField);
        m_parts.insert(code, part);
        m_column->addWidget(part);
    }
}

/// What is missing in no part that has words: letterhead, address, a part that the letter does not have yet.
void LetterEditor::showAround(const workflow::LetterDraft &draft, const QStringList &codes)
{
    empty(m_around);
    for (const Missing &gap : draft.content.missing) {
        if (codes.contains(gap.part))
            continue;
        auto *note = new GapNote(m_reader.words.say({u"letters.part."_s + gap.part, {}}) + u": "_s
                                 + m_reader.words.say(gap.what));
        if (gap.what.name == u"letters.missing.part-gone") {
            note->addWay(tr("Discard the wording"), [this, part = gap.part] {
                m_wordings[m_kind].remove(part);
                Q_EMIT edited();
            });
        } else {
            note->addWay(cureText(gap.place), [this, gap] { Q_EMIT cureWanted(gap); });
        }
        m_around->addWidget(note);
    }
}

void LetterEditor::takeWords(const QString &code)
{
    if (const auto &rewording = m_parts.value(code)->rewording())
        m_wordings[m_kind].insert(code, *rewording);
    else
        m_wordings[m_kind].remove(code);
    Q_EMIT edited();
}

void LetterEditor::tellField(const QString &name, const QString &value)
{
    m_legend->setText(name.isEmpty() ? tr("Blue and dotted: from case, register or ledger")
                                     : tr("“%1”: %2", "a field of the letter").arg(value, originText(name)));
}

void LetterEditor::goTo(const QString &code, bool enters)
{
    PartEditor *part = m_parts.value(code);
    if (!part)
        return m_scroll->ensureVisible(0, 0);
    const QPoint top = part->mapTo(m_scroll->widget(), QPoint(0, 0));
    m_scroll->ensureVisible(0, top.y() + qMin(part->height(), m_scroll->viewport()->height()), 0, 0);
    m_scroll->ensureVisible(0, top.y(), 0, inset);
    if (enters)
        part->begin();
}

void LetterEditor::showNothing()
{
    m_kind.clear();
    m_codes.clear();
    m_parts.clear();
    empty(m_around);
    empty(m_column);
    tellField({}, {});
}

void LetterEditor::setWordings(const QString &kind, const letters::Wordings &wordings)
{
    m_wordings[kind] = wordings;
    if (kind == m_kind)
        showNothing();
}

void LetterEditor::clear()
{
    m_wordings.clear();
    showNothing();
}

} // namespace habeas::ui
