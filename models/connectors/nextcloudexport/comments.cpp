// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comments.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

#include <array>
#include <iterator>

namespace habeas::connectors {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Kind {
    QStringView name;
    Ownership ownership;
};
enum Author { Own, Mentioning, Others, Unclear };
constexpr Kind kinds[] = {
    {u"own", Ownership::Own},
    {u"mentioning", Ownership::AboutSubject},
    {u"others", Ownership::OtherPerson},
    {u"unclear", Ownership::Unknown},
};

/// Nextcloud writes a mention as @uid, or as @"uid" where the uid holds a space or an '@'.
QRegularExpression mentionOf(const QString &uid)
{
    return QRegularExpression(u"@(\"%1\"|%1(?![\\w.@'-]*\\w))"_s.arg(QRegularExpression::escape(uid)),
                              QRegularExpression::CaseInsensitiveOption
                                  | QRegularExpression::UseUnicodePropertiesOption);
}

class Splitter
{
public:
    explicit Splitter(const QString &uid) : m_uid(uid), m_mention(mentionOf(uid)) { }

    void addPath(const QString &path, const QJsonValue &comments, bool onReceived)
    {
        std::array<QJsonArray, std::size(kinds)> ofPath;
        // What is no list of comments is still somebody's words.
        const QJsonArray all = comments.isArray() ? comments.toArray() : QJsonArray{comments};
        for (const QJsonValue &comment : all) {
            const Author author = comments.isArray() ? authorOf(comment.toObject()) : Unclear;
            ofPath[author].append(comment);
            count(onReceived, author, comment.toObject());
        }
        for (std::size_t author = 0; author < ofPath.size(); ++author) {
            if (!ofPath[author].isEmpty())
                m_groups[onReceived][author].comments.insert(path, ofPath[author]);
        }
    }

    QList<CommentGroup> groups() const
    {
        QList<CommentGroup> filled;
        for (const bool onReceived : {false, true}) {
            for (std::size_t author = 0; author < std::size(kinds); ++author) {
                CommentGroup group = m_groups[onReceived][author];
                if (group.count == 0)
                    continue;
                group.name = kinds[author].name.toString();
                group.onReceived = onReceived;
                group.ownership = kinds[author].ownership;
                group.otherPeople = m_people[onReceived][author].values();
                group.otherPeople.sort();
                filled << group;
            }
        }
        return filled;
    }

private:
    Author authorOf(const QJsonObject &comment) const
    {
        const QString type = comment[u"actorType"].toString();
        const QString actor = comment[u"actorId"].toString();
        if (m_uid.isEmpty() || type.isEmpty() || actor.isEmpty())
            return Unclear;
        if (type == u"users" && actor == m_uid)
            return Own;
        return comment[u"message"].toString().contains(m_mention) ? Mentioning : Others;
    }

    void count(bool onReceived, Author author, const QJsonObject &comment)
    {
        CommentGroup &group = m_groups[onReceived][author];
        ++group.count;
        const QString actor = comment[u"actorId"].toString();
        if (author != Own && !actor.isEmpty())
            m_people[onReceived][author].insert(actor);
        const auto written = QDateTime::fromString(comment[u"creationDateTime"].toString(), Qt::ISODate).toUTC();
        if (written.isValid() && (!group.newest.isValid() || group.newest < written))
            group.newest = written;
    }

    const QString m_uid;
    const QRegularExpression m_mention;
    std::array<std::array<CommentGroup, std::size(kinds)>, 2> m_groups; ///< by onReceived, author
    std::array<std::array<QSet<QString>, std::size(kinds)>, 2> m_people;
};

} // namespace

QList<CommentGroup> splitComments(const QJsonObject &comments, const QString &uid,
                                  const std::function<bool(const QString &)> &isInExport)
{
    Splitter splitter(uid);
    for (auto it = comments.begin(); it != comments.end(); ++it)
        splitter.addPath(it.key(), *it, !isInExport(it.key()));
    return splitter.groups();
}

} // namespace habeas::connectors
