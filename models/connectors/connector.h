// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cases/collection.h"
#include "core/progress.h"
#include "core/result.h"
#include "core/secret.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QDate>
#include <QFlags>

#include <functional>
#include <memory>

namespace habeas::connectors {

/// What a connector can do in its system.
enum class Ability { Find = 1, Collect = 2, Rectify = 4, Restrict = 8, Erase = 16 };
Q_DECLARE_FLAGS(Abilities, Ability)

/// Whom to look for. Every value is a person's knowledge, none is a pattern: connectors escape what their
/// system would read as one.
struct Query {
    QString givenName;
    QString familyName;
    QStringList otherNames;
    QStringList userNames;
    QStringList mails;
    QStringList addresses; ///< IP addresses
    std::optional<QDate> bornOn;
    QString group;
    QDate from; ///< a period, both ends included; invalid: unbounded
    QDate until;
};

/// Somebody in the system who may be the subject. Which one it is, a person decides.
struct Candidate {
    enum class Match { Certain, Likely, Possible }; ///< an identifier of the query; name and more; name only
    QString reference; ///< the connector's own handle, given back to collect(); stable for this source
    QString name; ///< as the system shows it
    Match match = Match::Possible;
    QList<Identifier> identifiers;
    QStringList traits; ///< what tells two of one name apart: "Klasse 4d", "angelegt 2021"
    QList<Code> reasons; ///< why it was proposed
    QString group; ///< class or department, as the system says; empty: it does not
    std::optional<QDate> bornOn; ///< as the system says
    bool isOfNobody = false; ///< no person: stands for content in nobody's place, which somebody has to look into
};

/// Receives what a connector finds, in order; one item is open at a time. Calls come on the connector's thread.
///
/// Content is streamed: an item of any size passes in pieces and is sealed piece by piece. A connector that
/// cannot finish an item calls abandon() with the gap: what was written of it is thrown away.
class Sink
{
public:
    virtual ~Sink() = default;
    /// Opens an item. Of \a head the sink fills id, caseId, collection, system, readAt, sizeBytes, sha512, blob.
    virtual Result<> begin(const Item &head) = 0;
    virtual Result<> write(QByteArrayView bytes) = 0;
    virtual Result<> end() = 0;
    virtual void abandon(const Gap &gap) = 0;
    /// Whether an earlier run of the same system that broke off has kept what \a head describes: its path in the same
    /// version (Item::version, not empty). Then it is an item of this run, too, with the provenance it was read with,
    /// and need not be read again. Not while an item is open.
    virtual Result<bool> carryOver(const Item &head)
    {
        Q_UNUSED(head)
        return false;
    }
    /// abandon(), but what came so far is of the version that its head names, and may be kept for takeUp() in a later
    /// run.
    virtual void suspend(const Gap &gap) { abandon(gap); }
    /// Opens the item as begin() does, if an earlier run that broke off has kept the beginning of what \a head
    /// describes, path and version; write() goes on behind it. The bytes there are; 0: none, and nothing was opened.
    /// \a already  is shown these bytes, piece by piece; may be empty
    virtual Result<qint64> takeUp(const Item &head, const std::function<void(QByteArrayView)> &already)
    {
        Q_UNUSED(head)
        Q_UNUSED(already)
        return 0;
    }
    /// Something is missing that has no item.
    virtual void gap(const Gap &gap) = 0;
    /// How it was looked for, for the ledger ("how.…" codes): also, and above all, where nothing was found.
    virtual void lookedFor(const Code &how) = 0;
    /// The system was asked \a count times more, for the run's report. Offline connectors ask nobody.
    virtual void requested(qint64 count) { Q_UNUSED(count) }
    /// Found on the way: a person may pass it on to another system.
    virtual void identifier(const Identifier &identifier) = 0;
};

/// Asks one system about one person.
///
/// Plain and blocking: call it off the GUI thread. It is complete or says what it lacks: an Error from collect()
/// means the run failed as a whole; everything smaller is a Gap. Bad content is a gap, never a crash, and never
/// silence. Not reentrant; one object serves one thread.
class Connector
{
public:
    virtual ~Connector() = default;
    virtual Abilities abilities() const = 0;
    /// Proposes who the subject may be, best first. None is an answer: the sink's lookedFor() says how.
    virtual Result<QList<Candidate>> find(const Query &query, const Watch &watch) = 0;
    /// Streams everything the system holds about the candidate into \a sink.
    /// \a query  is given again for systems that know no accounts (a log by IP and period)
    virtual Result<> collect(const Candidate &candidate, const Query &query, Sink &sink, const Watch &watch) = 0;
    /// The same for entries that are one person's, as a human being confirmed: two accounts, the folders of two years.
    /// By default one after the other; the first that fails ends it.
    virtual Result<> collectAll(const QList<Candidate> &candidates, const Query &query, Sink &sink, const Watch &watch)
    {
        for (const Candidate &candidate : candidates) {
            if (const auto collected = collect(candidate, query, sink, watch); !collected)
                return collected;
        }
        return {};
    }
};

/// With what a live system is asked. Handed over for one run; neither the register nor a profile holds it.
struct Access {
    QString account; ///< a login name or DN; empty asks as nobody
    std::shared_ptr<const Secret> password; ///< or app password; shared by the connector's transfers, never copied
    QByteArray authorities; ///< PEM: certificate authorities trusted besides the computer's; empty: none
};

/// Where a connector reads, and how.
struct Source {
    QString location; ///< a file or folder; of a live system its address
    QJsonObject profile; ///< the system profile's "connector" object
    Access access;
};

/// The connectors this program was built with, by name.
QStringList connectorKinds();

/// Whether a connector of this kind talks to a server, so that an Access is of use to it.
bool isLive(const QString &kind);

/// The connector called \a kind ("ldap", "ldif", "nextcloud-export", "log", "folder").
/// Unsupported if there is none of this name, NotFound if the file or folder of an offline one is not there.
Result<std::unique_ptr<Connector>> makeConnector(const QString &kind, const Source &source);

} // namespace habeas::connectors

Q_DECLARE_OPERATORS_FOR_FLAGS(habeas::connectors::Abilities)
