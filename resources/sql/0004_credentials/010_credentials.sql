-- SPDX-FileCopyrightText: 2026 The Habeas authors
-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TABLE credentials (
    id TEXT NOT NULL PRIMARY KEY,
    organisation_id TEXT NOT NULL REFERENCES organisations (id),
    case_id TEXT NOT NULL,
    system_id TEXT NOT NULL REFERENCES systems (id),
    generation BIGINT NOT NULL,
    body BYTEA NOT NULL,
    UNIQUE (system_id, case_id)
)
