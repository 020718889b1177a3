// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QIODevice>
#include <QList>
#include <QStringList>

#include <optional>

namespace habeas::connectors {

/// One `attribute: value` of a record, unfolded and decoded.
struct LdifLine {
    QString attribute; ///< as written, options included: "cn;lang-de"
    QByteArray value; ///< decoded where it was base64
    qsizetype rawFrom = 0; ///< place of its physical lines in LdifRecord::raw
    qsizetype rawSize = 0;
};

/// A line that is none: what was wrong with it and where.
struct LdifFault {
    enum class Kind {
        NoColon, ///< neither `attribute: value` nor a continuation
        BadBase64,
        BadName, ///< a letter that no attribute name has
        UrlValue, ///< `attribute:< file:///…`: a reader of foreign files opens no others
    };
    Kind kind = Kind::NoColon;
    qint64 line = 0; ///< counted from 1
    QString attribute; ///< if it got that far
};

/// What stands between two empty lines.
struct LdifRecord {
    enum class Kind {
        Entry,
        Change, ///< has `changetype:`: tells what to do, not what is there
        SearchResult, ///< ldapsearch's own "search: 2 / result: 0 Success"
        Reference, ///< ldapsearch's "ref: ldap://…" (with -L a comment) for a part that lies elsewhere
        NoDn, ///< cannot be told whose it is
        TooLarge, ///< beyond the bound: only the dn was kept
    };
    Kind kind = Kind::NoDn;
    qint64 line = 0; ///< where it begins, counted from 1
    QString dn; ///< empty unless there is one; bytes that are no UTF-8 are read as Latin-1
    QList<LdifLine> lines; ///< without dn, comments and faulty ones
    QList<LdifFault> faults;
    qsizetype comments = 0; ///< comment lines left out
    QStringList references; ///< of a Reference: where the other part lies
    QByteArray raw; ///< exact bytes, with line ends; empty for TooLarge
    qsizetype dnRawFrom = 0;
    qsizetype dnRawSize = 0;
};

/// Reads LDIF (RFC 2849) record by record, in memory bounded by the largest record allowed.
///
/// Own code, though libldap can read LDIF: its reader opens the files that `attribute:< file:///…` and
/// `include:` name, bounds nothing, and is not there on Windows. Lines may end in LF or CRLF, a byte order mark
/// is skipped, `version: 1` may be missing (slapcat writes none). Not reentrant.
class LdifReader
{
public:
    static constexpr qsizetype largestRecord = 16 * 1024 * 1024;

    /// How the file stops. An exporting program ends each record with an empty line.
    enum class End { Clean, NoEmptyLine, CutInLine };

    /// \a device  open and not owned; read from where it stands
    explicit LdifReader(QIODevice &device, qsizetype recordBound = largestRecord);

    /// The next record; nothing at the end.
    /// Malformed "ldif.utf16", "ldif.compressed"; Unsupported "ldif.version"; Storage "ldif.unreadable".
    Result<std::optional<LdifRecord>> next();
    End end() const { return m_end; } ///< valid after the last record
    qint64 bytesRead() const { return m_bytesRead; }

private:
    /// One physical line with its line end; nothing at the end of the file.
    Result<std::optional<QByteArray>> readLine();
    Result<bool> fill();
    Result<> refuseWrongEncoding();
    /// The next record's bytes; false at the end of the file.
    Result<bool> gather(LdifRecord &record);

    QIODevice &m_device;
    const qsizetype m_bound;
    QByteArray m_buffer;
    qsizetype m_at = 0;
    qint64 m_bytesRead = 0;
    qint64 m_line = 0;
    bool m_started = false;
    bool m_cutLine = false; ///< the line being read goes on beyond the bound
    bool m_pastVersion = false;
    End m_end = End::Clean;
};

} // namespace habeas::connectors
