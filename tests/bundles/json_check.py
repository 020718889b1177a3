#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Habeas authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the JSON of an unpacked bundle: against the schemas in it, and items.json against the files.

usage: json_check.py FOLDER       prints one line a fault; exit 1 if there is any
"""
import hashlib
import json
import os
import re
import sys

import jsonschema


def unescape(part):
    """FORMAT.md, "Names", read backwards; None where the name was shortened."""
    if "{#" in part:
        return None
    part = re.sub(r"\{~\d+\}", "", part)
    return re.sub(r"\{([0-9A-F]*)\}", lambda match: chr(int(match[1], 16)) if match[1] else "", part)


def main(bag):
    faults = []
    documents = {}
    for kind in ("ledger", "withheld", "items"):
        with open(os.path.join(bag, kind + ".json"), encoding="utf-8") as file:
            documents[kind] = json.load(file)
        with open(os.path.join(bag, documents[kind]["$schema"]), encoding="utf-8") as file:
            schema = json.load(file)
        jsonschema.Draft202012Validator.check_schema(schema)
        for error in jsonschema.Draft202012Validator(schema).iter_errors(documents[kind]):
            faults.append(f"{kind}.json: {error.json_path}: {error.message}")
    listed = set()
    for item in documents["items"]["items"]:
        listed.update([item["path"], *item["readable"]])
        with open(os.path.join(bag, item["path"]), "rb") as file:
            content = file.read()
        if len(content) != item["size"] or hashlib.sha512(content).hexdigest() != item["sha512"]:
            faults.append(f"items.json: {item['path']!r} differs")
        parts = [unescape(part) for part in item["path"].split("/")[3:]]
        if None not in parts and "/".join(parts) != item["originalPath"]:
            faults.append(f"items.json: {item['path']!r} is not made from {item['originalPath']!r}")
        if not all(os.path.isfile(os.path.join(bag, path)) for path in item["readable"]):
            faults.append(f"items.json: a readable page of {item['path']!r} is missing")
    found = {
        os.path.relpath(os.path.join(folder, name), bag)
        for folder, _, names in os.walk(os.path.join(bag, "data"))
        for name in names
    }
    faults += [f"items.json: {path!r} is not on both sides" for path in found ^ listed]
    total = sum(entry["count"] for entry in documents["withheld"]["withheld"])
    if total != documents["withheld"]["count"]:
        faults.append("withheld.json: the counts do not add up")
    print("\n".join(faults) or "valid")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
