// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bytestream.h"

#include <QIODevice>

namespace habeas {

/// Writes to an open device it does not own. Failure: Storage, "device.write" (a full disk is the usual cause).
class DeviceSink final : public ByteSink
{
public:
    explicit DeviceSink(QIODevice &device) : m_device(device) { }
    Result<> write(QByteArrayView bytes) override;
    Result<> finish() override; ///< flushes a QFileDevice to the system; does not sync, does not close

private:
    QIODevice &m_device;
};

/// Reads from an open device it does not own: a file, a pipe. Failure: Storage, "device.read".
class DeviceSource final : public ByteSource
{
public:
    explicit DeviceSource(QIODevice &device) : m_device(device) { }
    Result<std::size_t> read(std::span<char> buffer) override;

private:
    QIODevice &m_device;
};

/// Reads an open random-access device it does not own at any position. Its size must not change meanwhile.
class SeekableDevice final : public SeekableSource
{
public:
    explicit SeekableDevice(QIODevice &device) : m_device(device) { }
    quint64 size() const override { return static_cast<quint64>(m_device.size()); }
    Result<std::size_t> readAt(quint64 position, std::span<char> buffer) override;

private:
    QIODevice &m_device;
};

} // namespace habeas
