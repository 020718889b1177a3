# SPDX-FileCopyrightText: 2026 The Habeas authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a letter's ODT with Python's own ZIP and XML: one JSON object on stdout.

lines: the text of each paragraph or heading; faults: what ODF 1.2 asks of a package and was not met.
"""
import json
import struct
import sys
import xml.etree.ElementTree as ElementTree
import zipfile

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
MANIFEST = "{urn:oasis:names:tc:opendocument:xmlns:manifest:1.0}"
MIME = b"application/vnd.oasis.opendocument.text"

faults = []
raw = open(sys.argv[1], "rb").read()
# The local header itself: zipfile would read the central directory.
signature, _, flags, method, _, _, _, size, full, name_size, extra_size = struct.unpack("<IHHHHHIIIHH", raw[:30])
name = raw[30:30 + name_size]
if (signature, name, method, extra_size, size, full) != (0x04034B50, b"mimetype", 0, 0, len(MIME), len(MIME)) or flags & 8:
    faults.append(f"first entry {name} method {method} extra {extra_size} flags {flags}")
if raw[38:38 + len(MIME)] != MIME:
    faults.append("media type")

archive = zipfile.ZipFile(sys.argv[1])
if archive.testzip():
    faults.append("checksum")
names = archive.namelist()
trees = {}
for name in names[1:]:
    text = archive.read(name)
    if b"<!" in text.replace(b"<!--", b""):
        faults.append("declaration in " + name)
    trees[name] = ElementTree.fromstring(text)
listed = {e.get(MANIFEST + "full-path") for e in trees["META-INF/manifest.xml"]}
if listed != {"/"} | (set(names) - {"mimetype", "META-INF/manifest.xml"}):
    faults.append(f"manifest {listed}")

content, styles = trees["content.xml"], trees["styles.xml"]
defined = {e.get(STYLE + "name") for tree in (content, styles) for e in tree.iter() if e.get(STYLE + "name")}
used = {e.get(space + "style-name") for e in content.iter() for space in (TEXT, TABLE) if e.get(space + "style-name")}
if used - defined:
    faults.append(f"styles used but not defined: {sorted(used - defined)}")
for table in content.iter(TABLE + "table"):
    columns = len(table.findall(TABLE + "table-column"))
    rows = list(table.iter(TABLE + "table-row"))
    if any(len(row) != columns for row in rows):
        faults.append("cells of " + table.get(TABLE + "name"))

for title in [t for frame in content.iter(DRAW + "frame") for t in frame.findall(SVG + "title")]:
    if not title.text:
        faults.append("a picture without words")
    title.text = ""  # read out, not printed
for image in content.iter(DRAW + "image"):
    picture = image.get("{http://www.w3.org/1999/xlink}href")
    if picture not in names or not trees[picture].tag.endswith("}svg"):
        faults.append(f"picture {picture}")

lines = ["".join(e.itertext()) for e in content.iter() if e.tag in (TEXT + "p", TEXT + "h")]
foot = ["".join(e.itertext()) for e in styles.iter(TEXT + "p")]
json.dump({"lines": lines, "foot": foot, "faults": faults}, sys.stdout)
