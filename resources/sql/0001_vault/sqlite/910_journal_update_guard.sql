-- SPDX-FileCopyrightText: 2026 The Habeas authors
-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TRIGGER journal_update_guard BEFORE UPDATE ON journal
BEGIN
    SELECT RAISE(ABORT, 'append-only');
END
