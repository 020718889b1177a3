// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bag.h"
#include "crypto/digest.h"
#include "zipreader.h"

#include <optional>

namespace habeas::bundles {

/// Makes the survey of a bag from its files as they pass by, one after the other.
class BagSurveyor
{
public:
    void folder(const QString &path); ///< without a '/' at its end
    void begin(const QString &path);
    Result<> write(QByteArrayView bytes); ///< Malformed "bag.text-too-long"
    void end();

    const BagSurvey &survey() const { return m_survey; }

private:
    BagSurvey m_survey;
    QString m_path;
    qint64 m_size = 0;
    std::optional<crypto::Digest> m_digest;
    bool m_keepsText = false;
    QByteArray m_text;
};

/// The survey of the bag in a ZIP: at its top, or in the one folder that is there (RFC 8493 §4).
class ZipSurveyor : public ZipVisitor
{
public:
    Result<> index(const QList<ZipEntry> &entries) override;
    Result<> folder(const ZipEntry &entry) override;
    Result<> begin(const ZipEntry &entry) override;
    Result<> write(QByteArrayView bytes) override { return m_surveyor.write(bytes); }
    Result<> end() override;

    const BagSurvey &survey() const { return m_surveyor.survey(); }

protected:
    QString inBag(const ZipEntry &entry) const { return entry.name.mid(m_top); }

private:
    BagSurveyor m_surveyor;
    qsizetype m_top = 0; ///< length of "datenpaket-2026-0041/"
};

} // namespace habeas::bundles
