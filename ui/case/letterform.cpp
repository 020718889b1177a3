// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "letterform.h"

#include "addresseeform.h"
#include "doneform.h"
#include "refusalform.h"
#include "widgets/dayfield.h"
#include "widgets/narrowbox.h"

#include "itemmodels/wording.h"
#include "workflow/answering.h"
#include "workflow/wishjson.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

constexpr int shownOfKind = 16; // characters

} // namespace

LetterForm::LetterForm(const Reader &reader, QWidget *parent)
    : QWidget(parent),
      m_kindRow(new QHBoxLayout),
      m_kind(new QComboBox),
      m_on(new DayField),
      m_salutation(new QLineEdit),
      m_copyLabel(new QLabel(tr("Cop&y of the data"))),
      m_copy(new QComboBox),
      m_childPage(new QCheckBox(tr("Page in plain &language for a child"))),
      m_forms(new QStackedWidget)
{
    m_salutation->setPlaceholderText(tr("neutral"));
    makeNarrow(m_kind);
    m_kind->setMinimumContentsLength(shownOfKind);
    auto *kindLabel = new QLabel(tr("&Kind"));
    kindLabel->setBuddy(m_kind);
    m_kindRow->addWidget(kindLabel);
    m_kindRow->addWidget(m_kind);
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->addRow(tr("&Date"), m_on);
    form->addRow(tr("Sal&utation"), m_salutation);
    m_copyLabel->setBuddy(m_copy);
    makeNarrow(m_copy);
    m_copy->addItem(tr("in the bundle"), codeOf(habeas::CopyForm::Bundle));
    m_copy->addItem(tr("on paper"), codeOf(habeas::CopyForm::Paper));
    m_copy->addItem(tr("in the bundle and on paper"), codeOf(habeas::CopyForm::Both));
    form->addRow(m_copyLabel, m_copy);
    form->addRow(m_childPage);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->addLayout(form);
    column->addWidget(m_forms);
    column->addStretch(1);
    m_kind->addItem(itemmodels::letterKindText(u"answer"_s), u"answer"_s);
    m_forms->addWidget(new QWidget);
    addKind(u"acknowledgement"_s, new AcknowledgementForm);
    addKind(u"identity"_s, new IdentityForm(reader));
    addKind(u"clarification"_s, new ClarificationForm);
    addKind(u"extension"_s, new ExtensionForm);
    addKind(u"refusal"_s, new RefusalForm(reader));
    addKind(u"done"_s, new DoneForm(reader));
    addKind(u"recipient"_s, new RecipientForm);
    addKind(u"processor"_s, new ProcessorForm);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &LetterForm::showKind);
    connect(m_on, &DayField::dateChanged, this, &LetterForm::edited);
    connect(m_salutation, &QLineEdit::textChanged, this, &LetterForm::edited);
    connect(m_copy, &QComboBox::currentIndexChanged, this, &LetterForm::edited);
    connect(m_childPage, &QCheckBox::toggled, this, &LetterForm::edited);
    showKind();
}

void LetterForm::addKind(const QString &kind, NoticeForm *form)
{
    m_kind->addItem(itemmodels::letterKindText(kind), kind);
    m_forms->addWidget(form);
    connect(form, &NoticeForm::edited, this, &LetterForm::edited);
}

QList<NoticeForm *> LetterForm::notices() const
{
    return m_forms->findChildren<NoticeForm *>(Qt::FindDirectChildrenOnly);
}

NoticeForm *LetterForm::formOf(const QString &kind) const
{
    return qobject_cast<NoticeForm *>(m_forms->widget(m_kind->findData(kind)));
}

