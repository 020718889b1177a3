// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "askform.h"

#include "accessbox.h"
#include "widgets/dayfield.h"
#include "widgets/labels.h"
#include "widgets/mainbutton.h"
#include "widgets/wholetext.h"

#include "workflow/asking.h"
#include "workflow/keptaccess.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {

using connectors::Candidate;

namespace {

QString matchText(Candidate::Match match)
{
    switch (match) {
    case Candidate::Match::Certain:
        return AskForm::tr("certain: an identifier agrees");
    case Candidate::Match::Likely:
        return AskForm::tr("likely: the name and more");
    case Candidate::Match::Possible:
        return AskForm::tr("possible: only the name");
    }
    return {};
}

} // namespace

AskForm::AskForm(OfficeThread &office, const Reader &reader, QWidget *parent)
    : QWidget(parent),
      m_office(office),
      m_reader(reader),
      m_access(new AccessBox(office, reader)),
      m_period(new QCheckBox(tr("Only a &period"))),
      m_from(new DayField),
      m_until(new DayField),
      m_find(new QPushButton(tr("&Look for the person"))),
      m_found(new QLabel),
      m_list(new QListWidget),
      m_together(new QLabel),
      m_nobody(new QPushButton(tr("Record that &nobody was found"))),
      m_collect(new QPushButton(tr("Collec&t"))),
      m_error(errorLabel())
{
    m_found->setWordWrap(true);
    m_list->setAccessibleName(tr("Who may be the person"));
    m_list->setItemDelegate(new WholeText(m_list));
    m_list->setMinimumHeight(90);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_together->setWordWrap(true);
    m_list->setSpacing(2);
    auto *period = new QWidget;
    auto *days = new QFormLayout(period);
    days->setContentsMargins(24, 0, 0, 0);
    days->addRow(tr("&From"), m_from);
    days->addRow(tr("&Until"), m_until);
    period->hide();
    connect(m_period, &QCheckBox::toggled, period, &QWidget::setVisible);
    auto *looking = new QHBoxLayout;
    looking->addStretch(1);
    looking->addWidget(m_find);
    auto *deciding = new QHBoxLayout;
    deciding->addWidget(m_nobody);
    deciding->addStretch(1);
    deciding->addWidget(m_collect);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_access);
    column->addWidget(m_period);
    column->addWidget(period);
    column->addLayout(looking);
    column->addWidget(m_found);
    column->addWidget(m_list, 1);
    column->addWidget(m_together);
    column->addWidget(m_error);
    column->addLayout(deciding);
    column->addStretch(); // while there is no list
    setTabOrder(m_collect, m_nobody); // whoever was found comes first

    connect(m_access, &AccessBox::granted, this, &AskForm::find); // whose account it is, is seen at once
    connect(m_access, &AccessBox::entered, this, &AskForm::find);
    connect(m_access, &AccessBox::failed, this, &AskForm::settle);
    connect(m_access, &AccessBox::forgotten, this, &AskForm::changed);
    connect(m_find, &QPushButton::clicked, this, &AskForm::find);
    connect(m_collect, &QPushButton::clicked, this, &AskForm::collect);
    connect(m_list, &QListWidget::itemActivated, this, &AskForm::collect);
    connect(m_list, &QListWidget::itemSelectionChanged, this, &AskForm::showChosen);
    connect(m_nobody, &QPushButton::clicked, this, &AskForm::recordNobody);
}

void AskForm::take(const CaseSheet &sheet, const System &system, bool isDue)
{
    const bool isOther = system.id != m_system.id || sheet.value().id != m_case.id;
    m_isDue = isDue;
    m_case = sheet.value();
    m_system = system;
    m_from->setMaximumDate(sheet.today);
    m_until->setMaximumDate(sheet.today);
    m_access->take(sheet, system);
    showMain();
    if (!isOther)
        return;
    m_period->setChecked(false);
    m_until->setDate(sheet.today);
    m_from->setDate(sheet.today.addMonths(-1));
    forgetCandidates();
    settle({});
}

void AskForm::forgetCandidates()
{
    m_candidates.clear();
    askForThem(false);
    m_list->clear();
    m_found->clear();
    for (QWidget *each : std::initializer_list<QWidget *>{m_list, m_together, m_found, m_nobody, m_collect})
        each->hide();
    showMain();
}

