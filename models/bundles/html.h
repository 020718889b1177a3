// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QString>

#include <functional>
#include <optional>

namespace habeas::bundles {

/// \a text with every control but tab and line end as U+FFFD.
QString withoutControls(QString text);

/// \a text for a body or an attribute: nothing in it is markup, and no control is hidden in it.
QString htmlText(QStringView text);

/// Text of unknown origin: UTF-8 if it is that, else Latin-1, where every byte is a character.
QString decoded(QByteArrayView bytes);

/// Collects HTML and hands it on in pages of some 256 KiB.
///
/// One element may span pages (a list, a table): it is closed where a page ends and opened anew on the next.
class HtmlPages
{
public:
    using Take = std::function<Result<>(const QString &body, bool more)>;
    explicit HtmlPages(Take take) : m_take(std::move(take)) { }

    /// Opens the spanning element; one that is open is closed first.
    void open(const QString &begin, const QString &end);
    void close();
    bool isOpen() const { return !m_end.isEmpty(); }
    void add(const QString &html);
    /// The first error of the receiver, so that work can stop early.
    Result<> state() const { return m_error ? Result<>(*m_error) : Result<>(); }
    /// Hands on the last page: there is always one.
    Result<> finish();

private:
    void turn(bool more);

    Take m_take;
    QString m_page;
    QString m_begin;
    QString m_end;
    std::optional<Error> m_error;
};

} // namespace habeas::bundles
