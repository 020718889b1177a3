// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes.h"

#include <QSettings>
#include <QSplitter>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace habeas::ui {

void rememberPanes(QSplitter *panes, const QString &place)
{
    const QString key = place + u"/panes"_s;
    panes->restoreState(QSettings().value(key).toByteArray());
    auto *settled = new QTimer(panes); // settings are written through to the disk: not at every step of the mouse
    settled->setSingleShot(true);
    settled->setInterval(300ms);
    QObject::connect(panes, &QSplitter::splitterMoved, settled, qOverload<>(&QTimer::start));
    QObject::connect(settled, &QTimer::timeout, panes, [panes, key] { QSettings().setValue(key, panes->saveState()); });
}

} // namespace habeas::ui
