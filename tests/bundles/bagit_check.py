#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Habeas authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks a bag against RFC 8493, written from its text and sharing nothing with Habeas.

usage: bagit_check.py FOLDER      prints one line a fault; exit 1 if there is any
"""
import hashlib
import os
import re
import sys
import unicodedata


def tag_lines(path, faults):
    """Lines of a tag file: UTF-8 without a byte order mark (section 2)."""
    with open(path, "rb") as file:
        data = file.read()
    if data.startswith(b"\xef\xbb\xbf"):
        faults.append(f"{path}: byte order mark")
    return [line for line in re.split("\r\n|\n|\r", data.decode("utf-8")) if line]


def digest(path, algorithm):
    value = hashlib.new(algorithm)
    with open(path, "rb") as file:
        while block := file.read(1 << 20):
            value.update(block)
    return value.hexdigest()


def manifest(bag, name, faults):
    """Section 2.1.3: checksum, white space, file path; CR, LF and % percent-encoded."""
    entries = {}
    for line in tag_lines(os.path.join(bag, name), faults):
        match = re.fullmatch(r"([0-9A-Fa-f]+)[ \t]+(.+)", line)
        if not match:
            faults.append(f"{name}: no manifest line: {line!r}")
            continue
        path = match[2].replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%")
        if path.startswith(("/", "~")) or ".." in path.split("/") or "\\" in path:
            faults.append(f"{name}: unsafe path {path!r}")
        if path in entries:
            faults.append(f"{name}: {path!r} twice")
        entries[path] = match[1].lower()
    return entries


def compare(bag, name, entries, faults):
    algorithm = name.rsplit("-", 1)[1].removesuffix(".txt")
    for path, expected in entries.items():
        full = os.path.join(bag, path)
        if not os.path.isfile(full) or os.path.islink(full):
            faults.append(f"{name}: {path!r} is missing")
        elif digest(full, algorithm) != expected:
            faults.append(f"{name}: {path!r} was altered")


def check(bag):
    faults = []
    files = []
    for folder, folders, names in os.walk(bag):
        for name in names + [entry for entry in folders if os.path.islink(os.path.join(folder, entry))]:
            files.append(os.path.relpath(os.path.join(folder, name), bag))
    keys = [unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold()) for path in files]
    if len(set(keys)) != len(keys):
        faults.append("names that differ only in case or composition")

    declaration = tag_lines(os.path.join(bag, "bagit.txt"), faults)
    if declaration != ["BagIt-Version: 1.0", "Tag-File-Character-Encoding: UTF-8"]:
        faults.append("bagit.txt: not the declaration of section 2.1.1")
    if not os.path.isdir(os.path.join(bag, "data")):
        faults.append("data/ is missing")
    if os.path.exists(os.path.join(bag, "fetch.txt")):
        faults.append("fetch.txt: a bundle is complete")

    payload_manifests = [name for name in files if re.fullmatch(r"manifest-[a-z0-9]+\.txt", name)]
    tag_manifests = [name for name in files if re.fullmatch(r"tagmanifest-[a-z0-9]+\.txt", name)]
    if "manifest-sha512.txt" not in payload_manifests or "tagmanifest-sha512.txt" not in tag_manifests:
        faults.append("a SHA-512 manifest is missing")
    payload = {path for path in files if path.startswith("data/")}
    for name in payload_manifests:
        entries = manifest(bag, name, faults)
        compare(bag, name, entries, faults)
        for path in payload ^ set(entries):
            faults.append(f"{name}: {path!r} is not on both sides")
    for name in tag_manifests:
        entries = manifest(bag, name, faults)
        compare(bag, name, entries, faults)
        for path in set(files) - payload - set(tag_manifests) - set(entries):
            faults.append(f"{name}: {path!r} is not listed")

    info = {}
    label = None
    for line in tag_lines(os.path.join(bag, "bag-info.txt"), faults):
        if line[0] in " \t" and label:
            info[label] += " " + line.strip()
            continue
        label, colon, value = line.partition(":")
        if not colon:
            faults.append(f"bag-info.txt: {line!r}")
        info[label] = value.strip()
    size = sum(os.path.getsize(os.path.join(bag, path)) for path in payload)
    if info.get("Payload-Oxum") != f"{size}.{len(payload)}":
        faults.append(f"bag-info.txt: Payload-Oxum is not {size}.{len(payload)}")
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", info.get("Bagging-Date", "")):
        faults.append("bag-info.txt: Bagging-Date")
    return faults


if __name__ == "__main__":
    found = check(sys.argv[1])
    print("\n".join(found) or "valid")
    sys.exit(1 if found else 0)
