// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "grant.h"

#include <QLoggingCategory>
#include <QThreadPool>

namespace habeas::ui {
namespace {

Q_LOGGING_CATEGORY(lcGrant, "habeas.ui.grant")

} // namespace

Grant::~Grant()
{
    if (m_isEnded)
        return;
    // The program waits for it before it goes.
    QThreadPool::globalInstance()->start([system = m_system, access = m_access] {
        const auto ended = workflow::endAccess(system, access, {});
        if (!ended)
            qCWarning(lcGrant) << "an access stays open:" << ended.error().code;
    });
}

Result<> Grant::end()
{
    if (m_isEnded)
        return {};
    m_isEnded = true;
    return workflow::endAccess(m_system, m_access, {});
}

} // namespace habeas::ui
