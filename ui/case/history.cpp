// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history.h"

#include "itemmodels/wording.h"

#include <QHeaderView>
#include <QStyle>
#include <QStyledItemDelegate>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

struct Happening {
    QDate on;
    QDateTime recordedAt;
    QString what;
    QString remark;
};

/// As high as the words are at the width of their column: a tree view of Qt 6.4 counts only their own line ends.
class WrappedWords final : public QStyledItemDelegate
{
public:
    explicit WrappedWords(const QTreeWidget *tree, QObject *parent) : QStyledItemDelegate(parent), m_tree(tree) { }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const int margin = m_tree->style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, m_tree) + 1;
        const QRect room(0, 0, m_tree->columnWidth(index.column()) - 2 * margin, QWIDGETSIZE_MAX);
        const QRect words =
            option.fontMetrics.boundingRect(room, Qt::TextWordWrap, index.data(Qt::DisplayRole).toString());
        return words.size() + QSize(2 * margin, 0);
    }

private:
    const QTreeWidget *m_tree;
};

QString textOf(const Event &event, const QList<Event> &effective)
{
    const QString text = itemmodels::eventText(event.kind);
    const bool counts = event.kind == Event::Kind::Corrected || effective.contains(event);
    //: %1 is what happened, as it was recorded first
    return counts ? text : History::tr("%1 (replaced)").arg(text);
}

QList<Happening> happeningsOf(const CaseSheet &sheet, const Words &words)
{
    QList<Happening> all;
    const QList<Event> effective = effectiveEvents(sheet.value().events);
    for (const Event &event : sheet.value().events)
        all << Happening{event.on, event.recordedAt, textOf(event, effective), event.note};
    const auto dayOf = [&](const QDateTime &time) { return time.toTimeZone(sheet.organisation.zone()).date(); };
    for (const workflow::PastCorrection &correction : sheet.corrections) {
        QStringList changes;
        for (const Code &change : correction.changes)
            changes << words.say(change);
        all << Happening{dayOf(correction.at), correction.at, History::tr("Corrected"), changes.join(u'\n')};
    }
    for (const Note &note : sheet.notes)
        all << Happening{dayOf(note.at), note.at, History::tr("Note"), note.text};
    std::reverse(all.begin(), all.end()); // what was recorded in one moment: the later one first
    std::stable_sort(all.begin(), all.end(),
                     [](const Happening &a, const Happening &b) { return a.recordedAt > b.recordedAt; });
    return all;
}

} // namespace

History::History(const Reader &reader, QWidget *parent) : QTreeWidget(parent), m_reader(reader)
{
    setAccessibleName(tr("History"));
    setHeaderLabels({tr("Day"), tr("What happened")});
    setRootIsDecorated(false);
    setWordWrap(true);
    setItemDelegate(new WrappedWords(this, this));
    header()->setStretchLastSection(true);
    connect(header(), &QHeaderView::sectionResized, this, [this] { scheduleDelayedItemsLayout(); });
}

void History::take(const CaseSheet &sheet)
{
    clear();
    const auto happenings = happeningsOf(sheet, m_reader.words);
    for (const Happening &each : happenings) {
        const QString day = itemmodels::shortDay(each.on, sheet.today, m_reader.locale);
        const QString text = each.remark.isEmpty() ? each.what : each.what + u'\n' + each.remark;
        auto *item = new QTreeWidgetItem(this, {day, text});
        item->setTextAlignment(0, Qt::AlignLeft | Qt::AlignTop);
        item->setToolTip(1, text);
        item->setData(0, Qt::AccessibleTextRole, day + u", "_s + text);
    }
    resizeColumnToContents(0);
}

} // namespace habeas::ui
