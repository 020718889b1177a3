// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";

const source = new URL("../../resources/opener/src/", import.meta.url);
const read = (name) => readFileSync(new URL(name, source), "utf8");
const code = read("words.js").replace(/^import .*$/gm, "const bundleWords = {};");
const { words } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
const bundleWords = JSON.parse(readFileSync(new URL("../../resources/words/bundles.de.json", import.meta.url), "utf8"));
const scripts = ["", "engine/"].flatMap((folder) => readdirSync(new URL(`./${folder}`, source)).map((name) => `${folder}${name}`));
const everything = scripts.filter((name) => name.endsWith(".js") && name !== "words.js").map(read).join("\n");

/** Named like sentences: a control flow of archive.js, an example in a comment, a file. */
const notSentences = ["problem.enough", "problem.CODE", "letter.html"];

const holders = (sentence) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

test("both languages say the same things with the same facts", () => {
    assert.deepEqual(Object.keys(words.de).sort(), Object.keys(words.en).sort());
    for (const [key, sentence] of Object.entries(words.de)) assert.deepEqual(holders(words.en[key]), holders(sentence), key);
});

test("every sentence is used, and every one that is used is there", () => {
    const problems = [...everything.matchAll(/Problem\("([\w-]+)"/g), ...everything.matchAll(/asProblem\(\w+, "([\w-]+)"\)/g)].map(([, key]) => `problem.${key}`);
    const named = [...everything.matchAll(/"((?:page|file|words|key|open|other|opened|check|letter|systems|item|missing|ask|save|view|problem)(?:\.[\w.-]+)+)"/g)].map(([, key]) => key);
    const ofState = ["known", "open", "unknown"].map((kind) => `words.${kind}`);
    const used = new Set([...problems, ...named, ...ofState].filter((key) => !notSentences.includes(key)));
    const bases = Object.keys(words.de).map((key) => key.replace(/\.one$/, ""));
    assert.deepEqual([...used].filter((key) => !(key in words.de)), []);
    const isUsed = (key) => used.has(key) || (key.startsWith("problem.") && everything.includes(`"${key.slice("problem.".length)}"`));
    assert.deepEqual([...new Set(bases)].filter((key) => !isUsed(key)), []);
});

test("every sentence that is borrowed from the bundle's words is there", () => {
    const borrowed = [...everything.matchAll(/sayOfBundle\("([\w.-]+)"/g)].map(([, key]) => key).concat([...everything.matchAll(/"(bag\.[\w-]+)"/g)].map(([, key]) => key));
    const names = ["bag-info.txt"].map((name) => name.replace("-", "."));
    assert.deepEqual(borrowed.filter((key) => !(key in bundleWords) && !names.includes(key)), []);
});

test("German in the manner of the house", () => {
    for (const [key, sentence] of Object.entries(words.de)) {
        assert.doesNotMatch(sentence, /[Bb]itte|erfolgreich|!|Kennwort|"/, key);
    }
});
