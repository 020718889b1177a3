// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "context.h"

#include "workflow/keptaccess.h"

#include <functional>

namespace CLI {
class Option;
}

namespace habeas::ctl {

/// How the password of a system's account reaches this program: a file, a descriptor, else the terminal.
struct SystemSecret {
    std::string file;

    CLI::Option *addTo(CLI::App &command, const char *option);
    /// Malformed "argument.stdin-twice" where the vault's passphrase comes from there, too.
    Result<std::shared_ptr<const Secret>> read(const Context &context) const;
};

/// With what a command asks a live system: an account named, a person's sign-in, else what the vault keeps.
struct SystemAccess {
    std::string account, authoritiesFile;
    SystemSecret secret;
    bool signIn = false;
    bool endAccess = false;
    bool keepAccess = false;

    void addTo(CLI::App &command);

    using Work = std::function<Result<>(const connectors::Access &)>;
    /// Does \a work with the access. One that is kept and refused is said, and asked for where there is a terminal; one
    /// that is to end is ended however the work went.
    Result<> with(Context &context, workflow::Office &office, const Case &value, const System &system,
                  const Work &work) const;

private:
    Result<QByteArray> authorities(const Context &context) const;
    Result<connectors::Access> named(const Context &context) const;
    Result<connectors::Access> signedIn(Context &context, System system) const;
    Result<> withKept(Context &context, const workflow::Office &office, const System &system, const Credential &kept,
                      const Work &work) const;
};

} // namespace habeas::ctl
