#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Habeas authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes what the invented school keeps about Hanna Petersen, for the case under review of the vault for looking around.

    make_demo_review.py FOLDER        resources/demo/review

Nobody in it exists. Deterministic: the same bytes on every machine, the packed ones apart, whose content is.
"""
import base64
import datetime
import json
import pathlib
import struct
import sys
import zipfile
import zlib

SUBJECT = ("hanna.petersen", "Hanna Petersen")
OTHERS = {"jule": ("jule.kaminski", "Jule Kaminski"), "onur": ("onur.yilmaz", "Onur Yilmaz"),
          "wendlandt": ("p.wendlandt", "Dr. Petra Wendlandt")}


def chat():
    """As Nextcloud Talk answers its own web page."""
    begin = datetime.datetime(2026, 9, 24, 12, 2, tzinfo=datetime.timezone.utc)
    said = [(0, SUBJECT, "Wer übernimmt am Freitag die Anmeldung der neuen Fünftklässler?"),
            (1, OTHERS["jule"], "Ich frag Onur, der hat am Freitag Dienst."),
            (3, OTHERS["onur"], "Freitag geht nicht, ich bin mit meinem Vater beim Arzt."),
            (4, SUBJECT, "Gute Besserung! Jule, schreibst du Frau Dr. Wendlandt wegen der Vertretung?"),
            (7, OTHERS["jule"], "Ja. Sie hat gesagt, Kaminskis und Yilmaz tauschen, Hanna macht das Telefon."),
            (18, OTHERS["onur"], "Ich bring noch die Listen mit."),
            (20, SUBJECT, "Super, dann bis morgen!")]
    return json.dumps([{"id": 4100 + n, "timestamp": int((begin + datetime.timedelta(minutes=minute)).timestamp()),
                        "actorType": "users", "actorId": who[0], "actorDisplayName": who[1], "message": text}
                       for n, (minute, who, text) in enumerate(said)], ensure_ascii=False, indent=1).encode()


def mail():
    text = ("Liebe Frau Petersen,\n\nHerr Yilmaz fällt bis Ende Oktober aus. Bitte übernehmen Sie so lange die "
            "Schülerkartei der Klassen 5 und 6; Frau Kaminski hilft montags.\nDie Telefonliste der Eltern hat "
            "Jürgen Wöhrmann.\n\nMit freundlichen Grüßen\nBirgit Ahrens\n")
    return (b"Received: from mail.eschenhagen.example ([192.0.2.25]) by post.eschenhagen.example; "
            b"Mon, 5 Oct 2026 08:41:19 +0200\r\n"
            b"From: \"Dr. Birgit Ahrens\" <ahrens@eschenhagen.example>\r\n"
            b"To: Hanna Petersen <petersen@eschenhagen.example>\r\n"
            b"Cc: Jule Kaminski <kaminski@eschenhagen.example>\r\n"
            b"Subject: =?utf-8?B?" + base64.b64encode("Vertretung für Herrn Yilmaz".encode()) + b"?=\r\n"
            b"Date: Mon, 5 Oct 2026 08:41:17 +0200\r\n"
            b"Message-ID: <5f1c@eschenhagen.example>\r\nMIME-Version: 1.0\r\n"
            b"Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            + base64.encodebytes(text.encode()).replace(b"\n", b"\r\n"))


def table():
    rows = ["Woche;Telefon;Kartei;Post", "40;Hanna Petersen;Onur Yilmaz;Jule Kaminski",
            "41;Hanna Petersen;Hanna Petersen;Jule Kaminski", "42;Jule Kaminski;Hanna Petersen;Jürgen Wöhrmann"]
    return ("\n".join(rows) + "\n").encode()


def calendar():
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Gesamtschule Eschenhagen//Kalender//DE", "BEGIN:VEVENT",
             "UID:jahresgespraech-2026@eschenhagen.example", "DTSTAMP:20260914T070000Z", "DTSTART:20261008T120000Z",
             "DTEND:20261008T130000Z", "SUMMARY:Jahresgespräch Hanna Petersen",
             "DESCRIPTION:Mit Dr. Birgit Ahrens\\; Frau Kaminski vertritt am Telefon.",
             "ORGANIZER;CN=Dr. Birgit Ahrens:mailto:ahrens@eschenhagen.example",
             "ATTENDEE;CN=Hanna Petersen:mailto:petersen@eschenhagen.example", "END:VEVENT", "END:VCALENDAR"]
    return ("\r\n".join(lines) + "\r\n").encode()


def picture():
    """Five people on a lawn, as shapes."""
    width, height = 480, 300
    pixels = [[(196, 220, 240) if y < 150 else (140, 180, 120) for _ in range(width)] for y in range(height)]
    for person, shirt in enumerate([(170, 70, 60), (60, 90, 160), (210, 170, 70), (90, 130, 90), (120, 80, 140)]):
        middle = 70 + 85 * person
        for y in range(90, 260):
            for x in range(middle - 34, middle + 34):
                if (x - middle) ** 2 + (y - 115) ** 2 < 24 ** 2:
                    pixels[y][x] = (226, 190, 160)
                elif y > 142 and abs(x - middle) < 22 + (y - 142) // 12:
                    pixels[y][x] = shirt
    raw = b"".join(b"\0" + bytes(value for pixel in row for value in pixel) for row in pixels)

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(raw, 9)) + chunk(b"IEND", b""))


def document():
    """One page of PDF 1.4 in a standard font."""
    lines = ["Protokoll der Dienstbesprechung vom 11. September 2026", "",
             "Anwesend: Dr. Birgit Ahrens, Hanna Petersen, Jule Kaminski, Onur Yilmaz",
             "1. Frau Petersen berichtet von der Umstellung der Schülerkartei.",
             "2. Herr Yilmaz bittet wegen der Pflege seines Vaters um Gleitzeit.",
             "3. Frau Kaminski übernimmt die Statistik; Dr. Wendlandt prüft sie."]
    text = "BT /F1 12 Tf 60 770 Td 22 TL " + " ".join(f"({line}) Tj T*" for line in lines) + " ET"
    stream = text.encode("cp1252")
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
               b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R "
               b"/Resources << /Font << /F1 4 0 R >> >> >>",
               b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
               b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream)]
    out = b"%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table_at = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table_at)


def office(path):
    """The least that is a docx."""
    paragraphs = ["Entwurf: Zwischenzeugnis", "Frau Hanna Petersen ist seit dem 1. August 2019 im Sekretariat beschäftigt.",
                  "Sie arbeitete Frau Jule Kaminski ein und vertrat Herrn Onur Yilmaz.",
                  "Ihr Verhalten gegenüber Vorgesetzten und Eltern war stets einwandfrei."]
    body = "".join(f"<w:p><w:r><w:t>{each}</w:t></w:r></w:p>" for each in paragraphs)
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
        'wordprocessingml.document.main+xml"/></Types>',
        "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
        'Target="word/document.xml"/></Relationships>',
        "word/document.xml": '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        f"<w:body>{body}</w:body></w:document>"}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (2026, 10, 1, 8, 0, 0)), '<?xml version="1.0"?>' + text)


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in {"chat.json": chat(), "mail.eml": mail(), "plan.csv": table(), "termin.ics": calendar(),
                          "foto.png": picture(), "protokoll.pdf": document()}.items():
        (folder / name).write_bytes(content)
    office(folder / "zeugnis.docx")


if __name__ == "__main__":
    main()
