// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "collection.h"

#include "core/language.h"
#include "law/rights.h"

#include <QDate>
#include <QHash>
#include <QUuid>

namespace habeas {

struct Event;

/// What a person, a processor or a system owes the case.
struct Task {
    enum class Kind {
        Collect,
        AskProcessor,
        SignedStatement,
        SearchPaper,
        AskOperator, ///< what a run's connector could not reach; answered, it closes that gap of the run
        Other,
        Acknowledge, ///< to write that the request has come in; the event Acknowledged settles it
    };
    /// What a person answered where no connector can: the ledger takes it like a run; an operator's closes one gap.
    struct Answer {
        enum class State { Found, Nothing, Failed, NotAsked };
        State state = State::Nothing;
        qint64 found = 0;
        QString how; ///< how it was looked for; required for Found and Nothing
        QString reason; ///< required for Failed and NotAsked
        QDate on;
        QString by; ///< who answered or signed
        QDateTime recordedAt; ///< when it was entered, UTC
        CollectionId handedInto; ///< of an operator: the run that what was found was put into; null: nothing was

        friend bool operator==(const Answer &, const Answer &) = default;
    };
    TaskId id;
    CaseId caseId;
    SystemId system; ///< null: not about one system
    Kind kind = Kind::Other;
    QString title;
    std::optional<Code> ask; ///< AskOperator: the question, with its command
    QString assignee;
    QDate dueOn;
    QDate askedOn; ///< whoever owes it was told; invalid: nobody has asked yet
    std::optional<Answer> answer; ///< nothing: still owed

    friend bool operator==(const Task &, const Task &) = default;
};

/// The head's consent, by own key later, today by a signature on paper that is recorded.
struct Approval {
    enum class Subject { Release, LedgerLine, AllLines, Refusal, Extension, Closing };
    QUuid id;
    CaseId caseId;
    Subject subject = Subject::Release;
    SystemId system; ///< for LedgerLine
    QString approvedBy; ///< name of the head
    QDate signedOn;
    QString originalAt; ///< where the signed paper lies
    UserId recordedBy;
    QDateTime recordedAt;

    friend bool operator==(const Approval &, const Approval &) = default;
};

struct Note {
    NoteId id;
    CaseId caseId;
    QString text;
    UserId by;
    QDateTime at;

    friend bool operator==(const Note &, const Note &) = default;
};

/// In which form the copy of the data goes with the answer.
enum class CopyForm { Bundle, Paper, Both };

/// A finished letter: the files are blobs of the case.
struct Letter {
    /// How much of what its rights ask for stays undone, by a ground of the law (Art. 12(4)).
    enum class Refuses { Nothing, Part, Whole };
    /// How far what a right asks for was followed.
    enum class Extent { Not, Partly, Wholly };
    struct Following {
        law::Right right = law::Right::Access;
        Extent extent = Extent::Not;

        friend bool operator==(const Following &, const Following &) = default;
    };
    /// What it says became of some of the data of a system.
    struct Part {
        SystemId system;
        QString outcome; ///< code of letters::DonePart::Outcome

        friend bool operator==(const Part &, const Part &) = default;
    };
    /// That a recipient is told, or is to be told, of what became of the data it got (Art. 19).
    struct Telling {
        QString recipient; ///< by name
        SystemId system; ///< whose data; null: a letter from before this was kept
        QList<law::Right> rights; ///< what was done with them: Art. 16, 17, 18

        friend bool operator==(const Telling &, const Telling &) = default;
    };
    LetterId id;
    CaseId caseId;
    QString kind; ///< "answer", "acknowledgement", …
    QList<law::Right> rights; ///< that it says are done, or refuses; to a recipient: that it tells of
    Refuses refuses = Refuses::Nothing; ///< of one that says what was done
    QStringList told; ///< recipients it says are told, or that it tells (Art. 19), by name
    QList<Telling> tellings; ///< the same, of each system; none: a letter from before this was kept
    QStringList untold; ///< recipients it says are not told, and why, by name
    QList<Following> followings; ///< how far it follows its rights; none: a letter from before this was kept
    QList<Part> parts; ///< what became of the data; kept with the followings
    QList<SystemId> promises; ///< of an answer: it says that somebody finds out who gets the data of these, and tells
    QDate keptUntil; ///< the first of the days until which it says that data are kept; invalid: it says none
    std::optional<CopyForm> copy; ///< of an answer: the form in which it says the copy goes; nothing: there is none
    Language language = Language::German;
    QDateTime finishedAt;
    QHash<QString, BlobId> files; ///< "pdf", "html", "odt"
    QHash<QString, QByteArray> sha512;
    QByteArray journalHead; ///< "sequence:hash in hex", as it stands on the letter: proves the chain up to there

