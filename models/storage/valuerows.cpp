// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "valuerows.h"

#include "core/cborfields.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;
using habeas::crypto::RecordTag;

namespace habeas::storage {

namespace {

/// A table of what belongs to a case.
SealedTable ofCase(RecordTag tag, const QString &name, const QStringList &own)
{
    return {tag, name, QStringList{u"case_id"_s, u"ordinal"_s} + own};
}

template <class Tag> QString idText(const Id<Tag> &id)
{
    return id.isNull() ? u""_s : id.toString();
}

QString dayText(const QDate &day)
{
    return day.isValid() ? day.toString(Qt::ISODate) : u""_s;
}

/// "2026-0041" with its digits filled up, so that numbers sort as people count.
QString numberKey(const QString &number)
{
    static const QRegularExpression digits(u"[0-9]+"_s);
    QString key;
    qsizetype from = 0;
    for (auto it = digits.globalMatch(number); it.hasNext();) {
        const auto match = it.next();
        key += QStringView(number).mid(from, match.capturedStart() - from);
        key += match.captured().rightJustified(10, u'0');
        from = match.capturedEnd();
    }
    return key + number.mid(from);
}

QString rightsText(const QList<law::Right> &rights)
{
    QStringList codes;
    for (const law::Right right : rights)
        codes << codeOf(right);
    return codes.join(u' ');
}

} // namespace

const SealedTable &RowOf<Organisation>::table()
{
    static const SealedTable table{RecordTag::Organisation, u"organisations"_s, {u"public_key"_s}};
    return table;
}

const SealedTable &RowOf<System>::table()
{
    static const SealedTable table{RecordTag::System, u"systems"_s, {u"organisation_id"_s, u"removed"_s}};
    return table;
}

const SealedTable &RowOf<Credential>::table()
{
    static const SealedTable table{
        RecordTag::Credential, u"credentials"_s, {u"organisation_id"_s, u"case_id"_s, u"system_id"_s}};
    return table;
}

QVariantList RowOf<Credential>::plain(const Credential &value)
{
    return {idText(value.organisation), idText(value.caseId), idText(value.system)};
}

QByteArray secretContext(const VaultId &vault, const Credential &value)
{
    return vault.value.toRfc4122() + value.organisation.value.toRfc4122() + value.id.value.toRfc4122();
}

const SealedTable &RowOf<Member>::table()
{
    static const SealedTable table{RecordTag::User, u"members"_s, {u"organisation_id"_s, u"user_id"_s}};
    return table;
}

QCborMap RowOf<Member>::body(const Member &value)
{
    return {{u"id"_s, QCborValue(value.id)},
            {u"organisation"_s, QCborValue(value.organisation.value)},
            {u"user"_s, QCborValue(value.user.value)},
            {u"name"_s, value.name},
            {u"keys"_s, value.keys.bytes},
            {u"keysSignature"_s, value.keys.signature}};
}

Result<Member> RowOf<Member>::read(const QCborMap &map)
{
    CborFields fields(map);
    Member member;
    member.id = fields.id<Id<Member>>("id"_L1).value;
    member.organisation = fields.id<OrganisationId>("organisation"_L1);
    member.user = fields.id<UserId>("user"_L1);
    member.name = fields.text("name"_L1);
    member.keys = {fields.bytes("keys"_L1), fields.bytes("keysSignature"_L1)};
    if (fields.failed())
        return fields.error("member"_L1);
    return member;
}

const SealedTable &RowOf<Case>::table()
{
    static const SealedTable table{RecordTag::Case,
                                   u"cases"_s,
                                   {u"organisation_id"_s, u"number"_s, u"number_key"_s, u"rights"_s, u"state"_s,
                                    u"received_on"_s, u"safe_on"_s, u"due_on"_s, u"notice_by"_s}};
    return table;
}

QVariantList RowOf<Case>::plain(const Case &value, const Projection &projection)
{
    return {idText(value.organisation),  value.number,
            numberKey(value.number),     rightsText(value.rights),
            codeOf(projection.state),    dayText(projection.receivedOn),
            dayText(projection.safeOn),  dayText(projection.dueOn),
            dayText(projection.noticeBy)};
}

Projection RowOf<Case>::projection(const SealedRow &row)
{
    const auto day = [&row](qsizetype column) { return QDate::fromString(row.plain[column].toString(), Qt::ISODate); };
    return {fromCode<CaseState>(row.plain[4].toString()).value_or(CaseState::Received), day(5), day(6), day(7), day(8)};
}

const SealedTable &RowOf<Blob>::table()
{
    static const SealedTable table{
        RecordTag::Blob, u"blobs"_s, {u"case_id"_s, u"scope"_s, u"system_id"_s, u"complete"_s}};
    return table;
}

QVariantList RowOf<Blob>::plain(const Blob &value, const BlobOwner &owner)
{
    return {idText(owner.caseId), codeOf(owner.scope), idText(owner.system), qlonglong(value.isComplete() ? 1 : 0)};
}

BlobOwner RowOf<Blob>::owner(const SealedRow &row)
{
    return {CaseId::fromString(row.plain[0].toString()),
            fromCode<BlobOwner::Scope>(row.plain[1].toString()).value_or(BlobOwner::Scope::Record),
            SystemId::fromString(row.plain[2].toString())};
}

QCborMap RowOf<Blob>::body(const Blob &value)
{
    QCborArray segments;
    for (const Segment &segment : value.segments) {
        segments.append(QCborMap{{u"file"_s, segment.file},
                                 {u"key"_s, segment.key},
                                 {u"nonce"_s, segment.nonce},
                                 {u"size"_s, segment.sizeBytes}});
    }
    return {{u"id"_s, QCborValue(value.id.value)},
            {u"segments"_s, segments},
            {u"size"_s, value.sizeBytes},
            {u"sha512"_s, value.sha512}};
}

Result<Blob> RowOf<Blob>::read(const QCborMap &map)
{
    CborFields fields(map);
    Blob blob;
    blob.id = fields.id<BlobId>("id"_L1);
    blob.sizeBytes = fields.number("size"_L1);
    blob.sha512 = fields.bytes("sha512"_L1);
    qint64 sum = 0;
    bool sound = true;
    const QCborArray segments = fields.array("segments"_L1);
    for (const auto &value : segments) {
        CborFields part(value.toMap());
        const Segment segment{part.text("file"_L1), part.bytes("key"_L1), part.bytes("nonce"_L1),
                              part.number("size"_L1)};
        sound = sound && !part.failed() && segment.isSound();
        sum += segment.sizeBytes;
        blob.segments << segment;
    }
    if (fields.failed() || !sound || blob.segments.isEmpty() || sum != blob.sizeBytes)
        return fields.error("blob"_L1);
    return blob;
}

const SealedTable &RowOf<Event>::table()
{
    static const SealedTable table = ofCase(RecordTag::Event, u"events"_s, {u"kind"_s, u"on_day"_s});
    return table;
}

QVariantList RowOf<Event>::plain(const Event &value)
{
    return {codeOf(value.kind), dayText(value.on)};
}

const SealedTable &RowOf<Task>::table()
{
    static const SealedTable table = ofCase(RecordTag::Task, u"tasks"_s, {u"system_id"_s, u"due_on"_s, u"answered"_s});
    return table;
}

QVariantList RowOf<Task>::plain(const Task &value)
{
    return {idText(value.system), dayText(value.dueOn), qlonglong(value.answer ? 1 : 0)};
}

const SealedTable &RowOf<Approval>::table()
{
    static const SealedTable table = ofCase(RecordTag::Approval, u"approvals"_s, {});
    return table;
}

const SealedTable &RowOf<Note>::table()
{
    static const SealedTable table = ofCase(RecordTag::Note, u"notes"_s, {});
    return table;
}

const SealedTable &RowOf<Collection>::table()
{
    static const SealedTable table = ofCase(RecordTag::Collection, u"collections"_s, {u"system_id"_s, u"state"_s});
    return table;
}

QVariantList RowOf<Collection>::plain(const Collection &value)
{
    return {idText(value.system), codeOf(value.state)};
}

const SealedTable &RowOf<Item>::table()
{
    static const SealedTable table =
        ofCase(RecordTag::Item, u"items"_s, {u"collection_id"_s, u"system_id"_s, u"blob_id"_s});
    return table;
}

QVariantList RowOf<Item>::plain(const Item &value)
{
    return {idText(value.collection), idText(value.system), idText(value.blob)};
}

const SealedTable &RowOf<Decision>::table()
{
    static const SealedTable table = ofCase(RecordTag::Decision, u"decisions"_s, {u"item_id"_s, u"kind"_s});
    return table;
}

QVariantList RowOf<Decision>::plain(const Decision &value)
{
    return {idText(value.item), codeOf(value.kind)};
}

const SealedTable &RowOf<Finding>::table()
{
    static const SealedTable table = ofCase(RecordTag::Finding, u"findings"_s, {u"item_id"_s, u"system_id"_s});
    return table;
}

QVariantList RowOf<Finding>::plain(const Finding &value)
{
    return {idText(value.item), idText(value.system)};
}

const SealedTable &RowOf<PersonDecision>::table()
{
    static const SealedTable table = ofCase(RecordTag::PersonDecision, u"person_decisions"_s, {});
    return table;
}

const SealedTable &RowOf<Letter>::table()
{
    static const SealedTable table = ofCase(RecordTag::Letter, u"letters"_s, {});
    return table;
}

const SealedTable &RowOf<Bundle>::table()
{
    static const SealedTable table = ofCase(RecordTag::Bundle, u"bundles"_s, {});
    return table;
}

const SealedTable &RowOf<Document>::table()
{
    static const SealedTable table = ofCase(RecordTag::Document, u"documents"_s, {});
    return table;
}

const SealedTable &RowOf<Draft>::table()
{
    static const SealedTable table = ofCase(RecordTag::Draft, u"drafts"_s, {});
    return table;
}

QList<const SealedTable *> journalledTables()
{
    return {&RowOf<Organisation>::table(),   &RowOf<Member>::table(),   &RowOf<System>::table(),
            &RowOf<Credential>::table(),     &RowOf<Case>::table(),     &RowOf<Event>::table(),
            &RowOf<Task>::table(),           &RowOf<Approval>::table(), &RowOf<Note>::table(),
            &RowOf<Letter>::table(),         &RowOf<Bundle>::table(),   &RowOf<Collection>::table(),
            &RowOf<Item>::table(),           &RowOf<Decision>::table(), &RowOf<Finding>::table(),
            &RowOf<PersonDecision>::table(), &RowOf<Document>::table(), &RowOf<Draft>::table()};
}

} // namespace habeas::storage
