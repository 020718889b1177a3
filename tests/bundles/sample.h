// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "../crypto/bytes.h"

#include "bundles/contents.h"
#include "crypto/digest.h"

namespace habeas::test {

using namespace Qt::Literals::StringLiterals;

/// What HandedOut::open answers for a content in memory.
inline Result<std::unique_ptr<ByteSource>> sourceOf(const QByteArray &content,
                                                    ByteArraySource::End end = ByteArraySource::End::Clean)
{
    return std::unique_ptr<ByteSource>(std::make_unique<ByteArraySource>(content, end));
}

/// An item that goes out, with its content in memory.
inline bundles::HandedOut handedOut(const QString &path, const QByteArray &content, ItemKind kind = ItemKind::File,
                                    const QString &mediaType = u"application/octet-stream"_s)
{
    bundles::HandedOut out;
    out.item.id = ItemId::create();
    out.item.path = path;
    out.item.title = path.section(u'/', -1);
    out.item.kind = kind;
    out.item.mediaType = mediaType;
    out.item.ownership = Ownership::Own;
    out.item.modifiedAt = QDateTime(QDate(2026, 3, 1), QTime(9, 30), Qt::UTC);
    out.item.readAt = QDateTime(QDate(2026, 11, 17), QTime(8, 0), Qt::UTC);
    out.item.request = u"files/"_s + path;
    out.item.sizeBytes = content.size();
    out.item.sha512 = crypto::digestOf(crypto::Hash::Sha512, content);
    out.open = [content] { return sourceOf(content); };
    return out;
}

inline LedgerLine ledgerLine(SystemId id, const QString &name, LedgerLine::State state, qint64 found = 0)
{
    LedgerLine line;
    line.system = id;
    line.systemName = name;
    line.state = state;
    line.found = found;
    line.readAt = QDateTime(QDate(2026, 11, 17), QTime(8, 0), Qt::UTC);
    return line;
}

/// An invented pupil's bundle: every readable form, hostile names, something withheld, something
/// missing.
inline bundles::BundleContents sampleContents(Language language = Language::German)
{
    bundles::BundleContents contents;
    contents.caseNumber = u"2026-0041"_s;
    contents.language = language;
    contents.madeAt = QDateTime(QDate(2026, 11, 18), QTime(10, 0), Qt::UTC);
    contents.program = u"Habeas 0.1.0"_s;
    contents.letterPdf = "%PDF-1.4 (a letter)";
    contents.letterHtml = "<!DOCTYPE html><html lang=\"de\"><title>Schreiben</title><p>Guten Tag</p></html>";
    contents.organisation.name = u"Grundschule <Am Wald> & Söhne"_s;
    contents.organisation.letterhead = {contents.organisation.name,
                                        {u"Waldweg 3"_s, u"30000 Musterstadt"_s},
                                        u"schule@example.org"_s,
                                        u"0511 000000"_s,
                                        {}};
    contents.organisation.dpo = {u"Dr. Petra Beispiel"_s, {}, u"dsb@example.org"_s, {}, {}};
    contents.organisation.authority = {u"Die Landesbeauftragte"_s, {u"Prinzenstraße 5"_s}, {}, {}, {}};

    bundles::SystemContents cloud{
        SystemId::create(), u"Nextcloud: Lernraum"_s, u"Eigene Inhalte; fremde Beiträge sind geschwärzt."_s, {}, {}};
    cloud.items << handedOut(u"files/Übung 1.txt"_s, "Hallo Mia\n", ItemKind::File, u"text/plain"_s)
                << handedOut(u"files/übung 1.TXT"_s, "ein Zwilling", ItemKind::File, u"text/plain"_s)
                << handedOut(u"files/../../etc/passwd"_s, "root:x:0:0") << handedOut(u"/absolut"_s, "a")
                << handedOut(u"files/CON.txt"_s, "b", ItemKind::File, u"text/plain"_s)
                << handedOut(u"files/a%2Fb\r\nc\\d."_s, "c")
                << handedOut(u"files/NUL"_s + QChar(0) + u"lone"_s + QChar(0xD800), "d")
                << handedOut(u"files/"_s + QString(300, u'x') + u".pdf"_s, QByteArray(70'000, 'p'), ItemKind::File,
                             u"application/pdf"_s)
                << handedOut(u"files/leer"_s, {})
                << handedOut(u"contacts/Kontakte.vcf"_s,
                             "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Oma "
                             "<Gerda>\r\nN:Muster;Gerda;;;\r\nTEL;TYPE=home:0511\r\n"
                             "NOTE:eine lange\r\n  Zeile\\, mit Komma\r\nBDAY:19501224\r\nPHOTO;ENCODING=b:"
                                 + QByteArray(5000, 'A') + "\r\nEND:VCARD\r\n",
                             ItemKind::Contacts, u"text/vcard"_s)
                << handedOut(u"calendars/Termine.ics"_s,
                             "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nSUMMARY:Klassenfahrt\r\n"
                             "DTSTART:20260301T080000Z\r\nBEGIN:VALARM\r\nTRIGGER:-PT15M\r\nEND:"
                             "VALARM\r\nEND:VEVENT\r\n"
                             "END:VCALENDAR\r\n",
                             ItemKind::Calendar, u"text/calendar"_s)
                << handedOut(u"account/konto.json"_s,
                             R"({"name":"Mia <script>","quota":12345678901234567,"groups":["4d","Chor"]})",
                             ItemKind::Metadata, u"application/json"_s)
                << handedOut(u"account/Anmeldungen.csv"_s, "Datum;Ort\n2026-01-02;\"Zeile 1\nZeile 2\"\n",
                             ItemKind::Metadata, u"text/csv"_s);
    cloud.items[7].redacted = bundles::WithholdingReason{u"rights-of-others"_s, u"Rechte anderer Personen"_s};
    cloud.items[1].item.remarks << Code{u"words.example"_s, {{u"name"_s, u"Mia"_s}, {u"count"_s, 2}}};
    cloud.withheld << bundles::Withheld{ItemKind::Message, {u"rights-of-others"_s, u"Rechte anderer Personen"_s}}
                   << bundles::Withheld{ItemKind::Message, {u"rights-of-others"_s, u"Rechte anderer Personen"_s}};

    bundles::SystemContents directory{SystemId::create(), u"Verzeichnis (LDAP)"_s, {}, {}, {}};
    directory.items << handedOut(u"uid=mia,ou=people,dc=schule,dc=example"_s,
                                 "dn: uid=mia,ou=people,dc=schule,dc=example\nuid: mia\ngivenName:: TWnDoQ==\n"
                                 "jpegPhoto:: "
                                     + QByteArray("\xff\xd8\xff\x00").toBase64() + "\n\n",
                                 ItemKind::Record, u"text/ldif"_s);

    bundles::SystemContents log{SystemId::create(), u"Webserver-Log"_s, {}, {}, {}};
    QByteArray lines;
    for (int i = 0; i < 9000; ++i)
        lines += "203.0.113.7 - mia [17/Nov/2026:10:00:00 +0100] \"GET /seite/" + QByteArray::number(i)
            + " HTTP/1.1\" 200 5\n";
    log.items << handedOut(u"access.log"_s, lines, ItemKind::LogLines, u"text/plain"_s);

    contents.ledger << ledgerLine(cloud.id, cloud.name, LedgerLine::State::Partial, 15)
                    << ledgerLine(directory.id, directory.name, LedgerLine::State::Found, 1)
                    << ledgerLine(log.id, log.name, LedgerLine::State::Found, 1)
                    << ledgerLine(SystemId::create(), u"Lehrkräftegeräte"_s, LedgerLine::State::NotAsked);
    contents.ledger[0].gaps << Gap{{u"words.example"_s, {{u"name"_s, u"Talk"_s}, {u"count"_s, 1}}}, u"spreed/"_s};
    contents.ledger[0].how << Code{u"words.example"_s, {{u"name"_s, u"mia"_s}, {u"count"_s, 1}}};
    contents.ledger[3].reason = u"Die Rückmeldung steht aus."_s;
    contents.systems << log << cloud << directory;
    return contents;
}

} // namespace habeas::test
