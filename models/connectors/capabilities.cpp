// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capabilities.h"

#ifdef HABEAS_LDAP
#include "ldap/ldapprobe.h"
#endif
#include "nextcloud/probe.h"

namespace habeas::connectors {

Result<Capabilities> capabilitiesOf(const QString &kind, const Source &source, const Watch &watch)
{
#ifdef HABEAS_LDAP
    if (kind == u"ldap")
        return probeDirectory(source, watch);
#endif
    if (kind == u"nextcloud")
        return nextcloud::probe(source, watch);
    return Capabilities{};
}

} // namespace habeas::connectors
