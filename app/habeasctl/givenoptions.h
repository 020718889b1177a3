// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace habeas::ctl {

/// An option that a person may leave out, so that what it is about stays as it is; an empty text takes it away.
using Given = std::optional<std::string>;

/// Unlike the parser's own optional values it tells an empty text from none.
CLI::Option *addGiven(CLI::App &command, const std::string &name, Given &value, const std::string &help = {});

/// Only what was given.
void put(const Given &given, QString &value);
/// A list is given as a whole; one empty text empties it.
void put(const std::vector<std::string> &given, QStringList &value);

} // namespace habeas::ctl
