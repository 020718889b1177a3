// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCborMap>
#include <QJsonObject>
#include <QString>

namespace habeas {

/// A sentence that has not been said yet: a reason, a gap, a step, a journal action.
///
/// Nothing stored is a translated sentence. A Code is stored; core/words.h puts it into the reader's
/// language when it is read. `name` is dotted and lower case ("gap.archive-truncated"); `params` are
/// plain JSON values (numbers, ISO dates, names of files or systems).
struct Code {
    QString name;
    QJsonObject params;

    bool isEmpty() const { return name.isEmpty(); }
    QJsonObject toJson() const; ///< {"code": name, ...params}
    static Code fromJson(const QJsonObject &json);
    QCborMap toCbor() const { return QCborMap::fromJsonObject(toJson()); }
    static Code fromCbor(const QCborMap &map) { return fromJson(map.toJsonObject()); }

    friend bool operator==(const Code &, const Code &) = default;
};

} // namespace habeas
