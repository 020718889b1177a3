// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recordedfacts.h"

#include "heardform.h"

#include "itemmodels/wording.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

QString detailOf(const Event &event, QLatin1StringView name)
{
    return event.details.value(name).toString();
}

/// What came of it, where the kind of the fact alone does not say it.
QString outcomeOf(const Event &event)
{
    const auto custody = fromCode<Representative::Capacity>(detailOf(event, "custody"_L1));
    if (custody)
        return itemmodels::capacityText(*custody);
    const auto heard = fromCode<Representative::Heard>(detailOf(event, "heard"_L1));
    return heard ? HeardForm::text(*heard) : QString();
}

} // namespace

RecordedFacts::RecordedFacts(const Reader &reader, QWidget *parent)
    : QWidget(parent), m_reader(reader), m_facts(new QLabel), m_correct(new QPushButton(tr("Correct &it …")))
{
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setWordWrap(true);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_facts->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *row = new QHBoxLayout;
    row->addWidget(m_correct);
    row->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 8);
    column->addWidget(m_facts);
    column->addLayout(row);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_correct->hide();
    hide();
    connect(m_correct, &QPushButton::clicked, this, &RecordedFacts::correctionWanted);
}

void RecordedFacts::take(const CaseSheet &sheet, const law::IdentityMethods &methods, const QList<Event::Kind> &kinds,
                         const QString &noted)
{
    QStringList facts;
    if (!noted.isEmpty())
        facts << tr("Noted at the intake: %1").arg(noted);
    const QList<Event> events = effectiveEvents(sheet.value().events);
    for (const Event &event : events) {
        if (kinds.contains(event.kind))
            facts << textOf(event, sheet, methods);
    }
    m_facts->setText(facts.join(u"\n\n"_s));
    setVisible(!facts.isEmpty());
}

QString RecordedFacts::textOf(const Event &event, const CaseSheet &sheet, const law::IdentityMethods &methods) const
{
    const QString outcome = outcomeOf(event);
    const QString what = itemmodels::eventText(event.kind) + (outcome.isEmpty() ? QString() : u": "_s + outcome);
    QStringList lines{itemmodels::shortDay(event.on, sheet.today, m_reader.locale) + u" · "_s + what};
    const law::IdentityMethod *method = methods.find(detailOf(event, "method"_L1));
    QStringList how{method ? method->title.in(m_reader.words.language()) : QString(), detailOf(event, "seen"_L1)};
    how.removeAll(QString());
    lines << how.join(u": "_s) << itemmodels::eventDetails(event, m_reader.locale) << event.note
          << tr("Recorded by %1").arg(sheet.recorderOf(event));
    lines.removeAll(QString());
    return lines.join(u'\n');
}

void RecordedFacts::clear()
{
    m_facts->clear();
    hide();
}

bool RecordedFacts::isEmpty() const
{
    return m_facts->text().isEmpty();
}

void RecordedFacts::offerCorrection(bool isOffered)
{
    m_correct->setVisible(isOffered);
}

} // namespace habeas::ui
