-- SPDX-FileCopyrightText: 2026 The Habeas authors
-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TRIGGER journal_guard BEFORE UPDATE OR DELETE ON journal
    FOR EACH ROW EXECUTE FUNCTION habeas_append_only()
