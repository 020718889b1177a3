// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "noticeform.h"

#include "widgets/checklist.h"
#include "widgets/dayfield.h"

#include "law/citation.h"
#include "law/grounds.h"
#include "law/identity.h"

#include "itemmodels/wording.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {

using Reason = letters::ExtensionInput::Reason;

namespace {

constexpr int sentencesRows = 4;

QCheckBox *promptBox()
{
    auto *prompt = new QCheckBox(NoticeForm::tr("Asked without undue delay: the &period rests"));
    prompt->setChecked(true);
    return prompt;
}

} // namespace

QFormLayout *noticeLayout(QWidget *page)
{
    auto *form = new QFormLayout(page);
    form->setContentsMargins(0, 0, 0, 0);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    return form;
}

QString sentencesIn(const QPlainTextEdit *field)
{
    return field->toPlainText().simplified();
}

QPlainTextEdit *sentencesField()
{
    auto *field = new QPlainTextEdit;
    field->setTabChangesFocus(true);
    field->setFixedHeight(sentencesRows * field->fontMetrics().lineSpacing() + 12);
    return field;
}

void listRights(CheckList *list, const QList<law::Right> &rights, const QStringList &ticked)
{
    const QSignalBlocker quiet(list);
    list->clear();
    for (const law::Right right : rights)
        list->add(itemmodels::rightText(right), codeOf(right));
    list->setChecked(ticked);
}

QList<law::Right> rightsIn(const CheckList *list)
{
    QList<law::Right> rights;
    const QStringList codes = list->checked();
    for (const QString &code : codes) {
        if (const auto right = fromCode<law::Right>(code))
            rights << *right;
    }
    return rights;
}

QStringList codesOf(const QList<law::Right> &rights)
{
    QStringList codes;
    for (const law::Right right : rights)
        codes << codeOf(right);
    return codes;
}

QStringList idsOf(const QList<SystemId> &systems)
{
    QStringList ids;
    for (const SystemId &system : systems)
        ids << system.toString();
    return ids;
}

IdentityForm::IdentityForm(const Reader &reader, QWidget *parent)
    : NoticeForm(parent),
      m_doubt(sentencesField()),
      m_ways(new CheckList(tr("Ways to show who one is"))),
      m_prompt(promptBox())
{
    if (const auto methods = law::IdentityMethods::load()) {
        const Language language = reader.words.language();
        for (const law::IdentityMethod &method : methods->all())
            m_ways->add(method.title.in(language), method.code, method.procedure.in(language));
    }
    QFormLayout *form = noticeLayout(this);
    form->addRow(tr("Why it is not &clear who asks, in whole sentences"), m_doubt);
    form->addRow(tr("&Ways to choose from, the mildest first"), m_ways);
    form->addRow(m_prompt);
    m_doubt->setObjectName(u"doubt"_s);
    m_ways->setObjectName(u"way"_s);
    connect(m_doubt, &QPlainTextEdit::textChanged, this, &NoticeForm::edited);
    connect(m_ways, &CheckList::edited, this, &NoticeForm::edited);
    connect(m_prompt, &QCheckBox::toggled, this, &NoticeForm::edited);
}

void IdentityForm::take(const CaseSheet &, bool isOther)
{
    if (isOther)
        clear();
}

void IdentityForm::clear()
{
    m_doubt->clear();
    m_ways->setChecked({});
    m_prompt->setChecked(true);
}

workflow::Notice IdentityForm::notice() const
{
    return workflow::IdentityNotice{sentencesIn(m_doubt), m_ways->checked(), m_prompt->isChecked()};
}

void IdentityForm::show(const workflow::Notice &notice)
{
    const auto &kept = std::get<workflow::IdentityNotice>(notice);
    m_doubt->setPlainText(kept.doubt);
    m_ways->setChecked(kept.ways);
    m_prompt->setChecked(kept.withoutUndueDelay);
}

ClarificationForm::ClarificationForm(QWidget *parent)
    : NoticeForm(parent),
      m_areas(new CheckList(tr("Areas to choose from"))),
      m_answerBy(new DayField),
      m_prompt(promptBox())
{
    QFormLayout *form = noticeLayout(this);
    form->addRow(tr("A&reas to choose from; none ticked: all"), m_areas);
    form->addRow(tr("Answer asked for &by"), m_answerBy);
    form->addRow(m_prompt);
    m_answerBy->setObjectName(u"answer-by"_s);
    connect(m_areas, &CheckList::edited, this, &NoticeForm::edited);
    connect(m_answerBy, &DayField::dateChanged, this, &NoticeForm::edited);
    connect(m_prompt, &QCheckBox::toggled, this, &NoticeForm::edited);
}

void ClarificationForm::take(const CaseSheet &sheet, bool isOther)
{
    const QStringList ticked = isOther ? QStringList() : m_areas->checked();
    m_areas->clear();
    for (const System &system : sheet.systems)
        m_areas->add(system.name, system.id.toString());
    m_areas->setChecked(ticked);
    m_answerBy->setMinimumDate(sheet.today);
    if (!isOther)
        return;
    m_answerBy->setDate(sheet.today.addDays(answerDays));
    m_prompt->setChecked(true);
}

