# SPDX-FileCopyrightText: 2026 The Habeas authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fills a person's folder with names that some system somewhere trips over: python3 hostile_folder.py FOLDER

Each file holds its own name in hex, so that whoever unpacks can tell which one came out."""
import os
import sys

folder = os.fsencode(sys.argv[1])
names = [
    b"CON", b"nul.txt", b"COM1.log", b"trailing dot.", b"trailing blank ", b" leading", b"a:b", b"a\\b", b"a?b*c|d<e>f\"g",
    b"100%", b"%2e%2e%2fescape", b"cr\rlf", b"line\nfeed", b"tab\tbell\x07", b"-rf", b"~", b"$(touch owned)", b"`id`",
    "Müller.txt".encode(), "Mu\u0308ller.txt".encode(), b"TWIN.txt", b"twin.TXT", "stra\u00dfe".encode(), b"strasse",
    "\u202egnp.exe".encode(), "\U0001f600.txt".encode(), "\u0130stanbul".encode(), b"istanbul",
    b"not utf-8 \xff\xfe", b"x" * 250 + b".txt", "ä".encode() * 120, b"...", b"..hidden", b"bagit.txt", b"START.html",
]
places = [os.path.join(folder, name) for name in names]
places.append(os.path.join(folder, *[b"deep folder %02d" % i for i in range(25)], b"end.txt"))
places.append(os.path.join(folder, b"aux", b"inside.txt"))
for place in places:
    os.makedirs(os.path.dirname(place), exist_ok=True)
    with open(place, "wb") as file:
        file.write(os.path.basename(place).hex().encode() + b"\n")
print(len(places))
