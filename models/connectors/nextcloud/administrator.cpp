// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "administrator.h"

#include "dav.h"
#include "errors.h"
#include "parts.h"

#include "connectors/spelling.h"

#include <QCoreApplication>

#include <algorithm>

namespace habeas::connectors::nextcloud {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int pageSize = 100;
constexpr qsizetype mostHits = 1'000; ///< accounts looked at one by one
constexpr qsizetype mostAccounts = 100'000; ///< of a server

/// Spellings the server's search would miss: it compares letters as they are written.
QStringList spellingsOf(const QString &name)
{
    static const std::pair<QString, QString> pairs[] = {
        {u"ä"_s, u"ae"_s}, {u"ö"_s, u"oe"_s}, {u"ü"_s, u"ue"_s}, {u"ß"_s, u"ss"_s}};
    const QString lower = name.trimmed().toLower().normalized(QString::NormalizationForm_C);
    QString longer = lower;
    QString shorter = lower;
    QString umlauts = lower;
    for (const auto &[one, two] : pairs) {
        longer.replace(one, two);
        shorter.replace(one, two.left(1));
        umlauts.replace(two, one);
    }
    QStringList all{lower, longer, shorter, umlauts};
    all.removeAll(QString());
    all.removeDuplicates();
    return all;
}

QStringList termsOf(const Query &query)
{
    QStringList terms = query.userNames + query.mails;
    const QString name = query.familyName.isEmpty() ? query.givenName : query.familyName;
    terms += spellingsOf(name);
    for (const QString &other : query.otherNames) {
        const QStringList words = foldedWords(other);
        if (!words.isEmpty())
            terms += spellingsOf(words.last());
    }
    terms.removeAll(QString());
    terms.removeDuplicates();
    return terms;
}

/// 403 to whoever is no administrator.
Error refusalOf(const OcsAnswer &answer)
{
    return answer.status == 403 ? noRight() : nextcloud::refusalOf(answer.status, answer.body);
}

class Search
{
public:
    Search(Http &http, const Query &query, const Watch &watch) : m_http(http), m_query(query), m_watch(watch) { }

    Result<QList<Candidate>> candidates()
    {
        const QStringList terms = termsOf(m_query);
        for (const QString &term : terms) {
            if (const auto found = search(term); !found)
                return found.error();
        }
        for (const QString &name : m_query.userNames)
            m_hits.insert(name);
        if (m_hits.size() > mostHits)
            return tooManyAccounts();
        for (const QString &uid : std::as_const(m_hits)) {
            if (const auto looked = look(uid); !looked)
                return looked.error();
        }
        const bool isCertain = std::any_of(m_found.begin(), m_found.end(), [](const Candidate &candidate) {
            return candidate.match == Candidate::Match::Certain;
        });
        if (!isCertain && !m_query.mails.isEmpty()) {
            if (const auto all = lookAtAll(); !all)
                return all.error();
        }
        std::stable_sort(m_found.begin(), m_found.end(),
                         [](const Candidate &a, const Candidate &b) { return a.match < b.match; });
        return m_found;
    }

private:
    Result<> search(const QString &term)
    {
        m_watch.tell({m_hits.size(), 0, {u"step.nextcloud-looking"_s, {}}});
        for (qint64 offset = 0;; offset += pageSize) {
            const auto answer = askOcs(m_http, "cloud/users?search=" + encoded(term) + page(offset));
            if (!answer)
                return answer.error();
            if (!answer->isGood())
                return refusalOf(*answer);
            const QJsonArray uids = answer->data[u"users"].toArray();
            const qsizetype before = m_hits.size();
            for (const QJsonValue &uid : uids)
                m_hits.insert(textOf(uid));
            if (uids.size() < pageSize)
                return {};
            if (m_hits.size() == before && offset > mostAccounts)
                return endlessPages();
            if (m_hits.size() > mostHits)
                return tooManyAccounts();
        }
    }

    static QByteArray page(qint64 offset)
    {
        return "&limit=" + QByteArray::number(pageSize) + "&offset=" + QByteArray::number(offset);
    }

    Result<> look(const QString &uid)
    {
        m_watch.tell({m_found.size(), m_hits.size(), {u"step.nextcloud-looking"_s, {}}});
        const auto answer = askOcs(m_http, "cloud/users/" + encoded(uid));
        if (!answer)
            return answer.error();
        if (answer->isAbsent())
            return {}; // a user name of the query that nobody has here
        if (!answer->isGood())
            return refusalOf(*answer);
        propose(objectOf(answer->data));
        return {};
    }

