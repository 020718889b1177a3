// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casesheet.h"
#include "reader.h"
#include "workflow/identity.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QLabel;
class QListWidget;
class QPushButton;
QT_END_NAMESPACE

namespace habeas::ui {

/// A copy of an identity document is never kept: which of the files that came in show it is chosen here, and they are
/// destroyed with the fact. Also where one came unasked.
class CopyForm final : public QWidget
{
    Q_OBJECT

public:
    explicit CopyForm(const Reader &reader, QWidget *parent = nullptr);

    void take(const CaseSheet &sheet, const workflow::IdentityCheck &check);
    void tellPictures(const QList<DocumentId> &mails); ///< that hold some in their own text
    void clear();
    workflow::NewEvent fact() const;
    QLabel *error() const { return m_error; }

Q_SIGNALS:
    void recordWanted();

private:
    QList<DocumentId> chosen() const;
    void showChoice();

    const Reader &m_reader;
    QDate m_today;
    bool m_isDue = false; ///< a copy is known to be here
    QList<Document> m_documents;
    QLabel *m_why;
    QListWidget *m_list;
    QCheckBox *m_none;
    QLabel *m_error;
    QPushButton *m_destroy;
};

} // namespace habeas::ui
