// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bagsurveyor.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::bundles {

void BagSurveyor::folder(const QString &path)
{
    m_survey.hasPayloadFolder |= path == payloadFolder.chopped(1) || path.startsWith(payloadFolder);
}

void BagSurveyor::begin(const QString &path)
{
    folder(path.section(u'/', 0, -2));
    m_path = path;
    m_size = 0;
    m_digest.emplace(crypto::Hash::Sha512);
    m_keepsText = isBagText(path);
    m_text.clear();
}

Result<> BagSurveyor::write(QByteArrayView bytes)
{
    m_digest->add(bytes);
    m_size += bytes.size();
    if (!m_keepsText)
        return {};
    if (m_size > longestBagText) {
        return Error{Error::Kind::Malformed, u"bag.text-too-long"_s,
                     QCoreApplication::translate("BagSurveyor",
                                                 "A list of checksums is longer than any bundle's. It is "
                                                 "not read. Get the bundle again from where it came from.")};
    }
    m_text.append(bytes);
    return {};
}

void BagSurveyor::end()
{
    m_survey.files.insert(m_path, {m_digest->result(), m_size});
    if (m_keepsText)
        m_survey.texts.insert(m_path, m_text);
    m_text.clear();
}

Result<> ZipSurveyor::index(const QList<ZipEntry> &entries)
{
    const bool isBagAtTop = std::any_of(entries.begin(), entries.end(),
                                        [](const ZipEntry &entry) { return entry.name == declarationName; });
    if (entries.isEmpty() || isBagAtTop)
        return {};
    const QString top = entries.first().name.section(u'/', 0, 0) + u'/';
    const bool isOneFolder = std::all_of(entries.begin(), entries.end(), [&top](const ZipEntry &entry) {
        return (entry.isFolder ? entry.name + u'/' : entry.name).startsWith(top);
    });
    m_top = isOneFolder ? top.size() : 0;
    return {};
}

Result<> ZipSurveyor::folder(const ZipEntry &entry)
{
    m_surveyor.folder(inBag(entry));
    return {};
}

Result<> ZipSurveyor::begin(const ZipEntry &entry)
{
    m_surveyor.begin(inBag(entry));
    return {};
}

Result<> ZipSurveyor::end()
{
    m_surveyor.end();
    return {};
}

} // namespace habeas::bundles
