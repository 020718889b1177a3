// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bundles/readable.h"

#include <QRandomGenerator>
#include <QTest>

using namespace habeas;
using namespace habeas::bundles;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array everyForm{ReadableForm::ContentLines, ReadableForm::Directory, ReadableForm::Table,
                               ReadableForm::Json, ReadableForm::Lines};

/// The pages of \a content, given in pieces of \a step bytes.
QStringList pagesOf(ReadableForm form, const QByteArray &content, qsizetype step = 1'000'000,
                    Language language = Language::German)
{
    const Words words = Words::of(language);
    QStringList pages;
    bool expectsMore = true;
    const auto writer = makeReadable(form, words, [&](const QString &body, bool more) -> Result<> {
        if (!expectsMore)
            qFatal("a page after the last one");
        expectsMore = more;
        pages << body;
        return {};
    });
    for (qsizetype i = 0; i < content.size(); i += step) {
        if (!writer->write(QByteArrayView(content).sliced(i, std::min(step, content.size() - i))))
            qFatal("not written");
    }
    if (!writer->finish() || expectsMore)
        qFatal("not finished");
    return pages;
}

QString page(ReadableForm form, const QByteArray &content, Language language = Language::German)
{
    return pagesOf(form, content, 1'000'000, language).join(u"|"_s);
}

/// Every element that is opened is closed, in order: a page that breaks its own frame could hide
/// what follows.
bool isBalanced(const QString &html)
{
    static const QRegularExpression tag(u"<(/?)([a-z0-9]+)[^<>]*>"_s);
    QStringList open;
    for (auto it = tag.globalMatch(html); it.hasNext();) {
        const auto match = it.next();
        if (match.captured(1).isEmpty())
            open << match.captured(2);
        else if (open.isEmpty() || open.takeLast() != match.captured(2))
            return false;
    }
    return open.isEmpty() && html.count(u'<') == html.count(u'>');
}

} // namespace

