// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader.h"
#include "register/system.h"

#include <QScrollArea>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;
QT_END_NAMESPACE

namespace habeas::ui {

class AuthorityField;
class RecipientsTable;

/// An entry of the register as fields: what it is, how it is read, and what letters tell of it.
///
/// The texts of letters exist in two languages; one is shown at a time, the other is kept.
class SystemForm final : public QScrollArea
{
    Q_OBJECT

public:
    explicit SystemForm(const Reader &reader, QWidget *parent = nullptr);

    void show(const System &system);
    System value() const; ///< the entry as the fields have it
    void clear() { show({}); }
    void begin(); ///< the focus goes to the first field that asks for something

Q_SIGNALS:
    void edited();

private:
    /// A text of the entry and where it is edited.
    struct TextField {
        LocalText &(*of)(System &);
        QPlainTextEdit *field;
    };

    QWidget *locationRow();
    void addText(QFormLayout *form, const QString &label, LocalText &(*of)(System &));
    void chooseFile();
    void showHorizon();
    void showTexts();
    void keepTexts(System &system) const;
    void showReading(); ///< the rows that the chosen way of reading asks for
    QString connector() const;

    Language m_shown; ///< of the texts in the fields
    System m_system; ///< as shown, with the texts of the language that is not
    bool m_isShowing = false;
    QFormLayout *m_form;
    QLineEdit *m_name;
    QComboBox *m_connector;
    QLabel *m_locationLabel;
    QLineEdit *m_location;
    QPushButton *m_choose;
    QWidget *m_locationRow = nullptr;
    AuthorityField *m_authorities;
    QLineEdit *m_contact;
    QComboBox *m_language;
    QList<TextField> m_texts;
    QPlainTextEdit *m_categories;
    RecipientsTable *m_recipients;
    QSpinBox *m_days;
    QSpinBox *m_backupDays;
    QLabel *m_gone;
    QCheckBox *m_portable;
};

} // namespace habeas::ui
