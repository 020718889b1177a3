// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history.h"

#include "itemmodels/wording.h"

#include <QHeaderView>
#include <QStyle>
#include <QStyledItemDelegate>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

constexpr int gap = 3; // above and below the words of a row

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
        const QString text = index.data(Qt::DisplayRole).toString();
        const int margin = m_tree->style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, m_tree) + 1;
        const QRect room(0, 0, m_tree->columnWidth(index.column()) - 2 * margin, QWIDGETSIZE_MAX);
        if (index.column() == 0) // a day stays in one line
            return QSize(option.fontMetrics.horizontalAdvance(text) + 4 * margin,
                         option.fontMetrics.height() + 2 * gap);
        const QRect words = option.fontMetrics.boundingRect(room, Qt::TextWordWrap, text);
        return words.size() + QSize(2 * margin, 2 * gap);
    }

    /// The words stand at the top of their row, not on its edge: that cuts the dots of an Ü.
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem below = option;
        below.rect.adjust(0, gap, 0, 0);
        QStyledItemDelegate::paint(painter, below, index);
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

QString remarkOf(const Event &event, const QLocale &locale)
{
    QStringList lines = itemmodels::eventDetails(event, locale) << event.note;
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QList<Happening> happeningsOf(const CaseSheet &sheet, const QList<workflow::PastAct> &acts, const Words &words,
                              const QLocale &locale)
{
    QList<Happening> all;
    const QList<Event> effective = effectiveEvents(sheet.value().events);
    for (const Event &event : sheet.value().events)
        all << Happening{event.on, event.recordedAt, textOf(event, effective), remarkOf(event, locale)};
    const auto dayOf = [&](const QDateTime &time) { return time.toTimeZone(sheet.organisation.zone()).date(); };
    for (const workflow::PastCorrection &correction : sheet.corrections) {
        QStringList changes;
        for (const Code &change : correction.changes)
            changes << words.say(change);
        all << Happening{dayOf(correction.at), correction.at, History::tr("Corrected"), changes.join(u'\n')};
    }
    for (const Note &note : sheet.notes)
        all << Happening{dayOf(note.at), note.at, History::tr("Note"), note.text};
    for (const workflow::PastAct &act : acts)
        all << Happening{dayOf(act.at), act.at, itemmodels::actText(act.sentence, words), {}};
    std::reverse(all.begin(), all.end()); // what was recorded in one moment: the later one first
    std::stable_sort(all.begin(), all.end(),
                     [](const Happening &a, const Happening &b) { return a.recordedAt > b.recordedAt; });
    return all;
}

} // namespace

History::History(OfficeThread &office, const Reader &reader, QWidget *parent)
    : QTreeWidget(parent), m_office(office), m_reader(reader)
{
    setAccessibleName(tr("History"));
    setHeaderLabels({tr("Day"), tr("What happened")});
    setRootIsDecorated(false);
    setFrameShape(NoFrame); // it lies in a panel
    setWordWrap(true);
    setItemDelegate(new WrappedWords(this, this));
    header()->setStretchLastSection(true);
    connect(header(), &QHeaderView::sectionResized, this, [this] { scheduleDelayedItemsLayout(); });
}

void History::take(const CaseSheet &sheet)
{
    if (!m_sheet || m_sheet->value().id != sheet.value().id)
        m_acts.clear();
    m_sheet = sheet;
    m_isStale = true;
    show(m_acts);
    if (isVisible())
        readActs();
}

void History::forget()
{
    if (m_reading)
        m_reading->cancel();
    m_sheet.reset();
    m_acts.clear();
    clear();
}

void History::showEvent(QShowEvent *event)
{
    QTreeWidget::showEvent(event);
    if (m_isStale && m_sheet)
        readActs();
}

void History::readActs()
{
    using Acts = QList<workflow::PastAct>;
    m_isStale = false;
    if (m_reading)
        m_reading->cancel();
    m_reading = m_office.start<Acts>(
        {.caseId = m_sheet->value().id, .isQuiet = true}, this,
        [value = m_sheet->value()](workflow::Office &office, const Watch &watch) {
            return workflow::pastActsOf(office, value, watch);
        },
        [this, id = m_sheet->value().id](const Result<Acts> &acts) {
            if (!m_sheet || m_sheet->value().id != id)
                return; // another case was chosen meanwhile
            if (acts)
                show(*acts);
            else if (acts.error().kind != Error::Kind::Cancelled)
                new QTreeWidgetItem(this, {QString(), tr("More cannot be read: %1").arg(acts.error().message)});
        });
}

void History::show(const QList<workflow::PastAct> &acts)
{
    clear();
    m_acts = acts;
    const QTimeZone zone = m_sheet->organisation.zone();
    const auto happenings = happeningsOf(*m_sheet, acts, m_reader.words, m_reader.locale);
    for (const Happening &each : happenings) {
        QString day = itemmodels::shortDay(each.on, m_sheet->today, m_reader.locale);
        const QDateTime recorded = each.recordedAt.toTimeZone(zone);
        if (recorded.date() == each.on) // of another day, the hour says nothing
            day += u",\u00a0"_s + m_reader.locale.toString(recorded.time(), QLocale::ShortFormat);
        const QString text = each.remark.isEmpty() ? each.what : each.what + u'\n' + each.remark;
        auto *item = new QTreeWidgetItem(this, {day, text});
        for (const int column : {0, 1})
            item->setTextAlignment(column, Qt::AlignLeft | Qt::AlignTop);
        item->setToolTip(1, text);
        item->setData(0, Qt::AccessibleTextRole, day + u", "_s + text);
    }
    resizeColumnToContents(0);
}

} // namespace habeas::ui
