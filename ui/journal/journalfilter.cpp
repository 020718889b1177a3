// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journalfilter.h"

#include "journalkinds.h"
#include "widgets/columns.h"
#include "widgets/dayfield.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSettings>
#include <QShortcut>
#include <QTimeZone>

#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace habeas::ui {
namespace {

const QString kindKey = u"journal/kind"_s;
const QString directionKey = u"journal/order"_s;

enum class Days { Any, Today, Week, Month, Year, Between };

/// "2026", "2026-", "2026-0041"
bool isCaseNumber(const QString &text)
{
    static const QRegularExpression form(uR"(^\d{4}(-\d*)?$)"_s);
    return form.match(text).hasMatch();
}

constexpr int week = 7;
constexpr int month = 30;

/// The first of the days that are meant; none: from the beginning.
QDate firstOf(Days days, QDate today)
{
    switch (days) {
    case Days::Today:
        return today;
    case Days::Week:
        return today.addDays(1 - week);
    case Days::Month:
        return today.addDays(1 - month);
    case Days::Year:
        return {today.year(), 1, 1};
    case Days::Any:
    case Days::Between:
        break;
    }
    return {};
}

} // namespace

JournalFilter::JournalFilter(QWidget *parent)
    : QWidget(parent),
      m_search(new QLineEdit),
      m_kinds(new QComboBox),
      m_days(new QComboBox),
      m_order(new QComboBox),
      m_between(new QWidget),
      m_first(new DayField),
      m_last(new DayField)
{
    m_search->setPlaceholderText(tr("Search by case number or words"));
    m_search->setAccessibleName(tr("Search the journal"));
    m_search->setClearButtonEnabled(true);
    clearByEscape(m_search);
    m_kinds->setAccessibleName(tr("Kind of entry"));
    m_kinds->addItem(tr("every kind"), QString());
    const auto &kinds = EnumCodes<EntryKind>::table;
    for (const auto &each : kinds)
        m_kinds->addItem(nameOf(each.value), codeOf(each.value));
    m_kinds->setCurrentIndex(qMax(0, m_kinds->findData(QSettings().value(kindKey).toString())));
    m_days->setAccessibleName(tr("Days"));
    m_days->addItem(tr("every day"), int(Days::Any));
    m_days->addItem(tr("today"), int(Days::Today));
    m_days->addItem(tr("the last 7 days"), int(Days::Week));
    m_days->addItem(tr("the last 30 days"), int(Days::Month));
    m_days->addItem(tr("this year"), int(Days::Year));
    m_days->addItem(tr("from – to"), int(Days::Between));
    m_order->setAccessibleName(tr("Order"));
    m_order->addItem(tr("newest first"), int(storage::JournalOrder::NewestFirst));
    m_order->addItem(tr("oldest first"), int(storage::JournalOrder::OldestFirst));
    m_order->setCurrentIndex(qMax(0, m_order->findData(QSettings().value(directionKey).toInt())));
    auto *row = new QHBoxLayout;
    row->addWidget(m_search, 1);
    for (QComboBox *box : {m_kinds, m_days, m_order})
        row->addWidget(box);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row);
    addDays();
    column->addWidget(m_between);
    connectAll();
}

void JournalFilter::addDays()
{
    auto *row = new QHBoxLayout(m_between);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(1);
    for (const auto &[text, field] : {std::pair(tr("&From"), m_first), std::pair(tr("&To"), m_last)}) {
        auto *label = new QLabel(text);
        label->setBuddy(field);
        label->setMinimumHeight(field->sizeHint().height()); // beside the line, whatever is said below it
        row->addWidget(label, 0, Qt::AlignTop);
        row->addWidget(field, 0, Qt::AlignTop);
    }
    m_between->hide();
}

