// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "decisionbar.h"

#include "widgets/glyph.h"
#include "widgets/labels.h"
#include "widgets/mainbutton.h"
#include "widgets/narrowbox.h"

#include "law/citation.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

constexpr int besideText = 14; // of a choice
const QString groundsKey = u"review/grounds"_s; ///< codes of law, the one used last first

std::optional<DecisionBar::Choice> choiceOf(const std::optional<Decision> &decision)
{
    if (!decision)
        return std::nullopt;
    switch (decision->kind) {
    case Decision::Kind::HandOut:
        return DecisionBar::Choice::HandOut;
    case Decision::Kind::Redact:
        return DecisionBar::Choice::Redact;
    case Decision::Kind::Withhold:
        return DecisionBar::Choice::Withhold;
    case Decision::Kind::Undecided:
        break;
    }
    return std::nullopt;
}

/// As wide as its word: four stand side by side, and what they are for beside them.
class ChoiceButton final : public QPushButton
{
public:
    using QPushButton::QPushButton;

    QSize sizeHint() const override
    {
        const int words = fontMetrics().size(Qt::TextShowMnemonic, text()).width();
        return {words + 2 * besideText, QPushButton::sizeHint().height()};
    }
};

} // namespace

DecisionBar::DecisionBar(const Reader &reader, QWidget *parent)
    : QWidget(parent),
      m_reader(reader),
      m_ground(new QComboBox),
      m_condition(captionLabel({})),
      m_note(new QLineEdit),
      m_scope(new QComboBox),
      m_choices(new QButtonGroup(this)),
      m_next(new QPushButton(tr("Next")))
{
    auto *choices = new QHBoxLayout;
    choices->addWidget(addChoice(tr("&Hand out"), Choice::HandOut));
    choices->addWidget(addChoice(tr("Re&dact"), Choice::Redact));
    choices->addWidget(addChoice(tr("&Withhold"), Choice::Withhold));
    choices->addWidget(addChoice(tr("&Later"), Choice::Later));
    choices->setSpacing(4); // one group
    choices->addWidget(m_scope, 1);
    m_scope->setAccessibleName(tr("For which items"));
    makeNarrow(m_scope);
    makeNarrow(m_ground);
    m_note->setPlaceholderText(tr("Weighing, remark"));
    m_note->setAccessibleName(m_note->placeholderText());
    fitMain();
    auto *ground = new QLabel(tr("Wh&y"));
    ground->setBuddy(m_ground);
    auto *fields = new QHBoxLayout;
    fields->addWidget(ground);
    fields->addWidget(m_ground, 3);
    fields->addWidget(m_note, 2);
    fields->addWidget(m_next);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(choices);
    column->addLayout(fields);
    column->addWidget(m_condition);

    connect(m_ground, &QComboBox::currentIndexChanged, this, &DecisionBar::explainGround);
    connect(m_choices, &QButtonGroup::idToggled, this, &DecisionBar::adjust);
    connect(m_choices, &QButtonGroup::idClicked, this, &DecisionBar::touch);
    connect(m_ground, &QComboBox::activated, this, &DecisionBar::touch);
    connect(m_note, &QLineEdit::textEdited, this, &DecisionBar::touch);
    connect(m_scope, &QComboBox::currentIndexChanged, this, &DecisionBar::adjust);
    connect(m_next, &QPushButton::clicked, this, &DecisionBar::goOn);
}

QPushButton *DecisionBar::addChoice(const QString &text, Choice choice)
{
    auto *button = new ChoiceButton(text);
    button->setCheckable(true);
    m_choices->addButton(button, int(choice));
    return button;
}

void DecisionBar::offer(const QList<law::Ground> &grounds)
{
    const bool isSame = grounds.size() == m_grounds.size()
        && std::all_of(grounds.begin(), grounds.end(), [this](const auto &each) { return m_grounds.contains(each); });
    if (isSame)
        return;
    m_grounds = grounds;
    showGrounds();
}

void DecisionBar::showGrounds()
{
    const QStringList used = QSettings().value(groundsKey).toStringList();
    const auto rank = [&](const law::Ground &ground) {
        const qsizetype place = used.indexOf(ground.code);
        const bool isUsual = ground.code == u"rights-of-others"; // what most redactions are made for
        return place >= 0 ? place : used.size() + !isUsual;
    };
    std::stable_sort(m_grounds.begin(), m_grounds.end(),
                     [&](const law::Ground &a, const law::Ground &b) { return rank(a) < rank(b); });
    m_ground->clear();
    const Language language = m_reader.words.language();
    m_ground->addItem(chooseText());
    for (const law::Ground &ground : std::as_const(m_grounds))
        m_ground->addItem(ground.title.in(language) + u" · "_s + law::citationIn(language, ground.sources.value(0)),
                          ground.code);
    const bool isAnyUsed = !m_grounds.isEmpty() && rank(m_grounds.constFirst()) < used.size();
    m_ground->setCurrentIndex(isAnyUsed ? 1 : 0);
}

