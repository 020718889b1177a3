// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mailhead.h"

#include "numberrings.h"
#include "theme/tokens.h"
#include "widgets/labels.h"

#include "itemmodels/wording.h"

#include <QBoxLayout>
#include <QFontDatabase>
#include <QGridLayout>
#include <QLabel>
#include <QPlainTextEdit>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

constexpr qsizetype longestShown = 300; // characters of what a sender can make as long as he likes
constexpr int headersHeight = 140;

/// Never wider than there is room.
QLabel *value()
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setMinimumWidth(1);
    return label;
}

QString shortened(const QString &text)
{
    return text.size() > longestShown ? text.left(longestShown) + u" …"_s : text;
}

} // namespace

MailHead::MailHead(QWidget *parent)
    : QWidget(parent),
      m_subject(sectionLabel({})),
      m_from(value()),
      m_address(value()),
      m_to(value()),
      m_day(value()),
      m_ofSubject(new NumberRings(NumberRings::Beside::Source)),
      m_ofSender(new NumberRings(NumberRings::Beside::Source)),
      m_ofDay(new NumberRings(NumberRings::Beside::Source)),
      m_headers(new QPlainTextEdit)
{
    m_subject->setMinimumWidth(1);
    m_to->setWordWrap(true);
    m_headers->setReadOnly(true);
    m_headers->setTabChangesFocus(true);
    m_headers->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_headers->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_headers->setAccessibleName(tr("Header lines"));
    m_headers->setFixedHeight(headersHeight);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(2);
    grid->setHorizontalSpacing(6);
    grid->setColumnStretch(1, 1);
    auto *subject = new QHBoxLayout;
    subject->addWidget(m_subject, 1);
    subject->addWidget(m_ofSubject, 0, Qt::AlignTop);
    grid->addLayout(subject, 0, 0, 1, 2);
    const auto row = [grid](int at, const QString &name, std::initializer_list<QWidget *> parts) {
        auto *line = new QHBoxLayout;
        line->setSpacing(6);
        for (QWidget *part : parts)
            line->addWidget(part);
        line->addStretch(1);
        grid->addWidget(captionLabel(name), at, 0);
        grid->addLayout(line, at, 1);
    };
    row(1, tr("From"), {m_from, m_ofSender, m_address});
    grid->addWidget(captionLabel(tr("To")), 2, 0, Qt::AlignTop);
    grid->addWidget(m_to, 2, 1);
    row(3, tr("Date"), {m_day, m_ofDay});
    grid->addWidget(m_headers, 4, 0, 1, 2);
    for (const Line &line : lines())
        connect(line.rings, &NumberRings::pointed, this, &MailHead::pointed);
    clear();
}

QList<MailHead::Line> MailHead::lines() const
{
    using enum law::Passage::Place;
    return {{Subject, m_subject, m_ofSubject}, {Sender, m_from, m_ofSender}, {Day, m_day, m_ofDay}};
}

void MailHead::show(const mail::IncomingMail &mail, const QTimeZone &zone, const QLocale &locale)
{
    const QDateTime came = mail.cameAt();
    m_incoming = {.sender = mail.fromName.isEmpty() ? mail.fromAddress : mail.fromName,
                  .day = came.isValid() ? itemmodels::momentText(came.toTimeZone(zone), locale) : QString(),
                  .subject = mail.subject};
    m_subject->setText(shortened(mail.subject.isEmpty() ? tr("No subject") : mail.subject));
    m_from->setText(shortened(m_incoming.sender));
    m_address->setText(mail.fromName.isEmpty() ? QString() : shortened(u'<' + mail.fromAddress + u'>'));
    m_to->setText(mail.to.isEmpty() ? tr("not said") : shortened(mail.to));
    m_day->setText(m_incoming.day.isEmpty() ? tr("not said") : m_incoming.day);
    m_headers->setPlainText(mail.headerLines);
    QWidget::show();
}

void MailHead::clear()
{
    m_incoming = {};
    for (QLabel *label : {m_subject, m_from, m_address, m_to, m_day})
        label->clear();
    m_headers->clear();
    m_headers->hide();
    for (const Line &line : lines())
        line.rings->setNumbers({});
    hide();
}

void MailHead::showLines(bool areShown)
{
    m_headers->setVisible(areShown);
}

void MailHead::setNumbers(const law::RequestReading &reading)
{
    for (const Line &line : lines()) {
        QList<int> numbers;
        for (int number = 1; number <= reading.passages.size(); ++number) {
            if (reading.passage(number).place == line.place)
                numbers << number;
        }
        line.rings->setNumbers(numbers);
    }
    point({});
}

void MailHead::point(const QList<int> &numbers)
{
    const Scheme scheme = schemeOf(QWidget::palette());
    for (const Line &line : lines()) {
        const auto &mine = line.rings->numbers();
        const bool isPointed =
            std::any_of(mine.begin(), mine.end(), [&](int number) { return numbers.contains(number); });
        QPalette palette;
        if (isPointed) {
            palette.setColor(QPalette::Window, colorOf(scheme, Token::Accent));
            palette.setColor(QPalette::WindowText, colorOf(scheme, Token::OnAccent));
        }
        line.words->setPalette(palette);
        line.words->setBackgroundRole(isPointed ? QPalette::Window : QPalette::NoRole);
        line.words->setAutoFillBackground(isPointed);
    }
}

} // namespace habeas::ui
