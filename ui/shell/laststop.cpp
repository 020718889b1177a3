// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "laststop.h"

#include <QCryptographicHash>
#include <QSettings>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

QString keyOf(const QString &folder)
{
    const QByteArray digest = QCryptographicHash::hash(folder.toUtf8(), QCryptographicHash::Sha256);
    return u"last/"_s + QString::fromLatin1(digest.toHex().first(16)); // a path is no name for a setting
}

} // namespace

void remember(const QString &folder, const LastStop &stop)
{
    const QStringList parts{stop.organisation.toString(), QString::number(stop.place), stop.caseId.toString(),
                            QString::number(int(stop.stage))};
    QSettings().setValue(keyOf(folder), parts);
}

LastStop lastStop(const QString &folder)
{
    const QStringList parts = QSettings().value(keyOf(folder)).toStringList();
    if (parts.size() != 4)
        return {};
    LastStop stop;
    stop.organisation = OrganisationId::fromString(parts[0]);
    stop.place = parts[1].toInt();
    stop.caseId = CaseId::fromString(parts[2]);
    const int stage = parts[3].toInt();
    if (stage >= 0 && stage < int(workflow::stageCount))
        stop.stage = static_cast<workflow::Stage>(stage);
    return stop;
}

} // namespace habeas::ui
