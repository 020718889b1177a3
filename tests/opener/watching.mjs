// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Opens a bundle with hostile content and looks at what came of it.

import assert from "node:assert/strict";
import { assertNothingAsked, assertNothingLeft, launch, openBundle, openPage } from "./harness.mjs";

/** Opens a bundle in a fresh browser, lets `act` do what a person might, and looks at what came of it. */
export async function watched(file, act) {
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

export async function view(page, title) {
    await page.locator(".files button.link", { hasText: title }).first().click();
    await page.waitForSelector("#viewer[open] .content > :not([role=status])");
}

export const close = (page) => page.click("#viewer .head button");
