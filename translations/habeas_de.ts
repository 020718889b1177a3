<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Age</name>
    <message>
        <source>The beginning of this encrypted file was changed after it was sealed. Nothing in it can be trusted. Fetch the file again.</source>
        <translation>Der Anfang dieser verschlüsselten Datei wurde nach dem Versiegeln verändert. Auf ihren Inhalt ist kein Verlass. Holen Sie die Datei noch einmal.</translation>
    </message>
    <message numerus="yes">
        <source>A file is sealed for at least one key and at most %n.</source>
        <translation>
            <numerusform>Eine Datei wird für mindestens einen und höchstens %n Schlüssel versiegelt.</numerusform>
            <numerusform>Eine Datei wird für mindestens einen und höchstens %n Schlüssel versiegelt.</numerusform>
        </translation>
    </message>
    <message>
        <source>A file cannot be sealed with an empty passphrase.</source>
        <translation>Mit einem leeren Passwort lässt sich keine Datei versiegeln.</translation>
    </message>
    <message>
        <source>This encrypted file is in its text form (&quot;armor&quot;) and can only be read from front to back.</source>
        <translation>Diese verschlüsselte Datei liegt in ihrer Textform („armor“) vor und kann nur von vorn bis hinten gelesen werden.</translation>
    </message>
    <message>
        <source>This is not a file encrypted with age: it does not begin as one. Check that it is the right file.</source>
        <translation>Diese Datei ist nicht mit age verschlüsselt: Sie beginnt nicht so. Prüfen Sie, ob es die richtige Datei ist.</translation>
    </message>
    <message>
        <source>This file is encrypted with a version of the age format that Habeas does not know. A newer program is needed to open it.</source>
        <translation>Diese Datei ist mit einer Fassung des age-Formats verschlüsselt, die Habeas nicht kennt. Zum Öffnen wird ein neueres Programm gebraucht.</translation>
    </message>
    <message>
        <source>The beginning of this encrypted file is damaged or breaks the rules of the age format, so it is not opened. Fetch the file again.</source>
        <translation>Der Anfang dieser verschlüsselten Datei ist beschädigt oder verletzt die Regeln des age-Formats; deshalb wird sie nicht geöffnet. Holen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>This is not an age public key, or a character of it is wrong. One begins with &quot;age1&quot; and is 62 characters long. Ask the person to send it again as text.</source>
        <translation>Das ist kein öffentlicher age-Schlüssel, oder ein Zeichen darin ist falsch. Ein solcher Schlüssel beginnt mit „age1“ und ist 62 Zeichen lang. Lassen Sie ihn sich noch einmal als Text schicken.</translation>
    </message>
    <message>
        <source>This kind of public key is not supported. Ask the person for an age key that begins with &quot;age1&quot; and is 62 characters long, or seal with a passphrase.</source>
        <translation>Diese Art von öffentlichem Schlüssel wird nicht unterstützt. Erbitten Sie einen age-Schlüssel, der mit „age1“ beginnt und 62 Zeichen lang ist, oder versiegeln Sie mit einem Passwort.</translation>
    </message>
    <message>
        <source>This is not an age secret key, or a character of it is wrong. One begins with &quot;AGE-SECRET-KEY-1&quot;.</source>
        <translation>Das ist kein geheimer age-Schlüssel, oder ein Zeichen darin ist falsch. Ein solcher Schlüssel beginnt mit „AGE-SECRET-KEY-1“.</translation>
    </message>
    <message>
        <source>The file with the secret keys is itself encrypted. Decrypt it first and name the result.</source>
        <translation>Die Datei mit den geheimen Schlüsseln ist selbst verschlüsselt. Entschlüsseln Sie sie zuerst und geben Sie das Ergebnis an.</translation>
    </message>
    <message>
        <source>Line %1 of the file with the secret keys is not an age secret key. Each begins with &quot;AGE-SECRET-KEY-1&quot;; keys for plug-ins and post-quantum keys are not supported.</source>
        <translation>Zeile %1 der Datei mit den geheimen Schlüsseln ist kein geheimer age-Schlüssel. Jeder beginnt mit „AGE-SECRET-KEY-1“; Schlüssel für Plug-ins und Post-Quanten-Schlüssel werden nicht unterstützt.</translation>
    </message>
    <message>
        <source>There is no secret key in the file. One begins with &quot;AGE-SECRET-KEY-1&quot;.</source>
        <translation>In der Datei steht kein geheimer Schlüssel. Ein solcher beginnt mit „AGE-SECRET-KEY-1“.</translation>
    </message>
    <message numerus="yes">
        <source>The passphrase of this file needs %n MiB of memory, and there is not enough free. Close other programs and try again.</source>
        <translation>
            <numerusform>Um das Passwort dieser Datei zu prüfen, werden %n MiB Arbeitsspeicher gebraucht; so viel ist nicht frei. Schließen Sie andere Programme und versuchen Sie es noch einmal.</numerusform>
            <numerusform>Um das Passwort dieser Datei zu prüfen, werden %n MiB Arbeitsspeicher gebraucht; so viel ist nicht frei. Schließen Sie andere Programme und versuchen Sie es noch einmal.</numerusform>
        </translation>
    </message>
    <message>
        <source>Trying a passphrase on this file would take more than 4 GiB of memory, so it is not tried. Files made by age and Habeas need far less: ask the sender how it was made.</source>
        <translation>Um an dieser Datei ein Passwort zu prüfen, wären mehr als 4 GiB Arbeitsspeicher nötig; deshalb wird es nicht versucht. Dateien von age und Habeas brauchen weit weniger: Fragen Sie, woher die Datei kommt und womit sie erzeugt wurde.</translation>
    </message>
    <message>
        <source>This file is sealed with a passphrase, not for a key. Give the passphrase.</source>
        <translation>Diese Datei ist mit einem Passwort versiegelt, nicht für einen Schlüssel. Geben Sie das Passwort an.</translation>
    </message>
    <message>
        <source>The passphrase does not open this file. Check every word, and that it belongs to this file.</source>
        <translation>Das Passwort öffnet diese Datei nicht. Prüfen Sie jedes Wort, und ob es zu dieser Datei gehört.</translation>
    </message>
    <message>
        <source>This file is sealed for a key, not with a passphrase. Give the file with the secret key.</source>
        <translation>Diese Datei ist für einen Schlüssel versiegelt, nicht mit einem Passwort. Geben Sie die Datei mit dem geheimen Schlüssel an.</translation>
    </message>
    <message>
        <source>This file was sealed for another key. None of the secret keys opens it.</source>
        <translation>Diese Datei ist für einen anderen Schlüssel versiegelt. Keiner der geheimen Schlüssel öffnet sie.</translation>
    </message>
    <message>
        <source>The text form (&quot;armor&quot;) of this encrypted file is damaged: it must be exactly as it was written, from the BEGIN line to the END line. Copy or fetch the file again, best as an attachment.</source>
        <translation>Die Textform („armor“) dieser verschlüsselten Datei ist beschädigt: Sie muss von der BEGIN-Zeile bis zur END-Zeile genau so bleiben, wie sie geschrieben wurde. Kopieren oder holen Sie die Datei noch einmal, am besten als Anhang.</translation>
    </message>
</context>
<context>
    <name>Archive</name>
    <message>
        <source>The archive could not be read from its disk. What is missing is listed. Check the drive or copy the archive again, then repeat the run.</source>
        <translation>Das Archiv konnte nicht vom Datenträger gelesen werden. Was fehlt, ist aufgeführt. Prüfen Sie das Laufwerk oder kopieren Sie das Archiv neu; wiederholen Sie dann den Abruf.</translation>
    </message>
    <message>
        <source>The archive is damaged: nothing more can be read from it. What is missing is listed. Have it made or copied again, then repeat the run.</source>
        <translation>Das Archiv ist beschädigt: Mehr lässt sich daraus nicht lesen. Was fehlt, ist aufgeführt. Lassen Sie es neu erstellen oder neu kopieren; wiederholen Sie dann den Abruf.</translation>
    </message>
    <message>
        <source>The file is not a ZIP archive, or not a whole one. Nothing was read from it. Check that the right file was chosen and was copied completely.</source>
        <translation>Die Datei ist kein oder kein vollständiges ZIP-Archiv. Es wurde nichts daraus gelesen. Prüfen Sie, ob die richtige Datei gewählt ist und vollständig kopiert wurde.</translation>
    </message>
    <message>
        <source>An entry of the archive is damaged and was left out. Have the archive made again.</source>
        <translation>Ein Eintrag des Archivs ist beschädigt und wurde ausgelassen. Lassen Sie das Archiv neu erstellen.</translation>
    </message>
    <message>
        <source>An entry of the archive is packed in a way this program cannot read, and was left out.</source>
        <translation>Ein Eintrag des Archivs ist auf eine Weise gepackt, die dieses Programm nicht lesen kann; er wurde ausgelassen.</translation>
    </message>
    <message>
        <source>This system has no UTF-8 locale, so the names in the archive would be damaged. Nothing was read. Install the locale C.UTF-8.</source>
        <translation>Auf diesem Rechner fehlt eine Spracheinstellung (Locale) mit UTF-8; die Namen im Archiv würden verfälscht. Es wurde nichts gelesen. Installieren Sie die Locale C.UTF-8.</translation>
    </message>
</context>
<context>
    <name>ArchiveWalk</name>
    <message>
        <source>The archive unpacks to far more than an export can hold, so reading was stopped to protect this computer. What is missing is listed. Have the export made again and check where this file came from.</source>
        <translation>Das Archiv wird beim Entpacken weit größer, als ein Export sein kann; zum Schutz dieses Rechners wurde das Lesen abgebrochen. Was fehlt, ist aufgeführt. Lassen Sie den Export neu erstellen und prüfen Sie, woher diese Datei stammt.</translation>
    </message>
    <message>
        <source>An entry of the archive unpacks to far more than it can hold, and was left out.</source>
        <translation>Ein Eintrag des Archivs wird beim Entpacken weit größer, als glaubhaft ist; er wurde ausgelassen.</translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message>
        <source>The folder for the backup exists already. It was left as it is. Name a new one.</source>
        <translation>Den Ordner für die Sicherung gibt es schon. Er blieb, wie er war. Geben Sie einen neuen an.</translation>
    </message>
    <message>
        <source>The folder for the backup could not be made. Check that the disk is not full and that you may write there.</source>
        <translation>Der Ordner für die Sicherung konnte nicht angelegt werden. Prüfen Sie, ob noch Platz auf dem Datenträger ist und ob Sie dort schreiben dürfen.</translation>
    </message>
    <message>
        <source>The backup could not be written completely and was thrown away. Check that the disk is not full and that you may write to the folder.</source>
        <translation>Die Sicherung konnte nicht vollständig geschrieben werden und wurde verworfen. Prüfen Sie, ob noch Platz auf dem Datenträger ist und ob Sie in den Ordner schreiben dürfen.</translation>
    </message>
    <message>
        <source>A newer version of Habeas made this backup. Nothing was changed. Install the current version.</source>
        <translation>Diese Sicherung stammt von einer neueren Version von Habeas. Es wurde nichts geändert. Installieren Sie die aktuelle Version.</translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> und noch %n</numerusform>
            <numerusform> und noch %n</numerusform>
        </translation>
    </message>
    <message>
        <source>The backup is damaged: %1. Nothing was restored or changed. Take another backup; this one may still serve an expert to save parts.</source>
        <translation>Die Sicherung ist beschädigt: %1. Es wurde nichts wiederhergestellt oder geändert. Nehmen Sie eine andere Sicherung; aus dieser lassen sich mit fachkundiger Hilfe vielleicht noch Teile retten.</translation>
    </message>
    <message>
        <source>There is no backup in this folder, or it may not be read: the file backup.json could not be opened. A folder whose name ends in &quot;.partial&quot; is a backup that was never finished.</source>
        <translation>In diesem Ordner liegt keine Sicherung, oder er darf nicht gelesen werden: Die Datei backup.json ließ sich nicht öffnen. Ein Ordner, dessen Name auf „.partial“ endet, ist eine Sicherung, die nie fertig wurde.</translation>
    </message>
</context>
<context>
    <name>BagSurveyor</name>
    <message>
        <source>A list of checksums is longer than any bundle&apos;s. It is not read. Get the bundle again from where it came from.</source>
        <translation>Eine Liste von Prüfsummen ist länger, als die eines Datenpakets sein kann. Sie wird nicht gelesen. Holen Sie das Datenpaket noch einmal von dort, woher Sie es haben.</translation>
    </message>
</context>
<context>
    <name>BagWriter</name>
    <message>
        <source>There are more files than one bundle can hold. Nothing was written. Hand the data out in several bundles, one for some of the systems each.</source>
        <translation>Es sind mehr Dateien, als ein Datenpaket fassen kann. Es wurde nichts geschrieben. Geben Sie die Daten in mehreren Datenpaketen heraus, jedes für einen Teil der Systeme.</translation>
    </message>
    <message>
        <source>A stored file is not what was recorded when it was found. No bundle was made. Check the vault, and collect from this system again.</source>
        <translation>Eine gespeicherte Datei ist nicht mehr die, die beim Abruf festgehalten wurde. Es wurde kein Datenpaket erstellt. Prüfen Sie den Tresor und rufen Sie aus diesem System noch einmal ab.</translation>
    </message>
</context>
<context>
    <name>Blob</name>
    <message>
        <source>The end of a collected content is missing in the vault&apos;s folder. It is not shown or handed out; everything else can be. Bring the file back from a backup.</source>
        <translation>Im Ordner des Tresors fehlt das Ende eines gesammelten Inhalts. Er wird weder angezeigt noch herausgegeben; alles andere ist verfügbar. Holen Sie die Datei aus einer Sicherung zurück.</translation>
    </message>
    <message>
        <source>A collected content in the vault&apos;s folder was changed. It is not shown or handed out; everything else can be. Bring the file back from a backup.</source>
        <translation>Im Ordner des Tresors wurde ein gesammelter Inhalt verändert. Er wird weder angezeigt noch herausgegeben; alles andere ist verfügbar. Holen Sie die Datei aus einer Sicherung zurück.</translation>
    </message>
    <message>
        <source>In the vault&apos;s folder another content lies in the place of this one. It is not shown or handed out; everything else can be. Bring the file back from a backup.</source>
        <translation>Im Ordner des Tresors liegt an der Stelle dieses Inhalts ein anderer. Er wird weder angezeigt noch herausgegeben; alles andere ist verfügbar. Holen Sie die Datei aus einer Sicherung zurück.</translation>
    </message>
</context>
<context>
    <name>BlobCopy</name>
    <message>
        <source>A content reads back from the disk other than it was written. The copy was thrown away. Check the disk.</source>
        <translation>Ein Inhalt lässt sich nicht so vom Datenträger lesen, wie er geschrieben wurde. Die Kopie wurde verworfen. Prüfen Sie den Datenträger.</translation>
    </message>
</context>
<context>
    <name>BlobStore</name>
    <message>
        <source>A content could not be stored. It counts as not collected. Check that the disk with the vault is not full and that you may write to its folder.</source>
        <translation>Ein Inhalt konnte nicht gespeichert werden. Er gilt als nicht abgerufen. Prüfen Sie, ob auf dem Datenträger mit dem Tresor noch Platz ist und ob Sie in seinen Ordner schreiben dürfen.</translation>
    </message>
    <message>
        <source>The shared folder for the contents, named in vault.json, is not there. Nothing was stored. Check that the network drive is connected.</source>
        <translation>Der gemeinsame Ordner für die Inhalte, den vault.json nennt, ist nicht da. Es wurde nichts gespeichert. Prüfen Sie, ob das Netzlaufwerk verbunden ist.</translation>
    </message>
    <message>
        <source>The file with a collected content is gone from the vault&apos;s folder. The content cannot be shown or handed out; everything else can. Bring the file back from a backup.</source>
        <translation>Im Ordner des Tresors fehlt die Datei mit einem gesammelten Inhalt. Der Inhalt kann weder angezeigt noch herausgegeben werden; alles andere ist verfügbar. Holen Sie die Datei aus einer Sicherung zurück.</translation>
    </message>
    <message>
        <source>A content in the vault&apos;s folder may not be read. Check the permissions of the folder and the disk.</source>
        <translation>Ein Inhalt im Ordner des Tresors darf nicht gelesen werden. Prüfen Sie die Zugriffsrechte des Ordners und den Datenträger.</translation>
    </message>
    <message>
        <source>The file of a destroyed content could not be removed. Its key is destroyed, so nobody can read it. Check the permissions of the vault&apos;s folder.</source>
        <translation>Die Datei eines vernichteten Inhalts ließ sich nicht entfernen. Ihr Schlüssel ist vernichtet, niemand kann sie lesen. Prüfen Sie die Zugriffsrechte für den Ordner des Tresors.</translation>
    </message>
</context>
<context>
    <name>BundleReader</name>
    <message>
        <source>A file of the bundle could not be written. What was unpacked so far was removed. Is the disk full, or does it not allow these file names?</source>
        <translation>Eine Datei des Datenpakets konnte nicht geschrieben werden. Was bis dahin entpackt war, wurde entfernt. Ist der Datenträger voll, oder lässt er diese Dateinamen nicht zu?</translation>
    </message>
    <message>
        <source>The bundle unpacks to %1 MiB, the disk has %2 MiB left. Nothing was unpacked. Make room, or choose another disk.</source>
        <translation>Entpackt braucht das Datenpaket %1 MiB, auf dem Datenträger sind noch %2 MiB frei. Es wurde nichts entpackt. Schaffen Sie Platz oder wählen Sie einen anderen Datenträger.</translation>
    </message>
    <message>
        <source>The bundle cannot be read: %1</source>
        <translation>Das Datenpaket kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>There is no folder %1 to unpack into. Nothing was unpacked. Choose another place.</source>
        <translation>Es gibt keinen Ordner %1, in den entpackt werden könnte. Es wurde nichts entpackt. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>%1 is there already and is not an empty folder. Nothing was unpacked. Name a folder that does not exist yet.</source>
        <translation>%1 gibt es schon und ist kein leerer Ordner. Es wurde nichts entpackt. Geben Sie einen Ordner an, den es noch nicht gibt.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Es gibt keinen Ordner %1.</translation>
    </message>
</context>
<context>
    <name>Bundles</name>
    <message>
        <source>Stopped, as asked. Nothing is left behind.</source>
        <translation>Abgebrochen, wie gewünscht. Es bleibt nichts zurück.</translation>
    </message>
</context>
<context>
    <name>Cancelled</name>
    <message>
        <source>You stopped it. Nothing was changed.</source>
        <translation>Sie haben abgebrochen. Es wurde nichts geändert.</translation>
    </message>
</context>
<context>
    <name>ChainReader</name>
    <message>
        <source>The journal&apos;s head is gone: nobody can say where it ended. Nothing was changed. Restore the vault from a backup.</source>
        <translation>Der Endstand des Protokolls fehlt: Niemand kann sagen, wo es aufhörte. Es wurde nichts geändert. Stellen Sie den Tresor aus einer Sicherung wieder her.</translation>
    </message>
</context>
<context>
    <name>ChainWriter</name>
    <message>
        <source>The journal does not end where its head says: entries were removed or exchanged. Nothing was changed. Let the journal be checked, and restore the vault from a backup.</source>
        <translation>Das Protokoll endet nicht dort, wo sein Endstand es sagt: Einträge wurden entfernt oder ausgetauscht. Es wurde nichts geändert. Lassen Sie das Protokoll prüfen und stellen Sie den Tresor aus einer Sicherung wieder her.</translation>
    </message>
</context>
<context>
    <name>Change</name>
    <message>
        <source>What is to be stored belongs to another organisation than the change is about. Nothing was changed.</source>
        <translation>Was gespeichert werden soll, gehört zu einem anderen Verantwortlichen als die Änderung. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The content of what is to be stored is not stored itself. Nothing was changed.</source>
        <translation>Der Inhalt zu dem, was gespeichert werden soll, ist selbst nicht gespeichert. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>There is no such system in the register. Nothing was changed.</source>
        <translation>Dieses System steht nicht im Verzeichnis. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>There is no such case in this organisation. Nothing was changed.</source>
        <translation>Diesen Vorgang gibt es bei diesem Verantwortlichen nicht. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>What is to be stored belongs to another case than the change is about. Nothing was changed.</source>
        <translation>Was gespeichert werden soll, gehört zu einem anderen Vorgang als die Änderung. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Too much was to be stored in one step. Nothing was changed.</source>
        <translation>In einem Schritt sollte zu viel gespeichert werden. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>An event was to be stored without the state that follows from it. Nothing was changed.</source>
        <translation>Ein Ereignis sollte ohne den Stand gespeichert werden, der daraus folgt. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>There is no such document in the case. Nothing was changed.</source>
        <translation>Der Vorgang hat keine solche Unterlage. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>There is no such draft in the case. Nothing was changed.</source>
        <translation>Diesen Entwurf gibt es im Vorgang nicht. Nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>Connection</name>
    <message>
        <source>The vault&apos;s folder is there, but not its database. It was not opened, and no new one was made. Bring the file back, or restore the last backup.</source>
        <translation>Der Ordner des Tresors ist da, seine Datenbank aber nicht. Der Tresor wurde nicht geöffnet und keine neue Datenbank angelegt. Holen Sie die Datei zurück oder spielen Sie die letzte Sicherung ein.</translation>
    </message>
    <message>
        <source>This computer lacks the part of Qt that speaks to PostgreSQL. The vault was not opened. On Debian install the package libqt6sql6-psql.</source>
        <translation>Diesem Rechner fehlt der Teil von Qt, der mit PostgreSQL spricht. Der Tresor wurde nicht geöffnet. Installieren Sie unter Debian das Paket libqt6sql6-psql.</translation>
    </message>
    <message>
        <source>The PostgreSQL database sorts texts by the rules of a language; Habeas needs the plain order of bytes. Nothing was changed. Make the database with: createdb --template=template0 --encoding=UTF8 --locale=C.UTF-8 NAME</source>
        <translation>Die PostgreSQL-Datenbank sortiert Texte nach den Regeln einer Sprache; Habeas braucht die einfache Reihenfolge der Bytes. Es wurde nichts geändert. Legen Sie die Datenbank so an: createdb --template=template0 --encoding=UTF8 --locale=C.UTF-8 NAME</translation>
    </message>
</context>
<context>
    <name>Connector</name>
    <message>
        <source>There is no connector called &quot;%1&quot;. The system cannot be asked by this program. Choose another connector for it, or record a person&apos;s answer instead.</source>
        <translation>Einen Konnektor „%1“ gibt es nicht. Dieses Programm kann das System nicht abfragen. Wählen Sie einen anderen Konnektor dafür oder tragen Sie stattdessen die Antwort einer Person ein.</translation>
    </message>
    <message>
        <source>The file or folder of this system is not there. Nothing was read. Check its location in the register, and that the drive is connected.</source>
        <translation>Die Datei oder der Ordner dieses Systems ist nicht da. Es wurde nichts gelesen. Prüfen Sie den Ort im Verzeichnis und ob das Laufwerk verbunden ist.</translation>
    </message>
</context>
<context>
    <name>DeviceStream</name>
    <message>
        <source>The file could not be written: %1. What was written so far is not complete.</source>
        <translation>Die Datei konnte nicht geschrieben werden: %1. Was bis dahin geschrieben wurde, ist unvollständig.</translation>
    </message>
    <message>
        <source>The file could not be read to its end: %1</source>
        <translation>Die Datei konnte nicht bis zum Ende gelesen werden: %1</translation>
    </message>
</context>
<context>
    <name>Digest</name>
    <message>
        <source>Stopped before the checksum was complete.</source>
        <translation>Abgebrochen, bevor die Prüfsumme fertig war.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
</context>
<context>
    <name>Directory</name>
    <message>
        <source>More than %1 people in the directory may be the one asked for. Give more than that to search by: a user name, an e-mail address, the given and the family name.</source>
        <translation>Mehr als %1 Personen im Verzeichnisdienst können gemeint sein. Geben Sie mehr an, wonach gesucht werden kann: einen Benutzernamen, eine E-Mail-Adresse, Vor- und Familiennamen.</translation>
    </message>
</context>
<context>
    <name>EntryKind</name>
    <message>
        <source>vault and keys</source>
        <translation>Tresor und Schlüssel</translation>
    </message>
    <message>
        <source>controller and systems</source>
        <translation>Verantwortlicher und Systeme</translation>
    </message>
    <message>
        <source>cases and tasks</source>
        <translation>Vorgänge und Aufgaben</translation>
    </message>
    <message>
        <source>identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>collections</source>
        <translation>Abrufe</translation>
    </message>
    <message>
        <source>decisions about items</source>
        <translation>Entscheidungen über Funde</translation>
    </message>
    <message>
        <source>letters and hand-over</source>
        <translation>Schreiben und Übergabe</translation>
    </message>
</context>
<context>
    <name>EntryReader</name>
    <message>
        <source>The run was stopped. What was read so far is kept as incomplete. Start it again to complete it.</source>
        <translation>Der Abruf wurde abgebrochen. Was bis dahin gelesen wurde, bleibt als unvollständig erhalten. Starten Sie ihn neu, um ihn zu vervollständigen.</translation>
    </message>
</context>
<context>
    <name>FolderConnector</name>
    <message>
        <source>The profile of this folder names a layout or an ownership there is not. Nothing was read. Correct the profile: the layout is &quot;one-person&quot; or &quot;per-person&quot;.</source>
        <translation>Das Profil dieses Ordners nennt einen Aufbau oder eine Zugehörigkeit, die es nicht gibt. Es wurde nichts gelesen. Berichtigen Sie das Profil: Der Aufbau ist „one-person“ oder „per-person“.</translation>
    </message>
    <message>
        <source>A folder of this person is not there any more. Nothing was collected. Look for the person again.</source>
        <translation>Ein Ordner dieser Person ist nicht mehr da. Es wurde nichts abgerufen. Suchen Sie die Person noch einmal.</translation>
    </message>
</context>
<context>
    <name>FolderReader</name>
    <message>
        <source>A file could not be opened or read, and was left out.</source>
        <translation>Eine Datei konnte nicht geöffnet oder gelesen werden; sie wurde ausgelassen.</translation>
    </message>
    <message>
        <source>A file was changed while it was read, and was left out. Run it again when nobody writes there.</source>
        <translation>Eine Datei wurde beim Lesen verändert; sie wurde ausgelassen. Wiederholen Sie den Abruf, wenn dort niemand schreibt.</translation>
    </message>
    <message>
        <source>The folder could not be listed. Nothing was read from it. Check that it is there and that you may read it.</source>
        <translation>Der Inhalt des Ordners konnte nicht aufgelistet werden. Es wurde nichts daraus gelesen. Prüfen Sie, ob er da ist und ob Sie ihn lesen dürfen.</translation>
    </message>
</context>
<context>
    <name>Keyring</name>
    <message>
        <source>You have no key to this. Nothing was shown or changed. Ask the data protection officer to give you access.</source>
        <translation>Dafür haben Sie keinen Schlüssel. Es wurde nichts angezeigt oder geändert. Lassen Sie sich von der oder dem Datenschutzbeauftragten Zugang geben.</translation>
    </message>
    <message>
        <source>An organisation that belongs to this vault is gone from its database. The vault stays closed and nothing was changed. Restore it from a backup.</source>
        <translation>Ein Verantwortlicher, der zu diesem Tresor gehört, fehlt in der Datenbank. Der Tresor bleibt geschlossen, es wurde nichts geändert. Stellen Sie ihn aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>The key of an organisation in this vault is not the one you have trusted so far: somebody has exchanged it. The vault stays closed and nothing was changed. Restore it from a backup, and find out who can write to its database.</source>
        <translation>Der Schlüssel eines Verantwortlichen in diesem Tresor ist nicht der, dem Sie bisher vertraut haben: Jemand hat ihn ausgetauscht. Der Tresor bleibt geschlossen, es wurde nichts geändert. Stellen Sie ihn aus einer Sicherung wieder her und klären Sie, wer in seine Datenbank schreiben kann.</translation>
    </message>
    <message>
        <source>The key to this was destroyed, or somebody has removed it from the database. It cannot be read any more. The journal says whether it was destroyed on purpose.</source>
        <translation>Der Schlüssel dazu wurde vernichtet, oder jemand hat ihn aus der Datenbank entfernt. Der Inhalt ist nicht mehr lesbar. Ob der Schlüssel mit Absicht vernichtet wurde, steht im Protokoll.</translation>
    </message>
</context>
<context>
    <name>Ldap</name>
    <message>
        <source>The system&apos;s location is no directory server&apos;s address. Nothing was searched. Write it in the register as ldaps://SERVER/BASE, for instance ldaps://ldap.school.example/dc=school,dc=example, without an account: that is given when the system is asked.</source>
        <translation>Der Ort des Systems ist keine Adresse eines Verzeichnisdienstes. Es wurde nicht gesucht. Tragen Sie ihn in dieser Form ein: ldaps://SERVER/BASIS, zum Beispiel ldaps://ldap.school.example/dc=school,dc=example. Das Konto gehört nicht hinein: Es wird beim Abfragen angegeben.</translation>
    </message>
    <message>
        <source>The directory server’s name is not known in this network. Nothing was read. Check the location in the register and whether this computer is online.</source>
        <translation>Der Name des Verzeichnisservers ist in diesem Netz unbekannt. Es wurde nichts gelesen. Prüfen Sie den Ort im Verzeichnis und ob dieser Rechner mit dem Netz verbunden ist.</translation>
    </message>
    <message>
        <source>The directory server’s computer answers, but nothing listens at this port. Nothing was read. Check the port in the register and whether the service runs.</source>
        <translation>Der Rechner des Verzeichnisservers antwortet, aber an diesem Port nimmt kein Dienst Verbindungen an. Es wurde nichts gelesen. Prüfen Sie den Port im Verzeichnis und ob der Dienst läuft.</translation>
    </message>
    <message>
        <source>The directory server does not answer. Nothing was read. Check the location in the register, the network and the firewall.</source>
        <translation>Der Verzeichnisserver antwortet nicht. Es wurde nichts gelesen. Prüfen Sie den Ort im Verzeichnis, das Netz und die Firewall.</translation>
    </message>
    <message>
        <source>The directory server offers no encryption (StartTLS), so the password and the answers would be readable on the way. Nothing was sent. Use ldaps:// or have StartTLS switched on.</source>
        <translation>Der Verzeichnisserver bietet keine Verschlüsselung (StartTLS) an; Passwort und Antworten wären unterwegs lesbar. Es wurde nichts gesendet. Verwenden Sie ldaps:// oder lassen Sie StartTLS einschalten.</translation>
    </message>
    <message>
        <source>The encrypted connection to the directory server failed. Nothing was read. Perhaps the port speaks no TLS, or only an outdated version of it.</source>
        <translation>Die verschlüsselte Verbindung zum Verzeichnisserver kam nicht zustande. Es wurde nichts gelesen. Vielleicht spricht der Port kein TLS oder nur eine veraltete Fassung davon.</translation>
    </message>
    <message>
        <source>The directory server’s certificate is not valid today. Nothing was sent. Have it renewed, and check this computer’s date.</source>
        <translation>Das Zertifikat des Verzeichnisservers ist heute nicht gültig. Es wurde nichts gesendet. Lassen Sie es erneuern und prüfen Sie das Datum dieses Rechners.</translation>
    </message>
    <message>
        <source>The directory server’s certificate is made out to another name. Nothing was sent. Put the name of the certificate in the register; if it is the right one already, somebody may stand in between.</source>
        <translation>Das Zertifikat des Verzeichnisservers ist auf einen anderen Namen ausgestellt. Es wurde nichts gesendet. Tragen Sie den Namen aus dem Zertifikat in das Verzeichnis ein; steht dort schon der richtige, hat sich vielleicht jemand dazwischengeschaltet.</translation>
    </message>
    <message>
        <source>The directory server accepts a login only over an encrypted connection. Nothing was read. Use ldaps://.</source>
        <translation>Der Verzeichnisserver nimmt eine Anmeldung nur über eine verschlüsselte Verbindung an. Es wurde nichts gelesen. Verwenden Sie ldaps://.</translation>
    </message>
    <message>
        <source>An account was named without a password. Directory servers take that for nobody’s login and show less, so nothing was sent. Give the password.</source>
        <translation>Ein Konto ist angegeben, ein Passwort nicht. Verzeichnisserver halten das für eine Anmeldung ohne Namen und zeigen dann weniger; deshalb wurde nichts gesendet. Geben Sie das Passwort an.</translation>
    </message>
    <message>
        <source>The directory server refuses the account or its password. Nothing was read. Check both; after a few more attempts the account may be locked.</source>
        <translation>Der Verzeichnisserver weist das Konto oder sein Passwort zurück. Es wurde nichts gelesen. Prüfen Sie beides; nach einigen weiteren Versuchen kann das Konto gesperrt werden.</translation>
    </message>
    <message>
        <source>The directory server does not understand the name of the account. Nothing was read. Write it as the server wants it: a DN, or with Active Directory user@domain.</source>
        <translation>Der Verzeichnisserver versteht den Namen des Kontos nicht. Es wurde nichts gelesen. Schreiben Sie ihn so, wie der Server ihn erwartet: als DN oder bei Active Directory als benutzer@domäne.</translation>
    </message>
    <message>
        <source>The account is locked at the directory server, usually after wrong passwords. Nothing was read. Have it unlocked.</source>
        <translation>Das Konto ist auf dem Verzeichnisserver gesperrt, meist nach falschen Passwörtern. Es wurde nichts gelesen. Lassen Sie es entsperren.</translation>
    </message>
    <message>
        <source>The account is switched off or expired at the directory server. Nothing was read. Use another one or have it enabled.</source>
        <translation>Das Konto ist auf dem Verzeichnisserver abgeschaltet oder abgelaufen. Es wurde nichts gelesen. Verwenden Sie ein anderes oder lassen Sie es einschalten.</translation>
    </message>
    <message>
        <source>The password of the account has expired or must be changed first. Nothing was read. Change it, then start again.</source>
        <translation>Das Passwort des Kontos ist abgelaufen oder muss zuerst geändert werden. Es wurde nichts gelesen. Ändern Sie es und beginnen Sie dann neu.</translation>
    </message>
    <message>
        <source>The directory server answers nobody without a login. Nothing was read. Name an account.</source>
        <translation>Ohne Anmeldung gibt der Verzeichnisserver keine Auskunft. Es wurde nichts gelesen. Geben Sie ein Konto an.</translation>
    </message>
    <message>
        <source>The account may not read here. What was found so far is incomplete. Use an account that may read the whole directory.</source>
        <translation>Das Konto darf hier nicht lesen. Was bisher gefunden wurde, ist unvollständig. Verwenden Sie ein Konto, das den ganzen Verzeichnisdienst lesen darf.</translation>
    </message>
    <message>
        <source>The part of the directory named in the register is not there, or the account may not see it. Nothing was found. Check the base behind the server’s name and the account.</source>
        <translation>Den Teil des Verzeichnisdienstes, den das Verzeichnis nennt, gibt es nicht, oder das Konto darf ihn nicht sehen. Es wurde nichts gefunden. Prüfen Sie das Konto und die Basis hinter dem Namen des Servers.</translation>
    </message>
    <message>
        <source>The part of the directory named in the register lies on another server. Nothing was read. Put that server in the register.</source>
        <translation>Der Teil des Verzeichnisdienstes, den das Verzeichnis nennt, liegt auf einem anderen Server. Es wurde nichts gelesen. Tragen Sie jenen Server in das Verzeichnis ein.</translation>
    </message>
    <message>
        <source>The directory server does not say what it holds. Nothing was read. Write the base in the register behind the server’s name.</source>
        <translation>Der Verzeichnisserver sagt nicht, was er enthält. Es wurde nichts gelesen. Schreiben Sie im Verzeichnis die Basis hinter den Namen des Servers.</translation>
    </message>
    <message>
        <source>The chosen entry is not in the directory, or the account may not see it. Nothing was collected. Search again.</source>
        <translation>Der gewählte Eintrag ist nicht im Verzeichnisdienst, oder das Konto darf ihn nicht sehen. Es wurde nichts abgerufen. Suchen Sie noch einmal.</translation>
    </message>
    <message>
        <source>The directory knows none of the fields by which the profile looks for people. Nothing was searched. Choose the profile that fits this server.</source>
        <translation>Der Verzeichnisdienst kennt keines der Felder, in denen das Profil nach Personen sucht. Es wurde nicht gesucht. Wählen Sie das Profil, das zu diesem Server passt.</translation>
    </message>
    <message>
        <source>The directory server stopped the search at one of its limits before anybody was found. Somebody may be there nevertheless. Give a user name or an e-mail address, or use an account with higher limits.</source>
        <translation>Der Verzeichnisserver hat die Suche an einer seiner Grenzen beendet, bevor jemand gefunden war. Die Person kann trotzdem da sein. Geben Sie einen Benutzernamen oder eine E-Mail-Adresse an oder verwenden Sie ein Konto mit höheren Grenzen.</translation>
    </message>
    <message>
        <source>The directory server is busy, under maintenance or refuses to work now. What was found so far is incomplete. Try again later.</source>
        <translation>Der Verzeichnisserver ist ausgelastet, wird gewartet oder verweigert zurzeit den Dienst. Was bisher gefunden wurde, ist unvollständig. Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>The directory server accepted the connection but stopped answering. What was found so far is incomplete. Try again later, and have the server looked at if it stays so.</source>
        <translation>Der Verzeichnisserver hat die Verbindung angenommen, dann aber nicht mehr geantwortet. Was bisher gefunden wurde, ist unvollständig. Versuchen Sie es später noch einmal und lassen Sie den Server prüfen, wenn es so bleibt.</translation>
    </message>
    <message>
        <source>The connection to the directory server broke off. What was found so far is incomplete. Start again.</source>
        <translation>Die Verbindung zum Verzeichnisserver ist abgerissen. Was bisher gefunden wurde, ist unvollständig. Beginnen Sie neu.</translation>
    </message>
    <message>
        <source>The directory server answered with the error %1 of the LDAP standard. What was found so far is incomplete. Show this number to whoever runs the server.</source>
        <translation>Der Verzeichnisserver hat mit dem Fehler %1 des LDAP-Standards geantwortet. Was bisher gefunden wurde, ist unvollständig. Nennen Sie diese Zahl der Stelle, die den Server betreibt.</translation>
    </message>
    <message>
        <source>The directory server’s certificate comes from no authority this computer trusts. Nothing was sent. If the school has an authority of its own, choose its certificate in the system&apos;s entry; otherwise somebody may stand in between.</source>
        <translation>Das Zertifikat des Verzeichnisservers stammt von keiner Stelle, der dieser Rechner vertraut. Es wurde nichts gesendet. Hat die Schule eine eigene Zertifizierungsstelle, wählen Sie deren Zertifikat im Eintrag des Systems; sonst steht vielleicht jemand dazwischen.</translation>
    </message>
</context>
<context>
    <name>Ldif</name>
    <message>
        <source>The system profile cannot be used: &quot;%1&quot; in its connector part is unknown or not what it should be. Nothing was searched. Correct the profile.</source>
        <translation>Das Systemprofil ist nicht verwendbar: „%1“ in seinem Konnektor-Teil ist unbekannt oder nicht so, wie es sein muss. Es wurde nicht gesucht. Berichtigen Sie das Profil.</translation>
    </message>
    <message>
        <source>The chosen entry is not in the directory file. Nothing was collected. The file is probably another one than when the person was searched: search again.</source>
        <translation>Der gewählte Eintrag steht nicht in der Verzeichnisdatei. Es wurde nichts abgerufen. Wahrscheinlich ist es eine andere Datei als bei der Suche nach der Person: Suchen Sie noch einmal.</translation>
    </message>
    <message>
        <source>The directory file cannot be opened. Nothing was searched. Check its location in the register and that you may read it.</source>
        <translation>Die Verzeichnisdatei lässt sich nicht öffnen. Es wurde nicht gesucht. Prüfen Sie ihren Ort im Verzeichnis und ob Sie sie lesen dürfen.</translation>
    </message>
    <message>
        <source>The file lists changes to a directory (changetype), not what is in it. Nothing can be found in it. Ask for an export of the entries, for instance with slapcat or ldapsearch.</source>
        <translation>Die Datei listet Änderungen an einem Verzeichnisdienst auf (changetype), nicht seinen Inhalt. Darin lässt sich nichts finden. Erbitten Sie einen Export der Einträge, zum Beispiel mit slapcat oder ldapsearch.</translation>
    </message>
    <message>
        <source>The file holds no directory entry. It is empty or no LDIF file, and says nothing about the person. Check which file was handed over.</source>
        <translation>Die Datei enthält keinen Eintrag eines Verzeichnisdienstes. Sie ist leer oder keine LDIF-Datei und sagt nichts über die Person. Prüfen Sie, welche Datei übergeben wurde.</translation>
    </message>
    <message>
        <source>The directory file was changed while it was read. What was found cannot be relied on. Let the export finish, then start again.</source>
        <translation>Die Verzeichnisdatei wurde beim Lesen verändert. Auf das Gefundene ist kein Verlass. Warten Sie, bis der Export fertig ist, und beginnen Sie dann neu.</translation>
    </message>
    <message>
        <source>The directory file could not be read to its end. What was found so far is incomplete. Check the drive it lies on and try again.</source>
        <translation>Die Verzeichnisdatei konnte nicht bis zum Ende gelesen werden. Was bisher gefunden wurde, ist unvollständig. Prüfen Sie das Laufwerk, auf dem sie liegt, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The directory file is written in UTF-16. It was not read. Export it again without the switch for Unicode (ldifde -u).</source>
        <translation>Die Verzeichnisdatei ist in UTF-16 geschrieben. Sie wurde nicht gelesen. Exportieren Sie sie neu, ohne den Schalter für Unicode (ldifde -u).</translation>
    </message>
    <message>
        <source>The directory file is compressed. It was not read. Unpack it and name the LDIF file inside.</source>
        <translation>Die Verzeichnisdatei ist komprimiert. Sie wurde nicht gelesen. Entpacken Sie sie und geben Sie die LDIF-Datei darin an.</translation>
    </message>
    <message>
        <source>The directory file says that it is LDIF of another version than 1. It was not read. Export it again as LDIF version 1.</source>
        <translation>Die Verzeichnisdatei nennt eine andere LDIF-Version als 1. Sie wurde nicht gelesen. Exportieren Sie sie neu als LDIF Version 1.</translation>
    </message>
</context>
<context>
    <name>LedgerLine</name>
    <message numerus="yes">
        <source>… and %n further gap(s)</source>
        <translation>
            <numerusform>… und %n weitere Lücke</numerusform>
            <numerusform>… und %n weitere Lücken</numerusform>
        </translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Grund: %1</translation>
    </message>
    <message>
        <source>The head has agreed that it stays so.</source>
        <translation>Die Schulleitung hat zugestimmt, dass es so bleibt.</translation>
    </message>
    <message>
        <source>It was asked again on %1; that broke off. What was found before holds. Search again for what has come since.</source>
        <translation>Ein erneuter Abruf vom %1 brach ab. Es gilt, was vorher gefunden wurde. Rufen Sie noch einmal ab, um zu finden, was seither dazukam.</translation>
    </message>
    <message>
        <source>To do: mend the cause and ask again, or give the reason why it stays so and have the head sign it.</source>
        <translation>Zu tun: Ursache beheben und erneut abrufen, oder den Grund eintragen, warum es so bleibt, und die Schulleitung zeichnen lassen.</translation>
    </message>
    <message>
        <source>Asked for on %1, no answer yet.</source>
        <translation>Gefragt am %1, noch keine Antwort</translation>
    </message>
</context>
<context>
    <name>Log</name>
    <message>
        <source>A compressed log file ends too early. What stood after that place is missing. Ask for the file again.</source>
        <translation>Eine komprimierte Protokolldatei endet zu früh. Was nach dieser Stelle stand, fehlt. Lassen Sie sich die Datei noch einmal geben.</translation>
    </message>
    <message>
        <source>A compressed log file is damaged. What stood after that place is missing. Ask for the file again.</source>
        <translation>Eine komprimierte Protokolldatei ist beschädigt. Was nach dieser Stelle stand, fehlt. Lassen Sie sich die Datei noch einmal geben.</translation>
    </message>
    <message>
        <source>An address alone does not tell whose lines they are: at another time it may have been somebody else&apos;s. Nothing was collected. Give the period in which it was the person&apos;s.</source>
        <translation>Eine Adresse allein sagt nicht, wessen Zeilen es sind: Zu anderer Zeit kann sie jemand anderem gehört haben. Es wurde nichts abgerufen. Geben Sie den Zeitraum an, in dem sie zu der Person gehörte.</translation>
    </message>
    <message>
        <source>No line of the log is in the format its profile declares. Nothing can be said about the person. Choose the profile that fits, or correct its format.</source>
        <translation>Keine Zeile des Serverprotokolls hat das Format, das sein Profil angibt. Über die Person lässt sich nichts sagen. Wählen Sie das passende Profil oder berichtigen Sie sein Format.</translation>
    </message>
    <message>
        <source>There is nothing to look for in the log. Nothing was searched. Give a user name, an e-mail address, or an address of a computer and a period.</source>
        <translation>Es gibt nichts, wonach im Serverprotokoll gesucht werden könnte. Es wurde nicht gesucht. Geben Sie einen Benutzernamen, eine E-Mail-Adresse oder die Adresse eines Rechners mit einem Zeitraum an.</translation>
    </message>
    <message>
        <source>More than %1 user names and addresses may be the person&apos;s. Give more than that to search by: a user name, or a shorter period.</source>
        <translation>Mehr als %1 Benutzernamen und Adressen können zu der Person gehören. Geben Sie mehr an, wonach gesucht werden kann: einen Benutzernamen oder einen kürzeren Zeitraum.</translation>
    </message>
    <message>
        <source>A log file could not be read to its end. What stood after that place is missing. Check the drive it lies on.</source>
        <translation>Eine Protokolldatei konnte nicht bis zum Ende gelesen werden. Was nach dieser Stelle stand, fehlt. Prüfen Sie das Laufwerk, auf dem sie liegt.</translation>
    </message>
    <message>
        <source>A log file became shorter while it was read. What stood after that place is missing. Collect again after the rotation.</source>
        <translation>Eine Protokolldatei wurde beim Lesen kürzer. Was nach dieser Stelle stand, fehlt. Rufen Sie nach der Rotation noch einmal ab.</translation>
    </message>
    <message>
        <source>No log file was found at the location. Nothing was searched. Check the location and the pattern of file names.</source>
        <translation>An diesem Ort wurde keine Protokolldatei gefunden. Es wurde nicht gesucht. Prüfen Sie den Ort und das Muster der Dateinamen.</translation>
    </message>
    <message>
        <source>More than %1 files belong to this log. Nothing was read. Narrow the pattern of the location, or move older files aside and collect them separately.</source>
        <translation>Mehr als %1 Dateien gehören zu diesem Serverprotokoll. Es wurde nichts gelesen. Fassen Sie das Muster des Ortes enger oder legen Sie ältere Dateien beiseite und rufen Sie sie getrennt ab.</translation>
    </message>
    <message>
        <source>The chosen candidate is not one of a log. Nothing was collected. Search again.</source>
        <translation>Der gewählte Treffer gehört zu keinem Serverprotokoll. Es wurde nichts abgerufen. Suchen Sie noch einmal.</translation>
    </message>
    <message>
        <source>The system profile cannot be used: &quot;%1&quot; in its connector part is unknown or not what it should be. Nothing was searched. Correct the profile.</source>
        <translation>Das Systemprofil ist nicht verwendbar: „%1“ in seinem Konnektor-Teil ist unbekannt oder nicht so, wie es sein muss. Es wurde nicht gesucht. Berichtigen Sie das Profil.</translation>
    </message>
</context>
<context>
    <name>Migrations</name>
    <message>
        <source>A part of the program is missing. Install Habeas again.</source>
        <translation>Ein Teil des Programms fehlt. Installieren Sie Habeas neu.</translation>
    </message>
    <message>
        <source>The database holds tables, but none of a vault. Nothing was changed. Check the database named in vault.json.</source>
        <translation>Die Datenbank enthält Tabellen, aber nicht die eines Tresors. Es wurde nichts geändert. Prüfen Sie, welche Datenbank vault.json nennt.</translation>
    </message>
    <message>
        <source>A newer version of Habeas has used this vault. It was not opened, and nothing was changed. Install the current version.</source>
        <translation>Eine neuere Version von Habeas hat diesen Tresor benutzt. Er wurde nicht geöffnet, es wurde nichts geändert. Installieren Sie die aktuelle Version.</translation>
    </message>
</context>
<context>
    <name>NewFile</name>
    <message>
        <source>%1 exists already and is not overwritten. Choose another name or remove it first.</source>
        <translation>%1 gibt es schon und wird nicht überschrieben. Wählen Sie einen anderen Namen oder entfernen Sie es zuerst.</translation>
    </message>
    <message>
        <source>A name for the new file is missing. Nothing was written.</source>
        <translation>Der neuen Datei fehlt ein Name. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>%1 cannot be created: %2</source>
        <translation>%1 kann nicht angelegt werden: %2</translation>
    </message>
    <message>
        <source>%1 could not be written completely and was discarded. Is the disk full?</source>
        <translation>%1 konnte nicht vollständig geschrieben werden und wurde verworfen. Ist der Datenträger voll?</translation>
    </message>
</context>
<context>
    <name>NewPlace</name>
    <message>
        <source>The folder for the vault could not be made. Check that the disk is not full and that you may write there.</source>
        <translation>Der Ordner für den Tresor konnte nicht angelegt werden. Prüfen Sie, ob noch Platz auf dem Datenträger ist und ob Sie dort schreiben dürfen.</translation>
    </message>
    <message>
        <source>The database for the new vault is not empty. Nothing was changed. Name an empty one.</source>
        <translation>Die Datenbank für den neuen Tresor ist nicht leer. Es wurde nichts geändert. Geben Sie eine leere an.</translation>
    </message>
    <message>
        <source>The folder is not empty. It was left as it is. Choose an empty or a new folder.</source>
        <translation>Der Ordner ist nicht leer. Er blieb, wie er war. Wählen Sie einen leeren oder neuen Ordner.</translation>
    </message>
    <message>
        <source>The folder for the contents is not there. Nothing was made. Make it first, so that everybody who shall use the vault may write to it.</source>
        <translation>Der Ordner für die Inhalte ist nicht da. Es wurde nichts angelegt. Legen Sie ihn zuerst an, und zwar so, dass alle darin schreiben dürfen, die den Tresor benutzen sollen.</translation>
    </message>
    <message>
        <source>This place lies inside a backup, which would be damaged by it. Nothing was made. Name a folder outside of it.</source>
        <translation>Dieser Ort liegt in einer Sicherung und würde sie beschädigen. Angelegt wurde nichts. Nennen Sie einen Ordner außerhalb.</translation>
    </message>
    <message>
        <source>This place lies inside the folder of a vault: it would be lost together with it. Nothing was made. Name a folder outside of it, best on another disk.</source>
        <translation>Dieser Ort liegt im Ordner eines Tresors und ginge mit ihm verloren. Angelegt wurde nichts. Nennen Sie einen Ordner außerhalb, am besten auf einem anderen Datenträger.</translation>
    </message>
</context>
<context>
    <name>Nextcloud</name>
    <message>
        <source>The server does not know this account, or does not show it to this login. Nothing was collected. Look for the person again.</source>
        <translation>Der Server kennt dieses Konto nicht oder zeigt es dieser Anmeldung nicht. Es wurde nichts abgerufen. Suchen Sie die Person noch einmal.</translation>
    </message>
    <message>
        <source>The address of this Nextcloud cannot be used. Nothing was asked. It must begin with https:// and hold neither a user name nor a question mark. Correct it in the register.</source>
        <translation>Die Adresse dieser Nextcloud ist nicht verwendbar. Es wurde nichts abgefragt. Sie muss mit https:// beginnen und darf weder einen Benutzernamen noch ein Fragezeichen enthalten. Berichtigen Sie sie im Verzeichnis.</translation>
    </message>
    <message>
        <source>The server refused the login. It was not tried again, because wrong attempts slow it down for the whole school. Check the user name, use an app password where a second factor is required, and ask the administrator whether the account is disabled.</source>
        <translation>Der Server hat die Anmeldung abgelehnt. Sie wurde nicht wiederholt, weil falsche Versuche ihn für die ganze Schule bremsen. Prüfen Sie den Benutzernamen, verwenden Sie ein App-Passwort, wo ein zweiter Faktor verlangt ist, und fragen Sie die Administration, ob das Konto deaktiviert ist.</translation>
    </message>
    <message>
        <source>The server cannot be reached. Nothing more could be read. Check the address and the connection, then repeat the run.</source>
        <translation>Der Server ist nicht erreichbar. Mehr konnte nicht gelesen werden. Prüfen Sie Adresse und Verbindung; wiederholen Sie dann den Abruf.</translation>
    </message>
    <message>
        <source>The server did not answer in time. What is missing is listed. Repeat the run later.</source>
        <translation>Der Server hat nicht rechtzeitig geantwortet. Was fehlt, ist aufgeführt. Wiederholen Sie den Abruf später.</translation>
    </message>
    <message>
        <source>The server broke off its answer. What is missing is listed. Repeat the run later.</source>
        <translation>Der Server hat seine Antwort abgebrochen. Was fehlt, ist aufgeführt. Wiederholen Sie den Abruf später.</translation>
    </message>
    <message>
        <source>An answer of the server is longer than it can be. It was not used. Ask the administrator to check the server.</source>
        <translation>Eine Antwort des Servers ist länger, als sie sein kann. Sie wurde nicht verwendet. Lassen Sie den Server von der Administration prüfen.</translation>
    </message>
    <message>
        <source>An answer of the server could not be understood. It was not used. Check that the address is that of a Nextcloud.</source>
        <translation>Eine Antwort des Servers war nicht zu verstehen. Sie wurde nicht verwendet. Prüfen Sie, ob die Adresse zu einer Nextcloud gehört.</translation>
    </message>
    <message>
        <source>The server is being maintained. Nothing was read. Repeat the run when it is back.</source>
        <translation>Der Server wird gewartet. Es wurde nichts gelesen. Wiederholen Sie den Abruf, wenn er wieder da ist.</translation>
    </message>
    <message>
        <source>The account is disabled, so its content cannot be read this way. Ask the administrator to enable it for the time of the run, or to hand over &quot;occ user:export&quot;.</source>
        <translation>Das Konto ist deaktiviert; sein Inhalt lässt sich so nicht lesen. Lassen Sie es von der Administration für die Zeit des Abrufs aktivieren oder sich von ihr das Ergebnis von „occ user:export“ geben.</translation>
    </message>
    <message>
        <source>There is no Nextcloud at this address. Nothing was read. Enter the address as it stands in the browser, up to but without &quot;index.php&quot; or &quot;login&quot;.</source>
        <translation>Unter dieser Adresse gibt es keine Nextcloud. Es wurde nichts gelesen. Tragen Sie die Adresse so ein, wie sie im Browser steht, bis vor „index.php“ oder „login“.</translation>
    </message>
    <message>
        <source>The login belongs to another account than the one that was confirmed. Nothing was collected. Log in as the person concerned, or look for the person again.</source>
        <translation>Die Anmeldung gehört zu einem anderen Konto als dem bestätigten. Es wurde nichts abgerufen. Melden Sie sich als die betroffene Person an oder suchen Sie die Person noch einmal.</translation>
    </message>
    <message>
        <source>This account may not look at other accounts. Nothing was read. Use an administrator&apos;s app password, or ask as the person concerned.</source>
        <translation>Dieses Konto darf andere Konten nicht einsehen. Es wurde nichts gelesen. Verwenden Sie das App-Passwort eines Administrationskontos oder fragen Sie als die betroffene Person ab.</translation>
    </message>
    <message>
        <source>Too many accounts may be meant to look at each. Nobody was proposed. Add a user name or a mail address of the person.</source>
        <translation>Es können zu viele Konten gemeint sein, um jedes anzusehen. Niemand wurde vorgeschlagen. Geben Sie zusätzlich einen Benutzernamen oder eine E-Mail-Adresse der Person an.</translation>
    </message>
    <message>
        <source>The server repeats its pages without an end. What is missing is listed. Ask the administrator to check the server.</source>
        <translation>Der Server wiederholt seine Seiten ohne Ende. Was fehlt, ist aufgeführt. Lassen Sie den Server von der Administration prüfen.</translation>
    </message>
    <message>
        <source>The server sends to another address (%1). It was not followed, so that the login goes nowhere else. If that address is right, enter it in the register.</source>
        <translation>Der Server verweist auf eine andere Adresse (%1). Ihr wurde nicht gefolgt, damit die Anmeldung nirgendwo anders hingelangt. Ist jene Adresse die richtige, tragen Sie sie in das Verzeichnis ein.</translation>
    </message>
    <message>
        <source>The server answered with status %1. What is missing is listed. Ask the administrator.</source>
        <translation>Der Server hat mit dem Status %1 geantwortet. Was fehlt, ist aufgeführt. Fragen Sie die Administration.</translation>
    </message>
    <message>
        <source>The settings of this connector are not understood: &quot;asks&quot; is &quot;person&quot; or &quot;administrator&quot;. Correct them in the register.</source>
        <translation>Die Einstellungen dieses Konnektors sind nicht zu verstehen: „asks“ ist „person“ oder „administrator“. Berichtigen Sie sie im Verzeichnis.</translation>
    </message>
    <message>
        <source>This login is no app password, so there is nothing to remove. Nothing was changed.</source>
        <translation>Diese Anmeldung ist kein App-Passwort; es gibt also nichts zu entfernen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The server asks to wait for longer than this program does. What is missing is listed. Repeat the run later.</source>
        <translation>Der Server bittet um eine längere Pause, als dieses Programm einhält. Was fehlt, ist aufgeführt. Wiederholen Sie den Abruf später.</translation>
    </message>
    <message>
        <source>The server turns this address away for a while, as after too many failed logins; the whole school may share it. What is missing is listed. Repeat the run in half an hour, or ask the administrator to run &quot;occ security:bruteforce:reset&quot; with this computer&apos;s address.</source>
        <translation>Der Server weist diese Adresse für eine Weile ab, wie nach zu vielen fehlgeschlagenen Anmeldungen; vielleicht teilt sie sich die ganze Schule. Was fehlt, ist aufgeführt. Wiederholen Sie den Abruf in einer halben Stunde, oder bitten Sie die Administration, „occ security:bruteforce:reset“ mit der Adresse dieses Rechners auszuführen.</translation>
    </message>
    <message>
        <source>The server could not prove who it is (%1). Nothing was sent to it. If it uses the school&apos;s own certificate authority, choose its certificate in the system&apos;s entry; else ask the administrator.</source>
        <translation>Der Server konnte nicht beweisen, wer er ist (%1). Es wurde ihm nichts gesendet. Gehört er zur eigenen Zertifizierungsstelle der Schule, wählen Sie deren Zertifikat im Eintrag des Systems; sonst fragen Sie die Administration.</translation>
    </message>
</context>
<context>
    <name>NextcloudExport</name>
    <message>
        <source>The export is of another account than the one that was confirmed. Nothing was collected. Check the file and look for the person again.</source>
        <translation>Der Export gehört zu einem anderen Konto als dem bestätigten. Es wurde nichts abgerufen. Prüfen Sie die Datei und suchen Sie die Person noch einmal.</translation>
    </message>
    <message>
        <source>This is no export of a Nextcloud account: it has neither user.json nor migrator_versions.json. Nothing was read from it. Ask the administrator for the file that &quot;occ user:export&quot; writes.</source>
        <translation>Das ist kein Export eines Nextcloud-Kontos: Es fehlen user.json und migrator_versions.json. Es wurde nichts daraus gelesen. Erbitten Sie von der Administration die Datei, die „occ user:export“ schreibt.</translation>
    </message>
</context>
<context>
    <name>Opener</name>
    <message>
        <source>The page that opens a bundle in a browser was not written: other files have all of its names. Move them out of the bundle&apos;s folder.</source>
        <translation>Die Seite, die ein Datenpaket im Browser öffnet, wurde nicht geschrieben: Andere Dateien tragen alle ihre Namen. Verschieben Sie diese aus dem Ordner des Datenpakets.</translation>
    </message>
</context>
<context>
    <name>Payload</name>
    <message>
        <source>The end of the encrypted content is missing: it was cut short, for example by an incomplete download. Fetch the file again.</source>
        <translation>Das Ende des verschlüsselten Inhalts fehlt: Er wurde abgeschnitten, zum Beispiel durch einen unvollständigen Download. Holen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>The encrypted content was changed or cut short after it was sealed. Nothing in it can be trusted. Fetch the file again.</source>
        <translation>Der verschlüsselte Inhalt wurde nach dem Versiegeln verändert oder abgeschnitten. Auf ihn ist kein Verlass. Holen Sie die Datei noch einmal.</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Return</source>
        <translation>Eingabe</translation>
    </message>
</context>
<context>
    <name>Restore</name>
    <message>
        <source>the end of a journal</source>
        <translation>das Ende eines Protokolls</translation>
    </message>
    <message>
        <source>The folder for the contents holds contents of this vault already. Nothing was changed. Name another folder, or move those away first.</source>
        <translation>Im Ordner für die Inhalte liegen schon Inhalte dieses Tresors. Es wurde nichts geändert. Geben Sie einen anderen Ordner an oder räumen Sie die vorhandenen zuerst weg.</translation>
    </message>
</context>
<context>
    <name>RowReader</name>
    <message>
        <source>The vault holds nothing under this name. It may have been deleted; the journal of the organisation says so.</source>
        <translation>Unter dieser Kennung enthält der Tresor nichts. Der Datensatz kann gelöscht worden sein; das steht dann im Protokoll des Verantwortlichen.</translation>
    </message>
</context>
<context>
    <name>Seal</name>
    <message>
        <source>The bundle needs about %1 MiB, the disk has %2 MiB left. Nothing was written. Make room, or choose another disk.</source>
        <translation>Das Datenpaket braucht etwa %1 MiB, auf dem Datenträger sind noch %2 MiB frei. Es wurde nichts geschrieben. Schaffen Sie Platz oder wählen Sie einen anderen Datenträger.</translation>
    </message>
</context>
<context>
    <name>SealedBundle</name>
    <message>
        <source>The finished bundle was opened again for a test and does not hold what it should (%1), so it is not released. Seal it again. If that fails too, test this computer&apos;s memory and disk, and report the defect.</source>
        <translation>Das fertige Datenpaket wurde zur Probe wieder geöffnet und enthält nicht, was es soll (%1); deshalb wird es nicht freigegeben. Versiegeln Sie es noch einmal. Gelingt auch das nicht, prüfen Sie Arbeitsspeicher und Datenträger dieses Rechners und melden Sie den Fehler.</translation>
    </message>
    <message>
        <source>The bundle has not been opened for a test yet, so it is not released. Let the rehearsal run first.</source>
        <translation>Das Datenpaket wurde noch nicht zur Probe geöffnet; deshalb wird es nicht freigegeben. Lassen Sie zuerst die Probe laufen.</translation>
    </message>
</context>
<context>
    <name>SqlError</name>
    <message>
        <source>Another program is using the vault and did not let go of it in time. Nothing was changed. Try again when it has finished.</source>
        <translation>Ein anderes Programm benutzt den Tresor und hat ihn nicht rechtzeitig freigegeben. Es wurde nichts geändert. Versuchen Sie es noch einmal, wenn es fertig ist.</translation>
    </message>
    <message>
        <source>This is stored already and may not be stored a second time. Nothing was changed.</source>
        <translation>Das ist schon gespeichert und darf kein zweites Mal gespeichert werden. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Somebody else changed the same at the same moment, several times in a row. Nothing was changed. Try again.</source>
        <translation>Jemand anders hat mehrmals hintereinander im selben Augenblick dasselbe geändert. Es wurde nichts geändert. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The database is damaged. Nothing was changed. Make a copy of the vault as it is, then restore the last backup.</source>
        <translation>Die Datenbank ist beschädigt. Es wurde nichts geändert. Kopieren Sie den Tresor, wie er ist, und spielen Sie dann die letzte Sicherung ein.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed. Make room, then try again.</source>
        <translation>Der Datenträger ist voll. Es wurde nichts geändert. Schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The vault may only be read here. Nothing was changed. Check the permissions of its folder.</source>
        <translation>Der Tresor darf hier nur gelesen werden. Es wurde nichts geändert. Prüfen Sie die Zugriffsrechte seines Ordners.</translation>
    </message>
    <message>
        <source>The disk or network drive with the vault did not read or write as it should. Check that it is connected and healthy.</source>
        <translation>Der Datenträger oder das Netzlaufwerk mit dem Tresor hat nicht gelesen oder geschrieben, wie es sein muss. Prüfen Sie, ob es verbunden und in Ordnung ist.</translation>
    </message>
    <message>
        <source>What was recorded may not be changed afterwards. Nothing was changed.</source>
        <translation>Was festgehalten ist, darf nachträglich nicht geändert werden. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The database does not allow this user to do that. Nothing was changed. Ask who runs the database server.</source>
        <translation>Die Datenbank erlaubt diesem Benutzer das nicht. Es wurde nichts geändert. Fragen Sie die Stelle, die den Datenbankserver betreibt.</translation>
    </message>
    <message>
        <source>The database server cannot be reached, does not accept the user&apos;s password, or cannot prove that it is the right one. Check the network, the entry in libpq&apos;s password file, and the certificate named in vault.json.</source>
        <translation>Der Datenbankserver ist nicht erreichbar, nimmt das Passwort des Benutzers nicht an oder kann nicht nachweisen, dass er der richtige ist. Prüfen Sie das Netz, den Eintrag in der Passwortdatei von libpq und das Zertifikat, das vault.json nennt.</translation>
    </message>
    <message>
        <source>The database did not do what it was asked. Nothing was changed. The log names the database&apos;s error number.</source>
        <translation>Die Datenbank hat nicht getan, was verlangt war. Es wurde nichts geändert. Die Fehlernummer der Datenbank steht in den Meldungen des Programms.</translation>
    </message>
</context>
<context>
    <name>TableCopy</name>
    <message>
        <source>The copy has not as many records as the original. It was thrown away. Check both disks, then try again.</source>
        <translation>Die Kopie hat nicht so viele Datensätze wie das Original. Sie wurde verworfen. Prüfen Sie beide Datenträger und versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>Transaction</name>
    <message>
        <source>The connection to the database server broke at the last moment. The change was either stored whole or not at all. Open it again and look before you repeat it.</source>
        <translation>Die Verbindung zum Datenbankserver ist im letzten Augenblick abgerissen. Die Änderung wurde entweder ganz gespeichert oder gar nicht. Öffnen Sie sie neu und sehen Sie nach, bevor Sie sie wiederholen.</translation>
    </message>
</context>
<context>
    <name>Unlocking</name>
    <message>
        <source>This vault does not know the user. It was not opened.</source>
        <translation>Dieser Tresor kennt die Person nicht. Er wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>Several people use this vault. It was not opened. Say who you are.</source>
        <translation>Mehrere Personen benutzen diesen Tresor. Er wurde nicht geöffnet. Geben Sie an, wer Sie sind.</translation>
    </message>
    <message>
        <source>The vault cannot be opened this way: it holds no such slot for you. Nothing was changed. Try the other way (passphrase or recovery sheet).</source>
        <translation>So lässt sich der Tresor nicht öffnen: Er hat für Sie keinen solchen Zugang. Es wurde nichts geändert. Versuchen Sie es auf dem anderen Weg (Passwort oder Wiederherstellungsblatt).</translation>
    </message>
</context>
<context>
    <name>Vault</name>
    <message>
        <source>The database is empty: it holds no vault. Nothing was changed. Restore the last backup.</source>
        <translation>Die Datenbank ist leer: Sie enthält keinen Tresor. Es wurde nichts geändert. Spielen Sie die letzte Sicherung ein.</translation>
    </message>
    <message>
        <source>The database belongs to another vault than the file vault.json. It was not opened, and nothing was changed. Bring back the file or the database that belongs here.</source>
        <translation>Die Datenbank gehört zu einem anderen Tresor als die Datei vault.json. Er wurde nicht geöffnet, es wurde nichts geändert. Holen Sie die Datei oder die Datenbank zurück, die hierher gehört.</translation>
    </message>
</context>
<context>
    <name>VaultFile</name>
    <message>
        <source>The file vault.json is damaged: &quot;%1&quot; is missing or cannot be used. The vault was not opened. Restore the file from a backup; it holds no secret.</source>
        <translation>Die Datei vault.json ist beschädigt: „%1“ fehlt oder ist nicht verwendbar. Der Tresor wurde nicht geöffnet. Holen Sie die Datei aus einer Sicherung zurück; sie enthält kein Geheimnis.</translation>
    </message>
    <message>
        <source>vault.json asks for the connection mode &quot;%1&quot;, which does not prove that the database server is the right one. Nothing was sent. Set &quot;sslmode&quot; to &quot;verify-full&quot;.</source>
        <translation>vault.json verlangt die Verbindungsart „%1“; sie weist nicht nach, dass der Datenbankserver der richtige ist. Es wurde nichts gesendet. Setzen Sie „sslmode“ auf „verify-full“.</translation>
    </message>
    <message>
        <source>This vault was made by a newer version of Habeas. It was not opened. Install the current version.</source>
        <translation>Dieser Tresor wurde mit einer neueren Version von Habeas angelegt. Er wurde nicht geöffnet. Installieren Sie die aktuelle Version.</translation>
    </message>
    <message>
        <source>There is a vault in this folder already. It was left as it is. Choose an empty folder.</source>
        <translation>In diesem Ordner liegt schon ein Tresor. Er blieb, wie er war. Wählen Sie einen leeren Ordner.</translation>
    </message>
    <message>
        <source>The file vault.json could not be written. Check that the disk is not full and that you may write to the folder.</source>
        <translation>Die Datei vault.json konnte nicht geschrieben werden. Prüfen Sie, ob noch Platz auf dem Datenträger ist und ob Sie in den Ordner schreiben dürfen.</translation>
    </message>
    <message>
        <source>There is no vault in this folder, or it may not be read: the file vault.json could not be opened. Check the folder; if the vault was moved, name its new place.</source>
        <translation>In diesem Ordner liegt kein Tresor, oder er darf nicht gelesen werden: Die Datei vault.json ließ sich nicht öffnen. Prüfen Sie den Ordner; wurde der Tresor verschoben, geben Sie den neuen Ort an.</translation>
    </message>
</context>
<context>
    <name>ZipIndex</name>
    <message>
        <source>It may be damaged or made to harm, so nothing of it is used. Get the file again from where it came from.</source>
        <translation>Es kann beschädigt sein oder schaden sollen; deshalb wird nichts daraus verwendet. Holen Sie die Datei noch einmal von dort, woher Sie sie haben.</translation>
    </message>
    <message>
        <source>The archive&apos;s directory is broken.</source>
        <translation>Das Inhaltsverzeichnis des Archivs ist fehlerhaft.</translation>
    </message>
    <message>
        <source>The archive tells two different things about one file.</source>
        <translation>Das Archiv sagt über eine Datei zweierlei aus.</translation>
    </message>
    <message>
        <source>The archive is cut off.</source>
        <translation>Das Archiv ist abgeschnitten.</translation>
    </message>
    <message>
        <source>Two files in the archive overlap.</source>
        <translation>Zwei Dateien im Archiv überschneiden sich.</translation>
    </message>
    <message>
        <source>The archive claims to hold more than is believable.</source>
        <translation>Das Archiv gibt vor, mehr zu enthalten, als glaubhaft ist.</translation>
    </message>
    <message>
        <source>Something follows after the end of the archive.</source>
        <translation>Nach dem Ende des Archivs folgt noch etwas.</translation>
    </message>
    <message>
        <source>This is not a ZIP archive.</source>
        <translation>Das ist kein ZIP-Archiv.</translation>
    </message>
    <message>
        <source>A file inside the archive is encrypted.</source>
        <translation>Eine Datei im Archiv ist verschlüsselt.</translation>
    </message>
    <message>
        <source>A file inside the archive is packed in an unusual way.</source>
        <translation>Eine Datei im Archiv ist auf ungewöhnliche Weise gepackt.</translation>
    </message>
    <message>
        <source>The archive holds a link or a device.</source>
        <translation>Das Archiv enthält eine Verknüpfung oder eine Gerätedatei.</translation>
    </message>
    <message>
        <source>The archive holds a file name that is not allowed in a bundle.</source>
        <translation>Das Archiv enthält einen Dateinamen, der in einem Datenpaket nicht erlaubt ist.</translation>
    </message>
    <message>
        <source>Two files in the archive have the same name.</source>
        <translation>Zwei Dateien im Archiv haben denselben Namen.</translation>
    </message>
</context>
<context>
    <name>ZipReader</name>
    <message>
        <source>The content of a file in the archive is damaged. Nothing of the archive is used. Get the file again from where it came from.</source>
        <translation>Der Inhalt einer Datei im Archiv ist beschädigt. Aus dem Archiv wird nichts verwendet. Holen Sie die Datei noch einmal von dort, woher Sie sie haben.</translation>
    </message>
</context>
<context>
    <name>ZipWriter</name>
    <message>
        <source>The archive could not be written, so there is no bundle. Try again; if it fails again, report it with this code.</source>
        <translation>Das Archiv konnte nicht geschrieben werden; es gibt also kein Datenpaket. Versuchen Sie es noch einmal; misslingt es wieder, melden Sie den Fehler mit diesem Code.</translation>
    </message>
</context>
<context>
    <name>habeas</name>
    <message>
        <source>A stored record (%1) cannot be read: its field “%2” is missing or not what it should be. Nothing was changed. Verify the vault, or go back to a backup.</source>
        <translation>Ein gespeicherter Datensatz (%1) kann nicht gelesen werden: Sein Feld „%2“ fehlt oder ist nicht so, wie es sein muss. Es wurde nichts geändert. Prüfen Sie den Tresor oder gehen Sie auf eine Sicherung zurück.</translation>
    </message>
    <message>
        <source>The system profile “%1” is broken at “%2”: something is missing there, unknown or of the wrong kind. No entry was made from it. Correct it, or install the program again if it is one that came with it.</source>
        <translation>Das Systemprofil „%1“ ist bei „%2“ fehlerhaft: Dort fehlt etwas, ist unbekannt oder von der falschen Art. Es wurde kein Eintrag daraus angelegt. Berichtigen Sie das Profil; wurde es mit dem Programm geliefert, installieren Sie dieses neu.</translation>
    </message>
    <message>
        <source>There is no system profile “%1”. There are: %2.</source>
        <translation>Ein Systemprofil „%1“ gibt es nicht. Es gibt: %2.</translation>
    </message>
</context>
<context>
    <name>habeas::collection</name>
    <message>
        <source>Among these are contents of other people. They are handed out only with a note that says how their rights were weighed (Art. 15(4) GDPR). Nothing was decided.</source>
        <translation>Darunter sind Inhalte anderer Personen. Sie werden nur mit einem Vermerk herausgegeben, wie deren Rechte abgewogen wurden (Art. 15 Abs. 4 DSGVO). Es wurde nichts entschieden.</translation>
    </message>
    <message>
        <source>What is not handed out needs a legal ground. Nothing was decided.</source>
        <translation>Was nicht herausgegeben wird, braucht einen Rechtsgrund. Es wurde nichts entschieden.</translation>
    </message>
    <message>
        <source>“%1” is no ground for withholding an item. There are: %2.</source>
        <translation>„%1“ ist kein Grund, einen Fund zurückzuhalten. Es gibt: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) that were collected from “%1” are gone from the vault. Nothing is handed out like this. Run journal verify, and go back to a backup or collect again.</source>
        <translation>
            <numerusform>%n Fund, der aus „%1“ abgerufen wurde, fehlt im Tresor. So wird nichts herausgegeben. Prüfen Sie das Protokoll (journal verify) und gehen Sie auf eine Sicherung zurück oder rufen Sie noch einmal ab.</numerusform>
            <numerusform>%n Funde, die aus „%1“ abgerufen wurden, fehlen im Tresor. So wird nichts herausgegeben. Prüfen Sie das Protokoll (journal verify) und gehen Sie auf eine Sicherung zurück oder rufen Sie noch einmal ab.</numerusform>
        </translation>
    </message>
    <message>
        <source>A redaction needs the redacted content: give the file that goes out instead.</source>
        <translation>Zum Schwärzen gehört der geschwärzte Inhalt: Geben Sie die Datei an, die stattdessen herausgeht.</translation>
    </message>
    <message>
        <source>The list of names that belongs to Habeas cannot be read. Third parties would not be marked. Install Habeas again.</source>
        <translation>Die Namensliste, die zu Habeas gehört, ist nicht lesbar. Dritte würden nicht markiert. Installieren Sie Habeas neu.</translation>
    </message>
    <message>
        <source>The redacted document could not be put together; there may not be enough memory. Nothing was recorded.</source>
        <translation>Das geschwärzte Dokument ließ sich nicht zusammensetzen; vielleicht fehlt Arbeitsspeicher. Es wurde nichts verzeichnet.</translation>
    </message>
    <message>
        <source>There is no picture to redact. Open the item again.</source>
        <translation>Es gibt kein Bild zu schwärzen. Öffnen Sie den Fund neu.</translation>
    </message>
    <message>
        <source>The document has no pages. Nothing was recorded.</source>
        <translation>Das Dokument hat keine Seiten. Es wurde nichts verzeichnet.</translation>
    </message>
    <message>
        <source>The redaction was recorded, but what lies in the vault is not what was written. Hand nothing out. Run journal verify, and redact again.</source>
        <translation>Die Schwärzung ist verzeichnet, aber im Tresor liegt nicht, was geschrieben wurde. Geben Sie nichts heraus. Führen Sie journal verify aus und schwärzen Sie erneut.</translation>
    </message>
    <message>
        <source>Nothing is covered. To hand the item out as it is, decide so.</source>
        <translation>Es ist nichts abgedeckt. Soll der Fund herausgegeben werden, wie er ist, entscheiden Sie das so.</translation>
    </message>
    <message>
        <source>A passage to be covered lies outside the text. Nothing was redacted. Open the item again and mark the passages anew.</source>
        <translation>Eine abzudeckende Stelle liegt außerhalb des Textes. Es wurde nichts geschwärzt. Öffnen Sie den Fund neu und markieren Sie die Stellen noch einmal.</translation>
    </message>
    <message>
        <source>The search for other people was stopped. What was looked through stays; it can go on at any time.</source>
        <translation>Die Suche nach anderen Personen wurde angehalten. Was durchgesehen ist, bleibt erhalten; sie kann jederzeit weitergehen.</translation>
    </message>
    <message>
        <source>Somebody is named in these items who is to be made unrecognisable everywhere. Redact them, or decide otherwise about the person. Nothing was decided.</source>
        <translation>In diesen Funden wird jemand genannt, der überall unkenntlich werden soll. Schwärzen Sie die Funde oder entscheiden Sie anders über die Person. Es wurde nichts entschieden.</translation>
    </message>
    <message>
        <source>Other people are named in these items. Decide about them first, or say in a note how their rights were weighed (Art. 15(4) GDPR). Nothing was decided.</source>
        <translation>In diesen Funden werden andere Personen genannt. Entscheiden Sie zuerst über diese oder vermerken Sie, wie ihre Rechte abgewogen wurden (Art. 15 Abs. 4 DSGVO). Es wurde nichts entschieden.</translation>
    </message>
    <message>
        <source>Somebody else is named in what is handed out only with a note that says how their rights were weighed (Art. 15(4) GDPR). Nothing was decided.</source>
        <translation>Eine andere Person wird nur genannt, wenn vermerkt ist, wie ihre Rechte abgewogen wurden (Art. 15 Abs. 4 DSGVO). Es wurde nichts entschieden.</translation>
    </message>
    <message>
        <source>The text is not the one that was looked through for other people. Look again, then redact. Nothing was recorded.</source>
        <translation>Der Text ist nicht der, der auf andere Personen durchgesehen wurde. Sehen Sie ihn erneut durch, dann schwärzen Sie. Es wurde nichts festgehalten.</translation>
    </message>
    <message>
        <source>Where a name stands on page %1 is not known. Draw an area over it there. Nothing was recorded.</source>
        <translation>Wo ein Name auf Seite %1 steht, ist nicht bekannt. Legen Sie dort einen Bereich darüber. Es wurde nichts festgehalten.</translation>
    </message>
    <message>
        <source>The redaction was recorded, but text can still be read in it. Hand nothing out, and redact again.</source>
        <translation>Die geschwärzte Fassung ist festgehalten, aber darin lässt sich noch Text lesen. Geben Sie nichts heraus und schwärzen Sie erneut.</translation>
    </message>
    <message>
        <source>There is a rule for chats of this system, and this one was not looked through for other people yet. Look for them, then redact. Nothing was recorded.</source>
        <translation>Für Chats dieses Systems gilt eine Regel, und dieser wurde noch nicht auf andere Personen durchgesehen. Suchen Sie nach ihnen und schwärzen Sie dann. Nichts wurde eingetragen.</translation>
    </message>
    <message>
        <source>There is a rule for chats of this system, and these were not looked through for other people yet. Look for them first. Nothing was decided.</source>
        <translation>Für Chats dieses Systems gilt eine Regel, und diese wurden noch nicht auf andere Personen durchgesehen. Suchen Sie zuerst nach ihnen. Nichts wurde entschieden.</translation>
    </message>
    <message>
        <source>It was stopped. Nothing was decided.</source>
        <translation>Es wurde angehalten. Entschieden wurde nichts.</translation>
    </message>
    <message>
        <source>About items of this step something else was decided since. Nothing was taken back. Decide about them anew.</source>
        <translation>Über Funde dieses Schritts wurde seither anders entschieden. Zurückgenommen wurde nichts. Entscheiden Sie über sie neu.</translation>
    </message>
    <message>
        <source>Nothing was decided about this item.</source>
        <translation>Über diesen Fund wurde nichts entschieden.</translation>
    </message>
    <message>
        <source>The case&apos;s bundle is sealed: what was decided for it is not taken back. To change something, decide about the items anew, then write the letter and seal again.</source>
        <translation>Das Datenpaket des Vorgangs ist versiegelt: Was dafür entschieden wurde, wird nicht zurückgenommen. Um etwas zu ändern, entscheiden Sie über die Funde neu, schreiben dann das Schreiben neu und versiegeln noch einmal.</translation>
    </message>
    <message>
        <source>This item can only be redacted by hand.</source>
        <translation>Dieser Fund lässt sich nur von Hand schwärzen.</translation>
    </message>
    <message>
        <source>The case is closed. Nothing was decided. Reopen it first; that is recorded too.</source>
        <translation>Der Vorgang ist abgeschlossen. Es wurde nichts entschieden. Zuerst wieder öffnen; auch das wird festgehalten.</translation>
    </message>
    <message>
        <source>This file holds more pictures than the one shown, and a redaction would leave the others out. Withhold it, or hand it out whole. Nothing was recorded.</source>
        <translation>Diese Datei enthält mehr Bilder als das gezeigte, und eine Schwärzung ließe die anderen weg. Halten Sie sie zurück, oder geben Sie sie ganz heraus. Es wurde nichts eingetragen.</translation>
    </message>
    <message>
        <source>The case is answered, or a copy was handed over: what was decided about people stands in it. Reopen the case first.</source>
        <translation>Der Vorgang ist beantwortet, oder eine Kopie wurde übergeben: Darin steht, was über Personen entschieden wurde. Öffnen Sie den Vorgang zuerst wieder.</translation>
    </message>
    <message>
        <source>Something else was decided about this person since. Nothing was taken back.</source>
        <translation>Über diese Person wurde seither anders entschieden. Nichts wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>The case&apos;s bundle is sealed: what was decided for it is not taken back. To change something, decide about the people anew, then write the letter and seal again.</source>
        <translation>Das Datenpaket des Vorgangs ist versiegelt: Was dafür entschieden wurde, wird nicht zurückgenommen. Um etwas zu ändern, entscheiden Sie neu über die Personen, schreiben dann das Schreiben neu und versiegeln wieder.</translation>
    </message>
    <message>
        <source>Nothing is decided yet about some of the people named in this item, so they would still be named. Decide about each of them first. Nothing was redacted.</source>
        <translation>Über einige der hier genannten Personen ist noch nicht entschieden; sie stünden weiter darin. Zuerst über jede von ihnen entscheiden. Es wurde nichts geschwärzt.</translation>
    </message>
    <message>
        <source>Whoever is hidden in the name also stands in the content. Cover the passages there as well. Nothing was recorded.</source>
        <translation>Wer im Namen unkenntlich wird, steht auch im Inhalt. Machen Sie auch die Stellen dort unkenntlich. Es wurde nichts festgehalten.</translation>
    </message>
    <message>
        <source>The rule for chats of this system hides messages in these. Redact them, decide that their authors may be named, or change the rule. Nothing was decided.</source>
        <translation>Die Regel für Chats dieses Systems verbirgt hierin Nachrichten. Schwärzen Sie diese Funde, entscheiden Sie, dass die Verfasser genannt werden dürfen, oder ändern Sie die Regel. Entschieden wurde nichts.</translation>
    </message>
    <message>
        <source>Somebody who is to be unrecognisable stands in this file besides its pages: in notes, fields or properties. Cover any area; then only pictures of its pages go out, without those. Nothing was recorded.</source>
        <translation>Jemand, der unkenntlich werden soll, steht in dieser Datei neben ihren Seiten: in Notizen, Feldern oder Eigenschaften. Schwärzen Sie eine beliebige Fläche; dann gehen nur Bilder der Seiten hinaus, ohne diese Angaben. Es wurde nichts festgehalten.</translation>
    </message>
    <message>
        <source>The redacted file cannot be read: %1</source>
        <translation>Die geschwärzte Datei ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>“%1” still stands in this version, and is to be unrecognisable. If it is somebody else, say so in the note. Nothing was recorded.</source>
        <translation>„%1“ steht in dieser Fassung noch und soll unkenntlich sein. Ist jemand anderes gemeint, das in der Bemerkung sagen. Festgehalten wurde nichts.</translation>
    </message>
    <message>
        <source>This file is the original, byte by byte: nothing is covered in it. Choose the redacted version. Nothing was recorded.</source>
        <translation>Diese Datei ist das Original, Byte für Byte: Nichts ist darin geschwärzt. Die geschwärzte Fassung wählen. Festgehalten wurde nichts.</translation>
    </message>
    <message>
        <source>Other people stand in more places of this item than are kept. Withhold it, or redact it in its own program and choose that version. Nothing was recorded.</source>
        <translation>In diesem Fund stehen andere an mehr Stellen, als vermerkt werden. Den Fund zurückhalten, oder ihn in seinem eigenen Programm schwärzen und diese Fassung wählen. Festgehalten wurde nichts.</translation>
    </message>
    <message>
        <source>What stands in this version cannot be read here, or not all of it, so nobody has searched it for those who are to be unrecognisable. If you have looked through it, say so in the note. Nothing was recorded.</source>
        <translation>Was in dieser Fassung steht, lässt sich hier nicht oder nicht ganz lesen. Sie ist also nicht nach denen durchsucht, die unkenntlich werden sollen. Haben Sie sie durchgesehen, das in der Bemerkung sagen. Festgehalten wurde nichts.</translation>
    </message>
    <message>
        <source>The original was not looked through for other people yet, so nobody knows who must not stand in this version. Look for them first, or say in the note that you have looked. Nothing was recorded.</source>
        <translation>Das Original ist noch nicht nach anderen durchgesehen. Niemand weiß also, wer in dieser Fassung nicht stehen darf. Zuerst nach Dritten suchen, oder in der Bemerkung sagen, dass Sie sie durchgesehen haben. Festgehalten wurde nichts.</translation>
    </message>
    <message>
        <source>Say in a note why the ground holds here; where it is about others, whose interests are affected, how they were weighed, and why redacting is not enough. Nothing was decided.</source>
        <translation>In der Bemerkung sagen, warum der Grund hier trägt; geht es um andere: wessen Interessen betroffen sind, wie abgewogen wurde und warum Schwärzen nicht genügt. Es wurde nichts entschieden.</translation>
    </message>
</context>
<context>
    <name>habeas::connectors</name>
    <message>
        <source>The file holds more than the certificates of one school. Nothing was taken. Choose the file of the authority that signed the server&apos;s certificate.</source>
        <translation>Die Datei enthält mehr als die Zertifikate einer Schule. Es wurde nichts übernommen. Wählen Sie die Datei der Stelle, die das Zertifikat des Servers unterschrieben hat.</translation>
    </message>
    <message>
        <source>The file holds no certificate in PEM or DER form. Nothing was taken. The administrator can export the authority&apos;s certificate as .pem or .crt.</source>
        <translation>Die Datei enthält kein Zertifikat im PEM- oder DER-Format. Es wurde nichts übernommen. Die Administration kann das Zertifikat der Stelle als .pem oder .crt ausgeben.</translation>
    </message>
    <message>
        <source>The file holds a certificate that may not sign others: that of a server or a person. Nothing was taken. Choose the certificate of the authority (CA) that signed it.</source>
        <translation>Die Datei enthält ein Zertifikat, das keine anderen unterschreiben darf: das eines Servers oder einer Person. Es wurde nichts übernommen. Wählen Sie das Zertifikat der Stelle (CA), die es unterschrieben hat.</translation>
    </message>
    <message>
        <source>The authority&apos;s certificate has expired: no server can prove itself by it. Nothing was taken. Ask the administrator for the one that is valid today.</source>
        <translation>Das Zertifikat der Stelle ist abgelaufen: Kein Server kann sich damit ausweisen. Es wurde nichts übernommen. Lassen Sie sich von der Administration das heute gültige geben.</translation>
    </message>
    <message>
        <source>The certificate file cannot be read: %1</source>
        <translation>Die Zertifikatsdatei lässt sich nicht lesen: %1</translation>
    </message>
</context>
<context>
    <name>habeas::crypto::Argon</name>
    <message>
        <source>The work factor of the passphrase is outside the allowed bounds. Somebody may have changed it to make the passphrase easier to guess or this computer stand still. Nothing was opened. Restore the vault from a backup, or open it with the recovery sheet.</source>
        <translation>Der Rechenaufwand für das Passwort liegt außerhalb der erlaubten Grenzen. Jemand kann ihn geändert haben, damit das Passwort leichter zu erraten ist oder dieser Rechner stehen bleibt. Es wurde nichts geöffnet. Stellen Sie den Tresor aus einer Sicherung wieder her oder öffnen Sie ihn mit dem Wiederherstellungsblatt.</translation>
    </message>
    <message>
        <source>There is not enough memory to check the passphrase (%1 MiB are needed). Nothing was changed. Close other programs and try again.</source>
        <translation>Der Arbeitsspeicher reicht nicht, um das Passwort zu prüfen (%1 MiB werden gebraucht). Es wurde nichts geändert. Schließen Sie andere Programme und versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>habeas::crypto::Boxes</name>
    <message>
        <source>A sealed key does not open: it was meant for somebody else, or was changed or moved. What it protects stays closed. Ask whoever gave the access to give it again, and let the journal be checked.</source>
        <translation>Ein versiegelter Schlüssel lässt sich nicht öffnen: Er war für jemand anderen bestimmt oder wurde verändert oder verschoben. Was er schützt, bleibt verschlossen. Lassen Sie sich den Zugang von der Person, die ihn gegeben hat, noch einmal geben und lassen Sie das Protokoll prüfen.</translation>
    </message>
    <message>
        <source>A public key is none: it has the wrong length or is one that protects nothing. Nothing was sealed. Have the person&apos;s key stated again.</source>
        <translation>Ein öffentlicher Schlüssel ist ungültig: Er hat die falsche Länge oder schützt nichts. Es wurde nichts versiegelt. Lassen Sie den Schlüssel der Person neu feststellen.</translation>
    </message>
</context>
<context>
    <name>habeas::crypto::RecoveryCode</name>
    <message>
        <source>There is a typing error in line %1 of the recovery code. Nothing was changed. Compare this line with the sheet.</source>
        <translation>In Zeile %1 des Wiederherstellungscodes ist ein Tippfehler. Es wurde nichts geändert. Vergleichen Sie diese Zeile mit dem Blatt.</translation>
    </message>
    <message>
        <source>Symbol %1 of the recovery code is one that no code has. Nothing was changed. Codes have digits and letters without I, L, O and U: compare it with the sheet.</source>
        <translation>Das %1. Zeichen des Wiederherstellungscodes kommt in keinem Code vor. Es wurde nichts geändert. Codes bestehen aus Ziffern und Buchstaben ohne I, L, O und U: Vergleichen Sie ihn mit dem Blatt.</translation>
    </message>
    <message>
        <source>The recovery code has %1 symbols; %2 were typed. Nothing was changed. Compare it with the sheet.</source>
        <translation>Der Wiederherstellungscode hat %1 Zeichen; eingegeben wurden %2. Es wurde nichts geändert. Vergleichen Sie ihn mit dem Blatt.</translation>
    </message>
</context>
<context>
    <name>habeas::crypto::Scopes</name>
    <message>
        <source>A wrapped key does not open: it was changed or moved, or belongs to another role. What it protects stays closed; everything else can be read. Let the journal be checked, and restore the vault from a backup.</source>
        <translation>Ein verpackter Schlüssel lässt sich nicht öffnen: Er wurde verändert oder verschoben oder gehört zu einer anderen Rolle. Was er schützt, bleibt verschlossen; alles andere ist lesbar. Lassen Sie das Protokoll prüfen und stellen Sie den Tresor aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>A newer version of Habeas wrote a key of this vault. Nothing was changed. Install the newer version.</source>
        <translation>Ein Schlüssel dieses Tresors stammt von einer neueren Version von Habeas. Es wurde nichts geändert. Installieren Sie die neuere Version.</translation>
    </message>
</context>
<context>
    <name>habeas::crypto::SealedRow</name>
    <message>
        <source>A record does not open: it was changed, exchanged or moved, or belongs to another key. This record cannot be read; nothing else was touched. Let the journal be checked, and restore the vault from a backup.</source>
        <translation>Ein Datensatz lässt sich nicht öffnen: Er wurde verändert, ausgetauscht oder verschoben oder gehört zu einem anderen Schlüssel. Dieser Datensatz ist nicht lesbar; sonst wurde nichts berührt. Lassen Sie das Protokoll prüfen und stellen Sie den Tresor aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>A record is cut off: its end is missing. This record cannot be read; nothing else was touched. Restore the vault from a backup.</source>
        <translation>Ein Datensatz ist abgeschnitten: Sein Ende fehlt. Dieser Datensatz ist nicht lesbar; sonst wurde nichts berührt. Stellen Sie den Tresor aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>A newer version of Habeas wrote a record. Nothing was changed. Install the newer version.</source>
        <translation>Ein Datensatz stammt von einer neueren Version von Habeas. Es wurde nichts geändert. Installieren Sie die neuere Version.</translation>
    </message>
    <message>
        <source>A record is longer than 16 MiB. It was not saved. Shorten the text, or attach it as a file.</source>
        <translation>Ein Datensatz ist länger als 16 MiB. Er wurde nicht gespeichert. Kürzen Sie den Text oder hängen Sie ihn als Datei an.</translation>
    </message>
</context>
<context>
    <name>habeas::crypto::SealedSecret</name>
    <message>
        <source>A newer version of Habeas keeps this access. Install the newer version, or enter the password again.</source>
        <translation>Eine neuere Fassung von Habeas hat diesen Zugang gespeichert. Installieren Sie die neuere Fassung, oder geben Sie das Passwort noch einmal ein.</translation>
    </message>
    <message>
        <source>The password of a kept access does not open: it was changed or moved. Enter it again.</source>
        <translation>Das Passwort eines gemerkten Zugangs lässt sich nicht öffnen: Es wurde verändert oder verschoben. Geben Sie es noch einmal ein.</translation>
    </message>
</context>
<context>
    <name>habeas::crypto::Slots</name>
    <message>
        <source>The place that keeps your key is damaged, or belongs to another user or vault. Whether the passphrase is right cannot be told. Nothing was changed. Restore the vault from a backup, or open it with the recovery sheet.</source>
        <translation>Das Fach mit Ihrem Schlüssel ist beschädigt oder gehört zu einer anderen Person oder einem anderen Tresor. Ob das Passwort stimmt, lässt sich nicht sagen. Es wurde nichts geändert. Stellen Sie den Tresor aus einer Sicherung wieder her oder öffnen Sie ihn mit dem Wiederherstellungsblatt.</translation>
    </message>
    <message>
        <source>A newer version of Habeas wrote the place that keeps your key. Nothing was changed. Install the newer version.</source>
        <translation>Das Fach mit Ihrem Schlüssel stammt von einer neueren Version von Habeas. Es wurde nichts geändert. Installieren Sie die neuere Version.</translation>
    </message>
    <message>
        <source>The passphrase is empty: everybody could open the vault. Nothing was changed. Choose a passphrase.</source>
        <translation>Das Passwort ist leer: Jeder könnte den Tresor öffnen. Es wurde nichts geändert. Wählen Sie ein Passwort.</translation>
    </message>
    <message>
        <source>The passphrase is wrong. The vault stays closed and nothing was changed. Try again, or open it with the recovery sheet.</source>
        <translation>Das Passwort ist falsch. Der Tresor bleibt geschlossen, es wurde nichts geändert. Versuchen Sie es noch einmal oder öffnen Sie ihn mit dem Wiederherstellungsblatt.</translation>
    </message>
    <message>
        <source>The recovery code is free of typing errors but does not open this vault. It may belong to another vault, another user or an older sheet. Nothing was changed. Look for the latest sheet.</source>
        <translation>Der Wiederherstellungscode ist ohne Tippfehler, öffnet diesen Tresor aber nicht. Er kann zu einem anderen Tresor, einer anderen Person oder einem älteren Blatt gehören. Es wurde nichts geändert. Suchen Sie das neueste Blatt.</translation>
    </message>
</context>
<context>
    <name>habeas::crypto::Statement</name>
    <message>
        <source>A statement about a person or a key does not carry the organisation&apos;s signature. It is ignored: somebody may be trying to give themselves access. Let the journal be checked, and tell the data protection officer.</source>
        <translation>Eine Feststellung über eine Person oder einen Schlüssel trägt nicht die Signatur des Verantwortlichen. Sie wird nicht beachtet: Jemand versucht vielleicht, sich selbst Zugang zu geben. Lassen Sie das Protokoll prüfen und verständigen Sie die oder den Datenschutzbeauftragten.</translation>
    </message>
    <message>
        <source>A signed statement about a person or a key cannot be read. It is ignored. Let the journal be checked.</source>
        <translation>Eine signierte Feststellung über eine Person oder einen Schlüssel ist nicht lesbar. Sie wird nicht beachtet. Lassen Sie das Protokoll prüfen.</translation>
    </message>
    <message>
        <source>A newer version of Habeas made a statement about a person or a key. It is ignored here. Install the newer version.</source>
        <translation>Eine Feststellung über eine Person oder einen Schlüssel stammt von einer neueren Version von Habeas. Sie wird hier nicht beachtet. Installieren Sie die neuere Version.</translation>
    </message>
    <message>
        <source>A sealed key is not the one the organisation&apos;s signed statement speaks of. It is not used. Let the journal be checked, and have the access given again.</source>
        <translation>Ein versiegelter Schlüssel ist nicht der, von dem die signierte Feststellung des Verantwortlichen spricht. Er wird nicht verwendet. Lassen Sie das Protokoll prüfen und sich den Zugang neu geben.</translation>
    </message>
</context>
<context>
    <name>habeas::crypto::UserKeys</name>
    <message>
        <source>Your own keys in this vault are damaged, or belong to somebody else. The vault stays closed and nothing was changed. Restore the vault from a backup.</source>
        <translation>Ihre eigenen Schlüssel in diesem Tresor sind beschädigt oder gehören jemand anderem. Der Tresor bleibt geschlossen, es wurde nichts geändert. Stellen Sie ihn aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>The organisation&apos;s key is not the one you have trusted so far. Somebody may have exchanged it. Nothing was changed. Compare the fingerprint on an earlier letter and ask the data protection officer.</source>
        <translation>Der Schlüssel des Verantwortlichen ist nicht der, dem Sie bisher vertraut haben. Jemand kann ihn ausgetauscht haben. Es wurde nichts geändert. Vergleichen Sie den Fingerabdruck auf einem früheren Schreiben und fragen Sie die oder den Datenschutzbeauftragten.</translation>
    </message>
    <message>
        <source>A newer version of Habeas wrote your keys in this vault. Nothing was changed. Install the newer version.</source>
        <translation>Ihre Schlüssel in diesem Tresor stammen von einer neueren Version von Habeas. Es wurde nichts geändert. Installieren Sie die neuere Version.</translation>
    </message>
</context>
<context>
    <name>habeas::itemmodels</name>
    <message>
        <source>received</source>
        <translation>eingegangen</translation>
    </message>
    <message>
        <source>waiting for identity</source>
        <translation>wartet auf Identität</translation>
    </message>
    <message>
        <source>waiting for clarification</source>
        <translation>wartet auf Präzisierung</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>in Bearbeitung</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>beantwortet</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>Request received</source>
        <translation>Anfrage eingegangen</translation>
    </message>
    <message>
        <source>Receipt acknowledged</source>
        <translation>Eingang bestätigt</translation>
    </message>
    <message>
        <source>Identity asked for</source>
        <translation>Identität erfragt</translation>
    </message>
    <message>
        <source>Answer about the identity came in</source>
        <translation>Antwort zur Identität eingegangen</translation>
    </message>
    <message>
        <source>Identity confirmed</source>
        <translation>Identität bestätigt</translation>
    </message>
    <message>
        <source>Identity not confirmed</source>
        <translation>Identität nicht bestätigt</translation>
    </message>
    <message>
        <source>Clarification asked for</source>
        <translation>Präzisierung erbeten</translation>
    </message>
    <message>
        <source>Clarification came in</source>
        <translation>Präzisierung eingegangen</translation>
    </message>
    <message>
        <source>Period extended</source>
        <translation>Frist verlängert</translation>
    </message>
    <message>
        <source>Fee announced</source>
        <translation>Entgelt angekündigt</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>Request withdrawn</source>
        <translation>Anfrage zurückgenommen</translation>
    </message>
    <message>
        <source>Forwarded</source>
        <translation>Weitergeleitet</translation>
    </message>
    <message>
        <source>Entry corrected</source>
        <translation>Eintrag berichtigt</translation>
    </message>
    <message>
        <source>Case closed</source>
        <translation>Vorgang abgeschlossen</translation>
    </message>
    <message>
        <source>Case reopened</source>
        <translation>Vorgang wieder eröffnet</translation>
    </message>
    <message>
        <source>Withdrawal of consent</source>
        <translation>Widerruf</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Auskunft</translation>
    </message>
    <message>
        <source>Rectification</source>
        <translation>Berichtigung</translation>
    </message>
    <message>
        <source>Erasure</source>
        <translation>Löschung</translation>
    </message>
    <message>
        <source>Restriction</source>
        <translation>Einschränkung</translation>
    </message>
    <message>
        <source>Portability</source>
        <translation>Datenübertragbarkeit</translation>
    </message>
    <message>
        <source>Objection</source>
        <translation>Widerspruch</translation>
    </message>
    <message>
        <source>Withdrawal of consent · Art. 7(3)</source>
        <translation>Widerruf der Einwilligung · Art. 7 Abs. 3</translation>
    </message>
    <message>
        <source>Access · Art. 15</source>
        <translation>Auskunft · Art. 15</translation>
    </message>
    <message>
        <source>Rectification · Art. 16</source>
        <translation>Berichtigung · Art. 16</translation>
    </message>
    <message>
        <source>Erasure · Art. 17</source>
        <translation>Löschung · Art. 17</translation>
    </message>
    <message>
        <source>Restriction · Art. 18</source>
        <translation>Einschränkung · Art. 18</translation>
    </message>
    <message>
        <source>Portability · Art. 20</source>
        <translation>Datenübertragbarkeit · Art. 20</translation>
    </message>
    <message>
        <source>Objection · Art. 21</source>
        <translation>Widerspruch · Art. 21</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>%1 gefunden</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>noch nicht gefragt</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>nichts gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n gap(s)</source>
        <translation>
            <numerusform>%1, %n Lücke</numerusform>
            <numerusform>%1, %n Lücken</numerusform>
        </translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>nicht gefragt</translation>
    </message>
    <message>
        <source>hand out</source>
        <translation>herausgeben</translation>
    </message>
    <message>
        <source>withhold</source>
        <translation>zurückhalten</translation>
    </message>
    <message>
        <source>redacted</source>
        <translation>geschwärzt</translation>
    </message>
    <message>
        <source>the person’s own</source>
        <translation>eigener Inhalt</translation>
    </message>
    <message>
        <source>by others about the person</source>
        <translation>von anderen über die Person</translation>
    </message>
    <message>
        <source>shared by others</source>
        <translation>von anderen geteilt</translation>
    </message>
    <message>
        <source>of a group</source>
        <translation>einer Gruppe</translation>
    </message>
    <message>
        <source>of another person</source>
        <translation>einer anderen Person</translation>
    </message>
    <message>
        <source>whose is not known</source>
        <translation>wessen ist unbekannt</translation>
    </message>
    <message>
        <source>Answered in part</source>
        <translation>Zum Teil beantwortet</translation>
    </message>
    <message>
        <source>Documents came in</source>
        <translation>Unterlagen eingegangen</translation>
    </message>
    <message>
        <source>Shown that the representative may act</source>
        <translation>Gezeigt, dass die Vertretung handeln darf</translation>
    </message>
    <message>
        <source>Young person heard</source>
        <translation>Junge Person gehört</translation>
    </message>
    <message>
        <source>Objection of another person entitled</source>
        <translation>Widerspruch eines anderen Berechtigten</translation>
    </message>
    <message>
        <source>Objection settled by the head</source>
        <translation>Widerspruch von der Schulleitung entschieden</translation>
    </message>
    <message>
        <source>Copy of a document destroyed</source>
        <translation>Kopie eines Dokuments vernichtet</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Calendars</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>Log lines</source>
        <translation>Protokollzeilen</translation>
    </message>
    <message>
        <source>Data about files</source>
        <translation>Angaben zu Dateien</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Acknowledgement</source>
        <translation>Eingangsbestätigung</translation>
    </message>
    <message>
        <source>Question who asks</source>
        <translation>Rückfrage zur Identität</translation>
    </message>
    <message>
        <source>Question what is meant</source>
        <translation>Rückfrage zum Umfang</translation>
    </message>
    <message>
        <source>Extension of the period</source>
        <translation>Fristverlängerung</translation>
    </message>
    <message>
        <source>Refusal</source>
        <translation>Ablehnung</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Notice to a recipient</source>
        <translation>Mitteilung an einen Empfänger</translation>
    </message>
    <message>
        <source>Request to a processor</source>
        <translation>Anfrage an Auftragsverarbeiter</translation>
    </message>
    <message>
        <source>parent with joint custody</source>
        <translation>Elternteil mit gemeinsamer Sorge</translation>
    </message>
    <message>
        <source>parent with sole custody</source>
        <translation>Elternteil mit alleiniger Sorge</translation>
    </message>
    <message>
        <source>guardian</source>
        <translation>Vormund</translation>
    </message>
    <message>
        <source>youth office</source>
        <translation>Jugendamt</translation>
    </message>
    <message>
        <source>parent without custody</source>
        <translation>Elternteil ohne Sorgerecht</translation>
    </message>
    <message>
        <source>lawyer</source>
        <translation>Rechtsanwältin oder Rechtsanwalt</translation>
    </message>
    <message>
        <source>class speaker</source>
        <translation>Klassensprecherin oder Klassensprecher</translation>
    </message>
    <message>
        <source>other</source>
        <translation>andere</translation>
    </message>
    <message>
        <source>parent – custody still to be cleared</source>
        <translation>Elternteil – Sorge noch zu klären</translation>
    </message>
    <message>
        <source>record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>log</source>
        <translation>Protokolldatei</translation>
    </message>
    <message>
        <source>sound or film</source>
        <translation>Ton oder Film</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>%1, the rest is missing</source>
        <translation>%1, der Rest fehlt</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>gefragt</translation>
    </message>
    <message>
        <source>Processing restricted until it is decided</source>
        <translation>Verarbeitung eingeschränkt, bis entschieden ist</translation>
    </message>
    <message>
        <source>Restriction of the processing lifted</source>
        <translation>Einschränkung der Verarbeitung aufgehoben</translation>
    </message>
    <message>
        <source>Decision about the objection</source>
        <translation>Entscheidung über den Widerspruch</translation>
    </message>
    <message>
        <source>upheld: the processing ends</source>
        <translation>begründet: die Verarbeitung endet</translation>
    </message>
    <message>
        <source>compelling grounds or legal claims override</source>
        <translation>zwingende schutzwürdige Gründe oder Rechtsansprüche überwiegen</translation>
    </message>
    <message>
        <source>direct marketing: it ends, nothing is weighed (Art. 21(2) and (3))</source>
        <translation>Direktwerbung: sie endet, abgewogen wird nicht (Art. 21 Abs. 2 und 3)</translation>
    </message>
    <message>
        <source>refused on another ground, without weighing</source>
        <translation>aus anderem Grund abgelehnt, ohne Abwägung</translation>
    </message>
    <message>
        <source>In: %1</source>
        <translation>In: %1</translation>
    </message>
    <message>
        <source>The person was told on %1</source>
        <translation>Die Person wurde am %1 unterrichtet</translation>
    </message>
    <message>
        <source>Asked by: %1</source>
        <translation>Gefragt: %1</translation>
    </message>
    <message>
        <source>Weighed by %1</source>
        <translation>Abgewogen von %1</translation>
    </message>
    <message>
        <source>Decided by %1</source>
        <translation>Entschieden von %1</translation>
    </message>
    <message>
        <source>The signed paper lies: %1</source>
        <translation>Das gezeichnete Blatt liegt: %1</translation>
    </message>
    <message>
        <source>Recipient told (Art. 19 GDPR)</source>
        <translation>Empfänger unterrichtet (Art. 19 DSGVO)</translation>
    </message>
    <message>
        <source>upheld in part: for some of the data the processing ends</source>
        <translation>zum Teil gefolgt: Für einen Teil der Daten endet die Verarbeitung</translation>
    </message>
    <message>
        <source>Told by: %1</source>
        <translation>Unterrichtet: %1</translation>
    </message>
    <message>
        <source>Person told what a letter left open</source>
        <translation>Der Person mitgeteilt, was ein Schreiben offenließ</translation>
    </message>
</context>
<context>
    <name>habeas::itemmodels::CaseListModel</name>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>Case %1, %2, %3, %4, safe day %5, due %6</source>
        <translation>Vorgang %1, %2, %3, %4, sicherer Tag %5, fällig %6</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Gefragt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Safe day</source>
        <translation>Sicherer Tag</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Being read …</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>Names lie sealed: the list is searched by them, not sorted.</source>
        <translation>Namen liegen verschlüsselt: Nach ihnen wird gesucht, nicht sortiert.</translation>
    </message>
    <message>
        <source>Not sorted: choose above which ones are shown.</source>
        <translation>Wird nicht sortiert: Oben wählen Sie, welche gezeigt werden.</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Eingegangen</translation>
    </message>
</context>
<context>
    <name>habeas::itemmodels::DeadlinesModel</name>
    <message numerus="yes">
        <source>overdue for %n day(s)</source>
        <translation>
            <numerusform>seit %n Tag überschritten</numerusform>
            <numerusform>seit %n Tagen überschritten</numerusform>
        </translation>
    </message>
    <message>
        <source>due %1 · the safe day was %2</source>
        <translation>fällig %1 · sicherer Tag war %2</translation>
    </message>
    <message>
        <source>safe %1 · due %2</source>
        <translation>sicher %1 · fällig %2</translation>
    </message>
    <message>
        <source>Case %1, %2, %3, safe day %4, due %5, %6</source>
        <translation>Vorgang %1, %2, %3, sicherer Tag %4, fällig %5, %6</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Safe day</source>
        <translation>Sicherer Tag</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>Time line</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Station</translation>
    </message>
</context>
<context>
    <name>habeas::itemmodels::ItemListModel</name>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>people?</source>
        <translation>Personen?</translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n Dritte</numerusform>
            <numerusform>%n Dritte</numerusform>
        </translation>
    </message>
    <message>
        <source>Being read …</source>
        <translation>Wird gelesen …</translation>
    </message>
</context>
<context>
    <name>habeas::itemmodels::JournalModel</name>
    <message>
        <source>another person</source>
        <translation>eine andere Person</translation>
    </message>
    <message>
        <source>deleted case</source>
        <translation>gelöschter Vorgang</translation>
    </message>
    <message>
        <source>Entry %1, %2, %3, %4, %5</source>
        <translation>Eintrag %1, %2, %3, %4, %5</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>Being read …</source>
        <translation>Wird gelesen …</translation>
    </message>
</context>
<context>
    <name>habeas::itemmodels::LedgerModel</name>
    <message>
        <source>gone on %1</source>
        <translation>am %1 gelöscht</translation>
    </message>
    <message>
        <source>answered by %1</source>
        <translation>beantwortet von %1</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Einzelheit</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>may be gone since %1</source>
        <translation>vermutlich seit %1 gelöscht</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eintragen</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Mend</source>
        <translation>Beheben</translation>
    </message>
    <message>
        <source>to do: %1</source>
        <translation>zu tun: %1</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Zu tun</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>asked again on %1, that broke off; what was found before holds</source>
        <translation>erneuter Abruf vom %1 brach ab; es gilt, was vorher gefunden wurde</translation>
    </message>
</context>
<context>
    <name>habeas::itemmodels::PeopleModel</name>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>is the person who asks</source>
        <translation>ist die betroffene Person</translation>
    </message>
    <message>
        <source>unrecognisable, everywhere</source>
        <translation>unkenntlich, überall</translation>
    </message>
    <message>
        <source>may be named, everywhere</source>
        <translation>darf genannt werden, überall</translation>
    </message>
    <message>
        <source>no person</source>
        <translation>keine Person</translation>
    </message>
    <message>
        <source>pupil</source>
        <translation>Schüler/in</translation>
    </message>
    <message>
        <source>parent</source>
        <translation>Elternteil</translation>
    </message>
    <message>
        <source>staff</source>
        <translation>Beschäftigte Person</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n item(s)</source>
        <translation>
            <numerusform>%1 in %n Fund</numerusform>
            <numerusform>%1 in %n Funden</numerusform>
        </translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Named</source>
        <translation>Genannt</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message numerus="yes">
        <source>one of %n people</source>
        <translation>
            <numerusform>eine von %n Person</numerusform>
            <numerusform>eine von %n Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>perhaps %1</source>
        <translation>vielleicht %1</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
</context>
<context>
    <name>habeas::itemmodels::SystemListModel</name>
    <message>
        <source>asked by hand</source>
        <translation>von Hand gefragt</translation>
    </message>
    <message>
        <source>Directory server (LDAP)</source>
        <translation>Verzeichnisdienst (LDAP)</translation>
    </message>
    <message>
        <source>Directory file (LDIF)</source>
        <translation>Verzeichnisdatei (LDIF)</translation>
    </message>
    <message>
        <source>Nextcloud</source>
        <translation>Nextcloud</translation>
    </message>
    <message>
        <source>Nextcloud export</source>
        <translation>Nextcloud-Export</translation>
    </message>
    <message>
        <source>Log files</source>
        <translation>Protokolldateien</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>nicht gespeichert</translation>
    </message>
    <message>
        <source>something is missing</source>
        <translation>unvollständig</translation>
    </message>
    <message>
        <source>complete for Art. 15</source>
        <translation>vollständig für Art. 15</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>Gelesen von</translation>
    </message>
    <message>
        <source>Learning and exchange</source>
        <translation>Lernen und Austausch</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>Verwaltung</translation>
    </message>
    <message>
        <source>Mail and logs</source>
        <translation>Post und Protokolle</translation>
    </message>
    <message>
        <source>Processors</source>
        <translation>Auftragsverarbeiter</translation>
    </message>
    <message>
        <source>still to be checked</source>
        <translation>noch zu prüfen</translation>
    </message>
</context>
<context>
    <name>habeas::journal::Entry</name>
    <message>
        <source>A journal entry is not as Habeas writes it. It proves nothing. Let the journal be checked: the check says which entries still hold.</source>
        <translation>Ein Eintrag des Protokolls ist nicht so, wie Habeas ihn schreibt. Er beweist nichts. Lassen Sie das Protokoll prüfen: Die Prüfung sagt, welche Einträge noch gelten.</translation>
    </message>
    <message>
        <source>The details of a journal entry are not those that were signed. They are not shown. Let the journal be checked.</source>
        <translation>Die Einzelheiten eines Protokolleintrags sind nicht die, die signiert wurden. Sie werden nicht angezeigt. Lassen Sie das Protokoll prüfen.</translation>
    </message>
    <message>
        <source>A newer version of Habeas wrote a journal entry. Nothing was changed. Install the newer version.</source>
        <translation>Ein Protokolleintrag stammt von einer neueren Version von Habeas. Es wurde nichts geändert. Installieren Sie die neuere Version.</translation>
    </message>
</context>
<context>
    <name>habeas::journal::ExportLine</name>
    <message>
        <source>A line of the exported journal is not as Habeas writes it. The file proves nothing from here on. Have it exported again.</source>
        <translation>Eine Zeile des exportierten Protokolls ist nicht so, wie Habeas sie schreibt. Ab hier beweist die Datei nichts. Lassen Sie das Protokoll noch einmal exportieren.</translation>
    </message>
    <message>
        <source>A newer version of Habeas exported this journal. Nothing was checked. Install the newer version.</source>
        <translation>Dieses Protokoll wurde von einer neueren Version von Habeas exportiert. Es wurde nichts geprüft. Installieren Sie die neuere Version.</translation>
    </message>
</context>
<context>
    <name>habeas::letters</name>
    <message numerus="yes">
        <source>The letter is not finished: %n part(s) are unfilled (%1). No file was made. Fill in what is missing, then try again.</source>
        <translation>
            <numerusform>Das Schreiben ist nicht fertig: %n Teil ist nicht ausgefüllt (%1). Es wurde keine Datei erstellt. Ergänzen Sie, was fehlt, und versuchen Sie es noch einmal.</numerusform>
            <numerusform>Das Schreiben ist nicht fertig: %n Teile sind nicht ausgefüllt (%1). Es wurde keine Datei erstellt. Ergänzen Sie, was fehlt, und versuchen Sie es noch einmal.</numerusform>
        </translation>
    </message>
    <message>
        <source>The letter holds a control character (place: %1). No file was made. Type the text there again.</source>
        <translation>Das Schreiben enthält ein Steuerzeichen (Stelle: %1). Es wurde keine Datei erstellt. Geben Sie den Text dort neu ein.</translation>
    </message>
    <message>
        <source>The fonts of the letters have no sign for the character U+%1 (place: %2). No PDF was made, because it would show a box there. Write the text with other letters, or hand the letter over as HTML or ODT.</source>
        <translation>Die Schriften der Schreiben enthalten das Zeichen U+%1 nicht (Stelle: %2). Es wurde keine PDF-Datei erstellt, weil dort ein Kästchen stünde. Schreiben Sie den Text mit anderen Buchstaben oder geben Sie das Schreiben als HTML oder ODT heraus.</translation>
    </message>
    <message>
        <source>The organisation is subject to church law, and Habeas knows the letters of the GDPR only. No letter was made. Write it by hand.</source>
        <translation>Für den Verantwortlichen gilt kirchliches Recht, und Habeas kennt nur die Schreiben der DSGVO. Es wurde kein Schreiben erstellt. Verfassen Sie es selbst.</translation>
    </message>
    <message>
        <source>The style sheet of the letters is missing. No file was made. Install the program again.</source>
        <translation>Die Formatvorlage der Schreiben fehlt. Es wurde keine Datei erstellt. Installieren Sie das Programm neu.</translation>
    </message>
    <message>
        <source>The OpenDocument file of the letter could not be written: memory may be short. No file was made. Close other programs and try again.</source>
        <translation>Die OpenDocument-Datei des Schreibens konnte nicht geschrieben werden: Vielleicht ist der Arbeitsspeicher knapp. Es wurde keine Datei erstellt. Schließen Sie andere Programme und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The PDF of the letter could not be completed. No file was made. Try again; if it happens again, hand the letter over as HTML or ODT and report the defect.</source>
        <translation>Die PDF-Datei des Schreibens konnte nicht fertiggestellt werden. Es wurde keine Datei erstellt. Versuchen Sie es noch einmal; geschieht es wieder, geben Sie das Schreiben als HTML oder ODT heraus und melden Sie den Fehler.</translation>
    </message>
    <message>
        <source>The template of the letter is damaged (%1). No letter was made. Install the program again.</source>
        <translation>Die Vorlage des Schreibens ist beschädigt (%1). Es wurde kein Schreiben erstellt. Installieren Sie das Programm neu.</translation>
    </message>
    <message>
        <source>A font of the letters could not be loaded (%1). No PDF was made. Install the program again.</source>
        <translation>Eine Schrift für die Schreiben konnte nicht geladen werden (%1). Es wurde keine PDF-Datei erstellt. Installieren Sie das Programm neu.</translation>
    </message>
    <message>
        <source>Nobody could read this passphrase off paper with certainty: it has no words, a very long one, more than one blank in a row, or signs beyond Latin letters, digits and those of a plain keyboard. No letter was made. Hand the passphrase over in another way, or let Habeas generate one.</source>
        <translation>Dieses Passwort ließe sich nicht sicher vom Papier ablesen: Es hat keine Wörter, ein sehr langes Wort, mehrere Leerzeichen hintereinander oder Zeichen, die weder lateinische Buchstaben noch Ziffern noch Zeichen einer einfachen Tastatur sind. Es wurde kein Schreiben erstellt. Übergeben Sie das Passwort auf andere Weise oder lassen Sie Habeas eines erzeugen.</translation>
    </message>
    <message>
        <source>A picture of the letters is missing (%1). No letter was made. Install the program again.</source>
        <translation>Ein Bild für die Schreiben fehlt (%1). Es wurde kein Schreiben erstellt. Installieren Sie das Programm neu.</translation>
    </message>
    <message>
        <source>A text of the document holds a control character. No file was made. Type the text again where it comes from.</source>
        <translation>Ein Text des Dokuments enthält ein Steuerzeichen. Es wurde keine Datei erstellt. Geben Sie den Text dort neu ein, wo er herkommt.</translation>
    </message>
    <message>
        <source>The fonts of documents have no sign for the character U+%1. No PDF was made, because it would show a box there. Write the text with other letters.</source>
        <translation>Die Schriften der Dokumente haben kein Zeichen für U+%1. Es wurde kein PDF erstellt, weil dort ein Kästchen stünde. Schreiben Sie den Text mit anderen Buchstaben.</translation>
    </message>
    <message>
        <source>The wording of the letter that was kept cannot be read. Reset the wording, then write it again.</source>
        <translation>Der aufbewahrte Wortlaut des Schreibens ist nicht lesbar. Setzen Sie den Wortlaut zurück, und schreiben Sie ihn neu.</translation>
    </message>
</context>
<context>
    <name>habeas::mail</name>
    <message>
        <source>The e-mail is too large to be read here. Nothing was taken over. Copy its text into the field instead.</source>
        <translation>Die E-Mail ist zu groß, um hier gelesen zu werden. Nichts wurde übernommen. Kopieren Sie ihren Text in das Feld.</translation>
    </message>
    <message>
        <source>The file is no e-mail, or a damaged one. Nothing was taken over. Copy its text into the field instead.</source>
        <translation>Die Datei ist keine E-Mail oder eine beschädigte. Nichts wurde übernommen. Kopieren Sie ihren Text in das Feld.</translation>
    </message>
    <message>
        <source>The file is no e-mail, or a damaged one. Nothing was changed.</source>
        <translation>Die Datei ist keine E-Mail, oder sie ist beschädigt. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>E-mails lie inside e-mails in this one, too deep to be looked through. Nothing was changed. Choose the e-mail itself.</source>
        <translation>In dieser E-Mail liegen E-Mails in E-Mails, zu tief, um sie durchzusehen. Es wurde nichts geändert. Wählen Sie die E-Mail selbst.</translation>
    </message>
</context>
<context>
    <name>habeas::preview</name>
    <message>
        <source>This content has %1. A preview reads files of this kind up to %2, because they can only be read whole. Save the original and open it in its own program.</source>
        <translation>Dieser Inhalt hat %1. Die Vorschau liest Dateien dieser Art bis %2, weil sie nur im Ganzen lesbar sind. Speichern Sie das Original und öffnen Sie es im eigenen Programm.</translation>
    </message>
    <message>
        <source>The reading program gave an answer that is none. It was stopped, because this content may have taken it over. Do not open the content in another program either.</source>
        <translation>Das Leseprogramm hat eine Antwort gegeben, die keine ist. Es wurde beendet, denn dieser Inhalt hat es womöglich übernommen. Öffnen Sie den Inhalt auch in keinem anderen Programm.</translation>
    </message>
    <message numerus="yes">
        <source>Reading this content took longer than %n second(s) and was stopped. Nothing is wrong with the vault. Save the original and open it in its own program.</source>
        <translation>
            <numerusform>Das Lesen dieses Inhalts hat länger als %n Sekunde gedauert und wurde beendet. Der Tresor ist unversehrt. Speichern Sie das Original und öffnen Sie es im eigenen Programm.</numerusform>
            <numerusform>Das Lesen dieses Inhalts hat länger als %n Sekunden gedauert und wurde beendet. Der Tresor ist unversehrt. Speichern Sie das Original und öffnen Sie es im eigenen Programm.</numerusform>
        </translation>
    </message>
    <message>
        <source>The reading program broke off over this content: it is damaged, or needs more than the %1 of memory that a preview may take. Nothing is wrong with the vault. Save the original and open it in its own program.</source>
        <translation>Das Leseprogramm ist an diesem Inhalt abgebrochen: Er ist beschädigt oder braucht mehr als die %1 Arbeitsspeicher, die eine Vorschau haben darf. Der Tresor ist unversehrt. Speichern Sie das Original und öffnen Sie es im eigenen Programm.</translation>
    </message>
    <message>
        <source>The program that reads foreign files cannot be started. Without it nothing is previewed. Install Habeas again.</source>
        <translation>Das Programm, das fremde Dateien liest, lässt sich nicht starten. Ohne es gibt es keine Vorschau. Installieren Sie Habeas neu.</translation>
    </message>
    <message>
        <source>This file is locked with a password. Ask the person who made it for one without, or save the original and open it in its own program.</source>
        <translation>Diese Datei ist mit einem Passwort gesperrt. Lassen Sie sich eine ohne Passwort geben, oder speichern Sie das Original und öffnen Sie es im eigenen Programm.</translation>
    </message>
    <message>
        <source>This picture has %1 × %2 pixels. A preview reads up to %3 million pixels. Save the original and open it in its own program.</source>
        <translation>Dieses Bild hat %1 × %2 Bildpunkte. Die Vorschau liest bis zu %3 Millionen Bildpunkte. Speichern Sie das Original und öffnen Sie es im eigenen Programm.</translation>
    </message>
    <message>
        <source>This computer has no reader for this kind of picture, or it is none. Save the original and open it in its own program.</source>
        <translation>Dieser Computer kann Bilder dieser Art nicht lesen, oder es ist keines. Speichern Sie das Original und öffnen Sie es im eigenen Programm.</translation>
    </message>
    <message>
        <source>The document says that it has this page, but it has not. It is damaged.</source>
        <translation>Das Dokument nennt diese Seite, hat sie aber nicht. Es ist beschädigt.</translation>
    </message>
    <message>
        <source>This computer does not let the reading program be locked in, and unlocked it reads nothing of strangers. Previews need Linux 5.9 or later with seccomp, or Windows 10.</source>
        <translation>Auf diesem Computer lässt sich das Leseprogramm nicht einsperren, und uneingesperrt liest es nichts von Fremden. Die Vorschau braucht Linux ab 5.9 mit seccomp oder Windows 10.</translation>
    </message>
    <message>
        <source>This content is damaged or not what its name says. It cannot be previewed. Save the original and open it in its own program.</source>
        <translation>Dieser Inhalt ist beschädigt oder nicht das, wonach er heißt. Eine Vorschau gibt es nicht. Speichern Sie das Original und öffnen Sie es im eigenen Programm.</translation>
    </message>
    <message>
        <source>The content is shorter than was recorded. Run journal verify.</source>
        <translation>Der Inhalt ist kürzer als verzeichnet. Führen Sie journal verify aus.</translation>
    </message>
    <message>
        <source>The reading was stopped.</source>
        <translation>Das Lesen wurde angehalten.</translation>
    </message>
</context>
<context>
    <name>habeas::ui</name>
    <message>
        <source>Save deadlines for a calendar</source>
        <translation>Fristen für einen Kalender sichern</translation>
    </message>
    <message>
        <source>deadlines.ics</source>
        <translation>fristen.ics</translation>
    </message>
    <message>
        <source>Deadlines for a calendar</source>
        <translation>Fristen für einen Kalender</translation>
    </message>
    <message>
        <source>The file could not be written. Choose a folder you may write to.</source>
        <translation>Die Datei ließ sich nicht schreiben. Wählen Sie einen Ordner, in den Sie schreiben dürfen.</translation>
    </message>
    <message>
        <source>The keychain of this computer holds no passphrase for this vault any more. Type it.</source>
        <translation>Der Schlüsselbund dieses Rechners enthält kein Passwort mehr für diesen Tresor. Geben Sie es ein.</translation>
    </message>
    <message>
        <source>The keychain of this computer stayed locked. Nothing was changed; type the passphrase.</source>
        <translation>Der Schlüsselbund dieses Rechners blieb verschlossen. Es wurde nichts geändert; geben Sie das Passwort ein.</translation>
    </message>
    <message>
        <source>No keychain answers on this computer. Nothing was changed; type the passphrase at each opening, or set up a keychain first.</source>
        <translation>Auf diesem Rechner antwortet kein Schlüsselbund. Es wurde nichts geändert; geben Sie das Passwort bei jedem Öffnen ein, oder richten Sie zuerst einen Schlüsselbund ein.</translation>
    </message>
    <message>
        <source>– choose –</source>
        <translation>– wählen –</translation>
    </message>
    <message>
        <source>From the controller&apos;s entry</source>
        <translation>Aus den Angaben zum Verantwortlichen</translation>
    </message>
    <message>
        <source>From the register</source>
        <translation>Aus dem Verzeichnis</translation>
    </message>
    <message>
        <source>From the case</source>
        <translation>Aus dem Vorgang</translation>
    </message>
    <message>
        <source>From the ledger of the collection</source>
        <translation>Aus dem Nachweis des Abrufs</translation>
    </message>
    <message>
        <source>From the decisions of the review</source>
        <translation>Aus den Entscheidungen der Prüfung</translation>
    </message>
    <message>
        <source>From the details of this letter</source>
        <translation>Aus den Einzelheiten dieses Schreibens</translation>
    </message>
    <message>
        <source>record.pdf</source>
        <translation>verzeichnis.pdf</translation>
    </message>
    <message>
        <source>Save the record of processing activities</source>
        <translation>Verzeichnis von Verarbeitungstätigkeiten sichern</translation>
    </message>
    <message>
        <source>another person</source>
        <translation>eine andere Person</translation>
    </message>
</context>
<context>
    <name>habeas::ui::AccessBox</name>
    <message>
        <source>&amp;End this access at the server afterwards (app password)</source>
        <translation>Diesen Zugriff danach am Server b&amp;eenden (App-Passwort)</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>&amp;Konto</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Passwor&amp;t</translation>
    </message>
    <message>
        <source>Keep the access in the &amp;vault, for every case</source>
        <translation>Zugang im Tresor merken, für alle Vor&amp;gänge</translation>
    </message>
    <message>
        <source>Keep the access in the &amp;vault, for this case</source>
        <translation>Zugang im Tresor merken, für &amp;diesen Vorgang</translation>
    </message>
</context>
<context>
    <name>habeas::ui::ActRow</name>
    <message>
        <source>Decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message numerus="yes">
        <source>It was stopped: %n item(s) were decided and stay so, %1 were not come to.</source>
        <translation>
            <numerusform>Es wurde angehalten: Über %n Fund ist entschieden, und dabei bleibt es; zu %1 kam es nicht.</numerusform>
            <numerusform>Es wurde angehalten: Über %n Funde ist entschieden, und dabei bleibt es; zu %1 kam es nicht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) stay as they were: nobody is to be hidden in them, or they can only be redacted by hand.</source>
        <translation>
            <numerusform>%n Fund bleibt, wie er ist: In ihm ist niemand unkenntlich zu machen, oder er lässt sich nur von Hand schwärzen.</numerusform>
            <numerusform>%n Funde bleiben, wie sie sind: In ihnen ist niemand unkenntlich zu machen, oder sie lassen sich nur von Hand schwärzen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>habeas::ui::AddDocumentsForm</name>
    <message>
        <source>Documents for this case</source>
        <translation>Unterlagen zu diesem Vorgang</translation>
    </message>
    <message>
        <source>Came in o&amp;n</source>
        <translation>Ein&amp;gang am</translation>
    </message>
    <message>
        <source>Add to the c&amp;ase</source>
        <translation>Zum &amp;Vorgang legen</translation>
    </message>
    <message>
        <source>Do not &amp;keep</source>
        <translation>&amp;Nicht ablegen</translation>
    </message>
    <message>
        <source>Re&amp;mark</source>
        <translation>&amp;Bemerkung</translation>
    </message>
</context>
<context>
    <name>habeas::ui::AddresseeForm</name>
    <message>
        <source>as in the register</source>
        <translation>wie im Verzeichnis</translation>
    </message>
    <message>
        <source>&amp;Address, a line each</source>
        <translation>Ansc&amp;hrift, je Zeile eine</translation>
    </message>
</context>
<context>
    <name>habeas::ui::AnswerForm</name>
    <message>
        <source>found</source>
        <translation>gefunden</translation>
    </message>
    <message>
        <source>looked, nothing found</source>
        <translation>gesucht, nichts gefunden</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>not asked, stays so</source>
        <translation>nicht gefragt, bleibt so</translation>
    </message>
    <message>
        <source>Record the &amp;answer</source>
        <translation>Antwort &amp;eintragen</translation>
    </message>
    <message>
        <source>Re&amp;sult</source>
        <translation>E&amp;rgebnis</translation>
    </message>
    <message>
        <source>N&amp;umber</source>
        <translation>An&amp;zahl</translation>
    </message>
    <message>
        <source>&amp;How it was looked for</source>
        <translation>W&amp;ie gesucht wurde</translation>
    </message>
    <message>
        <source>&amp;Reason, as the letter will say it</source>
        <translation>Gr&amp;und, wie er im Schreiben steht</translation>
    </message>
    <message>
        <source>The head agrees that it stays so</source>
        <translation>Die Schulleitung ist einverstanden, dass es so bleibt</translation>
    </message>
    <message>
        <source>Record the re&amp;ason</source>
        <translation>Grund &amp;eintragen</translation>
    </message>
    <message>
        <source>&amp;Who answered</source>
        <translation>Wer &amp;geantwortet hat</translation>
    </message>
    <message>
        <source>Say what came of it.</source>
        <translation>Sagen Sie, was herauskam.</translation>
    </message>
    <message>
        <source>Replace the &amp;answer</source>
        <translation>Antwort &amp;ersetzen</translation>
    </message>
</context>
<context>
    <name>habeas::ui::AnswerPage</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>&amp;Fertigstellen</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Schreiben</translation>
    </message>
    <message numerus="yes">
        <source>Draft: %n thing(s) missing, then it can be finished. F8 leads there.</source>
        <translation>
            <numerusform>Entwurf: %n Angabe fehlt, dann können Sie fertigstellen. F8 führt hin.</numerusform>
            <numerusform>Entwurf: %n Angaben fehlen, dann können Sie fertigstellen. F8 führt hin.</numerusform>
        </translation>
    </message>
    <message>
        <source>Finished and kept in the case as PDF/A, ODT and HTML.</source>
        <translation>Fertiggestellt und im Vorgang aufbewahrt als PDF/A, ODT und HTML.</translation>
    </message>
    <message>
        <source>Next &amp;missing part</source>
        <translation>Nächste &amp;fehlende Angabe</translation>
    </message>
    <message>
        <source>Deta&amp;ils</source>
        <translation>E&amp;inzelheiten</translation>
    </message>
    <message>
        <source>Pre&amp;vious missing part</source>
        <translation>&amp;Vorige fehlende Angabe</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Versand</translation>
    </message>
    <message>
        <source>What you wrote is not kept: %1</source>
        <translation>Was Sie geschrieben haben, ist nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>Draft: nothing is missing. What you write stays with the case.</source>
        <translation>Entwurf: Es fehlt nichts. Was Sie schreiben, bleibt im Vorgang.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>habeas::ui::Appearance</name>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>High &amp;contrast</source>
        <translation>Hoher &amp;Kontrast</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Darstellung</translation>
    </message>
</context>
<context>
    <name>habeas::ui::AskForm</name>
    <message>
        <source>certain: an identifier agrees</source>
        <translation>sicher: eine Kennung stimmt überein</translation>
    </message>
    <message>
        <source>likely: the name and more</source>
        <translation>wahrscheinlich: der Name und mehr</translation>
    </message>
    <message>
        <source>possible: only the name</source>
        <translation>möglich: nur der Name</translation>
    </message>
    <message>
        <source>Only a &amp;period</source>
        <translation>Nur ein &amp;Zeitraum</translation>
    </message>
    <message>
        <source>&amp;Look for the person</source>
        <translation>Person &amp;suchen</translation>
    </message>
    <message>
        <source>Record that &amp;nobody was found</source>
        <translation>Niemand gef&amp;unden: eintragen</translation>
    </message>
    <message>
        <source>Collec&amp;t</source>
        <translation>Ab&amp;rufen</translation>
    </message>
    <message>
        <source>Who may be the person</source>
        <translation>Wer die Person sein kann</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>V&amp;on</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>&amp;Bis</translation>
    </message>
    <message>
        <source>%1: looking for the person</source>
        <translation>%1: Person wird gesucht</translation>
    </message>
    <message>
        <source>Nobody was found. Recording it keeps how it was looked for.</source>
        <translation>Niemand wurde gefunden. Der Eintrag hält fest, wie gesucht wurde.</translation>
    </message>
    <message>
        <source>Choose who it is first. Nothing was collected.</source>
        <translation>Wählen Sie zuerst, wer es ist. Nichts wurde abgerufen.</translation>
    </message>
    <message>
        <source>Nothing that is known of the person proves that the account that came back is theirs: the browser may have been signed in as somebody else. Compare before you collect.</source>
        <translation>Mit dem, was über die Person bekannt ist, ist nicht bewiesen, dass das Konto ihr gehört: Im Browser kann jemand anderes angemeldet gewesen sein. Vergleichen Sie, bevor Sie abrufen.</translation>
    </message>
    <message>
        <source>The access to “%1” is still open: %2</source>
        <translation>Der Zugriff auf „%1“ ist noch offen: %2</translation>
    </message>
    <message>
        <source>The access that the vault keeps was refused: %1 Enter another one.</source>
        <translation>Der gemerkte Zugang wurde abgelehnt: %1 Geben Sie einen anderen ein.</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) may be the person. Choose who it is; several only if all of them are theirs.</source>
        <translation>
            <numerusform>%n Eintrag kann die Person sein. Wählen Sie ihn, wenn er es ist.</numerusform>
            <numerusform>%n Einträge können die Person sein. Wählen Sie aus, wer es ist; mehrere nur, wenn alle davon ihr gehören.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries chosen: they are collected as the data of one and the same person. Two people of one name stay two people.</source>
        <translation>
            <numerusform>%n Eintrag ausgewählt.</numerusform>
            <numerusform>%n Einträge ausgewählt: Sie werden als Daten ein und derselben Person abgerufen. Zwei Menschen gleichen Namens bleiben zwei.</numerusform>
        </translation>
    </message>
    <message>
        <source>Collec&amp;t as one person&apos;s</source>
        <translation>Als eine Person ab&amp;rufen</translation>
    </message>
    <message>
        <source>Somebody is chosen in the list. Nothing was recorded: collect from that entry, or take it out of the choice (Ctrl+Space) if it is nobody you look for.</source>
        <translation>In der Liste ist jemand ausgewählt. Es wurde nichts eingetragen: von diesem Eintrag abrufen, oder ihn aus der Auswahl nehmen (Strg+Leertaste), wenn es niemand Gesuchtes ist.</translation>
    </message>
    <message>
        <source>It is &amp;none of them: record it</source>
        <translation>Keiner davon: „Niemand gef&amp;unden“ eintragen</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) may be the person, and none is chosen. Nothing was recorded yet: choose who it is and collect, or say that it is none of them.</source>
        <translation>
            <numerusform>%n Eintrag kann die Person sein und ist nicht gewählt. Es wurde noch nichts eingetragen: Wählen Sie ihn und rufen Sie ab, oder sagen Sie, dass er es nicht ist.</numerusform>
            <numerusform>%n Einträge können die Person sein, und keiner ist gewählt. Es wurde noch nichts eingetragen: Wählen Sie, wer es ist, und rufen Sie ab, oder sagen Sie, dass es niemand davon ist.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>habeas::ui::AuthorityField</name>
    <message>
        <source>Choose certificate …</source>
        <translation>Zertifikat wählen …</translation>
    </message>
    <message>
        <source>Trust it no longer</source>
        <translation>Nicht mehr vertrauen</translation>
    </message>
    <message>
        <source>Certificate of the school&apos;s authority</source>
        <translation>Zertifikat der Zertifizierungsstelle der Schule</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.der);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt *.cer *.der);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1, expired on %2: choose the new one</source>
        <translation>%1, abgelaufen am %2: Wählen Sie das neue</translation>
    </message>
    <message>
        <source>%1, valid until %2</source>
        <translation>%1, gültig bis %2</translation>
    </message>
    <message>
        <source>SHA-256 %1</source>
        <translation>SHA-256 %1</translation>
    </message>
    <message>
        <source>none: the authorities that this computer trusts</source>
        <translation>keine: es gelten die Stellen, denen dieser Rechner vertraut</translation>
    </message>
</context>
<context>
    <name>habeas::ui::BackupDialog</name>
    <message>
        <source>&amp;Open the folder</source>
        <translation>Ordner ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Back up</source>
        <translation>&amp;Sichern</translation>
    </message>
    <message>
        <source>Back up the vault</source>
        <translation>Sicherung anlegen</translation>
    </message>
    <message>
        <source>&amp;Where to</source>
        <translation>&amp;Wohin</translation>
    </message>
    <message>
        <source>&amp;Folder …</source>
        <translation>&amp;Ordner …</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>A complete, encrypted copy in a new folder; work goes on meanwhile. It is best kept on an external drive that is put away afterwards: a copy on the same computer is lost with it.</source>
        <translation>Eine vollständige, verschlüsselte Kopie in einem neuen Ordner; Sie können dabei weiterarbeiten. Am besten liegt sie auf einem externen Laufwerk, das Sie danach wegschließen: Eine Kopie auf demselben Rechner geht mit ihm verloren.</translation>
    </message>
    <message>
        <source>Where the backup goes</source>
        <translation>Wohin die Sicherung soll</translation>
    </message>
    <message>
        <source>This folder is not there. Plug in the drive, or choose another.</source>
        <translation>Dieser Ordner ist nicht da. Schließen Sie das Laufwerk an oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>habeas-backup-%1</source>
        <translation>habeas-sicherung-%1</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>The backup was stopped. Nothing of it is left.</source>
        <translation>Die Sicherung wurde abgebrochen. Nichts davon ist übrig.</translation>
    </message>
    <message>
        <source>Backed up: %1</source>
        <translation>Gesichert: %1</translation>
    </message>
    <message numerus="yes">
        <source>The backup is complete and was read back: %1, %n sealed content(s).</source>
        <translation>
            <numerusform>Die Sicherung ist vollständig und zur Probe zurückgelesen: %1, %n versiegelter Inhalt.</numerusform>
            <numerusform>Die Sicherung ist vollständig und zur Probe zurückgelesen: %1, %n versiegelte Inhalte.</numerusform>
        </translation>
    </message>
    <message>
        <source>The vault itself is damaged. It is backed up as it is (%1):</source>
        <translation>Der Tresor selbst ist beschädigt. Gesichert ist er, wie er ist (%1):</translation>
    </message>
    <message>
        <source>It lies in %1.</source>
        <translation>Sie liegt in %1.</translation>
    </message>
    <message>
        <source>It is opened by the passphrase and the recovery sheet of today, also after they were changed.</source>
        <translation>Es öffnen sie das Passwort und das Wiederherstellungsblatt von heute, auch wenn beide später geändert werden.</translation>
    </message>
    <message>
        <source>To put it back: lock the vault, and choose “Put a backup back …” on the first page.</source>
        <translation>Zurückspielen: Tresor sperren und auf der Startseite „Sicherung zurückspielen …“ wählen.</translation>
    </message>
</context>
<context>
    <name>habeas::ui::BackupNote</name>
    <message>
        <source>Last backup</source>
        <translation>Letzte Sicherung</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Noch keine Sicherung</translation>
    </message>
    <message>
        <source>Last backup: today</source>
        <translation>Letzte Sicherung: heute</translation>
    </message>
    <message>
        <source>Last backup: yesterday</source>
        <translation>Letzte Sicherung: gestern</translation>
    </message>
    <message numerus="yes">
        <source>Last backup: %n day(s) ago</source>
        <translation>
            <numerusform>Letzte Sicherung: vor %n Tag</numerusform>
            <numerusform>Letzte Sicherung: vor %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Make another one</source>
        <translation>%1. Eine neue anlegen</translation>
    </message>
    <message>
        <source>Make the first one</source>
        <translation>Die erste anlegen</translation>
    </message>
</context>
<context>
    <name>habeas::ui::CapacityForm</name>
    <message>
        <source>What &amp;was found</source>
        <translation>&amp;Was festgestellt ist</translation>
    </message>
    <message>
        <source>Record i&amp;t</source>
        <translation>Ein&amp;tragen</translation>
    </message>
    <message>
        <source>Say first what custody was found.</source>
        <translation>Zuerst angeben, welche Sorge festgestellt ist.</translation>
    </message>
</context>
<context>
    <name>habeas::ui::CaseFilter</name>
    <message>
        <source>Search by name or case number</source>
        <translation>Nach Name oder Vorgangsnummer suchen</translation>
    </message>
    <message>
        <source>Search cases</source>
        <translation>Vorgänge suchen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>not closed</source>
        <translation>nicht abgeschlossen</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>only: %1</source>
        <translation>nur: %1</translation>
    </message>
    <message>
        <source>every right</source>
        <translation>alle Rechte</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>due first</source>
        <translation>Nächste Frist zuerst</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>oldest first</source>
        <translation>Älteste zuerst</translation>
    </message>
    <message>
        <source>due last first</source>
        <translation>Späteste Frist zuerst</translation>
    </message>
    <message>
        <source>safe day first</source>
        <translation>Nächster sicherer Tag zuerst</translation>
    </message>
    <message>
        <source>latest safe day first</source>
        <translation>Spätester sicherer Tag zuerst</translation>
    </message>
    <message>
        <source>lowest number first</source>
        <translation>Kleinste Nummer zuerst</translation>
    </message>
    <message>
        <source>highest number first</source>
        <translation>Größte Nummer zuerst</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Recht</translation>
    </message>
</context>
<context>
    <name>habeas::ui::CasePlace</name>
    <message>
        <source>asked for by %1</source>
        <translation>gestellt von %1</translation>
    </message>
    <message>
        <source>came in %1</source>
        <translation>Eingang %1</translation>
    </message>
    <message>
        <source>Correct what was entered …</source>
        <translation>Angaben berichtigen …</translation>
    </message>
</context>
<context>
    <name>habeas::ui::CasesPlace</name>
    <message>
        <source>Cases</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>No case matches. Names are found by their beginning, from three letters on.</source>
        <translation>Kein Vorgang passt. Namen werden an ihrem Anfang gefunden, ab drei Buchstaben.</translation>
    </message>
    <message>
        <source>No cases here. Begin with the request that came in.</source>
        <translation>Hier sind keine Vorgänge. Beginnen Sie mit der Anfrage, die eingegangen ist.</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) so far, being read …</source>
        <translation>
            <numerusform>bisher %n Vorgang, wird weiter gelesen …</numerusform>
            <numerusform>bisher %n Vorgänge, wird weiter gelesen …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n Vorgang</numerusform>
            <numerusform>%n Vorgänge</numerusform>
        </translation>
    </message>
    <message>
        <source>No case is closed yet.</source>
        <translation>Noch ist kein Vorgang abgeschlossen.</translation>
    </message>
    <message>
        <source>&amp;Clear the search</source>
        <translation>S&amp;uche leeren</translation>
    </message>
    <message>
        <source>Sho&amp;w those not closed</source>
        <translation>&amp;Offene zeigen</translation>
    </message>
    <message>
        <source>&amp;New case …</source>
        <translation>&amp;Neuer Vorgang …</translation>
    </message>
    <message>
        <source>No open case matches, but a closed one does.</source>
        <translation>Kein offener Vorgang passt, aber ein abgeschlossener.</translation>
    </message>
    <message>
        <source>No closed case matches, but an open one does.</source>
        <translation>Kein abgeschlossener Vorgang passt, aber ein offener.</translation>
    </message>
    <message>
        <source>Sho&amp;w those, too</source>
        <translation>Auch diese an&amp;zeigen</translation>
    </message>
    <message numerus="yes">
        <source>No case is open: all %n case(s) are closed.</source>
        <translation>
            <numerusform>Kein Vorgang ist offen, %n ist abgeschlossen.</numerusform>
            <numerusform>Kein Vorgang ist offen: Alle %n sind abgeschlossen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sho&amp;w the closed ones</source>
        <translation>Die abgeschlossenen &amp;zeigen</translation>
    </message>
    <message>
        <source>Show &amp;all cases</source>
        <translation>Alle Vorgänge &amp;zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n case(s) shown</source>
        <translation>
            <numerusform>%1 von %n Vorgang gezeigt</numerusform>
            <numerusform>%1 von %n Vorgängen gezeigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No case is of this state and right; %n other(s) would match.</source>
        <translation>
            <numerusform>Kein Vorgang hat diesen Stand und dieses Recht; %n anderer würde passen.</numerusform>
            <numerusform>Kein Vorgang hat diesen Stand und dieses Recht; %n andere würden passen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>habeas::ui::ChoicePane</name>
    <message>
        <source>O&amp;pen</source>
        <translation>&amp;Offen</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Entschieden</translation>
    </message>
    <message>
        <source>Only with other people</source>
        <translation>Nur mit Dritten</translation>
    </message>
    <message>
        <source>Systems</source>
        <translation>Systeme</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>Zuletzt geändert</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>%1: %2 of %3 open</source>
        <translation>%1: %2 von %3 offen</translation>
    </message>
    <message>
        <source>All systems</source>
        <translation>Alle Systeme</translation>
    </message>
    <message>
        <source>at any time</source>
        <translation>jederzeit</translation>
    </message>
    <message>
        <source>School year %1/%2</source>
        <translation>Schuljahr %1/%2</translation>
    </message>
    <message>
        <source>without a date</source>
        <translation>ohne Datum</translation>
    </message>
    <message>
        <source>Period …</source>
        <translation>Zeitraum …</translation>
    </message>
    <message>
        <source>Nothing was collected yet.</source>
        <translation>Es wurde noch nichts abgerufen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n item(s) decided</source>
        <translation>
            <numerusform>%1 von %n Fund entschieden</numerusform>
            <numerusform>%1 von %n Funden entschieden</numerusform>
        </translation>
    </message>
    <message>
        <source>Being read: %1 of %2</source>
        <translation>Wird gelesen: %1 von %2</translation>
    </message>
    <message>
        <source>O&amp;pen (%1)</source>
        <translation>&amp;Offen (%1)</translation>
    </message>
    <message>
        <source>Decided (%1)</source>
        <translation>Entschieden (%1)</translation>
    </message>
    <message>
        <source>Only with other people (%1)</source>
        <translation>Nur mit Dritten (%1)</translation>
    </message>
    <message>
        <source>%1 handed out · %2 open</source>
        <translation>%1 herausgegeben · %2 offen</translation>
    </message>
    <message>
        <source>%1 redacted · %2 withheld</source>
        <translation>%1 geschwärzt · %2 zurückgehalten</translation>
    </message>
</context>
<context>
    <name>habeas::ui::ClarificationForm</name>
    <message>
        <source>Areas to choose from</source>
        <translation>Bereiche zur Auswahl</translation>
    </message>
    <message>
        <source>A&amp;reas to choose from; none ticked: all</source>
        <translation>Be&amp;reiche zur Auswahl; keiner angekreuzt: alle</translation>
    </message>
    <message>
        <source>Answer asked for &amp;by</source>
        <translation>Antwort er&amp;beten bis</translation>
    </message>
</context>
<context>
    <name>habeas::ui::ClosingPage</name>
    <message>
        <source>What stands in the way</source>
        <translation>Was noch im Weg steht</translation>
    </message>
    <message>
        <source>&amp;Remark</source>
        <translation>Be&amp;merkung</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Open the case &amp;again</source>
        <translation>Vorgang &amp;wieder öffnen</translation>
    </message>
    <message>
        <source>&amp;Close the case</source>
        <translation>Vorgang ab&amp;schließen</translation>
    </message>
    <message>
        <source>The case is closed.</source>
        <translation>Der Vorgang ist abgeschlossen.</translation>
    </message>
    <message>
        <source>Nothing stands in the way.</source>
        <translation>Nichts steht mehr im Weg.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) stand in the way</source>
        <translation>
            <numerusform>%n Punkt steht noch im Weg</numerusform>
            <numerusform>%n Punkte stehen noch im Weg</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>habeas::ui::CollectAll</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: not asked, because you stopped.</source>
        <translation>%1: nicht gefragt, weil Sie angehalten haben.</translation>
    </message>
    <message>
        <source>Nobody matches. Look under other names, or record that nobody was found.</source>
        <translation>Niemand passt. Suchen Sie unter anderen Namen, oder tragen Sie ein, dass niemand gefunden wurde.</translation>
    </message>
    <message>
        <source>Only the name agrees. Look for the person and say whether it is theirs.</source>
        <translation>Nur der Name stimmt überein. Suchen Sie die Person und sagen Sie, ob sie es ist.</translation>
    </message>
    <message>
        <source>More than one entry may be the person. Look for the person and choose.</source>
        <translation>Mehr als ein Eintrag kann die Person sein. Suchen Sie die Person und wählen Sie.</translation>
    </message>
    <message>
        <source>The identifier agrees, but the entry has another name. Look for the person and say whether it is theirs.</source>
        <translation>Die Kennung stimmt überein, aber der Eintrag heißt anders. Suchen Sie die Person und sagen Sie, ob sie es ist.</translation>
    </message>
</context>
<context>
    <name>habeas::ui::CollectPage</name>
    <message>
        <source>As&amp;k again, go on where it broke off</source>
        <translation>Noch einmal &amp;fragen, dort fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Go on where it broke off</source>
        <translation>Dort &amp;fortsetzen, wo es abgebrochen ist</translation>
    </message>
    <message>
        <source>&amp;Next open line</source>
        <translation>&amp;Nächste offene Zeile</translation>
    </message>
    <message>
        <source>&amp;Previous open line</source>
        <translation>&amp;Vorige offene Zeile</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Als Nächstes: %1</translation>
    </message>
    <message>
        <source>It was asked &amp;for</source>
        <translation>&amp;Jemand wurde gefragt</translation>
    </message>
</context>
<context>
    <name>habeas::ui::CompletenessList</name>
    <message>
        <source>Co&amp;mplete it: Controller …</source>
        <translation>Ergänzen: &amp;Verantwortlicher …</translation>
    </message>
    <message>
        <source>Co&amp;mplete it: Register …</source>
        <translation>Ergänzen: &amp;Verzeichnis …</translation>
    </message>
    <message>
        <source>&amp;Jump there: %1</source>
        <translation>&amp;Dorthin: %1</translation>
    </message>
    <message>
        <source>Parts of the letter</source>
        <translation>Teile des Schreibens</translation>
    </message>
    <message>
        <source>%1, missing: %2</source>
        <translation>%1, fehlt: %2</translation>
    </message>
    <message>
        <source>%1, complete</source>
        <translation>%1, vollständig</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Vollständig</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) missing</source>
        <translation>
            <numerusform>%n Angabe fehlt</numerusform>
            <numerusform>%n Angaben fehlen</numerusform>
        </translation>
    </message>
    <message>
        <source>Fill it i&amp;n there: details</source>
        <translation>&amp;Dort eintragen: Einzelheiten</translation>
    </message>
    <message>
        <source>%1, to be cleared up</source>
        <translation>%1, wird noch geklärt</translation>
    </message>
</context>
<context>
    <name>habeas::ui::ConflictForm</name>
    <message>
        <source>&amp;Decided by</source>
        <translation>Ent&amp;schieden von</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Day of the objection or decision</source>
        <translation>Tag des Widerspruchs oder der Entscheidung</translation>
    </message>
    <message>
        <source>Does another parent object, or somebody else entitled?</source>
        <translation>Widerspricht der andere Elternteil oder jemand anderes Berechtigtes?</translation>
    </message>
    <message>
        <source>The young person does not want it. The head decides.</source>
        <translation>Die junge Person möchte es nicht. Die Schulleitung entscheidet.</translation>
    </message>
    <message>
        <source>Objection of %1: %2. The head decides.</source>
        <translation>Widerspruch vom %1: %2. Die Schulleitung entscheidet.</translation>
    </message>
    <message>
        <source>Decision and its r&amp;easons</source>
        <translation>Entscheidung und Grü&amp;nde</translation>
    </message>
    <message>
        <source>Who o&amp;bjects, to what</source>
        <translation>Wer w&amp;iderspricht, wogegen</translation>
    </message>
    <message>
        <source>Record the decision</source>
        <translation>Entscheidung eintragen</translation>
    </message>
    <message>
        <source>Record the objection</source>
        <translation>Widerspruch eintragen</translation>
    </message>
    <message>
        <source>Record an ob&amp;jection …</source>
        <translation>Widerspr&amp;uch eintragen …</translation>
    </message>
</context>
<context>
    <name>habeas::ui::ConnectionPanel</name>
    <message>
        <source>&amp;Test connection</source>
        <translation>Verbindung &amp;prüfen</translation>
    </message>
    <message>
        <source>What the test showed</source>
        <translation>Was die Prüfung ergab</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Pass&amp;wort</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>No program reads this system. Each case asks whoever is named above.</source>
        <translation>Dieses System liest kein Programm. Jeder Vorgang fragt, wer oben genannt ist.</translation>
    </message>
    <message>
        <source>Asks for an invented person and keeps nothing.</source>
        <translation>Fragt nach einer erfundenen Person und behält nichts.</translation>
    </message>
    <message>
        <source>%1: test of the connection</source>
        <translation>%1: Prüfung der Verbindung</translation>
    </message>
    <message>
        <source>works: %1</source>
        <translation>geht: %1</translation>
    </message>
    <message>
        <source>limit: %1</source>
        <translation>Grenze: %1</translation>
    </message>
    <message>
        <source>Keep it in the &amp;vault, for every case</source>
        <translation>Im Tresor merken, für alle Vor&amp;gänge</translation>
    </message>
    <message>
        <source>The access that the vault keeps was refused: %1 Enter another one.</source>
        <translation>Der gemerkte Zugang wurde abgelehnt: %1 Geben Sie einen anderen ein.</translation>
    </message>
    <message>
        <source>Tested at %1, took %2 s</source>
        <translation>Geprüft um %1, dauerte %2 s</translation>
    </message>
</context>
<context>
    <name>habeas::ui::ControllerForm</name>
    <message>
        <source>The controller</source>
        <translation>Der Verantwortliche</translation>
    </message>
    <message>
        <source>For the record (Art. 30)</source>
        <translation>Für das Verzeichnis (Art. 30)</translation>
    </message>
    <message>
        <source>one a line, with address; or: none</source>
        <translation>je Zeile eine Stelle mit Anschrift; oder: keine</translation>
    </message>
    <message>
        <source>technical and organisational measures that hold for all systems, in general</source>
        <translation>technische und organisatorische Maßnahmen, die für alle Systeme gelten, allgemein beschrieben</translation>
    </message>
    <message>
        <source>&amp;Save the controller</source>
        <translation>Verantwortlichen &amp;sichern</translation>
    </message>
    <message>
        <source>&amp;Back to the systems</source>
        <translation>&amp;Zurück zu den Systemen</translation>
    </message>
    <message>
        <source>N&amp;ame of the controller</source>
        <translation>N&amp;ame des Verantwortlichen</translation>
    </message>
    <message>
        <source>A&amp;ddress</source>
        <translation>Anschri&amp;ft</translation>
    </message>
    <message>
        <source>&amp;Telephone</source>
        <translation>&amp;Telefon</translation>
    </message>
    <message>
        <source>E-&amp;mail</source>
        <translation>E-&amp;Mail</translation>
    </message>
    <message>
        <source>&amp;Website</source>
        <translation>&amp;Website</translation>
    </message>
    <message>
        <source>&amp;Head</source>
        <translation>&amp;Leitung</translation>
    </message>
    <message>
        <source>Data &amp;protection officer</source>
        <translation>&amp;Datenschutzbeauftragte Person</translation>
    </message>
    <message>
        <source>&amp;Officer&apos;s address</source>
        <translation>De&amp;ren Anschrift</translation>
    </message>
    <message>
        <source>O&amp;fficer&apos;s telephone</source>
        <translation>Deren Telef&amp;on</translation>
    </message>
    <message>
        <source>Off&amp;icer&apos;s e-mail</source>
        <translation>Deren &amp;E-Mail</translation>
    </message>
    <message>
        <source>&amp;Joint controllers</source>
        <translation>&amp;Gemeinsam Verantwortliche</translation>
    </message>
    <message>
        <source>Meas&amp;ures, German</source>
        <translation>Maßna&amp;hmen, deutsch</translation>
    </message>
    <message>
        <source>Measures, En&amp;glish</source>
        <translation>Maßnahmen, engl&amp;isch</translation>
    </message>
    <message>
        <source>Representative (Art. 27)</source>
        <translation>Vertreter (Art. 27)</translation>
    </message>
</context>
<context>
    <name>habeas::ui::CopyForm</name>
    <message>
        <source>&amp;None of these files shows it</source>
        <translation>&amp;Keine dieser Dateien zeigt einen Ausweis</translation>
    </message>
    <message>
        <source>Files that came in</source>
        <translation>Eingegangene Dateien</translation>
    </message>
    <message>
        <source>Copies of identity documents</source>
        <translation>Ausweiskopien</translation>
    </message>
    <message>
        <source>What is ticked is destroyed here for good; an e-mail is kept without it, with a note in its place. Destroy what lies on paper and in the mailbox too.</source>
        <translation>Was Sie ankreuzen, wird hier endgültig vernichtet; eine E-Mail bleibt ohne es, mit einem Vermerk an seiner Stelle. Vernichten Sie auch, was auf Papier und im Postfach liegt.</translation>
    </message>
    <message>
        <source>The copy is not kept. %1</source>
        <translation>Die Kopie wird nicht aufbewahrt. %1</translation>
    </message>
    <message>
        <source>Where a file shows one that nobody asked for, it is not kept. %1</source>
        <translation>Zeigt eine Datei einen Ausweis, nach dem niemand gefragt hat, wird sie nicht aufbewahrt. %1</translation>
    </message>
    <message numerus="yes">
        <source>Destroy %n &amp;file(s) for good</source>
        <translation>
            <numerusform>%n &amp;Datei endgültig vernichten</numerusform>
            <numerusform>%n &amp;Dateien endgültig vernichten</numerusform>
        </translation>
    </message>
    <message>
        <source>The &amp;copy is destroyed</source>
        <translation>Die Ko&amp;pie ist vernichtet</translation>
    </message>
    <message>
        <source>%1
Pictures lie in its own text. They go only with the whole e-mail.</source>
        <translation>%1
In ihrem Text liegen Bilder. Sie verschwinden nur mit der ganzen E-Mail.</translation>
    </message>
</context>
<context>
    <name>habeas::ui::CorrectionForm</name>
    <message>
        <source>What changes</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>Correct what was entered</source>
        <translation>Angaben berichtigen</translation>
    </message>
    <message>
        <source>The history and the journal keep what stood there before.</source>
        <translation>Verlauf und Protokoll bewahren, was vorher dort stand.</translation>
    </message>
    <message>
        <source>Nothing differs yet.</source>
        <translation>Noch ist nichts anders.</translation>
    </message>
    <message>
        <source>Lea&amp;ve it as it was</source>
        <translation>Unverändert &amp;lassen</translation>
    </message>
    <message>
        <source>Reaso&amp;n</source>
        <translation>Grun&amp;d</translation>
    </message>
    <message>
        <source>C&amp;orrect it</source>
        <translation>&amp;Berichtigen</translation>
    </message>
</context>
<context>
    <name>habeas::ui::DayField</name>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Calendar (%1)</source>
        <translation>Kalender (%1)</translation>
    </message>
    <message>
        <source>The day is missing.</source>
        <translation>Der Tag fehlt.</translation>
    </message>
    <message>
        <source>%1 is too late here: %2 at the latest.</source>
        <translation>Der %1 ist hier zu spät: spätestens der %2.</translation>
    </message>
    <message>
        <source>%1 is too early here: %2 at the earliest.</source>
        <translation>Der %1 ist hier zu früh: frühestens der %2.</translation>
    </message>
    <message>
        <source>“%1” is not a day. Write it like %2, or go on and back a day by ↑ and ↓.</source>
        <translation>„%1“ ist kein Tag. Schreiben Sie ihn wie %2, oder gehen Sie mit ↑ und ↓ einen Tag vor und zurück.</translation>
    </message>
</context>
<context>
    <name>habeas::ui::DeadlineBand</name>
    <message>
        <source>How it is counted</source>
        <translation>Rechenweg</translation>
    </message>
    <message>
        <source>How the deadline is counted</source>
        <translation>Rechenweg der Frist</translation>
    </message>
    <message>
        <source>One month from the receipt.</source>
        <translation>Einen Monat nach Eingang.</translation>
    </message>
    <message>
        <source>The answer was due on %1</source>
        <translation>Die Antwort war fällig am %1</translation>
    </message>
    <message>
        <source>The answer is due by %1</source>
        <translation>Die Antwort ist fällig bis %1</translation>
    </message>
    <message>
        <source>That is within “%1”.</source>
        <translation>Das liegt in „%1“.</translation>
    </message>
    <message>
        <source>weekend</source>
        <translation>Wochenende</translation>
    </message>
    <message>
        <source>One month from the receipt is %1 (%2), so the end moves on to the next working day (%3).</source>
        <translation>Ein Monat nach Eingang ist der %1 (%2); deshalb endet die Frist erst am nächsten Arbeitstag (%3).</translation>
    </message>
</context>
<context>
    <name>habeas::ui::DeadlineChip</name>
    <message>
        <source>Closed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message numerus="yes">
        <source>Answered on %1, %n day(s) late</source>
        <translation>
            <numerusform>Beantwortet am %1, %n Tag zu spät</numerusform>
            <numerusform>Beantwortet am %1, %n Tage zu spät</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Answered on %1, %n day(s) before the period ended</source>
        <translation>
            <numerusform>Beantwortet am %1, %n Tag vor Ablauf der Frist</numerusform>
            <numerusform>Beantwortet am %1, %n Tage vor Ablauf der Frist</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Overdue for %n day(s)</source>
        <translation>
            <numerusform>Seit %n Tag überschritten</numerusform>
            <numerusform>Seit %n Tagen überschritten</numerusform>
        </translation>
    </message>
    <message>
        <source>The safe day was %1 · due %2</source>
        <translation>Sicherer Tag war %1 · fällig %2</translation>
    </message>
    <message>
        <source>A question is open · safe until %1</source>
        <translation>Rückfrage offen · sicher bis %1</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left · safe until %1</source>
        <translation>
            <numerusform>Noch %n Tag · sicher bis %1</numerusform>
            <numerusform>Noch %n Tage · sicher bis %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Safe day %1, due %2, notice of an extension by %3</source>
        <translation>Sicherer Tag %1, fällig %2, Verlängerung mitteilen bis %3</translation>
    </message>
    <message>
        <source>Withdrawn: nothing is due</source>
        <translation>Zurückgenommen: nichts ist fällig</translation>
    </message>
    <message>
        <source>Answered on %1, the last day of the period</source>
        <translation>Beantwortet am %1, am letzten Tag der Frist</translation>
    </message>
</context>
<context>
    <name>habeas::ui::DeadlinePopup</name>
    <message>
        <source>How the deadline came about</source>
        <translation>Wie die Frist zustande kommt</translation>
    </message>
    <message>
        <source>Steps to the day it is due</source>
        <translation>Schritte bis zum Fristende</translation>
    </message>
    <message>
        <source>Safe day, due and notice by in one</source>
        <translation>Sicherer Tag, fällig und Mitteilen bis: ein Tag</translation>
    </message>
    <message>
        <source>Safe day</source>
        <translation>Sicherer Tag</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Notice by</source>
        <translation>Mitteilen bis</translation>
    </message>
    <message>
        <source>&amp;Extend the period …</source>
        <translation>Frist &amp;verlängern …</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>The dates and the steps as text</source>
        <translation>Die Tage und der Rechenweg als Text</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>habeas::ui::DeadlinesPanel</name>
    <message>
        <source>For a &amp;calendar …</source>
        <translation>Für einen &amp;Kalender …</translation>
    </message>
    <message>
        <source>As &amp;table</source>
        <translation>A&amp;ls Tabelle</translation>
    </message>
    <message>
        <source>School &amp;holidays …</source>
        <translation>Schul&amp;ferien …</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>Fristen</translation>
    </message>
    <message>
        <source>extended</source>
        <translation>verlängert</translation>
    </message>
    <message>
        <source>a question is open</source>
        <translation>Rückfrage offen</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>No holiday in these days.</source>
        <translation>Keine Feiertage in diesen Tagen.</translation>
    </message>
    <message>
        <source>Hatched: %1.</source>
        <translation>Schraffiert: %1.</translation>
    </message>
    <message>
        <source>School holidays are not known for all of these days; the ministry offers them as a calendar.</source>
        <translation>Schulferien sind nicht für alle diese Tage bekannt; das Ministerium bietet sie als Kalender an.</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) fall due in “%1” (%2). Settle before who stands in.</source>
        <translation>
            <numerusform>%n Vorgang wird in „%1“ (%2) fällig. Regeln Sie vorher, wer vertritt.</numerusform>
            <numerusform>%n Vorgänge werden in „%1“ (%2) fällig. Regeln Sie vorher, wer vertritt.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Descending</source>
        <translation>A&amp;bsteigend</translation>
    </message>
    <message>
        <source>Sho&amp;w all cases</source>
        <translation>Alle Vorgänge &amp;zeigen</translation>
    </message>
    <message>
        <source>Search in these cases</source>
        <translation>In diesen Vorgängen suchen</translation>
    </message>
    <message>
        <source>Sorted &amp;by</source>
        <translation>So&amp;rtiert nach</translation>
    </message>
    <message>
        <source>Sorted by</source>
        <translation>Sortiert nach</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n case(s) shown</source>
        <translation>
            <numerusform>%1 von %n Vorgang gezeigt</numerusform>
            <numerusform>%1 von %n Vorgängen gezeigt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>habeas::ui::DecisionBar</name>
    <message>
        <source>&amp;Hand out</source>
        <translation>&amp;Herausgeben</translation>
    </message>
    <message>
        <source>&amp;Withhold</source>
        <translation>Zurüc&amp;khalten</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>S&amp;päter</translation>
    </message>
    <message numerus="yes">
        <source>for %n marked item(s)</source>
        <translation>
            <numerusform>für %n markierten Fund</numerusform>
            <numerusform>für %n markierte Funde</numerusform>
        </translation>
    </message>
    <message>
        <source>Re&amp;dact</source>
        <translation>&amp;Schwärzen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>For which items</source>
        <translation>Für welche Funde</translation>
    </message>
    <message>
        <source>for this item</source>
        <translation>für diesen Fund</translation>
    </message>
    <message numerus="yes">
        <source>for all %n item(s) with %1</source>
        <translation>
            <numerusform>für %n Fund mit %1</numerusform>
            <numerusform>für alle %n Funde mit %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Wh&amp;y</source>
        <translation>G&amp;rund</translation>
    </message>
    <message>
        <source>Decides as chosen and goes to the next open item</source>
        <translation>Entscheidet wie gewählt und geht zum nächsten offenen Fund</translation>
    </message>
    <message>
        <source>Weighing, remark</source>
        <translation>Abwägung, Bemerkung</translation>
    </message>
    <message>
        <source>Recor&amp;d it</source>
        <translation>Fe&amp;sthalten</translation>
    </message>
</context>
<context>
    <name>habeas::ui::DecisionHistory</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>%1 &amp;rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>%1 &amp;wiederholen</translation>
    </message>
</context>
<context>
    <name>habeas::ui::DeskPlace</name>
    <message>
        <source>&amp;New case …</source>
        <translation>&amp;Neuer Vorgang …</translation>
    </message>
    <message>
        <source>Waits for me</source>
        <translation>Wartet auf mich</translation>
    </message>
    <message>
        <source>Nothing waits for you.</source>
        <translation>Nichts wartet auf Sie.</translation>
    </message>
    <message>
        <source>Waits for others</source>
        <translation>Wartet auf andere</translation>
    </message>
    <message>
        <source>Nobody owes an answer.</source>
        <translation>Niemand schuldet eine Antwort.</translation>
    </message>
    <message>
        <source>Vanishes soon</source>
        <translation>Verschwindet bald</translation>
    </message>
    <message>
        <source>No data vanish within two weeks.</source>
        <translation>In den nächsten zwei Wochen verschwinden keine Daten.</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Schreibtisch</translation>
    </message>
    <message numerus="yes">
        <source>Deadlines; %n open case(s) due later are not on this page</source>
        <translation>
            <numerusform>Fristen; %n später fälliger offener Vorgang steht nicht auf dieser Seite</numerusform>
            <numerusform>Fristen; %n später fällige offene Vorgänge stehen nicht auf dieser Seite</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deadlines of the next %n day(s)</source>
        <translation>
            <numerusform>Fristen der nächsten %n Tage</numerusform>
            <numerusform>Fristen der nächsten %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>No cases yet. Begin with the request that came in.</source>
        <translation>Noch keine Vorgänge. Beginnen Sie mit der Anfrage, die gekommen ist.</translation>
    </message>
    <message>
        <source>No case is open. The next one begins with the request that came in.</source>
        <translation>Kein Vorgang ist offen. Der nächste beginnt mit der Anfrage, die eingeht.</translation>
    </message>
</context>
<context>
    <name>habeas::ui::DirectoryLookUp</name>
    <message>
        <source>class or department %1</source>
        <translation>Klasse oder Abteilung %1</translation>
    </message>
    <message>
        <source>born on %1</source>
        <translation>geboren am %1</translation>
    </message>
    <message>
        <source>Look up in the directory</source>
        <translation>Im Verzeichnis nachsehen</translation>
    </message>
    <message>
        <source>Stop looking</source>
        <translation>Nicht weiter suchen</translation>
    </message>
    <message>
        <source>This is the person</source>
        <translation>Das ist die Person</translation>
    </message>
    <message>
        <source>To the systems</source>
        <translation>Zu den Systemen</translation>
    </message>
    <message>
        <source>To the systems, to sign in</source>
        <translation>Zu den Systemen, um sich anzumelden</translation>
    </message>
    <message>
        <source>Who has this name</source>
        <translation>Wer diesen Namen hat</translation>
    </message>
    <message>
        <source>Asks %1. The journal keeps that somebody was looked up, not who.</source>
        <translation>Fragt %1. Das Protokoll hält fest, dass nachgesehen wurde, nicht nach wem.</translation>
    </message>
    <message>
        <source>Being asked: %1 …</source>
        <translation>Gefragt wird: %1 …</translation>
    </message>
    <message>
        <source>Looking somebody up in the directory</source>
        <translation>Im Verzeichnis nachsehen</translation>
    </message>
    <message>
        <source>Nobody was looked for to the end.</source>
        <translation>Die Suche wurde abgebrochen.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) found in %1. None is chosen: compare, then say who it is.</source>
        <translation>
            <numerusform>%n Person in %1 gefunden. Niemand ist ausgewählt: vergleichen Sie und sagen Sie dann, ob es die Person ist.</numerusform>
            <numerusform>%n Personen in %1 gefunden. Niemand ist ausgewählt: vergleichen Sie und sagen Sie dann, wer es ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody of this name in %1. Another spelling may find them; other systems may know them.</source>
        <translation>Niemand dieses Namens in %1. Eine andere Schreibweise kann die Person finden; andere Systeme können sie kennen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Not asked: %1</source>
        <translation>Nicht gefragt: %1</translation>
    </message>
    <message>
        <source>The vault keeps no access to it. Test the connection at its entry in the register and keep the access; or ask it once the case is open.</source>
        <translation>Der Tresor behält keinen Zugang dazu. Beim Eintrag im Register die Verbindung prüfen und den Zugang behalten, oder das System fragen, sobald der Vorgang angelegt ist.</translation>
    </message>
    <message>
        <source>%1 knows nothing but the name of this person.</source>
        <translation>%1 kennt von dieser Person nur den Namen.</translation>
    </message>
    <message>
        <source>Taken from %1: %2. Check it.</source>
        <translation>Aus %1 übernommen: %2. Prüfen Sie es.</translation>
    </message>
</context>
<context>
    <name>habeas::ui::DocumentView</name>
    <message>
        <source>Previous page</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <extracomment>the page that is shown, and how many there are</extracomment>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>habeas::ui::DocumentsPanel</name>
    <message>
        <source>Sa&amp;ve as …</source>
        <translation>S&amp;peichern unter …</translation>
    </message>
    <message>
        <source>A&amp;dd files …</source>
        <translation>&amp;Dateien hinzufügen …</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Unterlagen</translation>
    </message>
    <message>
        <source>What came in</source>
        <translation>Was eingegangen ist</translation>
    </message>
    <message>
        <source>    %1 · %2 · attached</source>
        <translation>    %1 · %2 · angehängt</translation>
    </message>
    <message>
        <source>%1 · %2 · came in %3</source>
        <translation>%1 · %2 · eingegangen %3</translation>
    </message>
    <message>
        <source>No documents</source>
        <translation>Keine Unterlagen</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n Unterlage</numerusform>
            <numerusform>%n Unterlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the document as it came</source>
        <translation>Unterlage speichern, wie sie kam</translation>
    </message>
</context>
<context>
    <name>habeas::ui::DoneForm</name>
    <message>
        <source>Rights that are done</source>
        <translation>Erledigte Rechte</translation>
    </message>
    <message>
        <source>Recipients that were told</source>
        <translation>Unterrichtete Empfänger</translation>
    </message>
    <message>
        <source>impossible, or a disproportionate effort, and why</source>
        <translation>unmöglich oder unverhältnismäßig, und warum</translation>
    </message>
    <message>
        <source>&amp;Rights that are done</source>
        <translation>Erledig&amp;te Rechte</translation>
    </message>
    <message>
        <source>D&amp;one on</source>
        <translation>Er&amp;ledigt am</translation>
    </message>
    <message>
        <source>Recipients that were &amp;told (Art. 19)</source>
        <translation>&amp;Unterrichtete Empfänger (Art. 19)</translation>
    </message>
    <message>
        <source>Wh&amp;y the others were not</source>
        <translation>Warum die ü&amp;brigen nicht</translation>
    </message>
    <message>
        <source>What becomes of the data, part by part</source>
        <translation>Was aus den Daten wird, Teil für Teil</translation>
    </message>
    <message>
        <source>What &amp;else is to be said, in whole sentences</source>
        <translation>Was s&amp;onst zu sagen ist, in ganzen Sätzen</translation>
    </message>
</context>
<context>
    <name>habeas::ui::DoneParts</name>
    <message>
        <source>erased</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>berichtigt</translation>
    </message>
    <message>
        <source>restricted, as was asked for</source>
        <translation>eingeschränkt, wie verlangt</translation>
    </message>
    <message>
        <source>no longer processed for this</source>
        <translation>dafür nicht mehr verarbeitet</translation>
    </message>
    <message>
        <source>stay as they are, by a ground of the law</source>
        <translation>bleiben, aus einem gesetzlichen Grund</translation>
    </message>
    <message>
        <source>restricted instead, by a ground of the law</source>
        <translation>stattdessen eingeschränkt, aus einem gesetzlichen Grund</translation>
    </message>
    <message>
        <source>not concerned by the request</source>
        <translation>von der Anfrage nicht betroffen</translation>
    </message>
    <message>
        <source>Remo&amp;ve part</source>
        <translation>Teil &amp;entfernen</translation>
    </message>
    <message>
        <source>What becomes of the data, part by part</source>
        <translation>Was aus den Daten wird, Teil für Teil</translation>
    </message>
    <message>
        <source>&amp;Add part</source>
        <translation>Teil hin&amp;zufügen</translation>
    </message>
    <message>
        <source>all that were found there</source>
        <translation>alle, die dort gefunden wurden</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;System</translation>
    </message>
    <message>
        <source>W&amp;hich data, in a few words</source>
        <translation>Welche Daten, in weni&amp;gen Worten</translation>
    </message>
    <message>
        <source>What &amp;becomes of them</source>
        <translation>Was aus ihnen wi&amp;rd</translation>
    </message>
    <message>
        <source>Ground of the la&amp;w</source>
        <translation>Gesetzli&amp;cher Grund</translation>
    </message>
    <message>
        <source>Why the request does not &amp;concern them</source>
        <translation>Warum sic&amp;h die Anfrage nicht auf sie bezieht</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n Fund</numerusform>
            <numerusform>%n Funde</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 – %3</source>
        <translation>%1: %2 – %3</translation>
    </message>
    <message>
        <source>no system</source>
        <translation>kein System</translation>
    </message>
    <message>
        <source>not said yet</source>
        <translation>noch offen</translation>
    </message>
    <message>
        <source>everything else that was found there</source>
        <translation>alles Übrige, was dort gefunden wurde</translation>
    </message>
</context>
<context>
    <name>habeas::ui::EarlierList</name>
    <message>
        <source>Came in %1</source>
        <translation>Eingegangen %1</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Look at %1</source>
        <translation>%1 ansehen</translation>
    </message>
    <message>
        <source>Earlier case of this name: %1, %2</source>
        <translation>Früherer Vorgang unter diesem Namen: %1, %2</translation>
    </message>
    <message>
        <source>What is typed here stays.</source>
        <translation>Was hier getippt ist, bleibt.</translation>
    </message>
    <message>
        <source>Perhaps the same person: %1 (%2, %3)</source>
        <translation>Vielleicht dieselbe Person: %1 (%2, %3)</translation>
    </message>
</context>
<context>
    <name>habeas::ui::Entrance</name>
    <message>
        <source>Opening the vault …</source>
        <translation>Tresor wird geöffnet …</translation>
    </message>
    <message>
        <source>Making the vault …</source>
        <translation>Tresor wird angelegt …</translation>
    </message>
    <message>
        <source>There is no room for temporary files. Make some, then try again.</source>
        <translation>Für vorübergehende Dateien ist kein Platz. Schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The invented school is being set up …</source>
        <translation>Die erfundene Schule wird eingerichtet …</translation>
    </message>
    <message>
        <source>The invented school</source>
        <translation>Die erfundene Schule</translation>
    </message>
</context>
<context>
    <name>habeas::ui::ExtensionForm</name>
    <message>
        <source>Reasons of the law</source>
        <translation>Gesetzliche Gründe</translation>
    </message>
    <message>
        <source>The request is complex</source>
        <translation>Die Anfrage ist komplex</translation>
    </message>
    <message>
        <source>The number of the person&apos;s requests</source>
        <translation>Die Zahl der Anfragen der Person</translation>
    </message>
    <message>
        <source>&amp;Reasons of the law (lack of staff is none)</source>
        <translation>&amp;Gesetzliche Gründe (Personalmangel ist keiner)</translation>
    </message>
    <message>
        <source>What makes it so &amp;here, in whole sentences</source>
        <translation>Warum es &amp;hier so ist, in ganzen Sätzen</translation>
    </message>
</context>
<context>
    <name>habeas::ui::FileReading</name>
    <message>
        <source>Only the first %1 of %2 pages were read.</source>
        <translation>Nur die ersten %1 von %2 Seiten wurden gelesen.</translation>
    </message>
    <message>
        <source>The text of a photo is not read: type what is asked for, with the photo beside it.</source>
        <translation>Der Text eines Fotos wird nicht gelesen: Tippen Sie ab, was gefragt ist; das Foto steht daneben.</translation>
    </message>
    <message>
        <source>The words of this file cannot be read. It is kept; type what is asked for.</source>
        <translation>Aus dieser Datei lassen sich keine Worte lesen. Sie wird abgelegt; tippen Sie, was gefragt ist.</translation>
    </message>
    <message>
        <source>The PDF holds pictures of pages, no words: type what is asked for, with the page beside it.</source>
        <translation>Das PDF enthält Bilder von Seiten, keine Worte: Tippen Sie ab, was gefragt ist; die Seite steht daneben.</translation>
    </message>
    <message>
        <source>This e-mail is in Outlook&apos;s own format (.msg), which is not read here. It is kept. Copy its text in Outlook and take it from the clipboard, or type what is asked for.</source>
        <translation>Diese E-Mail liegt in Outlooks eigenem Format (.msg) vor, das hier nicht gelesen wird. Sie wird aufbewahrt. Den Text in Outlook kopieren und aus der Zwischenablage übernehmen, oder eintippen, was verlangt wird.</translation>
    </message>
</context>
<context>
    <name>habeas::ui::FreezeForm</name>
    <message>
        <source>&amp;Record</source>
        <translation>Ein&amp;tragen</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>S&amp;päter</translation>
    </message>
</context>
<context>
    <name>habeas::ui::FreezePanel</name>
    <message>
        <source>Until it is decided</source>
        <translation>Bis zur Entscheidung</translation>
    </message>
    <message>
        <source>Until it is decided about the objection, the data are only stored (Art. 18(1)(d) and (2) GDPR).</source>
        <translation>Bis über den Widerspruch entschieden ist, werden die Daten nur gespeichert (Art. 18 Abs. 1 Buchst. d und Abs. 2 DSGVO).</translation>
    </message>
    <message>
        <source>Until it is checked whether they are accurate, the data are only stored (Art. 18(1)(a) and (2) GDPR).</source>
        <translation>Bis geprüft ist, ob sie richtig sind, werden die Daten nur gespeichert (Art. 18 Abs. 1 Buchst. a und Abs. 2 DSGVO).</translation>
    </message>
    <message>
        <source>Record the restriction …</source>
        <translation>Einschränkung eintragen …</translation>
    </message>
    <message>
        <source>Correct the restriction …</source>
        <translation>Einschränkung berichtigen …</translation>
    </message>
    <message>
        <source>Record the decision …</source>
        <translation>Entscheidung eintragen …</translation>
    </message>
    <message>
        <source>Correct the decision …</source>
        <translation>Entscheidung berichtigen …</translation>
    </message>
    <message>
        <source>Record the lifting …</source>
        <translation>Aufhebung eintragen …</translation>
    </message>
    <message>
        <source>Correct the lifting …</source>
        <translation>Aufhebung berichtigen …</translation>
    </message>
    <message>
        <source>Still restricted: %1</source>
        <translation>Noch eingeschränkt: %1</translation>
    </message>
</context>
<context>
    <name>habeas::ui::GuideWindow</name>
    <message>
        <source>Guide</source>
        <translation>Anleitung</translation>
    </message>
</context>
<context>
    <name>habeas::ui::HandoverForm</name>
    <message>
        <source>on a USB stick, in person</source>
        <translation>auf einem USB-Stick, persönlich</translation>
    </message>
    <message>
        <source>letter to the known address</source>
        <translation>Brief an die hinterlegte Anschrift</translation>
    </message>
    <message>
        <source>e-mail to the known address</source>
        <translation>E-Mail an die hinterlegte Adresse</translation>
    </message>
    <message>
        <source>telephone, to the known number</source>
        <translation>Telefon, unter der hinterlegten Nummer</translation>
    </message>
    <message>
        <source>download from the school&apos;s cloud</source>
        <translation>Herunterladen aus der Cloud der Schule</translation>
    </message>
    <message>
        <source>Pass&amp;phrase</source>
        <translation>Pass&amp;wort</translation>
    </message>
    <message>
        <source>Handed over &amp;on</source>
        <translation>Übergeben &amp;am</translation>
    </message>
    <message>
        <source>To &amp;whom, by whom</source>
        <translation>An wen, d&amp;urch wen</translation>
    </message>
    <message>
        <source>4. Hand over</source>
        <translation>4. Übergabe</translation>
    </message>
    <message>
        <source>own key of the person</source>
        <translation>eigener Schlüssel der Person</translation>
    </message>
    <message>
        <source>The same way twice: whoever has one has both.</source>
        <translation>Zweimal derselbe Weg: Wer eines hat, hat beides.</translation>
    </message>
    <message>
        <source>Two separate ways</source>
        <translation>Zwei getrennte Wege</translation>
    </message>
    <message>
        <source>in person</source>
        <translation>persönlich</translation>
    </message>
    <message>
        <source>by registered post</source>
        <translation>per Einschreiben</translation>
    </message>
    <message>
        <source>by post to the known address</source>
        <translation>per Post an die bekannte Anschrift</translation>
    </message>
    <message>
        <source>Bundle</source>
        <translation>Datenpaket</translation>
    </message>
    <message>
        <source>Paper edition</source>
        <translation>Papierfassung</translation>
    </message>
    <message>
        <source>Bundle and paper edition</source>
        <translation>Datenpaket und Papierfassung</translation>
    </message>
    <message>
        <source>Handed over %1. Paper edition: %2.</source>
        <translation>Übergeben %1, Papierfassung: %2.</translation>
    </message>
    <message>
        <source>Handed over %1. %2: %3. Passphrase: %4.</source>
        <translation>Übergeben %1: %2, %3. Passwort: %4.</translation>
    </message>
    <message>
        <source>Wh&amp;at</source>
        <translation>Was ü&amp;bergeben wird</translation>
    </message>
    <message>
        <source>Nothing may go out yet. Once it may, what happened with it is recorded here.</source>
        <translation>Noch darf nichts hinaus. Sobald es darf, wird hier eingetragen, was damit geschah.</translation>
    </message>
    <message>
        <source>Say what was handed over.</source>
        <translation>Sagen Sie, was übergeben wurde.</translation>
    </message>
    <message>
        <source>Wa&amp;y of delivery</source>
        <translation>Auf welchem W&amp;eg</translation>
    </message>
    <message numerus="yes">
        <source>%n copy/copies on paper looked thro&amp;ugh and enclosed</source>
        <translation>
            <numerusform>%n Kopie auf Papier durchgesehen und beige&amp;legt</numerusform>
            <numerusform>%n Kopien auf Papier durchgesehen und beige&amp;legt</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Record the hand-over</source>
        <translation>Übergabe ein&amp;tragen</translation>
    </message>
    <message>
        <source>It is out a&amp;lready, as it was before the last change</source>
        <translation>Sie ist schon hina&amp;us, wie sie vor der letzten Änderung war</translation>
    </message>
    <message>
        <source>Not as the letter says: %1</source>
        <translation>Nicht wie im Schreiben: %1</translation>
    </message>
    <message>
        <source>Why &amp;not as the letter says</source>
        <translation>Warum &amp;nicht wie im Schreiben</translation>
    </message>
</context>
<context>
    <name>habeas::ui::HandoverPage</name>
    <message>
        <source>The head releases what goes out</source>
        <translation>Die Leitung gibt frei, was hinausgeht</translation>
    </message>
    <message>
        <source>1. Release</source>
        <translation>1. Freigabe</translation>
    </message>
    <message>
        <source>%1 signed on %2. The paper lies: %3</source>
        <translation>%1 hat am %2 gezeichnet. Das Papier liegt: %3</translation>
    </message>
    <message>
        <source>Save the passphrase letter, not where the bundle lies</source>
        <translation>Passwortbrief speichern, nicht im Ordner des Datenpakets</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>ODT (*.odt)</source>
        <translation>ODT (*.odt)</translation>
    </message>
    <message>
        <source>HTML (*.html)</source>
        <translation>HTML (*.html)</translation>
    </message>
    <message>
        <source>Show or hide the &amp;passphrase</source>
        <translation>&amp;Passwort auf- oder verdecken</translation>
    </message>
    <message>
        <source>The head signs for the answer letter. It is not finished yet.</source>
        <translation>Die Schulleitung zeichnet das Antwortschreiben. Es ist noch nicht fertiggestellt.</translation>
    </message>
    <message>
        <source>Nothing was collected: a bundle would hold the letter alone. Send it, with copies of what was found on paper, and record that at the stage “Answer”.</source>
        <translation>Abgerufen wurde nichts: Ein Datenpaket enthielte nur das Schreiben. Senden Sie es ab, mit Kopien dessen, was auf Papier gefunden wurde, und tragen Sie das an der Station „Antwort“ ein.</translation>
    </message>
</context>
<context>
    <name>habeas::ui::HeardForm</name>
    <message>
        <source>No age decides whether a young person is heard: what they understand does. Nothing about their health is noted.</source>
        <translation>Ob eine junge Person gehört wird, hängt an ihrer Einsicht, nicht am Alter. Über ihre Gesundheit wird nichts festgehalten.</translation>
    </message>
    <message>
        <source>&amp;On</source>
        <translation>A&amp;m</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>Ein&amp;tragen</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>heard, no objection</source>
        <translation>gehört, ohne Einwand</translation>
    </message>
    <message>
        <source>heard, objects</source>
        <translation>gehört, möchte es nicht</translation>
    </message>
    <message>
        <source>asked, did not answer</source>
        <translation>gefragt, keine Antwort</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>entfällt</translation>
    </message>
    <message>
        <source>does not apply: say why in the remark</source>
        <translation>entfällt: Grund in der Bemerkung</translation>
    </message>
    <message>
        <source>Re&amp;mark</source>
        <translation>&amp;Bemerkung</translation>
    </message>
</context>
<context>
    <name>habeas::ui::History</name>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>%1 (replaced)</source>
        <extracomment>%1 is what happened, as it was recorded first</extracomment>
        <translation>%1 (ersetzt)</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Berichtigt</translation>
    </message>
    <message>
        <source>More cannot be read: %1</source>
        <translation>Mehr lässt sich nicht lesen: %1</translation>
    </message>
</context>
<context>
    <name>habeas::ui::HolidayEditor</name>
    <message>
        <source>School holidays</source>
        <translation>Schulferien</translation>
    </message>
    <message>
        <source>&amp;One a line: name, first day - last day</source>
        <translation>&amp;Je Zeile: Name, erster Tag - letzter Tag</translation>
    </message>
    <message>
        <source>Christmas 23.12.2026 - 6.1.2027</source>
        <translation>Weihnachtsferien 23.12.2026 - 6.1.2027</translation>
    </message>
    <message>
        <source>From a &amp;calendar …</source>
        <translation>Aus einem &amp;Kalender …</translation>
    </message>
    <message>
        <source>&amp;Leave unchanged</source>
        <translation>&amp;Unverändert lassen</translation>
    </message>
    <message>
        <source>&amp;Keep with the controller</source>
        <translation>&amp;Beim Verantwortlichen ablegen</translation>
    </message>
    <message>
        <source>No deadline moves for them; the desk says before they begin what falls due in them. Everybody who opens this vault sees them.</source>
        <translation>Keine Frist verschiebt sich ihretwegen; der Schreibtisch sagt vor ihrem Beginn, was in ihnen fällig wird. Alle, die diesen Tresor öffnen, sehen sie.</translation>
    </message>
    <message>
        <source>Calendar of the school holidays</source>
        <translation>Kalender der Schulferien</translation>
    </message>
</context>
<context>
    <name>habeas::ui::IdentityAdvice</name>
    <message>
        <source>What is noted</source>
        <translation>Was festgehalten wird</translation>
    </message>
    <message>
        <source>What is not kept</source>
        <translation>Was nicht aufbewahrt wird</translation>
    </message>
    <message>
        <source>To bear in mind</source>
        <translation>Zu bedenken</translation>
    </message>
    <message>
        <source>Who asks, for whom, in which capacity</source>
        <translation>Wer fragt, für wen, in welcher Rolle</translation>
    </message>
    <message>
        <source>Copies of identity documents and court orders, anything about health</source>
        <translation>Kopien von Ausweisen und Gerichtsbeschlüssen, Gesundheitliches</translation>
    </message>
</context>
<context>
    <name>habeas::ui::IdentityForm</name>
    <message>
        <source>Ways to show who one is</source>
        <translation>Wege, sich auszuweisen</translation>
    </message>
    <message>
        <source>&amp;Ways to choose from, the mildest first</source>
        <translation>We&amp;ge zur Auswahl, der mildeste zuerst</translation>
    </message>
    <message>
        <source>Why it is not &amp;clear who asks, in whole sentences</source>
        <translation>Warum nicht &amp;klar ist, wer fragt, in ganzen Sätzen</translation>
    </message>
</context>
<context>
    <name>habeas::ui::IdentityPage</name>
    <message>
        <source>Question was &amp;sent</source>
        <translation>Frage wurde &amp;gestellt</translation>
    </message>
    <message>
        <source>Answer &amp;came</source>
        <translation>Antwort &amp;kam</translation>
    </message>
    <message>
        <source>Con&amp;firm the identity</source>
        <translation>Identität &amp;bestätigen</translation>
    </message>
    <message>
        <source>&amp;Not confirmed</source>
        <translation>&amp;Nicht bestätigt</translation>
    </message>
    <message>
        <source>&amp;Correct it in the intake</source>
        <translation>Im Eingang be&amp;richtigen</translation>
    </message>
    <message>
        <source>Objection</source>
        <translation>Widerspruch</translation>
    </message>
    <message>
        <source>Who asks?</source>
        <translation>Wer fragt?</translation>
    </message>
    <message>
        <source>What for?</source>
        <translation>Wofür?</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>What showed that they may act?</source>
        <translation>Woran wurde erkannt, dass die Vertretung handeln darf?</translation>
    </message>
    <message>
        <source>How was the person recognised?</source>
        <translation>Woran haben Sie die Person erkannt?</translation>
    </message>
    <message>
        <source>Was the young person heard?</source>
        <translation>Wurde die junge Person gehört?</translation>
    </message>
    <message>
        <source>%1 asks for %2.</source>
        <translation>%1 fragt für %2.</translation>
    </message>
    <message>
        <source>%1 asks in person.</source>
        <translation>%1 fragt selbst.</translation>
    </message>
    <message>
        <source>born on %1</source>
        <translation>geboren am %1</translation>
    </message>
    <message>
        <source>It is known who asks, and in which capacity.</source>
        <translation>Es steht fest, wer fragt und in welcher Rolle.</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>Young person: %1</source>
        <translation>Junge Person: %1</translation>
    </message>
    <message>
        <source>Ne&amp;xt: %1</source>
        <translation>Als Näch&amp;stes: %1</translation>
    </message>
    <message>
        <source>Objection of %1: %2</source>
        <translation>Widerspruch vom %1: %2</translation>
    </message>
    <message>
        <source>On the objection %1 decided on %2: %3</source>
        <extracomment>%1 is who decided, %2 the day</extracomment>
        <translation>Über den Widerspruch hat %1 am %2 entschieden: %3</translation>
    </message>
    <message>
        <source>In their words: %1</source>
        <translation>Im Wortlaut: %1</translation>
    </message>
    <message>
        <source>How sure one has to be: %1</source>
        <translation>Wie sicher es sein muss: %1</translation>
    </message>
</context>
<context>
    <name>habeas::ui::IdentitySteps</name>
    <message>
        <source>Check of the identity</source>
        <translation>Identitätsprüfung</translation>
    </message>
    <message>
        <source>Steps of the check</source>
        <translation>Schritte der Prüfung</translation>
    </message>
    <message>
        <source>A question suspends the period only if it was asked without undue delay.</source>
        <translation>Eine Rückfrage hemmt die Frist nur, wenn sie unverzüglich gestellt wurde.</translation>
    </message>
    <message>
        <source>Who asks?</source>
        <translation>Wer fragt?</translation>
    </message>
    <message>
        <source>What for?</source>
        <translation>Wofür?</translation>
    </message>
    <message>
        <source>May they act?</source>
        <translation>Vertretung?</translation>
    </message>
    <message>
        <source>How recognised?</source>
        <translation>Woran erkannt?</translation>
    </message>
    <message>
        <source>Young person heard?</source>
        <translation>Junge Person gehört?</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>vollständig</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>objection open</source>
        <translation>Widerspruch offen</translation>
    </message>
    <message>
        <source>shown on %1</source>
        <translation>gezeigt %1</translation>
    </message>
    <message>
        <source>confirmed on %1</source>
        <translation>bestätigt %1</translation>
    </message>
    <message>
        <source>custody to be cleared</source>
        <translation>Sorge zu klären</translation>
    </message>
</context>
<context>
    <name>habeas::ui::IncomingPane</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>    %1 · %2 · attached</source>
        <translation>    %1 · %2 · angehängt</translation>
    </message>
    <message>
        <source>What came in</source>
        <translation>Was eingegangen ist</translation>
    </message>
    <message>
        <source>Kept with the case as it came, sealed.</source>
        <translation>Wird so, wie es kam, versiegelt zum Vorgang gelegt.</translation>
    </message>
    <message>
        <source>Do not keep this one</source>
        <translation>Dies nicht ablegen</translation>
    </message>
    <message>
        <source>Subject: %1</source>
        <translation>Betreff: %1</translation>
    </message>
    <message>
        <source>Header lines</source>
        <translation>Kopfzeilen</translation>
    </message>
    <message>
        <source>Nothing has come in as a file yet.</source>
        <translation>Noch ist nichts als Datei gekommen.</translation>
    </message>
    <message>
        <source>Drop e-mails, texts, PDF and photos of letters onto the window, or take them from files or the clipboard: they are kept with the case. Or type below what was asked.</source>
        <translation>Ziehen Sie E-Mails, Texte, PDF und Fotos von Briefen auf das Fenster, oder holen Sie sie aus Dateien oder der Zwischenablage: Sie werden zum Vorgang gelegt. Oder tippen Sie unten, was verlangt wird.</translation>
    </message>
    <message>
        <source>From fi&amp;les …</source>
        <translation>Aus &amp;Dateien …</translation>
    </message>
    <message>
        <source>From the clip&amp;board</source>
        <translation>Aus der &amp;Zwischenablage</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
</context>
<context>
    <name>habeas::ui::IntakePlace</name>
    <message>
        <source>&amp;Open the case</source>
        <translation>Vorgang &amp;anlegen</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>Neuer Vorgang</translation>
    </message>
    <message>
        <source>What came in</source>
        <translation>Was eingegangen ist</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>Bild %1</translation>
    </message>
    <message>
        <source>The clipboard holds no file, no picture and no text. Copy what came in first.</source>
        <translation>Die Zwischenablage enthält keine Datei, kein Bild und keinen Text. Kopieren Sie zuerst, was eingegangen ist.</translation>
    </message>
    <message>
        <source>The e-mail is of %1; the day you chose stays.</source>
        <translation>Die E-Mail ist vom %1; der von Ihnen gewählte Tag bleibt.</translation>
    </message>
    <message>
        <source>Acknowledge receipt</source>
        <translation>Eingang bestätigen</translation>
    </message>
    <message>
        <source>The case</source>
        <translation>Der Vorgang</translation>
    </message>
    <message>
        <source>Sides of the intake</source>
        <translation>Seiten des Eingangs</translation>
    </message>
    <message>
        <source>Discard …</source>
        <translation>Verwerfen …</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Discard what came in and what was typed? Files stay where they came from.</source>
        <translation>Verwerfen, was gekommen und was getippt ist? Die Dateien bleiben, woher sie kamen.</translation>
    </message>
    <message>
        <source>&amp;Discard it</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Go on with it</source>
        <translation>&amp;Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Goes on with the letter that acknowledges the receipt; until one went out it stands on the desk. No law asks for it, and it goes to somebody whose identity is not checked yet.</source>
        <translation>Führt weiter zur Eingangsbestätigung; bis eine hinausging, steht sie auf dem Schreibtisch. Kein Gesetz verlangt sie, und sie geht an jemanden, dessen Identität noch nicht geprüft ist.</translation>
    </message>
</context>
<context>
    <name>habeas::ui::ItemsPane</name>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>in the order found</source>
        <translation>wie gefunden</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>oldest first</source>
        <translation>Älteste zuerst</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Funde</translation>
    </message>
    <message>
        <source>&amp;Mark all</source>
        <translation>A&amp;lle markieren</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n Fund</numerusform>
            <numerusform>%n Funde</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n item(s)</source>
        <translation>
            <numerusform>%1 von %n Fund</numerusform>
            <numerusform>%1 von %n Funden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 marked</source>
        <translation>%1 · %2 markiert</translation>
    </message>
    <message>
        <source>Search items</source>
        <translation>In Funden suchen</translation>
    </message>
    <message>
        <source>Search in titles, paths and names of people</source>
        <translation>Suchen in Titeln, Pfaden und Namen von Personen</translation>
    </message>
</context>
<context>
    <name>habeas::ui::JournalCheck</name>
    <message>
        <source>Journal is being checked</source>
        <translation>Protokoll wird geprüft</translation>
    </message>
    <message>
        <source>Check of the journal</source>
        <translation>Prüfung des Protokolls</translation>
    </message>
    <message>
        <source>Journal not checked</source>
        <translation>Protokoll nicht geprüft</translation>
    </message>
    <message>
        <source>Journal damaged – look at it</source>
        <translation>Protokoll beschädigt – ansehen</translation>
    </message>
    <message>
        <source>Journal checked at %1</source>
        <translation>Protokoll geprüft um %1</translation>
    </message>
    <message>
        <source>To the journal</source>
        <translation>Zum Protokoll</translation>
    </message>
</context>
<context>
    <name>habeas::ui::JournalFilter</name>
    <message>
        <source>Search the journal</source>
        <translation>Protokoll durchsuchen</translation>
    </message>
    <message>
        <source>Kind of entry</source>
        <translation>Art des Eintrags</translation>
    </message>
    <message>
        <source>every kind</source>
        <translation>alle Arten</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>alle Tage</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>the last 7 days</source>
        <translation>letzte 7&#xa0;Tage</translation>
    </message>
    <message>
        <source>the last 30 days</source>
        <translation>letzte 30&#xa0;Tage</translation>
    </message>
    <message>
        <source>this year</source>
        <translation>dieses Jahr</translation>
    </message>
    <message>
        <source>from – to</source>
        <translation>von – bis</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>oldest first</source>
        <translation>Älteste zuerst</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Bis</translation>
    </message>
    <message>
        <source>Search by case number or words</source>
        <translation>Nach Vorgangsnummer oder Worten suchen</translation>
    </message>
</context>
<context>
    <name>habeas::ui::JournalPlace</name>
    <message>
        <source>Check the &amp;journal</source>
        <translation>&amp;Protokoll prüfen</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Check of the journal</source>
        <translation>Prüfung des Protokolls</translation>
    </message>
    <message>
        <source>The journal says that it has more than %1 entries, which no list can show. Nothing was changed. Check the journal.</source>
        <translation>Das Protokoll gibt an, mehr als %1 Einträge zu haben; so viele kann keine Liste zeigen. Nichts wurde geändert. Prüfen Sie das Protokoll.</translation>
    </message>
    <message>
        <source>&amp;Show all entries</source>
        <translation>Alle Einträge &amp;zeigen</translation>
    </message>
    <message>
        <source>Everything that was done. Nothing here can be changed unseen.</source>
        <translation>Alles, was getan wurde. Nichts davon lässt sich unbemerkt ändern.</translation>
    </message>
    <message numerus="yes">
        <source>%n found so far, being read …</source>
        <translation>
            <numerusform>bisher %n gefunden, wird gelesen …</numerusform>
            <numerusform>bisher %n gefunden, wird gelesen …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n entries shown</source>
        <translation>
            <numerusform>%1 von %n Eintrag gezeigt</numerusform>
            <numerusform>%1 von %n Einträgen gezeigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>habeas::ui::KeptAccess</name>
    <message>
        <source>Use another a&amp;ccess</source>
        <translation>Anderen Zugan&amp;g verwenden</translation>
    </message>
    <message>
        <source>For&amp;get access</source>
        <translation>Zugang &amp;vergessen</translation>
    </message>
    <message>
        <source>Removes it from the vault, and ends an app password at its server.</source>
        <translation>Löscht ihn aus dem Tresor und beendet ein App-Passwort an seinem Server.</translation>
    </message>
    <message>
        <source>The vault keeps an access: “%1”, since %2.</source>
        <translation>Im Tresor gemerkter Zugang: „%1“ (seit %2)</translation>
    </message>
    <message>
        <source>%1: the access is forgotten</source>
        <translation>%1: Zugang wird vergessen</translation>
    </message>
    <message>
        <source>The access to “%1” is still open: %2</source>
        <translation>Der Zugriff auf „%1“ ist noch offen: %2</translation>
    </message>
</context>
<context>
    <name>habeas::ui::LedgerPanel</name>
    <message>
        <source>Ledger</source>
        <translation>Vollständigkeitsnachweis</translation>
    </message>
    <message>
        <source>The register holds no system yet, so nothing can be complete. Add the systems of the school first.</source>
        <translation>Das Verzeichnis hat noch keine Systeme, also kann nichts vollständig sein. Tragen Sie zuerst die Systeme der Schule ein.</translation>
    </message>
    <message>
        <source>Asks each system that needs nobody to sign in. Where more than one entry may be the person, you choose.</source>
        <translation>Fragt jedes System, für das sich niemand anmelden muss. Wo mehr als ein Eintrag die Person sein kann, wählen Sie.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>what vanishes first</source>
        <translation>was zuerst verschwindet</translation>
    </message>
    <message>
        <source>what is to be done first</source>
        <translation>was zu tun ist zuerst</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>nach Namen</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n system(s) settled</source>
        <translation>
            <numerusform>%1 von %n System geklärt</numerusform>
            <numerusform>%1 von %n Systemen geklärt</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Collect from all</source>
        <translation>&amp;Alle abrufen</translation>
    </message>
    <message>
        <source>&amp;Go to the systems</source>
        <translation>&amp;Zu den Systemen</translation>
    </message>
    <message>
        <source>by the answer</source>
        <translation>nach der Antwort</translation>
    </message>
    <message>
        <source>read last first</source>
        <translation>zuletzt Gelesenes zuerst</translation>
    </message>
</context>
<context>
    <name>habeas::ui::LetterEditor</name>
    <message>
        <source>Discard the wording</source>
        <translation>Wortlaut verwerfen</translation>
    </message>
    <message>
        <source>Blue and dotted: from case, register or ledger</source>
        <translation>Blau und gepunktet: aus Vorgang, Verzeichnis, Nachweis</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <comment>a field of the letter</comment>
        <translation>„%1“: %2</translation>
    </message>
</context>
<context>
    <name>habeas::ui::LetterFiles</name>
    <message>
        <source>P&amp;rint …</source>
        <translation>D&amp;rucken …</translation>
    </message>
    <message>
        <source>Save &amp;as</source>
        <translation>&amp;Speichern als</translation>
    </message>
    <message>
        <source>&amp;PDF/A …</source>
        <translation>&amp;PDF/A …</translation>
    </message>
    <message>
        <source>&amp;ODT, to edit …</source>
        <translation>&amp;ODT, zum Bearbeiten …</translation>
    </message>
    <message>
        <source>&amp;HTML, to read aloud …</source>
        <translation>&amp;HTML, zum Vorlesen …</translation>
    </message>
    <message>
        <source>Save the letter</source>
        <translation>Schreiben speichern</translation>
    </message>
</context>
<context>
    <name>habeas::ui::LetterForm</name>
    <message>
        <source>Page in plain &amp;language for a child</source>
        <translation>Seite in &amp;einfacher Sprache für ein Kind</translation>
    </message>
    <message>
        <source>neutral</source>
        <translation>neutral</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Art</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>Datu&amp;m</translation>
    </message>
    <message>
        <source>Sal&amp;utation</source>
        <translation>A&amp;nrede</translation>
    </message>
    <message>
        <source>Cop&amp;y of the data</source>
        <translation>K&amp;opie der Daten</translation>
    </message>
    <message>
        <source>in the bundle</source>
        <translation>im Datenpaket</translation>
    </message>
    <message>
        <source>on paper</source>
        <translation>auf Papier</translation>
    </message>
    <message>
        <source>in the bundle and on paper</source>
        <translation>im Datenpaket und auf Papier</translation>
    </message>
    <message>
        <source>%1 (draft)</source>
        <translation>%1 (Entwurf)</translation>
    </message>
</context>
<context>
    <name>habeas::ui::LetterKeys</name>
    <message>
        <source>Decide in the review with single &amp;letters</source>
        <translation>In der Prüfung mit einzelnen &amp;Buchstaben entscheiden</translation>
    </message>
</context>
<context>
    <name>habeas::ui::LetterList</name>
    <message>
        <source>Letters of the case</source>
        <translation>Schreiben des Vorgangs</translation>
    </message>
    <message>
        <source>New letter</source>
        <translation>Neues Schreiben</translation>
    </message>
    <message>
        <source>%1, finished %2</source>
        <translation>%1, fertig %2</translation>
    </message>
    <message numerus="yes">
        <source>New letter, %n draft(s)</source>
        <translation>
            <numerusform>Neues Schreiben, %n Entwurf</numerusform>
            <numerusform>Neues Schreiben, %n Entwürfe</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, not finished</source>
        <translation>%1, nicht fertiggestellt</translation>
    </message>
</context>
<context>
    <name>habeas::ui::LiftForm</name>
    <message>
        <source>The person was &amp;told on</source>
        <translation>Die Person wurde &amp;unterrichtet am</translation>
    </message>
    <message>
        <source>Lifted o&amp;n, not before</source>
        <translation>Aufgehobe&amp;n am, nicht früher</translation>
    </message>
    <message>
        <source>W&amp;hy it ends</source>
        <translation>&amp;Warum sie endet</translation>
    </message>
    <message>
        <source>&amp;Systems in which it ends</source>
        <translation>&amp;Systeme, in denen sie endet</translation>
    </message>
    <message>
        <source>by letter, by e-mail, in person</source>
        <translation>per Brief, per E-Mail, persönlich</translation>
    </message>
    <message>
        <source>Told &amp;by</source>
        <translation>Auf welchem We&amp;g</translation>
    </message>
</context>
<context>
    <name>habeas::ui::MailHead</name>
    <message>
        <source>Header lines</source>
        <translation>Kopfzeilen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>No subject</source>
        <translation>Kein Betreff</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>nicht gesagt</translation>
    </message>
</context>
<context>
    <name>habeas::ui::MainWindow</name>
    <message>
        <source>The vault holds no controller yet. Add one with habeasctl org add.</source>
        <translation>Der Tresor hat noch keinen Verantwortlichen. Legen Sie ihn mit „habeasctl org add“ an.</translation>
    </message>
    <message>
        <source>The passphrase is changed. Make a backup that opens with it.</source>
        <translation>Das Passwort ist geändert. Legen Sie eine Sicherung an, die es öffnet.</translation>
    </message>
</context>
<context>
    <name>habeas::ui::MethodForm</name>
    <message>
        <source>&amp;On</source>
        <translation>A&amp;m</translation>
    </message>
    <message>
        <source>&amp;Reason or remark</source>
        <translation>Grund oder Bem&amp;erkung</translation>
    </message>
    <message>
        <source>Only with a reason why nothing milder is enough.</source>
        <translation>Nur mit einem Grund, warum nichts Milderes genügt.</translation>
    </message>
    <message>
        <source>Choose the way first: the mildest that is enough.</source>
        <translation>Wählen Sie zuerst den Weg: den mildesten, der genügt.</translation>
    </message>
    <message>
        <source>To &amp;be noted: %1</source>
        <extracomment>%1 is what the chosen way asks for: &quot;Who knows the person, and from where&quot;</extracomment>
        <translation>Festzu&amp;halten: %1</translation>
    </message>
    <message>
        <source>To &amp;be noted</source>
        <translation>Festzu&amp;halten</translation>
    </message>
    <message>
        <source>How it was as&amp;ked</source>
        <translation>Wie ge&amp;fragt wurde</translation>
    </message>
</context>
<context>
    <name>habeas::ui::NameRemark</name>
    <message>
        <source>“%1” is Latin (%2)</source>
        <translation>„%1“ ist lateinisch (%2)</translation>
    </message>
    <message>
        <source>“%1” is Cyrillic (%2)</source>
        <translation>„%1“ ist kyrillisch (%2)</translation>
    </message>
    <message>
        <source>“%1” is Greek (%2)</source>
        <translation>„%1“ ist griechisch (%2)</translation>
    </message>
    <message>
        <source>“%1” is of another script (%2)</source>
        <translation>„%1“ gehört zu einer anderen Schrift (%2)</translation>
    </message>
    <message>
        <source>This name mixes scripts: %1. No system finds it like this. Type it anew unless it is meant so.</source>
        <translation>Dieser Name mischt Schriften: %1. So findet ihn kein System. Neu eintippen, wenn er nicht so gemeint ist.</translation>
    </message>
    <message>
        <source>This name holds characters that cannot be seen: %1. No system finds it like this. Type it anew.</source>
        <translation>Dieser Name enthält Zeichen, die man nicht sieht: %1. So findet ihn kein System. Den Namen neu eintippen.</translation>
    </message>
    <message>
        <source>This is an e-mail address, not a name. Type the name; the address has a field of its own.</source>
        <translation>Das ist eine E-Mail-Adresse, kein Name. Geben Sie den Namen ein; für die Adresse gibt es ein eigenes Feld.</translation>
    </message>
</context>
<context>
    <name>habeas::ui::NewPassphrase</name>
    <message>
        <source>&amp;Again</source>
        <translation>Noch &amp;einmal</translation>
    </message>
    <message>
        <source>At least 12 characters; four or five words that nobody would guess are best.</source>
        <translation>Mindestens 12 Zeichen; am besten vier oder fünf Wörter, die niemand errät.</translation>
    </message>
    <message>
        <source>The passphrase is too short: whoever gets hold of the file could guess it. Take at least 12 characters.</source>
        <translation>Das Passwort ist zu kurz: Wer an die Datei gelangt, könnte es erraten. Nehmen Sie mindestens 12 Zeichen.</translation>
    </message>
    <message>
        <source>The two passphrases differ. Type the same one twice.</source>
        <translation>Die beiden Passwörter sind verschieden. Geben Sie zweimal dasselbe ein.</translation>
    </message>
</context>
<context>
    <name>habeas::ui::NewVaultPage</name>
    <message>
        <source>&amp;Make the vault</source>
        <translation>Tresor &amp;anlegen</translation>
    </message>
    <message>
        <source>&amp;Folder …</source>
        <translation>&amp;Ordner …</translation>
    </message>
    <message>
        <source>The controller</source>
        <translation>Der Verantwortliche</translation>
    </message>
    <message>
        <source>&amp;School</source>
        <translation>&amp;Schule</translation>
    </message>
    <message>
        <source>S&amp;tate</source>
        <translation>&amp;Land</translation>
    </message>
    <message>
        <source>&amp;Head of the school</source>
        <translation>Schulle&amp;itung</translation>
    </message>
    <message>
        <source>The vault</source>
        <translation>Der Tresor</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>Ihr &amp;Name</translation>
    </message>
    <message>
        <source>P&amp;lace</source>
        <translation>Abla&amp;ge</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Passwort</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>New vault</source>
        <translation>Neuer Tresor</translation>
    </message>
    <message>
        <source>An empty folder for the vault</source>
        <translation>Ein leerer Ordner für den Tresor</translation>
    </message>
    <message>
        <source>The name of the school is missing. It stands on every letter.</source>
        <translation>Der Name der Schule fehlt. Er steht auf jedem Schreiben.</translation>
    </message>
    <message>
        <source>The state is missing. Its public holidays move deadlines, and its authority stands in letters.</source>
        <translation>Das Land fehlt. Seine Feiertage verschieben Fristen, und seine Aufsichtsbehörde steht in den Schreiben.</translation>
    </message>
    <message>
        <source>The name of the head is missing. The head decides for the school.</source>
        <translation>Der Name der Schulleitung fehlt. Sie entscheidet für die Schule.</translation>
    </message>
    <message>
        <source>Your name is missing. The journal says who did what.</source>
        <translation>Ihr Name fehlt. Das Protokoll sagt, wer was getan hat.</translation>
    </message>
    <message>
        <source>The place of the vault is missing.</source>
        <translation>Die Ablage des Tresors fehlt.</translation>
    </message>
    <message>
        <source>A&amp;ddress</source>
        <translation>Anschri&amp;ft</translation>
    </message>
    <message>
        <source>The data protection officer</source>
        <translation>Die oder der Datenschutzbeauftragte</translation>
    </message>
    <message>
        <source>Your &amp;e-mail</source>
        <translation>Ihre E-&amp;Mail</translation>
    </message>
    <message>
        <source>Address and e-mail stand on every letter, and none is complete without them. They can be entered later, too: in Systems, at the controller.</source>
        <translation>Anschrift und E-Mail stehen auf jedem Schreiben; ohne sie ist keines vollständig. Sie lassen sich auch später eintragen: unter Systeme, beim Verantwortlichen.</translation>
    </message>
    <message>
        <source>Right after this you get a recovery sheet to print.</source>
        <translation>Gleich danach bekommen Sie ein Wiederherstellungsblatt zum Ausdrucken.</translation>
    </message>
</context>
<context>
    <name>habeas::ui::NextStep</name>
    <message>
        <source>Next step</source>
        <translation>Nächster Schritt</translation>
    </message>
    <message>
        <source>&amp;Go on: %1</source>
        <translation>&amp;Weiter: %1</translation>
    </message>
</context>
<context>
    <name>habeas::ui::NoticeForm</name>
    <message>
        <source>Asked without undue delay: the &amp;period rests</source>
        <translation>&amp;Unverzüglich gefragt: Die Frist ruht</translation>
    </message>
</context>
<context>
    <name>habeas::ui::ObstacleList</name>
    <message>
        <source>What stands in the way</source>
        <translation>Was im Weg steht</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) stand in the way of sealing</source>
        <translation>
            <numerusform>%n Punkt steht dem Versiegeln im Weg</numerusform>
            <numerusform>%n Dinge stehen dem Versiegeln im Weg</numerusform>
        </translation>
    </message>
    <message>
        <source>G&amp;o there: %1</source>
        <translation>&amp;Dorthin: %1</translation>
    </message>
</context>
<context>
    <name>habeas::ui::OfficeThread</name>
    <message>
        <source>The vault is closed. Nothing was changed. Open it and try again.</source>
        <translation>Der Tresor ist geschlossen. Nichts wurde geändert. Öffnen Sie ihn und versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>habeas::ui::OperatorPanel</name>
    <message>
        <source>found, handed in as files</source>
        <translation>gefunden, als Dateien übergeben</translation>
    </message>
    <message>
        <source>looked, nothing there</source>
        <translation>nachgesehen, nichts da</translation>
    </message>
    <message>
        <source>cannot be given</source>
        <translation>nicht zu bekommen</translation>
    </message>
    <message>
        <source>Questions to the operator</source>
        <translation>Fragen an die Administration</translation>
    </message>
    <message>
        <source>answered %1 by %2</source>
        <translation>am %1 beantwortet von %2</translation>
    </message>
    <message>
        <source>&amp;How it was looked for</source>
        <translation>Wie nac&amp;hgesehen wurde</translation>
    </message>
    <message>
        <source>What the operator handed in</source>
        <translation>Was die Administration übergeben hat</translation>
    </message>
    <message>
        <source>Choose the files that were handed in: only what lies here is reviewed and handed out.</source>
        <translation>Wählen Sie die übergebenen Dateien: Nur was hier liegt, wird geprüft und herausgegeben.</translation>
    </message>
    <message>
        <source>Copy the &amp;question</source>
        <translation>Frage ko&amp;pieren</translation>
    </message>
    <message>
        <source>Choose f&amp;iles …</source>
        <translation>Dateien wäh&amp;len …</translation>
    </message>
    <message>
        <source>Recor&amp;d this answer</source>
        <translation>Antwort e&amp;intragen</translation>
    </message>
    <message>
        <source>Outco&amp;me</source>
        <translation>A&amp;ntwort</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>Rückmeldung von</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>Rückmeldung am</translation>
    </message>
    <message>
        <source>Reason, as t&amp;he letter will say it</source>
        <translation>Grund, wie ihn das S&amp;chreiben nennt</translation>
    </message>
    <message>
        <source>Choose what the operator answered. Nothing was recorded.</source>
        <translation>Wählen Sie, was geantwortet wurde. Es wurde nichts eingetragen.</translation>
    </message>
</context>
<context>
    <name>habeas::ui::PageView</name>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Area %1 of %2: from %3 % to %4 % across, from %5 % to %6 % down</source>
        <translation>Bereich %1 von %2: waagerecht von %3 % bis %4 %, senkrecht von %5 % bis %6 %</translation>
    </message>
</context>
<context>
    <name>habeas::ui::PaperPanel</name>
    <message>
        <source>Prepare the paper e&amp;dition</source>
        <translation>Pa&amp;pierfassung vorbereiten</translation>
    </message>
    <message>
        <source>Print t&amp;he paper edition …</source>
        <translation>Papierfassun&amp;g drucken …</translation>
    </message>
    <message>
        <source>Ma&amp;ke a PDF file …</source>
        <translation>Als PDF sic&amp;hern …</translation>
    </message>
    <message>
        <source>For whoever has no computer: letter and items readable on numbered sheets. It is not encrypted. Printed from here it leaves no file; delete a saved one once it is printed.</source>
        <translation>Für alle, die keinen Computer haben: Schreiben und Funde lesbar auf nummerierten Blättern. Sie ist nicht verschlüsselt. Von hier gedruckt hinterlässt sie keine Datei; eine gesicherte Datei nach dem Druck löschen.</translation>
    </message>
    <message>
        <source>Paper edition</source>
        <translation>Papierfassung</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s), in memory.</source>
        <translation>
            <numerusform>%n Seite, nur im Arbeitsspeicher.</numerusform>
            <numerusform>%n Seiten, nur im Arbeitsspeicher.</numerusform>
        </translation>
    </message>
    <message>
        <source>All that is handed out stands in it.</source>
        <translation>Alles, was herausgegeben wird, steht darin.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are not in it, or not all of them. They are listed with how one gets them:</source>
        <translation>
            <numerusform>%n Datei steht nicht oder nicht ganz darin. Sie ist darin genannt, mit dem Weg, sie zu bekommen:</numerusform>
            <numerusform>%n Dateien stehen nicht oder nicht ganz darin. Sie sind darin genannt, mit dem Weg, sie zu bekommen:</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the paper edition, not encrypted</source>
        <translation>Papierfassung sichern, nicht verschlüsselt</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>paper-edition-%1.pdf</source>
        <translation>papierfassung-%1.pdf</translation>
    </message>
</context>
<context>
    <name>habeas::ui::PaperView</name>
    <message>
        <source>Closer</source>
        <translation>Näher</translation>
    </message>
    <message>
        <source>Farther away</source>
        <translation>Weiter weg</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Drehen</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>What the document says</source>
        <translation>Was in der Unterlage steht</translation>
    </message>
    <message>
        <source>Page of the document</source>
        <translation>Seite der Unterlage</translation>
    </message>
    <message>
        <source>A file of this kind (%1) cannot be shown here. It is kept as it came; save it to open it with another program.</source>
        <translation>Eine Datei dieser Art (%1) lässt sich hier nicht zeigen. Sie wird so aufbewahrt, wie sie kam; speichern Sie sie, um sie mit einem anderen Programm zu öffnen.</translation>
    </message>
    <message>
        <source>Being read …</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>The content is empty.</source>
        <translation>Der Inhalt ist leer.</translation>
    </message>
</context>
<context>
    <name>habeas::ui::PartEditor</name>
    <message>
        <source>Reset the wording</source>
        <translation>Wortlaut zurücksetzen</translation>
    </message>
    <message>
        <source>%1, as it stands</source>
        <translation>%1, unveränderlich</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meinen behalten</translation>
    </message>
    <message>
        <source>Take the new one</source>
        <translation>Den neuen nehmen</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Wieder einfügen</translation>
    </message>
    <message>
        <source>Own sentences …</source>
        <translation>Eigene Sätze …</translation>
    </message>
</context>
<context>
    <name>habeas::ui::PassphraseDialog</name>
    <message>
        <source>Change the passphrase</source>
        <translation>Passwort ändern</translation>
    </message>
    <message>
        <source>Passphrase so &amp;far</source>
        <translation>&amp;Bisheriges Passwort</translation>
    </message>
    <message>
        <source>&amp;New passphrase</source>
        <translation>&amp;Neues Passwort</translation>
    </message>
    <message>
        <source>&amp;Leave unchanged</source>
        <translation>&amp;Unverändert lassen</translation>
    </message>
    <message>
        <source>&amp;Change the passphrase</source>
        <translation>&amp;Passwort ändern</translation>
    </message>
    <message>
        <source>The recovery sheet stays as it is. Backups made so far are still opened by the passphrase of their day: keep it until you have made a new one.</source>
        <translation>Das Wiederherstellungsblatt gilt weiter. Frühere Sicherungen öffnet weiterhin das Passwort ihres Tages: Bewahren Sie es auf, bis Sie eine neue angelegt haben.</translation>
    </message>
    <message>
        <source>The passphrase so far is missing.</source>
        <translation>Das bisherige Passwort fehlt.</translation>
    </message>
</context>
<context>
    <name>habeas::ui::PassphrasePanel</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Save the &amp;letter …</source>
        <translation>Brief &amp;speichern …</translation>
    </message>
    <message>
        <source>The clipboard is emptied after 30 seconds.</source>
        <translation>Die Zwischenablage wird nach 30 Sekunden geleert.</translation>
    </message>
    <message>
        <source>A letter with the passphrase and how to open the bundle</source>
        <translation>Ein Brief mit dem Passwort und einer Anleitung zum Öffnen</translation>
    </message>
    <message>
        <source>2. Passphrase of the bundle</source>
        <translation>2. Passwort des Datenpakets</translation>
    </message>
    <message>
        <source>&amp;New words</source>
        <translation>&amp;Neue Wörter</translation>
    </message>
    <message>
        <source>Make the &amp;passphrase</source>
        <translation>Passwort er&amp;zeugen</translation>
    </message>
    <message>
        <source>&amp;Show (F9)</source>
        <translation>Auf&amp;decken (F9)</translation>
    </message>
    <message>
        <source>Co&amp;ver (F9)</source>
        <translation>Ver&amp;decken (F9)</translation>
    </message>
    <message>
        <source>Words are drawn for the bundle. They are shown here only and stored nowhere.</source>
        <translation>Für das Datenpaket werden Wörter gezogen. Sie stehen nur hier und werden nirgends gespeichert.</translation>
    </message>
    <message>
        <source>Pr&amp;int the letter …</source>
        <translation>Brief d&amp;rucken …</translation>
    </message>
    <message>
        <source>A passphrase letter that was saved or printed before bears other words: destroy it. The bundle that is sealed now is opened with these words only.</source>
        <translation>Ein zuvor gespeicherter oder gedruckter Brief mit dem Passwort trägt andere Wörter: Vernichten Sie ihn. Das Datenpaket, das jetzt versiegelt wird, öffnen nur diese Wörter.</translation>
    </message>
    <message numerus="yes">
        <source>Seen only now, until the vault is locked or you leave the case. %n word(s) out of %1, about %2 bits. They go another way than the bundle. The page oeffnen.html takes them with blanks or hyphens; other programs want them in one piece, with hyphens, as the letter has them.</source>
        <translation>
            <numerusform>Nur jetzt sichtbar, bis Sie den Vorgang verlassen oder der Tresor gesperrt wird. %n Wort aus %1, rund %2 Bit. Getrennt vom Datenpaket übergeben. Die Seite oeffnen.html nimmt Leerzeichen oder Striche dazwischen; andere Programme wollen alles in einem Stück, mit Strichen, so wie es im Brief steht.</numerusform>
            <numerusform>Nur jetzt sichtbar, bis Sie den Vorgang verlassen oder der Tresor gesperrt wird. %n Wörter aus %1, rund %2 Bit. Getrennt vom Datenpaket übergeben. Die Seite oeffnen.html nimmt Leerzeichen oder Striche dazwischen; andere Programme wollen alles in einem Stück, mit Strichen, so wie es im Brief steht.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>habeas::ui::PassphraseWords</name>
    <message>
        <source>No passphrase yet</source>
        <translation>Noch kein Passwort</translation>
    </message>
    <message>
        <source>Passphrase, covered</source>
        <translation>Passwort, verdeckt</translation>
    </message>
</context>
<context>
    <name>habeas::ui::PdfPrinting</name>
    <message>
        <source>Printing …</source>
        <translation>Wird gedruckt …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The printer took nothing. See to it or choose another one, then print again.</source>
        <translation>Der Drucker hat nichts angenommen. Drucker prüfen oder einen anderen wählen, dann erneut drucken.</translation>
    </message>
    <message>
        <source>The printer did not take sheet %1; those before it were printed. See to it, then print from sheet %1 on.</source>
        <translation>Der Drucker hat Blatt %1 nicht angenommen; die Blätter davor sind gedruckt. Drucker prüfen, dann ab Blatt %1 drucken.</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Drucken</translation>
    </message>
</context>
<context>
    <name>habeas::ui::PeoplePane</name>
    <message>
        <source>In &amp;all items</source>
        <translation>In allen &amp;Funden</translation>
    </message>
    <message>
        <source>Other people</source>
        <translation>Andere Personen</translation>
    </message>
    <message>
        <source>&amp;Make unrecognisable</source>
        <translation>&amp;Unkenntlich machen</translation>
    </message>
    <message>
        <source>M</source>
        <comment>key: make unrecognisable</comment>
        <translation>U</translation>
    </message>
    <message>
        <source>May be &amp;named</source>
        <translation>Darf ge&amp;nannt werden</translation>
    </message>
    <message>
        <source>N</source>
        <comment>key: may be named</comment>
        <translation>N</translation>
    </message>
    <message>
        <source>Is the person who as&amp;ks</source>
        <translation>&amp;Ist die betroffene Person</translation>
    </message>
    <message>
        <source>K</source>
        <comment>key: is the person who asks</comment>
        <translation>I</translation>
    </message>
    <message>
        <source>No p&amp;erson</source>
        <translation>&amp;Keine Person</translation>
    </message>
    <message>
        <source>E</source>
        <comment>key: no person</comment>
        <translation>K</translation>
    </message>
    <message>
        <source>Weighing about these people</source>
        <translation>Abwägung zu diesen Personen</translation>
    </message>
    <message>
        <source>Weighing, if they may be named</source>
        <translation>Abwägung, wenn sie genannt werden dürfen</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) in all items</source>
        <translation>
            <numerusform>%n Person in allen Funden</numerusform>
            <numerusform>%n Personen in allen Funden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) in this item</source>
        <translation>
            <numerusform>%n Person in diesem Fund</numerusform>
            <numerusform>%n Personen in diesem Fund</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make all %n unreco&amp;gnisable</source>
        <translation>
            <numerusform>%n Person unkenntlich &amp;machen</numerusform>
            <numerusform>Alle %n unkenntlich &amp;machen</numerusform>
        </translation>
    </message>
    <message>
        <source>Not searched for people</source>
        <translation>Nicht nach Personen durchsucht</translation>
    </message>
</context>
<context>
    <name>habeas::ui::PlaceBar</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Search all cases</source>
        <translation>Alle Vorgänge durchsuchen</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>Neuer Vorgang</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>habeas::ui::PlaceWindow</name>
    <message>
        <source>&amp;Vault</source>
        <translation>&amp;Tresor</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>&amp;Sperren</translation>
    </message>
    <message>
        <source>&amp;Print …</source>
        <translation>&amp;Drucken …</translation>
    </message>
    <message>
        <source>&amp;Close window</source>
        <translation>Fenster s&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Case</source>
        <translation>Vor&amp;gang</translation>
    </message>
    <message>
        <source>&amp;New case …</source>
        <translation>&amp;Neuer Vorgang …</translation>
    </message>
    <message>
        <source>Explain the &amp;deadline</source>
        <translation>&amp;Frist erklären</translation>
    </message>
    <message>
        <source>Deadlines for a &amp;calendar …</source>
        <translation>Fristen für einen &amp;Kalender …</translation>
    </message>
    <message>
        <source>Nothing to take back here</source>
        <translation>Hier gibt es nichts zurückzunehmen</translation>
    </message>
    <message>
        <source>&amp;Narrow sidebar</source>
        <translation>&amp;Schmale Seitenleiste</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>In a new &amp;window</source>
        <translation>In neuem &amp;Fenster</translation>
    </message>
    <message>
        <source>He&amp;re</source>
        <translation>H&amp;ier</translation>
    </message>
    <message>
        <source>Everything stands on the page</source>
        <translation>Alles steht auf der Seite</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Anleitung</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>Gehe &amp;zu</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Vor</translation>
    </message>
    <message>
        <source>&amp;Search all cases</source>
        <translation>In allen Vorgängen &amp;suchen</translation>
    </message>
    <message>
        <source>Search &amp;here</source>
        <translation>&amp;Hier suchen</translation>
    </message>
    <message numerus="yes">
        <source>Vault open · locks after %n minute(s) of rest</source>
        <translation>
            <numerusform>Tresor offen · sperrt nach %n Minute Ruhe</numerusform>
            <numerusform>Tresor offen · sperrt nach %n Minuten Ruhe</numerusform>
        </translation>
    </message>
    <message>
        <source>Add to %1</source>
        <translation>Zu %1 legen</translation>
    </message>
    <message>
        <source>Take in as a new request</source>
        <translation>Als neue Anfrage aufnehmen</translation>
    </message>
    <message numerus="yes">
        <source>%n work(s) running</source>
        <translation>
            <numerusform>%n Arbeit läuft</numerusform>
            <numerusform>%n Arbeiten laufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>An invented school to look around · locking, also after %n minute(s) of rest, throws it away</source>
        <translation>
            <numerusform>Erfundene Schule zum Umsehen · Sperren, auch nach %n Minute Ruhe, verwirft sie</numerusform>
            <numerusform>Erfundene Schule zum Umsehen · Sperren, auch nach %n Minuten Ruhe, verwirft sie</numerusform>
        </translation>
    </message>
    <message>
        <source>Next &amp;area</source>
        <translation>Nächster &amp;Bereich</translation>
    </message>
    <message>
        <source>&amp;Previous area</source>
        <translation>V&amp;origer Bereich</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>E&amp;xtras</translation>
    </message>
    <message>
        <source>School &amp;holidays …</source>
        <translation>Schul&amp;ferien …</translation>
    </message>
    <message>
        <source>&amp;Record of processing activities</source>
        <translation>&amp;Verzeichnis von Verarbeitungstätigkeiten</translation>
    </message>
    <message>
        <source>In &amp;German …</source>
        <translation>Auf &amp;Deutsch …</translation>
    </message>
    <message>
        <source>In &amp;English …</source>
        <translation>Auf &amp;Englisch …</translation>
    </message>
    <message>
        <source>Check the &amp;journal</source>
        <translation>&amp;Protokoll prüfen</translation>
    </message>
    <message>
        <source>&amp;Collect data</source>
        <translation>&amp;Daten abrufen</translation>
    </message>
    <message>
        <source>De&amp;adlines of this case for a calendar …</source>
        <translation>Fristen dieses Vorgangs für einen &amp;Kalender …</translation>
    </message>
    <message>
        <source>Nothing to print here. Finished letters are printed at the stage “Answer”, the paper edition at “Hand-over”, the register under “Systems”, the year under “Report”.</source>
        <translation>Hier gibt es nichts zu drucken. Fertige Schreiben werden an der Station „Antwort“ gedruckt, die Papierfassung bei „Übergabe“, das Verzeichnis unter „Systeme“, das Jahr unter „Bericht“.</translation>
    </message>
    <message>
        <source>&amp;Back up …</source>
        <translation>Sicherung &amp;anlegen …</translation>
    </message>
    <message>
        <source>Change the p&amp;assphrase …</source>
        <translation>Passwort ä&amp;ndern …</translation>
    </message>
    <message>
        <source>New &amp;recovery sheet …</source>
        <translation>Neues &amp;Wiederherstellungsblatt …</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>Vie&amp;w</source>
        <translation>&amp;Ansicht</translation>
    </message>
</context>
<context>
    <name>habeas::ui::PreviewPane</name>
    <message>
        <source>Others named by the system: %1</source>
        <translation>Andere, die das System nennt: %1</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Content of this kind (%1) cannot be shown. It can be handed out or withheld all the same.</source>
        <translation>Inhalte dieser Art (%1) können nicht angezeigt werden. Herausgegeben oder zurückgehalten werden können sie trotzdem.</translation>
    </message>
    <message>
        <source>Being read …</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>The content is empty.</source>
        <translation>Der Inhalt ist leer.</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>Other person: %1</source>
        <translation>Andere Person: %1</translation>
    </message>
    <message>
        <source>Hide &amp;text</source>
        <translation>&amp;Text schwärzen</translation>
    </message>
    <message>
        <source>Hide an area (&amp;box)</source>
        <translation>Bereich s&amp;chwärzen</translation>
    </message>
    <message>
        <source>Rule for chats of this system</source>
        <translation>Regel für Chats dieses Systems</translation>
    </message>
    <message>
        <source>chats: as decided about people</source>
        <translation>Chats: wie über Personen entschieden</translation>
    </message>
    <message>
        <source>chats: own messages only</source>
        <translation>Chats: nur eigene Nachrichten</translation>
    </message>
    <message>
        <source>chats: the thread, others masked</source>
        <translation>Chats: ganzer Verlauf, andere unkenntlich</translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) hidden</source>
        <translation>
            <numerusform>%n Stelle geschwärzt</numerusform>
            <numerusform>%n Stellen geschwärzt</numerusform>
        </translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Geschwärzt</translation>
    </message>
    <message numerus="yes">
        <source>%n area(s) hidden</source>
        <translation>
            <numerusform>%n Bereich geschwärzt</numerusform>
            <numerusform>%n Bereiche geschwärzt</numerusform>
        </translation>
    </message>
    <message>
        <source>Named in what it is called: %1</source>
        <translation>Genannt in der Bezeichnung: %1</translation>
    </message>
    <message>
        <source>As handed o&amp;ut</source>
        <translation>W&amp;ie herausgegeben</translation>
    </message>
    <message>
        <source>Handed out as it is, the whole e-mail goes out: with all headers and attachments. Redacted, the text goes out that is shown here.</source>
        <translation>So herausgegeben geht die ganze E-Mail hinaus, mit allen Kopfzeilen und Anhängen. Geschwärzt geht der Text hinaus, der hier steht.</translation>
    </message>
    <message>
        <source>Select with Shift and the arrow keys first</source>
        <translation>Erst mit Umschalt und den Pfeiltasten markieren</translation>
    </message>
    <message numerus="yes">
        <source>Hide %n whole &amp;row(s)</source>
        <translation>
            <numerusform>%n ganze Zeile schwärze&amp;n</numerusform>
            <numerusform>%n ganze Zeilen schwärze&amp;n</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the &amp;rows again</source>
        <translation>Zeile&amp;n wieder zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are about others. With the name alone covered, what stands beside it would still point at them.</source>
        <translation>
            <numerusform>%n Zeile betrifft andere. Ist nur der Name unkenntlich, verrät der Rest der Zeile noch, um wen es geht.</numerusform>
            <numerusform>%n Zeilen betreffen andere. Sind nur die Namen unkenntlich, verrät der Rest der Zeilen noch, um wen es geht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Of what stands besides the pages nothing goes out.</source>
        <translation>Von dem, was neben den Seiten steht, geht nichts hinaus.</translation>
    </message>
    <message>
        <source>Others are named besides the pages, too: see behind the last one. Redacted, only the pages go out.</source>
        <translation>Auch neben den Seiten sind andere genannt: hinter der letzten zu sehen. Geschwärzt gehen nur die Seiten hinaus.</translation>
    </message>
    <message>
        <source>Besides the pages</source>
        <translation>Neben den Seiten</translation>
    </message>
    <message>
        <source>Only a part of this item can be shown, so it cannot be redacted here: what is not shown would be missing. Redact it in its own program and choose that version, or withhold it.</source>
        <translation>Nur ein Teil dieses Funds lässt sich zeigen, deshalb lässt er sich hier nicht schwärzen: Was nicht zu sehen ist, würde fehlen. Den Fund in seinem eigenen Programm schwärzen und diese Fassung wählen, oder ihn zurückhalten.</translation>
    </message>
    <message>
        <source>Somebody who is to be unrecognisable stands in its name, and its content could not be read: they may stand there as well. Redact it in its own program and choose that version, or withhold it.</source>
        <translation>Im Namen steht jemand, der unkenntlich werden soll, und der Inhalt ließ sich nicht lesen: Dort kann die Person auch stehen. Den Fund in seinem eigenen Programm schwärzen und diese Fassung wählen, oder ihn zurückhalten.</translation>
    </message>
    <message>
        <source>What cannot be shown cannot be redacted here. Redact it in its own program and choose that version, or withhold it.</source>
        <translation>Was sich nicht zeigen lässt, lässt sich hier nicht schwärzen. Den Fund in seinem eigenen Programm schwärzen und diese Fassung wählen, oder ihn zurückhalten.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n item(s)</source>
        <translation>
            <numerusform>%1: %n Fund</numerusform>
            <numerusform>%1: %n Funde</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) marked</source>
        <translation>
            <numerusform>%n Fund markiert</numerusform>
            <numerusform>%n Funde markiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is decided about them yet.</source>
        <translation>Über sie ist noch nichts entschieden.</translation>
    </message>
    <message>
        <source>%1 handed out · %2 redacted · %3 withheld · %4 open</source>
        <translation>%1 herausgegeben · %2 geschwärzt · %3 zurückgehalten · %4 offen</translation>
    </message>
    <message>
        <source>What is chosen below is decided about all of them, and can be taken back. “Redact” hides in each whom the decisions about people hide. To look at one, choose it alone in the list.</source>
        <translation>Was unten gewählt wird, gilt für alle und lässt sich rückgängig machen. „Schwärzen“ macht in jedem unkenntlich, wen die Entscheidungen über Personen verdecken. Um einen anzusehen, wählen Sie ihn in der Liste allein.</translation>
    </message>
</context>
<context>
    <name>habeas::ui::ProcessorForm</name>
    <message>
        <source>as in the register</source>
        <translation>wie im Verzeichnis</translation>
    </message>
    <message>
        <source>&amp;System it runs for us</source>
        <translation>S&amp;ystem, das er für uns betreibt</translation>
    </message>
    <message>
        <source>&amp;Processor</source>
        <translation>Auf&amp;tragsverarbeiter</translation>
    </message>
    <message>
        <source>Answer asked for &amp;by</source>
        <translation>Antwort er&amp;beten bis</translation>
    </message>
</context>
<context>
    <name>habeas::ui::ProfileChooser</name>
    <message>
        <source>&amp;Take this one</source>
        <translation>D&amp;iese Art nehmen</translation>
    </message>
    <message>
        <source>What kind of system is it?</source>
        <translation>Welche Art von System ist es?</translation>
    </message>
    <message>
        <source>Search kinds of systems</source>
        <translation>Arten von Systemen suchen</translation>
    </message>
    <message>
        <source>Kinds of systems</source>
        <translation>Arten von Systemen</translation>
    </message>
    <message>
        <source>New system</source>
        <translation>Neues System</translation>
    </message>
    <message>
        <source>Each kind brings what is commonly known of it: purpose, legal basis, categories, retention. The school checks it and fills in what only it knows.</source>
        <translation>Jede Art bringt mit, was allgemein über sie bekannt ist: Zweck, Rechtsgrundlage, Kategorien, Aufbewahrung. Die Schule prüft es und ergänzt, was nur sie weiß.</translation>
    </message>
    <message>
        <source>Read by: %1</source>
        <translation>Gelesen von: %1</translation>
    </message>
    <message>
        <source>To check: %1</source>
        <translation>Zu prüfen: %1</translation>
    </message>
    <message>
        <source>No kind has this word in its name. “Processor (asked by letter)” fits whatever somebody else operates.</source>
        <translation>Keine Art hat dieses Wort im Namen. „Auftragsverarbeiter (Anfrage durch Schreiben)“ passt auf alles, was andere betreiben.</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>A&amp;bbrechen</translation>
    </message>
</context>
<context>
    <name>habeas::ui::ProgressRow</name>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>What was read so far stays.</source>
        <translation>Was schon gelesen ist, bleibt.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n Fund</numerusform>
            <numerusform>%n Funde</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>weniger als eine Minute</translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>noch etwa %n Minute</numerusform>
            <numerusform>noch etwa %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Held. It goes on where it stands.</source>
        <translation>Angehalten. Geht dort weiter, wo es steht.</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <extracomment>%1 is an amount of data: 8.4 MB</extracomment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Anhalten</translation>
    </message>
</context>
<context>
    <name>habeas::ui::RadarBar</name>
    <message>
        <source>All items were looked through for other people.</source>
        <translation>Alle Funde sind auf andere Personen durchgesehen.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) were not looked through for other people yet.</source>
        <translation>
            <numerusform>%n Fund ist noch nicht auf andere Personen durchgesehen.</numerusform>
            <numerusform>%n Funde sind noch nicht auf andere Personen durchgesehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Other people</source>
        <translation>Andere Personen</translation>
    </message>
    <message>
        <source>Look aga&amp;in</source>
        <translation>Erneut &amp;durchsehen</translation>
    </message>
    <message>
        <source>Look &amp;for other people</source>
        <translation>Nach &amp;Dritten suchen</translation>
    </message>
</context>
<context>
    <name>habeas::ui::ReceiptPage</name>
    <message>
        <source>About</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>Also called</source>
        <translation>Auch genannt</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Geboren</translation>
    </message>
    <message>
        <source>Class or department</source>
        <translation>Klasse oder Abteilung</translation>
    </message>
    <message>
        <source>User names</source>
        <translation>Benutzernamen</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>IP addresses</source>
        <translation>IP-Adressen</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Anschrift</translation>
    </message>
    <message>
        <source>Asked for by</source>
        <translation>Gestellt von</translation>
    </message>
    <message>
        <source>Evidence seen</source>
        <translation>Gesehener Nachweis</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>&amp;Eintragen</translation>
    </message>
    <message>
        <source>What is written</source>
        <translation>Was darin steht</translation>
    </message>
    <message>
        <source>What came in</source>
        <translation>Was eingegangen ist</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Record what happened</source>
        <translation>Eintragen, was geschah</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>W&amp;as</translation>
    </message>
    <message>
        <source>&amp;On</source>
        <translation>A&amp;m</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>Te&amp;xt</translation>
    </message>
    <message>
        <source>&amp;Correct …</source>
        <translation>&amp;Berichtigen …</translation>
    </message>
    <message>
        <source>Do &amp;not acknowledge it</source>
        <translation>Doch ni&amp;cht bestätigen</translation>
    </message>
    <message>
        <source>The receipt is to be acknowledged.</source>
        <translation>Eine Eingangsbestätigung ist vorgesehen.</translation>
    </message>
</context>
<context>
    <name>habeas::ui::RecipientForm</name>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>&amp;System whose data it got</source>
        <translation>S&amp;ystem, aus dem er Daten hat</translation>
    </message>
    <message>
        <source>&amp;Recipient</source>
        <translation>Empfän&amp;ger</translation>
    </message>
    <message>
        <source>What was d&amp;one</source>
        <translation>Was ge&amp;tan wurde</translation>
    </message>
    <message>
        <source>What it is to &amp;change, in whole sentences</source>
        <translation>Was er ändern s&amp;oll, in ganzen Sätzen</translation>
    </message>
</context>
<context>
    <name>habeas::ui::RecipientGap</name>
    <message>
        <source>Nobody has said who gets data from: %1. The letter says that this is being cleared up (Art. 15(1)(c) GDPR).</source>
        <translation>Wer Daten daraus erhält, hat noch niemand gesagt: %1. Im Schreiben steht, dass das noch geklärt wird (Art. 15 Abs. 1 Buchst. c DSGVO).</translation>
    </message>
    <message>
        <source>Enter recipien&amp;ts …</source>
        <translation>Empfän&amp;ger eintragen …</translation>
    </message>
</context>
<context>
    <name>habeas::ui::RecipientsTable</name>
    <message>
        <source>Remove recipient</source>
        <translation>Empfänger entfernen</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Add recipient</source>
        <translation>Empfänger hinzufügen</translation>
    </message>
    <message>
        <source>processor</source>
        <translation>Auftragsverarbeiter</translation>
    </message>
    <message>
        <source>On behalf
(Art. 28)</source>
        <translation>Im Auftrag
(Art. 28)</translation>
    </message>
    <message>
        <source>Country outside
the EEA</source>
        <translation>Land außerhalb
des EWR</translation>
    </message>
    <message>
        <source>Safeguard
(Art. 46)</source>
        <translation>Garantie
(Art. 46)</translation>
    </message>
    <message>
        <source>There are none</source>
        <translation>Es gibt keine</translation>
    </message>
</context>
<context>
    <name>habeas::ui::RecordButton</name>
    <message>
        <source>In &amp;German …</source>
        <translation>Auf &amp;Deutsch …</translation>
    </message>
    <message>
        <source>In &amp;English …</source>
        <translation>Auf &amp;Englisch …</translation>
    </message>
    <message>
        <source>Re&amp;cord (Art. 30) …</source>
        <translation>&amp;Verzeichnis (Art. 30) …</translation>
    </message>
</context>
<context>
    <name>habeas::ui::RecordedFacts</name>
    <message>
        <source>Correct &amp;it …</source>
        <translation>Beri&amp;chtigen …</translation>
    </message>
    <message>
        <source>Noted at the intake: %1</source>
        <translation>Bei der Aufnahme vermerkt: %1</translation>
    </message>
    <message>
        <source>Recorded by %1</source>
        <translation>Eingetragen von %1</translation>
    </message>
</context>
<context>
    <name>habeas::ui::RecoveryPage</name>
    <message>
        <source>&amp;Code of the sheet</source>
        <translation>&amp;Code des Blatts</translation>
    </message>
    <message>
        <source>Its four lines one after the other.</source>
        <translation>Seine vier Zeilen hintereinander.</translation>
    </message>
    <message>
        <source>&amp;New passphrase</source>
        <translation>&amp;Neues Passwort</translation>
    </message>
    <message>
        <source>&amp;Open with the new passphrase</source>
        <translation>Mit neuem Passwort ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Open with the recovery sheet</source>
        <translation>Mit dem Wiederherstellungsblatt öffnen</translation>
    </message>
    <message>
        <source>Vault: %1</source>
        <translation>Tresor: %1</translation>
    </message>
    <message>
        <source>The code of the sheet is missing.</source>
        <translation>Der Code des Blatts fehlt.</translation>
    </message>
</context>
<context>
    <name>habeas::ui::RedactionRow</name>
    <message>
        <source>Recorded: “%1”. It was read back from the vault: what was hidden is not in it. The original stays in the vault and is not handed out.</source>
        <translation>Festgehalten: „%1“. Die Fassung wurde aus dem Tresor zurückgelesen: Was geschwärzt ist, steht nicht darin. Das Original bleibt im Tresor und wird nicht herausgegeben.</translation>
    </message>
    <message>
        <source>Redaction</source>
        <translation>Schwärzung</translation>
    </message>
    <message>
        <source>Choose the redacted &amp;version …</source>
        <translation>Geschwärzte Fassung &amp;wählen …</translation>
    </message>
    <message>
        <source>The redacted file cannot be read: %1</source>
        <translation>Die geschwärzte Datei ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>Redacted version of “%1”</source>
        <translation>Geschwärzte Fassung von „%1“</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>The original could not be saved: %1</source>
        <translation>Das Original ließ sich nicht speichern: %1</translation>
    </message>
    <message>
        <source>Save the original, not encrypted</source>
        <translation>Original speichern, unverschlüsselt</translation>
    </message>
    <message>
        <source>Saved, not encrypted: %1. Delete it when it is done with.</source>
        <translation>Unverschlüsselt gespeichert: %1. Nach dem Schwärzen löschen.</translation>
    </message>
    <message>
        <source>Recorded: “%1” goes out as it was redacted elsewhere. The original stays in the vault and is not handed out.</source>
        <translation>Festgehalten: „%1“ geht so hinaus, wie es anderswo geschwärzt wurde. Das Original bleibt im Tresor und wird nicht herausgegeben.</translation>
    </message>
    <message>
        <source>The saving was stopped. No file was left.</source>
        <translation>Das Speichern wurde angehalten. Es blieb keine Datei zurück.</translation>
    </message>
    <message>
        <source>&amp;Save the original …</source>
        <translation>Or&amp;iginal speichern …</translation>
    </message>
</context>
<context>
    <name>habeas::ui::RefusalForm</name>
    <message>
        <source>Refused rights</source>
        <translation>Abgelehnte Rechte</translation>
    </message>
    <message>
        <source>Grounds of the law</source>
        <translation>Gesetzliche Gründe</translation>
    </message>
    <message>
        <source>&amp;Refused; none ticked: all that was asked for</source>
        <translation>Abge&amp;lehnt; nichts angekreuzt: alles Verlangte</translation>
    </message>
    <message>
        <source>Gr&amp;ounds of the law</source>
        <translation>&amp;Gesetzliche Gründe</translation>
    </message>
    <message>
        <source>What else is to be said &amp;here, in whole sentences</source>
        <translation>Was &amp;hier sonst zu sagen ist, in ganzen Sätzen</translation>
    </message>
</context>
<context>
    <name>habeas::ui::RemovalBox</name>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>Take out of the register</source>
        <translation>Aus dem Verzeichnis nehmen</translation>
    </message>
    <message>
        <source>“%1” leaves the register today. Requests that came in before keep its line in their ledgers and are still owed its answer; what was collected stays. Later requests do not ask it any more.</source>
        <translation>„%1“ verlässt das Verzeichnis heute. Frühere Anfragen behalten seine Zeile im Vollständigkeitsnachweis; ihnen schulden Sie seine Antwort weiterhin, und was abgerufen wurde, bleibt. Spätere Anfragen fragen es nicht mehr.</translation>
    </message>
</context>
<context>
    <name>habeas::ui::ReportPlace</name>
    <message>
        <source>&amp;Year</source>
        <translation>&amp;Jahr</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Report of %1</source>
        <translation>Bericht %1</translation>
    </message>
    <message>
        <source>All requests</source>
        <translation>Alle Anfragen</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Recht</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Eingegangen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Zurückgezogen</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht sichern</translation>
    </message>
    <message>
        <source>Save as &amp;CSV …</source>
        <translation>Als &amp;CSV sichern …</translation>
    </message>
    <message>
        <source>&amp;Print …</source>
        <translation>&amp;Drucken …</translation>
    </message>
    <message>
        <source>&amp;Save as PDF …</source>
        <translation>Als &amp;PDF sichern …</translation>
    </message>
    <message>
        <source>report-%1</source>
        <translation>bericht-%1</translation>
    </message>
    <message>
        <source>Share
in time</source>
        <translation>Anteil in
der Frist</translation>
    </message>
    <message>
        <source>Median
days</source>
        <translation>Tage
(Median)</translation>
    </message>
    <message>
        <source>Requests that came in during %1, as of %2. A request for several rights stands in each of their lines.</source>
        <translation>Anfragen, die im Jahr %1 eingegangen sind, Stand %2. Eine Anfrage zu mehreren Rechten steht in der Zeile jedes dieser Rechte.</translation>
    </message>
    <message>
        <source>Numbers in brackets stand only here. In PDF, CSV and print numbers below %1 are left out, and those they would follow from: they could point at somebody.</source>
        <translation>Zahlen in Klammern stehen nur hier. In PDF, CSV und Ausdruck fehlen Zahlen unter %1 und solche, aus denen sie folgen würden: Sie könnten auf jemanden zeigen.</translation>
    </message>
    <message>
        <source>Answered
in time</source>
        <translation>Fristgerecht
beantwortet</translation>
    </message>
    <message>
        <source>Answered
late</source>
        <translation>Verspätet
beantwortet</translation>
    </message>
</context>
<context>
    <name>habeas::ui::RepresentativeForm</name>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>did not answer</source>
        <translation>hat nicht geantwortet</translation>
    </message>
    <message>
        <source>objects</source>
        <translation>ist dagegen</translation>
    </message>
    <message>
        <source>Somebody asks for this &amp;person</source>
        <translation>Jemand fragt für diese &amp;Person</translation>
    </message>
    <message>
        <source>lines of the address; commas between</source>
        <translation>Zeilen der Anschrift, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>&amp;As</source>
        <translation>Al&amp;s</translation>
    </message>
    <message>
        <source>Evidence &amp;seen</source>
        <translation>Gesehener Nachwe&amp;is</translation>
    </message>
    <message>
        <source>Only this sentence is kept, never the evidence itself.</source>
        <translation>Nur dieser Satz wird aufbewahrt, nie der Nachweis selbst.</translation>
    </message>
    <message>
        <source>Who as&amp;ks</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Young person heard</source>
        <translation>Junge Person &amp;gehört</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Postal address</source>
        <translation>Anschrift</translation>
    </message>
    <message>
        <source>Say in which capacity they ask.</source>
        <translation>Sagen Sie, in welcher Eigenschaft gefragt wird.</translation>
    </message>
</context>
<context>
    <name>habeas::ui::RequestForm</name>
    <message>
        <source>by letter</source>
        <translation>per Brief</translation>
    </message>
    <message>
        <source>by e-mail</source>
        <translation>per E-Mail</translation>
    </message>
    <message>
        <source>in person</source>
        <translation>persönlich</translation>
    </message>
    <message>
        <source>by phone</source>
        <translation>telefonisch</translation>
    </message>
    <message>
        <source>by form</source>
        <translation>per Formular</translation>
    </message>
    <message>
        <source>The request</source>
        <translation>Die Anfrage</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>&amp;Came in on</source>
        <translation>&amp;Eingang am</translation>
    </message>
    <message>
        <source>&amp;How</source>
        <translation>&amp;Wie</translation>
    </message>
    <message>
        <source>Letters in</source>
        <translation>Schreiben auf</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Rechte</translation>
    </message>
    <message>
        <source>What is quoted is a suggestion: you decide.</source>
        <translation>Was zitiert ist, ist ein Vorschlag: Sie entscheiden.</translation>
    </message>
    <message>
        <source>The text names: %1. Ticked is: %2. Check which is meant.</source>
        <translation>Der Text nennt: %1. Angekreuzt ist: %2. Prüfen Sie, was gemeint ist.</translation>
    </message>
</context>
<context>
    <name>habeas::ui::RequestText</name>
    <message>
        <source>&amp;What is written</source>
        <translation>Was darin s&amp;teht</translation>
    </message>
    <message>
        <source>What is written</source>
        <translation>Was darin steht</translation>
    </message>
    <message>
        <source>Grey, with a bar at its side: quoted from another message. Nothing is suggested by it.</source>
        <translation>Grau mit Strich am Rand: aus einer anderen Nachricht zitiert. Daraus wird nichts vorgeschlagen.</translation>
    </message>
</context>
<context>
    <name>habeas::ui::RestorePage</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Put it b&amp;ack</source>
        <translation>Zurücks&amp;pielen</translation>
    </message>
    <message>
        <source>&amp;Choose …</source>
        <translation>Aus&amp;wählen …</translation>
    </message>
    <message>
        <source>C&amp;hoose …</source>
        <translation>Auswä&amp;hlen …</translation>
    </message>
    <message>
        <source>Folder of the bac&amp;kup</source>
        <translation>Ordner der &amp;Sicherung</translation>
    </message>
    <message>
        <source>&amp;New folder for the vault</source>
        <translation>&amp;Neuer Ordner für den Tresor</translation>
    </message>
    <message>
        <source>The backup is checked first and becomes a vault of its own; no vault is overwritten. What was done after the day of the backup is not in it.</source>
        <translation>Die Sicherung wird zuerst geprüft und dann zu einem eigenen Tresor; keiner wird überschrieben. Was nach dem Tag der Sicherung getan wurde, steht nicht darin.</translation>
    </message>
    <message>
        <source>Put a backup back</source>
        <translation>Sicherung zurückspielen</translation>
    </message>
    <message>
        <source>Folder of the backup</source>
        <translation>Ordner der Sicherung</translation>
    </message>
    <message>
        <source>An empty folder for the vault</source>
        <translation>Ein leerer Ordner für den Tresor</translation>
    </message>
    <message>
        <source>habeas-vault-from-backup</source>
        <translation>habeas-tresor-aus-sicherung</translation>
    </message>
    <message>
        <source>The folder of the backup is missing.</source>
        <translation>Der Ordner der Sicherung fehlt.</translation>
    </message>
    <message>
        <source>The folder for the vault is missing.</source>
        <translation>Der Ordner für den Tresor fehlt.</translation>
    </message>
    <message>
        <source>Putting the backup back</source>
        <translation>Zurückspielen der Sicherung</translation>
    </message>
    <message>
        <source>It was stopped. Nothing of it is left.</source>
        <translation>Das Zurückspielen wurde abgebrochen. Nichts davon ist übrig.</translation>
    </message>
    <message>
        <source>The vault of %1 lies in %2 now. It is opened by the passphrase of that day.</source>
        <translation>Der Tresor vom %1 liegt jetzt in %2. Ihn öffnet das Passwort dieses Tages.</translation>
    </message>
    <message>
        <source>It was damaged already when it was backed up:</source>
        <translation>Er war schon beschädigt, als er gesichert wurde:</translation>
    </message>
</context>
<context>
    <name>habeas::ui::RestrictForm</name>
    <message>
        <source>blocked, marked, moved elsewhere</source>
        <translation>gesperrt, gekennzeichnet, ausgelagert</translation>
    </message>
    <message>
        <source>&amp;Systems in which the data are only stored from now on</source>
        <translation>S&amp;ysteme, in denen die Daten nur noch gespeichert werden</translation>
    </message>
    <message>
        <source>Restricted o&amp;n</source>
        <translation>Ei&amp;ngeschränkt am</translation>
    </message>
    <message>
        <source>&amp;How</source>
        <translation>&amp;Wie</translation>
    </message>
</context>
<context>
    <name>habeas::ui::ReviewPage</name>
    <message>
        <source>Hand out all &amp;own items</source>
        <translation>Alle &amp;eigenen herausgeben</translation>
    </message>
    <message>
        <source>H</source>
        <comment>key: hand out</comment>
        <translation>H</translation>
    </message>
    <message>
        <source>W</source>
        <comment>key: withhold</comment>
        <translation>Z</translation>
    </message>
    <message>
        <source>L</source>
        <comment>key: later</comment>
        <translation>P</translation>
    </message>
    <message>
        <source>R</source>
        <comment>key: redact</comment>
        <translation>S</translation>
    </message>
    <message>
        <source>Hand &amp;out</source>
        <translation>&amp;Herausgeben</translation>
    </message>
    <message>
        <source>&amp;Withhold</source>
        <translation>&amp;Zurückhalten</translation>
    </message>
    <message>
        <source>&amp;Redact</source>
        <translation>&amp;Unkenntlich machen</translation>
    </message>
    <message>
        <source>&amp;Later, to the next open one</source>
        <translation>S&amp;päter, zum nächsten offenen</translation>
    </message>
    <message numerus="yes">
        <source>handing out %n item(s)</source>
        <translation>
            <numerusform>Herausgeben von %n Fund</numerusform>
            <numerusform>Herausgeben von %n Funden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>withholding %n item(s)</source>
        <translation>
            <numerusform>Zurückhalten von %n Fund</numerusform>
            <numerusform>Zurückhalten von %n Funden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>redacting %n item(s)</source>
        <translation>
            <numerusform>Schwärzen von %n Fund</numerusform>
            <numerusform>Schwärzen von %n Funden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the decision about %n person(s)</source>
        <translation>
            <numerusform>Entscheidung über %n Person</numerusform>
            <numerusform>Entscheidung über %n Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Next open item</source>
        <translation>&amp;Nächster offener Fund</translation>
    </message>
    <message>
        <source>&amp;Previous open item</source>
        <translation>V&amp;origer offener Fund</translation>
    </message>
    <message>
        <source>Next &amp;mark</source>
        <translation>Nächste &amp;Markierung</translation>
    </message>
    <message>
        <source>Previous m&amp;ark</source>
        <translation>Vorige M&amp;arkierung</translation>
    </message>
    <message>
        <source>Systems</source>
        <translation>Systeme</translation>
    </message>
    <message>
        <source>open / all</source>
        <translation>offen / alle</translation>
    </message>
    <message>
        <source>In the list: ↓ next · H R W L decide · F8 next open item · F6 next area · Originals stay unchanged</source>
        <translation>In der Liste: ↓ nächster · H S Z P entscheiden · F8 nächster offener · F6 Bereich · Originale bleiben unverändert</translation>
    </message>
    <message>
        <source>Other p&amp;eople</source>
        <translation>D&amp;ritte</translation>
    </message>
    <message>
        <source>In the list: ↓ next · F8 next open item · F6 next area · Originals stay unchanged</source>
        <translation>In der Liste: ↓ nächster · F8 nächster offener · F6 Bereich · Originale bleiben unverändert</translation>
    </message>
    <message>
        <source>This is what goes out. “Record it” keeps this version.</source>
        <translation>So geht der Fund hinaus. „Festhalten“ legt diese Fassung ab.</translation>
    </message>
    <message>
        <source>No copy of the data is asked for, so there is nothing to decide here. What becomes of them is said in the letter, part by part.</source>
        <translation>Verlangt ist keine Kopie der Daten; hier ist deshalb nichts zu entscheiden. Was aus ihnen wird, sagt das Schreiben, Teil für Teil.</translation>
    </message>
    <message>
        <source>To the le&amp;tter</source>
        <translation>Zum Schr&amp;eiben</translation>
    </message>
</context>
<context>
    <name>habeas::ui::RunningPanel</name>
    <message>
        <source>Running now</source>
        <translation>Läuft gerade</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Hingehen</translation>
    </message>
</context>
<context>
    <name>habeas::ui::SavedNote</name>
    <message>
        <source>Saved: %1 · Open the folder</source>
        <translation>Gespeichert: %1 · Ordner öffnen</translation>
    </message>
</context>
<context>
    <name>habeas::ui::SealPanel</name>
    <message>
        <source>&amp;Browse …</source>
        <translation>&amp;Ordner wählen …</translation>
    </message>
    <message>
        <source>S&amp;eal and rehearse</source>
        <translation>&amp;Versiegeln und proben</translation>
    </message>
    <message>
        <source>Open the &amp;folder</source>
        <translation>Ordner ö&amp;ffnen</translation>
    </message>
    <message>
        <source>In&amp;to the folder</source>
        <translation>&amp;In den Ordner</translation>
    </message>
    <message>
        <source>Digest of the bundle</source>
        <translation>Prüfsumme des Datenpakets</translation>
    </message>
    <message>
        <source>3. Seal and rehearse</source>
        <translation>3. Versiegeln und proben</translation>
    </message>
    <message>
        <source>%1 · %2 · sealed %3</source>
        <translation>%1 · %2 · versiegelt %3</translation>
    </message>
    <message numerus="yes">
        <source>The rehearsal succeeded: opened as the recipient will, %n file(s) unpacked, every digest equal.</source>
        <translation>
            <numerusform>Die Probe ist gelungen: geöffnet wie beim Empfang, %n Datei entpackt, alle Prüfsummen gleich.</numerusform>
            <numerusform>Die Probe ist gelungen: geöffnet wie beim Empfang, %n Dateien entpackt, alle Prüfsummen gleich.</numerusform>
        </translation>
    </message>
    <message>
        <source>S&amp;eal anew</source>
        <translation>Neu &amp;versiegeln</translation>
    </message>
    <message>
        <source>Folder for the bundle</source>
        <translation>Ordner für das Datenpaket</translation>
    </message>
    <message>
        <source>Bundle: sealing and rehearsal</source>
        <translation>Datenpaket: Versiegeln und Probe</translation>
    </message>
    <message>
        <source>Beside it lies %1, which opens it in any browser. Hand it over with the bundle.</source>
        <translation>Daneben liegt %1; damit öffnet jeder Browser das Datenpaket. Beides zusammen übergeben.</translation>
    </message>
    <message>
        <source>The rehearsal succeeded: opened as the recipient will; the letter alone is in it, every digest equal.</source>
        <translation>Die Probe ist gelungen: geöffnet wie beim Empfang; nur das Schreiben liegt darin, alle Prüfsummen gleich.</translation>
    </message>
</context>
<context>
    <name>habeas::ui::SenderBar</name>
    <message>
        <source>From %1 &lt;%2&gt;. Anybody can write any sender: check who it is.</source>
        <translation>Von %1 &lt;%2&gt;. Einen Absender kann jeder hineinschreiben: Prüfen Sie, wer es ist.</translation>
    </message>
    <message>
        <source>Sender is the perso&amp;n concerned</source>
        <translation>Absender ist die &amp;betroffene Person</translation>
    </message>
    <message>
        <source>Sender asks for so&amp;mebody</source>
        <translation>Absender fragt für &amp;jemanden</translation>
    </message>
    <message>
        <source>This e-mail hands on what somebody else wrote: who asks stands in its text.</source>
        <translation>Diese E-Mail leitet weiter, was jemand anders geschrieben hat: Wer anfragt, steht im Text.</translation>
    </message>
    <message>
        <source>The e-mail does not say when it came in: check the day.</source>
        <translation>Die E-Mail sagt nicht, wann sie eingegangen ist: Prüfen Sie den Tag.</translation>
    </message>
    <message>
        <source>Only the beginning of the text was taken over; the e-mail is kept whole.</source>
        <translation>Nur der Anfang des Textes wurde übernommen; die E-Mail wird ganz abgelegt.</translation>
    </message>
    <message>
        <source>The e-mail has more parts than are taken apart here; it is kept whole.</source>
        <translation>Die E-Mail hat mehr Teile, als hier zerlegt werden; sie wird ganz abgelegt.</translation>
    </message>
</context>
<context>
    <name>habeas::ui::SendingForm</name>
    <message>
        <source>The head decides</source>
        <translation>Die Leitung entscheidet</translation>
    </message>
    <message>
        <source>Record that it &amp;went out</source>
        <translation>&amp;Versand eintragen</translation>
    </message>
    <message>
        <source>Went out o&amp;n</source>
        <translation>Versandt a&amp;m</translation>
    </message>
    <message>
        <source>Finished %1, went out %2</source>
        <translation>Fertig %1, versandt %2</translation>
    </message>
    <message>
        <source>Finished %1, not recorded as sent</source>
        <translation>Fertig %1, Versand nicht eingetragen</translation>
    </message>
    <message>
        <source>Finished %1. It goes out with the copy: see Hand over.</source>
        <translation>Fertiggestellt %1; es geht mit der Kopie hinaus: siehe Übergabe</translation>
    </message>
    <message>
        <source>R&amp;eason or remark</source>
        <translation>Grund oder Bem&amp;erkung</translation>
    </message>
    <message>
        <source>Asked without undue delay: the &amp;period rests</source>
        <translation>&amp;Unverzüglich gefragt: Die Frist ruht</translation>
    </message>
    <message>
        <source>R&amp;emark</source>
        <translation>B&amp;emerkung</translation>
    </message>
    <message>
        <source>&amp;How it went out</source>
        <translation>Auf welchem &amp;Weg</translation>
    </message>
</context>
<context>
    <name>habeas::ui::SheetDialog</name>
    <message>
        <source>New recovery sheet</source>
        <translation>Neues Wiederherstellungsblatt</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Passwort</translation>
    </message>
    <message>
        <source>&amp;Leave unchanged</source>
        <translation>&amp;Unverändert lassen</translation>
    </message>
    <message>
        <source>&amp;Make a new sheet</source>
        <translation>Neues &amp;Blatt anlegen</translation>
    </message>
    <message>
        <source>The passphrase is missing.</source>
        <translation>Das Passwort fehlt.</translation>
    </message>
    <message>
        <source>Only “Go on” makes this sheet valid. If the vault is locked before that, the sheet so far stays the valid one: destroy this one then.</source>
        <translation>Erst mit „Weiter“ gilt dieses Blatt. Wird der Tresor vorher gesperrt, gilt das bisherige weiter: Vernichten Sie dann dieses.</translation>
    </message>
    <message>
        <source>Have a printer at hand: the new sheet is shown only once. As soon as you say that it is kept, the sheet so far opens only backups made before.</source>
        <translation>Halten Sie einen Drucker bereit: Das neue Blatt wird nur dieses eine Mal gezeigt. Sobald Sie sagen, dass es verwahrt ist, öffnet das bisherige nur noch frühere Sicherungen.</translation>
    </message>
    <message>
        <source>Keep both sheets until one of them has opened the vault: %1</source>
        <translation>Behalten Sie beide Blätter, bis eines davon den Tresor geöffnet hat: %1</translation>
    </message>
    <message>
        <source>The new sheet opens nothing, destroy it. The sheet so far is valid as it was. %1</source>
        <translation>Das neue Blatt öffnet nichts, vernichten Sie es. Das bisherige gilt unverändert. %1</translation>
    </message>
</context>
<context>
    <name>habeas::ui::SheetPage</name>
    <message>
        <source>The sheet is &amp;printed or written down and locked away</source>
        <translation>Das Blatt ist ge&amp;druckt oder abgeschrieben und weggeschlossen</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Wiederherstellungsblatt</translation>
    </message>
    <message>
        <source>&amp;Save as a file …</source>
        <translation>Als Datei &amp;speichern …</translation>
    </message>
    <message>
        <source>It opens the vault when the passphrase is forgotten, and it is shown only now. Whoever has it can read everything: keep it in the safe, not on this computer.</source>
        <translation>Es öffnet den Tresor, wenn das Passwort vergessen ist, und es wird nur jetzt gezeigt. Wer es hat, kann alles lesen: Legen Sie es in den Schulsafe, nicht auf diesen Rechner.</translation>
    </message>
    <message>
        <source>Save the recovery sheet</source>
        <translation>Wiederherstellungsblatt speichern</translation>
    </message>
    <message>
        <source>P&amp;rint …</source>
        <translation>D&amp;rucken …</translation>
    </message>
    <message>
        <source>The sheet is covered.</source>
        <translation>Das Blatt ist verdeckt.</translation>
    </message>
    <message>
        <source>Sho&amp;w (F9)</source>
        <translation>&amp;Zeigen (F9)</translation>
    </message>
    <message>
        <source>&amp;Cover (F9)</source>
        <translation>&amp;Verdecken (F9)</translation>
    </message>
</context>
<context>
    <name>habeas::ui::Sidebar</name>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>Opened last</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Controller</source>
        <translation>Verantwortlicher</translation>
    </message>
    <message>
        <source>Lock the vault</source>
        <translation>Tresor sperren</translation>
    </message>
    <message>
        <source>%1, case %2</source>
        <translation>%1, Vorgang %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>habeas::ui::SignInBox</name>
    <message>
        <source>Sign in in the &amp;browser …</source>
        <translation>I&amp;m Browser anmelden …</translation>
    </message>
    <message>
        <source>&amp;Open the page</source>
        <translation>Seite ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Page to sign in</source>
        <translation>Seite für die Anmeldung</translation>
    </message>
    <message>
        <source>%1: sign-in</source>
        <translation>%1: Anmeldung</translation>
    </message>
    <message>
        <source>The server names another address than the register: a proxy before it may be set up badly. Open the page only if you know it.</source>
        <translation>Der Server nennt eine andere Adresse als das Register: Ein Proxy davor ist womöglich falsch eingerichtet. Öffnen Sie die Seite nur, wenn Sie sie kennen.</translation>
    </message>
    <message>
        <source>The page is open in the browser. The person signs in there and grants access; a second factor works as always.</source>
        <translation>Die Seite ist im Browser offen. Die Person meldet sich dort an und gewährt den Zugriff; ein zweiter Faktor wirkt wie immer.</translation>
    </message>
    <message>
        <source>Signed in as “%1”. The access ends when the collection is done, or you leave.</source>
        <translation>Angemeldet als „%1“. Der Zugriff endet, wenn der Abruf fertig ist oder Sie weggehen.</translation>
    </message>
    <message>
        <source>Signed in as “%1”. The vault keeps the access once the collection begins; if you leave before, it ends.</source>
        <translation>Angemeldet als „%1“. Der Zugang wird im Tresor gemerkt, sobald der Abruf beginnt; wenn Sie vorher gehen, endet er.</translation>
    </message>
</context>
<context>
    <name>habeas::ui::SignatureForm</name>
    <message>
        <source>Signed &amp;on</source>
        <translation>Gezeichnet a&amp;m</translation>
    </message>
    <message>
        <source>Not the head of the register (%1). That is right only for a deputy.</source>
        <translation>Nicht die Leitung laut Verzeichnis (%1). Das ist nur bei einer Vertretung richtig.</translation>
    </message>
    <message>
        <source>Re&amp;cord the signature</source>
        <translation>Unterschrift ein&amp;tragen</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Gezeichnet von</translation>
    </message>
    <message>
        <source>Where the paper lies</source>
        <translation>Wo das Papier liegt</translation>
    </message>
</context>
<context>
    <name>habeas::ui::StageBar</name>
    <message>
        <source>to come</source>
        <translation>steht bevor</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>begonnen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Abruf</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Abschluss</translation>
    </message>
    <message>
        <source>Stages of the case</source>
        <translation>Stationen des Vorgangs</translation>
    </message>
    <message>
        <source>Hand-over</source>
        <translation>Übergabe</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>entfällt</translation>
    </message>
</context>
<context>
    <name>habeas::ui::StartPage</name>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Passwort</translation>
    </message>
    <message>
        <source>Vaults</source>
        <translation>Tresore</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Another &amp;vault …</source>
        <translation>&amp;Anderer Tresor …</translation>
    </message>
    <message>
        <source>&amp;New vault …</source>
        <translation>&amp;Neuer Tresor …</translation>
    </message>
    <message>
        <source>Open a vault</source>
        <translation>Tresor öffnen</translation>
    </message>
    <message>
        <source>The vault lies encrypted on your computer. Without the passphrase or the recovery sheet nobody can open it, not even we.</source>
        <translation>Der Tresor liegt verschlüsselt auf Ihrem Rechner. Ohne Passwort oder Wiederherstellungsblatt kann ihn niemand öffnen, auch wir nicht.</translation>
    </message>
    <message>
        <source>Data-subject requests: complete, in time, and with proof</source>
        <translation>Betroffenenrechte vollständig, rechtzeitig und nachweisbar erfüllen</translation>
    </message>
    <message>
        <source>Vault %1</source>
        <translation>Tresor %1</translation>
    </message>
    <message>
        <source>Folder of the vault</source>
        <translation>Ordner des Tresors</translation>
    </message>
    <message>
        <source>No vault was open on this computer yet.</source>
        <translation>Auf diesem Rechner war noch kein Tresor offen.</translation>
    </message>
    <message>
        <source>&amp;Look around</source>
        <translation>&amp;Umsehen</translation>
    </message>
    <message>
        <source>&amp;Keep the passphrase in the keychain of this computer</source>
        <translation>Passwort im &amp;Schlüsselbund dieses Rechners aufbewahren</translation>
    </message>
    <message>
        <source>The keychain of this computer holds the passphrase. Whoever can use this account can open the vault.</source>
        <translation>Der Schlüsselbund dieses Rechners bewahrt das Passwort auf. Wer dieses Benutzerkonto nutzen kann, kann den Tresor öffnen.</translation>
    </message>
    <message>
        <source>in the keychain</source>
        <translation>im Schlüsselbund</translation>
    </message>
    <message>
        <source>A new vault</source>
        <translation>Neuen Tresor anlegen</translation>
    </message>
    <message>
        <source>A few questions: the school, its state, your name, a passphrase.</source>
        <translation>Wenige Fragen: die Schule, das Land, Ihr Name, ein Passwort.</translation>
    </message>
    <message>
        <source>Try it out</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>An invented school with twenty cases. Nothing of it is kept.</source>
        <translation>Eine erfundene Schule mit zwanzig Vorgängen. Nichts davon wird gesichert.</translation>
    </message>
    <message>
        <source>Passphrase &amp;forgotten …</source>
        <translation>Passwort ver&amp;gessen …</translation>
    </message>
    <message>
        <source>Put a &amp;backup back …</source>
        <translation>Sicherung &amp;zurückspielen …</translation>
    </message>
    <message>
        <source>From a backup</source>
        <translation>Aus einer Sicherung</translation>
    </message>
    <message>
        <source>Becomes a vault in a new folder; none is overwritten.</source>
        <translation>Sie wird ein Tresor in einem neuen Ordner; keiner wird überschrieben.</translation>
    </message>
    <message>
        <source>Fo&amp;rget it</source>
        <translation>&amp;Vergessen</translation>
    </message>
</context>
<context>
    <name>habeas::ui::StateCounts</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n offen</numerusform>
            <numerusform>%n offen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n läuft</numerusform>
            <numerusform>%n laufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s)</source>
        <translation>
            <numerusform>%n Mangel</numerusform>
            <numerusform>%n Mängel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not asked</source>
        <translation>
            <numerusform>%n nicht gefragt</numerusform>
            <numerusform>%n nicht gefragt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with nothing found</source>
        <translation>
            <numerusform>%n ohne Fund</numerusform>
            <numerusform>%n ohne Fund</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>habeas::ui::SubjectForm</name>
    <message>
        <source>– not said –</source>
        <translation>– nicht gesagt –</translation>
    </message>
    <message>
        <source>pupil</source>
        <translation>Schülerin oder Schüler</translation>
    </message>
    <message>
        <source>former pupil</source>
        <translation>ehemalige Schülerin oder ehemaliger Schüler</translation>
    </message>
    <message>
        <source>parent or guardian</source>
        <translation>Elternteil oder Vormund</translation>
    </message>
    <message>
        <source>employee</source>
        <translation>Beschäftigte oder Beschäftigter</translation>
    </message>
    <message>
        <source>other</source>
        <translation>andere</translation>
    </message>
    <message>
        <source>Whom it is about</source>
        <translation>Um wen es geht</translation>
    </message>
    <message>
        <source>day.month.year</source>
        <translation>Tag.Monat.Jahr</translation>
    </message>
    <message>
        <source>former names, nicknames; commas between</source>
        <translation>frühere Namen, Rufnamen, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>lines of the address; commas between</source>
        <translation>Zeilen der Anschrift, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>&amp;Given name</source>
        <translation>&amp;Vorname</translation>
    </message>
    <message>
        <source>&amp;Family name</source>
        <translation>&amp;Familienname</translation>
    </message>
    <message>
        <source>&amp;Role at the school</source>
        <translation>&amp;Rolle an der Schule</translation>
    </message>
    <message>
        <source>&amp;User names</source>
        <translation>Ben&amp;utzernamen</translation>
    </message>
    <message>
        <source>&amp;E-mail addresses</source>
        <translation>E-&amp;Mail-Adressen</translation>
    </message>
    <message>
        <source>Pos&amp;tal address</source>
        <translation>Ans&amp;chrift</translation>
    </message>
    <message>
        <source>“%1” is no day of birth. Write it like 24.3.2012, or leave it empty.</source>
        <translation>„%1“ ist kein Geburtstag. Schreiben Sie ihn wie 24.3.2012 oder lassen Sie das Feld leer.</translation>
    </message>
    <message>
        <source>Class or &amp;department</source>
        <translation>&amp;Klasse oder Abteilung</translation>
    </message>
    <message>
        <source>Born on</source>
        <translation>Geboren am</translation>
    </message>
    <message>
        <source>Also called</source>
        <translation>Auch genannt</translation>
    </message>
    <message>
        <source>IP addresses</source>
        <translation>IP-Adressen</translation>
    </message>
    <message>
        <source>More about this person</source>
        <translation>Mehr zu dieser Person</translation>
    </message>
    <message>
        <source>The name is another one: what was taken from the directory was taken out again.</source>
        <translation>Der Name ist ein anderer: Was aus dem Verzeichnis übernommen war, ist wieder entfernt.</translation>
    </message>
</context>
<context>
    <name>habeas::ui::SuggestedField</name>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Suggested by: %1</source>
        <translation>Vorschlag aus: %1</translation>
    </message>
    <message>
        <source>forwarded: “%1”</source>
        <translation>weitergeleitet: „%1“</translation>
    </message>
</context>
<context>
    <name>habeas::ui::SystemForm</name>
    <message>
        <source>C&amp;hoose …</source>
        <translation>Auswä&amp;hlen …</translation>
    </message>
    <message>
        <source>as long as the account</source>
        <translation>so lange wie das Konto</translation>
    </message>
    <message>
        <source>no copies known</source>
        <translation>keine Kopien bekannt</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>office, administrator or provider, and how they are reached</source>
        <translation>Sekretariat, Administration oder Anbieter, und wie man sie erreicht</translation>
    </message>
    <message>
        <source>one category a line</source>
        <translation>eine Kategorie je Zeile</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>Na&amp;me</translation>
    </message>
    <message>
        <source>Read &amp;by</source>
        <translation>Ge&amp;lesen von</translation>
    </message>
    <message>
        <source>Who is asked</source>
        <translation>Wer gefragt wird</translation>
    </message>
    <message>
        <source>Te&amp;xts in</source>
        <translation>Te&amp;xte auf</translation>
    </message>
    <message>
        <source>P&amp;urpose</source>
        <translation>&amp;Zweck</translation>
    </message>
    <message>
        <source>Legal bas&amp;is</source>
        <translation>&amp;Rechtsgrundlage</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Retenti&amp;on</source>
        <translation>A&amp;ufbewahrung</translation>
    </message>
    <message>
        <source>Other peop&amp;le</source>
        <translation>&amp;Dritte</translation>
    </message>
    <message>
        <source>&amp;Automated decision</source>
        <translation>Aut&amp;omatisierte Entscheidung</translation>
    </message>
    <message>
        <source>Days until the shortest-lived data are gone</source>
        <translation>Tage, bis die kurzlebigsten Daten weg sind</translation>
    </message>
    <message>
        <source>Further days until the copies are gone</source>
        <translation>Weitere Tage, bis die Kopien weg sind</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>File or folder</source>
        <translation>Datei oder Ordner</translation>
    </message>
    <message>
        <source>Folder of the system</source>
        <translation>Ordner des Systems</translation>
    </message>
    <message>
        <source>File of the system</source>
        <translation>Datei des Systems</translation>
    </message>
    <message>
        <source>given by consent or contract</source>
        <translation>mit Einwilligung oder Vertrag bereitgestellt</translation>
    </message>
    <message>
        <source>Portable: given by consent or contract</source>
        <translation>Übertragbar: mit Einwilligung oder Vertrag bereitgestellt</translation>
    </message>
    <message>
        <source>&amp;Portable (Art. 20)</source>
        <translation>Ü&amp;bertragbar (Art. 20)</translation>
    </message>
    <message>
        <source>Data subjects</source>
        <translation>Betroffene Personen</translation>
    </message>
    <message>
        <source>Measures (TOM)</source>
        <translation>Maßnahmen (TOM)</translation>
    </message>
    <message>
        <source>Own authority</source>
        <translation>Eigene CA</translation>
    </message>
    <message numerus="yes">
        <source>What is deleted today is gone everywhere in %n day(s).</source>
        <translation>
            <numerusform>Was heute gelöscht wird, ist in %n Tag überall weg.</numerusform>
            <numerusform>Was heute gelöscht wird, ist in %n Tagen überall weg.</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted after (days)</source>
        <translation>Gelöscht nach (Tagen)</translation>
    </message>
    <message>
        <source>In backups (days longer)</source>
        <translation>In Sicherungen (Tage länger)</translation>
    </message>
</context>
<context>
    <name>habeas::ui::SystemList</name>
    <message>
        <source>Search systems</source>
        <translation>Systeme suchen</translation>
    </message>
    <message>
        <source>Systems</source>
        <translation>Systeme</translation>
    </message>
    <message>
        <source>&amp;New system …</source>
        <translation>&amp;Neues System …</translation>
    </message>
    <message numerus="yes">
        <source>%n system(s)</source>
        <translation>
            <numerusform>%n System</numerusform>
            <numerusform>%n Systeme</numerusform>
        </translation>
    </message>
    <message>
        <source>No system matches.</source>
        <translation>Kein System passt.</translation>
    </message>
</context>
<context>
    <name>habeas::ui::SystemStanding</name>
    <message>
        <source>&amp;Found out</source>
        <translation>Geprüf&amp;t</translation>
    </message>
    <message>
        <source>To check: %1</source>
        <translation>Zu prüfen: %1</translation>
    </message>
    <message>
        <source>Still missing:</source>
        <translation>Es fehlt noch:</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) missing</source>
        <translation>
            <numerusform>%n Angabe fehlt</numerusform>
            <numerusform>%n Angaben fehlen</numerusform>
        </translation>
    </message>
    <message>
        <source>still to be checked</source>
        <translation>noch zu prüfen</translation>
    </message>
    <message>
        <source>complete for Art. 15</source>
        <translation>vollständig für Art. 15</translation>
    </message>
</context>
<context>
    <name>habeas::ui::SystemsPlace</name>
    <message>
        <source>&amp;Remove …</source>
        <translation>&amp;Entfernen …</translation>
    </message>
    <message>
        <source>&amp;Discard changes</source>
        <translation>Änderungen verwer&amp;fen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Systems</source>
        <translation>Systeme</translation>
    </message>
    <message>
        <source>No systems yet. The register says where data of a person can be: the directory, the learning platform, logs, paper files. Without it no answer is complete.</source>
        <translation>Noch keine Systeme. Das Verzeichnis sagt, wo Daten einer Person liegen können: im Verzeichnisdienst, auf der Lernplattform, in Protokollen, in Akten. Ohne Verzeichnis ist keine Auskunft vollständig.</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>Th&amp;e controller …</source>
        <translation>Verantwortli&amp;cher …</translation>
    </message>
    <message>
        <source>Edit the entr&amp;y</source>
        <translation>&amp;Eintrag bearbeiten</translation>
    </message>
    <message>
        <source>Take it o&amp;ut of the register …</source>
        <translation>Aus dem Ver&amp;zeichnis nehmen …</translation>
    </message>
    <message>
        <source>Add the first s&amp;ystem …</source>
        <translation>Erstes S&amp;ystem eintragen …</translation>
    </message>
</context>
<context>
    <name>habeas::ui::TaskList</name>
    <message>
        <source>safe %1</source>
        <translation>sicher %1</translation>
    </message>
    <message>
        <source>was asked for by %1</source>
        <translation>war erbeten bis %1</translation>
    </message>
    <message>
        <source>asked for by %1</source>
        <translation>erbeten bis %1</translation>
    </message>
    <message>
        <source>deleted from %1 on</source>
        <translation>ab %1 gelöscht</translation>
    </message>
</context>
<context>
    <name>habeas::ui::TimelineHeader</name>
    <message>
        <source>today %1</source>
        <translation>heute %1</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d.M.</translation>
    </message>
</context>
<context>
    <name>habeas::ui::TimelineLegend</name>
    <message>
        <source>safe day</source>
        <translation>sicherer Tag</translation>
    </message>
    <message>
        <source>period ends</source>
        <translation>Frist endet</translation>
    </message>
    <message>
        <source>both</source>
        <translation>beides</translation>
    </message>
    <message>
        <source>rests on an argument</source>
        <translation>nur, wenn die Frist ruht</translation>
    </message>
</context>
<context>
    <name>habeas::ui::VerdictView</name>
    <message>
        <source>Proven</source>
        <translation>Bewiesen</translation>
    </message>
    <message>
        <source>Not proven</source>
        <translation>Nicht bewiesen</translation>
    </message>
    <message>
        <source>– nothing</source>
        <translation>– nichts</translation>
    </message>
</context>
<context>
    <name>habeas::ui::WayField</name>
    <message>
        <source>by letter</source>
        <translation>per Brief</translation>
    </message>
    <message>
        <source>by e-mail</source>
        <translation>per E-Mail</translation>
    </message>
    <message>
        <source>by telephone</source>
        <translation>telefonisch</translation>
    </message>
    <message>
        <source>in person</source>
        <translation>persönlich</translation>
    </message>
    <message>
        <source>where a question was sent</source>
        <translation>wenn gefragt wurde</translation>
    </message>
</context>
<context>
    <name>habeas::ui::WeighForm</name>
    <message>
        <source>What beca&amp;me of the objection</source>
        <translation>Was aus dem Widerspruch w&amp;urde</translation>
    </message>
    <message>
        <source>Reason: what was &amp;weighed, and why it came out so</source>
        <translation>Begründung: was ab&amp;gewogen wurde und warum es so ausging</translation>
    </message>
    <message>
        <source>Weighed by</source>
        <translation>Abgewogen von</translation>
    </message>
    <message>
        <source>&amp;Decided by (the head)</source>
        <translation>Ent&amp;schieden von (Leitung)</translation>
    </message>
    <message>
        <source>Decided o&amp;n</source>
        <translation>E&amp;ntschieden am</translation>
    </message>
    <message>
        <source>Where the signed pa&amp;per lies</source>
        <translation>Wo das gezeichnete &amp;Blatt liegt</translation>
    </message>
</context>
<context>
    <name>habeas::workflow</name>
    <message>
        <source>No connector reads “%1”: a person, a processor or a signed statement answers. Record it with ledger answer.</source>
        <translation>„%1“ wird von keinem Konnektor gelesen: Eine Person, ein Auftragsverarbeiter oder eine unterschriebene Erklärung antwortet. Tragen Sie die Antwort mit ledger answer ein.</translation>
    </message>
    <message>
        <source>Nobody in this system matches. Try other names or identifiers, or record that nobody was found.</source>
        <translation>In diesem System passt niemand. Versuchen Sie es mit anderen Namen oder Kennungen oder tragen Sie ein, dass niemand gefunden wurde.</translation>
    </message>
    <message>
        <source>%1 people may be meant. Nothing was collected: look at them with find and choose one by its reference.</source>
        <translation>Es können %1 Personen gemeint sein. Es wurde nichts abgerufen: Sehen Sie sie mit find an und wählen Sie eine über ihre Kennung.</translation>
    </message>
    <message>
        <source>Only the name matches. Nothing was collected: look with find, and if it is the person, give the reference.</source>
        <translation>Nur der Name stimmt überein. Es wurde nichts abgerufen: Sehen Sie mit find nach, und geben Sie die Kennung an, wenn es die Person ist.</translation>
    </message>
    <message>
        <source>The case is no longer open. Reopen it before anything is collected.</source>
        <translation>Der Vorgang ist nicht mehr offen. Öffnen Sie ihn wieder, bevor etwas abgerufen wird.</translation>
    </message>
    <message>
        <source>Somebody with a known identifier is there. “Nobody found” would be wrong; look with find.</source>
        <translation>Eine Person mit einer bekannten Kennung ist vorhanden. „Niemand gefunden“ wäre falsch; sehen Sie mit find nach.</translation>
    </message>
    <message>
        <source>The organisation&apos;s region is unknown, so no deadline can be computed. Correct the region in the register.</source>
        <translation>Das Land des Verantwortlichen ist unbekannt; deshalb lässt sich keine Frist berechnen. Berichtigen Sie es im Verzeichnis.</translation>
    </message>
    <message>
        <source>No day of receipt is recorded, so no deadline can be computed. Record the day the request arrived.</source>
        <translation>Es ist kein Tag des Eingangs eingetragen; deshalb lässt sich keine Frist berechnen. Tragen Sie den Tag ein, an dem die Anfrage einging.</translation>
    </message>
    <message>
        <source>Say how the identity was confirmed, with a method of the list (identity methods).</source>
        <translation>Geben Sie an, wie die Identität bestätigt wurde, mit einem Verfahren aus der Liste (identity methods).</translation>
    </message>
    <message>
        <source>This method asks much of the person. Say why nothing milder was enough.</source>
        <translation>Dieses Verfahren verlangt viel von der Person. Geben Sie an, warum nichts Milderes genügte.</translation>
    </message>
    <message>
        <source>Say how the passphrase was handed over.</source>
        <translation>Geben Sie an, wie das Passwort übergeben wurde.</translation>
    </message>
    <message>
        <source>The bundle and its passphrase went the same way: whoever has one has both. Use another way for the passphrase.</source>
        <translation>Datenpaket und Passwort gingen denselben Weg: Wer das eine hat, hat beides. Wählen Sie für das Passwort einen anderen Weg.</translation>
    </message>
    <message>
        <source>The day is missing. Nothing was recorded.</source>
        <translation>Der Tag fehlt. Es wurde nichts eingetragen.</translation>
    </message>
    <message>
        <source>The day lies in the future. Only what has happened is recorded.</source>
        <translation>Der Tag liegt in der Zukunft. Eingetragen wird nur, was geschehen ist.</translation>
    </message>
    <message>
        <source>The day lies before the receipt of the request. Correct one of the two days.</source>
        <translation>Der Tag liegt vor dem Eingang der Anfrage. Berichtigen Sie einen der beiden Tage.</translation>
    </message>
    <message>
        <source>The case is closed. Reopen it first; that is recorded too.</source>
        <translation>Der Vorgang ist abgeschlossen. Öffnen Sie ihn zuerst wieder; auch das wird festgehalten.</translation>
    </message>
    <message>
        <source>The case is not closed.</source>
        <translation>Der Vorgang ist nicht abgeschlossen.</translation>
    </message>
    <message>
        <source>No identity question is open. Record first when it was asked.</source>
        <translation>Es ist keine Frage nach der Identität offen. Tragen Sie zuerst ein, wann sie gestellt wurde.</translation>
    </message>
    <message>
        <source>No clarification is open. Record first when it was asked.</source>
        <translation>Es ist keine Rückfrage offen. Tragen Sie zuerst ein, wann sie gestellt wurde.</translation>
    </message>
    <message>
        <source>This needs a reason. Say it in a sentence that can stand before the authority.</source>
        <translation>Das braucht einen Grund. Geben Sie ihn in einem Satz an, der vor der Aufsichtsbehörde bestehen kann.</translation>
    </message>
    <message>
        <source>A correction names the event it voids.</source>
        <translation>Zu einer Berichtigung gehört die Angabe, welches Ereignis sie aufhebt.</translation>
    </message>
    <message>
        <source>The event to be replaced is not one of this case.</source>
        <translation>Das Ereignis, das ersetzt werden soll, gehört nicht zu diesem Vorgang.</translation>
    </message>
    <message>
        <source>The question came more than three working days after the receipt. It suspends the period only if that was without undue delay: say why, or record that it was delayed.</source>
        <translation>Die Rückfrage kam mehr als drei Arbeitstage nach dem Eingang. Sie hemmt die Frist nur, wenn das unverzüglich war: Geben Sie an, warum, oder tragen Sie ein, dass sie verzögert war.</translation>
    </message>
    <message>
        <source>No right is named. Say what is asked for.</source>
        <translation>Es ist kein Recht genannt. Geben Sie an, was verlangt wird.</translation>
    </message>
    <message>
        <source>The name of the person concerned is missing.</source>
        <translation>Der Name der betroffenen Person fehlt.</translation>
    </message>
    <message>
        <source>The name of the representative is missing.</source>
        <translation>Der Name der Vertretung fehlt.</translation>
    </message>
    <message>
        <source>The day of receipt is missing: the period runs from it.</source>
        <translation>Der Tag des Eingangs fehlt: Mit ihm beginnt die Frist.</translation>
    </message>
    <message>
        <source>The day of receipt lies in the future.</source>
        <translation>Der Tag des Eingangs liegt in der Zukunft.</translation>
    </message>
    <message>
        <source>The note is empty.</source>
        <translation>Die Notiz ist leer.</translation>
    </message>
    <message>
        <source>Several organisations of this vault have a case %1. Say which organisation is meant (--org).</source>
        <translation>Mehrere Verantwortliche in diesem Tresor haben einen Vorgang %1. Geben Sie an, welcher Verantwortliche gemeint ist (--org).</translation>
    </message>
    <message>
        <source>There is no case %1.</source>
        <translation>Einen Vorgang %1 gibt es nicht.</translation>
    </message>
    <message numerus="yes">
        <source>The case cannot be closed yet, %n thing(s) stand in the way. The list says what to do.</source>
        <translation>
            <numerusform>Der Vorgang kann noch nicht abgeschlossen werden; %n Punkt steht dem entgegen. Die Liste sagt, was zu tun ist.</numerusform>
            <numerusform>Der Vorgang kann noch nicht abgeschlossen werden; %n Punkte stehen dem entgegen. Die Liste sagt, was zu tun ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>Say how it was looked for: “nothing found” counts only if somebody can tell where they looked.</source>
        <translation>Geben Sie an, wie gesucht wurde: „Nichts gefunden“ zählt nur, wenn jemand sagen kann, wo nachgesehen wurde.</translation>
    </message>
    <message>
        <source>Say why it failed or was not asked. The reason stands in the letter.</source>
        <translation>Geben Sie an, warum es fehlschlug oder nicht gefragt wurde. Der Grund steht im Schreiben.</translation>
    </message>
    <message>
        <source>Say who answered.</source>
        <translation>Geben Sie an, wer geantwortet hat.</translation>
    </message>
    <message>
        <source>Nothing was collected from this system, so there is nothing to explain. Collect first, or record an answer.</source>
        <translation>Aus diesem System wurde nichts abgerufen; es gibt also nichts zu erklären. Rufen Sie zuerst ab oder tragen Sie eine Antwort ein.</translation>
    </message>
    <message>
        <source>A recorded signature needs three things: who signed, on which day, and where the paper lies.</source>
        <translation>Zu einer festgehaltenen Unterschrift gehört dreierlei: wer unterschrieben hat, an welchem Tag, und wo das Papier liegt.</translation>
    </message>
    <message>
        <source>The day of the signature lies in the future.</source>
        <translation>Der Tag der Unterschrift liegt in der Zukunft.</translation>
    </message>
    <message>
        <source>The data protection officer must not decide in the controller&apos;s place (Art. 38(6) GDPR). The head signs.</source>
        <translation>Die oder der Datenschutzbeauftragte darf nicht anstelle des Verantwortlichen entscheiden (Art. 38 Abs. 6 DSGVO). Die Leitung zeichnet.</translation>
    </message>
    <message>
        <source>The region “%1” is unknown. Use AT or a German state like DE-NI.</source>
        <translation>Das Land „%1“ ist unbekannt. Geben Sie AT oder ein deutsches Bundesland wie DE-NI an.</translation>
    </message>
    <message>
        <source>The time zone “%1” is unknown. Use a name like Europe/Berlin.</source>
        <translation>Die Zeitzone „%1“ ist unbekannt. Geben Sie einen Namen wie Europe/Berlin an.</translation>
    </message>
    <message>
        <source>its name</source>
        <translation>sein Name</translation>
    </message>
    <message>
        <source>the name of its head</source>
        <translation>der Name der Leitung</translation>
    </message>
    <message>
        <source>The system has no name. Give it the name people in the house use.</source>
        <translation>Das System hat keinen Namen. Geben Sie ihm den Namen, den man im Haus gebraucht.</translation>
    </message>
    <message>
        <source>There is a system called “%1” already. Give the new one another name.</source>
        <translation>Ein System „%1“ gibt es schon. Geben Sie dem neuen einen anderen Namen.</translation>
    </message>
    <message>
        <source>The vault holds several organisations. Say which one is meant (--org).</source>
        <translation>Der Tresor enthält mehrere Verantwortliche. Geben Sie an, welcher gemeint ist (--org).</translation>
    </message>
    <message>
        <source>The vault holds no organisation yet. Add one first (org add).</source>
        <translation>Der Tresor enthält noch keinen Verantwortlichen. Nehmen Sie zuerst einen auf (org add).</translation>
    </message>
    <message>
        <source>There is no organisation called “%1” in this vault.</source>
        <translation>Einen Verantwortlichen „%1“ gibt es in diesem Tresor nicht.</translation>
    </message>
    <message>
        <source>The register has no system called “%1”.</source>
        <translation>Das Verzeichnis kennt kein System „%1“.</translation>
    </message>
    <message>
        <source>The letter&apos;s file in the vault is cut short. Restore a backup of the vault.</source>
        <translation>Die Datei des Schreibens im Tresor ist abgeschnitten. Spielen Sie eine Sicherung des Tresors ein.</translation>
    </message>
    <message>
        <source>Nobody granted access within twenty minutes, or it was refused: the server does not say which. Begin again when the person is there.</source>
        <translation>Innerhalb von zwanzig Minuten hat niemand den Zugriff erlaubt, oder er wurde abgelehnt: Der Server sagt nicht, was von beidem. Beginnen Sie neu, wenn die Person da ist.</translation>
    </message>
    <message>
        <source>Stopped before anybody had signed in.</source>
        <translation>Abgebrochen, bevor sich jemand angemeldet hatte.</translation>
    </message>
    <message>
        <source>At “%1” no access can be granted or ended from here. Use an account and its password.</source>
        <translation>Bei „%1“ lässt sich von hier aus kein Zugriff erlauben oder beenden. Verwenden Sie ein Konto und dessen Passwort.</translation>
    </message>
    <message>
        <source>The invented school that belongs to Habeas cannot be read. Install Habeas again.</source>
        <translation>Die erfundene Schule, die zu Habeas gehört, ist nicht lesbar. Installieren Sie Habeas neu.</translation>
    </message>
    <message>
        <source>The invented school&apos;s files cannot be written: the disk for temporary files is full or locked. Make room, then try again.</source>
        <translation>Die Dateien der erfundenen Schule lassen sich nicht schreiben: Der Datenträger für vorübergehende Dateien ist voll oder gesperrt. Schaffen Sie Platz, dann versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>The case has no such letter.</source>
        <translation>Dieses Schreiben gehört nicht zum Vorgang.</translation>
    </message>
    <message>
        <source>That this letter went out is no event of the case. Nothing was recorded.</source>
        <translation>Der Versand dieses Schreibens ist kein Ereignis des Vorgangs. Nichts wurde eingetragen.</translation>
    </message>
    <message>
        <source>“%1” receives data outside the EEA, but no safeguard is named (Art. 46 GDPR). Name it, or remove the country: the answer must tell it (Art. 15(2) GDPR).</source>
        <translation>„%1“ erhält Daten außerhalb des EWR, aber es ist keine Garantie genannt (Art. 46 DSGVO). Nennen Sie sie, oder entfernen Sie das Land: Die Auskunft muss sie nennen (Art. 15 Abs. 2 DSGVO).</translation>
    </message>
    <message>
        <source>Somebody else has changed this entry meanwhile. Nothing was saved. Look at the entry as it is now, then change it again.</source>
        <translation>Jemand anderes hat diesen Eintrag inzwischen geändert. Es wurde nichts gespeichert. Verwerfen Sie Ihre Änderungen, sehen Sie den Eintrag an, wie er jetzt ist, und ändern Sie ihn dann.</translation>
    </message>
    <message>
        <source>The system is no longer in the register. Nothing was saved.</source>
        <translation>Das System steht nicht mehr im Verzeichnis. Es wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>The report was stopped.</source>
        <translation>Der Bericht wurde angehalten.</translation>
    </message>
    <message>
        <source>Stopped. No calendar file was made.</source>
        <translation>Angehalten. Es wurde keine Kalenderdatei erstellt.</translation>
    </message>
    <message>
        <source>The case has no such question to an operator. Look at the case for their numbers.</source>
        <translation>Der Vorgang hat keine solche Frage an eine Administration. Ihre Nummern stehen in der Ansicht des Vorgangs.</translation>
    </message>
    <message>
        <source>The request has arrived already. If the day is wrong, correct the case.</source>
        <translation>Der Antrag ist schon eingegangen. Ist der Tag falsch, berichtigen Sie den Vorgang.</translation>
    </message>
    <message>
        <source>Every deadline runs from the day of receipt. Say why the recorded one was wrong.</source>
        <translation>Jede Frist läuft ab dem Tag des Eingangs. Sagen Sie, warum der erfasste Tag falsch war.</translation>
    </message>
    <message>
        <source>Something is recorded for a day before this one. Correct that first, or give an earlier day of receipt.</source>
        <translation>Für einen Tag davor ist schon etwas erfasst. Berichtigen Sie erst das, oder geben Sie einen früheren Tag des Eingangs an.</translation>
    </message>
    <message>
        <source>Somebody else has changed this case meanwhile. Nothing was saved. Look at it as it is now, then correct it again.</source>
        <translation>Jemand anderes hat diesen Vorgang inzwischen geändert. Es wurde nichts gespeichert. Sehen Sie ihn sich an, wie er jetzt ist, und berichtigen Sie ihn dann erneut.</translation>
    </message>
    <message>
        <source>Nothing was saved: the organisation lacks %1. Letters would be incomplete without it.</source>
        <translation>Es wurde nichts gespeichert: Dem Verantwortlichen fehlt %1. Schreiben wären ohne das unvollständig.</translation>
    </message>
    <message>
        <source>This organisation is under church data protection law (KDG or DSG-EKD). Its deadlines and rights differ, and Habeas does not know them yet. Nothing was saved.</source>
        <translation>Für diesen Verantwortlichen gilt kirchliches Datenschutzrecht (KDG oder DSG-EKD). Dessen Fristen und Rechte weichen ab, und Habeas kennt sie noch nicht. Es wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>There is an organisation called “%1” already. Nothing was saved.</source>
        <translation>Einen Verantwortlichen namens „%1“ gibt es schon. Es wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>This is no calendar file (.ics). Nothing was taken over. The ministry of education offers one for its state.</source>
        <translation>Das ist keine Kalenderdatei (.ics). Es wurde nichts übernommen. Das Kultusministerium bietet eine für sein Land an.</translation>
    </message>
    <message>
        <source>The calendar names no holidays of whole days. Nothing was taken over.</source>
        <translation>Der Kalender nennt keine ganztägigen Ferien. Es wurde nichts übernommen.</translation>
    </message>
    <message>
        <source>No file is given. Say which came in.</source>
        <translation>Es ist keine Datei angegeben. Nennen Sie die, die eingegangen ist.</translation>
    </message>
    <message>
        <source>“%1” is larger than %2 MB. Nothing was taken over. Keep it elsewhere and say in a note where.</source>
        <translation>„%1“ ist größer als %2 MB. Nichts wurde übernommen. Bewahren Sie die Datei anderswo auf und halten Sie in einer Notiz fest, wo.</translation>
    </message>
    <message>
        <source>“%1” cannot be read. Nothing was taken over. Check that it is still there.</source>
        <translation>„%1“ lässt sich nicht lesen. Nichts wurde übernommen. Prüfen Sie, ob die Datei noch da ist.</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>More than %1 files came in at once, attachments counted. Nothing was kept. Leave out what does not belong to the request, or add it to the case later.</source>
        <translation>Mehr als %1 Dateien sind auf einmal eingegangen, Anhänge mitgezählt. Nichts wurde abgelegt. Lassen Sie weg, was nicht zur Anfrage gehört, oder legen Sie es später zum Vorgang.</translation>
    </message>
    <message>
        <source>“%1” is empty. Nothing was kept. Leave it out, or ask for it again.</source>
        <translation>„%1“ ist leer. Nichts wurde abgelegt. Lassen Sie die Datei weg oder erbitten Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>The document is not what was kept. Verify the journal and restore a backup.</source>
        <translation>Das Dokument ist nicht mehr das, was abgelegt wurde. Prüfen Sie das Protokoll und stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>This method shows who somebody is, not that they may act for another. Take one that shows that.</source>
        <translation>Dieses Mittel zeigt, wer jemand ist, nicht, dass er für andere handeln darf. Nehmen Sie eines, das dies zeigt.</translation>
    </message>
    <message>
        <source>This method shows that somebody may act for another, not who they are. Take one that shows that.</source>
        <translation>Dieses Mittel zeigt, dass jemand für andere handeln darf, nicht, wer er ist. Nehmen Sie eines, das dies zeigt.</translation>
    </message>
    <message>
        <source>The person concerned asks in person: nobody acts for another here.</source>
        <translation>Die betroffene Person fragt selbst: Niemand handelt hier für andere.</translation>
    </message>
    <message>
        <source>Say what came of hearing the young person.</source>
        <translation>Sagen Sie, was die Anhörung der jungen Person ergab.</translation>
    </message>
    <message>
        <source>No objection is open in this case.</source>
        <translation>In diesem Vorgang ist kein Widerspruch offen.</translation>
    </message>
    <message>
        <source>Say who decided. It is the head&apos;s decision.</source>
        <translation>Sagen Sie, wer entschieden hat. Es ist die Entscheidung der Schulleitung.</translation>
    </message>
    <message>
        <source>No copy of a document is recorded in this case.</source>
        <translation>In diesem Vorgang ist keine Kopie eines Dokuments eingetragen.</translation>
    </message>
    <message>
        <source>A stored file is not what was recorded when it was found. No paper edition was made. Check the vault, and collect from this system again.</source>
        <translation>Eine gespeicherte Datei ist nicht mehr, was beim Fund festgehalten wurde. Es entstand keine Papierfassung. Prüfen Sie den Tresor und rufen Sie dieses System noch einmal ab.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing can be handed out yet: %n thing(s) stand in the way. The list says what to do.</source>
        <translation>
            <numerusform>Noch kann nichts herausgegeben werden: %n Punkt steht im Weg. Die Liste sagt, was zu tun ist.</numerusform>
            <numerusform>Noch kann nichts herausgegeben werden: %n Punkte stehen im Weg. Die Liste sagt, was zu tun ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>The access to “%1” was not kept: a password is needed, and for a person&apos;s own access their case.</source>
        <translation>Der Zugang zu „%1“ wurde nicht gemerkt: Es braucht ein Passwort, und für den Zugang einer Person ihren Vorgang.</translation>
    </message>
    <message>
        <source>The files are larger than %1 MB together. Nothing was kept. Keep some of them now and add the others to the case later.</source>
        <translation>Die Dateien sind zusammen größer als %1 MB. Nichts wurde abgelegt. Legen Sie einige jetzt ab und die übrigen später zum Vorgang.</translation>
    </message>
    <message>
        <source>Nothing was collected from this system, so there is nothing to add to. Collect first.</source>
        <translation>Aus diesem System wurde nichts abgerufen, also gibt es nichts zu ergänzen. Rufen Sie zuerst ab.</translation>
    </message>
    <message>
        <source>The system is being read just now. Hand in the files when that has ended.</source>
        <translation>Das System wird gerade gelesen. Ergänzen Sie die Dateien, wenn das beendet ist.</translation>
    </message>
    <message>
        <source>“%1” is no holiday. Write a name and two days, like: Christmas 23.12.2026 - 6.1.2027. Nothing was saved.</source>
        <translation>„%1“ sind keine Ferien. Schreiben Sie einen Namen und zwei Tage, etwa: Weihnachtsferien 23.12.2026 - 6.1.2027. Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>Somebody entitled objects, and the head has not decided yet: nothing is answered or handed over. Record the head&apos;s decision first.</source>
        <translation>Jemand Berechtigtes widerspricht, und die Schulleitung hat noch nicht entschieden: Es wird nichts beantwortet oder übergeben. Tragen Sie zuerst ihre Entscheidung ein.</translation>
    </message>
    <message>
        <source>“%1” cannot be found in the e-mail it was attached to. Nothing was destroyed. Choose the e-mail itself.</source>
        <translation>„%1“ lässt sich in der E-Mail nicht finden, der die Datei beilag. Es wurde nichts vernichtet. Wählen Sie die E-Mail selbst.</translation>
    </message>
    <message>
        <source>The documents of the case have changed meanwhile. Nothing was destroyed. Look at them again.</source>
        <translation>Die Unterlagen des Vorgangs haben sich inzwischen geändert. Es wurde nichts vernichtet. Sehen Sie sie noch einmal durch.</translation>
    </message>
    <message>
        <source>Files came in with this case. Say which of them show the document, or that none does.</source>
        <translation>Zu diesem Vorgang sind Dateien eingegangen. Geben Sie an, welche einen Ausweis zeigen, oder dass es keine tut.</translation>
    </message>
    <message>
        <source>The case does not have this document. Nothing was destroyed. Look at the list again.</source>
        <translation>Der Vorgang hat diese Unterlage nicht. Es wurde nichts vernichtet. Sehen Sie die Liste noch einmal durch.</translation>
    </message>
    <message>
        <source>There is no finished answer letter yet, so there is nothing to release. Finish the letter, let the head sign, then record the signature.</source>
        <translation>Es gibt noch kein fertiges Antwortschreiben, also nichts freizugeben. Das Schreiben fertigstellen, zeichnen lassen und dann die Unterschrift eintragen.</translation>
    </message>
    <message>
        <source>The signature is older than the answer letter: it was given for something else. Present the finished letter to the head, and record that signature.</source>
        <translation>Die Unterschrift ist älter als das Antwortschreiben: Sie galt etwas anderem. Das fertige Schreiben der Leitung vorlegen und diese Unterschrift eintragen.</translation>
    </message>
    <message>
        <source>%1 has not answered yet, so there is nothing to sign for. Collect or record the answer first.</source>
        <translation>Von %1 liegt noch keine Antwort vor, also nichts zu zeichnen. Zuerst abrufen oder die Antwort eintragen.</translation>
    </message>
    <message>
        <source>Nobody has said yet why %1 is left incomplete. Record the reason first: it is what the head signs for.</source>
        <translation>Es ist noch nicht gesagt, warum %1 unvollständig bleibt. Zuerst den Grund eintragen: Für ihn zeichnet die Leitung.</translation>
    </message>
    <message>
        <source>The signature is older than what %1 answered: it was given for something else. Record one that was given afterwards.</source>
        <translation>Die Unterschrift ist älter als die Antwort von %1: Sie galt etwas anderem. Eine eintragen, die danach geleistet wurde.</translation>
    </message>
    <message>
        <source>The signature is older than the request. Correct the day, or record the signature that was given for this request.</source>
        <translation>Die Unterschrift ist älter als die Anfrage. Den Tag berichtigen oder die Unterschrift eintragen, die zu dieser Anfrage gehört.</translation>
    </message>
    <message>
        <source>Say how many were found: the letter names the number.</source>
        <translation>Angeben, wie viel gefunden wurde: Das Schreiben nennt die Zahl.</translation>
    </message>
    <message>
        <source>This letter announces a copy of the data and goes out with it. Record the hand-over instead.</source>
        <translation>Dieses Schreiben kündigt eine Kopie der Daten an und geht mit ihr hinaus. Stattdessen die Übergabe eintragen.</translation>
    </message>
    <message>
        <source>The head decides on an answer, an extension or a refusal (Art. 38(6) GDPR). Record the signature first, then that the letter went out.</source>
        <translation>Über eine Antwort, eine Verlängerung oder eine Ablehnung entscheidet die Leitung (Art. 38 Abs. 6 DSGVO). Zuerst die Unterschrift eintragen, dann den Versand.</translation>
    </message>
    <message>
        <source>No bundle of this case is sealed, so none can have been handed over. Seal it first, or record that the copy went on paper.</source>
        <translation>In diesem Vorgang ist kein Datenpaket versiegelt, also kann keines übergeben sein. Zuerst versiegeln oder eintragen, dass die Kopie auf Papier ging.</translation>
    </message>
    <message>
        <source>The day lies before the sealing of the bundle. Correct the day.</source>
        <translation>Der Tag liegt vor dem Versiegeln des Datenpakets. Den Tag berichtigen.</translation>
    </message>
    <message>
        <source>Say how the copy was handed over.</source>
        <translation>Angeben, wie die Kopie übergeben wurde.</translation>
    </message>
    <message>
        <source>The head has not signed the finished answer letter yet: nothing goes out before. Record the signature first.</source>
        <translation>Die Leitung hat das fertige Antwortschreiben noch nicht gezeichnet: Vorher geht nichts hinaus. Zuerst die Unterschrift eintragen.</translation>
    </message>
    <message>
        <source>No answer letter of this case is signed by the head. If the answer was given in another way, say in a remark how and what was answered.</source>
        <translation>Zu diesem Vorgang ist kein Antwortschreiben gezeichnet. Wurde auf anderem Weg geantwortet, bitte in der Bemerkung sagen, wie und was.</translation>
    </message>
    <message>
        <source>“%1” is no method of the list (identity methods). Take one of those.</source>
        <translation>„%1“ steht nicht in der Liste der Wege (identity methods). Einen von dort nehmen.</translation>
    </message>
    <message>
        <source>The access to “%1” was not kept: its entry in the register is not saved, or names another address or authority. Save it first.</source>
        <translation>Der Zugang zu „%1“ wurde nicht gemerkt: Sein Eintrag im Verzeichnis ist nicht gespeichert oder nennt eine andere Adresse oder Zertifizierungsstelle. Speichern Sie ihn zuerst.</translation>
    </message>
    <message>
        <source>The access that is kept for “%1” was for another address or certificate authority than the register now names. It was not sent there. Look at the entry, then enter the password again.</source>
        <translation>Der gemerkte Zugang zu „%1“ galt einer anderen Adresse oder Zertifizierungsstelle, als das Verzeichnis jetzt nennt. Er wurde dorthin nicht gesendet. Sehen Sie sich den Eintrag an und geben Sie das Passwort dann noch einmal ein.</translation>
    </message>
    <message>
        <source>The head decides on an extension or a refusal (Art. 38(6) GDPR). Record the signature first.</source>
        <translation>Über eine Verlängerung oder eine Ablehnung entscheidet die Leitung (Art. 38 Abs. 6 DSGVO). Zuerst die Unterschrift eintragen.</translation>
    </message>
    <message>
        <source>This system was read completely: there is nothing to explain.</source>
        <translation>Dieses System wurde vollständig gelesen: Es gibt nichts zu begründen.</translation>
    </message>
    <message>
        <source>An event is replaced by one of its kind only. To void it, record a correction.</source>
        <translation>Ein Ereignis wird nur durch eines seiner Art ersetzt. Soll es nicht mehr gelten, bitte eine Berichtigung eintragen.</translation>
    </message>
    <message>
        <source>The receipt is not voided: every deadline runs from it. If the day is wrong, correct the case.</source>
        <translation>Der Eingang lässt sich nicht streichen: Von ihm laufen alle Fristen. Ist der Tag falsch, bitte den Vorgang berichtigen.</translation>
    </message>
    <message>
        <source>What the young person said, or that somebody objects, is not taken back. Record the head&apos;s decision.</source>
        <translation>Was der junge Mensch gesagt hat oder dass jemand widerspricht, wird nicht zurückgenommen. Die Entscheidung der Leitung eintragen.</translation>
    </message>
    <message>
        <source>That a case was closed or reopened is not voided. Close or reopen it instead.</source>
        <translation>Dass ein Vorgang abgeschlossen oder wieder geöffnet wurde, wird nicht gestrichen. Stattdessen abschließen oder wieder öffnen.</translation>
    </message>
    <message>
        <source>It is not recorded yet who asks, or that they may act for the person: nothing is handed over or answered before. Record the identity check first.</source>
        <translation>Es ist noch nicht festgehalten, wer anfragt oder dass für die betroffene Person gehandelt werden darf: Vorher wird nichts übergeben oder beantwortet. Zuerst die Identitätsprüfung eintragen.</translation>
    </message>
    <message>
        <source>No candidate has the reference “%1”. Nothing was collected. Look again with find: the source may have changed.</source>
        <translation>Niemand hier hat die Kennung „%1“. Es wurde nichts abgerufen. Suchen Sie mit find noch einmal: Die Quelle kann sich geändert haben.</translation>
    </message>
    <message>
        <source>That the young person does not have to be heard needs a reason. Leave it open here and record it with the check of the identity.</source>
        <translation>Dass die junge Person nicht gehört werden muss, braucht einen Grund. Lassen Sie es hier offen und tragen Sie es bei der Identitätsprüfung ein.</translation>
    </message>
    <message>
        <source>It is not recorded whether the young person was heard: nothing is handed over or answered before. Record what came of it, or why it does not apply.</source>
        <translation>Es ist nicht festgehalten, ob die junge Person gehört wurde: vorher wird nichts übergeben oder beantwortet. Tragen Sie ein, was dabei herauskam oder warum es entfällt.</translation>
    </message>
    <message>
        <source>Say in the remark why the young person does not have to be heard.</source>
        <translation>Sagen Sie in der Bemerkung, warum die junge Person nicht gehört werden muss.</translation>
    </message>
    <message>
        <source>Whether this parent has custody was unclear. Say what was found: joint custody, sole custody or none.</source>
        <translation>Ob dieser Elternteil sorgeberechtigt ist, war unklar. Geben Sie an, was festgestellt ist: gemeinsame Sorge, alleinige Sorge oder keine.</translation>
    </message>
    <message>
        <source>This method does not show that a parent with this custody may act. Take one that does.</source>
        <translation>Dieser Weg zeigt nicht, dass ein Elternteil mit dieser Sorge handeln darf. Nehmen Sie einen, der es zeigt.</translation>
    </message>
    <message>
        <source>The identifier agrees, but the entry has another name. Nothing was collected: look with find, and if it is the person, give the reference.</source>
        <translation>Die Kennung stimmt überein, aber der Eintrag heißt anders. Es wurde nichts abgerufen: Sehen Sie mit find nach, und geben Sie die Kennung des Eintrags an, wenn es die Person ist.</translation>
    </message>
    <message>
        <source>Who asks was checked under the recorded name, and somebody else was not. Take the check back first, or open a case for the other person.</source>
        <translation>Wer fragt, wurde unter dem eingetragenen Namen geprüft, jemand anderes nicht. Nehmen Sie erst die Prüfung zurück, oder legen Sie für die andere Person einen eigenen Vorgang an.</translation>
    </message>
    <message>
        <source>Who has custody is not corrected but found: record under who asks what was seen, and how.</source>
        <translation>Wer die Sorge hat, wird nicht berichtigt, sondern festgestellt: Tragen Sie unter „Wer fragt?“ ein, was gesehen wurde und wie.</translation>
    </message>
    <message>
        <source>Whether the parent who asks has custody is still to be cleared. Record what was seen before an answer goes out.</source>
        <translation>Ob der anfragende Elternteil sorgeberechtigt ist, ist noch zu klären. Tragen Sie ein, was gesehen wurde, bevor eine Antwort hinausgeht.</translation>
    </message>
    <message>
        <source>The case keeps the draft of a letter that this program does not know. Open the case with a newer program.</source>
        <translation>Im Vorgang liegt der Entwurf eines Schreibens, das dieses Programm nicht kennt. Öffnen Sie den Vorgang mit einem neueren Programm.</translation>
    </message>
    <message>
        <source>Say what showed it, as the chosen way asks. Only this sentence is kept, never the evidence.</source>
        <translation>Geben Sie an, woran es erkannt wurde, so wie der gewählte Weg es verlangt. Nur dieser Satz wird aufbewahrt, niemals der Nachweis selbst.</translation>
    </message>
    <message>
        <source>No name was typed. Type whom to look for first.</source>
        <translation>Es steht kein Name da. Tippen Sie zuerst, wer gesucht wird.</translation>
    </message>
    <message numerus="yes">
        <source>The answer letter says that %n copy/copies on paper are enclosed. Look through them for other people&apos;s data, enclose them and say so. If they are other copies, correct the answer of the system first and finish a letter that fits.</source>
        <translation>
            <numerusform>Das Antwortschreiben sagt, dass %n Kopie auf Papier beiliegt. Sehen Sie sie auf Daten anderer durch, legen Sie sie bei und vermerken Sie das. Sind es andere Kopien, berichtigen Sie zuerst die Antwort des Systems und stellen ein passendes Schreiben fertig.</numerusform>
            <numerusform>Das Antwortschreiben sagt, dass %n Kopien auf Papier beiliegen. Sehen Sie sie auf Daten anderer durch, legen Sie sie bei und vermerken Sie das. Sind es andere Kopien, berichtigen Sie zuerst die Antwort des Systems und stellen ein passendes Schreiben fertig.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is no e-mail address. Write it like mia@example.org, several with commas between them.</source>
        <translation>„%1“ ist keine E-Mail-Adresse. Schreiben Sie sie wie mia@example.org, mehrere durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>“%1” is an IP address, no user name. It belongs among the IP addresses.</source>
        <translation>„%1“ ist eine IP-Adresse, kein Benutzername. Sie gehört zu den IP-Adressen.</translation>
    </message>
    <message>
        <source>“%1” is an e-mail address, no IP address. It belongs among the e-mail addresses.</source>
        <translation>„%1“ ist eine E-Mail-Adresse, keine IP-Adresse. Sie gehört zu den E-Mail-Adressen.</translation>
    </message>
    <message>
        <source>“%1” is no IP address. Write it like 192.0.2.7 or 2001:db8::7, several with commas between them.</source>
        <translation>„%1“ ist keine IP-Adresse. Schreiben Sie sie wie 192.0.2.7 oder 2001:db8::7, mehrere durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>The day of birth lies in the future.</source>
        <translation>Der Geburtstag liegt in der Zukunft.</translation>
    </message>
    <message numerus="yes">
        <source>The day of birth lies more than %n years ago.</source>
        <translation>
            <numerusform>Der Geburtstag liegt mehr als %n Jahr zurück.</numerusform>
            <numerusform>Der Geburtstag liegt mehr als %n Jahre zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody went on with this letter in another window. Copy what you wrote here, open the case again, and put it where it belongs.</source>
        <translation>An diesem Schreiben wurde in einem anderen Fenster weitergearbeitet. Kopieren Sie, was Sie hier geschrieben haben, öffnen Sie den Vorgang erneut und setzen Sie es dort ein.</translation>
    </message>
    <message>
        <source>No acknowledgement of this receipt is meant.</source>
        <translation>Für diesen Vorgang ist keine Eingangsbestätigung vorgesehen.</translation>
    </message>
    <message>
        <source>That the period is extended has been told already. It is extended once only (Art. 12(3) GDPR), so nothing was recorded. If the recorded day is wrong, replace that event.</source>
        <translation>Dass die Frist verlängert wird, ist schon mitgeteilt. Verlängert wird nur einmal (Art. 12 Abs. 3 DSGVO), darum wurde nichts eingetragen. Ist der eingetragene Tag falsch, dieses Ereignis ersetzen.</translation>
    </message>
    <message>
        <source>While the bundle was written something was decided or read anew in this case. It was thrown away. See what stands in the way now, and seal again.</source>
        <translation>Während das Datenpaket geschrieben wurde, ist in diesem Vorgang etwas entschieden oder neu abgerufen worden. Es wurde verworfen. Sehen Sie nach, was jetzt im Weg steht, und versiegeln Sie erneut.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>The passphrase so far is wrong. Nothing was changed. Type it again.</source>
        <translation>Das bisherige Passwort ist falsch. Es wurde nichts geändert. Geben Sie es noch einmal ein.</translation>
    </message>
    <message>
        <source>The passphrase is too short: whoever gets hold of the file could guess it. Take at least 12 characters.</source>
        <translation>Das Passwort ist zu kurz: Wer an die Datei gelangt, könnte es erraten. Nehmen Sie mindestens 12 Zeichen.</translation>
    </message>
    <message>
        <source>The new passphrase is the old one. Nothing was changed. Take another one.</source>
        <translation>Das neue Passwort ist das alte. Es wurde nichts geändert. Nehmen Sie ein anderes.</translation>
    </message>
    <message>
        <source>Habeas recovery sheet</source>
        <translation>Wiederherstellungsblatt für Habeas</translation>
    </message>
    <message>
        <source>Vault: %1</source>
        <translation>Tresor: %1</translation>
    </message>
    <message>
        <source>School: %1</source>
        <translation>Schule: %1</translation>
    </message>
    <message>
        <source>Person: %1</source>
        <translation>Person: %1</translation>
    </message>
    <message>
        <source>Made on: %1</source>
        <translation>Angelegt: %1</translation>
    </message>
    <message>
        <source>vault %1
user %2</source>
        <translation>Tresor %1
Person %2</translation>
    </message>
    <message>
        <source>Say how the data were restricted: blocked, marked, moved elsewhere (recital 67).</source>
        <translation>Sagen, wie die Daten eingeschränkt wurden: gesperrt, gekennzeichnet, ausgelagert (Erwägungsgrund 67).</translation>
    </message>
    <message>
        <source>Say in which systems of the case the data were restricted, by their names.</source>
        <translation>Sagen, in welchen Systemen des Vorgangs die Daten eingeschränkt wurden, mit deren Namen.</translation>
    </message>
    <message>
        <source>No restriction is recorded that could be lifted.</source>
        <translation>Es ist keine Einschränkung eingetragen, die aufgehoben werden könnte.</translation>
    </message>
    <message>
        <source>The data stay restricted until it is decided about the objection (Art. 18(1)(d) GDPR). Record the decision first.</source>
        <translation>Die Daten bleiben eingeschränkt, bis über den Widerspruch entschieden ist (Art. 18 Abs. 1 Buchst. d DSGVO). Zuerst die Entscheidung eintragen.</translation>
    </message>
    <message>
        <source>Say why the restriction ends: what the check has shown.</source>
        <translation>Sagen, warum die Einschränkung endet: was die Prüfung ergeben hat.</translation>
    </message>
    <message>
        <source>Whoever got a restriction is told before it is lifted (Art. 18(3) GDPR). Record the day on which the person was told; it does not lie after the lifting.</source>
        <translation>Wer eine Einschränkung erwirkt hat, wird unterrichtet, bevor sie aufgehoben wird (Art. 18 Abs. 3 DSGVO). Den Tag eintragen, an dem die Person unterrichtet wurde; er liegt nicht nach der Aufhebung.</translation>
    </message>
    <message>
        <source>The day lies before the restriction. Correct one of the two days.</source>
        <translation>Der Tag liegt vor der Einschränkung. Einen der beiden Tage berichtigen.</translation>
    </message>
    <message>
        <source>Nobody objects in this case: there is nothing to weigh.</source>
        <translation>In diesem Vorgang wurde kein Widerspruch eingelegt: Es gibt nichts abzuwägen.</translation>
    </message>
    <message>
        <source>Say what became of the objection.</source>
        <translation>Sagen, was aus dem Widerspruch wurde.</translation>
    </message>
    <message>
        <source>Say who weighed the grounds.</source>
        <translation>Sagen, wer die Gründe abgewogen hat.</translation>
    </message>
    <message>
        <source>The controller has to show the grounds (Art. 21(1) GDPR). Say what was weighed, and why it came out so.</source>
        <translation>Der Verantwortliche muss die Gründe nachweisen (Art. 21 Abs. 1 DSGVO). Sagen, was abgewogen wurde und warum es so ausging.</translation>
    </message>
    <message>
        <source>The recorded decision is that the processing ends: this refusal says otherwise. Write what was done, or correct the decision.</source>
        <translation>Eingetragen ist, dass die Verarbeitung endet: Diese Ablehnung sagt etwas anderes. Schreiben, was getan wurde, oder die Entscheidung berichtigen.</translation>
    </message>
    <message>
        <source>It is not recorded how the objection was decided (Art. 21(1) GDPR): the answer to it does not go out before. Record the head&apos;s decision first, or that it is about direct marketing, where nothing is weighed.</source>
        <translation>Es ist nicht eingetragen, wie über den Widerspruch entschieden wurde (Art. 21 Abs. 1 DSGVO): Vorher geht die Antwort darauf nicht hinaus. Zuerst die Entscheidung der Leitung eintragen – oder dass es um Direktwerbung geht, bei der nichts abgewogen wird.</translation>
    </message>
    <message>
        <source>Nothing was found in these systems, so nothing can rest there. Name those in which something was found.</source>
        <translation>In diesen Systemen wurde nichts gefunden, dort kann also nichts ruhen. Die nennen, in denen etwas gefunden wurde.</translation>
    </message>
    <message>
        <source>The day lies before the decision about the objection: until then the data rest, and nobody could be told that this ends. Correct one of the two days.</source>
        <translation>Der Tag liegt vor der Entscheidung über den Widerspruch: Bis dahin ruhen die Daten, und niemand konnte hören, dass das endet. Einen der beiden Tage berichtigen.</translation>
    </message>
    <message>
        <source>The decision about the objection is recorded already. If it was another one, replace that event.</source>
        <translation>Die Entscheidung über den Widerspruch ist schon eingetragen. War es eine andere, dieses Ereignis ersetzen.</translation>
    </message>
    <message>
        <source>The objection is answered by this decision: it is not changed any more. If it was wrong, tell the person so in a new case or reopen this one.</source>
        <translation>Der Widerspruch ist mit dieser Entscheidung beantwortet: Sie wird nicht mehr geändert. War sie falsch, der Person das in einem neuen Vorgang sagen oder diesen wieder öffnen.</translation>
    </message>
    <message>
        <source>Whoever got a restriction is told before it ends (Art. 18(3) GDPR): it is lifted, not voided.</source>
        <translation>Wer eine Einschränkung erreicht hat, wird unterrichtet, bevor sie endet (Art. 18 Abs. 3 DSGVO): Sie wird aufgehoben, nicht gestrichen.</translation>
    </message>
    <message>
        <source>The day lies before the decision about the objection. Correct one of the two days.</source>
        <translation>Der Tag liegt vor der Entscheidung über den Widerspruch. Einen der beiden Tage berichtigen.</translation>
    </message>
    <message>
        <source>The recorded decision is that the processing goes on: this letter says that it ended. Write what stays and why, or correct the decision.</source>
        <translation>Eingetragen ist, dass die Verarbeitung weitergeht; dieses Schreiben sagt, sie sei beendet. Schreiben, was bleibt und warum, oder die Entscheidung berichtigen.</translation>
    </message>
    <message>
        <source>No letter that went out says what became of all that was asked for. If it was answered in another way, say in a remark how and what was answered.</source>
        <translation>Kein versandtes Schreiben sagt, was aus allem wurde, das verlangt war. Wurde auf anderem Weg geantwortet, in der Bemerkung sagen, wie und was.</translation>
    </message>
    <message>
        <source>A system was answered for after this letter was finished: the letter does not know of it. Write it anew, then record that it went out.</source>
        <translation>Zu einem System kam eine Antwort, nachdem dieses Schreiben fertiggestellt war: Das Schreiben weiß davon nichts. Es neu schreiben, dann den Versand eintragen.</translation>
    </message>
    <message>
        <source>A system is not answered for yet: the letter would say that all was dealt with. Complete the answers of all systems, then write the letter anew.</source>
        <translation>Zu einem System fehlt noch die Antwort: Das Schreiben würde sagen, alles sei erledigt. Die Antworten aller Systeme vervollständigen, dann das Schreiben neu schreiben.</translation>
    </message>
    <message>
        <source>On that day the letter was not finished yet: it cannot have gone out. Record the day on which it did.</source>
        <translation>An diesem Tag war das Schreiben noch nicht fertiggestellt: Es kann nicht hinausgegangen sein. Den Tag eintragen, an dem es hinausging.</translation>
    </message>
    <message>
        <source>The letter names a right that was not asked for in this case, or that a letter which went out has answered already. Name the rights that are still open.</source>
        <translation>Das Schreiben nennt ein Recht, um das es in diesem Vorgang nicht geht oder das ein versandtes Schreiben schon beantwortet hat. Die Rechte nennen, die noch offen sind.</translation>
    </message>
    <message>
        <source>It is not recorded yet who asks: no recipient is told of it before. Record the identity check first.</source>
        <translation>Es ist noch nicht eingetragen, wer anfragt: Vorher wird kein Empfänger unterrichtet. Erst die Prüfung der Identität eintragen.</translation>
    </message>
    <message>
        <source>After the bundle was sealed something was decided, answered or read anew in this case: the bundle does not say it. Seal it anew and hand that over. If the old one is already out, say so.</source>
        <translation>Nach dem Versiegeln ist in diesem Vorgang etwas entschieden, beantwortet oder neu abgerufen worden; im Datenpaket steht es nicht. Neu versiegeln und das neue Paket übergeben. Ist das alte schon hinausgegangen, das angeben.</translation>
    </message>
    <message>
        <source>After the answer letter was finished something was decided, answered or read anew: the letter does not say it. Finish it again and let the head sign it. If the old one is already out, say so.</source>
        <translation>Nach dem Antwortschreiben ist etwas entschieden, beantwortet oder neu abgerufen worden; im Schreiben steht es nicht. Das Schreiben neu fertigstellen und von der Leitung zeichnen lassen. Ist das alte schon hinausgegangen, das angeben.</translation>
    </message>
    <message>
        <source>The answer letter says that the copy goes in another form than was handed over. Say why in the field for it, or finish a letter that fits and let the head sign it.</source>
        <translation>Das Antwortschreiben nennt eine andere Form der Kopie, als übergeben wurde. Im Feld dafür den Grund angeben, oder ein passendes Schreiben fertigstellen und von der Leitung zeichnen lassen.</translation>
    </message>
    <message>
        <source>This request is answered or withdrawn already. What is asked for besides is a new request with a period of its own: open a new case for it.</source>
        <translation>Diese Anfrage ist schon beantwortet oder zurückgezogen. Was außerdem verlangt wird, ist eine neue Anfrage mit eigener Frist: dafür einen neuen Vorgang anlegen.</translation>
    </message>
    <message>
        <source>The case was corrected after this letter was finished: the letter does not know of it. Write it anew, then record that it went out.</source>
        <translation>Der Vorgang wurde berichtigt, nachdem dieses Schreiben fertig war: Das Schreiben weiß nichts davon. Neu schreiben, dann den Versand eintragen.</translation>
    </message>
    <message>
        <source>The letter says that data are kept until a day that has passed since. Decide anew what becomes of them, and write the letter anew.</source>
        <translation>Im Schreiben steht, dass Daten bis zu einem Tag aufbewahrt werden, der inzwischen vorbei ist. Neu entscheiden, was aus ihnen wird, und das Schreiben neu schreiben.</translation>
    </message>
    <message>
        <source>That this letter went out is recorded already. If it was another day, void that event first.</source>
        <translation>Dass dieses Schreiben versandt wurde, ist schon eingetragen. War es ein anderer Tag, zuerst dieses Ereignis für ungültig erklären.</translation>
    </message>
    <message>
        <source>Say how the recipient was told: by post, by e-mail, handed over.</source>
        <translation>Eintragen, auf welchem Weg der Empfänger unterrichtet wurde: per Brief, per E-Mail, übergeben.</translation>
    </message>
    <message>
        <source>That a recipient was told is recorded with the finished notice that went out: so the case proves what it was told. Write that letter, then record that it went out.</source>
        <translation>Dass ein Empfänger unterrichtet wurde, wird mit der fertigen Mitteilung eingetragen, die versandt wurde: So belegt der Vorgang, was mitgeteilt wurde. Dieses Schreiben fertigstellen, dann den Versand eintragen.</translation>
    </message>
    <message>
        <source>A restriction is lifted where there is one. Name systems in which the data are still restricted, or none: then it ends everywhere.</source>
        <translation>Eine Einschränkung wird dort aufgehoben, wo es eine gibt. Systeme nennen, in denen die Daten noch eingeschränkt sind, oder keines: Dann endet sie überall.</translation>
    </message>
    <message>
        <source>The recorded decision is that the processing ends for some of the data and goes on for the rest: this letter says otherwise. Write for each part what ended and what stays by which ground, or correct the decision.</source>
        <translation>Eingetragen ist die Entscheidung, dass die Verarbeitung für einen Teil der Daten endet und für den Rest weitergeht: Dieses Schreiben sagt etwas anderes. Für jeden Teil schreiben, was geendet hat und was aus welchem Grund bleibt, oder die Entscheidung berichtigen.</translation>
    </message>
    <message>
        <source>No folder bears the name, but files lie in nobody&apos;s folder, and nobody has looked into them. Collect from the entry that names them: it becomes a question to whoever keeps the folder.</source>
        <translation>Kein Ordner trägt den Namen, aber in niemandes Ordner liegen Dateien, und niemand hat hineingesehen. Von dem Eintrag abrufen, der sie nennt: Daraus wird eine Frage an den, der den Ordner führt.</translation>
    </message>
    <message>
        <source>The passphrase would lie in the bundle&apos;s folder or below it: whoever gets one gets both. Nothing was written. Name a place for the passphrase that does not travel with the bundle.</source>
        <translation>Das Passwort läge im Ordner des Datenpakets oder darunter: Wer das eine bekommt, bekommt beides. Es wurde nichts geschrieben. Für das Passwort einen Ort angeben, der nicht mit dem Datenpaket mitgeht.</translation>
    </message>
    <message>
        <source>Say how the person was told that the restriction ends: by letter, by e-mail, in person. It has to be shown (Art. 5(2) and 18(3) GDPR).</source>
        <translation>Eintragen, wie die Person von der Aufhebung unterrichtet wurde: per Brief, per E-Mail, persönlich. Das ist nachzuweisen (Art. 5 Abs. 2 und Art. 18 Abs. 3 DSGVO).</translation>
    </message>
    <message>
        <source>The register names a recipient of these data since the letter was finished: the letter does not say whether it is told (Art. 19 GDPR). Write it anew, then record that it went out.</source>
        <translation>Das Verzeichnis nennt einen Empfänger dieser Daten, den das fertige Schreiben nicht kennt: Es sagt nicht, ob er unterrichtet wird (Art. 19 DSGVO). Das Schreiben neu schreiben, dann den Versand eintragen.</translation>
    </message>
    <message>
        <source>No letter that went out says that this was done with data of this system and that this recipient is told, or the recipient was told already. Send the letter that says what was done first (Art. 19 GDPR).</source>
        <translation>Kein versandtes Schreiben sagt, dass dies mit Daten dieses Systems geschehen ist und dieser Empfänger unterrichtet wird, oder er ist schon unterrichtet. Zuerst das Schreiben versenden, das sagt, was geschehen ist (Art. 19 DSGVO).</translation>
    </message>
    <message>
        <source>No answer that went out says that this is being cleared up: nothing is owed to the person here. What else was said is a note.</source>
        <translation>Keine versandte Antwort sagt, dass dies noch geklärt wird: Hier ist der Person nichts nachzureichen. Was sonst gesagt wurde, ist eine Notiz.</translation>
    </message>
    <message>
        <source>The day lies before the letter that left it open. Correct one of the two days.</source>
        <translation>Der Tag liegt vor dem Schreiben, das es offenließ. Einen der beiden Tage berichtigen.</translation>
    </message>
    <message>
        <source>Say what the person was told, and how: who gets the data, or that nobody does.</source>
        <translation>Eintragen, was der Person mitgeteilt wurde und wie: wer die Daten bekommt, oder dass niemand sie bekommt.</translation>
    </message>
    <message>
        <source>The signature is older than the letter that waits for it: it was given for something else. Present the finished letter to the head, and record that signature.</source>
        <translation>Die Unterschrift ist älter als das Schreiben, das auf sie wartet: Sie galt etwas anderem. Das fertige Schreiben der Leitung vorlegen und diese Unterschrift eintragen.</translation>
    </message>
    <message>
        <source>Several systems of this case are called “%1”. Rename the one in the register, or give the id of the one that is meant: %2.</source>
        <translation>Mehrere Systeme dieses Vorgangs heißen „%1“. Benennen Sie das im Verzeichnis um, oder geben Sie die Kennung dessen an, das gemeint ist: %2.</translation>
    </message>
    <message>
        <source>The method “%1” does not fit who asks, how the request came, or what is asked. Take one of these: %2.</source>
        <translation>Der Weg „%1“ passt nicht zu der Person, die fragt, zum Eingangsweg oder zu dem, was verlangt wird. Nehmen Sie einen von diesen: %2.</translation>
    </message>
</context>
<context>
    <name>habeasctl</name>
    <message>
        <source>This file&apos;s passphrase takes about %1 s and %2 to try.</source>
        <translation>Die Prüfung des Passworts dauert bei dieser Datei etwa %1 s und braucht %2 Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>Passphrase: </source>
        <translation>Passwort: </translation>
    </message>
    <message>
        <source>The request file cannot be read: %1</source>
        <translation>Die Datei mit der Anfrage kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>There are more cases than shown; raise --limit.</source>
        <translation>Es gibt mehr Vorgänge, als hier stehen; erhöhen Sie --limit.</translation>
    </message>
    <message>
        <source>Case %1: %2, %3</source>
        <translation>Vorgang %1: %2, %3</translation>
    </message>
    <message>
        <source>Safe day %1, due %2, notice by %3</source>
        <translation>Sicherer Tag %1, Frist endet %2, mitteilen bis %3</translation>
    </message>
    <message>
        <source>%1 on %2 is recorded in case %3.</source>
        <translation>%1 vom %2 ist im Vorgang %3 eingetragen.</translation>
    </message>
    <message>
        <source>Case %1 is closed.</source>
        <translation>Vorgang %1 ist abgeschlossen.</translation>
    </message>
    <message>
        <source>A password was given without an account. Name it with --system-account.</source>
        <translation>Es wurde ein Passwort ohne Konto angegeben. Nennen Sie das Konto mit --system-account.</translation>
    </message>
    <message>
        <source>Standard input cannot hold both the vault&apos;s passphrase and the system&apos;s password. Give one of them as a file or as fd:N.</source>
        <translation>Über die Standardeingabe können nicht das Passwort des Tresors und das des Systems zugleich kommen. Geben Sie eines davon als Datei oder als fd:N an.</translation>
    </message>
    <message>
        <source>Password of the system&apos;s account: </source>
        <translation>Passwort des Kontos in diesem System: </translation>
    </message>
    <message>
        <source>Nobody was found. “collect --nobody” records that with how it was looked for.</source>
        <translation>Niemand wurde gefunden. „collect --nobody“ hält das fest und wie gesucht wurde.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n Fund</numerusform>
            <numerusform>%n Funde</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gap(s)</source>
        <translation>
            <numerusform>%n Lücke</numerusform>
            <numerusform>%n Lücken</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2, %3, %4 bytes, %5</source>
        <translation>%1: %2, %3, %4 Byte, %5</translation>
    </message>
    <message numerus="yes">
        <source>  %n request(s) in %1 s</source>
        <translation>
            <numerusform>  %n Anfrage in %1 s</numerusform>
            <numerusform>  %n Anfragen in %1 s</numerusform>
        </translation>
    </message>
    <message>
        <source>  read in %1 s</source>
        <translation>  gelesen in %1 s</translation>
    </message>
    <message>
        <source>  also known as (%1): %2</source>
        <translation>  auch bekannt als (%1): %2</translation>
    </message>
    <message>
        <source>The file with the secret is longer than 64 KiB. Name the file that holds only the secret.</source>
        <translation>Die Datei mit dem Geheimnis ist länger als 64 KiB. Geben Sie die Datei an, in der nur das Geheimnis steht.</translation>
    </message>
    <message>
        <source>The file with the secret is empty.</source>
        <translation>Die Datei mit dem Geheimnis ist leer.</translation>
    </message>
    <message>
        <source>The file with the secret cannot be read: %1</source>
        <translation>Die Datei mit dem Geheimnis kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>There is no terminal to ask at. Give the secret in a file.</source>
        <translation>Es gibt kein Terminal, an dem gefragt werden könnte. Geben Sie das Geheimnis in einer Datei an.</translation>
    </message>
    <message>
        <source>Nothing was typed.</source>
        <translation>Es wurde nichts eingegeben.</translation>
    </message>
    <message>
        <source>follows the --asked it answers</source>
        <translation>Es folgt auf das --asked, das damit beantwortet ist</translation>
    </message>
    <message>
        <source>The file %1 cannot be read. Nothing was computed.</source>
        <translation>Die Datei %1 kann nicht gelesen werden. Es wurde nichts berechnet.</translation>
    </message>
    <message>
        <source>habeasctl: the answers could not be written. What was written is not complete.</source>
        <translation>habeasctl: Die Antworten konnten nicht geschrieben werden. Was geschrieben wurde, ist unvollständig.</translation>
    </message>
    <message>
        <source>habeasctl: reading stopped after line %1. What follows was not answered.</source>
        <translation>habeasctl: Nach Zeile %1 wurde nicht weitergelesen. Was folgt, ist nicht beantwortet.</translation>
    </message>
    <message>
        <source>%1: recorded as %2.</source>
        <translation>%1: als %2 eingetragen.</translation>
    </message>
    <message>
        <source>%1: the reason is recorded.</source>
        <translation>%1: Der Grund ist eingetragen.</translation>
    </message>
    <message>
        <source>The signature of %1 is recorded.</source>
        <translation>Die Unterschrift von %1 ist festgehalten.</translation>
    </message>
    <message>
        <source>%1 belongs to letters of the kind %2. Nothing was written.</source>
        <translation>%1 gehört zu Schreiben der Art %2. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>The letter is finished and kept in case %1.</source>
        <translation>Das Schreiben ist fertiggestellt und liegt im Vorgang %1.</translation>
    </message>
    <message>
        <source>There is no command “%1”. --help lists those there are.</source>
        <translation>Einen Befehl „%1“ gibt es nicht. --help führt die vorhandenen auf.</translation>
    </message>
    <message>
        <source>name --identity or --passphrase-file: there is no terminal to ask at</source>
        <translation>Geben Sie --identity oder --passphrase-file an: Es gibt kein Terminal, an dem gefragt werden könnte</translation>
    </message>
    <message>
        <source>%1: complete and unaltered. Begin with START.html.</source>
        <translation>%1: vollständig und unverändert. Beginnen Sie mit START.html.</translation>
    </message>
    <message>
        <source>The bundle is not valid. Nothing was unpacked.</source>
        <translation>Das Datenpaket ist nicht gültig. Es wurde nichts entpackt.</translation>
    </message>
    <message>
        <source>%1 is added. Fingerprint of its key: %2</source>
        <translation>%1 ist aufgenommen. Fingerabdruck des Schlüssels: %2</translation>
    </message>
    <message>
        <source>%1 is in the register.</source>
        <translation>%1 steht im Verzeichnis.</translation>
    </message>
    <message>
        <source>To hand over with it, for any browser: %1</source>
        <translation>Geben Sie dies mit, für jeden Browser: %1</translation>
    </message>
    <message>
        <source>Passphrase, shown only now. Hand it over by another way than the bundle:</source>
        <translation>Das Passwort wird nur jetzt gezeigt. Übergeben Sie es auf einem anderen Weg als das Datenpaket:</translation>
    </message>
    <message>
        <source>%1 is no item of this case that counts. Nothing was decided.</source>
        <translation>%1 ist kein geltender Fund dieses Vorgangs. Es wurde nichts entschieden.</translation>
    </message>
    <message>
        <source>A redaction replaces exactly one item: name it with --item.</source>
        <translation>Eine Schwärzung ersetzt genau einen Fund: Nennen Sie ihn mit --item.</translation>
    </message>
    <message>
        <source>The redacted file cannot be read: %1</source>
        <translation>Die geschwärzte Datei ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>The redacted form goes out instead.</source>
        <translation>Stattdessen geht die geschwärzte Fassung heraus.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) decided: %1.</source>
        <translation>
            <numerusform>%n Fund entschieden: %1.</numerusform>
            <numerusform>%n Funde entschieden: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>FILE and the secret cannot both be standard input</source>
        <translation>Datei und Geheimnis können nicht beide von der Standardeingabe kommen</translation>
    </message>
    <message>
        <source>names a file: nothing is given out before all of it was checked</source>
        <translation>Hier steht eine Datei: Nichts wird ausgegeben, bevor alles geprüft ist</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>%1: %2 bytes, complete and unaltered</source>
        <translation>%1: %2 Byte, vollständig und unverändert</translation>
    </message>
    <message>
        <source>A command is missing. --help lists those there are.</source>
        <translation>Es fehlt ein Befehl. --help führt die vorhandenen auf.</translation>
    </message>
    <message>
        <source>Give exactly one of %1.</source>
        <translation>Geben Sie genau eines davon an: %1.</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>%1 fehlt.</translation>
    </message>
    <message>
        <source>This command knows nothing of: %1</source>
        <translation>Damit kann dieser Befehl nichts anfangen: %1</translation>
    </message>
    <message>
        <source>%1 needs a value.</source>
        <translation>%1 braucht einen Wert.</translation>
    </message>
    <message>
        <source>%1 cannot be %2: it must be a number that is not negative.</source>
        <translation>%1 kann nicht %2 sein: Erlaubt ist eine Zahl, die nicht negativ ist.</translation>
    </message>
    <message>
        <source>%1 cannot be %2: it must be a number from %3 to %4.</source>
        <translation>%1 kann nicht %2 sein: Erlaubt ist eine Zahl von %3 bis %4.</translation>
    </message>
    <message>
        <source>%1 cannot be “%2”. Give one of: %3.</source>
        <translation>%1 kann nicht „%2“ sein. Geben Sie eines davon an: %3.</translation>
    </message>
    <message>
        <source>%1 and %2 do not go together.</source>
        <translation>%1 und %2 schließen einander aus.</translation>
    </message>
    <message>
        <source>%1 cannot be “%2”.</source>
        <translation>%1 kann nicht „%2“ sein.</translation>
    </message>
    <message>
        <source>Run with --help for more information.</source>
        <translation>Mehr dazu mit --help.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s), %1</source>
        <translation>
            <numerusform>%n Fund, %1</numerusform>
            <numerusform>%n Funde, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n request(s)</source>
        <translation>
            <numerusform>%1, %n Anfrage</numerusform>
            <numerusform>%1, %n Anfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>No vault is named. Say which one with --vault DIR.</source>
        <translation>Es ist kein Tresor genannt. Nennen Sie ihn mit --vault ORDNER.</translation>
    </message>
    <message>
        <source>Passphrase of the vault: </source>
        <translation>Passwort des Tresors: </translation>
    </message>
    <message>
        <source>“%1” is none of the words that can stand here. Give one of: %2.</source>
        <translation>„%1“ ist keines der Wörter, die hier stehen können. Geben Sie eines davon an: %2.</translation>
    </message>
    <message>
        <source>“%1” is no day. Write it as 2026-11-22.</source>
        <translation>„%1“ ist kein Tag. Schreiben Sie ihn wie 2026-11-22.</translation>
    </message>
    <message>
        <source>Recovery sheet: write it down or print it now, and lock it away. It is shown once and opens the vault.</source>
        <translation>Wiederherstellungsblatt: Schreiben Sie es jetzt ab oder drucken Sie es und schließen Sie es weg. Es wird nur dieses eine Mal gezeigt und öffnet den Tresor.</translation>
    </message>
    <message>
        <source>The recovery sheet is in %1. Print it, lock it away and delete the file.</source>
        <translation>Das Wiederherstellungsblatt liegt in %1. Drucken Sie es, schließen Sie es weg und löschen Sie die Datei.</translation>
    </message>
    <message>
        <source>With --json the recovery sheet goes to a file: name one with --recovery-sheet. Nothing was made.</source>
        <translation>Mit --json wird das Wiederherstellungsblatt in eine Datei geschrieben: Nennen Sie sie mit --recovery-sheet. Es wurde nichts angelegt.</translation>
    </message>
    <message>
        <source>New passphrase of the vault: </source>
        <translation>Neues Passwort des Tresors: </translation>
    </message>
    <message>
        <source>Once more: </source>
        <translation>Noch einmal: </translation>
    </message>
    <message>
        <source>The two differ. Nothing was made.</source>
        <translation>Die beiden Eingaben sind verschieden. Es wurde nichts angelegt.</translation>
    </message>
    <message>
        <source>The vault is made in %1.</source>
        <translation>Der Tresor ist in %1 angelegt.</translation>
    </message>
    <message>
        <source>The backup in %1 is complete and verified: %2 rows, %3 contents.</source>
        <translation>Die Sicherung in %1 ist vollständig und geprüft: %2 Datensätze, %3 Inhalte.</translation>
    </message>
    <message>
        <source>The backup in %1 holds the vault as it is, %2 rows and %3 contents, but the vault itself is damaged:</source>
        <translation>Die Sicherung in %1 enthält den Tresor, wie er ist, mit %2 Datensätzen und %3 Inhalten; der Tresor selbst aber ist beschädigt:</translation>
    </message>
    <message>
        <source>The vault is restored in %1 and verified: %2 rows, %3 contents.</source>
        <translation>Der Tresor ist in %1 wiederhergestellt und geprüft: %2 Datensätze, %3 Inhalte.</translation>
    </message>
    <message>
        <source>The vault is restored in %1 as it was backed up, %2 rows and %3 contents, but it was damaged before:</source>
        <translation>Der Tresor ist in %1 so wiederhergestellt, wie er gesichert wurde, mit %2 Datensätzen und %3 Inhalten; er war aber schon vorher beschädigt:</translation>
    </message>
    <message>
        <source>%1: complete and unaltered</source>
        <translation>%1: vollständig und unverändert</translation>
    </message>
    <message>
        <source>The passphrase letter is a PDF, HTML or ODT file: let its name end in .pdf, .html or .odt. Nothing was sealed.</source>
        <translation>Das Schreiben mit dem Passwort ist eine PDF-, HTML- oder ODT-Datei: Sein Name muss mit .pdf, .html oder .odt enden. Es wurde nichts versiegelt.</translation>
    </message>
    <message>
        <source>With --json the generated passphrase goes to a file: name one with --passphrase-letter or --passphrase-out. Nothing was sealed.</source>
        <translation>Mit --json kommt das erzeugte Passwort in eine Datei: Nennen Sie eine mit --passphrase-letter oder --passphrase-out. Es wurde nichts versiegelt.</translation>
    </message>
    <message>
        <source>The letter with the passphrase, to hand over by another way than the bundle: %1</source>
        <translation>Das Schreiben mit dem Passwort, auf einem anderen Weg zu übergeben als das Datenpaket: %1</translation>
    </message>
    <message>
        <source>The person opens this page in a browser, signs in and grants access:</source>
        <translation>Die Person öffnet diese Seite in einem Browser, meldet sich an und erlaubt den Zugriff:</translation>
    </message>
    <message>
        <source>The server names another address than the register: a proxy before it may be set up badly. Open the page only if you know it.</source>
        <translation>Der Server nennt eine andere Adresse als das Verzeichnis: Vielleicht ist ein Proxy davor falsch eingerichtet. Öffnen Sie die Seite nur, wenn Sie sie kennen.</translation>
    </message>
    <message>
        <source>The access to “%1” is still open: %2</source>
        <translation>Der Zugriff auf „%1“ besteht weiter: %2</translation>
    </message>
    <message>
        <source>Question %1: recorded as %2.</source>
        <translation>Frage %1: als %2 eingetragen.</translation>
    </message>
    <message>
        <source>Recorded in case %1 that the letter went out.</source>
        <translation>Im Vorgang %1 ist eingetragen, dass das Schreiben hinausging.</translation>
    </message>
    <message>
        <source>Case %1 is open.</source>
        <translation>Der Vorgang %1 ist eröffnet.</translation>
    </message>
    <message>
        <source>Nothing differs: %1 stands as it was.</source>
        <translation>Nichts ist anders: %1 steht da wie zuvor.</translation>
    </message>
    <message>
        <source>Case %1 is corrected.</source>
        <translation>Der Vorgang %1 ist berichtigt.</translation>
    </message>
    <message>
        <source>What was collected was looked for with what was known before. Ask those systems again: find, collect.</source>
        <translation>Was abgerufen wurde, wurde mit den bisherigen Angaben gesucht. Fragen Sie diese Systeme noch einmal: find, collect.</translation>
    </message>
    <message>
        <source>Who asks for the person needs a name and a capacity: --representative and --capacity.</source>
        <translation>Wer für die Person fragt, braucht einen Namen und eine Eigenschaft: --representative und --capacity.</translation>
    </message>
    <message>
        <source>Asked for: %1</source>
        <translation>Verlangt: %1</translation>
    </message>
    <message>
        <source>About: %1</source>
        <translation>Betroffen: %1</translation>
    </message>
    <message>
        <source>Asked by the person</source>
        <translation>Gestellt von der Person selbst</translation>
    </message>
    <message>
        <source>Asked by: %1 (%2)</source>
        <translation>Gestellt von: %1 (%2)</translation>
    </message>
    <message>
        <source>  evidence seen: %1; young person heard: %2</source>
        <translation>  gesehener Nachweis: %1; junger Mensch gehört: %2</translation>
    </message>
    <message>
        <source>Events:</source>
        <translation>Ereignisse:</translation>
    </message>
    <message>
        <source>Tasks:</source>
        <translation>Aufgaben:</translation>
    </message>
    <message>
        <source>answered on %1 by %2: %3</source>
        <translation>beantwortet am %1 von %2: %3</translation>
    </message>
    <message>
        <source>owed by %1 until %2</source>
        <translation>offen bei %1 bis %2</translation>
    </message>
    <message>
        <source>Signed on %1 by %2: %3 %4 (paper: %5)</source>
        <translation>Gezeichnet am %1 von %2: %3 %4 (Papier: %5)</translation>
    </message>
    <message>
        <source>Letter of %1: %2</source>
        <translation>Schreiben vom %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>Bundle of %1: %2, %n file(s), for %3</source>
        <translation>
            <numerusform>Datenpaket vom %1: %2, %n Datei, für %3</numerusform>
            <numerusform>Datenpaket vom %1: %2, %n Dateien, für %3</numerusform>
        </translation>
    </message>
    <message>
        <source>whoever has the passphrase</source>
        <translation>alle, die das Passwort haben</translation>
    </message>
    <message>
        <source>Note of %1: %2</source>
        <translation>Vermerk vom %1: %2</translation>
    </message>
    <message>
        <source>Systems:</source>
        <translation>Systeme:</translation>
    </message>
    <message>
        <source>Collected is what belongs to %1, the only one in “%2” who may be meant.</source>
        <translation>Abgerufen wird, was zu %1 gehört; sonst kommt in „%2“ niemand in Frage.</translation>
    </message>
    <message numerus="yes">
        <source>habeasctl: %n of %1 line(s) refused; each of them carries &quot;error&quot;.</source>
        <translation>
            <numerusform>habeasctl: %n von %1 Zeilen abgelehnt; sie trägt „error“.</numerusform>
            <numerusform>habeasctl: %n von %1 Zeilen abgelehnt; jede davon trägt „error“.</numerusform>
        </translation>
    </message>
    <message>
        <source>The journal is whole. Entries: %1, rows that agree with it: %2, heads recorded elsewhere: %3</source>
        <translation>Das Protokoll ist vollständig. Einträge: %1, dazu passende Datensätze: %2, anderswo festgehaltene Köpfe: %3</translation>
    </message>
    <message numerus="yes">
        <source>The dates of %n open case(s) are counted anew.</source>
        <translation>
            <numerusform>Die Fristen von %n offenem Vorgang sind neu berechnet.</numerusform>
            <numerusform>Die Fristen von %n offenen Vorgängen sind neu berechnet.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is corrected.</source>
        <translation>%1 ist berichtigt.</translation>
    </message>
    <message>
        <source>Give each category in both languages: as many --category-de as --category-en.</source>
        <translation>Geben Sie jede Datenart in beiden Sprachen an: so viele --category-de wie --category-en.</translation>
    </message>
    <message numerus="yes">
        <source>Sealed and rehearsed: %1 (%n file(s), %2 bytes)</source>
        <translation>
            <numerusform>Versiegelt und geprobt: %1 (%n Datei, %2 Bytes)</numerusform>
            <numerusform>Versiegelt und geprobt: %1 (%n Dateien, %2 Bytes)</numerusform>
        </translation>
    </message>
    <message>
        <source>Documents:</source>
        <translation>Unterlagen:</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) kept with case %1.</source>
        <translation>
            <numerusform>%n Unterlage zum Vorgang %1 gelegt.</numerusform>
            <numerusform>%n Unterlagen zum Vorgang %1 gelegt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The case has no documents.</source>
        <translation>Zum Vorgang sind keine Unterlagen abgelegt.</translation>
    </message>
    <message>
        <source>The case has no document of this number. Look at the list: case document list.</source>
        <translation>Der Vorgang hat keine Unterlage mit dieser Nummer. Sehen Sie in die Liste: case document list.</translation>
    </message>
    <message>
        <source>“%1” is saved.</source>
        <translation>„%1“ ist gespeichert.</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n Byte</numerusform>
            <numerusform>%n Byte</numerusform>
        </translation>
    </message>
    <message>
        <source>Numbers below %1 are not told, nor those they would follow from: they could point at somebody.</source>
        <translation>Zahlen unter %1 werden nicht genannt, ebenso wenig solche, aus denen sie folgen würden: Sie könnten auf jemanden zeigen.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) written for a calendar; they name nobody: %1</source>
        <translation>
            <numerusform>%n Tag für einen Kalender geschrieben; er nennt niemanden: %1</numerusform>
            <numerusform>%n Tage für einen Kalender geschrieben; sie nennen niemanden: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>- not all of it on paper: %1, %2. %3</source>
        <translation>- nicht ganz auf Papier: %1, %2. %3</translation>
    </message>
    <message>
        <source>- not on paper: %1, %2. %3</source>
        <translation>- nicht auf Papier: %1, %2. %3</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n Seite</numerusform>
            <numerusform>%n Seiten</numerusform>
        </translation>
    </message>
    <message>
        <source>Written without encryption: %1. Print it, then delete the file, also from the recycle bin.</source>
        <translation>Unverschlüsselt geschrieben: %1. Drucken Sie die Datei und löschen Sie sie danach, auch aus dem Papierkorb.</translation>
    </message>
    <message>
        <source>The access to “%1” is kept in the vault.</source>
        <translation>Der Zugang zu „%1“ ist im Tresor gemerkt.</translation>
    </message>
    <message>
        <source>No access to “%1” is kept.</source>
        <translation>Zu „%1“ ist kein Zugang gemerkt.</translation>
    </message>
    <message>
        <source>%1: kept since %2 for %3</source>
        <translation>%1: gemerkt seit %2 für %3</translation>
    </message>
    <message>
        <source>No access to “%1” is kept. Nothing was changed.</source>
        <translation>Zu „%1“ ist kein Zugang gemerkt. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The access is forgotten, and ended at the server.</source>
        <translation>Der Zugang ist vergessen und am Server beendet.</translation>
    </message>
    <message>
        <source>The access is forgotten.</source>
        <translation>Der Zugang ist vergessen.</translation>
    </message>
    <message>
        <source>“%1” is asked with the access that is kept in the vault.</source>
        <translation>„%1“ wird mit dem im Tresor gemerkten Zugang gefragt.</translation>
    </message>
    <message>
        <source>The access that is kept for “%1” was refused. Forget it, or keep a new one: system access.</source>
        <translation>Der gemerkte Zugang zu „%1“ wurde abgelehnt. Vergessen Sie ihn, oder merken Sie einen neuen: system access.</translation>
    </message>
    <message>
        <source>The calendar cannot be read: %1</source>
        <translation>Der Kalender lässt sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>There is no folder %1. Make it first; the letter was not finished.</source>
        <translation>Den Ordner %1 gibt es nicht. Legen Sie ihn zuerst an; das Schreiben wurde nicht fertiggestellt.</translation>
    </message>
    <message>
        <source>%1 exists already and is not replaced. The letter was not finished.</source>
        <translation>%1 gibt es schon und wird nicht ersetzt. Das Schreiben wurde nicht fertiggestellt.</translation>
    </message>
    <message>
        <source>reason given on %1 by %2</source>
        <translation>begründet am %1 von %2</translation>
    </message>
    <message>
        <source>%1 is not the head of the register (%2). That is right only for a deputy.</source>
        <translation>%1 ist nicht die Leitung laut Verzeichnis (%2). Das ist nur bei einer Vertretung richtig.</translation>
    </message>
    <message>
        <source>Nothing is missing: the letter can be finished.</source>
        <translation>Es fehlt nichts: Das Schreiben kann fertiggestellt werden.</translation>
    </message>
    <message>
        <source>  ! The register now names another address or authority. It is not sent there.</source>
        <translation>  ! Das Verzeichnis nennt jetzt eine andere Adresse oder Zertifizierungsstelle. Der Zugang wird dorthin nicht gesendet.</translation>
    </message>
    <message>
        <source>(counts no more)</source>
        <translation>(gilt nicht mehr)</translation>
    </message>
    <message>
        <source>Several people may be meant. Choose with collect --candidate REFERENCE; repeat it only for entries of one and the same person.</source>
        <translation>Mehrere Personen können gemeint sein. Wählen Sie mit collect --candidate KENNUNG; wiederholen Sie es nur für Einträge ein und derselben Person.</translation>
    </message>
    <message>
        <source>Answered on %1</source>
        <translation>Beantwortet am %1</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) stand as a person worded them in the case; --as-generated leaves that out.</source>
        <translation>
            <numerusform>%n Teil steht so, wie er im Vorgang von Hand formuliert wurde; --as-generated lässt das weg.</numerusform>
            <numerusform>%n Teile stehen so, wie sie im Vorgang von Hand formuliert wurden; --as-generated lässt das weg.</numerusform>
        </translation>
    </message>
    <message>
        <source>The passphrase is changed. The old one opens nothing any more but backups made before.</source>
        <translation>Das Passwort ist geändert. Das alte öffnet nur noch frühere Sicherungen.</translation>
    </message>
    <message>
        <source>The sheet before opens nothing any more but backups made before. Destroy it.</source>
        <translation>Das frühere Blatt öffnet nur noch frühere Sicherungen. Vernichten Sie es.</translation>
    </message>
    <message>
        <source>%1 is no fact. Write the fact&apos;s code, then =, then what it says.</source>
        <translation>%1 ist keine Angabe. Den Code der Angabe schreiben, dann =, dann was sie sagt.</translation>
    </message>
    <message>
        <source>A part names the system, what becomes of its data, and which data (-: all of them).</source>
        <translation>Ein Teil nennt das System, was aus seinen Daten wird, und welche Daten (-: alle).</translation>
    </message>
    <message>
        <source>The new recovery sheet opens nothing. Destroy it; the one before is valid as it was.</source>
        <translation>Das neue Wiederherstellungsblatt öffnet nichts. Vernichten Sie es; das bisherige gilt unverändert.</translation>
    </message>
    <message>
        <source>The vault is without a recovery sheet. Make one with habeasctl recovery-sheet.</source>
        <translation>Der Tresor hat kein Wiederherstellungsblatt. Legen Sie eines mit habeasctl recovery-sheet an.</translation>
    </message>
</context>
<context>
    <name>law</name>
    <message>
        <source>The day of receipt is missing. No period runs without it.</source>
        <translation>Der Tag des Eingangs fehlt. Ohne ihn läuft keine Frist.</translation>
    </message>
    <message>
        <source>A question is dated before the request was received. Correct the day of receipt or the day of the question.</source>
        <translation>Eine Rückfrage trägt ein Datum vor dem Eingang der Anfrage. Berichtigen Sie den Tag des Eingangs oder den der Rückfrage.</translation>
    </message>
    <message>
        <source>An answer is dated before its question. Correct one of the two days.</source>
        <translation>Eine Antwort trägt ein Datum vor ihrer Rückfrage. Berichtigen Sie einen der beiden Tage.</translation>
    </message>
    <message>
        <source>A question is still open, so the deadline depends on the present day, and that is missing.</source>
        <translation>Eine Rückfrage ist noch offen; die Frist hängt deshalb vom heutigen Tag ab, und der fehlt.</translation>
    </message>
    <message>
        <source>The notice of the extension is dated before the request was received. Correct one of the two days.</source>
        <translation>Die Mitteilung der Verlängerung trägt ein Datum vor dem Eingang der Anfrage. Berichtigen Sie einen der beiden Tage.</translation>
    </message>
    <message>
        <source>The period begins or ends outside the years %1 to %2, whose public holidays this program knows. No date is given rather than a wrong one.</source>
        <translation>Die Frist beginnt oder endet außerhalb der Jahre %1 bis %2, deren Feiertage dieses Programm kennt. Lieber wird kein Datum genannt als ein falsches.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing. Give it as a day, like 2026-09-10.</source>
        <translation>„%1“ fehlt. Geben Sie es als Tag an, wie 2026-09-10.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no day of the calendar. Give it as a day, like 2026-09-10.</source>
        <translation>„%1“ ist kein Tag des Kalenders. Geben Sie es als Tag an, wie 2026-09-10.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither true nor false.</source>
        <translation>„%1“ ist weder true noch false.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a list.</source>
        <translation>„%1“ ist keine Liste.</translation>
    </message>
    <message>
        <source>&quot;region&quot; is missing or unknown. Give one of: %1.</source>
        <translation>„region“ fehlt oder ist unbekannt. Geben Sie eines davon an: %1.</translation>
    </message>
    <message>
        <source>&quot;extended&quot; is neither true nor false nor the day of the notice, like 2026-10-01.</source>
        <translation>„extended“ ist weder true noch false noch der Tag der Mitteilung, wie 2026-10-01.</translation>
    </message>
    <message>
        <source>&quot;localHolidays&quot; is not a list of codes.</source>
        <translation>„localHolidays“ ist keine Liste von Codes.</translation>
    </message>
    <message>
        <source>&quot;answered&quot; is given without &quot;asked&quot;. Give the day of the question too.</source>
        <translation>„answered“ ist ohne „asked“ angegeben. Geben Sie auch den Tag der Rückfrage an.</translation>
    </message>
    <message>
        <source>&quot;questions&quot; is not a list of objects with &quot;asked&quot; and &quot;answered&quot;.</source>
        <translation>„questions“ ist keine Liste von Objekten mit „asked“ und „answered“.</translation>
    </message>
    <message>
        <source>The line is nested too deeply. It needs one object with the days of one case.</source>
        <translation>Die Zeile ist zu tief verschachtelt. Sie braucht ein Objekt mit den Tagen eines Vorgangs.</translation>
    </message>
    <message>
        <source>The line is not a JSON object. Each line holds one.</source>
        <translation>Die Zeile ist kein JSON-Objekt. Jede Zeile enthält eines.</translation>
    </message>
    <message>
        <source>A member is given twice, so it is not clear which one holds. Give it once.</source>
        <translation>Eine Angabe steht zweimal da; es ist nicht klar, welche gilt. Geben Sie sie einmal an.</translation>
    </message>
    <message>
        <source>The line is empty. Each line holds one JSON object.</source>
        <translation>Die Zeile ist leer. Jede Zeile enthält ein JSON-Objekt.</translation>
    </message>
    <message>
        <source>The line is longer than %1 bytes and was not read.</source>
        <translation>Die Zeile ist länger als %1 Byte und wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>There is no local holiday &quot;%1&quot; in %2, nor any other: public holidays there hold in the whole region. Leave it out.</source>
        <translation>Einen örtlichen Feiertag „%1“ gibt es in %2 nicht, auch keinen anderen: Feiertage gelten dort im ganzen Land. Lassen Sie ihn weg.</translation>
    </message>
    <message>
        <source>There is no local holiday &quot;%1&quot; in %2. Those that exist there: %3.</source>
        <translation>Einen örtlichen Feiertag „%1“ gibt es in %2 nicht. Es gibt dort: %3.</translation>
    </message>
    <message>
        <source>The table %1 of this program is broken (%2). Nothing is computed from it. Install the program again.</source>
        <extracomment>%1 is the name of a file of the program, %2 a place in it and what is wrong there</extracomment>
        <translation>Die Tabelle %1 dieses Programms ist fehlerhaft (%2). Aus ihr wird nichts berechnet. Installieren Sie das Programm neu.</translation>
    </message>
    <message>
        <source>The table %1 of this program is missing. Nothing is computed without it. Install the program again.</source>
        <translation>Die Tabelle %1 dieses Programms fehlt. Ohne sie wird nichts berechnet. Installieren Sie das Programm neu.</translation>
    </message>
    <message>
        <source>A number in the line is none, or too large or too small for programs that read it. The days of a case need no numbers.</source>
        <translation>Eine Zahl in der Zeile ist keine, oder sie ist für Programme zu groß oder zu klein. Die Tage eines Vorgangs brauchen keine Zahlen.</translation>
    </message>
    <message>
        <source>The line is not valid JSON (RFC 8259). Each line holds one object.</source>
        <translation>Die Zeile ist kein gültiges JSON (RFC 8259). Jede Zeile enthält ein Objekt.</translation>
    </message>
</context>
</TS>
