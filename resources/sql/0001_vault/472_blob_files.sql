-- SPDX-FileCopyrightText: 2026 The Habeas authors
-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TABLE blob_files (
    file TEXT NOT NULL PRIMARY KEY,
    blob_id TEXT NOT NULL REFERENCES blobs (id)
)
