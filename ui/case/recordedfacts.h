// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casesheet.h"
#include "reader.h"
#include "workflow/identity.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace habeas::ui {

/// What was recorded for a step of the check: what showed it, when, and who recorded it; and the way to correct it.
class RecordedFacts final : public QWidget
{
    Q_OBJECT

public:
    explicit RecordedFacts(const Reader &reader, QWidget *parent = nullptr);

    /// The facts of \a kinds that count, oldest first, behind what the intake \a noted. Hidden if there are none.
    void take(const CaseSheet &sheet, const law::IdentityMethods &methods, const QList<Event::Kind> &kinds,
              const QString &noted = {});
    void clear();
    bool isEmpty() const;
    void offerCorrection(bool isOffered); ///< the fields for it are folded away

Q_SIGNALS:
    void correctionWanted();

private:
    QString textOf(const Event &event, const CaseSheet &sheet, const law::IdentityMethods &methods) const;

    const Reader &m_reader;
    QLabel *m_facts;
    QPushButton *m_correct;
};

} // namespace habeas::ui
