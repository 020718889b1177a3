// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "errors.h"
#include "parts.h"

#include "connectors/nextcloudexport/secrets.h"

#include <QRegularExpression>

#include <array>

namespace habeas::connectors::nextcloud {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int changelogRoom = 4; ///< what is new in this version: nothing of hers
constexpr int mostPages = 100'000;

enum Author { Own, Mentioning, Others };
struct Kind {
    const char *name;
    Ownership ownership;
    const char *remark;
};
constexpr std::array<Kind, 3> kinds{Kind{"own", Ownership::Own, "remark.nextcloud-messages-own"},
                                    Kind{"mentioning", Ownership::AboutSubject, "remark.nextcloud-messages-mentioning"},
                                    Kind{"others", Ownership::OtherPerson, "remark.nextcloud-messages-others"}};

class Room
{
public:
    Room(Run &run, const QJsonObject &room)
        : m_run(run),
          m_room(room),
          m_token(textOf(room[u"token"])),
          m_name(textOf(room[u"displayName"])),
          m_folder(u"talk/"_s + m_token + u'/')
    { }

    Result<> read()
    {
        m_run.tell(u"step.nextcloud-talk"_s, 0, 0, m_name);
        if (const auto given = giveRoom(); !given)
            return given;
        if (const auto given = giveParticipants(); !given)
            return given;
        if (const auto given = giveMessages(); !given)
            return given;
        if (const auto given = givePolls(); !given)
            return given;
        return giveReactions();
    }

private:
    /// GET of one thing of the room: its data, or a gap.
    Result<std::optional<QJsonValue>> ask(const QByteArray &target, const QString &what)
    {
        const auto answer = askOcs(m_run.http, "apps/spreed/api/" + target);
        if (!answer && (!isOfServer(answer.error()) || m_run.http.isGone()))
            return answer.error();
        if (answer && answer->isGood())
            return std::optional(answer->data);
        m_run.leaveOut(u"gap.nextcloud-part-failed"_s, m_folder + what, {{u"status"_s, answer ? answer->status : 0}});
        return std::optional<QJsonValue>();
    }

    Item headOf(const QString &name, const QByteArray &target, ItemKind kind) const
    {
        Item head =
            recordHead(m_folder + name, u"GET /ocs/v2.php/apps/spreed/api/"_s + QString::fromLatin1(target), kind);
        head.title = m_name;
        return head;
    }

    /// The room as she sees it; what opens it (dial-in codes, session ids) is taken out.
    Result<> giveRoom()
    {
        QJsonObject room = m_room;
        room.remove(u"lastMessage"_s); // stands among the messages
        for (const char *key : {"sessionId", "attendeePin"})
            room.remove(QLatin1String(key));
        const Redacted clean = withoutSecrets(room);
        Item head = headOf(u"room.json"_s, "v4/room", ItemKind::Metadata);
        if (m_room[u"type"].toInt() == 1)
            head.otherPeople = {textOf(m_room[u"name"])};
        return m_run.giveJson(head, clean.value);
    }

    Result<> giveParticipants()
    {
        const QByteArray target = "v4/room/" + encoded(m_token) + "/participants";
        const auto data = ask(target, u"participants.json"_s);
        if (!data)
            return data.error();
        if (!*data)
            return {};
        Item head = headOf(u"participants.json"_s, target, ItemKind::Metadata);
        QJsonArray clean;
        const QJsonArray all = (*data)->toArray();
        for (const QJsonValue &one : all) {
            QJsonObject person = one.toObject();
            person.remove(u"sessionIds"_s);
            person.remove(u"attendeePin"_s);
            clean.append(person);
            if (const QString id = textOf(person[u"actorId"]); id != m_run.uid())
                head.otherPeople << id;
        }
        head.ownership = Ownership::Shared;
        return m_run.giveJson(head, clean);
    }

