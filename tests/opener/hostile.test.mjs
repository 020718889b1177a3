// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Content that wants to run, to send or to lead away, where the browser keeps it: the page's policy, its frames, its
// blobs. Every host's name leads to a closed port, and the browser's own log of the network must not even name the one
// that hostile content calls.

import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { evil } from "./contents.mjs";
import { assertNothingAsked, launch, made, openPage } from "./harness.mjs";
import { close, view, watched } from "./watching.mjs";

const bundle = made();

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
