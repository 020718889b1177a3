// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "budget.h"
#include "reader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace habeas::preview {
namespace {

/// Numbers and literals as they stand in the file: an id of 17 digits is neither rounded nor grouped.
QString written(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isNull() || value.isUndefined())
        return {};
    const QByteArray json = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(json.sliced(1, json.size() - 2));
}

bool isFlat(const QJsonArray &array)
{
    return std::none_of(array.begin(), array.end(),
                        [](const auto &value) { return value.isObject() || value.isArray(); });
}

/// Names and values, those inside others under "outer / inner".
void flatten(Budget &budget, QList<QStringList> &rows, const QString &name, const QJsonValue &value, int depth)
{
    if (budget.isFull())
        return;
    const QString before = name.isEmpty() ? QString() : name + u" / "_s;
    if (value.isObject() && depth < limits::depth) {
        const QJsonObject object = value.toObject();
        for (auto field = object.begin(); field != object.end(); ++field)
            flatten(budget, rows, before + field.key(), *field, depth + 1);
        return;
    }
    if (value.isArray() && !isFlat(value.toArray()) && depth < limits::depth) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            flatten(budget, rows, before + QString::number(i + 1), array[i], depth + 1);
        return;
    }
    budget.addRow(rows, {name, written(value)});
}

QStringList columnsOf(const QJsonArray &records)
{
    QStringList columns;
    QSet<QString> known;
    for (const auto &record : records) {
        const QStringList keys = record.toObject().keys();
        for (const QString &key : keys) {
            if (!known.contains(key)) {
                known.insert(key);
                columns << key;
            }
        }
    }
    return columns;
}

Section tableOf(Budget &budget, const QJsonArray &records)
{
    Section table;
    table.hasHeader = true;
    const QStringList columns = columnsOf(records);
    budget.addRow(table.rows, columns);
    for (const auto &record : records) {
        QStringList cells;
        const QJsonObject object = record.toObject();
        for (const QString &column : columns)
            cells << written(object[column]);
        if (!budget.addRow(table.rows, cells))
            break;
    }
    return table;
}

bool isMessage(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    return object[u"message"].isString() && object.contains(u"actorId"_s);
}

/// Nextcloud writes "{mention-user1}" where a person or file is meant, and tells beside the text what stands there.
QString spoken(const QJsonObject &message)
{
    QString text = message[u"message"].toString();
    const QJsonObject parameters = message[u"messageParameters"].toObject();
    for (auto it = parameters.begin(); it != parameters.end(); ++it) {
        const QJsonObject parameter = it->toObject();
        const QString sign = parameter[u"type"].toString() == u"user" ? u"@"_s : QString();
        text.replace(u'{' + it.key() + u'}', sign + parameter[u"name"].toString());
    }
    return text;
}

Message messageOf(const QJsonObject &object)
{
    Message message;
    if (object.contains(u"timestamp"_s))
        message.at = QDateTime::fromSecsSinceEpoch(object[u"timestamp"].toVariant().toLongLong(), Qt::UTC);
    else
        message.at = QDateTime::fromString(object[u"creationDateTime"].toString(), Qt::ISODate).toUTC();
    message.authorId = object[u"actorId"].toString();
    message.author = object[u"actorDisplayName"].toString();
    message.text = spoken(object);
    return message;
}

/// A chat is a list of messages; comments are lists of them under the files' paths.
std::optional<QJsonArray> messagesOf(const QJsonDocument &document)
{
    const auto isChat = [](const QJsonArray &array) {
        return !array.isEmpty() && std::all_of(array.begin(), array.end(), isMessage);
    };
    if (isChat(document.array()))
        return document.array();
    QJsonArray all;
    const QJsonObject files = document.object();
    for (const auto &file : files) {
        if (!isChat(file.toArray()))
            return std::nullopt;
        const QJsonArray comments = file.toArray();
        for (const auto &comment : comments)
            all.append(comment);
    }
    return all.isEmpty() ? std::nullopt : std::optional(all);
}

/// A reply carries what it replies to, another's words most often: they stand before it as a message of whoever wrote
/// them, so that they are looked through and covered as any other.
QList<Message> quotedIn(const QJsonObject &message)
{
    QList<Message> quoted;
    QJsonValue parent = message[u"parent"];
    while (isMessage(parent) && quoted.size() < limits::depth) {
        Message quote = messageOf(parent.toObject());
        quote.text.replace(u'\n', u"\n> "_s).prepend(u"> "_s);
        quoted.prepend(quote);
        parent = parent[u"parent"];
    }
    return quoted;
}

void addMessages(Budget &budget, Preview &preview, const QJsonArray &messages)
{
    QList<QList<Message>> all;
    for (const auto &message : messages)
        all << (quotedIn(message.toObject()) << messageOf(message.toObject()));
    // Oldest first, as it was read then; Nextcloud gives the newest first.
    std::stable_sort(all.begin(), all.end(),
                     [](const auto &a, const auto &b) { return a.constLast().at < b.constLast().at; });
    qint64 count = 0;
    bool isFull = false;
    for (const QList<Message> &each : std::as_const(all)) {
        count += each.size();
        for (const Message &message : each)
            isFull = isFull || !budget.addMessage(preview.messages, message);
    }
    if (isFull)
        preview.remarks << Remark{Remark::Kind::OnlyMessages, preview.messages.size(), count};
}

Preview asText(wire::Question question, const QByteArray &content)
{
    question.sent = std::min(question.sent, limits::textBytes);
    return readText(question, content.first(question.sent));
}

} // namespace

Preview readJson(const wire::Question &question, const QByteArray &content)
{
    if (question.sent < question.total)
        return asText(question, content);
    QJsonParseError problem{};
    const auto document = QJsonDocument::fromJson(content, &problem);
    if (problem.error != QJsonParseError::NoError) {
        Preview preview = asText(question, content);
        const bool isDeep = problem.error == QJsonParseError::DeepNesting; // it may be sound
        preview.remarks << Remark{isDeep ? Remark::Kind::TooDeep : Remark::Kind::NotWellFormed, 0, 0};
        return preview;
    }
    Budget budget;
    Preview preview;
    const QJsonArray array = document.array();
    const bool isTable =
        !array.isEmpty() && std::all_of(array.begin(), array.end(), [](const auto &value) { return value.isObject(); });
    qint64 rows = 0;
    if (const auto messages = messagesOf(document)) {
        addMessages(budget, preview, *messages);
    } else if (isTable) {
        preview.sections << tableOf(budget, array);
        rows = array.size() + 1;
    } else {
        Section pairs;
        const QJsonValue all = document.isArray() ? QJsonValue(array) : QJsonValue(document.object());
        flatten(budget, pairs.rows, {}, all, 0);
        preview.sections << pairs;
    }
    preview.remarks += budget.remarks(rows);
    return preview;
}

} // namespace habeas::preview