class TestReadable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void formOfAnItem_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("mediaType");
        QTest::addColumn<ItemKind>("kind");
        QTest::addColumn<ReadableForm>("form");
        const QString unknown = u"application/octet-stream"_s;
        QTest::newRow("vCard") << u"a"_s << u"text/vcard; charset=utf-8"_s << ItemKind::Contacts
                               << ReadableForm::ContentLines;
        QTest::newRow("iCalendar by name") << u"a.ICS"_s << unknown << ItemKind::File << ReadableForm::ContentLines;
        QTest::newRow("LDIF") << u"uid=mia"_s << u"text/ldif"_s << ItemKind::Record << ReadableForm::Directory;
        QTest::newRow("CSV") << u"a.csv"_s << unknown << ItemKind::File << ReadableForm::Table;
        QTest::newRow("JSON") << u"a"_s << u"application/json"_s << ItemKind::Metadata << ReadableForm::Json;
        QTest::newRow("log by kind") << u"access"_s << u"text/plain"_s << ItemKind::LogLines << ReadableForm::Lines;
        QTest::newRow("text is readable") << u"a.txt"_s << u"text/plain"_s << ItemKind::File << ReadableForm::None;
        QTest::newRow("so is a picture") << u"a.jpg"_s << u"image/jpeg"_s << ItemKind::File << ReadableForm::None;
    }

    void formOfAnItem()
    {
        QFETCH(QString, path);
        QFETCH(QString, mediaType);
        QFETCH(ItemKind, kind);
        QFETCH(ReadableForm, form);
        Item item;
        item.path = path;
        item.mediaType = mediaType;
        item.kind = kind;
        QCOMPARE(readableFormOf(item), form);
    }

    void says_data()
    {
        QTest::addColumn<ReadableForm>("form");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("said");
        const auto lines = ReadableForm::ContentLines;
        QTest::newRow("caption of a component")
            << lines << QByteArray("BEGIN:VEVENT\r\nSUMMARY:Chor\r\nEND:VEVENT\r\n")
            << u"<caption>Termin</caption>\n<tr><th scope=\"row\">Betreff</th><td>Chor</td></tr>"_s;
        QTest::newRow("unknown property stays")
            << lines << QByteArray("BEGIN:VCARD\nX-Y:1\nEND:VCARD\n") << u"<th scope=\"row\">X-Y</th><td>1</td>"_s;
        QTest::newRow("folded, RFC 6350 §3.2")
            << lines << QByteArray("BEGIN:VCARD\nNOTE:ein\n  Wort\n\tmehr\n") << u"<td>ein Wortmehr</td>"_s;
        QTest::newRow("escaped, RFC 6350 §3.4")
            << lines << QByteArray("NOTE:a\\nb\\, c\\\\d") << u"<td>a\nb, c\\d</td>"_s;
        QTest::newRow("structured") << lines << QByteArray("N:Muster;Mia;;;") << u"<td>Muster; Mia</td>"_s;
        QTest::newRow("group and parameters")
            << lines << QByteArray("item1.TEL;TYPE=\"a:b\",home:0511")
            << u"<th scope=\"row\">Telefon</th><td>0511 <small>TYPE=&quot;a:b&quot;,home</small></td>"_s;
        QTest::newRow("day") << lines << QByteArray("BDAY:20150307") << u"<td>7.3.2015</td>"_s;
        QTest::newRow("time in UTC") << lines << QByteArray("DTSTART:20260301T080500Z")
                                     << u"<td>1.3.2026, 08:05 UTC</td>"_s;
        QTest::newRow("no day") << lines << QByteArray("UID:20261399") << u"<td>20261399</td>"_s;
        QTest::newRow("picture") << lines << QByteArray("PHOTO:" + QByteArray(2000, 'A'))
                                 << QString(60, u'A')
                + u"<em class=\"note\"> … (1.940 weitere Zeichen, siehe Original)</em>"_s;
        QTest::newRow("after an inner component")
            << lines << QByteArray("BEGIN:VEVENT\nBEGIN:VALARM\nACTION:x\nEND:VALARM\nSUMMARY:Chor\nEND:VEVENT")
            << u"<caption>Termin</caption>\n<tr><th scope=\"row\">Betreff</th>"_s;
        const auto directory = ReadableForm::Directory;
        QTest::newRow("LDIF text") << directory << QByteArray("dn: uid=mia\nsn: Muster\n")
                                   << u"<th scope=\"row\">Nachname</th><td>Muster</td>"_s;
        QTest::newRow("LDIF Base64 text") << directory << QByteArray("cn:: TWnDoQ==\n") << u"<td>Miá</td>"_s;
        QTest::newRow("LDIF Base64 binary")
            << directory << QByteArray("jpegPhoto:: /9j/AA==\n") << u"(kein Text, 4 Bytes, siehe Original)"_s;
        QTest::newRow("LDIF folded") << directory << QByteArray("description: ein\n  Wort\n") << u"<td>ein Wort</td>"_s;
        QTest::newRow("LDIF comment") << directory << QByteArray("# von Hand\n") << u"<td># von Hand</td>"_s;
        const auto table = ReadableForm::Table;
        QTest::newRow("CSV head")
            << table << QByteArray("a;b\n1;2\n")
            << u"<th scope=\"col\">a</th><th scope=\"col\">b</th></tr>\n</thead>\n<tr><td>1</td><td>2</td></tr>"_s;
        QTest::newRow("CSV quotes, RFC 4180 §2.7")
            << table << QByteArray("a,b\n\"x,\"\"y\"\"\nz\",2\n") << u"<td>x,&quot;y&quot;\nz</td><td>2</td>"_s;
        QTest::newRow("tabs") << table << QByteArray("a\tb\n") << u"<th scope=\"col\">b</th>"_s;
        const auto json = ReadableForm::Json;
        QTest::newRow("JSON object")
            << json << QByteArray(R"({"a":{"b":[1,true,null]}})")
            << u"<th scope=\"row\">b</th><td><ul><li>1</li><li>true</li><li>null</li></ul></td>"_s;
        QTest::newRow("large numbers stay")
            << json << QByteArray(R"({"id":12345678901234567})") << u"<td>12345678901234567</td>"_s;
        QTest::newRow("markup is text") << json << QByteArray(R"({"<b>":"<script>'\"&"})")
                                        << u"<th scope=\"row\">&lt;b&gt;</th><td>&lt;script&gt;&#39;&quot;&amp;</td>"_s;
        QTest::newRow("broken JSON as it is") << json << QByteArray("{\"a\":\n1,}") << u"<li value=\"2\">1,}</li>"_s;
        const auto log = ReadableForm::Lines;
        QTest::newRow("lines with numbers")
            << log << QByteArray("a\r\nb") << u"<li value=\"1\">a</li>\n<li value=\"2\">b</li>"_s;
        QTest::newRow("Latin-1") << log << QByteArray("M\xfcller") << u"<li value=\"1\">Müller</li>"_s;
        QTest::newRow("controls") << log << QByteArray("a\x1b[31mb") << u"<li value=\"1\">a\uFFFD[31mb</li>"_s;
        QTest::newRow("a line beyond 64 KiB")
            << log << QByteArray(65'537, 'x')
            << u"<em class=\"note\"> … (1 weiteres Zeichen, siehe Original)</em></li>"_s;
    }

    void says()
    {
        QFETCH(ReadableForm, form);
        QFETCH(QByteArray, content);
        QFETCH(QString, said);
        const QString html = page(form, content);
        QVERIFY2(html.contains(said), qPrintable(html.left(2000)));
        QVERIFY(isBalanced(html));
        for (const qsizetype step : {1, 7, 64})
            QCOMPARE(pagesOf(form, content, step).join(u"|"_s), html);
    }

    void inEnglishToo()
    {
        QVERIFY(page(ReadableForm::ContentLines, "BEGIN:VCARD\nBDAY:20150307\n", Language::English)
                    .contains(u"<caption>Contact</caption>\n<tr><th scope=\"row\">Birthday</th><td>7 Mar 2015</td>"_s));
    }

    void nothingGivesOneEmptyPage()
    {
        for (const ReadableForm form :
             {ReadableForm::ContentLines, ReadableForm::Directory, ReadableForm::Table, ReadableForm::Lines})
            QCOMPARE(pagesOf(form, {}), QStringList(QString()));
        QCOMPARE(pagesOf(ReadableForm::Json, {}).size(), 1);
    }

    void longContentsTurnPages()
    {
        QByteArray content = "Nummer,Wert\n";
        for (int i = 0; i < 40'000; ++i)
            content += QByteArray::number(i) + ",x\n";
        const QStringList pages = pagesOf(ReadableForm::Table, content);
        QVERIFY(pages.size() > 3);
        qsizetype rows = 0;
        for (const QString &html : pages) {
            QVERIFY(isBalanced(html));
            QVERIFY(html.size() < 300 * 1024);
            QCOMPARE(html.count(u"<th scope=\"col\">Nummer</th>"_s), 1); // on every page
            rows += html.count(u"<tr><td>"_s);
        }
        QCOMPARE(rows, 40'000);
    }

    void endlessContentsEndWithAWord()
    {
        const QStringList pages = pagesOf(ReadableForm::Lines, QByteArray(6'000'000, '\n'));
        QCOMPARE(pages.size(), 400);
        QVERIFY(isBalanced(pages.last()));
        QVERIFY(pages.last().endsWith(
            u"<em class=\"note\">Hier endet diese Ansicht. Das Original enthält mehr.</em></p>\n"_s));
    }

    /// Short rows under a head that stands on every page must not multiply it.
    void aLongHeadIsNotRepeated()
    {
        qsizetype size = 0;
        const QByteArray content = QByteArray(60'000, ',') + '\n' + QByteArray("1\n").repeated(100'000);
        for (const QString &html : pagesOf(ReadableForm::Table, content))
            size += html.size();
        QVERIFY2(size < 10'000'000, qPrintable(QString::number(size)));
        size = 0;
        const QByteArray card = "BEGIN:" + QByteArray(60'000, 'x') + '\n' + QByteArray("A:1\n").repeated(100'000);
        for (const QString &html : pagesOf(ReadableForm::ContentLines, card))
            size += html.size();
        QVERIFY2(size < 10'000'000, qPrintable(QString::number(size)));
    }

    void hostileContentsStayInBounds_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("deep JSON") << QByteArray(300'000, '[');
        QTest::newRow("valid deep JSON") << QByteArray(900, '[') + QByteArray(900, ']');
        QTest::newRow("wide JSON") << "[" + QByteArray("0,").repeated(60'000) + "0]";
        QTest::newRow("an open quote") << QByteArray("\"a,b\n").repeated(60'000);
        QTest::newRow("only quotes") << QByteArray(400'001, '"');
        QTest::newRow("only BEGIN") << QByteArray("BEGIN:VEVENT\nX:1\n").repeated(10'000);
        QTest::newRow("only END") << QByteArray("END:VEVENT\n").repeated(20'000);
        QTest::newRow("endless folding") << QByteArray("A:\n x").repeated(60'000);
        QTest::newRow("one long line") << QByteArray(1'000'000, 'x');
        QTest::newRow("many cells") << QByteArray(100'000, ',');
        QTest::newRow("zeros") << QByteArray(100'000, '\0');
    }

    void hostileContentsStayInBounds()
    {
        QFETCH(QByteArray, content);
        for (const ReadableForm form : everyForm) {
            for (const QString &html : pagesOf(form, content))
                QVERIFY(isBalanced(html));
        }
    }

    void randomBytes()
    {
        QRandomGenerator random(7);
        static constexpr QByteArrayView pieces = "BEGIN:\r\n\t ;:\"\\,{}[]0aA=#<>&'\xc3\xa4\xff";
        for (int round = 0; round < 100; ++round) {
            QByteArray content;
            const int size = random.bounded(3000);
            for (int i = 0; i < size; ++i)
                content += pieces[random.bounded(static_cast<int>(pieces.size()))];
            for (const ReadableForm form : everyForm)
                QVERIFY2(isBalanced(page(form, content)), content.toPercentEncoding());
        }
    }

    void theReceiversErrorComesBack()
    {
        const Words words = Words::of(Language::German);
        for (const ReadableForm form : everyForm) {
            const auto writer = makeReadable(form, words, [](const QString &, bool) -> Result<> {
                return Error{Error::Kind::Storage, u"test.full"_s, {}};
            });
            QVERIFY(writer->write("{}"));
            QCOMPARE(writer->finish().error().code, u"test.full"_s);
        }
    }
};

QTEST_GUILESS_MAIN(TestReadable)
#include "tst_readable.moc"
