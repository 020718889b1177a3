-- SPDX-FileCopyrightText: 2026 The Habeas authors
-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TRIGGER letters_guard BEFORE UPDATE ON letters
BEGIN
    SELECT RAISE(ABORT, 'append-only');
END
