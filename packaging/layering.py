#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Habeas authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds every #include of app/, ui/ and models/ against the arrows of ARCHITECTURE.md."""
import pathlib
import re
import sys

# From the top down. Rooms on one floor do not include each other.
FLOORS = [
    ["app"],
    ["ui"],
    ["itemmodels", "workflow"],
    ["collection", "bundles", "letters"],
    ["storage", "connectors"],
    ["journal"],
    ["cases"],
    ["register"],
    ["law", "crypto", "preview"],
    ["mail"],
    ["core"],
]
FLOOR_OF = {room: number for number, rooms in enumerate(FLOORS) for room in rooms}
NO_WIDGETS = re.compile(r"#include <(QtWidgets|QWidget|QDialog|QMessageBox|QApplication|QMainWindow)")
INCLUDE = re.compile(r'^#include "([a-z]+)/', re.M)

root = pathlib.Path(__file__).resolve().parent.parent
wrong = []
for path in [*root.glob("models/*/**/*.[ch]*"), *root.glob("ui/**/*.[ch]*"), *root.glob("app/**/*.[ch]*")]:
    parts = path.relative_to(root).parts
    room = parts[1] if parts[0] == "models" else parts[0]
    text = path.read_text(encoding="utf-8")
    if parts[0] == "models" and NO_WIDGETS.search(text):
        wrong.append(f"{path.relative_to(root)}: a widget below ui/")
    for target in INCLUDE.findall(text):
        if target not in FLOOR_OF or target == room:
            continue
        if FLOOR_OF[target] <= FLOOR_OF[room]:
            wrong.append(f"{path.relative_to(root)}: includes {target}/, which is not below {room}/")
print("\n".join(wrong))
sys.exit(bool(wrong))
