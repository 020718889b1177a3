// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>
#include <QGroupBox>
#include <QHash>
#include <QKeySequence>
#include <QLabel>
#include <QSet>

namespace habeas::tests {

/// What of \a window is seen and reached by Alt and a letter, without its menus.
inline QList<std::pair<const QWidget *, QString>> lettered(const QWidget &window)
{
    QList<std::pair<const QWidget *, QString>> shown;
    const auto take = [&](const QWidget *widget, const QString &text) {
        if (widget->isVisible() && !QKeySequence::mnemonic(text).isEmpty())
            shown << std::pair(widget, text);
    };
    for (const auto *each : window.findChildren<QAbstractButton *>())
        take(each, each->text());
    for (const auto *each : window.findChildren<QGroupBox *>())
        take(each, each->title());
    for (const auto *each : window.findChildren<QLabel *>()) {
        if (each->buddy())
            take(each, each->text());
    }
    return shown;
}

/// Those of \a texts that share their letter.
inline QStringList sharing(const QStringList &texts)
{
    QHash<QString, QStringList> reached;
    for (const QString &text : texts) {
        if (const QKeySequence letter = QKeySequence::mnemonic(text); !letter.isEmpty())
            reached[letter.toString()] << text;
    }
    QStringList shared;
    for (const QStringList &by : std::as_const(reached)) {
        if (by.size() > 1)
            shared << by.join(QStringLiteral(" / "));
    }
    return shared;
}

} // namespace habeas::tests
