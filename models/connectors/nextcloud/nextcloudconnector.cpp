// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "nextcloudconnector.h"

#include "administrator.h"
#include "errors.h"
#include "parts.h"

namespace habeas::connectors::nextcloud {

using namespace Qt::Literals::StringLiterals;

namespace {

using Part = Result<> (*)(Run &);

struct NamedPart {
    const char *name; ///< where its gap points to
    Part collect;
};

/// What a part's failure costs: a gap if it is the server's, the run if it is anything else or the server is gone.
Result<> settled(Run &run, const char *name, const Result<> &part)
{
    if (part)
        return {};
    if (!isOfServer(part.error()))
        return part;
    const QString code = part.error().code;
    run.leaveOut(u"gap.nextcloud-part-failed"_s, QLatin1String(name),
                 {{u"status"_s, code.startsWith(u"nextcloud.status-") ? code.mid(17).toInt() : 0}, {u"error"_s, code}});
    return run.http.isGone() ? part : Result<>();
}

Result<> collectParts(Run &run, std::initializer_list<NamedPart> parts)
{
    for (const NamedPart &part : parts) {
        if (const auto done = settled(run, part.name, part.collect(run)); !done)
            return done;
    }
    return {};
}

/// All that hangs on files. The tree is listed first; without access there is only the gap that says so.
Result<> collectFileParts(Run &run)
{
    const auto listed = listTree(run);
    if (!listed)
        return settled(run, "files", listed.error());
    if (!*listed)
        return {};
    const Tree &tree = **listed;
    const std::pair<const char *, Result<> (*)(Run &, const Tree &)> parts[] = {
        {"files_trashbin", &collectTrash}, // what vanishes soonest
        {"files_versions", &collectVersions}, {"shares", &collectShares},
        {"comments", &collectComments},       {"files/listing.json", &giveListing},
    };
    for (const auto &[name, collect] : parts) {
        if (const auto done = settled(run, name, collect(run, tree)); !done)
            return done;
    }
    const auto marks = collectMarks(run, tree);
    if (!marks) {
        if (const auto done = settled(run, "systemtags", marks.error()); !done)
            return done;
    }
    const Marks known = marks ? *marks : Marks();
    if (const auto done = settled(run, "files", collectFiles(run, tree, known)); !done)
        return done;
    return settled(run, "files", collectChanges(run, tree, known));
}

void sayHow(Run &run, const QString &code)
{
    run.sink.lookedFor(
        {code, {{u"user"_s, run.uid()}, {u"server"_s, run.http.address().host()}, {u"version"_s, run.server.version}}});
    run.absent.removeDuplicates();
    if (!run.absent.isEmpty())
        run.sink.lookedFor({u"how.nextcloud-absent"_s, {{u"parts"_s, QJsonArray::fromStringList(run.absent)}}});
    if (const qint64 seconds = run.http.waitedSeconds(); seconds > 0)
        run.sink.lookedFor({u"how.nextcloud-waited"_s, {{u"seconds"_s, seconds}}});
    if (run.http.wasThrottled() || run.server.loginDelay.count() > 0)
        run.sink.lookedFor({u"how.nextcloud-throttled"_s, {{u"seconds"_s, secondsOf(run.server.loginDelay)}}});
    run.sink.lookedFor({u"how.nextcloud-read"_s, {{u"items"_s, run.items}, {u"leftOut"_s, run.leftOut}}});
}

Result<> collectPerson(Run &run)
{
    const auto identifiers = candidateOf(accountFrom(run.server.user), {}).identifiers;
    for (const Identifier &identifier : identifiers)
        run.sink.identifier(identifier);
    const auto first = collectParts(run,
                                    {{"user.json", &collectProfile},
                                     {"notifications.json", &collectNotifications},
                                     {"activity.json", &collectActivity},
                                     {"sessions.json", &collectSessions},
                                     {"dav/calendars/trashbin", &collectDeletedEvents},
                                     {"talk", &collectTalk},
                                     {"dav/calendars", &collectCalendars},
                                     {"dav/address_books", &collectContacts},
                                     {"mail", &collectMailAccounts}});
    if (!first)
        return first;
    if (const auto files = collectFileParts(run); !files)
        return files;
    sayWhatIsOutOfReach(run);
    return {};
}

Candidate ownCandidate(const Server &server, const Query &query)
{
    Candidate candidate = candidateOf(accountFrom(server.user), query);
    for (Code &reason : candidate.reasons) {
        if (reason.name == u"reason.nothing-matches")
            reason.name = u"reason.nextcloud-other-login"_s;
    }
    return candidate;
}

} // namespace

Result<std::unique_ptr<Connector>> NextcloudConnector::make(const Source &source)
{
    const auto address = Http::addressOf(source.location);
    if (!address)
        return address.error();
    const QJsonValue asks = source.profile.value(u"asks"_s);
    const QStringList known{u"kind"_s, u"asks"_s};
    const QStringList given = source.profile.keys();
    for (const QString &key : given) {
        if (!known.contains(key))
            return badProfile();
    }
    if (!asks.isUndefined() && asks != u"person"_s && asks != u"administrator"_s)
        return badProfile();
    const Asks as = asks == u"administrator"_s ? Asks::Administrator : Asks::Person;
    return std::unique_ptr<Connector>(std::make_unique<NextcloudConnector>(*address, source.access, as));
}

NextcloudConnector::NextcloudConnector(QUrl address, const Access &access, Asks as, const Patience &patience)
    : m_address(std::move(address)), m_access(access), m_asks(as), m_patience(patience)
{ }

Result<QList<Candidate>> NextcloudConnector::find(const Query &query, const Watch &watch)
{
    Http http(m_address, m_access, watch, m_patience);
    const auto server = greet(http, watch);
    if (!server)
        return server.error();
    if (m_asks == Asks::Administrator)
        return findAccounts(http, query, watch);
    return QList{ownCandidate(*server, query)};
}

Result<> NextcloudConnector::collect(const Candidate &candidate, const Query &, Sink &sink, const Watch &watch)
{
    Http http(m_address, m_access, watch, m_patience);
    http.counted = [&sink] { sink.requested(1); };
    const auto server = greet(http, watch);
    if (!server)
        return server.error();
    Run run{http, *server, sink, watch};
    if (m_asks == Asks::Administrator) {
        const auto done = collectAccount(run, candidate.reference);
        if (done)
            sayHow(run, u"how.nextcloud-administrator"_s);
        return done;
    }
    if (candidate.reference != server->uid)
        return otherAccount();
    const auto done = collectPerson(run);
    sayHow(run, u"how.nextcloud-person"_s); // also of a run that broke off: this far it came
    return done;
}

} // namespace habeas::connectors::nextcloud
