// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rightslist.h"

#include "numberrings.h"
#include "suggestedfield.h"
#include "theme/tokens.h"
#include "widgets/labels.h"

#include "itemmodels/wording.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QStyle>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

constexpr int mostQuotes = 3; // the description names them all

QString shownQuotes(const law::Suggestion &suggestion, const law::RequestReading &reading)
{
    const QStringList quotes = quotesOf(suggestion, reading);
    return quotes.mid(0, mostQuotes).join(u", "_s) + (quotes.size() > mostQuotes ? u" …"_s : QString());
}

} // namespace

/// One right: to be ticked, with its quotes below and its numbers at the right.
class RightRow final : public QWidget
{
    Q_OBJECT

public:
    explicit RightRow(law::Right right)
        : m_right(right),
          m_check(new QCheckBox(itemmodels::rightText(right))),
          m_quotes(captionLabel({})),
          m_rings(new NumberRings(NumberRings::Beside::Field))
    {
        const int indent = style()->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, m_check)
            + style()->pixelMetric(QStyle::PM_CheckBoxLabelSpacing, nullptr, m_check);
        m_quotes->setContentsMargins(indent, 0, 0, 0);
        m_quotes->hide();
        auto *words = new QVBoxLayout;
        words->setSpacing(0);
        words->addWidget(m_check);
        words->addWidget(m_quotes);
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(8, 4, 8, 4);
        row->addLayout(words, 1);
        row->addWidget(m_rings, 0, Qt::AlignVCenter);
        setFocusProxy(m_check);
        m_check->installEventFilter(this);
        connect(m_check, &QCheckBox::toggled, this, &RightRow::edited);
        connect(m_rings, &NumberRings::pointed, this, &RightRow::pointed);
    }

    law::Right right() const { return m_right; }
    bool isSuggested() const { return !m_rings->numbers().isEmpty(); }
    bool isTicked() const { return m_check->isChecked(); }
    void tick(bool isTicked) { m_check->setChecked(isTicked); }
    void suggest(const law::Suggestion *suggestion, const law::RequestReading &reading)
    {
        m_quotes->setText(suggestion ? shownQuotes(*suggestion, reading) : QString());
        m_quotes->setVisible(suggestion);
        m_rings->setNumbers(suggestion ? suggestion->numbers : QList<int>());
        m_check->setAccessibleDescription(suggestion ? sourceText(*suggestion, reading) : QString());
    }
    void point(const QList<int> &numbers) { m_rings->point(numbers); }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::FocusIn)
            Q_EMIT pointed(m_rings->numbers());
        if (event->type() == QEvent::FocusOut)
            Q_EMIT pointed({});
        return QWidget::eventFilter(watched, event);
    }

Q_SIGNALS:
    void edited();
    void pointed(const QList<int> &numbers);

protected:
    void enterEvent(QEnterEvent *) override { Q_EMIT pointed(m_rings->numbers()); }
    void leaveEvent(QEvent *) override { Q_EMIT pointed(m_check->hasFocus() ? m_rings->numbers() : QList<int>()); }
    void mousePressEvent(QMouseEvent *) override
    {
        m_check->setFocus();
        m_check->toggle();
    }
    void paintEvent(QPaintEvent *) override
    {
        QPainter(this).fillRect(0, height() - 1, width(), 1, colorOf(schemeOf(palette()), Token::Line));
    }

private:
    law::Right m_right;
    QCheckBox *m_check;
    QLabel *m_quotes;
    NumberRings *m_rings;
};

RightsList::RightsList(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (const auto &each : EnumCodes<law::Right>::table) {
        auto *row = new RightRow(each.value);
        column->addWidget(row);
        connect(row, &RightRow::edited, this, &RightsList::edited);
        connect(row, &RightRow::pointed, this, &RightsList::pointed);
        m_rows << row;
    }
}

void RightsList::setRights(const QList<law::Right> &rights)
{
    for (RightRow *row : std::as_const(m_rows))
        row->tick(rights.contains(row->right()));
}

QList<law::Right> RightsList::rights() const
{
    QList<law::Right> rights;
    for (const RightRow *row : m_rows) {
        if (row->isTicked())
            rights << row->right();
    }
    return rights;
}

QList<law::Right> RightsList::suggested() const
{
    QList<law::Right> rights;
    for (const RightRow *row : m_rows) {
        if (row->isSuggested())
            rights << row->right();
    }
    return rights;
}

void RightsList::suggest(const law::RequestReading &reading)
{
    for (RightRow *row : std::as_const(m_rows))
        row->suggest(reading.find(law::Suggestion::Field::Right, codeOf(row->right())), reading);
}

void RightsList::begin()
{
    const auto suggested =
        std::find_if(m_rows.begin(), m_rows.end(), [](const RightRow *row) { return row->isSuggested(); });
    (suggested == m_rows.end() ? m_rows.constFirst() : *suggested)->setFocus();
}

void RightsList::point(const QList<int> &numbers)
{
    for (RightRow *row : std::as_const(m_rows))
        row->point(numbers);
}

} // namespace habeas::ui

#include "rightslist.moc"
