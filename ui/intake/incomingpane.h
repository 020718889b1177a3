// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader.h"

#include "workflow/documents.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QListWidget;
class QPushButton;
QT_END_NAMESPACE

namespace habeas::ui {

class PaperView;

/// What came in as files and will be kept with the case: a list, and beneath it the one that is looked at.
class IncomingPane final : public QWidget
{
    Q_OBJECT

public:
    explicit IncomingPane(const Reader &reader, QWidget *parent = nullptr);

    /// Behind what is there; the first of \a documents is looked at. What is there already is not added again.
    void add(const QList<workflow::NewDocument> &documents);
    const QList<workflow::NewDocument> &documents() const { return m_documents; }
    void clear();
    QList<QAction *> viewActions() const; ///< of what is looked at

private:
    void showList(qsizetype row);
    void showCurrent();
    void removeCurrent();

    QList<workflow::NewDocument> m_documents;
    QListWidget *m_list;
    QPushButton *m_remove;
    PaperView *m_view;
};

} // namespace habeas::ui
