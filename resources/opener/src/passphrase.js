// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Generated passphrases are words of resources/wordlists joined by '-', lower-case ASCII; no word is the beginning of
// another (models/crypto/passphrase.h). So what somebody typed by habit is read back to the one form that was meant.

import wordLists from "habeas:wordlists";

const lists = Object.values(wordLists).map((text) => text.split(" "));
const sets = lists.map((words) => new Set(words));
const longestWord = 8;

/** Letters only, small, without marks; what people write for them spelled out: ß ss, ä ae. */
function plain(text) {
    return text
        .normalize("NFC")
        .toLowerCase()
        .replace(/ß/g, "ss")
        .replace(/[äöü]/g, (letter) => ({ ä: "ae", ö: "oe", ü: "ue" })[letter])
        .normalize("NFKD")
        .replace(/\p{M}/gu, "");
}

function wordsOf(text) {
    return plain(text).split(/[^a-z]+/).filter(Boolean);
}

/** The one way to read `letters` as words of a list, or null. */
function split(letters, set) {
    const words = [];
    for (let at = 0; at < letters.length; ) {
        let length = 4;
        while (length <= longestWord && !set.has(letters.slice(at, at + length))) length += 1;
        if (length > longestWord) return null;
        words.push(letters.slice(at, at + length));
        at += length;
    }
    return words.length > 0 ? words : null;
}

/** The generated passphrase that `text` means, whatever its capitals, spaces, hyphens and umlauts; null if it is none. */
export function generatedForm(text) {
    const letters = wordsOf(text).join("");
    for (const set of sets) {
        const words = split(letters, set);
        if (words && words.length > 1) return words.join("-");
    }
    return null;
}

/**
 * What to try, the likeliest first and each once: the generated form, what stands there, the same without the blanks
 * around it, the same as Unicode composes it. Each costs a full try.
 */
export function tries(text) {
    const generated = generatedForm(text);
    const typed = [text, text.trim(), text.trim().normalize("NFC")];
    const joined = wordsOf(text).join("-");
    return [...new Set([...(generated ? [generated] : []), ...typed, ...(joined ? [joined] : [])])].filter(Boolean);
}

/** The lists that fit most of `words`: more than one while all of them are in both. */
function listsOf(words) {
    const hits = lists.map((_, index) => words.filter((word) => isKnown(word, index)).length);
    return [...lists.keys()].filter((index) => hits[index] === Math.max(...hits));
}

/** A word of that list, or several of it written together. */
function isKnown(word, list) {
    return sets[list].has(word) || Boolean(split(word, sets[list]));
}

/**
 * How far typing has come: {words: [{text, known}], completions}. The last word counts as unfinished while no blank
 * follows it; it is known, and completed, by the lists the other words belong to: "barrier" is no word of a German
 * passphrase, but the beginning of one.
 */
export function progressOf(text) {
    const words = wordsOf(text);
    const isOpen = words.length > 0 && /\p{L}$/u.test(text);
    const settled = isOpen ? words.slice(0, -1) : words;
    const open = isOpen ? words[words.length - 1] : "";
    const known = (word, from) => from.some((list) => isKnown(word, list));
    const all = [...lists.keys()];
    const from = listsOf(settled);
    const shown = settled.map((word) => ({ text: word, known: known(word, all) }));
    if (open) shown.push({ text: open, known: known(open, from), isOpen: !known(open, from) });
    const begun = open.length >= 2 && !known(open, from) ? from.flatMap((list) => lists[list].filter((word) => word.startsWith(open))) : [];
    return { words: shown, completions: [...new Set(begun)].sort().slice(0, 6) };
}

/** Up to three words of the lists that are one slip away from `word`. */
export function similar(word) {
    return [...new Set(lists.flat())].filter((each) => Math.abs(each.length - word.length) <= 1 && isOneSlip(word, each)).slice(0, 3);
}

/** One letter more, less, other, or two neighbours swapped. */
function isOneSlip(a, b) {
    let start = 0;
    while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
    const [restA, restB] = [a.slice(start), b.slice(start)];
    if (restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1)) return true;
    return restA.slice(2) === restB.slice(2) && restA[0] === restB[1] && restA[1] === restB[0];
}

/** `text` with its last, unfinished word replaced by `word`. */
export function completed(text, word) {
    return `${text.replace(/[\p{L}\p{M}]+$/u, "")}${word}-`;
}
