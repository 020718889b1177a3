// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace habeas::ui {

/// Where nothing is yet: one sentence what will be here, and one button that begins.
class EmptyPlace final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyPlace(QWidget *parent = nullptr);

    void say(const QString &sentence, const QString &act);

Q_SIGNALS:
    void wanted();

private:
    QLabel *m_sentence;
    QPushButton *m_act;
};

} // namespace habeas::ui
