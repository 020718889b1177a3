-- SPDX-FileCopyrightText: 2026 The Habeas authors
-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TABLE journal_heads (
    organisation_id TEXT NOT NULL PRIMARY KEY REFERENCES organisations (id),
    sequence BIGINT NOT NULL,
    hash BYTEA NOT NULL
)
