#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Habeas authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What a machine can see of the code's manners. `./dev lint` runs it; nothing is changed.
set -uo pipefail
cd "$(dirname "$0")/.."
failed=0
step() {
    local name=$1
    shift
    if "$@"; then echo "ok    $name"; else echo "FAIL  $name"; failed=1; fi
}

formatted() { git ls-files 'app/*.cpp' 'app/*.h' 'models/*.cpp' 'models/*.h' 'ui/*.cpp' 'ui/*.h' 'tests/*.cpp' 'tests/*.h' | xargs clang-format --dry-run -Werror; }
spelling() { codespell -q 3 -L 'wit,ist,nd,te,als,oder,mis,sie,ende,fo,ba,mor,hel,ue,tage,alle,ans,vor,januar,februar,archiv,hastable,unter,bjects,nin,upto,thi,foto,followings,sortings,conditionsof,vie,chello' README.md ARCHITECTURE.md CHANGELOG.md CONTRIBUTING.md SECURITY.md models app ui; }
# clang cannot read the headers that g++ precompiled: a configuration of its own, never built.
tidy() {
    cmake --preset dev -B build/lint -DHABEAS_PCH=OFF -DHABEAS_UNITY=OFF -DBUILD_TESTING=OFF >build-lint.log 2>&1 || { cat build-lint.log; return 1; }
    rm -f build-lint.log
    git ls-files 'models/core/*.cpp' 'models/law/*.cpp' 'models/crypto/*.cpp' 'models/bundles/*.cpp' |
        xargs -P "$(nproc)" -n 4 clang-tidy -p build/lint --quiet 2>/dev/null | { ! grep -E 'warning:|error:'; }
}

step 'arrows point down (packaging/layering.py)' python3 packaging/layering.py
step 'licences (reuse)' reuse lint -q
step 'format (.clang-format)' formatted
step 'spelling' spelling
step 'clang-tidy' tidy
exit $failed
