// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bundles/names.h"
#include "bundles/pathset.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace habeas::bundles;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int room = 120;

/// Names as a hostile or careless system gives them: mostly short, from pieces that do harm
/// somewhere.
QString hostileName(QRandomGenerator &random)
{
    static const QStringList pieces{u"a"_s,
                                    u"A"_s,
                                    u"ä"_s,
                                    u"Ä"_s,
                                    u"a\u0308"_s,
                                    u"A\u0308"_s,
                                    u"ß"_s,
                                    u"ss"_s,
                                    u"ſ"_s,
                                    u"ı"_s,
                                    u"I"_s,
                                    u"i"_s,
                                    u"İ"_s,
                                    u"ﬁ"_s,
                                    u"fi"_s,
                                    u"K"_s,
                                    u"k"_s,
                                    u"ς"_s,
                                    u"σ"_s,
                                    u"."_s,
                                    u".."_s,
                                    u" "_s,
                                    u"/"_s,
                                    u"\\"_s,
                                    u"%"_s,
                                    u"%2F"_s,
                                    u"\r"_s,
                                    u"\n"_s,
                                    u":"_s,
                                    u"*"_s,
                                    u"?"_s,
                                    u"\""_s,
                                    u"<"_s,
                                    u">"_s,
                                    u"|"_s,
                                    u"{"_s,
                                    u"}"_s,
                                    u"{~2}"_s,
                                    u"{41}"_s,
                                    u"{}"_s,
                                    u"{#0011223344556677}"_s,
                                    u"CON"_s,
                                    u"con"_s,
                                    u"nul"_s,
                                    u"COM1"_s,
                                    u"com¹"_s,
                                    u"AUX.txt"_s,
                                    u"LPT9"_s,
                                    u"desktop.ini"_s,
                                    u"\u202E"_s,
                                    u"\u200D"_s,
                                    u"\uFEFF"_s,
                                    u"\uFFFF"_s,
                                    u"\u00A0"_s,
                                    u"😀"_s,
                                    u"\U000E0041"_s,
                                    u".pdf"_s,
                                    u".PDF"_s,
                                    u"~1"_s,
                                    u"$"_s,
                                    u"`"_s,
                                    u"'"_s,
                                    u"日本"_s,
                                    u"\x7F"_s,
                                    u"\u0085"_s};
    QString name;
    const int parts = random.bounded(1, 6);
    for (int i = 0; i < parts; ++i)
        name += pieces[random.bounded(pieces.size())];
    switch (random.bounded(20)) {
    case 0:
        return name + QChar(0) + name;
    case 1:
        return name + QString(random.bounded(400), u'x') + name;
    case 2:
        return name + QString(random.bounded(200), QChar(0x65E5)) + u".txt"_s;
    case 3:
        return name + QChar(0xD800);
    case 4:
        return QChar(0xDC00) + name;
    case 5:
        return name + QString(u"/Ordner mit Namen"_s).repeated(random.bounded(30));
    default:
        return name;
    }
}

} // namespace

class TestNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void escapes_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("escaped");
        QTest::newRow("an ordinary name stays") << u"Übung 3 (Größe).pdf"_s << u"Übung 3 (Größe).pdf"_s;
        QTest::newRow("so do CJK and emoji") << u"日本 😀"_s << u"日本 😀"_s;
        QTest::newRow("a decomposed umlaut is composed") << u"U\u0308ben"_s << u"\u00DCben"_s;
        QTest::newRow("a directory's name stays readable") << u"uid=mia,ou=people"_s << u"uid=mia,ou=people"_s;
        QTest::newRow("parent") << u".."_s << u".{2E}"_s;
        QTest::newRow("itself") << u"."_s << u"{2E}"_s;
        QTest::newRow("empty") << u""_s << u"{}"_s;
        QTest::newRow("slash") << u"a/b"_s << u"a{2F}b"_s;
        QTest::newRow("backslash, RFC 8493 and Windows") << u"a\\b"_s << u"a{5C}b"_s;
        QTest::newRow("percent, RFC 8493 §2.1.3") << u"100%"_s << u"100{25}"_s;
        QTest::newRow("line ends, RFC 8493 §2.1.3") << u"a\r\nb"_s << u"a{0D}{0A}b"_s;
        QTest::newRow("NUL") << u"a"_s + QChar(0) + u'b' << u"a{00}b"_s;
        QTest::newRow("our own braces") << u"{41}"_s << u"{7B}41{7D}"_s;
        QTest::newRow("reserved on Windows") << u"con"_s << u"{63}on"_s;
        QTest::newRow("reserved with an extension") << u"NUL.tar.gz"_s << u"{4E}UL.tar.gz"_s;
        QTest::newRow("reserved before blanks") << u"aux  .txt"_s << u"{61}ux  .txt"_s;
        QTest::newRow("reserved with a superscript") << u"COM²"_s << u"{43}OM²"_s;
        QTest::newRow("not reserved") << u"CONRAD COM10"_s << u"CONRAD COM10"_s;
        QTest::newRow("folder style") << u"Desktop.ini"_s << u"{44}esktop.ini"_s;
        QTest::newRow("trailing dot") << u"a."_s << u"a{2E}"_s;
        QTest::newRow("trailing blank") << u"a "_s << u"a{20}"_s;
        QTest::newRow("leading blank") << u" a"_s << u"{20}a"_s;
        QTest::newRow("turned writing direction") << u"\u202Egpj.exe"_s << u"{202E}gpj.exe"_s;
        QTest::newRow("lone surrogate") << u"a"_s + QChar(0xD83D) << u"a{D83D}"_s;
        QTest::newRow("noncharacter of another plane") << u"\U0001FFFE"_s << u"{1FFFE}"_s;
    }

    void escapes()
    {
        QFETCH(QString, name);
        QFETCH(QString, escaped);
        QCOMPARE(escapeName(name), escaped);
        QCOMPARE(unescapeName(escaped), std::optional(name.normalized(QString::NormalizationForm_C)));
        QVERIFY(isPortableName(escaped));
    }

    void refusesWhatIsNotOurs_data()
    {
        QTest::addColumn<QString>("part");
        for (const char *part :
             {"a{", "a}{", "{4}", "{110000}", "{4G}", "a{}", "{}a", "{~1}a", "{~2}{~3}a", "{~2}", ""})
            QTest::newRow(part) << QString::fromLatin1(part);
        QTest::newRow("shortened") << u"a{#0011223344556677}.txt"_s;
    }

    void refusesWhatIsNotOurs()
    {
        QFETCH(QString, part);
        QCOMPARE(unescapeName(part), std::nullopt);
    }

    void twinsGetANumberBeforeTheExtension()
    {
        NameAllocator names(room);
        QCOMPARE(names.allocate(u"Ordner/LIESMICH.txt"), u"Ordner/LIESMICH.txt"_s);
        QCOMPARE(names.allocate(u"Ordner/liesmich.txt"), u"Ordner/liesmich{~2}.txt"_s);
        QCOMPARE(names.allocate(u"Ordner/Liesmich.txt"), u"Ordner/Liesmich{~3}.txt"_s);
        QCOMPARE(names.allocate(u"ordner/LIESMICH.txt"), u"ordner{~2}/LIESMICH.txt"_s);
        QCOMPARE(unescapeName(u"liesmich{~2}.txt"), std::optional(u"liesmich.txt"_s));
        QCOMPARE(unescapeName(u"{}{~2}"), std::optional(QString()));
    }

    void composedAndDecomposedAreTwins()
    {
        NameAllocator names(room);
        QCOMPARE(names.allocate(u"Übung.txt"), u"Übung.txt"_s);
        QCOMPARE(names.allocate(u"U\u0308bung.txt"), u"\u00DCbung{~2}.txt"_s);
    }

    void aFileAndAFolderOfOneName()
    {
        NameAllocator names(room);
        QCOMPARE(names.allocate(u"a"), u"a"_s);
        QCOMPARE(names.allocate(u"a/b"), u"a{~2}/b"_s);
        QCOMPARE(names.allocate(u"a/c"), u"a{~2}/c"_s);
    }

    void longNamesKeepBeginningAndExtension()
    {
        NameAllocator names(room);
        const QString name = names.allocate(u"Referat über "_s + QString(300, u'y') + u".docx"_s);
        QVERIFY2(name.startsWith(u"Referat über yyyy"_s) && name.endsWith(u"}.docx"_s), qPrintable(name));
        QCOMPARE(name.size(), room);
        const QString wide = names.allocate(QString(100, QChar(0x65E5)));
        QVERIFY(wide.toUtf8().size() <= 255);
        const QString hostile = names.allocate(u"con."_s + QString(300, u'y'));
        QVERIFY2(isPortableName(hostile), qPrintable(hostile));
    }

    void deepPathsBecomeOneName()
    {
        NameAllocator names(room);
        const QString path = names.allocate(QString(u"Ordner mit einem Namen/"_s).repeated(40) + u"Heft.odt"_s);
        QVERIFY2(path.size() <= room, qPrintable(path));
        QVERIFY2(path.contains(u"/Heft{#"_s) && path.endsWith(u".odt"_s), qPrintable(path));
    }

    void thousandsOfHostilePathsAreDistinctAndValid()
    {
        QRandomGenerator random(20260041);
        for (int round = 0; round < 40; ++round) {
            NameAllocator names(room);
            PathSet seen;
            for (int i = 0; i < 1000; ++i) {
                const QString foreign = hostileName(random);
                const QString path = names.allocate(foreign);
                const QByteArray shown = foreign.toUtf8().toPercentEncoding() + " became " + path.toUtf8();
                QVERIFY2(seen.add(path, PathSet::Kind::File), shown);
                QVERIFY2(isPortablePath(path) && path.size() <= room, shown);
                if (!path.contains(u"{#"_s)) {
                    QStringList back;
                    for (const QString &part : path.split(u'/')) {
                        const auto name = unescapeName(part);
                        QVERIFY2(name, shown);
                        back << *name;
                    }
                    QVERIFY2(back.join(u'/') == foreign.normalized(QString::NormalizationForm_C), shown);
                }
            }
        }
    }

    void aHundredThousandEqualNamesTakeNoTime()
    {
        NameAllocator names(room);
        QString last;
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 100'000; ++i)
            last = names.allocate(u"IMG.jpg");
        QCOMPARE(last, u"IMG{~100000}.jpg"_s);
        QVERIFY(timer.elapsed() < 60'000);
    }

    void pathSetKnowsFoldersFromFiles()
    {
        PathSet paths;
        QVERIFY(paths.add(u"data/a"_s, PathSet::Kind::File));
        QVERIFY(paths.add(u"data"_s, PathSet::Kind::Folder));
        QVERIFY(!paths.add(u"data"_s, PathSet::Kind::Folder));
        QVERIFY(!paths.add(u"data/A"_s, PathSet::Kind::File));
        QVERIFY(!paths.add(u"data/a/b"_s, PathSet::Kind::File));
        QVERIFY(!paths.add(u"Data/c"_s, PathSet::Kind::File));
        QVERIFY(!paths.add(u"DATA"_s, PathSet::Kind::File));
    }
};

QTEST_GUILESS_MAIN(TestNames)
#include "tst_names.moc"
