// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "requesttext.h"

#include "theme/tokens.h"
#include "widgets/labels.h"

#include "itemmodels/wording.h"

#include <QBoxLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>

#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace habeas::ui {
namespace {

constexpr auto typingPause = 300ms;
constexpr qsizetype around = 25; // characters of the passage's surroundings

QString quoted(const QString &text, const law::Sign &sign)
{
    const qsizetype from = qMax<qsizetype>(0, sign.start - around);
    const qsizetype until = qMin(text.size(), sign.start + sign.length + around);
    return (from > 0 ? u"… "_s : QString()) + text.mid(from, until - from).simplified()
        + (until < text.size() ? u" …"_s : QString());
}

} // namespace

RequestText::RequestText(QWidget *parent)
    : QWidget(parent),
      m_text(new QPlainTextEdit),
      m_head(captionLabel(tr("Passages that suggest a right; Enter takes it over"))),
      m_list(new QListWidget)
{
    if (auto rules = law::RequestSigns::load(); rules)
        m_rules = *std::move(rules);
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(110);
    m_list->setAccessibleName(tr("Suggestions"));
    m_list->setMaximumHeight(100);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_text);
    column->addWidget(m_head);
    column->addWidget(m_list);
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    connect(m_text, &QPlainTextEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(&m_typing, &QTimer::timeout, this, &RequestText::look);
    connect(m_list, &QListWidget::currentRowChanged, this, &RequestText::showPassage);
    connect(m_list, &QListWidget::itemActivated, this, [this] {
        if (const int row = m_list->currentRow(); row >= 0 && row < m_signs.size())
            Q_EMIT suggestionTaken(m_signs.at(row).right);
    });
    look();
}

QString RequestText::text() const
{
    return m_text->toPlainText();
}

void RequestText::setText(const QString &text)
{
    m_text->setPlainText(text);
    m_typing.stop();
    look();
}

void RequestText::clear()
{
    setText({});
}

void RequestText::look()
{
    const QString text = m_text->toPlainText();
    m_signs = m_rules ? m_rules->in(text) : QList<law::Sign>();
    m_list->clear();
    for (qsizetype i = 0; i < m_signs.size(); ++i) {
        const law::Sign &sign = m_signs.at(i);
        m_list->addItem(tr("%1. %2: “%3”").arg(i + 1).arg(itemmodels::rightText(sign.right), quoted(text, sign)));
    }
    m_head->setVisible(!m_signs.isEmpty());
    m_list->setVisible(!m_signs.isEmpty());
    mark();
}

void RequestText::mark()
{
    const Inks inks = colorsOf(schemeOf(QGuiApplication::palette()), Tone::Info);
    QList<QTextEdit::ExtraSelection> marks;
    for (const law::Sign &sign : std::as_const(m_signs)) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(m_text->document());
        selection.cursor.setPosition(int(sign.start));
        selection.cursor.setPosition(int(sign.start + sign.length), QTextCursor::KeepAnchor);
        selection.format.setBackground(inks.fill);
        selection.format.setForeground(inks.ink);
        selection.format.setFontUnderline(true);
        marks << selection;
    }
    m_text->setExtraSelections(marks);
}

void RequestText::showPassage(int row)
{
    if (row < 0 || row >= m_signs.size())
        return;
    QTextCursor cursor(m_text->document());
    cursor.setPosition(int(m_signs.at(row).start));
    m_text->setTextCursor(cursor);
    m_text->ensureCursorVisible();
}

} // namespace habeas::ui
