// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devicestream.h"

#include <QCoreApplication>
#include <QFileDevice>

using namespace Qt::Literals::StringLiterals;

namespace habeas {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(DeviceStream)
};

Error writeError(const QIODevice &device)
{
    return {Error::Kind::Storage, u"device.write"_s,
            Text::tr("The file could not be written: %1. What was written so far is not complete.")
                .arg(device.errorString())};
}

Error readError(const QIODevice &device)
{
    return {Error::Kind::Storage, u"device.read"_s,
            Text::tr("The file could not be read to its end: %1").arg(device.errorString())};
}

/// A pipe answers its end with -1 like an error; only a file device tells the two apart.
bool failed(const QIODevice &device)
{
    const auto *file = qobject_cast<const QFileDevice *>(&device);
    return file ? file->error() != QFileDevice::NoError : !device.atEnd();
}

/// Reads until \a buffer is full or the device ends.
Result<std::size_t> readFully(QIODevice &device, std::span<char> buffer)
{
    std::size_t done = 0;
    while (done < buffer.size()) {
        const qint64 got = device.read(buffer.data() + done, static_cast<qint64>(buffer.size() - done));
        if (got < 0 && failed(device))
            return readError(device);
        if (got <= 0)
            break;
        done += static_cast<std::size_t>(got);
    }
    return done;
}

} // namespace

Result<> DeviceSink::write(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const qint64 written = m_device.write(bytes.data(), bytes.size());
        if (written <= 0)
            return writeError(m_device);
        bytes = bytes.sliced(written);
    }
    return {};
}

Result<> DeviceSink::finish()
{
    auto *file = qobject_cast<QFileDevice *>(&m_device);
    if (file && !file->flush())
        return writeError(m_device);
    return {};
}

Result<std::size_t> DeviceSource::read(std::span<char> buffer)
{
    return readFully(m_device, buffer);
}

Result<std::size_t> SeekableDevice::readAt(quint64 position, std::span<char> buffer)
{
    if (position >= size())
        return std::size_t{0};
    if (!m_device.seek(static_cast<qint64>(position)))
        return readError(m_device);
    return readFully(m_device, buffer);
}

} // namespace habeas
