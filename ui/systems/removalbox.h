// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace habeas::ui {

/// What taking a system out of the register means, and the two acts one chooses from. Hidden until it is asked for.
class RemovalBox final : public QFrame
{
    Q_OBJECT

public:
    explicit RemovalBox(QWidget *parent = nullptr);

    void setName(const QString &name); ///< of the system; empty: none is shown
    void ask(); ///< the focus stands on what changes nothing

Q_SIGNALS:
    void kept();
    void confirmed();

private:
    QLabel *m_text;
    QPushButton *m_keep;
};

} // namespace habeas::ui
