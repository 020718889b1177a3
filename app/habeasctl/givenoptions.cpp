// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "givenoptions.h"

#include "vaultaccess.h"

#include <CLI/CLI.hpp>

namespace habeas::ctl {

CLI::Option *addGiven(CLI::App &command, const std::string &name, Given &value, const std::string &help)
{
    return command.add_option_function<std::string>(
        name, [&value](const std::string &given) { value = given; }, help);
}

void put(const Given &given, QString &value)
{
    if (given)
        value = text(*given);
}

void put(const std::vector<std::string> &given, QStringList &value)
{
    if (given.empty())
        return;
    value = texts(given);
    value.removeAll(QString());
}

} // namespace habeas::ctl
