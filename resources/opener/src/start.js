// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// From the chosen file to the open bundle: three steps, each said in words.

import { commands } from "./commands.js";
import { announce, foreign, h } from "./dom.js";
import { completed, progressOf, similar, tries } from "./passphrase.js";
import { say, size } from "./words.js";

const isMobile = navigator.userAgentData?.mobile ?? (/Mobi|Android/i.test(navigator.userAgent) || navigator.maxTouchPoints > 2);
/** As much as a browser holds aside without asking where; beyond, the content goes to a file the person chooses. */
export const largestHeld = (isMobile ? 256 : 1024) * 1024 * 1024;
const canSaveStreams = "showSaveFilePicker" in window;
const costlyFactor = 18;

export function needsPlace(state) {
    return state.kind !== "zip" && state.file.size > largestHeld;
}

const isTooLarge = (state) => needsPlace(state) && !canSaveStreams;

/** The start page. `on`: choose(file), open(), cancel(), type(text). */
export function startView(state, on) {
    return h("div", {}, h("p", { class: "lead" }, say("page.lead")), fileStep(state, on), state.kind ? secretStep(state, on) : null, commands(state));
}

function problemBox(problem) {
    return h("p", { class: "problem", role: "alert" }, problem ? [glyph("bad"), say(`problem.${problem.code}`, problem.params)] : "");
}

export function glyph(kind) {
    return h("span", { class: `glyph ${kind}`, "aria-hidden": "true" });
}

function fileStep(state, on) {
    const input = h("input", { type: "file", id: "file", class: "unseen", onchange: (event) => on.choose(event.target.files[0]) });
    const label = h("label", { for: "file", class: "button" }, say(state.file ? "file.other" : "file.choose"));
    const drop = h("div", { class: "drop" }, input, label, h("span", { class: "soft mouse" }, say("file.drop")));
    drop.addEventListener("dragover", (event) => {
        event.preventDefault();
        drop.classList.add("over");
    });
    drop.addEventListener("dragleave", () => drop.classList.remove("over"));
    const chosen = state.file
        ? h("p", { class: "chosen" }, glyph(state.kind ? "good" : "open"), h("strong", {}, foreign(state.file.name)), ` · ${size(state.file.size)}`)
        : null;
    const told = state.isLooking ? h("p", {}, say("file.looking")) : state.kind ? h("p", {}, say({ passphrase: "file.sealed", keys: "file.keys", zip: "file.zip" }[state.kind])) : null;
    return step(1, "file.title", state.file ? null : h("p", {}, say("file.text")), chosen, told, drop, state.kind ? null : problemBox(state.problem));
}

function step(number, title, ...children) {
    const id = `step${number}`;
    return h("section", { class: "step", "aria-labelledby": id }, h("h2", { id }, h("span", { class: "number", "aria-hidden": "true" }, String(number)), say(title)), ...children);
}

function secretStep(state, on) {
    if (isTooLarge(state)) {
        return h("p", { class: "problem", role: "alert", id: "too-large" }, glyph("bad"), say("open.too-large", { size: size(state.file.size), limit: size(largestHeld) }));
    }
    const title = { passphrase: "words.title", keys: "key.title", zip: "open.button" }[state.kind];
    const field = { passphrase: wordsField, keys: keyField, zip: () => null }[state.kind](state, on);
    const submit = (event) => {
        event.preventDefault();
        on.open();
    };
    const button = h("button", { type: "submit", class: "primary", disabled: state.isWorking }, say(needsPlace(state) ? "open.where" : "open.button"));
    return step(
        2,
        title,
        h("form", { id: "secret", onsubmit: submit, novalidate: true }, field, needsPlace(state) ? h("p", {}, say("open.large", { size: size(state.file.size) })) : null, problemBox(state.problem), state.isWorking ? working(on) : h("p", { class: "act" }, button)),
    );
}

function working(on) {
    return h(
        "div",
        { class: "working" },
        h("p", { id: "work-text", role: "status" }),
        h("progress", { id: "work-bar", max: "1", "aria-labelledby": "work-text" }),
        h("button", { type: "button", onclick: on.cancel }, say("open.cancel")),
    );
}

