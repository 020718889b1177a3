// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QGroupBox>

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
QT_END_NAMESPACE

namespace habeas::ui {

class DayField;

/// Files that came in for a case that is open: when, and a remark. Hidden while there are none.
class AddDocumentsForm final : public QGroupBox
{
    Q_OBJECT

public:
    explicit AddDocumentsForm(QWidget *parent = nullptr);

    void add(const QStringList &paths, QDate today); ///< behind those that wait already
    void clear();
    const QStringList &paths() const { return m_paths; }
    QDate day() const;
    QString remark() const;
    QLabel *error() const { return m_error; }

Q_SIGNALS:
    void keepWanted();

private:
    QStringList m_paths;
    QLabel *m_names;
    DayField *m_day;
    QLineEdit *m_remark;
    QLabel *m_error;
};

} // namespace habeas::ui
