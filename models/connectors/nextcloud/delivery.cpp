// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "delivery.h"

#include "content.h"

#include "connectors/mediatype.h"

#include <algorithm>

namespace habeas::connectors::nextcloud {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 bytesBetweenReports = 4 * 1024 * 1024;
constexpr qsizetype beginningSize = 8 * 1024; ///< enough to tell a media type

} // namespace

bool Delivery::isBuffered() const
{
    return m_expected >= 0 && m_expected <= largeFile;
}

void Delivery::expect(qint64 expected, const QString &checksums)
{
    m_expected = expected;
    m_checksum = Checksum(checksums);
}

Result<bool> Delivery::takeUp()
{
    const auto kept = m_run.sink.takeUp(m_head, [this](QByteArrayView bytes) { m_checksum.add(bytes); });
    if (!kept)
        return kept.error();
    m_got = m_reported = *kept;
    m_isOpen = *kept > 0;
    return m_isOpen;
}

Result<> Delivery::write(QByteArrayView bytes)
{
    m_checksum.add(bytes);
    m_got += bytes.size();
    if (isBuffered()) {
        m_buffer.append(bytes);
        return {};
    }
    if (!m_isOpen) {
        if (const auto opened = open(bytes); !opened)
            return opened;
    }
    tellHowFar();
    return m_run.sink.write(bytes);
}

void Delivery::tellHowFar()
{
    if (m_got - m_reported <= bytesBetweenReports)
        return;
    m_reported = m_got;
    if (m_expected <= 0)
        return m_run.tell(u"step.nextcloud-reading"_s, 0, 0, m_head.title);
    m_run.watch.tell(
        {0,
         0,
         {u"step.nextcloud-reading-large"_s, {{u"name"_s, m_head.title}, {u"percent"_s, m_got * 100 / m_expected}}}});
}

Result<> Delivery::open(QByteArrayView beginning)
{
    if (m_head.mediaType.isEmpty())
        m_head.mediaType =
            mediaTypeOf(m_head.path, beginning.first(std::min<qsizetype>(beginning.size(), beginningSize)));
    if (const auto begun = m_run.sink.begin(m_head); !begun)
        return begun;
    m_isOpen = true;
    return {};
}

Result<> Delivery::end()
{
    if (!m_checksum.agrees()) {
        leave({u"gap.nextcloud-checksum"_s, {}}, Rest::Never);
        return {};
    }
    if (!m_isOpen) { // small or empty
        if (const auto opened = open(m_buffer); !opened)
            return opened;
        if (const auto taken = m_run.sink.write(m_buffer); !taken)
            return stopped(taken.error(), {}, Rest::Never);
    }
    if (const auto ended = m_run.sink.end(); !ended)
        return stopped(ended.error(), {}, Rest::Never);
    ++m_run.items;
    return {};
}

void Delivery::leave(const Code &reason, Rest rest)
{
    const Gap gap{reason, m_head.path};
    if (m_isOpen && rest == Rest::MayFollow)
        m_run.sink.suspend(gap);
    else if (m_isOpen)
        m_run.sink.abandon(gap);
    else
        m_run.sink.gap(gap);
    m_isOpen = false;
    ++m_run.leftOut;
}

Error Delivery::stopped(const Error &error, const Code &cutOff, Rest rest)
{
    if (!m_isOpen)
        return error;
    if (error.kind == Error::Kind::Cancelled)
        leave({u"gap.stopped"_s, {}}, rest);
    else if (error.code.startsWith(u"nextcloud."))
        leave(cutOff, rest);
    else
        leave({u"gap.not-stored"_s, {}}, Rest::Never);
    return error;
}

void Delivery::restart()
{
    if (m_isOpen)
        m_run.sink.abandon({Code{u"gap.nextcloud-read-again"_s, {}}, m_head.path});
    m_isOpen = false;
    m_buffer.clear();
    m_got = 0;
    m_reported = 0;
    m_head.mediaType.clear();
    m_head.remarks.append({u"remark.nextcloud-changed"_s, {}});
    expect(-1, {});
}

} // namespace habeas::connectors::nextcloud
