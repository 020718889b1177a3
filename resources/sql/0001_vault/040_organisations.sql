-- SPDX-FileCopyrightText: 2026 The Habeas authors
-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TABLE organisations (
    id TEXT NOT NULL PRIMARY KEY,
    public_key TEXT NOT NULL,
    generation BIGINT NOT NULL,
    body BYTEA NOT NULL
)
