// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/code.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <utility>

namespace habeas::bundles {

// A BagIt 1.0 bag (RFC 8493) with SHA-512 manifests, as FORMAT.md narrows it. Paths are relative to
// the folder that holds bagit.txt, with '/' between their parts.

constexpr QLatin1String payloadFolder("data/");
constexpr QLatin1String manifestName("manifest-sha512.txt");
constexpr QLatin1String tagManifestName("tagmanifest-sha512.txt");
constexpr QLatin1String declarationName("bagit.txt");
constexpr QLatin1String infoName("bag-info.txt");

/// One file of a bag, as it was read or written.
struct BagFile {
    QByteArray sha512; ///< 64 bytes
    qint64 size = 0;

    friend bool operator==(const BagFile &, const BagFile &) = default;
};

/// What is remembered of a bag after it has left.
struct BagFacts {
    qint64 payloadFiles = 0;
    qint64 payloadBytes = 0;
    QByteArray manifestSha512; ///< of manifest-sha512.txt: stands for every file under data/
    QByteArray tagManifestSha512; ///< of tagmanifest-sha512.txt: stands for everything in the bundle

    friend bool operator==(const BagFacts &, const BagFacts &) = default;
};

/// The two manifests of a bag that is being written: tell it each file once.
class Manifests
{
public:
    void add(const QString &path, const BagFile &file);

    QByteArray manifest() const; ///< of what lies under data/
    QByteArray tagManifest() const; ///< of the rest; add bagit.txt, bag-info.txt and the manifest first
    qint64 payloadFiles() const { return m_payloadFiles; }
    qint64 payloadBytes() const { return m_payloadBytes; }

private:
    QList<std::pair<QString, QByteArray>> m_payload;
    QList<std::pair<QString, QByteArray>> m_tags;
    qint64 m_payloadFiles = 0;
    qint64 m_payloadBytes = 0;
};

/// The content of bagit.txt.
QByteArray bagDeclaration();

/// The content of bag-info.txt: one line a field; line ends inside a value become spaces.
QByteArray bagInfo(const QList<std::pair<QString, QString>> &fields);

/// What is wrong with a bundle, and where.
struct Problem {
    Code reason; ///< "bag.…", "zip.…", or the code of the Error that ended the reading
    QString path; ///< inside the bag; empty: the bundle as a whole

    friend bool operator==(const Problem &, const Problem &) = default;
};

/// Everything a bag holds, from one reading of it. \sa checkBag
struct BagSurvey {
    QHash<QString, BagFile> files;
    QHash<QString, QByteArray> texts; ///< content of the files for which isBagText() holds
    bool hasPayloadFolder = false;
};

/// The check needs the content of this file: bagit.txt, bag-info.txt and every manifest.
bool isBagText(QStringView path);
/// Longest such file that is read; a longer one ends the reading ("bag.text-too-long"). 500,000
/// files fit.
constexpr qint64 longestBagText = qint64(256) * 1024 * 1024;

/// What the check of a bag found.
struct BagReport {
    QString caseNumber; ///< External-Identifier
    BagFacts facts;
    QList<Problem> problems; ///< none: valid. Every one there is, by path

    bool isValid() const { return problems.isEmpty(); }
};

/// Checks declaration, manifests, Payload-Oxum, names and every digest. Pure.
BagReport checkBag(const BagSurvey &survey);

} // namespace habeas::bundles
