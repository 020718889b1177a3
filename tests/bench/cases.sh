#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Habeas authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# usage: cases.sh BINDIR [MANY]
#
# The list of cases with 1,000 and with MANY (100,000), one of ten not closed: as items.sh.
set -euo pipefail
. "$(dirname "$(readlink -f "$0")")/common/beside.sh"
beside "${1:?BINDIR}/bench_cases" "${2:-100000}"
