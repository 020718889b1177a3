// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation.h"

#include <QRegularExpression>
#include <QStringList>

#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace habeas::law {
namespace {

constexpr QChar noBreak(0x00a0);

/// "(3)(b)" as "Abs. 3 Buchst. b".
QString germanParts(const QString &parts)
{
    static const QRegularExpression part(u"\\(([0-9]+|[a-z]+)\\)"_s);
    QString german;
    for (auto it = part.globalMatch(parts); it.hasNext();) {
        const QString number = it.next().captured(1);
        german += u' ' + (number.at(0).isDigit() ? u"Abs."_s : u"Buchst."_s) + noBreak + number;
    }
    return german;
}

QString germanArticles(const QString &citation)
{
    static const QRegularExpression article(
        u"(Art\\.|§) ([0-9]+[a-z]?)((?:\\([0-9a-z]+\\))+)(?: and \\(([0-9a-z]+)\\))?"_s);
    QString german;
    qsizetype from = 0;
    for (auto it = article.globalMatch(citation); it.hasNext();) {
        const auto match = it.next();
        german += QStringView(citation).mid(from, match.capturedStart() - from);
        german += match.captured(1) + u' ' + match.captured(2) + germanParts(match.captured(3));
        if (match.hasCaptured(4))
            german += u" und "_s + match.captured(4);
        from = match.capturedEnd();
    }
    german += QStringView(citation).mid(from);
    return german;
}

QString germanWords(QString citation)
{
    static const std::array<std::pair<QString, QString>, 15> words{{
        {u"GDPR"_s, u"DSGVO"_s},
        {u"Regulation (EEC, Euratom) "_s, u"VO (EWG, Euratom) Nr. "_s},
        {u"Recital"_s, u"Erwägungsgrund"_s},
        {u"EDPB Guidelines"_s, u"EDSA-Leitlinien"_s},
        {u"Working Party"_s, u"Artikel-29-Gruppe"_s},
        {u"CJEU"_s, u"EuGH"_s},
        {u"Higher Regional Court Düsseldorf"_s, u"OLG Düsseldorf"_s},
        {u"paras "_s, u"Rn. "_s},
        {u"para. "_s, u"Rn. "_s},
        {u"sections "_s, u"Abschnitte "_s},
        {u"section "_s, u"Abschnitt "_s},
        {u"sentences "_s, u"Sätze "_s},
        {u"sentence "_s, u"Satz "_s},
        {u" and "_s, u" und "_s},
        {u" to "_s, u" bis "_s},
    }};
    for (const auto &[english, german] : words)
        citation.replace(english, german);
    return citation;
}

/// A line never ends between "Art." and its number.
QString unbroken(QString citation)
{
    static const QRegularExpression sign(
        u"(Art\\.|§§?|Abs\\.|Nr\\.|no\\.|Rn\\.|paras?\\.?|lit\\.|Satz|Sätze|sentences?|Erwägungsgrund|Recital|"
        "Abschnitte?|sections?) (?=[0-9a-z])"_s);
    return citation.replace(sign, u"\\1"_s + noBreak);
}

} // namespace

QString citationIn(Language language, const QString &citation)
{
    return unbroken(language == Language::German ? germanWords(germanArticles(citation)) : citation);
}

} // namespace habeas::law
