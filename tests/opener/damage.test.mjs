// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Damaged, cut and foreign files, and bags that are not what they say: one sentence each.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { decrypted, passphrase, sealed, takeApart, withManifests, zipped } from "./bags.mjs";
import { alertText, assertNothingLeft, choose, enter, habeasctl, launch, made, openPage } from "./harness.mjs";

const bundle = made().words;
const whole = readFileSync(bundle.path);
const headerEnd = whole.indexOf("\n---") + 49;
const folder = mkdtempSync(join(tmpdir(), "habeas-damage-"));
const fromWhere = "Holen Sie das Paket noch einmal von dort, woher Sie es haben.";
let session;
let apart;

before(async () => {
    session = await launch();
    apart = await takeApart(bundle);
});

after(async () => {
    await session.close();
    rmSync(folder, { recursive: true });
});

async function withFile(bytes, act, name = "paket.zip.age") {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    const opened = await openPage(session.browser);
    try {
        await choose(opened.page, path);
        await act(opened.page, path);
        assertNothingLeft(opened);
        assert.deepEqual(opened.errors, []);
    } finally {
        await opened.context.close();
    }
}

/** The whole file as text, as `age -a` would have written it. */
function armored(lineEnd = "\n") {
    const lines = whole.toString("base64").match(/.{1,64}/g);
    return ["-----BEGIN AGE ENCRYPTED FILE-----", ...lines, "-----END AGE ENCRYPTED FILE-----", ""].join(lineEnd);
}

function flipped(bytes, at) {
    const changed = Buffer.from(bytes);
    changed[at < 0 ? bytes.length + at : at] ^= 1;
    return changed;
}

/** Another letter of base64 at `at`: the header still reads, and what it says is wrong. */
function respelt(bytes, at) {
    const changed = Buffer.from(bytes);
    changed[at] = changed[at] === 0x41 ? 0x42 : 0x41;
    return changed;
}

// --- refused before a word is typed ---

const foreign = {
    "an empty file": [() => Buffer.alloc(0), `Die Datei ist leer. ${fromWhere}`],
    "a picture": [() => Buffer.from("\x89PNG\r\n\x1a\n picture", "latin1"), "Das ist kein verschlossenes Datenpaket. Wählen Sie die Datei, deren Name mit .zip.age aufhört."],
    "random bytes": [() => Buffer.alloc(5000, 0xa7), "Das ist kein verschlossenes Datenpaket. Wählen Sie die Datei, deren Name mit .zip.age aufhört."],
    "a later version of age": [() => Buffer.from("age-encryption.org/v9\n-> x\n\n---\n"), /in einer neueren Form verschlossen/],
    "text of another kind": [() => Buffer.from("-----BEGIN CERTIFICATE-----\nYWdl\n-----END CERTIFICATE-----\n"), /^Das ist kein verschlossenes Datenpaket/],
    "text that is cut": [() => armored().replace(/[^\n]*\n-----END.*\n/, ""), /als Text gespeichert, und das Ende fehlt/],
    "text with a wrong sign": [() => armored().replace(/\nY/, "\n*"), /als Text gespeichert, und dieser Text ist beschädigt/],
    "text with a short line inside": [() => armored().replace(/^(.{60}).{4}$/m, "$1"), /dieser Text ist beschädigt/],
    "text with something behind": [() => `${armored()}noch etwas\n`, /dieser Text ist beschädigt/],
    "text in one endless line": [() => `-----BEGIN AGE ENCRYPTED FILE-----\n${"A".repeat(3_000_000)}`, /dieser Text ist beschädigt/],
    "text of a file that is none": [() => "-----BEGIN AGE ENCRYPTED FILE-----\naGFsbG8=\n-----END AGE ENCRYPTED FILE-----\n", /^Das ist kein verschlossenes Datenpaket/],
    "cut in its first line": [() => whole.subarray(0, 20), /abgeschnitten: Es fehlt fast alles/],
    "cut in its header": [() => whole.subarray(0, headerEnd - 60), /abgeschnitten: Es fehlt fast alles/],
    "two stanzas for one passphrase": [() => Buffer.from(whole.toString("latin1").replace("---", "-> X25519 TEiF0ypqr+bpvcqXNyCVJpL7OuwPdVwPL7KQEbFDOCc\nhjabGXwSLQ9c3S6Lw2i+S2Tu2fiwQHHslbBN6B41FLE\n---"), "latin1"), /Der Anfang der Datei ist beschädigt/],
    "a letter that base64 has not": [() => Buffer.from(whole.toString("latin1").replace(/(\n--- .{20})./, "$1*"), "latin1"), /Der Anfang der Datei ist beschädigt/],
    "a work factor of 23": [() => Buffer.from(whole.toString("latin1").replace(/ 15\n/, " 23\n"), "latin1"), /mehr Rechenzeit, als ein ehrliches Paket braucht \(Stufe 23\)/],
    "a work factor that is no number": [() => Buffer.from(whole.toString("latin1").replace(/ 15\n/, " 0x1\n"), "latin1"), /Der Anfang der Datei ist beschädigt/],
};

