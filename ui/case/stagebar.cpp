// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stagebar.h"

#include "theme/tokens.h"
#include "widgets/glyph.h"

#include "itemmodels/wording.h"

#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {

using workflow::Stage;
using workflow::Standing;

namespace {

constexpr int narrowest = 76;
constexpr int margin = 8;
constexpr int leastWay = 4; // from one station to the next, in a line

QString stateText(Standing::State state)
{
    switch (state) {
    case Standing::State::ToCome:
        return StageBar::tr("to come");
    case Standing::State::Begun:
        return StageBar::tr("begun");
    case Standing::State::Done:
        return StageBar::tr("done");
    case Standing::State::NotNeeded:
        return StageBar::tr("not needed");
    }
    return {};
}

Glyph glyphOf(const Standing &standing, Stage stage)
{
    if (standing.at(stage).state == Standing::State::Done)
        return Glyph::Done;
    if (standing.at(stage).state == Standing::State::NotNeeded)
        return Glyph::NotAsked;
    if (standing.next == stage)
        return Glyph::Running;
    return standing.at(stage).state == Standing::State::Begun ? Glyph::Begun : Glyph::ToCome;
}

} // namespace

StageBar::StageBar(const Reader &reader, QWidget *parent) : QTabBar(parent), m_reader(reader)
{
    setAccessibleName(tr("Stages of the case"));
    setDrawBase(false);
    setExpanding(true);
    setUsesScrollButtons(false);
    for (std::size_t i = 0; i < workflow::stageCount; ++i)
        addTab(nameOf(static_cast<Stage>(i)));
    connect(this, &QTabBar::currentChanged, this, [this] { Q_EMIT stageChosen(stage()); });
}

QString StageBar::nameOf(Stage stage)
{
    switch (stage) {
    case Stage::Intake:
        return tr("Receipt");
    case Stage::Identity:
        return tr("Identity");
    case Stage::Collect:
        return tr("Collection");
    case Stage::Review:
        return tr("Review");
    case Stage::Answer:
        return tr("Answer");
    case Stage::Handover:
        return tr("Hand-over");
    case Stage::Closing:
        return tr("Closing");
    }
    return {};
}

QString StageBar::detailText(const Standing::Station &station, QDate today, const Reader &reader)
{
    Code detail = station.detail;
    const QDate day = QDate::fromString(detail.params.value(u"day"_s).toString(), Qt::ISODate);
    if (day.isValid())
        detail.params.insert(u"day"_s, itemmodels::shortDay(day, today, reader.locale));
    return detail.isEmpty() ? QString() : reader.words.say(detail);
}

void StageBar::show(const Standing &standing, QDate today)
{
    m_standing = standing;
    setCompact(m_isCompact); // another station is bold
    m_details.clear();
    for (int i = 0; i < count(); ++i) {
        const auto &station = standing.at(static_cast<Stage>(i));
        m_details << detailText(station, today, m_reader);
        setTabToolTip(i, m_details.constLast()); // which may not fit
        const QString detail = m_details.constLast().isEmpty() ? QString() : u", "_s + m_details.constLast();
        setAccessibleTabName(i, nameOf(static_cast<Stage>(i)) + u", "_s + stateText(station.state) + detail);
    }
    update();
}

void StageBar::setCompact(bool isCompact)
{
    m_isCompact = isCompact;
    setIconSize(iconSize()); // has the tabs laid out anew
}

QSize StageBar::tabSizeHint(int index) const
{
    if (m_isCompact) {
        QFont own = font();
        if (m_standing.next == static_cast<Stage>(index))
            own.setWeight(QFont::DemiBold);
        const QFontMetrics metrics(own);
        return {glyphSize + leastWay + 2 * margin + metrics.horizontalAdvance(nameOf(static_cast<Stage>(index))),
                qMax(glyphSize, metrics.height()) + 2 * margin};
    }
    const QFontMetrics metrics = fontMetrics();
    const int text = metrics.horizontalAdvance(nameOf(static_cast<Stage>(index))) + 3 * margin;
    return {qMax(narrowest, text), glyphSize + 2 * metrics.height() + 3 * margin};
}

void StageBar::paintStation(QPainter &painter, int index) const
{
    const auto stage = static_cast<Stage>(index);
    const Scheme scheme = schemeOf(palette());
    const QRect box = tabRect(index).adjusted(margin, margin, -margin, -margin);
    if (index == currentIndex()) {
        painter.setPen(QPen(colorOf(scheme, hasFocus() ? Token::Link : Token::Accent), 2));
        const QRect frame = tabRect(index).adjusted(1, 1, -1, -1);
        hasFocus() ? painter.drawRoundedRect(frame, 4, 4) : painter.drawLine(frame.bottomLeft(), frame.bottomRight());
    }
    paintGlyph(&painter, QRectF(box.topLeft(), QSizeF(glyphSize, glyphSize)), glyphOf(m_standing, stage), scheme);
    QFont font = painter.font();
    font.setWeight(m_standing.next == stage ? QFont::DemiBold : QFont::Normal);
    painter.setFont(font);
    const int line = painter.fontMetrics().height();
    if (m_isCompact) {
        const QRect beside = box.adjusted(glyphSize + margin / 2, 0, margin, glyphSize - box.height());
        painter.setPen(colorOf(scheme, Token::Text));
        painter.drawText(beside, Qt::AlignLeft | Qt::AlignVCenter, nameOf(stage));
        const int words = painter.fontMetrics().horizontalAdvance(nameOf(stage));
        return paintWay(painter, index, beside.left() + words + 4, box.top() + glyphSize / 2);
    }
    paintWay(painter, index, box.left() + glyphSize + 4, box.top() + glyphSize / 2);
    const QRect name(box.left(), box.top() + glyphSize + margin / 2, tabRect(index).width() - margin, line);
    painter.setPen(colorOf(scheme, Token::Text));
    painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter, nameOf(stage));
    font.setWeight(QFont::Normal);
    font.setPointSizeF(font.pointSizeF() * 0.92);
    painter.setFont(font);
    painter.setPen(colorOf(scheme, Token::Text2));
    const QString detail = painter.fontMetrics().elidedText(m_details.value(index), Qt::ElideRight, name.width() - 4);
    painter.drawText(name.translated(0, line), Qt::AlignLeft | Qt::AlignVCenter, detail);
}

void StageBar::paintWay(QPainter &painter, int index, int left, int y) const
{
    const int right = index + 1 < count() ? tabRect(index + 1).left() + margin - 4 : left;
    if (right <= left)
        return;
    const Scheme scheme = schemeOf(palette());
    const bool isDone = m_standing.at(static_cast<Stage>(index)).state == Standing::State::Done;
    painter.setPen(QPen(colorOf(scheme, isDone ? Token::Accent : Token::Control), isDone ? 2 : 1,
                        isDone ? Qt::SolidLine : Qt::DotLine));
    painter.drawLine(left, y, right, y);
}

void StageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < count(); ++i) {
        painter.setFont(font());
        paintStation(painter, i);
    }
}

} // namespace habeas::ui
