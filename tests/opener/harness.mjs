// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Chromium with the opener in it, and an eye on everything that would leave it.

import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { accessSync, constants } from "node:fs";
import { pathToFileURL } from "node:url";
import { evil } from "./contents.mjs";

function setting(name) {
    const value = process.env[name];
    assert.ok(value, `${name} is not set: ctest sets it`);
    return value;
}

/** A program by its name; missing, it is named. */
function program(name) {
    for (const folder of process.env.PATH.split(delimiter)) {
        const path = join(folder, name);
        try {
            accessSync(path, constants.X_OK);
            return path;
        } catch {
            // not in this folder
        }
    }
    return undefined;
}

export const habeasctl = join(setting("HABEAS_BIN_DIR"), "habeasctl");
export const bundles = setting("HABEAS_OPENER_BUNDLES");
export const made = () => JSON.parse(readFileSync(join(bundles, "made.json"), "utf8"));
const require = createRequire(join(setting("HABEAS_TEST_MODULES"), "x.js"));
export const { chromium } = require("playwright-core");
export const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
export const library = (path) => import(pathToFileURL(join(setting("HABEAS_OPENER_MODULES"), path)));

/**
 * A browser of its own. Every name of a host leads to a closed port of this machine, so that the browser itself sends
 * nothing; only `evil`, a reserved name that no server has, is looked up as it is, because the browser's log of the network
 * does not name a host that a rule answered for.
 */
export async function launch({ isPersistent = false } = {}) {
    const executablePath = program("chromium") ?? program("chromium-browser") ?? program("google-chrome");
    assert.ok(executablePath, "chromium is not installed (Debian: chromium)");
    const folder = mkdtempSync(join(tmpdir(), "habeas-opener-"));
    const log = join(folder, "net.json");
    const args = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", `--log-net-log=${log}`, `--host-resolver-rules=MAP * 127.0.0.1:9, EXCLUDE 127.0.0.1, EXCLUDE *.${evil}, EXCLUDE ${evil}`];
    if (process.getuid() === 0) args.push("--no-sandbox");
    // A profile on the disk where a page is to store more than fits into memory.
    const browser = isPersistent ? persistent(await chromium.launchPersistentContext(join(folder, "profile"), { executablePath, args })) : await chromium.launch({ executablePath, args });
    return {
        browser,
        /** Closes it and gives its log of everything it asked the network for. */
        async close() {
            await browser.close();
            const text = readFileSync(log, "utf8");
            rmSync(folder, { recursive: true });
            return text.slice(text.indexOf('"events"')); // what stands before it is the command line
        },
    };
}

/** The one context of a profile, in the shape of a browser that makes contexts. */
function persistent(context) {
    return { newContext: () => context, close: () => context.close() };
}

/** A page with the opener, and lists of what it asked for and complained about. */
export async function openPage(browser, { page: options = {}, url = pathToFileURL(made().page).href, before } = {}) {
    const context = await browser.newContext({ locale: "de-DE", acceptDownloads: true, ...options });
    const page = await context.newPage();
    const requests = [];
    const errors = [];
    // The context: frames and windows that hostile content might open count too.
    context.on("request", (request) => requests.push(request.url()));
    page.on("pageerror", (error) => errors.push(String(error)));
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    page.on("dialog", (dialog) => {
        if (dialog.type() !== "beforeunload") errors.push(`dialog: ${dialog.message()}`);
        dialog.dismiss();
    });
    if (before) await page.addInitScript(before);
    await page.goto(url);
    return { context, page, requests, errors, url };
}

/** Everything the page asked for was itself, its own blobs, or a part of the browser. */
export function assertNothingLeft({ requests, url, context }) {
    const foreign = requests.filter((request) => request !== url && !/^(blob:|about:|chrome-extension:|chrome:|data:)/.test(request));
    assert.deepEqual(foreign, []);
    assert.equal(context.pages().length, 1, "a window was opened");
}

export function assertNothingAsked(log) {
    assert.ok(!log.includes(evil), `the browser's network log names ${evil}`);
}

export async function choose(page, path) {
    await page.setInputFiles("#file", path);
    await page.waitForSelector("#secret, #too-large, [role=alert]:not(:empty)");
}

/** Types `secret`, opens, and waits for the bundle or for a problem. */
export async function enter(page, secret) {
    await page.fill("#words, #key", secret);
    await page.click("#secret .primary");
    await page.waitForSelector(".opened, [role=alert]:not(:empty)", { timeout: 120_000 });
}

export async function openBundle(page, { path, secret }) {
    await choose(page, path);
    await enter(page, secret);
    await page.waitForSelector(".opened");
    await page.waitForSelector(".verdict.good, .verdict.bad", { timeout: 120_000 });
}

export const alertText = (page) => page.locator("[role=alert]:not(:empty)").first().innerText();
