// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Content that wants to run, to send or to lead away. Every host's name leads to a closed port, and the browser's own log
// of the network must not even name the one that hostile content calls.

import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { passphrase, sealed, takeApart, withManifests, zipped } from "./bags.mjs";
import { contents, evil } from "./contents.mjs";
import { assertNothingAsked, assertNothingLeft, launch, made, openBundle, openPage } from "./harness.mjs";

const bundle = made();

/** Opens a bundle in a fresh browser, lets `act` do what a person might, and looks at what came of it. */
async function watched(file, act) {
    const session = await launch();
    let log = "";
    try {
        const opened = await openPage(session.browser);
        await openBundle(opened.page, file);
        await act(opened.page, session);
        await opened.page.waitForTimeout(1000); // what wants to run or to send has had its time
        assertNothingLeft(opened);
        assert.notEqual(await opened.page.title(), "EVIL");
        assert.equal(await opened.page.locator("h1").count(), 1);
        assert.deepEqual(opened.errors.filter((error) => /EVIL|dialog/.test(error)), []);
    } finally {
        log = await session.close();
    }
    assertNothingAsked(log);
}

async function view(page, title) {
    await page.locator(".files button.link", { hasText: title }).first().click();
    await page.waitForSelector("#viewer[open] .content > :not([role=status])");
}

const close = (page) => page.click("#viewer .head button");

test("what the other tests look into would show a single request", async () => {
    const folder = mkdtempSync(join(tmpdir(), "habeas-oracle-"));
    const page = join(folder, "page.html");
    writeFileSync(page, `<img src="http://host.${evil}/x">`);
    const session = await launch();
    await openPage(session.browser, { url: pathToFileURL(page).href }).then(({ page: shown }) => shown.waitForTimeout(1000));
    const log = await session.close();
    rmSync(folder, { recursive: true });
    assert.throws(() => assertNothingAsked(log));
});

test("the page's policy allows itself and nothing else", () => {
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(readFileSync(bundle.page, "utf8"))[1];
    const directives = Object.fromEntries(policy.split("; ").map((each) => [each.split(" ")[0], each.split(" ").slice(1)]));
    assert.deepEqual(directives["default-src"], ["'none'"]);
    assert.deepEqual(directives["connect-src"], ["'none'"]);
    for (const name of ["object-src", "base-uri", "form-action"]) assert.deepEqual(directives[name], ["'none'"]);
    for (const name of ["img-src", "media-src", "frame-src", "worker-src"]) assert.deepEqual(directives[name], ["blob:"]);
    assert.equal(directives["script-src"].length, 1);
    assert.ok([...directives["script-src"], ...directives["style-src"]].every((source) => /^'sha256-/.test(source)));
    assert.deepEqual(directives["require-trusted-types-for"], ["'script'"]);
});

test("a hostile page in the bundle: shown, without scripts, network, forms or ways out", () =>
    watched(bundle.words, async (page) => {
        await view(page, "Seite.html");
        const element = await page.waitForSelector("#viewer iframe");
        assert.equal(await element.getAttribute("sandbox"), "");
        const frame = await element.contentFrame();
        assert.match(await frame.locator("body").innerText(), /Feindliche Seite[^]*Ende der feindlichen Seite/);
        assert.equal(await frame.locator("script, link, base, iframe, object, embed, meta[content*=evil]").count(), 0);
        assert.equal(await frame.evaluate((name) => document.documentElement.outerHTML.includes(`//${name}`) && [...document.querySelectorAll("*")].some((each) => [...each.attributes].some((a) => a.value.includes(name))), evil), false);
        await frame.evaluate(() => document.querySelectorAll("a").forEach((each) => each.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }))));
        await frame.getByText("hier", { exact: true }).click();
        await frame.locator("#send").click();
        assert.equal(page.frames().filter((each) => each.url().includes(evil)).length, 0);
    }));

for (const title of ["Feind.svg", "Feind.pdf", "Feind2.pdf"]) {
    test(`hostile content that a viewer shows: ${title}`, () =>
        watched(bundle.words, async (page) => {
            await view(page, title);
            await page.waitForTimeout(2500); // the PDF viewer starts
        }));
}

test("no address of a blob is one where a script of the bundle could run", () =>
    watched(bundle.words, async (page, session) => {
        await page.evaluate(() => {
            const make = URL.createObjectURL;
            window.made = [];
            URL.createObjectURL = (blob) => {
                const url = make(blob);
                window.made.push([url, blob.type]);
                return url;
            };
        });
        for (const title of ["Seite.html", "Feind.svg", "Bild.png", "Feind.pdf"]) {
            await view(page, title);
            assert.equal((await session.saved(page, () => page.click("#viewer .tools >> text=Speichern"))).name, title);
            await close(page);
        }
        const alive = await page.evaluate(() => window.made);
        for (const [url, type] of alive) {
            if (["application/octet-stream", "image/png", "application/pdf"].includes(type)) continue;
            assert.equal(type, "image/svg+xml", "what a viewer was given");
            // By hand, past the page's policy, in a tab of its own: it is gone.
            const tab = await page.context().newPage();
            await assert.rejects(tab.goto(url));
            await tab.close();
        }
        assert.equal(alive.filter(([, type]) => type === "image/svg+xml").length, 1);
    }));

test("a link in a PDF, clicked: said beforehand, asked before the page goes, and nothing requested", async () => {
    const session = await launch();
    try {
        const { page, requests, url } = await openPage(session.browser);
        await openBundle(page, bundle.words);
        const asked = page.waitForEvent("dialog");
        await view(page, "Verweis.pdf");
        assert.match(await page.innerText("#viewer .content"), /Verweise in einem PDF führen ins Netz/);
        await page.waitForTimeout(2500); // the PDF viewer starts
        const box = await page.locator("#viewer iframe").boundingBox();
        await page.mouse.click(box.x + box.width * 0.65, box.y + 150);
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
