// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "methodform.h"

#include "theme/tokens.h"
#include "wayfield.h"
#include "widgets/dayfield.h"
#include "widgets/labels.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>
#include <QRadioButton>
#include <QScrollArea>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

constexpr int cardInset = 10;
constexpr double radius = 4;

/// One way: its name to be chosen by, and how it goes. A click anywhere chooses it.
class Card final : public QWidget
{
public:
    Card(QRadioButton *choice, const QString &how, const QString &warning) : m_choice(choice)
    {
        QFont bold = choice->font();
        bold.setWeight(QFont::DemiBold);
        choice->setFont(bold);
        choice->setAccessibleDescription(warning.isEmpty() ? how : warning + u' ' + how);
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(cardInset, cardInset, cardInset, cardInset);
        column->setSpacing(4);
        column->addWidget(choice);
        if (!warning.isEmpty()) {
            auto *warned = captionLabel(warning);
            QFont strong = warned->font();
            strong.setWeight(QFont::DemiBold);
            warned->setFont(strong);
            column->addWidget(warned);
        }
        column->addWidget(captionLabel(how));
        QObject::connect(choice, &QRadioButton::toggled, this, [this] { update(); });
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Scheme scheme = schemeOf(palette());
        const bool isChosen = m_choice->isChecked();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(colorOf(scheme, isChosen ? Token::Link : Token::Line), isChosen ? 2 : 1));
        painter.setBrush(colorOf(scheme, isChosen ? Token::SelectedRow : Token::Base));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);
    }
    void mousePressEvent(QMouseEvent *) override
    {
        m_choice->setFocus();
        m_choice->setChecked(true);
    }

private:
    QRadioButton *m_choice;
};

} // namespace

MethodForm::MethodForm(const Reader &reader, QWidget *parent)
    : QWidget(parent),
      m_reader(reader),
      m_scroll(new QScrollArea),
      m_cards(new QVBoxLayout),
      m_group(new QButtonGroup(this)),
      m_fields(new QFormLayout),
      m_on(new DayField),
      m_seenLabel(new QLabel),
      m_seen(new QLineEdit),
      m_reason(new QLineEdit),
      m_error(errorLabel()),
      m_buttons(new QHBoxLayout)
{
    m_cards->setSpacing(8);
    m_cards->addStretch(1);
    auto *cards = new QWidget;
    cards->setLayout(m_cards);
    m_cards->setContentsMargins(0, 0, 0, 0);
    m_scroll->setWidget(cards);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    cards->setAutoFillBackground(false);
    m_fields->addRow(tr("&On"), m_on);
    m_seenLabel->setWordWrap(true);
    m_seenLabel->setBuddy(m_seen);
    m_fields->addRow(m_seenLabel);
    m_fields->addRow(m_seen);
    m_fields->addRow(tr("&Reason or remark"), m_reason);
    m_buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_scroll, 1);
    column->addLayout(m_fields);
    column->addWidget(m_error);
    column->addLayout(m_buttons);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int, bool isOn) {
        showError(m_error, {});
        showMethod();
        if (isOn)
            Q_EMIT methodChosen();
    });
    errorGoesWithInput(m_error, this);
    showMethod();
}

void MethodForm::showMethod()
{
    const law::IdentityMethod *method = chosen();
    //: %1 is what the chosen way asks for: "Who knows the person, and from where"
    m_seenLabel->setText(method ? tr("To &be noted: %1").arg(method->noted.in(m_reader.words.language()))
                                : tr("To &be noted"));
}

void MethodForm::offer(const QList<workflow::IdentityWay> &ways)
{
    if (ways == m_ways)
        return;
    m_ways = ways;
    while (m_cards->count() > 1) { // the stretch stays
        QLayoutItem *item = m_cards->takeAt(0);
        delete item->widget();
        delete item;
    }
    const Language language = m_reader.words.language();
    for (qsizetype i = 0; i < m_ways.size(); ++i) {
        const law::IdentityMethod &method = m_ways.at(i).method;
        auto *choice = new QRadioButton(method.title.in(language));
        m_group->addButton(choice, int(i));
        QStringList warnings;
        if (method.needsReason)
            warnings << tr("Only with a reason why nothing milder is enough.");
        if (const auto &remark = m_ways.at(i).remark)
            warnings << m_reader.words.say(*remark);
        m_cards->insertWidget(int(i), new Card(choice, method.procedure.in(language), warnings.join(u' ')));
    }
    orderTabs();
}

/// Cards come after the fields below them were made, and would be the last of the window. Behind the area they lie in
/// nothing is put as long as that takes no focus.
void MethodForm::orderTabs()
{
    m_scroll->setFocusPolicy(Qt::TabFocus);
    QWidget *before = m_scroll;
    const auto ways = m_group->buttons();
    for (QAbstractButton *way : ways)
        setTabOrder(std::exchange(before, way), way);
    m_scroll->setFocusPolicy(Qt::NoFocus);
}

void MethodForm::showToday(QDate today)
{
    m_on->setMaximumDate(today);
    m_on->offer(today);
}

void MethodForm::offerWay()
{
    m_way = new WayField;
    m_fields->addRow(tr("How it was as&ked"), m_way);
}

void MethodForm::addButton(QAbstractButton *button, bool isLast)
{
    m_buttons->insertWidget(isLast ? m_buttons->count() : m_buttons->count() - 1, button);
}

const law::IdentityMethod *MethodForm::chosen() const
{
    const int index = m_group->checkedId();
    return index >= 0 && index < m_ways.size() ? &m_ways.at(index).method : nullptr;
}

workflow::NewEvent MethodForm::fact(Event::Kind kind) const
{
    workflow::NewEvent fact{.kind = kind, .on = m_on->date(), .note = m_reason->text().trimmed()};
    if (const law::IdentityMethod *method = chosen())
        fact.details.insert(u"method"_s, method->code);
    if (const QString seen = m_seen->text().trimmed(); !seen.isEmpty())
        fact.details.insert(u"seen"_s, seen);
    if (kind == Event::Kind::IdentityAsked && m_way && !m_way->way().isEmpty())
        fact.details.insert(u"way"_s, m_way->way());
    return fact;
}

bool MethodForm::isChosen()
{
    if (chosen())
        return true;
    showError(m_error, tr("Choose the way first: the mildest that is enough."));
    begin();
    return false;
}

void MethodForm::clear()
{
    m_group->setExclusive(false);
    if (QAbstractButton *choice = m_group->checkedButton())
        choice->setChecked(false);
    m_group->setExclusive(true);
    m_seen->clear();
    m_reason->clear();
    if (m_way)
        m_way->forget();
    m_on->clear();
    showError(m_error, {});
}

void MethodForm::fill(const Event &event)
{
    const QString code = event.details.value(u"method"_s).toString();
    const auto way =
        std::find_if(m_ways.begin(), m_ways.end(), [&](const auto &each) { return each.method.code == code; });
    if (way != m_ways.end())
        m_group->button(int(std::distance(m_ways.begin(), way)))->setChecked(true);
    m_on->setDate(event.on);
    m_seen->setText(event.details.value(u"seen"_s).toString());
    m_reason->setText(event.note);
}

void MethodForm::begin()
{
    if (QAbstractButton *choice = m_group->checkedButton() ? m_group->checkedButton() : m_group->button(0))
        choice->setFocus();
}

} // namespace habeas::ui
