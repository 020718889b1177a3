# SPDX-FileCopyrightText: 2026 The Habeas authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What the measurements against stock tools share. To be sourced.

need() { # need TOOL…: ends with the name of a missing one
    local tool
    for tool in "$@"; do
        command -v "$tool" >/dev/null || { echo "${0##*/}: $tool is not installed" >&2; exit 1; }
    done
}

timed() { # timed FILE COMMAND…: appends the seconds the command took
    local file=$1 begin=$EPOCHREALTIME
    shift
    "$@"
    awk -v a="$begin" -v b="$EPOCHREALTIME" 'BEGIN { print b - a }' >>"$file"
}

least() { # least FILE [COLUMN]
    awk -v column="${2:-1}" '{ print $column }' "$1" | sort -g | head -n 1
}
