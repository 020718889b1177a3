// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader.h"

#include "law/requestsigns.h"

#include <QTimer>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QListWidget;
class QPlainTextEdit;
QT_END_NAMESPACE

namespace habeas::ui {

/// What somebody wrote, with the passages marked that suggest a right. A suggestion is taken over by a person, or not.
class RequestText final : public QWidget
{
    Q_OBJECT

public:
    explicit RequestText(QWidget *parent = nullptr);

    QString text() const;
    void setText(const QString &text);
    void clear();
    QPlainTextEdit *field() const { return m_text; }

Q_SIGNALS:
    void suggestionTaken(habeas::law::Right right);

private:
    void look();
    void mark();
    void showPassage(int row);

    std::optional<law::RequestSigns> m_rules;
    QList<law::Sign> m_signs;
    QPlainTextEdit *m_text;
    QLabel *m_head;
    QListWidget *m_list;
    QTimer m_typing;
};

} // namespace habeas::ui