    friend bool operator==(const Letter &, const Letter &) = default;
};

/// A sealed bundle as it left the house. The content is not kept: its digests prove it.
struct Bundle {
    BundleId id;
    CaseId caseId;
    QString fileName;
    qint64 sizeBytes = 0;
    QByteArray sha512; ///< of the .age file
    QByteArray manifestSha512; ///< of manifest-sha512.txt
    qint64 payloadFiles = 0;
    qint64 payloadBytes = 0;
    QString recipient; ///< "passphrase" or the public keys, comma-separated
    QByteArray journalHead; ///< "sequence:hash in hex": the chain's head when it was sealed
    QDateTime sealedAt;
    std::optional<QDateTime> rehearsedAt;

    friend bool operator==(const Bundle &, const Bundle &) = default;
};

/// Whether somebody meant to acknowledge the receipt, and nobody has.
bool owesAcknowledgement(const QList<Task> &tasks, const QList<Event> &events);

QCborMap toCbor(const Task &task);
Result<Task> taskFromCbor(const QCborMap &map);
QCborMap toCbor(const Approval &approval);
Result<Approval> approvalFromCbor(const QCborMap &map);
QCborMap toCbor(const Note &note);
Result<Note> noteFromCbor(const QCborMap &map);
QCborMap toCbor(const Letter &letter);
Result<Letter> letterFromCbor(const QCborMap &map);
QCborMap toCbor(const Bundle &bundle);
Result<Bundle> bundleFromCbor(const QCborMap &map);

} // namespace habeas

template <> struct habeas::EnumCodes<habeas::Task::Kind> {
    using enum habeas::Task::Kind;
    static constexpr std::array table{
        EnumCode{Collect, "collect"},
        EnumCode{AskProcessor, "ask-processor"},
        EnumCode{SignedStatement, "signed-statement"},
        EnumCode{SearchPaper, "search-paper"},
        EnumCode{AskOperator, "ask-operator"},
        EnumCode{Other, "other"},
        EnumCode{Acknowledge, "acknowledge"},
    };
};

template <> struct habeas::EnumCodes<habeas::Task::Answer::State> {
    using enum habeas::Task::Answer::State;
    static constexpr std::array table{
        EnumCode{Found, "found"},
        EnumCode{Nothing, "nothing"},
        EnumCode{Failed, "failed"},
        EnumCode{NotAsked, "not-asked"},
    };
};

template <> struct habeas::EnumCodes<habeas::Approval::Subject> {
    using enum habeas::Approval::Subject;
    static constexpr std::array table{
        EnumCode{Release, "release"}, EnumCode{LedgerLine, "ledger-line"}, EnumCode{AllLines, "all-lines"},
        EnumCode{Refusal, "refusal"}, EnumCode{Extension, "extension"},    EnumCode{Closing, "closing"},
    };
};

template <> struct habeas::EnumCodes<habeas::Letter::Refuses> {
    using enum habeas::Letter::Refuses;
    static constexpr std::array table{EnumCode{Nothing, "nothing"}, EnumCode{Part, "part"}, EnumCode{Whole, "whole"}};
};

template <> struct habeas::EnumCodes<habeas::Letter::Extent> {
    using enum habeas::Letter::Extent;
    static constexpr std::array table{EnumCode{Not, "not"}, EnumCode{Partly, "partly"}, EnumCode{Wholly, "wholly"}};
};

template <> struct habeas::EnumCodes<habeas::CopyForm> {
    using enum habeas::CopyForm;
    static constexpr std::array table{EnumCode{Bundle, "bundle"}, EnumCode{Paper, "paper"}, EnumCode{Both, "both"}};
};
