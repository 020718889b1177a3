// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#ifndef Q_OS_WIN
#include <clocale>
#include <locale.h>
#endif

namespace habeas {

/// While it lives, this thread's character set is UTF-8, whatever the user's locale is.
///
/// libarchive gives and takes names in the character set of the locale, and has no umlauts where that one has none: in
/// a cron job (LC_ALL=C), or where LANG names a locale that is not installed. On Windows it keeps names as UTF-16, so
/// nothing is to be done.
class Utf8Locale
{
public:
#ifdef Q_OS_WIN
    Utf8Locale() = default;
    bool isValid() const
    {
        return true;
    }
#else
    Utf8Locale() : m_utf8(newlocale(LC_CTYPE_MASK, "C.UTF-8", locale_t{}))
    {
        if (m_utf8)
            m_before = uselocale(m_utf8);
    }
    ~Utf8Locale()
    {
        if (!m_utf8)
            return;
        uselocale(m_before);
        freelocale(m_utf8);
    }
    /// False where the system has no C.UTF-8: names would be damaged, so nothing may be read.
    bool isValid() const
    {
        return m_utf8 != locale_t{};
    }
#endif
    Utf8Locale(const Utf8Locale &) = delete;
    Utf8Locale &operator=(const Utf8Locale &) = delete;

private:
#ifndef Q_OS_WIN
    locale_t m_utf8;
    locale_t m_before = locale_t{};
#endif
};

} // namespace habeas
