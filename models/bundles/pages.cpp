// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages.h"

#include "crypto/digest.h"
#include "html.h"

#include <QFile>
#include <QLocale>
#include <QMap>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace habeas::bundles {
namespace {

using kainjow::mustache::data;

QByteArray resource(const QString &name)
{
    QFile file(u":/bundle/"_s + name);
    [[maybe_unused]] const bool open = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(open, "resource", "a template is not compiled in");
    return file.readAll();
}

/// For the templates, which escape what is markup: controls are made visible here.
std::string text(const QString &value)
{
    return withoutControls(value).toStdString();
}

data emptyList()
{
    return data(data::type::list);
}

/// \a target as a link on the page \a from; both are paths in the bag.
std::string link(const QString &from, const QString &target)
{
    QString reference = u"../"_s.repeated(from.count(u'/'));
    const auto parts = target.split(u'/');
    for (qsizetype i = 0; i < parts.size(); ++i)
        reference += (i > 0 ? u"/"_s : QString()) + QString::fromLatin1(QUrl::toPercentEncoding(parts[i]));
    return reference.toStdString();
}

QString joined(const Contact &contact)
{
    QStringList lines{contact.name};
    lines << contact.address << contact.email << contact.phone << contact.web;
    lines.removeAll(QString());
    return lines.join(u", "_s);
}

} // namespace

Pages::Pages(const BundleContents &contents, const BundlePlan &plan)
    : m_contents(contents), m_plan(plan), m_words(Words::of(contents.language)), m_style(resource(u"style.css"_s))
{ }

QString Pages::say(const char *name, const QJsonObject &params) const
{
    return m_words.say({QLatin1String(name), params});
}

