// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "code.h"

using namespace Qt::Literals::StringLiterals;

namespace habeas {

QJsonObject Code::toJson() const
{
    QJsonObject json = params;
    json.insert(u"code"_s, name);
    return json;
}

Code Code::fromJson(const QJsonObject &json)
{
    Code code{json.value(u"code"_s).toString(), json};
    code.params.remove(u"code"_s);
    return code;
}

} // namespace habeas
