// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "nextclouddouble.h"
#include "recordingsink.h"

#include "connectors/nextcloud/nextcloudconnector.h"

#include <memory>

namespace habeas::tests {

using namespace Qt::Literals::StringLiterals;
using connectors::nextcloud::NextcloudConnector;
using connectors::nextcloud::Patience;

/// A few seconds where a real run has minutes: a test that waits for silence ends.
inline Patience shortPatience()
{
    Patience patience;
    patience.silence = std::chrono::milliseconds(5'000);
    patience.longestWait = std::chrono::milliseconds(2'000);
    patience.allWaits = std::chrono::milliseconds(5'000);
    patience.pause = std::chrono::milliseconds(5);
    return patience;
}

inline const QByteArray &appPassword()
{
    static const QByteArray password("Zug-Wolke-Garten-99");
    return password;
}

inline connectors::Access accessOf(const QString &account = QStringLiteral("mia.lindner"))
{
    return {account, std::make_shared<const Secret>(QByteArrayView(appPassword())), {}};
}

/// One server, one run.
struct NextcloudCase {
    /// Answers some requests otherwise than the honest server: nothing hands them on.
    using Fault = std::function<std::optional<Reply>(const Asked &, const NextcloudDouble &)>;

    NextcloudDouble account;
    Fault fault;
    connectors::RecordingSink sink;
    Patience patience = shortPatience();
    NextcloudConnector::Asks asks = NextcloudConnector::Asks::Person;
    std::unique_ptr<ReplayServer> server;

    void start()
    {
        server = std::make_unique<ReplayServer>([this](const Asked &asked) {
            const auto planted = fault ? fault(asked, account) : std::nullopt;
            return planted ? *planted : account.answer(asked);
        });
    }

    NextcloudConnector connector()
    {
        if (!server)
            start();
        return NextcloudConnector(server->address(), accessOf(), asks, patience);
    }

    Result<> collect(const QString &uid = QStringLiteral("mia.lindner"), const Watch &watch = {})
    {
        connectors::Candidate candidate;
        candidate.reference = uid;
        return connector().collect(candidate, {}, sink, watch);
    }
};

} // namespace habeas::tests
