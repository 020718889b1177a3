// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sampleletters.h"

#include <QTest>

#include <sodium.h>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::letters::sample {
namespace {

using State = LedgerLine::State;

QDateTime at(int day, int hour)
{
    return QDateTime(QDate(2026, 11, day), QTime(hour, 0), Qt::UTC);
}

System system(const QString &name, const LocalText &purpose, const LocalText &basis, QList<LocalText> categories,
              const LocalText &retention)
{
    System made;
    made.id = SystemId::create();
    made.name = name;
    made.purpose = purpose;
    made.legalBasis = basis;
    made.categories = std::move(categories);
    made.retention.rule = retention;
    return made;
}

const LocalText publicTask{u"Art. 6 Abs. 1 Buchst. e DSGVO, § 31 NSchG"_s,
                           u"Art. 6(1)(e) GDPR, § 31 NSchG (Lower Saxony School Act)"_s};

QList<System> systems()
{
    System cloud = system(u"Nextcloud „Lernraum“"_s,
                          {u"Unterricht, Ablage und Austausch von Arbeitsergebnissen"_s,
                           u"teaching, storing and exchanging pupils’ work"_s},
                          {u"Einwilligung, Art. 6 Abs. 1 Buchst. a DSGVO"_s, u"consent, Art. 6(1)(a) GDPR"_s},
                          {{u"Konto und Profil"_s, u"account and profile"_s},
                           {u"Dateien und Kommentare"_s, u"files and comments"_s},
                           {u"Kalender und Adressbücher"_s, u"calendars and address books"_s}},
                          {u"Bis zum Verlassen der Schule, höchstens 30 Tage länger."_s,
                           u"Until the pupil leaves the school, 30 days longer at most."_s});
    cloud.retention.backupDays = 28;
    cloud.portable = true;
    cloud.recipients = {{u"netcup GmbH, Karlsruhe"_s, true, {}, {}}};
    cloud.thirdPartyPolicy = {u"Kommentare anderer sind unkenntlich gemacht; ihre Zahl bleibt sichtbar."_s,
                              u"Comments of others are made unrecognisable; their number stays visible."_s};

    System directory =
        system(u"Verzeichnisdienst"_s,
               {u"Anmeldung an den Systemen der Schule"_s, u"signing in to the systems of the school"_s}, publicTask,
               {{u"Name, Klasse, Benutzername"_s, u"name, class, user name"_s}, {u"Gruppen"_s, u"groups"_s}},
               {u"Bis zum Ende des Schuljahres, in dem das Kind die Schule verlässt."_s,
                u"Until the end of the school year in which the child leaves."_s});
    directory.source = {u"Anmeldung zur Aufnahme durch die Eltern; Grundschule Eschenhagen"_s,
                        u"the parents’ application for admission; primary school Eschenhagen"_s};

    System log =
        system(u"Protokolle des Webservers"_s,
               {u"Betrieb und Sicherheit der Server"_s, u"operation and security of the servers"_s}, publicTask,
               {{u"IP-Adresse, Zeitpunkt, aufgerufene Seite"_s, u"IP address, time, page requested"_s}},
               {u"7 Tage."_s, u"7 days."_s});
    log.recipients = {{u"netcup GmbH, Karlsruhe"_s, true, {}, {}}};

    System paper = system(
        u"Schülerakte auf Papier"_s, {u"Nachweis der Schullaufbahn"_s, u"record of the school career"_s}, publicTask,
        {{u"Zeugnisse, Schriftwechsel, Bescheinigungen"_s, u"reports, correspondence, certificates"_s}},
        {u"10 Jahre nach Ende des Kalenderjahres, in dem das Kind die Schule verlässt; Abschlusszeugnisse 50 Jahre."_s,
         u"10 years after the end of the calendar year in which the child leaves; leaving certificates 50 years."_s});
    paper.recipients = {{u"Gesundheitsamt Eschenhagen (Schuluntersuchung am 3. September 2026)"_s, false, {}, {}}};
    paper.source = {u"Eltern, Lehrkräfte, Grundschule Eschenhagen"_s,
                    u"parents, teachers, primary school Eschenhagen"_s};

    System video = system(u"Videokonferenz"_s, {u"Unterricht auf Distanz"_s, u"distance teaching"_s}, publicTask,
                          {{u"Anzeigename, Ton und Bild während der Konferenz"_s,
                            u"shown name, sound and picture during the conference"_s}},
                          {u"Bis der Raum schließt; Protokolle 3 Tage."_s, u"Until the room closes; logs 3 days."_s});
    video.recipients = {{u"Meetwell Inc., San José"_s,
                         true,
                         u"US"_s,
                         {u"Standardvertragsklauseln der EU-Kommission (Beschluss 2021/914)"_s,
                          u"standard contractual clauses of the EU Commission (decision 2021/914)"_s}}};

    System backup = system(u"Sicherungskopien"_s, {u"Wiederherstellung nach Ausfall"_s, u"restoring after a failure"_s},
                           publicTask, {{u"Kopie aller genannten Daten"_s, u"a copy of all data named here"_s}},
                           {u"28 Tage."_s, u"28 days."_s});
    return {cloud, directory, log, paper, video, backup};
}

LedgerLine line(const System &of, State state, qint64 found)
{
    LedgerLine made;
    made.system = of.id;
    made.systemName = of.name;
    made.state = state;
    made.found = found;
    if (state == State::Found || state == State::Nothing || state == State::Partial) {
        made.how = {{u"how.folder"_s, {{u"folder"_s, u"export/mia.hartung"_s}, {u"files"_s, 312}}}};
        made.readAt = at(10, 9);
    }
    return made;
}

DoneInput doneAround(const Frame &around)
{
    using enum DonePart::Outcome;
    using enum law::Right;
    const AnswerInput found = answer(around.request.language);
    const auto system = [&](int index) { return found.systems.at(index).id; };
    DoneInput input;
    input.frame = around;
    input.rights = {Erasure, Restriction, Objection, ConsentWithdrawal};
    input.ledger = found.ledger;
    input.table = grounds();
    input.parts = {{system(0), u"Bilder von der Klassenfahrt"_s, Erased, {}, {}},
                   {system(0), {}, Ended, {}, {}},
                   {system(1), {}, Kept, relied(u"still-needed"_s), {}},
                   {system(3), u"Schulleistungen"_s, Kept, relied(u"legal-duty"_s), {}},
                   {system(3), u"Schriftwechsel"_s, RestrictedInstead, relied(u"state-law-restriction"_s), {}},
                   {system(3), {}, Restricted, {}, {}},
                   {system(4), {}, Unconcerned, {}, u"Sie liegen nur bis zum Ende des Raumes vor."_s}};
    input.what = u"Die Zugänge zum Klassenforum haben wir geprüft."_s;
    input.doneOn = QDate(2026, 11, 10);
    input.recipients = {{u"netcup GmbH"_s, true}, {u"Fotograf Lampe"_s, false}};
    input.whyNotTold = u"Der Betrieb besteht nicht mehr."_s;
    input.fileKeptUntil = QDate(2029, 12, 31);
    return input;
}

} // namespace

