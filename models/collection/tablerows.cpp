// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tablerows.h"

#include "connectors/spelling.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::collection {
namespace {

using connectors::skeletonWords;
using preview::Passage;
using Kind = PersonDecision::Kind;

/// Any word by which a row may name the subject: too many rather than too few, so that no row of theirs is hidden.
QSet<QString> wordsOf(const Subject &subject)
{
    QSet<QString> words;
    const QStringList names =
        QStringList{subject.givenName, subject.familyName} + subject.otherNames + subject.userNames + subject.mails;
    for (const QString &name : names) {
        const QStringList parts = skeletonWords(name);
        words.unite(QSet<QString>(parts.begin(), parts.end()));
    }
    return words;
}

class Rows
{
public:
    Rows(const QString &text, const Finding &finding, const PersonVerdicts &verdicts, const QSet<QString> &subject)
        : m_text(text), m_finding(finding), m_verdicts(verdicts), m_subject(subject)
    { }

    bool isOfOthers(const Passage &row)
    {
        QString rest; // what of the row names nobody else
        qsizetype from = row.start;
        const qsizetype end = row.start + row.length;
        bool namesOthers = false;
        for (auto mark = firstIn(row); mark != m_finding.marks.end() && mark->start < end; ++mark) {
            const Kind kind = m_verdicts.kindOf(m_finding.named.at(mark->named).key);
            if (kind == Kind::Subject)
                return false;
            if (kind != Kind::Undecided && kind != Kind::Redact)
                continue;
            namesOthers = true;
            rest += QStringView(m_text).mid(from, mark->start - from);
            rest += u' ';
            from = mark->start + mark->length;
        }
        if (!namesOthers)
            return false;
        if (from < end)
            rest += QStringView(m_text).mid(from, end - from);
        const QStringList words = skeletonWords(rest);
        return std::none_of(words.begin(), words.end(),
                            [this](const QString &word) { return m_subject.contains(word); });
    }

private:
    QList<Finding::Mark>::const_iterator firstIn(const Passage &row) const
    {
        return std::lower_bound(m_finding.marks.begin(), m_finding.marks.end(), row.start,
                                [](const Finding::Mark &mark, qsizetype start) { return mark.start < start; });
    }

    const QString &m_text;
    const Finding &m_finding;
    const PersonVerdicts &m_verdicts;
    const QSet<QString> &m_subject;
};

} // namespace

QList<Passage> rowsOfOthers(const preview::PlainText &text, const std::optional<Finding> &finding,
                            const PersonVerdicts &verdicts, const Subject &subject)
{
    QList<Passage> others;
    if (!finding || finding->lengths != QList<qint64>{text.text.size()})
        return others;
    const QSet<QString> words = wordsOf(subject);
    Rows rows(text.text, *finding, verdicts, words);
    std::copy_if(text.rows.begin(), text.rows.end(), std::back_inserter(others),
                 [&rows](const Passage &row) { return rows.isOfOthers(row); });
    return others;
}

} // namespace habeas::collection
