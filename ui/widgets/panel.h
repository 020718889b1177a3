// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QHBoxLayout;
class QLabel;
class QVBoxLayout;
QT_END_NAMESPACE

namespace habeas::ui {

/// A framed part of a place under a heading of its own: what belongs together stands together.
class Panel : public QWidget
{
    Q_OBJECT

public:
    /// \a title  empty: what stands in head() has all of the line
    explicit Panel(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// How many things it holds, behind the heading; empty: not said.
    void setCount(const QString &count);
    QHBoxLayout *head() const { return m_head; } ///< what stands at its right end
    QVBoxLayout *body() const { return m_body; } ///< up to the frame: for lists and tables
    /// A part of the body that keeps away from the frame: for words and fields.
    QVBoxLayout *addInset();
    void addLine(); ///< between two parts of the body

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_title;
    QLabel *m_count;
    QHBoxLayout *m_head;
    QVBoxLayout *m_body;
};

} // namespace habeas::ui
