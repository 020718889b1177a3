// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// HABEAS_SANITIZED where AddressSanitizer watches the memory: g++ says so by a macro, clang by a feature.
#ifdef __SANITIZE_ADDRESS__
#define HABEAS_SANITIZED
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define HABEAS_SANITIZED
#endif
#endif
