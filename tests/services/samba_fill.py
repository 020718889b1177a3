#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Habeas authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fills a provisioned Samba domain with an invented school: samba_fill.py SMB.CONF SAM.LDB

Everybody in it is invented. Runs on the database itself, before the server starts.
"""
import sys

import ldb
from samba.auth import system_session
from samba.param import LoadParm
from samba.samdb import SamDB

BASE = "DC=schule,DC=example"
SCHOOL = "OU=Schule," + BASE
PASSWORD = "Geheim!2026"
PHOTO = bytes.fromhex("ffd8ffe000104a46494600010100000100010000ffd9")


def group(db, name, members, **more):
    db.add({"dn": f"CN={name},{SCHOOL}", "objectClass": "group", "sAMAccountName": name,
            **({"member": members} if members else {}), **more})
    return f"CN={name},{SCHOOL}"


def user(db, login, given, family, ou="OU=Schule", **more):
    db.newuser(login, PASSWORD, userou=ou, givenname=given, surname=family, mailaddress=login + "@schule.example",
               useusernameascn=None)
    dn = str(db.search(BASE, ldb.SCOPE_SUBTREE, f"(sAMAccountName={login})", attrs=["dn"])[0].dn)
    for name, value in more.items():
        change = ldb.Message(ldb.Dn(db, dn))
        change[name] = ldb.MessageElement(value, ldb.FLAG_MOD_ADD, name)
        db.modify(change)
    return dn


def main():
    parameters = LoadParm()
    parameters.load(sys.argv[1])
    db = SamDB(url=sys.argv[2], session_info=system_session(), lp=parameters, flags=ldb.FLG_NOSYNC)
    db.transaction_start()
    db.add({"dn": SCHOOL, "objectClass": "organizationalUnit"})
    # Somebody of the same login left last year; the server keeps what remains for half a year.
    db.delete(user(db, "mia.lindner", "Mia", "Lindner-Alt"))
    teacher = user(db, "miriam.weiss", "Miriam", "Weiß")
    mia = user(db, "mia.lindner", "Mia", "Lindner", department="4d", telephoneNumber="+49 511 555017",
               proxyAddresses=["SMTP:mia.lindner@schule.example", "smtp:mia@eltern.example"], thumbnailPhoto=PHOTO,
               manager=teacher, description="Förderkurs Lesen")
    db.add({"dn": "OU=6a," + SCHOOL, "objectClass": "organizationalUnit"})
    user(db, "mia.lindner2", "Mia", "Lindner", ou="OU=6a,OU=Schule", department="6a")
    user(db, "sabine.lindner", "Sabine", "Lindner", info="Mutter von Mia Lindner", secretary=mia)
    db.disable_account("(sAMAccountName=sabine.lindner)")
    contacts = []
    for i in range(1700):
        dn = f"CN=Kontakt {i:04},{SCHOOL}"
        db.add({"dn": dn, "objectClass": "contact", "sn": f"Kontakt {i:04}"})
        contacts.append(dn)
    group(db, "Alle", contacts + [mia], description="Verteiler")
    group(db, "Verwaltet", contacts[:1600], managedBy=mia)
    garden = group(db, "AG Schulgarten", [mia])
    projects = group(db, "Projekte", [garden])
    ring = group(db, "Ring", [projects])
    change = ldb.Message(ldb.Dn(db, garden))
    change["member"] = ldb.MessageElement(ring, ldb.FLAG_MOD_ADD, "member")
    db.modify(change)
    group(db, "Unbeteiligt", [contacts[0]])
    db.transaction_commit()


if __name__ == "__main__":
    main()
