// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "directorylookup.h"

#include "widgets/labels.h"

#include "itemmodels/wording.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

constexpr int mostPeople = 3; // of people, then it scrolls
constexpr int linesOfOne = 5; // with the gap between two

QString oneLine(const QStringList &texts)
{
    return texts.join(u" · "_s);
}

/// By which the directory knows somebody, as far as other systems may know them by it, too.
QStringList identifiersOf(const connectors::Candidate &candidate)
{
    QStringList values;
    for (const Identifier &each : candidate.identifiers) {
        if (each.kind == Identifier::Kind::UserName || each.kind == Identifier::Kind::Mail)
            values << each.value;
    }
    return values;
}

/// What tells two of one name apart: in words what a school knows people by, then the rest as the server says it.
QStringList shownTraits(const connectors::Candidate &candidate, const QLocale &locale)
{
    QStringList shown;
    if (!candidate.group.isEmpty())
        shown << DirectoryLookUp::tr("class or department %1").arg(candidate.group);
    if (candidate.bornOn)
        shown << DirectoryLookUp::tr("born on %1").arg(itemmodels::dayText(*candidate.bornOn, locale));
    QStringList said{candidate.reference};
    for (const Identifier &each : candidate.identifiers)
        said << each.value;
    for (const QString &trait : candidate.traits) {
        const QString value = trait.section(u": "_s, 1);
        const bool isDay =
            candidate.bornOn && QString(value).remove(u'-').startsWith(candidate.bornOn->toString(u"yyyyMMdd"_s));
        if (!isDay && !said.contains(trait) && value != candidate.group)
            shown << trait;
    }
    return shown;
}

/// What goes into the fields.
QStringList takenFrom(const connectors::Candidate &candidate, const QLocale &locale)
{
    QStringList taken = identifiersOf(candidate);
    if (!candidate.group.isEmpty())
        taken << candidate.group;
    if (candidate.bornOn)
        taken << itemmodels::dayText(*candidate.bornOn, locale);
    return taken;
}

} // namespace

DirectoryLookUp::DirectoryLookUp(OfficeThread &office, const Reader &reader, QWidget *parent)
    : QWidget(parent),
      m_office(office),
      m_reader(reader),
      m_ask(new QPushButton(tr("Look up in the directory"))),
      m_stop(new QPushButton(tr("Stop looking"))),
      m_said(captionLabel({})),
      m_list(new QListWidget),
      m_take(new QPushButton(tr("This is the person"))),
      m_signIn(new Band(tr("To the systems"), tr("To the systems, to sign in"))),
      m_error(errorLabel())
{
    m_list->setAccessibleName(tr("Who has this name"));
    m_list->setWordWrap(true);
    m_list->setSpacing(2);
    m_said->setTextFormat(Qt::PlainText);
    auto *deciding = new QHBoxLayout;
    deciding->addStretch(1);
    deciding->addWidget(m_take);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_said);
    column->addWidget(m_list);
    column->addWidget(m_signIn);
    column->addWidget(m_error);
    column->addLayout(deciding);
    connect(m_ask, &QPushButton::clicked, this, &DirectoryLookUp::ask);
    connect(m_stop, &QPushButton::clicked, this, &DirectoryLookUp::stop);
    connect(m_take, &QPushButton::clicked, this, &DirectoryLookUp::takeChosen);
    connect(m_list, &QListWidget::itemActivated, this, &DirectoryLookUp::takeChosen);
    connect(m_list, &QListWidget::itemSelectionChanged, this,
            [this] { m_take->setEnabled(!m_list->selectedItems().isEmpty()); });
    connect(m_signIn->button(), &QPushButton::clicked, this, &DirectoryLookUp::registerWanted);
    clear();
}

void DirectoryLookUp::setOrganisation(const Organisation &organisation)
{
    if (organisation.id != m_organisation)
        clear();
    m_organisation = organisation.id;
    m_office.ask<QList<System>>(
        this, [id = organisation.id](workflow::Office &office) { return workflow::directoriesOf(office, id); },
        [this, id = organisation.id](const Result<QList<System>> &directories) {
            if (id != m_organisation)
                return;
            m_directories = directories ? *directories : QList<System>();
            showActs(!m_job.isNull());
            m_ask->setToolTip(
                tr("Asks %1. The journal keeps that somebody was looked up, not who.").arg(directoryNames()));
            setSubject(m_subject);
        });
}

QString DirectoryLookUp::directoryNames() const
{
    QStringList names;
    for (const System &each : m_directories)
        names << each.name;
    return names.join(u", "_s);
}

void DirectoryLookUp::setSubject(const Subject &subject)
{
    const bool isOther = subject.givenName != m_subject.givenName || subject.familyName != m_subject.familyName;
    m_subject = subject;
    m_ask->setEnabled(!subject.familyName.isEmpty() && !subject.givenName.isEmpty());
    if (isOther)
        forget();
}

