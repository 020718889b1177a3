// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "refusalform.h"

#include "groundfacts.h"
#include "widgets/checklist.h"

#include "law/citation.h"

#include "itemmodels/wording.h"

#include <QFormLayout>
#include <QGroupBox>
#include <QPlainTextEdit>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {

RefusalForm::RefusalForm(const Reader &reader, QWidget *parent)
    : NoticeForm(parent),
      m_reader(reader),
      m_rights(new CheckList(tr("Refused rights"))),
      m_grounds(new CheckList(tr("Grounds of the law"))),
      m_facts(new QVBoxLayout),
      m_explanation(sentencesField())
{
    if (auto table = law::Grounds::load())
        m_table = *std::move(table);
    QFormLayout *form = noticeLayout(this);
    form->addRow(tr("&Refused; none ticked: all that was asked for"), m_rights);
    form->addRow(tr("Gr&ounds of the law"), m_grounds);
    form->addRow(m_facts);
    form->addRow(tr("What else is to be said &here, in whole sentences"), m_explanation);
    m_grounds->setObjectName(u"no-ground"_s);
    m_explanation->setObjectName(u"explanation"_s);
    connect(m_rights, &CheckList::edited, this, [this] {
        listGrounds();
        Q_EMIT edited();
    });
    connect(m_grounds, &CheckList::edited, this, [this] {
        askFacts();
        Q_EMIT edited();
    });
    connect(m_explanation, &QPlainTextEdit::textChanged, this, &NoticeForm::edited);
}

void RefusalForm::take(const CaseSheet &sheet, bool isOther)
{
    m_organisation = sheet.organisation;
    m_today = sheet.today;
    const QStringList ticked = isOther ? QStringList() : m_rights->checked();
    m_rights->clear();
    for (const law::Right right : sheet.value().rights)
        m_rights->add(itemmodels::rightText(right), codeOf(right));
    {
        const QSignalBlocker quiet(m_rights);
        m_rights->setChecked(ticked);
    }
    if (isOther) {
        m_grounds->clear();
        dropFacts();
        m_explanation->clear();
    }
    listGrounds();
}

/// The grounds that can stand against what is refused; those against the request as a whole first.
void RefusalForm::listGrounds()
{
    const QStringList ticked = m_grounds->checked();
    const auto region = fromCode<law::Region>(m_organisation.region);
    QStringList rights = m_rights->checked();
    for (int row = 0; rights.isEmpty() && row < m_rights->count(); ++row)
        rights << m_rights->item(row)->data(Qt::UserRole).toString();
    QList<law::Ground> grounds;
    for (const QString &code : std::as_const(rights)) {
        const auto right = fromCode<law::Right>(code);
        if (!right || !region)
            continue;
        const auto against = m_table.against(*right, *region, m_organisation.body == Organisation::Body::Public);
        for (const law::Ground &ground : against) {
            if (!grounds.contains(ground))
                grounds << ground;
        }
    }
    std::stable_partition(grounds.begin(), grounds.end(), [](const law::Ground &ground) {
        return ground.effect == law::Ground::Effect::RefuseRequest;
    });
    const QSignalBlocker quiet(m_grounds);
    m_grounds->clear();
    const Language language = m_reader.words.language();
    for (const law::Ground &ground : std::as_const(grounds)) {
        const QString source = law::citationIn(language, ground.sources.constFirst());
        m_grounds->add(ground.title.in(language) + u" · "_s + source, ground.code, ground.condition.in(language));
    }
    m_grounds->setChecked(ticked);
    askFacts();
}

void RefusalForm::askFacts()
{
    QStringList asked;
    for (const auto &[code, facts] : std::as_const(m_asked))
        asked << code;
    const QStringList ticked = m_grounds->checked();
    if (asked == ticked) // nobody loses the field they are in
        return;
    noteFacts();
    const auto known = m_known;
    dropFacts();
    m_known = known;
    for (const QString &code : ticked) {
        const law::Ground *ground = m_table.find(code);
        if (!ground)
            continue;
        auto *box = new QGroupBox(QString(ground->title.in(m_reader.words.language())).replace(u'&', u"&&"_s));
        auto *facts = new GroundFacts;
        auto *column = new QVBoxLayout(box);
        column->addWidget(facts);
        facts->ask(*ground, m_known.value(code), m_reader.words.language(), m_today);
        m_facts->addWidget(box);
        m_asked << std::pair(code, facts);
        connect(facts, &GroundFacts::edited, this, &NoticeForm::edited);
    }
}

void RefusalForm::noteFacts()
{
    for (const auto &[code, facts] : std::as_const(m_asked))
        m_known.insert(code, facts->facts());
}

void RefusalForm::dropFacts()
{
    m_known.clear();
    m_asked.clear();
    while (QLayoutItem *item = m_facts->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the one that says it was edited
        delete item;
    }
}

bool RefusalForm::beginAt(const letters::Missing &missing)
{
    if (missing.what.name.section(u'.', -1).startsWith(u"fact"_s)) {
        for (const auto &[code, facts] : std::as_const(m_asked)) {
            if (facts->beginAtMissing())
                return true;
        }
    }
    return NoticeForm::beginAt(missing);
}

void RefusalForm::clear()
{
    m_organisation = {};
    m_rights->clear();
    m_grounds->clear();
    dropFacts();
    m_explanation->clear();
}

workflow::Notice RefusalForm::notice() const
{
    workflow::RefusalNotice notice;
    const QStringList rights = m_rights->checked();
    for (const QString &code : rights) {
        if (const auto right = fromCode<law::Right>(code))
            notice.rights << *right;
    }
    for (const auto &[code, facts] : m_asked)
        notice.grounds << law::ReliedGround{code, facts->facts()};
    notice.explanation = sentencesIn(m_explanation);
    return notice;
}

void RefusalForm::show(const workflow::Notice &notice)
{
    const auto &kept = std::get<workflow::RefusalNotice>(notice);
    m_rights->setChecked(codesOf(kept.rights));
    listGrounds();
    dropFacts();
    QStringList codes;
    for (const law::ReliedGround &ground : kept.grounds) {
        codes << ground.code;
        m_known.insert(ground.code, ground.facts);
    }
    {
        const QSignalBlocker quiet(m_grounds);
        m_grounds->setChecked(codes);
    }
    askFacts();
    m_explanation->setPlainText(kept.explanation);
}

} // namespace habeas::ui
