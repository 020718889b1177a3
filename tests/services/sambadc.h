// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "slapd.h"

namespace habeas::tests {

/// A real Samba Active Directory domain controller on loopback, with the school of samba_fill.py.
///
/// Its ports are fixed (389, 636): the process that starts it must first have called enterOwnNetwork(), so that runs
/// side by side do not meet.
class SambaDc
{
public:
    /// Gives this process, which must not have threads yet, a network of its own with nothing in it but loopback. False
    /// if the system allows that to nobody but root: then the ports of the computer itself are used.
    static bool enterOwnNetwork();

    /// Null if it could not be had; then \a whyNot names the missing package or what went wrong. Takes some ten
    /// seconds.
    static std::unique_ptr<SambaDc> start(const Certificates &certificates, QString *whyNot);
    ~SambaDc();

    static QString administrator() { return QStringLiteral("Administrator@schule.example"); }
    static QByteArray administratorPassword() { return "Passw0rd!x"; }
    static QByteArray userPassword() { return "Geheim!2026"; } ///< of everybody samba_fill.py made

private:
    SambaDc() = default;
    bool provision(const Certificates &certificates, QString *whyNot);
    bool run(QString *whyNot);

    QTemporaryDir m_folder{QStringLiteral("/tmp/habeas-samba-XXXXXX")};
    QProcess m_server;
};

} // namespace habeas::tests
