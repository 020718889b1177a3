// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "thingwords.h"

#include "connectors/spelling.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace habeas::connectors {

using namespace Qt::Literals::StringLiterals;

namespace {

bool endsInOneOf(const QString &word, const QStringList &ends)
{
    return std::any_of(ends.begin(), ends.end(), [&](const QString &end) { return word.endsWith(end); });
}

QStringList listOf(const QString &words)
{
    return words.split(u' ');
}

} // namespace

bool isThingWord(const QString &word)
{
    // The ends of compounds ("Klassenkonferenz"), and words that family names end in, too ("Kaplan").
    static const QStringList ends =
        listOf(u"klasse klassen jahrgang jahrgänge halbjahr schuljahr allgemein allgemeine allgemeines sonstige "
               u"sonstiges diverses liste listen protokoll protokolle konferenz konferenzen fotos bilder film "
               u"filme video videos noten zeugnis zeugnisse vorlagen archiv unterlagen dokumente dokument "
               u"formular formulare vordruck vordrucke material materialien elternabend elternabende briefe brief "
               u"kurse gruppe gruppen projekt projekte fahrt fahrten ausflug ausflüge reise reisen pläne "
               u"stundenplan förderplan hilfeplan sitzplan lehrplan wochenplan akten verwaltung schule unterricht "
               u"geschwister wettbewerb schüler schülerinnen fall fälle feier feiern musical mobbing theater "
               u"konzert chor orchester zirkus ballett plattform portal software system account accounts konto "
               u"lizenz lizenzen tablet tablets ipad ipads laptop laptops daten datei dateien ordner mappe mappen "
               u"hefte bücher tagebuch klassenbuch fragebogen meldebogen beobachtungsbogen teilhabe assistenz "
               u"aufsicht hilfe hilfen maßnahme maßnahmen autismus legasthenie dyskalkulie tion tionen sion "
               u"sionen heit heiten keit keiten schaft schaften tät täten logie pädie therapie diagnostik ungen "
               u"teilung erklärung ierung igung leitung zeitung prüfung meldung ordnung planung beratung "
               u"förderung sitzung rechnung einladung betreuung befreiung entwicklung begleitung versicherung "
               u"ausstellung aufführung bildung lesung leistung bewertung buchung bestellung zahlung belehrung "
               u"nutzung vereinbarung untersuchung verletzung versetzung empfehlung bewerbung entlassung "
               u"beurlaubung impfung ehrung anhörung gefährdung behandlung suspendierung haltung gespräch "
               u"gespräche gutachten attest atteste bericht berichte antrag anträge vermerk vermerke beschwerde "
               u"beschwerden konflikt konflikte streit schlägerei diebstahl gewalt verdacht vorwurf vorwürfe "
               u"anzeige strafe verweis mahnung klausur klausuren arbeit arbeiten aufgabe aufgaben referat "
               u"referate vortrag vorträge praktikum praktika zertifikat zertifikate urkunde urkunden ausweis "
               u"ausweise vertrag verträge kopie kopien scans mail mails chat chats verlauf kalender termine "
               u"ausschuss elternrat klassenrat schülerrat dienste mensa bibliothek werkstatt schaden schäden "
               u"kosten fahrgeld klassengeld büchergeld beitrag beiträge spende spenden allergie allergien medikament "
               u"medikamente scheidung "
               u"sorgerecht umgang jugendamt schulamt polizei gericht wechsel abschied austausch fußball handball "
               u"basketball volleyball turnier training workshop schulgarten kindergarten ferienlager zeltlager "
               u"freizeit geburtstag projekttag wandertag studientag schultag woche wochen lesenacht "
               u"gesprächskreis arbeitskreis stuhlkreis märchen geschichten weihnachten fasching karneval "
               u"halloween laterne advent wettkampf sponsorenlauf spendenlauf weihnachtsmarkt flohmarkt "
               u"verzeichnis ergebnis ergebnisse ereignis ereignisse erlaubnis lehrkraft lehrkräfte fachkraft "
               u"anfrage anfragen umfrage umfragen statistik vertretung"_s);
    static const QStringList wholes =
        listOf(u"jahr foto kurs plan team sankt st ag fall amt camp film test tests pass tod trauer taxi bus "
               u"allein arche moodle itslearning iserv webuntis nextcloud zoom teams yoga schach robotik post rat "
               u"dienst fest party bühne küche garten"_s);
    return wholes.contains(word) || endsInOneOf(word, ends);
}

bool isListsName(const QString &name)
{
    static const QStringList ends =
        listOf(u"liste listen protokoll protokolle konferenz konferenzen klassenspiegel notenspiegel sitzplan "
               u"sitzpläne gruppe gruppen klassenbuch klassenfoto klassenfotos"_s);
    static const QRegularExpression letters(u"\\p{L}[\\p{L}\\p{M}]+"_s); // "Klassenliste4d"
    for (auto words = letters.globalMatch(folded(name)); words.hasNext();) {
        if (endsInOneOf(words.next().captured(), ends))
            return true;
    }
    return false;
}

bool isWellKnownName(const QString &name)
{
    static const QString known =
        u"anne frank|peter pan|jim knopf|max planck|noah arche|kevin allein|albert einstein|"
        u"albert schweitzer|alice wunderland|astrid lindgren|bertolt brecht|carl orff|emil detektive|"
        u"emilia galotti|erich kastner|eva erben|friedrich frobel|friedrich schiller|"
        u"geschwister scholl|hans scholl|hansel gretel|harry potter|heinrich heine|helen keller|"
        u"janusz korczak|johann gutenberg|johannes gutenberg|judith kerr|justus liebig|"
        u"lotte doppelte|maria montessori|maria stuart|marie curie|martin luther|max moritz|"
        u"michael ende|momo ende|nathan weise|nelson mandela|oliver twist|otto lilienthal|paul klee|"
        u"peter lustig|peter wolf|pippi langstrumpf|robert koch|robin hood|romeo julia|ronja rauber|"
        u"ronja raubertochter|rosa parks|rudolf steiner|sophie scholl|theodor heuss|theodor storm|"
        u"till eulenspiegel|tom sawyer|wilhelm busch|wilhelm tell|willy brandt"_s;
    static const QStringList pairs = known.split(u'|');
    const QStringList words = skeletonWords(name);
    return std::any_of(pairs.begin(), pairs.end(), [&](const QString &pair) {
        return words.contains(pair.section(u' ', 0, 0)) && words.contains(pair.section(u' ', 1, 1));
    });
}

} // namespace habeas::connectors
