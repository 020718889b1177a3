// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cases/ledger.h"
#include "core/bytestream.h"
#include "core/language.h"
#include "register/organisation.h"

#include <functional>
#include <memory>

namespace habeas::bundles {

/// Why something does not go out, or not whole.
struct WithholdingReason {
    QString ground; ///< code of law/grounds
    QString text; ///< its title in the bundle's language

    friend bool operator==(const WithholdingReason &, const WithholdingReason &) = default;
};

/// An item that goes out: the one that was found, or its redaction.
struct HandedOut {
    Item item;
    std::optional<WithholdingReason> redacted; ///< why passages were blacked out
    /// Its content from the front. Called once or twice, on the thread that seals.
    std::function<Result<std::unique_ptr<ByteSource>>()> open;
};

/// An item that stays. Only what tells nothing about other people: no title, no path.
struct Withheld {
    ItemKind kind = ItemKind::File;
    WithholdingReason reason;
};

/// What one system contributes. Every system of the ledger may have one; those that held nothing
/// need none.
struct SystemContents {
    SystemId id;
    QString name;
    QString thirdPartyPolicy; ///< in the bundle's language; empty: none was declared
    QList<HandedOut> items;
    QList<Withheld> withheld;
};

/// How START.html speaks to its reader.
enum class Address { YoungPerson, Adult };

/// Everything a bundle is made of. Values, and a callback an item: no store is known here.
struct BundleContents {
    QString caseNumber;
    Organisation organisation;
    Language language = Language::German; ///< of START.html, the lists and every sentence in JSON
    Address address = Address::YoungPerson;
    QDateTime madeAt; ///< UTC
    QString program; ///< "Habeas 0.1.0"
    QByteArray letterPdf;
    QByteArray letterHtml;
    QList<LedgerLine> ledger; ///< one line for every system of the register
    QList<SystemContents> systems;
};

} // namespace habeas::bundles
