// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader.h"
#include "widgets/panel.h"

#include "preview/request.h"

#include <memory>

QT_BEGIN_NAMESPACE
class QLabel;
class QPlainTextEdit;
class QStackedWidget;
class QToolButton;
QT_END_NAMESPACE

namespace habeas::ui {

class PictureView;

/// Bytes that are at hand, as a preview asks for them.
preview::Fetch fetchFrom(const QByteArray &bytes);

/// Shows a document that came in: its words, the pages of a PDF, a photo of a letter. A helper process that can do
/// nothing else reads it; what is not shown is said.
///
/// Its actions() bring a page closer, move it away, turn it and go to another: whoever shows it beside a form adds
/// them there, so that one need not leave the field.
class PaperView final : public Panel
{
    Q_OBJECT

public:
    explicit PaperView(const Reader &reader, QWidget *parent = nullptr);

    void show(const QString &name, const QString &mediaType, qint64 sizeBytes, const preview::Fetch &fetch);
    void clear();

private:
    QWidget *tools();
    void showPreview(const preview::Preview &preview);
    void showPage(const preview::Page &page);
    void turnTo(int page);
    void say(const QString &sentence);
    void showTools();

    const Reader &m_reader;
    std::unique_ptr<preview::Request> m_request; ///< looking away kills its helper
    int m_page = 0;
    int m_pages = 0;
    QLabel *m_remarks;
    QStackedWidget *m_stack;
    QPlainTextEdit *m_text;
    PictureView *m_picture;
    QLabel *m_pageNumber;
    QAction *m_closer;
    QAction *m_farther;
    QAction *m_turn;
    QAction *m_back;
    QAction *m_forward;
    QList<QToolButton *> m_buttons;
};

} // namespace habeas::ui
