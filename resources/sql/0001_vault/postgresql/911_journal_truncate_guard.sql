-- SPDX-FileCopyrightText: 2026 The Habeas authors
-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TRIGGER journal_truncate_guard BEFORE TRUNCATE ON journal
    FOR EACH STATEMENT EXECUTE FUNCTION habeas_append_only()
