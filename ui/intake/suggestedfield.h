// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "law/requestreading.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QFormLayout;
QT_END_NAMESPACE

namespace habeas::ui {

class NumberRings;

/// The words of the passages in quotation marks, each once and at most as long as one reads at a glance; before those
/// of a message that was forwarded it says so.
QStringList quotesOf(const law::Suggestion &suggestion, const law::RequestReading &reading);

/// „Vorschlag aus: …“, for screen readers.
QString sourceText(const law::Suggestion &suggestion, const law::RequestReading &reading);

/// A field and, beside it, the numbers of the passages it was filled from. Changed by hand it loses them, and is not
/// filled again. Focus or mouse on it points at its passages.
class SuggestedField final : public QWidget
{
    Q_OBJECT

public:
    explicit SuggestedField(QWidget *field, QWidget *parent = nullptr);

    /// A row of \a form; the label is the field's own.
    void addTo(QFormLayout *form, const QString &label);
    void show(const law::Suggestion *suggestion, const law::RequestReading &reading); ///< null: nothing suggests it
    bool isSuggested() const;
    bool isByHand() const { return m_isByHand; }
    void touch(); ///< it was changed by hand
    void reset(); ///< nobody has touched it
    void point(const QList<int> &numbers);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void pointed(const QList<int> &numbers);

private:
    QWidget *m_field; ///< what takes the focus
    NumberRings *m_rings;
    bool m_isByHand = false;
};

} // namespace habeas::ui
