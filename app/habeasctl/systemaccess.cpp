// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "systemaccess.h"

#include "vaultaccess.h"

#include "connectors/certificateauthority.h"

#include <CLI/CLI.hpp>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ctl {
namespace {

using workflow::Office;

/// However the work went. What cannot be taken back is said, and the work counts as incomplete.
void endAccess(Context &context, const System &system, const connectors::Access &access)
{
    const auto ended = workflow::endAccess(system, access, {});
    if (ended)
        return;
    context.warn(Text::tr("The access to “%1” is still open: %2").arg(system.name, ended.error().message));
    if (context.exit == Done)
        context.exit = Incomplete;
}

} // namespace

CLI::Option *SystemSecret::addTo(CLI::App &command, const char *option)
{
    return command.add_option(
        option, file, "file with its password; - is standard input, fd:N a descriptor; else the terminal is asked");
}

Result<std::shared_ptr<const Secret>> SystemSecret::read(const Context &context) const
{
    if (file == "-" && context.vaultPassphraseFile == "-") {
        return Error{
            Error::Kind::Malformed, u"argument.stdin-twice"_s,
            Text::tr("Standard input cannot hold both the vault's passphrase and the system's password. Give one of "
                     "them as a file or as fd:N.")};
    }
    auto secret =
        file.empty() ? secretFromTerminal(Text::tr("Password of the system's account: ")) : secretFromFile(file);
    if (!secret)
        return secret.error();
    return std::make_shared<const Secret>(*std::move(secret));
}

void SystemAccess::addTo(CLI::App &command)
{
    auto *named = command.add_option("--system-account", account,
                                     "login name or DN at a live system; without it what is kept (system access)");
    auto *file = secret.addTo(command, "--system-secret-file");
    command.add_option("--system-ca", authoritiesFile,
                       "file (PEM or DER) of further authorities that may certify the system, for this command");
    command
        .add_flag("--system-sign-in", signIn,
                  "a Nextcloud: the person signs in in a browser, and the access ends with this command")
        ->excludes(named)
        ->excludes(file);
    auto *end = command
                    .add_flag("--system-end-access", endAccess,
                              "a Nextcloud: remove the app password from the server afterwards")
                    ->needs(named);
    command
        .add_flag("--system-keep-access", keepAccess,
                  "keep the access in the vault if it works: a person's own for this case, the school's for all")
        ->excludes(end);
}

Result<QByteArray> SystemAccess::authorities(const Context &context) const
{
    return authoritiesFile.empty() ? Result(QByteArray())
                                   : connectors::certificateAuthoritiesFrom(text(authoritiesFile), context.clock.now());
}

/// The password is asked for only where an account is named; a password without one would go nowhere.
Result<connectors::Access> SystemAccess::named(const Context &context) const
{
    const auto further = authorities(context);
    if (!further)
        return further.error();
    connectors::Access access{text(account), nullptr, *further};
    if (account.empty()) {
        if (secret.file.empty())
            return access;
        return Error{Error::Kind::Malformed, u"argument.system-account"_s,
                     Text::tr("A password was given without an account. Name it with --system-account.")};
    }
    const auto password = secret.read(context);
    if (!password)
        return password.error();
    access.password = *password;
    return access;
}

/// The page is said on stderr, so that --json stays one document; nobody's password is typed here.
Result<connectors::Access> SystemAccess::signedIn(Context &context, System system) const
{
    const auto further = authorities(context);
    if (!further)
        return further.error();
    system.authorities += *further;
    ProgressLine line(context);
    const auto begun = workflow::beginSignIn(system, line.watch());
    if (!begun)
        return begun.error();
    context.warn(Text::tr("The person opens this page in a browser, signs in and grants access:"));
    context.warn(QString::fromUtf8(begun->login.toEncoded()));
    if (begun->isElsewhere)
        context.warn(Text::tr("The server names another address than the register: a proxy before it may be set up "
                              "badly. Open the page only if you know it."));
    return workflow::awaitSignIn(system, *begun, line.watch());
}

Result<> SystemAccess::withKept(Context &context, const Office &office, const System &system, const Credential &kept,
                                const Work &work) const
{
    auto access = workflow::openAccess(office, system, kept);
    if (!access)
        return access.error();
    const auto further = authorities(context);
    if (!further)
        return further.error();
    access->authorities = *further;
    context.warn(Text::tr("“%1” is asked with the access that is kept in the vault.").arg(system.name));
    const auto done = work(*access);
    if (done || done.error().kind != Error::Kind::Denied)
        return done;
    context.warn(Text::tr("The access that is kept for “%1” was refused. Forget it, or keep a new one: system access.")
                     .arg(system.name));
    if (!hasTerminal())
        return done;
    const auto password = SystemSecret().read(context);
    if (!password)
        return password.error();
    access->password = *password;
    return work(*access);
}

Result<> SystemAccess::with(Context &context, Office &office, const Case &value, const System &system,
                            const Work &work) const
{
    if ((endAccess || signIn) && !workflow::takesSignIn(system))
        return workflow::noSignIn(system);
    if (account.empty() && secret.file.empty() && !signIn) {
        const auto kept = workflow::keptAccess(office, system, value.id);
        if (!kept)
            return kept.error();
        if (*kept)
            return withKept(context, office, system, **kept, work);
    }
    const auto access = signIn ? signedIn(context, system) : named(context);
    if (!access)
        return access.error();
    auto done = work(*access);
    if (done && keepAccess) {
        const auto isKept = workflow::keepAccess(office, system, value.id, *access);
        if (isKept)
            return done;
        done = isKept;
    }
    if (signIn || endAccess)
        ctl::endAccess(context, system, *access);
    return done;
}

} // namespace habeas::ctl
