-- SPDX-FileCopyrightText: 2026 The Habeas authors
-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TRIGGER events_guard BEFORE UPDATE ON events
BEGIN
    SELECT RAISE(ABORT, 'append-only');
END
