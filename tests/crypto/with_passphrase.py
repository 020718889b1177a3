#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Habeas authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a program on a terminal of its own and answers every passphrase prompt.

usage: with_passphrase.py PASSPHRASE-FILE PROGRAM ARGS...

age reads passphrases from a terminal only. What the program prints goes to our standard error; its exit code is ours.
"""
import os
import pty
import sys

passphrase = open(sys.argv[1], "rb").read()
pid, terminal = pty.fork()
if pid == 0:
    os.execvp(sys.argv[2], sys.argv[2:])

line = b""
while True:
    try:
        got = os.read(terminal, 1024)
    except OSError:  # the program has closed its end
        break
    if not got:
        break
    os.write(2, got)
    line = (line + got).rsplit(b"\n", 1)[-1]
    if b"passphrase" in line.lower() and line.rstrip(b" \x1b[0123456789;mK").endswith(b":"):
        os.write(terminal, passphrase + b"\n")
        line = b""
_, status = os.waitpid(pid, 0)
sys.exit(os.waitstatus_to_exitcode(status))
