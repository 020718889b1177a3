-- SPDX-FileCopyrightText: 2026 The Habeas authors
-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TABLE user_slots (
    user_id TEXT NOT NULL REFERENCES users (id),
    kind BIGINT NOT NULL,
    slot BYTEA NOT NULL,
    PRIMARY KEY (user_id, kind)
)
