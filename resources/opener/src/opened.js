// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The open bundle, in the order and the words of its START.html.

import { announce, foreign, h } from "./dom.js";
import { glyph } from "./start.js";
import { saveEverything } from "./saving.js";
import { day, percent, say, sayOfBundle, size } from "./words.js";

const rowsAtFirst = 60; // as START.html
const rowsMore = 500;
const mostProblems = 50;
const mostFound = 200;

/** The whole page of an open bundle. `on`: view(item), save(path, size), close(). */
export function openedView(state, on) {
    const { bundle } = state;
    return h(
        "div",
        { class: "opened" },
        h("p", { class: "soft" }, foreign(say("opened.made", { name: bundle.organisation, day: day(bundle.made) }), bundle.lang)),
        state.zipName ? h("p", {}, say("opened.zip-saved", { name: state.zipName })) : null,
        checkSection(state),
        bundle.lead.length > 0 ? h("div", { class: "lead", lang: bundle.lang, dir: "auto" }, bundle.lead.map((line) => h("p", {}, foreign(line)))) : null,
        letterSection(bundle, on),
        systemsSection(bundle, on),
        missingSection(bundle),
        askSection(bundle),
        section("others", "systems.others", h("p", {}, say("systems.others.text")), fileTable(bundle.others.map(itemOfFile), bundle, on)),
        saveEverything(state),
        h("p", { class: "act screen" }, h("button", { type: "button", onclick: () => window.print() }, say("page.print")), h("button", { type: "button", onclick: on.close }, say("opened.other"))),
    );
}

function section(id, title, ...children) {
    return h("section", { "aria-labelledby": id }, h("h2", { id }, say(title)), ...children);
}

// --- complete and unaltered ---

function checkSection(state) {
    return section("check", "check.title", h("div", { id: "verdict" }, verdict(state)));
}

function verdict({ check, checkProblem, checked }) {
    if (checkProblem) return h("div", { class: "verdict bad" }, h("p", { class: "large" }, glyph("bad"), say("check.bad")), h("p", {}, say("check.failed"), " ", say(`problem.${checkProblem.code}`, checkProblem.params)));
    if (!check) {
        const text = say("check.running", { percent: percent(checked ?? 0) });
        return h("div", { class: "verdict" }, h("p", { id: "check-text" }, text), h("progress", { id: "check-bar", max: "1", value: String(checked ?? 0), "aria-labelledby": "check-text" }));
    }
    const { problems, files, bytes } = check;
    if (problems.length === 0) return h("div", { class: "verdict good" }, h("p", { class: "large" }, glyph("good"), say("check.good")), h("p", {}, say("check.good.detail", { count: files, size: size(bytes) })));
    const shown = problems.slice(0, mostProblems).map(({ code, path, line }) => h("li", {}, foreign(path), ": ", sayOfBundle(code, { line })));
    const more = problems.length - shown.length;
    return h(
        "div",
        { class: "verdict bad" },
        h("p", { class: "large" }, glyph("bad"), say("check.bad")),
        h("p", {}, say("check.bad.detail", { count: problems.length })),
        h("ul", {}, shown, more > 0 ? h("li", {}, say("check.more", { count: more })) : null),
    );
}

/** Draws how far the check is, or its verdict, into the page that is shown. */
export function showCheck(state) {
    const place = document.getElementById("verdict");
    if (!place) return;
    const text = document.getElementById("check-text");
    if (!state.check && !state.checkProblem && text) {
        text.textContent = say("check.running", { percent: percent(state.checked) });
        document.getElementById("check-bar").value = state.checked;
        return;
    }
    place.replaceChildren(verdict(state));
    announce(place.textContent);
}

// --- the letter ---

