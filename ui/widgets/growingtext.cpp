// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "growingtext.h"

namespace habeas::ui {
namespace {

constexpr int mostLines = 6; // beyond them it scrolls
constexpr int frame = 12; // above and below the lines

} // namespace

GrowingText::GrowingText(int leastLines, QWidget *parent) : QPlainTextEdit(parent), m_leastLines(leastLines)
{
    setTabChangesFocus(true);
    connect(this, &QPlainTextEdit::textChanged, this, &GrowingText::fit);
    fit();
}

QStringList GrowingText::lines() const
{
    QStringList lines;
    const QStringList typed = toPlainText().split(u'\n');
    for (const QString &line : typed)
        lines << line.simplified();
    lines.removeAll(QString());
    return lines;
}

void GrowingText::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fit(); // other lines, in another width
}

void GrowingText::fit()
{
    const int lines =
        qBound(m_leastLines, qRound(document()->size().height()), mostLines); // a plain text counts its height so
    setVerticalScrollBarPolicy(lines < mostLines ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    setFixedHeight(fontMetrics().lineSpacing() * lines + frame);
}

} // namespace habeas::ui
