// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

namespace habeas::connectors {

/// An export made by tests/connectors/make_export.py, and what is in it.
struct ExportCase {
    QString file; ///< empty: it could not be made, and the test has failed by the program's name
    QStringList files;
    QStringList folders;
    qint64 bytes = 0;
    QList<QByteArray> secrets;
};

inline ExportCase makeExport(const QString &name, const QString &folder)
{
    const QString file = folder + u'/' + name + QStringLiteral(".zip");
    const QString script = QStringLiteral(HABEAS_TEST_DATA "/../connectors/make_export.py");
    QProcess python;
    python.start(QStringLiteral("python3"), {QStringLiteral("-B"), script, name, file});
    if (!python.waitForFinished(120'000) || python.exitCode() != 0) {
        QTest::qFail(("python3 make_export.py failed: " + python.readAllStandardError()).constData(), __FILE__,
                     __LINE__);
        return {};
    }
    const QJsonObject made = QJsonDocument::fromJson(python.readAllStandardOutput()).object();
    const auto strings = [&](QStringView key) {
        QStringList list;
        for (const auto &value : made[key].toArray())
            list << value.toString();
        return list;
    };
    ExportCase result{file, strings(u"files"), strings(u"folders"), made[u"bytes"].toInteger(), {}};
    for (const QString &secret : strings(u"secrets"))
        result.secrets << secret.toUtf8();
    return result;
}

} // namespace habeas::connectors
