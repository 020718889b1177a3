// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// For everybody: axe-core's rules on every view, in both languages, light and dark.

import assert from "node:assert/strict";
import { test } from "node:test";
import { axe, enter, launch, made, openPage } from "./harness.mjs";

const bundle = made().words;

/** axe came with the page's beginning, past its policy, which stays as it is. */
async function judged(page, where) {
    const found = await page.evaluate(async () => {
        const { violations } = await globalThis.axe.run(document, { iframes: false, resultTypes: ["violations"] });
        return violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map((node) => `${node.html.slice(0, 200)} ${node.any[0]?.message ?? ""}`)]);
    });
    assert.deepEqual(found, [], where);
}

async function lookEverywhere(page, language) {
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
}

for (const [colorScheme, language] of [["light", "de"], ["dark", "en"]]) {
    test(`every view passes axe: ${colorScheme}, ${language}`, async () => {
        const session = await launch({ colorScheme });
        try {
            const { page } = await openPage(session.browser, { page: { colorScheme }, before: axe });
            assert.equal(await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches), colorScheme === "dark");
            await lookEverywhere(page, language);
        } finally {
            await session.close();
        }
    });
}

test("axe finds what is wrong", async () => {
    const session = await launch();
    try {
        const { page } = await openPage(session.browser, { before: axe });
        await page.evaluate(() => document.documentElement.removeAttribute("lang"));
        await assert.rejects(judged(page, "damaged"), /html-has-lang/);
    } finally {
        await session.close();
    }
});
