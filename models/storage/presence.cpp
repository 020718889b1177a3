// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "presence.h"

#include "connection.h"

using namespace Qt::Literals::StringLiterals;

namespace habeas::storage {
namespace {

/// One advisory lock a writer, for the whole session. The server lets go of it with the connection.
class ServerPresence final : public Presence
{
public:
    explicit ServerPresence(Connection &connection) : m_connection(connection) { }

    Result<> announce(const QString &writer) override
    {
        // A computer that lost its power says nothing: the server asks after a minute, and not two hours later.
        for (const QString &sql : {u"SET tcp_keepalives_idle = 60"_s, u"SET tcp_keepalives_interval = 15"_s,
                                   u"SET tcp_keepalives_count = 4"_s}) {
            if (auto done = m_connection.run(sql); !done)
                return done;
        }
        Query query(m_connection, u"SELECT pg_try_advisory_lock(:key)"_s);
        const auto row = query.bind(u":key"_s, static_cast<qint64>(keyOf(writer))).first();
        return row ? Result<>() : Result<>(row.error());
    }

    Result<bool> isHere(const QString &writer) const override
    {
        Query query(m_connection,
                    u"SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND objsubid = 1 AND granted "
                    "AND database = (SELECT oid FROM pg_database WHERE datname = current_database()) "
                    "AND classid::bigint = :high AND objid::bigint = :low"_s);
        const quint64 key = keyOf(writer);
        return query.bind(u":high"_s, qint64(key >> 32)).bind(u":low"_s, qint64(key & 0xFFFFFFFF)).first();
    }

private:
    /// Half of the writer's random name is enough to tell it from every other.
    static quint64 keyOf(const QString &writer) { return QStringView(writer).left(16).toULongLong(nullptr, 16); }

    Connection &m_connection;
};

} // namespace

std::unique_ptr<Presence> presenceOn(Connection &connection)
{
    if (connection.engine() == Engine::PostgreSql)
        return std::make_unique<ServerPresence>(connection);
    return nullptr;
}

} // namespace habeas::storage
