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

/// Who asks for the person concerned, if somebody does: a box to tick.
class RepresentativeForm final : public QGroupBox
{
    Q_OBJECT

public:
    explicit RepresentativeForm(QWidget *parent = nullptr);

    void setRepresentative(const std::optional<Representative> &representative);
    std::optional<Representative> representative() const;
    void clear() { setRepresentative({}); }

Q_SIGNALS:
    void edited();

private:
    QLineEdit *m_name;
    QComboBox *m_capacity;
    QLineEdit *m_evidence;
    QComboBox *m_heard;
    QLineEdit *m_mail;
    ListField *m_postal;
};

} // namespace habeas::ui
