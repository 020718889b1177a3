// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cheapvault.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

/// habeasctl on a vault of its own with one open case and one system that reads a folder.
class Program
{
public:
    struct Outcome {
        int status = -1;
        QJsonObject json;
        QString errors;
    };

    /// Makes the vault; empty if all went well, else what did not.
    QString setUp()
    {
        using namespace Qt::Literals::StringLiterals;
        static constexpr QByteArrayView passphrase = "Zitronenfalter am Fensterbrett";
        QFile file(path(u"pass"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(passphrase.toByteArray() + '\n') < 0)
            return u"no passphrase file"_s;
        file.close();
        if (const QString wrong = makeCheapVault(path(u"vault"_s), passphrase); !wrong.isEmpty())
            return wrong;
        if (!QDir(m_folder.path()).mkdir(u"source"_s))
            return u"no source folder"_s;
        const QList<QStringList> steps{
            {u"org"_s, u"add"_s, u"--name"_s, u"Lindenschule"_s, u"--region"_s, u"DE-NI"_s, u"--head-name"_s, u"Voss"_s,
             u"--dpo-name"_s, u"Albers"_s, u"--dpo-email"_s, u"ds@lindenschule.example"_s, u"--letterhead-address"_s,
             u"Weg 4"_s, u"--letterhead-address"_s, u"31134 Hildesheim"_s, u"--letterhead-email"_s,
             u"buero@lindenschule.example"_s},
            {u"system"_s, u"add"_s, u"--profile"_s, u"shared-folder"_s, u"--name"_s, u"Ordner"_s, u"--location"_s,
             path(u"source"_s)},
            {u"case"_s, u"open"_s, u"--right"_s, u"access"_s, u"--given-name"_s, u"Mia"_s, u"--family-name"_s,
             u"Lindner"_s, u"--received"_s, u"today"_s, u"--postal"_s, u"Am Kanal 12"_s, u"--postal"_s,
             u"31134 Hildesheim"_s},
        };
        for (const QStringList &step : steps) {
            const Outcome outcome = run(step);
            if (outcome.status != 0)
                return step.join(u' ') + u": "_s + outcome.errors;
            const QString number = outcome.json.value(u"case"_s).toObject().value(u"number"_s).toString();
            if (!number.isEmpty())
                m_number = number;
        }
        return {};
    }

    QString path(const QString &name) const { return QDir(m_folder.path()).filePath(name); }
    QString folder() const { return m_folder.path(); }
    const QString &number() const { return m_number; }

    QStringList arguments(const QStringList &command) const
    {
        using namespace Qt::Literals::StringLiterals;
        return QStringList{u"--json"_s, u"--vault"_s, path(u"vault"_s), u"--vault-passphrase-file"_s, path(u"pass"_s)}
        + command;
    }

    Outcome run(const QStringList &command) const
    {
        QProcess process;
        start(process, command);
        process.waitForFinished(-1);
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                QJsonDocument::fromJson(process.readAllStandardOutput()).object(),
                QString::fromUtf8(process.readAllStandardError())};
    }

    void start(QProcess &process, const QStringList &command) const
    {
        process.setStandardInputFile(QProcess::nullDevice());
        process.start(QStringLiteral(HABEAS_BIN_DIR "/habeasctl"), arguments(command));
        process.waitForStarted();
    }

private:
    QTemporaryDir m_folder;
    QString m_number;
};
