// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <memory>

// GLib's headers use the word as a name.
#undef signals
#include <gmime/gmime.h>

/// What reading and rewriting a message share: GMime, begun and owned.
namespace habeas::mail {

struct Unref {
    void operator()(gpointer object) const { g_object_unref(object); }
};
template <class T> using Owned = std::unique_ptr<T, Unref>;

/// Null if the bytes are no message at all. \a message  outlives what comes back
Owned<GMimeMessage> parsed(const QByteArray &message);

/// What the part holds, its transfer encoding undone; of an e-mail inside the e-mail, the file it would be.
QByteArray contentOf(GMimePart *part);
QByteArray contentOf(GMimeMessagePart *part);

/// \a object as it is sent.
QByteArray written(GMimeObject *object);

} // namespace habeas::mail
