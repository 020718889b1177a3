// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "content.h"

#include "dav.h"
#include "errors.h"

#include "connectors/mediatype.h"

#include <QCryptographicHash>

#include <algorithm>

namespace habeas::connectors::nextcloud {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 bytesBetweenReports = 4 * 1024 * 1024;
constexpr qsizetype beginningSize = 8 * 1024; ///< enough to tell a media type

/// The strongest checksum of "SHA1:abc MD5:def" that can be recomputed.
struct Checksum {
    QCryptographicHash::Algorithm algorithm;
    QByteArray hex;
};

std::optional<Checksum> checksumIn(const QString &checksums)
{
    static const std::pair<QLatin1String, QCryptographicHash::Algorithm> known[] = {
        {QLatin1String("SHA3-256:"), QCryptographicHash::Sha3_256},
        {QLatin1String("SHA256:"), QCryptographicHash::Sha256},
        {QLatin1String("SHA1:"), QCryptographicHash::Sha1},
        {QLatin1String("MD5:"), QCryptographicHash::Md5},
    };
    for (const auto &[name, algorithm] : known) {
        const QStringList parts = checksums.split(u' ', Qt::SkipEmptyParts);
        for (const QString &part : parts) {
            if (part.startsWith(name, Qt::CaseInsensitive))
                return Checksum{algorithm, part.mid(name.size()).toLatin1().toLower()};
        }
    }
    return std::nullopt;
}

/// "bytes 100-199/200": first byte and length of the whole; nothing if it says something else.
std::optional<std::pair<qint64, qint64>> contentRange(const QByteArray &header)
{
    if (!header.startsWith("bytes "))
        return std::nullopt;
    bool isFirst = false;
    bool isTotal = false;
    const qint64 first = header.mid(6, header.indexOf('-') - 6).toLongLong(&isFirst);
    const qint64 total = header.mid(header.indexOf('/') + 1).toLongLong(&isTotal);
    return isFirst && isTotal ? std::optional(std::pair(first, total)) : std::nullopt;
}

/// How one try to read a content ended.
enum class Outcome {
    Ready, ///< the headers fit: its bytes may come
    Whole,
    Broken, ///< the line broke, or the content ended before its length: to be taken up
    Changed, ///< it is another content than the one begun
    Refused, ///< a status that gives no content; a gap was given
    Differs, ///< longer than it may be, or another checksum; a gap was given
};

/// One content on its way into the sink.
class Fetch
{
public:
    Fetch(Run &run, Wanted wanted) : m_run(run), m_wanted(std::move(wanted)), m_expected(m_wanted.size) { }

    Result<> read(std::unique_ptr<Transfer> transfer)
    {
        for (int attempt = 0;; ++attempt) {
            const auto outcome = tryOnce(*transfer, attempt);
            if (!outcome)
                return stopped(outcome.error());
            if (*outcome == Outcome::Whole)
                return end();
            if (*outcome == Outcome::Refused || *outcome == Outcome::Differs)
                return {};
            if (*outcome == Outcome::Changed && ++m_restarts > 1)
                return left({u"gap.nextcloud-keeps-changing"_s, {}});
            const auto again = m_run.http.mayTryAgain(m_broken, attempt);
            if (!again)
                return stopped(again.error());
            if (!*again)
                return left(cutOffGap());
            if (*outcome == Outcome::Changed)
                restart();
            transfer.reset();
            transfer = m_run.http.open(request());
        }
    }

private:
    Request request() const
    {
        Request request;
        request.target = m_wanted.target;
        request.headers = {{"Accept-Encoding", "identity"}};
        if (m_got > 0) {
            request.headers.append({"Range", "bytes=" + QByteArray::number(m_got) + '-'});
            if (!m_etag.isEmpty())
                request.headers.append({"If-Range", m_etag});
        }
        return request;
    }

    Result<Outcome> tryOnce(Transfer &transfer, int attempt)
    {
        const auto status = transfer.status();
        if (!status)
            return broken(status.error());
        if (const auto refusal = m_run.http.refused(*status, transfer))
            return *refusal;
        const auto again = m_run.http.mayTryAgain(*status, transfer, attempt);
        if (!again)
            return again.error();
        if (*again)
            return Outcome::Broken;
        if (*status == 416 && m_got > 0)
            return Outcome::Changed;
        if (*status != 200 && *status != 206)
            return refusedWith(*status);
        const auto begun = *status == 206 ? resume(transfer) : begin(transfer);
        if (!begun || *begun != Outcome::Ready)
            return begun;
        return stream(transfer);
    }

