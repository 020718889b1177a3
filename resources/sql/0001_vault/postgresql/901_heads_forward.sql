-- SPDX-FileCopyrightText: 2026 The Habeas authors
-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE FUNCTION habeas_heads_forward() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR NEW.sequence <= OLD.sequence THEN
        RAISE EXCEPTION 'append-only' USING ERRCODE = 'HB001';
    END IF;
    RETURN NEW;
END
$$
