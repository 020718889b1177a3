// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

import licences from "habeas:licences";
import { readBundle } from "./bundle.js";
import { announce, focusOn, h } from "./dom.js";
import { Engine } from "./engine.js";
import { asProblem } from "./engine/problem.js";
import { openedView, showCheck } from "./opened.js";
import { choosePlace, saveOne } from "./saving.js";
import { keysOf, needsPlace, showWork, startView } from "./start.js";
import { Viewer } from "./viewer.js";
import { language, languages, say, setLanguage } from "./words.js";

const unsolvedHere = ["armor-large", "memory", "space", "unexpected"];

let state = {};
let viewer = null;

function fresh() {
    viewer?.close();
    state.engine?.close();
    state = { engine: new Engine(), typed: "" };
    viewer = new Viewer(state.engine, save);
}

// --- what people do ---

async function choose(file) {
    if (!file) return;
    fresh();
    Object.assign(state, { file, isLooking: true });
    draw();
    const { engine } = state;
    try {
        const seen = await engine.ask("look", { file });
        Object.assign(state, seen, { isLooking: false });
        state.needsOtherWay = needsPlace(state) && !("showSaveFilePicker" in window);
    } catch (error) {
        if (engine !== state.engine) return;
        fail(error, { isLooking: false });
    }
    draw();
    focusOn(document.getElementById("words") ?? document.getElementById("key") ?? document.querySelector("#secret button, [role=alert]:not(:empty)"));
}

function fail(error, also = {}) {
    const problem = asProblem(error, "unexpected");
    Object.assign(state, { problem, isWorking: false, needsOtherWay: unsolvedHere.includes(problem.code) }, also);
}

async function open() {
    if (state.isWorking) return;
    const keys = keysOf(state);
    state.problem = keys ? null : { code: "none" };
    if (!keys) return void tellMissing();
    const { engine, file, sealed, kind } = state;
    try {
        const target = needsPlace(state) ? await choosePlace(file.name.replace(/(\.zip)?\.age$/i, ".zip")) : undefined;
        if (target === null) return;
        state.isWorking = true;
        draw();
        document.querySelector(".working button").focus();
        if (kind === "keys") showWork(say("open.key"));
        const opened = await engine.ask("open", { sealed, kind, keys, target }, (progress) => tellProgress(progress, keys));
        showWork(say("open.list"));
        const bundle = await readBundle(engine, opened.files);
        if (engine !== state.engine) return;
        Object.assign(state, { isWorking: false, typed: "", zip: opened.zip, name: opened.name, bundle, isZipSaved: Boolean(target) || kind === "zip", zipName: target?.name });
        draw();
        focusOn(document.querySelector("h1"));
        announce(say("opened.status"));
        check(engine);
    } catch (error) {
        if (engine !== state.engine) return;
        fail(error);
        draw();
        focusOn(document.querySelector("#secret [role=alert]"));
    }
}

function tellMissing() {
    const box = document.querySelector("#secret [role=alert]");
    box.textContent = say(state.kind === "keys" ? "key.none" : "words.none");
    document.querySelector("#secret textarea").focus();
}

function tellProgress({ step, number, fraction }, keys) {
    if (step === "key" && keys.passphrases) showWork(say("open.try", { number, count: keys.passphrases.length }), fraction);
    if (step === "decrypt") showWork(say("open.decrypt"), fraction);
}

async function check(engine) {
    const told = ({ fraction }) => {
        state.checked = fraction;
        showCheck(state);
    };
    try {
        const report = await engine.ask("check", {}, told);
        if (engine === state.engine) state.check = report;
    } catch (error) {
        if (engine === state.engine) state.checkProblem = asProblem(error, "unexpected");
    }
    if (engine === state.engine) showCheck(state);
}

/** Ends the work and goes back to the file as it was. */
async function cancel() {
    const { file, typed } = state;
    await choose(file);
    state.typed = typed;
    draw();
    focusOn(document.querySelector("#words, #key, #secret button"));
    announce(say("open.stopped"));
}

async function save(item) {
    try {
        await saveOne(state.engine, item);
    } catch (error) {
        const { code } = asProblem(error, "save");
        window.alert(say(`problem.${code}`));
    }
}

function close() {
    fresh();
    draw();
    focusOn(document.querySelector("h1"));
}

// --- what people see ---

function draw() {
    const title = state.bundle ? `${say("page.title")}: ${state.bundle.number}` : say("page.title");
    document.getElementById("title").textContent = state.bundle ? `${titleOf(state.bundle)}` : title;
    const on = { choose, open, cancel, close, save, view: (item) => viewer.show(item), type: (text) => (state.typed = text) };
    document.getElementById("page").replaceChildren(state.bundle ? openedView(state, on) : startView(state, on));
    document.getElementById("offline").replaceChildren(offlineNote());
    document.getElementById("foot").replaceChildren(notice());
    drawLanguages();
}

function titleOf({ number }) {
    return `${language() === "de" ? "Datenpaket" : "Bundle"} ${number}`.trim();
}

function offlineNote() {
    return h("details", {}, h("summary", {}, h("span", { class: "lock", "aria-hidden": "true" }), say("page.offline"), " ", h("span", { class: "soft" }, say("page.offline.how"))), h("p", {}, say("page.offline.why")));
}

function drawLanguages() {
    const place = document.getElementById("languages");
    place.setAttribute("aria-label", say("page.language"));
    const buttons = Object.entries(languages).map(([code, name]) => h("button", { type: "button", class: "small", lang: code, "aria-pressed": String(code === language()), onclick: () => speak(code) }, name));
    place.replaceChildren(...buttons);
}

function speak(code) {
    setLanguage(code);
    draw();
    viewer.draw();
    document.querySelector(`#languages [lang=${code}]`).focus();
}

function notice() {
    const texts = [...new Set(licences.map(({ text }) => text))];
    const used = licences.map(({ name, version, licence }) => h("li", {}, `${name} ${version} (${licence})`));
    return h("details", {}, h("summary", {}, say("page.licences")), h("p", {}, say("page.licences.text")), h("ul", {}, used), texts.map((text) => h("pre", { lang: "en", dir: "ltr" }, text)));
}

// --- the beginning ---

/** A file dropped beside the field would make the browser leave this page. */
function catchDrops() {
    window.addEventListener("dragover", (event) => event.preventDefault());
    window.addEventListener("drop", (event) => {
        event.preventDefault();
        if (!state.bundle && !state.isWorking && event.dataTransfer?.files.length) choose(event.dataTransfer.files[0]);
    });
}

/** Old browsers keep the note that the page begins with. */
const isSupported = ["Worker", "TransformStream", "WritableStream", "BigInt", "HTMLDialogElement"].every((name) => name in window);

function begin() {
    if (!isSupported) return;
    setLanguage(/\/open(-\d)?\.html$/.test(location.pathname) ? "en" : "de"); // as the letter beside it calls it
    fresh();
    catchDrops();
    draw();
    document.getElementById("unstarted").remove();
    document.getElementById("started").hidden = false;
}

begin();
