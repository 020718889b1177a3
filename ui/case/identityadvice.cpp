// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "identityadvice.h"

#include "widgets/panel.h"
#include "widgets/scrolling.h"

#include "law/citation.h"

#include <QBoxLayout>
#include <QLabel>
#include <QScrollArea>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

constexpr int inset = 12;
constexpr int adviceWidth = 250;

/// A panel of \a title in \a panels; its paragraph.
QLabel *paragraphIn(QVBoxLayout *panels, const QString &title)
{
    auto *paragraph = new QLabel;
    paragraph->setWordWrap(true);
    paragraph->setTextFormat(Qt::PlainText);
    auto *panel = new Panel(title);
    panel->body()->setContentsMargins(inset, 8, inset, inset);
    panel->body()->addWidget(paragraph);
    panels->addWidget(panel);
    return paragraph;
}

} // namespace

IdentityAdvice::IdentityAdvice(const Reader &reader, QWidget *parent) : QWidget(parent), m_reader(reader)
{
    setFixedWidth(adviceWidth);
    auto *content = new QWidget;
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scrolling(content));
    auto *panels = new QVBoxLayout(content);
    panels->setContentsMargins(0, 0, 0, 0);
    panels->setSpacing(12);
    m_noted = paragraphIn(panels, tr("What is noted"));
    m_notKept = paragraphIn(panels, tr("What is not kept"));
    m_mind = paragraphIn(panels, tr("To bear in mind"));
    panels->addStretch(1);
}

void IdentityAdvice::show(const law::IdentityMethod *method, const law::CapacityHint *hint,
                          const law::PurposeHint *purpose, law::Country country)
{
    const Language language = m_reader.words.language();
    m_noted->setText(method ? method->noted.in(language) : tr("Who asks, for whom, in which capacity"));
    m_notKept->setText(method ? method->seenNotKept.in(language)
                              : tr("Copies of identity documents and court orders, anything about health"));
    QStringList sources;
    if (hint)
        sources << hint->sources.in(country);
    if (purpose)
        sources << purpose->sources.in(country);
    if (method)
        sources << method->sources.in(country);
    QStringList cited;
    for (const QString &source : std::as_const(sources))
        cited << law::citationIn(language, source);
    cited.removeDuplicates();
    QStringList lines{hint ? hint->text.in(language) : QString(), purpose ? purpose->text.in(language) : QString(),
                      cited.join(u" · "_s)};
    lines.removeAll(QString());
    m_mind->setText(lines.join(u"\n\n"_s));
    m_mind->parentWidget()->setVisible(!lines.isEmpty());
}

} // namespace habeas::ui