    /// Every account of the server, for mail addresses its search does not know.
    Result<> lookAtAll()
    {
        QSet<QString> seen;
        for (qint64 offset = 0;; offset += pageSize) {
            m_watch.tell({offset, 0, {u"step.nextcloud-looking"_s, {}}});
            const auto answer = askOcs(m_http, "cloud/users/details?search=" + page(offset));
            if (!answer)
                return answer.error();
            if (!answer->isGood())
                return refusalOf(*answer);
            const QJsonObject users = objectOf(objectOf(answer->data)[u"users"]);
            const qsizetype before = seen.size();
            for (auto it = users.begin(); it != users.end(); ++it) {
                seen.insert(it.key());
                propose(it->toObject());
            }
            if (users.isEmpty()) // a page may be short because an account on it could not be read
                return {};
            if (seen.size() == before || seen.size() > mostAccounts)
                return endlessPages();
        }
    }

    void propose(const QJsonObject &user)
    {
        Account account = accountFrom(user);
        if (account.uid.isEmpty() || m_proposed.contains(account.uid))
            return;
        Candidate candidate = candidateOf(account, m_query);
        if (candidate.reasons.isEmpty() || candidate.reasons.first().name == u"reason.nothing-matches")
            return;
        if (user.contains(u"enabled"_s) && !user[u"enabled"].toBool())
            candidate.reasons.append({u"reason.nextcloud-disabled"_s, {}});
        m_proposed.insert(account.uid);
        m_found << candidate;
    }

    Http &m_http;
    const Query &m_query;
    const Watch &m_watch;
    QSet<QString> m_hits;
    QSet<QString> m_proposed;
    QList<Candidate> m_found;
};

Error noSuchAccount()
{
    return {Error::Kind::NotFound, u"nextcloud.no-such-account"_s,
            QCoreApplication::translate("Nextcloud",
                                        "The server does not know this account, or does not show it to this login. "
                                        "Nothing was collected. Look for the person again.")};
}

Result<> giveStatus(Run &run, const QString &uid)
{
    const QByteArray target = "apps/user_status/api/v1/statuses/" + encoded(uid);
    const auto answer = askOcs(run.http, target);
    if (!answer)
        return answer.error();
    if (answer->isAbsent())
        return {};
    if (!answer->isGood()) {
        run.leaveOut(u"gap.nextcloud-part-failed"_s, u"status.json"_s, {{u"status"_s, answer->status}});
        return {};
    }
    return run.giveJson(recordHead(u"status.json"_s, u"GET /ocs/v2.php/"_s + QString::fromLatin1(target)),
                        answer->data);
}

} // namespace

Result<QList<Candidate>> findAccounts(Http &http, const Query &query, const Watch &watch)
{
    return Search(http, query, watch).candidates();
}

Result<> collectAccount(Run &run, const QString &uid)
{
    const QByteArray target = "cloud/users/" + encoded(uid);
    const auto answer = askOcs(run.http, target);
    if (!answer)
        return answer.error();
    if (answer->isAbsent())
        return noSuchAccount();
    if (!answer->isGood())
        return refusalOf(*answer);
    const QJsonObject user = objectOf(answer->data);
    if (textOf(user[u"id"]) != uid)
        return otherAccount();
    const auto identifiers = candidateOf(accountFrom(user), {}).identifiers;
    for (const Identifier &identifier : identifiers)
        run.sink.identifier(identifier);
    const Item head = recordHead(u"user.json"_s, u"GET /ocs/v2.php/"_s + QString::fromLatin1(target));
    if (const auto given = run.giveJson(head, withoutServerPaths(user)); !given)
        return given;
    const auto status = giveStatus(run, uid);
    if (!status && !isOfServer(status.error()))
        return status;
    if (!status)
        run.leaveOut(u"gap.nextcloud-part-failed"_s, u"status.json"_s, {{u"status"_s, 0}});
    if (const auto avatar = giveAvatar(run, uid); !avatar)
        return avatar;
    sayWhatAdministratorsCannotRead(run, uid);
    return {};
}

} // namespace habeas::connectors::nextcloud
