// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Writes into a vault as another process would, and says on standard output what is done: what it said must be there
// whatever happens to it afterwards.
//
//   vaultwriter FOLDER ORGANISATION NAME COUNT|forbidden
//
// "ready", then for each of COUNT rounds (0: for ever) "done ROUND CASE ITEM", the case's subject and the item's
// content following from NAME and ROUND as in writtencontent.h. "forbidden": tries it on a thread that may not.

#include "testvault.h"
#include "writtencontent.h"

#include <QCoreApplication>
#include <QThread>

#include <sodium.h>

#include <cstdio>

using namespace habeas;
using namespace habeas::storage;
using namespace habeas::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

Result<Blob> writeContent(Vault &vault, const QByteArray &content)
{
    auto writer = vault.items().write();
    if (!writer)
        return writer.error();
    constexpr qsizetype piece = 50'000;
    for (qsizetype at = 0; at < content.size(); at += piece) {
        if (auto written = (*writer)->write(QByteArrayView(content).sliced(at, qMin(piece, content.size() - at)));
            !written)
            return written.error();
    }
    if (auto finished = (*writer)->finish(); !finished)
        return finished.error();
    return (*writer)->blob();
}

/// A case in one change, its item in a second: both count as done together.
Result<Item> writeRound(Vault &vault, const OrganisationId &organisation, const QString &name, int round)
{
    const SystemClock clock;
    Case value = TestVault::newCase(organisation, subjectOf(name, round), u"Muster"_s);
    auto opened =
        vault.change(organisation, {journal::Action::CaseOpened, value.id, {}}, [&](Change &change) -> Result<> {
            auto number = change.nextCaseNumber(2026);
            if (!number)
                return number.error();
            value.number = *number;
            if (auto put = change.put(value, TestVault::projection(QDate(2026, 3, 2))); !put)
                return put.error();
            return change.put(TestVault::received(value.id, vault.user(), clock.now()));
        });
    if (!opened)
        return opened.error();
    const auto blob = writeContent(vault, contentOf(name, round));
    if (!blob)
        return blob.error();
    Collection run;
    run.id = CollectionId::create();
    run.caseId = value.id;
    run.system = SystemId::create();
    run.startedAt = clock.now();
    Item item;
    item.id = ItemId::create();
    item.caseId = value.id;
    item.collection = run.id;
    item.system = run.system;
    item.title = subjectOf(name, round);
    item.sizeBytes = blob->sizeBytes;
    item.sha512 = blob->sha512;
    item.blob = blob->id;
    item.readAt = clock.now();
    auto collected = vault.change(
        organisation, {journal::Action::CollectionFinished, value.id, {}}, [&](Change &change) -> Result<> {
            if (auto put = change.put(run); !put)
                return put.error();
            if (auto put = change.put(*blob, BlobOwner::collection(value.id, run.system)); !put)
                return put.error();
            return change.put(item);
        });
    return collected ? Result<Item>(item) : collected.error();
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 5 || sodium_init() < 0)
        return 1;
    if (arguments[4] == u"forbidden"_s)
        forbidThread(QThread::currentThread());
    const SystemClock clock;
    auto vault = Vault::open(arguments[1], TestVault::passphrase(), clock);
    if (!vault) {
        std::fprintf(stderr, "%s\n", qPrintable(vault.error().code));
        return 2;
    }
    std::puts("ready");
    std::fflush(stdout);
    const int count = arguments[4].toInt();
    for (int round = 1; count == 0 || round <= count; ++round) {
        const auto item = writeRound(**vault, OrganisationId::fromString(arguments[2]), arguments[3], round);
        if (!item) {
            std::fprintf(stderr, "%s\n", qPrintable(item.error().code));
            return 2;
        }
        std::printf("done %d %s %s\n", round, qPrintable(item->caseId.toString()), qPrintable(item->id.toString()));
        std::fflush(stdout);
    }
    return 0;
}