void DecisionBar::explainGround()
{
    const int index = m_ground->currentIndex() - 1;
    m_condition->setText(index >= 0 && index < m_grounds.size()
                             ? m_grounds.at(index).condition.in(m_reader.words.language())
                             : QString());
    const int chosen = m_choices->checkedId();
    const bool isAsked = chosen == int(Choice::Redact) || chosen == int(Choice::Withhold);
    m_condition->setVisible(isAsked && !m_condition->text().isEmpty());
    m_ground->setToolTip(m_condition->text());
}

void DecisionBar::show(const About &about)
{
    if (about == m_about)
        return;
    m_about = about;
    m_isTouched = false;
    fitMain();
    const Scope before = scope();
    m_scope->clear();
    m_scope->addItem(about.marked > 1 ? tr("for %n marked item(s)", nullptr, int(about.marked)) : tr("for this item"),
                     int(Scope::Marked));
    if (!about.person.isEmpty()) {
        m_scope->addItem(tr("for all %n item(s) with %1", nullptr, int(about.ofPerson)).arg(about.person),
                         int(Scope::OfPerson));
    }
    m_scope->setCurrentIndex(qMax(0, m_scope->findData(int(before))));
    const auto decided = choiceOf(about.decision);
    choose(decided);
    if (decided && !about.decision->ground.isEmpty())
        m_ground->setCurrentIndex(qMax(0, m_ground->findData(about.decision->ground)));
    adjust();
}

void DecisionBar::touch()
{
    m_isTouched = true;
    fitMain();
}

void DecisionBar::setDue(bool isDue)
{
    m_isDue = isDue;
    fitMain();
}

void DecisionBar::fitMain()
{
    const bool isMain = m_isDue || m_isTouched;
    if (isMain == m_next->isDefault())
        return;
    setMain(m_next, isMain, tr("Decides as chosen and goes to the next open item"));
    Q_EMIT mainChanged();
}

void DecisionBar::choose(std::optional<Choice> choice)
{
    m_choices->setExclusive(false);
    const auto buttons = m_choices->buttons();
    for (QAbstractButton *button : buttons)
        button->setChecked(choice && m_choices->id(button) == int(*choice));
    m_choices->setExclusive(true);
}

DecisionBar::Scope DecisionBar::scope() const
{
    return static_cast<Scope>(m_scope->currentData().toInt());
}

void DecisionBar::adjust()
{
    const int chosen = m_choices->checkedId();
    const bool needsGround = chosen == int(Choice::Redact) || chosen == int(Choice::Withhold);
    m_ground->setEnabled(needsGround || chosen < 0);
    const auto buttons = m_choices->buttons();
    for (QAbstractButton *button : buttons)
        button->setEnabled(m_about.marked > 0);
    m_next->setEnabled(m_about.marked > 0);
    explainGround();
}

void DecisionBar::clear()
{
    m_note->clear();
    show({});
    m_scope->clear();
    showGrounds();
    choose({});
}

void DecisionBar::finish()
{
    const QString code = m_ground->currentData().toString();
    m_note->clear();
    if (!m_ground->isEnabled() || code.isEmpty())
        return;
    QSettings settings;
    QStringList used = settings.value(groundsKey).toStringList();
    used.removeAll(code);
    used.prepend(code);
    settings.setValue(groundsKey, used);
    showGrounds();
}

void DecisionBar::showRedacting(bool isOn)
{
    if (isOn)
        touch();
    m_choices->button(int(Choice::Redact))->setText(isOn ? tr("Recor&d it") : tr("Re&dact"));
}

void DecisionBar::decide(Choice choice)
{
    if (m_about.marked == 0)
        return;
    m_choices->button(int(choice))->setChecked(true);
    touch();
    goOn();
}

/// Nothing is recorded twice that is so already.
bool DecisionBar::isAsBefore(const collection::Verdict &verdict) const
{
    const auto &decision = m_about.decision;
    return scope() == Scope::Marked && decision && decision->kind == verdict.kind && decision->ground == verdict.ground
        && (verdict.note.isEmpty() || decision->note == verdict.note);
}

collection::Verdict DecisionBar::redaction() const
{
    const QString ground = m_ground->currentData().toString();
    return {Decision::Kind::Redact, ground.isEmpty() ? u"rights-of-others"_s : ground, m_note->text().trimmed()};
}

void DecisionBar::goOn()
{
    const auto leave = [this] {
        m_isTouched = false;
        fitMain();
        Q_EMIT later();
    };
    collection::Verdict verdict{Decision::Kind::HandOut, {}, m_note->text().trimmed()};
    switch (m_choices->checkedId()) {
    case int(Choice::HandOut):
        break;
    case int(Choice::Withhold):
        verdict.kind = Decision::Kind::Withhold;
        verdict.ground = m_ground->currentData().toString();
        break;
    case int(Choice::Redact):
        verdict = redaction();
        if (!m_isTouched && isAsBefore(verdict))
            leave();
        else
            Q_EMIT redactionWanted(verdict);
        return;
    default:
        leave();
        return;
    }
    if (isAsBefore(verdict))
        leave();
    else
        Q_EMIT decided(verdict);
}

} // namespace habeas::ui
