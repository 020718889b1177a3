// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "usage.h"

#include "context.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ctl {
namespace {

/// A sentence of CLI11, which has no other form for what it refuses, and ours in its place: its groups are %1, %2 …
struct Refusal {
    QLatin1String pattern;
    const char *text;
};

// The first that fits counts.
constexpr std::array refusals{
    Refusal{"^A subcommand is required$"_L1,
            QT_TRANSLATE_NOOP("habeasctl", "A command is missing. --help lists those there are.")},
    Refusal{"^Exactly 1 option from \\[(.+?)\\] is required(?: and .+)?$"_L1,
            QT_TRANSLATE_NOOP("habeasctl", "Give exactly one of %1.")},
    Refusal{"^(.+) is required$"_L1, QT_TRANSLATE_NOOP("habeasctl", "%1 is missing.")},
    Refusal{"^The following arguments? (?:was|were) not expected: (.+)$"_L1,
            QT_TRANSLATE_NOOP("habeasctl", "This command knows nothing of: %1")},
    Refusal{"^(.+): \\d+ required .+ missing$"_L1, QT_TRANSLATE_NOOP("habeasctl", "%1 needs a value.")},
    // CLI11 writes the largest double there is in all its 309 digits.
    Refusal{"^(.+): Value (.+) not in range 0\\S* to \\d{30,}.*$"_L1,
            QT_TRANSLATE_NOOP("habeasctl", "%1 cannot be %2: it must be a number that is not negative.")},
    Refusal{"^(.+): Value (.+) not in range (.+) to (.+)$"_L1,
            QT_TRANSLATE_NOOP("habeasctl", "%1 cannot be %2: it must be a number from %3 to %4.")},
    Refusal{"^(.+): (.+) not in \\{(.+)\\}$"_L1, QT_TRANSLATE_NOOP("habeasctl", "%1 cannot be “%2”. Give one of: %3.")},
    Refusal{"^(.+) excludes (.+)$"_L1, QT_TRANSLATE_NOOP("habeasctl", "%1 and %2 do not go together.")},
    Refusal{"^Could not convert: (.+) = (.*)$"_L1, QT_TRANSLATE_NOOP("habeasctl", "%1 cannot be “%2”.")},
};

QString translated(const QString &sentence)
{
    for (const Refusal &refusal : refusals) {
        const auto match = QRegularExpression(refusal.pattern).match(sentence);
        if (!match.hasMatch())
            continue;
        const QStringList parts = match.capturedTexts().mid(1);
        const QString text = Text::tr(refusal.text);
        switch (parts.size()) {
        case 0:
            return text;
        case 1:
            return text.arg(parts[0]);
        case 2:
            return text.arg(parts[0], parts[1]);
        case 3:
            return text.arg(parts[0], parts[1], parts[2]);
        default:
            return text.arg(parts[0], parts[1], parts[2], parts[3]);
        }
    }
    return sentence;
}

} // namespace

QString usageMessage(const QString &sentence)
{
    return u"%1\n%2\n"_s.arg(translated(sentence), Text::tr("Run with --help for more information."));
}

std::string withGrounds(const std::string &help, law::Ground::Effect effect)
{
    const auto grounds = law::Grounds::load();
    if (!grounds)
        return help;
    QStringList codes;
    for (const law::Ground &ground : grounds->all()) {
        if (ground.effect == effect)
            codes << ground.code;
    }
    return help + ": " + codes.join(u", "_s).toStdString();
}

} // namespace habeas::ctl
