// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/secret.h"

#include <QWidget>

#include <memory>

namespace habeas::ui {

/// The words of a passphrase, numbered, or as many covers. Painted, so that nothing can be selected or dragged out;
/// screen readers hear the words only while they are seen.
class PassphraseWords final : public QWidget
{
    Q_OBJECT

public:
    explicit PassphraseWords(QWidget *parent = nullptr);

    void show(const std::shared_ptr<const Secret> &passphrase); ///< words joined by '-'; uncovered
    void clear();
    void setCovered(bool isCovered);
    bool isCovered() const { return m_isCovered; }
    int wordCount() const;
    /// What a screen reader says.
    QString spoken() const;

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QSize boxSize() const;
    QFont wordFont() const;
    int columnsIn(int width) const;
    void tell();

    std::shared_ptr<const Secret> m_passphrase;
    bool m_isCovered = false;
};

} // namespace habeas::ui
