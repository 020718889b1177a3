// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What takes time runs here, so that the page stays alive. One bundle at a time. A request {id, act, …} is answered by
// {id, value} or {id, problem}; meanwhile {id, progress}.

import { Archive } from "./engine/archive.js";
import { withoutArmor } from "./engine/armor.js";
import { checkBag, fieldsOf } from "./engine/bag.js";
import { Problem, asProblem } from "./engine/problem.js";
import { decrypt, findKey, look } from "./engine/sealed.js";

const longestInfo = 1024 * 1024;

let archive = null;

const acts = {
    /** What `file` is, and the sealed file itself: `file`, unless that is text. */
    async look({ file }) {
        const sealed = await withoutArmor(file);
        return { ...(await look(sealed)), sealed };
    },

    /** Opens a sealed file, or a ZIP that was taken out of one; gives its files and the bag's name. */
    async open({ sealed, kind, keys, target }, progress) {
        let zip = sealed;
        if (kind !== "zip") {
            const fileKey = await findKey(sealed, keys, (number, fraction) => progress({ step: "key", number, fraction }));
            zip = await decrypt(sealed, fileKey, target, (done, total) => progress({ step: "decrypt", fraction: total ? done / total : 1 }));
        }
        archive = await Archive.open(zip);
        return { name: archive.name, zip, files: [...archive.files.keys()].map((path) => ({ path, size: archive.sizeOf(path) })) };
    },

    check: (_, progress) => checkBag(archive, (done, total) => progress({ step: "check", fraction: total ? done / total : 1 })),

    /** The text of a file of the bag; null if there is none or it is longer than `most` bytes. */
    async text({ path, most }) {
        if (!archive.has(path) || archive.sizeOf(path) > most) return null;
        return new TextDecoder().decode(await archive.head(path, most));
    },

    /** The fields of bag-info.txt as [label, value]; none if it is missing or unreadable. */
    async info() {
        if (!archive.has("bag-info.txt") || archive.sizeOf("bag-info.txt") > longestInfo) return [];
        return fieldsOf(new Uint8Array(await archive.head("bag-info.txt", longestInfo))) ?? [];
    },

    head: ({ path, most }) => archive.head(path, most),

    blob: ({ path, type }) => archive.blobOf(path, type),

    /** Writes a file of the bag into `target` (a FileSystemFileHandle) without holding it. */
    async save({ path, target }) {
        const writable = await target.createWritable();
        try {
            await archive.read(path, (bytes) => writable.write(bytes));
            await writable.close();
        } catch (error) {
            await writable.abort().catch(() => {});
            throw asProblem(error, "save");
        }
    },
};

function throttled(id) {
    let last = 0;
    return (progress) => {
        const now = Date.now();
        if (now - last < 200 && progress.fraction < 1) return;
        last = now;
        self.postMessage({ id, progress });
    };
}

self.onmessage = async ({ data }) => {
    const { id, act } = data;
    try {
        self.postMessage({ id, value: await acts[act](data, throttled(id)) });
    } catch (error) {
        const problem = asProblem(error, "unexpected");
        self.postMessage({ id, problem: { code: problem.code, params: problem.params } });
    }
};
