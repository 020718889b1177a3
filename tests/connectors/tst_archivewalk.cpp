// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exportcase.h"

#include "connectors/archive/archivewalk.h"

#include <QTemporaryDir>

using namespace habeas;
using namespace habeas::connectors;
using namespace Qt::Literals::StringLiterals;

namespace {

/// What a walk to the end gave.
struct Walked {
    QStringList whole; ///< paths of the files read to their end
    QStringList broken; ///< "code path" of those that were not
    QStringList folders;
    QStringList gaps; ///< reasons
    QHash<QString, Entry> entries;
    QString error; ///< code of what ended it
};

Walked walk(const QString &file, ArchiveWalk::Check check, const Watch &watch = {},
            const ArchiveWalk::Limits &limits = {})
{
    Walked walked;
    auto reader = ArchiveWalk::open(file, check, watch, limits);
    if (!reader) {
        walked.error = reader.error().code;
        return walked;
    }
    Entry entry;
    for (;;) {
        const auto next = (*reader)->next(entry);
        if (!next) {
            walked.error = next.error().code;
            break;
        }
        if (!*next)
            break;
        walked.entries.insert(entry.path, entry);
        if (entry.type == Entry::Type::Folder) {
            walked.folders << entry.path;
            continue;
        }
        auto piece = (*reader)->read();
        while (piece && !piece->isEmpty())
            piece = (*reader)->read();
        if (piece)
            walked.whole << entry.path;
        else if (piece.error().code.startsWith(u"entry."))
            walked.broken << piece.error().code + u' ' + entry.path;
        else {
            walked.error = piece.error().code;
            break;
        }
    }
    for (const Gap &gap : (*reader)->gaps())
        walked.gaps << gap.reason.name;
    return walked;
}

} // namespace

