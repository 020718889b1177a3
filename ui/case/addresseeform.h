// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "noticeform.h"

namespace habeas::ui {

class DayField;

/// A letter to somebody beside the person: about which system, to whom. A name left empty is the register's.
class AddresseeForm : public NoticeForm
{
    Q_OBJECT

public:
    void take(const CaseSheet &sheet, bool isOther) override;
    void clear() override;

protected:
    AddresseeForm(const QString &system, const QString &name, QWidget *parent);

    /// The systems, in the order in which they are offered.
    virtual QList<System> offered(const CaseSheet &sheet) const { return sheet.systems; }
    SystemId system() const;
    Contact addressee() const;
    void showAddressee(const SystemId &system, const Contact &addressee);
    QFormLayout *form() const { return m_form; }
    QPlainTextEdit *address() const { return m_address; }

private:
    QFormLayout *m_form;
    QComboBox *m_system;
    QLineEdit *m_name;
    QPlainTextEdit *m_address;
};

/// Tells a recipient what has become of the data it got (Art. 19).
class RecipientForm final : public AddresseeForm
{
    Q_OBJECT

public:
    explicit RecipientForm(QWidget *parent = nullptr);

    void take(const CaseSheet &sheet, bool isOther) override;
    void clear() override;
    workflow::Notice notice() const override;
    void show(const workflow::Notice &notice) override;

private:
    void offerOwed(const CaseSheet &sheet); ///< whom a letter says is told, and nobody has, unless another one is named

    QString m_offered; ///< name of the recipient that was, not chosen by anybody
    CheckList *m_rights;
    QPlainTextEdit *m_what;
};

/// A processor is asked for its part.
class ProcessorForm final : public AddresseeForm
{
    Q_OBJECT

public:
    explicit ProcessorForm(QWidget *parent = nullptr);

    void take(const CaseSheet &sheet, bool isOther) override;
    workflow::Notice notice() const override;
    void show(const workflow::Notice &notice) override;

private:
    QList<System> offered(const CaseSheet &sheet) const override; ///< those that a processor runs first

    DayField *m_answerBy;
};

} // namespace habeas::ui
