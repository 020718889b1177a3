-- SPDX-FileCopyrightText: 2026 The Habeas authors
-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE INDEX cases_safe ON cases (organisation_id, safe_on, id)
