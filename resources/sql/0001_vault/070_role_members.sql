-- SPDX-FileCopyrightText: 2026 The Habeas authors
-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TABLE role_members (
    organisation_id TEXT NOT NULL,
    role BIGINT NOT NULL,
    generation BIGINT NOT NULL,
    user_id TEXT NOT NULL REFERENCES users (id),
    box BYTEA NOT NULL,
    statement BYTEA NOT NULL,
    signature BYTEA NOT NULL,
    PRIMARY KEY (organisation_id, role, generation, user_id),
    FOREIGN KEY (organisation_id, role, generation) REFERENCES role_keys (organisation_id, role, generation)
)
