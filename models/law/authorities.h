// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "region.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace habeas::law {

/// A supervisory authority (Art. 51 GDPR): where a complaint goes (Art. 77).
struct Authority {
    QString code; ///< "lfd-ni"
    QString name; ///< as it stands on an envelope, German in both languages
    QStringList address;
    QString web;
    Region region = Region::LowerSaxony;
    bool isForPublicBodies = true;
    bool isForPrivateBodies = true; ///< Bavaria has two authorities, everybody else one for both

    friend bool operator==(const Authority &, const Authority &) = default;
};

/// The authorities of the 16 states and of Austria. Format: FORMAT.md.
class Authorities
{
public:
    static Result<Authorities> load(); ///< :/law/authorities.json
    /// Malformed "law.table" unless every region has exactly one authority for each kind of body.
    static Result<Authorities> fromJson(const QByteArray &document);

    const QList<Authority> &all() const { return m_authorities; }
    const Authority &of(Region region, bool isPublicBody) const;

private:
    QList<Authority> m_authorities;
};

} // namespace habeas::law
