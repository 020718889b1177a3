// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cases/case.h"

#include <QGroupBox>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLineEdit;
QT_END_NAMESPACE

namespace habeas::ui {

class ListField;

/// Whom a request is about.
class SubjectForm final : public QGroupBox
{
    Q_OBJECT

public:
    explicit SubjectForm(QWidget *parent = nullptr);

    void setSubject(const Subject &subject);
    /// Malformed "intake.born" if what stands as the day of birth is no day.
    Result<Subject> subject() const;
    QString givenName() const;
    QString familyName() const;
    void addMail(const QString &address);
    void clear() { setSubject({}); }
    void begin(); ///< the focus goes to the first field
    void goOn(); ///< to what comes behind the names

Q_SIGNALS:
    void named(); ///< somebody has typed a name and gone on
    void edited();

private:
    QLineEdit *m_givenName;
    QLineEdit *m_familyName;
    ListField *m_otherNames;
    QLineEdit *m_born;
    QComboBox *m_role;
    QLineEdit *m_group;
    ListField *m_userNames;
    ListField *m_mails;
    ListField *m_addresses;
    ListField *m_postal;
};

} // namespace habeas::ui
