// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/secret.h"

#include <QList>
#include <QString>

#include <memory>

QT_BEGIN_NAMESPACE
class QFormLayout;
class QLineEdit;
QT_END_NAMESPACE

namespace habeas::ui {

QLineEdit *passphraseField(); ///< a line that does not show what is typed

/// A new passphrase, typed twice: what a vault demands of it is the same wherever one is chosen.
class NewPassphrase
{
public:
    NewPassphrase();

    /// Its two rows, and what makes a good one. \a label  of the first
    void addTo(QFormLayout *form, const QString &label);
    QString lack() const; ///< what is still wrong with it, as a sentence; empty: nothing
    std::shared_ptr<Secret> take(); ///< both fields are empty afterwards
    QLineEdit *first() const { return m_first; }
    QList<QLineEdit *> fields() const { return {m_first, m_again}; }

private:
    QLineEdit *m_first;
    QLineEdit *m_again;
};

} // namespace habeas::ui
