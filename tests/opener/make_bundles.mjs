// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// node make_bundles.mjs TARGET: a vault, a case and bundles of it, all made by the built habeasctl as a data
// protection officer would; in them every kind of content, friendly and hostile.

import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { habeasctl } from "./harness.mjs";
import { contents } from "./contents.mjs";

const target = process.argv[2];
rmSync(target, { recursive: true, force: true });
const folder = join(target, "source", "Mia Lindner");
mkdirSync(folder, { recursive: true });
for (const [name, content] of Object.entries(contents)) writeFileSync(join(folder, name), content);
writeFileSync(join(target, "pass"), "Zitronenfalter am Fensterbrett\n");
const chosen = "Mein Häuschen, 3 Bäume";
writeFileSync(join(target, "chosen"), chosen);

/** habeasctl's JSON answer; 3 means done, but something is missing and said so. */
function ctl(...command) {
    const args = ["--json", "--vault", join(target, "vault"), "--vault-passphrase-file", join(target, "pass"), ...command];
    try {
        return JSON.parse(execFileSync(habeasctl, args, { stdio: ["ignore", "pipe", "pipe"] }));
    } catch (error) {
        if (error.status === 3) return JSON.parse(error.stdout);
        throw new Error(`habeasctl ${command.join(" ")}: ${error.stderr}`);
    }
}

ctl("init", "--user-name", "Albers", "--recovery-sheet", join(target, "sheet"));
ctl("org", "add", "--name", "Lindenschule <b>", "--region", "DE-NI", "--head-name", "Voss", "--dpo-name", "Albers", "--dpo-email", "ds@lindenschule.example", "--letterhead-address", "Weg 4", "--letterhead-address", "31134 Hildesheim", "--letterhead-email", "buero@lindenschule.example");
ctl("system", "add", "--profile", "shared-folder", "--name", "Ordner <i>Sekretariat</i>", "--connector", "folder", "--location", join(target, "source"));
ctl("system", "add", "--profile", "backup", "--name", "Datensicherung");
const { number } = ctl("case", "open", "--right", "access", "--given-name", "Mia", "--family-name", "Lindner", "--received", "today", "--postal", "Am Kanal 12", "--postal", "31134 Hildesheim").case;
ctl("identity", "confirm", number, "--on", "today", "--method", "known-in-person", "--seen", "der Klassenleitung bekannt");
const { reference } = ctl("find", number, "--system", "Ordner <i>Sekretariat</i>").candidates[0];
ctl("collect", number, "--system", "Ordner <i>Sekretariat</i>", "--candidate", reference);
ctl("ledger", "answer", number, "--system", "Datensicherung", "--state", "not-asked", "--by", "Administration", "--reason", "Läuft nach vier Wochen ab");
ctl("approve", number, "--subject", "all-lines", "--by", "Voss", "--signed-on", "today", "--original-at", "Blatt 7");
ctl("decide", number, "--hand-out", "--undecided", "--note", "durchgesehen");
const withheld = ctl("items", number).items.find((item) => item.title.includes("zurückgehalten"));
ctl("decide", number, "--item", withheld.id, "--withhold", "--ground", "rights-of-others", "--note", "andere");
ctl("letter", number);
ctl("approve", number, "--subject", "release", "--by", "Voss", "--signed-on", "today", "--original-at", "Blatt 8");

mkdirSync(join(target, "out"));
const seal = (name, ...how) => ctl("seal", number, "-o", join(target, "out", name), ...how);
const words = seal("datenpaket-wörter.zip.age", "--passphrase-out", join(target, "words"));
const own = seal("datenpaket-eigenes.zip.age", "--passphrase-file", join(target, "chosen"));
execFileSync("age-keygen", ["-o", join(target, "key")], { stdio: "ignore" });
const identity = readFileSync(join(target, "key"), "utf8");
const recipient = /public key: (\S+)/.exec(identity)[1];
const key = seal("datenpaket-schlüssel.zip.age", "--recipient", recipient);

// Folders where something of the opener's name lies already.
const beside = (folder, names) => {
    mkdirSync(join(target, folder));
    for (const name of names) writeFileSync(join(target, folder, name), "etwas anderes");
    return ctl("seal", number, "-o", join(target, folder, "paket.zip.age"), "--recipient", recipient).opener;
};
const besideOther = beside("beside", ["oeffnen.html"]);
const besideAll = beside("full", ["oeffnen.html", ...[2, 3, 4, 5, 6, 7, 8, 9].map((i) => `oeffnen-${i}.html`)]);

writeFileSync(
    join(target, "made.json"),
    JSON.stringify({
        number,
        page: words.opener,
        openers: [words.opener, own.opener, key.opener],
        besideOther,
        besideAll,
        words: { path: join(target, "out", "datenpaket-wörter.zip.age"), secret: readFileSync(join(target, "words"), "utf8"), ...words.bundle },
        own: { path: join(target, "out", "datenpaket-eigenes.zip.age"), secret: chosen, ...own.bundle },
        key: { path: join(target, "out", "datenpaket-schlüssel.zip.age"), secret: identity, ...key.bundle },
    }),
);
