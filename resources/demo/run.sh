#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Habeas authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The main job, from the letter on the desk to the opened bundle, with invented people and offline twins of their
# systems. usage: run.sh BINDIR [TARGET]     (`./dev demo` calls it)
set -euo pipefail
export LC_ALL=C.UTF-8

bin=$(readlink -f "${1:?folder with habeasctl}")
demo=$(dirname "$(readlink -f "$0")")
work=${2:-$(mktemp -d "${TMPDIR:-/tmp}/habeas-demo.XXXXXX")}
mkdir -p "$work/out"
umask 077
printf 'Zitronenfalter am Fensterbrett\n' >"$work/passphrase"
vault="$work/vault"

step() { printf '\n\033[1m== %s\033[0m\n' "$*"; }
ctl() { "$bin/habeasctl" --vault "$vault" --vault-passphrase-file "$work/passphrase" "$@"; }
# Runs what may honestly end with 3: done, but something is missing and said so.
ctl_gaps() { ctl "$@" || [ $? = 3 ]; }
# Runs what must be refused.
refused() {
    if ctl "$@"; then echo "demo: this should have been refused: $*" >&2; exit 1; fi
}

step 'A vault for the data protection officer'
ctl init --user-name 'Datenschutz Lindenschule' --recovery-sheet "$work/recovery-sheet.txt"

step 'The school, in Lower Saxony'
ctl org add --name 'Lindenschule' --region DE-NI --body public \
    --letterhead-name 'Lindenschule, Grund- und Oberschule' --letterhead-address 'Lindenweg 4' --letterhead-address '31134 Hildesheim' \
    --letterhead-phone '05121 000000' --letterhead-email buero@lindenschule.example --letterhead-web www.lindenschule.example \
    --head-name 'Renate Voss' --dpo-name 'Jonas Albers' --dpo-email datenschutz@lindenschule.example --dpo-phone '05121 000001' \
    --dpo-address 'Lindenweg 4' --dpo-address '31134 Hildesheim'

step 'Its systems, as an administrator can hand them over'
cp -r "$demo/logs" "$work/logs" && chmod -R u+rw "$work/logs"
ctl system add --profile ldap-openldap --name 'Verzeichnis' --location "$demo/ldap/lindenschule.ldif" --no-recipients yes
ctl system add --profile nextcloud --name 'Nextcloud Lernraum' --connector nextcloud-export \
    --location "$(ls "$demo"/nextcloud/*.zip)" --recipient 'Rechenzentrum Weserbergland'
ctl system add --profile web-access-log --name 'Webserver-Protokoll' --location "$work/logs" --no-recipients yes
ctl system add --profile shared-folder --name 'Ordner des Sekretariats' --connector folder --location "$demo/folder" --no-recipients yes
ctl system add --profile backup --name 'Datensicherung' --contact 'Administration' --no-recipients yes
ctl system add --profile paper-files --name 'Schülerakte auf Papier' --contact 'Sekretariat' --no-recipients yes
ctl system add --profile teachers-devices --name 'Geräte der Lehrkräfte' --contact 'Kollegium' --no-recipients yes

step 'The letter: a mother asks for her daughter'
received=$(date -d '-3 days' +%F)
ctl case open --right access --right portability --given-name Mia --family-name Lindner --born 2016-03-14 --group 4d \
    --user-name mia.lindner --mail mia.lindner@lindenschule.example --received "$received" --channel letter \
    --request 'Bitte geben Sie mir alles, was Sie über meine Tochter Mia haben, auch zum Mitnehmen.' \
    --representative 'Sabine Lindner' --capacity joint-custody --evidence-seen 'Sorgeerklärung gesehen, nicht kopiert' --heard yes \
    --representative-postal 'Am Kanal 12' --representative-postal '31134 Hildesheim'
number=$(ctl case list --json | sed 's/.*"number":"\([^"]*\)".*/\1/')

step 'Too early: nothing is sealed before it is complete'
refused seal "$number" -o "$work/out/too-early.age"

step 'Who asks: the milder way first'
ctl identity ask "$number" --on "$(date -d '-2 days' +%F)" --method known-in-person
ctl identity answer "$number" --on "$(date -d '-1 day' +%F)"
ctl identity confirm "$number" --on today --method known-in-person --seen 'der Klassenleitung seit drei Jahren bekannt'

step 'Two pupils of one name: the program shows them and does not choose'
ctl find "$number" --system Verzeichnis

step 'Collecting, what vanishes first on top'
ctl ledger show "$number" || [ $? = 3 ]
# As a person would: the one whose user name is known stands first.
first_candidate() {
    ctl find "$number" --system "$1" --json |
        python3 -c 'import json, sys; print(json.load(sys.stdin)["candidates"][0]["reference"])'
}
refused collect "$number" --system 'Verzeichnis'
for system in 'Webserver-Protokoll' 'Verzeichnis' 'Nextcloud Lernraum' 'Ordner des Sekretariats'; do
    ctl_gaps collect "$number" --system "$system" --candidate "$(first_candidate "$system")"
done

