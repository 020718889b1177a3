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

/// Collects HTML and hands it on in pages of some 256 KiB, at most 400 of them.
///
/// One element may span pages (a list, a table): it is closed where a page ends and opened anew on
/// the next.
class HtmlPages
{
public:
    using Take = std::function<Result<>(const QString &body, bool more)>;
    /// \a ending  what the last page says in place of everything beyond the limit
    HtmlPages(Take take, QString ending) : m_take(std::move(take)), m_ending(std::move(ending)) { }

    /// Opens the spanning element; one that is open is closed first. \a begin stands on every page:
    /// at most longestBegin, since a long one over short pages would multiply what came in.
    void open(const QString &begin, const QString &end);
    static constexpr qsizetype longestBegin = 8 * 1024;
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
    QString m_ending;
    QString m_page;
    int m_turned = 0; ///< pages handed on
    bool m_full = false; ///< the last page has its ending
    QString m_begin;
    QString m_end;
    std::optional<Error> m_error;
};

} // namespace habeas::bundles
