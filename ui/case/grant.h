// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "workflow/signin.h"

namespace habeas::ui {

/// An access that is to end at its server when the work is done. Nobody need remember: with the last who holds it, it
/// is ended, beside all else; what fails then is logged.
class Grant
{
public:
    Grant(System system, connectors::Access access) : m_system(std::move(system)), m_access(std::move(access)) { }
    ~Grant();
    Q_DISABLE_COPY_MOVE(Grant)

    const connectors::Access &access() const { return m_access; }
    /// Ends it now. Blocks: off the GUI thread. Errors as workflow::endAccess(); it is not tried
    /// again. Nothing to do once it was left.
    Result<> end();
    /// It is kept elsewhere from now on, and does not end here.
    void leave() { m_isEnded = true; }

private:
    System m_system;
    connectors::Access m_access;
    bool m_isEnded = false;
};

} // namespace habeas::ui
