# SPDX-FileCopyrightText: 2026 The Habeas authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is in the Nextcloud export and in the office's folder of the demonstration.

Both are about Mia Lindner, class 4d of the Lindenschule. All people are invented.
"""

import json
import struct
import zlib
from datetime import datetime, timezone

EXPORTED = datetime(2026, 11, 20, 7, 30, 12)
WRITTEN = datetime(2026, 9, 14, 13, 5, 40)

# Made up for this file; what Habeas must never let out.
SECRETS = [
    'q9hZyR1xJtVxw0aFh3mKcX2bT7uLsE4d', 'Zk3/7dWm+PqRsTuVwXyZ0123456789aB',
    '8d5cb3c1f2a94e7091b6d3c5a7e8f90112233445566778899aabbccddeeff001',
    'gho_demo16C7e42F292c6912E7710c838347Ae178B4a', 'Sonnenblume-17', '4711-0815-ppin',
]
SETTINGS = {
    'activity': {'configured': 'yes'},
    'avatar': {'generated': 'false', 'version': '3'},
    'core': {
        'lang': 'de', 'locale': 'de_DE', 'timezone': 'Europe/Berlin',
        'verifyMail5f1d0c2e': SECRETS[2] + '|ae80ba1fd9a787f05d1f9b3df422ef49|90b54c1c9988153ba5acad04494e777bb845acc'
                              '48f06430ac1bb69592c355f2a26d96242838e34a115d11fd3a060c1283fe6bc3c2b575f1c8abef234d59'
                              'acf35|3',
    },
    'files': {'quota': '5 GB', 'show_hidden': '1'},
    'integration_git': {'token': SECRETS[3], 'user_name': 'mia-l'},
    'external_mail': {'config': '{"host": "mail.example", "password": "' + SECRETS[4] + '"}'},
    'kiosk': {'pin': SECRETS[5]},
    'login': {'lastLogin': '1795072210'},
    'login_token': {SECRETS[0]: '1795072210', SECRETS[1]: '1794899000'},
    'notifications': {'sound_notification': 'no', 'sound_talk': 'no'},
    'password_policy': {'failedLoginAttempts': '0'},
    'settings': {'email': 'mia.lindner@lindenschule.example'},
    'spreed': {'changelog': '43'},
}
APPS = {
    'core': '25.0.2.3', 'activity': '2.17.0', 'circles': '25.0.0', 'comments': '1.15.0', 'contacts': '5.2.0',
    'contactsinteraction': '1.6.0', 'dashboard': '7.5.0', 'dav': '1.24.0', 'files': '1.20.1',
    'files_sharing': '1.17.0', 'files_trashbin': '1.15.0', 'files_versions': '1.18.0', 'groupfolders': '13.1.0',
    'notifications': '2.13.1', 'password_policy': '1.15.0', 'provisioning_api': '1.15.0', 'settings': '1.7.0',
    'spreed': '15.0.5', 'systemtags': '1.15.0', 'text': '3.6.0', 'theming': '2.0.1', 'user_ldap': '1.15.0',
    'user_migration': '2.0.1', 'user_status': '1.5.0', 'viewer': '1.9.0', 'weather_status': '1.5.0',
}


def php_json(value):
    """As PHP's json_encode writes it: no spaces, '/' and letters beyond ASCII escaped, an empty map as []."""
    return json.dumps(value, separators=(',', ':')).replace('/', '\\/').replace('{}', '[]').encode()


def account_field(name, value, scope='v2-local'):
    return {'name': name, 'value': value, 'scope': scope, 'verified': '0', 'verificationData': ''}


def account():
    fields = {
        'displayname': ('Mia Lindner', 'v2-federated'), 'address': ('Am Kanal 12, 31134 Hildesheim', 'v2-private'),
        'website': ('', 'v2-local'), 'email': ('mia.lindner@lindenschule.example', 'v2-federated'),
        'avatar': ('', 'v2-federated'), 'phone': ('', 'v2-private'), 'twitter': ('', 'v2-local'),
        'organisation': ('Lindenschule', 'v2-local'), 'role': ('Schülerin', 'v2-local'),
        'headline': ('Klasse 4d', 'v2-local'),
        'biography': ('Ich mag Katzen, Handball und Käsebrot.', 'v2-local'), 'profile_enabled': ('1', 'v2-local'),
    }
    result = {name: account_field(name, value, scope) for name, (value, scope) in fields.items()}
    result['additional_mail'] = [account_field('additional_mail', 'mia.lindner@familie-lindner.example')]
    return result


