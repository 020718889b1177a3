// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "run.h"

#include "connectors/archive/itemstream.h"

#include <QJsonDocument>

namespace habeas::connectors::nextcloud {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestPart = 5000; ///< entries of one item

} // namespace

Result<> Run::give(const Item &head, QByteArrayView content)
{
    const auto given = giveItem(head, content, sink);
    items += given ? 1 : 0;
    return given;
}

Result<> Run::giveJson(Item head, const QJsonValue &value)
{
    head.mediaType = u"application/json"_s;
    const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    return give(head, document.toJson(QJsonDocument::Indented));
}

Result<bool> Run::carryOver(const Item &head)
{
    const auto carried = sink.carryOver(head);
    items += carried && *carried ? 1 : 0;
    return carried;
}

void Run::leaveOut(const QString &reason, const QString &where, const QJsonObject &params)
{
    sink.gap({Code{reason, params}, where});
    ++leftOut;
}

void Run::tell(const QString &step, qint64 done, qint64 total, const QString &name) const
{
    watch.tell({done, total, {step, name.isEmpty() ? QJsonObject() : QJsonObject{{u"name"_s, name}}}});
}

QString versionOf(const Run &run, qint64 fileId, const QString &etag)
{
    if (etag.isEmpty())
        return {};
    return QStringList{run.http.address().toString(), run.uid(), QString::number(fileId), etag}.join(u' ');
}

Item recordHead(const QString &path, const QString &request, ItemKind kind)
{
    Item head;
    head.path = path;
    head.title = path.section(u'/', -1);
    head.kind = kind;
    head.mediaType = u"application/json"_s;
    head.ownership = Ownership::Own;
    head.request = request;
    return head;
}

Result<> LongList::add(const QJsonValue &entry, const QString &otherPerson, const QDateTime &at)
{
    m_entries.append(entry);
    ++m_count;
    if (!otherPerson.isEmpty())
        m_people.insert(otherPerson);
    if (at.isValid() && (!m_newest.isValid() || m_newest < at))
        m_newest = at;
    return m_entries.size() < longestPart ? Result<>() : flush();
}

Result<> LongList::flush()
{
    Item head = m_head;
    if (++m_given > 1) {
        const qsizetype dot = head.path.lastIndexOf(u'.');
        head.path.insert(dot, u"-%1"_s.arg(m_given));
        head.title += u" (%1)"_s.arg(m_given);
    }
    head.otherPeople = m_people.values();
    head.otherPeople.sort();
    head.modifiedAt = m_newest;
    const auto given = m_run.giveJson(head, std::exchange(m_entries, {}));
    m_people.clear();
    m_newest = {};
    return given;
}

Result<> LongList::finish()
{
    return m_entries.isEmpty() ? Result<>() : flush();
}

} // namespace habeas::connectors::nextcloud