/** Tells where the work stands, without drawing the page anew. */
export function showWork(text, fraction) {
    const line = document.getElementById("work-text");
    const bar = document.getElementById("work-bar");
    if (!line || !bar) return;
    if (line.textContent !== text) line.textContent = text;
    if (fraction === undefined) bar.removeAttribute("value");
    else bar.value = fraction;
}

function keyField(state, on) {
    return [
        h("p", { id: "key-help" }, say("key.text")),
        h("label", { for: "key" }, say("key.label")),
        h("textarea", { id: "key", rows: "3", "aria-describedby": "key-help", ...quiet, oninput: (event) => on.type(event.target.value) }, state.typed),
    ];
}

/** Nobody corrects, completes, capitalises or remembers a secret. */
const quiet = { autocomplete: "off", autocapitalize: "none", autocorrect: "off", spellcheck: "false", translate: "no", dir: "ltr" };

function costText(state) {
    if (state.workFactor < costlyFactor) return null;
    const seconds = Math.max(1, Math.round(2 ** (state.workFactor - costlyFactor) * 1.5));
    const cost = say("words.cost", { seconds, memory: size(2 ** state.workFactor * 1024) });
    const more = state.workFactor > 20 ? ` ${say("words.cost.large")}` : "";
    return h("p", { class: "soft", id: "cost" }, `${cost} ${say("words.cost.tries")}${more}`);
}

function wordsField(state, on) {
    const help = h("div", { class: "reading" });
    const field = h("textarea", { id: "words", rows: "2", "aria-describedby": "words-help", ...quiet }, state.typed);
    const set = (text) => {
        field.value = text;
        field.focus();
        update();
    };
    const update = () => {
        on.type(field.value);
        help.replaceChildren(...reading(field.value, set));
    };
    field.addEventListener("input", update);
    field.addEventListener("keydown", (event) => {
        if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
        event.preventDefault();
        on.open();
    });
    help.replaceChildren(...reading(state.typed, set));
    return [h("p", { id: "words-help" }, say("words.text")), costText(state), h("label", { for: "words" }, say("words.label")), field, help];
}

/** What was understood so far, word by word, and what could be meant. */
function reading(text, set) {
    const { words, completions } = progressOf(text);
    if (words.length === 0) return [];
    const unknown = words.filter((word) => !word.known && !word.isOpen);
    const parts = [say("words.status", { count: words.filter((word) => word.known).length })];
    if (unknown.length > 0) parts.push(say("words.status.unknown", { count: unknown.length }));
    if (completions.length > 0) parts.push(say("words.status.suggested", { words: completions.join(", ") }));
    announce(parts.join(" "));
    const chips = words.map((word) => {
        const kind = word.known ? "known" : word.isOpen ? "open" : "unknown";
        return h("li", { class: kind }, h("span", { class: "unseen" }, say(`words.${kind}`, { word: word.text })), h("span", { "aria-hidden": "true" }, glyph({ known: "good", open: "open", unknown: "warn" }[kind]), word.text));
    });
    const offered = (label, choices, take) =>
        choices.length === 0 ? null : h("div", { class: "offers", role: "group", "aria-label": label }, h("span", { class: "soft" }, `${label}:`), choices.map((word) => h("button", { type: "button", class: "small", "aria-label": say("words.take", { word }), onclick: () => take(word) }, word)));
    const replaced = (from) => (word) => set(text.replace(new RegExp(`${from}`, "i"), word));
    return [
        h("ol", { class: "chips", "aria-label": say("words.read") }, chips),
        offered(say("words.suggestions"), completions, (word) => set(completed(text, word))),
        ...unknown.slice(0, 3).map((word) => offered(say("words.similar", { word: word.text }), similar(word.text), replaced(word.text))),
        unknown.length > 0 ? h("p", { class: "soft" }, say("words.unknown.note")) : null,
    ].filter(Boolean);
}

/** The keys to try with what was typed; null while nothing was. */
export function keysOf(state) {
    if (state.kind === "zip") return {};
    if (!state.typed.trim()) return null;
    return state.kind === "keys" ? { identity: state.typed } : { passphrases: tries(state.typed) };
}
