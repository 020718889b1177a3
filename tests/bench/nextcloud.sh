#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Habeas authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# usage: nextcloud.sh BINDIR URL ACCOUNT PASSWORDFILE [ROUNDS]     default: 3 rounds
#
# Measures reading a whole account of a running Nextcloud against "rclone copy" of its files over WebDAV. PASSWORDFILE
# holds an app password. Of each the fastest round counts. Both reach the same server one after the other.
# Budget: the files in at most half of rclone's time. Earlier versions are asked for one file at a time, because the
# server has no list of them; what that and all other parts cost besides is shown. Exit 1 if the budget is missed.
set -euo pipefail
export LC_ALL=C.UTF-8
bin=$(readlink -f "${1:?BINDIR}")
url=${2:?URL}
account=${3:?ACCOUNT}
password=$(readlink -f "${4:?PASSWORDFILE}")
rounds=${5:-3}
. "$(dirname "$(readlink -f "$0")")/common/times.sh"
need rclone

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export RCLONE_CONFIG=$work/rclone.conf RCLONE_CONFIG_CLOUD_TYPE=webdav RCLONE_CONFIG_CLOUD_VENDOR=nextcloud
export RCLONE_CONFIG_CLOUD_URL=$url/remote.php/dav/files/$account RCLONE_CONFIG_CLOUD_USER=$account
RCLONE_CONFIG_CLOUD_PASS=$(rclone obscure - <"$password")
export RCLONE_CONFIG_CLOUD_PASS
touch rclone.conf

for ((round = 0; round < rounds; round++)); do
    rm -rf copy
    timed stock rclone copy --quiet cloud: copy
    "$bin/bench_nextcloud" "$url" "$account" "$password" >>ours
done
files=$(find copy -type f | wc -l)
read -r items bytes requests gaps _ < <(tail -n 1 ours)
awk -v files="$files" -v stock="$(least stock 1)" -v read="$(least ours 5)" -v versions="$(least ours 6)" \
    -v all="$(least ours 7)" -v items="$items" -v bytes="$bytes" -v requests="$requests" -v gaps="$gaps" 'BEGIN {
    ratio = read / stock
    printf "rclone copy   %.2f s  %d files\n", stock, files
    printf "habeas files  %.2f s\n", read
    printf "  versions    %.2f s  one question a file\n", versions
    printf "  everything  %.2f s  %d items, %d bytes, %d requests, %d gaps\n", all, items, bytes, requests, gaps
    printf "ratio         %.2f    (budget 0.50, files)\n", ratio
    exit ratio <= 0.5 ? 0 : 1
}'
