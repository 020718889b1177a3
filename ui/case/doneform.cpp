// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "doneform.h"

#include "doneparts.h"
#include "widgets/checklist.h"
#include "widgets/dayfield.h"

#include "itemmodels/wording.h"
#include "workflow/answering.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {

DoneForm::DoneForm(const Reader &reader, QWidget *parent)
    : NoticeForm(parent),
      m_rights(new CheckList(tr("Rights that are done"))),
      m_parts(new DoneParts(reader)),
      m_what(sentencesField()),
      m_doneOn(new DayField),
      m_told(new CheckList(tr("Recipients that were told"))),
      m_whyNotTold(new QLineEdit)
{
    m_whyNotTold->setPlaceholderText(tr("impossible, or a disproportionate effort, and why"));
    m_form = noticeLayout(this);
    m_form->addRow(tr("&Rights that are done"), m_rights);
    m_form->addRow(tr("What becomes of the data, part by part"), m_parts);
    m_form->addRow(tr("What &else is to be said, in whole sentences"), m_what);
    m_form->addRow(tr("D&one on"), m_doneOn);
    m_form->addRow(tr("Recipients that were &told (Art. 19)"), m_told);
    m_form->addRow(tr("Wh&y the others were not"), m_whyNotTold);
    m_what->setObjectName(u"what-was-done"_s);
    m_doneOn->setObjectName(u"done-on"_s);
    m_whyNotTold->setObjectName(u"why-not-told"_s);
    connect(m_rights, &CheckList::edited, this, [this] {
        m_parts->setRights(rightsIn(m_rights));
        Q_EMIT edited();
    });
    connect(m_what, &QPlainTextEdit::textChanged, this, &NoticeForm::edited);
    connect(m_doneOn, &DayField::dateChanged, this, &NoticeForm::edited);
    connect(m_parts, &DoneParts::edited, this, [this] {
        listRecipients();
        Q_EMIT edited();
    });
    connect(m_told, &CheckList::edited, this, [this] {
        askForReason();
        Q_EMIT edited();
    });
    connect(m_whyNotTold, &QLineEdit::textChanged, this, &NoticeForm::edited);
}

void DoneForm::take(const CaseSheet &sheet, bool isOther)
{
    m_all = sheet.systems;
    const QList<law::Right> open = workflow::stillToDo(sheet.value(), sheet.facts.letters);
    listRights(m_rights, open, isOther ? codesOf(open) : m_rights->checked());
    m_parts->setRights(rightsIn(m_rights));
    m_parts->take(sheet, isOther);
    m_doneOn->setMaximumDate(sheet.today);
    if (isOther) {
        m_what->clear();
        m_doneOn->setDate(sheet.today);
        m_told->clear();
        m_whyNotTold->clear();
    }
    listRecipients();
}

/// Whoever got data from a system in which something changed. What is ticked stays.
void DoneForm::listRecipients()
{
    const QStringList ticked = m_told->checked();
    const QSignalBlocker quiet(m_told);
    m_told->clear();
    const QStringList names = workflow::recipientsOf(m_parts->parts(), m_all);
    for (const QString &name : names)
        m_told->add(name, name);
    m_told->setChecked(ticked);
    askForReason();
}

/// Only what there is to decide is shown.
void DoneForm::askForReason()
{
    m_form->setRowVisible(m_told, m_told->count() > 0);
    m_form->setRowVisible(m_whyNotTold, m_told->checked().size() < m_told->count());
}

void DoneForm::clear()
{
    m_all.clear();
    for (CheckList *list : {m_rights, m_told})
        list->clear();
    m_parts->clear();
    m_what->clear();
    m_whyNotTold->clear();
}

workflow::Notice DoneForm::notice() const
{
    return workflow::DoneNotice{.rights = rightsIn(m_rights),
                                .what = sentencesIn(m_what),
                                .doneOn = m_doneOn->date(),
                                .parts = m_parts->parts(),
                                .told = m_told->checked(),
                                .whyNotTold = m_whyNotTold->text().trimmed()};
}

void DoneForm::show(const workflow::Notice &notice)
{
    const auto &kept = std::get<workflow::DoneNotice>(notice);
    m_rights->setChecked(codesOf(kept.rights));
    m_parts->setRights(rightsIn(m_rights));
    m_what->setPlainText(kept.what);
    m_doneOn->setDate(kept.doneOn);
    m_parts->show(kept.parts);
    listRecipients();
    m_told->setChecked(kept.told);
    m_whyNotTold->setText(kept.whyNotTold);
    askForReason();
}

bool DoneForm::beginAt(const letters::Missing &missing)
{
    const bool isWhere = missing.what.name == u"letters.missing.where"_s;
    if (isWhere) // a part says it
        return m_parts->beginAt({missing.part, {u"letters.missing.part-system"_s, {}}, missing.place, missing.system});
    return m_parts->beginAt(missing) || NoticeForm::beginAt(missing);
}

} // namespace habeas::ui
