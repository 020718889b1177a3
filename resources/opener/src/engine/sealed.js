// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The sealed file (models/crypto/AGE.md): what it asks for, and its content as a stream. Header, keys and payload are
// typage's work; the scrypt stanza is opened here through typage's Identity interface, because typage stops at work
// factor 20, tells no progress and so could not say what a try costs.

import { chacha20poly1305 } from "@noble/ciphers/chacha.js";
import { scrypt } from "@noble/hashes/scrypt.js";
import { base64nopad } from "@scure/base";
import { Decrypter } from "age-encryption";
import { Parts } from "./parts.js";
import { Problem, asProblem } from "./problem.js";

export const largestWorkFactor = 22; // 4 GiB; AGE.md
const longestHeader = 1024 * 1024; // AGE.md

/**
 * What `file` is: {kind: "zip"}, {kind: "keys"} or {kind: "passphrase", workFactor}.
 * Throws Problem "empty", "foreign", "version", "header", "cut-header", "work-factor".
 */
export async function look(file) {
    if (file.size === 0) throw new Problem("empty");
    const start = new TextDecoder("latin1").decode(await bytesOf(file, 64));
    if (start.startsWith("PK\x03\x04")) return { kind: "zip" };
    if (!start.startsWith("age-encryption.org/")) throw new Problem("foreign");
    if (!start.startsWith("age-encryption.org/v1\n")) throw new Problem(file.size < 22 ? "cut-header" : "version");
    const stanzas = await stanzasOf(file);
    const sealed = stanzas.find((stanza) => stanza.args[0] === "scrypt");
    if (!sealed) return { kind: "keys" };
    if (stanzas.length !== 1) throw new Problem("header");
    const { workFactor } = scryptArguments(sealed);
    if (workFactor > largestWorkFactor) throw new Problem("work-factor", { factor: workFactor });
    return { kind: "passphrase", workFactor };
}

/** typage hands the parsed stanzas to every identity: this one only looks. */
async function stanzasOf(file) {
    let seen = null;
    const reader = new Decrypter();
    reader.addIdentity({
        unwrapFileKey(stanzas) {
            seen = stanzas;
            return null;
        },
    });
    try {
        await reader.decryptHeader(await bytesOf(file, longestHeader));
    } catch {
        // It always throws here: no key was given.
    }
    if (seen) return seen;
    const text = new TextDecoder("latin1").decode(await bytesOf(file, longestHeader));
    throw new Problem(file.size < longestHeader && !/\n--- [^\n]*\n/.test(text) ? "cut-header" : "header");
}

async function bytesOf(file, size) {
    try {
        return new Uint8Array(await file.slice(0, size).arrayBuffer());
    } catch {
        throw new Problem("unreadable");
    }
}

function scryptArguments(stanza) {
    const [, salt, factor] = stanza.args;
    if (stanza.args.length !== 3 || !/^[1-9][0-9]?$/.test(factor) || stanza.body.length !== 32) throw new Problem("header");
    const bytes = decoded(salt);
    if (bytes.length !== 16) throw new Problem("header");
    return { salt: bytes, workFactor: Number(factor) };
}

function decoded(text) {
    try {
        return base64nopad.decode(text);
    } catch {
        throw new Problem("header");
    }
}

/** One passphrase for the scrypt stanza (C2SP age, "The scrypt recipient type"). */
class Passphrase {
    constructor(text, onProgress) {
        this.text = text;
        this.onProgress = onProgress;
    }

    unwrapFileKey(stanzas) {
        const [stanza] = stanzas;
        const { salt, workFactor } = scryptArguments(stanza);
        const label = new TextEncoder().encode("age-encryption.org/v1/scrypt");
        const salted = new Uint8Array([...label, ...salt]);
        const N = 2 ** workFactor;
        const key = scrypt(this.text, salted, { N, r: 8, p: 1, dkLen: 32, maxmem: 128 * 8 * (N + 2), onProgress: this.onProgress });
        try {
            return chacha20poly1305(key, new Uint8Array(12)).decrypt(stanza.body);
        } catch {
            return null;
        }
    }
}

/**
 * The file key, tried with each of `passphrases` in turn, or with one identity ("AGE-SECRET-KEY-1…").
 * `onTry(number, fraction)` tells where a try stands. Throws Problem "wrong-words", "wrong-key", "no-key", "header", "memory".
 */
export async function findKey(file, { passphrases, identity }, onTry) {
    const header = await bytesOf(file, longestHeader);
    if (identity !== undefined) return keyFrom(header, identityOf(identity), "wrong-key");
    for (const [index, text] of passphrases.entries()) {
        const passphrase = new Passphrase(text, (fraction) => onTry(index + 1, fraction));
        try {
            return await keyFrom(header, passphrase, "wrong-words");
        } catch (error) {
            if (error.code !== "wrong-words") throw error;
        }
    }
    throw new Problem("wrong-words");
}

/** A line "AGE-SECRET-KEY-1…", alone or among the comments of a key file. */
function identityOf(text) {
    const line = text.split(/\r?\n/).map((each) => each.trim()).find((each) => each && !each.startsWith("#"));
    if (!line || !/^AGE-SECRET-KEY-1/i.test(line)) throw new Problem("no-key");
    return line.toUpperCase();
}

async function keyFrom(header, identity, otherwise) {
    let found = null;
    const inner = new Decrypter();
    try {
        inner.addIdentity(identity);
    } catch {
        throw new Problem("no-key");
    }
    const [opener] = inner.identities;
    const outer = new Decrypter();
    outer.addIdentity({
        async unwrapFileKey(stanzas) {
            found = await opener.unwrapFileKey(stanzas);
            return found;
        },
    });
    try {
        return await outer.decryptHeader(header);
    } catch (error) {
        // With a key in hand it was the header's MAC that failed.
        if (found) throw new Problem("header");
        throw /no identity matched/.test(error.message) ? new Problem(otherwise) : asProblem(error, "header");
    }
}

/**
 * The content of `file` as a Blob, in parts that the browser may keep on disk, or in `target` (a FileSystemFileHandle).
 * Nothing is handed out before the last byte was authenticated. Throws Problem "damaged", "cut", "memory", "space".
 */
export async function decrypt(file, fileKey, target, onProgress) {
    const decrypter = new Decrypter();
    decrypter.addIdentity({ unwrapFileKey: () => fileKey });
    let stream;
    let total;
    try {
        stream = await decrypter.decrypt(file.stream());
        total = stream.size(file.size);
    } catch {
        throw new Problem("cut"); // the header was read before: the file ends behind it, or no whole file has this length
    }
    try {
        return await (target ? intoFile(stream, target, total, onProgress) : intoBlob(stream, total, onProgress));
    } catch (error) {
        throw asProblem(error, "damaged");
    }
}

async function intoBlob(stream, total, onProgress) {
    const parts = new Parts();
    for await (const chunk of chunksOf(stream)) {
        parts.add(chunk);
        onProgress(parts.size, total);
    }
    return parts.blob("application/zip");
}

async function intoFile(stream, target, total, onProgress) {
    const writable = await target.createWritable();
    let done = 0;
    try {
        for await (const chunk of chunksOf(stream)) {
            await writable.write(chunk);
            done += chunk.length;
            onProgress(done, total);
        }
        await writable.close();
    } catch (error) {
        await writable.abort().catch(() => {});
        throw error;
    }
    return target.getFile();
}

/** Not every browser iterates streams itself. */
async function* chunksOf(stream) {
    const reader = stream.getReader();
    for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        yield value;
    }
}
