#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Habeas authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# usage: ldap.sh BINDIR [PUPILS] [ROUNDS]     default: 18,000 pupils (20,000 entries), 7 rounds
#
# Measures finding one person at a directory server and reading everything about them against ldapsearch asked the same:
# who is it, the entry with all its attributes, their groups, the groups above these, who names them. Both over TLS with
# one login a connection; ldapsearch can ask only one thing a run. Of each the fastest round counts.
# Budget: at most 1.2 times as long. Exit 1 if it is missed.
set -euo pipefail
export LC_ALL=C.UTF-8
bin=$(readlink -f "${1:?BINDIR}")
pupils=${2:-18000}
rounds=${3:-7}
here=$(dirname "$(readlink -f "$0")")
PATH=$PATH:/usr/sbin
. "$here/common/times.sh"
need slapd slapadd ldapsearch openssl python3

work=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null || true; rm -rf "$work"' EXIT
cd "$work"
mkdir db

openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 3 -subj "/CN=Bench CA" -keyout ca.key \
    -out ca.pem -addext keyUsage=critical,keyCertSign 2>/dev/null
openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj "/CN=directory" -keyout srv.key -out srv.csr 2>/dev/null
echo "subjectAltName=IP:127.0.0.1" >ext
openssl x509 -req -in srv.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 3 -out srv.pem -extfile ext 2>/dev/null

cat >slapd.conf <<CONF
include /etc/ldap/schema/core.schema
include /etc/ldap/schema/cosine.schema
include /etc/ldap/schema/nis.schema
include /etc/ldap/schema/inetorgperson.schema
attributetype ( 1.3.6.1.4.1.25178.1.2.3 NAME 'schacDateOfBirth' EQUALITY numericStringMatch
  SYNTAX 1.3.6.1.4.1.1466.115.121.1.36 SINGLE-VALUE )
objectclass ( 1.3.6.1.4.1.25178.1.1.1 NAME 'schacPersonalCharacteristics' SUP top AUXILIARY MAY schacDateOfBirth )
modulepath /usr/lib/ldap
moduleload back_mdb
moduleload memberof
moduleload ppolicy
TLSCACertificateFile $work/ca.pem
TLSCertificateFile $work/srv.pem
TLSCertificateKeyFile $work/srv.key
database mdb
suffix "dc=lindenschule,dc=example"
rootdn "cn=admin,dc=lindenschule,dc=example"
rootpw admin-pw
maxsize 1073741824
dbnosync
directory $work/db
index objectClass eq
index uid,mail,employeeNumber eq
index cn,sn,givenName pres,eq,sub
index member,memberUid,memberOf,seeAlso,owner,manager,secretary eq
overlay memberof
overlay ppolicy
CONF
python3 "$here/../data/make_demo_directory.py" --pupils "$pupils" |
    awk '/^objectClass: referral$/ { other = 1 } /^$/ { other = 0 }
        !other { sub(/^objectClass: extensibleObject$/, "objectClass: schacPersonalCharacteristics") } 1' >data.ldif
entries=$(grep -c '^dn:' data.ldif)
slapadd -q -f slapd.conf -l data.ldif

port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
url=ldaps://127.0.0.1:$port
slapd -f slapd.conf -h "$url" -d 0 2>slapd.log &
server=$!
admin=cn=admin,dc=lindenschule,dc=example
base=dc=lindenschule,dc=example
export LDAPTLS_CACERT=$work/ca.pem
ask() { ldapsearch -x -LLL -H "$url" -D "$admin" -w admin-pw -E pr=1000/noprompt "$@"; }
for ((wait = 0; wait < 100; wait++)); do
    ask -b "" -s base 1.1 >/dev/null 2>&1 && break
    sleep 0.1
done

mia="uid=mia.lindner,ou=Schülerinnen und Schüler,$base"
stock() {
    ask -b "$base" '(|(uid=mia.lindner)(mail=mia.lindner)(&(sn=*Lindner*)(givenName=*Mia*)))' uid mail cn sn givenName \
        displayName departmentNumber employeeNumber schacDateOfBirth telephoneNumber createTimestamp >found
    ask -b "$mia" -s base '*' '+' >own
    ask -b "$base" "(|(member=$mia)(uniqueMember=$mia)(memberUid=mia.lindner)(&(gidNumber=2001)(objectClass=posixGroup)))" \
        '*' '+' >groups
    # The groups found are looked for in groups in turn.
    local above
    above=$(sed -n 's/^dn: /(member=/p' groups | sed 's/$/)/' | tr -d '\n')
    ask -b "$base" "(|$above)" '*' '+' >above
    ask -b "$base" "(|(seeAlso=$mia)(owner=$mia)(manager=$mia)(secretary=$mia)(creatorsName=$mia)(modifiersName=$mia)\
(mail=mia.lindner@lindenschule.example)(mail=mia.lindner@eltern.example)(description=*mia.lindner*)\
(&(description=*Lindner*)(description=*Mia*)))" '*' '+' >mentions
}
ours() { "$bin/bench_ldap" "$url" "$work/ca.pem" "$admin" admin-pw mia.lindner Mia Lindner >ours; }

for ((round = 0; round < rounds; round++)); do
    timed stock.times stock
    timed ours.times ours
done

read -r items bytes requests gaps <ours
read -r groups < <(cat groups above | grep -c '^dn:')
awk -v entries="$entries" -v items="$items" -v bytes="$bytes" -v requests="$requests" -v gaps="$gaps" -v groups="$groups" \
    -v stock="$(least stock.times)" -v ours="$(least ours.times)" 'BEGIN {
    ratio = ours / stock
    printf "directory     %d entries\n", entries
    printf "ldapsearch    %.3f s  5 runs; %d groups found\n", stock, groups
    printf "habeas        %.3f s  %d items, %d bytes, %d requests to collect, %d gap(s)\n", ours, items, bytes, requests, gaps
    printf "ratio         %.2f    (budget 1.20)\n", ratio
    exit ratio <= 1.2 ? 0 : 1
}'