void DirectoryLookUp::ask()
{
    forget();
    showActs(true);
    m_stop->setFocus();
    say(tr("Being asked: %1 …").arg(directoryNames()));
    m_job = m_office.start<Answers>(
        {.title = tr("Looking somebody up in the directory"), .isQuiet = true}, this,
        [organisation = m_organisation, subject = m_subject](workflow::Office &office, const Watch &watch) {
            return workflow::lookUp(office, organisation, subject, watch);
        },
        [this, round = m_round](const Result<Answers> &answers) {
            if (round == m_round) // nobody stopped it, or typed another name
                settle(answers);
        });
}

void DirectoryLookUp::stop()
{
    forget();
    say(tr("Nobody was looked for to the end."));
    m_ask->setFocus();
}

void DirectoryLookUp::settle(const Result<Answers> &answers)
{
    const bool isWaitedFor = m_stop->hasFocus(); // else somebody types elsewhere
    forget();
    show();
    if (!answers)
        return showError(m_error, answers.error().message);
    showCandidates(*answers);
    showFailures(*answers);
    if (isWaitedFor)
        m_candidates.isEmpty() ? m_ask->setFocus() : m_list->setFocus();
}

void DirectoryLookUp::showCandidates(const Answers &answers)
{
    QStringList asked;
    const auto holders =
        std::count_if(answers.begin(), answers.end(), [](const auto &answer) { return !answer.candidates.isEmpty(); });
    for (const workflow::DirectoryAnswer &answer : answers) {
        if (!answer.needsAccess && !answer.failure)
            asked << answer.systemName;
        for (const connectors::Candidate &candidate : answer.candidates) {
            m_candidates << std::pair(answer.systemName, candidate);
            QStringList reasons;
            for (const Code &reason : candidate.reasons)
                reasons << m_reader.words.say(reason);
            QStringList lines{oneLine(QStringList{candidate.name} + identifiersOf(candidate)),
                              oneLine(shownTraits(candidate, m_reader.locale)), reasons.join(u' ')};
            if (holders > 1)
                lines << answer.systemName;
            lines.removeAll(QString());
            auto *item = new QListWidgetItem(lines.join(u'\n'), m_list);
            item->setData(Qt::AccessibleTextRole, lines.join(u", "_s));
        }
    }
    const bool any = !m_candidates.isEmpty();
    const QString where = asked.join(u", "_s);
    if (any)
        say(tr("%n person(s) found in %1. None is chosen: compare, then say who it is.", nullptr,
               int(m_candidates.size()))
                .arg(where));
    else if (!asked.isEmpty())
        say(tr("Nobody of this name in %1. Another spelling may find them; other systems may know them.").arg(where));
    m_list->setVisible(any);
    m_take->setVisible(any);
    const int rows = int(std::clamp<qsizetype>(m_candidates.size(), 1, mostPeople));
    m_list->setFixedHeight(rows * linesOfOne * m_list->fontMetrics().lineSpacing() + 2 * m_list->frameWidth());
}

void DirectoryLookUp::showFailures(const Answers &answers)
{
    QStringList locked;
    QStringList failures;
    for (const workflow::DirectoryAnswer &answer : answers) {
        if (answer.needsAccess)
            locked << answer.systemName;
        if (answer.failure)
            failures << tr("%1: %2").arg(answer.systemName, answer.failure->message);
    }
    if (!locked.isEmpty()) {
        m_signIn->show(
            Tone::Info, tr("Not asked: %1").arg(locked.join(u", "_s)),
            tr("The vault keeps no access to it. Test the connection at its entry in the register and keep the "
               "access; or ask it once the case is open."));
    }
    m_signIn->setVisible(!locked.isEmpty());
    showError(m_error, failures.join(u'\n'));
}

void DirectoryLookUp::takeChosen()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= m_candidates.size() || m_list->selectedItems().isEmpty())
        return;
    const auto [system, candidate] = m_candidates.at(row);
    const QStringList taken = takenFrom(candidate, m_reader.locale);
    forget();
    say(taken.isEmpty() ? tr("%1 knows nothing but the name of this person.").arg(system)
                        : tr("Taken from %1: %2. Check it.").arg(system, taken.join(u", "_s)));
    Q_EMIT chosen(candidate);
}

/// Whatever was asked or found.
void DirectoryLookUp::forget()
{
    ++m_round;
    if (m_job)
        m_job->cancel();
    m_job.clear();
    m_candidates.clear();
    m_list->clear();
    for (QWidget *each : std::initializer_list<QWidget *>{m_said, m_list, m_take, m_signIn})
        each->hide();
    m_take->setEnabled(false);
    showActs(false);
    showError(m_error, {});
    hide();
}

void DirectoryLookUp::say(const QString &sentence)
{
    m_said->setText(sentence);
    m_said->show();
    show();
    QAccessibleEvent alert(m_said, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QList<QWidget *> DirectoryLookUp::acts() const
{
    return {m_ask, m_stop};
}

void DirectoryLookUp::showActs(bool isAsking)
{
    const bool can = !m_directories.isEmpty() && m_ask->parentWidget(); // else it would be a window
    m_ask->setVisible(can && !isAsking);
    m_stop->setVisible(can && isAsking);
}

void DirectoryLookUp::clear()
{
    forget();
    m_organisation = {};
    m_directories.clear();
    m_subject = {};
    m_ask->setEnabled(false);
    showActs(false);
}

} // namespace habeas::ui
