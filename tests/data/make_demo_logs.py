#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Habeas authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the web server log of the invented Lindenschule, 1 to 17 November 2026, as Apache and logrotate leave it.

    make_demo_logs.py FOLDER        access.log, access.log.1, access.log-20261108.gz

Apache's combined format, one weekly rotation with dateext and compress behind it, one with delaycompress, today's file.
Deterministic: the same bytes on every machine, the gzip file apart, whose content is.
"""
import datetime
import gzip
import hashlib
import pathlib
import sys

ZONE = datetime.timezone(datetime.timedelta(hours=1))
AGENTS = ["Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0",
          "Mozilla/5.0 (iPad; CPU OS 18_1 like Mac OS X) AppleWebKit/605.1.15",
          "Mozilla/5.0 (Windows NT 10.0; \\\"Schul-PC 7\\\") Chrome/130.0",
          "mirall/3.14.0 (Nextcloud, Haus M\\xc3\\xbcller)"]
OTHERS = ["ida.krause", "jonas.meyer-luebke", "miriam.weiss", "mia.lindner2", "amira.linder", "ben.petersen", "sabine.lindner"]


def number(text, below):
    """A repeatable stand-in for chance."""
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:6], "big") % below


def line(moment, address, user, request, status, size, referrer, agent):
    stamp = moment.strftime("%d/%b/%Y:%H:%M:%S %z")
    return f'{address} - {user} [{stamp}] "{request}" {status} {size} "{referrer}" "{agent}"\n'


def day(date):
    rows = []

    def add(hour, minute, second, *rest):
        rows.append((datetime.datetime(date.year, date.month, date.day, hour, minute, second, tzinfo=ZONE), *rest))

    key = date.isoformat()
    for i in range(40):  # the rest of the school
        user = OTHERS[number(f"{key}u{i}", len(OTHERS))]
        add(7 + number(f"{key}h{i}", 12), number(f"{key}m{i}", 60), number(f"{key}s{i}", 60),
            f"192.0.2.{20 + number(f'{key}a{i}', 200)}", user, f"PROPFIND /remote.php/dav/files/{user}/ HTTP/1.1", 207,
            800 + number(f"{key}b{i}", 9000), "-", AGENTS[number(f"{key}g{i}", len(AGENTS))])
    for i in range(6):  # robots, health checks, nobody logged in
        add(number(f"{key}rh{i}", 24), number(f"{key}rm{i}", 60), 0, f"198.51.100.{number(f'{key}ra{i}', 250)}", "-",
            "GET /robots.txt HTTP/1.1" if i % 2 else "\\x16\\x03\\x01\\x02", 400 if i % 2 == 0 else 404, 226, "-", "-")
    if date.weekday() < 5:  # Mia at school, behind the school's one address, and at home over IPv6
        add(8, 12, 5, "203.0.113.7", "-", "GET /index.php/login HTTP/1.1", 200, 5120, "-", AGENTS[1])
        add(8, 12, 31, "203.0.113.7", "mia.lindner", "GET /remote.php/dav/files/mia.lindner/Aufs%C3%A4tze/ HTTP/1.1", 207, 4096,
            "https://cloud.lindenschule.example/apps/files/?dir=/Aufs%C3%A4tze&user=mia.lindner", AGENTS[1])
        add(16, 40, 2, "2001:db8:17::2a", "mia.lindner", "PUT /remote.php/dav/files/mia.lindner/Notiz%20%22Igel%22.txt HTTP/1.1",
            201, 0, "-", AGENTS[3])
        add(8, 30, 0, "203.0.113.7", "mia.lindner2", "GET /remote.php/dav/files/mia.lindner2/ HTTP/1.1", 207, 2048, "-", AGENTS[2])
    if date.day % 5 == 2:  # somebody types her name: once herself, once from elsewhere
        add(16, 39, 50, "2001:db8:17::2a", "mia.lindner", "GET /remote.php/webdav/ HTTP/1.1", 401, 381, "-", AGENTS[3])
        add(3, 3, 3, "198.51.100.99", "mia.lindner", "POST /remote.php/dav/ HTTP/1.1", 401, 381, "-", "curl/8.5.0")
    if date.day == 10:  # her teacher opens a folder of hers; a link to a picture of hers is followed
        add(11, 20, 0, "203.0.113.7", "miriam.weiss", "PROPFIND /remote.php/dav/files/mia.lindner/Aufs%C3%A4tze/ HTTP/1.1", 207,
            900, "-", AGENTS[0])
        add(12, 0, 9, "198.51.100.4", "-", "GET /index.php/avatar/mia.lindner/64 HTTP/2.0", 200, 1433, "-", AGENTS[0])
    return [line(*row) for row in sorted(rows, key=lambda row: row[0])]


def days(first, last):
    return "".join(text for n in range(first, last + 1) for text in day(datetime.date(2026, 11, n)))


def main():
    folder = pathlib.Path(sys.argv[1])
    packed = gzip.compress(days(1, 7).encode("ascii"), 9, mtime=0)
    (folder / "access.log-20261108.gz").write_bytes(packed)
    (folder / "access.log.1").write_bytes(days(8, 14).encode("ascii"))
    (folder / "access.log").write_bytes(days(15, 17).encode("ascii"))


if __name__ == "__main__":
    main()