for (const [what, [bytes, sentence]] of Object.entries(foreign)) {
    test(`${what} is refused when it is chosen`, () =>
        withFile(bytes(), async (page) => {
            assert.match(await alertText(page), sentence instanceof RegExp ? sentence : new RegExp(`^${sentence}$`));
            assert.equal(await page.locator("#secret").count(), 0);
        }));
}

// --- refused with the right words ---

const damaged = {
    "a letter of the salt": [() => respelt(whole, 40), /Mit diesen Wörtern öffnet sich das Paket nicht|Der Anfang der Datei ist beschädigt/],
    "a letter of the header's MAC": [() => respelt(whole, headerEnd - 20), /Der Anfang der Datei ist beschädigt/],
    "the first byte of the content": [() => flipped(whole, headerEnd + 20), `Das Passwort stimmt, aber die Datei ist beschädigt oder abgeschnitten. ${fromWhere}`],
    "a byte in the middle": [() => flipped(whole, whole.length >> 1), /Das Passwort stimmt, aber die Datei ist beschädigt/],
    "the last byte": [() => flipped(whole, -1), /Das Passwort stimmt, aber die Datei ist beschädigt/],
    "a byte too many": [() => Buffer.concat([whole, Buffer.from([0])]), /Das Passwort stimmt, aber die Datei ist beschädigt/],
    "the last byte missing": [() => whole.subarray(0, -1), /Das Passwort stimmt, aber die Datei ist beschädigt/],
    "the last half missing": [() => whole.subarray(0, whole.length >> 1), /Das Passwort stimmt, aber die Datei ist beschädigt/],
    "cut between two chunks": [() => whole.subarray(0, headerEnd + 16 + 65552 * 3), /Das Passwort stimmt, aber die Datei ist beschädigt/],
    "cut within a tag": [() => whole.subarray(0, headerEnd + 16 + 65552 * 3 + 9), `Die Datei ist abgeschnitten: Das Ende fehlt. ${fromWhere}`],
    "nothing behind the header": [() => whole.subarray(0, headerEnd), /abgeschnitten/],
};

for (const [what, [bytes, sentence]] of Object.entries(damaged)) {
    test(`refused with the right words: ${what}`, () =>
        withFile(bytes(), async (page) => {
            await enter(page, bundle.secret);
            assert.match(await alertText(page), new RegExp(sentence));
            assert.equal(await page.locator(".opened").count(), 0);
        }));
}

const archives = {
    "no archive": [async () => Buffer.from("nur ein Text"), /In der Datei liegt kein Datenpaket/],
    "an archive that is cut": [async () => (await zipped(apart.files, apart.top)).subarray(0, -30), /In der Datei liegt kein Datenpaket|beschädigt/],
    "an archive of something else": [async () => zipped(new Map([["hallo.txt", Buffer.from("hallo")]]), ""), "Die Datei ließ sich öffnen, aber darin liegt kein Datenpaket."],
    "something before the archive": [async () => Buffer.concat([Buffer.from("#!/bin/sh\n"), await zipped(apart.files, apart.top)]), /verschieden lesen/],
    "something behind the archive": [async () => Buffer.concat([await zipped(apart.files, apart.top), Buffer.from("rest")]), /verschieden lesen|kein Datenpaket/],
};

