// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { BlobReader, ERR_BAD_FORMAT, ERR_EOCDR_NOT_FOUND, ZipReader, configure } from "@zip.js/zip.js/lib/zip-core-custom.js";
import { Parts } from "./parts.js";
import { Problem, asProblem } from "./problem.js";

// Everything runs in our own worker already, and a second one would need more rights.
configure({ useWebWorkers: false });

const mostEntries = 500_000; // models/bundles/FORMAT.md, "The archive"
const mostBytes = 2 ** 40;
const freeBytes = 256 * 1024 * 1024;
const mostGrowth = 200;

/** A ZIP that holds one bag: at its top, or in the one folder that is there. */
export class Archive {
    /** Throws Problem "no-zip", "zip", "zip-limits", "no-bag". */
    static async open(blob) {
        // strict: nothing that two ZIP readers could understand differently.
        const reader = new ZipReader(new BlobReader(blob), { strictness: "strict", checkSignature: true });
        const entries = [];
        let bytes = 0;
        try {
            for await (const entry of reader.getEntriesGenerator()) {
                bytes += entry.uncompressedSize;
                const isBomb = bytes > freeBytes && bytes > mostGrowth * blob.size;
                if (entries.push(entry) > mostEntries || bytes > mostBytes || isBomb) throw new Problem("zip-limits");
                if (entry.encrypted) throw new Problem("zip");
            }
        } catch (error) {
            throw asProblem(error, [ERR_BAD_FORMAT, ERR_EOCDR_NOT_FOUND].includes(error.message) ? "no-zip" : "zip");
        }
        return new Archive(blob, entries);
    }

    constructor(blob, entries) {
        this.blob = blob;
        const top = topOf(entries);
        this.name = top.slice(0, -1);
        this.files = new Map();
        this.hasPayloadFolder = false;
        for (const entry of entries) {
            const path = entry.filename.slice(top.length);
            if (path.startsWith("data/")) this.hasPayloadFolder = true;
            if (!entry.directory) this.files.set(path, entry);
        }
        if (!this.files.has("bagit.txt")) throw new Problem("no-bag");
    }

    has(path) {
        return this.files.has(path);
    }

    sizeOf(path) {
        return this.files.get(path).uncompressedSize;
    }

    /** Hands the content of `path` to `sink` (a function of bytes) and checks its CRC. Throws Problem "entry". */
    async read(path, sink) {
        const entry = this.files.get(path);
        try {
            await entry.getData(new WritableStream({ write: sink }));
        } catch (error) {
            throw asProblem(error, "entry");
        }
    }

    /** The first `most` bytes of `path`, as an ArrayBuffer; their CRC is not checked. */
    async head(path, most) {
        const parts = new Parts();
        await this.read(path, (bytes) => {
            parts.add(bytes);
            if (parts.size >= most) throw new Problem("enough");
        }).catch((error) => {
            if (parts.size < most) throw error;
        });
        return parts.blob("").slice(0, most).arrayBuffer();
    }

    /** The content of `path` as a Blob of `type`. */
    async blobOf(path, type) {
        const parts = new Parts();
        await this.read(path, (bytes) => parts.add(bytes));
        return parts.blob(type);
    }
}

function topOf(entries) {
    if (entries.some((entry) => entry.filename === "bagit.txt") || entries.length === 0) return "";
    const top = entries[0].filename.split("/")[0] + "/";
    return entries.every((entry) => entry.filename.startsWith(top)) ? top : "";
}
