// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { announce, foreign, h } from "./dom.js";
import { Problem, asProblem } from "./engine/problem.js";
import { glyph } from "./start.js";
import { say } from "./words.js";

const canChooseFolder = "showDirectoryPicker" in window;
const canChooseFile = "showSaveFilePicker" in window;
const largestDownload = 256 * 1024 * 1024;
const downloadKept = 10 * 60 * 1000;

/** Hands `blob` to the browser's downloads. */
function download(blob, name) {
    const url = URL.createObjectURL(blob);
    h("a", { href: url, download: name }).click();
    announce(say("save.started", { name }));
    // Nobody tells when a download has begun to read.
    setTimeout(() => URL.revokeObjectURL(url), downloadKept);
}

/** What the person chose, or null if they closed the browser's dialog. */
async function chosen(pick) {
    try {
        return await pick();
    } catch (error) {
        if (error.name === "AbortError") return null;
        throw new Problem("folder");
    }
}

/** Saves one file of the bundle: a large one straight to the disk where the browser can. */
export async function saveOne(engine, item) {
    const name = item.path.split("/").pop();
    if (item.size > largestDownload && canChooseFile) {
        const target = await chosen(() => window.showSaveFilePicker({ suggestedName: name }));
        if (target) await engine.ask("save", { path: item.path, target });
        return;
    }
    // Of no type: the address of a page's or drawing's blob would be a place for its scripts to run.
    download(await engine.ask("blob", { path: item.path, type: "application/octet-stream" }), name);
}

/** A file that will hold the decrypted content; null if the person chose none. */
export function choosePlace(name) {
    const types = [{ description: "ZIP", accept: { "application/zip": [".zip"] } }];
    return chosen(() => window.showSaveFilePicker({ suggestedName: name, types }));
}

/** The section that saves all of the bundle. */
export function saveEverything(state) {
    const { engine, bundle, zip, name } = state;
    const status = h("div", { role: "status" });
    const tell = (...children) => status.replaceChildren(...children);
    const guarded = (act) => async (event) => {
        const { target } = event;
        target.disabled = true;
        try {
            await act();
        } catch (error) {
            tell(h("p", { class: "problem" }, glyph("bad"), say(`problem.${asProblem(error, "save").code}`)));
        }
        target.disabled = false;
    };
    const intoFolder = guarded(() => saveAll(engine, bundle.files, name, tell));
    const asZip = guarded(async () => download(zip, `${name || "datenpaket"}.zip`));
    return h(
        "section",
        { "aria-labelledby": "save", class: "screen" },
        h("h2", { id: "save" }, say("save.title")),
        h("p", {}, say("save.text")),
        h("p", { class: "act" }, canChooseFolder ? h("button", { type: "button", onclick: intoFolder }, say("save.folder")) : null, state.isZipSaved ? null : h("button", { type: "button", onclick: asZip }, say("save.zip"))),
        status,
    );
}

async function saveAll(engine, files, name, tell) {
    const parent = await chosen(() => window.showDirectoryPicker({ mode: "readwrite", id: "habeas" }));
    if (!parent) return;
    const folder = await newFolder(parent, name || "datenpaket");
    const refused = [];
    let done = 0;
    for (const { path } of files) {
        try {
            await saveInto(engine, folder, path);
            done += 1;
        } catch (error) {
            // A disk that is full ends it; a name the browser does not allow (say, .lnk) concerns one file.
            if (!(error instanceof TypeError) && error.name !== "SecurityError") throw asProblem(error, "save");
            refused.push(path);
        }
        tell(h("p", {}, say("save.running", { done, count: files.length })));
    }
    if (refused.length === 0) return void tell(h("p", {}, glyph("good"), say("save.done", { count: done, folder: folder.name })));
    tell(h("p", { class: "problem" }, glyph("warn"), say("save.some", { done, count: files.length, folder: folder.name })), h("ul", {}, refused.map((path) => h("li", {}, foreign(path)))));
}

/** A folder that was not there before: nothing is ever replaced. */
async function newFolder(parent, name) {
    for (let i = 1; ; ++i) {
        const candidate = i === 1 ? name : `${name}-${i}`;
        try {
            await parent.getDirectoryHandle(candidate);
        } catch (error) {
            if (error.name === "NotFoundError") return parent.getDirectoryHandle(candidate, { create: true });
            if (error.name !== "TypeMismatchError") throw new Problem("folder");
        }
    }
}

async function saveInto(engine, folder, path) {
    const parts = path.split("/");
    let place = folder;
    for (const part of parts.slice(0, -1)) place = await place.getDirectoryHandle(part, { create: true });
    const target = await place.getFileHandle(parts[parts.length - 1], { create: true });
    await engine.ask("save", { path, target });
}
