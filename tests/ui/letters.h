// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sourcetexts.h"

#include <QAbstractButton>
#include <QGroupBox>
#include <QHash>
#include <QKeySequence>
#include <QLabel>
#include <QSet>

namespace habeas::tests {

/// What of \a window is seen and reached by Alt and a letter, without its menus; with \a hidden also what is not seen
/// now.
inline QList<std::pair<const QWidget *, QString>> lettered(const QWidget &window, bool hidden = false)
{
    QList<std::pair<const QWidget *, QString>> shown;
    const auto take = [&](const QWidget *widget, const QString &text) {
        if ((hidden || widget->isVisible()) && !QKeySequence::mnemonic(text).isEmpty())
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

/// Letters that something of \a one and something of \a other are reached by, in either language, whatever each shows.
inline QStringList sharedBy(const QWidget &one, const QWidget &other)
{
    static const SourceTexts english;
    QStringList shared;
    for (const auto &[widget, text] : lettered(one, true)) {
        for (const auto &[opposite, words] : lettered(other, true))
            shared << sharing({text, words}) << sharing({english.of(widget, text), english.of(opposite, words)});
    }
    return shared;
}

/// Letters that two of what \a page shows are reached by, in either language.
inline QStringList doubledOn(const QWidget &page)
{
    static const SourceTexts english;
    QStringList shown, inEnglish;
    for (const auto &[widget, text] : lettered(page)) {
        shown << text;
        inEnglish << english.of(widget, text);
    }
    return sharing(shown) + sharing(inEnglish);
}

} // namespace habeas::tests
