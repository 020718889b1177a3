// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "law/requestreading.h"
#include "mail/incomingmail.h"

#include <QLocale>
#include <QTimeZone>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QPlainTextEdit;
QT_END_NAMESPACE

namespace habeas::ui {

class NumberRings;

/// What an e-mail says of itself: its subject, from whom, to whom and when. Nothing of it is proven. Its header lines
/// as they came, if somebody wants them.
class MailHead final : public QWidget
{
    Q_OBJECT

public:
    explicit MailHead(QWidget *parent = nullptr);

    void show(const mail::IncomingMail &mail, const QTimeZone &zone, const QLocale &locale);
    void clear();
    const law::Incoming &incoming() const { return m_incoming; } ///< as it is shown; without a text
    void showLines(bool areShown); ///< the header lines

    void setNumbers(const law::RequestReading &reading);
    void point(const QList<int> &numbers);

Q_SIGNALS:
    void pointed(const QList<int> &numbers);

private:
    struct Line {
        law::Passage::Place place;
        QLabel *words;
        NumberRings *rings;
    };
    QList<Line> lines() const;

    law::Incoming m_incoming;
    QLabel *m_subject;
    QLabel *m_from;
    QLabel *m_address;
    QLabel *m_to;
    QLabel *m_day;
    NumberRings *m_ofSubject;
    NumberRings *m_ofSender;
    NumberRings *m_ofDay;
    QPlainTextEdit *m_headers;
};

} // namespace habeas::ui
