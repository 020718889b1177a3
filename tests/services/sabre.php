<?php
// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

// sabre/dav, the library a Nextcloud is built on, with the addresses of one: files, calendars and address books of
// mia.lindner. For "php -S 127.0.0.1:PORT sabre.php"; HABEAS_SABRE names the folder with files/ and the database,
// HABEAS_SABRE_PASSWORD what opens it.

error_reporting(E_ALL & ~E_DEPRECATED);
date_default_timezone_set('UTC');
require 'Sabre/autoload.php';

const TABLES = '/usr/share/doc/php-sabre-dav/examples/sql/sqlite.%s.sql';
const USER = 'mia.lindner';

function database(string $path): PDO
{
    $isNew = !file_exists($path);
    $database = new PDO('sqlite:' . $path);
    $database->setAttribute(PDO::ATTR_ERRMODE, PDO::ERRMODE_EXCEPTION);
    if (!$isNew)
        return $database;
    foreach (['principals', 'calendars', 'addressbooks'] as $part)
        $database->exec(file_get_contents('compress.zlib://' . sprintf(TABLES, $part)));
    $add = $database->prepare('INSERT INTO principals (uri, email, displayname) VALUES (?, ?, ?)');
    $add->execute(['principals/' . USER, USER . '@schule.example', 'Mia Lindner']);
    return $database;
}

class Login extends Sabre\DAV\Auth\Backend\AbstractBasic
{
    protected function validateUserPass($username, $password)
    {
        return $username === USER && hash_equals((string) getenv('HABEAS_SABRE_PASSWORD'), $password);
    }
}

// Nextcloud has the books of people one level deeper.
class BooksOfUsers extends Sabre\CardDAV\AddressBookRoot
{
    public function getName()
    {
        return 'users';
    }
}

$folder = getenv('HABEAS_SABRE');
$database = database($folder . '/sabre.sqlite');
$principals = new Sabre\DAVACL\PrincipalBackend\PDO($database);
$server = new Sabre\DAV\Server([
    new Sabre\CalDAV\Principal\Collection($principals),
    new Sabre\CalDAV\CalendarRootNode($principals, new Sabre\CalDAV\Backend\PDO($database)),
    new Sabre\DAV\SimpleCollection('addressbooks', [new BooksOfUsers($principals, new Sabre\CardDAV\Backend\PDO($database))]),
    new Sabre\DAV\SimpleCollection('files', [new Sabre\DAV\FSExt\Directory($folder . '/' . USER)]),
]);
$server->setBaseUri('/remote.php/dav/');
$server->addPlugin(new Sabre\DAV\Auth\Plugin(new Login(), 'sabre'));
$server->addPlugin(new Sabre\CalDAV\Plugin());
$server->addPlugin(new Sabre\CalDAV\ICSExportPlugin());
$server->addPlugin(new Sabre\CardDAV\Plugin());
$server->addPlugin(new Sabre\CardDAV\VCFExportPlugin());
$server->addPlugin(new Sabre\DAVACL\Plugin());
$server->exec();