law::Grounds grounds()
{
    auto table = law::Grounds::load();
    return table ? *table : law::Grounds();
}

law::ReliedGround relied(const QString &ground)
{
    using Kind = law::RecordedFact::Kind;
    law::ReliedGround made{ground, {}};
    const law::Grounds table = grounds();
    const law::Ground *found = table.find(ground);
    for (const law::RecordedFact &fact : found ? found->records : QList<law::RecordedFact>()) {
        made.facts.insert(fact.code,
                          fact.kind == Kind::Until      ? u"2036-12-31"_s
                              : fact.kind == Kind::Date ? u"2026-10-30"_s
                                                        : u"Angabe zu %1"_s.arg(fact.code));
    }
    return made;
}

Frame frame(Language language)
{
    Frame made;
    made.organisation.id = OrganisationId::create();
    made.organisation.name = u"Gesamtschule Eschenhagen"_s;
    made.organisation.region = u"DE-NI"_s;
    made.organisation.letterhead = {u"Gesamtschule Eschenhagen"_s,
                                    {u"Am Mühlgraben 4"_s, u"30999 Eschenhagen"_s},
                                    u"datenschutz@gs-eschenhagen.example"_s,
                                    u"05199 4711-0"_s,
                                    u"www.gs-eschenhagen.example"_s};
    made.organisation.authority = {u"Der Landesbeauftragte für den Datenschutz Niedersachsen"_s,
                                   {u"Prinzenstraße 5"_s, u"30159 Hannover"_s},
                                   u"poststelle@lfd.niedersachsen.de"_s,
                                   u"0511 120-4500"_s,
                                   u"www.lfd.niedersachsen.de"_s};
    made.organisation.dpo = {
        u"Katrin Vogelsang, Datenschutzbeauftragte"_s, {}, u"dsb@gs-eschenhagen.example"_s, u"05199 4711-22"_s, {}};
    made.organisation.head = {u"Dr. Henrike Brandt"_s, {}, {}, {}, {}};
    made.request.id = CaseId::create();
    made.request.number = u"2026-0041"_s;
    made.request.rights = {law::Right::Access, law::Right::Portability};
    made.request.language = language;
    made.request.subject.givenName = u"Mia"_s;
    made.request.subject.familyName = u"Hartung"_s;
    made.request.subject.postal = {u"Lerchenweg 12"_s, u"30999 Eschenhagen"_s};
    Representative mother;
    mother.name = u"Sabine Hartung"_s;
    mother.capacity = Representative::Capacity::JointCustody;
    mother.postal = {u"Lerchenweg 12"_s, u"30999 Eschenhagen"_s};
    made.request.representative = mother;
    Event received;
    received.id = EventId::create();
    received.kind = Event::Kind::Received;
    received.on = QDate(2026, 10, 27);
    received.recordedAt = QDateTime(QDate(2026, 10, 27), QTime(10, 0), Qt::UTC);
    made.request.events = {received};
    made.on = QDate(2026, 11, 20);
    made.journalHead = u"Eintrag 3.164, 7f3a 91c2 e04b 5d18 66aa 0c3e 9b71 24f0"_s;
    made.keyFingerprint = u"5d18 e04b 91c2 7f3a 0c3e 66aa 24f0 9b71"_s;
    return made;
}

