// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exportcollect.h"

#include <QCryptographicHash>
#include <QTemporaryDir>

using namespace habeas;
using namespace habeas::connectors;

namespace {

QString sample(const QString &name)
{
    return QStringLiteral(HABEAS_TEST_DATA "/nextcloud/") + name;
}

/// SHA-512 of every file in a ZIP by name, by Python's own reader.
QHash<QString, QByteArray> digests(const QString &zip)
{
    QProcess python;
    python.start(u"python3"_s,
                 {u"-c"_s,
                  u"import zipfile, hashlib, json, sys\n"
                  "z = zipfile.ZipFile(sys.argv[1])\n"
                  "print(json.dumps({i.filename: hashlib.sha512(z.read(i)).hexdigest() for i in z.infolist() "
                  "if not i.is_dir()}))"_s,
                  zip});
    QHash<QString, QByteArray> byName;
    if (!python.waitForFinished() || python.exitCode() != 0)
        return byName;
    const QJsonObject all = QJsonDocument::fromJson(python.readAllStandardOutput()).object();
    for (auto it = all.begin(); it != all.end(); ++it)
        byName.insert(it.key(), QByteArray::fromHex(it->toString().toLatin1()));
    return byName;
}

QByteArray sha512(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha512);
}

} // namespace

/// The offline twin of a Nextcloud account: one export, all of it, nobody else's by mistake, no key to anything.
class TestNextcloudExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void findSaysHowWellItFits_data()
    {
        using Match = Candidate::Match;
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("family");
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("mail");
        QTest::addColumn<QString>("group");
        QTest::addColumn<Match>("match");
        QTest::addColumn<QStringList>("reasons");
        const QString no;
        QTest::newRow("user name") << no << no << u"Mia.Lindner"_s << no << no << Match::Certain
                                   << QStringList{u"reason.nextcloud-user-name"_s};
        QTest::newRow("main mail") << no << no << no << u"MIA.lindner@lindenschule.example"_s << no << Match::Certain
                                   << QStringList{u"reason.nextcloud-mail"_s};
        QTest::newRow("additional mail") << no << no << no << u"mia.lindner@familie-lindner.example"_s << no
                                         << Match::Certain << QStringList{u"reason.nextcloud-mail"_s};
        QTest::newRow("name and class") << u"Mia"_s << u"Lindner"_s << no << no << u"4d"_s << Match::Likely
                                        << QStringList{u"reason.nextcloud-name"_s, u"reason.nextcloud-group"_s};
        QTest::newRow("name, other class: there are two of them")
            << u"Mia"_s << u"Lindner"_s << no << no << u"6a"_s << Match::Possible
            << QStringList{u"reason.nextcloud-name"_s};
        QTest::newRow("name in other spelling") << u"Mía"_s << u"LINDNER"_s << no << no << no << Match::Possible
                                                << QStringList{u"reason.nextcloud-name-spelling"_s};
        QTest::newRow("the namesake's user name")
            << no << no << u"mia.lindner2"_s << no << no << Match::Possible << QStringList{u"reason.nothing-matches"_s};
        QTest::newRow("somebody else") << u"Paul"_s << u"Weiß"_s << u"paul.weiss"_s << no << u"4d"_s << Match::Possible
                                       << QStringList{u"reason.nextcloud-group"_s};
        QTest::newRow("nothing asked") << no << no << no << no << no << Match::Possible
                                       << QStringList{u"reason.nothing-matches"_s};
    }
    void findSaysHowWellItFits()
    {
        QFETCH(QString, given);
        QFETCH(QString, family);
        QFETCH(QString, user);
        QFETCH(QString, mail);
        QFETCH(QString, group);
        QFETCH(Candidate::Match, match);
        QFETCH(QStringList, reasons);
        Query query;
        query.givenName = given;
        query.familyName = family;
        query.group = group;
        if (!user.isEmpty())
            query.userNames << user;
        if (!mail.isEmpty())
            query.mails << mail;
        const auto found = NextcloudExport(demoExport()).find(query, {});
        QVERIFY(found);
        QCOMPARE(found->size(), 1);
        QCOMPARE(found->first().reference, u"mia.lindner"_s);
        QCOMPARE(found->first().name, u"Mia Lindner"_s);
        QCOMPARE(found->first().match, match);
        QCOMPARE(names(found->first().reasons), reasons);
        QVERIFY(found->first().traits.contains(u"Klasse 4d"_s));
    }

    void umlautsMeetInFind()
    {
        Query query;
        query.givenName = u"Paul"_s;
        query.familyName = u"Weiss"_s;
        const auto found = NextcloudExport(sample(u"user-export-paul.weiss.zip"_s)).find(query, {});
        QVERIFY(found);
        QCOMPARE(found->first().name, u"Paul Weiß"_s);
        QCOMPARE(names(found->first().reasons), QStringList{u"reason.nextcloud-name-spelling"_s});
    }

    void theWrongAccountIsNeverCollected()
    {
        RecordingSink sink;
        const auto collected = collect(demoExport(), u"mia.lindner2"_s, sink);
        QVERIFY(!collected);
        QCOMPARE(collected.error().code, u"nextcloud-export.other-account"_s);
        QVERIFY(sink.items.isEmpty() && sink.gaps.isEmpty() && sink.identifiers.isEmpty());
    }

    void realExportWithoutFiles()
    {
        RecordingSink sink;
        QVERIFY(collect(sample(u"user-export-mia.lindner-no-files.zip"_s), u"mia.lindner"_s, sink));
        QVERIFY(sink.keptTheContract());
        QCOMPARE(sink.items.size(), 26 - 5 + 1); // five folders become one list
        QVERIFY(sink.abandoned.isEmpty());
        QVERIFY(sink.identifiers.contains({Identifier::Kind::Mail, u"mia.privat@familie.example"_s}));
        QVERIFY(sink.identifiers.contains({Identifier::Kind::Phone, u"+4930901820"_s}));

        for (const char *secret : {"1291ed291fde55b2", "ae80ba1fd9a787f0", "3/p0QcZu1dt0BqG58Pyj9DHloiu8TW1Q",
                                   "3\\/p0QcZu1dt0BqG58Pyj9DHloiu8TW1Q", "La5XbYhmBhORx5c0Nx1boSb1eyh0X511",
                                   "v+7zk1jJje7gHRsVFXMNA1jikB+SlLgz"})
            QVERIFY2(!sink.holds(secret), secret);
        const auto *settings = sink.at(u"settings.json");
        QVERIFY(settings);
        QCOMPARE(remark(settings->head, u"remark.secret-removed").params[u"count"].toInt(), 4);
        QVERIFY(settings->content.contains("Europe/Berlin"));

        QCOMPARE(sink.at(u"dav/calendars/personal.ics")->head.ownership, Ownership::Own);
        const auto *foreign = sink.at(u"dav/calendars/personal_shared_by_kemalyilmaz.ics");
        QVERIFY(foreign);
        QCOMPARE(foreign->head.ownership, Ownership::Shared);
        QCOMPARE(foreign->head.otherPeople, QStringList{u"kemalyilmaz"_s});
        QCOMPARE(foreign->head.mediaType, u"text/calendar"_s);
        QVERIFY(!remark(sink.at(u"dav/calendars/contact_birthdays.ics")->head, u"remark.generated-calendar").isEmpty());
        QCOMPARE(sink.at(u"dav/address_books/freunde.vcf")->head.title, u"Freunde"_s);

        const auto *letter = sink.at(u"files_trashbin/files/files/Brief an Oma.txt.d1795316478");
        QVERIFY(letter);
        QCOMPARE(letter->head.title, u"Brief an Oma.txt"_s);
        QCOMPARE(letter->head.modifiedAt, QDateTime({2024, 9, 10}, {20, 26, 40}, Qt::UTC));
        const Code deleted = remark(letter->head, u"remark.deleted");
        QCOMPARE(deleted.params[u"path"].toString(), u"Privat/Brief an Oma.txt"_s);
        QCOMPARE(deleted.params[u"at"].toString(), u"2026-11-22T03:01:18Z"_s);
        const auto *inside = sink.at(u"files_trashbin/files/files/alt.d1795316477/zwei ü#%.txt");
        QVERIFY(inside);
        QCOMPARE(remark(inside->head, u"remark.deleted").params[u"path"].toString(), u"alt/zwei ü#%.txt"_s);

        QCOMPARE(sink.gapCount(u"gap.nextcloud-left-out-files"), 1);
        QCOMPARE(sink.gapCount(u"gap.nextcloud-left-out-account"), 0);
        QCOMPARE(sink.gapCount(u"gap.nextcloud-talk"), 1);
        QCOMPARE(sink.gapCount(u"gap.nextcloud-mail"), 1);
        QCOMPARE(sink.gapCount(u"gap.nextcloud-unknown-app"), 0);
        QVERIFY(sink.wasLookedFor(u"how.nextcloud-export"));
        QVERIFY(sink.wasLookedFor(u"how.nextcloud-export-read"));
    }

    void realExportWithFiles()
    {
        RecordingSink sink;
        QVERIFY(collect(sample(u"user-export-paul.weiss.zip"_s), u"paul.weiss"_s, sink));
        QVERIFY(sink.keptTheContract());
        // All comments are on Mia's folder, which Paul only received: hers, and one of a deleted person.
        const auto *others = sink.at(u"files/comments.json#others-on-received");
        QVERIFY(others);
        QCOMPARE(others->head.ownership, Ownership::OtherPerson);
        QCOMPARE(others->head.otherPeople, (QStringList{u"deleted_users"_s, u"mia.lindner"_s}));
        QVERIFY(!sink.at(u"files/comments.json"));
        QVERIFY(!sink.at(u"files/comments.json#own"));
        const auto *tags = sink.at(u"files/systemtags.json#on-received");
        QVERIFY(tags);
        QCOMPARE(tags->head.ownership, Ownership::Shared);
        QCOMPARE(sink.at(u"files/files/Gruppenarbeit/von mia.txt")->content.size(), 12);
        const auto *folders = sink.at(u"#folders");
        QVERIFY(folders && folders->content.contains("files/files/Talk"));
    }

    void everyCommentIsInExactlyOneItem()
    {
        RecordingSink sink;
        QVERIFY(collect(demoExport(), u"mia.lindner"_s, sink));
        QVERIFY(sink.keptTheContract());
        struct Expected {
            const char16_t *path;
            Ownership ownership;
            int count;
        };
        for (const Expected &expected : {
                 Expected{u"files/comments.json#own", Ownership::Own, 1},
                 Expected{u"files/comments.json#mentioning", Ownership::AboutSubject, 1},
                 Expected{u"files/comments.json#others", Ownership::OtherPerson, 1},
                 Expected{u"files/comments.json#own-on-received", Ownership::Own, 1},
                 Expected{u"files/comments.json#mentioning-on-received", Ownership::AboutSubject, 1},
                 Expected{u"files/comments.json#others-on-received", Ownership::OtherPerson, 2},
             }) {
            const auto *item = sink.at(expected.path);
            QVERIFY2(item, qPrintable(QString::fromUtf16(expected.path)));
            QCOMPARE(item->head.ownership, expected.ownership);
            QCOMPARE(item->head.kind, ItemKind::Comment);
            QCOMPARE(item->content.count("\"creationDateTime\""), expected.count);
        }
        const auto own = sink.at(u"files/comments.json#own")->content;
        QVERIFY(own.contains("Danke, ich habe es verbessert.") && !own.contains("jonas") && !own.contains("k.weber"));
        QCOMPARE(sink.at(u"files/comments.json#own")->head.modifiedAt, QDateTime({2026, 9, 15}, {14, 40, 11}, Qt::UTC));
    }

    void otherPeopleAreNowhereInWhatIsTheSubjects()
    {
        RecordingSink sink;
        QVERIFY(collect(demoExport(), u"mia.lindner"_s, sink));
        for (const auto &item : sink.items) {
            if (item.head.ownership != Ownership::Own)
                continue;
            for (const char *other : {"jonas", "Jonas", "Petersen"})
                QVERIFY2(!item.content.contains(other), qPrintable(item.head.path));
        }
    }

    void metadataComeWithTheFile()
    {
        RecordingSink sink;
        QVERIFY(collect(demoExport(), u"mia.lindner"_s, sink));
        const auto *picture = sink.at(u"files/files/Bilder/Klassenausflug Zoo.png");
        QVERIFY(picture);
        QCOMPARE(picture->head.mediaType, u"image/png"_s);
        QCOMPARE(names(picture->head.remarks), QStringList{u"remark.favourite"_s});
        QCOMPARE(remark(sink.at(u"files/files/Notiz.txt")->head, u"remark.tags").params[u"tags"].toArray(),
                 QJsonArray{u"wichtig"_s});
        const auto *text = sink.at(u"files/files/Hausaufgaben/Deutsch/Mein Haustier.txt");
        QCOMPARE(remark(text->head, u"remark.system-tags").params[u"tags"].toArray(), QJsonArray{u"Abgegeben"_s});
        const auto *older = sink.at(u"files/files_versions/Hausaufgaben/Deutsch/Mein Haustier.txt.v1789389600");
        QVERIFY(older);
        QCOMPARE(remark(older->head, u"remark.older-version").params[u"path"].toString(),
                 u"/Hausaufgaben/Deutsch/Mein Haustier.txt"_s);
        QCOMPARE(older->head.modifiedAt, QDateTime({2026, 9, 14}, {12, 40, 0}, Qt::UTC));
        QCOMPARE(sink.at(u"dav/calendars/klasse-4d_shared_by_kweber.ics")->head.title, u"Klasse 4d (Frau Weber)"_s);
        QCOMPARE(sink.at(u"files/files/Hausaufgaben/Mathe/Übungsblatt 3.pdf")->head.mediaType, u"application/pdf"_s);
        QVERIFY(sink.at(u"files/files/Notiz.txt")->content != sink.at(u"files/files/notiz.txt")->content);
        QVERIFY(sink.at(u"files/files/.versteckt"));
    }

    void contentIsWhatAnotherReaderGets()
    {
        const auto expected = digests(demoExport());
        QVERIFY2(!expected.isEmpty(), "python3 could not read the export");
        RecordingSink sink;
        QVERIFY(collect(demoExport(), u"mia.lindner"_s, sink));
        qint64 compared = 0;
        for (auto it = expected.begin(); it != expected.end(); ++it) {
            if (it.key() == u"settings.json" || it.key() == u"files/comments.json"
                || it.key() == u"files/systemtags.json")
                continue; // taken apart
            const auto *item = sink.at(it.key());
            QVERIFY2(item, qPrintable(it.key()));
            QCOMPARE(sha512(item->content), it.value());
            ++compared;
        }
        QCOMPARE(compared, expected.size() - 3);
    }

    void theDemonstrationIsWhatTheScriptMakes()
    {
        const ExportCase made = makeExport(u"demo"_s, m_folder.path());
        QFile fresh(made.file);
        QFile shipped(demoExport());
        QVERIFY(fresh.open(QIODevice::ReadOnly));
        QVERIFY(shipped.open(QIODevice::ReadOnly));
        QVERIFY(fresh.readAll() == shipped.readAll());
    }

    void unpackedGivesTheSame()
    {
        QProcess unzip;
        const QString target = m_folder.filePath(u"unpacked"_s);
        unzip.start(u"unzip"_s, {u"-q"_s, demoExport(), u"-d"_s, target});
        QVERIFY2(unzip.waitForFinished() && unzip.exitCode() == 0, "unzip could not unpack the export");
        RecordingSink packed;
        RecordingSink unpacked;
        QVERIFY(collect(demoExport(), u"mia.lindner"_s, packed));
        QVERIFY(collect(target, u"mia.lindner"_s, unpacked));
        QVERIFY(unpacked.keptTheContract());
        QStringList left = packed.paths();
        QStringList right = unpacked.paths();
        left.sort();
        right.sort();
        QCOMPARE(right, left);
        for (const auto &item : packed.items) {
            if (item.head.path == u"#folders") // in the order and with the times of the disk
                continue;
            QCOMPARE(unpacked.at(item.head.path)->content, item.content);
            QCOMPARE(unpacked.at(item.head.path)->head.ownership, item.head.ownership);
        }
    }

    void unknownEntriesAreKept()
    {
        const ExportCase made = makeExport(u"unknown-entries"_s, m_folder.path());
        RecordingSink sink;
        QVERIFY(collect(made.file, u"mia.lindner"_s, sink));
        const auto *board = sink.at(u"deck/boards.json");
        QVERIFY(board);
        QCOMPARE(board->head.ownership, Ownership::Unknown);
        QCOMPARE(names(board->head.remarks), QStringList{u"remark.unknown-entry"_s});
        const auto *link = sink.at(u"files/files/Verweis");
        QVERIFY(link);
        QCOMPARE(link->content, QByteArray("/etc/shadow")); // where it points to, not what is there
        QVERIFY(!remark(link->head, u"remark.link-target").isEmpty());
        QCOMPARE(sink.gapCount(u"gap.encryption-key"), 1);
    }

    void duplicatesAreBothKept()
    {
        const ExportCase made = makeExport(u"duplicate"_s, m_folder.path());
        RecordingSink sink;
        QVERIFY(collect(made.file, u"mia.lindner"_s, sink));
        QList<QByteArray> contents;
        for (const auto &item : sink.items) {
            if (item.head.path == u"files/files/Notiz.txt")
                contents << item.content + QByteArray::number(item.head.remarks.size());
        }
        QCOMPARE(contents, (QList<QByteArray>{"eins\n0", "zwei\n1"}));
    }

    void theExportMayLieInAFolder()
    {
        const ExportCase made = makeExport(u"in-folder"_s, m_folder.path());
        RecordingSink sink;
        QVERIFY(collect(made.file, u"mia.lindner"_s, sink));
        QCOMPARE(sink.at(u"mia.lindner_2026-11-20/files/files/Notiz.txt")->head.ownership, Ownership::Own);
        QCOMPARE(sink.at(u"Thumbs.db")->head.ownership, Ownership::Unknown);
    }

    void saysWhatItIsReading()
    {
        QStringList said;
        const Watch watch{[&](const Progress &progress) {
                              said << progress.step.name + u' ' + progress.step.params[u"name"].toString();
                              QVERIFY(progress.done <= progress.total);
                          },
                          {}};
        RecordingSink sink;
        QVERIFY(collect(demoExport(), u"mia.lindner"_s, sink, watch));
        QVERIFY(said.contains(u"step.looking-through user.json"_s));
        QVERIFY(said.contains(u"step.reading-entry files/files/Notiz.txt"_s));
        QVERIFY(said.contains(u"step.checking-archive "_s));
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestNextcloudExport)
#include "tst_nextcloudexport.moc"
