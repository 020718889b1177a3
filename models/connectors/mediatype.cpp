// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mediatype.h"

#include <QMimeDatabase>

namespace habeas::connectors {

QString mediaTypeOf(const QString &path, QByteArrayView beginning)
{
    const QString name = path.section(u'/', -1);
    return QMimeDatabase().mimeTypeForFileNameAndData(name, beginning.toByteArray()).name();
}

} // namespace habeas::connectors
