// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "verdictview.h"

#include "widgets/glyph.h"
#include "widgets/labels.h"

#include "workflow/verdict.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QIcon>
#include <QLabel>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

constexpr int largeGlyph = 24;

QLabel *textLabel()
{
    auto *label = new QLabel;
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QString listed(const QList<Code> &codes, const Words &words)
{
    QStringList lines;
    for (const Code &code : codes)
        lines << u"– "_s + words.say(code);
    return lines.join(u'\n');
}

} // namespace

VerdictView::VerdictView(const Reader &reader, QWidget *parent)
    : QWidget(parent),
      m_reader(reader),
      m_glyph(new QLabel),
      m_sentence(titleLabel({})),
      m_faults(errorLabel()),
      m_proven(textLabel()),
      m_notProven(textLabel())
{
    auto *head = new QHBoxLayout;
    head->addWidget(m_glyph);
    head->addWidget(m_sentence, 1);
    const auto half = [](const QString &title, QLabel *text) {
        auto *column = new QVBoxLayout;
        column->addWidget(sectionLabel(title));
        column->addWidget(text, 1);
        return column;
    };
    auto *halves = new QHBoxLayout;
    halves->setSpacing(16);
    halves->addLayout(half(tr("Proven"), m_proven), 1);
    halves->addLayout(half(tr("Not proven"), m_notProven), 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(head);
    column->addWidget(m_faults);
    column->addLayout(halves);
    hide();
}

void VerdictView::show(const workflow::Verdict &verdict)
{
    m_glyph->setPixmap(glyphIcon(verdict.isWhole ? Glyph::Done : Glyph::Failed).pixmap(largeGlyph, largeGlyph));
    m_sentence->setText(m_reader.words.say(verdict.sentence));
    showError(m_faults, listed(verdict.faults, m_reader.words));
    m_proven->setText(verdict.proven.isEmpty() ? tr("– nothing") : listed(verdict.proven, m_reader.words));
    m_notProven->setText(listed(verdict.notProven, m_reader.words));
    QWidget::show();
    QAccessibleEvent alert(m_sentence, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void VerdictView::clear()
{
    showError(m_faults, {});
    for (QLabel *label : {m_sentence, m_proven, m_notProven})
        label->clear();
    hide();
}

} // namespace habeas::ui
