// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cases/case.h"

#include <QGroupBox>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QComboBox;
class QDateEdit;
QT_END_NAMESPACE

namespace habeas::ui {

class RequestText;

/// What is asked for: when and how it came, in which words, and which rights a person reads in them.
class RequestForm final : public QGroupBox
{
    Q_OBJECT

public:
    explicit RequestForm(QWidget *parent = nullptr);

    /// What is known of \a value; \a received is its day.
    void setRequest(const Case &value, QDate received);
    void takeInto(Case &value) const; ///< rights, channel, words, language
    QDate received() const;
    /// Nothing typed; no day behind \a today can be chosen.
    void begin(QDate today);
    void setToday(QDate today);

    /// What a file says: behind what is there already, never in its place.
    void addText(const QString &text);
    /// From a file. False: a person has chosen another day, which stays.
    bool suggestDay(QDate day);
    void suggestChannel(const QString &channel); ///< unless a person has chosen one
    void goToText();
    QWidget *textField() const;

Q_SIGNALS:
    void edited();

private:
    void setWritten(const QString &text);

    QDateEdit *m_received;
    QComboBox *m_channel;
    QComboBox *m_language;
    QList<QCheckBox *> m_rights;
    RequestText *m_text;
    QString m_written; ///< as it was set: a field makes its own line ends
    bool m_isDayChosen = false;
    bool m_isChannelChosen = false;
};

} // namespace habeas::ui
