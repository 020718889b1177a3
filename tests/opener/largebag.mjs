// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { execFileSync } from "node:child_process";
import { closeSync, ftruncateSync, mkdirSync, openSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { takeApart } from "./bags.mjs";
import { made } from "./harness.mjs";

/** The bundle of the other tests with a file of `bytes` zeros more, sealed for its key by stock zip and age; its path. */
export async function largeBundle(folder, bytes) {
    const { words, key } = made();
    const { top, files } = await takeApart(words);
    const bag = join(folder, top);
    for (const [path, content] of files) {
        mkdirSync(dirname(join(bag, path)), { recursive: true });
        writeFileSync(join(bag, path), content);
    }
    const film = openSync(join(bag, "data", "Film.bin"), "w");
    ftruncateSync(film, bytes);
    closeSync(film);
    const line = execFileSync("sha512sum", ["data/Film.bin"], { cwd: bag, encoding: "utf8" });
    const info = files.get("bag-info.txt").toString();
    const [, sum, count] = /Payload-Oxum: (\d+)\.(\d+)/.exec(info);
    writeFileSync(join(bag, "manifest-sha512.txt"), files.get("manifest-sha512.txt") + line);
    writeFileSync(join(bag, "bag-info.txt"), info.replace(/Payload-Oxum: .*/, `Payload-Oxum: ${Number(sum) + bytes}.${Number(count) + 1}`));
    const tags = [...files.keys()].filter((path) => !path.startsWith("data/") && path !== "tagmanifest-sha512.txt");
    writeFileSync(join(bag, "tagmanifest-sha512.txt"), execFileSync("sha512sum", tags, { cwd: bag }));
    const zip = join(folder, "paket.zip");
    execFileSync("zip", ["-0", "-q", "-X", "-D", "-r", zip, top], { cwd: folder });
    rmSync(bag, { recursive: true });
    execFileSync("age", ["-r", key.recipient, "-o", `${zip}.age`, zip]);
    rmSync(zip);
    return { path: `${zip}.age`, secret: key.secret };
}
