// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonValue>

namespace habeas::connectors {

/// A document without what would let its reader log in as somebody, and how much was taken out.
struct Redacted {
    QJsonValue value;
    int removed = 0;
};

/// Takes secrets out of a document of settings, at any depth.
///
/// Secret is a value whose key or whose own form matches a pattern of the table in secrets.cpp: it becomes null
/// and its key stays. Where the keys themselves are secret (Nextcloud keeps login tokens as keys), each becomes
/// "#1", "#2", … and its value stays. Rather too much than too little: what is removed is counted and said.
Redacted withoutSecrets(const QJsonValue &document);

} // namespace habeas::connectors