    /// Newest first, until the server says that there is nothing older. Never with the read marker.
    Result<> giveMessages()
    {
        const QByteArray target = "v1/chat/" + encoded(m_token) + "?lookIntoFuture=0&limit=200&setReadMarker=0";
        std::array<std::optional<LongList>, kinds.size()> lists;
        for (std::size_t i = 0; i < kinds.size(); ++i) {
            Item head = headOf(u"messages-%1.json"_s.arg(QLatin1String(kinds[i].name)), target, ItemKind::Message);
            head.ownership = kinds[i].ownership;
            head.remarks = {{QLatin1String(kinds[i].remark), {}}, {u"remark.nextcloud-messages-quoted"_s, {}}};
            lists[i].emplace(m_run, head);
        }
        const auto read = readPages(target, lists);
        if (!read && (!isOfServer(read.error()) || m_run.http.isGone()))
            return read;
        if (!read)
            m_run.leaveOut(u"gap.nextcloud-pages-missing"_s, m_folder + u"messages"_s, {{u"found"_s, m_messages}});
        for (auto &list : lists) {
            if (const auto given = list->finish(); !given)
                return given;
        }
        return {};
    }

    Result<> readPages(const QByteArray &target, std::array<std::optional<LongList>, kinds.size()> &lists)
    {
        qint64 last = -1;
        for (int page = 0; page < mostPages; ++page) {
            const QByteArray from = last < 0 ? QByteArray() : "&lastKnownMessageId=" + QByteArray::number(last);
            const auto answer = askOcs(m_run.http, "apps/spreed/api/" + target + from);
            if (!answer)
                return answer.error();
            if (answer->status == 304)
                return {};
            if (!answer->isGood())
                return refusalOf(answer->status, answer->body);
            const QJsonArray messages = answer->data.toArray();
            for (const QJsonValue &message : messages) {
                if (const auto taken = take(message.toObject(), lists); !taken)
                    return taken;
            }
            bool isNumber = false;
            const qint64 next = answer->header("x-chat-last-given").toLongLong(&isNumber);
            if (!isNumber)
                return messages.isEmpty() ? Result<>() : Result<>(notUnderstood());
            if (last >= 0 && next >= last)
                return endlessPages();
            last = next;
        }
        return endlessPages();
    }

    Result<> take(const QJsonObject &message, std::array<std::optional<LongList>, kinds.size()> &lists)
    {
        ++m_messages;
        const QString actor = textOf(message[u"actorId"]);
        const bool isUser = textOf(message[u"actorType"]) == u"users";
        const Author author = isUser && actor == m_run.uid() ? Own : mentions(message) ? Mentioning : Others;
        if (!objectOf(message[u"reactions"]).isEmpty())
            m_withReactions << message[u"id"].toVariant().toLongLong();
        const QJsonObject object = objectOf(objectOf(message[u"messageParameters"])[u"object"]);
        if (textOf(object[u"type"]) == u"talk-poll")
            m_polls.insert(textOf(object[u"id"]));
        const auto at = QDateTime::fromSecsSinceEpoch(message[u"timestamp"].toVariant().toLongLong(), Qt::UTC);
        return lists[author]->add(withoutQuote(message), author == Own ? QString() : actor, at);
    }

    /// A reply carries what it replies to. Another's words stand among that person's messages, here only which they
    /// are.
    static QJsonObject withoutQuote(QJsonObject message)
    {
        const QJsonObject parent = objectOf(message[u"parent"]);
        const bool isSame = textOf(parent[u"actorType"]) == textOf(message[u"actorType"])
            && textOf(parent[u"actorId"]) == textOf(message[u"actorId"]);
        if (!parent.isEmpty() && !isSame)
            message[u"parent"_s] = QJsonObject{{u"id"_s, parent[u"id"]}};
        else if (!parent.isEmpty())
            message[u"parent"_s] = withoutQuote(parent);
        return message;
    }

    bool mentions(const QJsonObject &message) const
    {
        const QJsonObject parameters = objectOf(message[u"messageParameters"]);
        for (const QJsonValue &parameter : parameters) {
            if (textOf(parameter[u"type"]) == u"user" && textOf(parameter[u"id"]) == m_run.uid())
                return true;
        }
        return false;
    }

