#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Habeas authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# usage: seal.sh BINDIR [BYTES] [ROUNDS]     default: 2 GiB, 3 rounds
#
# Measures sealing against the stock pipeline (SHA-512 manifest, zip -0, age) on the same files in the same run, and
# holds the budget: at most half of its wall time, memory growth under 100 MiB. Ours includes reading sealed contents
# and fsync, which the stock pipeline does not do. Of each the fastest round counts. Exit 1 if the budget is missed.
# The folder of the files can be set with TMPDIR; it needs six times BYTES.
set -euo pipefail
export LC_ALL=C.UTF-8
bin=$(readlink -f "${1:?BINDIR}")
bytes=${2:-2147483648}
rounds=${3:-3}
for tool in age age-keygen zip sha512sum; do
    command -v "$tool" >/dev/null || { echo "seal.sh: $tool is not installed" >&2; exit 1; }
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/files" "$work/store"
"$bin/bench_seal" make "$work/files" "$bytes"
age-keygen -o "$work/key" 2>/dev/null
recipient=$(age-keygen -y "$work/key")

stock() {
    cd "$work/files"
    find . -type f -print0 | xargs -0 sha512sum >"$work/manifest"
    zip -0 -q -r "$work/stock.zip" . "$work/manifest"
    age -r "$recipient" -o "$work/stock.age" "$work/stock.zip"
}

least() { sort -g | head -n 1; }

for ((round = 1; round <= rounds; round++)); do
    sync
    begin=$EPOCHREALTIME
    (stock)
    awk -v a="$begin" -v b="$EPOCHREALTIME" 'BEGIN { print b - a }' >>"$work/stock.times"
    rm -f "$work"/stock.zip "$work"/stock.age
    sync
    "$bin/bench_seal" run "$work/files" "$work/store" "$work/habeas.age" "$recipient" >>"$work/habeas.times"
    if [ "$round" = 1 ]; then # what was measured is a bundle
        age -d -i "$work/key" -o "$work/habeas.zip" "$work/habeas.age"
        unzip -tqq "$work/habeas.zip"
    fi
    rm -f "$work"/habeas.zip "$work"/habeas.age "$work"/store/*
done

stock=$(least <"$work/stock.times")
ours=$(cut -d' ' -f1 "$work/habeas.times" | least)
rehearsal=$(cut -d' ' -f2 "$work/habeas.times" | least)
memory=$(cut -d' ' -f3 "$work/habeas.times" | sort -g | tail -n 1)
awk -v bytes="$bytes" -v stock="$stock" -v ours="$ours" -v rehearsal="$rehearsal" -v memory="$memory" 'BEGIN {
    ratio = ours / stock
    printf "sealed        %.0f MiB of mixed sizes\n", bytes / 1048576
    printf "stock         %.2f s  sha512sum, zip -0, age\n", stock
    printf "habeas        %.2f s  with fsync\n", ours
    printf "rehearsal     %.2f s  measured apart\n", rehearsal
    printf "memory        %.1f MiB growth (budget 100)\n", memory / 1024
    printf "ratio         %.2f    (budget 0.50)\n", ratio
    exit (ratio <= 0.5 && memory < 100 * 1024) ? 0 : 1
}'
