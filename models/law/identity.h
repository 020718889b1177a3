// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bilingual.h"
#include "core/enumcodes.h"
#include "core/result.h"
#include "region.h"
#include "rights.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace habeas::law {

/// Who stands before the school, as far as it matters for how they are identified.
enum class Requester {
    AdultPupil,
    MinorPupil,
    JointCustody,
    SoleCustody,
    Guardian,
    YouthOffice,
    ParentWithoutCustody,
    FormerPupil,
    Employee,
    Lawyer,
    Other,
    CustodyUnclear, ///< a parent, and nobody knows yet whether they have custody
    ClassSpeaker, ///< elected by a class or its parents: the office is no authority to act for anybody
};

/// Citations in English form. The law of a country is cited only to those who live by it.
struct CountrySources {
    QStringList everywhere;
    QStringList german;
    QStringList austrian;

    QStringList in(Country country) const { return everywhere + (country == Country::Austria ? austrian : german); }
    friend bool operator==(const CountrySources &, const CountrySources &) = default;
};

/// A way to be sure enough who is asking. Only with reasonable doubt (Art. 12(6)), never as a default step.
struct IdentityMethod {
    QString code; ///< stable, stored in events: "existing-login"
    int rank = 0; ///< how much it asks of the person: 1 least; what has a lower rank and suffices comes first
    QList<Requester> requesters; ///< for whom it fits
    bool provesCapacity = false; ///< shows that somebody may act for another, not who they are
    Bilingual title;
    Bilingual procedure; ///< what is done
    Bilingual seenNotKept; ///< what is looked at and handed back
    Bilingual noted; ///< what is written down
    bool leavesCopy = false; ///< a copy of a document arrives: it is destroyed after the check, and that is recorded
    bool needsReason = false; ///< only with a recorded reason why nothing milder suffices
    CountrySources sources;

    friend bool operator==(const IdentityMethod &, const IdentityMethod &) = default;
};

/// What to think of when somebody asks in this capacity. A hint to weigh: no rule computes a result from it.
struct CapacityHint {
    Requester requester = Requester::Other;
    Bilingual text;
    CountrySources sources;

    friend bool operator==(const CapacityHint &, const CapacityHint &) = default;
};

/// How sure one has to be for what is asked, and why: what does no harm in the wrong hands asks less of the person than
/// what cannot be taken back.
struct PurposeHint {
    QList<Right> rights;
    int highestRank = 0; ///< a way that asks more of the person is too much
    QStringList later; ///< codes of ways that alone are seldom enough: they stand behind the others
    Bilingual text;
    CountrySources sources;

    friend bool operator==(const PurposeHint &, const PurposeHint &) = default;
};

/// The methods, mildest first. Format: FORMAT.md.
class IdentityMethods
{
public:
    static Result<IdentityMethods> load(); ///< :/law/identity.json
    /// Malformed "law.table" if anything is amiss, or a requester is left without any method.
    static Result<IdentityMethods> fromJson(const QByteArray &document);

    const QList<IdentityMethod> &all() const { return m_methods; }
    const IdentityMethod *find(QStringView code) const; ///< null if there is none
    QList<IdentityMethod> forRequester(Requester requester) const; ///< mildest first
    const CapacityHint *hintFor(Requester requester) const; ///< null if there is none
    /// That of the right for which one has to be surest; null if there is no right.
    const PurposeHint *purposeOf(const QList<Right> &rights) const;

private:
    QList<IdentityMethod> m_methods;
    QList<CapacityHint> m_hints;
    QList<PurposeHint> m_purposes; ///< for which one has to be surest, first
};

} // namespace habeas::law

template <> struct habeas::EnumCodes<habeas::law::Requester> {
    using enum habeas::law::Requester;
    static constexpr std::array table{
        EnumCode{AdultPupil, "adult-pupil"},
        EnumCode{MinorPupil, "minor-pupil"},
        EnumCode{JointCustody, "joint-custody"},
        EnumCode{SoleCustody, "sole-custody"},
        EnumCode{Guardian, "guardian"},
        EnumCode{YouthOffice, "youth-office"},
        EnumCode{ParentWithoutCustody, "parent-without-custody"},
        EnumCode{FormerPupil, "former-pupil"},
        EnumCode{Employee, "employee"},
        EnumCode{Lawyer, "lawyer"},
        EnumCode{Other, "other"},
        EnumCode{CustodyUnclear, "custody-unclear"},
        EnumCode{ClassSpeaker, "class-speaker"},
    };
};
