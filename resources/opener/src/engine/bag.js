// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The same judgement as models/bundles/bag.cpp: BagIt 1.0 (RFC 8493) with SHA-512, as models/bundles/FORMAT.md narrows it.
// Problems are {code, path, line?}; the codes are those of resources/words/bundles.*.json.

import { sha512 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

const manifestName = "manifest-sha512.txt";
const tagManifestName = "tagmanifest-sha512.txt";
const known = ["bagit.txt", "bag-info.txt", manifestName, tagManifestName];
const declaration = ["BagIt-Version: 1.0", "Tag-File-Character-Encoding: UTF-8"];
const longestPath = 1024;

/** Reads everything once. `onProgress(bytes, total)`. Gives {problems, files, bytes} of the payload. */
export async function checkBag(archive, onProgress) {
    const survey = new Map();
    const texts = new Map();
    const total = [...archive.files.values()].reduce((sum, entry) => sum + entry.uncompressedSize, 0);
    let done = 0;
    for (const path of archive.files.keys()) {
        const digest = sha512.create();
        const kept = isBagText(path) ? [] : null;
        let size = 0;
        await archive.read(path, (bytes) => {
            digest.update(bytes);
            size += bytes.length;
            done += bytes.length;
            kept?.push(bytes.slice());
            onProgress(done, total);
        });
        survey.set(path, { size, sha512: bytesToHex(digest.digest()) });
        if (kept) texts.set(path, new Uint8Array(await new Blob(kept).arrayBuffer()));
    }
    return judge(survey, texts, archive.hasPayloadFolder);
}

function judge(survey, texts, hasPayloadFolder) {
    const problems = [];
    const report = (code, path, more = {}) => problems.push({ code, path, ...more });
    let files = 0;
    let bytes = 0;
    const keys = new Map();
    for (const [path, { size }] of survey) {
        if (!isPortable(path)) report("bag.name", path);
        if (isTwin(keys, path)) report("bag.name-twin", path);
        if (!path.startsWith("data/")) continue;
        files += 1;
        bytes += size;
    }
    checkDeclaration(texts, report);
    checkManifest(manifestName, true, survey, texts, report);
    checkManifest(tagManifestName, false, survey, texts, report);
    if (!hasPayloadFolder) report("bag.no-payload-folder", "data/");
    for (const path of survey.keys()) {
        if (path === "fetch.txt") report("bag.fetch", path);
        else if (isBagText(path) && !known.includes(path)) report("bag.manifest-unknown", path);
    }
    checkInfo(texts, `${bytes}.${files}`, report);
    const told = (problem) => `${problem.path}\n${problem.code}`;
    problems.sort((a, b) => (told(a) < told(b) ? -1 : 1));
    const distinct = problems.filter((problem, i) => i === 0 || told(problem) !== told(problems[i - 1]) || problem.line);
    return { problems: distinct, files, bytes };
}

function checkDeclaration(texts, report) {
    const lines = linesOf(texts.get("bagit.txt"));
    if (!lines || lines.length !== 2 || lines.some((line, i) => line !== declaration[i])) report("bag.declaration", "bagit.txt");
}

/** Every line names a file that is there and unchanged; every file of this half has a line. */
function checkManifest(name, ofPayload, survey, texts, report) {
    if (!texts.has(name)) return report("bag.file-missing", name);
    const listed = new Set();
    const lines = linesOf(texts.get(name));
    if (!lines) return report("bag.manifest-line", name, { line: 1 });
    for (const [i, line] of lines.entries()) {
        const [, digest, path] = /^([0-9a-fA-F]{128})[ \t]+\*?(.+)$/.exec(line) ?? [];
        if (!path || !isPortable(path) || path.startsWith("data/") !== ofPayload) {
            report("bag.manifest-line", name, { line: i + 1 });
            continue;
        }
        if (listed.has(path)) report("bag.manifest-duplicate", path);
        listed.add(path);
        const file = survey.get(path);
        if (!file) report("bag.file-missing", path);
        else if (file.sha512 !== digest.toLowerCase()) report("bag.file-altered", path);
    }
    for (const path of survey.keys()) {
        const expected = path.startsWith("data/") === ofPayload && path !== tagManifestName;
        if (expected && !listed.has(path)) report("bag.file-extra", path);
    }
    return undefined;
}

function checkInfo(texts, counted, report) {
    if (!texts.has("bag-info.txt")) return report("bag.file-missing", "bag-info.txt");
    const fields = fieldsOf(texts.get("bag-info.txt"));
    if (!fields) return report("bag.info", "bag-info.txt");
    const oxums = fields.filter(([label]) => label.toLowerCase() === "payload-oxum");
    if (oxums.length !== 1 || oxums[0][1] !== counted) report("bag.oxum", "bag-info.txt");
    return undefined;
}

/** "Label: value" lines of bag-info.txt; one that begins with a blank continues the value before it. Null if it is none. */
export function fieldsOf(bytes) {
    const fields = [];
    for (const line of linesOf(bytes) ?? [":"]) {
        if (/^[ \t]/.test(line)) {
            if (fields.length === 0) return null;
            fields[fields.length - 1][1] += ` ${line.trim()}`;
            continue;
        }
        const colon = line.indexOf(":");
        if (colon <= 0) return null;
        fields.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()]);
    }
    return fields;
}

/** Lines end in LF, CRLF or CR; a last line without an end counts. Null if the bytes are no UTF-8. */
function linesOf(bytes) {
    let text;
    try {
        text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
        return null;
    }
    const lines = text.split(/\r\n|\n|\r/);
    if (lines[lines.length - 1] === "") lines.pop();
    return lines;
}

export function isBagText(path) {
    return path === "bagit.txt" || path === "bag-info.txt" || /^(tag)?manifest-[^/]*\.txt$/.test(path);
}

/** Whether two names are one on NTFS, APFS, HFS+ or ext4 with case folding; a file is also no folder of another. */
function isTwin(keys, path) {
    const key = path.normalize("NFKD").toUpperCase().toLowerCase().normalize("NFKD");
    const folders = key.split("/").slice(0, -1).map((_, i, parts) => parts.slice(0, i + 1).join("/"));
    const clash = keys.has(key) || folders.some((folder) => keys.get(folder) === "file");
    keys.set(key, "file");
    folders.forEach((folder) => keys.has(folder) || keys.set(folder, "folder"));
    return clash;
}

// FORMAT.md, "Names": what Windows, terminals or readers would take for something else.
const forbidden = /[<>:"\\|?*%\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e0fff}]|\p{Cs}|\p{Noncharacter_Code_Point}/u;
const reserved = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])(\.|$)|^desktop\.ini$/i;

export function isPortable(path) {
    if (path.length > longestPath) return false;
    return path.split("/").every((part) => {
        const length = new TextEncoder().encode(part).length;
        if (length < 1 || length > 255 || part.startsWith(" ") || /[. ]$/.test(part)) return false;
        return !forbidden.test(part) && !reserved.test(part);
    });
}
