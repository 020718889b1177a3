-- SPDX-FileCopyrightText: 2026 The Habeas authors
-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TABLE users (
    id TEXT NOT NULL PRIMARY KEY,
    keys BYTEA NOT NULL,
    created_at BIGINT NOT NULL,
    body BYTEA NOT NULL
)
