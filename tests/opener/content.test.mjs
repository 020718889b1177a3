// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is in the bundle: shown in the order of START.html, every kind of file viewed, saved byte for byte.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { takeApart } from "./bags.mjs";
import { contents } from "./contents.mjs";
import { assertNothingAsked, assertNothingLeft, isFirefox, launch, made, openBundle, openPage } from "./harness.mjs";

const bundle = made();
const folder = mkdtempSync(join(tmpdir(), "habeas-content-"));
let session;
let opened;
let page;

before(async () => {
    session = await launch();
    opened = await openPage(session.browser);
    page = opened.page;
    await openBundle(page, bundle.words);
});

after(async () => {
    rmSync(folder, { recursive: true });
    const log = await session.close();
    assertNothingAsked(log);
});

async function view(title) {
    await page.locator(".files button.link", { hasText: title }).first().click();
    await page.waitForSelector("#viewer[open] .content > :not([role=status])");
    return page.locator("#viewer");
}

const close = () => page.click("#viewer .head button");

test("who, what, from which system, what is missing and whom to ask", async () => {
    assert.match(await page.innerText("h1"), new RegExp(`Datenpaket ${bundle.number}`));
    const text = await page.innerText("#page");
    for (const wanted of [
        /Von Lindenschule <b>, \d\d\.\d\d\.\d{4}/,
        /Hier liegen die Daten, die Lindenschule <b> über (dich|Sie) hat/,
        /Ordner <i>Sekretariat<\/i>/,
        /Datensicherung\s+nicht gefragt/,
        /Begründung: Läuft nach vier Wochen ab/,
        /1 nicht herausgegeben\. Grund: Rechte und Freiheiten anderer/,
        /buero@lindenschule\.example/,
    ]) assert.match(text, wanted);
    assert.ok(!text.includes("zurückgehalten.txt"));
});

test("every file of the bundle can be reached", async () => {
    const { files } = await takeApart(bundle.words);
    const items = JSON.parse(files.get("items.json"));
    const shown = await page.locator(".files button.link").count();
    assert.equal(shown, items.items.length + [...files.keys()].filter((path) => !path.startsWith("data/")).length);
});

const texts = {
    "Notiz.txt": "Liebe Oma,\nheute war ich im Zoo. 🐱\nGrüße, Mia\n",
    "Alter Text.txt": "Grüße aus alter Zeit\n",
    "leer.txt": "Die Datei ist leer.",
    "Programm.bin": "Diese Art von Datei kann die Seite nicht zeigen. Speichern Sie sie und öffnen Sie sie mit einem Programm, das sie kennt.",
    "Kein Bild.jpg": "Das Bild ist beschädigt oder von einer Art, die dieser Browser nicht kennt. Speichern Sie die Datei.",
    "rm -rf": "Ein Name für eine Shell\n",
};

for (const [title, text] of Object.entries(texts)) {
    test(`shown: ${title}`, async () => {
        const viewer = await view(title);
        await page.waitForFunction((wanted) => document.querySelector("#viewer .content").textContent === wanted, text);
        assert.equal(await viewer.locator(".content").textContent(), text);
        await close();
    });
}

test("a long text is cut, and says so", async () => {
    const viewer = await view("Lange Liste.txt");
    assert.match(await viewer.locator(".content").innerText(), /Gezeigt sind die ersten 1.MB von 1,5.MB/);
    assert.equal((await viewer.locator("pre").textContent()).length, 1024 * 1024);
    await close();
});

test("a picture is a picture", async () => {
    const viewer = await view("Bild.png");
    assert.equal(await viewer.locator("img").evaluate(async (img) => (await img.decode(), img.naturalWidth)), 64);
    assert.equal(await viewer.locator("img").getAttribute("alt"), "Bild.png");
    await close();
});

test("a drawing is painted", async () => {
    const viewer = await view("Zeichnung.svg");
    const pixel = await viewer.locator("canvas").evaluate((canvas) => [...canvas.getContext("2d").getImageData(10, 10, 1, 1).data]);
    assert.deepEqual(pixel, [0, 128, 0, 255]);
    assert.equal(await viewer.locator("canvas").getAttribute("aria-label"), "Zeichnung.svg");
    await close();
});

