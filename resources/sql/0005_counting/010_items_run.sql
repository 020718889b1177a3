-- SPDX-FileCopyrightText: 2026 The Habeas authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A run is listed and counted, and what was decided last about each item, without reading their rows.
CREATE INDEX items_run ON items (collection_id, case_id, ordinal, id)
