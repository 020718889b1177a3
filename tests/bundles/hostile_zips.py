#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Habeas authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes archives, each wrong in one way, and some that are not.

usage: hostile_zips.py FOLDER     files are called CODE--WHAT.zip, CODE being what reading them must answer

ZIP is written here byte by byte (APPNOTE 6.3.10), so that every field can lie.
"""
import hashlib
import io
import os
import struct
import sys
import zipfile
import zlib

FILE, FOLDER, LINK, FIFO, DEVICE = 0o100600, 0o040700, 0o120777, 0o010600, 0o020600
DESCRIPTOR, UTF8 = 0x0008, 0x0800
TOP = "datenpaket-1/"


class Entry:
    def __init__(self, name, data=b"", **lies):
        self.name = name if isinstance(name, bytes) else name.encode()
        self.data = data
        self.lies = lies

    def get(self, key, default):
        return self.lies.get(key, default)


def raw_deflate(data):
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(data) + packer.flush()


def build(entries, prefix=b"", suffix=b"", gap=b"", central=None, end=None, zip64=False, comment=b""):
    out = bytearray(prefix)
    records = []
    for entry in entries:
        method = entry.get("method", 0)
        packed = entry.get("packed", raw_deflate(entry.data) if method == 8 else entry.data)
        crc = entry.get("crc", zlib.crc32(entry.data))
        size, packed_size = entry.get("size", len(entry.data)), entry.get("packed_size", len(packed))
        flags = entry.get("flags", UTF8)
        offset = entry.get("offset", len(out))
        extra = entry.get("extra", b"")
        local_extra = extra
        local = {"crc": crc, "packed": packed_size, "size": size, "name": entry.name, "method": method, "flags": flags}
        if flags & DESCRIPTOR:
            local.update(crc=0, packed=0, size=0)
        if entry.get("wide", False):
            local_extra = struct.pack("<HHQQ", 1, 16, size, packed_size)
            extra = struct.pack("<HHQQ", 1, 16, size, packed_size)
            local.update(packed=0xFFFFFFFF, size=0xFFFFFFFF)
        local.update(entry.get("local", {}))
        out += struct.pack("<IHHHHHIIIHH", 0x04034B50, 20, local["flags"], local["method"], 0, 0x21, local["crc"],
                           local["packed"], local["size"], len(local["name"]), len(local_extra))
        out += local["name"] + local_extra + packed
        if flags & DESCRIPTOR:
            signature = entry.get("descriptor_signature", struct.pack("<I", 0x08074B50))
            out += signature + entry.get("descriptor", struct.pack("<III", crc, packed_size, size))
        out += gap
        narrow = (0xFFFFFFFF, 0xFFFFFFFF) if entry.get("wide", False) else (packed_size, size)
        records.append(struct.pack("<IHHHHHHIIIHHHHHII", 0x02014B50, entry.get("made_by", (3 << 8) | 30), 20, flags, method,
                                   0, 0x21, crc, *narrow, len(entry.name), len(extra), 0, 0, 0,
                                   entry.get("attributes", (entry.get("mode", FILE) << 16)), offset) + entry.name + extra)
    directory = b"".join(records) if central is None else central(records)
    count = len(records)
    begin = len(out)
    out += directory
    if zip64:
        record = len(out)
        out += struct.pack("<IQHHIIQQQQ", 0x06064B50, 44, 45, 45, 0, 0, count, count, len(directory), begin)
        out += struct.pack("<IIQI", 0x07064B50, 0, record, 1)
    fields = {"count": count, "size": len(directory), "begin": begin}
    fields.update(end or {})
    out += struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, fields["count"], fields["count"], fields["size"], fields["begin"],
                       len(comment)) + comment
    return bytes(out) + suffix


def sha512(data):
    return hashlib.sha512(data).hexdigest()


def bag(payload=None, change=None, top=TOP):
    """The files of a valid bag, as (name, content), after `change` had its way with them."""
    payload = payload or {"data/a.txt": b"eins", "data/Ordner/b.txt": b"zwei"}
    files = dict(payload)
    files["START.html"] = b"<!DOCTYPE html><title>Start</title>"
    files["bagit.txt"] = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
    size = sum(len(data) for data in payload.values())
    files["bag-info.txt"] = f"External-Identifier: 1\nPayload-Oxum: {size}.{len(payload)}\n".encode()
    files["manifest-sha512.txt"] = "".join(f"{sha512(data)}  {name}\n" for name, data in payload.items()).encode()
    if change:
        change(files)
    tags = {name: data for name, data in files.items() if name not in payload and name != "tagmanifest-sha512.txt"}
    if files.pop("no tagmanifest", None) is None:
        tags.pop("no tagmanifest", None)
        files.setdefault("tagmanifest-sha512.txt",
                         "".join(f"{sha512(data)}  {name}\n" for name, data in tags.items()).encode())
    return [(top + name, data) for name, data in files.items()]


def entries(**lies):
    return [Entry(name, data, **lies) for name, data in bag()]


def with_entry(*extra):
    return build(entries() + list(extra))


def with_first(**lies):
    first, *rest = entries()
    first.lies.update(lies)
    return build([first, *rest])


def from_bag(change=None, after=None):
    files = bag(change=change)
    if after:
        files = after(files)
    return build([Entry(name, data) for name, data in files])


def edit(name, old, new):
    def change(files):
        assert old in files[name]
        files[name] = files[name].replace(old, new)
    return change


def after_edit(name, data):
    return lambda files: [(path, data if path == TOP + name else content) for path, content in files]


def standard(method, folders=False):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        if folders:
            for name in (TOP, TOP + "data/", TOP + "data/Ordner/"):
                archive.writestr(zipfile.ZipInfo(name), b"")
        for name, data in bag({"data/Übung.txt": b"drei" * 1000}):
            archive.writestr(name, data)
    return buffer.getvalue()


def overlapping():
    """Two directory entries, one local header and its data (a "better zip bomb" in small)."""
    kernel = Entry(TOP + "data/a.txt", b"eins")
    good = build([kernel])
    record = good[good.index(b"PK\x01\x02"):good.index(b"PK\x05\x06")]
    twin = record.replace(b"a.txt", b"b.txt")
    return build([kernel], central=lambda _: record + twin, end={"count": 2, "size": len(record) * 2})


def nested():
    """The first entry's data hold the second entry, header and all."""
    inner = build([Entry(TOP + "data/b.txt", b"zwei")])
    local = inner[:inner.index(b"PK\x01\x02")]
    outer = Entry(TOP + "data/a.txt", local)
    header = 30 + len(outer.name)
    record = inner[inner.index(b"PK\x01\x02"):inner.index(b"PK\x05\x06")]
    moved = record[:42] + struct.pack("<I", header) + record[46:]
    return build([outer], central=lambda records: records[0] + moved,
                 end={"count": 2, "size": 46 + len(outer.name) + len(moved)})


