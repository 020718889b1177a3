// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dayfield.h"

#include "labels.h"

#include "itemmodels/wording.h"

#include <QBoxLayout>
#include <QCalendarWidget>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QRegularExpression>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

constexpr int century = 2000;

QString written(QDate day)
{
    return itemmodels::dayText(day, QLocale()).replace(QChar(0x00a0), u' ');
}

bool isBetween(QDate day, QDate earliest, QDate latest)
{
    return day.isValid() && (!earliest.isValid() || day >= earliest) && (!latest.isValid() || day <= latest);
}

/// The last one up to \a latest, or the first from \a earliest on; 29 February may be years away.
QDate withoutYear(int day, int month, QDate earliest, QDate latest)
{
    constexpr int leap = 8;
    const int step = latest.isValid() ? -1 : 1;
    const QDate from = latest.isValid() ? latest : earliest.isValid() ? earliest : QDate::currentDate();
    for (int i = 0; i <= leap; ++i) {
        const QDate found(from.year() + i * step, month, day);
        if (found.isValid() && (step < 0 ? found <= from : found >= from))
            return found;
    }
    return {};
}

int monthCalled(QString name, const QLocale &locale)
{
    constexpr int months = 12;
    constexpr int telling = 3; // letters: "Jun", "Jul"
    const auto bare = [](QString text) { return text.remove(u'.').toLower(); };
    name = bare(name);
    for (int month = 1; month <= months && name.size() >= telling; ++month) {
        if (bare(locale.standaloneMonthName(month)).startsWith(name)
            || bare(locale.standaloneMonthName(month, QLocale::ShortFormat)) == name)
            return month;
    }
    return 0;
}

} // namespace

QDate dayIn(const QString &text, const QLocale &locale, QDate earliest, QDate latest)
{
    static const QRegularExpression iso(uR"(^(\d{4})-(\d{1,2})-(\d{1,2})$)"_s);
    static const QRegularExpression run(uR"(^(\d{2})(\d{2})(\d{4})$)"_s);
    static const QRegularExpression dotted(uR"(^(\d{1,2})\. ?(\d{1,2})(?:\.? ?|\. ?(\d{2}|\d{4}))$)"_s);
    static const QRegularExpression slashed(uR"(^(\d{1,2})/(\d{1,2})(?:/(\d{2}|\d{4}))?$)"_s);
    static const QRegularExpression worded(uR"(^(\d{1,2})\.? ?(\p{L}+\.?)(?: (\d{2}|\d{4}))?$)"_s);
    const QString typed = text.simplified();
    if (const auto match = iso.match(typed); match.hasMatch())
        return {match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()};
    for (const QRegularExpression *form : {&run, &dotted, &slashed, &worded}) {
        const auto match = form->match(typed);
        if (!match.hasMatch())
            continue;
        const int day = match.captured(1).toInt();
        const QString called = match.captured(2);
        const int month = form == &worded ? monthCalled(called, locale) : called.toInt();
        const QString year = match.captured(3);
        if (year.isEmpty())
            return withoutYear(day, month, earliest, latest);
        return {year.size() == 2 ? century + year.toInt() : year.toInt(), month, day};
    }
    return {};
}

DayField::DayField(QWidget *parent)
    : QWidget(parent), m_line(new QLineEdit), m_open(new QToolButton), m_error(errorLabel())
{
    m_open->setArrowType(Qt::DownArrow);
    m_open->setAutoRaise(true);
    m_open->setFocusPolicy(Qt::NoFocus); // Alt+Down does the same
    m_open->setAccessibleName(tr("Calendar"));
    m_open->setToolTip(
        tr("Calendar (%1)").arg(QKeySequence(Qt::ALT | Qt::Key_Down).toString(QKeySequence::NativeText)));
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_line, 1);
    row->addWidget(m_open);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(row);
    column->addWidget(m_error);
    setFocusPolicy(m_line->focusPolicy()); // a label goes only to what takes the focus
    setFocusProxy(m_line);
    m_line->installEventFilter(this);
    connect(m_line, &QLineEdit::textEdited, this, [this] {
        m_isChosen = true;
        showError(m_error, {});
        changed();
    });
    connect(m_line, &QLineEdit::editingFinished, this, &DayField::finish);
    connect(m_open, &QToolButton::clicked, this, &DayField::openCalendar);
}