AnswerInput answer(Language language)
{
    AnswerInput input;
    input.frame = frame(language);
    input.systems = systems();
    input.grounds = grounds();
    for (const law::Ground &ground : input.grounds.against(law::Right::Access, law::Region::LowerSaxony, true)) {
        if (ground.effect != law::Ground::Effect::WithholdItem)
            continue;
        input.counts = {{input.systems.at(0).id,
                         1817,
                         0,
                         {{Decision::Kind::Redact, ground.code, 108}, {Decision::Kind::Withhold, ground.code, 17}}},
                        {input.systems.at(1).id, 3, 0, {}},
                        {input.systems.at(3).id, 0, 12, {}},
                        {input.systems.at(4).id, 4, 0, {}}};
        break;
    }
    LedgerLine video = line(input.systems.at(4), State::Partial, 4);
    video.gaps = {{{u"gap.folder-too-deep"_s, {}}, u"raum-4d/2026/a"_s},
                  {{u"gap.folder-too-deep"_s, {}}, u"raum-4d/2026/b"_s}};
    video.reason = u"Der Anbieter liefert diese Ordner nicht aus."_s;
    video.approved = true;
    LedgerLine backup = line(input.systems.at(5), State::NotAsked, 0);
    backup.reason =
        u"Sicherungskopien enthalten nichts, was nicht auch in den genannten Systemen liegt, und laufen nach 28 Tagen ab."_s;
    backup.approved = true;
    LedgerLine paper = line(input.systems.at(3), State::Found, 12);
    paper.answeredBy = u"Sekretariat"_s;
    paper.readAt = at(12, 8);
    input.ledger = {line(input.systems.at(2), State::Nothing, 0),
                    line(input.systems.at(0), State::Found, 1942),
                    line(input.systems.at(1), State::Found, 3),
                    paper,
                    video,
                    backup};
    input.due = QDate(2026, 11, 27);
    input.bundleFile = u"2026-0041-hartung.zip.age"_s;
    input.fileKeptUntil = QDate(2029, 12, 31);
    return input;
}

AnswerInput negativeAnswer(Language language)
{
    AnswerInput input = answer(language);
    input.counts.clear();
    input.bundleFile.clear();
    for (LedgerLine &each : input.ledger) {
        each = line(*std::find_if(input.systems.begin(), input.systems.end(),
                                  [&](const System &s) { return s.id == each.system; }),
                    State::Nothing, 0);
    }
    return input;
}

AnswerInput longAnswer(int count)
{
    AnswerInput input = answer();
    for (int i = 0; i < count; ++i) {
        System more = input.systems.at(i % 5);
        more.id = SystemId::create();
        more.name = u"%1 (Standort %2)"_s.arg(more.name).arg(i + 2);
        input.systems << more;
        input.ledger << line(more, State::Found, 1);
        input.counts << ItemCounts{more.id, 1, 0, {}};
    }
    return input;
}

DoneInput done(Language language)
{
    return doneAround(frame(language));
}

QList<std::pair<QString, Result<LetterContent>>> everyKind(Language language)
{
    return everyKind(frame(language));
}

