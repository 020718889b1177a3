// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bilingual.h"
#include "core/result.h"
#include "rights.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace habeas::law {

/// Something a right asks of the controller.
struct Duty {
    QString code; ///< stable: "tell-recipients"
    Bilingual text;
    QString source; ///< citation in English form

    friend bool operator==(const Duty &, const Duty &) = default;
};

/// What a right gives, what is to be done for it, and what follows afterwards.
struct RightFacts {
    Right right = Right::Access;
    Bilingual title; ///< "Auskunft"
    Bilingual asksFor; ///< one sentence: what the person may ask for
    QList<Duty> conditions; ///< one of them must hold; empty: the right needs no condition
    QList<Duty> steps; ///< what to do, in order
    QList<Duty> followUps; ///< what comes after: notices under Art. 19, telling before a restriction is lifted
    QStringList sources; ///< citations in English form, the article first

    friend bool operator==(const RightFacts &, const RightFacts &) = default;
};

/// The seven rights as data. Format: FORMAT.md.
class RightTable
{
public:
    static Result<RightTable> load(); ///< :/law/rights.json
    /// Malformed "law.table" if anything is amiss, or a right is missing or there twice.
    static Result<RightTable> fromJson(const QByteArray &document);

    const RightFacts &of(Right right) const;

private:
    QList<RightFacts> m_rights; ///< in the order of the enumeration
};

} // namespace habeas::law
