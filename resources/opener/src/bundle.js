// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a bundle says of itself, read with distrust: every field may be missing or of another type. The result is plain
// values that the views turn into text.

import { trusted } from "./trusted.js";

const longestJson = 128 * 1024 * 1024;
const longestPage = 8 * 1024 * 1024;

const list = (value) => (Array.isArray(value) ? value : []);
const text = (value) => (typeof value === "string" ? value : "");
const count = (value) => (Number.isSafeInteger(value) && value >= 0 ? value : 0);
const object = (value) => (value && typeof value === "object" && !Array.isArray(value) ? value : {});
const textsOf = (codes) => list(codes).map((code) => text(object(code).text)).filter(Boolean);

/** Reads the bundle that `engine` has open; `files` are its {path, size}. */
export async function readBundle(engine, files) {
    const [ledger, withheld, items] = await Promise.all(["ledger", "withheld", "items"].map((name) => json(engine, `${name}.json`)));
    const info = Object.fromEntries(list(await engine.ask("info")));
    const start = await engine.ask("text", { path: "START.html", most: longestPage });
    const sizes = new Map(files.map(({ path, size }) => [path, size]));
    const about = object(ledger ?? items ?? withheld);
    const systems = systemsOf(object(ledger), object(items), sizes);
    const listed = new Set(systems.flatMap((system) => system.items.flatMap((item) => [item.path, ...item.readable])));
    addUnlisted(systems, files, listed);
    return {
        number: text(about.case) || text(info["External-Identifier"]),
        organisation: text(about.organisation) || text(info["Source-Organization"]),
        made: text(about.made) || text(info["Bagging-Date"]),
        lang: /^[a-z]{2}$/.test(about.language) ? about.language : "de",
        ...spokenIn(start ?? ""),
        hasItems: Boolean(items),
        hasMissing: Boolean(ledger && withheld),
        systems,
        withheld: list(object(withheld).withheld).map(object).map((each) => ({ system: text(each.systemName), count: count(each.count), reason: text(each.text) })),
        files,
        others: files.filter(({ path }) => !path.startsWith("data/")),
        payload: { files: systems.reduce((sum, system) => sum + system.items.length, 0), bytes: systems.reduce((sum, system) => sum + system.bytes, 0) },
    };
}

async function json(engine, path) {
    try {
        return JSON.parse(await engine.ask("text", { path, most: longestJson }));
    } catch {
        return null;
    }
}

function systemsOf(ledger, items, sizes) {
    const systems = new Map();
    for (const line of list(ledger.systems).map(object)) {
        systems.set(text(line.id), {
            name: text(line.name),
            state: text(line.state),
            found: count(line.found),
            how: textsOf(line.how),
            gaps: list(line.gaps).map(object).map((gap) => ({ text: text(gap.text), where: text(gap.where) })),
            failure: text(object(line.failure).text),
            reason: text(line.reason),
            goneOn: text(line.goneOn),
            items: [],
            bytes: 0,
        });
    }
    const names = new Map(list(items.systems).map(object).map((system) => [text(system.id), text(system.name)]));
    for (const item of list(items.items).map(object)) {
        const id = text(item.system);
        if (!systems.has(id)) systems.set(id, unlistedSystem(names.get(id) ?? ""));
        add(systems.get(id), itemOf(item, sizes));
    }
    return [...systems.values()];
}

function add(system, item) {
    system.items.push(item);
    system.bytes += item.size;
}

function unlistedSystem(name) {
    return { name, state: "unlisted", found: 0, how: [], gaps: [], failure: "", reason: "", goneOn: "", items: [], bytes: 0 };
}

function itemOf(item, sizes) {
    const path = text(item.path);
    return {
        path,
        isThere: sizes.has(path),
        title: text(item.title) || text(item.originalPath) || path,
        originalPath: text(item.originalPath),
        changed: text(item.changed),
        size: sizes.get(path) ?? 0,
        readable: list(item.readable).map(text).filter((page) => sizes.has(page)),
        remarks: textsOf(item.remarks),
        redacted: item.redacted ? text(object(item.redacted).text) : null,
    };
}

/** Data that items.json does not name is shown by its path: nothing that lies in the bundle stays unseen. */
function addUnlisted(systems, files, listed) {
    for (const { path, size } of files) {
        if (!path.startsWith("data/") || listed.has(path)) continue;
        const name = path.split("/")[1];
        let system = systems.find((each) => each.name === name);
        if (!system) systems.push((system = unlistedSystem(name)));
        add(system, { path, isThere: true, title: path.split("/").slice(2).join("/") || path, originalPath: "", changed: "", size, readable: [], remarks: [], redacted: null });
    }
}

/** What only START.html has: how it greets its reader, and whom to ask. As text; nothing of it is taken as markup. */
function spokenIn(html) {
    const page = new DOMParser().parseFromString(trusted.html(html), "text/html");
    const told = (element) => element.textContent.trim().slice(0, 2000);
    const contacts = [...page.querySelectorAll("section[aria-labelledby=ask] dt")].slice(0, 20).map((role) => ({
        role: told(role),
        text: role.nextElementSibling?.localName === "dd" ? told(role.nextElementSibling) : "",
    }));
    return { lead: [...page.querySelectorAll(".lead p")].slice(0, 5).map(told), contacts };
}