QList<std::pair<QString, Result<LetterContent>>> everyKind(const Frame &around)
{
    AnswerInput answered = answer(around.request.language);
    answered.frame = around;
    const System cloud = systems().first();
    QString refuse;
    const law::Grounds table = grounds();
    for (const law::Ground &ground : table.all()) {
        if (ground.effect == law::Ground::Effect::RefuseRequest)
            refuse = ground.code;
    }
    if (sodium_init() < 0)
        qFatal("libsodium does not start.");
    const Secret words(QByteArrayView("anker-birne-dackel-efeu-gabel-hafen-ilse"));
    return {
        {u"answer"_s, answerLetter(answered)},
        {u"passphrase"_s, passphraseLetter({around, u"datenpaket-2026-0041.zip.age"_s, words})},
        {u"acknowledgement"_s, acknowledgementLetter({around, QDate(2026, 11, 27), QDate(2029, 12, 31)})},
        {u"identity"_s,
         identityLetter({around,
                         u"Die E-Mail-Adresse, von der Sie geschrieben haben, kennen wir nicht."_s,
                         {u"known-in-person"_s, u"known-contact"_s, u"document-shown"_s},
                         Suspension::UntilAnswered})},
        {u"clarification"_s, clarificationLetter({around, systems(), QDate(2026, 11, 25), Suspension::UntilAnswered})},
        {u"extension"_s,
         extensionLetter({around,
                          {ExtensionInput::Reason::Complexity},
                          u"1.942 Funde sind auf Daten anderer zu prüfen."_s,
                          QDate(2026, 11, 27),
                          QDate(2027, 1, 27)})},
        {u"refusal"_s,
         refusalLetter({around,
                        {law::Right::Access},
                        {relied(refuse)},
                        table,
                        u"Dieselbe Anfrage haben wir am 2. Oktober 2026 beantwortet."_s})},
        {u"done"_s, doneLetter(doneAround(around))},
        {u"recipient"_s,
         recipientLetter({around,
                          {u"Stadtbücherei"_s, {u"Marktplatz 1"_s, u"30159 Hannover"_s}, {}, {}, {}},
                          cloud.id,
                          {law::Right::Rectification},
                          {{Identifier::Kind::Number, u"4711"_s}},
                          u"Die neue Anschrift ist nicht mehr Am Anger 3."_s})},
        {u"processor"_s,
         processorLetter({around,
                          cloud,
                          {u"netcup GmbH"_s, {u"Daimlerstraße 25"_s, u"76185 Karlsruhe"_s}, {}, {}, {}},
                          {{Identifier::Kind::UserName, u"mia.hartung"_s}, {Identifier::Kind::Ip, u"192.0.2.17"_s}},
                          QDate(2026, 11, 25)})},
    };
}

Document document(int rows)
{
    Table table{{u"Recht"_s, u"Eingegangen"_s}, {3, 1}, {}};
    for (int i = 0; i < rows; ++i)
        table.rows << QStringList{u"Zeile %1"_s.arg(i), QString::number(i)};
    const BarChart chart{u"Eingegangene Anfragen"_s,
                         {{u"Auskunft"_s, u"12"_s, 1.0}, {u"Löschung"_s, u"nicht angegeben"_s, std::nullopt}}};
    const Part part{u"requests"_s, u"Art. 12"_s, u"Eingang und Stand"_s, {Paragraph{u"Ein Satz davor."_s}, table}};
    return {Language::German,           u"Gesamtschule Am Weiher"_s, {u"Weiherstraße 4, 31134 Hildesheim"_s},
            u"Anfragen im Jahr 2026"_s, QDate(2026, 12, 31),         {u"Stand 31. Dezember 2026."_s},
            {{part, {chart}}}};
}

System *systemNamed(AnswerInput &input, const QString &name)
{
    const auto found = std::find_if(input.systems.begin(), input.systems.end(),
                                    [&](const System &s) { return s.name.startsWith(name); });
    return found == input.systems.end() ? nullptr : &*found;
}

LedgerLine *lineNamed(AnswerInput &input, const QString &name)
{
    const auto found = std::find_if(input.ledger.begin(), input.ledger.end(),
                                    [&](const LedgerLine &l) { return l.systemName.startsWith(name); });
    return found == input.ledger.end() ? nullptr : &*found;
}

QString textOf(const LetterContent &content)
{
    QString all;
    forEachText(content, [&](const QString &, const QString &text) { all += text + u'\n'; });
    return all;
}

} // namespace habeas::letters::sample