/// Every entry of an archive comes out once, however damaged it is, or is missing by name or number.
class TestArchiveWalk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void realSamples_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("entries");
        QTest::newRow("without files") << u"user-export-mia.lindner-no-files.zip"_s << 26;
        QTest::newRow("with files") << u"user-export-paul.weiss.zip"_s << 16;
    }
    void realSamples()
    {
        QFETCH(QString, file);
        QFETCH(int, entries);
        const QString path = QStringLiteral(HABEAS_TEST_DATA "/nextcloud/") + file;
        const Walked walked = walk(path, ArchiveWalk::Check::Full);
        QCOMPARE(walked.error, QString());
        QCOMPARE(walked.whole.size() + walked.folders.size(), entries);
        QCOMPARE(walked.broken, QStringList());
        QCOMPARE(walked.gaps, QStringList());
        QCOMPARE(promisedEntries(path), std::optional<qint64>(entries));
    }

    void faults_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("lost"); ///< files that do not come out whole
        QTest::addColumn<QStringList>("broken"); ///< how they are reported, if by name
        QTest::addColumn<QStringList>("gaps");
        const QStringList none;

        QTest::newRow("as the exporter writes") << u"plain"_s << none << none << none;
        QTest::newRow("packed again") << u"packed"_s << none << none << none;
        QTest::newRow("an archive inside is one content") << u"archive-inside"_s << none << none << none;
        QTest::newRow("breaks off in a content")
            << u"truncated"_s << QStringList{u"files/files/Film.bin"_s, u"migrator_versions.json"_s}
            << QStringList{u"entry.damaged files/files/Film.bin"_s} << QStringList{u"gap.archive-truncated"_s};
        QTest::newRow("breaks off before the directory")
            << u"no-directory"_s << none << none << QStringList{u"gap.archive-truncated"_s};
        QTest::newRow("a changed bit") // behind it the second reading has lost its way
            << u"bad-crc"_s << QStringList{u"files/files/Kaputt.txt"_s}
            << QStringList{u"entry.damaged files/files/Kaputt.txt"_s} << QStringList{u"gap.archive-unchecked"_s};
        QTest::newRow("a changed bit and no directory")
            << u"two-faults"_s << QStringList{u"files/files/Kaputt.txt"_s}
            << QStringList{u"entry.damaged files/files/Kaputt.txt"_s} << QStringList{u"gap.archive-truncated"_s};
        QTest::newRow("cannot be unpacked") << u"bad-deflate"_s << QStringList{u"files/files/Kaputt.txt"_s}
                                            << QStringList{u"entry.damaged files/files/Kaputt.txt"_s} << none;
        QTest::newRow("listed and not there") << u"listed-absent"_s << QStringList{u"files/files/Fehlt.txt"_s} << none
                                              << QStringList{u"gap.archive-damaged"_s, u"gap.archive-counts-differ"_s};
        QTest::newRow("a header that ends the reading by directory")
            << u"long-link"_s << none << none << QStringList{u"gap.archive-damaged"_s};
        QTest::newRow("a header that ends every reading")
            << u"hidden-header"_s << QStringList{u"files/files/Verdeckt.txt"_s} << none
            << QStringList{u"gap.archive-damaged"_s, u"gap.archive-counts-differ"_s};
        QTest::newRow("first header destroyed")
            << u"first-header-gone"_s << QStringList{u"files/files/Weg.txt"_s} << none
            << QStringList{u"gap.archive-damaged"_s, u"gap.archive-counts-differ"_s};
        QTest::newRow("two names for one content")
            << u"same-place"_s << none << none << QStringList{u"gap.archive-counts-differ"_s};
        QTest::newRow("there and not listed")
            << u"unlisted"_s << none << none << QStringList{u"gap.archive-unlisted"_s};
        QTest::newRow("more promised than listed")
            << u"count-lies"_s << none << none << QStringList{u"gap.archive-counts-differ"_s};
        QTest::newRow("another archive in front")
            << u"two-archives"_s << none << none
            << QStringList{u"gap.archive-truncated"_s, u"gap.archive-counts-differ"_s};
        QTest::newRow("one name twice") << u"duplicate"_s << none << none << none;
        QTest::newRow("unknown packing") << u"unsupported"_s << QStringList{u"files/files/Seltsam.txt"_s}
                                         << QStringList{u"entry.unsupported files/files/Seltsam.txt"_s} << none;
        QTest::newRow("encrypted") << u"encrypted"_s << QStringList{u"files/files/Geheim.txt"_s}
                                   << QStringList{u"entry.unsupported files/files/Geheim.txt"_s} << none;
        QTest::newRow("the demonstration") << u"demo"_s << none << none << none;
    }
    void faults()
    {
        QFETCH(QString, name);
        QFETCH(QStringList, lost);
        QFETCH(QStringList, broken);
        QFETCH(QStringList, gaps);
        const ExportCase made = makeExport(name, m_folder.path());
        QVERIFY(!made.file.isEmpty());

        const Walked walked = walk(made.file, ArchiveWalk::Check::Full);
        QCOMPARE(walked.error, QString());
        QCOMPARE(walked.broken, broken);
        QCOMPARE(walked.gaps, gaps);
        QStringList expected = made.files;
        for (const QString &path : lost)
            QVERIFY(expected.removeOne(path));
        QStringList whole = walked.whole;
        whole.sort();
        expected.sort();
        QCOMPARE(whole, expected);
        QCOMPARE(walked.folders.size(), made.folders.size());
    }

    void aQuickLookSeesTheSame()
    {
        const ExportCase made = makeExport(u"listed-absent"_s, m_folder.path());
        const Walked walked = walk(made.file, ArchiveWalk::Check::None);
        QVERIFY(walked.whole.contains(u"files/files/Nachher.txt"_s));
    }

    void saysHowItWasRead()
    {
        const ExportCase unlisted = makeExport(u"unlisted"_s, m_folder.path());
        const Walked walked = walk(unlisted.file, ArchiveWalk::Check::Full);
        QCOMPARE(walked.entries[u"files/files/Heimlich.txt"_s].listing, Entry::Listing::Unlisted);
        QCOMPARE(walked.entries[u"files/files/Nachher.txt"_s].listing, Entry::Listing::Listed);
        const ExportCase cut = makeExport(u"no-directory"_s, m_folder.path());
        QCOMPARE(walk(cut.file, ArchiveWalk::Check::Full).entries[u"user.json"_s].listing, Entry::Listing::Recovered);
    }

    void dosTimesAreUtc()
    {
        const ExportCase made = makeExport(u"plain"_s, m_folder.path());
        const QByteArray zone = qgetenv("TZ");
        qputenv("TZ", "Europe/Berlin");
        tzset();
        const Walked walked = walk(made.file, ArchiveWalk::Check::None);
        zone.isNull() ? qunsetenv("TZ") : qputenv("TZ", zone);
        tzset();
        QCOMPARE(walked.entries[u"user.json"_s].modifiedAt, QDateTime({2026, 11, 20}, {7, 30, 12}, Qt::UTC));
    }

    void namesSurviveAnyLocale()
    {
        const ExportCase made = makeExport(u"demo"_s, m_folder.path());
        const QByteArray before = setlocale(LC_ALL, nullptr);
        QVERIFY(setlocale(LC_ALL, "C"));
        const Walked walked = walk(made.file, ArchiveWalk::Check::Full);
        setlocale(LC_ALL, before.constData());
        QVERIFY(walked.whole.contains(u"files/files/Grüße an Oma 🐱.txt"_s));
        QCOMPARE(walked.gaps, QStringList());
    }

    void hostileNamesAreOnlyNames()
    {
        const ExportCase made = makeExport(u"hostile-names"_s, m_folder.path());
        const Walked walked = walk(made.file, ArchiveWalk::Check::Full);
        QCOMPARE(walked.error, QString());
        QCOMPARE(walked.whole.size(), made.files.size());
        QCOMPARE(walked.gaps, QStringList());
        QVERIFY(walked.whole.contains(u"../../oben.txt"_s));
        QVERIFY(walked.whole.contains(u"/etc/passwd"_s));
        QVERIFY(walked.whole.contains(u"files/files/Zeile\nzwei"_s));
        QVERIFY(walked.whole.contains(u"files/files/a"_s)); // what came after the NUL is not given to anybody
        QVERIFY(walked.entries[u"files/files/Umlaut ü.txt"_s].nameGuessed);
        QVERIFY(!walked.entries[u"files/files/é NFC.txt"_s].nameGuessed);
    }

    void noZip_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("something else") << u"not-zip"_s;
        QTest::newRow("empty") << u"empty"_s;
    }
    void noZip()
    {
        QFETCH(QString, name);
        const ExportCase made = makeExport(name, m_folder.path());
        QCOMPARE(walk(made.file, ArchiveWalk::Check::Full).error, u"archive.not-zip"_s);
    }

    void aMissingFileIsAnError()
    {
        QCOMPARE(walk(m_folder.filePath(u"nichts.zip"_s), ArchiveWalk::Check::Full).error, u"archive.unreadable"_s);
    }

    void aBombIsStopped()
    {
        const ExportCase made = makeExport(u"bomb"_s, m_folder.path());
        const Walked walked = walk(made.file, ArchiveWalk::Check::Full);
        QCOMPARE(walked.broken, QStringList{u"entry.bomb files/files/Bombe.bin"_s});
        QVERIFY(walked.whole.contains(u"files/files/Notiz.txt"_s));
        QCOMPARE(walked.gaps, QStringList{u"gap.archive-unchecked"_s});
    }

    void manySmallBombsAreStopped()
    {
        const ExportCase made = makeExport(u"many-bombs"_s, m_folder.path());
        ArchiveWalk::Limits limits;
        limits.totalGrace = 32 * 1024 * 1024;
        limits.totalRatio = 20;
        QCOMPARE(walk(made.file, ArchiveWalk::Check::Full, {}, limits).error, u"archive.bomb"_s);
    }

    void tooManyEntriesAreRefused()
    {
        const ExportCase made = makeExport(u"plain"_s, m_folder.path());
        ArchiveWalk::Limits limits;
        limits.entries = 3;
        QCOMPARE(walk(made.file, ArchiveWalk::Check::Full, {}, limits).error, u"archive.bomb"_s);
        const ExportCase cut = makeExport(u"no-directory"_s, m_folder.path());
        QCOMPARE(walk(cut.file, ArchiveWalk::Check::Full, {}, limits).error, u"archive.bomb"_s);
    }

    void stopsWhenAsked()
    {
        const ExportCase made = makeExport(u"plain"_s, m_folder.path());
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(walk(made.file, ArchiveWalk::Check::Full, {{}, stop.get_token()}).error, u"connectors.stopped"_s);
    }

    void stopsInsideTheSecondReading()
    {
        const ExportCase made = makeExport(u"plain"_s, m_folder.path());
        std::stop_source stop;
        const Watch watch{[&](const Progress &progress) {
                              if (progress.step.name == u"step.checking-archive")
                                  stop.request_stop();
                          },
                          stop.get_token()};
        QCOMPARE(walk(made.file, ArchiveWalk::Check::Full, watch).error, u"connectors.stopped"_s);
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestArchiveWalk)
#include "tst_archivewalk.moc"
