// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "countries.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace habeas::letters {

QString thirdCountryName(const QString &code, Language language)
{
    QFile file(u":/letters/countries.%1.json"_s.arg(languageCode(language)));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object().value(code.toUpper()).toString();
}

} // namespace habeas::letters
