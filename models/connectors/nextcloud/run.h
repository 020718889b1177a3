// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ocs.h"
#include "server.h"

namespace habeas::connectors::nextcloud {

/// What the parts of one collection share.
///
/// A part is one function, `Result<> collectX(Run &)`. It gives its items, and as gaps what it could not read; an
/// Error of the server (isOfServer()) becomes one gap of the whole part by whoever called it, and every other Error
/// ends the run.
struct Run {
    Http &http;
    const Server &server;
    Sink &sink;
    const Watch &watch;
    qint64 items = 0;
    qint64 leftOut = 0; ///< gaps of single things
    QStringList absent; ///< parts the server does not have: said in the ledger, no gaps

    const QString &uid() const { return server.uid; }
    Result<> give(const Item &head, QByteArrayView content);
    Result<> giveJson(Item head, const QJsonValue &value);
    /// Whether it need not be fetched: an earlier run that broke off has it (Sink::carryOver()).
    Result<bool> carryOver(const Item &head);
    void leaveOut(const QString &reason, const QString &where, const QJsonObject &params = {});
    void tell(const QString &step, qint64 done = 0, qint64 total = 0, const QString &name = {}) const;
};

/// By what a content of the account is known again in a later run: the server, the account, the file's number and its
/// state. Empty if the server does not say the state.
/// \a etag  as listed: what is read after the listing may be newer
QString versionOf(const Run &run, qint64 fileId, const QString &etag);

/// A head with what most documents of an account share: JSON, the subject's own record.
/// \a request  what was asked: "GET /ocs/v2.php/cloud/user"
Item recordHead(const QString &path, const QString &request, ItemKind kind = ItemKind::Record);

/// A long list that comes page by page, as items of at most 5,000 entries each, so that memory stays small:
/// "talk/abc/own.json", "talk/abc/own-2.json", …
class LongList
{
public:
    LongList(Run &run, Item head) : m_run(run), m_head(std::move(head)) { }

    Result<> add(const QJsonValue &entry, const QString &otherPerson = {}, const QDateTime &at = {});
    /// Gives what is left; nothing if there was no entry at all.
    Result<> finish();
    qint64 count() const { return m_count; }

private:
    Result<> flush();

    Run &m_run;
    const Item m_head;
    QJsonArray m_entries;
    QSet<QString> m_people;
    QDateTime m_newest;
    qint64 m_count = 0;
    int m_given = 0;
};

} // namespace habeas::connectors::nextcloud
