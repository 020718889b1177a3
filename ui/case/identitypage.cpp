// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "identitypage.h"

#include "widgets/labels.h"

#include "itemmodels/wording.h"
#include "law/citation.h"
#include "workflow/casework.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QDateEdit>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QSplitter>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {

using Kind = Event::Kind;
using law::Requester;

namespace {

/// Whose ways are offered first; the rest of the table is for somebody else.
Requester requesterOf(const CaseSheet &sheet)
{
    const Case &value = sheet.value();
    if (value.representative) {
        using enum Representative::Capacity;
        switch (value.representative->capacity) {
        case JointCustody:
            return Requester::JointCustody;
        case SoleCustody:
            return Requester::SoleCustody;
        case Guardian:
            return Requester::Guardian;
        case YouthOffice:
            return Requester::YouthOffice;
        case ParentWithoutCustody:
            return Requester::ParentWithoutCustody;
        case Lawyer:
            return Requester::Lawyer;
        case ClassSpeaker:
        case Other:
            return Requester::Other;
        }
    }
    const Subject &subject = value.subject;
    if (subject.role == u"employee"_s)
        return Requester::Employee;
    if (subject.role == u"former-pupil"_s)
        return Requester::FormerPupil;
    if (subject.role == u"pupil"_s)
        return subject.bornOn && subject.bornOn->addYears(18) <= sheet.today ? Requester::AdultPupil
                                                                             : Requester::MinorPupil;
    return Requester::Other;
}

QString twoLines(const QString &name, const QString &text)
{
    return text.isEmpty() ? QString() : name + u": "_s + text;
}

} // namespace

IdentityPage::IdentityPage(OfficeThread &office, const Reader &reader, QWidget *parent)
    : StagePage(office, reader, parent),
      m_standing(sectionLabel({})),
      m_choices(new QVBoxLayout),
      m_group(new QButtonGroup(this)),
      m_procedure(new QLabel),
      m_on(new QDateEdit),
      m_seen(new QLineEdit),
      m_ask(new QPushButton(tr("Question was &sent"))),
      m_answered(new QPushButton(tr("Answer &came"))),
      m_confirm(new QPushButton(tr("Con&firm the identity"))),
      m_refuse(new QPushButton(tr("&Not confirmed"))),
      m_error(errorLabel())
{
    m_procedure->setWordWrap(true);
    m_procedure->setTextFormat(Qt::PlainText);
    m_procedure->setAlignment(Qt::AlignTop);
    m_on->setCalendarPopup(true);
    m_on->setDisplayFormat(tr("d MMMM yyyy"));
    m_confirm->setDefault(true);
    auto *ways = new QWidget;
    ways->setLayout(m_choices);
    auto *scroll = new QScrollArea;
    scroll->setWidget(ways);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *left = new QWidget;
    auto *first = new QVBoxLayout(left);
    first->setContentsMargins(0, 0, 0, 0);
    first->addWidget(sectionLabel(tr("Ways to check, the mildest first")));
    first->addWidget(scroll, 1);

    auto *form = new QFormLayout;
    form->addRow(tr("&On"), m_on);
    form->addRow(tr("What was seen, or the &reason"), m_seen);
    form->addRow(captionLabel(tr("Only this sentence is kept. Copies of identity documents are not: look at them, hand "
                                 "them back.")));
    auto *asking = new QHBoxLayout;
    asking->addWidget(m_ask);
    asking->addWidget(m_answered);
    asking->addStretch(1);
    auto *deciding = new QHBoxLayout;
    deciding->addWidget(m_refuse);
    deciding->addStretch(1);
    deciding->addWidget(m_confirm);
    auto *right = new QWidget;
    auto *second = new QVBoxLayout(right);
    second->setContentsMargins(0, 0, 0, 0);
    second->addWidget(m_standing);
    second->addWidget(m_procedure, 1);
    second->addLayout(form);
    second->addLayout(asking);
    second->addWidget(m_error);
    second->addLayout(deciding);
    auto *halves = new QSplitter;
    halves->addWidget(left);
    halves->addWidget(right);
    halves->setChildrenCollapsible(false);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(halves);

    connect(m_group, &QButtonGroup::buttonToggled, this, &IdentityPage::explainMethod);
    connect(m_ask, &QPushButton::clicked, this, [this] { record(Kind::IdentityAsked); });
    connect(m_answered, &QPushButton::clicked, this, [this] { record(Kind::IdentityAnswered); });
    connect(m_confirm, &QPushButton::clicked, this, [this] { record(Kind::IdentityConfirmed); });
    connect(m_refuse, &QPushButton::clicked, this, [this] { record(Kind::IdentityRefused); });
}

