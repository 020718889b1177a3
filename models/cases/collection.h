// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/code.h"
#include "core/enumcodes.h"
#include "core/id.h"
#include "core/result.h"
#include "register/system.h"

#include <QCborArray>
#include <QCborMap>
#include <QDateTime>
#include <QMap>
#include <QStringList>

#include <optional>

namespace habeas {

/// Something by which a system knows a person. Found ones may be passed on to other systems by a person.
struct Identifier {
    enum class Kind { UserName, Mail, Ip, Dn, Name, Phone, Number };
    Kind kind = Kind::UserName;
    QString value;

    friend bool operator==(const Identifier &, const Identifier &) = default;
};

/// Whose an item is, as the system tells it.
enum class Ownership {
    Own, ///< the subject's own content or record
    AboutSubject, ///< written by somebody else about the subject
    Shared, ///< somebody else's, shared with the subject
    Group, ///< of a group the subject belongs to
    OtherPerson, ///< another person's: only with a decision
    Unknown,
};

/// What kind of thing an item is; kinds of the Data Transfer Project where it has one.
enum class ItemKind { Record, File, Calendar, Contacts, Message, Comment, LogLines, Metadata };

/// What is missing, where, and why. Every gap of a run shows in the ledger and in the letter.
struct Gap {
    Code reason; ///< "gap.…", words in resources/words
    QString where; ///< place inside the system: a path, a DN, an entry
    std::optional<Code> ask; ///< "ask.…": with what the system's operator is asked for it; nothing: by nobody

    friend bool operator==(const Gap &, const Gap &) = default;
};

/// One thing a run found. Never edited: a redaction is a new item that names its source.
struct Item {
    ItemId id;
    CaseId caseId;
    CollectionId collection;
    SystemId system;
    std::optional<ItemId> madeFrom; ///< the item it is a redaction of
    QString path; ///< inside the system, '/' between parts; hostile, never a file name of ours
    QString title; ///< for people
    ItemKind kind = ItemKind::File;
    QString mediaType; ///< IANA; "application/octet-stream" if unknown
    Ownership ownership = Ownership::Unknown;
    QStringList otherPeople; ///< ids or names of other people the connector noticed
    QDateTime modifiedAt; ///< as the system says; invalid if it does not
    QString version; ///< the system's own mark of this content: the content may be newer, never older. Empty: none
    QString request; ///< provenance: what was read ("files/files/Notiz.txt in mia_2026.zip")
    QDateTime readAt; ///< UTC
    QList<Code> remarks; ///< "secret removed", "charset guessed"
    qint64 sizeBytes = 0;
    QByteArray sha512; ///< 64 bytes, of the content
    BlobId blob;

    friend bool operator==(const Item &, const Item &) = default;
};

/// One run of a connector on one system for one case.
struct Collection {
    enum class State { Running, Done, Cancelled, Failed, Interrupted };
    CollectionId id;
    CaseId caseId;
    SystemId system;
    State state = State::Running;
    QDateTime startedAt; ///< UTC
    QDateTime finishedAt;
    QString candidate; ///< the person in the system's words, as confirmed
    QStringList references; ///< the system's own handles of that person: two of one name are told apart by them
    QList<Code> how; ///< how it was looked for
    QList<Identifier> identifiers; ///< found on the way
    qint64 items = 0;
    qint64 bytes = 0;
    qint64 requests = 0; ///< to a live system; 0 for an offline one, and in bodies written before they were counted
    QList<Gap> gaps;
    std::optional<Code> failure;
    QString writer; ///< of which the run lives (storage::BlobStore::writer())
    QList<Item> parts; ///< items it is, or was, in the middle of: under each one's blob lie its first sizeBytes

    friend bool operator==(const Collection &, const Collection &) = default;
};

/// What is done with an item. The last one of an item counts; earlier ones stay.
struct Decision {
    enum class Kind {
        HandOut,
        Withhold,
        Redact,
        Undecided, ///< an earlier decision is taken back: the item is open again
    };
    DecisionId id;
    CaseId caseId;
    ItemId item;
    Kind kind = Kind::HandOut;
    QString ground; ///< code of law/grounds; required for Withhold and Redact
    QString note;
    std::optional<ItemId> redactedItem; ///< for Redact: what goes out instead
    QMap<QString, QString>
        standIns; ///< used in it, by the radar's key of the person: the next redaction goes on from them
    /// For Redact: keys of the people it was made to hide, whoever was found later. Nothing: made before that was
    /// noted.
    std::optional<QStringList> hidden;
    System::ChatRule chatRule = System::ChatRule::Undeclared; ///< for Redact: what a chat was covered by
    UserId by;
    QDateTime at;

    friend bool operator==(const Decision &, const Decision &) = default;
};

QCborArray codesToCbor(const QList<Code> &codes);
QList<Code> codesFromCbor(const QCborArray &array);
QCborMap toCbor(const Collection &collection);
Result<Collection> collectionFromCbor(const QCborMap &map);
QCborMap toCbor(const Item &item);
Result<Item> itemFromCbor(const QCborMap &map);
QCborMap toCbor(const Decision &decision);
Result<Decision> decisionFromCbor(const QCborMap &map);

} // namespace habeas

template <> struct habeas::EnumCodes<habeas::Identifier::Kind> {
    using enum habeas::Identifier::Kind;
    static constexpr std::array table{
        EnumCode{UserName, "user-name"}, EnumCode{Mail, "mail"},   EnumCode{Ip, "ip"},         EnumCode{Dn, "dn"},
        EnumCode{Name, "name"},          EnumCode{Phone, "phone"}, EnumCode{Number, "number"},
    };
};

template <> struct habeas::EnumCodes<habeas::Ownership> {
    using enum habeas::Ownership;
    static constexpr std::array table{
        EnumCode{Own, "own"},     EnumCode{AboutSubject, "about-subject"}, EnumCode{Shared, "shared"},
        EnumCode{Group, "group"}, EnumCode{OtherPerson, "other-person"},   EnumCode{Unknown, "unknown"},
    };
};

template <> struct habeas::EnumCodes<habeas::ItemKind> {
    using enum habeas::ItemKind;
    static constexpr std::array table{
        EnumCode{Record, "record"},      EnumCode{File, "file"},         EnumCode{Calendar, "calendar"},
        EnumCode{Contacts, "contacts"},  EnumCode{Message, "message"},   EnumCode{Comment, "comment"},
        EnumCode{LogLines, "log-lines"}, EnumCode{Metadata, "metadata"},
    };
};

template <> struct habeas::EnumCodes<habeas::Collection::State> {
    using enum habeas::Collection::State;
    static constexpr std::array table{
        EnumCode{Running, "running"},         EnumCode{Done, "done"},
        EnumCode{Cancelled, "cancelled"},     EnumCode{Failed, "failed"},
        EnumCode{Interrupted, "interrupted"},
    };
};

template <> struct habeas::EnumCodes<habeas::Decision::Kind> {
    using enum habeas::Decision::Kind;
    static constexpr std::array table{
        EnumCode{HandOut, "hand-out"},
        EnumCode{Withhold, "withhold"},
        EnumCode{Redact, "redact"},
        EnumCode{Undecided, "undecided"},
    };
};