function letterSection(bundle, on) {
    const names = bundle.files.map(({ path }) => path);
    const button = (path, label, kind) => (names.includes(path) ? h("button", { type: "button", class: kind, onclick: () => on.view(itemOfFile(bundle.files.find((file) => file.path === path))) }, say(label)) : null);
    const buttons = [button("letter.html", "letter.view", "primary"), button("letter.pdf", "letter.pdf", "")].filter(Boolean);
    return buttons.length > 0 ? section("letter", "letter.title", h("p", { class: "act" }, buttons)) : null;
}

function itemOfFile({ path, size: bytes }) {
    return { path, isThere: true, title: path, originalPath: "", changed: "", size: bytes, readable: [], remarks: [], redacted: null };
}

// --- the systems ---

function systemsSection(bundle, on) {
    const { files, bytes } = bundle.payload;
    const results = h("div", {});
    const find = h("input", { type: "search", id: "find", autocomplete: "off", oninput: () => results.replaceChildren(...found(find.value, bundle, on)) });
    return section(
        "inside",
        "systems.title",
        h("p", {}, files > 0 ? say("systems.count", { count: files, size: size(bytes) }) : sayOfBundle("bundles.page.empty")),
        bundle.hasItems ? null : h("p", { class: "problem" }, glyph("warn"), say("systems.no-list")),
        h("table", { class: "stacked" }, head("systems.system", "systems.answer", "systems.size"), h("tbody", {}, bundle.systems.map((system, i) => systemRow(system, i, bundle)))),
        files > 10 ? h("div", { class: "find screen" }, h("label", { for: "find" }, say("systems.search")), find, results) : null,
        bundle.systems.map((system, i) => (system.items.length > 0 ? h("section", { "aria-labelledby": `system${i}` }, h("h3", { id: `system${i}`, tabindex: "-1" }, foreign(system.name, bundle.lang)), fileTable(system.items, bundle, on)) : null)),
    );
}

function head(...labels) {
    return h("thead", {}, h("tr", {}, labels.map((label) => h("th", { scope: "col" }, say(label)))));
}

function systemRow(system, i, bundle) {
    const name = system.items.length > 0 ? h("a", { href: `#system${i}` }, foreign(system.name, bundle.lang)) : foreign(system.name, bundle.lang);
    const how = system.how.map((text) => note(sayOfBundle("bundles.page.how", { how: text }), bundle));
    const gone = system.goneOn ? note(sayOfBundle("bundles.page.gone", { day: day(system.goneOn) }), bundle) : null;
    return h("tr", {}, h("td", {}, name), cell("systems.answer", stateText(system), how, gone), cell("systems.size", system.items.length > 0 ? size(system.bytes) : ""));
}

function cell(label, ...children) {
    return h("td", { "data-label": say(label) }, ...children);
}

function note(text, bundle) {
    return h("small", {}, foreign(text, bundle.lang));
}

/** Never an empty answer: a state this page does not know is shown as it is called. */
function stateText({ state, found }) {
    const key = `bundles.state.${state}`;
    const text = sayOfBundle(key, { count: found });
    return text === key ? state : text;
}

function found(text, bundle, on) {
    const wanted = text.trim().toLocaleLowerCase();
    if (!wanted) return [];
    const items = bundle.systems.flatMap((system) => system.items).filter((item) => `${item.title} ${item.originalPath} ${item.path}`.toLocaleLowerCase().includes(wanted));
    const told = items.length === 0 ? say("systems.found.none") : say("systems.found", { count: items.length });
    announce(told);
    return [h("p", {}, told), items.length > 0 ? fileTable(items, bundle, on, mostFound) : ""];
}