    Result<Outcome> broken(const Error &error)
    {
        const bool isLine = error.code == u"nextcloud.cut-off" || error.code == u"nextcloud.unreachable"
            || error.code == u"nextcloud.silent";
        if (!isLine)
            return error;
        m_broken = error;
        return Outcome::Broken;
    }

    Result<Outcome> refusedWith(int status)
    {
        const bool isGone = status == 404;
        leave({isGone ? u"gap.nextcloud-vanished"_s : u"gap.nextcloud-refused"_s, {{u"status"_s, status}}});
        return Outcome::Refused;
    }

    /// A whole answer. While something is in the sink already, the server either does not know ranges or has
    /// another content by now.
    Result<Outcome> begin(Transfer &transfer)
    {
        const QByteArray etag = transfer.header("ETag");
        if (m_got > 0) {
            if (etag.isEmpty() || etag != m_etag)
                return Outcome::Changed;
            m_skip = m_got;
            return Outcome::Ready;
        }
        m_etag = etag;
        bool hasLength = false;
        const qint64 length = transfer.header("Content-Length").toLongLong(&hasLength);
        const bool isOther = !m_wanted.etag.isEmpty() && !etag.isEmpty() && plainEtag(etag) != m_wanted.etag.toLatin1();
        if (isOther) {
            m_expected = hasLength ? length : -1;
            m_wanted.checksums = QString::fromLatin1(transfer.header("OC-Checksum"));
            m_wanted.head.modifiedAt = httpTime(QString::fromLatin1(transfer.header("Last-Modified")));
            m_wanted.head.remarks.append({u"remark.nextcloud-changed"_s, {}});
        } else if (hasLength && m_expected >= 0 && length != m_expected) {
            leave({u"gap.nextcloud-length-differs"_s, {{u"listed"_s, m_expected}, {u"got"_s, length}}});
            return Outcome::Differs;
        } else if (hasLength) {
            m_expected = length;
        }
        if (const auto sum = checksumIn(m_wanted.checksums)) {
            m_hash = std::make_unique<QCryptographicHash>(sum->algorithm);
            m_checksum = sum->hex;
        }
        return Outcome::Ready;
    }

    Result<Outcome> resume(Transfer &transfer)
    {
        const auto range = contentRange(transfer.header("Content-Range"));
        const bool isOther = !m_etag.isEmpty() && transfer.header("ETag") != m_etag;
        if (!range || range->first != m_got || isOther || (m_expected >= 0 && range->second != m_expected))
            return Outcome::Changed;
        m_skip = 0;
        return Outcome::Ready;
    }

    Result<Outcome> stream(Transfer &transfer)
    {
        for (;;) {
            auto piece = transfer.read();
            if (!piece)
                return broken(piece.error());
            if (piece->isEmpty())
                break;
            const qint64 skipped = std::min<qint64>(m_skip, piece->size());
            m_skip -= skipped;
            if (skipped == piece->size())
                continue;
            const QByteArrayView rest = QByteArrayView(*piece).sliced(skipped);
            if (m_expected >= 0 && m_got + rest.size() > m_expected) {
                leave(
                    {u"gap.nextcloud-length-differs"_s, {{u"listed"_s, m_expected}, {u"got"_s, m_got + rest.size()}}});
                return Outcome::Differs;
            }
            if (const auto taken = write(rest); !taken)
                return taken.error();
        }
        if (m_expected >= 0 && m_got < m_expected)
            return Outcome::Broken;
        return Outcome::Whole;
    }

    /// Small contents reach the sink once they are whole: what breaks or changes before then leaves no trace there.
    bool isBuffered() const { return m_expected >= 0 && m_expected <= largeFile; }

    Result<> write(QByteArrayView bytes)
    {
        if (m_hash)
            m_hash->addData(bytes.toByteArray());
        m_got += bytes.size();
        if (isBuffered()) {
            m_buffer.append(bytes);
            return {};
        }
        if (!m_begun) {
            if (const auto begun = open(bytes); !begun)
                return begun;
        }
        if (m_got - m_reported > bytesBetweenReports) {
            m_reported = m_got;
            m_run.tell(u"step.nextcloud-reading"_s, m_got, std::max<qint64>(m_expected, 0), m_wanted.head.title);
        }
        return m_run.sink.write(bytes);
    }

    Result<> open(QByteArrayView bytes)
    {
        if (m_wanted.head.mediaType.isEmpty()) {
            const auto beginning = bytes.first(std::min<qsizetype>(bytes.size(), beginningSize));
            m_wanted.head.mediaType = mediaTypeOf(m_wanted.head.path, beginning);
        }
        if (const auto begun = m_run.sink.begin(m_wanted.head); !begun)
            return begun;
        m_begun = true;
        return {};
    }

