# SPDX-FileCopyrightText: 2026 The Habeas authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What the measurements of lists in the window share. To be sourced.

beside() { # beside PROGRAM MANY: what it measures with 1,000 and with MANY, side by side
    local out count
    out=$(mktemp -d)
    for count in 1000 "$2"; do
        QT_QPA_PLATFORM=offscreen "$1" "$count" >"$out/$count"
    done
    paste "$out/1000" "$out/$2" | awk '
        $1 == "memory" { printf "%-9s %8d MiB %8d MiB\n", $1, $2, $4; next }
        { printf "%-9s %8d ms  %8d ms   ratio %6.1f   longest stall %5d ms %5d ms   at work %5d ms %5d ms\n",
              $1, $2, $8, $8 / ($2 ? $2 : 1), $4, $10, $6, $12 }
    '
    rm -rf "$out"
}
