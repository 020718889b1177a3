// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signin.h"

#include "asking.h"
#include "workflow/text.h"

#include <QDeadlineTimer>

#include <chrono>
#include <thread>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using habeas::connectors::nextcloud::LoginFlow;

namespace habeas::workflow {
namespace {

constexpr auto serverForgets = 20min; ///< a flow nobody finished
constexpr auto betweenQuestions = 1s;
constexpr auto glance = 50ms; ///< how often the Watch is looked at

Result<QUrl> addressOf(const System &system)
{
    return takesSignIn(system) ? LoginFlow::addressOf(system.location) : Result<QUrl>(noSignIn(system));
}

Error tooLate()
{
    return {Error::Kind::Unreachable, u"sign-in.too-late"_s,
            Text::tr("Nobody granted access within twenty minutes, or it was refused: the server does not say which. "
                     "Begin again when the person is there.")};
}

/// False once it should stop.
bool pause(const Watch &watch, const QDeadlineTimer &end)
{
    for (QDeadlineTimer next(betweenQuestions); !next.hasExpired(); std::this_thread::sleep_for(glance)) {
        if (watch.stopRequested())
            return false;
    }
    const qint64 left = end.remainingTime() / 60'000 + 1;
    watch.tell({0, 0, {u"step.sign-in"_s, {{u"minutes"_s, left}}}});
    return true;
}

} // namespace

bool takesSignIn(const System &system)
{
    return system.connector == u"nextcloud";
}

Error noSignIn(const System &system)
{
    return {Error::Kind::Unsupported, u"sign-in.none"_s,
            Text::tr("At “%1” no access can be granted or ended from here. Use an account and its password.")
                .arg(system.name)};
}

Result<SignIn> beginSignIn(const System &system, const Watch &watch)
{
    const auto address = addressOf(system);
    if (!address)
        return address.error();
    return LoginFlow::start(*address, system.authorities, watch);
}

Result<connectors::Access> awaitSignIn(const System &system, const SignIn &begun, const Watch &watch)
{
    const auto address = addressOf(system);
    if (!address)
        return address.error();
    const QDeadlineTimer end(serverForgets);
    while (!end.hasExpired()) {
        const auto granted = LoginFlow::poll(*address, system.authorities, begun, watch);
        if (!granted)
            return granted.error();
        if (*granted)
            return (*granted)->access;
        if (!pause(watch, end))
            return Error{Error::Kind::Cancelled, u"cancelled"_s, Text::tr("Stopped before anybody had signed in.")};
    }
    return tooLate();
}

Result<> endAccess(const System &system, const connectors::Access &access, const Watch &watch)
{
    const auto address = addressOf(system);
    if (!address)
        return address.error();
    return LoginFlow::removeAppPassword(*address, trusting(system, access), watch);
}

} // namespace habeas::workflow
