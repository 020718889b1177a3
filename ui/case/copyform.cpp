// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "copyform.h"

#include "documentspanel.h"
#include "widgets/labels.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {

CopyForm::CopyForm(const Reader &reader, QWidget *parent)
    : QWidget(parent),
      m_reader(reader),
      m_why(captionLabel({})),
      m_list(new QListWidget),
      m_none(new QCheckBox(tr("&None of these files shows it"))),
      m_error(errorLabel()),
      m_destroy(new QPushButton)
{
    m_list->setAccessibleName(tr("Files that came in"));
    m_list->setTabKeyNavigation(false);
    auto *row = new QHBoxLayout;
    row->addWidget(m_none);
    row->addStretch(1);
    row->addWidget(m_destroy);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(sectionLabel(tr("Copies of identity documents")));
    column->addWidget(m_why);
    column->addWidget(m_list, 1);
    column->addWidget(m_error);
    column->addLayout(row);
    connect(m_list, &QListWidget::itemChanged, this, &CopyForm::showChoice);
    connect(m_none, &QCheckBox::toggled, this, &CopyForm::showChoice);
    connect(m_destroy, &QPushButton::clicked, this, &CopyForm::recordWanted);
    connect(m_list, &QListWidget::itemChanged, m_error, [this] { showError(m_error, {}); });
    errorGoesWithInput(m_error, this);
}

void CopyForm::take(const CaseSheet &sheet, const workflow::IdentityCheck &check)
{
    m_today = sheet.today;
    m_isDue = check.isCopyHere;
    const bool isOpen = stateOf(sheet.value().events) != CaseState::Closed;
    setVisible(m_isDue || (isOpen && !sheet.documents.isEmpty()));
    const QString what = tr("What is ticked is destroyed here for good; an e-mail is kept without it, with a note in "
                            "its place. Destroy what lies on paper and in the mailbox too.");
    m_why->setText(m_isDue ? tr("The copy is not kept. %1").arg(what)
                           : tr("Where a file shows one that nobody asked for, it is not kept. %1").arg(what));
    m_none->setVisible(m_isDue && !sheet.documents.isEmpty());
    m_list->setVisible(!sheet.documents.isEmpty());
    if (std::exchange(m_documents, sheet.documents) != sheet.documents || m_list->count() != m_documents.size()) {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const Document &document : std::as_const(m_documents)) {
            auto *item = new QListWidgetItem(documentLine(document, sheet, m_reader.locale), m_list);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            item->setCheckState(Qt::Unchecked);
        }
        m_list->setCurrentRow(0);
        m_none->setChecked(false);
    }
    showChoice();
}

void CopyForm::tellPictures(const QList<DocumentId> &mails)
{
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        if (mails.contains(m_documents.at(row).id))
            item->setText(
                tr("%1\nPictures lie in its own text. They go only with the whole e-mail.").arg(item->text()));
    }
}

QList<DocumentId> CopyForm::chosen() const
{
    QList<DocumentId> ids;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            ids << m_documents.at(row).id;
    }
    return ids;
}

void CopyForm::showChoice()
{
    const auto count = chosen().size();
    if (count > 0)
        m_none->setChecked(false);
    m_none->setEnabled(count == 0);
    m_destroy->setText(count > 0 ? tr("Destroy %n &file(s) for good", nullptr, int(count))
                                 : tr("The &copy is destroyed"));
    m_destroy->setEnabled(count > 0 || (m_isDue && (m_documents.isEmpty() || m_none->isChecked())));
}

workflow::NewEvent CopyForm::fact() const
{
    workflow::NewEvent fact{.kind = Event::Kind::CopyDestroyed, .on = m_today, .destroyed = chosen()};
    if (m_none->isChecked())
        fact.details.insert(u"noFile"_s, true);
    return fact;
}

void CopyForm::clear()
{
    m_documents.clear();
    m_list->clear();
    m_none->setChecked(false);
    showError(m_error, {});
}

} // namespace habeas::ui
