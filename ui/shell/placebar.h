// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QToolButton;
QT_END_NAMESPACE

namespace habeas::ui {

/// Above a place: the way back and forth, and where one is.
class PlaceBar final : public QWidget
{
    Q_OBJECT

public:
    explicit PlaceBar(QWidget *parent = nullptr);

    /// \a within  the place that \a title is part of; empty: none
    void show(const QString &title, const QString &within);
    void allow(bool back, bool forward);

Q_SIGNALS:
    void backWanted();
    void forwardWanted();
    void upWanted(); ///< to the place that holds this one

private:
    QToolButton *m_back;
    QToolButton *m_forward;
    QToolButton *m_within;
    QLabel *m_between;
    QLabel *m_title;
};

} // namespace habeas::ui
