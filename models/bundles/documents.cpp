// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documents.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <map>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace habeas::bundles {
namespace {

QJsonObject head(const BundleContents &contents, const QString &kind)
{
    return {{u"$schema"_s, u"schemas/"_s + kind + u".schema.json"_s},
            {u"format"_s, u"habeas-"_s + kind},
            {u"version"_s, 1},
            {u"case"_s, contents.caseNumber},
            {u"organisation"_s, contents.organisation.name},
            {u"language"_s, languageCode(contents.language)},
            {u"made"_s, contents.madeAt.toUTC().toString(Qt::ISODate)}};
}

QJsonObject said(const Code &code, const Words &words)
{
    QJsonObject json = code.toJson();
    json.insert(u"text"_s, words.say(code));
    return json;
}

QJsonArray said(const QList<Code> &codes, const Words &words)
{
    QJsonArray json;
    for (const Code &code : codes)
        json.append(said(code, words));
    return json;
}

/// ISO 8601 in UTC; null while nobody knows.
QJsonValue timeValue(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODate)) : QJsonValue();
}

QJsonValue textValue(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QByteArray written(const QJsonObject &document)
{
    return QJsonDocument(document).toJson(QJsonDocument::Indented);
}

QJsonObject reasonValue(const WithholdingReason &reason)
{
    return {{u"ground"_s, reason.ground}, {u"text"_s, reason.text}};
}

QJsonObject itemValue(const PlannedSystem &system, const PlannedItem &planned, const Words &words)
{
    const Item &item = planned.handedOut->item;
    QJsonObject json{{u"path"_s, planned.path},
                     {u"readable"_s, QJsonArray::fromStringList(planned.readable)},
                     {u"system"_s, system.id.toString()},
                     {u"originalPath"_s, item.path},
                     {u"title"_s, item.title},
                     {u"kind"_s, codeOf(item.kind)},
                     {u"mediaType"_s, item.mediaType},
                     {u"ownership"_s, codeOf(item.ownership)},
                     {u"changed"_s, timeValue(item.modifiedAt)},
                     {u"read"_s, timeValue(item.readAt)},
                     {u"source"_s, item.request},
                     {u"remarks"_s, said(item.remarks, words)},
                     {u"size"_s, item.sizeBytes},
                     {u"sha512"_s, QString::fromLatin1(item.sha512.toHex())}};
    if (planned.handedOut->redacted)
        json.insert(u"redacted"_s, reasonValue(*planned.handedOut->redacted));
    return json;
}

} // namespace

QByteArray ledgerDocument(const BundleContents &contents, const Words &words)
{
    QJsonArray systems;
    for (const LedgerLine &line : contents.ledger) {
        QJsonArray gaps;
        for (const Gap &gap : line.gaps) {
            QJsonObject json = said(gap.reason, words);
            json.insert(u"where"_s, gap.where);
            gaps.append(json);
        }
        systems.append(QJsonObject{
            {u"id"_s, line.system.toString()},
            {u"name"_s, line.systemName},
            {u"state"_s, codeOf(line.state)},
            {u"found"_s, line.found},
            {u"read"_s, timeValue(line.readAt)},
            {u"how"_s, said(line.how, words)},
            {u"gaps"_s, gaps},
            {u"failure"_s, line.failure ? QJsonValue(said(*line.failure, words)) : QJsonValue()},
            {u"reason"_s, textValue(line.reason)},
            {u"goneOn"_s, line.goneOn.isValid() ? QJsonValue(line.goneOn.toString(Qt::ISODate)) : QJsonValue()}});
    }
    QJsonObject document = head(contents, u"ledger"_s);
    document.insert(u"systems"_s, systems);
    return written(document);
}

QByteArray withheldDocument(const BundleContents &contents, const BundlePlan &plan)
{
    qint64 count = 0;
    QJsonArray withheld;
    QJsonArray redacted;
    for (const PlannedSystem &system : plan.systems) {
        if (!system.contents)
            continue;
        std::map<std::tuple<QString, QString, QString>, qint64> counts;
        for (const Withheld &item : system.contents->withheld)
            ++counts[{codeOf(item.kind), item.reason.ground, item.reason.text}];
        for (const auto &[key, items] : counts) {
            const auto &[kind, ground, text] = key;
            withheld.append(QJsonObject{{u"system"_s, system.id.toString()},
                                        {u"systemName"_s, system.name},
                                        {u"kind"_s, kind},
                                        {u"count"_s, items},
                                        {u"ground"_s, ground},
                                        {u"text"_s, text}});
            count += items;
        }
        for (const PlannedItem &item : system.items) {
            if (!item.handedOut->redacted)
                continue;
            QJsonObject json = reasonValue(*item.handedOut->redacted);
            json.insert(u"path"_s, item.path);
            redacted.append(json);
        }
    }
    QJsonObject document = head(contents, u"withheld"_s);
    document.insert(u"count"_s, count);
    document.insert(u"withheld"_s, withheld);
    document.insert(u"redacted"_s, redacted);
    return written(document);
}

Result<> writeItemsDocument(const BundleContents &contents, const BundlePlan &plan, const Words &words,
                            ByteSink &target)
{
    QJsonArray systems;
    for (const PlannedSystem &system : plan.systems)
        systems.append(QJsonObject{{u"id"_s, system.id.toString()}, {u"name"_s, system.name}});
    QJsonObject document = head(contents, u"items"_s);
    document.insert(u"systems"_s, systems);
    const QByteArray begin = QJsonDocument(document).toJson(QJsonDocument::Compact);
    if (auto result = target.write(begin.chopped(1) + ",\"items\":["); !result)
        return result;
    QByteArray separator = "\n";
    for (const PlannedSystem &system : plan.systems) {
        for (const PlannedItem &item : system.items) {
            const QByteArray json = QJsonDocument(itemValue(system, item, words)).toJson(QJsonDocument::Compact);
            if (auto result = target.write(separator + json); !result)
                return result;
            separator = ",\n";
        }
    }
    return target.write("\n]}\n");
}

QList<std::pair<QString, QByteArray>> schemaFiles()
{
    QList<std::pair<QString, QByteArray>> files;
    for (const QString &kind : {u"items"_s, u"ledger"_s, u"withheld"_s}) {
        const QString path = u"schemas/"_s + kind + u".schema.json"_s;
        QFile file(u":/"_s + path);
        [[maybe_unused]] const bool open = file.open(QIODevice::ReadOnly);
        Q_ASSERT_X(open, "schemaFiles", "a schema is not compiled in");
        files.append({path, file.readAll()});
    }
    return files;
}

} // namespace habeas::bundles
