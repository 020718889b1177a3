// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "savednote.h"

#include "widgets/savefile.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QUrl>

namespace habeas::ui {
namespace {

constexpr int widestName = 260;

} // namespace

SavedNote::SavedNote(QWidget *parent) : QToolButton(parent)
{
    setAutoRaise(true);
    hide();
    connect(&savedFiles(), &SavedFiles::saved, this, &SavedNote::show);
    connect(this, &SavedNote::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_path).absolutePath())); });
}

void SavedNote::show(const QString &path)
{
    m_path = path;
    const QString name = fontMetrics().elidedText(QFileInfo(path).fileName(), Qt::ElideMiddle, widestName);
    setText(tr("Saved: %1 · Open the folder").arg(name));
    setToolTip(QDir::toNativeSeparators(path));
    QToolButton::show();
}

void SavedNote::clear()
{
    m_path.clear();
    setText({});
    setToolTip({});
    hide();
}

} // namespace habeas::ui