    Result<> givePolls()
    {
        QStringList ids = m_polls.values();
        ids.sort();
        for (const QString &id : std::as_const(ids)) {
            const QByteArray target = "v1/poll/" + encoded(m_token) + '/' + encoded(id);
            const auto data = ask(target, u"poll-%1.json"_s.arg(id));
            if (!data)
                return data.error();
            if (!*data)
                continue;
            Item head = headOf(u"poll-%1.json"_s.arg(id), target, ItemKind::Message);
            const QString author = textOf((**data)[u"actorId"]);
            head.ownership = author == m_run.uid() ? Ownership::Own : Ownership::Shared;
            if (author != m_run.uid())
                head.otherPeople = {author};
            head.remarks = {{u"remark.nextcloud-poll"_s, {}}};
            if (const auto given = m_run.giveJson(head, **data); !given)
                return given;
        }
        return {};
    }

    /// Her own reactions by themselves; others' on the messages of this room apart from them.
    Result<> giveReactions()
    {
        QJsonObject own;
        QJsonObject others;
        QSet<QString> people;
        for (const qint64 id : std::as_const(m_withReactions)) {
            const auto data = ask("v1/reaction/" + encoded(m_token) + '/' + QByteArray::number(id), u"reactions"_s);
            if (!data)
                return data.error();
            if (!*data)
                continue;
            const QJsonObject reactions = objectOf(**data);
            for (auto it = reactions.begin(); it != reactions.end(); ++it) {
                const QJsonArray who = it->toArray();
                for (const QJsonValue &one : who) {
                    const QString actor = textOf(one[u"actorId"]);
                    QJsonObject &target = actor == m_run.uid() ? own : others;
                    if (actor != m_run.uid())
                        people.insert(actor);
                    QJsonArray list = target[QString::number(id)].toArray();
                    list.append(QJsonObject{{u"reaction"_s, it.key()}, {u"by"_s, one}});
                    target[QString::number(id)] = list;
                }
            }
        }
        if (!own.isEmpty()) {
            const Item head = headOf(u"reactions-own.json"_s, "v1/reaction", ItemKind::Message);
            if (const auto given = m_run.giveJson(head, own); !given)
                return given;
        }
        if (others.isEmpty())
            return {};
        Item head = headOf(u"reactions-others.json"_s, "v1/reaction", ItemKind::Message);
        head.ownership = Ownership::OtherPerson;
        head.otherPeople = people.values();
        head.otherPeople.sort();
        return m_run.giveJson(head, others);
    }

    Run &m_run;
    const QJsonObject m_room;
    const QString m_token;
    const QString m_name;
    const QString m_folder;
    QList<qint64> m_withReactions;
    QSet<QString> m_polls;
    qint64 m_messages = 0;
};

} // namespace

Result<> collectTalk(Run &run)
{
    const auto rooms = askOcs(run.http, "apps/spreed/api/v4/room");
    if (!rooms)
        return rooms.error();
    if (rooms->isAbsent()) {
        run.absent << u"talk"_s;
        return {};
    }
    if (!rooms->isGood() || !rooms->data.isArray())
        return refusalOf(rooms->status, rooms->body);
    const QJsonArray all = rooms->data.toArray();
    for (const QJsonValue &room : all) {
        static const QRegularExpression token(u"^[A-Za-z0-9_-]{1,64}$"_s);
        if (!token.match(textOf(room[u"token"])).hasMatch())
            return notUnderstood();
        if (room[u"type"].toInt() == changelogRoom)
            continue;
        const auto read = Room(run, room.toObject()).read();
        if (!read && (!isOfServer(read.error()) || run.http.isGone()))
            return read;
        if (!read)
            run.leaveOut(u"gap.nextcloud-part-failed"_s, u"talk/"_s + textOf(room[u"token"]), {{u"status"_s, 0}});
    }
    return {};
}

} // namespace habeas::connectors::nextcloud
