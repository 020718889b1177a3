// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "columns.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSettings>
#include <QSignalBlocker>
#include <QTimer>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace habeas::ui {
namespace {

QString widthsKey(const QString &place)
{
    return place + u"/widths"_s;
}

QString columnsKey(const QString &place)
{
    return place + u"/columns"_s;
}

/// Whether its width is somebody's choice: what is hidden has none now, and the rest goes by the window or its words.
bool hasChosenWidth(const QHeaderView &columns, int column)
{
    const bool isLast = columns.visualIndex(column) == columns.count() - 1;
    return !columns.isSectionHidden(column) && columns.sectionResizeMode(column) == QHeaderView::Interactive
        && !(isLast && columns.stretchLastSection());
}

/// By column; -1: not known.
QList<int> numbersIn(const QString &key, int count)
{
    const QStringList kept = QSettings().value(key).toStringList();
    QList<int> numbers(count, -1);
    for (int i = 0; i < count && kept.size() == count; ++i) { // those of another version of the table say nothing
        bool isNumber = false;
        const int number = kept[i].toInt(&isNumber);
        numbers[i] = isNumber ? number : -1;
    }
    return numbers;
}

/// \a isOwn  they are what the table has by itself: nothing is to be known then.
void keep(const QString &key, const QList<int> &numbers, bool isOwn)
{
    QStringList texts;
    for (const int number : numbers)
        texts << QString::number(number);
    isOwn ? QSettings().remove(key) : QSettings().setValue(key, texts);
}

QList<int> widthsOf(const QHeaderView &columns)
{
    QList<int> widths;
    for (int column = 0; column < columns.count(); ++column)
        widths << columns.sectionSize(column);
    return widths;
}

/// No heading is cut by the arrow of its order, in whatever font and language.
void fitHeadings(QHeaderView *columns)
{
    for (int column = 0; column < columns->count(); ++column) {
        if (hasChosenWidth(*columns, column))
            columns->resizeSection(column, qMax(columns->sectionSize(column), columns->sectionSizeHint(column)));
    }
}

void restore(QHeaderView *columns, const QString &place)
{
    const int count = columns->count();
    const QList<int> order = numbersIn(columnsKey(place), count);
    for (int at = 0; at < count; ++at) {
        if (const int column = order[at]; column >= 0 && column < count)
            columns->moveSection(columns->visualIndex(column), at);
    }
    const QList<int> widths = numbersIn(widthsKey(place), count);
    for (int column = 0; column < count; ++column) {
        if (widths[column] > columns->minimumSectionSize())
            columns->resizeSection(column, widths[column]);
    }
}

/// \a own  the widths the table has by itself
void save(const QHeaderView &columns, const QString &place, const QList<int> &own)
{
    QList<int> widths = numbersIn(widthsKey(place), columns.count());
    QList<int> order;
    for (int i = 0; i < columns.count(); ++i) {
        if (hasChosenWidth(columns, i))
            widths[i] = columns.sectionSize(i) == own.value(i) ? -1 : columns.sectionSize(i);
        order << columns.logicalIndex(i);
    }
    keep(widthsKey(place), widths, widths.count(-1) == widths.size());
    keep(columnsKey(place), order, std::is_sorted(order.cbegin(), order.cend()));
}

/// Of a field: the key goes on if there is nothing to empty.
class EmptyingByEscape final : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        auto *field = static_cast<QLineEdit *>(watched);
        const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
        if (!isKey || field->text().isEmpty() || static_cast<QKeyEvent *>(event)->key() != Qt::Key_Escape)
            return false;
        event->accept();
        if (event->type() == QEvent::KeyPress)
            field->clear();
        return true;
    }
};

} // namespace

void rememberColumns(QHeaderView *columns, const QString &place)
{
    columns->setSectionsMovable(true);
    fitHeadings(columns);
    const QList<int> own = widthsOf(*columns);
    restore(columns, place);
    auto *settled = new QTimer(columns); // settings are written through to the disk: not at every step of the mouse
    settled->setSingleShot(true);
    settled->setInterval(300ms);
    QObject::connect(columns, &QHeaderView::sectionResized, settled, qOverload<>(&QTimer::start));
    QObject::connect(columns, &QHeaderView::sectionMoved, settled, qOverload<>(&QTimer::start));
    QObject::connect(settled, &QTimer::timeout, columns, [columns, place, own] { save(*columns, place, own); });
}

void clearByEscape(QLineEdit *field)
{
    field->installEventFilter(new EmptyingByEscape(field));
}

HeadingSort::HeadingSort(QHeaderView *columns, const QList<int> &sorting)
    : QObject(columns), m_columns(columns), m_sorting(sorting)
{
    columns->setSectionsClickable(true);
    columns->setSortIndicatorShown(true);
    connect(columns, &QHeaderView::sortIndicatorChanged, this, &HeadingSort::take);
}

void HeadingSort::show(int column, Qt::SortOrder order)
{
    m_column = column;
    m_order = order;
    const QSignalBlocker quiet(this);
    m_columns->setSortIndicator(column, order);
}

void HeadingSort::take(int column, Qt::SortOrder order)
{
    if (column == m_column && order == m_order)
        return;
    if (!m_sorting.contains(column))
        return m_columns->setSortIndicator(m_column, m_order);
    m_column = column;
    m_order = order;
    Q_EMIT wanted(column, order);
}

} // namespace habeas::ui
