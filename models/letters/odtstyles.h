// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "content.h"
#include "odtpackage.h"

#include <QByteArray>

class QXmlStreamWriter;

namespace habeas::letters {

/// Namespaces and fixed names of OpenDocument 1.2.
namespace odf {
inline const QString office = QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:office:1.0");
inline const QString style = QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:style:1.0");
inline const QString text = QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:text:1.0");
inline const QString table = QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:table:1.0");
inline const QString fo = QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0");
inline const QString meta = QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:meta:1.0");
inline const QString dc = QStringLiteral("http://purl.org/dc/elements/1.1/");
inline const QString draw = QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:drawing:1.0");
inline const QString svg = QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0");
inline const QString xlink = QStringLiteral("http://www.w3.org/1999/xlink");
inline constexpr char mediaType[] = "application/vnd.oasis.opendocument.text";

constexpr int addressShare = 60; ///< width of the address beside
constexpr int infoShare = 40; ///< the information block
constexpr int numberShare = 8; ///< the number of a passphrase's word beside
constexpr int wordShare = 92; ///< the word
constexpr int pictureShare = 34; ///< a picture beside
constexpr int stepShare = 66; ///< what to do
constexpr int pictureWidth = 46; ///< mm
} // namespace odf

/// The root element \a name with every namespace declared, and the version.
void beginDocument(QXmlStreamWriter &xml, const QString &name);

/// The styles of tables, rows and cells: automatic ones of content.xml, since LibreOffice reads no others.
void writeTableStyles(QXmlStreamWriter &xml);
/// styles.xml: the named styles, the page with its foot, the language.
QByteArray odfStyles(const LetterContent &content);
/// meta.xml: title, author, language, date.
QByteArray odfMeta(const LetterContent &content);
/// META-INF/manifest.xml: the files of the package, with \a pictures.
QByteArray odfManifest(const QList<PackageEntry> &pictures);

} // namespace habeas::letters
