// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "groundfacts.h"

#include "noticeform.h"
#include "widgets/dayfield.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {

GroundFacts::GroundFacts(QWidget *parent) : QWidget(parent), m_form(noticeLayout(this)) { }

QString GroundFacts::Field::said() const
{
    return text ? text->text().trimmed() : day->date().toString(Qt::ISODate);
}

QWidget *GroundFacts::Field::widget() const
{
    return text ? static_cast<QWidget *>(text) : day;
}

void GroundFacts::ask(const law::Ground &ground, const QMap<QString, QString> &facts, Language language, QDate today)
{
    using Kind = law::RecordedFact::Kind;
    clear();
    QWidget *before = this; // made later than what follows, they come before it by Tab all the same
    for (const law::RecordedFact &fact : ground.records) {
        Field field{fact.code};
        const QString known = facts.value(fact.code);
        if (fact.kind == Kind::Text) {
            field.text = new QLineEdit(known);
            connect(field.text, &QLineEdit::textChanged, this, &GroundFacts::edited);
        } else {
            field.day = new DayField;
            if (fact.kind == Kind::Until)
                field.day->setMinimumDate(today);
            else
                field.day->setMaximumDate(today);
            if (const QDate day = QDate::fromString(known, Qt::ISODate); day.isValid())
                field.day->setDate(day);
            connect(field.day, &DayField::dateChanged, this, &GroundFacts::edited);
        }
        auto *label = new QLabel(QString(fact.label.in(language)).replace(u'&', u"&&"_s));
        label->setWordWrap(true);
        label->setBuddy(field.widget());
        field.widget()->setObjectName(u"fact"_s);
        field.widget()->setAccessibleName(fact.label.in(language));
        m_form->addRow(label, field.widget());
        setTabOrder(before, field.widget());
        before = field.widget();
        m_fields << field;
    }
}

void GroundFacts::clear()
{
    while (m_form->rowCount() > 0)
        m_form->removeRow(0);
    m_fields.clear();
}

QMap<QString, QString> GroundFacts::facts() const
{
    QMap<QString, QString> facts;
    for (const Field &field : m_fields) {
        if (const QString said = field.said(); !said.isEmpty())
            facts.insert(field.code, said);
    }
    return facts;
}

bool GroundFacts::beginAtMissing()
{
    const auto blank =
        std::find_if(m_fields.begin(), m_fields.end(), [](const Field &field) { return field.said().isEmpty(); });
    if (blank == m_fields.end())
        return false;
    blank->widget()->setFocus();
    return true;
}

} // namespace habeas::ui
