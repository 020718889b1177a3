// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casesheet.h"
#include "office/officethread.h"
#include "reader.h"
#include "widgets/panel.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QListWidget;
class QPushButton;
QT_END_NAMESPACE

namespace habeas::ui {

class PaperView;

/// What it is called, how large it is and when it came, in one line; indented if it came with an e-mail.
QString documentLine(const Document &document, const CaseSheet &sheet, const QLocale &locale);

/// What came in for a case as files: a list, to look at in \a view, to save, to add to.
class DocumentsPanel final : public Panel
{
    Q_OBJECT

public:
    /// \a view  shown once somebody looks at a document
    DocumentsPanel(OfficeThread &office, const Reader &reader, PaperView *view, QWidget *parent = nullptr);

    void take(const CaseSheet &sheet);
    void clear();
    void lookAtCurrent();

Q_SIGNALS:
    void filesChosen(const QStringList &paths);

private:
    std::optional<Document> current() const;
    void save();

    OfficeThread &m_office;
    const Reader &m_reader;
    QList<Document> m_documents;
    PaperView *m_view;
    QListWidget *m_list;
    QPushButton *m_save;
    QLabel *m_error;
};

} // namespace habeas::ui
