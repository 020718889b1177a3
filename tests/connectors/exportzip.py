# SPDX-FileCopyrightText: 2026 The Habeas authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes ZIP archives byte by byte: as Nextcloud's user_migration writes them, and wrong in one way at a time.

The exporter stores every entry, gives sizes only after the content (data descriptors) and uses ZIP64 records
throughout, "version 4.5". Python's zipfile writes none of that, nor can it write a damaged archive.
"""

import io
import struct
import zlib
from dataclasses import dataclass

UTF8 = 0x0800
DESCRIPTOR = 0x0008
ENCRYPTED = 0x0001
STORED, DEFLATED = 0, 8


def dos_time(moment):
    """A datetime as the two 16-bit numbers of DOS; the exporter's clock is UTC."""
    time = moment.hour << 11 | moment.minute << 5 | moment.second // 2
    date = (moment.year - 1980) << 9 | moment.month << 5 | moment.day
    return time, date


@dataclass
class Record:
    """One line of the central directory."""
    name: bytes
    flags: int
    method: int
    time: int
    date: int
    crc: int
    packed: int
    size: int
    offset: int
    mode: int


class ExportZip:
    """An archive in the making. out: anything to write to that can seek, also a file of its own."""

    def __init__(self, out=None):
        self.out = out or io.BytesIO()
        self.records = []

    def add(self, name, content=b'', *, moment, method=STORED, streamed=True, listed=True, encrypted=False,
            mode=None, crc=None, corrupt=None, more_flags=0):
        """One entry. corrupt: changes the packed bytes after their checksum was taken."""
        raw = name if isinstance(name, bytes) else name.encode()
        is_folder = raw.endswith(b'/')
        streamed = streamed and not is_folder
        flags = more_flags | (DESCRIPTOR if streamed else 0) | (ENCRYPTED if encrypted else 0)
        if isinstance(name, str) and not name.isascii():
            flags |= UTF8
        packed = content
        if method == DEFLATED:
            packer = zlib.compressobj(9, zlib.DEFLATED, -15)
            packed = packer.compress(content) + packer.flush()
        if encrypted:
            packed = bytes(12) + packed  # the header of the traditional encryption
        crc = zlib.crc32(content) if crc is None else crc
        if corrupt:
            packed = corrupt(packed)
        said = (0, 0, 0) if streamed else (crc, len(packed), len(content))
        offset = self.header(raw, flags, method, moment, *said)
        self.out.write(packed)
        if streamed:
            self.out.write(struct.pack('<4sIQQ', b'PK\7\x08', crc, len(packed), len(content)))
        if listed:
            mode = mode or (0o040755 if is_folder else 0o100644)
            self.records.append(Record(raw, flags, method, *dos_time(moment), crc, len(packed), len(content),
                                       offset, mode))

    def header(self, name, flags, method, moment, crc, packed, size):
        """The header before a content; where it begins."""
        offset = self.out.tell()
        extra = struct.pack('<HHQQQI', 1, 28, size, packed, offset, 0)
        self.out.write(struct.pack('<4sHHHHHIIIHH', b'PK\3\4', 45, flags, method, *dos_time(moment), crc,
                                   0xffffffff, 0xffffffff, len(name), len(extra)) + name + extra)
        return offset

    def add_zeros(self, name, size, moment):
        """A stored entry of zeros as a hole in the file: any size at once."""
        offset = self.header(name.encode(), DESCRIPTOR, STORED, moment, 0, 0, 0)
        block, crc = bytes(16 * 1024 * 1024), 0
        for start in range(0, size, len(block)):
            crc = zlib.crc32(block[:min(len(block), size - start)], crc)
        self.out.seek(size, io.SEEK_CUR)
        self.out.write(struct.pack('<4sIQQ', b'PK\7\x08', crc, size, size))
        self.records.append(Record(name.encode(), DESCRIPTOR, STORED, *dos_time(moment), crc, size, size, offset,
                                   0o100644))

    def directory(self, count=None):
        """Central directory and end records, at the present end. count: what the end record claims."""
        start = self.out.tell()
        for r in self.records:
            extra = struct.pack('<HHQQQI', 1, 28, r.size, r.packed, r.offset, 0)
            dos_attribute = 0x10 if r.name.endswith(b'/') else 0
            self.out.write(struct.pack('<4sHHHHHHIIIHHHHHII', b'PK\1\2', 0x032d, 45, r.flags, r.method, r.time,
                                       r.date, r.crc, 0xffffffff, 0xffffffff, len(r.name), len(extra), 0, 0xffff, 0,
                                       r.mode << 16 | dos_attribute, 0xffffffff) + r.name + extra)
        end64 = self.out.tell()
        count = len(self.records) if count is None else count
        self.out.write(struct.pack('<4sQHHIIQQQQ', b'PK\6\6', 44, 0x032d, 45, 0, 0, count, count, end64 - start, start))
        self.out.write(struct.pack('<4sIQI', b'PK\6\7', 0, end64, 1))
        self.out.write(struct.pack('<4sHHHHIIH', b'PK\5\6', 0xffff, 0xffff, count & 0xffff, count & 0xffff,
                                   0xffffffff, 0xffffffff, 0))
