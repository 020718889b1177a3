-- SPDX-FileCopyrightText: 2026 The Habeas authors
-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TABLE role_keys (
    organisation_id TEXT NOT NULL REFERENCES organisations (id),
    role BIGINT NOT NULL,
    generation BIGINT NOT NULL,
    statement BYTEA NOT NULL,
    signature BYTEA NOT NULL,
    PRIMARY KEY (organisation_id, role, generation)
)