/** A table that grows on demand and always says how much of it is shown. */
function fileTable(items, bundle, on, first = rowsAtFirst) {
    const body = h("tbody", {});
    const shown = h("p", { class: "soft" });
    const more = h("button", { type: "button", class: "small screen" });
    let count = 0;
    const grow = (rows) => {
        const next = items.slice(count, count + rows).map((item) => itemRow(item, bundle, on));
        body.append(...next);
        count += next.length;
        const rest = items.length - count;
        shown.textContent = items.length > rowsAtFirst ? say("systems.shown", { shown: count, count: items.length }) : "";
        more.hidden = rest === 0;
        more.textContent = say("systems.more", { count: Math.min(rest, rowsMore) });
        return next[0];
    };
    more.addEventListener("click", () => grow(rowsMore)?.querySelector("button")?.focus());
    grow(first);
    return h("div", {}, h("table", { class: "stacked files" }, head("item.title", "item.changed", "item.size"), body), shown, more);
}

function itemRow(item, bundle, on) {
    const title = item.isThere ? h("button", { type: "button", class: "link", onclick: () => on.view(item) }, foreign(item.title, bundle.lang)) : foreign(item.title, bundle.lang);
    const notes = [];
    if (!item.isThere) notes.push(note(sayOfBundle("bag.file-missing"), bundle));
    if (item.originalPath && item.originalPath !== item.title) notes.push(note(`${sayOfBundle("bundles.page.found")} ${item.originalPath}`, bundle));
    notes.push(...item.remarks.map((remark) => note(remark, bundle)));
    if (item.redacted !== null) notes.push(note(sayOfBundle("bundles.page.redacted", { reason: item.redacted }), bundle));
    const save = item.isThere ? h("button", { type: "button", class: "small screen", "aria-label": say("item.save.name", { title: item.title }), onclick: () => on.save(item) }, say("item.save")) : null;
    return h("tr", {}, h("td", {}, title, notes), cell("item.changed", day(item.changed)), cell("item.size", item.isThere ? size(item.size) : "", save));
}

// --- what is not in it ---

function missingSection(bundle) {
    if (!bundle.hasMissing) return section("missing", "missing.title", h("p", { class: "problem" }, glyph("warn"), say("missing.unknown")));
    const redacted = bundle.systems.flatMap((system) => [...tally(system.items.map((item) => item.redacted).filter((reason) => reason !== null))].map(([reason, count]) => ({ system: system.name, count, reason })));
    const lines = [
        ...bundle.withheld.map((each) => [sayOfBundle("bundles.page.withheldLine", each), each.count]),
        ...redacted.map((each) => [sayOfBundle("bundles.page.redactedLine", each), each.count]),
    ];
    const count = lines.reduce((sum, [, each]) => sum + each, 0);
    const gaps = bundle.systems.map(gapsOf).filter(({ lines: told }) => told.length > 0);
    if (count === 0 && gaps.length === 0) return section("missing", "missing.title", h("p", {}, say("missing.nothing")));
    const told = (text) => h("li", {}, foreign(text, bundle.lang));
    return section(
        "missing",
        "missing.title",
        count > 0 ? [h("p", {}, sayOfBundle("bundles.page.withheld", { count })), h("ul", {}, lines.map(([text]) => told(text)))] : null,
        gaps.map((gap) => [h("h3", {}, foreign(gap.name, bundle.lang)), h("ul", {}, gap.lines.map(told))]),
    );
}

function tally(values) {
    const counts = new Map();
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    return counts;
}

/** What a system's line in the ledger lacks; no lines if it lacks nothing. */
function gapsOf(system) {
    const isComplete = ["nothing", "found", "unlisted"].includes(system.state);
    if (isComplete && system.gaps.length === 0 && !system.failure) return { name: system.name, lines: [] };
    const lines = [stateText(system), system.failure, ...system.gaps.map((gap) => (gap.where ? `${gap.text} (${gap.where})` : gap.text))];
    if (system.reason) lines.push(sayOfBundle("bundles.page.reason", { reason: system.reason }));
    return { name: system.name, lines: lines.filter(Boolean) };
}

function askSection({ contacts, lang }) {
    if (contacts.length === 0) return null;
    return section("ask", "ask.title", h("dl", {}, contacts.map(({ role, text }) => [h("dt", {}, foreign(role, lang)), h("dd", {}, foreign(text, lang))])));
}
