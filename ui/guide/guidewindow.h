// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/language.h"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QTextBrowser;
QT_END_NAMESPACE

namespace habeas::ui {

/// The guide of resources/guide, beside the window it speaks about.
class GuideWindow final : public QDialog
{
    Q_OBJECT

public:
    explicit GuideWindow(Language language, QWidget *parent = nullptr);

    /// Shows the part with this heading at the top; the beginning, if there is none. True if there is.
    bool showPart(const QString &heading);

private:
    QTextBrowser *m_text;
};

} // namespace habeas::ui
