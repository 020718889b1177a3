// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ldiffile.h"

#include "../archive/entryreader.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace habeas::connectors {

Result<> LdifFile::open()
{
    if (!m_file.open(QIODevice::ReadOnly)) {
        return Error{Error::Kind::Storage, u"ldif.unreadable"_s,
                     QCoreApplication::translate("Ldif",
                                                 "The directory file cannot be opened. Nothing was searched. "
                                                 "Check its location in the register and that you may read it.")};
    }
    m_size = m_file.size();
    m_modifiedAt = QFileInfo(m_file.fileName()).lastModified().toUTC();
    return {};
}

QString LdifFile::name() const
{
    return QFileInfo(m_file.fileName()).fileName();
}

/// A file in which no entry can be found says nothing about anybody: not even "nothing is held".
Result<> LdifFile::checkContent(qint64 entries, qint64 changes) const
{
    if (entries > 0)
        return {};
    if (changes > 0) {
        return Error{
            Error::Kind::Malformed, u"ldif.changes-only"_s,
            QCoreApplication::translate("Ldif",
                                        "The file lists changes to a directory (changetype), not what is in it. "
                                        "Nothing can be found in it. Ask for an export of the entries, for "
                                        "instance with slapcat or ldapsearch.")};
    }
    return Error{Error::Kind::Malformed, u"ldif.no-entry"_s,
                 QCoreApplication::translate("Ldif",
                                             "The file holds no directory entry. It is empty or no LDIF file, and "
                                             "says nothing about the person. Check which file was handed over.")};
}

bool LdifFile::isUnchanged() const
{
    return m_file.size() == m_size && QFileInfo(m_file.fileName()).lastModified().toUTC() == m_modifiedAt;
}

Result<> LdifFile::eachRecord(const Visit &visit, const Watch &watch, int pass, int passes)
{
    constexpr qint64 reportEvery = 1024 * 1024;
    const Code step{u"step.ldif-reading"_s, {{u"file"_s, name()}}};
    const qint64 before = m_size * (pass - 1);
    m_file.seek(0);
    LdifReader reader(m_file);
    qint64 reported = -reportEvery, entries = 0, changes = 0;
    for (;;) {
        if (!watch.mayGoOn())
            return stoppedRun();
        auto record = reader.next();
        if (!record)
            return record.error();
        if (reader.bytesRead() - reported >= reportEvery) {
            reported = reader.bytesRead();
            watch.tell({before + reported, m_size * passes, step});
        }
        if (!*record)
            break;
        entries += (*record)->kind == LdifRecord::Kind::Entry || (*record)->kind == LdifRecord::Kind::TooLarge;
        changes += (*record)->kind == LdifRecord::Kind::Change;
        if (auto taken = visit(**record); !taken)
            return taken.error();
    }
    m_end = reader.end();
    if (!isUnchanged()) {
        return Error{Error::Kind::Conflict, u"ldif.changed"_s,
                     QCoreApplication::translate("Ldif",
                                                 "The directory file was changed while it was read. What was found "
                                                 "cannot be relied on. Let the export finish, then start again.")};
    }
    watch.tell({before + m_size, m_size * passes, step});
    return checkContent(entries, changes);
}

} // namespace habeas::connectors
