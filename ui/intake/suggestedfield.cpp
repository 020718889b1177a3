// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "suggestedfield.h"

#include "numberrings.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

constexpr qsizetype longestQuote = 60; // characters

} // namespace

QStringList quotesOf(const law::Suggestion &suggestion, const law::RequestReading &reading)
{
    QStringList quotes;
    for (const int number : suggestion.numbers) {
        QString words = reading.passage(number).words.simplified();
        if (words.size() > longestQuote)
            words = words.left(longestQuote) + u" …"_s;
        const QString pattern =
            reading.passage(number).isHandedOn ? SuggestedField::tr("forwarded: “%1”") : SuggestedField::tr("“%1”");
        if (const QString quote = pattern.arg(words); !quotes.contains(quote, Qt::CaseInsensitive))
            quotes << quote;
    }
    return quotes;
}

QString sourceText(const law::Suggestion &suggestion, const law::RequestReading &reading)
{
    return SuggestedField::tr("Suggested by: %1").arg(quotesOf(suggestion, reading).join(u", "_s));
}

SuggestedField::SuggestedField(QWidget *field, QWidget *parent)
    : QWidget(parent),
      m_field(field->focusProxy() ? field->focusProxy() : field),
      m_rings(new NumberRings(NumberRings::Beside::Field))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(field, 1);
    row->addWidget(m_rings);
    setFocusProxy(m_field);
    m_field->installEventFilter(this);
    connect(m_rings, &NumberRings::pointed, this, &SuggestedField::pointed);
    if (auto *line = qobject_cast<QLineEdit *>(m_field))
        connect(line, &QLineEdit::textEdited, this, &SuggestedField::touch);
    if (auto *box = qobject_cast<QComboBox *>(m_field))
        connect(box, &QComboBox::activated, this, &SuggestedField::touch);
}

void SuggestedField::addTo(QFormLayout *form, const QString &label)
{
    auto *name = new QLabel(label);
    name->setBuddy(m_field);
    m_field->setAccessibleName(QString(label).remove(u'&')); // only a label beside it would name it
    form->addRow(name, this);
}

void SuggestedField::show(const law::Suggestion *suggestion, const law::RequestReading &reading)
{
    m_rings->setNumbers(suggestion ? suggestion->numbers : QList<int>());
    m_field->setAccessibleDescription(suggestion ? sourceText(*suggestion, reading) : QString());
}

bool SuggestedField::isSuggested() const
{
    return !m_rings->numbers().isEmpty();
}

void SuggestedField::touch()
{
    m_isByHand = true;
    if (!isSuggested())
        return;
    show(nullptr, {});
    Q_EMIT pointed({});
}

void SuggestedField::reset()
{
    m_isByHand = false;
    show(nullptr, {});
}

void SuggestedField::point(const QList<int> &numbers)
{
    m_rings->point(numbers);
}

bool SuggestedField::eventFilter(QObject *watched, QEvent *event)
{
    if (isSuggested() && (event->type() == QEvent::FocusIn || event->type() == QEvent::Enter))
        Q_EMIT pointed(m_rings->numbers());
    if (isSuggested() && (event->type() == QEvent::FocusOut || event->type() == QEvent::Leave))
        Q_EMIT pointed(event->type() == QEvent::Leave && m_field->hasFocus() ? m_rings->numbers() : QList<int>());
    return QWidget::eventFilter(watched, event);
}

} // namespace habeas::ui
