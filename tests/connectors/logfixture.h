// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "recordingsink.h"
#include "tool.h"

#include "connectors/connector.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace habeas::connectors {

using namespace Qt::Literals::StringLiterals;

inline const QJsonObject profile{
    {u"kind"_s, u"log"_s},
    {u"userInUrl"_s,
     QJsonObject{{u"paths"_s, QJsonArray{u"/remote.php/dav/files/{user}"_s, u"/index.php/avatar/{user}"_s}},
                 {u"parameters"_s, QJsonArray{u"user"_s}}}}};

inline QString demo()
{
    return QStringLiteral(HABEAS_RESOURCES "/demo/logs");
}

/// A line of November 2026, one minute after the other.
inline QByteArray line(int minute, const QByteArray &user, const QByteArray &address = "192.0.2.9",
                       const QByteArray &target = "/x", int status = 200)
{
    return address + " - " + user + " [17/Nov/2026:10:" + QByteArray::number(minute).rightJustified(2, '0')
        + ":00 +0100] \"GET " + target + " HTTP/1.1\" " + QByteArray::number(status) + " 17 \"-\" \"curl\"\n";
}

inline Query forUser(const QString &user)
{
    Query query;
    query.userNames << user;
    return query;
}

inline bool writeFile(const QString &path, const QByteArray &bytes, QIODevice::OpenMode mode = QIODevice::WriteOnly)
{
    QFile file(path);
    return file.open(mode) && file.write(bytes) == bytes.size();
}

/// A folder of log files, and the connector on it.
class LogFolder
{
public:
    QString path(const QString &name = {}) const { return name.isEmpty() ? m_folder.path() : m_folder.filePath(name); }
    void add(const QString &name, const QByteArray &bytes) const
    {
        if (!writeFile(path(name), bytes))
            qFatal("the test's log could not be written");
    }
    void addPacked(const QString &name, const QByteArray &bytes, qsizetype cutBytes = 0) const
    {
        add(u"plain"_s, bytes);
        const ToolRun run = runTool(u"gzip"_s, {u"-c"_s, path(u"plain"_s)});
        if (!run.failure.isEmpty())
            qFatal("%s", qPrintable(run.failure));
        add(name, run.output.chopped(cutBytes));
        QFile::remove(path(u"plain"_s));
    }

private:
    QTemporaryDir m_folder;
};

inline std::unique_ptr<Connector> connectorOn(const QString &location, const QJsonObject &declared = profile)
{
    auto made = makeConnector(u"log"_s, {location, declared});
    if (!made)
        qFatal("no connector: %s", qPrintable(made.error().code));
    return std::move(made).value();
}

inline QList<Candidate> find(const QString &location, const Query &query)
{
    auto found = connectorOn(location)->find(query, {});
    if (!found)
        qFatal("find() failed: %s", qPrintable(found.error().code));
    return *found;
}

inline QString collect(const QString &location, const Query &query, RecordingSink &sink,
                       const QJsonObject &declared = profile, const Watch &watch = {}, const Candidate &candidate = {})
{
    const auto collected = connectorOn(location, declared)->collect(candidate, query, sink, watch);
    if (!sink.keptTheContract())
        return u"the connector broke the sink's contract"_s;
    return collected ? QString() : collected.error().code;
}

inline QByteArray contentOf(const RecordingSink &sink, const QString &end)
{
    QByteArray content;
    for (const auto &item : sink.items) {
        if (item.head.path.endsWith(end))
            content += item.content;
    }
    return content;
}

} // namespace habeas::connectors
