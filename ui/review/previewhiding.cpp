// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is hidden in the item that is shown: passages and rows that somebody chose, people by what is decided.

#include "previewpane.h"

#include "marktext.h"
#include "pageview.h"

#include <QLabel>
#include <QPushButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {

/// Hides what is selected; what is hidden already, or where the cursor stands in it, is shown again. The text keeps the
/// focus for the next passage, and nothing stays selected: one sees that it is hidden.
void PreviewPane::hidePassage()
{
    if (!m_plain || showsOutgoing())
        return;
    m_text->setFocus();
    QTextCursor cursor = m_text->textCursor();
    const preview::Passage chosen{cursor.selectionStart(), cursor.selectionEnd() - cursor.selectionStart()};
    const auto overlaps = [&](const preview::Passage &each) {
        return each.start < chosen.start + qMax<qsizetype>(chosen.length, 1) && chosen.start < each.start + each.length;
    };
    if (m_sight.plan.passages.removeIf(overlaps) == 0) {
        if (chosen.length == 0)
            return m_count->setText(tr("Select with Shift and the arrow keys first"));
        m_sight.plan.passages << chosen;
    }
    cursor.setPosition(int(chosen.start));
    m_text->setTextCursor(cursor);
    applySight();
    Q_EMIT planChanged();
}

/// Those of others, all at once; where all are hidden, they are shown again.
void PreviewPane::hideRows()
{
    if (!m_plain || showsOutgoing())
        return;
    auto &passages = m_sight.plan.passages;
    const QList<preview::Passage> rows = m_sight.rowsOfOthers(*m_plain);
    const bool areHidden = openRows() == 0;
    for (const preview::Passage &row : rows)
        passages.removeIf([&](const preview::Passage &each) {
            return row.start <= each.start && each.start + each.length <= row.start + row.length;
        });
    if (!areHidden)
        passages += rows;
    m_text->setFocus();
    applySight();
    Q_EMIT planChanged();
}

/// How many rows of others are not hidden yet.
qsizetype PreviewPane::openRows() const
{
    const QList<preview::Passage> rows = m_sight.rowsOfOthers(*m_plain);
    return std::count_if(rows.begin(), rows.end(),
                         [this](const auto &row) { return !m_sight.plan.passages.contains(row); });
}

void PreviewPane::showRows()
{
    const bool isAny = m_plain && !m_isLookedAtOnly && !m_sight.rowsOfOthers(*m_plain).isEmpty();
    const qsizetype open = isAny ? openRows() : 0;
    m_rows->setVisible(isAny);
    m_rows->setEnabled(!showsOutgoing());
    m_rows->setText(open > 0 ? tr("Hide %n whole &row(s)", nullptr, int(open)) : tr("Show the &rows again"));
    m_rowsNote->setText(tr("%n row(s) are about others. With the name alone covered, what stands beside it would still "
                           "point at them.",
                           nullptr, int(open)));
    m_rowsNote->setVisible(open > 0 && !showsOutgoing());
}

Result<std::optional<collection::TextRedaction>> PreviewPane::redaction() const
{
    if (m_isCut) {
        return Error{Error::Kind::Refused, u"review.cut"_s,
                     tr("Only a part of this item can be shown, so it cannot be redacted here: what is not shown would "
                        "be missing. Redact it in its own program and choose that version, or withhold it.")};
    }
    if (m_plain) {
        const auto redacted = m_sight.redactionOf(*m_plain);
        return redacted ? Result<std::optional<collection::TextRedaction>>(*redacted) : redacted.error();
    }
    if (m_pages > 0 || !m_shownPage.image.isNull())
        return std::optional<collection::TextRedaction>();
    // What could be read, and was not, goes out under another name only unread.
    const Item &item = m_sight.line.item;
    if (m_sight.renaming() && preview::kindOf(item.mediaType, item.path)) {
        return Error{Error::Kind::Refused, u"review.unread"_s,
                     tr("Somebody who is to be unrecognisable stands in its name, and its content could not be read: "
                        "they may stand there as well. Redact it in its own program and choose that version, or "
                        "withhold it.")};
    }
    if (const auto renaming = m_sight.renaming())
        return renaming;
    return Error{
        Error::Kind::Refused, u"review.unshown"_s,
        tr("What cannot be shown cannot be redacted here. Redact it in its own program and choose that version, or "
           "withhold it.")};
}

