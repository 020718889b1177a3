// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// From the chosen file to the open bundle, as people type.

import assert from "node:assert/strict";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { alertText, assertNothingAsked, assertNothingLeft, bundles, choose, enter, isFirefox, launch, made, openBundle, openPage } from "./harness.mjs";

let session;
const bundle = made();

before(async () => {
    session = await launch();
});

after(async () => {
    assertNothingAsked(await session.close());
});

async function withPage(act, options) {
    const opened = await openPage(session.browser, options);
    try {
        await act(opened.page, opened);
        assertNothingLeft(opened);
        assert.deepEqual(opened.errors, []);
    } finally {
        await opened.context.close();
    }
}

test("seal writes one opener beside its bundles, smaller than 400 KB", () => {
    assert.deepEqual([...new Set(bundle.openers)], [bundle.page]);
    assert.ok(statSync(bundle.page).size < 400_000);
});

test("beside another file of its name the opener has another, and replaces nothing", () => {
    assert.equal(bundle.besideOther, join(bundles, "beside", "oeffnen-2.html"));
    assert.equal(readFileSync(join(bundles, "beside", "oeffnen.html"), "utf8"), "etwas anderes");
    assert.deepEqual(readFileSync(bundle.besideOther), readFileSync(bundle.page));
});

test("where all its names are taken the bundle is sealed, and the opener's absence said", () => {
    assert.equal(bundle.besideAll, null);
    assert.ok(statSync(join(bundles, "full", "paket.zip.age")).size > 0);
});

const habits = {
    "as generated": (words) => words,
    capitals: (words) => words.toUpperCase(),
    "a telephone's capital and a trailing blank": (words) => `${words[0].toUpperCase()}${words.slice(1)} `,
    blanks: (words) => words.replace(/-/g, " "),
    "many blanks and a line end": (words) => `  ${words.replace(/-/g, "   ")}\n`,
    "dashes of a word processor": (words) => words.replace(/-/g, " – "),
    "commas and full stops": (words) => `${words.replace(/-/g, ", ")}.`,
    "no hyphens at all": (words) => words.replace(/-/g, ""),
    "umlauts and sharp s by habit": (words) => words.replace(/ae/g, "ä").replace(/oe/g, "ö").replace(/ue/g, "ü").replace(/ss/g, "ß"),
    "numbered, as the letter has them": (words) => words.split("-").map((word, i) => `${i + 1} ${word}`).join("\n"),
    "marks by mistake": (words) => words.replace(/e/g, "é"),
};

// How words are read is the page's own doing: seen in one browser, it need not be seen in the other.
const tried = Object.entries(habits).slice(0, isFirefox ? 1 : undefined);
for (const [habit, typed] of tried) {
    test(`the words open it: ${habit}`, () =>
        withPage(async (page) => {
            await openBundle(page, { path: bundle.words.path, secret: typed(bundle.words.secret) });
            assert.match(await page.innerText("#verdict"), /Ja\. Das Paket ist vollständig und unverändert\./);
            assert.match(await page.innerText("h1"), new RegExp(bundle.number));
        }));
}

test("wrong words: a sentence, and another try", () =>
    withPage(async (page) => {
        await choose(page, bundle.words.path);
        await enter(page, "das sind falsche wörter");
        assert.equal(await alertText(page), "Mit diesen Wörtern öffnet sich das Paket nicht. Vergleichen Sie jedes Wort mit dem Schreiben.");
        assert.equal(await page.inputValue("#words"), "das sind falsche wörter");
        await enter(page, bundle.words.secret);
        await page.waitForSelector(".opened");
    }));

test("nothing typed: said, not tried", () =>
    withPage(async (page) => {
        await choose(page, bundle.words.path);
        await page.click("#secret .primary");
        assert.equal(await alertText(page), "Das Passwort fehlt noch.");
    }));

test("a chosen passphrase opens as typed; its cost is said first", () =>
    withPage(async (page) => {
        await choose(page, bundle.own.path);
        assert.match(await page.innerText("#cost"), /etwa \d+ Sekunden und braucht 256.MB Arbeitsspeicher/);
        await enter(page, bundle.own.secret);
        await page.waitForSelector(".opened");
    }));

test("a chosen passphrase of another case is another passphrase", () =>
    withPage(async (page) => {
        await choose(page, bundle.own.path);
        await enter(page, bundle.own.secret.toLowerCase());
        assert.match(await alertText(page), /öffnet sich das Paket nicht/);
    }));

test("a key opens it: the whole key file, or its line in small letters", () =>
    withPage(async (page) => {
        await openBundle(page, { path: bundle.key.path, secret: bundle.key.secret });
        await page.click("text=Anderes Paket öffnen");
        const line = bundle.key.secret.split("\n").find((each) => each.startsWith("AGE-SECRET"));
        await openBundle(page, { path: bundle.key.path, secret: line.toLowerCase() });
    }));

