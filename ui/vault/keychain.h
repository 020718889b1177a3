// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "core/secret.h"

#include <QObject>

#include <functional>
#include <memory>

namespace habeas::ui {

/// Where the passphrases of vaults may be kept between two days, if somebody wishes so. Answers come as calls on the
/// GUI thread, and not at all once \a receiver is gone.
class Keychain
{
public:
    template <class T = std::monostate> using Then = std::function<void(Result<T>)>;

    virtual ~Keychain() = default;
    /// NotFound "keychain.empty" if it holds none for the vault in \a folder; Unreachable "keychain.none".
    virtual void read(const QString &folder, QObject *receiver, Then<std::shared_ptr<Secret>> then) = 0;
    virtual void write(const QString &folder, const Secret &passphrase, QObject *receiver, Then<> then) = 0;
    virtual void remove(const QString &folder, QObject *receiver, Then<> then) = 0;
};

/// The keychain of the system: Secret Service or KWallet, on Windows the Credential Manager.
///
/// What it hands over lies for a moment in memory of the library and, on Linux, of the session bus, which cannot be
/// locked; ours is wiped. Whoever can act as the user of this computer can read what is kept.
class SystemKeychain final : public Keychain
{
public:
    void read(const QString &folder, QObject *receiver, Then<std::shared_ptr<Secret>> then) override;
    void write(const QString &folder, const Secret &passphrase, QObject *receiver, Then<> then) override;
    void remove(const QString &folder, QObject *receiver, Then<> then) override;
};

} // namespace habeas::ui
