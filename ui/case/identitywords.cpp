// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "identitywords.h"

#include "heardform.h"
#include "identitypage.h"

#include "itemmodels/wording.h"
#include "law/citation.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

/// With the reason, where there was nothing to hear.
QString hearingOf(const workflow::IdentityCheck &check)
{
    const QString text = IdentityPage::tr("Young person: %1").arg(HeardForm::text(check.heard));
    const QString why = check.hearing ? check.hearing->note : QString();
    return why.isEmpty() ? text : text + u" – "_s + why;
}

/// Who objects to what, or what the head decided, and why.
QString disputeOf(const Event &event, const CaseSheet &sheet, const Reader &reader)
{
    const QString day = itemmodels::shortDay(event.on, sheet.today, reader.locale);
    if (event.kind == Event::Kind::ConflictKnown)
        return IdentityPage::tr("Objection of %1: %2").arg(day, event.note);
    //: %1 is who decided, %2 the day
    return IdentityPage::tr("On the objection %1 decided on %2: %3")
        .arg(event.details.value(u"by"_s).toString(), day, event.note);
}

} // namespace

QString whoAsks(const CaseSheet &sheet, const workflow::IdentityCheck &check, const Reader &reader)
{
    const Case &value = sheet.value();
    QStringList lines;
    if (check.isForAnother)
        lines << IdentityPage::tr("%1 asks for %2.").arg(value.representative->name, value.subject.fullName());
    else
        lines << IdentityPage::tr("%1 asks in person.").arg(value.subject.fullName());
    if (!value.subject.group.isEmpty())
        lines << value.subject.group;
    if (value.subject.bornOn)
        lines << IdentityPage::tr("born on %1").arg(itemmodels::dayText(*value.subject.bornOn, reader.locale));
    return lines.join(u'\n');
}

QString whatFor(const CaseSheet &sheet, const law::IdentityMethods &methods, const Reader &reader)
{
    const Case &value = sheet.value();
    QStringList rights;
    for (const law::Right right : value.rights)
        rights << itemmodels::rightName(right);
    QStringList lines{rights.join(u", "_s)};
    if (const law::PurposeHint *purpose = methods.purposeOf(value.rights)) {
        const auto region = fromCode<law::Region>(sheet.organisation.region);
        QStringList sources;
        for (const QString &source : purpose->sources.in(region ? law::countryOf(*region) : law::Country::Germany))
            sources << law::citationIn(reader.words.language(), source);
        lines << IdentityPage::tr("How sure one has to be: %1").arg(purpose->text.in(reader.words.language())) + u'\n'
                + sources.join(u" · "_s);
    }
    if (!value.request.isEmpty())
        lines << IdentityPage::tr("In their words: %1").arg(value.request);
    return lines.join(u"\n\n"_s);
}

QList<workflow::IdentityWay> waysOf(const CaseSheet &sheet, const workflow::IdentityCheck &check,
                                    const law::IdentityMethods &methods)
{
    auto ways = workflow::waysToIdentify(methods, check.requester, sheet.value(), sheet.organisation);
    const QString code = check.identity ? check.identity->details.value(u"method"_s).toString() : QString();
    const law::IdentityMethod *taken = methods.find(code);
    if (taken && std::none_of(ways.begin(), ways.end(), [&](const auto &way) { return way.method.code == code; }))
        ways << workflow::IdentityWay{*taken, {}};
    return ways;
}

QString outcomeOf(const CaseSheet &sheet, const workflow::IdentityCheck &check, const law::IdentityMethods &methods,
                  const Reader &reader)
{
    QStringList lines;
    for (const Code &obstacle : workflow::obstaclesOf(check))
        lines << reader.words.say(obstacle);
    if (check.isCopyHere)
        lines << reader.words.say({u"obstacle.copy-here"_s, {}});
    if (lines.isEmpty())
        lines << IdentityPage::tr("It is known who asks, and in which capacity.");
    if (check.isForAnother && (check.isAboutYoung || check.hearing))
        lines << hearingOf(check);
    for (const Event &event : check.objections)
        lines << disputeOf(event, sheet, reader);
    for (const auto &shown : {check.capacity, check.identity}) {
        const law::IdentityMethod *method =
            shown ? methods.find(shown->details.value(u"method"_s).toString()) : nullptr;
        if (method)
            lines << IdentityPage::tr("%1: %2 (%3)")
                         .arg(method->title.in(reader.words.language()), shown->details.value(u"seen"_s).toString(),
                              itemmodels::shortDay(shown->on, sheet.today, reader.locale));
    }
    return lines.join(u"\n\n"_s);
}

} // namespace habeas::ui
