// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace habeas::ui {

/// Asks for a printer and prints \a pdf, one of ours, on it. Returns at once: the sheets are drawn on a thread of their
/// own, with a progress that can be cancelled, and a message names the first sheet that did not go out. The bytes are
/// wiped when it is done, or when \a parent goes.
/// \a title  for the printer's queue, which others see: no person's name
void printPdf(const QByteArray &pdf, const QString &title, QWidget *parent);
/// The same for a page of plain text, which may hold a secret: on its way it is a string of the painter besides.
void printText(const QByteArray &text, const QString &title, QWidget *parent);

} // namespace habeas::ui
