// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "office/officethread.h"
#include "reader.h"

#include "collection/thirdparties.h"
#include "preview/request.h"

#include <QWidget>

#include <memory>

QT_BEGIN_NAMESPACE
class QLabel;
class QStackedWidget;
class QToolButton;
QT_END_NAMESPACE

namespace habeas::ui {

class MarkText;

/// Shows what an item holds, read by a helper process that can do nothing else. What is not shown is said.
class PreviewPane final : public QWidget
{
    Q_OBJECT

public:
    PreviewPane(OfficeThread &office, const Reader &reader, QWidget *parent = nullptr);

    /// \a line  with what the radar saw in it \a words  of the case's letters: what is shown of a text is what goes out
    void show(const storage::ItemLine &line, const collection::PersonVerdicts &verdicts, const Words &words);
    void clear();
    /// Something else was decided about people: the marks say so.
    void setVerdicts(const collection::PersonVerdicts &verdicts);
    /// To the next person named, or the one before.
    void goToMark(bool forward);

private:
    QWidget *pageBar();
    void showPreview(const preview::Preview &preview);
    void showPage(const preview::Page &page);
    void showWords(const QString &text);
    QList<Finding::Mark> marksOn(int page, qsizetype length) const;
    void paintMarks();
    void say(const QString &sentence);
    void turn(int by);
    preview::Fetch fetch(const BlobId &blob);

    OfficeThread &m_office;
    const Reader &m_reader;
    std::unique_ptr<preview::Request> m_request; ///< looking away kills its helper
    std::optional<Finding> m_finding;
    collection::PersonVerdicts m_verdicts;
    Words m_words;
    qsizetype m_shownText = -1; ///< UTF-16 units of the text that is shown whole; -1: none is
    preview::Page m_shownPage;
    int m_page = 0;
    int m_pages = 0;
    QLabel *m_title;
    QLabel *m_facts;
    QLabel *m_remarks;
    QStackedWidget *m_stack;
    MarkText *m_text;
    QLabel *m_picture;
    QWidget *m_pageBar = nullptr;
    QLabel *m_pageNumber;
    QToolButton *m_back;
    QToolButton *m_forward;
};

} // namespace habeas::ui