void ClarificationForm::clear()
{
    m_areas->clear();
}

workflow::Notice ClarificationForm::notice() const
{
    workflow::ClarificationNotice notice;
    const QStringList areas = m_areas->checked();
    for (const QString &area : areas)
        notice.areas << SystemId::fromString(area);
    notice.answerBy = m_answerBy->date();
    notice.withoutUndueDelay = m_prompt->isChecked();
    return notice;
}

void ClarificationForm::show(const workflow::Notice &notice)
{
    const auto &kept = std::get<workflow::ClarificationNotice>(notice);
    m_areas->setChecked(idsOf(kept.areas));
    m_answerBy->setDate(kept.answerBy);
    m_prompt->setChecked(kept.withoutUndueDelay);
}

ExtensionForm::ExtensionForm(QWidget *parent)
    : NoticeForm(parent), m_reasons(new CheckList(tr("Reasons of the law"))), m_explanation(sentencesField())
{
    m_reasons->add(tr("The request is complex"), codeOf(Reason::Complexity));
    m_reasons->add(tr("The number of the person's requests"), codeOf(Reason::NumberOfRequests));
    QFormLayout *form = noticeLayout(this);
    form->addRow(tr("&Reasons of the law (lack of staff is none)"), m_reasons);
    form->addRow(tr("What makes it so &here, in whole sentences"), m_explanation);
    m_reasons->setObjectName(u"extension-reason"_s);
    m_explanation->setObjectName(u"explanation"_s);
    connect(m_reasons, &CheckList::edited, this, &NoticeForm::edited);
    connect(m_explanation, &QPlainTextEdit::textChanged, this, &NoticeForm::edited);
}

void ExtensionForm::take(const CaseSheet &, bool isOther)
{
    if (isOther)
        clear();
}

void ExtensionForm::clear()
{
    m_reasons->setChecked({});
    m_explanation->clear();
}

workflow::Notice ExtensionForm::notice() const
{
    workflow::ExtensionNotice notice;
    const QStringList reasons = m_reasons->checked();
    for (const QString &reason : reasons) {
        if (const auto known = fromCode<Reason>(reason))
            notice.reasons << *known;
    }
    notice.explanation = sentencesIn(m_explanation);
    return notice;
}

void ExtensionForm::show(const workflow::Notice &notice)
{
    const auto &kept = std::get<workflow::ExtensionNotice>(notice);
    QStringList reasons;
    for (const Reason reason : kept.reasons)
        reasons << codeOf(reason);
    m_reasons->setChecked(reasons);
    m_explanation->setPlainText(kept.explanation);
}

RefusalForm::RefusalForm(const Reader &reader, QWidget *parent)
    : NoticeForm(parent),
      m_reader(reader),
      m_rights(new CheckList(tr("Refused rights"))),
      m_grounds(new CheckList(tr("Grounds of the law"))),
      m_explanation(sentencesField())
{
    QFormLayout *form = noticeLayout(this);
    form->addRow(tr("&Refused; none ticked: all that was asked for"), m_rights);
    form->addRow(tr("Gr&ounds of the law"), m_grounds);
    form->addRow(tr("What makes them true &here, in whole sentences"), m_explanation);
    m_grounds->setObjectName(u"no-ground"_s);
    m_explanation->setObjectName(u"explanation"_s);
    connect(m_rights, &CheckList::edited, this, [this] {
        listGrounds();
        Q_EMIT edited();
    });
    connect(m_grounds, &CheckList::edited, this, &NoticeForm::edited);
    connect(m_explanation, &QPlainTextEdit::textChanged, this, &NoticeForm::edited);
}

void RefusalForm::take(const CaseSheet &sheet, bool isOther)
{
    m_organisation = sheet.organisation;
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
        m_explanation->clear();
    }
    listGrounds();
}

/// The grounds that can stand against what is refused; those against the request as a whole first.
void RefusalForm::listGrounds()
{
    const QStringList ticked = m_grounds->checked();
    const auto region = fromCode<law::Region>(m_organisation.region);
    const auto table = law::Grounds::load();
    QStringList rights = m_rights->checked();
    for (int row = 0; rights.isEmpty() && row < m_rights->count(); ++row)
        rights << m_rights->item(row)->data(Qt::UserRole).toString();
    QList<law::Ground> grounds;
    for (const QString &code : std::as_const(rights)) {
        const auto right = fromCode<law::Right>(code);
        if (!right || !region || !table)
            continue;
        const auto against = table->against(*right, *region, m_organisation.body == Organisation::Body::Public);
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
}

void RefusalForm::clear()
{
    m_organisation = {};
    m_rights->clear();
    m_grounds->clear();
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
    notice.grounds = m_grounds->checked();
    notice.explanation = sentencesIn(m_explanation);
    return notice;
}

void RefusalForm::show(const workflow::Notice &notice)
{
    const auto &kept = std::get<workflow::RefusalNotice>(notice);
    m_rights->setChecked(codesOf(kept.rights));
    listGrounds();
    m_grounds->setChecked(kept.grounds);
    m_explanation->setPlainText(kept.explanation);
}

} // namespace habeas::ui
