// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exportcase.h"
#include "recordingsink.h"

#include "connectors/folder/folderconnector.h"

#include <QTemporaryDir>

#include <sys/stat.h>
#include <unistd.h>

using namespace habeas;
using namespace habeas::connectors;
using namespace Qt::Literals::StringLiterals;

namespace {

void put(const QString &path, const QByteArray &content = "x")
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

std::unique_ptr<Connector> connector(const QString &folder, const QJsonObject &profile = {})
{
    auto made = FolderConnector::make({folder, profile});
    return made ? std::move(*made) : nullptr;
}

Candidate candidate(const QString &reference)
{
    Candidate chosen;
    chosen.reference = reference;
    return chosen;
}

Query mia()
{
    Query query;
    query.givenName = u"Mia"_s;
    query.familyName = u"Lindner"_s;
    query.userNames = {u"mia.lindner"_s};
    query.group = u"4d"_s;
    return query;
}

const QJsonObject perPerson{{u"layout"_s, u"per-person"_s}};

} // namespace

/// Files somebody handed over: every one of them, nothing from elsewhere, nobody else's folder.
class TestFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void theDemonstration()
    {
        const QString folder = QStringLiteral(HABEAS_RESOURCES "/demo/folder");
        const auto found = connector(folder, perPerson)->find(mia(), {});
        QVERIFY(found);
        QCOMPARE(found->size(), 1);
        QCOMPARE(found->first().reference, u"Lindner, Mia (4d)"_s);
        QCOMPARE(found->first().match, Candidate::Match::Likely);

        RecordingSink sink;
        QVERIFY(connector(folder, perPerson)->collect(found->first(), mia(), sink, {}));
        QVERIFY(sink.keptTheContract());
        QVERIFY(sink.gaps.isEmpty());
        QStringList paths;
        for (const auto *path : {u".notiz", u"Briefe/2026-08-20 Einladung Elternabend.txt",
                                 u"Listen/Fehlzeiten 4d 2026-27.csv", u"Stammblatt.pdf", u"Telefonnotizen.txt"})
            paths << u"Lindner, Mia (4d)/"_s + QString::fromUtf16(path);
        QCOMPARE(sink.paths(), paths);
        QCOMPARE(sink.at(paths[3])->head.mediaType, u"application/pdf"_s);
        QCOMPARE(sink.at(paths[2])->head.mediaType, u"text/csv"_s);
        QCOMPARE(sink.at(paths[0])->head.ownership, Ownership::Unknown);
        QVERIFY(sink.wasLookedFor(u"how.folder"));
        QVERIFY(sink.wasLookedFor(u"how.folder-per-person"));
    }

    void theDemonstrationIsWhatTheScriptMakes()
    {
        const QString folder = m_folder->filePath(u"folder.zip"_s); // makeExport() names everything so
        const ExportCase made = makeExport(u"folder"_s, m_folder->path());
        QCOMPARE(made.file, folder);
        for (const QString &path : made.files) {
            QFile fresh(folder + u'/' + path);
            QFile shipped(QStringLiteral(HABEAS_RESOURCES "/demo/folder/") + path);
            QVERIFY(fresh.open(QIODevice::ReadOnly));
            QVERIFY(shipped.open(QIODevice::ReadOnly));
            QVERIFY2(fresh.readAll() == shipped.readAll(), qPrintable(path));
        }
    }

    void twoPupilsOfOneName()
    {
        for (const auto *name : {u"Lindner, Mia (4d)", u"Lindner, Mia (6a)", u"LINDNER Mía", u"Petersen, Jonas (4d)",
                                 u"mia.lindner", u"mia.lindner2", u"Lindner, Paul"})
            put(m_folder->filePath(QString::fromUtf16(name)) + u"/a.txt"_s);
        const auto found = connector(m_folder->path(), perPerson)->find(mia(), {});
        QVERIFY(found);
        QStringList proposed;
        for (const Candidate &one : *found)
            proposed << one.name + u' ' + QString::number(int(one.match)) + u' ' + one.reasons.first().name;
        QCOMPARE(
            proposed,
            (QStringList{u"mia.lindner 0 reason.folder-identifier"_s, u"Lindner, Mia (4d) 1 reason.folder-name"_s,
                         u"LINDNER Mía 2 reason.folder-name-spelling"_s, u"Lindner, Mia (6a) 2 reason.folder-name"_s}));
    }

    void onlyTheConfirmedFolderIsRead()
    {
        put(m_folder->filePath(u"Lindner, Mia (4d)/tief/a.txt"_s), "mia");
        put(m_folder->filePath(u"Lindner, Mia (6a)/b.txt"_s), "the other one");
        put(m_folder->filePath(u"Petersen, Jonas/c.txt"_s), "jonas");
        put(m_folder->filePath(u"Foto Mia Lindner.jpg"_s), "loose");
        put(m_folder->filePath(u"Klassenliste.csv"_s), "not looked into");
        RecordingSink sink;
        QVERIFY(connector(m_folder->path(), perPerson)->collect(candidate(u"Lindner, Mia (4d)"_s), mia(), sink, {}));
        QVERIFY(sink.keptTheContract());
        QCOMPARE(sink.paths(), (QStringList{u"Foto Mia Lindner.jpg"_s, u"Lindner, Mia (4d)/tief/a.txt"_s}));
        QCOMPARE(sink.gaps.size(), 2);
        QCOMPARE(sink.gaps.first().reason, (Code{u"gap.folder-unread"_s, {{u"count"_s, 1}}}));
        QCOMPARE(sink.gaps.last().reason, (Code{u"gap.folder-namesakes"_s, {{u"count"_s, 1}}}));
        QVERIFY(sink.wasLookedFor(u"how.folder-per-person"));
    }

    /// What lies in a class's folder, or in somebody else's, is found by its name: theirs stays unnamed.
    void whatBearsTheNameElsewhereIsFound()
    {
        put(m_folder->filePath(u"Lindner, Mia (4d)/a.txt"_s));
        put(m_folder->filePath(u"Lindner, Mia (6a)/Mia Lindner.txt"_s));
        put(m_folder->filePath(u"Petersen, Jonas/Streit mit Mia Lindner.txt"_s));
        put(m_folder->filePath(u"Petersen, Jonas/c.txt"_s));
        put(m_folder->filePath(u"3/Zeugnis Lindner, Mia.pdf"_s));
        put(m_folder->filePath(u"3/Zeugnis Petersen, Jonas.pdf"_s));
        put(m_folder->filePath(u"Klasse 4d/Mia Lindner/Foto.jpg"_s));
        RecordingSink sink;
        QVERIFY(connector(m_folder->path(), perPerson)->collect(candidate(u"Lindner, Mia (4d)"_s), mia(), sink, {}));
        QVERIFY(sink.keptTheContract());
        QCOMPARE(sink.paths(),
                 (QStringList{u"Zeugnis Lindner, Mia.pdf"_s, u"Lindner, Mia (4d)/a.txt"_s,
                              u"Streit mit Mia Lindner.txt"_s}));
        QCOMPARE(sink.at(u"Streit mit Mia Lindner.txt"_s)->head.remarks,
                 (QList<Code>{Code{u"remark.folder-elsewhere"_s, {}}}));
        QVERIFY(!sink.at(u"Streit mit Mia Lindner.txt"_s)->head.request.contains(u"Jonas"));
        QCOMPARE(sink.gaps.size(), 2); // a namesake's folder, or hers of another year: said, not read
        QCOMPARE(sink.gaps.first().reason, (Code{u"gap.folder-unread"_s, {{u"count"_s, 1}}}));
        QCOMPARE(sink.gaps.last().reason, (Code{u"gap.folder-namesakes"_s, {{u"count"_s, 2}}}));
    }

    /// Two pupils of one name in the folders of their classes: a person chooses, and one is read.
    void namesakesInClassFoldersAreTwo()
    {
        put(m_folder->filePath(u"Klasse 4d/Mia Lindner/a.txt"_s));
        put(m_folder->filePath(u"Klasse 6a/Mia Lindner/b.txt"_s));
        const auto found = connector(m_folder->path(), perPerson)->find(mia(), {});
        QVERIFY(found);
        QCOMPARE(found->size(), 2);
        QCOMPARE(found->first().reference, u"Klasse 4d/Mia Lindner"_s);
        QCOMPARE(found->first().match, Candidate::Match::Likely);
        QCOMPARE(found->last().match, Candidate::Match::Possible);
        RecordingSink sink;
        QVERIFY(connector(m_folder->path(), perPerson)->collect(found->first(), mia(), sink, {}));
        QCOMPARE(sink.paths(), QStringList{u"Klasse 4d/Mia Lindner/a.txt"_s});
        QVERIFY(std::any_of(sink.gaps.begin(), sink.gaps.end(),
                            [](const Gap &gap) { return gap.reason.name == u"gap.folder-namesakes"; }));
    }

    /// One pupil in the folders of two years: a person says that both are hers, and nothing is given twice.
    void theFoldersOfTwoYearsAreOnePersons()
    {
        put(m_folder->filePath(u"Klasse 3d/Mia Lindner/a.txt"_s));
        put(m_folder->filePath(u"Klasse 4d/Mia Lindner/b.txt"_s));
        put(m_folder->filePath(u"Klasse 6a/Mia Lindner/c.txt"_s));
        put(m_folder->filePath(u"Foto Mia Lindner.jpg"_s));
        const QList<Candidate> hers{candidate(u"Klasse 3d/Mia Lindner"_s), candidate(u"Klasse 4d/Mia Lindner"_s)};
        RecordingSink sink;
        QVERIFY(connector(m_folder->path(), perPerson)->collectAll(hers, mia(), sink, {}));
        QVERIFY(sink.keptTheContract());
        QCOMPARE(sink.paths(),
                 (QStringList{u"Foto Mia Lindner.jpg"_s, u"Klasse 3d/Mia Lindner/a.txt"_s,
                              u"Klasse 4d/Mia Lindner/b.txt"_s}));
        QCOMPARE(sink.gaps.first().reason, (Code{u"gap.folder-namesakes"_s, {{u"count"_s, 1}}}));

        RecordingSink nothing;
        const QList<Candidate> oneGone = hers + QList<Candidate>{candidate(u"Klasse 5d/Mia Lindner"_s)};
        const auto collected = connector(m_folder->path(), perPerson)->collectAll(oneGone, mia(), nothing, {});
        QVERIFY(!collected);
        QCOMPARE(collected.error().code, u"folder.candidate-gone"_s);
        QVERIFY(nothing.items.isEmpty());
    }

    void whatLiesElsewhereAloneIsACandidate()
    {
        put(m_folder->filePath(u"3/Zeugnis_Lindner_Mia.pdf"_s));
        const auto found = connector(m_folder->path(), perPerson)->find(mia(), {});
        QVERIFY(found);
        QCOMPARE(found->size(), 1);
        QCOMPARE(found->first().traits, QStringList{u"Zeugnis_Lindner_Mia.pdf"_s});
    }

    void looseFilesAloneAreACandidate()
    {
        put(m_folder->filePath(u"Petersen, Jonas/c.txt"_s));
        put(m_folder->filePath(u"Zeugnis_Lindner_Mia.pdf"_s));
        const auto found = connector(m_folder->path(), perPerson)->find(mia(), {});
        QVERIFY(found);
        QCOMPARE(found->size(), 1);
        QCOMPARE(found->first().traits, QStringList{u"Zeugnis_Lindner_Mia.pdf"_s});
        RecordingSink sink;
        QVERIFY(connector(m_folder->path(), perPerson)->collect(found->first(), mia(), sink, {}));
        QCOMPARE(sink.paths(), QStringList{u"Zeugnis_Lindner_Mia.pdf"_s});
    }

    void nobodyIsAnAnswer()
    {
        put(m_folder->filePath(u"Petersen, Jonas/c.txt"_s));
        const auto found = connector(m_folder->path(), perPerson)->find(mia(), {});
        QVERIFY(found);
        QVERIFY(found->isEmpty());
    }

    void aWholeFolderIsProposedEvenIfNothingMatches()
    {
        put(m_folder->filePath(u"a.txt"_s));
        const auto found = connector(m_folder->path())->find(mia(), {});
        QVERIFY(found);
        QCOMPARE(found->size(), 1);
        QCOMPARE(found->first().match, Candidate::Match::Possible);
        QCOMPARE(found->first().reasons, (QList<Code>{{u"reason.nothing-matches"_s, {}}}));
    }

    void aReferenceDoesNotClimb_data()
    {
        QTest::addColumn<QString>("reference");
        QTest::newRow("up") << u".."_s;
        QTest::newRow("out") << u"../secret"_s;
        QTest::newRow("absolute") << u"/etc"_s;
        QTest::newRow("into a subfolder") << u"Lindner, Mia/x"_s;
        QTest::newRow("gone") << u"Lindner, Mia (weg)"_s;
    }
    void aReferenceDoesNotClimb()
    {
        QFETCH(QString, reference);
        put(m_folder->filePath(u"all/Lindner, Mia/x/a.txt"_s));
        put(m_folder->filePath(u"secret/b.txt"_s));
        RecordingSink sink;
        const auto collected =
            connector(m_folder->filePath(u"all"_s), perPerson)->collect(candidate(reference), mia(), sink, {});
        QVERIFY(!collected);
        QCOMPARE(collected.error().code, u"folder.candidate-gone"_s);
        QVERIFY(sink.items.isEmpty());
    }

    void everyRegularFileAndNothingElse()
    {
        const QString all = m_folder->filePath(u"all"_s);
        put(all + u"/.versteckt"_s);
        put(all + u"/leer.txt"_s, {});
        put(all + u"/a\nb \u202egpj.exe"_s);
        put(all + u"/e\u0301 NFD"_s, "nfd");
        put(all + u"/\u00e9 NFC"_s, "nfc");
        put(m_folder->filePath(u"outside.txt"_s), "outside");
        QVERIFY(QFile::link(m_folder->filePath(u"outside.txt"_s), all + u"/link"_s));
        QVERIFY(QFile::link(m_folder->path(), all + u"/loop"_s));
        QVERIFY(QFile::link(u"/nowhere"_s, all + u"/dangling"_s));
        QCOMPARE(::mkfifo(QFile::encodeName(all + u"/pipe"_s).constData(), 0600), 0);
        const QByteArray latin = QFile::encodeName(all) + "/Umlaut \xfc.txt"; // no UTF-8, and Qt's own lister skips it
        FILE *raw = ::fopen(latin.constData(), "w");
        QVERIFY(raw);
        ::fputs("raw", raw);
        ::fclose(raw);

        RecordingSink sink;
        QVERIFY(connector(all)->collect(candidate(u"."_s), mia(), sink, {}));
        QVERIFY(sink.keptTheContract());
        QStringList paths = sink.paths();
        paths.sort();
        QStringList expected{u".versteckt"_s,  u"leer.txt"_s,   u"a\nb \u202egpj.exe"_s,
                             u"e\u0301 NFD"_s, u"\u00e9 NFC"_s, u"Umlaut ü.txt"_s};
        expected.sort();
        QCOMPARE(paths, expected);
        QCOMPARE(sink.at(u"e\u0301 NFD")->content, QByteArray("nfd"));
        QCOMPARE(sink.at(u"Umlaut ü.txt")->head.remarks, (QList<Code>{{u"remark.name-not-utf8"_s, {}}}));
        QCOMPARE(sink.gapCount(u"gap.link-not-followed", u"link"), 1);
        QCOMPARE(sink.gapCount(u"gap.link-not-followed", u"loop"), 1);
        QCOMPARE(sink.gapCount(u"gap.link-not-followed", u"dangling"), 1);
        QCOMPARE(sink.gapCount(u"gap.special-file", u"pipe"), 1);
        QCOMPARE(sink.gaps.size(), 4);
        QVERIFY(!sink.holds("outside"));
        QCOMPARE(::unlink(latin.constData()), 0); // QTemporaryDir does not see it
    }

    void aFileThatChangesIsLeftOut()
    {
        const QString growing = m_folder->filePath(u"b.log"_s);
        put(m_folder->filePath(u"a.txt"_s));
        put(growing, QByteArray(1'000'000, 'x'));
        put(m_folder->filePath(u"c.txt"_s));
        RecordingSink sink;
        bool hasGrown = false;
        sink.beforeWrite = [&](qint64 written) {
            // The second item's first piece has been read, and is about to be taken.
            if (written == 1 && !std::exchange(hasGrown, true)) {
                QFile file(growing);
                if (!file.open(QIODevice::Append) || file.write("more") != 4)
                    return Result<>(Error{Error::Kind::Storage, u"test.append"_s, {}});
            }
            return Result<>();
        };
        QVERIFY(connector(m_folder->path())->collect(candidate(u"."_s), mia(), sink, {}));
        QVERIFY(sink.keptTheContract());
        QVERIFY(hasGrown);
        QCOMPARE(sink.gapCount(u"gap.entry-changed", u"b.log"), 1);
        QCOMPARE(sink.paths(), (QStringList{u"a.txt"_s, u"c.txt"_s}));
    }

    void aFileThatShrinksIsLeftOut()
    {
        const QString shrinking = m_folder->filePath(u"a.bin"_s);
        put(shrinking, QByteArray(2'000'000, 'x'));
        RecordingSink sink;
        sink.beforeWrite = [&](qint64) {
            const Error failed{Error::Kind::Storage, u"test.resize"_s, {}};
            return QFile::resize(shrinking, 300'000) ? Result<>() : Result<>(failed);
        };
        QVERIFY(connector(m_folder->path())->collect(candidate(u"."_s), mia(), sink, {}));
        QVERIFY(sink.keptTheContract());
        QCOMPARE(sink.gapCount(u"gap.entry-changed", u"a.bin"), 1);
        QCOMPARE(sink.abandoned.size(), 1);
    }

    void whatMayNotBeReadIsAGap()
    {
        put(m_folder->filePath(u"zu.txt"_s));
        put(m_folder->filePath(u"zu/a.txt"_s));
        put(m_folder->filePath(u"auf.txt"_s));
        const auto allow = [&](const QString &name, QFile::Permissions permissions) {
            return QFile::setPermissions(m_folder->filePath(name), permissions);
        };
        const QFile::Permissions everybody = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadGroup
            | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther;
        QVERIFY(allow(QString(), everybody) && allow(u"zu.txt"_s, {}) && allow(u"zu"_s, {}));
        const uid_t user = ::geteuid();
        const uid_t nobody = 65534;
        if (user == 0) // nothing is forbidden to root
            QCOMPARE(::seteuid(nobody), 0);
        RecordingSink sink;
        const auto collected = connector(m_folder->path())->collect(candidate(u"."_s), mia(), sink, {});
        QCOMPARE(::seteuid(user), 0);
        QVERIFY(allow(u"zu"_s, everybody));
        QVERIFY2(collected, collected ? "" : qPrintable(collected.error().code));
        QCOMPARE(sink.gapCount(u"gap.entry-unreadable", u"zu.txt"), 1);
        QCOMPARE(sink.gapCount(u"gap.folder-unreadable", u"zu"), 1);
        QCOMPARE(sink.paths(), QStringList{u"auf.txt"_s});
    }

    void whatVanishesIsAGap()
    {
        put(m_folder->filePath(u"a.txt"_s));
        put(m_folder->filePath(u"b.txt"_s));
        RecordingSink sink;
        const Watch watch{[&](const Progress &progress) {
                              if (progress.step.params[u"name"].toString() == u"b.txt")
                                  QVERIFY(QFile::remove(m_folder->filePath(u"b.txt"_s)));
                          },
                          {}};
        QVERIFY(connector(m_folder->path())->collect(candidate(u"."_s), mia(), sink, watch));
        QCOMPARE(sink.gapCount(u"gap.entry-unreadable", u"b.txt"), 1);
        QCOMPARE(sink.paths(), QStringList{u"a.txt"_s});
    }

    void depthIsBounded()
    {
        QString deep = m_folder->path();
        for (int level = 0; level < 70; ++level)
            deep += u"/t"_s;
        put(deep + u"/a.txt"_s);
        put(m_folder->filePath(u"b.txt"_s));
        RecordingSink sink;
        QVERIFY(connector(m_folder->path())->collect(candidate(u"."_s), mia(), sink, {}));
        QCOMPARE(sink.gapCount(u"gap.folder-too-deep"), 1);
        QCOMPARE(sink.paths(), QStringList{u"b.txt"_s});
    }

    void theProfileIsChecked_data()
    {
        QTest::addColumn<QJsonObject>("profile");
        QTest::addColumn<bool>("good");
        QTest::newRow("none") << QJsonObject{} << true;
        QTest::newRow("ownership") << QJsonObject{{u"ownership"_s, u"about-subject"_s}} << true;
        QTest::newRow("unknown layout") << QJsonObject{{u"layout"_s, u"per-class"_s}} << false;
        QTest::newRow("unknown ownership") << QJsonObject{{u"ownership"_s, u"mine"_s}} << false;
    }
    void theProfileIsChecked()
    {
        QFETCH(QJsonObject, profile);
        QFETCH(bool, good);
        const auto made = FolderConnector::make({m_folder->path(), profile});
        QCOMPARE(bool(made), good);
        if (!good)
            QCOMPARE(made.error().code, u"folder.profile"_s);
    }

    void ownershipIsTheProfiles()
    {
        put(m_folder->filePath(u"a.txt"_s));
        RecordingSink sink;
        const auto made = connector(m_folder->path(), {{u"ownership"_s, u"about-subject"_s}});
        QVERIFY(made->collect(candidate(u"."_s), mia(), sink, {}));
        QCOMPARE(sink.at(u"a.txt")->head.ownership, Ownership::AboutSubject);
    }

    void stopsInsideAContent()
    {
        put(m_folder->filePath(u"a.bin"_s), QByteArray(3'000'000, 'x'));
        std::stop_source stop;
        RecordingSink sink;
        sink.beforeWrite = [&](qint64 written) {
            if (written > 500'000)
                stop.request_stop();
            return Result<>();
        };
        const auto collected =
            connector(m_folder->path())->collect(candidate(u"."_s), mia(), sink, {{}, stop.get_token()});
        QVERIFY(!collected);
        QCOMPARE(collected.error().kind, Error::Kind::Cancelled);
        QCOMPARE(sink.gapCount(u"gap.stopped", u"a.bin"), 1);
        QVERIFY(sink.keptTheContract());
    }

    void progressKnowsTheWhole()
    {
        put(m_folder->filePath(u"a.bin"_s), QByteArray(1000, 'x'));
        put(m_folder->filePath(u"b.bin"_s), QByteArray(500, 'x'));
        Progress last;
        const Watch watch{[&](const Progress &progress) { last = progress; }, {}};
        RecordingSink sink;
        QVERIFY(connector(m_folder->path())->collect(candidate(u"."_s), mia(), sink, watch));
        QCOMPARE(last.total, 1500);
        QCOMPARE(last.step.params[u"name"].toString(), u"b.bin"_s);
    }

    void aMissingFolderIsAnError()
    {
        const auto found = connector(m_folder->filePath(u"nichts"_s))->find(mia(), {});
        QVERIFY(!found);
        QCOMPARE(found.error().code, u"folder.unreadable"_s);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestFolder)
#include "tst_folder.moc"
