-- SPDX-FileCopyrightText: 2026 The Habeas authors
-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TABLE wrapped_keys (
    organisation_id TEXT NOT NULL REFERENCES organisations (id),
    case_id TEXT NOT NULL,
    kind BIGINT NOT NULL,
    system_id TEXT NOT NULL,
    generation BIGINT NOT NULL,
    role BIGINT NOT NULL,
    role_generation BIGINT NOT NULL,
    wrapped BYTEA NOT NULL,
    PRIMARY KEY (case_id, kind, system_id, generation, organisation_id, role, role_generation)
)
