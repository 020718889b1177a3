#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Habeas authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# usage: items.sh BINDIR [MANY]
#
# The review place with 1,000 items and with MANY (100,000): what each act takes, how long the window did not answer at
# most, and how much more memory the many need. What is quick must not grow with the items.
set -euo pipefail
. "$(dirname "$(readlink -f "$0")")/common/beside.sh"
beside "${1:?BINDIR}/bench_items" "${2:-100000}"
