// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "entryreader.h"

#include <QCoreApplication>

namespace habeas::connectors {

using namespace Qt::Literals::StringLiterals;

Gap gapOf(const Error &error, const QString &path)
{
    return {Code{u"gap."_s + QString(error.code).replace(u'.', u'-'), {}}, path};
}

Error stoppedRun()
{
    return {Error::Kind::Cancelled, u"connectors.stopped"_s,
            QCoreApplication::translate(
                "EntryReader",
                "The run was stopped. What was read so far is kept as incomplete. Start it again to complete it.")};
}

} // namespace habeas::connectors
