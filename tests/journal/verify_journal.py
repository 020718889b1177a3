#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Habeas authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks an exported journal without Habeas: hashlib, json and PyNaCl (Debian: python3-nacl).

Written from models/journal/FORMAT.md, so that nobody has to believe the program that wrote the journal.

    verify_journal.py EXPORT --key HEX [--head SEQUENCE:HASH]...

--key is the organisation's public key; check its fingerprint against a letter (printed as "fingerprint").
--head is what a letter, dossier or backup says about the journal's end. Both come from outside the file:
what the file says about itself proves nothing.

Prints one JSON object. Exit status 0: whole; 2: not, or not wholly proven; 1: wrong call or unreadable file.
"""
import argparse
import base64
import hashlib
import json
import re
import sys
import uuid

from nacl.exceptions import BadSignatureError
from nacl.signing import VerifyKey

CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
MEMBERS = ["habeas", "sequence", "at", "actor", "signer", "action", "case", "details", "rows", "statement", "previous"]
OPTIONAL = {"case", "rows", "statement"}
UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")


class Broken(Exception):
    """A line or body that is not as the format says."""


class Newer(Exception):
    """A body in a later format."""


def sha512(data):
    return hashlib.sha512(data).digest()


def fingerprint(key):
    bits = "".join(f"{byte:08b}" for byte in sha512(b"habeas/fingerprint/1\0" + key)[:20])
    text = "".join(CROCKFORD[int(bits[i:i + 5], 2)] for i in range(0, 160, 5))
    return " ".join(text[i:i + 4] for i in range(0, 32, 4))


def is_signed(key, message, signature):
    try:
        VerifyKey(key).verify(message, signature)
        return True
    except (BadSignatureError, ValueError, TypeError):
        return False


def need(condition, what):
    if not condition:
        raise Broken(what)


def hexed(text, size):
    need(isinstance(text, str) and re.fullmatch(r"[0-9a-f]*", text) and len(text) == 2 * size, "hex")
    return bytes.fromhex(text)


def based(text):
    need(isinstance(text, str), "base64")
    data = base64.b64decode(text, validate=True)
    need(base64.b64encode(data).decode() == text, "base64")
    return data


def is_number(value, least, most):
    return type(value) is int and least <= value <= most


def canonical(text):
    """The object in `text`, if that is its only way to be written."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Broken(str(error)) from None
    need(isinstance(value, dict), "no object")
    need(json.dumps(value, separators=(",", ":")) == text, "not canonical")
    return value


def read_body(body):
    try:
        return parse_body(body.decode("ascii"))
    except (ValueError, TypeError, KeyError) as error:
        raise Broken(str(error)) from None


def parse_body(text):
    entry = canonical(text)
    if re.fullmatch(r"journal-entry/\d+", str(entry.get("habeas"))) and entry["habeas"] != "journal-entry/1":
        raise Newer()
    need(entry.get("habeas") == "journal-entry/1", "format")
    need(list(entry) == [m for m in MEMBERS if m in entry or m not in OPTIONAL], "members")
    need(is_number(entry["sequence"], 1, 2 ** 53), "sequence")
    need(isinstance(entry["at"], str) and TIME.fullmatch(entry["at"]), "at")
    for member in ("actor", "case"):
        need(member not in entry or (isinstance(entry[member], str) and UUID.fullmatch(entry[member])), member)
    entry["signer"] = hexed(entry["signer"], 32)
    need(isinstance(entry["action"], str) and re.fullmatch(r"[a-z0-9-]{1,64}", entry["action"]), "action")
    read_details(entry["details"])
    need(entry.get("rows", True), "rows")
    for row in entry.get("rows", []):
        need(isinstance(row, dict) and list(row) == ["tag", "row", "digest"], "row")
        need(is_number(row["tag"], 0, 0xffff) and UUID.fullmatch(row["row"]), "row")
        need(row["digest"] == "" or hexed(row["digest"], 64), "row")
    if "statement" in entry:
        need(list(entry["statement"]) == ["text", "signature"], "statement")
        entry["statement"] = (based(entry["statement"]["text"]), based(entry["statement"]["signature"]))
        need(len(entry["statement"][1]) == 64, "statement")
    entry["previous"] = hexed(entry["previous"], 64)
    return entry


def read_details(details):
    need(isinstance(details, dict) and list(details) == ["under", "generation", "sealed", "digest"], "details")
    need(details["under"] in ("organisation", "record"), "details")
    need(is_number(details["generation"], 1, 0xffffffff), "details")
    need(based(details["sealed"]), "details")
    hexed(details["digest"], 64)


class Fault(Exception):
    def __init__(self, kind, sequence):
        super().__init__(kind)
        self.found = {"kind": kind, "sequence": sequence}