void IdentityPage::showMethods(Requester requester)
{
    if (m_requester == requester)
        return;
    m_requester = requester;
    const auto table = law::IdentityMethods::load();
    if (!table) {
        showError(m_error, table.error().message);
        return;
    }
    const auto old = m_group->buttons();
    qDeleteAll(old);
    m_methods = table->forRequester(requester);
    const Language language = m_reader.words.language();
    for (qsizetype i = 0; i < m_methods.size(); ++i) {
        auto *choice = new QRadioButton(m_methods.at(i).title.in(language));
        choice->setAccessibleDescription(m_methods.at(i).procedure.in(language));
        m_group->addButton(choice, int(i));
        m_choices->insertWidget(int(i), choice);
    }
    if (m_choices->count() == m_methods.size())
        m_choices->addStretch(1);
    if (QAbstractButton *mildest = m_group->button(0))
        mildest->setChecked(true);
    explainMethod();
}

void IdentityPage::explainMethod()
{
    const int index = m_group->checkedId();
    if (index < 0 || index >= m_methods.size()) {
        m_procedure->clear();
        return;
    }
    const law::IdentityMethod &method = m_methods.at(index);
    const Language language = m_reader.words.language();
    QStringList lines{method.procedure.in(language)};
    lines << twoLines(tr("Looked at and handed back"), method.seenNotKept.in(language))
          << twoLines(tr("Noted"), method.noted.in(language));
    if (method.needsReason)
        lines << tr("Only with a recorded reason why nothing milder suffices.");
    QStringList sources;
    for (const QString &source : method.sources)
        sources << law::citationIn(language, source);
    lines << sources.join(u" · "_s);
    lines.removeAll(QString());
    m_procedure->setText(lines.join(u"\n\n"_s));
}

QString IdentityPage::method() const
{
    const int index = m_group->checkedId();
    return index >= 0 && index < m_methods.size() ? m_methods.at(index).code : QString();
}

QString IdentityPage::standingText(const CaseSheet &sheet) const
{
    const auto &station = sheet.standing.at(workflow::Stage::Identity);
    return station.detail.isEmpty() ? tr("Not checked yet")
                                    : tr("Identity: %1").arg(m_reader.words.say(station.detail));
}

void IdentityPage::take(const CaseSheet &sheet)
{
    m_id = sheet.value().id;
    m_standing->setText(standingText(sheet));
    m_on->setMaximumDate(sheet.today);
    if (!m_on->hasFocus())
        m_on->setDate(sheet.today);
    showMethods(requesterOf(sheet));
}

void IdentityPage::clear()
{
    stopWaiting();
    m_id = {};
    m_requester.reset();
    m_standing->clear();
    m_seen->clear();
    showError(m_error, {});
}

void IdentityPage::begin()
{
    if (QAbstractButton *chosen = m_group->checkedButton())
        chosen->setFocus();
}

void IdentityPage::record(Kind kind)
{
    workflow::NewEvent fact{.kind = kind, .on = m_on->date()};
    const QString seen = m_seen->text().trimmed();
    if (kind == Kind::IdentityAsked || kind == Kind::IdentityConfirmed)
        fact.details.insert(u"method"_s, method());
    if (kind == Kind::IdentityConfirmed)
        fact.details.insert(u"seen"_s, seen);
    else
        fact.note = seen;
    write(
        [id = m_id, fact](workflow::Office &office) -> Result<> {
            const auto event = workflow::recordEvent(office, id, fact);
            return event ? Result<>() : event.error();
        },
        m_error, [this] { m_seen->clear(); });
}

} // namespace habeas::ui
