// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readback.h"
#include "sampleletters.h"

#include "letters/document.h"
#include "letters/fonts.h"
#include "letters/html.h"
#include "letters/odt.h"
#include "letters/pdfa.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace habeas;
using namespace habeas::letters;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(habeas::letters::LetterContent)

namespace {

/// The jars of Debian's libpdfbox2-java and what its preflight needs.
QString preflightPath()
{
    QStringList jars;
    for (const char *jar :
         {"preflight", "pdfbox2", "fontbox2", "xmpbox", "commons-logging", "javax.activation", "jaxb-api"})
        jars << u"%1/%2.jar"_s.arg(QStringLiteral(HABEAS_PREFLIGHT_JARS), QLatin1String(jar));
    return jars.join(u':');
}

LetterContent plain(const QString &name)
{
    AnswerInput input = sample::answer();
    input.frame.request.subject.familyName = name;
    const auto content = answerLetter(input);
    return content ? *content : LetterContent();
}

} // namespace

class TestLetterFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void allThreeSayTheSame_data()
    {
        QTest::addColumn<LetterContent>("content");
        for (const Language language : {Language::German, Language::English}) {
            for (const auto &[kind, letter] : sample::everyKind(language))
                QTest::addRow("%s %s", qPrintable(kind), qPrintable(languageCode(language))) << *letter;
            AnswerInput child = sample::answer(language);
            child.childPage = true;
            QTest::addRow("with a page for a child %s", qPrintable(languageCode(language))) << *answerLetter(child);
            QTest::addRow("negative %s", qPrintable(languageCode(language)))
                << *answerLetter(sample::negativeAnswer(language));
        }
    }

    void allThreeSayTheSame()
    {
        QFETCH(LetterContent, content);
        const QString expected = readback::packed(content);
        QVERIFY(expected.size() > 500);

        const QString pdf = written(toPdf(content), u"letter.pdf"_s);
        QString fault;
        const QString shown = readback::packedPdf(pdf, content, fault);
        QCOMPARE(fault, QString());
        QCOMPARE(shown, expected);
        checkPdf(pdf, content);

        const QString html = written(toHtml(content), u"letter.html"_s);
        const QJsonObject page = readback::readBy(u"read_html.py"_s, html);
        QCOMPARE(page.value(u"faults"_s).toArray(), QJsonArray());
        QCOMPARE(page.value(u"lang"_s).toString(), languageCode(content.language));
        QCOMPARE(page.value(u"title"_s).toString(), content.title);
        QCOMPARE(readback::packed(page.value(u"lines"_s).toArray()), expected);
        QCOMPARE(readback::run(u"xmllint"_s, {u"--noout"_s, html}).fault, QString());

        const QString odt = written(toOdt(content), u"letter.odt"_s);
        const QJsonObject document = readback::readBy(u"read_odt.py"_s, odt);
        QCOMPARE(document.value(u"faults"_s).toArray(), QJsonArray());
        QCOMPARE(readback::packed(document.value(u"lines"_s).toArray()), expected);
        checkOdt(odt);
    }

    /// By PDFBox, in one run for all: what an archive would ask.
    void everyPdfIsPdfA()
    {
        QList<Result<LetterContent>> letters{answerLetter(sample::longAnswer(60))};
        for (const Language language : {Language::German, Language::English}) {
            for (const auto &[kind, letter] : sample::everyKind(language))
                letters << letter;
            AnswerInput child = sample::answer(language);
            child.childPage = true;
            letters << answerLetter(child) << answerLetter(sample::negativeAnswer(language));
        }
        letters << plain(u"Nguyễn Şığırcıoğlu Żółć Παπαδοπούλου Щербакóва"_s);
        const QTemporaryDir folder;
        for (qsizetype i = 0; i < letters.size(); ++i) {
            QFile file(folder.filePath(QString::number(i) + u".pdf"_s));
            const auto pdf = toPdf(*letters.at(i));
            QVERIFY2(pdf, qPrintable(pdf ? QString() : pdf.error().message));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(*pdf) == pdf->size());
        }
        QFile record(folder.filePath(u"document.pdf"_s));
        QVERIFY(record.open(QIODevice::WriteOnly) && record.write(*toPdf(sample::document(80))) > 0);
        record.close();
        const auto preflight = readback::run(
            u"java"_s,
            {u"-cp"_s, preflightPath(), u"org.apache.pdfbox.preflight.Validator_A1b"_s, u"batch"_s, folder.path()});
        QCOMPARE(preflight.fault, QString());
        QCOMPARE(preflight.output.count("is a valid PDF/A-1b file"), letters.size() + 1);
    }

    /// Tables over pages, charts, and every text where another program finds it.
    void aDocumentShowsAllItSays()
    {
        const Document document = sample::document(80);
        const auto pdf = toPdf(document);
        QVERIFY2(pdf, qPrintable(pdf ? QString() : pdf.error().message));
        QCOMPARE(*toPdf(document), *pdf);
        const QString file = written(pdf, u"document.pdf"_s);
        const auto text = readback::run(u"pdftotext"_s, {u"-layout"_s, file, u"-"_s});
        QCOMPARE(text.fault, QString());
        const QString shown = readback::packed(QString::fromUtf8(text.output));
        for (const QString &each : textsOf(document))
            QVERIFY2(shown.contains(readback::packed(each)), qPrintable(each));
        QVERIFY2(shown.contains(u"Seite3von3"), qPrintable(shown));
        QCOMPARE(readback::run(u"qpdf"_s, {u"--check"_s, file}).fault, QString());
    }

    void aDocumentShowsNothingElse_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        QTest::newRow("a control character") << u"Schule\u0007"_s << u"document.control-character"_s;
        QTest::newRow("a sign our fonts lack") << u"学校"_s << u"document.glyph-missing"_s;
    }

    void aDocumentShowsNothingElse()
    {
        QFETCH(QString, text);
        Document document = sample::document(1);
        document.sections.last().charts.last().bars.last().told = text;
        QTEST(toPdf(document).error().code, "code");
    }

    void oneContentGivesTheSameBytes()
    {
        const auto content = answerLetter(sample::answer());
        QVERIFY(content);
        QCOMPARE(*toHtml(*content), *toHtml(*content));
        QCOMPARE(*toOdt(*content), *toOdt(*content));
        const auto first = toPdf(*content);
        QTest::qWait(1100); // another second of the clock
        QVERIFY(*first == *toPdf(*content));
        QByteArray other;
        std::thread thread([&] { other = *toPdf(*content); });
        thread.join();
        QVERIFY(*first == other);
    }

    void nothingIsRenderedWhileSomethingIsMissing()
    {
        AnswerInput input = sample::answer();
        input.systems[0].purpose = {};
        const auto content = answerLetter(input);
        for (const auto &made : {toPdf(*content), toHtml(*content), toOdt(*content)}) {
            QVERIFY(!made);
            QCOMPARE(made.error().code, u"letter.incomplete"_s);
        }
    }

    void controlCharactersAreRefused()
    {
        LetterContent content = plain(u"Hartung"_s);
        content.opening = {Paragraph{u"a\x1b"_s}};
        for (const auto &made : {toPdf(content), toHtml(content), toOdt(content)}) {
            QVERIFY(!made);
            QCOMPARE(made.error().code, u"letter.control-character"_s);
        }
    }

    void aCharacterWithoutGlyphStopsThePdf_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("character");
        QTest::newRow("emoji") << u"Har\U0001f9e6tung"_s << u"U+1F9E6"_s;
        QTest::newRow("Han") << u"漢"_s << u"U+6F22"_s;
        QTest::newRow("Arabic") << u"سعاد"_s << u"U+0633"_s;
        QTest::newRow("private use") << u"\ue000"_s << u"U+E000"_s;
    }

    void aCharacterWithoutGlyphStopsThePdf()
    {
        QFETCH(QString, name);
        QFETCH(QString, character);
        const LetterContent content = plain(name);
        const auto pdf = toPdf(content);
        QVERIFY(!pdf);
        QCOMPARE(pdf.error().code, u"letter.glyph-missing"_s);
        QVERIFY2(pdf.error().message.contains(character), qPrintable(pdf.error().message));
        QVERIFY(pdf.error().message.contains(u"Betreff"));
        QVERIFY(!pdf.error().message.contains(name));
        QVERIFY(toHtml(content));
        QVERIFY(toOdt(content));
    }

    void namesOfManyLanguagesHaveGlyphs_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("German") << u"Größen-Süß ẞ „Ä“"_s;
        QTest::newRow("Vietnamese") << u"Nguyễn Thị Hồng Ngọc, Đặng Ướt Ỷ"_s;
        QTest::newRow("Turkish") << u"İpek Şığırcıoğlu Çağ"_s;
        QTest::newRow("Polish") << u"Świętosława Żółć Ńąę"_s;
        QTest::newRow("Czech, Hungarian") << u"Dvořák Šťastná Őrült Ű"_s;
        QTest::newRow("Romanian, Croatian, Baltic") << u"Ștefăniță Țîrlea Đurđević Ģirts Žąsys"_s;
        QTest::newRow("Icelandic, Maltese") << u"Þórður Æsa Ħal Għarbi"_s;
        QTest::newRow("Greek") << u"Ελένη Παπαδοπούλου Ώρα ΐ"_s;
        QTest::newRow("Cyrillic") << u"Щербакóва Їжак Ђорђе Ўладзь Әсел Ғани"_s;
        QTest::newRow("decomposed") << u"Mu\u0308ller Nguye\u0302\u0303n"_s;
    }

    void namesOfManyLanguagesHaveGlyphs()
    {
        QFETCH(QString, name);
        const LetterContent content = plain(name);
        const auto made = toPdf(content);
        QVERIFY2(made, qPrintable(made ? QString() : made.error().message));
        const QString pdf = written(made, u"name.pdf"_s);
        QString fault;
        QVERIFY(readback::packedPdf(pdf, content, fault)
                    .contains(readback::packed(name.normalized(QString::NormalizationForm_C))));
        QCOMPARE(fault, QString());
    }

    /// What foreign() lets through has glyphs, so that no name in evidence stops a letter.
    void evidenceNeverStopsAPdf()
    {
        QString all;
        for (char32_t c = 0x21; c < 0x3100; ++c) {
            if (QChar::category(c) != QChar::Other_NotAssigned)
                all += QChar::fromUcs4(c);
        }
        AnswerInput input = sample::answer();
        sample::lineNamed(input, u"Videokonferenz"_s)->gaps = {{{u"gap.folder-too-deep"_s, {}}, all}};
        const auto content = answerLetter(input);
        QVERIFY(content);
        const auto fonts = ShippedFonts::load();
        QVERIFY(fonts);
        const auto drawn = fonts->checkGlyphs(*content);
        QVERIFY2(drawn, qPrintable(drawn ? QString() : drawn.error().message));
    }

    void markupInNamesIsText()
    {
        const QString name = u"<script>alert(1)</script>\"'&amp;]]><!--"_s;
        const LetterContent content = plain(name);
        const QByteArray html = *toHtml(content);
        QVERIFY(!html.contains("<script"));
        const QJsonObject page = readback::readBy(u"read_html.py"_s, written(toHtml(content), u"hostile.html"_s));
        QCOMPARE(page.value(u"faults"_s).toArray(), QJsonArray());
        QCOMPARE(readback::packed(page.value(u"lines"_s).toArray()), readback::packed(content));
        const QJsonObject odt = readback::readBy(u"read_odt.py"_s, written(toOdt(content), u"hostile.odt"_s));
        QCOMPARE(odt.value(u"faults"_s).toArray(), QJsonArray());
        QCOMPARE(readback::packed(odt.value(u"lines"_s).toArray()), readback::packed(content));
    }

    void aVeryLongLetter()
    {
        const auto content = answerLetter(sample::longAnswer(200));
        QVERIFY(content);
        QCOMPARE(content->missing, QList<Missing>());
        const QString pdf = written(toPdf(*content), u"long.pdf"_s);
        checkPdf(pdf, *content);
        QString fault;
        const QString shown = readback::packedPdf(pdf, *content, fault);
        QCOMPARE(fault, QString());
        QCOMPARE(shown, readback::packed(*content));
        const auto said = readback::run(u"pdfinfo"_s, {pdf});
        static const QRegularExpression pages(u"Pages:\\s+(\\d+)"_s);
        QVERIFY(pages.match(QString::fromUtf8(said.output)).captured(1).toInt() > 20);
    }

    void aNameThatFillsPages()
    {
        AnswerInput input = sample::answer();
        input.systems[0].retention.rule.german = u"Donaudampfschifffahrtsgesellschaft"_s.repeated(400);
        const auto content = answerLetter(input);
        const QString pdf = written(toPdf(*content), u"wide.pdf"_s);
        checkPdf(pdf, *content);
        QString fault;
        QCOMPARE(readback::packedPdf(pdf, *content, fault), readback::packed(*content));
        QCOMPARE(fault, QString());
    }

    void aDraftSaysSoOnEveryPage()
    {
        AnswerInput input = sample::answer();
        input.frame.organisation.head.name.clear();
        const auto content = answerLetter(input);
        QCOMPARE(toPdf(*content).error().code, u"letter.incomplete"_s);
        const QString draft = written(toDraftPdf(*content), u"draft.pdf"_s);
        const QString text = QString::fromUtf8(readback::run(u"pdftotext"_s, {draft, u"-"_s}).output);
        const qsizetype pages = text.count(u'\f');
        QVERIFY(pages > 1);
        QCOMPARE(text.count(u"Entwurf, nicht fertiggestellt"_s), pages);
        QVERIFY(text.contains(u"[fehlt]"_s));
    }

