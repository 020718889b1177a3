// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/secret.h"

#include <QTimer>

#include <memory>

namespace habeas::ui {

/// A secret in the clipboard for half a minute, marked so that clipboard histories leave it out. What the system and
/// other programs copied of it meanwhile is beyond reach.
class SecretClipboard final : public QObject
{
    Q_OBJECT

public:
    explicit SecretClipboard(QObject *parent = nullptr);
    ~SecretClipboard() override; ///< takes it out

    void copy(const std::shared_ptr<const Secret> &secret);
    /// Takes it out, if nothing else was copied since.
    void clear();
    void setStay(std::chrono::milliseconds stay) { m_stay.setInterval(stay); } ///< 30 seconds unless said otherwise

private:
    std::shared_ptr<const Secret> m_secret;
    QTimer m_stay;
};

} // namespace habeas::ui