def calendar(name, events):
    lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//SabreDAV//SabreDAV 4.4.0//EN', 'CALSCALE:GREGORIAN',
             f'X-WR-CALNAME:{name}', 'X-APPLE-CALENDAR-COLOR:#795AAB']
    for uid, start, summary, *more in events:
        lines += ['BEGIN:VEVENT', f'UID:{uid}', 'DTSTAMP:20261101T080000Z', f'DTSTART:{start}',
                  f'SUMMARY:{summary}', *more, 'END:VEVENT']
    return ('\r\n'.join(lines + ['END:VCALENDAR']) + '\r\n').encode()


def vcards(people):
    cards = [['BEGIN:VCARD', 'VERSION:3.0', 'PRODID:-//Nextcloud Contacts v5.2.0', f'UID:{uid}', f'FN:{name}', *more,
              'END:VCARD'] for uid, name, *more in people]
    return ('\r\n'.join(line for card in cards for line in card) + '\r\n').encode()


def comment(actor, message, moment, actor_type='users'):
    return {'message': message, 'verb': 'comment', 'actorType': actor_type, 'actorId': actor,
            'creationDateTime': moment}


COMMENTS = {
    '/Hausaufgaben/Deutsch/Mein Haustier.txt': [
        comment('k.weber', 'Schöner Text, @mia.lindner! Achte noch auf die Kommas.', '2026-09-15T10:12:00+0000'),
        comment('mia.lindner', 'Danke, ich habe es verbessert.', '2026-09-15T14:40:11+0000'),
        comment('jonas.petersen', 'Meine Katze heißt auch Mimi.', '2026-09-16T09:01:45+0000'),
    ],
    '/Klasse 4d/Lesetagebuch.odt': [
        comment('mia.lindner', 'Kapitel 3 ist fertig.', '2026-10-02T15:20:00+0000'),
        comment('jonas.petersen', 'Ich war eine Woche krank und fange erst an.', '2026-10-02T15:31:00+0000'),
        comment('k.weber', 'Mit @"mia.lindner" spreche ich am Montag über ihr Tagebuch.', '2026-10-02T17:05:00+0000'),
        comment('deleted_users', 'Wer hat mein Heft gesehen?', '2026-10-03T08:00:00+0000', 'deleted_users'),
    ],
}


def png(width, height, pixel):
    """A picture; its data are stored, so that every zlib writes the same bytes."""
    def chunk(kind, data):
        return struct.pack('>I', len(data)) + kind + data + struct.pack('>I', zlib.crc32(kind + data))
    rows = b''.join(b'\0' + b''.join(bytes(pixel(x, y)) for x in range(width)) for y in range(height))
    return (b'\x89PNG\r\n\x1a\n' + chunk(b'IHDR', struct.pack('>IIBBBBB', width, height, 8, 2, 0, 0, 0))
            + chunk(b'IDAT', zlib.compress(rows, 0)) + chunk(b'IEND', b''))