step 'What people answered'
ctl ledger answer "$number" --system 'Schülerakte auf Papier' --state found --count 2 --by 'Sekretariat' \
    --how 'Schülerakte im Schrank 2 durchgesehen; Stammblatt und Zeugniskopie liegen bei'
ctl ledger answer "$number" --system 'Geräte der Lehrkräfte' --state nothing --by 'Kollegium' \
    --how 'unterschriebene Erklärungen aller Lehrkräfte der Klasse 4d'
ctl ledger answer "$number" --system 'Datensicherung' --state not-asked --by 'Administration' \
    --reason 'Sicherungen enthalten nur Abzüge der genannten Systeme und laufen nach vier Wochen ab'

step 'What is missing has a reason, and the head signs for it'
for system in 'Nextcloud Lernraum' 'Verzeichnis' 'Webserver-Protokoll'; do
    ctl ledger reason "$number" --system "$system" --by 'Jonas Albers' \
        --reason 'Was dieser Abzug nicht enthält, steht in der Liste der Lücken; es wird auf Wunsch beim Betreiber nachgefragt.'
done
ctl approve "$number" --subject all-lines --by 'Renate Voss' --signed-on today --original-at 'Ordner DS-2026, Blatt 7'

step 'Review: her own goes out, what belongs to others stays'
refused decide "$number" --hand-out
ctl decide "$number" --ownership other-person --withhold --ground rights-of-others --note 'Inhalte anderer Personen'
for ownership in own about-subject shared group unknown; do
    ctl decide "$number" --ownership "$ownership" --undecided --hand-out \
        --note 'durchgesehen: keine schützenswerten Angaben über andere'
done
ctl items "$number" | tail -n 1

step 'The answer letter'
ctl letter "$number" --child-page --salutation 'Sehr geehrte Frau Lindner,' -o "$work/out"

step 'The head releases; the bundle is sealed and rehearsed'
ctl approve "$number" --subject release --by 'Renate Voss' --signed-on today --original-at 'Ordner DS-2026, Blatt 8'
bundle="$work/out/datenpaket-$number.zip.age"
mkdir "$work/letter"
ctl seal "$number" -o "$bundle" --passphrase-out "$work/letter/passphrase.txt" \
    --passphrase-letter "$work/letter/passwort-$number.pdf" --salutation 'Sehr geehrte Frau Lindner,'
test -s "$work/out/oeffnen.html"

step 'Opened again without Habeas: age, unzip, sha512sum'
mkdir "$work/opened"
# age asks at a terminal only; python3 gives it one.
python3 "$demo/age_with_passphrase.py" "$work/letter/passphrase.txt" "$bundle" "$work/opened/bundle.zip"
unzip -q "$work/opened/bundle.zip" -d "$work/opened"
bag=$(dirname "$(find "$work/opened" -maxdepth 2 -name bagit.txt)")
(cd "$bag" && sha512sum -c --quiet --strict manifest-sha512.txt && sha512sum -c --quiet --strict tagmanifest-sha512.txt)
echo "every file of the bag has the digest its manifest says"

step 'Opened and checked with Habeas, which needs no vault for it'
"$bin/habeasctl" open "$bundle" -o "$work/opened-by-habeas" --passphrase-file "$work/letter/passphrase.txt"
"$bin/habeasctl" verify "$work/opened-by-habeas"

step 'Handed over and closed'
refused case event "$number" --kind handed-over --way 'USB-Stift, persönlich' --passphrase-way 'USB-Stift, persönlich'
ctl case event "$number" --kind answered --on today
# The letter announces two copies on paper: that they were looked through and enclosed is said, not assumed.
refused case event "$number" --kind handed-over --on today --way 'USB-Stift, persönlich' --passphrase-way 'Brief'
ctl case event "$number" --kind handed-over --on today --way 'USB-Stift, persönlich' --passphrase-way 'Brief' --enclosed
ctl case close "$number" --note 'vollständig beantwortet'

step 'Proof: the journal, and a verified backup that is put back'
ctl journal verify
ctl backup "$work/backup"
"$bin/habeasctl" --vault "$work/restored" restore "$work/backup"
"$bin/habeasctl" --vault "$work/restored" --vault-passphrase-file "$work/passphrase" journal verify

step 'Where everything lies'
cat <<TEXT
  $work/out
    antwort-$number.pdf         the letter: every part of Art. 15, the whole ledger in it
    datenpaket-$number.zip.age  the sealed bundle
    oeffnen.html                  open it in a browser, choose the bundle, type the words of passphrase.txt
  $work/letter
    passwort-$number.pdf        the words on paper, and in pictures what to do with them: it goes another way
    passphrase.txt                the same words for copying, only in this demo
  $bag
    START.html                  begin here, as the mother would
    data/                       her data, readable and original, system by system
  $vault                        the vault: nothing in it can be read without the passphrase
  $work/recovery-sheet.txt      opens the vault when the passphrase is lost
  $work/backup                  the verified backup

Look at the letter, at oeffnen.html and at START.html. Remove everything with: rm -rf $work
TEXT
