// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checksum.h"
#include "run.h"

namespace habeas::connectors::nextcloud {

/// One content on its way into the sink, compared with its checksum. A small one reaches the sink once it is whole:
/// what breaks or changes before then leaves no trace there.
class Delivery
{
public:
    Delivery(Run &run, Item head) : m_run(run), m_head(std::move(head)) { }

    Item &head() { return m_head; }
    qint64 got() const { return m_got; } ///< bytes so far

    /// Begins anew with what is \a expected of it; -1: nobody knows how long it is.
    void expect(qint64 expected, const QString &checksums);
    /// Goes on behind what an earlier run has kept of this version; false if there is nothing.
    Result<bool> takeUp();
    Result<> write(QByteArrayView bytes);
    /// It is whole: an item, or a gap if the checksum differs.
    Result<> end();

    enum class Rest {
        Never, ///< what came is not what it should be
        MayFollow, ///< in a later run
    };
    /// It is left, with its gap.
    void leave(const Code &reason, Rest rest);
    /// An error that ends more than this content. What is not open yet is said by whoever queued it.
    Error stopped(const Error &error, const Code &cutOff, Rest rest);
    /// It is another content than the one begun: from its beginning.
    void restart();

private:
    bool isBuffered() const;
    Result<> open(QByteArrayView beginning);
    void tellHowFar();

    Run &m_run;
    Item m_head;
    qint64 m_expected = -1;
    Checksum m_checksum;
    QByteArray m_buffer;
    qint64 m_got = 0;
    qint64 m_reported = 0;
    bool m_isOpen = false; ///< in the sink
};

} // namespace habeas::connectors::nextcloud
