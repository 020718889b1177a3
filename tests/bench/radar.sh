#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Habeas authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# usage: radar.sh BINDIR
#
# How much the third-party radar finds in the texts of an invented school, what it marks besides, and how fast it is.
# tests/collection/tst_radar holds the floor.
set -euo pipefail
bin=$(readlink -f "${1:?BINDIR}")
exec "$bin/bench_radar" "$(dirname "$(readlink -f "$0")")/../data/radar"
