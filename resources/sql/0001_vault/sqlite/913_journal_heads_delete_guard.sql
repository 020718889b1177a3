-- SPDX-FileCopyrightText: 2026 The Habeas authors
-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TRIGGER journal_heads_delete_guard BEFORE DELETE ON journal_heads
BEGIN
    SELECT RAISE(ABORT, 'append-only');
END
