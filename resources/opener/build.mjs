// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// node build.mjs MODULES OUT: bundles src/ with the packages of MODULES (a node_modules folder made by `npm ci`) into one
// HTML file that needs nothing else. Node 18 or later.

import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const [modules, out] = process.argv.slice(2).map((path) => resolve(path));
const here = dirname(fileURLToPath(import.meta.url));
const resources = dirname(here);
const largest = 400_000; // bytes; it travels with every bundle
const esbuild = createRequire(join(modules, "x.js"))("esbuild");

const read = (...path) => readFileSync(join(...path), "utf8");
const hashOf = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** What the bundle itself says, in the words it says it with. */
function bundleWords(language) {
    const words = JSON.parse(read(resources, "words", `bundles.${language}.json`));
    const wanted = /^(bag\.|bundles\.(start|state|page|contact)\.)/;
    return Object.fromEntries(Object.entries(words).filter(([name]) => wanted.test(name)));
}

const given = {
    "habeas:wordlists": () =>
        Object.fromEntries(["de", "en"].map((name) => [name, read(resources, "wordlists", `${name}.txt`).trim().split("\n").join(" ")])),
    "habeas:words": () => ({ de: bundleWords("de"), en: bundleWords("en") }),
    "habeas:licences": () => licences(),
};

function licences() {
    const names = ["@noble/ciphers", "@noble/curves", "@noble/hashes", "@noble/post-quantum", "@scure/base", "@zip.js/zip.js", "age-encryption"];
    return names.map((name) => {
        const about = JSON.parse(read(modules, name, "package.json"));
        return { name, version: about.version, licence: about.license, text: read(modules, name, "LICENSE").trim() };
    });
}

const givenModules = (workerSource) => ({
    name: "given",
    setup(build) {
        build.onResolve({ filter: /^habeas:/ }, ({ path }) => ({ path, namespace: "given" }));
        build.onLoad({ filter: /.*/, namespace: "given" }, ({ path }) => ({
            loader: "json",
            contents: JSON.stringify(path === "habeas:worker" ? workerSource : given[path]()),
        }));
    },
});

async function bundle(entry, workerSource) {
    const result = await esbuild.build({
        entryPoints: [join(here, "src", entry)],
        bundle: true,
        minify: true,
        write: false,
        format: "iife",
        charset: "utf8",
        legalComments: "none", // the page shows every licence in full
        target: ["chrome100", "firefox102", "safari15.4"],
        nodePaths: [modules],
        plugins: [givenModules(workerSource)],
        logLevel: "warning",
    });
    return result.outputFiles[0].text;
}

/** Nothing in `code` ends the element it stands in. */
function inElement(code) {
    return code.replace(/<\/(script|style)/gi, "<\\/$1").replace(/<!--/g, "<\\!--");
}

const worker = await bundle("worker.js", "");
const script = inElement(await bundle("main.js", worker));
const style = (await esbuild.transform(read(here, "style.css"), { loader: "css", minify: true })).code;
// The two sheets of the bundle's own pages: no other page in it gets a style.
const foreignStyles = [read(resources, "bundle", "style.css"), read(resources, "letters", "letter.css")];

const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${[style, ...foreignStyles].map(hashOf).join(" ")}`,
    "img-src blob:",
    "media-src blob:",
    "frame-src blob:",
    "worker-src blob:",
    "connect-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types habeas",
].join("; ");

const fill = { policy, style, script };
const page = read(here, "page.html").replace(/\{\{(\w+)\}\}/g, (_, name) => fill[name]);
const size = Buffer.byteLength(page);
if (size > largest) {
    console.error(`opener: ${out} would be ${size} bytes, more than ${largest}.`);
    process.exit(1);
}
writeFileSync(out, page);
