-- SPDX-FileCopyrightText: 2026 The Habeas authors
-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TABLE cases (
    id TEXT NOT NULL PRIMARY KEY,
    organisation_id TEXT NOT NULL REFERENCES organisations (id),
    number TEXT NOT NULL,
    number_key TEXT NOT NULL,
    rights TEXT NOT NULL,
    state TEXT NOT NULL,
    received_on TEXT NOT NULL,
    safe_on TEXT NOT NULL,
    due_on TEXT NOT NULL,
    notice_by TEXT NOT NULL,
    generation BIGINT NOT NULL,
    body BYTEA NOT NULL,
    UNIQUE (organisation_id, number)
)
