// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "office/officethread.h"
#include "reader.h"
#include "widgets/panel.h"

#include <optional>

QT_BEGIN_NAMESPACE
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
QT_END_NAMESPACE

namespace habeas::ui {

class GrowingText;

/// The controller's own entry: what letters say of it, and what the record of Art. 30(1)(a) asks for. Where it lies is
/// not changed here: deadlines depend on it.
class ControllerForm final : public Panel
{
    Q_OBJECT

public:
    ControllerForm(OfficeThread &office, const Reader &reader, QWidget *parent = nullptr);

    void show(const OrganisationId &id); ///< as the vault has it now
    void clear();

Q_SIGNALS:
    void left(); ///< back to the systems
    void saved();

private:
    struct Field {
        QString Organisation::*plain = nullptr;
        Contact Organisation::*of = nullptr;
        QString Contact::*part = nullptr;
        QLineEdit *edit = nullptr;
    };

    void addLine(QFormLayout *form, const QString &label, QString Organisation::*plain);
    void addLine(QFormLayout *form, const QString &label, Contact Organisation::*of, QString Contact::*part);
    GrowingText *addLines(QFormLayout *form, const QString &label);
    QWidget *fields();
    void fill(const Organisation &organisation);
    Organisation value() const;
    void save();
    void showState();

    OfficeThread &m_office;
    const Reader &m_reader;
    std::optional<Organisation> m_before; ///< as it was read
    bool m_isFilling = false;
    QList<Field> m_fields;
    GrowingText *m_address = nullptr;
    GrowingText *m_dpoAddress = nullptr;
    GrowingText *m_joint = nullptr;
    GrowingText *m_german = nullptr;
    GrowingText *m_english = nullptr;
    QLabel *m_error;
    QPushButton *m_save;
};

} // namespace habeas::ui
