-- SPDX-FileCopyrightText: 2026 The Habeas authors
-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE INDEX blobs_case ON blobs (case_id, scope, system_id)
