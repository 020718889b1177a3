// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keychain.h"

#include <QCoreApplication>
#include <QDir>

#include <qt6keychain/keychain.h>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(habeas::ui)
};

QString service()
{
    return u"Habeas"_s;
}

QString keyOf(const QString &folder)
{
    return QDir::cleanPath(folder);
}

/// The library's own words would be in the language of the system, or English: what matters is what follows from it.
Error errorOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::EntryNotFound:
        return {Error::Kind::NotFound, u"keychain.empty"_s,
                Text::tr("The keychain of this computer holds no passphrase for this vault any more. Type it.")};
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return {Error::Kind::Denied, u"keychain.denied"_s,
                Text::tr("The keychain of this computer stayed locked. Nothing was changed; type the passphrase.")};
    default:
        return {Error::Kind::Unreachable, u"keychain.none"_s,
                Text::tr("No keychain answers on this computer. Nothing was changed; type the passphrase at each "
                         "opening, or set up a keychain first.")};
    }
}

/// Runs a job of the library, which deletes itself afterwards.
template <class Then> void run(QKeychain::Job *job, const QString &folder, QObject *receiver, Then then)
{
    job->setKey(keyOf(folder));
    QObject::connect(job, &QKeychain::Job::finished, receiver, then);
    job->start();
}

Result<> outcomeOf(const QKeychain::Job *job)
{
    return job->error() == QKeychain::NoError ? Result<>() : errorOf(job->error());
}

} // namespace

void SystemKeychain::read(const QString &folder, QObject *receiver, Then<std::shared_ptr<Secret>> then)
{
    auto *job = new QKeychain::ReadPasswordJob(service());
    run(job, folder, receiver, [job, then] {
        if (job->error() != QKeychain::NoError)
            return then(errorOf(job->error()));
        QByteArray bytes = job->binaryData();
        const auto passphrase = std::make_shared<Secret>(QByteArrayView(bytes));
        wipe(bytes); // reaches our copy only; the job's goes with it
        then(passphrase);
    });
}

void SystemKeychain::write(const QString &folder, const Secret &passphrase, QObject *receiver, Then<> then)
{
    auto *job = new QKeychain::WritePasswordJob(service());
    job->setBinaryData(passphrase.view().toByteArray());
    run(job, folder, receiver, [job, then] { then(outcomeOf(job)); });
}

void SystemKeychain::remove(const QString &folder, QObject *receiver, Then<> then)
{
    auto *job = new QKeychain::DeletePasswordJob(service());
    run(job, folder, receiver, [job, then] {
        then(job->error() == QKeychain::EntryNotFound ? Result<>() : outcomeOf(job)); // there is none: as wished
    });
}

} // namespace habeas::ui
