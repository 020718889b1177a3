// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every sentence of the page, German and English; what the bundle says itself comes from resources/words/bundles.*.json.
// {name} is filled in, "key.one" is taken where count is 1. Tests hold that both languages have the same keys.

import bundleWords from "habeas:words";

export const languages = { de: "Deutsch", en: "English" };

export const words = {
    de: {
        "page.title": "Datenpaket öffnen",
        "page.lead": "Hier öffnen Sie ein verschlossenes Datenpaket und sehen, was darin liegt.",
        "page.offline": "Diese Seite sendet nichts. Alles bleibt auf diesem Gerät.",
        "page.offline.how": "Woran man das erkennt",
        "page.offline.why": "Die Seite verbietet sich selbst jede Verbindung ins Netz; der Browser hält sie daran fest. Sie können das Netzkabel ziehen oder den Flugmodus einschalten: Alles hier geht genauso.",
        "page.language": "Sprache der Seite",
        "page.licences": "Womit diese Seite gebaut ist",
        "page.licences.text": "Diese Seite gehört zu Habeas und ist freie Software (GPL-3.0-or-later). Darin stecken diese Bibliotheken:",
        "page.print": "Drucken",

        "file.title": "Das Paket wählen",
        "file.text": "Es ist die Datei, deren Name mit .zip.age aufhört. Meist liegt sie neben dieser Seite.",
        "file.choose": "Datei wählen …",
        "file.other": "Andere Datei wählen …",
        "file.drop": "oder die Datei hierher ziehen",
        "file.looking": "Die Datei wird angesehen.",
        "file.sealed": "Ein verschlossenes Paket. Es öffnet sich mit einem Passwort.",
        "file.keys": "Ein verschlossenes Paket. Es öffnet sich mit einem Schlüssel, nicht mit Wörtern.",
        "file.zip": "Ein Paket, das schon entschlüsselt ist. Es braucht kein Passwort mehr.",

        "words.title": "Das Passwort eingeben",
        "words.text": "Das Passwort sind die Wörter, die Sie getrennt vom Paket bekommen haben. Groß oder klein, mit Strich oder Leerzeichen: Beides ist richtig.",
        "words.label": "Wörter",
        "words.suggestions": "Vielleicht",
        "words.similar": "Statt „{word}“",
        "words.take": "{word} einsetzen",
        "words.read": "Gelesen als",
        "words.known": "{word}: in der Wortliste",
        "words.open": "{word}: noch nicht zu Ende",
        "words.unknown": "{word}: nicht in der Wortliste",
        "words.unknown.note": "Nicht alle Wörter stehen in der Wortliste. Bei einem selbst gewählten Passwort macht das nichts; sonst hilft ein Blick auf das Schreiben.",
        "words.status": "{count} Wörter erkannt.",
        "words.status.one": "1 Wort erkannt.",
        "words.status.unknown": "{count} Wörter stehen nicht in der Wortliste.",
        "words.status.unknown.one": "1 Wort steht nicht in der Wortliste.",
        "words.status.suggested": "Vorschläge: {words}.",
        "words.cost": "Das Prüfen eines Passworts dauert bei diesem Paket etwa {seconds} Sekunden und braucht {memory} Arbeitsspeicher. Das schützt das Paket.",
        "words.cost.tries": "Ist nicht sicher, welche Schreibweise gemeint ist, werden mehrere geprüft; jede kostet diese Zeit.",
        "words.cost.large": "So viel Speicher hat nicht jedes Gerät. Reicht er nicht, sagt diese Seite, was stattdessen geht.",
        "words.none": "Das Passwort fehlt noch.",

        "key.title": "Den Schlüssel eingeben",
        "key.text": "Der Schlüssel beginnt mit AGE-SECRET-KEY-1. Sie können auch den Inhalt der ganzen Schlüsseldatei einfügen.",
        "key.label": "Schlüssel",
        "key.none": "Der Schlüssel fehlt noch.",

        "open.button": "Paket öffnen",
        "open.where": "Speicherort wählen und öffnen …",
        "open.large": "Das Paket ist {size} groß. Zum Öffnen speichert der Browser den Inhalt zuerst unverschlüsselt als ZIP-Datei an einem Ort, den Sie wählen. Dort müssen {size} frei sein. Löschen Sie diese Datei, wenn Sie sie nicht mehr brauchen.",
        "open.too-large": "Das Paket ist {size} groß. Dieser Browser kann nur Pakete bis {limit} öffnen. So geht es trotzdem:",
        "open.cancel": "Abbrechen",
        "open.stopped": "Abgebrochen. Das Paket ist noch verschlossen.",
        "open.try": "Das Passwort wird geprüft (Versuch {number} von {count}).",
        "open.key": "Der Schlüssel wird geprüft.",
        "open.decrypt": "Das Paket wird entschlüsselt.",
        "open.list": "Das Inhaltsverzeichnis wird gelesen.",

        "other.title": "Ohne diese Seite öffnen",
        "other.text": "Das Paket braucht weder diese Seite noch Habeas. Auf einem Computer mit den freien Programmen age und unzip:",
        "other.text.then": "Die ZIP-Datei, die dabei entsteht, können Sie auch hier öffnen, ganz gleich wie groß sie ist.",
        "other.habeas": "Oder, wo Habeas installiert ist:",
        "other.key-file": "SCHLÜSSELDATEI",
        "other.folder": "ORDNER",
        "other.copy": "Kopieren",
        "other.copied": "Kopiert.",

        "opened.other": "Anderes Paket öffnen",
        "opened.made": "Von {name}, {day}",
        "opened.zip-saved": "Der entschlüsselte Inhalt liegt jetzt in der Datei {name}.",
        "opened.status": "Das Paket ist offen.",

        "check.title": "Ist alles vollständig und unverändert?",
        "check.running": "Jede Datei wird geprüft: {percent}",
        "check.good": "Ja. Das Paket ist vollständig und unverändert.",
        "check.good.detail": "Alle {count} Dateien mit Daten und ihren lesbaren Ansichten ({size}) sind da. Keine wurde verändert, keine kam dazu.",
        "check.good.detail.one": "Die eine Datei mit Daten ({size}) ist da. Sie wurde nicht verändert, keine kam dazu.",
        "check.bad": "Nein. Das Paket ist nicht so, wie es gepackt wurde.",
        "check.bad.detail": "{count} Fehler wurden gefunden. Verlassen Sie sich nicht auf diesen Inhalt und fragen Sie dort nach, woher Sie das Paket haben.",
        "check.bad.detail.one": "1 Fehler wurde gefunden. Verlassen Sie sich nicht auf diesen Inhalt und fragen Sie dort nach, woher Sie das Paket haben.",
        "check.more": "und {count} weitere",
        "check.failed": "Das Paket konnte nicht zu Ende geprüft werden.",

        "letter.title": "Das Schreiben",
        "letter.view": "Schreiben lesen",
        "letter.pdf": "Schreiben als PDF ansehen",

        "systems.title": "Was in diesem Paket ist",
        "systems.count": "{count} Dateien, zusammen {size}.",
        "systems.count.one": "1 Datei, {size}.",
        "systems.system": "System",
        "systems.answer": "Antwort",
        "systems.size": "Größe",
        "systems.search": "In allen Dateien nach Namen suchen",
        "systems.found": "{count} Dateien gefunden.",
        "systems.found.one": "1 Datei gefunden.",
        "systems.found.none": "Keine Datei hat diesen Namen.",
        "systems.shown": "{shown} von {count} Dateien angezeigt.",
        "systems.more": "Weitere {count} anzeigen",
        "systems.no-list": "Die Beschreibung der Dateien fehlt oder ist unlesbar. Hier stehen deshalb nur ihre Namen.",
        "systems.others": "Weitere Dateien des Pakets",
        "systems.others.text": "Sie beschreiben das Paket, zum Beispiel für Programme.",

        "item.title": "Datei",
        "item.changed": "Zuletzt geändert",
        "item.size": "Größe",
        "item.save": "Speichern",
        "item.save.name": "{title} speichern",

        "missing.title": "Was nicht dabei ist, und warum",
        "missing.nothing": "Nichts wurde zurückgehalten. Jedes System wurde gefragt und hat geantwortet.",
        "missing.unknown": "Die Liste dazu fehlt oder ist unlesbar. Was zurückgehalten wurde, steht im Schreiben.",

        "ask.title": "Wen Sie fragen können",

        "save.title": "Alles speichern",
        "save.text": "Gespeichert ist der Inhalt nicht mehr verschlüsselt. Legen Sie ihn nicht in einen gemeinsamen Ordner und löschen Sie ihn, wenn Sie ihn nicht mehr brauchen. Das verschlossene Paket können Sie behalten.",
        "save.folder": "In einen Ordner speichern …",
        "save.zip": "Als eine ZIP-Datei speichern",
        "save.running": "{done} von {count} Dateien gespeichert.",
        "save.done": "Alle {count} Dateien liegen im Ordner {folder}.",
        "save.some": "{done} von {count} Dateien liegen im Ordner {folder}. Diese hat der Browser nicht angenommen; in der ZIP-Datei sind sie enthalten:",
        "save.started": "{name} wird gespeichert.",

        "view.close": "Schließen",
        "view.readable": "Lesbare Ansicht",
        "view.original": "Die Datei selbst",
        "view.previous": "Vorige Seite",
        "view.next": "Nächste Seite",
        "view.page": "Seite {page} von {count}",
        "view.loading": "Die Datei wird gelesen.",
        "view.frame": "Inhalt von {title}",
        "view.foreign": "So steht es in der Datei. Programme darin laufen nicht, Bilder aus dem Netz werden nicht geladen.",
        "view.none": "Diese Art von Datei kann die Seite nicht zeigen. Speichern Sie sie und öffnen Sie sie mit einem Programm, das sie kennt.",
        "view.pdf": "Verweise in einem PDF führen ins Netz: Wer darauf klickt, verbindet den Browser damit. Bevor er diese Seite verlässt, fragt er.",
        "view.no-pdf": "Dieser Browser zeigt PDF-Dateien nicht selbst an. Speichern Sie die Datei und öffnen Sie sie dann.",
        "view.picture": "Das Bild ist beschädigt oder von einer Art, die dieser Browser nicht kennt. Speichern Sie die Datei.",
        "view.sound": "Die Aufnahme ist von einer Art, die dieser Browser nicht kennt. Speichern Sie die Datei.",
        "view.cut": "Gezeigt sind die ersten {shown} von {size}. Die ganze Datei bekommen Sie mit „Speichern“.",
        "view.empty": "Die Datei ist leer.",

        "problem.empty": "Die Datei ist leer. Holen Sie das Paket noch einmal von dort, woher Sie es haben.",
        "problem.foreign": "Das ist kein verschlossenes Datenpaket. Wählen Sie die Datei, deren Name mit .zip.age aufhört.",
        "problem.version": "Das Paket ist in einer neueren Form verschlossen, die diese Seite nicht kennt. Nehmen Sie die Datei oeffnen.html, die mit dem Paket kam.",
        "problem.armor": "Das Paket ist als Text gespeichert, und dieser Text ist beschädigt. Holen Sie das Paket noch einmal von dort, woher Sie es haben.",
        "problem.armor-cut": "Das Paket ist als Text gespeichert, und das Ende fehlt. Holen Sie das Paket noch einmal von dort, woher Sie es haben.",
        "problem.armor-large": "Das Paket ist als Text gespeichert, und der ist größer als 256 MB: mehr, als diese Seite davon liest. Der Befehl unten öffnet es.",
        "problem.header": "Der Anfang der Datei ist beschädigt. Holen Sie das Paket noch einmal von dort, woher Sie es haben.",
        "problem.cut-header": "Die Datei ist abgeschnitten: Es fehlt fast alles. Holen Sie das Paket noch einmal von dort, woher Sie es haben.",
        "problem.cut": "Die Datei ist abgeschnitten: Das Ende fehlt. Holen Sie das Paket noch einmal von dort, woher Sie es haben.",
        "problem.damaged": "Das Passwort stimmt, aber die Datei ist beschädigt oder abgeschnitten. Holen Sie das Paket noch einmal von dort, woher Sie es haben.",
        "problem.work-factor": "Dieses Paket verlangt mehr Rechenzeit, als ein ehrliches Paket braucht (Stufe {factor}). Es wird nicht geöffnet.",
        "problem.unreadable": "Die Datei lässt sich nicht lesen. Liegt sie auf einem Stick, der abgezogen wurde?",
        "problem.wrong-words": "Mit diesen Wörtern öffnet sich das Paket nicht. Vergleichen Sie jedes Wort mit dem Schreiben.",
        "problem.wrong-key": "Dieser Schlüssel passt nicht zu diesem Paket.",
        "problem.no-key": "Das ist kein vollständiger Schlüssel. Er beginnt mit AGE-SECRET-KEY-1 und hat 74 Zeichen.",
        "problem.memory": "Der Arbeitsspeicher reicht auf diesem Gerät nicht. Nehmen Sie einen Computer mit mehr Speicher oder den Befehl unten.",
        "problem.space": "Der Platz reicht nicht, oder die Datei ist nicht mehr erreichbar. Schaffen Sie Platz oder nehmen Sie den Befehl unten.",
        "problem.no-zip": "In der Datei liegt kein Datenpaket, oder sie ist abgeschnitten.",
        "problem.zip": "Das Archiv im Paket ist beschädigt oder so gebaut, dass Programme es verschieden lesen. Es wird nicht geöffnet.",
        "problem.zip-limits": "Das Archiv gibt mehr Dateien oder mehr Inhalt an, als ein Datenpaket hat. Es wird nicht geöffnet.",
        "problem.no-bag": "Die Datei ließ sich öffnen, aber darin liegt kein Datenpaket.",
        "problem.entry": "Diese Datei im Paket ist beschädigt.",
        "problem.save": "Die Datei konnte nicht gespeichert werden. Ist der Datenträger voll oder schreibgeschützt?",
        "problem.folder": "In diesen Ordner lässt der Browser nicht schreiben. Wählen Sie einen anderen, zum Beispiel unter Dokumente.",
        "problem.stopped": "Abgebrochen.",
        "problem.unexpected": "Das hat nicht geklappt, und diese Seite weiß nicht, warum. Der Befehl unten öffnet das Paket ohne sie.",
    },
    en: {
        "page.title": "Open a bundle",
        "page.lead": "Here you open a locked bundle and see what is inside.",
        "page.offline": "This page sends nothing. Everything stays on this device.",
        "page.offline.how": "How to tell",
        "page.offline.why": "The page forbids itself any connection to the network, and the browser holds it to that. You can pull the network cable or switch on flight mode: everything here works just the same.",
        "page.language": "Language of the page",
        "page.licences": "What this page is built with",
        "page.licences.text": "This page belongs to Habeas and is free software (GPL-3.0-or-later). These libraries are in it:",
        "page.print": "Print",

        "file.title": "Choose the bundle",
        "file.text": "It is the file whose name ends in .zip.age. Most often it lies beside this page.",
        "file.choose": "Choose file …",
        "file.other": "Choose another file …",
        "file.drop": "or drag the file here",
        "file.looking": "Looking at the file.",
        "file.sealed": "A locked bundle. It opens with a passphrase.",
        "file.keys": "A locked bundle. It opens with a key, not with words.",
        "file.zip": "A bundle that is already decrypted. It needs no passphrase any more.",

        "words.title": "Enter the passphrase",
        "words.text": "The passphrase is the words you were given separately from the bundle. Capitals or not, hyphens or spaces: both are right.",
        "words.label": "Words",
        "words.suggestions": "Perhaps",
        "words.similar": "Instead of “{word}”",
        "words.take": "Put in {word}",
        "words.read": "Read as",
        "words.known": "{word}: in the word list",
        "words.open": "{word}: not finished yet",
        "words.unknown": "{word}: not in the word list",
        "words.unknown.note": "Not all words are in the word list. For a passphrase somebody chose that does no harm; otherwise compare with the letter.",
        "words.status": "{count} words recognised.",
        "words.status.one": "1 word recognised.",
        "words.status.unknown": "{count} words are not in the word list.",
        "words.status.unknown.one": "1 word is not in the word list.",
        "words.status.suggested": "Suggestions: {words}.",
        "words.cost": "Checking a passphrase takes about {seconds} seconds for this bundle and needs {memory} of memory. That protects the bundle.",
        "words.cost.tries": "Where it is not certain which spelling is meant, several are checked; each costs this time.",
        "words.cost.large": "Not every device has that much memory. If it is not enough, this page says what works instead.",
        "words.none": "The passphrase is still missing.",

        "key.title": "Enter the key",
        "key.text": "The key begins with AGE-SECRET-KEY-1. You can also paste what the whole key file holds.",
        "key.label": "Key",
        "key.none": "The key is still missing.",

        "open.button": "Open the bundle",
        "open.where": "Choose a place and open …",
        "open.large": "The bundle has {size}. To open it, the browser first saves the content unencrypted as a ZIP file in a place you choose. {size} must be free there. Delete that file when you no longer need it.",
        "open.too-large": "The bundle has {size}. This browser can only open bundles up to {limit}. This is how it works nevertheless:",
        "open.cancel": "Cancel",
        "open.stopped": "Cancelled. The bundle is still locked.",
        "open.try": "Checking the passphrase (try {number} of {count}).",
        "open.key": "Checking the key.",
        "open.decrypt": "Decrypting the bundle.",
        "open.list": "Reading the table of contents.",

        "other.title": "Open it without this page",
        "other.text": "The bundle needs neither this page nor Habeas. On a computer with the free programs age and unzip:",
        "other.text.then": "The ZIP file this makes can be opened here too, however large it is.",
        "other.habeas": "Or, where Habeas is installed:",
        "other.key-file": "KEYFILE",
        "other.folder": "FOLDER",
        "other.copy": "Copy",
        "other.copied": "Copied.",

        "opened.other": "Open another bundle",
        "opened.made": "From {name}, {day}",
        "opened.zip-saved": "The decrypted content is now in the file {name}.",
        "opened.status": "The bundle is open.",

        "check.title": "Is everything complete and unaltered?",
        "check.running": "Checking every file: {percent}",
        "check.good": "Yes. The bundle is complete and unaltered.",
        "check.good.detail": "All {count} files of data and of their readable views ({size}) are there. None was altered, none was added.",
        "check.good.detail.one": "The one file of data ({size}) is there. It was not altered, none was added.",
        "check.bad": "No. The bundle is not as it was packed.",
        "check.bad.detail": "{count} faults were found. Do not rely on this content, and ask where you got the bundle from.",
        "check.bad.detail.one": "1 fault was found. Do not rely on this content, and ask where you got the bundle from.",
        "check.more": "and {count} more",
        "check.failed": "The bundle could not be checked to its end.",

        "letter.title": "The letter",
        "letter.view": "Read the letter",
        "letter.pdf": "See the letter as PDF",

        "systems.title": "What is in this bundle",
        "systems.count": "{count} files, {size} together.",
        "systems.count.one": "1 file, {size}.",
        "systems.system": "System",
        "systems.answer": "Answer",
        "systems.size": "Size",
        "systems.search": "Search all files by name",
        "systems.found": "{count} files found.",
        "systems.found.one": "1 file found.",
        "systems.found.none": "No file has this name.",
        "systems.shown": "{shown} of {count} files shown.",
        "systems.more": "Show {count} more",
        "systems.no-list": "The description of the files is missing or unreadable. So only their names are here.",
        "systems.others": "Other files of the bundle",
        "systems.others.text": "They describe the bundle, for programs for example.",

        "item.title": "File",
        "item.changed": "Last changed",
        "item.size": "Size",
        "item.save": "Save",
        "item.save.name": "Save {title}",

        "missing.title": "What is not in it, and why",
        "missing.nothing": "Nothing was held back. Every system was asked and answered.",
        "missing.unknown": "The list of it is missing or unreadable. The letter says what was held back.",

        "ask.title": "Whom you can ask",

        "save.title": "Save everything",
        "save.text": "What is saved is no longer encrypted. Do not put it in a shared folder, and delete it when you no longer need it. You can keep the locked bundle.",
        "save.folder": "Save into a folder …",
        "save.zip": "Save as one ZIP file",
        "save.running": "{done} of {count} files saved.",
        "save.done": "All {count} files are in the folder {folder}.",
        "save.some": "{done} of {count} files are in the folder {folder}. The browser did not accept these; the ZIP file holds them:",
        "save.started": "Saving {name}.",

        "view.close": "Close",
        "view.readable": "Readable view",
        "view.original": "The file itself",
        "view.previous": "Previous page",
        "view.next": "Next page",
        "view.page": "Page {page} of {count}",
        "view.loading": "Reading the file.",
        "view.frame": "Content of {title}",
        "view.foreign": "This is how it stands in the file. Programs in it do not run, pictures from the network are not loaded.",
        "view.none": "The page cannot show this kind of file. Save it and open it with a program that knows it.",
        "view.pdf": "Links in a PDF lead into the network: whoever clicks one connects the browser with it. Before it leaves this page, it asks.",
        "view.no-pdf": "This browser does not show PDF files itself. Save the file, then open it.",
        "view.picture": "The picture is damaged or of a kind this browser does not know. Save the file.",
        "view.sound": "The recording is of a kind this browser does not know. Save the file.",
        "view.cut": "The first {shown} of {size} are shown. “Save” gives you the whole file.",
        "view.empty": "The file is empty.",

        "problem.empty": "The file is empty. Get the bundle again from where you got it.",
        "problem.foreign": "This is no locked bundle. Choose the file whose name ends in .zip.age.",
        "problem.version": "The bundle is locked in a newer form this page does not know. Use the page that came with the bundle.",
        "problem.armor": "The bundle is stored as text, and this text is damaged. Get the bundle again from where you got it.",
        "problem.armor-cut": "The bundle is stored as text, and its end is missing. Get the bundle again from where you got it.",
        "problem.armor-large": "The bundle is stored as text of more than 256 MB: more than this page reads. The command below opens it.",
        "problem.header": "The beginning of the file is damaged. Get the bundle again from where you got it.",
        "problem.cut-header": "The file is cut off: nearly all of it is missing. Get the bundle again from where you got it.",
        "problem.cut": "The file is cut off: its end is missing. Get the bundle again from where you got it.",
        "problem.damaged": "The passphrase is right, but the file is damaged or cut off. Get the bundle again from where you got it.",
        "problem.work-factor": "This bundle demands more computing than an honest one needs (level {factor}). It is not opened.",
        "problem.unreadable": "The file cannot be read. Is it on a stick that was pulled out?",
        "problem.wrong-words": "The bundle does not open with these words. Compare every word with the letter.",
        "problem.wrong-key": "This key does not fit this bundle.",
        "problem.no-key": "This is no complete key. It begins with AGE-SECRET-KEY-1 and has 74 characters.",
        "problem.memory": "This device has not enough memory for it. Use a computer with more, or the command below.",
        "problem.space": "There is not enough room, or the file can no longer be reached. Make room, or use the command below.",
        "problem.no-zip": "There is no bundle in the file, or it is cut off.",
        "problem.zip": "The archive in the bundle is damaged, or built so that programs read it differently. It is not opened.",
        "problem.zip-limits": "The archive claims more files or more content than a bundle has. It is not opened.",
        "problem.no-bag": "The file opened, but there is no bundle in it.",
        "problem.entry": "This file in the bundle is damaged.",
        "problem.save": "The file could not be saved. Is the disk full or write-protected?",
        "problem.folder": "The browser does not let this page write into that folder. Choose another, for example in Documents.",
        "problem.stopped": "Cancelled.",
        "problem.unexpected": "That did not work, and this page does not know why. The command below opens the bundle without it.",
    },
};