def pdf(lines):
    """One page of text."""
    text = b'BT /F1 14 Tf 60 770 Td 20 TL ' + b' '.join(
        b'(' + line.encode('cp1252').replace(b'\\', b'\\\\').replace(b'(', b'\\(').replace(b')', b'\\)') + b') Tj T*'
        for line in lines) + b' ET'
    objects = [
        b'<< /Type /Catalog /Pages 2 0 R >>', b'<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        b'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R'
        b' /Resources << /Font << /F1 5 0 R >> >> >>',
        b'<< /Length %d >>\nstream\n%s\nendstream' % (len(text), text),
        b'<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ]
    out, places = b'%PDF-1.4\n', []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b'%d 0 obj\n%s\nendobj\n' % (number, body)
    table = b''.join(b'%010d 00000 n \n' % place for place in places)
    return out + b'xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n' % (
        len(objects) + 1, table, len(objects) + 1, len(out))


def unix(moment):
    return int(moment.replace(tzinfo=timezone.utc).timestamp())


def own_files():
    """Path below files/files/ and content; None is a folder."""
    return [
        ('Bilder/', None),
        ('Bilder/Klassenausflug Zoo.png',
         png(96, 64, lambda x, y: (90 + y, 140 + x, 220 - y) if y < 40 else (60, 150 - y, 50))),
        ('Hausaufgaben/', None),
        ('Hausaufgaben/Deutsch/', None),
        ('Hausaufgaben/Deutsch/Mein Haustier.txt',
         'Mein Haustier\n\nIch habe eine Katze. Sie heißt Mimi, ist grau und schläft gern auf dem Sofa.\n'
         'Am liebsten spielt sie mit Wolle. Wenn ich traurig bin, schnurrt sie.\n\nMia Lindner, 4d\n'.encode()),
        ('Hausaufgaben/Mathe/', None),
        ('Hausaufgaben/Mathe/Übungsblatt 3.pdf',
         pdf(['Übungsblatt 3: Schriftliches Teilen', 'Name: Mia Lindner   Klasse: 4d', '', '1)  846 : 6 = 141',
              '2)  935 : 5 = 187', '3)  728 : 8 = 91', '', 'Unterschrift der Eltern: S. Lindner'])),
        ('Hausaufgaben/Mathe/100% Einmaleins.csv',
         'Datum;Aufgaben;richtig\n2026-09-01;20;18\n2026-09-08;20;19\n2026-09-15;20;20\n'.encode()),
        ('Leer/', None),
        ('.versteckt', b'Mein Geheimversteck ist die Linde auf dem Schulhof.\n'),
        ('Notiz.txt', 'Turnbeutel nicht vergessen!\n'.encode()),
        ('notiz.txt', 'Das ist eine andere Notiz.\n'.encode()),
        ('aux.txt', 'Ein Name, den Windows nicht mag.\n'.encode()),
        ('Doppel:punkt.txt', b'1:0 gewonnen!\n'),
        ('Frage?.txt', 'Warum ist der Himmel blau?\n'.encode()),
        ('Grüße an Oma 🐱.txt', 'Liebe Oma, danke für das Paket! Deine Mia\n'.encode()),
        ('Punkt am Ende.', b'Ende\n'),
    ]


def entries():
    """(name, content, moment) in the order in which the exporter writes."""
    deleted = unix(datetime(2026, 10, 8, 6, 15, 0))
    older = [unix(datetime(2026, 9, 14, 12, 40, 0)), unix(datetime(2026, 9, 14, 12, 58, 30))]
    exported = [
        ('user.json', php_json({'uid': 'mia.lindner', 'displayName': 'Mia Lindner', 'lastLogin': 1795072210,
                                'enabled': True})),
        ('settings.json', php_json(SETTINGS)),
        ('versions.json', php_json(APPS)),
        ('dav/calendars/personal.ics', calendar('Persönlich', [
            ('a1', '20261204T150000Z', 'Geburtstag von Oma'),
            ('a2', '20261127T141500Z', 'Handballtraining', 'LOCATION:Turnhalle'),
        ])),
        ('dav/calendars/contact_birthdays.ics', calendar('Contact birthdays', [
            ('b1', '19520412', 'Helga Lindner (*1952)', 'RRULE:FREQ=YEARLY')])),
        ('dav/calendars/klasse-4d_shared_by_kweber.ics', calendar('Klasse 4d (Frau Weber)', [
            ('c1', '20261130T080000Z', 'Elternsprechtag Familie Petersen', 'DESCRIPTION:Jonas fehlt oft.'),
            ('c2', '20261201T080000Z', 'Elternsprechtag Familie Lindner', 'DESCRIPTION:Mia: Lesetagebuch loben.'),
        ])),
        ('dav/address_books/contacts.vcf', vcards([
            ('k1', 'Sabine Lindner', 'TEL;TYPE=CELL:+49 5121 555010', 'EMAIL:sabine@familie-lindner.example',
             'NOTE:Mama'),
            ('k2', 'Helga Lindner', 'BDAY:19520412', 'TEL:+49 5121 555011'),
        ])),
        ('dav/address_books/contacts.json', php_json({'displayName': 'Kontakte'})),
        ('files_trashbin/files/', None), ('files_trashbin/files/files/', None),
        (f'files_trashbin/files/files/Brief an Ben.txt.d{deleted}',
         'Lieber Ben, wollen wir Freunde sein? Mia\n'.encode()),
        (f'files_trashbin/files/files/Alte Bilder.d{deleted + 31}/', None),
        (f'files_trashbin/files/files/Alte Bilder.d{deleted + 31}/Pferd.txt', b'Bild kommt noch\n'),
        ('files_trashbin/files/keys/', None), ('files_trashbin/files/versions/', None),
        ('files_trashbin/locations.json', php_json({'Brief an Ben.txt': {str(deleted): 'Privat'},
                                                    'Alte Bilder': {str(deleted + 31): '.'}})),
        ('settings/account.json', php_json(account())),
        ('settings/avatar.png', png(64, 64, lambda x, y: (230, 200 - y, 90 + x))),
        ('settings/config.json', php_json({key: {'visibility': 'show_users_only'}
                                           for key in ('email', 'phone', 'address', 'avatar', 'biography')})),
        ('files/files/', None),
    ]
    exported += [('files/files/' + path, content) for path, content in own_files()]
    haustier = 'files/files_versions/Hausaufgaben/Deutsch/Mein Haustier.txt'
    exported += [
        ('files/files_versions/', None), ('files/files_versions/Hausaufgaben/', None),
        ('files/files_versions/Hausaufgaben/Deutsch/', None),
        (f'{haustier}.v{older[0]}', 'Mein Haustier\n\nIch habe eine Katze.\n'.encode()),
        (f'{haustier}.v{older[1]}', 'Mein Haustier\n\nIch habe eine Katze. Sie heist Mimi.\n'.encode()),
        ('files/tags.json', php_json({'/Bilder/Klassenausflug Zoo.png': ['_$!<Favorite>!$_'],
                                      '/Notiz.txt': ['_$!<Favorite>!$_', 'wichtig']})),
        ('files/systemtags.json', php_json({'/Hausaufgaben/Deutsch/Mein Haustier.txt': {'1': 'Abgegeben'},
                                            '/Klasse 4d/Förderplan Petersen.odt': {'2': 'Vertraulich'}})),
        ('files/comments.json', php_json(COMMENTS)),
        ('migrator_versions.json', php_json({'usermigrationservice': 1, 'calendar': 1, 'contacts': 1, 'trashbin': 1,
                                             'account': 1, 'files': 1})),
    ]
    is_file = ('files/files/', 'files/files_versions/', 'files_trashbin/files/')
    return [(name, content, WRITTEN if name.startswith(is_file) else EXPORTED) for name, content in exported]


def office_folder():
    """Path and content of what the school office has: a folder a pupil. Two of Mia's files name Jonas as well."""
    mia = 'Lindner, Mia (4d)/'
    return {
        mia + 'Stammblatt.pdf': pdf([
            'Lindenschule, Grund- und Oberschule: Stammblatt', '', 'Name: Lindner, Mia',
            'Geboren: 14.03.2016 in Hildesheim',
            'Klasse: 4d (Frau Weber)', 'Anschrift: Am Kanal 12, 31134 Hildesheim', 'Sorgeberechtigt: Sabine Lindner',
            'Telefon: 05121 555010', 'Aufgenommen am: 01.08.2022']),
        mia + 'Telefonnotizen.txt': (
            '2026-09-21  Frau Lindner: Mia ist erkältet und kommt morgen wieder.\n'
            '2026-10-06  Frau Lindner fragt nach der Sitzordnung: Mia möchte nicht mehr neben Jonas Petersen sitzen.\n'
            '2026-11-09  Rückruf: Elternsprechtag am 1. Dezember um 9 Uhr.\n').encode(),
        mia + 'Listen/Fehlzeiten 4d 2026-27.csv': (
            'Name;Tage;davon entschuldigt\r\nLindner, Mia;3;3\r\nPetersen, Jonas;9;7\r\n').encode('cp1252'),
        mia + 'Briefe/2026-08-20 Einladung Elternabend.txt': (
            'Liebe Frau Lindner,\n\nwir laden Sie herzlich zum Elternabend der Klasse 4d ein.\n\n'
            'Ihre Lindenschule\n').encode(),
        mia + '.notiz': 'Mias Turnbeutel liegt im Sekretariat.\n'.encode(),
        'Petersen, Jonas (4d)/Stammblatt.pdf': pdf([
            'Lindenschule, Grund- und Oberschule: Stammblatt', '', 'Name: Petersen, Jonas', 'Klasse: 4d (Frau Weber)']),
    }
