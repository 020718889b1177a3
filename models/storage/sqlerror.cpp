// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sqlerror.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QSqlError>

using namespace Qt::Literals::StringLiterals;

namespace habeas::storage {

namespace {

Q_LOGGING_CATEGORY(lcStorage, "habeas.storage", QtInfoMsg)

struct SqlErrorText {
    Q_DECLARE_TR_FUNCTIONS(SqlError)
};

enum class Meaning { Locked, Exists, Retry, Damaged, Full, ReadOnly, Device, AppendOnly, Denied, Unreachable, Unknown };

/// Result codes of SQLite (https://sqlite.org/rescode.html); the low byte is the primary code.
Meaning meaningOfSqlite(int code)
{
    constexpr int constraintPrimaryKey = 1555;
    constexpr int constraintUnique = 2067;
    constexpr int constraintTrigger = 1811;
    if (code == constraintPrimaryKey || code == constraintUnique)
        return Meaning::Exists;
    if (code == constraintTrigger)
        return Meaning::AppendOnly;
    switch (code & 0xff) {
    case 5: // BUSY
    case 6: // LOCKED
        return Meaning::Locked;
    case 3: // PERM
    case 8: // READONLY
    case 23: // AUTH
        return Meaning::ReadOnly;
    case 10: // IOERR
    case 14: // CANTOPEN
        return Meaning::Device;
    case 11: // CORRUPT
    case 26: // NOTADB
        return Meaning::Damaged;
    case 13:
        return Meaning::Full;
    default:
        return Meaning::Unknown;
    }
}

/// SQLSTATE of PostgreSQL 15, Appendix A. A broken connection has none.
Meaning meaningOfPostgreSql(const QString &state)
{
    if (state.isEmpty() || state.startsWith(u"08"_s) || state.startsWith(u"57P"_s))
        return Meaning::Unreachable;
    if (state == u"40001"_s || state == u"40P01"_s)
        return Meaning::Retry;
    if (state == u"23505"_s)
        return Meaning::Exists;
    if (state == u"55P03"_s || state == u"57014"_s)
        return Meaning::Locked;
    if (state == u"HB001"_s) // raised by our own triggers
        return Meaning::AppendOnly;
    if (state == u"42501"_s || state.startsWith(u"28"_s))
        return Meaning::Denied;
    if (state == u"25006"_s)
        return Meaning::ReadOnly;
    if (state == u"53100"_s)
        return Meaning::Full;
    if (state.startsWith(u"58"_s))
        return Meaning::Device;
    if (state.startsWith(u"XX"_s))
        return Meaning::Damaged;
    return Meaning::Unknown;
}

Error errorFor(Meaning meaning)
{
    using Kind = Error::Kind;
    switch (meaning) {
    case Meaning::Locked:
        return {Kind::Conflict, u"storage.locked"_s,
                SqlErrorText::tr("Another program is using the vault and did not let go of it in time. Nothing was "
                                 "changed. Try again when it has finished.")};
    case Meaning::Exists:
        return {Kind::Conflict, u"storage.exists"_s,
                SqlErrorText::tr("This is stored already and may not be stored a second time. Nothing was changed.")};
    case Meaning::Retry:
        return {Kind::Conflict, u"storage.retry"_s,
                SqlErrorText::tr("Somebody else changed the same at the same moment, several times in a row. Nothing "
                                 "was changed. Try again.")};
    case Meaning::Damaged:
        return {Kind::Storage, u"storage.damaged"_s,
                SqlErrorText::tr("The database is damaged. Nothing was changed. Make a copy of the vault as it is, "
                                 "then restore the last backup.")};
    case Meaning::Full:
        return {Kind::Storage, u"storage.full"_s,
                SqlErrorText::tr("The disk is full. Nothing was changed. Make room, then try again.")};
    case Meaning::ReadOnly:
        return {Kind::Storage, u"storage.read-only"_s,
                SqlErrorText::tr("The vault may only be read here. Nothing was changed. Check the permissions of its "
                                 "folder.")};
    case Meaning::Device:
        return {Kind::Storage, u"storage.device"_s,
                SqlErrorText::tr("The disk or network drive with the vault did not read or write as it should. Check "
                                 "that it is connected and healthy.")};
    case Meaning::AppendOnly:
        return {Kind::Refused, u"storage.append-only"_s,
                SqlErrorText::tr("What was recorded may not be changed afterwards. Nothing was changed.")};
    case Meaning::Denied:
        return {Kind::Denied, u"storage.denied"_s,
                SqlErrorText::tr("The database does not allow this user to do that. Nothing was changed. Ask who runs "
                                 "the database server.")};
    case Meaning::Unreachable:
        return {Kind::Unreachable, u"storage.unreachable"_s,
                SqlErrorText::tr("The database server cannot be reached, does not accept the user's password, or "
                                 "cannot prove that it is the right one. Check the network, the entry in libpq's "
                                 "password file, and the certificate named in vault.json.")};
    case Meaning::Unknown:
        break;
    }
    return {Kind::Storage, u"storage.failed"_s,
            SqlErrorText::tr("The database did not do what it was asked. Nothing was changed. The log names the "
                             "database's error number.")};
}

} // namespace

Error sqlError(const QSqlError &error, Engine engine)
{
    const QString code = error.nativeErrorCode();
    const Meaning meaning = engine == Engine::Sqlite ? meaningOfSqlite(code.toInt()) : meaningOfPostgreSql(code);
    if (meaning == Meaning::Unknown)
        qCInfo(lcStorage) << "database error" << code;
    return errorFor(meaning);
}

Error damagedDatabase()
{
    return errorFor(Meaning::Damaged);
}

bool mayBeRetried(const Error &error)
{
    return error.code == u"storage.retry"_s;
}

} // namespace habeas::storage