let current = "de";

export function language() {
    return current;
}

export function setLanguage(code) {
    current = code;
    document.documentElement.lang = code;
    document.title = say("page.title");
}

function filled(sentence, params) {
    return sentence.replace(/\{(\w+)\}/g, (whole, name) => {
        if (!(name in params)) return whole;
        return typeof params[name] === "number" ? number(params[name]) : String(params[name]);
    });
}

function from(table, key, params) {
    const one = params.count === 1 ? table[`${key}.one`] : undefined;
    return filled(one ?? table[key] ?? key, params);
}

/** A sentence of the page. */
export function say(key, params = {}) {
    return from(words[current], key, params);
}

/** A sentence of the bundle (resources/words/bundles.*.json), in the page's language. */
export function sayOfBundle(key, params = {}) {
    return from(bundleWords[current], key, params);
}

const locale = () => ({ de: "de-DE", en: "en-GB" })[current];

export function number(value) {
    return value.toLocaleString(locale());
}

export function percent(fraction) {
    return Math.floor(fraction * 100).toLocaleString(locale()) + "\u00a0%";
}

/** "8,4 MB"; 1 KB is 1024 bytes, as START.html counts. */
export function size(bytes) {
    const units = ["Bytes", "KB", "MB", "GB", "TB"];
    let value = bytes;
    let unit = 0;
    while (value >= 1024 && unit < units.length - 1) {
        value /= 1024;
        unit += 1;
    }
    return `${value.toLocaleString(locale(), { maximumFractionDigits: unit > 0 ? 1 : 0 })}\u00a0${units[unit]}`;
}

/** The day of an ISO 8601 date or time; empty for none. */
export function day(iso) {
    const time = iso ? new Date(iso) : null;
    if (!time || Number.isNaN(time.getTime())) return "";
    return time.toLocaleDateString(locale(), { day: "2-digit", month: "2-digit", year: "numeric" });
}
