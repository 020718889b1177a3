// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan.h"

#include "bag.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace habeas::bundles {
namespace {

constexpr int longestNumber = 32;

const SystemContents *find(const BundleContents &contents, SystemId id)
{
    for (const SystemContents &system : contents.systems) {
        if (system.id == id)
            return &system;
    }
    return nullptr;
}

/// Systems in the order of the ledger, then those that left the register since.
QList<PlannedSystem> systemsOf(const BundleContents &contents)
{
    QList<PlannedSystem> systems;
    QSet<SystemId> listed;
    for (const LedgerLine &line : contents.ledger) {
        systems.append({line.system, line.systemName, &line, find(contents, line.system), {}, {}});
        listed.insert(line.system);
    }
    for (const SystemContents &system : contents.systems) {
        if (!listed.contains(system.id))
            systems.append({system.id, system.name, nullptr, &system, {}, {}});
    }
    return systems;
}

void planItems(PlannedSystem &system, const QString &place, qsizetype taken)
{
    const int room = longestPath - static_cast<int>(taken + place.size() + u"original/"_s.size());
    NameAllocator originals(room);
    system.readableNames = NameAllocator(room);
    for (const HandedOut &handedOut : system.contents->items) {
        const Item &item = handedOut.item;
        PlannedItem planned{
            &handedOut, place + u"original/"_s + originals.allocate(item.path), readableFormOf(item), {}};
        if (planned.form != ReadableForm::None)
            planned.readable << place + u"readable/"_s + system.readableNames.allocate(item.path + u".html"_s);
        system.items.append(planned);
        system.bytes += item.sizeBytes;
    }
}

} // namespace

QString bundleName(const QString &caseNumber, Language language)
{
    static const QRegularExpression unplain(u"[^A-Za-z0-9-]+"_s);
    QString number = caseNumber.left(longestNumber);
    number.replace(unplain, u"-"_s);
    return (language == Language::German ? u"datenpaket-"_s : u"bundle-"_s) + number;
}

BundlePlan planBundle(const BundleContents &contents)
{
    BundlePlan plan{bundleName(contents.caseNumber, contents.language), systemsOf(contents)};
    NameAllocator folders(shortestRoom);
    NameAllocator lists(longestPath / 2);
    for (PlannedSystem &system : plan.systems) {
        if (!system.contents || system.contents->items.isEmpty())
            continue;
        const QString folder = folders.allocate(QString(system.name).replace(u'/', u'-'));
        planItems(system, payloadFolder + folder + u'/', plan.folder.size() + 1);
        for (qsizetype first = 0; system.items.size() > itemsInStart && first < system.items.size();
             first += itemsInList)
            system.lists << u"contents/"_s + lists.allocate(folder + u".html"_s);
        plan.items += system.items.size();
        plan.bytes += system.bytes;
    }
    return plan;
}

} // namespace habeas::bundles
