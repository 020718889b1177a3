// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history.h"

#include "itemmodels/wording.h"

#include <QHeaderView>

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

QList<Happening> happeningsOf(const CaseSheet &sheet)
{
    QList<Happening> all;
    for (const Event &event : sheet.value().events)
        all << Happening{event.on, event.recordedAt, itemmodels::eventText(event.kind), event.note};
    for (const Note &note : sheet.notes)
        all << Happening{note.at.toTimeZone(sheet.organisation.zone()).date(), note.at, History::tr("Note"), note.text};
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
    header()->setStretchLastSection(true);
}

void History::take(const CaseSheet &sheet)
{
    clear();
    const auto happenings = happeningsOf(sheet);
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
