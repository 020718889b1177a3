// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// For everybody: narrow, enlarged, right to left, without scripts, read aloud.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { choose, enter, launch, made, openPage } from "./harness.mjs";

const bundle = made().words;
let session;

before(async () => {
    session = await launch();
});

after(() => session.close());

const sizes = { "a small phone": [320, 640, 2], "a laptop at 200 %": [640, 400, 2], "a laptop at 400 %": [320, 200, 4] };

for (const [where, [width, height, deviceScaleFactor]] of Object.entries(sizes)) {
    test(`nothing is cut off or to be scrolled sideways: ${where}`, async () => {
        const { page, context } = await openPage(session.browser, { page: { viewport: { width, height }, deviceScaleFactor } });
        const fits = async (view) => assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), view);
        try {
            await fits("start");
            await page.setInputFiles("#file", bundle.path);
            await page.waitForSelector("#words");
            await page.fill("#words", bundle.secret);
            await fits("words");
            await enter(page, bundle.secret);
            await page.waitForSelector(".verdict.good");
            await fits("opened");
            await page.locator(".files button.link", { hasText: "Notiz.txt" }).first().click();
            await page.waitForSelector("#viewer[open] pre");
            assert.ok(await page.locator("#viewer .head button").isVisible());
        } finally {
            await context.close();
        }
    });
}

test("right to left, the page is its own mirror image", async () => {
    const { page, context } = await openPage(session.browser);
    try {
        const edge = () => page.evaluate(() => document.querySelector("#languages").getBoundingClientRect().left);
        assert.ok((await edge()) > 400);
        await page.evaluate(() => document.documentElement.setAttribute("dir", "rtl"));
        assert.ok((await edge()) < 400);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    } finally {
        await context.close();
    }
});

test("where scripts do not run, the page says what to do", async () => {
    const { page, context } = await openPage(session.browser, { page: { javaScriptEnabled: false } });
    try {
        assert.match(await page.innerText("body"), /Diese Seite läuft hier nicht[^]*age -d -o[^]*This page does not run here/);
        assert.ok(!(await page.locator("#started").isVisible()));
    } finally {
        await context.close();
    }
});

test("what happens is told to a screen reader, and mistakes are alerts", async () => {
    const { page, context } = await openPage(session.browser);
    try {
        await choose(page, bundle.path);
        await enter(page, "falsch");
        assert.equal(await page.evaluate(() => document.activeElement.getAttribute("role")), "alert");
        await enter(page, bundle.secret);
        await page.waitForFunction(() => /Ja\. Das Paket ist vollständig|Das Paket ist offen/.test(document.getElementById("live").textContent));
    } finally {
        await context.close();
    }
});
