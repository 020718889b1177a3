// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sealedbundle.h"

#include "bundlereader.h"
#include "core/devicestream.h"
#include "crypto/digest.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace habeas::bundles {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SealedBundle)
};

} // namespace

SealedBundle::SealedBundle(std::unique_ptr<NewFile> file, SealedFor sealedFor, Secret fileKey, const BagFacts &facts)
    : m_file(std::move(file)),
      m_sealedFor(std::move(sealedFor)),
      m_fileKey(std::move(fileKey)),
      m_facts(facts),
      m_sizeBytes(m_file->device().size())
{ }

QString SealedBundle::recipient() const
{
    const auto *keys = std::get_if<ForKeys>(&m_sealedFor);
    if (!keys)
        return u"passphrase"_s;
    QStringList names;
    for (const auto &recipient : keys->recipients)
        names << recipient.toString();
    return names.join(u',');
}

crypto::age::Keys SealedBundle::keys() const
{
    if (const auto *known = std::get_if<ForPassphrase>(&m_sealedFor))
        return crypto::age::Keys::withPassphrase(known->passphrase.clone());
    crypto::age::Keys keys;
    keys.fileKey = m_fileKey.clone();
    return keys;
}

Result<QByteArray> SealedBundle::rehearse(const Watch &watch)
{
    SeekableDevice file(m_file->device());
    auto report = readBundle(file, keys(), watch);
    if (!report)
        return report.error();
    const bool same = report->isValid() && report->facts == m_facts;
    if (!same) {
        const QString fault = report->problems.isEmpty() ? u"bag.facts"_s : report->problems.constFirst().reason.name;
        return Error{Error::Kind::Crypto, u"bundle.rehearsal"_s,
                     Text::tr("The finished bundle was opened again for a test and does not hold what it should (%1), "
                              "so it is not released. Seal it again. If that fails too, test this computer's memory "
                              "and disk, and report the defect.")
                         .arg(fault)};
    }
    m_file->device().seek(0);
    DeviceSource source(m_file->device());
    auto digest = crypto::digestOf(crypto::Hash::Sha512, source, watch);
    if (digest)
        m_rehearsed = true;
    return digest;
}

Result<> SealedBundle::release()
{
    if (!m_rehearsed) {
        return Error{Error::Kind::Refused, u"bundle.not-rehearsed"_s,
                     Text::tr("The bundle has not been opened for a test yet, so it is not "
                              "released. Let the rehearsal "
                              "run first.")};
    }
    return m_file->commit();
}

} // namespace habeas::bundles
