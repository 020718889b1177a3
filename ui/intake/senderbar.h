// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "law/requestreading.h"
#include "mail/incomingmail.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace habeas::ui {

class NumberRings;

/// What is remarked about files that came in, and who sent the e-mail among them, to be taken over by a person.
class SenderBar final : public QWidget
{
    Q_OBJECT

public:
    explicit SenderBar(QWidget *parent = nullptr);

    void setSender(const mail::IncomingMail &mail);
    void remark(const QString &sentence); ///< behind what is there
    /// Who the sender is, as the words suggest it; of a forwarded e-mail they say nothing about that. A person presses.
    void suggest(const law::RequestReading &reading);
    void point(const QList<int> &numbers);
    void clear();
    void begin(); ///< the focus goes to who the sender is, as it is suggested
    /// The name, or the address where there is none.
    QString name() const { return m_name.isEmpty() ? m_address : m_name; }
    const QString &address() const { return m_address; }

Q_SIGNALS:
    void chosen(bool isRepresentative); ///< else the person concerned
    void pointed(const QList<int> &numbers);

private:
    QString m_name;
    QString m_address;
    QLabel *m_remarks;
    QPushButton *m_asSubject;
    QPushButton *m_asRepresentative;
    NumberRings *m_rings; ///< beside it: what says that the sender asks for somebody
};

} // namespace habeas::ui
