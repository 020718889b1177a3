// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cases/case.h"
#include "law/requestreading.h"

#include <QGroupBox>

QT_BEGIN_NAMESPACE
class QLabel;
QT_END_NAMESPACE

QT_BEGIN_NAMESPACE
class QComboBox;
class QLineEdit;
QT_END_NAMESPACE

namespace habeas::ui {

class FieldError;
class ListField;
class SuggestedField;

/// Who asks for the person concerned, if somebody does: a box to tick.
class RepresentativeForm final : public QGroupBox
{
    Q_OBJECT

public:
    explicit RepresentativeForm(QWidget *parent = nullptr);

    void setRepresentative(const std::optional<Representative> &representative);
    /// Nobody, if the person asks. Malformed "intake.capacity": nobody has said in which capacity they ask;
    /// "representative.mail".
    Result<std::optional<Representative>> representative() const;
    /// Somebody asks, by an e-mail of theirs; what else is entered stays.
    void setSender(const QString &name, const QString &address);
    /// Where somebody asks: fills what nobody has chosen.
    void suggest(const law::RequestReading &reading);
    void point(const QList<int> &numbers);
    /// Says an error of representative() or of openCase() at the field it is about, and goes there; false: it is about
    /// none.
    bool complain(const Error &error);
    void clear() { setRepresentative({}); }
    void goToAddress(); ///< where letters are sent to

Q_SIGNALS:
    void edited();
    void pointed(const QList<int> &numbers);

private:
    bool m_isSender = false; ///< the name is that of who sent the e-mail
    QWidget *m_fields;
    QLineEdit *m_name;
    QComboBox *m_capacity;
    QLabel *m_nameRemark; ///< by which letters it is another name than it looks
    QLabel *m_capacityError;
    QLineEdit *m_evidence;
    QComboBox *m_heard;
    QLineEdit *m_mail;
    FieldError *m_mailError;
    ListField *m_postal;
    SuggestedField *m_who;
    SuggestedField *m_as;
};

} // namespace habeas::ui
