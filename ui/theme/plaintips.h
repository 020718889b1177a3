// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace habeas::ui {

/// For the application: what hovering shows is plain text, whatever stands in it. Names of files, systems and people
/// come from others; as rich text one could forge what is read, or have a picture loaded from a server.
class PlainTips final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace habeas::ui