const wrongKeys = {
    "another key": ["AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX", "Dieser Schlüssel passt nicht zu diesem Paket."],
    "a mistyped key": ["AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEY", /kein vollständiger Schlüssel/],
    words: ["hallo welt", /kein vollständiger Schlüssel/],
};

for (const [what, [typed, sentence]] of Object.entries(wrongKeys)) {
    test(`${what} does not open it`, () =>
        withPage(async (page) => {
            await choose(page, bundle.key.path);
            await enter(page, typed);
            assert.match(await alertText(page), new RegExp(sentence));
        }));
}

test("words are recognised, completed and corrected while they are typed", () =>
    withPage(async (page) => {
        await choose(page, bundle.words.path);
        await page.fill("#words", "garten fenste");
        await page.click('.offers button:text-is("fenster")');
        assert.equal(await page.inputValue("#words"), "garten fenster-");
        assert.deepEqual(await page.locator(".chips .known").count(), 2);
        await page.fill("#words", "garten barrier"); // a word of the other list, and the beginning of one of this
        await page.click('.offers button:text-is("barriere")');
        assert.equal(await page.inputValue("#words"), "garten barriere-");
        await page.fill("#words", "garten xfenster wiese");
        assert.match(await page.innerText(".chips .unknown"), /nicht in der Wortliste/);
        await page.click('[aria-label^="Statt"] button:text-is("fenster")');
        assert.equal(await page.inputValue("#words"), "garten fenster wiese");
        await page.waitForFunction(() => document.getElementById("live").textContent === "3 Wörter erkannt.");
    }));

test("the field asks for no correction, capitals or memory of the browser", () =>
    withPage(async (page) => {
        await choose(page, bundle.words.path);
        const field = page.locator("#words");
        for (const [name, value] of Object.entries({ autocomplete: "off", autocapitalize: "none", autocorrect: "off", spellcheck: "false", translate: "no" })) assert.equal(await field.getAttribute(name), value);
    }));

test("English at any time, without losing what was typed", () =>
    withPage(async (page) => {
        await choose(page, bundle.words.path);
        await page.fill("#words", bundle.words.secret);
        await page.click("#languages [lang=en]");
        assert.equal(await page.getAttribute("html", "lang"), "en");
        assert.equal(await page.inputValue("#words"), bundle.words.secret);
        await page.click("#secret .primary");
        await page.waitForSelector(".verdict.good");
        assert.match(await page.innerText("#verdict"), /Yes\. The bundle is complete and unaltered\./);
        await page.click("#languages [lang=de]");
        assert.match(await page.innerText("#verdict"), /Ja\. Das Paket/);
    }));

test("the secret is forgotten once the bundle is open, and the bundle when it is closed", () =>
    withPage(async (page) => {
        await openBundle(page, bundle.words);
        assert.ok(!(await page.content()).includes(bundle.words.secret));
        await page.click("text=Anderes Paket öffnen");
        assert.equal(await page.innerText("h1"), "Datenpaket öffnen");
        assert.ok(!(await page.innerText("body")).includes("Notiz.txt"));
    }));

test("keyboard only: from the file to a file of the bundle and back", () =>
    withPage(async (page) => {
        await choose(page, bundle.words.path);
        assert.equal(await page.evaluate(() => document.activeElement.id), "words");
        await page.keyboard.type(`${bundle.words.secret.replace(/-/g, " ")}`);
        await page.keyboard.press("Enter");
        await page.waitForSelector(".verdict.good");
        assert.equal(await page.evaluate(() => document.activeElement.id), "title");
        const tabTo = async (label) => {
            for (let i = 0; i < 200; ++i) {
                await page.keyboard.press("Tab");
                const at = await page.evaluate(() => ({ text: document.activeElement.textContent, ring: getComputedStyle(document.activeElement).outlineStyle }));
                if (at.text !== label) continue;
                assert.equal(at.ring, "solid", `${label} shows where the focus is`);
                return;
            }
            assert.fail(`no way by Tab to ${label}`);
        };
        await tabTo("Notiz.txt");
        await page.keyboard.press("Enter");
        await page.waitForSelector("#viewer[open] pre");
        assert.equal(await page.evaluate(() => document.activeElement.textContent), "Schließen");
        await page.keyboard.press("Escape");
        await page.waitForSelector("#viewer:not([open])", { state: "attached" });
        assert.equal(await page.evaluate(() => document.activeElement.textContent), "Notiz.txt");
    }));

test("cancelling leaves the package locked and the words in place", () =>
    withPage(async (page) => {
        await choose(page, bundle.own.path);
        await page.fill("#words", "falsch und langsam");
        await page.click("#secret .primary");
        await page.click("text=Abbrechen");
        await page.waitForSelector("#secret .primary");
        assert.equal(await page.inputValue("#words"), "falsch und langsam");
        await page.waitForFunction(() => document.getElementById("live").textContent.startsWith("Abgebrochen"));
    }));
