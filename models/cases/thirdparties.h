// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "collection.h"

namespace habeas {

/// Whom the radar saw in one item, and where. Never edited: when it looks again there is a new one, which counts.
struct Finding {
    struct Named {
        QString key; ///< the same in every item of a case: a decision about it serves all of them
        QString name; ///< as the school knows the person, else as it stood there first
        QString role; ///< code of collection::Person::Role
        int hits = 0;
        QStringList inName; ///< how the person stands in what the item is called: its path and title
        QStringList possible; ///< where only a given name stands and several have it: who may be meant

        friend bool operator==(const Named &, const Named &) = default;
    };
    /// A place in the item's text.
    struct Mark {
        int page = 0; ///< of a PDF, from 0; else 0
        qsizetype start = 0; ///< UTF-16 units in the page's text
        qsizetype length = 0;
        int named = 0; ///< place in Finding::named

        friend bool operator==(const Mark &, const Mark &) = default;
    };
    static constexpr qsizetype markLimit = 20'000; ///< what is beyond is counted, and said in `lacks`

    FindingId id;
    CaseId caseId;
    ItemId item;
    SystemId system;
    QList<Named> named;
    QList<Mark> marks; ///< in the order of the text
    QList<qint64> lengths; ///< of each page's text: marks stand where they stood only while these are the same
    QList<Code> lacks; ///< what of the item could not be looked through, and why
    QDateTime at;
    std::optional<QList<int>> speakers = QList<int>(); ///< places in `named`: who else wrote messages of a chat.
                                                       ///< Nothing: looked through before that was kept
    bool hasUnsaid = false; ///< a message of which the chat does not say who wrote it

    friend bool operator==(const Finding &, const Finding &) = default;
};

/// What is done about somebody whom items name, in all items of the case. The last one about a person counts.
struct PersonDecision {
    enum class Kind {
        Undecided, ///< an earlier decision is taken back
        Subject, ///< it is the person who asks
        Redact, ///< a third party: made unrecognisable everywhere
        Mention, ///< a third party who may be named, after weighing (Art. 15(4) GDPR)
        NoPerson, ///< a false alarm
    };
    PersonDecisionId id;
    CaseId caseId;
    QString person; ///< Finding::Named::key
    QString name;
    Kind kind = Kind::Undecided;
    QString note; ///< the weighing; required for Mention
    UserId by;
    QDateTime at;

    friend bool operator==(const PersonDecision &, const PersonDecision &) = default;
};

QCborMap toCbor(const Finding &finding);
Result<Finding> findingFromCbor(const QCborMap &map);
QCborMap toCbor(const PersonDecision &decision);
Result<PersonDecision> personDecisionFromCbor(const QCborMap &map);

} // namespace habeas

template <> struct habeas::EnumCodes<habeas::PersonDecision::Kind> {
    using enum habeas::PersonDecision::Kind;
    static constexpr std::array table{
        EnumCode{Undecided, "undecided"}, EnumCode{Subject, "subject"},    EnumCode{Redact, "redact"},
        EnumCode{Mention, "mention"},     EnumCode{NoPerson, "no-person"},
    };
};
