// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QListWidget>

namespace habeas::ui {

/// Things to tick, each with a code: for choices that are data. Space ticks. As high as what it holds, up to a limit.
class CheckList final : public QListWidget
{
    Q_OBJECT

public:
    /// \a name  for screen readers
    explicit CheckList(const QString &name, QWidget *parent = nullptr);

    /// \a explanation  shown when the pointer rests on it, read as its description
    void add(const QString &text, const QString &code, const QString &explanation = {});
    QStringList checked() const; ///< codes, in the order of the list
    void setChecked(const QStringList &codes);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void edited();
};

} // namespace habeas::ui
