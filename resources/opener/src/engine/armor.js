// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A sealed file that somebody made text of (age -a), for a mail or a chat. Decoding is typage's work, which takes the text
// whole; here it gets it in pieces of whole lines, so that no long text and no long array is held.

import { armor } from "age-encryption";
import { Parts } from "./parts.js";
import { Problem } from "./problem.js";

const begin = "-----BEGIN AGE ENCRYPTED FILE-----";
const end = "-----END AGE ENCRYPTED FILE-----";
const lineLength = 64;
const longestBlanks = 1024; // before the text, as age takes them
const longestLine = 1024;
const pieceSize = 1024 * 1024;
/** What it decodes to is held aside on every device. */
const largestArmored = 256 * 1024 * 1024;

/** The sealed file itself: `file`, or what its text stands for. Throws Problem "armor", "armor-cut", "armor-large". */
export async function withoutArmor(file) {
    const start = await textOf(file, 0, longestBlanks + begin.length);
    if (!start.trimStart().startsWith(begin)) return file;
    if (file.size > largestArmored) throw new Problem("armor-large");
    const parts = new Parts();
    let isBegun = false;
    let isEnded = false;
    let held = []; // the last line so far: only the very last of all may be short
    for await (const piece of pieces(file)) {
        if (isEnded) {
            refuseText(piece);
            continue;
        }
        const lines = isBegun ? piece : behindBegin(piece);
        isBegun = true;
        const mark = lines.findIndex((line) => line.startsWith("-"));
        isEnded = mark >= 0;
        const body = [...held, ...(isEnded ? lines.slice(0, mark) : lines)];
        if (isEnded) {
            if (lines[mark].trimEnd() !== end) throw new Problem("armor");
            refuseText(lines.slice(mark + 1));
        }
        held = isEnded ? [] : body.splice(-1);
        parts.add(decoded(body, isEnded));
    }
    if (!isEnded) throw new Problem("armor-cut");
    return parts.blob("application/octet-stream");
}

function behindBegin(lines) {
    const first = lines.findIndex((line) => line.trim());
    if (lines[first].trimStart() !== begin) throw new Problem("armor");
    return lines.slice(first + 1);
}

/** Behind the end there are blanks at most. */
function refuseText(lines) {
    if (lines.some((line) => line.trim())) throw new Problem("armor");
}

/** The lines of `file`, in pieces. */
async function* pieces(file) {
    let rest = "";
    for (let at = 0; at < file.size; at += pieceSize) {
        const text = rest + (await textOf(file, at, at + pieceSize));
        const cut = at + pieceSize < file.size ? text.lastIndexOf("\n") + 1 : text.length;
        rest = text.slice(cut);
        if (rest.length > longestLine) throw new Problem("armor");
        if (cut > 0) yield text.slice(0, cut).replace(/\r?\n$/, "").split(/\r?\n/);
    }
}

function decoded(lines, isLast) {
    if (!isLast && lines.some((line) => line.length !== lineLength || line.includes("="))) throw new Problem("armor");
    try {
        return lines.length > 0 ? armor.decode([begin, ...lines, end].join("\n")) : new Uint8Array();
    } catch {
        throw new Problem("armor");
    }
}

async function textOf(file, from, to) {
    try {
        return new TextDecoder("latin1").decode(await file.slice(from, to).arrayBuffer());
    } catch {
        throw new Problem("unreadable");
    }
}
