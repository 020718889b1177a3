#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Habeas authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the directory of the invented Lindenschule as slapcat would: LDIF, folded, base64 where needed.

    make_demo_directory.py > resources/demo/ldap/lindenschule.ldif     about 120 entries
    make_demo_directory.py --pupils 17000                              about 20,000 entries

Deterministic: the same arguments give the same bytes on every machine. Everybody in it is invented, passwords
too: the hashes are of random bytes nobody kept.
"""
import argparse
import base64
import hashlib
import sys

SUFFIX = "dc=lindenschule,dc=example"
PEOPLE = {"pupil": "ou=Schülerinnen und Schüler," + SUFFIX, "staff": "ou=Lehrkräfte," + SUFFIX,
          "guardian": "ou=Erziehungsberechtigte," + SUFFIX}
GROUPS = "ou=Gruppen," + SUFFIX
CLASSES = [year + letter for year in ("3", "4", "5", "6") for letter in "abcd"]
GIVEN = ["Emma", "Ben", "Zoë", "Jonas", "Şeyma", "Luis", "Łucja", "Finn", "Çağla", "Noah", "Ida", "Paul", "Ngọc",
         "Karl", "Björn", "Søren", "Frieda", "Emil", "Amira", "Mats", "Greta", "Yusuf", "Lotte", "Anton"]
FAMILY = ["Müller", "Weiß", "Yıldırım", "O'Brien", "Nguyễn", "Łukaszewski", "Høgh", "von der Heide", "Meyer-Lübke",
          "Schmidt", "Krause", "Öztürk", "Jäger", "Brandt", "Kowalski", "Groß", "Petersen", "de Vries", "Baumann",
          "Lindemann", "Linder", "Mueller", "Vogt", "Sauer", "Hansen"]
# What a careless or hostile import leaves in a directory: none of it may become a path, a tag or a formula.
HOSTILE = [("Robert'); DROP TABLE pupils;--", "Bobby"), ("<script>alert(1)</script>", "Kim"),
           ("=HYPERLINK(\"https://elsewhere.example\")", "Toni"), ("../../etc/passwd", "Sascha"),
           ("{name} %s %n", "Robin"), ("Nul", "CON"), ("Ko\u0308nig", "Jo\u0308rg"), ("\u202egnirts", "Alex"),
           (", ou=Admins", "Mika"), ("Lin\tdner", "Mia-Sophie")]
PHOTO = base64.b64decode(
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9"
    "lnN+gXz/wAALCAAIAAgBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAABP/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8Ae//Z")
CERTIFICATE = base64.b64decode(
    "MIIBgTCCASegAwIBAgIUN9JK6QGMgv76Nnrlk/RmrTuBRGEwCgYIKoZIzj0EAwIwFjEUMBIGA1UEAwwLTWlhIExpbmRuZXIwHhcNMjYxMTIyMDUw"
    "OTQwWhcNMzYxMTE5MDUwOTQwWjAWMRQwEgYDVQQDDAtNaWEgTGluZG5lcjBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABEz23Oo0+iFFS/BVWuEB"
    "WGeTYpU83X5Lre2pLx5+wCBKP7r/QzTjgY2G+9g1GvAFOhEOM6VETHO7/ZVmZxjXYD2jUzBRMB0GA1UdDgQWBBTFuDR6OC5Q8HuGU5dp9rB4bmPl"
    "GzAfBgNVHSMEGDAWgBTFuDR6OC5Q8HuGU5dp9rB4bmPlGzAPBgNVHRMBAf8EBTADAQH/MAoGCCqGSM49BAMCA0gAMEUCIAwjnwRBjkjmA4etRzb2"
    "znDW3U2IyM2KE12OfhkZz5+TAiEAnqX/024tDZ+pMOcXUxCLcfxMBlT/xNI4x9luha2K4rI=")
ASCII = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "oe", "ł": "l", "Ł": "l", "ı": "i", "ş": "s",
                       "Ş": "s", "ç": "c", "Ç": "c", "ğ": "g", "ë": "e", "ễ": "e", "ọ": "o", "Ö": "oe", "Ø": "oe"})


def number(text, below):
    """A repeatable stand-in for chance."""
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:6], "big") % below


def password_hash(text):
    digest = hashlib.sha256(("not kept: " + text).encode()).digest()
    return "{SSHA}" + base64.b64encode(digest[:28]).decode()


def escaped(value):
    """A value inside a DN (RFC 4514)."""
    out = "".join("\\" + c if c in ',+"\\<>;=' else c for c in value)
    return ("\\" + out) if out[:1] in ("#", " ") else out


def login(given, family):
    plain = (given + "." + family).lower().translate(ASCII)
    return "".join(c for c in plain if c.isascii() and (c.isalnum() or c in ".-"))


class Writer:
    def __init__(self, out):
        self.out = out
        self.entries = 0

    def line(self, name, value):
        raw = value.encode() if isinstance(value, str) else value
        safe = name != "userPassword" and raw and all(31 < b < 127 for b in raw) and raw[:1] not in (b" ", b":", b"<") and raw[-1:] != b" "
        text = name + (": " + raw.decode() if safe else ":: " + base64.b64encode(raw).decode())
        self.out.write(text[:78] + "\n")
        for at in range(78, len(text), 77):
            self.out.write(" " + text[at:at + 77] + "\n")

    def entry(self, dn, attributes, structural, day=20250901):
        self.entries += 1
        self.line("dn", dn)
        for name, value in attributes:
            self.line(name, value)
        self.line("structuralObjectClass", structural)
        uuid = hashlib.sha256(dn.encode()).hexdigest()
        self.line("entryUUID", "-".join((uuid[:8], uuid[8:12], "4" + uuid[13:16], "8" + uuid[17:20], uuid[20:32])))
        self.line("creatorsName", "cn=admin," + SUFFIX)
        self.line("createTimestamp", f"{day}063000Z")
        self.line("entryCSN", f"{day}063000.000000Z#000000#000#{self.entries % 0xFFFFFF:06x}")
        self.line("modifiersName", "cn=admin," + SUFFIX)
        self.line("modifyTimestamp", "20261102071500Z")
        self.out.write("\n")


class School:
    def __init__(self, pupils):
        self.people = []
        self.taken = set()
        self.members = {name: [] for name in CLASSES}
        self.known()
        for i in range(pupils):
            hostile = HOSTILE[i] if i < len(HOSTILE) else None
            family, given = hostile or (FAMILY[number(f"f{i}", len(FAMILY))], GIVEN[number(f"g{i}", len(GIVEN))])
            self.add("pupil", given, family, CLASSES[i % len(CLASSES)])
        for i in range(max(8, pupils // 17)):
            self.add("staff", GIVEN[number(f"tg{i}", len(GIVEN))], FAMILY[number(f"tf{i}", len(FAMILY))])
        children = [p for p in self.people if p["role"] == "pupil"]
        for i in range(max(10, pupils // 9)):
            child = children[2 + i * 5 % (len(children) - 2)]
            self.add("guardian", GIVEN[number(f"eg{i}", len(GIVEN))], child["sn"], child=child)

    def known(self):
        mia = self.add("pupil", "Mia", "Lindner", "4d", born="20160314")
        other = self.add("pupil", "Mia", "Lindner", "6a", born="20140902")
        self.add("guardian", "Sabine", "Lindner", child=mia)
        self.add("guardian", "Jens", "Lindner", child=other)
        self.add("staff", "Miriam", "Weiß")

    def add(self, role, given, family, group=None, born=None, child=None):
        uid = base = login(given, family)
        count = 1
        while uid in self.taken:
            count += 1
            uid = f"{base}{count}"
        self.taken.add(uid)
        # Every 50th entry is named by its name, not by its login.
        by_name = len(self.people) % 50 == 49
        rdn = "cn=" + escaped(f"{given} {family} {len(self.people)}") if by_name else "uid=" + escaped(uid)
        person = {"role": role, "uid": uid, "givenName": given, "sn": family, "class": group, "child": child,
                  "dn": f"{rdn},{PEOPLE[role]}", "number": 1000 + len(self.people), "groups": [],
                  "cn": f"{given} {family} {len(self.people)}" if by_name else f"{given} {family}",
                  "born": born or f"20{14 + len(self.people) % 3}{1 + number('m' + uid, 12):02}{1 + number('d' + uid, 28):02}"}
        self.people.append(person)
        if group:
            self.members[group].append(person)
            person["groups"].append(f"cn=Klasse {group},{GROUPS}")
        return person

    def person(self, uid):
        return next(p for p in self.people if p["uid"] == uid)


def write_person(out, index, p):
    mails = [p["uid"] + ("@post.example" if p["role"] == "guardian" else "@lindenschule.example")]
    if index % 7 == 0:
        mails.append(p["uid"] + "@eltern.example")
    a = [("objectClass", "inetOrgPerson"), ("objectClass", "posixAccount"), ("objectClass", "extensibleObject"),
         ("uid", p["uid"]), ("cn", p["cn"]), ("sn", p["sn"]), ("givenName", p["givenName"]),
         ("displayName", f'{p["givenName"]} {p["sn"]}'), ("uidNumber", str(p["number"])),
         ("gidNumber", {"pupil": "2001", "staff": "2002", "guardian": "2003"}[p["role"]]),
         ("homeDirectory", "/home/" + p["uid"]), ("loginShell", "/bin/false"), ("mail", mails[0]),
         ("employeeNumber", f"2022{index:04}"), ("employeeType", p["role"]), ("preferredLanguage", "de"),
         ("userPassword", password_hash(p["uid"]))]
    if index % 7 == 0:
        a += [("cn;lang-de", f'{p["sn"]}, {p["givenName"]}'), ("cn;lang-tr", f'{p["givenName"]} {p["sn"]}')]
    if p["role"] == "pupil":
        a += [("departmentNumber", p["class"]), ("ou", p["class"]), ("schacDateOfBirth", p["born"])]
    if p["role"] == "staff":
        a += [("title", "Lehrkraft"), ("telephoneNumber", f"+49 511 5550{index:03}"), ("street", "Lindenallee 4"),
              ("postalCode", "30159"), ("l", "Hannover")]
    if p["child"]:
        a += [("seeAlso", p["child"]["dn"]), ("mobile", f"+49 170 55501{index:02}"),
              ("description", "Kontakt nur über das Jugendamt.\nAnsprechpartnerin dort: Frau Petra Ohm")]
    if index % 11 == 0:
        a.append(("jpegPhoto", PHOTO))
    if index % 500 == 0:
        a.append(("userCertificate;binary", CERTIFICATE))
    a += [("memberOf", group) for group in p["groups"]]
    if p["uid"] == "mia.lindner":
        a += [("description", "Nimmt am Förderkurs Lesen teil.\nNotfall: Mutter, 0170 5550102"),
              ("secretary", f"uid=miriam.weiss,{PEOPLE['staff']}"),
              ("pwdHistory", "20260901080000Z#1.3.6.1.4.1.1466.115.121.1.40#46#" + password_hash("mia before")),
              ("pwdChangedTime", "20260901080000Z")]
    # The second address stands apart from the first, as after a later change.
    a += [("mail", mail) for mail in mails[1:]]
    out.entry(p["dn"], a, "inetOrgPerson", 20220822 if p["uid"] == "mia.lindner" else 20250901)


def group(out, name, members, extra=()):
    out.entry(f"cn={name},{GROUPS}", [("objectClass", "groupOfNames"), ("cn", name)] + [("member", m) for m in members] + list(extra),
              "groupOfNames")


def write_groups(out, school):
    pupils = [p for p in school.people if p["role"] == "pupil"]
    staff = [p["dn"] for p in school.people if p["role"] == "staff"]
    mia = school.person("mia.lindner")
    teacher = school.person("miriam.weiss")["dn"]
    for name, members in school.members.items():
        if members:
            group(out, "Klasse " + name, [p["dn"] for p in members], [("owner", teacher)])
    group(out, "Kollegium", staff)
    garden = f"cn=AG Schulgarten,{GROUPS}"
    group(out, "AG Schulgarten", [mia["dn"]] + [p["dn"] for p in pupils[5:9]])
    group(out, "Projekte", [garden, staff[1]], [("description", "Alle Arbeitsgemeinschaften")])
    group(out, "Förderkonferenz", staff[:2], [("description", "Es geht um Mia Lindner (4d) und zwei andere Kinder.")])
    for name, gid, role in (("schueler", "2001", "pupil"), ("lehrkraefte", "2002", "staff"), ("eltern", "2003", "guardian")):
        members = [p["uid"] for p in school.people if p["role"] == role]
        out.entry(f"cn={name},{GROUPS}", [("objectClass", "posixGroup"), ("cn", name), ("gidNumber", gid)]
                  + [("memberUid", uid) for uid in members], "posixGroup")
    out.entry(f"cn=iPad-4d-07,ou=Dienste,{SUFFIX}", [("objectClass", "device"), ("cn", "iPad-4d-07"),
                                                     ("serialNumber", "LS-2024-0407"), ("owner", mia["dn"])], "device")


def write(out, school):
    out.entry(SUFFIX, [("objectClass", "dcObject"), ("objectClass", "organization"), ("dc", "lindenschule"),
                       ("o", "Lindenschule")], "organization")
    for ou in ("Schülerinnen und Schüler", "Lehrkräfte", "Erziehungsberechtigte", "Gruppen", "Dienste"):
        out.entry(f"ou={ou},{SUFFIX}", [("objectClass", "organizationalUnit"), ("ou", ou)], "organizationalUnit")
    out.entry(f"cn=reader,ou=Dienste,{SUFFIX}", [("objectClass", "organizationalRole"), ("objectClass", "simpleSecurityObject"),
                                                 ("cn", "reader"), ("userPassword", password_hash("reader"))],
              "organizationalRole")
    for index, person in enumerate(school.people):
        write_person(out, index, person)
    write_groups(out, school)
    out.entry(f"ou=Außenstelle,{SUFFIX}", [("objectClass", "referral"), ("objectClass", "extensibleObject"),
                                           ("ou", "Außenstelle"),
                                           ("ref", "ldap://ldap2.lindenschule.example/ou=Au%C3%9Fenstelle," + SUFFIX)],
              "referral")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pupils", type=int, default=68, help="beside the two called Mia Lindner")
    arguments = parser.parse_args()
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    write(Writer(sys.stdout), School(arguments.pupils))


if __name__ == "__main__":
    main()