void AskForm::showMain()
{
    const bool hasLooked = !m_nobody->isHidden();
    setMain(m_find, m_isDue && !hasLooked);
    setMain(m_collect, hasLooked && !m_candidates.isEmpty());
    setMain(m_nobody, hasLooked && m_candidates.isEmpty());
}

void AskForm::clear()
{
    m_case = {};
    m_system = {};
    m_access->clear();
    forgetCandidates();
    settle({});
}

void AskForm::begin()
{
    connectors::isLive(m_system.connector) && !m_access->usesKept() ? m_access->begin() : m_find->setFocus();
}

void AskForm::settle(const QString &error)
{
    setEnabled(true);
    showError(m_error, error);
}

QString AskForm::textOf(const Error &error)
{
    if (error.kind != Error::Kind::Denied || !m_access->usesKept())
        return error.message;
    m_access->refused();
    return tr("The access that the vault keeps was refused: %1 Enter another one.").arg(error.message);
}

connectors::Query AskForm::query() const
{
    const bool isBound = m_period->isChecked();
    return workflow::queryOf(m_case, isBound ? m_from->date() : QDate(), isBound ? m_until->date() : QDate());
}

void AskForm::find()
{
    if (!DayField::allHoldIn(this))
        return;
    setEnabled(false);
    showError(m_error, {});
    using Candidates = QList<Candidate>;
    m_office.start<Candidates>(
        {tr("%1: looking for the person").arg(m_system.name), m_case.id, m_system.id}, this,
        [value = m_case, system = m_system, query = query(),
         login = m_access->forLooking()](workflow::Office &office, const Watch &watch) -> Result<Candidates> {
            const auto access = open(login, office, system);
            if (!access)
                return access.error();
            return workflow::findSubject(office, value, system, query, *access, watch);
        },
        [this, system = m_system.id, id = m_case.id](const Result<Candidates> &candidates) {
            if (system != m_system.id || id != m_case.id)
                return; // somebody went on to another line
            settle(candidates ? QString() : textOf(candidates.error()));
            if (candidates)
                showCandidates(*candidates);
        });
}

void AskForm::showCandidates(const QList<Candidate> &candidates)
{
    m_candidates = candidates;
    askForThem(false);
    m_list->clear();
    for (const Candidate &candidate : candidates) {
        QStringList lines{candidate.name, matchText(candidate.match)};
        if (candidate.reference != candidate.name)
            lines.first() += u" · "_s + candidate.reference;
        if (!candidate.traits.isEmpty())
            lines << candidate.traits.join(u", "_s);
        for (const Code &reason : candidate.reasons)
            lines << m_reader.words.say(reason);
        auto *item = new QListWidgetItem(lines.join(u'\n'), m_list);
        item->setData(Qt::AccessibleTextRole, lines.join(u", "_s));
    }
    const bool any = !candidates.isEmpty();
    m_found->setText(foundText());
    m_found->show();
    m_list->setVisible(any);
    m_collect->setVisible(any);
    m_nobody->show();
    showMain();
    // Nobody is chosen for the person but by an identifier that only one entry has.
    if (workflow::chooseCandidates(candidates, {}))
        m_list->setCurrentRow(0);
    showChosen();
    any ? m_list->setFocus() : m_nobody->setFocus();
}

/// A browser may have been signed in as somebody else: the account that came back is held against the person.
QString AskForm::foundText() const
{
    if (m_candidates.isEmpty())
        return tr("Nobody was found. Recording it keeps how it was looked for.");
    const bool isCertain = std::any_of(m_candidates.begin(), m_candidates.end(), [](const Candidate &candidate) {
        return candidate.match == Candidate::Match::Certain;
    });
    if (m_access->hasSignedIn() && !isCertain)
        return tr("Nothing that is known of the person proves that the account that came back is theirs: the browser "
                  "may have been signed in as somebody else. Compare before you collect.");
    return tr("%n entry(ies) may be the person. Choose who it is; several only if all of them are theirs.", nullptr,
              int(m_candidates.size()));
}

