// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "workflow/standing.h"

#include "reader.h"

#include <QFrame>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace habeas::ui {

/// The next step of a case: one sentence and one button.
class NextStep final : public QFrame
{
    Q_OBJECT

public:
    explicit NextStep(const Reader &reader, QWidget *parent = nullptr);

    /// \a shown  the station somebody is at
    void show(const workflow::Standing &standing, workflow::Stage shown);
    void clear();
    void setMain(bool isMain); ///< else the station that is shown has a main button of its own

Q_SIGNALS:
    void wanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Reader &m_reader;
    QLabel *m_sentence;
    QPushButton *m_go;
};

} // namespace habeas::ui