class Chain:
    def __init__(self, header, key, heads):
        self.vault, self.organisation, self.key = header["vault"], header["organisation"], key
        start = sha512(b"habeas/journal-start/1\0" + uuid.UUID(self.vault).bytes + uuid.UUID(self.organisation).bytes + key)
        self.sequence, self.hash = 0, start
        self.holds = (0, start)
        self.heads, self.user_keys, self.unproven = heads, {}, 0

    def add(self, line):
        expected = self.sequence + 1
        if "bodyDigest" in line:
            self.add_hidden(line, expected)
            return
        body, signature, stored = line["body"], line["signature"], line["hash"]
        computed = sha512(self.hash + sha512(body))
        try:
            entry = read_body(body)
        except Newer:
            raise Fault("newer" if computed == stored else "altered", expected) from None
        except Broken:
            raise Fault("altered", expected) from None
        signed = is_signed(entry["signer"], body, signature)
        if entry["sequence"] != expected:
            raise self.misplaced(entry["sequence"]) if signed else Fault("altered", expected)
        if entry["previous"] != self.hash:
            raise Fault(("wrong-chain" if expected == 1 else "previous") if signed else "altered", expected)
        if computed != stored:
            raise Fault("altered", expected)
        if not signed:
            raise Fault("signature", expected)
        statement = self.statement_of(entry)
        if not self.may_sign(entry, statement):
            raise Fault("signer", expected)
        self.check_heads(expected, stored)
        self.learn(statement)
        self.advance(stored, proven=True)

    def add_hidden(self, line, expected):
        if line["sequence"] != expected:
            raise self.misplaced(line["sequence"])
        if sha512(self.hash + line["bodyDigest"]) != line["hash"]:
            raise Fault("altered", expected)
        self.check_heads(expected, line["hash"])
        self.advance(line["hash"], proven=False)

    def misplaced(self, sequence):
        expected = self.sequence + 1
        return Fault("duplicate", sequence) if sequence < expected else Fault("gap", expected)

    def statement_of(self, entry):
        if "statement" not in entry:
            return None
        text, signature = entry["statement"]
        try:
            need(is_signed(self.key, text, signature), "unsigned")
            statement = canonical(text.decode("ascii"))
            need(statement.get("habeas") == "statement/1", "format")
            need(statement.get("vault") == self.vault and statement.get("organisation") == self.organisation, "place")
            return statement
        except (Broken, UnicodeDecodeError):
            raise Fault("statement", entry["sequence"]) from None

    def may_sign(self, entry, statement):
        if self.user_keys.get(entry["actor"]) == entry["signer"]:
            return True
        introduces = statement is not None and statement["kind"] == "user-keys"
        return entry["signer"] == self.key and (entry["sequence"] == 1 or introduces)

    def learn(self, statement):
        if statement is None:
            return
        if statement["kind"] == "user-keys":
            self.user_keys[statement["user"]] = hexed(statement["signKey"], 32)
        elif statement["kind"] == "user-keys-ended":
            self.user_keys.pop(statement["user"], None)

    def check_heads(self, sequence, stored):
        if any(number == sequence and known != stored for number, known in self.heads):
            raise Fault("other-head", sequence)

    def advance(self, stored, proven):
        self.sequence, self.hash = self.sequence + 1, stored
        if proven or any(number == self.sequence for number, _ in self.heads):
            self.holds, self.unproven = (self.sequence, stored), 0
        else:
            self.unproven += 1

    def finish(self):
        if any(number > self.sequence for number, _ in self.heads):
            raise Fault("truncated", self.sequence + 1)


def read_line(text):
    value = json.loads(text)
    if "bodyDigest" in value:
        need(list(value) == ["sequence", "bodyDigest", "hash"] and type(value["sequence"]) is int, "line")
        return {**value, "bodyDigest": hexed(value["bodyDigest"], 64), "hash": hexed(value["hash"], 64)}
    member = "entryBase64" if "entryBase64" in value else "entry"
    need(list(value) == [member, "signature", "hash"], "line")
    body = based(value[member]) if member == "entryBase64" else value[member].encode("latin-1")
    return {"body": body, "signature": based(value["signature"]), "hash": hexed(value["hash"], 64)}


def sequence_of(line):
    try:
        return line["sequence"] if "bodyDigest" in line else read_body(line["body"])["sequence"]
    except (Broken, Newer):
        return None


def verify(lines, key, heads):
    header = canonical(next(lines).rstrip("\n"))
    need(list(header) == ["habeas", "vault", "organisation", "organisationKey"], "header")
    need(header["habeas"] == "journal-export/1", "header")
    chain, fault, seen, hidden = Chain(header, key, heads), None, 0, 0
    for text in lines:
        line = read_line(text)
        seen += 1
        hidden += "bodyDigest" in line
        if fault is None:
            try:
                chain.add(line)
            except Fault as first:
                fault = first.found
        elif fault["kind"] == "gap" and sequence_of(line) == fault["sequence"]:
            fault["kind"] = "reordered"
    if fault is None:
        try:
            chain.finish()
        except Fault as last:
            fault = last.found
    return {"whole": fault is None and chain.unproven == 0, "fault": fault, "seen": seen, "hidden": hidden,
            "unproven": chain.unproven, "holds": {"sequence": chain.holds[0], "hash": chain.holds[1].hex()},
            "fingerprint": fingerprint(key)}


def head_option(text):
    sequence, _, value = text.partition(":")
    return int(sequence), hexed(value, 64)


def main():
    parser = argparse.ArgumentParser(description="Checks an exported journal without Habeas.")
    parser.add_argument("export")
    parser.add_argument("--key", required=True)
    parser.add_argument("--head", action="append", default=[])
    options = parser.parse_args()
    try:
        with open(options.export, encoding="ascii", newline="\n") as lines:
            report = verify(lines, hexed(options.key, 32), [head_option(head) for head in options.head])
    except (OSError, ValueError, TypeError, KeyError, AttributeError, StopIteration, RecursionError, Broken) as error:
        print(f"{options.export}: not readable as an exported journal: {error}", file=sys.stderr)
        return 1
    print(json.dumps(report))
    return 0 if report["whole"] else 2


if __name__ == "__main__":
    sys.exit(main())
