// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casesheet.h"

#include <QGroupBox>

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QPushButton;
QT_END_NAMESPACE

namespace habeas::ui {

class DayField;

/// The head's consent on paper: who signed, when, where the paper lies. Whoever shows it records it.
class SignatureForm final : public QGroupBox
{
    Q_OBJECT

public:
    explicit SignatureForm(const QString &title, QWidget *parent = nullptr);

    /// What somebody is typing stays; \a isOther case begins anew.
    void take(const CaseSheet &sheet, bool isOther);
    void clear();
    void begin();
    void setMain(bool isMain); ///< recording it is what the page is there for
    Approval approval(Approval::Subject subject) const;
    QLabel *error() const { return m_error; }

Q_SIGNALS:
    void recordWanted();

private:
    void compareHead();

    QString m_headOfRegister;
    QLineEdit *m_head;
    QLabel *m_deputy; ///< said while somebody else than the head is named
    DayField *m_signedOn;
    QLineEdit *m_paper;
    QPushButton *m_record;
    QLabel *m_error;
};

} // namespace habeas::ui
