// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPlainTextEdit>
#include <QStringList>

namespace habeas::ui {

/// A field for a text of a form: as high as what is written in it, within bounds.
class GrowingText final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit GrowingText(int leastLines = 1, QWidget *parent = nullptr);

    QStringList lines() const; ///< what is written, each without spaces around it; no empty ones

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    int m_leastLines;
};

} // namespace habeas::ui
