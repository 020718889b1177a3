// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "office/officethread.h"
#include "reader.h"

#include "cases/collection.h"
#include "preview/request.h"

#include <QWidget>

#include <memory>

QT_BEGIN_NAMESPACE
class QLabel;
class QPlainTextEdit;
class QStackedWidget;
class QToolButton;
QT_END_NAMESPACE

namespace habeas::ui {

/// Shows what an item holds, read by a helper process that can do nothing else. What is not shown is said.
class PreviewPane final : public QWidget
{
    Q_OBJECT

public:
    PreviewPane(OfficeThread &office, const Reader &reader, QWidget *parent = nullptr);

    void show(const Item &item);
    void clear();

private:
    QWidget *pageBar();
    void showPreview(const preview::Preview &preview);
    void showPage(const preview::Page &page);
    void showWords(const QString &text);
    void say(const QString &sentence);
    void turn(int by);
    preview::Fetch fetch(const BlobId &blob);

    OfficeThread &m_office;
    const Reader &m_reader;
    std::unique_ptr<preview::Request> m_request; ///< looking away kills its helper
    int m_page = 0;
    int m_pages = 0;
    QLabel *m_title;
    QLabel *m_facts;
    QLabel *m_remarks;
    QStackedWidget *m_stack;
    QPlainTextEdit *m_text;
    QLabel *m_picture;
    QWidget *m_pageBar = nullptr;
    QLabel *m_pageNumber;
    QToolButton *m_back;
    QToolButton *m_forward;
};

} // namespace habeas::ui
