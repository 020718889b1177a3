-- SPDX-FileCopyrightText: 2026 The Habeas authors
-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TABLE systems (
    id TEXT NOT NULL PRIMARY KEY,
    organisation_id TEXT NOT NULL REFERENCES organisations (id),
    removed BIGINT NOT NULL,
    generation BIGINT NOT NULL,
    body BYTEA NOT NULL
)
