// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Hostile content in viewers, links, names and descriptions: what the page itself makes of it.

import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { passphrase, sealed, takeApart, withManifests, zipped } from "./bags.mjs";
import { contents, evil } from "./contents.mjs";
import { launch, made, openBundle, openPage } from "./harness.mjs";
import { close, view, watched } from "./watching.mjs";

const bundle = made();

for (const title of ["Feind.svg", "Feind.pdf", "Feind2.pdf"]) {
    test(`hostile content that a viewer shows: ${title}`, () =>
        watched(bundle.words, async (page) => {
            await view(page, title);
            await page.waitForTimeout(2500); // the PDF viewer starts
        }));
}

test("a link in a PDF, clicked: said beforehand, asked before the page goes, and nothing requested", async () => {
    const session = await launch();
    try {
        const { page, requests, url } = await openPage(session.browser);
        await openBundle(page, bundle.words);
        const asked = page.waitForEvent("dialog");
        await view(page, "Verweis.pdf");
        assert.match(await page.innerText("#viewer .content"), /Verweise in einem PDF führen ins Netz/);
        const box = await page.locator("#viewer iframe").boundingBox();
        // The browser's PDF viewer is there when it likes: before that, nothing hears the click.
        for (let isAsked = false; !isAsked; ) {
            await page.mouse.click(box.x + box.width * 0.65, box.y + 150);
            isAsked = await Promise.race([asked.then(() => true), setTimeout(2000, false)]);
        }
        assert.equal((await asked).type(), "beforeunload");
        assert.equal(page.url(), url);
        assert.ok(await page.locator("#viewer[open]").isVisible());
        // The browser itself may look up the name when somebody clicks; it asks nothing of it.
        assert.deepEqual(requests.filter((request) => request.includes(evil)), []);
    } finally {
        await session.close();
    }
});

test("the source of a hostile page as text", () =>
    watched(bundle.words, async (page) => {
        for (const title of ["Termine.ics", "Kontakte.vcf", "Chat.json"]) {
            await view(page, title);
            await page.click("#viewer .tools >> text=Die Datei selbst");
            await page.waitForSelector("#viewer .content pre");
            assert.equal(await page.locator("#viewer pre *").count(), 0);
            await close(page);
        }
    }));

test("names that look like markup or turn the writing are text", () =>
    watched(bundle.words, async (page) => {
        const names = await page.locator(".files").first().innerText();
        assert.ok(names.includes("<img src=x onerror="));
        assert.ok(!names.includes("\u202e"));
        assert.equal(await page.locator("#page img").count(), 0);
    }));

test("a name with a quote stays one word of the command that is shown", async () => {
    const folder = mkdtempSync(join(tmpdir(), "habeas-name-"));
    const path = join(folder, "-x'; touch evil; '.zip.age");
    writeFileSync(path, readFileSync(bundle.words.path));
    const session = await launch();
    try {
        const { page } = await openPage(session.browser);
        await page.setInputFiles("#file", path);
        await page.waitForSelector("#words");
        const command = await page.locator(".command code").first().textContent();
        assert.ok(command.includes(`'./-x'\\''; touch evil; '\\''.zip.age'`), command);
    } finally {
        await session.close();
        rmSync(folder, { recursive: true });
    }
});

const markup = `"><img src=http://${evil}/x onerror=alert('EVIL')><script>alert('EVIL')</script>`;

/** A forger with the passphrase: every field of every JSON file is markup, or of another type. */
async function forged(change) {
    const { top, files } = await takeApart(bundle.words);
    const folder = mkdtempSync(join(tmpdir(), "habeas-forged-"));
    const path = join(folder, "paket.zip.age");
    writeFileSync(path, await sealed(await zipped(withManifests(change(new Map(files))), top)));
    return { path, secret: passphrase, remove: () => rmSync(folder, { recursive: true }) };
}

function rewritten(value, put) {
    if (Array.isArray(value)) return value.map((each) => rewritten(each, put));
    if (value && typeof value === "object") return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, ["path", "readable", "system", "id"].includes(name) ? each : rewritten(each, put)]));
    return put(value);
}

const forgeries = {
    "every text of the JSON files is markup": (value) => (typeof value === "string" ? markup : value),
    "every value of the JSON files is of another type": (value) => (typeof value === "string" ? { a: [markup] } : markup),
    "every value of the JSON files is null": () => null,
};

for (const [what, put] of Object.entries(forgeries)) {
    test(`forged: ${what}`, async () => {
        const file = await forged((files) => {
            for (const name of ["ledger.json", "withheld.json", "items.json"]) files.set(name, Buffer.from(JSON.stringify(rewritten(JSON.parse(files.get(name)), put))));
            return files;
        });
        await watched(file, async (page) => {
            await page.waitForSelector(".verdict.good"); // the forger wrote the manifests too
            assert.equal(await page.locator("#page img, #page script, #page iframe").count(), 0);
            assert.ok((await page.locator(".files button.link").count()) > 20);
        });
        file.remove();
    });
}

test("forged: JSON that is none; the files are still listed, by their names", async () => {
    const file = await forged((files) => new Map([...files].map(([path, bytes]) => [path, /^(items|ledger|withheld)\.json$/.test(path) ? Buffer.from("{") : bytes])));
    await watched(file, async (page) => {
        const text = await page.innerText("#page");
        assert.match(text, /Die Beschreibung der Dateien fehlt oder ist unlesbar/);
        assert.match(text, /Was zurückgehalten wurde, steht im Schreiben/);
        assert.match(text, /original\/Mia Lindner\/Notiz\.txt/);
    });
    file.remove();
});

test("forged: START.html and the letter are hostile pages", async () => {
    const hostile = contents["Seite.html"].replace("<h1>", `<div class="lead"><p>${markup}</p></div><section aria-labelledby="ask"><dl><dt>${markup}</dt><dd>${markup}</dd></dl></section><h1>`);
    const file = await forged((files) => files.set("START.html", Buffer.from(hostile)).set("letter.html", Buffer.from(hostile)));
    await watched(file, async (page) => {
        assert.equal(await page.locator("#page img, #page script").count(), 0);
        await page.click("text=Schreiben lesen");
        const frame = await (await page.waitForSelector("#viewer iframe")).contentFrame();
        assert.match(await frame.locator("body").innerText(), /Feindliche Seite/);
    });
    file.remove();
});