QString Pages::size(qint64 bytes) const
{
    const QLocale locale(m_contents.language == Language::German ? u"de_DE"_s : u"en_GB"_s);
    return locale.formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

QString Pages::day(const QDateTime &time) const
{
    if (!time.isValid())
        return {};
    const QString date = time.toTimeZone(m_contents.organisation.zone()).date().toString(Qt::ISODate);
    return m_words.say({u"bundles.day"_s, {{u"day"_s, date}}});
}

std::string Pages::render(const char *name, Data &values) const
{
    kainjow::mustache::mustache form(resource(QLatin1String(name)).toStdString());
    Q_ASSERT_X(form.is_valid(), "render", form.error_message().c_str());
    values.set("say", sentences());
    return form.render(values);
}

Pages::Data Pages::sentences() const
{
    constexpr QLatin1String prefix("bundles.start.");
    Data said;
    for (const QString &name : m_words.names()) {
        if (name.startsWith(prefix))
            said.set(name.mid(prefix.size()).toStdString(), text(m_words.sentence(name)));
    }
    return said;
}

QByteArray Pages::page(const QString &title, const QByteArray &body) const
{
    Data values;
    values.set("lang", languageCode(m_contents.language).toStdString());
    values.set("title", text(title));
    values.set("style", m_style.toStdString());
    values.set("styleHash", "sha256-" + crypto::digestOf(crypto::Hash::Sha256, m_style).toBase64().toStdString());
    values.set("body", body.toStdString());
    return QByteArray::fromStdString(render("page.html", values));
}

QByteArray Pages::start() const
{
    const QString title = say("bundles.page.title", {{u"number"_s, m_contents.caseNumber}});
    const QJsonObject name{{u"name"_s, m_contents.organisation.name}};
    const QDate made = m_contents.madeAt.toTimeZone(m_contents.organisation.zone()).date();
    Data values;
    values.set("title", text(title));
    values.set("from",
               text(say("bundles.page.from",
                        {{u"name"_s, m_contents.organisation.name}, {u"day"_s, made.toString(Qt::ISODate)}})));
    const bool isYoung = m_contents.address == Address::YoungPerson;
    Data lead = emptyList();
    lead.push_back(text(say(isYoung ? "bundles.lead.young1" : "bundles.lead.adult1", name)));
    lead.push_back(text(say(isYoung ? "bundles.lead.young2" : "bundles.lead.adult2", name)));
    values.set("lead", lead);
    Data systems = emptyList();
    for (qsizetype i = 0; i < m_plan.systems.size(); ++i)
        systems.push_back(systemRow(m_plan.systems[i], i + 1));
    values.set("systems", systems);
    values.set("inside",
               text(m_plan.items == 0
                        ? say("bundles.page.empty")
                        : say("bundles.page.inside", {{u"count"_s, m_plan.items}, {u"size"_s, size(m_plan.bytes)}})));
    addMissing(values);
    values.set("contacts", contacts());
    values.set("files", files());
    return page(title, QByteArray::fromStdString(render("start.html", values)));
}

Pages::Data Pages::systemRow(const PlannedSystem &system, qsizetype number) const
{
    Data row;
    row.set("name", text(system.name));
    Data notes = emptyList();
    QString answer = say("bundles.state.unlisted");
    if (system.line) {
        answer = m_words.say({u"bundles.state."_s + codeOf(system.line->state), {{u"count"_s, system.line->found}}});
        for (const Code &how : system.line->how)
            notes.push_back(text(say("bundles.page.how", {{u"how"_s, m_words.say(how)}})));
        if (system.line->goneOn.isValid())
            notes.push_back(text(say("bundles.page.gone", {{u"day"_s, system.line->goneOn.toString(Qt::ISODate)}})));
    }
    row.set("answer", text(answer));
    row.set("notes", notes);
    row.set("size", text(system.items.isEmpty() ? QString() : size(system.bytes)));
    if (system.items.isEmpty())
        return row;
    row.set("anchor", "system" + std::to_string(number));
    if (!system.contents->thirdPartyPolicy.isEmpty())
        row.set("policy", text(system.contents->thirdPartyPolicy));
    if (system.lists.isEmpty()) {
        row.set("items", items(system, 0, system.items.size(), u"START.html"_s));
        return row;
    }
    row.set("list", link(u"START.html"_s, system.lists.first()));
    row.set("listText", text(say("bundles.page.listText", {{u"count"_s, system.items.size()}})));
    row.set("items", std::string());
    return row;
}

std::string Pages::items(const PlannedSystem &system, qsizetype first, qsizetype count, const QString &from) const
{
    Data rows = emptyList();
    for (const PlannedItem &item : system.items.mid(first, count))
        rows.push_back(itemRow(item, from));
    Data values;
    values.set("items", rows);
    return render("items.html", values);
}

Pages::Data Pages::itemRow(const PlannedItem &planned, const QString &from) const
{
    const Item &item = planned.handedOut->item;
    Data row;
    row.set("href", link(from, planned.path));
    row.set("title", text(item.title.isEmpty() ? item.path : item.title));
    if (!planned.readable.isEmpty()) {
        row.set("readable", link(from, planned.readable.first()));
        row.set("readableText", text(say("bundles.page.readable")));
    }
    Data notes = emptyList();
    if (!item.title.isEmpty() && item.title != item.path)
        notes.push_back(text(say("bundles.page.found") + u' ' + item.path));
    for (const Code &remark : item.remarks)
        notes.push_back(text(m_words.say(remark)));
    if (planned.handedOut->redacted)
        notes.push_back(text(say("bundles.page.redacted", {{u"reason"_s, planned.handedOut->redacted->text}})));
    row.set("notes", notes);
    row.set("changed", text(day(item.modifiedAt)));
    row.set("size", text(size(item.sizeBytes)));
    return row;
}

void Pages::addMissing(Data &values) const
{
    Data lines = emptyList();
    Data gaps = emptyList();
    qint64 count = 0;
    for (const PlannedSystem &system : m_plan.systems) {
        QMap<QString, qint64> withheld;
        QMap<QString, qint64> redacted;
        for (const Withheld &item : system.contents ? system.contents->withheld : QList<Withheld>())
            ++withheld[item.reason.text];
        for (const PlannedItem &item : system.items) {
            if (item.handedOut->redacted)
                ++redacted[item.handedOut->redacted->text];
        }
        const auto tell = [&](const char *sentence, const QMap<QString, qint64> &reasons) {
            for (auto reason = reasons.begin(); reason != reasons.end(); ++reason) {
                lines.push_back(text(
                    say(sentence, {{u"system"_s, system.name}, {u"count"_s, *reason}, {u"reason"_s, reason.key()}})));
                count += *reason;
            }
        };
        tell("bundles.page.withheldLine", withheld);
        tell("bundles.page.redactedLine", redacted);
        if (Data missing = gapsOf(system); missing.is_object())
            gaps.push_back(missing);
    }
    if (count > 0) {
        values.set("hasWithheld", Data::type::bool_true);
        values.set("withheldText", text(say("bundles.page.withheld", {{u"count"_s, count}})));
        values.set("withheld", lines);
    }
    if (count > 0 || gaps.is_non_empty_list())
        values.set("hasMissing", Data::type::bool_true);
    values.set("gaps", gaps);
}

/// What a system's line in the ledger lacks; false if it lacks nothing.
Pages::Data Pages::gapsOf(const PlannedSystem &system) const
{
    using State = LedgerLine::State;
    const LedgerLine *line = system.line;
    const bool isComplete = !line || line->state == State::Nothing || line->state == State::Found;
    if (isComplete && (!line || (line->gaps.isEmpty() && !line->failure)))
        return Data(Data::type::bool_false);
    Data lines = emptyList();
    lines.push_back(text(m_words.say({u"bundles.state."_s + codeOf(line->state), {{u"count"_s, line->found}}})));
    if (line->failure)
        lines.push_back(text(m_words.say(*line->failure)));
    for (const Gap &gap : line->gaps) {
        const QString where = gap.where.isEmpty() ? QString() : u" ("_s + gap.where + u')';
        lines.push_back(text(m_words.say(gap.reason) + where));
    }
    if (!line->reason.isEmpty())
        lines.push_back(text(say("bundles.page.reason", {{u"reason"_s, line->reason}})));
    Data gaps;
    gaps.set("name", text(system.name));
    gaps.set("lines", lines);
    return gaps;
}

Pages::Data Pages::contacts() const
{
    Data rows = emptyList();
    const Organisation &organisation = m_contents.organisation;
    const std::initializer_list<std::pair<const char *, const Contact &>> known{
        {"bundles.contact.organisation", organisation.letterhead},
        {"bundles.contact.dpo", organisation.dpo},
        {"bundles.contact.authority", organisation.authority}};
    for (const auto &[role, contact] : known) {
        const QString shown = joined(contact);
        if (shown.isEmpty())
            continue;
        Data row;
        row.set("role", text(say(role)));
        row.set("text", text(shown));
        rows.push_back(row);
    }
    return rows;
}

Pages::Data Pages::files() const
{
    Data rows = emptyList();
    const std::initializer_list<std::pair<const char *, const char *>> known{
        {"letter.pdf, letter.html", "bundles.files.letter"},
        {"data", "bundles.files.data"},
        {"contents", "bundles.files.contents"},
        {"ledger.json", "bundles.files.ledger"},
        {"withheld.json", "bundles.files.withheld"},
        {"items.json", "bundles.files.items"},
        {"schemas", "bundles.files.schemas"},
        {"bagit.txt, bag-info.txt, manifest-sha512.txt, tagmanifest-sha512.txt", "bundles.files.bag"}};
    for (const auto &[name, sentence] : known) {
        Data row;
        row.set("name", std::string(name));
        row.set("text", text(say(sentence)));
        rows.push_back(row);
    }
    return rows;
}

QByteArray Pages::list(const PlannedSystem &system, qsizetype page) const
{
    const QString from = system.lists[page];
    const qsizetype first = page * itemsInList;
    const qsizetype last = std::min(first + itemsInList, system.items.size());
    const QString title = say("bundles.page.list", {{u"system"_s, system.name}});
    Data values;
    values.set("title", text(title));
    values.set("range",
               text(say("bundles.page.range",
                        {{u"first"_s, first + 1}, {u"last"_s, last}, {u"count"_s, system.items.size()}})));
    if (page > 0)
        values.set("previous", link(from, system.lists[page - 1]));
    if (page + 1 < system.lists.size())
        values.set("next", link(from, system.lists[page + 1]));
    values.set("items", items(system, first, last - first, from));
    return this->page(title, QByteArray::fromStdString(render("list.html", values)));
}

QByteArray Pages::readable(const PlannedItem &planned, qsizetype page, const QString &body) const
{
    const Item &item = planned.handedOut->item;
    const QString from = planned.readable[page];
    const QString title = item.title.isEmpty() ? item.path : item.title;
    Data values;
    values.set("title", text(title));
    values.set("start", link(from, u"START.html"_s));
    values.set("original", link(from, planned.path));
    if (page > 0)
        values.set("previous", link(from, planned.readable[page - 1]));
    if (page + 1 < planned.readable.size())
        values.set("next", link(from, planned.readable[page + 1]));
    values.set("body", body.toStdString());
    return this->page(title, QByteArray::fromStdString(render("readable.html", values)));
}

} // namespace habeas::bundles