test("a recording can be played", async () => {
    const viewer = await view("Ton.wav");
    const seconds = await viewer.locator("audio").evaluate((audio) => new Promise((resolve) => {
        if (audio.duration) resolve(audio.duration);
        audio.addEventListener("loadedmetadata", () => resolve(audio.duration));
    }));
    assert.equal(seconds, 1);
    await close();
});

test("a PDF lies in the browser's own viewer, as a blob", async () => {
    const viewer = await view("Brief.pdf");
    const url = await viewer.locator("iframe").getAttribute("src");
    assert.match(url, /^blob:/);
    // Only Chromium lets its viewer be seen starting.
    const hasStarted = () => isFirefox || opened.requests.some((request) => request.startsWith("chrome-extension:"));
    for (let i = 0; i < 50 && !hasStarted(); ++i) await page.waitForTimeout(100);
    assert.ok(hasStarted(), "the PDF viewer has started");
    await close();
});

const readable = {
    "Termine.ics": ["Klassenfahrt <script>x</script>", "Termin"],
    "Kontakte.vcf": ["Oma <Gerda>", "0511 1234"],
    "Chat.json": ["Hallo <img src=x onerror=alert(1)>", "Oma"],
    "Tabelle.csv": ["=cmd|calc", "Zoo"],
};

for (const [title, wanted] of Object.entries(readable)) {
    test(`made readable, and shown as it is on demand: ${title}`, async () => {
        const viewer = await view(title);
        const frame = await (await viewer.locator("iframe").elementHandle()).contentFrame();
        const text = await frame.locator("main").innerText();
        for (const each of wanted) assert.ok(text.includes(each), text);
        // Our own style sheet came through: the page's policy names its digest.
        assert.notEqual(await frame.locator("table").first().evaluate((table) => getComputedStyle(table).borderCollapse), "separate");
        await page.click("#viewer .tools >> text=Die Datei selbst");
        await page.waitForSelector("#viewer .content pre");
        assert.equal(await viewer.locator("pre").textContent(), String(contents[title]).replace(/\r\n/g, "\n"));
        await page.click("#viewer .tools >> text=Lesbare Ansicht");
        await page.waitForSelector("#viewer .content iframe");
        await close();
    });
}

test("a readable form of several pages is turned page by page", async () => {
    const viewer = await view("Zugriffe.log");
    assert.match(await viewer.locator(".turning").innerText(), /Seite 1 von [2-9]/);
    const frameText = async () => (await (await viewer.locator("iframe").elementHandle()).contentFrame()).locator("main li").first().innerText();
    assert.match(await frameText(), /seite\/0 /);
    await page.click("#viewer >> text=Nächste Seite");
    await page.waitForFunction(() => document.querySelector("#viewer .turning")?.textContent.includes("Seite 2"));
    await page.waitForSelector("#viewer iframe");
    assert.doesNotMatch(await frameText(), /seite\/0 /);
    await close();
});

test("the letter can be read and seen as PDF", async () => {
    await page.click("text=Schreiben lesen");
    const frame = await (await page.waitForSelector("#viewer iframe")).contentFrame();
    assert.match(await frame.locator("body").innerText(), /Auskunft/);
    assert.notEqual(await frame.locator("article").first().evaluate((each) => getComputedStyle(each).borderTopStyle), "none");
    await close();
    await page.click("text=Schreiben als PDF ansehen");
    assert.match(await page.locator("#viewer iframe").getAttribute("src"), /^blob:/);
    await close();
});

test("files are found by their name", async () => {
    await page.fill("#find", "KONTAKTE");
    assert.match(await page.innerText(".find"), /1 Datei gefunden/);
    await page.fill("#find", "gibt es nicht");
    assert.match(await page.innerText(".find"), /Keine Datei hat diesen Namen/);
    await page.fill("#find", "");
});

