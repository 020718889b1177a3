// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"
#include "jsonviews.h"
#include "vaultaccess.h"

#include "workflow/answering.h"
#include "workflow/casework.h"
#include "workflow/completeness.h"
#include "workflow/identity.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ctl {
namespace {

using workflow::Office;

/// Everything of a case but its items.
struct Sheet {
    Case value;
    law::Deadlines deadlines;
    workflow::IdentityCheck check;
    QDate today;
    QList<LedgerLine> ledger;
    QList<Task> tasks;
    QList<Approval> approvals;
    QList<Letter> letters;
    QList<Bundle> bundles;
    QList<Note> notes;
    QList<Document> documents;
    QHash<SystemId, QString> systems; ///< names, also of those that left the register
    qint64 damagedRows = 0;
};

template <class T> Result<> take(T &place, Result<T> &&read)
{
    if (!read)
        return read.error();
    place = *std::move(read);
    return {};
}

Result<> readParts(Sheet &sheet, const Office &office)
{
    const storage::CaseStore &cases = office.vault.cases();
    const CaseId &id = sheet.value.id;
    for (const auto &read : std::initializer_list<std::function<Result<>()>>{
             [&] { return take(sheet.deadlines, workflow::deadlinesOf(office, sheet.value)); },
             [&] { return take(sheet.check, workflow::identityCheckOf(office, sheet.value)); },
             [&] { return take(sheet.ledger, workflow::ledgerOf(office, sheet.value)); },
             [&] { return take(sheet.tasks, cases.tasks(id)); },
             [&] { return take(sheet.approvals, cases.approvals(id)); },
             [&] { return take(sheet.letters, cases.letters(id)); },
             [&] { return take(sheet.bundles, cases.bundles(id)); }, [&] { return take(sheet.notes, cases.notes(id)); },
             [&] { return take(sheet.documents, cases.documents(id)); }}) {
        if (const auto done = read(); !done)
            return done.error();
    }
    const auto systems = office.vault.registry().systems(sheet.value.organisation, storage::RegisterStore::Which::Ever);
    if (!systems)
        return systems.error();
    for (const System &system : *systems)
        sheet.systems.insert(system.id, system.name);
    const auto organisation = office.vault.registry().organisation(sheet.value.organisation);
    if (!organisation)
        return organisation.error();
    sheet.today = office.today(*organisation);
    const auto rows = office.vault.verifyRows(sheet.value.organisation, id);
    if (!rows)
        return rows.error();
    sheet.damagedRows = rows->isWhole() ? 0 : rows->faultCount;
    return {};
}

/// What happens sooner than anybody answers: data that vanish on their own.
void warnOfLoss(Context &context, const Sheet &sheet)
{
    for (const LedgerLine &line : sheet.ledger) {
        const bool stillOpen = line.state == LedgerLine::State::Open || line.state == LedgerLine::State::Failed;
        if (!line.goneOn.isValid() || !stillOpen)
            continue;
        const Code code{line.goneOn < sheet.today ? u"ledger.may-be-gone"_s : u"ledger.gone-on"_s,
                        {{u"system"_s, line.systemName}, {u"day"_s, line.goneOn.toString(Qt::ISODate)}}};
        context.say(u"! "_s + context.words.say(code));
    }
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

/// What showed that a representative may act: noted at intake, or later.
QString evidenceOf(const Representative &who, const workflow::IdentityCheck &check)
{
    QStringList seen{who.evidenceSeen};
    if (check.capacity)
        seen << check.capacity->details.value(u"seen"_s).toString();
    const QString all = joined(seen);
    return all.isEmpty() ? u"–"_s : all;
}

void sayPeople(Context &context, const Case &value, const workflow::IdentityCheck &check)
{
    QStringList rights;
    for (const law::Right right : value.rights)
        rights << codeOf(right);
    context.say(Text::tr("Asked for: %1").arg(rights.join(u", "_s)));
    const Subject &subject = value.subject;
    const QString born = subject.bornOn ? subject.bornOn->toString(Qt::ISODate) : QString();
    const QStringList known = subject.otherNames + QStringList{born, subject.role, subject.group} + subject.mails
        + subject.userNames + subject.addresses + subject.postal;
    context.say(Text::tr("About: %1").arg(joined(QStringList{subject.fullName()} + known)));
    if (!value.representative) {
        context.say(Text::tr("Asked by the person"));
        return;
    }
    const Representative &who = *value.representative;
    context.say(Text::tr("Asked by: %1 (%2)")
                    .arg(joined(QStringList{who.name, who.email} + who.postal),
                         codeOf(capacityOf(value).value_or(who.capacity))));
    context.say(
        Text::tr("  evidence seen: %1; young person heard: %2").arg(evidenceOf(who, check), codeOf(check.heard)));
    if (check.isInConflict)
        context.say(context.words.say({u"obstacle.conflict"_s, {}}));
}

void sayEvents(Context &context, const QList<Event> &events)
{
    context.say(Text::tr("Events:"));
    const QList<Event> effective = effectiveEvents(events);
    int number = 0; // as --replaces takes it: events are only ever added
    for (const Event &event : events) {
        const QStringList ways{
            event.details.value(u"recipient"_s).toString(), event.details.value(u"method"_s).toString(),
            event.details.value(u"seen"_s).toString(),      event.details.value(u"copy"_s).toString(),
            event.details.value(u"way"_s).toString(),       event.details.value(u"passphraseWay"_s).toString(),
            event.details.value(u"otherForm"_s).toString()};
        QStringList more;
        for (const QJsonValue &system : event.details.value(u"systems"_s).toArray())
            more << system.toString();
        for (const auto &name : {u"result"_s, u"weighedBy"_s, u"by"_s, u"originalAt"_s, u"told"_s})
            more << event.details.value(name).toString();
        const QString replaced = effective.contains(event) ? QString() : Text::tr("(counts no more)");
        context.say(u"  %1  %2  %3  %4"_s.arg(QString::number(++number), event.on.toString(Qt::ISODate),
                                              codeOf(event.kind),
                                              joined(QStringList{replaced} + ways + more + QStringList{event.note})));
    }
}

QString saidOf(const Task &task, const QList<LedgerLine> &ledger)
{
    if (!task.answer) {
        return Text::tr("owed by %1 until %2")
            .arg(task.assignee.isEmpty() ? u"–"_s : task.assignee, task.dueOn.toString(Qt::ISODate));
    }
    const QString on = task.answer->on.toString(Qt::ISODate);
    const bool isReason =
        task.kind != Task::Kind::AskOperator && std::any_of(ledger.begin(), ledger.end(), [&](const LedgerLine &line) {
            return line.system == task.system && line.answeredBy.isEmpty() && line.readAt.isValid();
        });
    if (isReason) // beside a run: only why it is left as it is
        return Text::tr("reason given on %1 by %2").arg(on, task.answer->by);
    return Text::tr("answered on %1 by %2: %3").arg(on, task.answer->by, codeOf(task.answer->state));
}

/// With the numbers by which ledger answer knows them.
void sayTasks(Context &context, const QList<Task> &tasks, const QList<LedgerLine> &ledger, const QList<Event> &events)
{
    if (!tasks.isEmpty())
        context.say(Text::tr("Tasks:"));
    for (qsizetype i = 0; i < tasks.size(); ++i) {
        const Task &task = tasks[i];
        if (task.kind == Task::Kind::Acknowledge) {
            context.say(u"  %1 %2  %3"_s.arg(owesAcknowledgement(tasks, events) ? u"?"_s : u"✓"_s)
                            .arg(i + 1)
                            .arg(context.words.say({u"desk.acknowledge"_s, {}})));
            continue;
        }
        const QString state = saidOf(task, ledger);
        context.say(u"  %1 %2  %3 (%4)%5"_s.arg(task.answer ? u"✓"_s : u"?"_s)
                        .arg(i + 1)
                        .arg(task.title, state, task.ask ? u": "_s + context.words.say(*task.ask) : QString()));
    }
}

void sayPapers(Context &context, const Sheet &sheet)
{
    for (const Approval &approval : sheet.approvals) {
        context.say(Text::tr("Signed on %1 by %2: %3 %4 (paper: %5)")
                        .arg(approval.signedOn.toString(Qt::ISODate), approval.approvedBy, codeOf(approval.subject),
                             sheet.systems.value(approval.system), approval.originalAt));
    }
    const auto minute = [](const QDateTime &time) { return time.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s); };
    for (const Letter &letter : sheet.letters)
        context.say(Text::tr("Letter of %1: %2").arg(minute(letter.finishedAt), letter.kind));
    for (const Bundle &bundle : sheet.bundles) {
        const bool isPassphrase = bundle.recipient == u"passphrase"_s;
        context.say(Text::tr("Bundle of %1: %2, %n file(s), for %3", nullptr, static_cast<int>(bundle.payloadFiles))
                        .arg(minute(bundle.sealedAt), bundle.fileName,
                             isPassphrase ? Text::tr("whoever has the passphrase") : bundle.recipient));
    }
    for (const Note &note : sheet.notes)
        context.say(Text::tr("Note of %1: %2").arg(minute(note.at), note.text));
}

void say(Context &context, const Sheet &sheet)
{
    const Case &value = sheet.value;
    context.say(Text::tr("Case %1: %2, %3")
                    .arg(value.number, value.subject.fullName(), codeOf(workflow::wholeStateOf(value, sheet.letters))));
    if (const QDate answered = workflow::answeredOn(value, sheet.letters); answered.isValid())
        context.say(Text::tr("Answered on %1").arg(answered.toString(Qt::ISODate)));
    context.say(Text::tr("Safe day %1, due %2, notice by %3")
                    .arg(sheet.deadlines.safe.date.toString(Qt::ISODate),
                         sheet.deadlines.due.date.toString(Qt::ISODate),
                         sheet.deadlines.noticeBy.date.toString(Qt::ISODate)));
    sayPeople(context, value, sheet.check);
    sayEvents(context, value.events);
    if (!sheet.documents.isEmpty())
        context.say(Text::tr("Documents:"));
    sayDocuments(context, sheet.documents);
    warnOfLoss(context, sheet);
    context.say(Text::tr("Systems:"));
    for (const LedgerLine &line : sheet.ledger)
        context.say(u"  %1: %2 %3"_s.arg(line.systemName, codeOf(line.state)).arg(line.found));
    sayTasks(context, sheet.tasks, sheet.ledger, sheet.value.events);
    sayPapers(context, sheet);
}

template <class T, class... More> QJsonArray arrayOf(const QList<T> &values, const More &...more)
{
    QJsonArray array;
    for (const T &value : values)
        array.append(jsonOf(value, more...));
    return array;
}

QJsonObject jsonOf(const Sheet &sheet, const Words &words)
{
    QJsonObject json = ctl::jsonOf(sheet.value);
    json.insert(u"state"_s, codeOf(workflow::wholeStateOf(sheet.value, sheet.letters)));
    json.insert(u"answeredOn"_s, ctl::jsonOf(workflow::answeredOn(sheet.value, sheet.letters)));
    json.insert(u"deadlines"_s, ctl::jsonOf(sheet.deadlines));
    json.insert(u"ledger"_s, arrayOf(sheet.ledger, words));
    json.insert(u"tasks"_s, arrayOf(sheet.tasks, words));
    json.insert(u"approvals"_s, arrayOf(sheet.approvals));
    json.insert(u"letters"_s, arrayOf(sheet.letters));
    json.insert(u"bundles"_s, arrayOf(sheet.bundles));
    json.insert(u"notes"_s, arrayOf(sheet.notes));
    json.insert(u"documents"_s, arrayOf(sheet.documents));
    json.insert(u"damagedRows"_s, sheet.damagedRows);
    return json;
}

Result<> show(Context &context, const std::string &number, Office &office)
{
    Sheet sheet;
    const auto read = office.vault.snapshot([&]() -> Result<> {
        if (const auto found = take(sheet.value, workflow::caseNumbered(office, text(number))); !found)
            return found.error();
        return readParts(sheet, office);
    });
    if (!read)
        return read.error();
    if (sheet.damagedRows > 0) {
        // State and dates follow from the events: with one gone they may be wrong.
        context.warn(context.words.say({u"obstacle.rows-damaged"_s, {{u"count"_s, sheet.damagedRows}}}));
        context.exit = Incomplete;
    }
    say(context, sheet);
    context.answer({{u"case"_s, jsonOf(sheet, context.words)}});
    return {};
}

} // namespace

void addCaseView(CLI::App &group, Context &context)
{
    auto number = std::make_shared<std::string>();
    CLI::App *command = group.add_subcommand("show", "everything about a case but its items");
    command->add_option("case", *number, "number of the case")->required();
    command->callback(
        [number, &context] { withOffice(context, [&](Office &office) { return show(context, *number, office); }); });
}

} // namespace habeas::ctl
