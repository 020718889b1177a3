-- SPDX-FileCopyrightText: 2026 The Habeas authors
-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TABLE vault (
    id TEXT NOT NULL PRIMARY KEY,
    created_at BIGINT NOT NULL
)
