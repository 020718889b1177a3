// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "adddocumentsform.h"

#include "widgets/dayfield.h"
#include "widgets/labels.h"

#include "workflow/documents.h"

#include <QBoxLayout>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {

AddDocumentsForm::AddDocumentsForm(QWidget *parent)
    : QGroupBox(tr("Documents for this case"), parent),
      m_names(new QLabel),
      m_day(new DayField),
      m_remark(new QLineEdit),
      m_error(errorLabel())
{
    setFlat(true); // it lies in a panel
    m_names->setTextFormat(Qt::PlainText);
    m_names->setWordWrap(true);
    auto *keep = new QPushButton(tr("Add to the c&ase"));
    auto *discard = new QPushButton(tr("Do not &keep"));
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 8, 0, 0);
    form->addRow(m_names);
    form->addRow(tr("Came in o&n"), m_day);
    form->addRow(tr("Re&mark"), m_remark);
    form->addRow(m_error);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(discard);
    row->addWidget(keep);
    form->addRow(row);
    connect(keep, &QPushButton::clicked, this, &AddDocumentsForm::keepWanted);
    connect(m_remark, &QLineEdit::returnPressed, this, &AddDocumentsForm::keepWanted);
    connect(discard, &QPushButton::clicked, this, &AddDocumentsForm::clear);
    clear();
}

void AddDocumentsForm::add(const QStringList &paths, QDate today)
{
    for (const QString &path : paths) {
        if (!m_paths.contains(path))
            m_paths << path;
    }
    if (m_paths.isEmpty())
        return;
    QStringList names;
    for (const QString &path : std::as_const(m_paths))
        names << workflow::shownName(path);
    m_names->setText(names.join(u'\n'));
    m_day->setMaximumDate(today);
    if (!isVisible())
        m_day->setDate(today);
    show();
    m_day->setFocus();
}

QDate AddDocumentsForm::day() const
{
    return m_day->date();
}

QString AddDocumentsForm::remark() const
{
    return m_remark->text().trimmed();
}

void AddDocumentsForm::clear()
{
    m_paths.clear();
    m_names->clear();
    m_remark->clear();
    showError(m_error, {});
    hide();
}

} // namespace habeas::ui
