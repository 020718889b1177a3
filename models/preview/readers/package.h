// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

namespace habeas::preview {

/// The XML parts of an Office file, unpacked within bounds.
struct Package {
    QMap<QString, QByteArray> parts; ///< by name: "word/document.xml"
    qint64 leftOut = 0; ///< pictures, embedded files and whatever else is no XML
    qint64 unpackedBytes = 0;
    bool isCut = false; ///< stopped: too many entries, or they unpack too far
    bool isDamaged = false;
};

/// Empty parts: no archive.
Package unpacked(const QByteArray &content);

/// Text of an XML part: what stands in paragraphs, one a line.
struct PartText {
    QString text;
    bool isWhole = true; ///< false: broken off, too deep, or with a document type, which is never read
};
/// Whether the element holds text of WordprocessingML and PresentationML: `t`, `delText`, `text` of a comment.
bool isRun(QStringView name);
/// WordprocessingML and PresentationML: text in isRun(), paragraphs `p`.
PartText textOfOoxml(const QByteArray &xml);
/// OpenDocument: all characters in `text:p` and `text:h`; cells of a row between tabs.
PartText textOfOdf(const QByteArray &xml);

} // namespace habeas::preview
