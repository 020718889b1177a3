#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Habeas authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs `age -d` with the passphrase of a file: age asks at a terminal only, so it is given one.

usage: age_with_passphrase.py PASSPHRASE-FILE BUNDLE OUT
"""
import os
import pty
import sys

passphrase_file, bundle, out = sys.argv[1:]
with open(passphrase_file, "rb") as file:
    passphrase = file.read().rstrip(b"\r\n")

child, terminal = pty.fork()
if child == 0:
    os.execvp("age", ["age", "-d", "-o", out, bundle])

asked = b""
while b"passphrase" not in asked.lower():
    asked += os.read(terminal, 1024)
os.write(terminal, passphrase + b"\n")
try:
    while os.read(terminal, 1024):
        pass
except OSError:
    pass  # the terminal goes with its process
sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