void AskForm::start(const Run &run)
{
    if (!DayField::allHoldIn(this))
        return;
    setEnabled(false);
    showError(m_error, {});
    const auto stillOpen = std::make_shared<QString>();
    m_office.start<Collection>(
        {m_system.name, m_case.id, m_system.id, true}, this,
        [run, login = m_access->forCollecting(), system = m_system, id = m_case.id,
         stillOpen](workflow::Office &office, const Watch &watch) -> Result<Collection> {
            const auto access = open(login, office, system);
            if (!access)
                return access.error();
            // Before it begins: a run that breaks off goes on with it.
            if (const auto kept = login.isKeptFromNow ? workflow::keepAccess(office, system, id, *access) : Result<>();
                !kept)
                return kept.error();
            if (login.grant && login.isKeptFromNow)
                login.grant->leave();
            const auto done = run(office, *access, watch);
            if (const auto ended = login.grant ? login.grant->end() : Result<>(); !ended)
                *stillOpen = ended.error().message;
            return done;
        },
        [this, system = m_system, id = m_case.id, stillOpen](const Result<Collection> &done) {
            if (system.id == m_system.id && id == m_case.id) {
                forgetCandidates();
                QStringList said;
                if (!done)
                    said << textOf(done.error());
                if (!stillOpen->isEmpty())
                    said << tr("The access to “%1” is still open: %2").arg(system.name, *stillOpen);
                settle(said.join(u'\n'));
            }
            if (done)
                Q_EMIT ran();
            Q_EMIT changed();
        });
    Q_EMIT changed();
}

QList<Candidate> AskForm::chosen() const
{
    QList<Candidate> candidates;
    for (int row = 0; row < m_candidates.size(); ++row) {
        if (m_list->item(row)->isSelected())
            candidates << m_candidates.at(row);
    }
    return candidates;
}

/// Two entries at once are the exception: two pupils of one name are two people.
void AskForm::showChosen()
{
    const int count = int(chosen().size());
    m_together->setVisible(count > 1);
    m_together->setText(
        tr("%n entries chosen: they are collected as the data of one and the same person. Two people of "
           "one name stay two people.",
           nullptr, count));
    if (count > 0) {
        showError(m_error, {}); // that nobody was chosen
        askForThem(false);
    }
    m_collect->setText(count > 1 ? tr("Collec&t as one person's") : tr("Collec&t"));
}

void AskForm::collect()
{
    const QList<Candidate> candidates = chosen();
    if (candidates.isEmpty()) {
        showError(m_error, tr("Choose who it is first. Nothing was collected."));
        return;
    }
    start([value = m_case, system = m_system, candidates,
           query = query()](workflow::Office &office, const connectors::Access &access, const Watch &watch) {
        return workflow::collect(office, value, system, candidates, query, access, watch);
    });
}

void AskForm::goOn(const Collection &run)
{
    start([value = m_case, system = m_system, run](workflow::Office &office, const connectors::Access &access,
                                                   const Watch &watch) {
        return workflow::goOn(office, value, system, run, access, watch);
    });
}

/// Before nobody is recorded over entries that may be the person: what the button does then says so.
void AskForm::askForThem(bool isAsked)
{
    m_isNoneOfThem = isAsked;
    m_nobody->setText(isAsked ? tr("It is &none of them: record it") : tr("Record that &nobody was found"));
}

void AskForm::recordNobody()
{
    if (!chosen().isEmpty()) {
        showError(
            m_error,
            tr("Somebody is chosen in the list. Nothing was recorded: collect from that entry, or take it out of the "
               "choice (Ctrl+Space) if it is nobody you look for."));
        return;
    }
    if (!m_candidates.isEmpty() && !m_isNoneOfThem) {
        showError(m_error,
                  tr("%n entry(ies) may be the person, and none is chosen. Nothing was recorded yet: choose who it is "
                     "and collect, or say that it is none of them.",
                     nullptr, int(m_candidates.size())));
        askForThem(true);
        m_list->setFocus();
        return;
    }
    start([value = m_case, system = m_system, query = query()](workflow::Office &office,
                                                               const connectors::Access &access, const Watch &watch) {
        return workflow::recordNobodyFound(office, value, system, query, access, watch);
    });
}

} // namespace habeas::ui
