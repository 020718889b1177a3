// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "office.h"

#include "core/progress.h"

#include <QDate>
#include <QJsonObject>
#include <QJsonValue>
#include <QStringList>

namespace habeas::workflow {

/// Malformed "lookaround.table": resources/demo is not what this program was built with.
Error brokenDemo();

/// The texts of a list in resources/demo; none if it is no list.
QStringList demoTexts(const QJsonValue &value);

/// One case on its way: each act is what a person would do. What is written down is of the school's language, not of
/// the window's: it stands in letters.
class DemoActs
{
public:
    DemoActs(Office &office, const Case &value, const QList<System> &systems, QString head, QDate today)
        : m_office(office), m_case(value), m_systems(systems), m_head(std::move(head)), m_today(today)
    { }

    /// Errors of what is done; Malformed "lookaround.table" if \a json names no such act.
    Result<> act(const QJsonObject &json, const Watch &watch);

private:
    Result<> record(const QJsonObject &json);
    Result<> collectAll(const Watch &watch);
    Result<> ask(const QStringList &systems);
    Result<> leaveOut(const QJsonObject &json);
    Result<> answerAll(const QString &how);
    Result<> handOutAll(const QString &note);
    Result<> finishAnswerLetter();
    Result<> approve(const QJsonObject &json);

    Office &m_office;
    const Case &m_case;
    const QList<System> &m_systems;
    QString m_head;
    QDate m_today;
};

} // namespace habeas::workflow
