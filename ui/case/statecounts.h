// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/glyph.h"

#include <QLabel>

namespace habeas::ui {

/// How many systems stand how, each number with its shape and its word; together they are all of the ledger. As many
/// lines as it needs.
class StateCounts final : public QLabel
{
    Q_OBJECT

public:
    explicit StateCounts(QWidget *parent = nullptr);

    void show(const QList<LedgerLine> &ledger);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Count {
        Glyph glyph;
        QString text; ///< "3 found"
    };
    /// Where each count stands in \a width pixels; its height is that of the last one's end.
    QList<QRect> places(int width) const;

    QList<Count> m_counts;
};

} // namespace habeas::ui
