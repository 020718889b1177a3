// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cheapvault.h"

#include <QDirIterator>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

/// Runs the scripts beside this file: what a person types, and what they must see.
///
///     run ARGS…          habeasctl with these arguments; must end with 0 unless a status line follows
///     status N           … the last run ended with N
///     stdout REGEX       … its output matches; stderr likewise; a leading ! turns it round
///     save NAME REGEX    … keeps what the group matched as $NAME
///     vault FOLDER       a vault of Albers with a passphrase that is cheap to derive, as it stands in the file "pass"
///     write FILE TEXT    a file with this one line
///     copy FROM TO       from the tests' data ($DATA, $DEMO) into the work folder
///     exists FILE        ! exists FILE
///     break FILE OFFSET  turns one bit of the byte there
///     sh COMMAND         a stock tool; must end with 0
///
/// $WORK is a fresh folder and the working directory. Arguments are split at blanks, '…' keeps them together.
class TestCli : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void script_data()
    {
        QTest::addColumn<QString>("path");
        QDirIterator scripts(QStringLiteral(HABEAS_TEST_DATA "/../cli"), {u"*.txt"_s}, QDir::Files);
        QStringList paths;
        while (scripts.hasNext()) {
            const QString path = scripts.next();
            if (!path.endsWith(u"CMakeLists.txt"))
                paths << path;
        }
        paths.sort();
        QVERIFY(!paths.isEmpty());
        for (const QString &path : paths)
            QTest::newRow(qPrintable(QFileInfo(path).completeBaseName())) << path;
    }

    void script()
    {
        QFETCH(QString, path);
        QTemporaryDir work;
        m_values = {{u"WORK"_s, work.path()},
                    {u"DATA"_s, QStringLiteral(HABEAS_TEST_DATA)},
                    {u"DEMO"_s, QStringLiteral(HABEAS_RESOURCES "/demo")},
                    {u"BIN"_s, QStringLiteral(HABEAS_BIN_DIR)}};
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        int number = 0;
        m_statusChecked = true;
        while (!file.atEnd()) {
            ++number;
            const QString line = QString::fromUtf8(file.readLine()).trimmed();
            if (line.isEmpty() || line.startsWith(u'#'))
                continue;
            const QString wrong = perform(line);
            const QString where = u"%1:%2: %3\n  %4\n--- stdout\n%5\n--- stderr\n%6"_s.arg(QFileInfo(path).fileName())
                                      .arg(number)
                                      .arg(line, wrong, m_out, m_err);
            QVERIFY2(wrong.isEmpty(), qPrintable(where));
        }
        QVERIFY2(m_statusChecked || m_status == 0,
                 qPrintable(u"the last run ended with %1\n%2"_s.arg(m_status).arg(m_err)));
    }

private:
    QString expanded(QString text) const
    {
        for (auto it = m_values.begin(); it != m_values.end(); ++it)
            text.replace(u'$' + it.key(), it.value());
        return text;
    }

    static QStringList split(const QString &text)
    {
        QStringList words;
        static const QRegularExpression word(u"'([^']*)'|(\\S+)"_s);
        for (auto it = word.globalMatch(text); it.hasNext();) {
            const auto match = it.next();
            words << (match.hasCaptured(2) ? match.captured(2) : match.captured(1));
        }
        return words;
    }

    QString perform(const QString &line)
    {
        const bool negated = line.startsWith(u"! ");
        const QString text = negated ? line.mid(2) : line;
        const QString verb = text.section(u' ', 0, 0);
        const QString rest = text.section(u' ', 1);
        if (verb == u"status") {
            m_statusChecked = true;
            return m_status == rest.toInt() ? QString() : u"it ended with %1"_s.arg(m_status);
        }
        if (verb == u"stdout" || verb == u"stderr" || verb == u"save")
            return look(verb, rest, negated);
        if (!m_statusChecked && m_status != 0)
            return u"the run before this line ended with %1"_s.arg(m_status);
        if (verb == u"run")
            return run(QStringLiteral(HABEAS_BIN_DIR "/habeasctl"), split(expanded(rest)));
        if (verb == u"sh") {
            const QString failed = run(u"/bin/sh"_s, {u"-c"_s, expanded(rest)});
            m_statusChecked = true;
            return !failed.isEmpty() || m_status == 0 ? failed : u"it ended with %1"_s.arg(m_status);
        }
        if (verb == u"exists")
            return QFile::exists(inWork(rest)) != negated ? QString() : u"is that so?"_s;
        return touch(verb, split(expanded(rest)));
    }

    QString touch(const QString &verb, const QStringList &words)
    {
        if (verb == u"copy")
            return QFile::copy(words.at(0), inWork(words.at(1))) ? QString() : u"cannot copy"_s;
        if (verb == u"vault") {
            static constexpr QByteArrayView passphrase = "Zitronenfalter am Fensterbrett";
            QFile file(inWork(u"pass"_s));
            if (!file.open(QIODevice::WriteOnly) || file.write(passphrase.toByteArray() + '\n') < 0)
                return u"cannot write"_s;
            return makeCheapVault(inWork(words.at(0)), passphrase);
        }
        QFile file(inWork(words.at(0)));
        if (verb == u"write")
            return file.open(QIODevice::WriteOnly) && file.write(words.at(1).toUtf8() + '\n') > 0 ? QString()
                                                                                                  : u"cannot write"_s;
        if (verb != u"break")
            return u"unknown line"_s;
        char byte = 0;
        if (!file.open(QIODevice::ReadWrite))
            return u"cannot open"_s;
        const qint64 at = words.at(1).toLongLong();
        file.seek(at < 0 ? file.size() + at : at);
        const qint64 place = file.pos();
        if (!file.getChar(&byte))
            return u"no such byte"_s;
        file.seek(place);
        return file.putChar(static_cast<char>(byte ^ 1)) ? QString() : u"cannot write"_s;
    }

    QString look(const QString &verb, const QString &rest, bool negated)
    {
        if (verb == u"save") {
            const auto match = QRegularExpression(rest.section(u' ', 1)).match(m_out);
            m_values.insert(rest.section(u' ', 0, 0), match.captured(1));
            return match.hasMatch() ? QString() : u"nothing to save"_s;
        }
        const QRegularExpression wanted(expanded(rest), QRegularExpression::MultilineOption);
        const bool found = wanted.match(verb == u"stdout" ? m_out : m_err).hasMatch();
        return found != negated ? QString() : (negated ? u"it is there"_s : u"it is not there"_s);
    }

    QString inWork(const QString &name) const { return QDir(m_values.value(u"WORK"_s)).filePath(expanded(name)); }

    QString run(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.setWorkingDirectory(m_values.value(u"WORK"_s));
        process.setStandardInputFile(QProcess::nullDevice());
        process.start(program, arguments);
        if (!process.waitForStarted() || !process.waitForFinished(-1))
            return u"%1 cannot be run: %2"_s.arg(program, process.errorString());
        m_out = QString::fromUtf8(process.readAllStandardOutput());
        m_err = QString::fromUtf8(process.readAllStandardError());
        m_status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
        m_statusChecked = false;
        return {};
    }

    QMap<QString, QString> m_values;
    QString m_out;
    QString m_err;
    int m_status = 0;
    bool m_statusChecked = true;
};

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
