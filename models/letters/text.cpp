// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::letters {
namespace {

QString writtenOut(char32_t c)
{
    return u"[U+%1]"_s.arg(QString::number(uint(c), 16).toUpper().rightJustified(4, u'0'));
}

bool isControl(char32_t c)
{
    return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029 || (c >= 0xd800 && c < 0xe000)
        || (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c < 0xfdf0);
}

/// Marks, embeddings, overrides and isolates of the bidirectional algorithm, and other invisible format characters.
bool isHidden(char32_t c)
{
    return QChar::category(c) == QChar::Other_Format;
}

bool runsFromRight(char32_t c)
{
    const auto direction = QChar::direction(c);
    return direction == QChar::DirR || direction == QChar::DirAL;
}

/// Latin, Greek, Cyrillic, the signs around them and currencies: what the shipped fonts have.
bool isWestern(char32_t c)
{
    return (c >= 0x20 && c < 0x7f) || (c >= 0xa0 && c < 0x370) || (c >= 0x400 && c < 0x530)
        || (c >= 0x1e00 && c < 0x1f00) || (c >= 0x391 && c < 0x3cf && c != 0x3a2)
        || (c >= 0x386 && c < 0x38b && c != 0x387) || (c >= 0x2010 && c < 0x2028) || (c >= 0x2030 && c < 0x203b)
        || c == 0x20ac;
}

QString locale(Language language)
{
    return language == Language::German ? u"de_DE"_s : u"en_GB"_s;
}

} // namespace

bool isPrintable(QStringView text)
{
    if (!text.isValidUtf16())
        return false;
    const auto points = text.toUcs4();
    return std::none_of(points.begin(), points.end(), [](char32_t c) { return isControl(c); });
}

QString cleaned(const QString &value)
{
    QString text;
    bool fromRight = false;
    const auto points = value.toUcs4(); // half surrogates come out as U+FFFD
    for (const char32_t c : points) {
        if (c == 0x00ad)
            continue;
        if (c == U'\t' || c == U'\n' || c == U'\r' || c == 0x2028 || c == 0x2029)
            text += u' ';
        else if (isControl(c) || isHidden(c) || c == 0xfffd)
            text += writtenOut(c);
        else
            text += QChar::fromUcs4(c);
        fromRight = fromRight || runsFromRight(c);
    }
    // Not simplified(): that would make ordinary spaces of no-break ones.
    static const QRegularExpression spaces(u" {2,}"_s);
    text = text.normalized(QString::NormalizationForm_C).replace(spaces, u" "_s).trimmed();
    return fromRight ? QChar(0x2068) + text + QChar(0x2069) : text;
}

QString foreign(const QString &value)
{
    const auto points = value.normalized(QString::NormalizationForm_C).toUcs4();
    QString text;
    for (const char32_t c : points) {
        if (isWestern(c) || c < 0x20)
            text += QChar::fromUcs4(c);
        else
            text += writtenOut(c);
    }
    return cleaned(text);
}

QString typeset(const QString &text, Language language)
{
    static const QRegularExpression citation(
        u"\\b(Art\\.|Abs\\.|Buchst\\.|lit\\.|Nr\\.|Satz|Article|Section|Unterabs\\.) (?=[0-9a-z])"_s);
    static const QRegularExpression paragraph(u"(§§?) (?=\\d)"_s);
    static const QRegularExpression law(u"(?<=[\\da-z)]) (?=(DSGVO|GDPR|BDSG|BGB)\\b)"_s);
    static const QRegularExpression stateLaw(u"(?<=§\u00a0)(\\d+[a-z]?) (?=[A-ZÄÖÜ])"_s);
    static const QRegularExpression germanUnit(
        u"(?<=\\d) (?=(Tage?n?|Wochen?|Monate?n?|Jahre?n?|Funde?n?|Systemen?|Uhr|[kMG]?B)\\b)"_s);
    static const QRegularExpression englishUnit(
        u"(?<=\\d) (?=(days?|weeks?|months?|years?|items?|systems?|[kMG]?B)\\b)"_s);
    static const QRegularExpression germanDate(
        u"(?<=\\d\\.) (?=(Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\\b)"_s);
    static const QRegularExpression englishDate(
        u"(?<=\\d) (?=(Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\b)"_s);
    QString set = text;
    const QString noBreak(QChar::Nbsp);
    set.replace(citation, u"\\1"_s + noBreak);
    set.replace(paragraph, u"\\1"_s + noBreak);
    set.replace(law, noBreak);
    set.replace(stateLaw, u"\\1"_s + noBreak);
    set.replace(language == Language::German ? germanUnit : englishUnit, noBreak);
    set.replace(language == Language::German ? germanDate : englishDate, noBreak);
    return set;
}

QString longDate(QDate day, Language language)
{
    return QLocale(locale(language))
        .toString(day, language == Language::German ? u"dddd, d. MMMM yyyy"_s : u"dddd, d MMMM yyyy"_s);
}

QString plainDate(QDate day, Language language)
{
    return QLocale(locale(language)).toString(day, language == Language::German ? u"d. MMMM yyyy"_s : u"d MMMM yyyy"_s);
}

QString shortDate(QDate day, Language language)
{
    return QLocale(locale(language)).toString(day, language == Language::German ? u"d.M.yyyy"_s : u"d MMM yyyy"_s);
}

QString number(qint64 value, Language language)
{
    return QLocale(locale(language)).toString(value);
}

} // namespace habeas::letters
