// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// For everybody: axe-core's rules on every view, in both languages, light and dark; narrow, enlarged, right to left.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { axe, choose, enter, launch, made, openPage } from "./harness.mjs";

const bundle = made().words;
let session;

before(async () => {
    session = await launch();
});

after(() => session.close());

/** axe in a world of its own: the page's policy allows no foreign script, and stays as it is. */
async function judged(page, where) {
    const client = await page.context().newCDPSession(page);
    const { frameTree } = await client.send("Page.getFrameTree");
    const { executionContextId: contextId } = await client.send("Page.createIsolatedWorld", { frameId: frameTree.frame.id, worldName: "axe" });
    const run = async (expression) => {
        const { result, exceptionDetails } = await client.send("Runtime.evaluate", { expression, contextId, awaitPromise: true, returnByValue: true });
        assert.equal(exceptionDetails, undefined, JSON.stringify(exceptionDetails));
        return result.value;
    };
    await run(axe);
    const found = await run(`axe.run(document, { iframes: false, resultTypes: ["violations"] }).then(({ violations }) => JSON.stringify(violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map((node) => node.html.slice(0, 200) + " " + (node.any[0]?.message ?? ""))])))`);
    assert.deepEqual(JSON.parse(found), [], where);
    await client.detach();
}

for (const [colorScheme, language] of [["light", "de"], ["dark", "en"]]) {
    test(`every view passes axe: ${colorScheme}, ${language}`, async () => {
        const { page, context } = await openPage(session.browser, { page: { colorScheme } });
        try {
            await page.click(`#languages [lang=${language}]`);
            await judged(page, "start");
            await page.click("#offline summary");
            await page.click(".other summary");
            await page.click("#foot summary");
            await judged(page, "unfolded");
            await page.setInputFiles("#file", bundle.path);
            await page.waitForSelector("#words");
            await page.fill("#words", `${bundle.secret.replace(/-/g, " ")} quatsch ap`);
            await judged(page, "words");
            await enter(page, "falsch");
            await judged(page, "wrong words");
            await enter(page, bundle.secret);
            await page.waitForSelector(".verdict.good");
            await judged(page, "opened");
            for (const title of ["Notiz.txt", "Termine.ics", "Bild.png", "Seite.html"]) {
                await page.locator(".files button.link", { hasText: title }).first().click();
                await page.waitForSelector("#viewer[open] .content > :not([role=status])");
                await judged(page, title);
                await page.click("#viewer .head button");
            }
        } finally {
            await context.close();
        }
    });
}

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
