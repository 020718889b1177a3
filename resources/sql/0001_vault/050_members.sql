-- SPDX-FileCopyrightText: 2026 The Habeas authors
-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TABLE members (
    id TEXT NOT NULL PRIMARY KEY,
    organisation_id TEXT NOT NULL REFERENCES organisations (id),
    user_id TEXT NOT NULL REFERENCES users (id),
    generation BIGINT NOT NULL,
    body BYTEA NOT NULL,
    UNIQUE (organisation_id, user_id)
)