    Result<> end()
    {
        if (m_hash && m_hash->result().toHex() != m_checksum)
            return left({u"gap.nextcloud-checksum"_s, {}});
        if (!m_begun) { // small or empty
            if (const auto begun = open(m_buffer); !begun)
                return begun;
            if (const auto taken = m_run.sink.write(m_buffer); !taken)
                return stopped(taken.error());
        }
        if (const auto ended = m_run.sink.end(); !ended)
            return stopped(ended.error());
        ++m_run.items;
        return {};
    }

    Result<> left(const Code &reason)
    {
        leave(reason);
        return {};
    }

    void leave(const Code &reason)
    {
        const Gap gap{reason, m_wanted.head.path};
        if (m_begun)
            m_run.sink.abandon(gap);
        else
            m_run.sink.gap(gap);
        m_begun = false;
        ++m_run.leftOut;
    }

    Code cutOffGap() const
    {
        return {u"gap.nextcloud-cut-off"_s, {{u"got"_s, m_got}, {u"listed"_s, std::max<qint64>(m_expected, 0)}}};
    }

    /// An error that ends more than this content. What is not open yet is said by whoever queued it.
    Result<> stopped(const Error &error)
    {
        if (!m_begun)
            return error;
        if (error.kind == Error::Kind::Cancelled)
            leave({u"gap.stopped"_s, {}});
        else
            leave(error.code.startsWith(u"nextcloud.") ? cutOffGap() : Code{u"gap.not-stored"_s, {}});
        return error;
    }

    void restart()
    {
        if (m_begun)
            m_run.sink.abandon({Code{u"gap.nextcloud-read-again"_s, {}}, m_wanted.head.path});
        m_begun = false;
        m_buffer.clear();
        m_got = 0;
        m_reported = 0;
        m_skip = 0;
        m_etag.clear();
        m_hash.reset();
        m_expected = -1;
        m_wanted.etag.clear();
        m_wanted.size = -1;
        m_wanted.checksums.clear();
        m_wanted.head.mediaType.clear();
        m_wanted.head.remarks.append({u"remark.nextcloud-changed"_s, {}});
    }

    Run &m_run;
    Wanted m_wanted;
    qint64 m_expected;
    Error m_broken = cutOff(); ///< how the line broke last
    QByteArray m_etag; ///< of the content begun, with its quotes
    QByteArray m_checksum;
    std::unique_ptr<QCryptographicHash> m_hash;
    QByteArray m_buffer;
    qint64 m_got = 0;
    qint64 m_reported = 0;
    qint64 m_skip = 0; ///< bytes of this answer that are in the sink already
    int m_restarts = 0;
    bool m_begun = false;
};

} // namespace

Result<> fetch(Run &run, Wanted wanted, std::unique_ptr<Transfer> transfer)
{
    return Fetch(run, std::move(wanted)).read(std::move(transfer));
}

Result<> Fetching::add(Wanted wanted)
{
    const bool isLarge = wanted.size < 0 || wanted.size > largeFile;
    if (isLarge) {
        if (const auto emptied = finish(); !emptied)
            return emptied;
    }
    Request request;
    request.target = wanted.target;
    request.headers = {{"Accept-Encoding", "identity"}};
    m_pending.push_back({std::move(wanted), m_run.http.open(request)});
    return isLarge || m_pending.size() >= atOnce ? takeOldest() : Result<>();
}

Result<> Fetching::takeOldest()
{
    if (m_run.http.isGone())
        return unreachable();
    Pending oldest = std::move(m_pending.front());
    m_pending.pop_front();
    m_run.tell(u"step.nextcloud-reading"_s, ++m_done, m_total, oldest.wanted.head.title);
    return fetch(m_run, std::move(oldest.wanted), std::move(oldest.transfer));
}

Result<> Fetching::finish()
{
    while (!m_pending.empty()) {
        if (const auto taken = takeOldest(); !taken)
            return taken;
    }
    return {};
}

std::unique_ptr<Transfer> Ahead::take()
{
    while (!m_ended && m_under.size() < atOnce) {
        const auto request = m_next();
        m_ended = !request;
        if (request)
            m_under.push_back(m_http.open(*request));
    }
    if (m_under.empty())
        return nullptr;
    auto oldest = std::move(m_under.front());
    m_under.pop_front();
    return oldest;
}

} // namespace habeas::connectors::nextcloud