for (const [what, [make, sentence]] of Object.entries(archives)) {
    test(`refused after decryption: ${what}`, async () =>
        withFile(await sealed(await make()), async (page) => {
            await enter(page, passphrase);
            assert.match(await alertText(page), new RegExp(sentence));
            assert.equal(await page.locator(".opened").count(), 0);
        }));
}

test("a path that leads out of the folder is refused", async () => {
    const archive = await zipped(apart.files, apart.top);
    const patched = Buffer.from(archive.toString("latin1").replaceAll(`${apart.top}/letter.html`, `${apart.top}/../ter.html`), "latin1");
    await withFile(await sealed(patched), async (page) => {
        await enter(page, passphrase);
        assert.match(await alertText(page), /Das Archiv im Paket ist beschädigt/);
    });
});

// --- opened, and said that it is not whole ---

const first = (files, matches = () => true) => [...files.keys()].find((path) => path.startsWith("data/") && matches(path));
const withLine = (files, name, line) => new Map(files).set(name, Buffer.concat([files.get(name), Buffer.from(line)]));

const bags = {
    "a file altered": [(files) => new Map(files).set(first(files), Buffer.from("anders")), ["bag.file-altered"]],
    "a file missing": [(files) => new Map([...files].filter(([path]) => path !== first(files))), ["bag.file-missing"]],
    "a file added": [(files) => new Map(files).set("data/neu.txt", Buffer.from("neu")), ["bag.file-extra"]],
    "a file added beside the data": [(files) => new Map(files).set("neu.html", Buffer.from("neu")), ["bag.file-extra"]],
    "the letter exchanged": [(files) => new Map(files).set("letter.html", Buffer.from("<p>anders</p>")), ["bag.file-altered"]],
    "a line of the manifest altered": [(files) => new Map(files).set("manifest-sha512.txt", Buffer.from(files.get("manifest-sha512.txt").toString().replace(/^..../, "0000"))), ["bag.file-altered"]],
    "a line taken out of the manifest": [(files) => new Map(files).set("manifest-sha512.txt", Buffer.from(files.get("manifest-sha512.txt").toString().replace(/^.*\n/, ""))), ["bag.file-extra"]],
    "a line twice": [(files) => withLine(files, "manifest-sha512.txt", files.get("manifest-sha512.txt").toString().split("\n")[0] + "\n"), ["bag.manifest-duplicate"]],
    "a line that is none": [(files) => withLine(files, "manifest-sha512.txt", "hallo\n"), ["bag.manifest-line"]],
    "no manifest": [(files) => new Map([...files].filter(([path]) => path !== "manifest-sha512.txt")), ["bag.file-missing"]],
    "no tag manifest": [(files) => new Map([...files].filter(([path]) => path !== "tagmanifest-sha512.txt")), ["bag.file-missing"]],
    "another Payload-Oxum": [(files) => new Map(files).set("bag-info.txt", Buffer.from(files.get("bag-info.txt").toString().replace(/Oxum: \d+/, "Oxum: 1"))), ["bag.oxum"]],
    "another version of BagIt": [(files) => new Map(files).set("bagit.txt", Buffer.from("BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n")), ["bag.declaration"]],
    "fetch.txt": [(files) => withManifests(new Map(files).set("fetch.txt", Buffer.from("http://evil.example/x 3 data/x\n"))), ["bag.fetch"]],
    "a manifest of another kind": [(files) => withManifests(new Map(files).set("manifest-md5.txt", Buffer.from("x"))), ["bag.manifest-unknown"]],
    "two names in one on other systems": [(files) => withManifests(new Map(files).set(first(files).toUpperCase().replace(/^DATA/, "data"), Buffer.from("zwei"))), ["bag.name-twin"]],
    "a device's name": [(files) => withManifests(new Map(files).set("data/con.txt", Buffer.from("x"))), ["bag.name"]],
};