void PreviewPane::applySight()
{
    setTitle(showsOutgoing() ? m_sight.outgoingTitle() : m_sight.title());
    if (m_plain)
        applyToText();
    else if (isBeside())
        applyToBeside();
    else if (!m_shownPage.image.isNull())
        applyToPage();
}

void PreviewPane::applyToText()
{
    const auto redacted = redaction();
    auto covers = redacted && *redacted ? (*redacted)->covers : QList<collection::Cover>();
    std::sort(covers.begin(), covers.end(), [](const auto &a, const auto &b) { return a.start < b.start; });
    m_hide->setEnabled(!showsOutgoing());
    showRows();
    m_count->setText(covers.isEmpty() ? QString() : tr("%n passage(s) hidden", nullptr, int(covers.size())));
    if (showsOutgoing()) {
        m_text->show(collection::covered(m_plain->text, covers, m_sight.words.sentence(u"redaction.blank"_s)), {});
        return;
    }
    if (m_text->toPlainText() != m_plain->text)
        m_text->show(m_plain->text, {});
    QList<MarkText::Mark> shown;
    for (const collection::Cover &cover : std::as_const(covers))
        shown << MarkText::Mark{cover.start, cover.length, tr("Hidden"), true};
    const auto marks = m_sight.marksOn(0, m_plain->text.size());
    auto next = covers.cbegin(); // both are in the order of the text
    qsizetype hiddenTo = 0;
    for (const Finding::Mark &mark : marks) {
        const Finding::Named &named = m_sight.line.finding->named.at(mark.named);
        for (; next != covers.cend() && next->start <= mark.start; ++next)
            hiddenTo = std::max(hiddenTo, next->start + next->length);
        if (mark.start >= hiddenTo)
            shown << MarkText::Mark{mark.start, mark.length, tr("Other person: %1").arg(named.name), false};
    }
    std::sort(shown.begin(), shown.end(), [](const auto &a, const auto &b) { return a.start < b.start; });
    m_text->setMarks(shown);
}

/// Of the redacted file only pictures of its pages go out.
void PreviewPane::applyToBeside()
{
    if (showsOutgoing())
        return m_text->show(tr("Of what stands besides the pages nothing goes out."), {});
    m_text->show(m_beside, {});
    QList<MarkText::Mark> shown;
    const auto marks = m_sight.marksOn(m_pages, m_beside.size());
    for (const Finding::Mark &mark : marks) {
        const Finding::Named &named = m_sight.line.finding->named.at(mark.named);
        shown << MarkText::Mark{mark.start, mark.length, tr("Other person: %1").arg(named.name), false};
    }
    m_text->setMarks(shown);
}

void PreviewPane::applyToPage()
{
    QList<QRectF> seen;
    QList<QRectF> hidden;
    const double scale = m_shownPage.image.width() / m_shownPage.points.width();
    const auto marks = m_sight.marksOn(m_page, m_shownPage.text.size());
    for (qsizetype i = 0; i < marks.size(); ++i) {
        const QString &key = m_sight.line.finding->named.at(marks[i].named).key;
        const bool isHidden = m_sight.verdicts.kindOf(key) == PersonDecision::Kind::Redact;
        for (const QRectF &place : m_shownPage.marks.value(i))
            (isHidden ? hidden : seen) << QRectF(place.topLeft() * scale, place.size() * scale);
    }
    qsizetype areas = 0;
    for (const auto &onPage : std::as_const(m_sight.plan.areas))
        areas += onPage.size();
    m_count->setText(areas == 0 ? QString() : tr("%n area(s) hidden", nullptr, int(areas)));
    m_picture->show(m_shownPage.image, showsOutgoing() ? QList<QRectF>() : seen, hidden);
}

} // namespace habeas::ui
