#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Habeas authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes vectors.json: every key and journal format of Habeas, made without a line of Habeas.

Written from models/crypto/KEYS.md and models/journal/FORMAT.md with PyNaCl, hashlib and a few lines of CBOR.
All "random" values are fixed, so the output never changes; tests/crypto/tst_keyvectors.cpp runs this
script, compares its output with the kept file, and has Habeas read or reproduce each value.

Usage: make_vectors.py > vectors.json      (Debian: python3-nacl)
"""
import base64
import hashlib
import json
import struct
import sys
import unicodedata
import uuid

from nacl import bindings as na


def fixed(label, size=32):
    """Bytes that look random and never change."""
    return hashlib.sha512(("vector:" + label).encode()).digest()[:size]


def blake2b(message, key=b"", size=32):
    return hashlib.blake2b(message, key=key, digest_size=size).digest()


def derive(key, purpose, context=b""):
    return blake2b(purpose.encode() + b"\0" + context, key)


def context_digest(purpose, message):
    return blake2b(purpose.encode() + b"\0" + message)


def seal(key, plain, associated, label):
    nonce = fixed("nonce " + label, 24)
    return nonce + na.crypto_aead_xchacha20poly1305_ietf_encrypt(plain, associated, nonce, key)


def sealed_box(content, public_key, context, label):
    """crypto_box_seal with a fixed ephemeral key."""
    secret = fixed("ephemeral " + label)
    ephemeral = na.crypto_scalarmult_base(secret)
    nonce = blake2b(ephemeral + public_key, size=24)
    plain = context_digest("habeas/box/1", context) + content
    return ephemeral + na.crypto_box(plain, nonce, public_key, secret)


def sign(seed, message):
    _, secret = na.crypto_sign_seed_keypair(seed)
    return na.crypto_sign(message, secret)[:64]


def u32(number):
    return struct.pack(">I", number)


def cbor(value):
    def head(major, number):
        if number < 24:
            return bytes([major << 5 | number])
        for code, form in ((24, ">B"), (25, ">H"), (26, ">I"), (27, ">Q")):
            if number < 1 << (8 * struct.calcsize(form)):
                return bytes([major << 5 | code]) + struct.pack(form, number)
        raise ValueError(number)

    if value is None:
        return b"\xf6"
    if isinstance(value, bool):
        return b"\xf5" if value else b"\xf4"
    if isinstance(value, int):
        return head(0, value) if value >= 0 else head(1, -1 - value)
    if isinstance(value, bytes):
        return head(2, len(value)) + value
    if isinstance(value, str):
        return head(3, len(value.encode())) + value.encode()
    if isinstance(value, list):
        return head(4, len(value)) + b"".join(map(cbor, value))
    if isinstance(value, dict):
        return head(5, len(value)) + b"".join(cbor(k) + cbor(v) for k, v in value.items())
    raise TypeError(type(value))


CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def five_bits(data):
    bits = "".join(f"{byte:08b}" for byte in data)
    return [int(bits[i:i + 5], 2) for i in range(0, len(bits), 5)]


# ---- who and where -----------------------------------------------------------------------------------------
VAULT = uuid.UUID("6f0e2c4a-1b3d-4f5a-8c7e-9d0b1a2c3e4f")
USER = uuid.UUID("0a1b2c3d-4e5f-4a6b-8c7d-8e9fa0b1c2d3")
ORGANISATION = uuid.UUID("11223344-5566-4778-899a-abbccddeeff0")
CASE = uuid.UUID("c0ffee00-0000-4000-8000-00000000000a")
SYSTEM = uuid.UUID("51570000-0000-4000-8000-00000000000b")
OWNER = VAULT.bytes + USER.bytes
USER_KEY = fixed("user key")
BOX_SEED = fixed("user box seed")
SIGN_SEED = fixed("user sign seed")
ORG_SEED = fixed("organisation seed")
BOX_PUBLIC, BOX_SECRET = na.crypto_box_seed_keypair(BOX_SEED)
SIGN_PUBLIC = na.crypto_sign_seed_keypair(SIGN_SEED)[0]
ORG_PUBLIC = na.crypto_sign_seed_keypair(ORG_SEED)[0]


# ---- slots ---------------------------------------------------------------------------------------------------
def argon(passphrase, salt, memory_kib, passes):
    return na.crypto_pwhash_alg(32, passphrase, salt, passes, memory_kib * 1024, na.crypto_pwhash_ALG_ARGON2ID13)


def slot(kind, memory_kib, passes, slot_key, salt, label):
    head = b"HbSl" + bytes([1, kind]) + u32(memory_kib) + u32(passes) + salt
    covered = head + seal(slot_key, USER_KEY, b"habeas/slot/1\0" + OWNER + head, label)
    return covered + context_digest("habeas/slot-digest/1", OWNER + covered)


def slots():
    salt = fixed("salt", 16)
    passphrase = unicodedata.normalize("NFC", "Bücher-Käfer-Straße")
    code = fixed("recovery code", 20)
    key = argon(passphrase.encode(), salt, 19456, 2)
    return {
        "passphraseDecomposed": unicodedata.normalize("NFD", passphrase),
        "salt": salt.hex(), "argonKey": key.hex(), "userKey": USER_KEY.hex(),
        "passphraseSlot": slot(1, 19456, 2, key, salt, "passphrase slot").hex(),
        "recoveryCode": code.hex(), "recoveryText": recovery_text(code),
        "recoverySlot": slot(2, 0, 0, derive(code, "habeas/slot-recovery/1", salt), salt, "recovery slot").hex(),
    }


def times(a, b):
    """GF(32) with x^5 + x^2 + 1."""
    product = 0
    for bit in range(5):
        if b >> bit & 1:
            product ^= a << bit
    for bit in range(9, 4, -1):
        if product >> bit & 1:
            product ^= 0b100101 << (bit - 5)
    return product


def recovery_text(code):
    lines = []
    for number in range(4):
        data = five_bits(code[number * 5:number * 5 + 5])
        total, weighted, weight = number + 1, 0, 1
        for symbol in data:
            total ^= symbol
            weighted ^= times(symbol, weight)
            weight = times(weight, 2)
        text = "".join(CROCKFORD[v] for v in data + [total, weighted])
        lines.append(text[:5] + "-" + text[5:])
    return "\n".join(lines)


# ---- keys ------------------------------------------------------------------------------------------------------
def key_name(kind, case=None, system=None, generation=1):
    nobody = bytes(16)
    return (VAULT.bytes + ORGANISATION.bytes + bytes([kind]) + (case.bytes if case else nobody)
            + (system.bytes if system else nobody) + u32(generation))


def role_name(role, generation):
    return VAULT.bytes + ORGANISATION.bytes + bytes([role]) + u32(generation)


def user_keys():
    plain = BOX_SEED + SIGN_SEED + struct.pack(">H", 1) + ORGANISATION.bytes + ORG_PUBLIC
    return {"sealed": (b"\x01" + seal(USER_KEY, plain, b"habeas/user-keys/1\0" + OWNER, "user keys")).hex(),
            "boxPublic": BOX_PUBLIC.hex(), "signPublic": SIGN_PUBLIC.hex(), "organisationKey": ORG_PUBLIC.hex()}


def scopes():
    secret = fixed("role secret")
    name = role_name(1, 3)
    wrap = derive(secret, "habeas/role-wrap/1", name)
    role_public = na.crypto_box_seed_keypair(derive(secret, "habeas/role-box/1", name))[0]
    collection = fixed("collection key")
    collection_name = key_name(5, CASE, SYSTEM, 2)
    return {
        "roleSecretBox": sealed_box(secret, BOX_PUBLIC, b"habeas/role-secret/1\0" + name, "role").hex(),
        "roleWrapKey": wrap.hex(), "roleBoxPublic": role_public.hex(),
        "collectionName": collection_name.hex(), "collectionKey": collection.hex(),
        "collectionWrapped": (b"\x01" + seal(wrap, collection, b"habeas/wrapped-key/1\0" + collection_name,
                                             "wrapped")).hex(),
        "grantBox": sealed_box(collection, BOX_PUBLIC, b"habeas/granted-key/1\0" + collection_name, "grant").hex(),
        "indexName": key_name(3).hex(),
    }


def fingerprint(public_key):
    digest = hashlib.sha512(b"habeas/fingerprint/1\0" + public_key).digest()[:20]
    text = "".join(CROCKFORD[v] for v in five_bits(digest))
    return " ".join(text[i:i + 4] for i in range(0, 32, 4))


# ---- statements ----------------------------------------------------------------------------------------------
def compact(members):
    return json.dumps(members, separators=(",", ":")).encode()


AT = "2026-03-04T05:06:07.089Z"


def statement(kind, **members):
    body = compact({"habeas": "statement/1", "vault": str(VAULT), "organisation": str(ORGANISATION), "at": AT,
                    "kind": kind, **members})
    return {"bytes": body.decode(), "signature": sign(ORG_SEED, body).hex()}


def statements():
    digest = hashlib.sha512(b"a box").hexdigest()
    role = {"role": "auditor", "roleGeneration": 2}
    record = {"key": "record", "case": str(CASE), "generation": 1}
    collection = {"key": "collection", "case": str(CASE), "system": str(SYSTEM), "generation": 7}
    user = {"user": str(USER)}
    return [
        statement("user-keys", **user, boxKey=BOX_PUBLIC.hex(), signKey=SIGN_PUBLIC.hex()),
        statement("user-keys-ended", **user, signKey=SIGN_PUBLIC.hex()),
        statement("role-key", **role, boxKey=BOX_PUBLIC.hex()),
        statement("joined", **user, **role, boxDigest=digest),
        statement("left", **user, **role),
        statement("granted", **user, **collection, boxDigest=digest),
        statement("granted-to-role", **role, **record, boxDigest=digest),
        statement("grant-ended", **user, **record),
    ]


# ---- sealed rows -----------------------------------------------------------------------------------------------
def padded_size(size):
    bucket = 256
    while bucket < size:
        if bucket * 3 // 2 >= size:
            return bucket * 3 // 2
        bucket *= 2
    return bucket


def row_name(tag, row, generation, columns):
    return cbor([VAULT.bytes, tag, row.bytes, generation, [[k, columns[k]] for k in sorted(columns)]])


def sealed_row(key, body, version, name, label):
    plain = u32(len(body)) + body
    plain += bytes(padded_size(len(plain)) - len(plain))
    head = b"\x01" + struct.pack(">H", version) + u32(7 + 40 + len(plain))
    return head + seal(key, plain, b"habeas/sealed-row/1\0" + head + name, label)


def rows():
    key = fixed("record key")
    columns = {"received": "2026-03-04", "closed": None, "number": 41, "open": True, "index": b"\x00\xff"}
    name = row_name(6, CASE, 1, columns)
    short = sealed_row(key, cbor({"name": "Mia Beispiel", "born": "2014-05-06"}), 2, name, "short row")
    long_text = "ä" * 200
    long = sealed_row(key, cbor({"request": long_text}), 1, name, "long row")
    return {"key": key.hex(), "short": short.hex(), "shortDigest":
            hashlib.sha512(b"habeas/row-digest/1\0" + name + short).hexdigest(),
            "long": long.hex(), "longText": long_text, "secret": "Zug-Wolke-Garten-99",
            "sealedSecret": (b"\x01" + seal(key, b"Zug-Wolke-Garten-99", b"habeas/secret/1\0" + CASE.bytes,
                                            "secret")).hex(),
            "paddedSizes": {str(size): padded_size(size) for size in
                            (7, 255, 256, 257, 384, 385, 512, 513, 768, 769, 1024, 5000, 100000, 16777216)}}


# ---- blind index -----------------------------------------------------------------------------------------------
STROKES = {"æ": "a", "œ": "o", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ı": "i", "ħ": "h", "ŧ": "t", "þ": "t"}
APOSTROPHES = "'`\u00b4\u2018\u2019\u02bc"


def skeletons(text):
    text = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    words, word, last = [], "", ""
    for letter in text:
        category = unicodedata.category(letter)
        if category[0] == "M" or letter in APOSTROPHES:
            continue
        if category[0] not in "LN":
            if word:
                words.append(word)
            word = last = ""
            continue
        letter = STROKES.get(letter, letter)
        if letter == "e" and last and last in "aou":
            last = ""
            continue
        word += letter
        last = letter
    return words + [word] if word else words


def index():
    organisation_key = fixed("index key")
    key = derive(organisation_key, "habeas/index/1")
    people = [["Mia", "Müller-Lüdenscheidt"], ["Jörg", "Strauß"], ["Øyvind", "Łukasiewicz"], ["D’Angelo", "Li"],
              ["Анна", "Ёлкина"], ["𠮷田", "太郎"], ["Manuela Baer"],
              ["ẞtraße", "İpek", "Mücke-Oëlle", "Ǆ ﬁn"]]
    result = []
    for names in people:
        tokens = set()
        for name in names:
            for word in skeletons(name):
                for domain, letters in [("w", word)] + [("b", word[:n]) for n in range(3, 7) if n <= len(word)]:
                    tokens.add(struct.unpack(">I", blake2b((domain + letters).encode(), key)[:4])[0])
        result.append({"names": names, "skeletons": [w for n in names for w in skeletons(n)],
                       "tokens": sorted(tokens)})
    return {"key": organisation_key.hex(), "people": result}


# ---- journal -----------------------------------------------------------------------------------------------------
def journal():
    key = fixed("organisation key")
    start = hashlib.sha512(b"habeas/journal-start/1\0" + VAULT.bytes + ORGANISATION.bytes + ORG_PUBLIC).digest()
    head, entries = start, []

    def add(action, seed, details, rows_=None, stated=None, case=None):
        nonlocal head
        sequence = len(entries) + 1
        plain = json.dumps(details, separators=(",", ":"), ensure_ascii=False, sort_keys=True).encode()
        salt = fixed(f"salt {sequence}")
        name = row_name(1, ORGANISATION, 1, {"sequence": sequence, "at": AT, "actor": str(USER), "action": action,
                                             "case": str(case) if case else ""})
        sealed = sealed_row(key, cbor({1: salt, 2: plain}), 1, name, f"entry {sequence}")
        digest = hashlib.sha512(b"habeas/journal-details/1\0" + salt + plain).hexdigest()
        signer = na.crypto_sign_seed_keypair(seed)[0]
        members = {"habeas": "journal-entry/1", "sequence": sequence, "at": AT, "actor": str(USER),
                   "signer": signer.hex(), "action": action}
        if case:
            members["case"] = str(case)
        members["details"] = {"under": "organisation", "generation": 1,
                              "sealed": base64.b64encode(sealed).decode(), "digest": digest}
        if rows_:
            members["rows"] = rows_
        if stated:
            members["statement"] = {"text": base64.b64encode(stated["bytes"].encode()).decode(),
                                    "signature": base64.b64encode(bytes.fromhex(stated["signature"])).decode()}
        members["previous"] = head.hex()
        body = compact(members)
        head = hashlib.sha512(head + hashlib.sha512(body).digest()).digest()
        entries.append({"body": body.decode(), "signature": sign(seed, body).hex(), "hash": head.hex(),
                        "details": details})

    add("organisation-added", ORG_SEED, {"name": "Grundschule am Deich"})
    add("user-keys-stated", ORG_SEED, {"name": "Jörg Öhm"}, stated=statements()[0])
    add("case-opened", SIGN_SEED, {"number": "2026-0041"}, case=CASE,
        rows_=[{"tag": 5, "row": str(CASE), "digest": hashlib.sha512(b"row").hexdigest()},
               {"tag": 6, "row": str(SYSTEM), "digest": ""}])
    return {"detailsKey": key.hex(), "start": start.hex(), "entries": entries}


def main():
    vectors = {
        "ids": {"vault": str(VAULT), "user": str(USER), "organisation": str(ORGANISATION), "case": str(CASE),
                "system": str(SYSTEM)},
        "seeds": {"organisation": ORG_SEED.hex(), "userSign": SIGN_SEED.hex(), "userBox": BOX_SEED.hex()},
        "derived": {"key": fixed("derive").hex(), "purpose": "habeas/example/1", "context": "00ff",
                    "result": derive(fixed("derive"), "habeas/example/1", b"\x00\xff").hex()},
        "slots": slots(), "userKeys": user_keys(), "scopes": scopes(),
        "fingerprint": {"key": ORG_PUBLIC.hex(), "text": fingerprint(ORG_PUBLIC)},
        "statements": statements(), "rows": rows(), "index": index(), "journal": journal(),
    }
    json.dump(vectors, sys.stdout, indent=1, ensure_ascii=True)
    sys.stdout.write("\n")


if __name__ == "__main__":
    main()
