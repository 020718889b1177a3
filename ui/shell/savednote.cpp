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

SavedNote::SavedNote(QWidget *window) : QToolButton(window)
{
    window->installEventFilter(this);
    setAutoRaise(true);
    hide();
    connect(this, &SavedNote::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_path).absolutePath())); });
}

bool SavedNote::eventFilter(QObject *window, QEvent *event)
{
    if (event->type() != SavedEvent::kind())
        return QToolButton::eventFilter(window, event);
    show(static_cast<const SavedEvent *>(event)->path());
    event->accept();
    return true;
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