def cases():
    # What other programs write and what RFC 8493 allows.
    yield "valid", "stored", build(entries())
    yield "valid", "packed by Python", standard(zipfile.ZIP_DEFLATED)
    yield "valid", "stored by Python, with folders", standard(zipfile.ZIP_STORED, folders=True)
    yield "valid", "deflated", build(entries(method=8))
    yield "valid", "descriptors", build(entries(flags=UTF8 | DESCRIPTOR, method=8))
    yield "valid", "descriptors without signature", build(entries(flags=UTF8 | DESCRIPTOR, method=8, descriptor_signature=b""))
    yield "valid", "ZIP64 sizes", build(entries(wide=True))
    yield "valid", "ZIP64 end", build(entries(), zip64=True)
    yield "valid", "unmarked UTF-8 of Info-ZIP", build([Entry(name, data, flags=0) for name, data in bag({"data/ä": b"eins"})])
    yield "valid", "made on Windows", build(entries(made_by=0, attributes=0x20))
    yield "valid", "bag at the top", build([Entry(name, data) for name, data in bag(top="")])
    yield "valid", "no payload", build([Entry(name, data) for name, data in bag(change=no_payload)
                                        if not name.startswith(TOP + "data/")] + [Entry(TOP + "data/", mode=FOLDER)])
    yield "valid", "lines that end in CRLF", from_bag(crlf)
    yield "valid", "folded bag-info", from_bag(edit("bag-info.txt", b"External-Identifier: 1", b"Contact-Name: A\n B\nExternal-Identifier: 1"))
    yield "valid", "binary marks", from_bag(edit("manifest-sha512.txt", b"  data", b" *data"))

    for what, name in {
        "parent": TOP + "../../evil", "parent at the front": "../evil", "absolute": "/tmp/evil", "drive": "C:/evil",
        "drive without slash": "C:evil", "backslash": "..\\evil", "stream": TOP + "data/a.txt:evil",
        "empty part": TOP + "/evil", "itself": "./evil", "NUL": TOP + "data/evil\0.txt", "reserved": TOP + "data/CON.txt",
        "trailing dot": TOP + "data/evil.", "trailing blank": TOP + "data/evil ", "line end": TOP + "data/evil\n",
        "percent": TOP + "data/100%", "empty": "", "turned writing direction": TOP + "data/\u202etxt.exe",
        "too long a part": TOP + "x" * 256, "too long a path": TOP + "x/" * 600 + "x",
    }.items():
        yield "zip.name", what, with_entry(Entry(name, b"evil"))
    yield "zip.name", "invalid UTF-8", with_entry(Entry(b"data/\xff", b"evil"))
    yield "zip.name", "overlong UTF-8", with_entry(Entry(b"data/\xc0\xae\xc0\xae/evil", b"evil"))
    yield "zip.name", "unmarked UTF-8", with_entry(Entry(TOP + "data/ä", b"evil", flags=0, made_by=0))
    yield "zip.name", "second name", with_entry(
        Entry(TOP + "data/x", b"evil", extra=struct.pack("<HHBI", 0x7075, 13, 1, zlib.crc32(b"data/x")) + b"../evil\0"))

    for what, mode in {"link": LINK, "fifo": FIFO, "device": DEVICE}.items():
        yield "zip.special-file", what, with_entry(Entry(TOP + "data/x", b"/etc/passwd", mode=mode))
    yield "zip.special-file", "reparse point", with_entry(Entry(TOP + "data/x", b"x", made_by=0, attributes=0x400))
    yield "zip.disagree", "folder without slash", with_entry(Entry(TOP + "data/x", b"", mode=FOLDER))
    yield "zip.disagree", "file with slash", with_entry(Entry(TOP + "data/x/", b"", mode=FILE))
    yield "zip.disagree", "folder with content", with_entry(Entry(TOP + "data/x/", b"evil", mode=FOLDER))

    yield "zip.name-twin", "same", with_entry(Entry(TOP + "data/a.txt", b"evil"))
    yield "zip.name-twin", "case", with_entry(Entry(TOP + "data/A.TXT", b"evil"))
    yield "zip.name-twin", "composition", with_entry(Entry(TOP + "data/ä", b""), Entry(TOP + "data/a\u0308", b""))
    yield "zip.name-twin", "folder's case", with_entry(Entry(TOP + "DATA/x", b"evil"))
    yield "zip.name-twin", "file and folder", with_entry(Entry(TOP + "data/a.txt/x", b"evil"))
    yield "zip.name-twin", "folder twice", with_entry(Entry(TOP + "x/", mode=FOLDER), Entry(TOP + "x/", mode=FOLDER))

    yield "zip.encrypted", "flag", with_first(flags=UTF8 | 1)
    yield "zip.encrypted", "strong", with_first(flags=UTF8 | 0x41)
    yield "zip.encrypted", "masked headers", with_first(flags=UTF8 | 0x2000)
    yield "zip.disagree", "encrypted in the local header only", with_first(local={"flags": UTF8 | 1})
    yield "zip.structure", "unknown flag", with_first(flags=UTF8 | 0x0400)
    yield "zip.method", "bzip2", with_first(method=12, packed=b"eins")
    yield "zip.method", "AES", with_first(method=99, packed=b"eins")

    yield "zip.disagree", "names", with_first(local={"name": (TOP + "evil.txt").encode()})
    yield "zip.disagree", "size", with_first(local={"size": 5, "packed": 5})
    yield "zip.disagree", "CRC", with_first(local={"crc": 1})
    yield "zip.disagree", "method", with_first(local={"method": 8})
    yield "zip.disagree", "UTF-8 flag", with_first(local={"flags": 0})
    yield "zip.disagree", "stored with two sizes", with_first(packed_size=3)
    yield "zip.disagree", "descriptor", with_first(flags=UTF8 | DESCRIPTOR, descriptor=struct.pack("<III", 1, 4, 4))
    yield "zip.structure", "descriptor's signature", with_first(flags=UTF8 | DESCRIPTOR, descriptor_signature=b"PK\x07\x09")
    yield "zip.structure", "descriptor of odd length", with_first(flags=UTF8 | DESCRIPTOR, descriptor=b"x" * 9)
    yield "zip.structure", "extra field cut off", with_first(extra=b"\x55\x54\x05\x00\x01")
    yield "zip.structure", "ZIP64 field twice", with_first(extra=struct.pack("<HHQHHQ", 1, 8, 4, 1, 8, 4))
    yield "zip.structure", "ZIP64 value missing", with_first(size=0xFFFFFFFF)
    yield "zip.disagree", "ZIP64 end counts differently", build(entries(), zip64=True, end={"count": 3})

    yield "zip.structure", "prefix", build(entries(), prefix=b"#!/bin/sh\n")
    yield "zip.structure", "gap", build(entries(), gap=b"hidden")
    yield "zip.structure", "entry without record", build(entries(), central=lambda records: b"".join(records[1:]),
                                                         end={"count": len(entries()) - 1, "size": central_size(entries()[1:])})
    yield "zip.structure", "directory counts more", build(entries(), end={"count": len(entries()) + 1})
    yield "zip.structure", "directory counts less", build(entries(), end={"count": len(entries()) - 1})
    yield "zip.structure", "directory elsewhere", build(entries(), end={"begin": 7})
    yield "zip.overlap", "two records, one content", overlapping()
    yield "zip.overlap", "one inside the other", nested()
    yield "zip.trailing", "bytes", build(entries(), suffix=b"x")
    yield "zip.trailing", "comment", build(entries(), comment=b"PK\x03\x04")
    yield "zip.trailing", "second archive", build(entries(), suffix=build(entries())[:50])
    whole = build(entries())
    yield "zip.truncated", "in the middle", whole[:len(whole) // 2]
    yield "zip.truncated", "last byte", whole[:-1]
    yield "zip.not-zip", "text", b"Guten Tag, hier ist kein Archiv.\n"
    yield "zip.not-zip", "nothing", b""
    yield "zip.too-large", "claim", with_entry(Entry(TOP + "data/x", b"", wide=True, size=1 << 41, packed_size=1 << 41))
    yield "zip.too-large", "bomb", with_entry(Entry(TOP + "data/x", b"", method=8, size=300 << 20, packed=raw_deflate(bytes(300 << 20))))

    yield "zip.content", "CRC", with_first(crc=1)
    yield "zip.content", "no deflate", with_first(method=8, packed=b"\xff\xff\xff\xff")
    yield "zip.content", "more than said", with_first(method=8, size=3)
    yield "zip.content", "less than said", with_first(method=8, size=5)

    yield "bag.file-altered", "payload", from_bag(after=after_edit("data/a.txt", b"EINS"))
    yield "bag.file-altered", "START", from_bag(after=after_edit("START.html", b"<!DOCTYPE html><title>Evil</title>"))
    yield "bag.file-missing", "payload", from_bag(after=lambda files: files[1:])
    yield "bag.file-missing", "declaration", from_bag(after=lambda files: [f for f in files if f[0] != TOP + "bagit.txt"])
    yield "bag.file-missing", "tag manifest", from_bag(lambda files: files.update({"no tagmanifest": b""}))
    yield "bag.file-extra", "payload", with_entry(Entry(TOP + "data/c.txt", b"drei"))
    yield "bag.file-extra", "at the top", with_entry(Entry(TOP + "RUN.exe", b"MZ"))
    yield "bag.fetch", "fetch.txt", from_bag(lambda files: files.update({"fetch.txt": b"https://example.org/x 4 data/x\n"}))
    yield "bag.manifest-unknown", "MD5", from_bag(lambda files: files.update({"manifest-md5.txt": b""}))
    yield "bag.manifest-duplicate", "line", from_bag(lambda files: files.update({"manifest-sha512.txt": files["manifest-sha512.txt"] * 2}))
    yield "bag.manifest-line", "text", from_bag(edit("manifest-sha512.txt", b"  data/a.txt", b"  data/a.txt\nhello"))
    yield "bag.manifest-line", "outside", from_bag(edit("manifest-sha512.txt", b"  data/a.txt", b"  data/../../a.txt"))
    yield "bag.manifest-line", "tag file", from_bag(edit("manifest-sha512.txt", b"  data/a.txt", b"  START.html"))
    yield "bag.manifest-line", "short digest", from_bag(lambda files: files.update({"manifest-sha512.txt": files["manifest-sha512.txt"][1:]}))
    yield "bag.manifest-line", "no blank", from_bag(edit("manifest-sha512.txt", b"  data/a.txt", b"data/a.txt"))
    yield "bag.declaration", "version", from_bag(edit("bagit.txt", b"1.0", b"0.97"))
    yield "bag.declaration", "encoding", from_bag(edit("bagit.txt", b"UTF-8", b"UTF-16"))
    yield "bag.declaration", "byte order mark", from_bag(edit("bagit.txt", b"BagIt", b"\xef\xbb\xbfBagIt"))
    yield "bag.oxum", "bytes", from_bag(edit("bag-info.txt", b"8.2", b"9.2"))
    yield "bag.oxum", "files", from_bag(edit("bag-info.txt", b"8.2", b"8.3"))
    yield "bag.oxum", "none", from_bag(edit("bag-info.txt", b"Payload-Oxum: 8.2\n", b""))
    yield "bag.oxum", "twice", from_bag(edit("bag-info.txt", b"Payload-Oxum: 8.2\n", b"Payload-Oxum: 8.2\nPayload-Oxum: 8.2\n"))
    yield "bag.info", "no label", from_bag(edit("bag-info.txt", b"Payload-Oxum:", b"Payload-Oxum"))
    yield "bag.info", "begins with a blank", from_bag(edit("bag-info.txt", b"External", b" External"))
    yield "bag.no-payload-folder", "no data", build([Entry(name, data) for name, data in bag(change=no_payload)
                                                     if not name.startswith(TOP + "data/")])
    yield "bag.none", "two folders", build(entries() + [Entry("other/x", b"evil")])


def no_payload(files):
    files["manifest-sha512.txt"] = b""
    files["bag-info.txt"] = b"Payload-Oxum: 0.0\n"


def crlf(files):
    for name in ("bagit.txt", "bag-info.txt", "manifest-sha512.txt"):
        files[name] = files[name].replace(b"\n", b"\r\n")


def central_size(some):
    return sum(46 + len(entry.name) for entry in some)


if __name__ == "__main__":
    for code, what, archive in cases():
        with open(os.path.join(sys.argv[1], f"{code}--{what}.zip"), "wb") as file:
            file.write(archive)
