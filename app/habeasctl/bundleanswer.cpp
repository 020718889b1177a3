// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bundleanswer.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ctl {

QJsonObject answerOf(const bundles::BagReport &report, const Words &words)
{
    QJsonArray problems;
    for (const bundles::Problem &problem : report.problems) {
        QJsonObject json = problem.reason.toJson();
        json.insert(u"path"_s, problem.path);
        json.insert(u"text"_s, words.say(problem.reason));
        problems.append(json);
    }
    return {{u"valid"_s, report.isValid()},
            {u"case"_s, report.caseNumber},
            {u"payloadFiles"_s, report.facts.payloadFiles},
            {u"payloadBytes"_s, report.facts.payloadBytes},
            {u"manifestSha512"_s, QString::fromLatin1(report.facts.manifestSha512.toHex())},
            {u"tagManifestSha512"_s, QString::fromLatin1(report.facts.tagManifestSha512.toHex())},
            {u"problems"_s, problems}};
}

void failWithProblems(Context &context, const QList<bundles::Problem> &problems)
{
    for (const bundles::Problem &problem : problems) {
        const QString place = problem.path.isEmpty() ? QString() : problem.path + u": "_s;
        context.warn(place + context.words.say(problem.reason));
    }
    context.exit = Failed;
}

} // namespace habeas::ctl
