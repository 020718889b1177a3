#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Habeas authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes Nextcloud exports for tests: make_export.py CASE FILE

Each case is an export wrong in one way; "demo" is the one of the demonstration (resources/demo/nextcloud/), "big"
a sparse one of 5 GiB, "folder" not an export but the folder in resources/demo/folder/. Prints as JSON what is in it:
{"files": [names], "folders": [names], "bytes": sum of the files' contents, "secrets": [what must not come out]}.
"""

import json
import sys
from datetime import datetime
from pathlib import Path

import demo_export
from exportzip import DEFLATED, ExportZip

MOMENT = datetime(2026, 11, 20, 7, 30, 12)
SECRET = 'Zk3/7dWm+PqRsTuVwXyZ0123456789aB'
CASES = {}


def case(function):
    CASES[function.__name__.replace('_', '-')] = function
    return function


class Case:
    """An archive in the making, and the account of it. basics: with the documents every export begins with."""

    def __init__(self, basics=True):
        self.zip = ExportZip()
        self.files, self.folders, self.bytes, self.secrets = [], [], 0, []
        if basics:
            self.user()
            self.secret_settings('settings.json')
            self.add('versions.json', b'{"core":"25.0.2.3"}')

    def add(self, name, content=b'', **how):
        text = name if isinstance(name, str) else name.decode('latin-1')
        (self.folders if text.endswith('/') else self.files).append(text)
        self.bytes += len(content)
        self.zip.add(name, content, moment=MOMENT, **how)

    def user(self, folder=''):
        self.add(folder + 'user.json',
                 b'{"uid":"mia.lindner","displayName":"Mia Lindner","lastLogin":1,"enabled":true}')

    def secret_settings(self, name, secret=SECRET):
        self.secrets.append(secret)
        self.add(name, json.dumps({'login_token': {secret: '1'}, 'core': {'lang': 'de'}}).encode())

    def file(self, name, content, **how):
        self.add('files/files/' + name, content, **how)

    def bytes_so_far(self):
        return self.zip.out.getvalue()

    def break_header(self, name):
        """Destroys the mark of the header before this content."""
        place = next(r.offset for r in self.zip.records if r.name == name)
        self.zip.out.getbuffer()[place:place + 4] = b'XXXX'

    def whole(self, **how):
        self.add('migrator_versions.json', b'{"account":1,"calendar":1,"contacts":1,"files":1,"trashbin":1}')
        self.zip.directory(**how)
        return self.bytes_so_far()


@case
def plain(c):
    c.add('files/files/')
    c.file('Notiz.txt', b'Notiz\n')
    c.file('Leere Datei.txt', b'')
    c.file('Groß.bin', bytes(range(256)) * 4096)
    return c.whole()


@case
def packed(c):
    """Unpacked and packed again by an administrator: deflated, lengths in front."""
    c.file('Notiz.txt', b'Notiz\n' * 1000, method=DEFLATED, streamed=False)
    return c.whole()


@case
def in_folder(_):
    """Packed again together with the folder it was unpacked to."""
    c = Case(basics=False)
    c.add('mia.lindner_2026-11-20/')
    c.secret_settings('mia.lindner_2026-11-20/settings.json')
    c.user('mia.lindner_2026-11-20/')
    c.add('mia.lindner_2026-11-20/files/files/Notiz.txt', b'Notiz\n')
    c.add('Thumbs.db', b'junk')
    c.zip.directory()
    return c


@case
def truncated(c):
    """A copy that broke off inside a content."""
    c.file('Notiz.txt', b'Notiz\n')
    c.file('Film.bin', bytes(300000))
    return c.whole()[:150000]


@case
def no_directory(c):
    """Broke off right behind the last content."""
    c.file('Notiz.txt', b'Notiz\n')
    return c.bytes_so_far()


@case
def two_faults(c):
    """No directory, and a changed bit: where that content ends is hidden, too."""
    c.file('Vorher.txt', b'vorher\n')
    c.file('Kaputt.txt', b'Inhalt\n' * 50, corrupt=lambda data: data[:9] + bytes([data[9] ^ 1]) + data[10:])
    c.file('Nachher.txt', b'nachher\n')
    return c.bytes_so_far()


@case
def bad_crc(c):
    """One bit of a stored content has changed."""
    c.file('Vorher.txt', b'vorher\n')
    c.file('Kaputt.txt', b'Inhalt\n' * 50, corrupt=lambda data: data[:9] + bytes([data[9] ^ 1]) + data[10:])
    c.file('Nachher.txt', b'nachher\n')
    return c.whole()


@case
def bad_deflate(c):
    """A packed content that cannot be unpacked."""
    c.file('Vorher.txt', b'vorher\n')
    c.file('Kaputt.txt', bytes(range(200)) * 50, method=DEFLATED, streamed=False,
           corrupt=lambda data: data[:20] + b'\xff' * 20 + data[40:])
    c.file('Nachher.txt', b'nachher\n')
    return c.whole()


@case
def listed_absent(c):
    """The directory names an entry whose header is not where it says."""
    c.file('Notiz.txt', b'Notiz\n')
    c.file('Fehlt.txt', b'weg\n')
    c.file('Nachher.txt', b'nachher\n')
    c.break_header(b'files/files/Fehlt.txt')
    return c.whole()


@case
def long_link(c):
    """A link whose target is longer than any path: libarchive gives up at its header."""
    c.file('Vorher.txt', b'vorher\n')
    c.file('Verweis', b'x' * 70000, mode=0o120777, streamed=False)
    c.file('Nachher.txt', b'nachher\n')
    return c.whole()


@case
def hidden_header(c):
    """A header that says it is encrypted itself: libarchive gives up at it, whichever way it reads."""
    c.file('Vorher.txt', b'vorher\n')
    c.file('Verdeckt.txt', b'verdeckt\n', encrypted=True, streamed=False, more_flags=0x2040)
    c.file('Nachher.txt', b'nachher\n')
    return c.whole()


@case
def first_header_gone(_):
    """The very first header is destroyed; all others are whole."""
    c = Case(basics=False)
    c.file('Weg.txt', b'weg\n')
    c.break_header(b'files/files/Weg.txt')
    c.user()
    c.file('Notiz.txt', b'Notiz\n')
    c.whole()
    return c


@case
def same_place(c):
    """Two names of the directory point to one content."""
    c.file('Eins.txt', b'eins\n')
    record = c.zip.records[-1]
    c.zip.records.append(type(record)(**{**vars(record), 'name': b'files/files/Zwei.txt'}))
    return c.whole()


@case
def unlisted(c):
    """A content the directory does not name."""
    c.file('Notiz.txt', b'Notiz\n')
    c.file('Heimlich.txt', b'heimlich\n', listed=False)
    c.file('Nachher.txt', b'nachher\n')
    return c.whole()


@case
def count_lies(c):
    """The end record promises more than the directory lists."""
    c.file('Notiz.txt', b'Notiz\n')
    return c.whole(count=9)


@case
def two_archives(c):
    """Another export in front: only the second one's directory is at the end."""
    c.file('Aus dem ersten.txt', b'eins\n')
    front = c.whole()
    second = Case()
    second.file('Aus dem zweiten.txt', b'zwei\n')
    whole = front + second.whole()
    c.files += second.files
    c.bytes += second.bytes
    return whole


@case
def duplicate(c):
    """One name twice; the second settings hold a secret, too."""
    c.file('Notiz.txt', b'eins\n')
    c.file('Notiz.txt', b'zwei\n')
    c.secret_settings('settings.json', 'Zweites-Geheimnis-0815')
    return c.whole()


@case
def encrypted(c):
    c.file('Geheim.txt', b'geheim\n', encrypted=True, streamed=False)
    c.file('Notiz.txt', b'Notiz\n')
    return c.whole()


@case
def unsupported(c):
    """A packing method nobody knows."""
    c.file('Seltsam.txt', b'seltsam\n', method=77, streamed=False)
    c.file('Notiz.txt', b'Notiz\n')
    return c.whole()


@case
def hostile_names(c):
    for name in ('../../oben.txt', '/etc/passwd', 'C:\\Windows\\system.ini', 'con', 'aux.txt', 'a' * 300, 'Zeile\nzwei',
                 'Wagen\rlauf', 'Glocke\a', '%2e%2e%2f', 'Punkt.', ' Leerzeichen ', 'e\u0301 NFD.txt', '\u00e9 NFC.txt',
                 'rechts\u202egpj.exe', 'Frage?.txt', 'a//b', './c', 'x/../../y'):
        c.add(name, name.encode())
        c.file(name.lstrip('/'), name.encode())
    c.add(b'files/files/Umlaut \xfc.txt', b'latin-1')
    c.add(b'files/files/a\0b.txt', b'NUL')
    c.add('', b'no name')
    return c.whole()


@case
def bomb(c):
    """64 MiB of zeros in 64 KiB."""
    c.file('Bombe.bin', bytes(64 * 1024 * 1024), method=DEFLATED, streamed=False)
    c.file('Notiz.txt', b'Notiz\n')
    return c.whole()


@case
def many_bombs(c):
    """Each one small enough, all together not."""
    for number in range(40):
        c.file(f'{number}.bin', bytes(4 * 1024 * 1024), method=DEFLATED, streamed=False)
    return c.whole()


@case
def bad_documents(_):
    """No document but user.json can be understood."""
    c = Case(basics=False)
    c.user()
    c.secrets = [SECRET]
    c.add('settings.json', f'{{"login_token":{{"{SECRET}":"1"'.encode())
    c.add('settings/account.json', f'{{"verificationData":"{SECRET}"'.encode())
    for name in ('versions.json', 'files_trashbin/locations.json', 'settings/config.json', 'files/tags.json',
                 'files/systemtags.json', 'files/comments.json', 'dav/address_books/contacts.json',
                 'migrator_versions.json'):
        c.add(name, b'{"unfinished":')
    c.zip.directory()
    return c


@case
def empty_maps(_):
    """PHP writes an empty map as a list; ids come as numbers."""
    c = Case(basics=False)
    c.add('user.json', b'{"uid":4711,"displayName":"Mia Lindner","lastLogin":"1","enabled":1}')
    for name in ('settings.json', 'versions.json', 'files_trashbin/locations.json', 'files/tags.json',
                 'files/systemtags.json', 'files/comments.json'):
        c.add(name, b'[]')
    c.whole()
    return c


@case
def without_user(_):
    c = Case(basics=False)
    c.add('settings/account.json', b'{"displayname":{"name":"displayname","value":"Mia Lindner"}}')
    c.add('files/comments.json', b'{"/Notiz.txt":[{"message":"x","actorType":"users","actorId":"mia.lindner"}]}')
    c.whole()
    return c


@case
def unknown_entries(c):
    c.add('deck/boards.json', b'{"board":1}')
    c.add('settings/new.bin', b'\1\2\3')
    c.add('backup/settings.json', json.dumps({'mail': {'password': SECRET}}).encode())
    c.add('files_trashbin/files/keys/secret.key', SECRET.encode())
    c.add('files/files/Verweis', b'/etc/shadow', mode=0o120777)
    return c.whole()


@case
def archive_inside(c):
    """A stored archive with data descriptors inside: its headers are content, not entries."""
    inner = Case()
    inner.file('innen.txt', b'innen\n')
    c.file('Archiv.zip', inner.whole())
    c.file('user.nextcloud_export', Case().whole())
    c.secrets = []
    return c.whole()


@case
def other_zip(_):
    """A ZIP that is no export."""
    c = Case(basics=False)
    c.add('word/document.xml', b'<w/>')
    c.zip.directory()
    return c


@case
def not_zip(_):
    return b'\x1f\x8b\x08 nothing of the kind' * 20


@case
def empty(_):
    return b''


@case
def demo(_):
    c = Case(basics=False)
    c.secrets = demo_export.SECRETS
    for name, content, moment in demo_export.entries():
        (c.folders if content is None else c.files).append(name)
        c.bytes += len(content or b'')
        c.zip.add(name, content or b'', moment=moment)
    c.zip.directory()
    return c


def big(target):
    """5 GiB in three files, one of them beyond 4 GiB. Never in memory, and on the disk a hole."""
    c = Case()
    with open(target, 'wb') as out:
        out.write(c.bytes_so_far())
        c.zip.out = out
        for name, size in (('klein.bin', 300 << 20), ('riesig.bin', (4 << 30) + 17), ('mittel.bin', 700 << 20)):
            c.files.append('files/files/' + name)
            c.bytes += size
            c.zip.add_zeros('files/files/' + name, size, MOMENT)
        c.zip.directory()
    return c


def folder(target):
    c = Case(basics=False)
    for path, content in demo_export.office_folder().items():
        place = Path(target, path)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
        c.files.append(path)
        c.bytes += len(content)
    return c


def main():
    name, target = sys.argv[1:]
    if name in ('big', 'folder'):
        c = globals()[name](target)
    else:
        c = Case()
        made = CASES[name](c)
        if isinstance(made, Case):
            c, made = made, made.bytes_so_far()
        with open(target, 'wb') as out:
            out.write(made)
    print(json.dumps({'files': c.files, 'folders': c.folders, 'bytes': c.bytes, 'secrets': c.secrets}))


if __name__ == '__main__':
    main()