for (const title of ["Notiz.txt", "Bild.png", "Seite.html", "Zugriffe.log"]) {
    test(`saved byte for byte: ${title}`, async () => {
        const file = await session.saved(page, () => page.getByRole("button", { name: `${title} speichern`, exact: true }).first().click());
        assert.equal(file.name, title);
        assert.deepEqual(file.bytes, Buffer.from(contents[title]));
    });
}

test("all of it is saved as the ZIP that was sealed", async () => {
    const file = await session.saved(page, () => page.click("text=Als eine ZIP-Datei speichern"));
    writeFileSync(join(folder, "saved"), file.bytes);
    assert.match(file.name, /^datenpaket-.*\.zip$/);
    execFileSync("unzip", ["-q", join(folder, "saved"), "-d", join(folder, "unzipped")]);
    const bag = join(folder, "unzipped", file.name.replace(/\.zip$/, ""));
    execFileSync("sha512sum", ["-c", "--quiet", "--strict", "manifest-sha512.txt"], { cwd: bag });
    execFileSync("sha512sum", ["-c", "--quiet", "--strict", "tagmanifest-sha512.txt"], { cwd: bag });
});

test("printed, it is the bundle without what only a screen needs", async () => {
    const path = join(folder, "printed.pdf");
    writeFileSync(path, await page.pdf());
    const text = execFileSync("pdftotext", ["-raw", path, "-"], { encoding: "utf8" }).replace(/\s+/g, " ");
    for (const wanted of ["Ja. Das Paket ist vollständig und unverändert.", "Notiz.txt", "nicht gefragt", "buero@lindenschule.example"]) assert.ok(text.includes(wanted), `${wanted} in ${text}`);
    for (const unwanted of ["Speichern", "Alles speichern", "Anderes Paket", "English", "Diese Seite sendet nichts", "Womit diese Seite gebaut ist"]) assert.ok(!text.includes(unwanted), `${unwanted} in ${text}`);
});

test("all of it is saved into a new folder; one that is there stays as it is", async () => {
    // The browser's folder dialog needs a person: its answer is a folder of the browser's own file system, which needs a
    // page that came from a server.
    const server = createServer((_, answer) => answer.setHeader("Content-Type", "text/html").end(readFileSync(bundle.page)));
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${server.address().port}/`;
    const served = await openPage(session.browser, { url, before: () => (window.showDirectoryPicker = () => navigator.storage.getDirectory()) });
    try {
        await openBundle(served.page, bundle.words);
        for (const round of [1, 2]) {
            await served.page.click("text=In einen Ordner speichern");
            await served.page.waitForFunction((again) => new RegExp(`Alle \\d+ Dateien liegen im Ordner datenpaket-[0-9-]+${again}\\.`).test(document.body.textContent), round === 2 ? "-2" : "");
        }
        const names = await served.page.evaluate(async () => {
            const found = {};
            const walk = async (place, path) => {
                for await (const [name, handle] of place.entries()) {
                    if (handle.kind === "directory") await walk(handle, `${path}${name}/`);
                    else {
                        const digest = await crypto.subtle.digest("SHA-512", await (await handle.getFile()).arrayBuffer());
                        found[`${path}${name}`] = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
                    }
                }
            };
            await walk(await navigator.storage.getDirectory(), "");
            return found;
        });
        const { top, files } = await takeApart(bundle.words);
        assert.equal(Object.keys(names).length, 2 * files.size);
        const manifest = files.get("manifest-sha512.txt").toString().trim().split("\n");
        for (const line of manifest) assert.equal(names[`${top}/${line.slice(130)}`], line.slice(0, 128));
    } finally {
        await served.context.close();
        server.close();
    }
});

test("until here nothing left the page, and nothing went wrong in it", () => {
    assertNothingLeft(opened);
    // Firefox's PDF viewer lives under this page's policy, and complains that it may start no worker: it does without.
    assert.deepEqual(opened.errors.filter((error) => !(isFirefox && /injection sink/.test(error))), []);
});
