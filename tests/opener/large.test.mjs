// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

import assert from "node:assert/strict";
import { closeSync, ftruncateSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { assertNothingLeft, launch, made, openBundle, openPage } from "./harness.mjs";
import { largeBundle } from "./largebag.mjs";

const folder = mkdtempSync(join(tmpdir(), "habeas-large-"));
const gibibyte = 1024 ** 3;
let session;

before(async () => {
    session = await launch();
});

after(async () => {
    await session.close();
    rmSync(folder, { recursive: true });
});

/** A sealed file of 4 GiB as far as its header and its size tell. */
function seemingly4GiB() {
    const path = join(folder, "datenpaket-2026-0001.zip.age");
    writeFileSync(path, readFileSync(made().words.path).subarray(0, 4096));
    const file = openSync(path, "r+");
    ftruncateSync(file, 4 * gibibyte);
    closeSync(file);
    return path;
}

test("4 GiB where streams cannot be saved: said before it starts, with the commands that do it", async () => {
    const opened = await openPage(session.browser, { before: () => delete window.showSaveFilePicker });
    const { page } = opened;
    try {
        await page.setInputFiles("#file", seemingly4GiB());
        await page.waitForSelector("#too-large");
        assert.match(await page.innerText("#too-large"), /Das Paket ist 4.GB groß\. Dieser Browser kann nur Pakete bis 1.GB öffnen/);
        assert.equal(await page.locator("#secret").count(), 0);
        const commands = await page.locator(".command code:visible").allInnerTexts();
        assert.deepEqual(commands, ["age -d -o datenpaket-2026-0001.zip datenpaket-2026-0001.zip.age\nunzip datenpaket-2026-0001.zip", "habeasctl open datenpaket-2026-0001.zip.age -o ORDNER"]);
        assertNothingLeft(opened);
    } finally {
        await opened.context.close();
    }
});

test("4 GiB where streams can be saved: said what happens; whoever closes the dialog is where they were", async () => {
    const opened = await openPage(session.browser, { before: () => (window.showSaveFilePicker = () => Promise.reject(new DOMException("", "AbortError"))) });
    const { page } = opened;
    try {
        await page.setInputFiles("#file", seemingly4GiB());
        await page.waitForSelector("#words");
        assert.match(await page.innerText("#secret"), /unverschlüsselt als ZIP-Datei an einem Ort, den Sie wählen\. Dort müssen 4.GB frei sein/);
        await page.fill("#words", made().words.secret);
        await page.click("text=Speicherort wählen und öffnen");
        await page.waitForTimeout(300);
        assert.equal(await page.inputValue("#words"), made().words.secret);
        assert.equal(await page.locator("[role=alert]:not(:empty)").count(), 0);
    } finally {
        await opened.context.close();
    }
});

test("300 MB, held by the browser: opened, checked, and what is in it can be read", async () => {
    const bundle = await largeBundle(folder, 300 * 1024 * 1024);
    const opened = await openPage(session.browser);
    const { page } = opened;
    page.setDefaultTimeout(300_000);
    try {
        await openBundle(page, bundle);
        assert.match(await page.innerText("#verdict"), /Ja\. Das Paket ist vollständig und unverändert/);
        await page.locator(".files button.link", { hasText: "Notiz.txt" }).first().click();
        assert.match(await page.locator("#viewer pre").innerText(), /Liebe Oma/);
        assertNothingLeft(opened);
        assert.deepEqual(opened.errors, []);
    } finally {
        await opened.context.close();
    }
});
