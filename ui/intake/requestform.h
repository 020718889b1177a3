// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cases/case.h"
#include "law/requestreading.h"

#include <QGroupBox>

QT_BEGIN_NAMESPACE
class QBoxLayout;
class QVBoxLayout;
class QComboBox;
class QLabel;
QT_END_NAMESPACE

namespace habeas::ui {

class DayField;
class RightsList;
class SuggestedField;

/// What is asked for: when and how it came, and which rights a person reads in its words.
class RequestForm final : public QGroupBox
{
    Q_OBJECT

public:
    explicit RequestForm(QWidget *parent = nullptr);

    /// What is known of \a value; \a received is its day.
    void setRequest(const Case &value, QDate received);
    void takeInto(Case &value) const; ///< rights, channel, language
    QDate received() const;
    /// Nothing typed; no day behind \a today can be chosen.
    void begin(QDate today);
    void setToday(QDate today);

    /// From a file. False: a person has chosen another day, which stays.
    bool suggestDay(QDate day);
    void suggestChannel(const QString &channel); ///< unless a person has chosen one
    void suggest(const law::RequestReading &reading);
    void point(const QList<int> &numbers);
    void goToDay();
    void goToRights();
    void addBelowDay(QWidget *widget); ///< what follows from the day

Q_SIGNALS:
    void edited();
    void pointed(const QList<int> &numbers);

protected:
    void resizeEvent(QResizeEvent *event) override; ///< two columns where there is room

private:
    void compareRights();

    DayField *m_received;
    QComboBox *m_channel;
    QComboBox *m_language;
    RightsList *m_rights;
    QLabel *m_otherRights; ///< what is ticked is not what the text names
    SuggestedField *m_day;
    QBoxLayout *m_columns;
    QVBoxLayout *m_facts;
    bool m_isDayAsSaid = false; ///< not brought forward from the future
    bool m_isDayChosen = false;
    bool m_isChannelChosen = false;
};

} // namespace habeas::ui