private:
    QString written(const Result<QByteArray> &bytes, const QString &name)
    {
        QFile file(m_folder.filePath(name));
        if (bytes && file.open(QIODevice::WriteOnly))
            file.write(*bytes);
        return file.fileName();
    }

    void checkPdf(const QString &file, const LetterContent &content)
    {
        QCOMPARE(readback::run(u"qpdf"_s, {u"--check"_s, file}).fault, QString());

        const auto fonts = readback::run(u"pdffonts"_s, {file});
        QCOMPARE(fonts.fault, QString());
        const auto rows = fonts.output.trimmed().split('\n').mid(2);
        QCOMPARE(rows.size(), 3);
        static const QRegularExpression embedded(
            u"^NotoSans(-Regular|-Bold|-Italic|Mono-Regular)\\s+CID TrueType\\s+Identity-H\\s+yes"_s);
        for (const QByteArray &row : rows)
            QVERIFY2(embedded.match(QString::fromUtf8(row)).hasMatch(), row.constData());

        const QString facts = QString::fromUtf8(readback::run(u"pdfinfo"_s, {u"-isodates"_s, file}).output);
        QVERIFY(facts.contains(u"Title:           "_s + content.title));
        QVERIFY(facts.contains(u"Author:          "_s + content.sender));
        QVERIFY(facts.contains(u"CreationDate:    "_s + content.on.toString(Qt::ISODate)));
        QVERIFY(facts.contains(u"Page size:       595 x 842 pts (A4)"_s));
        const auto root = readback::run(u"qpdf"_s, {u"--json=2"_s, u"--json-key=qpdf"_s, file});
        QVERIFY(root.output.contains("\"/Lang\": \"u:" + languageCode(content.language).toLatin1() + '"'));
        QVERIFY(root.output.contains("\"/DisplayDocTitle\": true"));
    }

    void checkOdt(const QString &file)
    {
        const auto kind = readback::run(u"file"_s, {u"--brief"_s, u"--mime-type"_s, file});
        QCOMPARE(kind.output.trimmed(), QByteArray("application/vnd.oasis.opendocument.text"));
        QCOMPARE(readback::run(u"unzip"_s, {u"-tqq"_s, file}).fault, QString());
        const QTemporaryDir parts;
        QCOMPARE(readback::run(u"unzip"_s, {u"-qq"_s, file, u"-d"_s, parts.path()}).fault, QString());
        QStringList check{u"--noout"_s};
        for (const QString &part : {u"content.xml"_s, u"styles.xml"_s, u"meta.xml"_s, u"META-INF/manifest.xml"_s})
            check << parts.filePath(part);
        QCOMPARE(readback::run(u"xmllint"_s, check).fault, QString());
    }

    QTemporaryDir m_folder;
};

QTEST_MAIN(TestLetterFiles)
#include "tst_letterfiles.moc"
