# SPDX-FileCopyrightText: 2026 The Habeas authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether every path below FOLDER can lie on any school's computer: python3 portable_names.py FOLDER

Rules of Windows (reserved names, characters, trailing dots and blanks), no two alike when case and composition are
ignored, no '%', CR or LF, paths under 180 characters. Exit 1, naming each fault."""
import os
import re
import sys
import unicodedata

folder = sys.argv[1]
reserved = re.compile(r"^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)", re.IGNORECASE)
seen, faults = {}, []
for root, folders, files in os.walk(folder):
    for name in folders + files:
        path = os.path.relpath(os.path.join(root, name), folder)
        key = unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())
        if key in seen:
            faults.append(f"alike: {path!r} and {seen[key]!r}")
        seen[key] = path
        if reserved.match(name):
            faults.append(f"reserved: {path!r}")
        if re.search(r'[<>:"\\|?*%\x00-\x1f\x7f]', name) or name != name.rstrip(". "):
            faults.append(f"characters: {path!r}")
        if not unicodedata.is_normalized("NFC", name):
            faults.append(f"not composed: {path!r}")
        if len(path) >= 180:
            faults.append(f"long: {path!r}")
print("\n".join(faults))
sys.exit(bool(faults))
