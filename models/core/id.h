// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QUuid>

namespace habeas {

/// A random identifier that cannot be mistaken for one of another kind.
///
/// Ids are plain in the database, so they carry nothing: no time, no counter (RFC 9562 version 4).
template <class Tag> struct Id {
    QUuid value;

    static Id create() { return {QUuid::createUuid()}; }
    /// The id written as \a text ("6a0c…", without braces); null if it is none.
    static Id fromString(QStringView text) { return {QUuid::fromString(text)}; }
    QString toString() const { return value.toString(QUuid::WithoutBraces); }
    bool isNull() const { return value.isNull(); }

    friend bool operator==(const Id &, const Id &) = default;
    friend bool operator<(const Id &a, const Id &b) { return a.value < b.value; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.value, seed); }
};

using VaultId = Id<struct VaultTag>;
using UserId = Id<struct UserTag>;
using OrganisationId = Id<struct OrganisationTag>;
using SystemId = Id<struct SystemTag>;
using CaseId = Id<struct CaseTag>;
using EventId = Id<struct EventTag>;
using TaskId = Id<struct TaskTag>;
using CollectionId = Id<struct CollectionTag>;
using ItemId = Id<struct ItemTag>;
using DecisionId = Id<struct DecisionTag>;
using NoteId = Id<struct NoteTag>;
using LetterId = Id<struct LetterTag>;
using BundleId = Id<struct BundleTag>;
using FindingId = Id<struct FindingTag>;
using PersonDecisionId = Id<struct PersonDecisionTag>;
using DocumentId = Id<struct DocumentTag>;
using DraftId = Id<struct DraftTag>;
using BlobId = Id<struct BlobTag>;

} // namespace habeas
