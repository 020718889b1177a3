// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <functional>

QT_BEGIN_NAMESPACE
class QBoxLayout;
QT_END_NAMESPACE

namespace habeas::ui {

/// What is missing at this place of a letter, and the ways to cure it.
class GapNote final : public QWidget
{
    Q_OBJECT

public:
    explicit GapNote(const QString &what, QWidget *parent = nullptr);

    void addWay(const QString &text, const std::function<void()> &act);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_what;
    QBoxLayout *m_ways;
};

} // namespace habeas::ui
