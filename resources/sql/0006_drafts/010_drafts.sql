-- SPDX-FileCopyrightText: 2026 The Habeas authors
-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TABLE drafts (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES cases (id),
    ordinal BIGINT NOT NULL,
    generation BIGINT NOT NULL,
    body BYTEA NOT NULL,
    UNIQUE (case_id, ordinal)
)
