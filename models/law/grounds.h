// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bilingual.h"
#include "core/result.h"
#include "region.h"
#include "rights.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QStringList>

namespace habeas::law {

/// Something that must be written down before a ground may be relied on.
struct RecordedFact {
    enum class Kind {
        Text,
        Date, ///< a day that has been
        Until, ///< a day that is to come
    };
    QString code; ///< "retention-ends"
    Kind kind = Kind::Text;
    Bilingual label; ///< what is asked for

    friend bool operator==(const RecordedFact &, const RecordedFact &) = default;
};

/// A reason the law gives for not doing, or not wholly doing, what was asked.
///
/// A ground says what must be true and what must be recorded. It decides nothing: a person does, per item where the
/// effect is on an item.
struct Ground {
    enum class Effect {
        RefuseRequest, ///< the whole request is not acted on: Art. 12(4) notice within the month, no extension
        WithholdItem, ///< this item, or a passage of it, is not handed out
        KeepItem, ///< this item stays as it is: not erased, not corrected, its use not ended
        RestrictInstead, ///< not erased, but from now on only stored (Art. 18(2))
    };
    QString code; ///< stable, stored in decisions: "rights-of-others"
    Effect effect = Effect::WithholdItem;
    QList<Right> rights; ///< the rights it can stand against
    QList<Region> regions; ///< where it is law
    bool isForPublicBodiesOnly = false;
    bool isForPrivateBodiesOnly = false;
    Bilingual title;
    Bilingual condition; ///< what must be true
    QList<RecordedFact> records; ///< never empty: a ground without a reason is none
    QStringList sources; ///< citations in English form, the article first; see citationIn()

    friend bool operator==(const Ground &, const Ground &) = default;
};

/// A ground that is relied on in a case, with what is written down for it.
struct ReliedGround {
    QString code; ///< of Grounds; empty: none is named yet
    QMap<QString, QString> facts; ///< by RecordedFact::code; a day in ISO 8601

    friend bool operator==(const ReliedGround &, const ReliedGround &) = default;
};

/// All grounds, read once. A value; any thread. Format: FORMAT.md.
class Grounds
{
public:
    static Result<Grounds> load(); ///< :/law/grounds.json
    static Result<Grounds> fromJson(const QByteArray &document); ///< Malformed "law.table" if anything is amiss

    const QList<Ground> &all() const { return m_grounds; }
    const Ground *find(QStringView code) const; ///< null if there is none
    /// Those that can stand against \a right where the organisation lies, in the order of the table.
    QList<Ground> against(Right right, Region region, bool isPublicBody) const;

private:
    QList<Ground> m_grounds;
};

} // namespace habeas::law

template <> struct habeas::EnumCodes<habeas::law::Ground::Effect> {
    using enum habeas::law::Ground::Effect;
    static constexpr std::array table{
        EnumCode{RefuseRequest, "refuse-request"},
        EnumCode{WithholdItem, "withhold-item"},
        EnumCode{KeepItem, "keep-item"},
        EnumCode{RestrictInstead, "restrict-instead"},
    };
};

template <> struct habeas::EnumCodes<habeas::law::RecordedFact::Kind> {
    using enum habeas::law::RecordedFact::Kind;
    static constexpr std::array table{EnumCode{Text, "text"}, EnumCode{Date, "date"}, EnumCode{Until, "until"}};
};
