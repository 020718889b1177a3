// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "letterlist.h"

#include "widgets/glyph.h"

#include "itemmodels/wording.h"

#include <algorithm>
#include <utility>

namespace habeas::ui {
namespace {

constexpr int mostRows = 4; // then it scrolls

} // namespace

LetterList::LetterList(const Reader &reader, QWidget *parent) : QListWidget(parent), m_reader(reader)
{
    setAccessibleName(tr("Letters of the case"));
    setFrameShape(NoFrame); // it lies in a panel
    connect(this, &QListWidget::currentRowChanged, this, &LetterList::chosen);
}

void LetterList::take(const CaseSheet &sheet)
{
    const Letter *shown = letter();
    LetterId current = shown && m_id == sheet.value().id ? shown->id : LetterId();
    if (!m_next.isNull())
        current = std::exchange(m_next, {});
    m_id = sheet.value().id;
    m_written = sheet.facts.letters;
    {
        const QSignalBlocker quiet(this);
        list(sheet, current);
    }
    Q_EMIT chosen();
}

void LetterList::list(const CaseSheet &sheet, const LetterId &current)
{
    QListWidget::clear();
    const int drafts = int(sheet.drafts.wishes.size());
    auto *fresh = new QListWidgetItem(
        glyphIcon(Glyph::Open), drafts == 0 ? tr("New letter") : tr("New letter, %n draft(s)", nullptr, drafts), this);
    fresh->setData(Qt::AccessibleTextRole, tr("%1, not finished").arg(fresh->text()));
    setCurrentItem(fresh);
    for (auto it = m_written.crbegin(); it != m_written.crend(); ++it) {
        const QDate day = it->finishedAt.toTimeZone(sheet.organisation.zone()).date();
        const QString text =
            tr("%1, finished %2")
                .arg(itemmodels::letterKindText(it->kind), itemmodels::shortDay(day, sheet.today, m_reader.locale));
        auto *item = new QListWidgetItem(glyphIcon(Glyph::Done), text, this);
        item->setData(Qt::UserRole, it->id.toString());
        if (it->id == current)
            setCurrentItem(item);
    }
    setFixedHeight(qMin(mostRows, count()) * qMax(1, sizeHintForRow(0)));
}

bool LetterList::choose(const LetterId &letter)
{
    for (int row = 1; row < count(); ++row) { // the draft is the first
        if (item(row)->data(Qt::UserRole).toString() != letter.toString())
            continue;
        setCurrentRow(row);
        return true;
    }
    return false;
}

void LetterList::forget()
{
    const QSignalBlocker quiet(this);
    QListWidget::clear();
    m_id = {};
    m_written.clear();
    m_next = {};
}

const Letter *LetterList::letter() const
{
    const QListWidgetItem *item = currentItem();
    const QString id = item ? item->data(Qt::UserRole).toString() : QString();
    const auto found =
        std::find_if(m_written.begin(), m_written.end(), [&](const Letter &each) { return each.id.toString() == id; });
    return found == m_written.end() ? nullptr : &*found;
}

} // namespace habeas::ui
