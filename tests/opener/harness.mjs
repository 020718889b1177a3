// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A browser with the opener in it, and an eye on everything that would leave it: Chromium, or Firefox where
// HABEAS_OPENER_BROWSER says so.

import assert from "node:assert/strict";
import { accessSync, constants, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout } from "node:timers/promises";
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
const { chromium, firefox } = require("playwright-core");
export const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
export const library = (path) => import(pathToFileURL(join(setting("HABEAS_OPENER_MODULES"), path)));

export const isFirefox = process.env.HABEAS_OPENER_BROWSER === "firefox";

function found(...names) {
    const path = names.map(program).find(Boolean);
    assert.ok(path, `${names[0]} is not installed (Debian: ${names[0]})`);
    return path;
}

/**
 * Every name of a host leads to a closed port of this machine, so that the browser itself sends nothing; only `evil`, a
 * reserved name that no server has, is looked up as it is, because the browser's log of the network does not name a host that
 * a rule answered for.
 */
async function launchChromium(folder, isPersistent) {
    const log = join(folder, "net.json");
    const args = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", `--log-net-log=${log}`, `--host-resolver-rules=MAP * 127.0.0.1:9, EXCLUDE 127.0.0.1, EXCLUDE *.${evil}, EXCLUDE ${evil}`];
    if (process.getuid() === 0) args.push("--no-sandbox");
    const options = { executablePath: found("chromium", "chromium-browser", "google-chrome"), args };
    // A profile on the disk where a page is to store more than fits into memory.
    const browser = isPersistent ? persistent(await chromium.launchPersistentContext(join(folder, "profile"), options)) : await chromium.launch(options);
    return {
        browser,
        asked() {
            const text = readFileSync(log, "utf8");
            return text.slice(text.indexOf('"events"')); // what stands before it is the command line
        },
    };
}

const downloadsOf = (folder) => join(folder, "downloads");

/** Everything goes to a closed port of this machine as its proxy; the log names each host it was asked for. */
async function launchFirefox(folder, colorScheme) {
    // What was saved is saved: Firefox would open a PDF in a tab of its own besides, which looks like a page that left.
    const saving = { "pdfjs.handleOctetStream": false, "browser.download.force_save_internally_handled_attachments": true };
    const proxy = { "network.proxy.type": 1, "network.proxy.no_proxies_on": "127.0.0.1" };
    for (const kind of ["http", "ssl", "socks"]) Object.assign(proxy, { [`network.proxy.${kind}`]: "127.0.0.1", [`network.proxy.${kind}_port`]: 9 });
    const browser = await firefox.launch({
        channel: "moz-firefox", // the distribution's, driven by WebDriver BiDi
        downloadsPath: downloadsOf(folder),
        executablePath: found("firefox-esr", "firefox"),
        firefoxUserPrefs: { ...proxy, ...saving, "layout.css.prefers-color-scheme.content-override": colorScheme === "dark" ? 0 : 1 },
        env: { ...process.env, HOME: folder, MOZ_LOG: "nsHttp:3,nsHostResolver:3", MOZ_LOG_FILE: join(folder, "net") },
    });
    const asked = () => readdirSync(folder).filter((name) => name.includes(".moz_log")).map((name) => readFileSync(join(folder, name), "latin1")).join("\n");
    return { browser, asked };
}

async function savedByChromium(page, act) {
    const [download] = await Promise.all([page.waitForEvent("download"), act()]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** By the folder: Firefox says of a saved blob that no navigation made it, and playwright-core then passes over it. */
async function savedByFirefox(folder, act) {
    await act();
    for (let i = 0; i < 300; ++i) {
        await setTimeout(100);
        const names = existsSync(folder) ? readdirSync(folder) : [];
        const isPart = names.some((name) => name.endsWith(".part"));
        const [name] = names.filter((each) => statSync(join(folder, each)).isFile());
        if (!name || isPart) continue;
        const bytes = readFileSync(join(folder, name));
        rmSync(join(folder, name));
        return { name, bytes };
    }
    return assert.fail("nothing was saved");
}

/** A browser of its own. colorScheme: for Firefox, where a page has none of its own. */
export async function launch({ isPersistent = false, colorScheme } = {}) {
    const folder = mkdtempSync(join(tmpdir(), "habeas-opener-"));
    const { browser, asked } = await (isFirefox ? launchFirefox(folder, colorScheme) : launchChromium(folder, isPersistent));
    return {
        browser,
        /** What `act` makes `page` save: {name, bytes}. */
        saved: (page, act) => (isFirefox ? savedByFirefox(downloadsOf(folder), act) : savedByChromium(page, act)),
        /** Closes it and gives its log of everything it asked the network for. */
        async close() {
            await browser.close();
            const log = asked();
            rmSync(folder, { recursive: true });
            return log;
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
    context.setDefaultTimeout(120_000); // beside other tests a browser is slow to answer
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
    assert.deepEqual(context.pages().map((page) => page.url()), [url], "a window was opened, or the page was left");
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
    // As if pasted: Firefox is told to fill in by keys, and a line end would be the Enter key.
    await page.locator("#words, #key").evaluate((field, text) => {
        field.value = text;
        field.dispatchEvent(new Event("input"));
    }, secret);
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
