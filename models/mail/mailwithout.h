// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace habeas::mail {

/// A message that is kept without some of its parts.
struct Shortened {
    QByteArray message; ///< as it was if nothing was taken out
    int removed = 0; ///< parts
};

/// \a message without the parts whose decoded content is unwanted, at any depth, also inside forwarded e-mails. In the
/// place of each stands a text part (RFC 2046 section 4.1.3, UTF-8) that holds what \a noteOf says of the part's file
/// name. Headers and the other parts stay as they came; a signature over the whole no longer fits.
///
/// Malformed "mail.not-a-message", Refused "mail.too-deep" (e-mails inside e-mails without end). Any thread.
Result<Shortened> without(const QByteArray &message, const std::function<bool(const QByteArray &content)> &isUnwanted,
                          const std::function<QString(const QString &name)> &noteOf);

/// Whether a text of \a message, at any depth, holds pictures among its own words (HTML with RFC 2397 data URLs). They
/// are no parts: without() cannot take them out, only the whole message goes. False for what is no message. Any thread.
bool hasPicturesInText(const QByteArray &message);

} // namespace habeas::mail
