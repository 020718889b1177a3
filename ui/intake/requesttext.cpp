// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "requesttext.h"

#include "passageedit.h"
#include "widgets/labels.h"

#include <QBoxLayout>
#include <QLabel>

#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace habeas::ui {
namespace {

constexpr auto typingPause = 300ms;
constexpr int leastLines = 4;

} // namespace

RequestText::RequestText(QWidget *parent)
    : QWidget(parent),
      m_text(new PassageEdit),
      m_quoted(
          captionLabel(tr("Grey, with a bar at its side: quoted from another message. Nothing is suggested by it.")))
{
    if (auto rules = law::RequestSigns::load(); rules)
        m_rules = *std::move(rules);
    auto *label = new QLabel(tr("&What is written"));
    label->setBuddy(m_text);
    m_text->setAccessibleName(tr("What is written"));
    m_text->setMinimumHeight(leastLines * m_text->fontMetrics().lineSpacing());
    setFocusProxy(m_text);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(label);
    column->addWidget(m_text, 1);
    column->addWidget(m_quoted);
    m_quoted->hide();
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    connect(m_text, &QPlainTextEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_text, &QPlainTextEdit::textChanged, this, &RequestText::edited);
    connect(&m_typing, &QTimer::timeout, this, &RequestText::look);
    connect(m_text, &PassageEdit::pointed, this, &RequestText::pointed);
}

QString RequestText::written() const
{
    return m_text->document()->isModified() ? m_text->toPlainText() : m_written;
}

void RequestText::setWritten(const QString &text)
{
    m_written = text;
    m_text->setPlainText(text);
    look();
}

void RequestText::addText(const QString &text)
{
    const QString present = written();
    if (text.isEmpty() || present.contains(text))
        return;
    setWritten(present.trimmed().isEmpty() ? text : present + u"\n\n"_s + text);
}

void RequestText::clear()
{
    m_head = {};
    setWritten({});
}

void RequestText::setHead(const law::Incoming &head)
{
    m_head = head;
    look();
}

void RequestText::look()
{
    m_typing.stop();
    law::Incoming incoming = m_head;
    incoming.text = m_text->toPlainText();
    const law::RequestReading reading = m_rules ? law::readRequest(*m_rules, incoming) : law::RequestReading();
    if (reading == m_reading)
        return;
    m_reading = reading;
    m_text->setPassages(m_reading);
    m_quoted->setVisible(!m_reading.quoted.isEmpty());
    Q_EMIT read(m_reading);
}

void RequestText::point(const QList<int> &numbers)
{
    m_text->point(numbers);
}

} // namespace habeas::ui
