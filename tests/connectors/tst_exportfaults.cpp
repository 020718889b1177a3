// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exportcollect.h"

#include <QSet>
#include <QTemporaryDir>

using namespace habeas;
using namespace habeas::connectors;

namespace {

/// The part of a derived item's path that is the entry's: "files/comments.json#own".
QString entryOf(const QString &path)
{
    return path.section(u'#', 0, 0);
}

/// The folders in the item that lists them, as their entries are called.
QStringList listedFolders(const RecordingSink &sink)
{
    QStringList folders;
    const auto *list = sink.at(u"#folders");
    const auto document = QJsonDocument::fromJson(list ? list->content : QByteArray());
    for (const auto &folder : document[u"folders"].toArray())
        folders << folder[u"path"].toString() + u'/';
    return folders;
}

/// The path at which the entry called \a name, the \a number th of its archive, is found again.
QString asRead(const QString &name, qsizetype number)
{
    if (name.isEmpty())
        return u"#%1"_s.arg(number);
    QString path = name.section(QChar(0), 0, 0).normalized(QString::NormalizationForm_C);
    return path.contains(u'/') ? path : path.replace(u'\\', u'/'); // libarchive takes it for a path of Windows
}

} // namespace

/// Exports that are damaged, hostile or interrupted: nothing gets lost in silence, and no secret gets out.
class TestExportFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyEntryIsAccountedFor_data()
    {
        QTest::addColumn<QString>("uid");
        QTest::addColumn<int>("unnamed"); ///< entries of which the archive has lost even the name
        for (const char *name :
             {"plain",       "packed",        "no-directory", "bad-crc",       "bad-deflate",     "same-place",
              "unlisted",    "count-lies",    "two-archives", "two-faults",    "duplicate",       "encrypted",
              "unsupported", "hostile-names", "bomb",         "bad-documents", "unknown-entries", "archive-inside",
              "in-folder",   "long-link",     "demo"})
            QTest::newRow(name) << u"mia.lindner"_s << 0;
        QTest::newRow("truncated") << u"mia.lindner"_s << 1;
        QTest::newRow("hidden-header") << u"mia.lindner"_s << 1;
        QTest::newRow("listed-absent") << u"mia.lindner"_s << 1;
        QTest::newRow("first-header-gone") << u"mia.lindner"_s << 1;
        QTest::newRow("empty-maps") << u"4711"_s << 0;
        QTest::newRow("without-user") << QString() << 0;
    }
    void everyEntryIsAccountedFor()
    {
        QFETCH(QString, uid);
        QFETCH(int, unnamed);
        const ExportCase made = makeExport(QString::fromLatin1(QTest::currentDataTag()), m_folder.path());
        QVERIFY(!made.file.isEmpty());
        RecordingSink sink;
        QVERIFY(collect(made.file, uid, sink));
        QVERIFY(sink.keptTheContract());

        QHash<QString, int> seen;
        QSet<QString> takenApart; // several items of one entry count once
        for (const auto &item : sink.items) {
            const QString entry = entryOf(item.head.path);
            const bool isPart = !entry.isEmpty() && entry != item.head.path;
            if (isPart && takenApart.contains(entry))
                continue;
            if (isPart)
                takenApart.insert(entry);
            ++seen[isPart ? entry : item.head.path];
        }
        for (const Gap &gap : sink.gaps) {
            const bool isOfEntry = gap.reason.name.startsWith(u"gap.entry-") || gap.reason.name == u"gap.encryption-key"
                || gap.reason.name == u"gap.settings-not-cleaned";
            if (isOfEntry)
                ++seen[gap.where];
        }
        int missing = 0;
        for (qsizetype i = 0; i < made.files.size(); ++i)
            missing += --seen[asRead(made.files[i], i + 1)] < 0 ? 1 : 0;
        QCOMPARE(missing, unnamed);
        if (unnamed > 0)
            QVERIFY(sink.gapCount(u"gap.archive-truncated") + sink.gapCount(u"gap.archive-counts-differ") > 0);
        QCOMPARE(listedFolders(sink), made.folders);
        for (const QByteArray &secret : made.secrets)
            QVERIFY2(!sink.holds(secret), secret.constData());
    }

    void invalidDocumentsGoOutRawButNeverWithSecrets()
    {
        const ExportCase made = makeExport(u"bad-documents"_s, m_folder.path());
        RecordingSink sink;
        QVERIFY(collect(made.file, u"mia.lindner"_s, sink));
        QCOMPARE(sink.gapCount(u"gap.settings-not-cleaned", u"settings.json"), 1);
        QCOMPARE(sink.gapCount(u"gap.settings-not-cleaned", u"settings/account.json"), 1);
        for (const auto *name :
             {u"versions.json", u"migrator_versions.json", u"files_trashbin/locations.json", u"files/tags.json",
              u"files/systemtags.json", u"files/comments.json", u"dav/address_books/contacts.json"}) {
            QCOMPARE(sink.gapCount(u"gap.document-not-understood", name), 1);
            const auto *item = sink.at(name);
            QVERIFY(item);
            QCOMPARE(item->content, QByteArray("{\"unfinished\":"));
        }
        QCOMPARE(sink.at(u"files/comments.json")->head.ownership, Ownership::OtherPerson);
        // What the server runs is not known, so everything may be missing.
        QCOMPARE(sink.gapCount(u"gap.nextcloud-talk"), 1);
        QCOMPARE(sink.gapCount(u"gap.nextcloud-external-storage"), 1);
    }

    void withoutAUserNothingIsTakenForOwn()
    {
        const ExportCase made = makeExport(u"without-user"_s, m_folder.path());
        const auto found = NextcloudExport(made.file).find({}, {});
        QVERIFY(found);
        QCOMPARE(found->first().name, u"Mia Lindner"_s);
        RecordingSink sink;
        QVERIFY(collect(made.file, found->first().reference, sink));
        QCOMPARE(sink.gapCount(u"gap.export-without-user"), 1);
        const auto *comments = sink.at(u"files/comments.json#unclear-on-received");
        QVERIFY(comments);
        QCOMPARE(comments->head.ownership, Ownership::Unknown);
    }

    void bombsAreAnnounced()
    {
        const ExportCase many = makeExport(u"many-bombs"_s, m_folder.path());
        ArchiveWalk::Limits limits;
        limits.totalGrace = 32 * 1024 * 1024;
        RecordingSink sink;
        sink.keepContent = false;
        QVERIFY(collect(many.file, u"mia.lindner"_s, sink, {}, limits));
        QVERIFY(sink.keptTheContract());
        QCOMPARE(sink.gapCount(u"gap.archive-bomb", u"many-bombs.zip"), 1);
        QVERIFY(sink.bytes < 64 * 1024 * 1024);
    }

    void notAnExport_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("code");
        QTest::newRow("another ZIP") << u"other-zip"_s << u"nextcloud-export.not-an-export"_s;
        QTest::newRow("another kind of file") << u"not-zip"_s << u"archive.not-zip"_s;
        QTest::newRow("an empty file") << u"empty"_s << u"archive.not-zip"_s;
    }
    void notAnExport()
    {
        QFETCH(QString, name);
        QFETCH(QString, code);
        const ExportCase made = makeExport(name, m_folder.path());
        RecordingSink sink;
        const auto found = NextcloudExport(made.file).find({}, {});
        QVERIFY(!found);
        QCOMPARE(found.error().code, code);
        const auto collected = collect(made.file, u"mia.lindner"_s, sink);
        QVERIFY(!collected);
        QCOMPARE(collected.error().kind, Error::Kind::Malformed);
        QVERIFY(sink.items.isEmpty());
    }

    void stopsInsideAContent()
    {
        const ExportCase made = makeExport(u"plain"_s, m_folder.path());
        std::stop_source stop;
        RecordingSink sink;
        sink.beforeWrite = [&](qint64 written) {
            if (written > 100'000)
                stop.request_stop();
            return Result<>();
        };
        const auto collected = collect(made.file, u"mia.lindner"_s, sink, {{}, stop.get_token()});
        QVERIFY(!collected);
        QCOMPARE(collected.error().kind, Error::Kind::Cancelled);
        QVERIFY(sink.keptTheContract());
        QCOMPARE(sink.abandoned.size(), 1);
        QCOMPARE(sink.abandoned.first().gap.reason.name, u"gap.stopped"_s);
    }

    void aFullDiskEndsTheRun()
    {
        RecordingSink sink;
        sink.beforeWrite = [](qint64 written) {
            return written < 5000 ? Result<>() : Result<>(Error{Error::Kind::Storage, u"test.full"_s, {}});
        };
        const auto collected = collect(demoExport(), u"mia.lindner"_s, sink);
        QVERIFY(!collected);
        QCOMPARE(collected.error().code, u"test.full"_s);
        QVERIFY(sink.keptTheContract());
        QCOMPARE(sink.gapCount(u"gap.not-stored"), 1);
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestExportFaults)
#include "tst_exportfaults.moc"