const words = JSON.parse(readFileSync(new URL("../../resources/words/bundles.de.json", import.meta.url), "utf8"));

for (const [what, [change, codes]] of Object.entries(bags)) {
    test(`opened, but not whole: ${what}; habeasctl says the same`, async () =>
        withFile(await sealed(await zipped(change(apart.files), apart.top)), async (page, path) => {
            await enter(page, passphrase);
            await page.waitForSelector(".verdict.bad, .verdict.good");
            const said = await page.innerText("#verdict");
            assert.match(said, /Nein\. Das Paket ist nicht so, wie es gepackt wurde\./);
            for (const code of codes) assert.ok(said.includes(words[code].replace(/\{line\}.*/, "")), `${said} has no ${code}`);
            const problems = problemsOf(path);
            assert.ok(problems.length > 0);
            // The program refuses bad names before it looks into the bag; this page shows the bag and what is wrong with it.
            if (problems.every(({ code }) => code.startsWith("bag."))) assert.equal(await page.locator("#verdict li").count(), problems.length);
        }));
}

/** What the program itself finds in the same file. */
function problemsOf(path) {
    writeFileSync(join(folder, "secret"), passphrase);
    try {
        execFileSync(habeasctl, ["--json", "verify", path, "--passphrase-file", join(folder, "secret")], { stdio: ["ignore", "pipe", "ignore"] });
        return [];
    } catch (error) {
        assert.equal(error.status, 2);
        return JSON.parse(error.stdout).problems;
    }
}

test("the same bag, taken apart and packed again, is whole", async () =>
    withFile(await sealed(await zipped(withManifests(apart.files), apart.top)), async (page) => {
        await enter(page, passphrase);
        await page.waitForSelector(".verdict.good");
    }));

test("deflated entries and a bag at the top are read as well", async () =>
    withFile(await sealed(await zipped(withManifests(apart.files), "", { level: 6 })), async (page) => {
        await enter(page, passphrase);
        await page.waitForSelector(".verdict.good");
    }));

const texts = {
    "as age writes it": () => armored(),
    "with the line ends of Windows": () => armored("\r\n"),
    "with blanks around it": () => ` \n\n${armored()}\n \n`,
};

for (const [what, make] of Object.entries(texts)) {
    test(`a package that was made text of opens: ${what}`, async () =>
        withFile(make(), async (page) => {
            await enter(page, bundle.secret);
            await page.waitForSelector(".verdict.good");
        }));
}

test("one that stock age made text of opens with its key", async () => {
    const { recipient, secret } = made().key;
    const path = join(folder, "klar.zip");
    writeFileSync(path, await decrypted(bundle));
    const text = execFileSync("age", ["-a", "-r", recipient, path], { maxBuffer: 64 * 1024 * 1024 });
    assert.match(text.toString("latin1", 0, 40), /^-----BEGIN AGE/);
    await withFile(text, async (page) => {
        await enter(page, secret);
        await page.waitForSelector(".verdict.good");
    });
});

test("text of more than 256 MB: said, with the command that opens it", async () => {
    const path = join(folder, "gross.zip.age");
    writeFileSync(path, "-----BEGIN AGE ENCRYPTED FILE-----\n");
    truncateSync(path, 257 * 1024 * 1024);
    const { page, context } = await openPage(session.browser);
    try {
        await choose(page, path);
        assert.match(await alertText(page), /größer als 256 MB: mehr, als diese Seite davon liest\. Der Befehl unten öffnet es/);
        assert.ok(await page.locator(".command code").first().isVisible());
    } finally {
        await context.close();
    }
});

test("what age took out of the sealed file opens without words", async () =>
    withFile(
        Buffer.from(await decrypted(bundle)),
        async (page) => {
            await page.click("#secret .primary");
            await page.waitForSelector(".verdict.good");
        },
        "datenpaket.zip",
    ));
