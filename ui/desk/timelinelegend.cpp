// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timelinelegend.h"

#include "timescale.h"
#include "widgets/labels.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPainter>

#include <optional>

namespace habeas::ui {
namespace {

class Entry final : public QWidget
{
public:
    Entry(const QString &text, std::optional<Mark> mark) : m_mark(mark)
    {
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(markWidth, 0, 0, 0);
        auto *label = captionLabel(text);
        label->setWordWrap(false);
        row->addWidget(label);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Scheme scheme = schemeOf(palette());
        const QColor ink = colorsOf(scheme, m_mark ? Tone::Info : Tone::Warn).ink;
        QPainter painter(this);
        const QPointF middle(markWidth / 2.0 - 2, height() / 2.0);
        if (m_mark)
            paintMark(&painter, middle, *m_mark, ink, colorOf(scheme, Token::Base));
        else
            paintArgued(&painter, QRectF(middle.x() - 8, middle.y() - 3, 16, 6), ink);
    }

private:
    static constexpr int markWidth = 22;
    std::optional<Mark> m_mark;
};

} // namespace

TimelineLegend::TimelineLegend(QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(new Entry(tr("safe day"), Mark::Safe));
    row->addWidget(new Entry(tr("period ends"), Mark::Due));
    row->addWidget(new Entry(tr("both"), Mark::Both));
    row->addWidget(new Entry(tr("rests on an argument"), std::nullopt));
}

} // namespace habeas::ui
