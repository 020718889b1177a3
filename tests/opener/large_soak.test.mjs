// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// More than 4 GiB (ZIP64) through a file that the person chooses. The dialog needs a person: its answer is a file of the
// browser's own file system, which needs a page that came from a server.

import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { choose, launch, made, openPage } from "./harness.mjs";
import { largeBundle } from "./largebag.mjs";

test("4.5 GiB, saved as a stream and opened from there", async () => {
    const folder = mkdtempSync(join(tmpdir(), "habeas-soak-"));
    const server = createServer((_, answer) => answer.setHeader("Content-Type", "text/html").end(readFileSync(made().page)));
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    const session = await launch({ isPersistent: true });
    try {
        const bundle = await largeBundle(folder, 4.5 * 1024 ** 3);
        const pick = async () => (await navigator.storage.getDirectory()).getFileHandle("paket.zip", { create: true });
        const { page } = await openPage(session.browser, { url: `http://127.0.0.1:${server.address().port}/`, before: `window.showSaveFilePicker = ${pick}` });
        page.setDefaultTimeout(3_600_000);
        await choose(page, bundle.path);
        await page.fill("#key", bundle.secret);
        await page.click("text=Speicherort wählen und öffnen");
        await page.waitForSelector(".verdict.good, .verdict.bad, [role=alert]:not(:empty)");
        assert.match(await page.innerText("#page"), /Ja\. Das Paket ist vollständig und unverändert[^]*liegt jetzt in der Datei paket\.zip|liegt jetzt in der Datei paket\.zip[^]*Ja\. Das Paket ist vollständig und unverändert/);
    } finally {
        await session.close();
        server.close();
        rmSync(folder, { recursive: true });
    }
});
