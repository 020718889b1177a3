// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "safekeeping.h"

#include "text.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::workflow {
namespace {

constexpr qsizetype schoolsOnTheSheet = 3;

/// An empty file that lies in the vault's folder from the restoration to the first opening.
QString restoredWord(const QString &folder)
{
    return QDir(folder).filePath(u"restored"_s);
}

/// Of UTF-8: without making a text of a secret.
qsizetype charactersIn(QByteArrayView utf8)
{
    return std::count_if(utf8.begin(), utf8.end(), [](char byte) { return (byte & 0xC0) != 0x80; });
}

QString schoolsOf(const Office &office)
{
    const auto organisations = office.vault.registry().organisations();
    if (!organisations)
        return {}; // the code is what counts
    QStringList names;
    for (const Organisation &each : *organisations)
        names << each.name;
    const qsizetype further = names.size() - schoolsOnTheSheet;
    if (further <= 0)
        return names.join(u", "_s);
    return Text::tr("%1 and %n more", nullptr, int(further)).arg(names.first(schoolsOnTheSheet).join(u", "_s));
}

/// Storage says it of a vault that stays closed; this one is open.
Result<> checkCurrent(const Office &office, const Secret &current)
{
    auto known = office.vault.checkPassphrase(current);
    if (known || known.error().code != u"vault.wrong-passphrase")
        return known;
    return Error{known.error().kind, known.error().code,
                 Text::tr("The passphrase so far is wrong. Nothing was changed. Type it again.")};
}

Error sameAsBefore()
{
    return refused(u"vault.passphrase-same"_s,
                   Text::tr("The new passphrase is the old one. Nothing was changed. Take another one."));
}

} // namespace

Result<> checkNewPassphrase(const Secret &wanted)
{
    if (charactersIn(wanted.view()) >= shortestPassphrase)
        return {};
    return Error{Error::Kind::Malformed, u"vault.passphrase-short"_s,
                 Text::tr("The passphrase is too short: whoever gets hold of the file could guess it. Take at least 12 "
                          "characters.")};
}

Result<> checkOtherPassphrase(const Office &office, const Secret &wanted)
{
    const auto known = office.vault.checkPassphrase(wanted);
    if (known)
        return sameAsBefore();
    return known.error().code == u"vault.wrong-passphrase" ? Result<>() : known;
}

Result<> changePassphrase(Office &office, const Secret &current, const Secret &wanted)
{
    if (const auto strong = checkNewPassphrase(wanted); !strong)
        return strong;
    if (const auto known = checkCurrent(office, current); !known)
        return known;
    if (wanted == current)
        return sameAsBefore();
    return office.vault.changePassphrase(wanted);
}

Result<> choosePassphrase(Office &office, const Secret &wanted)
{
    if (const auto strong = checkNewPassphrase(wanted); !strong)
        return strong;
    return office.vault.changePassphrase(wanted);
}

Result<storage::PreparedSheet> prepareRecoverySheet(const Office &office, const Secret &current)
{
    if (const auto known = checkCurrent(office, current); !known)
        return known.error();
    return office.vault.prepareRecoverySheet();
}

Secret sheetText(const Office &office, const storage::RecoverySheet &sheet)
{
    QStringList head{
        Text::tr("Habeas recovery sheet"), {}, Text::tr("Vault: %1").arg(QFileInfo(sheet.folder).fileName())};
    if (const QString schools = schoolsOf(office); !schools.isEmpty())
        head << Text::tr("School: %1").arg(schools);
    head << Text::tr("Person: %1").arg(sheet.userName)
         << Text::tr("Made on: %1").arg(QLocale().toString(sheet.madeAt.toLocalTime().date(), QLocale::LongFormat));
    const QString foot = Text::tr("vault %1\nuser %2").arg(sheet.vault.toString(), sheet.user.toString());
    const QByteArray before = head.join(u'\n').toUtf8() + "\n\n";
    const QByteArray after = "\n\n" + foot.toUtf8() + '\n';
    Secret text(std::size_t(before.size()) + sheet.code.size() + std::size_t(after.size()));
    unsigned char *end = text.data();
    for (const QByteArrayView part : {QByteArrayView(before), sheet.code.view(), QByteArrayView(after)})
        end = std::copy(part.begin(), part.end(), end);
    return text;
}

Result<std::optional<QDateTime>> lastBackup(const Office &office, const OrganisationId &organisation)
{
    const auto newest = office.vault.journal().newest(organisation, journal::Action::BackupMade);
    if (!newest)
        return newest.error();
    return *newest ? std::optional((*newest)->content.at) : std::optional<QDateTime>();
}

Result<storage::BackupSummary> putBack(const QString &backup, const QString &folder, const storage::VaultFile &target,
                                       const Watch &watch)
{
    auto summary = storage::restore(backup, folder, target, watch);
    if (!summary)
        return summary;
    // The vault is whole without it: a word that cannot be left is no reason to say it were not.
    QFile word(restoredWord(folder));
    (void)word.open(QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner);
    return summary;
}

Result<> recordRestored(Office &office, const QString &folder)
{
    if (!QFile::exists(restoredWord(folder)))
        return {};
    const auto organisations = office.vault.registry().organisations();
    if (!organisations)
        return organisations.error();
    for (const Organisation &each : *organisations) {
        const auto told = office.vault.change(each.id, {journal::Action::Restored, {}, {}},
                                              [](storage::Change &) { return Result<>(); });
        if (!told)
            return told;
    }
    QFile::remove(restoredWord(folder)); // last: rather said twice than never
    return {};
}

} // namespace habeas::workflow
