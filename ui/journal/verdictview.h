// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
QT_END_NAMESPACE

namespace habeas::workflow {
struct Verdict;
}

namespace habeas::ui {

/// What a check found, in one sentence; beside each other what is proven by it and what is not.
class VerdictView final : public QWidget
{
    Q_OBJECT

public:
    explicit VerdictView(const Reader &reader, QWidget *parent = nullptr);

    void show(const workflow::Verdict &verdict);
    void clear(); ///< and hides

private:
    const Reader &m_reader;
    QLabel *m_glyph;
    QLabel *m_sentence;
    QLabel *m_faults;
    QLabel *m_proven;
    QLabel *m_notProven;
};

} // namespace habeas::ui
