// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader.h"
#include "workflow/identity.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
QT_END_NAMESPACE

namespace habeas::ui {

/// Beside the steps: what is noted of a way, what is not kept, and what to bear in mind with its sources.
class IdentityAdvice final : public QWidget
{
    Q_OBJECT

public:
    explicit IdentityAdvice(const Reader &reader, QWidget *parent = nullptr);

    /// \a method  the way that is chosen; null: none
    /// \a country  whose law is cited
    /// \a hint  about the capacity somebody asks in; null: none
    /// \a purpose  how sure one has to be for what is asked; null: it is not about that
    void show(const law::IdentityMethod *method, const law::CapacityHint *hint, const law::PurposeHint *purpose,
              law::Country country);

private:
    const Reader &m_reader;
    QLabel *m_noted;
    QLabel *m_notKept;
    QLabel *m_mind;
};

} // namespace habeas::ui
