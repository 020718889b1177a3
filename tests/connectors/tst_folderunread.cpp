// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recordingsink.h"

#include "connectors/folder/folderconnector.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace habeas;
using namespace habeas::connectors;
using namespace Qt::Literals::StringLiterals;

/// In a folder of people's folders, what lies in nobody's is not read, and that is said: to the person how much, to the
/// school which files.
class TestFolderUnread : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whatWasNotLookedIntoIsAGap_data()
    {
        QTest::addColumn<QString>("own");
        QTest::addColumn<QStringList>("files");
        QTest::addColumn<QStringList>("unread");
        const QString atTop = u"Lindner, Mia (4d)"_s;
        const QString inClass = u"Klasse 4d/Mia Lindner"_s;
        const auto row = [&](const char *name, const QString &own, const QStringList &files,
                             const QStringList &unread = {}) { QTest::newRow(name) << own << files << unread; };
        row("other people's folders", atTop, {u"Petersen, Jonas (4d)/Noten/a.txt"_s, u"von der Heide, Käthe/b.txt"_s});
        row("other people's folders in the class's", inClass,
            {u"Klasse 4d/Jonas Petersen/a.txt"_s, u"Klasse 4d/Emre Kaplan/b.txt"_s});
        row("other people's folders in another class's", inClass, {u"Klasse 5a/Jonas Petersen/a.txt"_s});
        row("loose, with another name", atTop, {u"Klassenliste.csv"_s, u"Zeugnis Petersen, Jonas.pdf"_s},
            {u"Klassenliste.csv"_s, u"Zeugnis Petersen, Jonas.pdf"_s});
        row("above the person's folder", inClass, {u"Klasse 4d/Klassenliste.csv"_s}, {u"Klasse 4d/Klassenliste.csv"_s});
        row("beside the person's folder", inClass, {u"Klasse 4d/Allgemein/Listen/Noten.csv"_s},
            {u"Klasse 4d/Allgemein/Listen/Noten.csv"_s});
        row("in another class's folder", atTop, {u"4d/Noten.csv"_s, u"Klasse 3d/Notizen.txt"_s},
            {u"4d/Noten.csv"_s, u"Klasse 3d/Notizen.txt"_s});
        row("two words that are no name", atTop, {u"Allgemeine Listen/Noten.csv"_s},
            {u"Allgemeine Listen/Noten.csv"_s});
        row("two words that are no name, among names of two", u"Mia Lindner"_s,
            {u"Allgemeine Listen/Noten.csv"_s, u"Protokolle Klassenkonferenz/1.txt"_s, u"Jonas Petersen/a.txt"_s},
            {u"Allgemeine Listen/Noten.csv"_s, u"Protokolle Klassenkonferenz/1.txt"_s});
        row("called alike with the class", u"Lindner Mia Klasse 4d"_s, {u"Petersen Jonas Klasse 4d/a.txt"_s});
        const auto allUnread = [&](const char *name, const QString &own, const QStringList &files) {
            row(name, own, files, files);
        };
        allUnread("things with a comma", u"Mia Lindner"_s,
                  {u"Ausflüge, Wandertage/liste.csv"_s, u"Formulare, Vordrucke/liste.csv"_s,
                   u"Klassenlisten, Notenspiegel/liste.csv"_s, u"Konferenzen, Klassen/liste.csv"_s,
                   u"Listen, Protokolle/liste.csv"_s, u"Sport, Mathe/liste.csv"_s});
        allUnread("two words that may be a name", u"Mia Lindner"_s,
                  {u"Ehemalige Schüler/liste.csv"_s, u"Klasse Paul Weber/liste.csv"_s, u"Mathe Wettbewerb/liste.csv"_s,
                   u"Paul Klee Wettbewerb/liste.csv"_s, u"Sankt Martin/liste.csv"_s, u"Schach AG/liste.csv"_s,
                   u"Sport Jonas/liste.csv"_s, u"Summer School/liste.csv"_s, u"Zwillinge Emma/liste.csv"_s});
        allUnread("the same in the class's", inClass,
                  {u"Klasse 4d/Mathe Wettbewerb/liste.csv"_s, u"Klasse 5a/Ehemalige Schüler/a.txt"_s});
        allUnread("the family's", u"Mia Lindner"_s,
                  {u"Familie Lindner/a.txt"_s, u"Geschwister Lindner/liste.csv"_s, u"Lindner, Paul/a.txt"_s});
        allUnread("several people's", atTop,
                  {u"Petersen, Jonas u. Emre/a.txt"_s, u"Petersen, Jonas und Emre/a.txt"_s,
                   u"Petersen, Jonas, Emre/a.txt"_s, u"Petersen, Jonas; Kaplan, Emre/a.txt"_s});
        allUnread("numbers", u"4711"_s, {u"2024/protokoll.txt"_s, u"4712/a.txt"_s, u"5b/liste.csv"_s});
        allUnread("not where the person's lies", atTop, {u"Projekte/Paul Klee/a.txt"_s});
        allUnread("names nobody has listed may be things", atTop, {u"Okafor, Chidubem (4d)/a.txt"_s});
        row("people's folders, turned", u"Lindner, Mia"_s,
            {u"Diallo, Mamadou/a.txt"_s, u"El Amrani, Yasin/a.txt"_s, u"García López, Mateo/a.txt"_s,
             u"Hartung, Mia/a.txt"_s, u"Klein, Anna-Lena/a.txt"_s, u"Müller-Lüdenscheidt, Jonas/a.txt"_s,
             u"O'Brien, Liam/a.txt"_s, u"Petersen, Jonas Chidubem (4d)/a.txt"_s, u"Petersen, Jonas, 4d/a.txt"_s,
             u"Sonntag, Emil/a.txt"_s, u"Werner, Jonas/a.txt"_s, u"von der Heide, Jo/a.txt"_s, u"ÖZTÜRK, AYSE/a.txt"_s,
             u"Öztürk, Ayşe/a.txt"_s});
        row("people's folders, straight", u"Mia Lindner"_s,
            {u"Anna Lena Weber/a.txt"_s, u"Jonas Klein/a.txt"_s, u"Jonas Wehrmann/a.txt"_s, u"Jonas van Dyk/a.txt"_s,
             u"Mia Hartung/a.txt"_s, u"Mia Petersen/a.txt"_s, u"Petersen Jonas 4b/a.txt"_s,
             u"Zoë Winter (2019)/a.txt"_s});
        row("people's folders, for programs", u"lindner_mia"_s,
            {u"aydin_emre/a.txt"_s, u"jonas.petersen/a.txt"_s, u"jonas_petersen_4d/a.txt"_s, u"yilmaz_ayse/a.txt"_s});
        row("given names", u"Mia"_s, {u"Jonas/a.txt"_s, u"Emma P/a.txt"_s, u"Anna-Lena/a.txt"_s});
        row("an empty class's folder", atTop, {u"Klasse 3d/"_s});
    }
    void whatWasNotLookedIntoIsAGap()
    {
        QFETCH(QString, own);
        QFETCH(QStringList, files);
        QFETCH(QStringList, unread);
        const QTemporaryDir folder;
        for (const QString &file : files + QStringList{own + u"/a.txt"_s}) {
            const QString path = folder.filePath(file);
            QVERIFY(QDir().mkpath(path.section(u'/', 0, -2)));
            QFile made(path);
            QVERIFY(path.endsWith(u'/') || made.open(QIODevice::WriteOnly));
        }
        const auto sink = collected(folder.path(), own);
        QVERIFY(sink);
        QCOMPARE(sink->paths(), QStringList{own + u"/a.txt"_s});
        QCOMPARE(sink->gaps.size(), unread.isEmpty() ? 0 : 1);
        if (unread.isEmpty())
            return;
        const Gap &gap = sink->gaps.constFirst();
        QCOMPARE(gap.reason, (Code{u"gap.folder-unread"_s, {{u"count"_s, unread.size()}}}));
        // What goes out with the letter and the bundle names no file: it bears others' names.
        QCOMPARE(gap.where, QString());
        QVERIFY(gap.ask);
        QCOMPARE(gap.ask->params.value(u"files"_s).toString(), unread.join(u"; "_s));
    }

    void ofManyTheFirstAreNamed()
    {
        const QTemporaryDir folder;
        QVERIFY(QDir().mkpath(folder.filePath(u"Lindner, Mia"_s)));
        for (int i = 100; i < 150; ++i) {
            QFile file(folder.filePath(u"Liste %1.csv"_s.arg(i)));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        const auto sink = collected(folder.path(), u"Lindner, Mia"_s);
        QVERIFY(sink);
        QCOMPARE(sink->gaps.size(), 1);
        const QString names = sink->gaps.constFirst().ask->params.value(u"files"_s).toString();
        QCOMPARE(names.count(u"Liste"), 20);
        QVERIFY(names.endsWith(u"; …"));
        QCOMPARE(sink->gaps.constFirst().reason.params.value(u"count"_s).toInteger(), 50);
    }

    void withoutAFolderOfTheirsTheyAreStillAskedFor()
    {
        const QTemporaryDir folder;
        for (const char *path : {"Petersen, Jonas", "Klasse 4d"})
            QVERIFY(QDir().mkpath(folder.filePath(QString::fromLatin1(path))));
        for (const char *path : {"Petersen, Jonas/a.txt", "Klasse 4d/Klassenliste.csv"})
            QVERIFY(QFile(folder.filePath(QString::fromLatin1(path))).open(QIODevice::WriteOnly));
        Query mia;
        mia.givenName = u"Mia"_s;
        mia.familyName = u"Lindner"_s;
        const auto found = (*FolderConnector::make({folder.path(), {{u"layout"_s, u"per-person"_s}}}))->find(mia, {});
        QVERIFY(found);
        QCOMPARE(found->size(), 1);
        QCOMPARE(found->constFirst().match, Candidate::Match::Possible); // nobody takes it without a look
        QVERIFY(found->constFirst().isOfNobody);
        QCOMPARE(found->constFirst().reasons, QList<Code>{(Code{u"reason.folder-unread"_s, {{u"count"_s, 1}}})});
        const auto sink = collected(folder.path(), found->constFirst().reference);
        QVERIFY(sink);
        QVERIFY(sink->items.isEmpty());
        QCOMPARE(sink->gaps.constFirst().ask->params.value(u"files"_s).toString(), u"Klasse 4d/Klassenliste.csv"_s);
    }

private:
    static std::unique_ptr<RecordingSink> collected(const QString &folder, const QString &own)
    {
        const auto made = FolderConnector::make({folder, {{u"layout"_s, u"per-person"_s}}});
        Query mia;
        mia.givenName = u"Mia"_s;
        mia.familyName = u"Lindner"_s;
        Candidate chosen;
        chosen.reference = own;
        auto sink = std::make_unique<RecordingSink>();
        return made && (*made)->collect(chosen, mia, *sink, {}) ? std::move(sink) : nullptr;
    }
};

QTEST_GUILESS_MAIN(TestFolderUnread)
#include "tst_folderunread.moc"
