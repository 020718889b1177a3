// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "panel.h"

#include <QBuffer>

QT_BEGIN_NAMESPACE
class QLabel;
class QPdfDocument;
class QScrollArea;
class QToolButton;
QT_END_NAMESPACE

namespace habeas::ui {

/// A letter as it will be printed, page by page. Only for PDF that Habeas itself has made: it is read in this process.
class DocumentView final : public Panel
{
    Q_OBJECT

public:
    explicit DocumentView(const QString &name, QWidget *parent = nullptr);
    ~DocumentView() override;

    /// Stays at the page that is shown, if the new document has it.
    void show(const QByteArray &pdf);
    void clear();
    const QByteArray &pdf() const { return m_pdf; }
    int pageCount() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override; ///< the page is as wide as its place

private:
    void goTo(int page);
    void showPage();
    void paintPage();

    QByteArray m_pdf;
    QBuffer m_buffer;
    QPdfDocument *m_document;
    int m_shown = 0; ///< page, from 0
    QScrollArea *m_view;
    QLabel *m_sheet; ///< the page as a picture
    QLabel *m_page;
    QToolButton *m_back;
    QToolButton *m_forward;
};

} // namespace habeas::ui
