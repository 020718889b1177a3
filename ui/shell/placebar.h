// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
class QToolButton;
QT_END_NAMESPACE

namespace habeas::ui {

/// Above a place: the way back and forth, where one is, and what can be begun from anywhere.
class PlaceBar final : public QWidget
{
    Q_OBJECT

public:
    explicit PlaceBar(QWidget *parent = nullptr);

    /// \a within  the place that \a title is part of; empty: none
    void show(const QString &title, const QString &within);
    void allow(bool back, bool forward);
    void offerNewCase(bool isOffered); ///< not where one is begun already

Q_SIGNALS:
    void backWanted();
    void forwardWanted();
    void upWanted(); ///< to the place that holds this one
    void searchWanted(); ///< in all cases
    void newCaseWanted();

private:
    QToolButton *m_back;
    QToolButton *m_forward;
    QToolButton *m_within;
    QLabel *m_between;
    QLabel *m_title;
    QPushButton *m_search;
    QPushButton *m_new;
};

} // namespace habeas::ui