void JournalFilter::connectAll()
{
    m_typing.setSingleShot(true);
    m_typing.setInterval(250ms);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_typing.start(); });
    connect(&m_typing, &QTimer::timeout, this, &JournalFilter::changed);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (m_typing.isActive())
            Q_EMIT changed();
        m_typing.stop();
        Q_EMIT leftDownwards();
    });
    const auto *down = new QShortcut(Qt::Key_Down, m_search, nullptr, nullptr, Qt::WidgetShortcut);
    connect(down, &QShortcut::activated, this, &JournalFilter::leftDownwards);
    connect(m_kinds, &QComboBox::activated, this, [this] {
        QSettings().setValue(kindKey, m_kinds->currentData());
        Q_EMIT changed();
    });
    connect(m_order, &QComboBox::activated, this, [this] {
        QSettings().setValue(directionKey, m_order->currentData());
        Q_EMIT changed();
    });
    connect(m_days, &QComboBox::activated, this, &JournalFilter::daysChosen);
    for (DayField *field : {m_first, m_last}) {
        connect(field, &DayField::dateChanged, this, [this] {
            if (isBetweenDays())
                Q_EMIT changed();
        });
    }
}

bool JournalFilter::isBetweenDays() const
{
    return m_days->currentData() == int(Days::Between);
}

/// Both days stand there to begin with: one that is missing would be a fault.
void JournalFilter::daysChosen()
{
    {
        const QSignalBlocker quiet(this);
        m_first->offer(firstOf(Days::Month, m_today));
        m_last->offer(m_today);
    }
    m_between->setVisible(isBetweenDays());
    Q_EMIT changed();
}

void JournalFilter::setToday(QDate today)
{
    m_today = today;
    for (DayField *field : {m_first, m_last})
        field->setMaximumDate(today); // "31.10." is the last one
}

storage::JournalFilter JournalFilter::filter(const OrganisationId &organisation, const QTimeZone &zone) const
{
    storage::JournalFilter filter;
    filter.organisation = organisation;
    if (const auto kind = fromCode<EntryKind>(m_kinds->currentData().toString()))
        filter.actions = actionsOf(*kind);
    if (const QString searched = m_search->text().trimmed(); isCaseNumber(searched))
        filter.caseNumber = searched;
    const auto days = static_cast<Days>(m_days->currentData().toInt());
    const QDate first = isBetweenDays() ? m_first->date() : firstOf(days, m_today);
    const QDate last = isBetweenDays() ? m_last->date() : QDate();
    if (first.isValid())
        filter.from = first.startOfDay(zone);
    if (last.isValid())
        filter.until = last.addDays(1).startOfDay(zone);
    return filter;
}

QString JournalFilter::text() const
{
    const QString searched = m_search->text().trimmed();
    return isCaseNumber(searched) ? QString() : searched;
}

storage::JournalOrder JournalFilter::order() const
{
    return static_cast<storage::JournalOrder>(m_order->currentData().toInt());
}

void JournalFilter::setOrder(storage::JournalOrder order)
{
    m_order->setCurrentIndex(m_order->findData(int(order)));
    QSettings().setValue(directionKey, m_order->currentData());
    Q_EMIT changed();
}

bool JournalFilter::isNarrowed() const
{
    const bool isAnyDay = isBetweenDays() ? !m_first->date().isValid() && !m_last->date().isValid()
                                          : m_days->currentData() == int(Days::Any);
    return !m_search->text().trimmed().isEmpty() || m_kinds->currentIndex() != 0 || !isAnyDay;
}

void JournalFilter::clear()
{
    m_kinds->setCurrentIndex(0);
    QSettings().setValue(kindKey, m_kinds->currentData());
    forget();
}

void JournalFilter::forget()
{
    const QSignalBlocker quiet(this);
    m_search->clear();
    m_typing.stop();
    m_days->setCurrentIndex(0);
    m_between->hide();
    m_first->clear();
    m_last->clear();
}

void JournalFilter::goToSearch()
{
    m_search->setFocus();
    m_search->selectAll();
}

} // namespace habeas::ui
