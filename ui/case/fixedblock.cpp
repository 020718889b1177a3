// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fixedblock.h"

#include "theme/tokens.h"
#include "widgets/columntext.h"

#include <QFontDatabase>
#include <QTextTable>

#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

constexpr int cellPadding = 3;

QTextTableFormat tableFormat(const letters::Table &table, const QPalette &palette)
{
    QTextTableFormat format;
    format.setBorder(1);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderBrush(colorOf(schemeOf(palette), Token::Line));
    format.setBorderCollapse(true);
    format.setCellPadding(cellPadding);
    format.setCellSpacing(0);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    const double whole = std::accumulate(table.widths.begin(), table.widths.end(), 0);
    QList<QTextLength> widths;
    for (const int width : table.widths)
        widths << QTextLength(QTextLength::PercentageLength, 100 * width / whole);
    format.setColumnWidthConstraints(widths);
    format.setHeaderRowCount(1);
    return format;
}

void write(QTextCursor &cursor, const letters::Table &table, const QPalette &palette)
{
    QTextTable *made =
        cursor.insertTable(int(table.rows.size()) + 1, int(table.columns.size()), tableFormat(table, palette));
    QTextCharFormat head;
    head.setFontWeight(QFont::DemiBold);
    for (int column = 0; column < table.columns.size(); ++column) {
        made->cellAt(0, column).firstCursorPosition().insertText(table.columns.at(column), head);
        for (int row = 0; row < table.rows.size(); ++row)
            made->cellAt(row + 1, column).firstCursorPosition().insertText(table.rows.at(row).value(column), {});
    }
}

void write(QTextCursor &cursor, const letters::Verbatim &verbatim, const QPalette &)
{
    QTextCharFormat plain;
    plain.setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    cursor.insertText(verbatim.lines.join(u'\n'), plain);
}

void write(QTextCursor &cursor, const letters::PicturedStep &step, const QPalette &)
{
    cursor.insertText(step.text);
}

/// Words of a letter are a person's to change: ui/case/wordingfield.h.
template <class Words> void write(QTextCursor &, const Words &, const QPalette &)
{
    Q_UNREACHABLE();
}

} // namespace

QWidget *fixedBlock(const letters::Block &block, const QString &accessibleName)
{
    auto *text = new ColumnText;
    text->setReadOnly(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setAccessibleName(accessibleName);
    QTextCursor cursor(text->document());
    std::visit([&](const auto &each) { write(cursor, each, text->palette()); }, block);
    text->moveCursor(QTextCursor::Start);
    return text;
}

} // namespace habeas::ui
