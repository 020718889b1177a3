// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "theme/tokens.h"

#include <QString>

QT_BEGIN_NAMESPACE
class QLabel;
class QLayout;
class QWidget;
QT_END_NAMESPACE

namespace habeas {
struct Error;
}

namespace habeas::ui {

// What the places share: words of different weight, and errors where they happened.

QLabel *titleLabel(const QString &text, QWidget *parent = nullptr); ///< 1.4 times the font, semibold
QLabel *sectionLabel(const QString &text, QWidget *parent = nullptr); ///< 1.15 times
QLabel *asSection(QLabel *label); ///< itself, in the same font
QLabel *asCaption(QLabel *label); ///< itself, in 0.92 times the font, in Text2
QLabel *captionLabel(const QString &text, QWidget *parent = nullptr); ///< the same

QString chooseText(); ///< "– choose –": the first of several that nobody has chosen yet

/// \a content in a column, of reading width if nothing else is said, a little above the middle of \a page.
void setInMiddle(QWidget *page, QLayout *content, int widest = 640);

/// A line under a field or above a table, hidden until there is something to say.
QLabel *errorLabel(QWidget *parent = nullptr);
/// Says \a message in \a label and to screen readers; an empty one hides it.
void showError(QLabel *label, const QString &message, Tone tone = Tone::Bad);
/// What \a error says goes as soon as somebody changes one of the fields in \a form: it was said of what stood there.
void errorGoesWithInput(QLabel *error, QWidget *form);

} // namespace habeas::ui
