// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "noticeform.h"

#include "widgets/checklist.h"
#include "widgets/dayfield.h"

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

bool NoticeForm::beginAt(const letters::Missing &missing)
{
    const QString what = missing.what.name.section(u'.', -1);
    const auto fields = findChildren<QWidget *>();
    const auto field = std::find_if(fields.begin(), fields.end(), [&](const QWidget *each) {
        return !each->objectName().isEmpty() && (what == each->objectName() || what == each->objectName() + u"-past"_s);
    });
    if (field == fields.end())
        return false;
    (*field)->setFocus();
    return true;
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
    QStringList areas;
    for (const SystemId &area : kept.areas)
        areas << area.toString();
    m_areas->setChecked(areas);
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

} // namespace habeas::ui
