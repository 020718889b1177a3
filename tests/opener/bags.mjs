// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Bundles that habeasctl would never make: one of its own, taken apart, changed, and sealed again.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { library } from "./harness.mjs";

const { Decrypter, Encrypter } = await library("age-encryption/dist/index.js");
const zip = await library("@zip.js/zip.js/lib/zip-core-native.js");
zip.configure({ useWebWorkers: false });

export const passphrase = "offen";
const workFactor = 4;

export async function decrypted({ path, secret }) {
    const decrypter = new Decrypter();
    decrypter.addPassphrase(secret);
    return decrypter.decrypt(readFileSync(path));
}

/** {top, files: Map of path to bytes} of a bundle. */
export async function takeApart(bundle) {
    const reader = new zip.ZipReader(new zip.BlobReader(new Blob([await decrypted(bundle)])));
    const files = new Map();
    let top = "";
    for (const entry of await reader.getEntries()) {
        top = entry.filename.split("/")[0];
        if (!entry.directory) files.set(entry.filename.slice(top.length + 1), Buffer.from(await entry.getData(new zip.Uint8ArrayWriter())));
    }
    return { top, files };
}

const digest = (bytes) => createHash("sha512").update(bytes).digest("hex");
const lines = (files) => files.sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, bytes]) => `${digest(bytes)}  ${path}\n`).join("");

/** The manifests and Payload-Oxum that fit `files`: what a forger would write too. */
export function withManifests(files) {
    const bag = new Map(files);
    const data = [...bag].filter(([path]) => path.startsWith("data/"));
    bag.set("manifest-sha512.txt", Buffer.from(lines(data)));
    const oxum = `Payload-Oxum: ${data.reduce((sum, [, bytes]) => sum + bytes.length, 0)}.${data.length}`;
    bag.set("bag-info.txt", Buffer.from(bag.get("bag-info.txt").toString().replace(/Payload-Oxum: .*/, oxum)));
    bag.set("tagmanifest-sha512.txt", Buffer.from(lines([...bag].filter(([path]) => !path.startsWith("data/") && path !== "tagmanifest-sha512.txt"))));
    return bag;
}

/** A ZIP of [path, bytes] below `top`. */
export async function zipped(files, top, options = {}) {
    const writer = new zip.ZipWriter(new zip.Uint8ArrayWriter(), { level: 0, ...options });
    for (const [path, bytes] of files) await writer.add(top ? `${top}/${path}` : path, new zip.Uint8ArrayReader(bytes));
    return Buffer.from(await writer.close());
}

export async function sealed(bytes, secret = passphrase, factor = workFactor) {
    const encrypter = new Encrypter();
    encrypter.setPassphrase(secret);
    encrypter.setScryptWorkFactor(factor);
    return Buffer.from(await encrypter.encrypt(bytes));
}
