// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { announce, h } from "./dom.js";
import { say } from "./words.js";

const stem = (name) => name.replace(/\.age$/i, "").replace(/\.zip$/i, "");

/** A file name for a shell: alone if it is harmless, else in single quotes. */
function quoted(name) {
    if (/^[\w.][\w.-]*$/.test(name)) return name;
    const path = name.startsWith("-") ? `./${name}` : name;
    return `'${path.replace(/[\u0000-\u001f\u007f]/g, "?").replace(/'/g, "'\\''")}'`;
}

function block(text) {
    const copy = async () => {
        await navigator.clipboard.writeText(text);
        announce(say("other.copied"));
    };
    return h("div", { class: "command" }, h("pre", { tabindex: "0" }, h("code", { dir: "ltr" }, text)), navigator.clipboard ? h("button", { type: "button", class: "small", onclick: copy }, say("other.copy")) : null);
}

/** How to open the package without this page; unfolded where this page cannot. */
export function commands(state) {
    const name = state.file?.name ?? "datenpaket.zip.age";
    const base = stem(name);
    const key = state.kind === "keys" ? `-i ${say("other.key-file")} ` : "";
    const habeasKey = state.kind === "keys" ? ` --identity ${say("other.key-file")}` : "";
    return h(
        "details",
        { class: "other", open: Boolean(state.needsOtherWay) },
        h("summary", {}, say("other.title")),
        h("p", {}, say("other.text")),
        block(`age -d ${key}-o ${quoted(`${base}.zip`)} ${quoted(name)}\nunzip ${quoted(`${base}.zip`)}`),
        h("p", {}, say("other.text.then")),
        h("p", {}, say("other.habeas")),
        block(`habeasctl open ${quoted(name)} -o ${say("other.folder")}${habeasKey}`),
    );
}
