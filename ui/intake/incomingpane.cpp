// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "incomingpane.h"

#include "papers/paperview.h"
#include "widgets/labels.h"

#include <QAction>
#include <QBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

constexpr int mostRows = 5; // then it scrolls

using workflow::NewDocument;

QString lineOf(const NewDocument &document)
{
    const QString name = workflow::shownName(document.name);
    const QString size = QLocale().formattedDataSize(document.content.size());
    return document.partOf < 0 ? IncomingPane::tr("%1 · %2").arg(name, size)
                               : IncomingPane::tr("    %1 · %2 · attached").arg(name, size);
}

} // namespace

IncomingPane::IncomingPane(const Reader &reader, QWidget *parent)
    : QWidget(parent),
      m_list(new QListWidget),
      m_remove(new QPushButton(tr("Do not keep this one"))),
      m_view(new PaperView(reader))
{
    m_list->setAccessibleName(tr("What came in"));
    auto *head = new QHBoxLayout;
    head->addWidget(sectionLabel(tr("What came in")), 1);
    head->addWidget(m_remove);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(head);
    column->addWidget(captionLabel(tr("Kept with the case as it came, sealed.")));
    column->addWidget(m_list);
    column->addWidget(m_view, 1);
    connect(m_list, &QListWidget::currentRowChanged, this, &IncomingPane::showCurrent);
    connect(m_remove, &QPushButton::clicked, this, &IncomingPane::removeCurrent);
    auto *remove = new QAction(tr("Do not keep this one"), m_list);
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    m_list->addAction(remove);
    connect(remove, &QAction::triggered, this, &IncomingPane::removeCurrent);
    hide();
}

QList<QAction *> IncomingPane::viewActions() const
{
    return m_view->actions();
}

void IncomingPane::add(const QList<NewDocument> &documents)
{
    const qsizetype first = m_documents.size();
    if (documents.isEmpty())
        return;
    const auto isThere = [&](const NewDocument &each) { return each.content == documents.constFirst().content; };
    if (const auto same = std::find_if(m_documents.begin(), m_documents.end(), isThere); same != m_documents.end())
        return showList(std::distance(m_documents.begin(), same));
    workflow::append(m_documents, documents);
    showList(first);
}

void IncomingPane::showList(qsizetype row)
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const NewDocument &document : std::as_const(m_documents))
        m_list->addItem(lineOf(document));
    const int rows = int(std::clamp<qsizetype>(m_documents.size(), 1, mostRows));
    m_list->setFixedHeight(rows * qMax(1, m_list->sizeHintForRow(0)) + 2 * m_list->frameWidth());
    m_list->setCurrentRow(int(row));
    setVisible(!m_documents.isEmpty());
    showCurrent();
}

void IncomingPane::showCurrent()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= m_documents.size())
        return m_view->clear();
    const NewDocument &document = m_documents.at(row);
    m_view->show(workflow::shownName(document.name), workflow::mediaTypeOf(document.name, document.content),
                 document.content.size(), fetchFrom(document.content));
}

/// With an e-mail goes what was attached to it.
void IncomingPane::removeCurrent()
{
    const qsizetype row = m_list->currentRow();
    if (row < 0 || row >= m_documents.size())
        return;
    QList<NewDocument> left;
    QHash<qsizetype, qsizetype> places;
    for (qsizetype i = 0; i < m_documents.size(); ++i) {
        NewDocument document = m_documents.at(i);
        if (i == row || document.partOf == row)
            continue;
        if (document.partOf >= 0)
            document.partOf = places.value(document.partOf);
        places.insert(i, left.size());
        left << document;
    }
    m_documents = left;
    showList(qMin(row, left.size() - 1));
    m_list->setFocus();
}

void IncomingPane::clear()
{
    m_documents.clear();
    showList(-1);
}

} // namespace habeas::ui