QDate DayField::date() const
{
    const QDate day = dayIn(m_line->text(), QLocale(), m_earliest, m_latest);
    return isBetween(day, m_earliest, m_latest) ? day : QDate();
}

void DayField::setDate(QDate date)
{
    m_isChosen = true;
    m_line->setText(date.isValid() ? written(date) : QString());
    showError(m_error, {});
    changed();
}

void DayField::offer(QDate date)
{
    if (m_isChosen)
        return;
    setDate(date);
    m_isChosen = false;
}

void DayField::clear()
{
    setDate({});
    m_isChosen = false;
}

void DayField::setMinimumDate(QDate date)
{
    m_earliest = date;
}

void DayField::setMaximumDate(QDate date)
{
    m_latest = date;
}

bool DayField::allHoldIn(const QWidget *form)
{
    const auto fields = form->findChildren<DayField *>();
    for (DayField *field : fields) {
        if (!field->isVisible() || !field->isEnabled() || field->date().isValid())
            continue;
        field->finish();
        field->setFocus();
        return false;
    }
    return true;
}

/// Only a label beside the line itself would name it.
void DayField::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!accessibleName().isEmpty())
        return m_line->setAccessibleName(accessibleName());
    const auto labels =
        parentWidget() ? parentWidget()->findChildren<QLabel *>(Qt::FindDirectChildrenOnly) : QList<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->buddy() == this)
            m_line->setAccessibleName(label->text().remove(u'&'));
    }
}

bool DayField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_line && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isAlt = key->modifiers().testFlag(Qt::AltModifier);
        if ((isAlt && key->key() == Qt::Key_Down) || (!key->modifiers() && key->key() == Qt::Key_F4)) {
            openCalendar();
            return true;
        }
        if (!isAlt && step(key->key()))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

void DayField::changed()
{
    if (const QDate now = date(); now != m_told) {
        m_told = now;
        Q_EMIT dateChanged(now);
    }
}

void DayField::finish()
{
    const QDate day = date();
    if (day.isValid())
        m_line->setText(written(day));
    showError(m_error, error());
}

QString DayField::error() const
{
    if (date().isValid())
        return {};
    const QString typed = m_line->text().trimmed();
    if (typed.isEmpty())
        return tr("The day is missing.");
    const QDate day = dayIn(typed, QLocale(), m_earliest, m_latest);
    if (!day.isValid())
        return tr("“%1” is not a day. Write it like %2, or go on and back a day by ↑ and ↓.")
            .arg(typed, written(QDate::currentDate()));
    if (m_latest.isValid() && day > m_latest)
        return tr("%1 is too late here: %2 at the latest.").arg(written(day), written(m_latest));
    return tr("%1 is too early here: %2 at the earliest.").arg(written(day), written(m_earliest));
}

/// A day on or back, with Page keys a month; \a key was none of these if it says no.
bool DayField::step(int key)
{
    const bool isUp = key == Qt::Key_Up || key == Qt::Key_PageUp;
    if (!isUp && key != Qt::Key_Down && key != Qt::Key_PageDown)
        return false;
    const QDate from = date();
    const int by = isUp ? 1 : -1;
    const QDate to = key == Qt::Key_Up || key == Qt::Key_Down ? from.addDays(by) : from.addMonths(by);
    if (isBetween(to, m_earliest, m_latest))
        setDate(to);
    return true;
}

void DayField::openCalendar()
{
    auto *calendar = new QCalendarWidget(this);
    calendar->setWindowFlag(Qt::Popup);
    calendar->setAttribute(Qt::WA_DeleteOnClose);
    calendar->setAccessibleName(tr("Calendar"));
    if (m_earliest.isValid())
        calendar->setMinimumDate(m_earliest);
    if (m_latest.isValid())
        calendar->setMaximumDate(m_latest);
    if (const QDate day = date(); day.isValid())
        calendar->setSelectedDate(day);
    const auto take = [this, calendar](QDate day) {
        calendar->close();
        setDate(day);
        m_line->setFocus();
    };
    connect(calendar, &QCalendarWidget::clicked, this, take);
    connect(calendar, &QCalendarWidget::activated, this, take);
    calendar->move(mapToGlobal(QPoint(0, m_line->height())));
    calendar->show();
    calendar->setFocus();
}

} // namespace habeas::ui
