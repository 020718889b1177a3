// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/oddletters.h"

#include <QTest>

using namespace habeas;
using namespace Qt::Literals::StringLiterals;

/// What makes a name another one than it looks is seen; a name that is only foreign is left alone.
class TestOddLetters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_data()
    {
        using enum QChar::Script;
        QTest::addColumn<QString>("name");
        QTest::addColumn<QList<OddLetter>>("odd");
        const auto row = [](const char *what, const QString &name, const QList<OddLetter> &odd = {}) {
            QTest::newRow(what) << name << odd;
        };
        row("German", u"Jörg Groß-Müller"_s);
        row("composed of two", u"Mu\u0308ller O’Brien"_s);
        row("Turkish", u"İpek Çağlar"_s);
        row("Vietnamese", u"Nguyễn Thị Ánh"_s);
        row("all Cyrillic", u"Макс Петров"_s);
        row("all Greek", u"Μαρία Παππά"_s);
        row("all Arabic", u"محمد علي"_s);
        row("Persian with its joiner", u"علی\u200cرضا"_s);
        row("Japanese", u"山田 はなこ カナ"_s);
        row("no-break space", u"Anna\u00a0Krause"_s);
        row("nothing", {});
        row("a Cyrillic a", u"M\u0430x Hartwig"_s, {{0x430, Script_Cyrillic}});
        row("a Latin a", u"М\u0061кс Петров"_s, {{0x61, Script_Latin}});
        row("each once", u"M\u0430x \u0430nders H\u043e"_s, {{0x430, Script_Cyrillic}, {0x43e, Script_Cyrillic}});
        row("as many of both", u"Ma\u0430\u0445"_s, {{0x430, Script_Cyrillic}, {0x445, Script_Cyrillic}});
        row("a Greek omicron", u"T\u03bfm Weber"_s, {{0x3bf, Script_Greek}});
        row("a zero-width space", u"M\u200bax"_s, {{0x200b, Script_Common}});
        row("a soft hyphen", u"Hart\u00adwig"_s, {{0xad, Script_Common}});
        row("a joiner where none belongs", u"Ma\u200dx"_s, {{0x200d, Script_Common}});
        row("turned round", u"\u202eMax"_s, {{0x202e, Script_Common}});
        row("a filler", u"Max\u3164"_s, {{0x3164, Script_Common}});
        row("a letter beyond the first plane", u"M\U0001d400x Weber"_s);
    }
    void names()
    {
        QFETCH(QString, name);
        const auto seen = oddLettersIn(name);
        QTEST(seen, "odd");
    }
};

QTEST_GUILESS_MAIN(TestOddLetters)
#include "tst_oddletters.moc"
