#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Habeas authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# usage: items.sh BINDIR [MANY]
#
# The review place with 1,000 items and with MANY (100,000): what each act takes, how long the window did not answer at
# most, and how much more memory the many need. What is quick must not grow with the items.
set -euo pipefail
bin=$(readlink -f "${1:?BINDIR}")
many=${2:-100000}
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
for count in 1000 "$many"; do
    QT_QPA_PLATFORM=offscreen "$bin/bench_items" "$count" >"$out/$count"
done
paste "$out/1000" "$out/$many" | awk -v many="$many" '
    $1 == "memory" { printf "%-9s %8d MiB %8d MiB\n", $1, $2, $4; next }
    { printf "%-9s %8d ms  %8d ms   ratio %6.1f   longest stall %5d ms %5d ms\n", $1, $2, $6, $6 / ($2 ? $2 : 1), $4, $8 }
'