void LetterForm::showKind()
{
    if (!m_shownKind.isEmpty())
        m_orders.insert(m_shownKind, order());
    m_shownKind = kind();
    QSignalBlocker quiet(this); // half of one kind and half of the other is nobody's letter
    showOrder(m_orders.value(m_shownKind, order())); // who is written to stays the same person
    m_forms->setCurrentIndex(m_kind->currentIndex());
    for (int i = 0; i < m_forms->count(); ++i) { // as high as the one that is shown
        const bool isShown = i == m_forms->currentIndex();
        m_forms->widget(i)->setSizePolicy(QSizePolicy::Preferred,
                                          isShown ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    }
    const bool isAnswer = m_kind->currentData() == u"answer"_s;
    for (QWidget *each :
         {static_cast<QWidget *>(m_copyLabel), static_cast<QWidget *>(m_copy), static_cast<QWidget *>(m_childPage)})
        each->setVisible(isAnswer);
    quiet.unblock();
    Q_EMIT kindChosen();
    Q_EMIT edited();
}

bool LetterForm::isNeeded() const
{
    return kind() != u"answer"_s && kind() != u"acknowledgement"_s;
}

void LetterForm::take(const CaseSheet &sheet)
{
    const bool isOther = m_id != sheet.value().id;
    m_id = sheet.value().id;
    if (!isOther) {
        for (NoticeForm *form : notices())
            form->take(sheet, false);
        return nameKinds(sheet.drafts);
    }
    m_on->setDate(sheet.today);
    takeDrafts(sheet);
    m_kind->setCurrentIndex(m_kind->findData(firstKind(sheet)));
}

/// What is written next; else what was begun; else what answers the case.
QString LetterForm::firstKind(const CaseSheet &sheet)
{
    const QString next = kindOfStep(sheet.standing.step.name);
    const bool isRefusalBegun = next == u"done"_s && !sheet.drafts.of(next) && sheet.drafts.of(u"refusal"_s);
    if (!next.isEmpty())
        return isRefusalBegun ? u"refusal"_s : next;
    if (!sheet.drafts.wishes.isEmpty())
        return workflow::kindOf(sheet.drafts.wishes.constFirst());
    return workflow::asksForCopy(sheet.value(), sheet.facts.letters) ? u"answer"_s : u"done"_s;
}

void LetterForm::takeDrafts(const CaseSheet &sheet)
{
    for (NoticeForm *form : notices())
        form->take(sheet, true);
    m_orders.clear();
    for (const workflow::LetterWish &wish : sheet.drafts.wishes) {
        const QString kind = workflow::kindOf(wish);
        m_orders.insert(kind, wish.order);
        if (wish.notice)
            formOf(kind)->show(*wish.notice);
    }
    nameKinds(sheet.drafts);
    m_shownKind.clear();
    showOrder({});
    showKind();
}

/// Whatever was begun is found again where one chooses what to write.
void LetterForm::nameKinds(const workflow::KeptDrafts &drafts)
{
    for (int row = 0; row < m_kind->count(); ++row) {
        const QString kind = m_kind->itemData(row).toString();
        const QString name = itemmodels::letterKindText(kind);
        m_kind->setItemText(row, drafts.of(kind) ? tr("%1 (draft)").arg(name) : name);
    }
}

void LetterForm::forget(const CaseSheet &sheet, const QString &kind)
{
    m_orders.remove(kind);
    if (NoticeForm *form = formOf(kind))
        form->take(sheet, true);
    if (kind == m_shownKind)
        showOrder({});
}

void LetterForm::clear()
{
    m_id = {};
    m_shownKind.clear();
    m_orders.clear();
    showOrder({});
    for (NoticeForm *form : notices())
        form->clear();
}

void LetterForm::begin()
{
    m_kind->setFocus();
}

void LetterForm::beginAt(const letters::Missing &missing)
{
    auto *form = qobject_cast<NoticeForm *>(m_forms->currentWidget());
    if (!form || !form->beginAt(missing))
        begin();
}

void LetterForm::beginKind(const QString &kind)
{
    m_kind->setCurrentIndex(m_kind->findData(kind));
    begin();
}

void LetterForm::beginStep(QStringView step)
{
    const QString next = kindOfStep(step);
    const bool isRefused = next == u"done" && kind() == u"refusal"; // why it is not
    next.isEmpty() || isRefused ? begin() : beginKind(next);
}

QString LetterForm::kindOfStep(QStringView step)
{
    if (step == u"next.letter" || step == u"next.letter-again")
        return u"answer"_s;
    if (step == u"next.done-letter")
        return u"done"_s;
    return step.startsWith(u"next.recipient-letter") ? u"recipient"_s : QString();
}

QString LetterForm::kind() const
{
    return m_kind->currentData().toString();
}

workflow::LetterOrder LetterForm::order() const
{
    const auto copy = fromCode<habeas::CopyForm>(m_copy->currentData().toString());
    return {m_on->date(),
            m_salutation->text().trimmed(),
            m_childPage->isChecked(),
            copy.value_or(habeas::CopyForm::Bundle),
            {}};
}

void LetterForm::showOrder(const workflow::LetterOrder &order)
{
    m_salutation->setText(order.salutation);
    m_childPage->setChecked(order.childPage);
    m_copy->setCurrentIndex(m_copy->findData(codeOf(order.copy)));
}

workflow::LetterWish LetterForm::wish() const
{
    const auto *form = qobject_cast<const NoticeForm *>(m_forms->currentWidget());
    workflow::LetterWish wish{order(), form ? std::optional(form->notice()) : std::nullopt};
    wish.order.childPage = wish.order.childPage && !form;
    return wish;
}

} // namespace habeas::ui
