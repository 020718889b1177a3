// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readback.h"
#include "sampleletters.h"

#include "letters/fonts.h"
#include "letters/html.h"
#include "letters/odt.h"
#include "letters/passphrase.h"
#include "letters/pdfa.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <sodium.h>

using namespace habeas;
using namespace habeas::letters;
using namespace Qt::Literals::StringLiterals;

using Origin = PassphraseInput::Origin;

namespace {

const QByteArray generated = "anker-birne-dackel-efeu-gabel-hafen-igel";

Result<LetterContent> letterWith(const QByteArray &passphrase, Origin origin = Origin::Generated,
                                 const QString &bundle = u"datenpaket-2026-0041.zip.age"_s,
                                 Language language = Language::German)
{
    const Secret secret{QByteArrayView(passphrase)};
    return passphraseLetter({sample::frame(language), bundle, secret, origin});
}

QList<Verbatim> verbatims(const LetterContent &content, Verbatim::Look look)
{
    QList<Verbatim> found;
    for (const Part &part : content.parts) {
        for (const Block &block : part.blocks) {
            const auto *verbatim = std::get_if<Verbatim>(&block);
            if (verbatim && verbatim->look == look)
                found << *verbatim;
        }
    }
    return found;
}

} // namespace

class TestPassphraseLetter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(sodium_init() >= 0); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void wordsStandInOrderAndWhole()
    {
        const auto content = letterWith(generated);
        QVERIFY(content);
        const auto words = verbatims(*content, Verbatim::Look::PassphraseWords);
        QCOMPARE(words.size(), 1);
        QCOMPARE(words.first().lines.join(u'-').toLatin1(), generated);
        const auto whole = verbatims(*content, Verbatim::Look::PassphraseWhole);
        QCOMPARE(whole.size(), 1);
        QCOMPARE(whole.first().lines, QStringList{QString::fromLatin1(generated)});
        QVERIFY(!content->title.contains(u"anker"));
    }

    /// By another program, from the paper itself: the words on the first page, the pictures on the second.
    void thePaperCarriesTheWords_data()
    {
        QTest::addColumn<Language>("language");
        QTest::newRow("German") << Language::German;
        QTest::newRow("English") << Language::English;
    }

    void thePaperCarriesTheWords()
    {
        QFETCH(Language, language);
        const auto content = letterWith(generated, Origin::Generated, u"paket.zip.age"_s, language);
        QVERIFY(content);
        const auto pdf = toPdf(*content);
        QVERIFY2(pdf, qPrintable(pdf ? QString() : pdf.error().message));
        QFile file(m_folder.filePath(u"passphrase.pdf"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(*pdf) == pdf->size());
        file.close();
        const auto said = readback::run(u"pdftotext"_s, {u"-layout"_s, file.fileName(), u"-"_s});
        QCOMPARE(said.fault, QString());
        const QStringList pages = QString::fromUtf8(said.output).split(u'\f');
        QCOMPARE(pages.size(), 3); // two, and the end behind the last
        int number = 0;
        for (const QByteArray &word : generated.split('-')) {
            const QRegularExpression line(u"^ *%1 +%2$"_s.arg(++number).arg(QString::fromLatin1(word)),
                                          QRegularExpression::MultilineOption);
            QVERIFY2(line.match(pages.first()).hasMatch(), qPrintable(pages.first()));
        }
        QVERIFY(pages.first().contains(QString::fromLatin1(generated)));
        QVERIFY(pages.at(1).contains(u"age -d -o paket.zip paket.zip.age"));
        const auto fonts = readback::run(u"pdffonts"_s, {file.fileName()});
        QVERIFY2(fonts.output.contains("NotoSansMono-Regular"), fonts.output.constData());
        const auto images = readback::run(u"pdfimages"_s, {u"-list"_s, file.fileName()});
        QCOMPARE(images.output.trimmed().count('\n'), 1); // drawn, not painted as dots
        const auto facts = readback::run(u"qpdf"_s, {u"--json=2"_s, u"--json-key=qpdf"_s, file.fileName()});
        QCOMPARE(facts.fault, QString());
        QVERIFY(!facts.output.contains("anker"));
    }

    void chosenPassphrases_data()
    {
        QTest::addColumn<QByteArray>("passphrase");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("one word") << QByteArray("Il1O0") << QStringList{u"Il1O0"_s};
        QTest::newRow("a sentence") << QByteArray("Straße 8 B@ch") << QStringList{u"Straße"_s, u"8"_s, u"B@ch"_s};
        QTest::newRow("hyphens are signs") << QByteArray("a-b-c") << QStringList{u"a-b-c"_s};
        QTest::newRow("longest word") << QByteArray(60, 'w') << QStringList{QString(60, u'w')};
    }

    void chosenPassphrases()
    {
        QFETCH(QByteArray, passphrase);
        QFETCH(QStringList, words);
        const auto content = letterWith(passphrase, Origin::Chosen);
        QVERIFY(content);
        QCOMPARE(verbatims(*content, Verbatim::Look::PassphraseWords).value(0).lines, words);
        QCOMPARE(verbatims(*content, Verbatim::Look::PassphraseWhole).size(), 0);
        QVERIFY(toPdf(*content));
    }

    void unreadablePassphrases_data()
    {
        QTest::addColumn<QByteArray>("passphrase");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("two blanks") << QByteArray("eins  zwei");
        QTest::newRow("blank at the end") << QByteArray("eins ");
        QTest::newRow("no-break space") << QByteArray("eins\u00a0zwei");
        QTest::newRow("tab") << QByteArray("eins\tzwei");
        QTest::newRow("decomposed") << QByteArray("cafe\u0301");
        QTest::newRow("Cyrillic that looks Latin") << QByteArray("раss");
        QTest::newRow("emoji") << QByteArray("\U0001f511");
        QTest::newRow("no UTF-8") << QByteArray("a\xff");
        QTest::newRow("too long for a line") << QByteArray(61, 'w');
    }

    void unreadablePassphrases()
    {
        QFETCH(QByteArray, passphrase);
        const auto content = letterWith(passphrase, Origin::Chosen);
        QVERIFY(!content);
        QCOMPARE(content.error().code, u"letter.passphrase-unreadable"_s);
        QVERIFY(passphrase.isEmpty() || !content.error().message.contains(QString::fromUtf8(passphrase)));
    }

    /// No passphrase that is accepted stops at a missing glyph, whose error would name the sign.
    void everyReadableSignHasAGlyph()
    {
        QByteArray all;
        for (char32_t c = 0x21; c <= 0x17f; ++c) {
            const QByteArray sign = QString(QChar(char16_t(c))).toUtf8();
            if (letterWith(sign, Origin::Chosen))
                all += ' ' + sign;
        }
        const auto content = letterWith(all.mid(1), Origin::Chosen);
        QVERIFY(content);
        QVERIFY(verbatims(*content, Verbatim::Look::PassphraseWords).value(0).lines.size() > 270);
        const auto fonts = ShippedFonts::load();
        QVERIFY(fonts);
        QVERIFY(fonts->checkGlyphs(*content));
        QVERIFY(toPdf(*content));
    }

    void commandsTakeAnyFileName_data()
    {
        QTest::addColumn<QString>("bundle");
        QTest::addColumn<QStringList>("commands");
        QTest::newRow("plain") << u"paket.zip.age"_s
                               << QStringList{u"age -d -o paket.zip paket.zip.age"_s, u"unzip paket.zip"_s};
        QTest::newRow("blank") << u"Mias Paket.age"_s
                               << QStringList{u"age -d -o 'Mias Paket.zip' 'Mias Paket.age'"_s,
                                              u"unzip 'Mias Paket.zip'"_s};
        QTest::newRow("quote") << u"Mia's.zip.age"_s
                               << QStringList{uR"(age -d -o 'Mia'\''s.zip' 'Mia'\''s.zip.age')"_s,
                                              uR"(unzip 'Mia'\''s.zip')"_s};
        QTest::newRow("dash") << u"-x.zip.age"_s
                              << QStringList{u"age -d -o './-x.zip' './-x.zip.age'"_s, u"unzip './-x.zip'"_s};
        QTest::newRow("no ending") << u"paket"_s << QStringList{u"age -d -o paket.zip paket"_s, u"unzip paket.zip"_s};
    }

    void commandsTakeAnyFileName()
    {
        QFETCH(QString, bundle);
        QFETCH(QStringList, commands);
        const auto content = letterWith(generated, Origin::Generated, bundle);
        QVERIFY(content);
        QCOMPARE(verbatims(*content, Verbatim::Look::Command).value(0).lines, commands);
    }

    void withoutAFileNameItIsUnfinished()
    {
        const auto content = letterWith(generated, Origin::Generated, {});
        QVERIFY(content);
        QVERIFY(!content->isFilled(u"passphrase"_s));
        QCOMPARE(toPdf(*content).error().code, u"letter.incomplete"_s);
    }

    void forgottenIsGone()
    {
        auto content = letterWith(generated);
        QVERIFY(content);
        forgetPassphrase(*content);
        QVERIFY(!sample::textOf(*content).contains(u"anker"));
        QCOMPARE(verbatims(*content, Verbatim::Look::PassphraseWords).value(0).lines, QStringList());
        QCOMPARE(verbatims(*content, Verbatim::Look::Command).value(0).lines.size(), 2);
    }

    /// What whoever does not see the pictures is told.
    void picturesAreDescribed()
    {
        const auto content = letterWith(generated);
        QVERIFY(content);
        const auto html = toHtml(*content);
        QVERIFY(html);
        QCOMPARE(html->count("role=\"img\" aria-label=\""), 4);
        QVERIFY(!html->contains("<!--"));
        QVERIFY(!html->contains(" style="));
        QFile file(m_folder.filePath(u"passphrase.html"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(*html) == html->size());
        file.close();
        QCOMPARE(readback::readBy(u"read_html.py"_s, file.fileName()).value(u"faults"_s).toArray(), QJsonArray());
    }

private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(TestPassphraseLetter)
#include "tst_passphraseletter.moc"
