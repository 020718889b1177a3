// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/language.h"
#include "register/system.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QPushButton;
class QTableWidget;
QT_END_NAMESPACE

namespace habeas::ui {

/// Who gets the data of a system (Art. 15(1)(c) GDPR): a line for each, edited in place.
class RecipientsTable final : public QWidget
{
    Q_OBJECT

public:
    explicit RecipientsTable(QWidget *parent = nullptr);

    /// \a language  the one the safeguards are shown and edited in
    /// \a isNone  somebody said that there are none
    void show(const QList<Recipient> &recipients, bool isNone, Language language);
    QList<Recipient> recipients() const; ///< lines without a name are left out
    bool isNone() const; ///< somebody says that there are none
    QWidget *firstField() const; ///< for a label's buddy

Q_SIGNALS:
    void edited();

private:
    void addLine(const Recipient &recipient);
    void fitNone(); ///< whoever names one has not said that there are none
    void removeLine();

    Language m_language = Language::German;
    QTableWidget *m_table;
    QPushButton *m_add;
    QPushButton *m_remove;
    QCheckBox *m_none;
};

} // namespace habeas::ui
